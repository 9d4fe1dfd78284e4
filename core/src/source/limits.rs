//! Bounds on everything untrusted. Each is a named constant, and a diagnostic names the one that was met.

/// Largest YAML or JSON document text that is read, in bytes.
pub const MAX_DOCUMENT_BYTES: usize = 8 << 20;
/// Largest bundle of `SecurityContextConstraints` or CIL text that is read, in bytes.
pub const MAX_POLICY_BYTES: usize = 64 << 20;
/// Most YAML documents read from one text.
pub const MAX_DOCUMENTS: usize = 1_000;
/// Deepest nesting of sequences and mappings.
pub const MAX_DEPTH: usize = 64;
/// Most nodes of one text, aliases expanded.
pub const MAX_NODES: usize = 1_000_000;
/// Most nodes that expanding YAML aliases may add.
pub const MAX_ALIAS_NODES: usize = 10_000;
/// Most diagnostics kept of one text; further ones are counted, not stored.
pub const MAX_DIAGNOSTICS: usize = 1_000;
/// Most open parentheses of a CIL text; secilc has the same limit.
pub const MAX_CIL_DEPTH: usize = 4_096;
/// Most statements of a CIL program once blocks are inherited and macros are called.
pub const MAX_CIL_STATEMENTS: u32 = 4_000_000;
/// Most access rules of a CIL policy once attributes and `self` are expanded as the binary needs it.
pub const MAX_CIL_RULES: usize = 16_000_000;
