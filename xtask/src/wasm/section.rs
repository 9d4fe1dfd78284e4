//! Custom sections of a wasm module, by the binary format of the WebAssembly specification, chapter 5.

/// The magic number and version 1.
const HEADER: &[u8; 8] = b"\0asm\x01\0\0\0";

/// The module with `content` as its only custom section called `name`, at the end.
pub(crate) fn replace(module: &[u8], name: &str, content: &[u8]) -> Result<Vec<u8>, String> {
    let mut rest = module.strip_prefix(HEADER).ok_or("not a WebAssembly module of version 1")?;
    let mut out = HEADER.to_vec();
    while let Some((&id, after_id)) = rest.split_first() {
        let (size, body) = leb128(after_id).ok_or("a section's size cannot be read")?;
        let (payload, next) = body.split_at_checked(size).ok_or("a section is longer than the module")?;
        let same_name = id == 0 && section_name(payload) == Some(name.as_bytes());
        if !same_name {
            out.push(id);
            write_leb128(&mut out, size);
            out.extend_from_slice(payload);
        }
        rest = next;
    }
    let mut payload = Vec::with_capacity(name.len() + content.len() + 4);
    write_leb128(&mut payload, name.len());
    payload.extend_from_slice(name.as_bytes());
    payload.extend_from_slice(content);
    out.push(0);
    write_leb128(&mut out, payload.len());
    out.extend_from_slice(&payload);
    Ok(out)
}

fn section_name(payload: &[u8]) -> Option<&[u8]> {
    let (length, rest) = leb128(payload)?;
    rest.get(..length)
}

/// An unsigned number of at most 32 bits, and what follows it.
fn leb128(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0_usize;
    for (index, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            return Some((value, bytes.get(index + 1..)?));
        }
    }
    None
}

fn write_leb128(out: &mut Vec<u8>, mut value: usize) {
    loop {
        let low = u8::try_from(value & 0x7f).unwrap_or_default();
        value >>= 7;
        if value == 0 {
            out.push(low);
            return;
        }
        out.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_added_once_and_other_sections_stay() {
        let mut module = HEADER.to_vec();
        // A type section with no types.
        module.extend_from_slice(&[1, 1, 0]);
        let once = replace(&module, "note", b"first").unwrap();
        let twice = replace(&once, "note", &[b'x'; 300]).unwrap();
        assert!(once.starts_with(&module));
        assert_eq!(once.get(module.len()..).unwrap(), b"\0\x0a\x04notefirst");
        assert!(twice.starts_with(&module));
        assert_eq!(twice.len(), module.len() + 1 + 2 + 1 + 4 + 300);
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(replace(b"#!/bin/sh", "note", b"").is_err());
        assert!(replace(b"\0asm\x01\0\0\0\x01\x7f", "note", b"").is_err());
    }
}
