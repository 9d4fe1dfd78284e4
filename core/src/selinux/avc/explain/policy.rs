//! What a policy that the caller supplied says about a group: every wall, not only the first one.

use super::{Basis, Cause, Reason, Statement};
use crate::selinux::avc::group::Group;
use crate::selinux::policy::{HandleUnknown, Policy};
use crate::selinux::query::{Answer, MatchedRule, QueryError, Reason as Wall, Request, Unknown};

/// A policy to explain denials with.
#[derive(Clone, Copy, Debug)]
pub struct NodePolicy<'a> {
    /// The policy.
    pub policy: &'a Policy,
    /// Booleans that are not as the policy says.
    pub booleans: &'a [(String, bool)],
}

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Judged {
    pub(super) reasons: Vec<Reason>,
    /// Booleans that would each let some of it through, with the value they would need.
    pub(super) booleans: Vec<(String, bool)>,
}

/// Sentences with the permissions that each is about.
#[derive(Default)]
struct Sentences {
    list: Vec<(Cause, String, Vec<String>)>,
}

impl Sentences {
    fn add(&mut self, cause: Cause, text: String, permission: &str) {
        match self.list.iter_mut().find(|(other, words, _)| *other == cause && *words == text) {
            Some((_, _, permissions)) => permissions.push(permission.to_owned()),
            None => self.list.push((cause, text, vec![permission.to_owned()])),
        }
    }
}

impl NodePolicy<'_> {
    pub(super) fn judge(&self, group: &Group) -> Judged {
        let mut judged = Judged::default();
        let mut add = |cause, text: String| {
            judged.reasons.push(Reason { cause, statement: Statement::new(Basis::Policy, text) });
        };
        let (source, target) = (
            self.side(&group.source_context, &group.source),
            self.side(&group.target_context, &group.target),
        );
        for fault in [&source, &target].into_iter().filter_map(|side| side.fault.as_ref()) {
            add(Cause::Label, fault.clone());
        }
        let whole = source.fault.is_none() && target.fault.is_none();
        let (mut sentences, mut permissive) = (Sentences::default(), false);
        for permission in group.permissions.keys() {
            let request = Request {
                source: source.text,
                target: target.text,
                class: &group.class,
                permission,
                booleans: self.booleans,
            };
            match self.policy.may(&request) {
                Ok(answer) => {
                    permissive |= answer.permissive;
                    for wall in &answer.reasons {
                        if let Wall::Boolean { boolean, value } = wall
                            && !judged.booleans.contains(&(boolean.clone(), *value))
                        {
                            judged.booleans.push((boolean.clone(), *value));
                        }
                    }
                    walls(group, &answer, whole, &mut |cause, text| sentences.add(cause, text, permission));
                }
                Err(error) => sentences.add(Cause::Label, self.unknown(&error), permission),
            }
        }
        for (cause, text, permissions) in sentences.list {
            let all = permissions.len() == group.permissions.len();
            let text = if all { text } else { format!("{}: {text}", permissions.join(", ")) };
            judged.reasons.push(Reason { cause, statement: Statement::new(Basis::Policy, text) });
        }
        if permissive {
            let text = format!("{} is permissive in it: what is refused happens all the same", group.source);
            judged
                .reasons
                .push(Reason { cause: Cause::Permissive, statement: Statement::new(Basis::Policy, text) });
        }
        judged
    }

    /// One side as it is asked about: its whole context, or its type where the policy does not know the rest.
    fn side<'g>(&self, context: &'g str, type_: &'g str) -> Side<'g> {
        match self.policy.party(context) {
            Ok(_) => Side { text: context, fault: None },
            Err(_) if self.policy.party(type_).is_err() => Side { text: type_, fault: None },
            Err(error) => {
                let fault =
                    format!("`{context}`: {error}; judged by its type alone, without levels and roles");
                Side { text: type_, fault: Some(fault) }
            }
        }
    }

    fn unknown(&self, error: &QueryError) -> String {
        let near = error.did_you_mean.as_ref();
        let near = near.map_or_else(String::new, |name| format!(" (it has `{name}`)"));
        let so = match (error.error, self.policy.handle_unknown) {
            (Unknown::UnknownClass | Unknown::UnknownPermission, HandleUnknown::Allow) => {
                "; it allows what it does not know"
            }
            (Unknown::UnknownClass | Unknown::UnknownPermission, HandleUnknown::Deny) => {
                "; it refuses what it does not know"
            }
            (Unknown::UnknownClass | Unknown::UnknownPermission, HandleUnknown::Reject) => {
                "; such a policy is not loaded by a kernel that has it"
            }
            _ => "; it is another policy than the one that refused, or lacks a module",
        };
        format!("{}{near}{so}", error.message)
    }
}

struct Side<'g> {
    text: &'g str,
    fault: Option<String>,
}

/// Every wall of one permission.
fn walls(group: &Group, answer: &Answer, whole: bool, add: &mut impl FnMut(Cause, String)) {
    let in_force = answer.rules.iter().zip(&answer.places).find(|(rule, _)| is_enabled(rule));
    if let Some((rule, places)) = in_force {
        let more = if answer.allowed { "" } else { "type enforcement allows it: " };
        add(Cause::Allowed, format!("{more}{}", described(rule, places)));
    }
    for wall in &answer.reasons {
        match wall {
            Wall::MissingRule { .. } if answer.rules.is_empty() => {
                let quiet = answer.dontaudit == Some(true);
                let (cause, more) = if quiet {
                    (Cause::DontAudit, "; a dontaudit rule usually keeps the denial out of the log")
                } else {
                    (Cause::TypeEnforcement, "")
                };
                let text = format!("no allow rule lets {} do this to {}{more}", group.source, group.target);
                add(cause, text);
            }
            Wall::MissingRule { .. } => {
                for (rule, places) in answer.rules.iter().zip(&answer.places) {
                    add(
                        Cause::Boolean,
                        format!("a rule for it is not in force: {}", described(rule, places)),
                    );
                }
            }
            Wall::Boolean { boolean, value } => {
                let (now, then) = if *value { ("off", "on") } else { ("on", "off") };
                add(Cause::Boolean, format!("the boolean `{boolean}` is {now}; {then}, it lets it through"));
            }
            // Without levels and roles there is nothing to compare.
            Wall::Constraint { .. } | Wall::Role { .. } if !whole => {}
            Wall::Constraint { constraint, at } => {
                let cause = if constraint.starts_with("mls") { Cause::Mcs } else { Cause::Constraint };
                add(cause, format!("whatever the allow rules say, `{constraint}` ({at}) refuses it"));
            }
            Wall::Role { rule } => {
                add(Cause::Role, format!("the role may not change: `{rule}` is missing"));
            }
            Wall::Bounds { parent } => {
                let text = format!("{} is bounded by {parent}, which may not do it either", group.source);
                add(Cause::Bounds, text);
            }
        }
    }
    if let Some(at) = &answer.neverallow {
        let text = format!(
            "a neverallow rule ({at}) speaks against such an allow rule; at run time it plays no part"
        );
        add(Cause::Neverallow, text);
    }
}

fn is_enabled(rule: &MatchedRule) -> bool {
    rule.conditional.as_ref().is_none_or(|conditional| conditional.enabled)
}

/// "`allow a b:file read;` (base.cil:7), a being one of x"
fn described(rule: &MatchedRule, places: &[String]) -> String {
    let place = match places {
        [] => String::new(),
        [only] => format!(" ({only})"),
        [first, ..] => format!(" ({first} and {} more)", places.len() - 1),
    };
    format!("`{}`{place}", rule.rule)
}
