//! The functions that JavaScript may call. Every one is a thin cover of the engine.

mod options;

use options::CheckOptions;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use virt_grants_core::bulk::{self, Detail};
use virt_grants_core::check;
use virt_grants_core::scc::builtin;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("api/types.d.ts");

#[wasm_bindgen]
extern "C" {
    /// What [`check`] takes.
    #[wasm_bindgen(typescript_type = "CheckOptions | undefined")]
    pub type JsOptions;
    /// What [`check`] returns.
    #[wasm_bindgen(typescript_type = "Report")]
    pub type JsReport;
    /// What [`version`] returns.
    #[wasm_bindgen(typescript_type = "Version")]
    pub type JsVersion;
}

/// Judges every pod of a text. Throws only if the options are not what they should be.
#[wasm_bindgen(js_name = check)]
pub fn check_text(text: &str, options: JsOptions) -> Result<JsReport, JsError> {
    let options: JsValue = options.into();
    let options = if options.is_undefined() || options.is_null() {
        CheckOptions::default()
    } else {
        options::refuse_unknown(&options)?;
        serde_wasm_bindgen::from_value(options).map_err(|error| JsError::new(&format!("options: {error}")))?
    };
    to_js(&check::check(text, &options.into())).map(JsCast::unchecked_into)
}

/// Answers one request of the bulk format, a line of JSON, with a line of JSON.
#[wasm_bindgen]
pub fn bulk(line: &str) -> String {
    let mut out = String::new();
    if let Err(error) = bulk::answer(line, &builtin::by_name, Detail::Full, &mut out) {
        out.clear();
        bulk::unreadable(&error, 1, &mut out);
    }
    out
}

/// Which engine and which data answer.
#[wasm_bindgen]
pub fn version() -> Result<JsVersion, JsError> {
    let openshift = builtin::minors().iter().map(|minor| minor.name).collect();
    to_js(&Version { engine: env!("CARGO_PKG_VERSION"), openshift }).map(JsCast::unchecked_into)
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
}

/// Plain objects: maps as objects and absent values as `undefined`, as a JavaScript programmer expects.
fn to_js<T: Serialize>(value: &T) -> Result<JsValue, JsError> {
    let serializer = Serializer::new().serialize_maps_as_objects(true);
    value.serialize(&serializer).map_err(|error| JsError::new(&error.to_string()))
}
