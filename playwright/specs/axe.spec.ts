import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/test.ts";
import { groups, KINDS, PAGES } from "../pages/site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SCHEMES = ["light", "dark"] as const;

interface Violation {
  id: string;
  nodes: { target: unknown; failureSummary?: string }[];
}

interface Axe {
  run(options: object): Promise<{ violations: Violation[] }>;
}

/** What axe finds on the open page: everything in the light theme, and in the dark one what depends on colours. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found: string[] = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const options = colorScheme === "light" ? {} : { runOnly: ["color-contrast", "link-in-text-block"] };
    const messages = await page.evaluate(async (options) => {
      const { violations } = await (window as never as { axe: Axe }).axe.run({ ...options, resultTypes: ["violations"] });
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target}: ${node.failureSummary}`));
    }, options);
    found.push(...messages.map((message) => `${colorScheme}: ${message}`));
  }
  return found;
}

for (const path of KINDS) {
  test(`axe finds nothing on /${path}`, async ({ page, site }) => {
    await site.open(path);
    expect(await violations(page)).toEqual([]);
  });
}

for (const [name, paths] of groups(PAGES.filter((path) => !KINDS.includes(path)))) {
  test(`axe finds nothing on the pages made from data, ${name}`, async ({ page, site }) => {
    test.setTimeout(180_000);
    await site.keepStill();
    for (const path of paths) {
      await page.goto(path);
      expect.soft(await violations(page), `/${path}`).toEqual([]);
    }
  });
}

test("axe finds nothing where the checker shows all it can", async ({ checker, page }) => {
  await checker.open();
  await checker.example.selectOption({ label: "A node agent: host network, hostPath, a capability" });
  await expect(checker.verdict).toHaveText("Refused");
  for (const summary of await page.locator("main details:not([open]) > summary").all()) {
    if (await summary.isVisible()) await summary.click();
  }
  expect(await violations(page)).toEqual([]);
});
