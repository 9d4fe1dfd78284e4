// Recorded answers of the real programs, replayed through the module; each test prints how many agree.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { differing, isEmpty, same, sccDifferences } from "./answers.mjs";

const folder = new URL("../../../dist/web/", import.meta.url);
const corpus = new URL("../../../core/tests/corpus/", import.meta.url);
const { default: init, avc, bulk, compile, mcs } = await import(new URL("virt-grants.js", folder));

before(async () => {
  await init({ module_or_path: await readFile(new URL("virt-grants_bg.wasm", folder)) });
});

const text = (path) => readFile(new URL(path, corpus), "utf8");
const lines = (text) => text.trimEnd().split("\n").map((line) => JSON.parse(line));

/** Compares every case and says how many agree; `differences` names what differs in one. */
function replay(t, cases, differences) {
  const wrong = [];
  for (const one of cases) {
    const found = differences(one);
    if (found.length > 0) wrong.push(`${one.id ?? one.name}: ${found.join("; ")}`);
  }
  t.diagnostic(`${cases.length - wrong.length} of ${cases.length} agree`);
  assert.ok(cases.length > 0);
  assert.deepEqual(wrong.slice(0, 10), []);
}

test("SCC admission", async (t) => {
  const packed = await readFile(new URL("scc/vectors-public.jsonl.gz", corpus));
  const shipped = new Map(JSON.parse(await text("scc/effective-sccs.json")).map((scc) => [scc.metadata.name, scc]));
  replay(t, lines(gunzipSync(packed).toString("utf8")), (vector) => {
    const sccs = vector.sccs?.map((scc) => shipped.get(scc) ?? scc);
    return sccDifferences(vector, JSON.parse(bulk(JSON.stringify({ ...vector, sccs }))));
  });
});

const SWITCHES = { "-P": "preserveTunables", "-Q": "qualifiedNames", "-m": "multipleDeclarations", "-N": "skipNeverallow", "-D": "disableDontaudit" };

function options(args) {
  const options = {};
  for (let index = 0; index < args.length; index += 1) {
    if (args[index] === "-X") options.expandSize = Number(args[(index += 1)]);
    else options[SWITCHES[args[index]] ?? assert.fail(args[index])] = true;
  }
  return options;
}

test("CIL programs", async (t) => {
  const prelude = { name: "prelude.cil", text: await text("selinux/prelude.cil") };
  const listed = ["rules", "effective", "types", "attributes", "booleans", "constraints", "labeling", "file_contexts"];
  replay(t, lines(await text("selinux/cil-public.jsonl")), ({ cil, args, expect }) => {
    const { policy, error } = compile([prelude, { name: "t.cil", text: cil }], options(args));
    if (error) return differing(expect, { ...error, status: "error" }, ["log"]);
    const summary = { ...policy.summary([prelude]), status: "ok" };
    const found = differing(expect, summary, ["log", "queries"]);
    if (expect.status === "ok") {
      for (const key of listed) if (!(key in expect) && !isEmpty(summary[key])) found.push(`${key}: expected nothing`);
    }
    for (const { scontext, tcontext, tclass, perm, verdict } of expect.queries ?? []) {
      const { audit2why } = policy.may({ source: scontext, target: tcontext, class: tclass, permission: perm });
      if (audit2why !== verdict) found.push(`${scontext} ${tcontext} ${tclass} ${perm}: expected ${verdict}, got ${audit2why}`);
    }
    policy.free();
    return found;
  });
});

// The policy of Debian 12 is not this project's to ship.
const own = process.env.VIRT_GRANTS_POLICY_CIL;

test("queries to Debian 12's policy", { skip: own && existsSync(own) ? false : "VIRT_GRANTS_POLICY_CIL names no policy" }, async (t) => {
  const files = [
    { name: "policy.cil", text: await readFile(own, "utf8") },
    { name: "shim.cil", text: await text("selinux/deb12-shim.cil") },
    { name: "virt_launcher.cil", text: await text("selinux/doc-virt-launcher.cil") },
  ];
  const { policy, error } = compile(files, { multipleDeclarations: true, skipNeverallow: true });
  assert.equal(error, undefined);
  replay(t, lines(await text("selinux/query-deb12.jsonl")), (query) => {
    const answer = policy.may({ source: query.source, target: query.target, class: query.class, permission: query.perm });
    const compared = ["allowed", "rules", "dontaudit", "audit2why", "audit2why_booleans", "error"];
    return compared.filter((key) => !same(query[key], answer[key])).map((key) => `${key}: expected ${JSON.stringify(query[key])}, got ${JSON.stringify(answer[key])}`);
  });
});

test("denials", async (t) => {
  replay(t, lines(await text("selinux/avc.jsonl")), (record) => {
    const { entries, rules } = avc(record.input, { entries: true });
    return differing({ entries: record.expected, rules: record.merged_rules }, { entries, rules });
  });
});

test("levels and categories", async (t) => {
  const asked = ["left", "right", "subject_range", "object_range", "scontext", "tcontext", "tclass", "perm", "project_number", "required", "given"];
  replay(t, lines(await text("selinux/mcs.jsonl")), (recorded) => {
    const question = Object.fromEntries(["kind", ...asked].filter((key) => key in recorded).map((key) => [key, recorded[key]]));
    const answer = mcs(question);
    const known = Object.fromEntries(Object.keys(answer).map((key) => [key, recorded[key]]));
    return differing(known, answer);
  });
});
