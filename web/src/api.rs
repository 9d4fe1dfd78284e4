//! The functions that JavaScript may call. Every one is a thin cover of the engine.

mod argument;
mod denials;
mod machine;
mod mcs;
mod options;
mod policy;

pub use denials::avc;
pub use machine::vmi_text;
pub use mcs::mcs_question;
pub use policy::{Policy, ask, compile};

use argument::{Thrown, text, wrong};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use virt_grants_core::bulk::{self, Detail};
use virt_grants_core::check;
use virt_grants_core::kubevirt::releases;
use virt_grants_core::scc::builtin;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("api/types.d.ts");
#[wasm_bindgen(typescript_custom_section)]
const SELINUX_TYPES: &str = include_str!("api/selinux.d.ts");
#[wasm_bindgen(typescript_custom_section)]
const MACHINE_TYPES: &str = include_str!("api/machine.d.ts");

#[wasm_bindgen]
extern "C" {
    /// A string.
    #[wasm_bindgen(typescript_type = "string")]
    pub type JsText;
    /// What [`check_text`] takes.
    #[wasm_bindgen(typescript_type = "CheckOptions | undefined")]
    pub type JsOptions;
    /// What [`check_text`] returns.
    #[wasm_bindgen(typescript_type = "Report")]
    pub type JsReport;
    /// What [`version`] returns.
    #[wasm_bindgen(typescript_type = "Version")]
    pub type JsVersion;
}

/// Judges every pod of a text. Throws a `TypeError` if an argument is not what it should be.
#[wasm_bindgen(js_name = check)]
pub fn check_text(manifest: JsText, options: JsOptions) -> Thrown<JsReport> {
    let (manifest, options) = (text("text", &manifest.into())?, options::options(options.into())?);
    to_js(&check::check(&manifest, &options))
}

/// Answers one request of the bulk format, a line of JSON, with a line of JSON.
#[wasm_bindgen]
pub fn bulk(line: JsText) -> Thrown<String> {
    let line = text("line", &line.into())?;
    let mut out = String::new();
    if let Err(error) = bulk::answer(&line, &builtin::by_name, Detail::Full, &mut out) {
        out.clear();
        bulk::unreadable(&error, 1, &mut out);
    }
    Ok(out)
}

/// Which engine and which data answer.
#[wasm_bindgen]
pub fn version() -> Thrown<JsVersion> {
    let openshift = builtin::minors().iter().map(|minor| minor.name).collect();
    let kubevirt = releases().iter().map(|release| release.name).collect();
    to_js(&Version { engine: env!("CARGO_PKG_VERSION"), openshift, kubevirt })
}

/// Starts the page, whose site is in the folder `root`.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen(skip_typescript)]
pub fn start(root: &str) {
    use crate::app::{App, AppProps};
    use crate::dom;

    let Some(place) = dom::prepare(root) else { return };
    let base = yew::AttrValue::from(root.trim_end_matches('/').to_owned());
    let props = AppProps { base, path: yew::AttrValue::default(), fragment: dom::fragment().into() };
    let renderer = yew::Renderer::<App>::with_root_and_props(place.element, props);
    if place.drawn {
        renderer.hydrate();
    } else {
        renderer.render();
    }
}

#[derive(Serialize)]
struct Version {
    engine: &'static str,
    openshift: Vec<&'static str>,
    kubevirt: Vec<&'static str>,
}

/// Plain objects: maps as objects and absent values as `undefined`, as a JavaScript programmer expects.
fn to_js<T: Serialize, J: JsCast>(value: &T) -> Thrown<J> {
    write(value, Serializer::new())
}

/// Numbers are numbers, unless one of them is larger than a number can hold: then they are all of the large kind.
fn write<T: Serialize, J: JsCast>(value: &T, serializer: Serializer) -> Thrown<J> {
    let serializer = serializer.serialize_maps_as_objects(true);
    let written = value
        .serialize(&serializer)
        .or_else(|_| value.serialize(&serializer.serialize_large_number_types_as_bigints(true)));
    written.map(JsCast::unchecked_into).map_err(|error| wrong(&error.to_string()))
}
