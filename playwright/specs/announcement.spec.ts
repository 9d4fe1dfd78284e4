import { pod } from "../fixtures/manifests.ts";
import { expect, test } from "../fixtures/test.ts";

test("the answer is said to people who do not see it", async ({ checker, page }) => {
  await checker.open();
  await checker.text.fill(pod("{ runAsUser: 5 }"));
  await expect(page.getByRole("status").filter({ hasText: "Problems:" })).toHaveText("Refused. Problems: 1 error.");
});
