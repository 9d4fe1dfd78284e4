import type { Locator } from "@playwright/test";
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
    return this.card("What the API server says");
  }

  get changes() {
    return this.card("What admission changes");
  }

  get effective() {
    return this.card("What it runs with");
  }

  get waysOut() {
    return this.card("Ways out");
  }

  get smallest() {
    return this.card("The smallest SCC for it");
  }

  get kubevirt() {
    return this.card("What it is to KubeVirt");
  }

  get ladder() {
    return this.card("Every SCC, in the order they are tried");
  }

  /** A part of the answer, by its heading. */
  card(heading: string): Locator {
    return this.page.locator("section").filter({ has: this.page.getByRole("heading", { name: heading, exact: true }) });
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

  get release() {
    return this.page.getByRole("combobox", { name: "KubeVirt" });
  }

  get namespace() {
    return this.page.getByRole("textbox", { name: "Namespace" });
  }

  get ownSccs() {
    return this.page.getByRole("textbox", { name: /^The cluster's own SCCs/ });
  }

  /** A field of the form that is a line of text. */
  field(name: string) {
    return this.page.getByRole("textbox", { name, exact: true });
  }

  /** Opens the part of the form that starts folded. */
  async unfold(): Promise<void> {
    await this.page.getByText("Ranges, role bindings, own SCCs").click();
  }

  /** The selected text of the editor. */
  async selection(): Promise<string> {
    return this.text.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd));
  }
}
