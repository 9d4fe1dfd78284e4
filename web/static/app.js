// Starts the page: loads the engine, hands over the address of the site, and keeps a copy for work without a network.
import init, { start } from "./virt-grants.js";

const site = new URL(".", import.meta.url);

try {
  await init();
  start(site.pathname);
  document.documentElement.dataset.ready = "";
} catch (error) {
  const message = document.getElementById("not-loaded");
  if (message) message.hidden = false;
  throw error;
}

// A file opened from disk, or plain http from another machine, has no service workers; the page works without.
navigator.serviceWorker?.register(new URL("sw.js", site)).catch(() => {});
