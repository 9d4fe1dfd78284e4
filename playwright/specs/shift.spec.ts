import { expect, test } from "../fixtures/test.ts";
import { KINDS } from "../pages/site.ts";

declare global {
  interface Window {
    shifts: string[];
  }
}

for (const path of KINDS) {
  test(`nothing on /${path} jumps while it comes to life`, async ({ page, site }) => {
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
          window.shifts.push(`${entry.value.toFixed(4)} by ${entry.sources.map(({ node }) => (node as Element | null)?.outerHTML?.slice(0, 80) ?? node?.nodeName).join(", ")}`);
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    for (const width of [375, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await site.open(path);
      // Two frames later everything that the engine draws at first is painted.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect.soft(await page.evaluate(() => window.shifts), `${width} pixels`).toEqual([]);
    }
  });
}
