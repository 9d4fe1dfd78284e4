//! An HTTP response.

use super::request::Request;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::borrow::Cow;
use std::collections::VecDeque;
use std::hash::{DefaultHasher, Hasher};
use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};

/// What the page may do. The same stands in each page, for servers that send no such header; only a header can say who
/// may frame it.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/// Smaller bodies are sent as they are, in bytes.
const WORTH_COMPRESSING: usize = 600;

/// What is answered.
pub(super) struct Response {
    /// Code and reason.
    pub(super) status: &'static str,
    /// The type of the body.
    pub(super) kind: &'static str,
    /// Further headers.
    pub(super) headers: Vec<(&'static str, String)>,
    /// The body.
    pub(super) body: Cow<'static, [u8]>,
}

impl Response {
    /// Sends it.
    pub(super) fn write(&self, request: &Request, mut to: impl Write) -> io::Result<()> {
        let compress = request.takes_gzip && self.body.len() >= WORTH_COMPRESSING && is_text(self.kind);
        let packed = if compress { Some(packed(&self.body)?) } else { None };
        let body = packed.as_deref().unwrap_or(&self.body);
        let mut head = format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\n",
            self.status,
            self.kind,
            body.len()
        );
        let mut add = |name: &str, value: &str| {
            for part in [name, ": ", value, "\r\n"] {
                head.push_str(part);
            }
        };
        add("Content-Security-Policy", POLICY);
        add("X-Content-Type-Options", "nosniff");
        add("Referrer-Policy", "same-origin");
        add("Cross-Origin-Opener-Policy", "same-origin");
        add("Cross-Origin-Resource-Policy", "same-origin");
        add("Cache-Control", "no-cache");
        add("Vary", "Accept-Encoding");
        if compress {
            add("Content-Encoding", "gzip");
        }
        if request.is_last {
            add("Connection", "close");
        }
        for (name, value) in &self.headers {
            add(name, value);
        }
        head.push_str("\r\n");
        to.write_all(head.as_bytes())?;
        if request.method != "HEAD" {
            to.write_all(body)?;
        }
        to.flush()
    }
}

/// Bodies that were compressed, by the hash of what they were made from; the oldest first.
static PACKED: Mutex<VecDeque<(u64, Arc<[u8]>)>> = Mutex::new(VecDeque::new());
/// Most of them that are kept.
const MOST_PACKED: usize = 16;

/// The compressed body. Whoever asks for one that is being made waits for it: making it twice would take both longer.
fn packed(bytes: &[u8]) -> io::Result<Arc<[u8]>> {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    let hash = hasher.finish();
    let mut kept = PACKED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, body)) = kept.iter().find(|(known, _)| *known == hash) {
        return Ok(Arc::clone(body));
    }
    let body: Arc<[u8]> = gzip(bytes)?.into();
    if kept.len() == MOST_PACKED {
        kept.pop_front();
    }
    kept.push_back((hash, Arc::clone(&body)));
    Ok(body)
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes)?;
    encoder.finish()
}

fn is_text(kind: &str) -> bool {
    kind.starts_with("text/") || kind.starts_with("image/svg") || kind.starts_with("application/")
}
