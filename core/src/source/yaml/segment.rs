//! Where one document of a text ends and the next begins.
//!
//! A line that starts with `---` or `...` ends a document whatever surrounds it (YAML 1.2.2, 9.1.2), so documents can
//! be told apart without reading them: an error in one never reaches another.

/// The byte ranges of the documents of `text`, in order. Ranges may hold nothing but comments.
pub(super) fn segments(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = Some(0);
    std::iter::from_fn(move || {
        let start = rest?;
        let tail = text.get(start..)?;
        let length = first_segment(tail);
        rest = (length < tail.len()).then_some(start + length);
        Some((start, tail.get(..length)?))
    })
}

/// How many bytes of `text` belong to its first document.
fn first_segment(text: &str) -> usize {
    let mut offset = 0;
    // Directives stand before the `---` of the document they belong to.
    let mut in_prefix = true;
    let mut has_directive = false;
    for line in text.split_inclusive('\n') {
        if is_marker(line, "---") && offset > 0 && !(in_prefix && has_directive) {
            return offset;
        }
        offset += line.len();
        if is_marker(line, "...") {
            return offset;
        }
        if in_prefix {
            let blank = line.trim().is_empty() || line.starts_with('#');
            has_directive |= line.starts_with('%');
            in_prefix = blank || line.starts_with('%');
        }
    }
    offset
}

fn is_marker(line: &str, marker: &str) -> bool {
    line.strip_prefix(marker).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '\r', '\n']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        segments(text).map(|(_, segment)| segment).collect()
    }

    #[test]
    fn a_line_of_three_dashes_starts_a_document() {
        assert_eq!(texts("a: 1\n---\nb: 2\n"), ["a: 1\n", "---\nb: 2\n"]);
        assert_eq!(texts("---\na: 1\n--- # two\nb: 2"), ["---\na: 1\n", "--- # two\nb: 2"]);
        assert_eq!(texts("a: |\n ---\n---x: 1\n"), ["a: |\n ---\n---x: 1\n"]);
    }

    #[test]
    fn three_dots_end_one() {
        assert_eq!(texts("a: 1\n...\nb: 2\n"), ["a: 1\n...\n", "b: 2\n"]);
    }

    #[test]
    fn directives_belong_to_the_document_that_follows() {
        assert_eq!(texts("%YAML 1.2\n# c\n---\na: 1\n"), ["%YAML 1.2\n# c\n---\na: 1\n"]);
    }
}
