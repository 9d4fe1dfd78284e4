//! The recorded answers.

use std::io::Read;
use std::path::PathBuf;

/// A file of the recorded answers.
pub(crate) fn corpus(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(name)
}

const GZIP_MAGIC: [u8; 2] = [0x1f, 0x8b];

/// The lines of a recorded file, unpacked if it is packed.
pub(crate) fn lines(name: &str) -> Vec<String> {
    let bytes = std::fs::read(corpus(name)).unwrap();
    let mut text = String::new();
    if bytes.starts_with(&GZIP_MAGIC) {
        flate2::read::GzDecoder::new(&bytes[..]).read_to_string(&mut text).unwrap();
    } else {
        text = String::from_utf8(bytes).unwrap();
    }
    text.lines().map(str::to_owned).collect()
}
