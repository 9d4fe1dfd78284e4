//! The head of an HTTP request.

use std::io::{BufRead, Read};

/// Largest head of a request that is read, in bytes.
const MAX_HEAD: u64 = 32 << 10;

/// What is asked for.
pub(super) struct Request {
    /// `GET` and the like.
    pub(super) method: String,
    /// The path without what comes after `?`, still encoded.
    pub(super) path: String,
    /// Whether the other end reads gzip.
    pub(super) takes_gzip: bool,
    /// What the other end has already: `If-None-Match`.
    pub(super) known: String,
    /// Whether this is the connection's last request.
    pub(super) is_last: bool,
}

impl Request {
    /// Reads the next one; nothing if there is none or it makes no sense.
    pub(super) fn read(reader: &mut impl BufRead) -> Option<Self> {
        let mut head = reader.take(MAX_HEAD);
        let mut line = String::new();
        head.read_line(&mut line).ok().filter(|count| *count > 0)?;
        let mut words = line.split_ascii_whitespace();
        let (method, target, version) = (words.next()?, words.next()?, words.next()?);
        let path = target.split('?').next().filter(|path| path.starts_with('/'))?;
        let mut request = Self {
            method: method.to_owned(),
            path: path.to_owned(),
            takes_gzip: false,
            known: String::new(),
            is_last: version != "HTTP/1.1",
        };
        loop {
            let mut line = String::new();
            head.read_line(&mut line).ok().filter(|count| *count > 0)?;
            let line = line.trim_end();
            if line.is_empty() {
                return Some(request);
            }
            if let Some((name, value)) = line.split_once(':') {
                request.header(name.trim(), value.trim());
            }
        }
    }

    fn header(&mut self, name: &str, value: &str) {
        let holds = |word: &str| value.split([',', ';']).any(|part| part.trim().eq_ignore_ascii_case(word));
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => self.takes_gzip = holds("gzip"),
            "connection" => self.is_last |= holds("close"),
            "if-none-match" => value.clone_into(&mut self.known),
            // A body would be taken for the next request.
            "content-length" | "transfer-encoding" => self.is_last = true,
            _ => {}
        }
    }
}
