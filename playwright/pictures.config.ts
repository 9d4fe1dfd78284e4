import { defineConfig } from "@playwright/test";
import base from "./playwright.config.ts";

// Pictures depend on the fonts and the rasteriser of a machine, so they are compared with those that the same machine took
// before, and never committed: `npm run pictures` says what has changed, `npm run pictures -- -u` takes them anew.
export default defineConfig(base, {
  testDir: "pictures",
  snapshotPathTemplate: "{testDir}/taken/{arg}{ext}",
  reporter: "list",
  updateSnapshots: "missing",
});
