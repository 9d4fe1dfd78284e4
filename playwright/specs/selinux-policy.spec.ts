import { expect, test } from "../fixtures/test.ts";
import { Selinux } from "../pages/selinux.ts";

test("several files of one's own are compiled together, in the background", async ({ page }) => {
  const selinux = new Selinux(page);
  await selinux.open("selinux/");
  await selinux.openFiles({
    "types.cil": "(type ledger_t)\n(roletype object_r ledger_t)\n(typeattributeset file_type (ledger_t))\n",
    "rules.cil": "(allow container_t ledger_t (file (read open)))\n",
  });
  await expect(selinux.policy.getByRole("status")).toContainText("your 2 files");
  await selinux.ask.getByRole("textbox", { name: /^SOURCE may/ }).fill("container_t may read on ledger_t:file");
  await expect(selinux.ask.getByRole("status")).toContainText("rules.cil:1");
  await selinux.policy.getByRole("button", { name: "Back to the small base" }).click();
  await expect(selinux.ask.getByRole("status")).toContainText("Cannot say");
});

test("a mistake is shown in its line", async ({ page }) => {
  const selinux = new Selinux(page);
  await selinux.open("selinux/");
  await selinux.openFiles({ "own.cil": "(type a_t)\n(allow a_t self (process (frok)))\n" });
  await expect(selinux.policy.getByRole("status")).toContainText("own.cil:2:");
  await expect(selinux.policy.getByRole("status")).toContainText("did you mean `fork`?");
  await expect(selinux.policy.getByRole("group", { name: "The lines" })).toContainText("2 | (allow a_t self (process (frok)))");
});

test("a domain's rules can be narrowed, and booleans switch them", async ({ page }) => {
  const selinux = new Selinux(page);
  await selinux.open("selinux/");
  const { explore } = selinux;
  await explore.getByRole("combobox", { name: "Domain" }).fill("container_t");
  await explore.getByRole("textbox", { name: "Only this class" }).fill("netlink_audit_socket");
  const boolean = explore.getByRole("checkbox", { name: "virt_sandbox_use_audit" });
  await expect(boolean).toBeChecked();
  await expect(explore.getByRole("table")).toContainText("in force");
  await boolean.uncheck();
  await expect(explore.getByRole("table")).toContainText("switched off");
});

test("a type shows who may use it", async ({ page }) => {
  const selinux = new Selinux(page);
  await selinux.open("selinux/");
  const { explore } = selinux;
  await explore.getByRole("combobox", { name: "Question" }).selectOption("Who may use a type?");
  await explore.getByRole("combobox", { name: "Type" }).fill("hugetlbfs_t");
  await expect(explore.getByRole("button", { name: /^virt_launcher\.process/ })).toBeVisible();
  await expect(explore.getByRole("table")).toContainText("virt_launcher.cil:");
});

test("what KubeVirt's module adds stands beside what containers have anyway", async ({ page }) => {
  const selinux = new Selinux(page);
  await selinux.open("selinux/");
  await selinux.explore.getByRole("combobox", { name: "Question" }).selectOption("What does KubeVirt's module add?");
  const row = selinux.explore.getByRole("row").filter({ hasText: "proc_t" }).filter({ hasText: "filesystem" });
  await expect(row.getByRole("cell").nth(2)).toHaveText("mount unmount");
  await expect(row.getByRole("cell").nth(3)).toHaveText("none");
});

test("a module names its grants as links", async ({ page }) => {
  const selinux = new Selinux(page);
  await selinux.open("selinux/");
  const module = selinux.region("KubeVirt's module");
  await module.getByRole("combobox", { name: "of release" }).selectOption("v0.49.0");
  await expect(module).toContainText("(block virt_launcher");
  await module.getByRole("link", { name: "selinux/multi-queue" }).click();
  await expect(page).toHaveURL(/\/grants\/selinux\/multi-queue\/$/);
});
