import { pod } from "../fixtures/manifests.ts";
import { expect, test } from "../fixtures/test.ts";

test("a link carries text and form to somebody else", async ({ checker, context, page }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await checker.open();
  await checker.text.fill(pod("{ runAsUser: 5 }", "shared"));
  await checker.creator.selectOption("Ordinary user");
  await page.getByRole("button", { name: "Copy link" }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).hash).toMatch(/^#check=1[A-Za-z0-9_-]+$/);
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole("textbox", { name: "Manifest" })).toHaveValue(/name: shared/);
  await expect(other.getByRole("combobox", { name: "Created by" })).toHaveValue("user");
});

test("a damaged link says so and leaves the example", async ({ checker, page }) => {
  await checker.open("#check=1AAAA");
  await expect(page.getByRole("alert").filter({ hasText: "This link is cut or changed" })).toBeVisible();
  await expect(checker.verdict).toHaveText("Admitted by kubevirt-controller");
});

test("copied Markdown holds verdict, text and link", async ({ checker, context, page }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await checker.open();
  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown).toContain("Admitted by kubevirt-controller");
  expect(markdown).toContain("```yaml");
  expect(markdown).toMatch(/\[Open in virt-grants\]\(http:\/\/localhost:\d+\/#check=1/);
});
