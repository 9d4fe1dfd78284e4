//! Rules about the fields of a pod.

pub mod wrong_type;
