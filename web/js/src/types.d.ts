/** Who creates the pods, where, on which cluster. What is left out is assumed, and the report says so. */
export interface CheckOptions {
  /** OpenShift minor such as "4.21"; the newest known if left out. */
  openshift?: string;
  /** KubeVirt release such as "v1.4.0"; the newest known if left out. */
  kubevirt?: string;
  /** The cluster's own objects, as `oc get scc -o yaml` prints them; they replace the built-in ones. */
  sccs?: string;
  /** The user of the request. */
  user?: string;
  /** Groups of the user, beside those everybody has. */
  groups?: string[];
  /** Service account of pods that name none. */
  serviceAccount?: string;
  namespace?: { name?: string; uidRange?: string; mcs?: string; supplementalGroups?: string };
  /** Role bindings for `use`; without `user` for the pod's own service account. */
  grants?: { scc: string; user?: string }[];
}

export type Severity = "info" | "warning" | "error";
/** A half-open range of bytes of the text, as UTF-8. */
export interface Span { start: number; end: number }
export interface Location { document: number; path: string; span?: Span; anchor: "value" | "key" | "missing-under" }
export interface Fix {
  title: string;
  safety: "safe" | "changes-behaviour" | "needs-review";
  edits: { span: Span; text: string }[];
}
export interface Diagnostic {
  rule: string;
  severity: Severity;
  message: string;
  at: Location;
  related?: [Location, string][];
  help?: string;
  fix?: Fix;
}

export type SubjectKind = "serviceaccount" | "user";
export type Verdict =
  | { verdict: "admitted"; scc: string; subject: SubjectKind; before?: { scc: string; reason: string } }
  | { verdict: "exempt"; exemption: string }
  | { verdict: "ignored" }
  | { verdict: "refused" }
  | { verdict: "not-judged" };

/** A changed field; values are JSON. */
export interface Change { path: string; before?: string; after?: string }
export interface Reason { rule: string; at: Location; message: string; text: string }
/** One object tried on the pod: exactly one of `fits`, `refuses` and `broken` is there. */
export interface Trial {
  scc: string;
  priority: number;
  points: number;
  usable_by?: SubjectKind;
  fits?: Change[];
  refuses?: Reason[];
  broken?: string;
}
export interface EffectiveContainer {
  list: "initContainers" | "containers" | "ephemeralContainers";
  name: string;
  run_as_user?: number;
  run_as_group?: number;
  run_as_non_root: boolean;
  fs_group?: number;
  supplemental_groups: number[];
  se_linux_type?: string;
  se_linux_level?: string;
  capabilities_add: string[];
  capabilities_drop: string[];
  seccomp: string;
  privileged: boolean;
  allow_privilege_escalation?: boolean;
  read_only_root_filesystem: boolean;
}
export interface PodReport {
  document: number;
  path: string;
  kind: string;
  name: string;
  namespace: string;
  service_account: string;
  judged: { user: string; groups: string[]; because: string };
  assumptions: { about: string; value: string }[];
  verdict: Verdict;
  changes: Change[];
  effective: EffectiveContainer[];
  trials: Trial[];
  api_server_text?: string;
  /** Only the verdict is told: the text holds more pods than are told about in full. */
  brief?: boolean;
}
export interface Report { objects: number; pods: PodReport[]; diagnostics: Diagnostic[] }
export interface Version { engine: string; openshift: string[]; kubevirt: string[] }
