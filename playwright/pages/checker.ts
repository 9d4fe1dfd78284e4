import { Site } from "./site.ts";

/** The page that judges pods. */
export class Checker extends Site {
  get text() {
    return this.page.getByRole("textbox", { name: "Manifest" });
  }

  get verdict() {
    return this.page.locator("#verdict");
  }

  get verdictCard() {
    return this.page.getByRole("region").filter({ has: this.verdict });
  }

  get problems() {
    return this.page.getByRole("region", { name: "Problems" });
  }

  get apiText() {
    return this.page.locator("section").filter({ has: this.page.getByRole("heading", { name: "What the API server says" }) });
  }

  get changes() {
    return this.page.locator("section").filter({ has: this.page.getByRole("heading", { name: "What admission changes" }) });
  }

  get effective() {
    return this.page.locator("section").filter({ has: this.page.getByRole("heading", { name: "What it runs with" }) });
  }

  get ladder() {
    return this.page.locator("section").filter({ has: this.page.getByRole("heading", { name: "Every SCC, in the order they are tried" }) });
  }

  rung(name: string) {
    return this.ladder.getByRole("listitem").filter({ has: this.page.getByText(name, { exact: true }) }).first();
  }

  get example() {
    return this.page.getByRole("combobox", { name: "Example" });
  }

  get creator() {
    return this.page.getByRole("combobox", { name: "Created by" });
  }

  get openshift() {
    return this.page.getByRole("combobox", { name: "OpenShift" });
  }

  /** The selected text of the editor. */
  async selection(): Promise<string> {
    return this.text.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd));
  }
}
