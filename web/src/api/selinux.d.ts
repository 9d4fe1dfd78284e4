/** A text in CIL and the name under which messages speak of it. */
export interface CilFile { name: string; text: string }
/** The switches of secilc: -P, -Q, -m, -N, -D and -X. */
export interface CompileOptions {
  preserveTunables?: boolean;
  qualifiedNames?: boolean;
  multipleDeclarations?: boolean;
  skipNeverallow?: boolean;
  disableDontaudit?: boolean;
  expandSize?: number;
}
export interface Place { file: string; line: number; column: number; span: Span; from?: [string, number] }
export interface CompileError {
  category: string;
  /** The line secilc 3.11 names first, where it names one. */
  line?: number;
  message: string;
  at?: Place;
  expected?: string;
  related?: [Place, string][];
  did_you_mean?: string;
}
export type Compiled = { policy: Policy; error?: undefined } | { policy?: undefined; error: CompileError };

/** Source and target are types or whole contexts; with contexts the levels are judged too. */
export interface MayRequest {
  source: string;
  target: string;
  class: string;
  permission: string;
  /** Booleans that are not as the policy says. */
  booleans?: Record<string, boolean>;
}
export interface Conditional { postfix: string[]; branch: boolean; enabled: boolean }
export interface MatchedRule { rule: string; source_via?: string; target_via?: string; conditional?: Conditional }
export type AnswerReason =
  | { kind: "missing-rule"; rule: string }
  | { kind: "boolean"; boolean: string; value: boolean }
  | { kind: "constraint"; constraint: string; at: string }
  | { kind: "role"; rule: string }
  | { kind: "bounds"; parent: string };
export interface Answer {
  allowed: boolean;
  rules: MatchedRule[];
  /** Where each of the rules was written, as `file:line`. */
  places: string[][];
  dontaudit?: boolean;
  audit2why?: "ALLOW" | "BOOLEAN" | "DONTAUDIT" | "TERULE" | "CONSTRAINT" | "RBAC" | "BOUNDS";
  audit2why_booleans?: [string, number][];
  reasons?: AnswerReason[];
  permissive?: boolean;
  neverallow?: string;
}
export interface QueryError {
  error: "unknown-source" | "unknown-target" | "unknown-class" | "unknown-permission" | "unknown-boolean";
  message: string;
  did_you_mean?: string;
}
export interface AskOptions {
  /** KubeVirt release whose module is loaded above the small base; the newest known if left out. */
  release?: string;
  booleans?: Record<string, boolean>;
}
/** Exactly one of `answer` and `error` is there. */
export interface Asked { question: string; answer?: Answer; error?: QueryError }
export interface RuleFilter { kind?: "allow" | "auditallow" | "dontaudit"; class?: string; permission?: string }
export interface RuleGrant { rule: string; via?: string; conditional?: Conditional; at: string[] }
export interface Holder { name: string; rules: string[]; enabled: boolean }
/** What a policy has, in the words and forms of setools. */
export interface Summary {
  types: Record<string, { attrs?: string[]; aliases?: string[]; permissive?: boolean }>;
  attributes: Record<string, string[]>;
  booleans: Record<string, boolean>;
  rules: string[];
  /** Kind, source, target, class, permission or decision, and the condition where there is one. */
  effective: unknown[][];
  constraints: string[];
  constraints_postfix: string[];
  labeling: string[];
  file_contexts: string[];
  [more: string]: unknown;
}

export interface AvcOptions {
  /** Return every record as well, in the order of the log. */
  entries?: boolean;
}
/** A record, an SELINUX_ERR record, or a line that starts like one and cannot be read. Numbers are `bigint`s where one is too large. */
export interface AvcEntry { kind: string; [field: string]: unknown }
export interface DenialGroup {
  source: string;
  target: string;
  class: string;
  decision: "denied" | "granted";
  levels: string;
  permissions: Record<string, number>;
  count: number;
  permissive: number;
  source_context: string;
  target_context: string;
  [detail: string]: unknown;
}
export interface Statement { text: string; basis: string }
export interface Explanation {
  headline: string;
  outcome: Statement;
  reasons: { cause: string; statement: Statement }[];
  grants: { id: string; feature: string; rule: string; documented: boolean; shipped: ReleaseRange[]; container?: string }[];
  rule?: { rule: string; cil: string; verdict: "changes-nothing" | "wrong" | "last-resort"; because: string };
  /** Best first. */
  remedies: { if: string; then: string; do: string; cost: string; basis: string }[];
  unknown: string[];
  [detail: string]: unknown;
}
export interface AvcReport {
  entries?: AvcEntry[];
  /** Most frequent first. */
  causes: { group: DenialGroup; explanation: Explanation }[];
  /** What audit2allow would print. */
  rules: string[];
  records: number;
  left_out: number;
  incomplete: number;
  seen: { bytes: number; cut_lines: number };
}

export type McsQuestion =
  | { kind: "level-relation"; left: string; right: string }
  | { kind: "range-high-dominates"; subject_range: string; object_range: string }
  | { kind: "access-el9"; scontext: string; tcontext: string; tclass: string; perm: string }
  | { kind: "openshift-allocation"; project_number: number }
  | { kind: "openshift-must-run-as-level"; required: string; given: string };
export type McsAnswer<Q extends McsQuestion> = {
  "level-relation": { dom: boolean; domby: boolean; eq: boolean; incomp: boolean };
  "range-high-dominates": { h1_dom_h2: boolean };
  "access-el9": { verdict: "ALLOW" | "TERULE" | "CONSTRAINT" | "UNKNOWN" };
  "openshift-allocation": { project_number: number; uid_range: string; label_offset: number; mcs_annotation: string };
  "openshift-must-run-as-level": { accepted: boolean };
}[Q["kind"]];
