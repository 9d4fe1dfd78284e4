import { expect, test } from "../fixtures/test.ts";

test("the newest release is two clicks away, and the chapter of 4.10 one more", async ({ site, page }) => {
  await site.open();
  await site.menu.getByRole("link", { name: "Grants" }).click();
  await expect(page.getByRole("heading", { name: /^KubeVirt v1\.\d+\.\d+, from the creator/ })).toBeVisible();
  await page.getByRole("button", { name: "the chapter of 4.10, with its release" }).click();
  await expect(page.getByRole("heading", { name: "KubeVirt v0.49.0, from the creator to the feature" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Documented in 4.10" })).toBeVisible();
});

test("a node shows its ways and what is known of it", async ({ site, page }) => {
  await site.open("grants/");
  const node = page.getByRole("button", { name: /^SYS_NICE/ });
  await node.press("Enter");
  await expect(node).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("link", { name: "capability/sys-nice" })).toBeVisible();
  await node.press("Enter");
  await expect(node).toHaveAttribute("aria-pressed", "false");
});
