//! Grants, virtual machines, SELinux and comparisons, as a module for browsers.
#![cfg(target_arch = "wasm32")]

pub mod explorer;

use virt_grants_web::{app, pages};
use wasm_bindgen::prelude::wasm_bindgen;

/// Takes over the open page.
#[wasm_bindgen]
pub fn start() {
    app::start::<pages::ExplorePages>();
}
