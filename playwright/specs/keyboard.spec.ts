import { expect, test } from "../fixtures/test.ts";

test("the skip link is first and leads to the content", async ({ site, page }) => {
  await site.open();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("Tab leaves the editor", async ({ checker }) => {
  await checker.open();
  await checker.text.focus();
  await checker.text.press("Tab");
  await expect(checker.text).not.toBeFocused();
});

test("another page puts the focus on its heading and names the tab", async ({ site, page }) => {
  await site.open();
  await site.menu.getByRole("link", { name: "Rules" }).focus();
  await page.keyboard.press("Enter");
  await expect(site.heading).toHaveText("Rules");
  await expect(site.heading).toBeFocused();
  await expect(page).toHaveTitle("Rules · virt-grants");
});
