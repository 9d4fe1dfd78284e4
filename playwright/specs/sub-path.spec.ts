import { expect, test } from "../fixtures/test.ts";

const FOLDER = `http://localhost:${process.env.FOLDER_PORT}/tools/virt-grants/`;

test.use({ baseURL: FOLDER });

test("links lead on in any folder of a host, loaded anew or not", async ({ site, page }) => {
  await site.open();
  await site.menu.getByRole("link", { name: "Rules" }).click();
  await expect(page).toHaveURL(`${FOLDER}rules/`);
  await page.getByRole("link", { name: "yaml/octal-number" }).click();
  await expect(page).toHaveURL(`${FOLDER}rules/yaml/octal-number/`);
  await page.reload();
  await site.ready();
  await expect(site.heading).toHaveText("A number with a leading zero, read as octal");
  await page.goBack();
  await expect(site.heading).toHaveText("Rules");
});

test.describe(() => {
  // The browser reports that the network is gone.
  test.use({ allowed: /ERR_INTERNET_DISCONNECTED|ERR_FAILED/ });

  test("work without a network goes on in a folder too", async ({ checker, context }) => {
    await checker.open();
    await checker.kept();
    await context.setOffline(true);
    await checker.open("rules/");
    await expect(checker.heading).toHaveText("Rules");
  });
});
