import { pod } from "../fixtures/manifests.ts";
import { expect, test } from "../fixtures/test.ts";
import { KINDS } from "../pages/site.ts";

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

test("a refused pod is mended without a mouse", async ({ checker, page }) => {
  await checker.open();
  await checker.text.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(pod("{ runAsUser: 5 }"));
  await expect(checker.verdict).toHaveText("Refused");
  const apply = checker.waysOut.getByRole("button", { name: "Apply the changes for restricted-v2" });
  await expect(apply).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if (await apply.evaluate((button) => button === document.activeElement)) break;
  }
  await expect(apply).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(checker.verdict).toHaveText("Admitted by restricted-v2");
  await expect(checker.text).toBeFocused();
});

for (const path of KINDS) {
  test(`Tab walks through /${path} to its end and shows where it is`, async ({ page, site }) => {
    test.setTimeout(120_000);
    await site.open(path);
    const last = page.getByRole("contentinfo").getByRole("link").last();
    const dark: string[] = [];
    for (let presses = 0; presses < 900; presses += 1) {
      await page.keyboard.press("Tab");
      const seen = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        // A control that is drawn by its label shows its focus there; the editor shows it around its frame.
        const shown = [element, element.closest("label"), element.closest(".editor")].some((one) => {
          if (!one) return false;
          const style = getComputedStyle(one);
          return (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
        });
        const name = `${element.tagName.toLowerCase()} ${element.getAttribute("aria-label") ?? element.textContent?.slice(0, 40) ?? ""}`;
        return { shown, name };
      });
      if (seen && !seen.shown) dark.push(seen.name);
      if (await last.evaluate((link) => link === document.activeElement)) break;
    }
    await expect(last).toBeFocused();
    expect(dark).toEqual([]);
  });
}
