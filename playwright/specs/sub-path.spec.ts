import { expect, test } from "../fixtures/test.ts";

test.use({ baseURL: "http://localhost:4174/tools/virt-grants/" });

test("the site works in any folder of a host", async ({ site, page }) => {
  await site.open();
  await site.menu.getByRole("link", { name: "Rules" }).click();
  await expect(page).toHaveURL("http://localhost:4174/tools/virt-grants/rules/");
  await page.getByRole("link", { name: "yaml/octal-number" }).click();
  await expect(page).toHaveURL("http://localhost:4174/tools/virt-grants/rules/yaml/octal-number/");
  await page.reload();
  await site.ready();
  await expect(site.heading).toHaveText("A number with a leading zero, read as octal");
  await page.goBack();
  await expect(site.heading).toHaveText("Rules");
});
