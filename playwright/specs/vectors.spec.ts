import { gunzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { expect, test } from "../fixtures/test.ts";

const SAMPLE = 300;

interface Vector {
  name: string;
  kind?: string;
  expect: Record<string, unknown>;
}

/** Requests answered by the real admission plugin; every so many of them, so that all families are there. */
function sample(): string[] {
  const file = new URL("../../core/tests/corpus/scc/vectors-public.jsonl.gz", import.meta.url);
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n");
  const step = lines.length / SAMPLE;
  return Array.from({ length: SAMPLE }, (_, index) => lines[Math.floor(index * step)] ?? "");
}

test("the JavaScript module answers as the real plugin did", async ({ page, site }) => {
  await site.open();
  const lines = sample();
  const answers = await page.evaluate(async (lines) => {
    const { bulk } = await import(new URL("virt-grants.js" + new URL(document.querySelector<HTMLScriptElement>("script[src*=boot]")!.src).search, document.baseURI).href);
    return lines.map((line) => bulk(line) as string);
  }, lines);
  for (const [index, line] of lines.entries()) {
    const vector = JSON.parse(line) as Vector;
    const answer = JSON.parse(answers[index] ?? "{}") as { name: string; result: Record<string, unknown> };
    expect(answer.name).toBe(vector.name);
    for (const [part, expected] of Object.entries(vector.expect)) {
      if (part in answer.result) expect(answer.result[part], `${vector.name}: ${part}`).toEqual(expected);
    }
  }
});
