import { gunzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import { sccDifferences, type Vector } from "../../web/js/tests/answers.mjs";
import { expect, test } from "../fixtures/test.ts";

const SAMPLE = 300;

const corpus = (name: string) => readFileSync(new URL(`../../core/tests/corpus/scc/${name}`, import.meta.url));

/** Requests answered by the real admission plugin; every so many of them, so that all families are there. */
function sample(): Vector[] {
  const shipped = new Map((JSON.parse(corpus("effective-sccs.json").toString()) as { metadata: { name: string } }[]).map((scc) => [scc.metadata.name, scc]));
  const lines = gunzipSync(corpus("vectors-public.jsonl.gz")).toString("utf8").trim().split("\n");
  const step = lines.length / SAMPLE;
  return Array.from({ length: SAMPLE }, (_, index) => {
    const vector = JSON.parse(lines[Math.floor(index * step)] ?? "") as Vector;
    const sccs = vector.sccs?.map((scc) => (typeof scc === "string" ? shipped.get(scc) ?? scc : scc));
    return { ...vector, ...(sccs && { sccs }) };
  });
}

test("the JavaScript module answers as the real plugin did", async ({ page, site }) => {
  await site.open();
  const vectors = sample();
  const answers = await page.evaluate(async (lines) => {
    const boot = document.querySelector<HTMLScriptElement>("script[src*=boot]");
    const address = new URL(boot?.src ?? "");
    address.pathname = address.pathname.replace("boot.js", "virt-grants.js");
    const { default: init, bulk } = (await import(address.href)) as { default(): Promise<void>; bulk(line: string): string };
    await init();
    return lines.map((line) => bulk(line));
  }, vectors.map((vector) => JSON.stringify(vector)));
  const wrong = vectors.flatMap((vector, index) => sccDifferences(vector, JSON.parse(answers[index] ?? "{}")).map((difference) => `${vector.name}: ${difference}`));
  expect(wrong).toEqual([]);
});
