//! For each rule a text that the checker finds it in, so that the page of a rule opens the checker filled in.

mod rows;

use crate::state::{Controls, Who};
use rows::{ROWS, Row, Shape};
use virt_grants_core::diag::RuleId;

/// What the checker is filled in with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Demo {
    /// The text.
    pub(super) text: String,
    /// The form.
    pub(super) controls: Controls,
}

/// The text that shows a rule; none where a text box cannot hold one.
pub(super) fn of(rule: RuleId) -> Option<Demo> {
    let row = ROWS.iter().find(|row| row.rule == rule.0)?;
    let mut controls = Controls { grants: row.grants.to_owned(), ..Controls::default() };
    match row.shape {
        Shape::Launcher(_) => {
            controls.who = Who::KubevirtController;
            "v1.4.0".clone_into(&mut controls.kubevirt);
        }
        Shape::Controller(_) => controls.who = Who::KubevirtController,
        Shape::Unusable => controls.sccs = text(&Row { shape: Shape::Scc("users: []"), ..*row }),
        _ => {}
    }
    if row.by_user {
        controls.who = Who::User;
    }
    Some(Demo { text: text(row), controls })
}

/// Rules that no text in a text box can show, with the reason.
pub(super) fn impossible(rule: RuleId) -> Option<&'static str> {
    match rule.0 {
        "yaml/invalid-utf8" => Some(
            "A text box holds characters, not bytes: drop a damaged file onto the checker, or run the command line on it.",
        ),
        "json/syntax" => Some(
            "The checker reads JSON as YAML, which takes more. Readers of JSON alone report this: the policy, and `virt-grants admit`.",
        ),
        "pod/wrong-type" => Some(
            "The checker knows the type of every field and says `schema/wrong-type` there. This rule is for what reads no more than admission needs: the policy, and `virt-grants admit`.",
        ),
        _ => None,
    }
}

fn text(row: &Row) -> String {
    match row.shape {
        Shape::Whole(text) | Shape::Controller(text) => text.to_owned(),
        Shape::Unusable => {
            format!("{POD}spec:\n  containers:\n    - name: web\n      image: registry.example.com/web:1\n")
        }
        Shape::Deep(depth) => format!("{}{}\n", "[".repeat(depth), "]".repeat(depth)),
        Shape::Pod(spec) => format!("{POD}spec:\n{}", indented(spec, 2)),
        Shape::Container(fields) => {
            format!(
                "{POD}spec:\n  containers:\n    - name: web\n      image: registry.example.com/web:1\n{}",
                indented(fields, 6)
            )
        }
        Shape::Launcher(change) => {
            let launcher = include_str!("../../examples/launcher.yaml");
            // Comments tell of another case.
            let lines: String = launcher
                .lines()
                .filter(|line| !line.starts_with('#'))
                .map(|line| format!("{line}\n"))
                .collect();
            lines.replacen(change.0, change.1, 1)
        }
        Shape::Scc(fields) => {
            let names = |text: &str| -> Vec<String> {
                let top = text.lines().filter(|line| !line.starts_with([' ', '-']));
                top.filter_map(|line| Some(line.split_once(':')?.0.to_owned())).collect()
            };
            let given = names(fields);
            let mut skip = false;
            let kept: String = SCC
                .lines()
                .filter(|line| {
                    if !line.starts_with(' ') {
                        skip =
                            line.split_once(':').is_some_and(|(name, _)| given.iter().any(|one| one == name));
                    }
                    !skip
                })
                .map(|line| format!("{line}\n"))
                .collect();
            format!("{kept}{}", indented(fields, 0))
        }
        Shape::Refusal(reason) => format!(
            "Error creating: pods \"web-7d4b9c6f5-\" is forbidden: unable to validate against any security context constraint: [{reason}]\n"
        ),
    }
}

/// What every pod of a demonstration starts with.
const POD: &str = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\n";

/// An object without a mistake; a demonstration brings its own fields.
const SCC: &str = "apiVersion: security.openshift.io/v1
kind: SecurityContextConstraints
metadata:
  name: shop
allowHostDirVolumePlugin: false
allowHostIPC: false
allowHostNetwork: false
allowHostPID: false
allowHostPorts: false
allowPrivilegedContainer: false
fsGroup:
  type: MustRunAs
readOnlyRootFilesystem: false
runAsUser:
  type: MustRunAsRange
seLinuxContext:
  type: MustRunAs
supplementalGroups:
  type: RunAsAny
volumes: [configMap, emptyDir, secret]
";

fn indented(text: &str, by: usize) -> String {
    text.lines().map(|line| format!("{}{line}\n", " ".repeat(by))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::share;
    use virt_grants_core::check::{TrialOutcome, check};
    use virt_grants_core::rules;

    /// The rules that the checker shows for a demonstration.
    fn shown(demo: &Demo) -> Vec<String> {
        let report = check(&demo.text, &demo.controls.options());
        let mut shown: Vec<String> =
            report.diagnostics.iter().map(|finding| finding.rule.0.to_owned()).collect();
        for trial in report.pods.iter().flat_map(|pod| &pod.trials).filter(|trial| trial.usable_by.is_some())
        {
            if let TrialOutcome::Refuses(reasons) = &trial.outcome {
                shown.extend(reasons.iter().map(|reason| reason.rule.to_owned()));
            }
        }
        shown.extend(
            report
                .pasted
                .iter()
                .flat_map(|text| &text.reasons)
                .filter_map(|reason| Some(reason.rule?.0.to_owned())),
        );
        shown
    }

    #[test]
    fn every_rule_is_shown_by_its_demonstration() {
        let mut wrong = Vec::new();
        for rule in rules::ALL {
            match of(rule.id) {
                None if impossible(rule.id).is_some() => {}
                None => wrong.push(format!("{}: no demonstration", rule.id)),
                Some(demo) => {
                    let shown = shown(&demo);
                    if !shown.iter().any(|id| id == rule.id.0) {
                        wrong.push(format!("{}: shows {shown:?}\n{}", rule.id, demo.text));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn no_row_is_left_over_and_links_are_short() {
        for row in ROWS {
            assert!(rules::find(row.rule).is_some(), "{}", row.rule);
            let demo = of(RuleId(row.rule)).unwrap();
            assert!(share::write(&demo.text, &demo.controls).len() < share::LONG, "{}", row.rule);
        }
    }
}
