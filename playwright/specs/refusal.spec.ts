import { pod } from "../fixtures/manifests.ts";
import { expect, test } from "../fixtures/test.ts";

const REFUSAL = `Error creating: pods "web-5d9c-" is forbidden: unable to validate against any security context constraint: [provider "anyuid": Forbidden: not usable by user or serviceaccount, provider restricted-v2: .containers[0].runAsUser: Invalid value: 5: must be in the ranges: [1000680000, 1000689999]]`;

test("a 403 pasted from a terminal is taken apart", async ({ checker, page }) => {
  await checker.open();
  await checker.text.fill(pod("{ runAsUser: 5 }"));
  const text = await checker.apiText.locator("pre").textContent();
  await checker.text.fill(`Error creating: ${text}`);
  await expect(page.getByRole("heading", { name: "SCC admission refused web" })).toBeVisible();
  await expect(page.getByText("read from the text you pasted")).toBeVisible();
});

test("a 403 with its manifest below is judged and mended", async ({ checker, page }) => {
  await checker.open();
  await checker.text.fill(`${REFUSAL}\n---\n${pod("{ runAsUser: 5 }")}`);
  await expect(page.getByRole("heading", { name: /^SCC admission refused web/ })).toBeVisible();
  await expect(checker.verdict).toHaveText("Refused");
  await checker.waysOut.getByRole("button", { name: "Apply the changes for restricted-v2" }).click();
  await expect(checker.verdict).toHaveText("Admitted by restricted-v2");
});

test("a 403 says what the next step is", async ({ checker, page }) => {
  await checker.open();
  await checker.text.fill(REFUSAL);
  await expect(page.getByText("oc get deployment NAME -o yaml")).toBeVisible();
});
