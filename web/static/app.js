// Starts the page: loads the engine and hands over the address of the site.
const site = new URL(".", import.meta.url);
// Files carry the version of the build in their address, and this one hands it on.
const { search } = new URL(import.meta.url);

try {
  const { default: init, start } = await import(`./virt-grants.js${search}`);
  await init({ module_or_path: new URL(`virt-grants_bg.wasm${search}`, site) });
  start(site.pathname);
  document.documentElement.dataset.ready = "";
} catch (error) {
  const message = document.getElementById("not-loaded");
  if (message) message.hidden = false;
  throw error;
}
