import { expect, test } from "../fixtures/test.ts";
import { PAGES } from "../pages/site.ts";

for (const width of [320, 375, 768, 1024, 1440, 2560]) {
  for (const path of PAGES) {
    test(`/${path} fits into ${width} pixels`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 900 });
      await site.open(path);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}
