import { pod } from "../fixtures/manifests.ts";
import { expect, test } from "../fixtures/test.ts";

test("a refusal shows the API server's text, to copy", async ({ checker, context, page }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await checker.open();
  await checker.text.fill(pod("{ runAsUser: 5 }"));
  await expect(checker.apiText).toContainText("unable to validate against any security context constraint");
  await checker.apiText.getByRole("button", { name: "Copy" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('pods "web" is forbidden');
});
