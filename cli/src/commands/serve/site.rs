//! The files of the page.

use super::request::Request;
use super::response::Response;
use std::borrow::Cow;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

mod embedded {
    include!(concat!(env!("OUT_DIR"), "/site.rs"));
}

/// The page, below a path.
pub(super) struct Site {
    folder: Option<PathBuf>,
    base: String,
}

impl Site {
    /// A folder, or what is in the program.
    pub(super) fn open(folder: Option<&Path>, base: &str) -> Result<Self, String> {
        let trimmed = base.trim_matches('/');
        let base = if trimmed.is_empty() { "/".to_owned() } else { format!("/{trimmed}/") };
        match folder {
            Some(folder) if folder.join("index.html").is_file() => {
                let folder =
                    fs::canonicalize(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
                Ok(Self { folder: Some(folder), base })
            }
            Some(folder) => {
                Err(format!("{} holds no page: `cargo xtask build web` makes one", folder.display()))
            }
            None if embedded::FILES.is_empty() => {
                Err("this program was built without the page; name its folder with --site".to_owned())
            }
            None => Ok(Self { folder: None, base }),
        }
    }

    /// The path under which it is found, with its slashes.
    pub(super) fn base(&self) -> &str {
        &self.base
    }

    /// Answers a request.
    pub(super) fn answer(&self, request: &Request) -> Response {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            let headers = vec![("Allow", "GET, HEAD".to_owned())];
            let body = Cow::Borrowed(b"only GET and HEAD are answered\n" as &[u8]);
            return Response { status: "405 Method Not Allowed", kind: "text/plain", headers, body };
        }
        let Some(name) = self.name(&request.path) else { return self.missing() };
        if let Some(body) = self.file(&name) {
            return found(&name, body, request);
        }
        let folder = format!("{name}/index.html");
        if !request.path.ends_with('/') && self.file(&folder).is_some() {
            let headers = vec![("Location", format!("{}/", request.path))];
            return Response {
                status: "301 Moved Permanently",
                kind: "text/plain",
                headers,
                body: Cow::Borrowed(b""),
            };
        }
        self.missing()
    }

    /// The file a path means; nothing if it leads out of the site.
    fn name(&self, path: &str) -> Option<String> {
        let below = if path == self.base.trim_end_matches('/') { "" } else { path.strip_prefix(&self.base)? };
        let plain = |part: &str| {
            let odd = part.bytes().any(|byte| !(byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)));
            !odd && part != ".." && part != "."
        };
        let (folder, last) = below.rsplit_once('/').unwrap_or(("", below));
        let is_plain = (folder.is_empty() || folder.split('/').all(|part| !part.is_empty() && plain(part)))
            && (last.is_empty() || plain(last))
            && !below.starts_with('/');
        is_plain.then(|| if last.is_empty() { format!("{below}index.html") } else { below.to_owned() })
    }

    fn file(&self, name: &str) -> Option<Cow<'static, [u8]>> {
        if let Some(folder) = &self.folder {
            return fs::read(folder.join(name)).ok().map(Cow::Owned);
        }
        let at = embedded::FILES.binary_search_by_key(&name, |(known, _)| known).ok()?;
        embedded::FILES.get(at).map(|(_, bytes)| Cow::Borrowed(*bytes))
    }

    fn missing(&self) -> Response {
        let body =
            self.file("404.html").map_or(Cow::Borrowed(b"not found\n" as &[u8]), |page| self.rooted(&page));
        Response { status: "404 Not Found", kind: "text/html; charset=utf-8", headers: Vec::new(), body }
    }

    /// The page for unknown addresses, whose links start at the root of the host, with links that start at the site.
    fn rooted(&self, page: &[u8]) -> Cow<'static, [u8]> {
        let text = String::from_utf8_lossy(page);
        let moved = ["href", "src"].iter().fold(text.into_owned(), |text, attribute| {
            text.replace(&format!("{attribute}=\"/"), &format!("{attribute}=\"{}", self.base))
        });
        Cow::Owned(moved.into_bytes())
    }
}

fn found(name: &str, body: Cow<'static, [u8]>, request: &Request) -> Response {
    let mut hasher = DefaultHasher::new();
    hasher.write(&body);
    let tag = format!("\"{:016x}\"", hasher.finish());
    let known = request.known.trim_start_matches("W/") == tag;
    let headers = vec![("ETag", tag)];
    if known {
        return Response { status: "304 Not Modified", kind: kind(name), headers, body: Cow::Borrowed(b"") };
    }
    Response { status: "200 OK", kind: kind(name), headers, body }
}

/// The type of a file, by its name.
fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "ts" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "xml" => "application/xml",
        "json" => "application/json",
        "yaml" | "yml" => "application/yaml",
        _ => "application/octet-stream",
    }
}
