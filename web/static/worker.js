// A copy of the engine away from the page, for policies that take seconds to compile. It is started when it is needed and
// uses the page's own compiled module.
const { search } = new URL(import.meta.url);
const loading = import(`./explore.js${search}`);
let started;
let queue = Promise.resolve();

async function answer({ id, module, files, names, extra, release, checks, ask }) {
  try {
    const engine = await loading;
    started ??= engine.initSync({ module });
    if (ask !== undefined) return postMessage({ id, reply: engine.askPolicy(ask) });
    const texts = await Promise.all(files.map((file) => file.text()));
    if (extra) {
      names.push("pasted.cil");
      texts.push(extra);
    }
    postMessage({ id, reply: engine.openPolicy(names, texts, release, checks) });
  } catch (error) {
    postMessage({ id, failed: String(error) });
  }
}

// One after the other, so that a question is never asked of a policy that is just being replaced.
addEventListener("message", ({ data }) => {
  queue = queue.then(() => answer(data));
});
