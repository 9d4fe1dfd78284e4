import { long, pod } from "../fixtures/manifests.ts";
import { expect, test } from "../fixtures/test.ts";

const TEXTS: Record<string, string> = {
  markup: '<script>document.title = "x"</script><img src=x onerror=alert(1)>',
  "a line of 200,000 letters": "a".repeat(200_000),
  "deep nesting": "[".repeat(5_000),
  "deep indentation": Array.from({ length: 2_000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"),
  "aliases that multiply": `a: &a [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 12 }, (_, i) => `b${i}: &b${i} [${`*${i ? `b${i - 1}` : "a"},`.repeat(9)}]`).join("\n")}`,
  "control characters": "kind: \u0000Pod\u0007\n",
  "NUL bytes alone": "\u0000".repeat(10_000),
  "half of a pair of UTF-16": "kind: \ud800Pod\n",
  "a mebibyte of words": "word ".repeat((1 << 20) / 5),
  "a mebibyte of lines": "- a\n".repeat((1 << 20) / 4),
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

test("a file of 5,000 lines is judged", async ({ checker }) => {
  await checker.open();
  await checker.text.fill(long(5_000));
  await expect(checker.verdict).toHaveText("Admitted by restricted-v2");
});

test("names that are markup are shown as they are", async ({ checker, page }) => {
  await checker.open();
  await checker.text.fill(pod("{ runAsUser: 5 }", "'<b id=planted>x</b>'"));
  await expect(checker.verdictCard).toContainText("<b id=planted>x</b>");
  await expect(page.locator("#planted")).toHaveCount(0);
});

test("own SCCs that make no sense are named as such", async ({ checker }) => {
  await checker.open();
  await checker.unfold();
  await checker.ownSccs.fill("]]]] {{{ \u0000");
  await expect(checker.problems).toContainText(/error/);
});

test("a file that is too large is named and not opened", async ({ checker, page }) => {
  await checker.open();
  await page.getByLabel("Open a file").setInputFiles({ name: "huge.yaml", mimeType: "text/plain", buffer: Buffer.alloc(2 << 20, "a") });
  await expect(page.getByRole("alert").filter({ hasText: "huge.yaml has 2048 KiB" })).toBeVisible();
});

test("a file that is no text is named and does no harm", async ({ checker, page }) => {
  await checker.open();
  const bytes = Buffer.from(Array.from({ length: 4_096 }, (_, index) => (index * 37) % 256));
  await page.getByLabel("Open a file").setInputFiles({ name: "picture.yaml", mimeType: "image/png", buffer: bytes });
  await expect(checker.verdict).toHaveText("No pod to judge");
});
