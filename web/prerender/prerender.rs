//! Pages, style sheet, service worker, the pages that it keeps, and sitemap.

mod document;
mod page;

use document::{Version, escaped};
use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};
use virt_grants_web::documents;
use virt_grants_web::route::{Engine, Route};

/// The style sheet, in the order in which rules count.
const STYLES: &[&str] = &[
    include_str!("../styles/tokens.css"),
    include_str!("../styles/base.css"),
    include_str!("../styles/layout.css"),
    include_str!("../styles/components.css"),
    include_str!("../styles/editor.css"),
    include_str!("../styles/check.css"),
    include_str!("../styles/grants.css"),
    include_str!("../styles/documents.css"),
    include_str!("../styles/deploy.css"),
];

/// What pages load beside their engine. The version is in these addresses.
const LOADED: &[&str] = &["boot.js", "site.css", "app.js", "worker.js"];

/// The policy's module, where it was built before the site.
const MODULE: &str = "policy.wasm";

/// All pages in one file: the service worker fetches it once, so that each can be opened without a network.
const KEPT: &str = "pages.json";

/// Writes everything into the folder of the site and returns how many pages there are.
pub(crate) fn write(site: &Path, address: Option<&str>) -> Result<usize, String> {
    put(&site.join("site.css"), &STYLES.concat())?;
    let loaded: Vec<String> = LOADED
        .iter()
        .map(|name| (*name).to_owned())
        .chain(Engine::ALL.into_iter().flat_map(document::files))
        .collect();
    let mut version = version(site, &loaded)?;
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    let routes = documents::all();
    let module = fs::metadata(site.join(MODULE)).ok().map(|file| file.len());
    let bodies: Vec<String> =
        routes.iter().map(|route| runtime.block_on(page::draw(route, module))).collect();
    // The service worker is made anew when words change, too.
    for body in &bodies {
        version.add(body.as_bytes());
    }
    let mut kept = Vec::new();
    for (route, body) in routes.iter().zip(&bodies) {
        let html = document::document(route, body, &version, module);
        put(&site.join(file(route)), &html)?;
        kept.push((route.path().trim_start_matches('/').to_owned(), html));
    }
    put(&site.join(KEPT), &document::kept(&kept))?;
    put(&site.join("sw.js"), &document::worker(&version, &loaded, KEPT))?;
    if let Some(address) = address {
        put(&site.join("sitemap.xml"), &sitemap(&routes, address))?;
    }
    Ok(routes.len())
}

/// The file of a page, below the folder of the site.
fn file(route: &Route) -> PathBuf {
    match route {
        // Where servers of static files look for it.
        Route::NotFound => PathBuf::from("404.html"),
        other => Path::new(other.path().trim_start_matches('/')).join("index.html"),
    }
}

/// A number for what the pages load.
fn version(site: &Path, loaded: &[String]) -> Result<Version, String> {
    let mut version = Version::default();
    for name in loaded {
        let path = site.join(name);
        version.add(&fs::read(&path).map_err(|error| failed(&path, error))?);
    }
    Ok(version)
}

fn sitemap(routes: &[Route], address: &str) -> String {
    let address = address.trim_end_matches('/');
    let entry =
        |route: &Route| format!("<url><loc>{}</loc></url>\n", escaped(&format!("{address}{}", route.path())));
    let entries: String = routes.iter().filter(|route| **route != Route::NotFound).map(entry).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{entries}</urlset>\n"
    )
}

fn put(path: &Path, text: &str) -> Result<(), String> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| failed(folder, error))?;
    }
    fs::write(path, text).map_err(|error| failed(path, error))
}

fn failed(path: &Path, error: impl Display) -> String {
    format!("{}: {error}", path.display())
}
