import { expect, test } from "../fixtures/test.ts";

test("what virt-launcher may do in 1.9 is two clicks away", async ({ site, page }) => {
  await site.open();
  await site.menu.getByRole("link", { name: "Grants" }).click();
  const release = page.getByRole("combobox", { name: "KubeVirt release" });
  const name = (await release.getByRole("option", { name: /^v1\.9\./ }).first().textContent()) ?? "";
  await release.selectOption(name);
  const answer = page.getByRole("region", { name: `What virt-launcher may do in ${name}` });
  await expect(answer.getByRole("link", { name: "NET_BIND_SERVICE" })).toBeVisible();
});

test("arrow keys walk the picture, and one node at a time is a stop of Tab", async ({ site, page }) => {
  await site.open("grants/");
  const picture = page.getByRole("group", { name: /from the creator to the feature/ });
  const nodes = picture.getByRole("button");
  expect(await nodes.count()).toBeLessThanOrEqual(60);
  const creator = nodes.first();
  await creator.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const first = picture.locator(":focus");
  await expect(first).toHaveAttribute("tabindex", "0");
  await expect(creator).toHaveAttribute("tabindex", "-1");
  const before = await first.getAttribute("aria-label");
  await page.keyboard.press("ArrowDown");
  await expect(picture.locator(":focus")).not.toHaveAttribute("aria-label", before ?? "");
  await page.keyboard.press("Enter");
  await expect(picture.locator(":focus")).toHaveAttribute("aria-pressed", "true");
});

test("a rule of the module shows its text and source", async ({ site, page }) => {
  await site.open("grants/");
  await page.getByRole("button", { name: "the chapter of 4.10, with its release" }).click();
  await page.getByRole("group", { name: /from the creator to the feature/ }).getByRole("button", { name: /tun_socket/ }).press("Enter");
  await expect(page.getByText("(allow process self (tun_socket (relabelfrom relabelto attach_queue)))")).toBeVisible();
  await expect(page.getByText("Source:")).toBeVisible();
});

test("a pod laid over the picture marks what it uses", async ({ site, page }) => {
  await site.open("grants/");
  const overlay = page.getByRole("region", { name: "Lay your pod or your denials over it" });
  await overlay.getByRole("button", { name: "a launcher pod" }).click();
  await expect(overlay.getByRole("status")).toContainText("1 pod, as if kubevirt-controller created it");
  await expect(overlay.getByRole("table")).toContainText("shipped");
  await expect(page.getByRole("button", { name: /used by what you pasted/ }).first()).toBeVisible();
  await overlay.getByRole("button", { name: "nothing" }).click();
  await expect(page.getByRole("button", { name: /used by what you pasted/ })).toHaveCount(0);
});

test("denials laid over the picture mark the rule that would have allowed them", async ({ site, page }) => {
  await site.open("grants/");
  await page.getByRole("button", { name: "the chapter of 4.10, with its release" }).click();
  const overlay = page.getByRole("region", { name: "Lay your pod or your denials over it" });
  await overlay.getByRole("button", { name: "denials of a launcher" }).click();
  await expect(overlay.getByRole("link", { name: "selinux/multi-queue" })).toBeVisible();
  await expect(page.getByRole("button", { name: /tun_socket.*used by what you pasted/ })).toBeVisible();
});
