import { pod } from "../fixtures/manifests.ts";
import { expect, test } from "../fixtures/test.ts";
import { KINDS } from "../pages/site.ts";

test("after loading no request is made and nothing is stored", async ({ checker, page, context }) => {
  await checker.open();
  await checker.kept();
  const requests: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  await checker.text.fill(pod("{ privileged: true }"));
  await expect(checker.verdict).toHaveText("Refused");
  await checker.creator.selectOption("Ordinary user");
  await checker.example.selectOption({ index: 2 });
  await expect(checker.verdict).not.toHaveText("Refused");
  expect(requests).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ""]);
});

for (const path of KINDS) {
  test(`first view of /${path} asks this host alone, at most eight times`, async ({ page, site, baseURL }) => {
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await site.open(path);
    const loaded = requests.filter((url) => !url.endsWith("/sw.js"));
    expect(loaded.filter((url) => !url.startsWith(baseURL ?? ""))).toEqual([]);
    expect(loaded.length).toBeLessThanOrEqual(8);
  });
}

test("the policy forbids everything that does not come with the page", async ({ page, site }) => {
  const response = await page.goto("");
  const header = response?.headers()["content-security-policy"] ?? "";
  expect(header).toContain("default-src 'none'");
  expect(header).not.toContain("unsafe-inline");
  const own = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(header).toContain(own ?? "missing");
  await site.ready();
});
