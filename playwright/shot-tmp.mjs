import { chromium } from "playwright-core";
const [, , base, out, ...specs] = process.argv; // spec: path@width@scheme[@full]
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"] });
for (const spec of specs) {
  const [path, width, scheme, full] = spec.split("@");
  const page = await browser.newPage({ viewport: { width: +width, height: +width < 500 ? 800 : 1000 }, colorScheme: scheme });
  page.on("console", (m) => m.type() === "error" && console.log(path, m.text()));
  page.on("pageerror", (e) => console.log(path, String(e)));
  await page.goto(base + path);
  await page.locator("html[data-ready]").waitFor({ timeout: 60000 }).catch(() => console.log("not ready", path));
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const name = `${out}/${path.replace(/[\/#,=@.]/g, "_") || "home"}_${width}_${scheme}.png`;
  await page.screenshot({ path: name, fullPage: Boolean(full) });
  console.log(name, "overflow", over);
  await page.close();
}
await browser.close();
