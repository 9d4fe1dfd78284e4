//! A policy's parts as sesearch and seinfo print them.

use super::{ConstraintStep, Level, LevelRange, Policy, Rule};

/// A level as text. `name` gives the name of a sensitivity (`true`) or category. Runs of categories are written with a
/// dot; in file contexts (`tight`) only runs of three or more.
pub(crate) fn level_text(level: &Level, name: &impl Fn(u32, bool) -> String, tight: bool) -> String {
    let mut text = name(level.sensitivity, true);
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for category in level.categories.iter() {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == category => *last = category,
            _ => runs.push((category, category)),
        }
    }
    for (index, (first, last)) in runs.into_iter().enumerate() {
        text.push(if index == 0 { ':' } else { ',' });
        text.push_str(&name(first, false));
        if first != last {
            let pair = tight && first + 1 == last;
            text.push(if pair { ',' } else { '.' });
            text.push_str(&name(last, false));
        }
    }
    text
}

/// Names in braces, unless there is one.
fn braces(names: &[&str]) -> String {
    match names {
        [one] => (*one).to_owned(),
        names => format!("{{ {} }}", names.join(" ")),
    }
}

impl Policy {
    /// A level as sesearch prints it.
    pub fn level_text(&self, level: &Level) -> String {
        let name = |number: u32, sensitivity: bool| {
            let list = if sensitivity { &self.sensitivities } else { &self.categories };
            list.get(number as usize).cloned().unwrap_or_default()
        };
        level_text(level, &name, false)
    }

    /// A range as sesearch prints it.
    pub fn range_text(&self, range: &LevelRange) -> String {
        let (low, high) = (self.level_text(&range.low), self.level_text(&range.high));
        if range.low.equals(&range.high) { low } else { format!("{low} - {high}") }
    }

    /// A rule without its condition.
    pub fn rule_text(&self, rule: &Rule) -> String {
        let (source, target) = (self.entity_name(rule.source), self.entity_name(rule.target));
        let Some(class) = self.class(rule.class) else { return String::new() };
        let permissions = class.names_of(rule.permissions);
        format!("{} {source} {target}:{} {};", rule.kind.as_str(), class.name, braces(&permissions))
    }

    /// The numbers of an extended rule, as sesearch prints them.
    fn numbers_text(&self, set: usize) -> (bool, Vec<String>) {
        let Some(set) = self.extended.get(set) else { return (false, Vec::new()) };
        let text = |(low, high): &(u16, u16)| {
            if low == high { format!("{low:#06x}") } else { format!("{low:#06x}-{high:#06x}") }
        };
        (set.netlink, set.numbers.iter().map(text).collect())
    }

    /// The condition of a rule as sesearch prints it, with the branch; empty for none.
    pub(crate) fn condition_text(&self, rule_condition: Option<(usize, bool)>) -> String {
        let Some((number, branch)) = rule_condition else { return String::new() };
        let name = |boolean: u32| {
            self.booleans.get(boolean as usize).map_or_else(String::new, |entry| entry.0.clone())
        };
        let infix = self.conditions.get(number).map(|condition| condition.infix(name)).unwrap_or_default();
        format!(" [ {infix} ]:{}", if branch { "True" } else { "False" })
    }

