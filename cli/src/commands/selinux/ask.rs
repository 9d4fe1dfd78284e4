//! `selinux ask`: one question, answered in words.

use super::policy::PolicyFiles;
use crate::commands::{CLEAN, FINDINGS, NOT_JUDGED};
use clap::Args;
use std::io::{self, Write};
use virt_grants_core::selinux::policy::{Policy, in_words};
use virt_grants_core::selinux::query::{Answer, Question, Reason, Request};

/// Arguments of `selinux ask`.
#[derive(Args)]
pub(crate) struct Arguments {
    /// `SOURCE may PERMISSION[,PERMISSION...] on TARGET:CLASS`; sides may have levels or be whole contexts
    question: String,
    /// Set a boolean
    #[arg(long = "boolean", value_name = "NAME=on|off", value_parser = super::query::boolean)]
    booleans: Vec<(String, bool)>,
    /// Print JSON, one object per permission
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    policy: PolicyFiles,
}

pub(super) fn run(arguments: &Arguments) -> io::Result<u8> {
    let question = Question::parse(&arguments.question).map_err(io::Error::other)?;
    let policy = arguments.policy.load()?;
    let mut out = anstream::stdout().lock();
    let mut status = CLEAN;
    for permission in &question.permissions {
        let request = Request {
            source: &question.source,
            target: &question.target,
            class: &question.class,
            permission,
            booleans: &arguments.booleans,
        };
        match policy.may(&request) {
            Ok(answer) => {
                if !answer.allowed {
                    status = status.max(FINDINGS);
                }
                if arguments.json {
                    writeln!(out, "{}", serde_json::to_string(&answer)?)?;
                } else {
                    print(&mut out, &policy, &request, &answer)?;
                }
            }
            Err(error) => {
                status = NOT_JUDGED;
                if arguments.json {
                    writeln!(out, "{}", serde_json::to_string(&error)?)?;
                    continue;
                }
                write!(out, "cannot say: {}", error.message)?;
                match error.did_you_mean {
                    Some(name) => writeln!(out, " (did you mean `{name}`?)")?,
                    None => writeln!(out)?,
                }
            }
        }
    }
    if !arguments.json {
        writeln!(out, "\ncomputed from: {}", arguments.policy.described())?;
    }
    Ok(status)
}

fn print(out: &mut impl Write, policy: &Policy, request: &Request<'_>, answer: &Answer) -> io::Result<()> {
    let Request { source, target, class, permission, .. } = request;
    let word = if answer.allowed { "yes" } else { "no" };
    writeln!(
        out,
        "{word}: {source} may{} {permission} on {target}:{class}",
        if answer.allowed { "" } else { " not" }
    )?;
    for (rule, places) in answer.rules.iter().zip(&answer.places) {
        let state = match &rule.conditional {
            Some(conditional) if conditional.enabled => {
                format!(", on by `{}`", in_words(&conditional.postfix, conditional.branch))
            }
            Some(conditional) => {
                format!(", off: it takes `{}`", in_words(&conditional.postfix, conditional.branch))
            }
            None => String::new(),
        };
        let via = [&rule.source_via, &rule.target_via]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect::<Vec<_>>();
        let via = if via.is_empty() { String::new() } else { format!(", through {}", via.join(" and ")) };
        writeln!(out, "  {}  ({}{via}{state})", rule.rule, places.join(", "))?;
    }
    for reason in &answer.reasons {
        match reason {
            Reason::MissingRule { rule } => writeln!(out, "  no active rule grants it; it would be: {rule}")?,
            Reason::Boolean { boolean, value } => {
                writeln!(
                    out,
                    "  the boolean {boolean} would let it through if it were {}",
                    if *value { "on" } else { "off" }
                )?;
            }
            Reason::Constraint { constraint, at } => {
                let what = if constraint.starts_with("mls") {
                    "the levels do not fit"
                } else {
                    "a constraint refuses it"
                };
                writeln!(out, "  {what}, whatever the rules say: {constraint}  ({at})")?;
            }
            Reason::Role { rule } => writeln!(out, "  the role may not change: {rule} is missing")?,
            Reason::Bounds { parent } => writeln!(out, "  {parent}, which bounds it, may not")?,
        }
    }
    if answer.dontaudit == Some(true) {
        writeln!(out, "  no record is written (dontaudit)")?;
    }
    if answer.permissive {
        writeln!(out, "  the domain is permissive: it happens all the same, and is recorded")?;
    }
    if let Some(place) = &answer.neverallow {
        writeln!(out, "  a rule for it would break a neverallow  ({place})")?;
    }
    let parts: Vec<&str> = source.split(':').collect();
    // A type, a type and a level, or a whole context.
    let kind = parts.get(2).filter(|kind| policy.party(kind).is_ok()).or(parts.first());
    let held = policy.attributes_of(kind.copied().unwrap_or_default());
    if !answer.allowed && answer.rules.is_empty() && !held.is_empty() {
        writeln!(out, "  attributes of the source: {}", held.join(", "))?;
    }
    Ok(())
}
