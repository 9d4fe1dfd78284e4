import { expect, test } from "../fixtures/test.ts";

test.use({ contextOptions: { reducedMotion: "reduce" } });

test("nothing moves for who asked for less motion", async ({ checker, page }) => {
  await checker.open();
  await checker.rung("restricted-v2").locator("summary").click();
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((element) =>
      [element, "::before", "::after"].filter((part) => {
        const style = getComputedStyle(element, typeof part === "string" ? part : undefined);
        return [style.transitionDuration, style.animationDuration].some((times) => times.split(",").some((time) => Number.parseFloat(time) > 0));
      }).map(() => element.className || element.tagName),
    ),
  );
  expect(moving).toEqual([]);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
