//! Strategy types and what they need.

use super::SOURCE;
use crate::diag::{Diagnostic, Fix, Rule, RuleHead, RuleId, Safety, Severity, TextEdit};
use crate::path::FieldPath;
use crate::scc::Written;
use crate::schema::nearest;
use crate::source::{Node, Span};

const USER: [&str; 4] = ["MustRunAs", "MustRunAsRange", "MustRunAsNonRoot", "RunAsAny"];
const OTHER: [&str; 2] = ["MustRunAs", "RunAsAny"];
const LEVELS: [&str; 2] = ["AllowHostLevel", "RequirePodLevel"];

/// `scc/unknown-strategy`: a strategy type that does not exist.
pub static UNKNOWN_STRATEGY: Rule = Rule {
    id: RuleId("scc/unknown-strategy"),
    title: "a strategy type that does not exist, or is missing",
    severity: Severity::Error,
    finds: "A `type` of `runAsUser`, `seLinuxContext`, `fsGroup` or `supplementalGroups` that is none of the known ones. The first two have no default, so they must be there.",
    matters: "The API server refuses the object. Were it stored, no pod of the cluster could be created: admission prepares every SCC before it tries the first.",
    example: "runAsUser:\n  type: MustRunAsRoot",
    instead: "Write `MustRunAs` or `RunAsAny`; for `runAsUser` also `MustRunAsRange` or `MustRunAsNonRoot`.",
    source: SOURCE,
};

/// `scc/unknown-user-namespace-level`: a user namespace level that does not exist.
pub static UNKNOWN_LEVEL: Rule = Rule {
    id: RuleId("scc/unknown-user-namespace-level"),
    title: "a user namespace level that does not exist",
    severity: Severity::Error,
    finds: "A `userNamespaceLevel` other than `AllowHostLevel` and `RequirePodLevel`.",
    matters: "The schema of the resource refuses it.",
    example: "userNamespaceLevel: Required",
    instead: "Write `RequirePodLevel` to demand `hostUsers: false`, else leave the field out.",
    source: "openshift/api pull/1939, security/v1",
};

/// `scc/incomplete-strategy`: a strategy without the ids it needs.
pub static INCOMPLETE_STRATEGY: Rule = Rule {
    id: RuleId("scc/incomplete-strategy"),
    title: "a strategy without the ids it needs",
    severity: Severity::Warning,
    finds: "`runAsUser` of type `MustRunAs` without `uid`, or of type `MustRunAsRange` with only one end of its range. (With neither end the namespace's range counts.)",
    matters: "The API server stores the object, and from then on every pod of the cluster is refused: admission prepares every SCC before it tries the first.",
    example: "runAsUser:\n  type: MustRunAsRange\n  uidRangeMin: 1000",
    instead: "Write the missing field.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/sccmatching/provider.go",
};

pub(crate) fn check(object: &mut Written<'_>) {
    let kinds = [
        ("runAsUser", object.scc.run_as_user.kind, &USER[..]),
        ("seLinuxContext", object.scc.se_linux_context.kind, &OTHER[..]),
        ("fsGroup", object.scc.fs_group.kind, &OTHER[..]),
        ("supplementalGroups", object.scc.supplemental_groups.kind, &OTHER[..]),
    ];
    for (field, kind, known) in kinds {
        one_of(object, UNKNOWN_STRATEGY.head(), &FieldPath::of(&[field, "type"]), kind, known);
    }
    let level = object.scc.user_namespace_level;
    if !level.is_empty() {
        one_of(object, UNKNOWN_LEVEL.head(), &FieldPath::of(&["userNamespaceLevel"]), level, &LEVELS);
    }
    let user = object.scc.run_as_user;
    let missing = match user.kind {
        "MustRunAs" if user.uid.is_none() => Some("uid"),
        "MustRunAsRange" if user.uid_range_min.is_none() && user.uid_range_max.is_some() => {
            Some("uidRangeMin")
        }
        "MustRunAsRange" if user.uid_range_max.is_none() && user.uid_range_min.is_some() => {
            Some("uidRangeMax")
        }
        _ => None,
    };
    if let Some(missing) = missing {
        let message =
            format!("`runAsUser` is `{}` without `{missing}`: every pod would be refused", user.kind);
        let path = FieldPath::of(&["runAsUser", missing]);
        object.report(INCOMPLETE_STRATEGY.head(), &path, message, INCOMPLETE_STRATEGY.instead);
    }
}

fn one_of(object: &mut Written<'_>, rule: RuleHead, path: &FieldPath, got: &str, known: &[&'static str]) {
    if known.contains(&got) {
        return;
    }
    let list = known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let message = if got.is_empty() {
        format!("`{path}` is missing, expected one of {list}")
    } else {
        format!("`{got}` is no value of `{path}`, expected one of {list}")
    };
    let mut finding = Diagnostic::new(rule, object.at(path), message);
    finding.help = Some(match nearest(got, known.iter().copied()) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => rule.instead.to_owned(),
    });
    let (node, depth) = object.node.at(path);
    if let Some(meant) = nearest(got, known.iter().copied()) {
        finding.fix = replace(node, depth == path.segments().len(), meant);
    }
    object.push(finding);
}

fn replace(node: &Node<'_>, exists: bool, text: &str) -> Option<Fix> {
    let edits = vec![TextEdit { span: node.span, text: text.to_owned() }];
    (exists && node.span != Span::default()).then(|| Fix {
        title: format!("Write `{text}`"),
        safety: Safety::NeedsReview,
        edits,
    })
}
