//! The HTML around a page, and the service worker.

use std::fmt::{self, Display};
use std::iter;
use virt_grants_core::source::json::write_string;
use virt_grants_web::components::layout;
use virt_grants_web::documents;
use virt_grants_web::editor::paint::escape;
use virt_grants_web::route::{Engine, Route, depth};

const PAGE: &str = include_str!("../../templates/page.html");
const WORKER: &str = include_str!("../../templates/sw.js");

/// What the browser lets the page do: nothing but what comes with it.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

/// What loads the engine, for pages that do something.
const ENGINE: &str = include_str!("../../templates/engine.html");
/// What such a page says when the engine cannot run.
const FAILURES: &str = include_str!("../../templates/failures.html");
/// The icon as an address that holds it: it is one request less for every page.
fn icon() -> String {
    const ICON: &str = include_str!("../../static/icon.svg");
    let mut address = "data:image/svg+xml,".to_owned();
    for letter in ICON.trim().chars() {
        match letter {
            '"' => address.push('\''),
            '<' => address.push_str("%3C"),
            '>' => address.push_str("%3E"),
            '#' => address.push_str("%23"),
            '%' => address.push_str("%25"),
            other => address.push(other),
        }
    }
    address
}

/// A number that changes with what it was made from (FNV-1a).
pub(super) struct Version(u64);

impl Default for Version {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Version {
    pub(super) fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

impl Display for Version {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:016x}", self.0)
    }
}

/// A page as a document of its own.
pub(super) fn document(route: &Route, body: &str, version: &Version, module: Option<u64>) -> String {
    let path = route.path();
    let root = match route {
        // Answered at any address, so only an absolute one leads anywhere.
        Route::NotFound => "/".to_owned(),
        _ => "../".repeat(depth(&path)),
    };
    let version = version.to_string();
    let (title, description) = (escaped(&layout::title(route)), escaped(&documents::description(route)));
    let (name, engine, failures) = match route.engine() {
        Some(engine) => {
            let values = [("root", &*root), ("version", &*version), ("name", engine.name())];
            (engine.name(), filled(ENGINE, &values), FAILURES)
        }
        None => ("", String::new(), ""),
    };
    filled(
        PAGE,
        &[
            ("name", name),
            ("module", &module.map_or_else(String::new, |bytes| format!(" data-module=\"{bytes}\""))),
            ("engine", &engine),
            ("failures", failures),
            ("policy", POLICY),
            ("title", &title),
            ("description", &description),
            ("icon", &icon()),
            ("root", &root),
            ("version", &version),
            ("path", &path),
            ("body", body),
        ],
    )
}

/// The files of an engine.
pub(super) fn files(engine: Engine) -> [String; 2] {
    [format!("{}.js", engine.name()), format!("{}_bg.wasm", engine.name())]
}

/// The service worker, which keeps what pages load, and all pages in the file `pages`.
pub(super) fn worker(version: &Version, loaded: &[String], pages: &str) -> String {
    let files = loaded.iter().map(|file| format!("{file}?{version}"));
    let files: Vec<String> = iter::once(pages.to_owned()).chain(files).collect();
    let values = [("version", &*version.to_string()), ("files", &format!("{files:?}")), ("pages", pages)];
    filled(WORKER, &values)
}

/// Pages as one JSON object, by their paths below the site.
pub(super) fn kept(pages: &[(String, String)]) -> String {
    let mut out = String::from("{");
    for (index, (path, html)) in pages.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write_string(path, &mut out);
        out.push(':');
        write_string(html, &mut out);
    }
    out.push('}');
    out
}

/// A template with `{name}` replaced; what is put in is not looked at again.
fn filled(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let value = after.split_once('}').and_then(|(name, left)| {
            values.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value, left))
        });
        if let Some((value, left)) = value {
            out.push_str(value);
            rest = left;
        } else {
            out.push('{');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

/// Text in which HTML sees no markup.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::new();
    escape(text, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_are_filled_once() {
        assert_eq!(filled("a {x} {y} {z", &[("x", "{y}"), ("y", "1")]), "a {y} 1 {z");
    }

    #[test]
    fn pages_below_lead_back_up() {
        let version = Version::default();
        let html = document(&Route::Rules, "", &version, None);
        assert!(html.contains("href=\"../site.css?"));
        assert!(html.contains("data-path=\"/rules/\""));
        assert!(!html.contains("{root}") && !html.contains("{version}"));
    }

    #[test]
    fn documents_load_no_engine() {
        let version = Version::default();
        for route in documents::all() {
            let html = document(&route, "", &version, None);
            match route.engine() {
                Some(engine) => assert!(html.contains(&files(engine)[1]), "{route:?}"),
                None => assert!(html.contains("data-engine=\"\"") && !html.contains(".wasm"), "{route:?}"),
            }
        }
    }

    #[test]
    fn kept_pages_are_json() {
        let documents =
            [("rules/".to_owned(), "<p a=\"b\">\n</p>".to_owned()), ("about/".to_owned(), String::new())];
        let text = kept(&documents);
        let (documents, findings) = virt_grants_core::source::yaml::read(&text);
        assert_eq!(findings, []);
        assert_eq!(documents[0].root.get("rules/").and_then(|html| html.as_str()), Some("<p a=\"b\">\n</p>"));
    }
}
