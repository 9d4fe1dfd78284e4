// The module as a Node.js program uses it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";

const folder = new URL("../../../dist/web/", import.meta.url);
const { default: init, check, bulk, version } = await import(new URL("virt-grants.js", folder));

const POD = `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  containers: [{ name: web, image: registry.example.com/web }]
`;

before(async () => {
  await init({ module_or_path: await readFile(new URL("virt-grants_bg.wasm", folder)) });
});

test("check judges a pod", () => {
  const { pods, diagnostics } = check(POD);
  assert.deepEqual(diagnostics, []);
  assert.equal(pods[0].verdict.verdict, "admitted");
  assert.equal(pods[0].verdict.scc, "restricted-v2");
  assert.equal(pods[0].effective[0].run_as_user, 1000680000);
});

test("options say who creates it and where", () => {
  const root = POD.replace("image:", "securityContext: { runAsUser: 0 }, image:");
  assert.equal(check(root).pods[0].verdict.verdict, "refused");
  const options = { openshift: "4.14", grants: [{ scc: "anyuid" }], namespace: { uidRange: "1000/10" } };
  assert.equal(check(root, options).pods[0].verdict.scc, "anyuid");
});

test("wrong options are named", () => {
  assert.throws(() => check(POD, { openShift: "4.14" }), /openShift/);
  assert.throws(() => check(POD, { groups: "admins" }), /options/);
});

test("bulk answers a line with a line", () => {
  assert.match(JSON.parse(bulk("nonsense")).error.message, /./);
});

test("version names engine and data", () => {
  const { engine, openshift } = version();
  assert.match(engine, /^\d+\.\d+\.\d+$/);
  assert.ok(openshift.includes("4.10"));
});
