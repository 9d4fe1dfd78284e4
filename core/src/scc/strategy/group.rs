//! `fsGroup` and `supplementalGroups`.

use super::Sink;
use crate::scc::model::{IdRange, MUST_RUN_AS};
use crate::scc::refusal::{Reason, Site};

/// The group a silent pod gets: the first of the first range.
pub(crate) fn default(kind: &str, ranges: &[IdRange]) -> Option<i64> {
    ranges.first().filter(|_| kind == MUST_RUN_AS).map(|range| range.min)
}

pub(crate) fn validate_fs_group<'a>(
    kind: &str,
    ranges: &[IdRange],
    group: Option<i64>,
    sink: &mut impl Sink<'a>,
) {
    if kind != MUST_RUN_AS {
        return;
    }
    match group {
        None => sink.refuse(Site::Pod, Reason::NoFsGroup),
        Some(group) if !allowed(ranges, group) => sink.refuse(Site::Pod, Reason::FsGroup { group }),
        Some(_) => {}
    }
}

/// Judges the pod's own list, or the one group that was filled in.
pub(crate) fn validate_supplemental<'a>(
    kind: &str,
    ranges: &[IdRange],
    own: Option<&'a [i64]>,
    filled: Option<i64>,
    sink: &mut impl Sink<'a>,
) {
    if kind != MUST_RUN_AS {
        return;
    }
    let list = own.unwrap_or_default();
    if list.is_empty() && filled.is_none() {
        sink.refuse(Site::Pod, Reason::NoSupplementalGroups { present: own.is_some() });
        return;
    }
    for group in list.iter().copied().chain(filled).filter(|group| !allowed(ranges, *group)) {
        sink.refuse(Site::Pod, Reason::SupplementalGroup { group, list });
        if sink.is_settled() {
            return;
        }
    }
}

fn allowed(ranges: &[IdRange], group: i64) -> bool {
    ranges.iter().any(|range| range.contains(group))
}
