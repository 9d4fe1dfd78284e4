import { pod } from "../fixtures/manifests.ts";
import { expect, test } from "../fixtures/test.ts";

test("a 403 pasted from a terminal is taken apart", async ({ checker, page }) => {
  await checker.open();
  await checker.text.fill(pod("{ runAsUser: 5 }"));
  const text = await checker.apiText.locator("pre").textContent();
  await checker.text.fill(`Error creating: ${text}`);
  await expect(page.getByRole("heading", { name: "SCC admission refused web" })).toBeVisible();
  await expect(page.getByText("read from the text you pasted")).toBeVisible();
});
