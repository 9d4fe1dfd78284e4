//! `virt-grants serve`: the page on the loopback address.
//!
//! A small server for one person: GET and HEAD, the headers the page is made for, gzip where it pays. What it serves is a
//! folder, or the page that was built into the program.

mod request;
mod response;
mod site;

use super::{CLEAN, NOT_JUDGED};
use request::Request;
use site::Site;
use std::io::{BufReader, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// Where and what to serve.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder of a built page; the page in this program if left out
    #[arg(long, value_name = "DIR")]
    site: Option<PathBuf>,
    /// The port to listen on; 0 for any that is free
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The path under which the page is found
    #[arg(long, default_value = "/", value_name = "PATH")]
    base: String,
}

/// How long a connection may stay silent.
const PATIENCE: Duration = Duration::from_secs(15);
/// Requests that one connection may make.
const MOST_REQUESTS: usize = 1_000;

/// Serves until it is interrupted.
pub(crate) fn run(args: &Args) -> u8 {
    let site = match Site::open(args.site.as_deref(), &args.base) {
        Ok(site) => Arc::new(site),
        Err(message) => return failed(&message),
    };
    let address = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), args.port);
    let listener = match TcpListener::bind(address) {
        Ok(listener) => listener,
        Err(error) => return failed(&format!("cannot listen on {address}: {error}; choose another --port")),
    };
    let port = listener.local_addr().map_or(args.port, |address| address.port());
    println!("The page is at http://localhost:{port}{}", site.base());
    println!("Nothing it is given leaves this machine. Stop with Ctrl+C.");
    let _ = std::io::stdout().flush();
    for stream in listener.incoming().flatten() {
        let site = Arc::clone(&site);
        // A thread that cannot be started leaves one connection unanswered; the next may fare better.
        let _ = thread::Builder::new().spawn(move || talk(&stream, &site));
    }
    CLEAN
}

/// Answers the requests of a connection until its other end has no more.
fn talk(stream: &TcpStream, site: &Site) {
    let _ = stream.set_read_timeout(Some(PATIENCE));
    let _ = stream.set_write_timeout(Some(PATIENCE));
    let _ = stream.set_nodelay(true);
    let mut reader = BufReader::new(stream);
    for _ in 0..MOST_REQUESTS {
        let Some(request) = Request::read(&mut reader) else { return };
        let response = site.answer(&request);
        if response.write(&request, stream).is_err() || request.is_last {
            return;
        }
    }
}

fn failed(message: &str) -> u8 {
    eprintln!("virt-grants: {message}");
    NOT_JUDGED
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::io::{Cursor, Read};
    use std::sync::LazyLock;

    static SITE: LazyLock<Site> = LazyLock::new(|| {
        let folder = std::env::temp_dir().join(format!("virt-grants-serve-{}", std::process::id()));
        fs::create_dir_all(folder.join("rules")).unwrap();
        fs::write(folder.join("index.html"), "home ".repeat(200)).unwrap();
        fs::write(folder.join("rules/index.html"), "rules").unwrap();
        fs::write(folder.join("404.html"), "nothing here").unwrap();
        Site::open(Some(&folder), "/sub").unwrap()
    });

    fn ask(text: &str) -> (String, Vec<u8>) {
        let request = Request::read(&mut Cursor::new(text.as_bytes())).unwrap();
        let mut out = Vec::new();
        SITE.answer(&request).write(&request, &mut out).unwrap();
        let end = out.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
        (String::from_utf8(out[..end].to_vec()).unwrap(), out[end + 4..].to_vec())
    }

    #[test]
    fn pages_come_with_the_headers_they_are_made_for() {
        let (head, body) = ask("GET /sub/rules/ HTTP/1.1\r\n\r\n");
        assert!(head.starts_with("HTTP/1.1 200 OK\r\n"), "{head}");
        assert!(head.contains("Content-Type: text/html; charset=utf-8"));
        assert!(head.contains("Content-Security-Policy: default-src 'none';"));
        assert!(head.contains("X-Content-Type-Options: nosniff"));
        assert_eq!(body, b"rules");
    }

    #[test]
    fn large_texts_are_compressed_for_who_can_read_it() {
        let (head, body) = ask("GET /sub/ HTTP/1.1\r\nAccept-Encoding: br, gzip\r\n\r\n");
        assert!(head.contains("Content-Encoding: gzip"), "{head}");
        let mut text = String::new();
        flate2::read::GzDecoder::new(body.as_slice()).read_to_string(&mut text).unwrap();
        assert!(text.starts_with("home home"));
        let (head, _) = ask("GET /sub/ HTTP/1.1\r\n\r\n");
        assert!(!head.contains("Content-Encoding"));
    }

    #[test]
    fn folders_get_their_slash_and_nothing_above_the_site_is_read() {
        let (head, _) = ask("GET /sub/rules HTTP/1.1\r\n\r\n");
        assert!(head.starts_with("HTTP/1.1 301") && head.contains("Location: /sub/rules/"), "{head}");
        for path in
            ["/sub/../secret", "/sub/%2e%2e/secret", "/sub/..%2fsecret", "/sub//etc/passwd", "/elsewhere"]
        {
            let (head, body) = ask(&format!("GET {path} HTTP/1.1\r\n\r\n"));
            assert!(head.starts_with("HTTP/1.1 404"), "{path}: {head}");
            assert_eq!(body, b"nothing here");
        }
    }

    #[test]
    fn heads_have_no_body_and_other_methods_are_refused() {
        let (head, body) = ask("HEAD /sub/rules/ HTTP/1.1\r\n\r\n");
        assert!(head.contains("Content-Length: 5") && body.is_empty());
        let (head, _) = ask("POST /sub/ HTTP/1.1\r\n\r\n");
        assert!(head.starts_with("HTTP/1.1 405"), "{head}");
    }

    #[test]
    fn nonsense_is_no_request() {
        assert!(Request::read(&mut Cursor::new(b"" as &[u8])).is_none());
        assert!(Request::read(&mut Cursor::new(b"hello\r\n\r\n" as &[u8])).is_none());
        let endless = format!("GET / HTTP/1.1\r\n{}", "a: b\r\n".repeat(100_000));
        assert!(Request::read(&mut Cursor::new(endless.as_bytes())).is_none());
    }
}
