import { pod } from "../fixtures/manifests.ts";
import { expect, test } from "../fixtures/test.ts";

test("each SCC says why it refuses, and leads to the field", async ({ checker }) => {
  await checker.open();
  await checker.text.fill(pod("{ runAsUser: 5 }"));
  const rung = checker.rung("restricted-v2");
  await expect(rung).toContainText("refuses: 1 reason");
  await rung.locator("summary").click();
  await rung.getByRole("button", { name: /^Go to/ }).click();
  expect(await checker.selection()).toBe("5");
});

test("the picture has a name that says what it shows", async ({ checker }) => {
  await checker.open();
  await expect(checker.ladder.getByRole("img")).toHaveAccessibleName(/SCCs: kubevirt-controller takes the pod/);
});
