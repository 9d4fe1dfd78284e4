import { expect, test } from "../fixtures/test.ts";
import { PAGES } from "../pages/site.ts";

const GUIDES = PAGES.filter((path) => /^guides\/./.test(path));

test("the list leads to every guide", async ({ site, page }) => {
  await site.open("guides/");
  await expect(page.getByRole("main").getByRole("heading", { level: 2 })).toHaveCount(GUIDES.length);
  await page.getByRole("link", { name: "How SCC admission decides" }).click();
  await expect(site.heading).toHaveText("How SCC admission decides");
});

test("a table of contents leads to the parts of a guide", async ({ site, page }) => {
  await site.open("guides/selinux-launchers/");
  await page.getByRole("navigation", { name: "On this page" }).getByRole("link", { name: "The rule for /proc" }).click();
  await expect(page).toHaveURL(/#proc$/);
  await expect(page.getByRole("heading", { name: "The rule for /proc" })).toBeInViewport();
});

test("the measurements are told", async ({ site, page }) => {
  await site.open("guides/selinux-launchers/");
  const main = page.getByRole("main");
  for (const words of ["49 combinations", "has 42 with container-selinux 2.232.1, so that 7 are real additions", "2 neverallow rules", "6,674 combinations", "v0.21"]) {
    await expect(main).toContainText(words);
  }
});

test("the same launcher by two creators opens in the checker as the guide says", async ({ site, checker, page }) => {
  await site.open("guides/surprises/");
  const rows = page.getByRole("group", { name: "Creators" }).getByRole("row");
  await expect(rows.filter({ hasText: "Ordinary user" })).toContainText("refused");
  await rows.filter({ hasText: "Ordinary user" }).getByRole("link", { name: "Open" }).click();
  await checker.ready();
  await expect(checker.verdict).toHaveText("Refused");
});

test("a guide loads no engine", async ({ site, page }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await site.open("guides/scc-admission/");
  expect(requests.filter((url) => /\.wasm|virt-grants\.js/.test(url))).toEqual([]);
});

test("theme and copying work without the engine", async ({ site, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.emulateMedia({ colorScheme: "light" });
  await site.open("guides/limits/");
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await site.theme("Dark").check({ force: true });
  expect(await background()).not.toBe(light);
  await page.reload();
  await site.ready();
  await expect(site.theme("Dark")).toBeChecked();
  await page.getByRole("button", { name: "Copy" }).first().click();
  await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("oc get scc");
});

test.describe(() => {
  test.use({ allowed: /ERR_INTERNET_DISCONNECTED|ERR_FAILED/ });

  test("without a network a guide that was never opened opens too", async ({ checker, context }) => {
    await checker.open();
    await checker.kept();
    await context.setOffline(true);
    await checker.page.goto("guides/limits/");
    await expect(checker.heading).toHaveText("What a page cannot know");
  });
});
