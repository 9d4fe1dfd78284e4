import { pod } from "../fixtures/manifests.ts";
import { expect, test } from "../fixtures/test.ts";

const OWN = `apiVersion: security.openshift.io/v1
kind: SecurityContextConstraints
metadata:
  name: only-one
allowPrivilegedContainer: false
groups: [system:authenticated]
runAsUser: { type: RunAsAny }
seLinuxContext: { type: RunAsAny }
fsGroup: { type: RunAsAny }
supplementalGroups: { type: RunAsAny }
volumes: ["*"]
`;

test("the OpenShift minor decides which SCCs there are", async ({ checker }) => {
  await checker.open();
  await expect(checker.rung("restricted-v3")).toBeVisible();
  await checker.openshift.selectOption("4.10");
  await expect(checker.rung("restricted-v3")).toHaveCount(0);
});

test("the KubeVirt release decides what a launcher is compared with", async ({ checker }) => {
  await checker.open();
  await checker.release.selectOption("v1.0.1");
  await expect(checker.kubevirt).toContainText("v1.0.1");
});

test("the namespace decides where the pod is judged", async ({ checker }) => {
  await checker.open();
  await checker.text.fill(pod("{}"));
  await checker.namespace.fill("elsewhere");
  await expect(checker.verdictCard).toContainText("in namespace elsewhere");
});

test("a namespace of the control plane is not looked at", async ({ checker }) => {
  await checker.open();
  await checker.text.fill(pod("{ privileged: true }"));
  await checker.namespace.fill("kube-system");
  await expect(checker.verdict).toHaveText("Not looked at: the namespace is exempt");
});

test("the namespace's user ids are those the pod runs with", async ({ checker }) => {
  await checker.open();
  await checker.text.fill(pod("{}"));
  await checker.unfold();
  await checker.field("openshift.io/sa.scc.uid-range").fill("1234500/10000");
  await expect(checker.effective.getByRole("row", { name: /^User 1234500/ })).toBeVisible();
});

test("user ids that are no range are marked as such", async ({ checker }) => {
  await checker.open();
  await checker.unfold();
  const range = checker.field("openshift.io/sa.scc.uid-range");
  await range.fill("many");
  await expect(range).toHaveAttribute("aria-invalid", "true");
  await range.fill("1000/10");
  await expect(range).not.toHaveAttribute("aria-invalid");
});

test("the namespace's level is the one the pod runs with", async ({ checker }) => {
  await checker.open();
  await checker.text.fill(pod("{}"));
  await checker.unfold();
  await checker.field("openshift.io/sa.scc.mcs").fill("s0:c7,c8");
  await expect(checker.effective.getByRole("row", { name: /^SELinux level s0:c7,c8/ })).toBeVisible();
});

test("the namespace's groups are those the pod runs with", async ({ checker }) => {
  await checker.open();
  await checker.text.fill(pod("{}"));
  await checker.unfold();
  await checker.field("openshift.io/sa.scc.supplemental-groups").fill("7000/10");
  await expect(checker.effective.getByRole("row", { name: /^fsGroup 7000/ })).toBeVisible();
});

test("the cluster's own SCCs replace the built-in ones", async ({ checker }) => {
  await checker.open();
  await checker.text.fill(pod("{ runAsUser: 5 }"));
  await checker.unfold();
  await checker.ownSccs.fill(OWN);
  await expect(checker.verdict).toHaveText("Admitted by only-one");
  await expect(checker.ladder).toContainText("1 object");
});

test("what is set in the folded part is counted on its fold", async ({ checker, page }) => {
  await checker.open();
  await checker.unfold();
  await checker.field("SCCs its service account may use").fill("anyuid");
  await checker.unfold();
  await expect(page.locator("summary").filter({ hasText: "own SCCs" })).toContainText("1 set");
});

test("pasted SCCs can stand for the cluster's", async ({ checker, page }) => {
  await checker.open();
  await checker.text.fill(OWN);
  await page.getByRole("button", { name: "Use as the cluster's own SCCs" }).click();
  await expect(checker.text).toHaveValue("");
  await checker.text.fill(pod("{ runAsUser: 5 }"));
  await expect(checker.verdict).toHaveText("Admitted by only-one");
});
