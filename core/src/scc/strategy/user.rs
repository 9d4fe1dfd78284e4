//! `runAsUser` and `runAsNonRoot`.

use super::Sink;
use crate::scc::model::{MUST_RUN_AS, MUST_RUN_AS_NON_ROOT, MUST_RUN_AS_RANGE};
use crate::scc::provider::Provider;
use crate::scc::refusal::{Reason, Site};

/// The user a silent container gets.
pub(crate) fn default_user(provider: &Provider<'_, '_>) -> Option<i64> {
    match provider.scc.run_as_user.kind {
        MUST_RUN_AS => provider.scc.run_as_user.uid,
        MUST_RUN_AS_RANGE => Some(provider.uid_range.min),
        _ => None,
    }
}

/// Whether a container that says nothing about `runAsNonRoot` gets `true`. Holds for every strategy.
pub(crate) fn default_non_root(provider: &Provider<'_, '_>, user: Option<i64>) -> bool {
    match user {
        Some(uid) => uid > 0,
        None => provider.scc.run_as_user.kind == MUST_RUN_AS_NON_ROOT,
    }
}

pub(crate) fn validate<'a>(
    provider: &Provider<'a, '_>,
    site: Site<'a>,
    user: Option<i64>,
    non_root: Option<bool>,
    sink: &mut impl Sink<'a>,
) {
    let strategy = &provider.scc.run_as_user;
    let reason = match (strategy.kind, user) {
        (MUST_RUN_AS | MUST_RUN_AS_RANGE, None) => Reason::NoRunAsUser,
        (MUST_RUN_AS, Some(found)) => match strategy.uid {
            Some(wanted) if found != wanted => Reason::RunAsUser { found, wanted },
            _ => return,
        },
        (MUST_RUN_AS_RANGE, Some(found)) if !provider.uid_range.contains(found) => {
            Reason::RunAsUserRange { found, min: provider.uid_range.min, max: provider.uid_range.max }
        }
        (MUST_RUN_AS_NON_ROOT, None) if non_root.is_none() => Reason::NoRunAsNonRoot,
        (MUST_RUN_AS_NON_ROOT, _) if non_root == Some(false) => Reason::RunAsNonRootFalse,
        (MUST_RUN_AS_NON_ROOT, Some(0)) => Reason::RunAsRoot,
        _ => return,
    };
    sink.refuse(site, reason);
}
