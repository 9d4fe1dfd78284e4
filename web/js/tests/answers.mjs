// Answers are compared by meaning: the order of lists and how a patch gets to its document do not matter.
import assert from "node:assert/strict";

export const normal = (value) => {
  if (Array.isArray(value)) return value.map(normal).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, normal(value[key])]));
};
export const same = (a, b) => JSON.stringify(normal(a ?? null)) === JSON.stringify(normal(b ?? null));
export const isEmpty = (value) => value === undefined || value === null || Object.keys(value).length === 0;

/** The fields of `expected` that `actual` says otherwise. */
export function differing(expected, actual, left = []) {
  return Object.keys(expected)
    .filter((key) => !left.includes(key) && !same(expected[key], actual[key]))
    .map((key) => `${key}: expected ${JSON.stringify(expected[key])}, got ${JSON.stringify(actual[key])}`);
}

/** Replaces every patch by the document it makes: answers are compared by meaning. */
function applied(answer, base) {
  if (Array.isArray(answer)) return answer.map((item) => applied(item, base));
  if (typeof answer !== "object" || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, key === "patch" ? patched(base, value) : applied(value, base)]));
}

/** Applies a JSON patch made of add, replace and remove. */
function patched(base, patch) {
  const document = structuredClone(base);
  for (const { op, path, value } of patch) {
    const names = path.split("/").slice(1).map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
    const last = names.pop();
    const parent = names.reduce((node, name) => node[name], document);
    assert.ok(op !== "remove" || last in parent, `nothing to remove at ${path}`);
    if (op === "remove") delete parent[last];
    else parent[last] = value;
  }
  const plain = without(document, (value) => value === null || (Array.isArray(value) && value.length === 0));
  if (isEmpty(plain.metadata?.annotations ?? [1])) delete plain.metadata.annotations;
  if (plain.spec) plain.spec.securityContext ??= {};
  return plain;
}

/** The value without fields that `isNothing`. */
function without(value, isNothing) {
  if (Array.isArray(value)) return value.map((item) => without(item, isNothing));
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => !isNothing(field));
  return Object.fromEntries(fields.map(([key, field]) => [key, without(field, isNothing)]));
}

/** Null, absent and empty are the same in optional lists; absent is false or zero in flags and range ends. */
export function stored(scc) {
  return without(scc, (value) => value === null || value === false || value === 0 || (Array.isArray(value) && value.length === 0));
}

/** What an answer to a case of SCC admission says otherwise than the real plugin's. */
export function sccDifferences(vector, answer) {
  if (answer.error) return [answer.error.message];
  const base = vector.expect.base ?? vector.pod;
  let [expected, actual] = [applied(vector.expect, base), applied(answer.result, base)];
  if (vector.kind === "scc-defaults") [expected, actual] = [{ scc: stored(expected.scc) }, { scc: stored(actual.scc) }];
  return [...differing(expected, actual), ...Object.keys(actual).filter((key) => !(key in expected)).map((key) => `${key} is not expected`)];
}
