import { expect, test } from "../fixtures/test.ts";
import { groups, KINDS, PAGES } from "../pages/site.ts";

const WIDTHS = [320, 375, 768, 1024, 1440, 2560];

for (const path of KINDS) {
  test(`/${path} fits into windows from 320 to 2560 pixels`, async ({ page, site }) => {
    await site.open(path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await site.overflow(), `${width} pixels`).toBeLessThanOrEqual(0);
    }
  });
}

for (const [name, paths] of groups(PAGES.filter((path) => !KINDS.includes(path)))) {
  test(`the pages made from data fit into any window, ${name}`, async ({ page, site }) => {
    test.setTimeout(120_000);
    await site.keepStill();
    for (const path of paths) {
      await page.goto(path);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await site.overflow(), `/${path} in ${width} pixels`).toBeLessThanOrEqual(0);
      }
    }
  });
}

test("letters of twice the size leave everything in reach", async ({ checker, page }) => {
  await page.setViewportSize({ width: 640, height: 900 });
  await checker.open();
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  expect(await checker.overflow()).toBeLessThanOrEqual(0);
});
