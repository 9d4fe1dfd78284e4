//! Pages, style sheet, service worker and sitemap.

mod document;
mod page;

use document::{Version, escaped};
use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};
use virt_grants_web::route::Route;
use yew_router::Routable;

/// The style sheet, in the order in which rules count.
const STYLES: &[&str] = &[
    include_str!("../styles/tokens.css"),
    include_str!("../styles/base.css"),
    include_str!("../styles/layout.css"),
    include_str!("../styles/components.css"),
    include_str!("../styles/editor.css"),
    include_str!("../styles/check.css"),
    include_str!("../styles/grants.css"),
];

/// What a page loads, apart from itself. The version is in these addresses.
const LOADED: &[&str] =
    &["boot.js", "site.css", "app.js", "virt-grants.js", "virt-grants_bg.wasm", "worker.js"];

/// Writes everything into the folder of the site and returns how many pages there are.
pub(crate) fn write(site: &Path, address: Option<&str>) -> Result<usize, String> {
    put(&site.join("site.css"), &STYLES.concat())?;
    let version = version(site)?;
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    let routes = Route::all();
    for route in &routes {
        let body = runtime.block_on(page::draw(route));
        put(&site.join(file(route)), &document::document(route, &body, &version))?;
    }
    put(&site.join("sw.js"), &document::worker(&version, LOADED))?;
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
        other => Path::new(other.to_path().trim_start_matches('/')).join("index.html"),
    }
}

/// A number for what the pages load.
fn version(site: &Path) -> Result<Version, String> {
    let mut version = Version::default();
    for name in LOADED {
        let path = site.join(name);
        version.add(&fs::read(&path).map_err(|error| failed(&path, error))?);
    }
    Ok(version)
}

fn sitemap(routes: &[Route], address: &str) -> String {
    let address = address.trim_end_matches('/');
    let entry = |route: &Route| {
        format!("<url><loc>{}</loc></url>\n", escaped(&format!("{address}{}", route.to_path())))
    };
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
