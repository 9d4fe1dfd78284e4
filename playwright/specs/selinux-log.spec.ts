import { expect, test } from "../fixtures/test.ts";
import { Selinux } from "../pages/selinux.ts";

const denial = (index: number) =>
  `type=AVC msg=audit(1763884800.123:${index}): avc:  denied  { read } for  pid=${index} comm="qemu-kvm" name="disk.img" dev="vdb" ino=${index} scontext=system_u:system_r:container_t:s0:c26,c15 tcontext=system_u:object_r:container_file_t:s0:c3,c9 tclass=file permissive=0\n`;
const noise = 'type=SYSCALL msg=audit(1763884800.123:1): arch=c000003e syscall=257 success=no exit=-13\n';

async function open(selinux: Selinux, text: string): Promise<void> {
  await selinux.open("selinux/");
  await selinux.denials.getByLabel("Open a log").setInputFiles({ name: "audit.log", mimeType: "text/plain", buffer: Buffer.from(text) });
}

test("a large log is read slice by slice and every line is accounted for", async ({ page }) => {
  const selinux = new Selinux(page);
  const lines = Array.from({ length: 20_000 }, (_, index) => denial(index) + noise).join("");
  await open(selinux, lines);
  await expect(selinux.denials.getByRole("status")).toHaveText("40000 lines read, 20000 records, 1 cause");
  await expect(page.getByText("20000 records", { exact: true })).toBeVisible();
  await selinux.denials.getByRole("button", { name: "Back to the text box" }).click();
  await expect(selinux.denials.getByRole("textbox", { name: "Denials" })).toBeVisible();
});

test("a record that cannot be read is named, not dropped", async ({ page }) => {
  const selinux = new Selinux(page);
  await open(selinux, `${denial(1)}type=AVC msg=audit(1763884800.123:77): avc:  denied  { read\n`);
  await expect(selinux.denials).toContainText("1 record cannot be read");
  await expect(selinux.denials).toContainText("record 77");
});
