import { expect, test } from "../fixtures/test.ts";

test("a fix changes the text and can be taken back", async ({ checker, page }) => {
  await checker.open();
  await checker.example.selectOption({ label: "Traps of YAML" });
  await expect(checker.text).toHaveValue(/runAsUser: 0100/);
  await checker.problems.getByRole("button", { name: "Write `64`" }).click();
  await expect(checker.text).toHaveValue(/runAsUser: 64/);
  await page.getByRole("button", { name: "Undo fix" }).click();
  await expect(checker.text).toHaveValue(/runAsUser: 0100/);
});
