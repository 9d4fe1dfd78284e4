import { expect, test } from "../fixtures/test.ts";

test("an SCC's page tells who may use it, its sum of points and the object", async ({ site, page }) => {
  await site.open("sccs/restricted-v2/");
  const main = page.getByRole("main");
  await expect(main).toContainText("system:authenticated by a role binding");
  await expect(page.getByRole("group", { name: "Points" }).getByRole("row", { name: /capabilities 2,010/ })).toContainText("-3,000 for dropping ALL");
  await expect(page.getByRole("group", { name: "The object as YAML" })).toContainText("kind: SecurityContextConstraints");
});

test("its neighbour opens in the comparison, filled in", async ({ site, page }) => {
  await site.open("sccs/restricted-v2/");
  await page.getByRole("link", { name: "Compare the two" }).click();
  await site.ready();
  await expect(page.getByRole("combobox", { name: "First", exact: true }).first()).toHaveValue("restricted-v2");
  await expect(page.getByRole("region", { name: "Two SCCs" }).getByRole("status")).toContainText("is tried before");
});
