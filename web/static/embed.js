import init, { check } from "./virt-grants.js";

await init();
const text = document.getElementById("text");
const verdict = document.getElementById("verdict");

function judge() {
  const { pods, diagnostics } = check(text.value, { namespace: { name: "shop" } });
  const verdicts = pods.map((pod) => `${pod.name}: ${pod.verdict.verdict} ${pod.verdict.scc ?? ""}`);
  verdict.textContent = [...verdicts, ...diagnostics.map((finding) => finding.message)].join("; ");
}

text.addEventListener("input", judge);
judge();
