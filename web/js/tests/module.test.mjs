// The module as a Node.js program uses it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";

const folder = new URL("../../../dist/web/", import.meta.url);
const { default: init, ask, avc, bulk, check, compile, mcs, version, vmi } = await import(new URL("virt-grants.js", folder));

const POD = `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  containers: [{ name: web, image: registry.example.com/web }]
`;
const MACHINE = `apiVersion: kubevirt.io/v1
kind: VirtualMachineInstance
metadata: { name: router, namespace: shop }
spec:
  domain:
    devices: { networkInterfaceMultiqueue: true, interfaces: [{ name: default, masquerade: {} }] }
    memory: { guest: 1Gi }
  networks: [{ name: default, pod: {} }]
`;
const DENIAL =
  'type=AVC msg=audit(1.2:3): avc:  denied  { attach_queue } for  pid=1 comm="qemu-kvm" ' +
  "scontext=system_u:system_r:virt_launcher.process:s0:c1,c2 tcontext=system_u:system_r:virt_launcher.process:s0:c1,c2 tclass=tun_socket permissive=0\n";

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

test("vmi names features and grants", () => {
  const { machines, diagnostics } = vmi(MACHINE, { release: "v0.49.0" });
  assert.deepEqual(diagnostics, []);
  const multiqueue = machines[0].features.find((one) => one.feature.id === "network-multiqueue");
  assert.equal(multiqueue.presence, "used");
  assert.ok(multiqueue.grants.shipped.includes("selinux/multi-queue"));
  assert.equal(machines[0].release.name, "v0.49.0");
});

test("avc explains a denial", () => {
  const { causes, records, rules, entries } = avc(DENIAL.repeat(3));
  assert.equal(records, 3);
  assert.equal(causes.length, 1);
  assert.equal(causes[0].group.count, 3);
  assert.equal(causes[0].explanation.grants[0].id, "selinux/multi-queue");
  assert.deepEqual(rules, ["allow virt_launcher.process self:tun_socket attach_queue;"]);
  assert.equal(entries, undefined);
  assert.equal(avc(DENIAL, { entries: true }).entries.length, 1);
});

test("numbers too large for a number are still read", () => {
  const [entry] = avc(DENIAL.replace("pid=1", "pid=1 ino=18446744073709551615"), { entries: true }).entries;
  assert.equal(entry.kind, "avc");
});

test("ask answers from a release's module", () => {
  const question = "virt_launcher.process may attach_queue, relabelfrom on self:tun_socket";
  const answers = ask(question, { release: "v0.49.0" });
  assert.deepEqual(answers.map(({ answer }) => answer.allowed), [true, true]);
  assert.ok(answers[0].answer.places.flat().some((place) => place.startsWith("virt_launcher.cil:")));
  const [audit] = ask("container_t may nlmsg_relay on self:netlink_audit_socket", { booleans: { virt_sandbox_use_audit: false } });
  assert.equal(audit.answer.audit2why, "BOOLEAN");
  assert.equal(ask("nobody_t may read on proc_t:file")[0].error.error, "unknown-source");
});

test("compile returns a policy or the place of the mistake", () => {
  const { error } = compile([{ name: "own.cil", text: "(type a_t)\n  (type a_t)" }]);
  assert.deepEqual([error.at.file, error.at.line, error.at.column, error.category], ["own.cil", 2, 4, "duplicate"]);
});

test("mcs compares levels", () => {
  const { incomp } = mcs({ kind: "level-relation", left: "s0:c1,c2", right: "s0:c3" });
  assert.equal(incomp, true);
});

test("arguments that do not fit are named", () => {
  const wrong = (call, words) => assert.throws(call, (error) => error instanceof TypeError && words.test(error.message));
  wrong(() => check(), /text: expected a string, got nothing/);
  wrong(() => check(17), /text: expected a string, got a number/);
  wrong(() => check(POD, "4.14"), /options: expected an object, got a string/);
  wrong(() => check(POD, { openShift: "4.14" }), /there is no `openShift`/);
  wrong(() => check(POD, { groups: "admins" }), /options\.groups: expected an array, got a string/);
  wrong(() => check(POD, { namespace: { uid: 1 } }), /options\.namespace: there is no `uid`/);
  wrong(() => check(POD, { grants: [{ user: "a" }] }), /options\.grants\.scc: expected a string, got nothing/);
  wrong(() => vmi(MACHINE, { release: "v9.9.9" }), /options\.release/);
  wrong(() => vmi(null), /text: expected a string, got null/);
  wrong(() => avc(new Uint8Array(2)), /log: expected a string, got an object/);
  wrong(() => ask("what?"), /SOURCE may PERMISSION/);
  wrong(() => ask("a may b on c:d", { booleans: { x: "on" } }), /options\.booleans\.x: expected true or false, got a string/);
  wrong(() => compile("(type a)"), /files: expected an array, got a string/);
  wrong(() => compile([{ name: "a.cil" }]), /files\.text: expected a string, got nothing/);
  wrong(() => compile([], { expandSize: 1.5 }), /options\.expandSize: expected a whole number/);
  wrong(() => mcs({ kind: "what" }), /question\.kind/);
  wrong(() => mcs({ kind: "level-relation", left: "s0", right: "c" }), /question\.right/);
  wrong(() => bulk({}), /line: expected a string, got an object/);
  // It goes on answering afterwards.
  assert.equal(check(POD).pods.length, 1);
});

test("bulk answers a line with a line", () => {
  assert.match(JSON.parse(bulk("nonsense")).error.message, /./);
});

test("version names engine and data", () => {
  const { engine, openshift, kubevirt } = version();
  assert.match(engine, /^\d+\.\d+\.\d+$/);
  assert.ok(openshift.includes("4.10"));
  assert.ok(kubevirt.includes("v0.49.0"));
});
