import { expect, test } from "../fixtures/test.ts";

test("a virtual machine shows its features, what they change and what they cost", async ({ site, page }) => {
  await site.open("vm/");
  await expect(page.getByRole("heading", { name: "Network multi-queue" })).toBeVisible();
  await page.getByRole("combobox", { name: "KubeVirt release" }).selectOption("v0.49.0");
  await expect(page.getByRole("link", { name: "selinux/multi-queue" }).first()).toBeVisible();
});
