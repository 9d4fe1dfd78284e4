//! `allowPrivilegedContainer`.

use super::Sink;
use crate::scc::model::Scc;
use crate::scc::refusal::{Reason, Site};

pub(crate) fn validate<'a>(
    scc: &Scc<'a>,
    site: Site<'a>,
    privileged: Option<bool>,
    sink: &mut impl Sink<'a>,
) {
    if privileged == Some(true) && !scc.allow_privileged_container {
        sink.refuse(site, Reason::Privileged);
    }
}
