import { expect, test } from "../fixtures/test.ts";

test("a denial is explained with its grant", async ({ site, page }) => {
  await site.open("selinux/");
  await expect(page.getByRole("link", { name: "selinux/multi-queue" }).first()).toBeVisible();
  await page.getByRole("textbox", { name: "Denials" }).fill("nothing here");
  await expect(page.getByText("No denial was found in this text.")).toBeVisible();
});

test("a policy answers a question with its rule", async ({ site, page }) => {
  await site.open("selinux/");
  const ask = page.getByRole("region", { name: "Ask a policy" });
  await expect(ask.getByRole("status")).toContainText("yes");
  await ask.getByRole("textbox", { name: /^SOURCE may/ }).fill("virt_launcher.process may attach_queue on container_t:tun_socket");
  await expect(ask.getByRole("status")).toContainText("may not attach_queue");
});

test("denials pasted into the checker are led here", async ({ checker, page }) => {
  await checker.open();
  await checker.text.fill('type=AVC msg=audit(1.2:3): avc:  denied  { read } for pid=1 comm="x" scontext=a:b:c:s0 tcontext=a:b:d:s0 tclass=file');
  await page.getByRole("link", { name: "Open SELinux" }).click();
  await expect(page).toHaveURL(/\/selinux\/$/);
});
