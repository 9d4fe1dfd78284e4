import { readFile } from "node:fs/promises";
import { Site } from "./site.ts";

/** The page that writes what is applied to a cluster. */
export class Deploy extends Site {
  async open(fragment = ""): Promise<void> {
    await super.open(`deploy/${fragment}`);
  }

  /** One of the texts, by the title of its card. */
  result(title: string | RegExp) {
    return this.page.getByRole("region", { name: title });
  }

  text(title: string | RegExp) {
    return this.result(title).getByRole("group");
  }

  choice(name: string) {
    return this.page.getByRole("combobox", { name, exact: true });
  }

  get checked() {
    return this.page.getByRole("status").filter({ hasText: "settings" });
  }

  /** What a card's download holds. */
  async download(title: string | RegExp): Promise<{ name: string; text: string }> {
    const waiting = this.page.waitForEvent("download");
    await this.result(title).getByRole("link", { name: /Download/ }).click();
    const download = await waiting;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
  }
}
