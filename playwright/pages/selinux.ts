import { Site } from "./site.ts";

/** Questions, denials, policies. */
export class Selinux extends Site {
  region(name: string) {
    return this.page.getByRole("region", { name, exact: true });
  }

  get policy() {
    return this.region("The policy");
  }

  get ask() {
    return this.region("Ask a policy");
  }

  get explore() {
    return this.region("Look into a policy");
  }

  get denials() {
    return this.region("Denials");
  }

  /** Opens texts as files of these names. */
  async openFiles(files: Record<string, string>): Promise<void> {
    const given = Object.entries(files).map(([name, text]) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) }));
    await this.policy.getByLabel("Open *.cil files").setInputFiles(given);
  }
}
