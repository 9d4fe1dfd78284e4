import type { Locator } from "@playwright/test";
import { expect, test } from "../fixtures/test.ts";

/** Where things stand. Pixels differ with the fonts of a machine; left of, below and as high as do not. */
async function box(of: Locator) {
  const box = await of.boundingBox();
  expect(box).not.toBeNull();
  return box ?? { x: 0, y: 0, width: 0, height: 0 };
}

test("in a wide window the answer stands beside the editor, and the ladder beside the answer", async ({ checker, page }) => {
  await page.setViewportSize({ width: 2560, height: 1300 });
  await checker.open();
  const [editor, answer, ladder] = [await box(checker.text), await box(checker.verdictCard), await box(checker.ladder)];
  expect(answer.x).toBeGreaterThan(editor.x + editor.width);
  expect(ladder.x).toBeGreaterThanOrEqual(answer.x + answer.width);
  expect(Math.abs(ladder.y - answer.y)).toBeLessThanOrEqual(1);
});

test("on a laptop the verdict is in sight without scrolling", async ({ checker, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await checker.open();
  await expect(checker.verdictCard).toBeInViewport({ ratio: 1 });
  await expect(checker.text).toBeInViewport();
});

test("on a phone everything is in one column, the answer after the text", async ({ checker, page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await checker.open();
  const [editor, answer, ladder] = [await box(checker.text), await box(checker.verdictCard), await box(checker.ladder)];
  expect(answer.y).toBeGreaterThan(editor.y);
  expect(ladder.y).toBeGreaterThan(answer.y + answer.height);
  expect(answer.width).toBeGreaterThan(300);
});

test("cards that stand side by side begin and end on the same lines", async ({ checker, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await checker.open();
  const cards = await page.locator(".answer .card").all();
  const boxes = await Promise.all(cards.map(box));
  expect(new Set(boxes.map(({ x }) => Math.round(x))).size).toBe(1);
  expect(new Set(boxes.map(({ width }) => Math.round(width))).size).toBe(1);
});

test("a phone's menu holds every page and can be reached", async ({ page, site }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await site.open();
  for (const link of await site.menu.getByRole("link").all()) {
    await link.scrollIntoViewIfNeeded();
    await expect(link).toBeInViewport();
  }
});

test("targets can be hit with a finger", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, viewport: { width: 375, height: 800 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto("");
  await page.locator("html[data-ready]").waitFor();
  const small = await page.locator(".button:visible, select:visible, .nav a:visible, .theme label:visible").evaluateAll((targets) =>
    targets.filter((target) => target.getBoundingClientRect().height < 44).map((target) => `${target.tagName} ${target.textContent?.slice(0, 30)} ${target.getBoundingClientRect().height}`),
  );
  expect(small).toEqual([]);
  await context.close();
});
