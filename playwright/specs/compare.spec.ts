import { expect, test } from "../fixtures/test.ts";

test("two SCCs show what differs and which goes first", async ({ site, page }) => {
  await site.open("compare/");
  const sccs = page.getByRole("region", { name: "Two SCCs" });
  await sccs.getByRole("combobox", { name: "Second", exact: true }).selectOption("privileged");
  await expect(sccs.getByRole("status")).toContainText("is tried before privileged");
  await expect(sccs.getByRole("row", { name: /allowPrivilegedContainer false true/ })).toBeVisible();
});

test("points are explained line by line", async ({ site, page }) => {
  await site.open("compare/#sccs=restricted-v2@4.21,privileged@4.21");
  const points = page.getByRole("region", { name: "Two SCCs" }).getByRole("group", { name: "Points" });
  await expect(points.getByRole("row", { name: /^allowPrivilegedContainer/ })).toContainText("+1,600,000");
  await expect(points.getByRole("row", { name: /^capabilities/ })).toContainText("5,000 to begin with");
});

test("a documentation version and a release show what was lost and gained", async ({ site, page }) => {
  await site.open("compare/");
  const grants = page.getByRole("region", { name: "Two lists of KubeVirt's grants" });
  await expect(grants.getByRole("row", { name: /capability\/net-admin lost/ })).toBeVisible();
});

test("a link fills the comparison in, and the address keeps what is chosen", async ({ site, page }) => {
  await site.open("compare/#grants=v1.0.0,v1.0.1");
  const grants = page.getByRole("region", { name: "Two lists of KubeVirt's grants" });
  await expect(grants.getByRole("row", { name: /capability\/sys-ptrace gained/ })).toBeVisible();
  await grants.getByRole("combobox", { name: "First" }).selectOption("OpenShift Virtualization 4.10");
  await expect(page).toHaveURL(/#grants=4\.10,v1\.0\.1$/);
});

test("two creators of a pod get two answers", async ({ site, page }) => {
  await site.open("compare/");
  const creators = page.getByRole("region", { name: "Two creators of a pod" });
  await expect(creators.getByRole("row", { name: /^answer admitted by kubevirt-controller.* refused$/ })).toBeVisible();
  await creators.getByRole("combobox", { name: "Second", exact: true }).selectOption("kubevirt-controller account");
  await expect(creators).toContainText("Both get the same answer.");
});
