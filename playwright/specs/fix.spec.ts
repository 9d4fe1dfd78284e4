import { pod } from "../fixtures/manifests.ts";
import { expect, test } from "../fixtures/test.ts";

test("a problem's fix changes the text and can be taken back", async ({ checker, page }) => {
  await checker.open();
  await checker.example.selectOption({ label: "Traps of YAML" });
  await expect(checker.text).toHaveValue(/runAsUser: 0100/);
  await checker.problems.getByRole("button", { name: "Write 64" }).click();
  await expect(checker.text).toHaveValue(/runAsUser: 64/);
  await page.getByRole("button", { name: "Undo fix" }).click();
  await expect(checker.text).toHaveValue(/runAsUser: 0100/);
});

test("a way out is shown before it is taken", async ({ checker }) => {
  await checker.open();
  await checker.text.fill(pod("{ runAsUser: 5 }"));
  await checker.waysOut.getByText("Preview").first().click();
  await expect(checker.waysOut.locator(".diff").first()).toContainText("spec.containers[0].securityContext.runAsUser");
});

test("a way out is taken, and the pod is admitted", async ({ checker }) => {
  await checker.open();
  await checker.text.fill(pod("{ runAsUser: 5 }"));
  await expect(checker.verdict).toHaveText("Refused");
  await checker.waysOut.getByRole("button", { name: "Apply the changes for restricted-v2" }).click();
  await expect(checker.verdict).toHaveText("Admitted by restricted-v2");
  await expect(checker.text).not.toHaveValue(/runAsUser: 5/);
});

test("the browser's own undo takes a fix back", async ({ checker }) => {
  await checker.open();
  await checker.text.fill(pod("{ runAsUser: 5 }"));
  await checker.waysOut.getByRole("button", { name: "Apply the changes for restricted-v2" }).click();
  await expect(checker.text).not.toHaveValue(/runAsUser: 5/);
  await checker.text.press("ControlOrMeta+z");
  await expect(checker.text).toHaveValue(/runAsUser: 5/);
});

test("a fix is not made again by coming back to the page", async ({ checker }) => {
  await checker.open();
  await checker.text.fill(pod("{ runAsUser: 5 }"));
  await checker.waysOut.getByRole("button", { name: "Apply the changes for restricted-v2" }).click();
  await expect(checker.verdict).toHaveText("Admitted by restricted-v2");
  const fixed = await checker.text.inputValue();
  await checker.menu.getByRole("link", { name: "About" }).click();
  await checker.menu.getByRole("link", { name: "Check" }).click();
  await expect(checker.verdict).toHaveText("Admitted by restricted-v2");
  await expect(checker.text).toHaveValue(fixed);
});