    /// All rules as sesearch prints them: unconditional ones of one key are one.
    pub fn rule_lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for rule in self.merged_rules() {
            lines.push(format!("{}{}", self.rule_text(&rule), self.condition_text(rule.branch())));
        }
        for rule in &self.extended_rules {
            lines.extend(self.extended_lines(rule));
        }
        for rule in &self.type_rules {
            lines.extend(self.type_rule_lines(rule));
        }
        lines.sort();
        // The same statement twice is one rule; conditional access rules are kept one by one.
        lines.dedup_by(|one, other| one == other && one.starts_with("type_"));
        lines
    }

    /// The rules of the binary: unconditional ones of one key merged.
    pub(crate) fn merged_rules(&self) -> impl Iterator<Item = Rule> + '_ {
        let mut rules = self.rules.iter().copied().peekable();
        std::iter::from_fn(move || {
            let mut rule = rules.next()?;
            while rule.condition == 0 && rules.peek().is_some_and(|next| next.key() == rule.key()) {
                rule.permissions |= rules.next()?.permissions;
            }
            Some(rule)
        })
    }

    fn extended_lines(&self, rule: &Rule) -> Vec<String> {
        let (netlink, numbers) = self.numbers_text(rule.permissions as usize);
        let (source, target) = (self.entity_name(rule.source), self.entity_name(rule.target));
        let class = self.class(rule.class).map_or("", |class| class.name.as_str());
        let kind = if netlink { "nlmsg" } else { "ioctl" };
        let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
        let numbers = braces(&numbers);
        let rule_kind = rule.kind.as_str();
        vec![format!(
            "{rule_kind}xperm {source} {target}:{class} {kind} {numbers};{}",
            self.condition_text(rule.branch())
        )]
    }

    /// A type rule, once for each pair of types.
    pub(crate) fn type_rule_lines(&self, rule: &super::TypeRule) -> Vec<String> {
        let class = self.class(rule.class).map_or("", |class| class.name.as_str());
        let name = rule.name.as_ref().map(|name| format!(" {name}")).unwrap_or_default();
        let condition = self.condition_text(Rule { condition: rule.condition, ..Rule::default() }.branch());
        let result = self.entity_name(rule.result);
        let kind = rule.kind.as_str();
        let mut lines = Vec::new();
        rule.for_each_pair(|source, target| {
            let (source, target) = (self.entity_name(source), self.entity_name(target));
            lines.push(format!("{kind} {source} {target}:{class} {result}{name};{condition}"));
        });
        lines
    }

    /// The constraints as seinfo prints them. Do not read them back.
    pub fn constraint_lines(&self) -> Vec<String> {
        let mut lines: Vec<String> =
            self.constraints.iter().map(|constraint| self.constraint_line(constraint)).collect();
        lines.sort();
        lines
    }

    /// A constraint as seinfo prints it.
    pub(crate) fn constraint_line(&self, constraint: &super::Constraint) -> String {
        let (head, permissions) = self.constraint_head(constraint);
        let end = if constraint.permissions == 0 { "" } else { " " };
        let permissions =
            if permissions.is_empty() { String::new() } else { format!("{} ", braces(&permissions)) };
        format!("{head} {permissions}({});{end}", infix(&constraint.steps))
    }

    fn constraint_head(&self, constraint: &super::Constraint) -> (String, Vec<&str>) {
        let Some(class) = self.class(constraint.class) else { return (String::new(), Vec::new()) };
        let keyword = match (constraint.mls, constraint.permissions) {
            (false, 0) => "validatetrans",
            (true, 0) => "mlsvalidatetrans",
            (false, _) => "constrain",
            (true, _) => "mlsconstrain",
        };
        // The binary knows a constraint to be about levels from its expression alone.
        let levels = constraint
            .steps
            .iter()
            .any(|step| matches!(step, ConstraintStep::Parts { left, .. } if left.starts_with(['l', 'h'])));
        let keyword = match (levels, keyword) {
            (true, "constrain") => "mlsconstrain",
            (true, "validatetrans") => "mlsvalidatetrans",
            (false, "mlsconstrain") => "constrain",
            (false, "mlsvalidatetrans") => "validatetrans",
            (_, keyword) => keyword,
        };
        (format!("{keyword} {}", class.name), class.names_of(constraint.permissions))
    }

    /// The constraints in postfix order.
    pub fn constraint_postfix_lines(&self) -> Vec<String> {
        let line = |constraint: &super::Constraint| {
            let (head, permissions) = self.constraint_head(constraint);
            let words: Vec<String> = constraint.steps.iter().map(step_text).collect();
            let words = words.join(" ");
            if permissions.is_empty() {
                format!("{head} {words}")
            } else {
                format!("{head} {{ {} }} {words}", permissions.join(" "))
            }
        };
        let mut lines: Vec<String> = self.constraints.iter().map(line).collect();
        lines.sort();
        lines
    }
}

fn step_text(step: &ConstraintStep) -> String {
    match step {
        ConstraintStep::Not => "not".to_owned(),
        ConstraintStep::And => "and".to_owned(),
        ConstraintStep::Or => "or".to_owned(),
        ConstraintStep::Parts { left, operator, right } => format!("{left} {right} {operator}"),
        ConstraintStep::Names { left, operator, names } => {
            format!("{left} {{{}}} {operator}", names.names.join(" "))
        }
    }
}

/// Infix the way setools makes it: parentheses where the operator before did not bind more strongly.
fn infix(steps: &[ConstraintStep]) -> String {
    let mut stack: Vec<(String, bool)> = Vec::new();
    let mut previous = 5;
    for step in steps {
        let (text, precedence) = match step {
            ConstraintStep::Not => {
                let (operand, nested) = stack.pop().unwrap_or_default();
                previous = 4;
                stack.push((
                    if nested { format!("not ( {operand} )") } else { format!("not {operand}") },
                    true,
                ));
                continue;
            }
            ConstraintStep::Parts { left, operator, right } => (format!("{left} {operator} {right}"), 3),
            ConstraintStep::Names { left, operator, names } => {
                let names = match names.names.as_slice() {
                    [one] => one.clone(),
                    many => format!("{{ {} }} ", many.join(" ")),
                };
                (format!("{left} {operator} {names}"), 3)
            }
            ConstraintStep::And | ConstraintStep::Or => {
                let (second, _) = stack.pop().unwrap_or_default();
                let (first, _) = stack.pop().unwrap_or_default();
                let and = matches!(step, ConstraintStep::And);
                (format!("{first} {} {second}", if and { "and" } else { "or" }), if and { 2 } else { 1 })
            }
        };
        let bare = previous > precedence;
        previous = precedence;
        stack.push((if bare { text } else { format!("( {text} )") }, true));
    }
    stack.pop().unwrap_or_default().0
}
