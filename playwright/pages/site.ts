import type { Page } from "@playwright/test";

/** Every page of the menu and one of each kind below it. */
export const PAGES = ["", "grants/", "grants/selinux/multi-queue/", "vm/", "selinux/", "compare/", "sccs/", "sccs/restricted-v2/", "rules/", "rules/scc/run-as-user-outside-range/", "about/", "embed/"];

/** The frame around every page. */
export class Site {
  constructor(readonly page: Page) {}

  /** Opens a page and waits until it has come to life. */
  async open(path = ""): Promise<void> {
    await this.page.goto(path);
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.page.locator("html[data-ready]").waitFor();
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
