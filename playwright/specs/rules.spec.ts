import { expect, test } from "../fixtures/test.ts";

test("a rule's page opens the checker with a text that has the finding", async ({ checker, site, page }) => {
  await site.open("rules/yaml/octal-number/");
  await page.getByRole("link", { name: "Open in the checker" }).click();
  await checker.ready();
  await expect(checker.heading).toHaveText("Check a pod");
  await expect(checker.text).toHaveValue(/runAsUser: 0100/);
  await expect(page.getByRole("region", { name: "Problems" }).getByRole("link", { name: "yaml/octal-number" })).toBeVisible();
});

test("a finding leads to its rule and back", async ({ checker, page }) => {
  await checker.open();
  await checker.example.selectOption({ label: "Traps of YAML" });
  const rule = page.getByRole("region", { name: "Problems" }).getByRole("link", { name: /^yaml\// }).first();
  const name = await rule.innerText();
  await rule.click();
  await expect(page.getByRole("main").getByText(name, { exact: true }).first()).toBeVisible();
  await page.goBack();
  await checker.ready();
  await expect(checker.heading).toHaveText("Check a pod");
});

test("a rule that no text box can show says why", async ({ site, page }) => {
  await site.open("rules/yaml/invalid-utf8/");
  await expect(page.getByRole("main")).toContainText("A text box holds characters, not bytes");
});

test.describe(() => {
  test.use({ allowed: /404/ });

  test("an unknown address says so and leads back", async ({ page, site }) => {
    const response = await page.goto("no/such/page/");
    expect(response?.status()).toBe(404);
    await expect(site.heading).toHaveText("Page not found");
  });
});
