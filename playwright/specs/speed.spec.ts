import type { Locator } from "@playwright/test";
import { documents, long } from "../fixtures/manifests.ts";
import { expect, test } from "../fixtures/test.ts";

// Printed, not asserted: machines differ, and they do other things as well. What is asserted is that the answer comes.

/** Milliseconds of the page's thread for each of so many keystrokes at the end of the text, and the longest task among them. */
async function type(field: Locator, keystrokes: number, pause: number) {
  return field.evaluate(
    async (field: HTMLTextAreaElement, { keystrokes, pause }) => {
      const channel = new MessageChannel();
      /** After all that an event has set off, drawing included. */
      const settled = () =>
        new Promise<void>((done) => {
          channel.port1.onmessage = () => done();
          channel.port2.postMessage(undefined);
        });
      const tasks: number[] = [0];
      const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration)));
      observer.observe({ type: "longtask" });
      const times: number[] = [];
      for (let index = 0; index < keystrokes; index += 1) {
        field.setRangeText(index % 2 ? "5" : "x", field.value.length - 1, field.value.length, "end");
        const start = performance.now();
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        await settled();
        document.body.getBoundingClientRect();
        times.push(performance.now() - start);
        if (pause) await new Promise((done) => setTimeout(done, pause));
      }
      await new Promise((done) => setTimeout(done, 500));
      observer.disconnect();
      times.sort((a, b) => a - b);
      const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
      return { median: at(0.5), p95: at(0.95), longest: Math.max(...tasks) };
    },
    { keystrokes, pause },
  );
}

test("how long a keystroke takes in 500 lines", async ({ checker }) => {
  await checker.open();
  await checker.text.fill(`${long(500)}# x`);
  await type(checker.text, 20, 0);
  const { median, p95 } = await type(checker.text, 100, 0);
  console.log(`keystroke to verdict, 500 lines: median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
  await expect(checker.verdict).toHaveText("Admitted by restricted-v2");
});

test("how long typing is held up in 5,000 lines of 100 pods", async ({ checker, page }) => {
  test.setTimeout(120_000);
  await checker.open();
  await checker.text.fill(`${documents(5_000)}# x`);
  await type(checker.text, 5, 0);
  const { median, p95, longest } = await type(checker.text, 40, 60);
  const start = await page.evaluate(() => performance.now());
  await checker.text.evaluate((field: HTMLTextAreaElement) => {
    field.setRangeText("true", field.value.indexOf("false"), field.value.indexOf("false") + 5, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await page.evaluate(() => new Promise<void>((done) => {
    const refused = () => document.querySelector("#verdict")?.textContent === "Refused";
    const observer = new MutationObserver(() => {
      if (refused()) {
        observer.disconnect();
        done();
      }
    });
    observer.observe(document.querySelector(".answer") ?? document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    if (refused()) done();
  }));
  const answer = (await page.evaluate(() => performance.now())) - start;
  console.log(`keystroke, 5,000 lines: median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, longest task ${longest.toFixed(0)} ms, verdict after ${answer.toFixed(0)} ms`);
  await expect(checker.verdict).toHaveText("Refused");
});
