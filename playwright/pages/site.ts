import { readdirSync } from "node:fs";
import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";

const BUILT = fileURLToPath(new URL("../../dist/web/", import.meta.url));

/** Every page of the site, by its path: the folders that hold a document. */
export const PAGES: string[] = readdirSync(BUILT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name === "index.html")
  .map((entry) => relative(BUILT, entry.parentPath).split(sep).join("/"))
  .map((folder) => (folder ? `${folder}/` : ""))
  .sort();

/** One page of each kind: those made from rows of data differ in their rows alone. */
export const KINDS: string[] = [
  ...PAGES.filter((path) => path.split("/").length <= 2),
  "grants/selinux/multi-queue/",
  "rules/scc/run-as-user-outside-range/",
  "sccs/restricted-v2/",
];

/** Paths in groups of a few dozen, so that one test can look at each of them without being long. */
export function groups(paths: string[], size = 40): [string, string[]][] {
  const count = Math.ceil(paths.length / size);
  const group = (index: number): [string, string[]] => [`${index + 1} of ${count}`, paths.slice(index * size, (index + 1) * size)];
  return Array.from({ length: count }, (_, index) => group(index));
}

/** The frame around every page. */
export class Site {
  constructor(readonly page: Page) {}

  /** Opens a page and waits until it has come to life. */
  async open(path = ""): Promise<void> {
    await this.page.goto(path);
    await this.ready();
  }

  /** From here on pages stay as they were drawn when the site was built: the engine is not started. */
  async keepStill(): Promise<void> {
    await this.page.route(/\/app\.js/, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  }

  async ready(): Promise<void> {
    await this.page.locator("html[data-ready]").waitFor({ timeout: 30_000 });
  }

  /** Waits until the page can do without a network. */
  async kept(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller) {
        await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
      }
    });
  }

  /** By how many pixels the page is wider than the window. */
  async overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  get menu() {
    return this.page.getByRole("navigation", { name: "Pages" });
  }

  get heading() {
    return this.page.getByRole("heading", { level: 1 });
  }

  theme(name: "System" | "Light" | "Dark") {
    return this.page.getByRole("radio", { name: `${name} theme` });
  }
}
