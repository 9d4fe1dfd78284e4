//! `readOnlyRootFilesystem`.

use super::Sink;
use crate::scc::model::Scc;
use crate::scc::refusal::{Reason, Site};

/// Whether a silent container gets `true`.
pub(crate) fn default(scc: &Scc<'_>, own: Option<bool>) -> bool {
    scc.read_only_root_filesystem && own.is_none()
}

pub(crate) fn validate<'a>(scc: &Scc<'a>, site: Site<'a>, own: Option<bool>, sink: &mut impl Sink<'a>) {
    if scc.read_only_root_filesystem && own != Some(true) {
        sink.refuse(site, Reason::ReadOnlyRootFilesystem { found: own });
    }
}
