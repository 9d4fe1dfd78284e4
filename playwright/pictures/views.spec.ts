import { pod } from "../fixtures/manifests.ts";
import { expect, test } from "../fixtures/test.ts";
import { KINDS } from "../pages/site.ts";

const WIDTHS = [375, 768, 1440, 2560];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });

    for (const path of KINDS) {
      test(`/${path}`, async ({ page, site }) => {
        await site.open(path);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          const name = `${path.replaceAll("/", "_") || "check_"}${width}-${colorScheme}.png`;
          await expect.soft(page).toHaveScreenshot(name, { fullPage: true });
        }
      });
    }

    test("a refused pod", async ({ checker, page }) => {
      await checker.open();
      await checker.text.fill(pod("{ runAsUser: 5, privileged: true }"));
      await expect(checker.verdict).toHaveText("Refused");
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await expect.soft(page).toHaveScreenshot(`refused_${width}-${colorScheme}.png`, { fullPage: true });
      }
    });
  });
}
