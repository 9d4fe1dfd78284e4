//! JavaScript bindings, as `wasm-bindgen` writes them.

use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// Who loads the bindings.
#[derive(Clone, Copy, clap::ValueEnum)]
pub(crate) enum Loader {
    /// A browser, as an ES module that fetches its wasm.
    Web,
}

/// Writes `NAME.js`, `NAME.d.ts` and `NAME_bg.wasm` into `folder`.
pub(crate) fn write(loader: Loader, name: &str, module: &Path, folder: &Path) -> Result<(), String> {
    let mut bindgen = Bindgen::new();
    // Without a default path the caller would have to know where the module is.
    bindgen.input_path(module).out_name(name).typescript(true).omit_default_module_path(false);
    let chosen = match loader {
        Loader::Web => bindgen.web(true),
    };
    chosen
        .and_then(|bindgen| bindgen.remove_name_section(true).remove_producers_section(true).generate(folder))
        .map_err(|error| format!("bindings for {}: {error:#}", module.display()))
}
