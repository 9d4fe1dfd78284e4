import { defineConfig, devices } from "@playwright/test";

// A program that is built already, or the one that cargo builds.
const PROGRAM = process.env.VIRT_GRANTS ?? "cargo run --quiet --package virt-grants --";

// The built page, served by the product itself: once at the root of a host and once in a folder. Each server takes a port
// that is free and prints it; the name in its pattern becomes the variable that tells the tests.
const serve = (base: string, address: RegExp) => ({
  command: `${PROGRAM} serve --site dist/web --port 0 --base ${base}`,
  cwd: "..",
  wait: { stdout: address },
  timeout: 1_200_000,
});

export default defineConfig({
  testDir: "specs",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // What fails once and passes then is reported as flaky; what fails three times is broken.
  retries: 2,
  // A machine that does other things as well is slow, and slow is not wrong.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env.CI ? "list" : [["list"], ["html", { open: "never" }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://localhost:${process.env.SITE_PORT}/`,
    trace: process.env.CI ? "off" : "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM || undefined,
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
  webServer: [
    serve("/", /localhost:(?<site_port>\d+)\//),
    serve("/tools/virt-grants/", /localhost:(?<folder_port>\d+)\//),
  ],
});
