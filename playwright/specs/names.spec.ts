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

test("a reader meets the parts of the checker by these names", async ({ checker }) => {
  await checker.open();
  await expect(checker.text).toHaveAccessibleDescription(/Nothing you paste leaves this page/);
  await expect(checker.page.getByRole("main")).toMatchAriaSnapshot(`
    - main:
      - heading "Check a pod" [level=1]
      - region "Who creates it, and where":
        - combobox "Created by"
        - combobox "OpenShift"
        - combobox "KubeVirt"
        - textbox "Namespace"
      - combobox "Example"
      - button "Open a file"
      - button "Copy link"
      - button "Copy as Markdown"
      - textbox "Manifest"
      - region "Admitted by kubevirt-controller":
        - heading "Admitted by kubevirt-controller" [level=2]
      - region "Problems"
      - region "What it runs with":
        - table
      - region "What it is to KubeVirt"
      - region "What admission changes"
      - region "Every SCC, in the order they are tried":
        - img /SCCs. kubevirt-controller takes the pod/
        - list
  `);
});

test("what is painted behind the editor is not read out twice", async ({ page, site }) => {
  await site.open();
  await expect(page.locator(".editor-paint")).toHaveAttribute("aria-hidden", "true");
  await expect(page.locator(".editor-gutter")).toHaveAttribute("aria-hidden", "true");
});
