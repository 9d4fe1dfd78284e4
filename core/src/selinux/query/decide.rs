//! The decision, and all its reasons.

mod refuse;

use super::super::policy::{LevelRange, Policy, Rule, RuleKind};
use super::{
    Answer, Conditional, MatchedRule, Party, PartyError, QueryError, Reason, Request, Unknown, Verdict,
};
use crate::selinux::cil::suggest_closest;

/// The contexts of requests that name types only: what system services and their files have.
const USER: &str = "system_u";
const PROCESS_ROLE: &str = "system_r";
const OBJECT_ROLE: &str = "object_r";
/// The attribute of everything that runs.
const PROCESSES: &str = "domain";

/// A request with its names looked up.
struct Decision<'p> {
    policy: &'p Policy,
    source: Party,
    target: Party,
    class: u16,
    bit: u32,
    booleans: Vec<bool>,
}

impl Policy {
    /// Decides a request.
    pub fn may(&self, request: &Request<'_>) -> Result<Answer, QueryError> {
        Ok(Decision::new(self, request)?.answer())
    }

    /// The values of all booleans in the order of their declarations, some of them changed.
    pub fn boolean_values(&self, changed: &[(String, bool)]) -> Result<Vec<bool>, QueryError> {
        let mut values: Vec<bool> = self.booleans.iter().map(|(_, value)| *value).collect();
        for (name, value) in changed {
            let position = self.booleans.iter().position(|(other, _)| other == name);
            let Some(slot) = position.and_then(|at| values.get_mut(at)) else {
                let near = suggest_closest(name, self.booleans.iter().map(|(name, _)| name.as_str()));
                let message = format!("the policy has no boolean `{name}`");
                return Err(QueryError { error: Unknown::UnknownBoolean, message, did_you_mean: near });
            };
            *slot = *value;
        }
        Ok(values)
    }

    pub(crate) fn unknown_type(&self, error: Unknown, reason: &PartyError) -> QueryError {
        let near = match reason {
            PartyError::Type(name) => suggest_closest(name, self.types.iter().map(|kind| kind.name.as_str())),
            _ => None,
        };
        QueryError { error, message: reason.to_string(), did_you_mean: near }
    }

    /// A class and the bit of one of its permissions.
    pub(crate) fn class_and_bit(&self, class: &str, permission: &str) -> Result<(u16, u32), QueryError> {
        let Some(number) = self.class_names.get(class).copied() else {
            let near = suggest_closest(class, self.classes.iter().map(|class| class.name.as_str()));
            let message = format!("the policy has no class `{class}`");
            return Err(QueryError { error: Unknown::UnknownClass, message, did_you_mean: near });
        };
        let entry = self.class(number).cloned().unwrap_or_default();
        if let Some(bit) = entry.bit(permission) {
            Ok((number, bit))
        } else {
            let near = suggest_closest(permission, entry.permissions.iter().map(String::as_str));
            let message = format!("the class `{class}` has no permission `{permission}`");
            Err(QueryError { error: Unknown::UnknownPermission, message, did_you_mean: near })
        }
    }

    /// `file:line` of a rule or constraint.
    pub(crate) fn place(&self, origin: super::super::policy::Origin) -> String {
        let file = self.files.get(usize::from(origin.file)).map_or("", String::as_str);
        format!("{file}:{}", origin.line)
    }
}

impl<'p> Decision<'p> {
    fn new(policy: &'p Policy, request: &Request<'_>) -> Result<Self, QueryError> {
        let source = policy.party(request.source);
        let source = source.map_err(|reason| policy.unknown_type(Unknown::UnknownSource, &reason))?;
        let target = policy.party(request.target);
        let target = target.map_err(|reason| policy.unknown_type(Unknown::UnknownTarget, &reason))?;
        let (class, bit) = policy.class_and_bit(request.class, request.permission)?;
        let booleans = policy.boolean_values(request.booleans)?;
        let mut decision = Self { policy, source, target, class, bit, booleans };
        decision.complete();
        Ok(decision)
    }

    /// Fills the parts of the contexts that were not given, as far as the policy has them.
    fn complete(&mut self) {
        let policy = self.policy;
        let number = |at: Option<usize>| at.and_then(|at| u32::try_from(at).ok());
        let user = number(policy.users.iter().position(|user| user.name == USER));
        let role = |name: &str| number(policy.roles.iter().position(|role| role.name == name));
        let runs = policy.is_in(self.target.kind, PROCESSES);
        let target_role = role(if runs { PROCESS_ROLE } else { OBJECT_ROLE });
        for (party, role) in [(&mut self.source, role(PROCESS_ROLE)), (&mut self.target, target_role)] {
            if party.user.is_none() {
                (party.user, party.role) = (user, role);
            }
            if party.range.is_none() {
                party.range = Some(LevelRange::default());
            }
        }
    }

    fn is_active(&self, rule: &Rule, booleans: &[bool]) -> bool {
        let Some((number, branch)) = rule.branch() else { return true };
        let value = |boolean: u32| booleans.get(boolean as usize).copied().unwrap_or_default();
        self.policy.conditions.get(number).is_some_and(|condition| condition.value(value) == branch)
    }

