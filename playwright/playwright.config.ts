import { defineConfig, devices } from "@playwright/test";

const program = process.env.CHROMIUM;
// The built page, served by the product itself: once at the root of a host and once in a folder.
const serve = (port: number, base: string) => ({
  command: `cargo run --quiet --package virt-grants -- serve --site dist/web --port ${port} --base ${base}`,
  cwd: "..",
  url: `http://localhost:${port}${base}`,
  reuseExistingServer: !process.env.CI,
  timeout: 600_000,
});

export default defineConfig({
  testDir: "specs",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  reporter: process.env.CI ? "list" : [["list"], ["html", { open: "never" }]],
  snapshotPathTemplate: "{testDir}/snapshots/{arg}{ext}",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: "http://localhost:4173/",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: program || undefined,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: [serve(4173, "/"), serve(4174, "/tools/virt-grants/")],
});
