import { pod } from "../fixtures/manifests.ts";
import { expect, test } from "../fixtures/test.ts";

test("a file is opened and judged", async ({ checker, page }) => {
  await checker.open();
  await page.getByLabel("Open a file").setInputFiles({ name: "pod.yaml", mimeType: "text/yaml", buffer: Buffer.from(pod("{}")) });
  await expect(checker.text).toHaveValue(/name: web/);
  await expect(checker.verdict).toHaveText("Admitted by restricted-v2");
});

test("a dropped file is opened and judged", async ({ checker, page }) => {
  await checker.open();
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "pod.yaml"));
    return transfer;
  }, pod("{ privileged: true }", "dropped"));
  await checker.text.dispatchEvent("dragover", { dataTransfer: dropped });
  await checker.text.dispatchEvent("drop", { dataTransfer: dropped });
  await expect(checker.text).toHaveValue(/name: dropped/);
  await expect(checker.verdict).toHaveText("Refused");
});

test("the same file can be opened again after the text was changed", async ({ checker, page }) => {
  await checker.open();
  const file = { name: "pod.yaml", mimeType: "text/yaml", buffer: Buffer.from(pod("{}")) };
  await page.getByLabel("Open a file").setInputFiles(file);
  await expect(checker.text).toHaveValue(/name: web/);
  await checker.text.fill("");
  await page.getByLabel("Open a file").setInputFiles(file);
  await expect(checker.text).toHaveValue(/name: web/);
});

test("a text with several pods shows each", async ({ checker, page }) => {
  await checker.open();
  await checker.text.fill(`${pod("{}", "one")}---\n${pod("{ privileged: true }", "two")}`);
  const pods = page.getByRole("navigation", { name: "Pods of the text" });
  await expect(pods.getByRole("button")).toHaveCount(2);
  await pods.getByRole("button", { name: /two/ }).click();
  await expect(checker.verdict).toHaveText("Refused");
});
