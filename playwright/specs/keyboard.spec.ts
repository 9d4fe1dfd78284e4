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

test("another page is opened by the keyboard, starts at its skip link and names the tab", async ({ site, page }) => {
  await site.open();
  await site.menu.getByRole("link", { name: "Rules" }).focus();
  await page.keyboard.press("Enter");
  await expect(site.heading).toHaveText("Rules");
  await expect(page).toHaveTitle("Rules · virt-grants");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
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

interface Stop {
  name: string;
  shown: boolean;
  last: boolean;
}

/** Where the focus is, whether that can be seen, and whether it is the last link of the page. */
function stop(): Stop | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  // A control that is drawn by its label shows its focus there; the editor shows it around its frame.
  const shown = [element, element.closest("label"), element.closest(".editor")].some((one) => {
    if (!one) return false;
    // The parts of a picture draw theirs with the line around their shape.
    const shape = one.querySelector("rect, circle");
    if (one instanceof SVGElement && shape && Number.parseFloat(getComputedStyle(shape).strokeWidth) >= 2) return true;
    const style = getComputedStyle(one);
    return (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
  });
  const name = `${element.tagName.toLowerCase()} ${element.getAttribute("aria-label") ?? element.textContent?.slice(0, 40) ?? ""}`;
  const links = document.querySelectorAll("footer a");
  return { name, shown, last: element === links[links.length - 1] };
}

for (const path of KINDS) {
  test(`Tab walks through /${path} to its end and shows where it is`, async ({ page, site }) => {
    test.setTimeout(600_000);
    await site.open(path);
    const stops: Stop[] = [];
    for (let presses = 0; presses < 1_500 && !stops.at(-1)?.last; presses += 1) {
      await page.keyboard.press("Tab");
      const here = await page.evaluate(stop);
      if (here) stops.push(here);
    }
    expect(stops.at(-1)?.last).toBe(true);
    expect(stops.filter(({ shown }) => !shown)).toEqual([]);
  });
}
