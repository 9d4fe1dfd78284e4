import { expect, test } from "../fixtures/test.ts";

test("a rule's example opens in the checker", async ({ checker, page }) => {
  await checker.open("rules/yaml/octal-number/");
  await page.getByRole("button", { name: "Open in the checker" }).click();
  await expect(checker.heading).toHaveText("Check a pod");
  await expect(checker.text).toHaveValue(/runAsUser: 0100/);
});

test.describe(() => {
  test.use({ allowed: /404/ });

  test("an unknown address says so and leads back", async ({ page, site }) => {
    const response = await page.goto("no/such/page/");
    expect(response?.status()).toBe(404);
    await expect(site.heading).toHaveText("Page not found");
  });
});
