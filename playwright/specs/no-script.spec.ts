import { expect, test } from "../fixtures/test.ts";
import { groups, PAGES } from "../pages/site.ts";

test.use({ javaScriptEnabled: false });

for (const [name, paths] of groups(PAGES, 100)) {
  test(`every page can be read without scripts, ${name}`, async ({ page, site }) => {
    test.setTimeout(120_000);
    for (const path of paths) {
      await page.goto(path);
      await expect.soft(site.heading, `/${path}`).toBeVisible();
      await expect.soft(page.locator("noscript p"), `/${path}`).toContainText("Scripts are switched off.");
    }
  });
}

test("links lead on without scripts", async ({ page, site }) => {
  await page.goto("");
  await site.menu.getByRole("link", { name: "Rules" }).click();
  await page.getByRole("link", { name: "yaml/octal-number" }).click();
  await expect(site.heading).toHaveText("A number with a leading zero, read as octal");
  await site.menu.getByRole("link", { name: "Check" }).click();
  await expect(page.locator("#verdict")).toHaveText("Admitted by kubevirt-controller");
});
