//! "Did you mean".

/// The candidate that is closest to a name, if one is close: a third of its letters may differ.
pub(crate) fn closest<'a>(name: &str, candidates: impl Iterator<Item = &'a str>) -> Option<String> {
    let limit = name.chars().count().div_ceil(3).min(4);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        if candidate.len().abs_diff(name.len()) > limit {
            continue;
        }
        let distance = distance(name, candidate, limit);
        if distance <= limit && best.is_none_or(|(least, text)| (distance, candidate) < (least, text)) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, text)| text.to_owned()).filter(|text| text != name)
}

/// Edits that turn one name into the other, neighbours swapped counting one; at most `limit + 1`.
fn distance(one: &str, other: &str, limit: usize) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    let mut previous = None;
    for (index, letter) in one.chars().enumerate() {
        let mut next = Vec::with_capacity(row.len());
        next.push(index + 1);
        for (column, candidate) in other.iter().copied().enumerate() {
            let cell = |cells: &[usize], at: usize| cells.get(at).copied().unwrap_or(usize::MAX - 1);
            let mut least = cell(&row, column) + usize::from(candidate != letter);
            least = least.min(cell(&row, column + 1) + 1).min(cell(&next, column) + 1);
            let swapped = column > 0 && previous == Some(candidate) && other.get(column - 1) == Some(&letter);
            if swapped {
                least = least.min(cell(&before, column - 1) + 1);
            }
            next.push(least);
        }
        if next.iter().min().is_some_and(|least| *least > limit) {
            return limit + 1;
        }
        before = std::mem::replace(&mut row, next);
        previous = Some(letter);
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_nearest_name() {
        let names = ["container_t", "container_file_t", "spc_t"];
        assert_eq!(closest("contianer_t", names.into_iter()), Some("container_t".to_owned()));
        assert_eq!(closest("zzzzzzzz", names.into_iter()), None);
    }
}
