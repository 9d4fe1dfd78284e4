import { expect, test } from "../fixtures/test.ts";

const TEXTS: Record<string, string> = {
  markup: '<script>document.title = "x"</script><img src=x onerror=alert(1)>',
  "a line of 200,000 letters": "a".repeat(200_000),
  "deep nesting": "[".repeat(5_000),
  "aliases that multiply": `a: &a [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 12 }, (_, i) => `b${i}: &b${i} [${`*${i ? `b${i - 1}` : "a"},`.repeat(9)}]`).join("\n")}`,
  "control characters": "kind: \u0000Pod\u0007\n",
};

for (const [name, text] of Object.entries(TEXTS)) {
  test(`${name} does no harm`, async ({ checker, page }) => {
    await checker.open();
    await checker.text.fill(text);
    await expect(checker.verdict).toHaveText("No pod to judge");
    await expect(page).toHaveTitle("Check a pod · virt-grants");
    await checker.example.selectOption({ index: 2 });
    await expect(checker.verdict).toHaveText("Admitted by restricted-v2");
  });
}

test("a file that is too large is named and not opened", async ({ checker, page }) => {
  await checker.open();
  await page.getByLabel("Open a file").setInputFiles({ name: "huge.yaml", mimeType: "text/plain", buffer: Buffer.alloc(2 << 20, "a") });
  await expect(page.getByRole("alert").filter({ hasText: "huge.yaml has 2048 KiB" })).toBeVisible();
});
