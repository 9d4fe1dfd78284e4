//! Data rows to const tables: `core/data` to `core/src/generated`.

pub(crate) mod kubevirt;
