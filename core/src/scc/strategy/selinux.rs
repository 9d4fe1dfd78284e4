//! `seLinuxContext`.

use super::Sink;
use crate::pod::SeLinuxOptions;
use crate::scc::model::MUST_RUN_AS;
use crate::scc::provider::Provider;
use crate::scc::refusal::{LabelPart, Reason, Site};

/// The label a silent pod or container gets.
pub(crate) fn default<'a>(provider: &Provider<'a, '_>) -> Option<SeLinuxOptions<'a>> {
    (provider.scc.se_linux_context.kind == MUST_RUN_AS).then_some(provider.se_linux)
}

pub(crate) fn validate<'a>(
    provider: &Provider<'a, '_>,
    site: Site<'a>,
    options: Option<SeLinuxOptions<'a>>,
    sink: &mut impl Sink<'a>,
) {
    if provider.scc.se_linux_context.kind != MUST_RUN_AS {
        return;
    }
    let Some(found) = options else {
        sink.refuse(site, Reason::NoSeLinuxOptions);
        return;
    };
    let wanted = &provider.se_linux;
    let parts = [
        (LabelPart::Level, found.level, wanted.level, levels_equal(found.level, wanted.level)),
        (LabelPart::Role, found.role, wanted.role, found.role == wanted.role),
        (LabelPart::Type, found.kind, wanted.kind, found.kind == wanted.kind),
        (LabelPart::User, found.user, wanted.user, found.user == wanted.user),
    ];
    for (part, found, wanted, equal) in parts {
        if !equal {
            sink.refuse(site, Reason::SeLinux { part, found, wanted });
        }
    }
}

/// Equal text, or equal sensitivity and the same categories in any order. Ranges such as `c0.c3` are not expanded.
pub(crate) fn levels_equal(first: &str, second: &str) -> bool {
    if first == second {
        return true;
    }
    let (Some((first_sensitivity, first)), Some((second_sensitivity, second))) =
        (first.split_once(':'), second.split_once(':'))
    else {
        return false;
    };
    first_sensitivity == second_sensitivity && sorted(first) == sorted(second)
}

fn sorted(categories: &str) -> Vec<&str> {
    let mut categories: Vec<_> = categories.split(',').collect();
    categories.sort_unstable();
    categories
}
