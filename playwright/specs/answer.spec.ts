import { pod } from "../fixtures/manifests.ts";
import { expect, test } from "../fixtures/test.ts";

test("the verdict says who was judged, and why the chosen SCC goes before the next", async ({ checker }) => {
  await checker.open();
  await checker.text.fill(pod("{}"));
  await checker.unfold();
  await checker.field("SCCs its service account may use").fill("nonroot-v2");
  await expect(checker.verdictCard).toContainText("developer");
  await expect(checker.verdictCard).toContainText(/would take it too, but restricted-v2 goes before it/);
});

test("what admission changes is shown field by field", async ({ checker }) => {
  await checker.open();
  await checker.text.fill(pod("{}"));
  await expect(checker.changes).toContainText("spec.containers[0].securityContext.runAsUser");
  await expect(checker.changes).toContainText("after: 1000680000");
});

test("each container shows what it runs with", async ({ checker }) => {
  await checker.open();
  await checker.text.fill(pod("{ runAsGroup: 7 }"));
  const row = (name: string | RegExp) => checker.effective.getByRole("row", { name });
  await expect(row(/^User 1000680000/)).toBeVisible();
  await expect(row(/^Group 7/)).toBeVisible();
  await expect(row(/^fsGroup 1000680000/)).toBeVisible();
  await expect(row(/^SELinux level s0:c26,c15/)).toBeVisible();
  await expect(row(/^SELinux type/)).toContainText("container_t");
});

test("a launcher shows the guard's answer and the grants it uses", async ({ checker, page }) => {
  await checker.open();
  await expect(checker.kubevirt).toContainText("inside the grants");
  const grant = checker.kubevirt.getByRole("link", { name: /^(capability|seccomp|selinux|volume)/ }).first();
  await grant.click();
  await expect(page).toHaveURL(/\/grants\/[a-z-]+\/[a-z0-9-]+\/$/);
});

test("a pod that only claims to be a launcher is told apart", async ({ checker }) => {
  await checker.open();
  await checker.example.selectOption({ label: "A pod that only looks like a launcher" });
  await expect(checker.kubevirt).toContainText("It only claims to be");
});

test("the smallest SCC is made, and copied", async ({ checker, context, page }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await checker.open();
  await checker.text.fill(pod("{ runAsUser: 5 }"));
  await checker.smallest.getByRole("button", { name: "Make it" }).click();
  await expect(checker.smallest).toContainText("kind: SecurityContextConstraints");
  await checker.smallest.getByRole("button", { name: "Copy YAML" }).click();
  const made = await page.evaluate(() => navigator.clipboard.readText());
  expect(made).toContain("system:serviceaccount:shop:default");
  await checker.unfold();
  await checker.ownSccs.fill(made);
  await expect(checker.verdict).toHaveText("Admitted by web");
});

test("the command that grants an SCC is copied", async ({ checker, context, page }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await checker.open();
  await checker.text.fill(pod("{ privileged: true }"));
  await checker.waysOut.getByRole("button", { name: "Copy command" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^oc adm policy add-scc-to-user [a-z-]+ -z default -n shop$/);
});

test("copying is confirmed where it was asked for", async ({ checker, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await checker.open();
  await checker.page.getByRole("button", { name: "Copy as Markdown" }).click();
  await expect(checker.page.getByRole("button", { name: "Copied" })).toBeVisible();
});
