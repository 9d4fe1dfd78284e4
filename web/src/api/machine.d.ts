export interface VmiOptions {
  /** KubeVirt release such as "v1.4.0", or a minor such as "1.4"; the newest known if left out. */
  release?: string;
  /** Feature gates that are on. */
  gates?: string[];
  /** Feature gates that are off although they are on by default. */
  disabledGates?: string[];
}
/** A release, or two with everything between them. */
export interface ReleaseRange { from: string; to: string }
export interface Feature { id: string; title: string; [detail: string]: unknown }
/** What a feature changes in a pod: the field, its value, and when. */
export interface PodEffect { pod: string; field: string; value: string; when?: string; [detail: string]: unknown }
export interface NeededGrant { grant: string; when: string; [detail: string]: unknown }
export interface FeatureUse {
  feature: Feature;
  presence: "used" | "possible" | "beside";
  at: Location;
  why: string;
  effects: PodEffect[];
  /** What it would change with feature gates that are off. */
  with_gates: PodEffect[];
  not_in_release: boolean;
  grants: { documentation: string; documented: string[]; shipped: string[]; needed: NeededGrant[]; [detail: string]: unknown };
}
export interface Machine {
  kind: string;
  name: string;
  namespace: string;
  at: Location;
  release: { name: string; [detail: string]: unknown };
  features: FeatureUse[];
  refused: { gate: string; why: string; effect: PodEffect; [detail: string]: unknown }[];
  without_trace: string[];
  /** What is named but not in the text, so that nothing is known of it. */
  unknown: string[];
}
export interface VmiReport { machines: Machine[]; diagnostics: Diagnostic[] }
