import { expect, test } from "../fixtures/test.ts";
import { Selinux } from "../pages/selinux.ts";

test("each documented rule is a question, answered with its rule and place", async ({ page }) => {
  const selinux = new Selinux(page);
  await selinux.open("selinux/");
  const questions = selinux.ask.getByRole("listitem").getByRole("button");
  await expect(questions).toHaveCount(8);
  for (const question of await questions.all()) {
    await question.click();
    await expect(question).toHaveAttribute("aria-pressed", "true");
    await expect(selinux.ask.getByRole("status")).toContainText("virt_launcher.cil:");
    await expect(selinux.ask.getByRole("status")).not.toContainText("may not");
  }
});

test("levels of both sides are judged", async ({ page }) => {
  const selinux = new Selinux(page);
  await selinux.open("selinux/");
  await selinux.ask.getByRole("textbox", { name: /^SOURCE may/ }).fill("container_t may read on container_file_t:file");
  await expect(selinux.ask.getByRole("status")).not.toContainText("A constraint refuses it");
  await selinux.ask.getByRole("textbox", { name: "Level of the source" }).fill("s0:c1,c2");
  await selinux.ask.getByRole("textbox", { name: "Level of the target" }).fill("s0:c3,c4");
  await expect(selinux.ask.getByRole("status")).toContainText("may not read");
  await expect(selinux.ask.getByRole("status")).toContainText("A constraint refuses it");
});

test("an answer says what it was computed from", async ({ page }) => {
  const selinux = new Selinux(page);
  await selinux.open("selinux/");
  await expect(selinux.ask).toContainText("computed from a small base of our own");
  await selinux.policy.getByRole("combobox", { name: "with KubeVirt's module of" }).selectOption("no release");
  await expect(selinux.ask).not.toContainText("KubeVirt's module of");
  await expect(selinux.ask.getByRole("status")).toContainText("Cannot say");
});
