import { readFileSync } from "node:fs";
import { pod } from "../fixtures/manifests.ts";
import { expect, test } from "../fixtures/test.ts";

interface Kept {
  about: string;
  link: string;
  text: string;
  who: string;
  namespace: string;
  verdict: string;
}

/** Links as the first version wrote them. They stay as they are for as long as anybody may have one. */
const KEPT = JSON.parse(readFileSync(new URL("../fixtures/links-v1.json", import.meta.url), "utf8")) as Kept[];

test("a link carries text and form to somebody else", async ({ checker, context, page }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await checker.open();
  await checker.text.fill(pod("{ runAsUser: 5 }", "shared"));
  await checker.creator.selectOption("Ordinary user");
  await page.getByRole("button", { name: "Copy link" }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).hash).toMatch(/^#check=1[A-Za-z0-9_-]+$/);
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole("textbox", { name: "Manifest" })).toHaveValue(/name: shared/);
  await expect(other.getByRole("combobox", { name: "Created by" })).toHaveValue("user");
});

for (const kept of KEPT) {
  test(`an old link still opens: ${kept.about}`, async ({ checker }) => {
    await checker.open(`#${kept.link}`);
    await expect(checker.verdict).toHaveText(kept.verdict);
    expect(await checker.text.inputValue()).toContain(kept.text);
    await expect(checker.creator).toHaveValue(kept.who);
    await expect(checker.namespace).toHaveValue(kept.namespace);
  });
}

test("a damaged link says so and leaves the example", async ({ checker, page }) => {
  await checker.open("#check=1AAAA");
  await expect(page.getByRole("alert").filter({ hasText: "This link is cut or changed" })).toBeVisible();
  await expect(checker.verdict).toHaveText("Admitted by kubevirt-controller");
});

test("a link of a newer version says so", async ({ checker, page }) => {
  await checker.open("#check=9AAAA");
  await expect(page.getByRole("alert").filter({ hasText: "made by a newer version" })).toBeVisible();
});

test("a link too long for some programs says so", async ({ checker, context, page }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await checker.open();
  // Digits that do not repeat cannot be packed.
  const digits = Array.from({ length: 5_000 }, (_, index) => Math.trunc(Math.abs(Math.sin(index) * 1e9)).toString(36));
  await checker.text.fill(`# ${digits.join(" ")}\n${pod("{}")}`);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /The link has \d+ kB/ })).toBeVisible();
});

test("copied Markdown holds verdict, text and link", async ({ checker, context, page }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await checker.open();
  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  const markdown = await page.evaluate(() => navigator.clipboard.readText());
  expect(markdown).toContain("Admitted by kubevirt-controller");
  expect(markdown).toContain("```yaml");
  expect(markdown).toMatch(/\[Open in virt-grants\]\(http:\/\/localhost:\d+\/#check=1/);
});
