import { long } from "../fixtures/manifests.ts";
import { expect, test } from "../fixtures/test.ts";

/** Printed, not asserted: machines differ. What is asserted is that typing works at all. */
test("how long a keystroke takes", async ({ checker, page }, info) => {
  await checker.open();
  for (const lines of [500, 5_000]) {
    await checker.text.fill(long(lines));
    const times = await checker.text.evaluate((field: HTMLTextAreaElement) => {
      const times: number[] = [];
      for (let index = 0; index < 40; index += 1) {
        field.setRangeText(index % 2 ? "5" : "x", field.value.length - 1, field.value.length, "end");
        const start = performance.now();
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        document.body.getBoundingClientRect();
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b);
    });
    const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
    info.annotations.push({ type: "keystroke", description: `${lines} lines: median ${at(0.5)} ms, p95 ${at(0.95)} ms` });
    console.log(`keystroke, ${lines} lines: median ${at(0.5)} ms, p95 ${at(0.95)} ms`);
  }
  await expect(checker.verdict).toBeVisible();
});
