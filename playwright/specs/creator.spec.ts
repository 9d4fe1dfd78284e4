import { pod } from "../fixtures/manifests.ts";
import { expect, test } from "../fixtures/test.ts";

test("an ordinary user may not create what KubeVirt's controller may", async ({ checker }) => {
  await checker.open();
  await checker.creator.selectOption("Ordinary user");
  await expect(checker.verdict).toHaveText("Refused");
  await expect(checker.verdictCard).toContainText("developer");
  await checker.creator.selectOption("kubevirt-controller account");
  await expect(checker.verdict).toHaveText("Admitted by kubevirt-controller");
});

test("a service account is judged by its full name", async ({ checker }) => {
  await checker.open();
  await checker.text.fill(pod("{}"));
  await checker.creator.selectOption("Service account");
  await checker.field("Service account").fill("ci:builder");
  await expect(checker.verdictCard).toContainText("system:serviceaccount:ci:builder");
});

test("groups of a custom user count", async ({ checker }) => {
  await checker.open();
  await checker.text.fill(pod("{ privileged: true }"));
  await checker.creator.selectOption("Custom user");
  await checker.field("User name").fill("root-admin");
  await expect(checker.verdict).toHaveText("Refused");
  await checker.field("Groups").fill("system:cluster-admins");
  await expect(checker.verdict).toHaveText(/^Admitted by /);
  await expect(checker.verdictCard).toContainText("root-admin");
});

test("an SCC granted to the creator is used", async ({ checker }) => {
  await checker.open();
  await checker.text.fill(pod("{ runAsUser: 0 }"));
  await checker.creator.selectOption("Ordinary user");
  await expect(checker.verdict).toHaveText("Refused");
  await checker.unfold();
  await checker.field("SCCs the creator may use").fill("anyuid");
  await expect(checker.verdict).toHaveText("Admitted by anyuid");
});

test("an SCC granted to the service account is used", async ({ checker }) => {
  await checker.open();
  await checker.example.selectOption({ label: "A chart with a fixed user and group" });
  await expect(checker.verdict).toHaveText("Refused");
  await checker.unfold();
  await checker.field("SCCs its service account may use").fill("nonroot-v2");
  await expect(checker.verdict).toHaveText("Admitted by nonroot-v2");
});
