import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test as base } from "../fixtures/test.ts";
import { Deploy } from "../pages/deploy.ts";

const test = base.extend<{ deploy: Deploy }>({ deploy: async ({ page }, use) => use(new Deploy(page)) });
const hasModule = existsSync(fileURLToPath(new URL("../../dist/web/policy.wasm", import.meta.url)));

test("a fresh form gives both policies, ready for a roll-out with warnings", async ({ deploy }) => {
  await deploy.open();
  await expect(deploy.checked).toHaveText("The settings are valid");
  const policies = deploy.text("Policies");
  await expect(policies).toContainText("name: virt-grants-validate");
  await expect(policies).toContainText("enforcement: warn");
  await expect(policies).toContainText("failurePolicy: Ignore");
});

test("a choice is written live into policies and roles", async ({ deploy }) => {
  await deploy.open();
  await deploy.choice("What happens to a refused request").selectOption("deny");
  await expect(deploy.text("Policies")).toContainText("failurePolicy: Fail");
  await deploy.choice("Where SCCs come from").selectOption("objects of the cluster");
  await expect(deploy.text("Policies")).toContainText("kind: SecurityContextConstraints");
  await expect(deploy.text("RBAC of the policy server")).toContainText("securitycontextconstraints");
});

test("a mistake is named at its field, and nothing is written until it is mended", async ({ deploy, page }) => {
  await deploy.open();
  await deploy.choice("Where SCCs come from").selectOption("objects given here");
  await expect(deploy.checked).toHaveText("1 mistake in the settings");
  await expect(page.getByRole("textbox", { name: "SCC objects" })).toHaveAttribute("aria-invalid", "true");
  await expect(deploy.text("Policies")).toHaveCount(0);
  await deploy.choice("Where SCCs come from").selectOption("built in");
  await expect(deploy.checked).toHaveText("The settings are valid");
});

test("the SCCs are those of the chosen release, in both forms", async ({ deploy, page }) => {
  await deploy.open();
  await deploy.choice("KubeVirt release").selectOption("v0.49.1");
  const sccs = deploy.text(/^SCCs of KubeVirt/);
  await expect(sccs).toContainText("NET_BIND_SERVICE");
  await expect(sccs).not.toContainText("readOnlyRootFilesystem");
  await page.getByRole("checkbox", { name: "All fields, as OpenShift stores them" }).check();
  await expect(sccs).toContainText("readOnlyRootFilesystem: false");
});

test("what is shown is what is downloaded and copied", async ({ deploy, context, page }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await deploy.open();
  const shown = await deploy.text("Policies").innerText();
  const saved = await deploy.download("Policies");
  expect(saved.name).toBe("virt-grants-policies.yaml");
  expect(saved.text.trim()).toBe(shown.trim());
  await deploy.result("Policies").getByRole("button", { name: "Copy" }).click();
  expect((await page.evaluate(() => navigator.clipboard.readText())).trim()).toBe(shown.trim());
});

test("the address keeps the choice", async ({ deploy, page }) => {
  await deploy.open();
  await deploy.choice("Words of a refusal").selectOption("ours");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("own");
  await page.reload();
  await deploy.ready();
  await expect(deploy.text("Policies")).toContainText("message: short");
  await expect(deploy.text("Policies")).toContainText("name: own-validate");
});

test("the module is offered if the site holds it, and otherwise the page says how to make it", async ({ deploy, page }) => {
  await deploy.open();
  const module = deploy.result("The module");
  if (hasModule) {
    const response = await page.request.get("policy.wasm");
    expect(response.headers()["content-type"]).toBe("application/wasm");
    await expect(module.getByRole("link", { name: /Download policy\.wasm/ })).toHaveAttribute("download", "policy.wasm");
  } else {
    await expect(module).toContainText("cargo xtask build policy");
  }
});
