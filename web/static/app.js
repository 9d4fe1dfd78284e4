// Starts the page: loads its engine, which takes over what was drawn.
const { dataset } = document.documentElement;
// Files carry the version of the build in their address, and this one hands it on.
const { search } = new URL(import.meta.url);

try {
  const { default: init, start } = await import(`./${dataset.engine}.js${search}`);
  await init({ module_or_path: new URL(`${dataset.engine}_bg.wasm${search}`, import.meta.url) });
  start();
  // It takes the page over in tasks of its own.
  await new Promise((done) => setTimeout(done));
  restore();
  dataset.ready = "";
} catch (error) {
  const message = document.getElementById("not-loaded");
  if (message) message.hidden = false;
  throw error;
}

// Whoever comes back finds the texts as he left them, also where the browser did not keep the whole page. They are in this
// tab's list of visited pages, which ends with the tab, and in no storage.
function restore() {
  const texts = Object.entries(history.state?.texts ?? {});
  for (const [id, text] of texts) {
    const field = document.getElementById(id);
    if (field?.tagName !== "TEXTAREA" || field.value === text) continue;
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  addEventListener("change", keep);
  addEventListener("click", ({ target }) => target.closest?.("a[href]") && keep());
}

function keep() {
  const fields = [...document.querySelectorAll("textarea[id]")].filter((field) => field.value !== field.defaultValue);
  try {
    history.replaceState({ texts: Object.fromEntries(fields.map((field) => [field.id, field.value])) }, "");
  } catch {
    // Too long for a browser to keep; then only its own memory of the page is left.
  }
}
