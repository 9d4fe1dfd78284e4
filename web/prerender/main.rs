//! `virt-grants-prerender SITE`: draws every page to HTML and writes what the site needs beside the engine.
//!
//! `SITE` holds the engine and the static files already; their contents make the version that addresses carry. An
//! absolute address in `VIRT_GRANTS_SITE_URL` adds a sitemap, which may hold nothing but absolute addresses.

#[cfg(not(target_arch = "wasm32"))]
mod prerender;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::process::ExitCode;

    let Some(site) = std::env::args_os().nth(1).map(std::path::PathBuf::from) else {
        eprintln!("usage: virt-grants-prerender SITE");
        return ExitCode::FAILURE;
    };
    let address = std::env::var("VIRT_GRANTS_SITE_URL").ok();
    match prerender::write(&site, address.as_deref()) {
        Ok(pages) => {
            println!("    {pages} pages drawn");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("virt-grants-prerender: {error}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
