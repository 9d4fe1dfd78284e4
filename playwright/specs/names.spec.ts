import { expect, test } from "../fixtures/test.ts";
import { KINDS } from "../pages/site.ts";

for (const path of KINDS) {
  test(`/${path} has one heading of the first level, in landmarks with names`, async ({ page, site }) => {
    await site.open(path);
    await expect(site.heading).toHaveCount(1);
    await expect(page.getByRole("main")).toHaveCount(1);
    await expect(page.getByRole("banner")).toHaveCount(1);
    await expect(page.getByRole("contentinfo")).toHaveCount(1);
    for (const nameless of [page.getByRole("region", { name: /^$/ }), page.getByRole("button", { name: /^$/ }), page.getByRole("link", { name: /^$/ })]) {
      await expect(nameless).toHaveCount(0);
    }
  });

  test(`headings of /${path} leave out no level`, async ({ page, site }) => {
    await site.open(path);
    const levels = await page.getByRole("heading").evaluateAll((headings) => headings.map((one) => Number(one.tagName.slice(1))));
    const jumps = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
    expect(jumps, levels.join(" ")).toEqual([]);
  });
}

test("a reader meets the parts of the checker by these names", async ({ checker, page }) => {
  await checker.open();
  await expect(checker.text).toHaveAccessibleDescription(/Nothing you paste leaves this page/);
  for (const control of [checker.creator, checker.openshift, checker.release, checker.namespace, checker.example, checker.text]) {
    await expect(control).toBeVisible();
  }
  const parts = await page.getByRole("region").evaluateAll((regions) =>
    regions.map((region) => region.getAttribute("aria-label") ?? document.getElementById(region.getAttribute("aria-labelledby") ?? "")?.textContent),
  );
  expect(parts).toEqual([
    "Who creates it, and where",
    "Admitted by kubevirt-controller",
    "Problems",
    "What it runs with",
    "What it is to KubeVirt",
    "What admission changes",
    "The smallest SCC for it",
    "Every SCC, in the order they are tried",
  ]);
});

test("what is painted behind the editor is not read out twice", async ({ page, site }) => {
  await site.open();
  await expect(page.locator(".editor-paint")).toHaveAttribute("aria-hidden", "true");
  await expect(page.locator(".editor-gutter")).toHaveAttribute("aria-hidden", "true");
});
