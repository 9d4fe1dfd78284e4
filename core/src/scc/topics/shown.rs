//! The example of a topic, judged.

use super::Topic;
use crate::diag::RuleId;
use crate::path::FieldPath;
use crate::pod::{api_defaults, lower};
use crate::scc::{Cluster, Identity, Namespace, Operation, Request, SccSet, User, ValueStyle, trace};
use crate::source::yaml;
use std::fmt::Write as _;

/// What one object says to the example.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Shown {
    /// The object.
    pub scc: String,
    /// OpenShift's words for each reason against it; none when it takes the pod.
    pub refusals: Vec<String>,
    /// The rules behind them, each once.
    pub rules: Vec<RuleId>,
}

/// Judges the example of a topic by every object of a set, as somebody who may use them all, in a namespace with
/// OpenShift's usual annotations.
pub fn show(topic: &Topic, sccs: &SccSet<'_>, style: ValueStyle) -> Vec<Shown> {
    let mut text = String::from("metadata:\n  name: example\nspec:\n");
    for line in topic.example.lines() {
        let _ = writeln!(text, "  {line}");
    }
    let (documents, _) = yaml::read(&text);
    let Some(document) = documents.first() else {
        return Vec::new();
    };
    let (mut pod, _) = lower(&document.root, 0, &FieldPath::root());
    api_defaults(&mut pod, &document.root, "default");
    let mut everything = |_: &Identity<'_>, _: &str, _: &str| true;
    let mut cluster = Cluster { sccs, access: &mut everything, require_standard: false, style };
    let namespace = Namespace {
        name: "example",
        uid_range: Some("1000650000/10000"),
        mcs: Some("s0:c26,c5"),
        ..Namespace::default()
    };
    let request = Request {
        operation: Operation::Create,
        resource: "pods",
        subresource: "",
        name: "example",
        namespace,
        user: User { name: "developer", groups: &[] },
        pod: &pod,
    };
    let trials = trace(request, &mut cluster).into_iter().filter_map(Result::ok);
    let shown = trials.map(|trial| {
        let name = trial.ranked.scc.name;
        let refusals = trial.outcome.err().unwrap_or_default();
        let mut rules: Vec<RuleId> = refusals.iter().map(|refusal| refusal.rule().id).collect();
        rules.dedup();
        Shown {
            scc: name.to_owned(),
            refusals: refusals.iter().map(|refusal| refusal.text(name, style).to_string()).collect(),
            rules,
        }
    });
    shown.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scc::builtin;
    use crate::scc::topics::TOPICS;

    #[test]
    fn every_example_is_taken_by_some_and_refused_by_some_object() {
        let minor = builtin::newest();
        for topic in TOPICS {
            let shown = show(topic, &minor.set(), minor.style);
            assert_eq!(shown.len(), minor.sccs.len(), "{}", topic.title);
            assert!(shown.iter().any(|one| one.refusals.is_empty()), "{}", topic.title);
            let everywhere = ["flexVolume drivers", "read-only root file system"];
            let refused = shown.iter().any(|one| !one.refusals.is_empty());
            assert!(refused || everywhere.contains(&topic.title), "{}", topic.title);
        }
    }
}
