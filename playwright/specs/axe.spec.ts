import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { expect, test } from "../fixtures/test.ts";
import { PAGES } from "../pages/site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  nodes: { target: unknown; failureSummary?: string }[];
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    for (const path of PAGES) {
      test(`axe finds nothing on /${path}`, async ({ page, site }) => {
        await site.open(path);
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const { violations } = await (window as never as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run();
          return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => `${node.target}: ${node.failureSummary}`) }));
        });
        expect(violations).toEqual([]);
      });
    }
  });
}
