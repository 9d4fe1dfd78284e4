import { expect, test } from "../fixtures/test.ts";

test("three worked examples, each with a picture and tables", async ({ site, page }) => {
  await site.open("vm/");
  const example = page.getByRole("combobox", { name: "Example" });
  const titles = await example.locator("option:not([disabled])").allTextContents();
  expect(titles).toHaveLength(3);
  for (const title of titles) {
    await example.selectOption(title);
    const picture = page.getByRole("group", { name: /from the machine to its grants/ });
    await expect(picture.getByRole("button").first()).toBeVisible();
    expect(await picture.getByRole("button").count()).toBeLessThanOrEqual(60);
    await expect(page.getByRole("table").first()).toBeVisible();
  }
});

test("a machine is compared in every release", async ({ site, page }) => {
  await site.open("vm/");
  await page.getByRole("button", { name: "Compare releases" }).click();
  const table = page.getByRole("group", { name: "In every release" }).getByRole("table");
  await expect(table.getByRole("rowheader", { name: /^v0\.49\./ })).toBeVisible();
  await expect(table.getByRole("row", { name: /^v0\.49\./ }).getByRole("link", { name: "selinux/multi-queue" })).toBeVisible();
});

test("an own machine says that it is no example", async ({ site, page }) => {
  await site.open("vm/");
  await page.getByRole("textbox", { name: "Virtual machine" }).fill("kind: Nothing");
  await expect(page.getByText("No virtual machine was found in this text.")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Example" }).locator("option:checked")).toHaveText("Your own text");
});
