//! Fields that do not exist.

use crate::diag::{Anchor, Diagnostic, Location, Rule, RuleId, Severity};
use crate::path::FieldPath;
use crate::scc::{Written, fields};
use crate::schema::nearest;
use crate::source::{Node, Value};

/// `scc/unknown-field`: a field that an SCC does not have.
pub static UNKNOWN_FIELD: Rule = Rule {
    id: RuleId("scc/unknown-field"),
    title: "a field that an SCC does not have",
    severity: Severity::Warning,
    finds: "A key that the API does not know.",
    matters: "The API server drops it, at most with a warning, and the object means something else than its text. OpenShift itself was caught twice: `restricted-v3` of 4.20 wrote the range of user ids in `runAsUser.ranges`, and the first draft of `restricted-v2` wrote `seccompProfile`.",
    example: "runAsUser:\n  type: MustRunAsRange\n  ranges:\n  - min: 1000\n    max: 65534",
    instead: "Write the field as the API spells it; `oc explain scc` lists them.",
    source: "openshift/api, security/v1; openshift/cluster-kube-apiserver-operator pull/1947",
};

pub(crate) fn check(object: &mut Written<'_>) {
    walk(object, object.node, &FieldPath::root(), "");
}

/// Visits what the table of fields has children for, so its depth bounds the recursion.
fn walk<'a>(object: &mut Written<'a>, node: &'a Node<'a>, path: &FieldPath, known: &str) {
    if let Value::Sequence(items) = &node.value {
        for (index, item) in items.iter().enumerate() {
            if !matches!(item.value, Value::Sequence(_)) {
                walk(object, item, &path.index(index), known);
            }
        }
        return;
    }
    for entry in node.entries() {
        let inner = if known.is_empty() { entry.key.to_string() } else { format!("{known}.{}", entry.key) };
        let path = path.key(entry.key.to_string());
        if fields::children(&inner).next().is_some() {
            walk(object, &entry.value, &path, &inner);
        } else if fields::find(&inner).is_none() {
            unknown(object, &path, &inner, known, entry.key_span);
        }
    }
}

fn unknown(object: &mut Written<'_>, path: &FieldPath, inner: &str, parent: &str, key: crate::source::Span) {
    let name = inner.rsplit('.').next().unwrap_or(inner);
    let help = match inner {
        "runAsUser.ranges" | "runAsUser.uidRange" => {
            "`runAsUser` takes `uidRangeMin` and `uidRangeMax`".to_owned()
        }
        "runAsGroup" => {
            "SCCs do not restrict the group; `fsGroup` and `supplementalGroups` are other things".to_owned()
        }
        _ => match nearest(name, fields::children(parent)) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => UNKNOWN_FIELD.instead.to_owned(),
        },
    };
    let message = format!("`{path}` is no field of an SCC, so it has no effect");
    let at = Location { span: Some(key), anchor: Anchor::Key, ..object.at(path) };
    object.push(Diagnostic::new(&UNKNOWN_FIELD, at, message).help(help));
}
