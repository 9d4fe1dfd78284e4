//! Rules about the fields of known kinds.

pub mod misplaced_field;
pub mod missing_field;
pub mod unknown_field;
pub mod unknown_value;
pub mod wrong_type;
