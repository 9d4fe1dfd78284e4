//! Templates that were not rendered: `{{ .Values.name }}`.
//!
//! Helm charts and the like are YAML only after rendering. What stands around the templates is read all the same.

/// The text with every `{{ … }}` replaced by `~` and white space of the same length, and lines that hold nothing else
/// left empty; with the place of the first. `None` when there is none.
pub(super) fn mask(text: &str) -> Option<(String, (usize, usize))> {
    let mut masked: Vec<u8> = text.as_bytes().to_vec();
    let mut first = None;
    let mut from = 0;
    while let Some(start) = text.get(from..)?.find("{{").map(|offset| from + offset) {
        let Some(end) = text.get(start..)?.find("}}").map(|offset| start + offset + 2) else { break };
        first = first.or(Some((start, end)));
        for byte in masked.get_mut(start..end)? {
            if !matches!(*byte, b'\n' | b'\r') {
                *byte = b' ';
            }
        }
        if !stands_alone(text, start, end) {
            *masked.get_mut(start)? = b'~';
        }
        from = end;
    }
    Some((String::from_utf8(masked).ok()?, first?))
}

/// Whether nothing but templates stands in the lines of this one.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).unwrap_or_default();
    let after = text.get(end..).unwrap_or_default();
    let head = before.rsplit('\n').next().unwrap_or_default().trim();
    let tail = after.split('\n').next().unwrap_or_default().trim();
    let only_templates = |text: &str| text.is_empty() || (text.starts_with("{{") && text.ends_with("}}"));
    only_templates(head) && only_templates(tail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks_keep_the_length() {
        let text = "{{- if .A }}\nname: {{ .Name }}-é\n  {{- range\n .B }}\n";
        let (masked, first) = mask(text).unwrap();
        assert_eq!(masked, "            \nname: ~          -é\n           \n      \n");
        assert_eq!((masked.len(), first), (text.len(), (0, 12)));
        assert_eq!(mask("a: {b: {c: d}}"), None);
    }
}
