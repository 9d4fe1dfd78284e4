//! May this do that?

use super::{Ask, Explorer, Row, flag, row};
use virt_grants_core::selinux::query::{Answer, Conditional, MatchedRule, Question, Reason, Request};

impl Explorer {
    /// An answer for each permission: `answer`, then `by` for each rule and `why` for each reason.
    pub(super) fn may(&self, ask: &Ask) -> Vec<Row> {
        let question = match Question::parse(&ask.name) {
            Ok(question) => question,
            Err(error) => return vec![row(["problem", &error.to_string()])],
        };
        let Question { source, target, class, .. } = &question;
        let mut rows = Vec::new();
        for permission in &question.permissions {
            let request = Request { source, target, class, permission, booleans: &ask.booleans };
            match self.policy.may(&request) {
                Ok(answer) => {
                    let not = if answer.allowed { "" } else { " not" };
                    let words = format!("{source} may{not} {permission} on {target}:{class}");
                    rows.push(row(["answer", &words, &flag(answer.allowed)]));
                    explain(&answer, &mut rows);
                }
                Err(error) => {
                    let near = error.did_you_mean.map(|name| format!(" (did you mean {name}?)"));
                    let words = format!("Cannot say: {}{}", error.message, near.unwrap_or_default());
                    rows.push(row(["problem", &words]));
                }
            }
        }
        rows
    }
}

fn explain(answer: &Answer, rows: &mut Vec<Row>) {
    for (MatchedRule { rule, source_via, target_via, conditional }, places) in
        answer.rules.iter().zip(&answer.places)
    {
        let via: Vec<&str> = [source_via, target_via].into_iter().flatten().map(String::as_str).collect();
        let (condition, state) = conditional.as_ref().map_or_else(Default::default, |conditional| {
            (words(conditional), if conditional.enabled { "on" } else { "off" })
        });
        rows.push(row_of(["by", rule, &places.join(", "), &via.join(", "), &condition, state]));
    }
    let mut why = |text: &str| rows.push(row(["why", text]));
    for reason in &answer.reasons {
        why(&said(reason));
    }
    if answer.dontaudit == Some(true) {
        why("No record is written (dontaudit).");
    }
    if answer.permissive {
        why("The domain is permissive: it happens all the same, and is recorded.");
    }
    if let Some(never) = &answer.neverallow {
        why(&format!("A rule for it would break a neverallow: {never}"));
    }
}

fn row_of(cells: [&str; 6]) -> Row {
    row(cells)
}

fn said(reason: &Reason) -> String {
    match reason {
        Reason::MissingRule { rule } => format!("No rule in force grants it; it would be: {rule}"),
        Reason::Boolean { boolean, value } => {
            format!("The boolean {boolean} would allow it: {}", if *value { "on" } else { "off" })
        }
        Reason::Constraint { constraint, at } => format!("A constraint refuses it: {constraint} ({at})"),
        Reason::Role { rule } => format!("The role may not change: {rule} is missing"),
        Reason::Bounds { parent } => format!("{parent}, which bounds it, may not"),
    }
}

/// A condition as people write it.
pub(super) fn words(conditional: &Conditional) -> String {
    let mut stack: Vec<String> = Vec::new();
    for word in &conditional.postfix {
        let text = match word.as_str() {
            "!" => format!("!{}", stack.pop().unwrap_or_default()),
            "&&" | "||" | "^" | "==" | "!=" => {
                let (right, left) = (stack.pop().unwrap_or_default(), stack.pop().unwrap_or_default());
                format!("({left} {word} {right})")
            }
            name => name.to_owned(),
        };
        stack.push(text);
    }
    let text = stack.pop().unwrap_or_default();
    let text = text.strip_prefix('(').and_then(|text| text.strip_suffix(')')).unwrap_or(&text);
    if conditional.branch { text.to_owned() } else { format!("not ({text})") }
}

/// Whether a rule is in force with booleans as they are asked for.
pub(super) fn is_on(conditional: &Conditional, value: impl Fn(&str) -> bool) -> bool {
    let mut stack: Vec<bool> = Vec::new();
    for word in &conditional.postfix {
        let result = match word.as_str() {
            "!" => !stack.pop().unwrap_or_default(),
            operator @ ("&&" | "||" | "^" | "==" | "!=") => {
                let (right, left) = (stack.pop().unwrap_or_default(), stack.pop().unwrap_or_default());
                match operator {
                    "&&" => left && right,
                    "||" => left || right,
                    "==" => left == right,
                    _ => left != right,
                }
            }
            name => value(name),
        };
        stack.push(result);
    }
    stack.pop().unwrap_or_default() == conditional.branch
}
