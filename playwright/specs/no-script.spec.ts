import { expect, test } from "../fixtures/test.ts";
import { PAGES } from "../pages/site.ts";

test.use({ javaScriptEnabled: false });

for (const path of PAGES) {
  test(`/${path} can be read without scripts`, async ({ page, site }) => {
    await page.goto(path);
    await expect(site.heading).toBeVisible();
    await expect(page.locator("noscript p")).toContainText("Scripts are switched off.");
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
