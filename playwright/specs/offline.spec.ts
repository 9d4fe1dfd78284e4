import { expect, test } from "../fixtures/test.ts";

// The browser reports that the network is gone.
test.use({ allowed: /ERR_INTERNET_DISCONNECTED|ERR_FAILED/ });

test("without a network the checker still opens and judges", async ({ checker, context }) => {
  await checker.open();
  await checker.kept();
  await context.setOffline(true);
  await checker.page.reload();
  await checker.ready();
  await checker.example.selectOption({ label: "A web service that says nothing about users" });
  await expect(checker.verdict).toHaveText("Admitted by restricted-v2");
});

test("without a network a page that was never opened opens too", async ({ checker, context }) => {
  await checker.open();
  await checker.kept();
  await context.setOffline(true);
  await checker.open("rules/yaml/octal-number/");
  await expect(checker.heading).toHaveText("A number with a leading zero, read as octal");
});
