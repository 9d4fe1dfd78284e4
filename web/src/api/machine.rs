//! `vmi`: virtual machines to features and grants.

use super::argument::{Fields, Thrown, text, wrong};
use super::to_js;
use serde::Serialize;
use virt_grants_core::diag::Diagnostic;
use virt_grants_core::kubevirt::releases::{newest, resolve};
use virt_grants_core::kubevirt::vmi::{self, Analysis, Settings};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// What [`vmi_text`] takes.
    #[wasm_bindgen(typescript_type = "VmiOptions | undefined")]
    pub type JsVmiOptions;
    /// What [`vmi_text`] returns.
    #[wasm_bindgen(typescript_type = "VmiReport")]
    pub type JsVmiReport;
}

#[derive(Serialize)]
struct Report {
    machines: Vec<Analysis>,
    diagnostics: Vec<Diagnostic>,
}

/// Says which features the virtual machines of a text use, what those change in pods and which grants they cost.
#[wasm_bindgen(js_name = vmi)]
pub fn vmi_text(text_: super::JsText, options: JsVmiOptions) -> Thrown<JsVmiReport> {
    let manifest = text("text", &text_.into())?;
    let options = Fields::of("options", options.into(), &["release", "gates", "disabledGates"])?;
    let release = match options.text("release")? {
        Some(name) => resolve(&name).map_err(|unknown| wrong(&format!("options.release: {unknown}")))?,
        None => newest(),
    };
    let settings = Settings {
        gates: options.texts("gates")?,
        disabled_gates: options.texts("disabledGates")?,
        ..Settings::default()
    };
    let (machines, diagnostics) = vmi::read(&manifest, release, &settings);
    to_js(&Report { machines, diagnostics })
}
