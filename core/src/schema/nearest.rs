//! "Did you mean": the candidate closest to a misspelt word.

/// Longer words are nobody's typing mistake, and comparing them costs time.
const MAX_WORD: usize = 64;

/// The closest of `candidates`, if one is close enough to be what was meant. Equal but for case is always close;
/// otherwise about one mistake in three letters is allowed, where swapping two neighbours is one mistake.
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    if word.is_empty() || word.len() > MAX_WORD {
        return None;
    }
    let word = lower(word);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates.into_iter().filter(|candidate| candidate.len() <= MAX_WORD) {
        let other = lower(candidate);
        let allowed = word.len().max(other.len()) / 3;
        let bound = best.map_or(allowed, |(distance, _)| allowed.min(distance.saturating_sub(1)));
        if word.len().abs_diff(other.len()) > bound {
            continue;
        }
        let distance = distance(&word, &other);
        if distance <= bound && best.is_none_or(|(best, _)| distance < best) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

fn lower(text: &str) -> Vec<u8> {
    text.bytes().map(|byte| byte.to_ascii_lowercase()).collect()
}

/// Optimal string alignment distance.
fn distance(one: &[u8], other: &[u8]) -> usize {
    let width = other.len() + 1;
    let mut before: Vec<usize> = vec![0; width];
    let mut last: Vec<usize> = (0..width).collect();
    let mut previous_byte = None;
    for (row, byte) in one.iter().enumerate() {
        let mut current = Vec::with_capacity(width);
        current.push(row + 1);
        let mut previous_other = None;
        for (column, other_byte) in other.iter().enumerate() {
            let at = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(usize::MAX);
            let substitute = at(&last, column) + usize::from(byte != other_byte);
            let mut cost = substitute.min(at(&last, column + 1) + 1).min(at(&current, column) + 1);
            if column > 0 && previous_byte == Some(other_byte) && previous_other == Some(byte) {
                cost = cost.min(at(&before, column - 1) + 1);
            }
            current.push(cost);
            previous_other = Some(other_byte);
        }
        before = std::mem::replace(&mut last, current);
        previous_byte = Some(byte);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_meant() {
        let fields = ["runAsUser", "runAsGroup", "runAsNonRoot", "readOnlyRootFilesystem", "privileged"];
        for (word, expected) in [
            ("runAsUsr", Some("runAsUser")),
            ("runasuser", Some("runAsUser")),
            ("runAsGruop", Some("runAsGroup")),
            ("priviledged", Some("privileged")),
            ("readOnlyRootFileSystem", Some("readOnlyRootFilesystem")),
            ("image", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, fields), expected, "{word}");
        }
    }

    #[test]
    fn swapped_neighbours_are_one_mistake() {
        assert_eq!(distance(b"abcd", b"acbd"), 1);
        assert_eq!(distance(b"", b"abc"), 3);
        assert_eq!(distance(b"kitten", b"sitting"), 3);
    }
}
