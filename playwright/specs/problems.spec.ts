import { pod } from "../fixtures/manifests.ts";
import { expect, test } from "../fixtures/test.ts";

test("a problem's place moves the caret there", async ({ checker }) => {
  await checker.open();
  await checker.text.fill(pod("{ runAsUser: 5 }"));
  await checker.problems.getByRole("button", { name: "Go to 10:37" }).click();
  await expect(checker.text).toBeFocused();
  expect(await checker.selection()).toBe("5");
});

test("F8 walks through the problems and round", async ({ checker }) => {
  await checker.open();
  await checker.example.selectOption({ label: "Traps of YAML" });
  await checker.text.focus();
  await checker.text.press("ControlOrMeta+Home");
  await checker.text.press("F8");
  const first = await checker.selection();
  expect(first).not.toBe("");
  await checker.text.press("Shift+F8");
  expect(await checker.selection()).not.toBe(first);
  await checker.text.press("F8");
  expect(await checker.selection()).toBe(first);
});

test("a problem links the page of its rule", async ({ checker, page }) => {
  await checker.open();
  await checker.text.fill(pod("{ runAsUser: 5 }"));
  await checker.problems.getByRole("link", { name: "scc/run-as-user-outside-range" }).click();
  await expect(page).toHaveURL(/\/rules\/scc\/run-as-user-outside-range\/$/);
});
