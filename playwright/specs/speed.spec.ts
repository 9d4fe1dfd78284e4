import type { Page } from "@playwright/test";
import { documents, long } from "../fixtures/manifests.ts";
import { expect, test } from "../fixtures/test.ts";
import type { Checker } from "../pages/checker.ts";

// Printed, not asserted: machines differ. What is asserted is that the answer comes. Counted is what the page's thread computes,
// not how long it waits for a core, so that a busy machine prints nearly the same.

/** Milliseconds that the page's thread has computed until now. */
async function clock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1_000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
  };
}

/** Presses a key, or none, and waits until the frame is drawn that shows what it did. */
async function stroke(page: Page, key?: string): Promise<void> {
  if (key !== undefined) {
    await page.keyboard.press(key);
  }
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(done));
    const channel = new MessageChannel();
    await new Promise((done) => {
      channel.port1.onmessage = done;
      channel.port2.postMessage(undefined);
    });
  });
}

async function times(now: () => Promise<number>, count: number, act: (index: number) => Promise<void>) {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = await now();
    await act(index);
    times.push((await now()) - start);
  }
  times.sort((a, b) => a - b);
  return (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
}

/** The median and the 95th percentile of so many keystrokes at the end of the text, less what measuring itself takes. */
async function strokes(checker: Checker, page: Page, now: () => Promise<number>, count: number): Promise<string> {
  await checker.text.press("Control+End");
  const idle = (await times(now, 10, () => stroke(page)))(0.5);
  const typed = await times(now, count, (index) => stroke(page, index % 2 ? "Backspace" : "x"));
  return `median ${(typed(0.5) - idle).toFixed(1)} ms, p95 ${(typed(0.95) - idle).toFixed(1)} ms`;
}

test("what a keystroke takes in 500 lines", async ({ checker, page }) => {
  test.setTimeout(600_000);
  await checker.open();
  await checker.paste(`${long(500)}# x`);
  const now = await clock(page);
  await strokes(checker, page, now, 20);
  console.log(`keystroke to verdict, 500 lines: ${await strokes(checker, page, now, 60)}`);
  await expect(checker.verdict).toHaveText("Admitted by restricted-v2");
});

test("what a keystroke takes in 5,000 lines of 100 pods, and the answer after a pause", async ({ checker, page }) => {
  test.setTimeout(600_000);
  await checker.open();
  await checker.paste(`${documents(5_000)}# x`);
  await expect(checker.verdict).toHaveText("Admitted by restricted-v2");
  const now = await clock(page);
  console.log(`keystroke, 5,000 lines: ${await strokes(checker, page, now, 20)}`);
  await expect(page.getByRole("navigation", { name: "Pods of the text" }).getByRole("button")).toHaveCount(100);
  const start = await now();
  await checker.text.evaluate((field: HTMLTextAreaElement) => {
    const place = field.value.indexOf("false");
    field.setRangeText("true", place, place + 5, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await expect(checker.verdict).toHaveText("Refused");
  console.log(`answer after the pause, 5,000 lines: ${((await now()) - start).toFixed(0)} ms`);
});
