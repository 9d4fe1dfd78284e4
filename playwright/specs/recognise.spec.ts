import { pod } from "../fixtures/manifests.ts";
import { expect, test } from "../fixtures/test.ts";

const DENIAL =
  'type=AVC msg=audit(1763884800.1:3): avc:  denied  { read } for pid=1 comm="probe-seen" scontext=system_u:system_r:container_t:s0:c1,c2 tcontext=system_u:object_r:container_file_t:s0:c3,c4 tclass=file permissive=0';

test("a denial is led to the SELinux page, with its text", async ({ checker, page }) => {
  await checker.open();
  await checker.text.fill(DENIAL);
  await page.getByRole("link", { name: "Open SELinux" }).click();
  await expect(page).toHaveURL(/\/selinux\/$/);
  await expect(page.getByRole("textbox", { name: "Denials" })).toHaveValue(DENIAL);
});

test("a policy in CIL is led to the SELinux page, with its text", async ({ checker, page }) => {
  await checker.open();
  const policy = "(block probe_seen\n    (type process)\n)\n";
  await checker.text.fill(policy);
  await page.getByRole("link", { name: "Open SELinux" }).click();
  await expect(page.locator("textarea").filter({ hasText: "probe_seen" }).or(page.getByText("probe_seen")).first()).toBeVisible();
});

test("a virtual machine is led to the VM page, with its text", async ({ checker, page }) => {
  await checker.open();
  await checker.text.fill("apiVersion: kubevirt.io/v1\nkind: VirtualMachine\nmetadata:\n  name: probe-seen\n");
  await page.getByRole("link", { name: "Open Virtual machine to grants" }).click();
  await expect(page).toHaveURL(/\/vm\/$/);
  await expect(page.getByRole("textbox", { name: "Virtual machine" })).toHaveValue(/probe-seen/);
});

test("SCCs beside a pod count as part of the cluster", async ({ checker }) => {
  await checker.open();
  await checker.example.selectOption({ label: "An own SCC, demanded by name" });
  await expect(checker.verdict).toHaveText("Admitted by packet-capture");
});

test("a Deployment is judged by its template, created by its controller", async ({ checker }) => {
  await checker.open();
  await checker.example.selectOption({ label: "A web service that says nothing about users" });
  await expect(checker.verdictCard).toContainText("Deployment");
  await expect(checker.verdictCard).toContainText("replicaset-controller");
});

test("a List shows each of its pods", async ({ checker, page }) => {
  await checker.open();
  const item = (name: string, context: string) =>
    pod(context, name)
      .trimEnd()
      .split("\n")
      .map((line, index) => (index ? `    ${line}` : `  - ${line}`))
      .join("\n");
  await checker.text.fill(`apiVersion: v1\nkind: List\nitems:\n${item("one", "{}")}\n${item("two", "{ privileged: true }")}\n`);
  const pods = page.getByRole("navigation", { name: "Pods of the text" });
  await expect(pods.getByRole("button", { name: /one/ })).toContainText("Admitted by restricted-v2");
  await expect(pods.getByRole("button", { name: /two/ })).toContainText("Refused");
});

test("JSON is read as well", async ({ checker }) => {
  await checker.open();
  await checker.text.fill('{"apiVersion":"v1","kind":"Pod","metadata":{"name":"j"},"spec":{"containers":[{"name":"c","image":"i"}]}}');
  await expect(checker.verdict).toHaveText("Admitted by restricted-v2");
});

test("broken YAML says where and what was expected, and keeps what can be read", async ({ checker }) => {
  await checker.open();
  await checker.text.fill(`${pod("{ runAsUser: [5 }")}`);
  await expect(checker.problems.getByRole("button", { name: /^Go to 10:/ }).first()).toBeVisible();
  await expect(checker.problems).toContainText("yaml/syntax");
});

test("an empty text asks for one", async ({ checker }) => {
  await checker.open();
  await checker.text.fill("");
  await expect(checker.verdict).toHaveText("No pod to judge");
  await expect(checker.verdictCard).toContainText("Paste a pod");
});
