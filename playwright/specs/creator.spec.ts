import { expect, test } from "../fixtures/test.ts";

test("an ordinary user may not create what KubeVirt's controller may", async ({ checker }) => {
  await checker.open();
  await checker.creator.selectOption("Ordinary user");
  await expect(checker.verdict).toHaveText("Refused");
  await expect(checker.verdictCard).toContainText("developer");
  await checker.creator.selectOption("kubevirt-controller account");
  await expect(checker.verdict).toHaveText("Admitted by kubevirt-controller");
});

test("an SCC granted to the service account is used", async ({ checker, page }) => {
  await checker.open();
  await checker.example.selectOption({ label: "A chart with a fixed user and group" });
  await expect(checker.verdict).toHaveText("Refused");
  await page.getByText("Ranges, role bindings, own SCCs").click();
  await page.getByLabel("SCCs its service account may use").fill("nonroot-v2");
  await expect(checker.verdict).toHaveText("Admitted by nonroot-v2");
});

test("the OpenShift minor decides which SCCs there are", async ({ checker }) => {
  await checker.open();
  await expect(checker.rung("restricted-v3")).toBeVisible();
  await checker.openshift.selectOption("4.10");
  await expect(checker.rung("restricted-v3")).toHaveCount(0);
});
