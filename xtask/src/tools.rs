//! The programs the project needs from outside: each module finds one, installs it where it can, and otherwise says
//! in one sentence what is missing.

pub(crate) mod apt;
pub(crate) mod chromium;
pub(crate) mod node;
pub(crate) mod wasm_opt;
pub(crate) mod wasm_rust;
pub(crate) mod wasm_tools;
