//! Bounds on everything untrusted. Each is a named constant, and a diagnostic names the one that was met.

/// Largest YAML or JSON document text that is read, in bytes.
pub const MAX_DOCUMENT_BYTES: usize = 8 << 20;
/// Largest bundle of `SecurityContextConstraints` or CIL text that is read, in bytes.
pub const MAX_POLICY_BYTES: usize = 64 << 20;
/// Most YAML documents read from one text.
pub const MAX_DOCUMENTS: usize = 1_000;
/// Most objects of one text, lists unfolded.
pub const MAX_OBJECTS: usize = 10_000;
/// Deepest nesting of sequences and mappings.
pub const MAX_DEPTH: usize = 64;
/// Most nodes of one text, aliases expanded.
pub const MAX_NODES: usize = 1_000_000;
/// Nodes any text may have, however short it is.
pub const FREE_NODES: usize = 20_000;
/// Beyond [`FREE_NODES`], how many bytes of text a node has to come with. Manifests have ten and more; a bound in
/// proportion to the text keeps the memory of a tree in proportion to it as well.
pub const MIN_BYTES_PER_NODE: usize = 4;
/// Most nodes that expanding YAML aliases may add.
pub const MAX_ALIAS_NODES: usize = 10_000;
/// Most nodes kept aside because an anchor names them.
pub const MAX_ANCHORED_NODES: usize = 50_000;
/// Most attempts to read on in a document after mending a line that cannot be read.
pub const MAX_REPAIRS: usize = 8;
/// Most diagnostics kept of one text; further ones are counted, not stored.
pub const MAX_DIAGNOSTICS: usize = 1_000;
/// Most characters of a text that a message or a path repeats.
pub const MAX_QUOTED_CHARACTERS: usize = 200;
/// Most reasons kept of one object that refuses a pod. OpenShift reports every host port once for every container, so
/// their number grows with the square of the pod.
pub const MAX_REASONS: usize = 2_000;
/// Most entries of a list of an SCC that is compared with a pod's; there are forty capabilities and thirty kinds of volumes.
pub const MAX_SCC_ENTRIES: usize = 1_000;
/// Most reasons kept of all objects that refuse a pod; once there are as many, the first reason of each further object.
pub const MAX_DECISION_REASONS: usize = 20_000;
/// Most reasons that a report shows of one object; of the others it says how many there are.
pub const MAX_SHOWN_REASONS: usize = 200;
/// Most characters of a value before or after a change that an object would make; of the object that takes the pod, values
/// are told whole.
pub const MAX_SHOWN_CHARACTERS: usize = 1_000;
/// Most reasons and changes in the report of a text; of pods beyond, only the verdict. Once half of them are there, the
/// reasons of an object that nobody may use are told as one.
pub const MAX_DETAILS: usize = 9_000;
/// For how many bytes of a large text one more detail is kept.
pub const BYTES_PER_DETAIL: usize = 120;
/// Most findings about the pods of a text; further ones are counted, not stored.
pub const MAX_POD_FINDINGS: usize = 1_500;
/// Largest text of which a changed version is made, in bytes.
pub const MAX_MENDED_BYTES: usize = 256 << 10;
/// Most entries of a pod's list that a message or a report repeats; there is a message for each entry that is wrong.
pub const MAX_LISTED: usize = 200;
/// Most open parentheses of a CIL text; secilc has the same limit.
pub const MAX_CIL_DEPTH: usize = 4_096;
/// Most statements of a CIL program once blocks are inherited and macros are called.
pub const MAX_CIL_STATEMENTS: u32 = 2_000_000;
/// Most statements of a CIL program that are looked at, all passes together: optionals that disable one another are found
/// out by starting over.
pub const MAX_CIL_VISITS: u32 = 80_000_000;
/// Most pairs of types or roles of a CIL policy that transitions and role rules are compared for.
pub const MAX_CIL_PAIRS: usize = 50_000_000;
/// Most access rules of a CIL policy once attributes and `self` are expanded as the binary needs it.
pub const MAX_CIL_RULES: usize = 4_000_000;