    /// The rules of a kind that are about the request, as the binary has them.
    fn rules(&self, kind: RuleKind) -> Vec<(Rule, Vec<String>)> {
        let mut found: Vec<(Rule, Vec<String>)> = Vec::new();
        self.policy.matching(self.source.kind, self.target.kind, self.class, |rule| {
            if rule.kind != kind {
                return;
            }
            let place = self.policy.place(rule.origin());
            match found.last_mut() {
                Some((last, places)) if last.condition == 0 && last.key() == rule.key() => {
                    last.permissions |= rule.permissions;
                    if rule.permissions >> self.bit & 1 == 1 {
                        places.push(place);
                    }
                }
                _ => {
                    let places = if rule.permissions >> self.bit & 1 == 1 { vec![place] } else { Vec::new() };
                    found.push((*rule, places));
                }
            }
        });
        found.retain(|(rule, _)| rule.permissions >> self.bit & 1 == 1);
        found
    }

    fn grants(&self, rules: &[(Rule, Vec<String>)], booleans: &[bool]) -> bool {
        rules.iter().any(|(rule, _)| self.is_active(rule, booleans))
    }

    fn answer(&self) -> Answer {
        let rules = self.rules(RuleKind::Allow);
        let granted = self.grants(&rules, &self.booleans);
        let booleans = if granted { Vec::new() } else { self.single_booleans(&rules) };
        let quiet = !granted && self.grants(&self.rules(RuleKind::DontAudit), &self.booleans);
        let mut reasons = Vec::new();
        if !granted {
            reasons.push(Reason::MissingRule { rule: self.missing_rule() });
        }
        for (number, value) in &booleans {
            let boolean = self.boolean_name(*number);
            reasons.push(Reason::Boolean { boolean, value: *value });
        }
        let before = reasons.len();
        reasons.extend(self.failing_constraints());
        let constrained = reasons.len() > before;
        let role = self.role_reason();
        let bounds = self.bounds_reason();
        let refused = (constrained, role.is_some(), bounds.is_some());
        reasons.extend(role);
        reasons.extend(bounds);
        let verdict = match (granted, refused) {
            (false, _) if !booleans.is_empty() => Verdict::Boolean,
            (false, _) if quiet => Verdict::DontAudit,
            (false, _) => Verdict::TeRule,
            (true, (true, _, _)) => Verdict::Constraint,
            (true, (_, true, _)) => Verdict::Rbac,
            (true, (_, _, true)) => Verdict::Bounds,
            (true, (false, false, false)) => Verdict::Allow,
        };
        let valid = self.policy.is_valid(&self.source) && self.policy.is_valid(&self.target);
        let mut matched: Vec<(MatchedRule, Vec<String>)> =
            rules.into_iter().map(|(rule, places)| (self.matched(&rule), places)).collect();
        matched.sort();
        let (rules, places) = matched.into_iter().unzip();
        let allowed = verdict == Verdict::Allow;
        Answer {
            allowed,
            rules,
            places,
            dontaudit: Some(quiet).filter(|_| !allowed),
            audit2why: Some(verdict).filter(|_| valid),
            audit2why_booleans: if valid && verdict == Verdict::Boolean {
                booleans
                    .iter()
                    .map(|(number, value)| (self.boolean_name(*number), u8::from(*value)))
                    .collect()
            } else {
                Vec::new()
            },
            reasons,
            permissive: self.policy.types.get(self.source.kind as usize).is_some_and(|kind| kind.permissive),
            neverallow: if allowed { None } else { self.neverallow() },
        }
    }

    fn boolean_name(&self, number: u32) -> String {
        self.policy.booleans.get(number as usize).map_or_else(String::new, |(name, _)| name.clone())
    }

    fn missing_rule(&self) -> String {
        let rule = Rule {
            source: self.source.kind,
            target: self.target.kind,
            class: self.class,
            permissions: 1 << self.bit,
            ..Rule::default()
        };
        self.policy.rule_text(&rule)
    }

    /// The booleans that would each grant the request, if they had the other value.
    fn single_booleans(&self, rules: &[(Rule, Vec<String>)]) -> Vec<(u32, bool)> {
        let mut candidates: Vec<u32> = Vec::new();
        for (rule, _) in rules {
            if let Some(condition) = rule.branch().and_then(|(number, _)| self.policy.conditions.get(number))
            {
                candidates.extend(condition.booleans());
            }
        }
        candidates.sort_unstable();
        candidates.dedup();
        let mut values = self.booleans.clone();
        let mut found = Vec::new();
        for candidate in candidates {
            let Some(value) = values.get(candidate as usize).copied() else { continue };
            if let Some(slot) = values.get_mut(candidate as usize) {
                *slot = !value;
            }
            if self.grants(rules, &values) {
                found.push((candidate, !value));
            }
            if let Some(slot) = values.get_mut(candidate as usize) {
                *slot = value;
            }
        }
        found
    }

    fn matched(&self, rule: &Rule) -> MatchedRule {
        let via = |entity: u32| {
            Some(self.policy.entity_name(entity).to_owned()).filter(|_| entity >= self.policy.type_count())
        };
        let facts = self.policy.condition_facts(rule.branch());
        MatchedRule {
            rule: self.policy.rule_text(rule),
            source_via: via(rule.source),
            target_via: via(rule.target),
            conditional: facts.map(|facts| Conditional {
                postfix: facts.postfix.clone(),
                branch: facts.branch,
                enabled: self.is_active(rule, &self.booleans),
            }),
        }
    }
}
