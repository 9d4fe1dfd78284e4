import { pod } from "../fixtures/manifests.ts";
import { expect, test } from "../fixtures/test.ts";

test("every change of the text is judged at once", async ({ checker }) => {
  await checker.open();
  await checker.text.fill(pod("{}"));
  await expect(checker.verdict).toHaveText("Admitted by restricted-v2");
  await checker.text.fill(pod("{ privileged: true }"));
  await expect(checker.verdict).toHaveText("Refused");
  await checker.text.fill("");
  await expect(checker.verdict).toHaveText("No pod to judge");
});

test("the painted text is the typed text", async ({ checker, page }) => {
  await checker.open();
  const text = "a: |\n  <b>&\n# é𝄞\n\nlist: [1, 'x']\n";
  await checker.text.fill(text);
  const lines = await page.locator(".editor-paint .lines > div").allTextContents();
  expect(lines.join("\n")).toBe(text);
  await checker.text.press("ControlOrMeta+Home");
  await checker.text.pressSequentially("first\n");
  await expect(page.locator(".editor-paint .lines > div")).toHaveCount(7);
  await expect(page.locator(".editor-gutter .lines > div")).toHaveCount(7);
  expect((await page.locator(".editor-paint .lines > div").allTextContents()).join("\n")).toBe(`first\n${text}`);
});

test("of a long text what is in sight is painted, at its place", async ({ checker, page }) => {
  await checker.open();
  await checker.paste(Array.from({ length: 2_000 }, (_, index) => `# line ${index + 1}`).join("\n"));
  const lines = page.locator(".editor-paint .lines > div");
  await expect(lines.first()).toHaveText("# line 1");
  expect(await lines.count()).toBeLessThan(300);
  await checker.text.press("Control+End");
  await expect(lines.last()).toHaveText("# line 2000");
  await expect(page.locator(".editor-gutter .lines > div").last()).toHaveText("2000");
  // The last line of the picture lies over the last line of the text box, above the padding of both.
  const [row, box] = await Promise.all([lines.last().boundingBox(), checker.text.boundingBox()]);
  const below = (box?.y ?? 0) + (box?.height ?? 0) - (row?.y ?? 0) - (row?.height ?? 0);
  expect(below).toBeGreaterThanOrEqual(0);
  expect(below).toBeLessThan(20);
});
