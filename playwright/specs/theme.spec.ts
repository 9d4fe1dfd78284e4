import { expect, test } from "../fixtures/test.ts";

const background = (page: import("@playwright/test").Page) =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test("the theme follows the system until one is chosen, and the choice stays", async ({ site, page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await site.open();
  const dark = await background(page);
  await site.theme("Light").check({ force: true });
  const light = await background(page);
  expect(light).not.toBe(dark);
  await page.reload();
  await site.ready();
  expect(await background(page)).toBe(light);
  await expect(site.theme("Light")).toBeChecked();
  await site.theme("System").check({ force: true });
  expect(await background(page)).toBe(dark);
});
