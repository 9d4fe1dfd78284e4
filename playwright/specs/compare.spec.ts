import { expect, test } from "../fixtures/test.ts";

test("two SCCs show what differs and which goes first", async ({ site, page }) => {
  await site.open("compare/");
  const sccs = page.getByRole("region", { name: "Two SCCs" });
  await sccs.getByRole("combobox", { name: "Second", exact: true }).selectOption("privileged");
  await expect(sccs.getByRole("status")).toContainText("is tried before privileged");
  await expect(sccs.getByRole("row", { name: /allowPrivilegedContainer false true/ })).toBeVisible();
});

test("a documentation version and a release show what was lost and gained", async ({ site, page }) => {
  await site.open("compare/");
  const grants = page.getByRole("region", { name: "Two lists of KubeVirt's grants" });
  await expect(grants.getByRole("row", { name: /capability\/net-admin lost/ })).toBeVisible();
});
