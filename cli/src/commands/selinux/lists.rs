//! `selinux rules`, `who`, `diff` and `attributes`.

use super::policy::{self, PolicyFiles, Switches};
use crate::commands::{CLEAN, FINDINGS, NOT_JUDGED};
use clap::Args;
use std::io::{self, Write};
use std::path::PathBuf;
use virt_grants_core::selinux::policy::{Policy, RuleKind, in_words};
use virt_grants_core::selinux::query::{Filter, QueryError};

/// Arguments of `selinux rules`.
#[derive(Args)]
pub(crate) struct RuleArguments {
    /// The domain
    domain: String,
    /// Only rules of this class
    #[arg(long)]
    class: Option<String>,
    /// Only rules with this permission
    #[arg(long)]
    permission: Option<String>,
    /// Rules that grant nothing as well: auditallow and dontaudit
    #[arg(long)]
    all: bool,
    /// Print JSON lines
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    policy: PolicyFiles,
}

pub(super) fn rules(arguments: &RuleArguments) -> io::Result<u8> {
    let policy = arguments.policy.load()?;
    let filter = Filter {
        kind: if arguments.all { None } else { Some(RuleKind::Allow) },
        class: arguments.class.as_deref(),
        permission: arguments.permission.as_deref(),
    };
    let grants = match policy.rules_of(&arguments.domain, &filter) {
        Ok(grants) => grants,
        Err(error) => return Ok(unknown(&error)),
    };
    let mut out = anstream::stdout().lock();
    if grants.is_empty() && !arguments.json {
        writeln!(out, "no rule [{}]", arguments.policy.described())?;
    }
    for grant in &grants {
        if arguments.json {
            writeln!(out, "{}", serde_json::to_string(grant)?)?;
            continue;
        }
        let via = grant.via.as_ref().map(|via| format!(", through {via}")).unwrap_or_default();
        let state = grant.conditional.as_ref().map(|conditional| {
            let state = if conditional.enabled { "on" } else { "off" };
            format!(", {state} by `{}`", in_words(&conditional.postfix, conditional.branch))
        });
        writeln!(out, "{}  ({}{via}{})", grant.rule, grant.at.join(", "), state.unwrap_or_default())?;
    }
    Ok(CLEAN)
}

/// Arguments of `selinux who`.
#[derive(Args)]
pub(crate) struct WhoArguments {
    /// `PERMISSION`
    permission: String,
    /// `TARGET:CLASS`
    object: String,
    /// Print JSON lines
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    policy: PolicyFiles,
}

pub(super) fn who(arguments: &WhoArguments) -> io::Result<u8> {
    let policy = arguments.policy.load()?;
    let Some((target, class)) = arguments.object.rsplit_once(':') else {
        return Err(io::Error::other("expected TARGET:CLASS"));
    };
    let holders = match policy.who(target, class, &arguments.permission) {
        Ok(holders) => holders,
        Err(error) => return Ok(unknown(&error)),
    };
    let mut out = anstream::stdout().lock();
    if holders.is_empty() && !arguments.json {
        let (permission, from) = (&arguments.permission, arguments.policy.described());
        writeln!(out, "nobody may {permission} on {target}:{class} [{from}]")?;
    }
    for holder in &holders {
        if arguments.json {
            writeln!(out, "{}", serde_json::to_string(holder)?)?;
        } else {
            let state = if holder.enabled { "" } else { " (switched off)" };
            writeln!(out, "{}{state}  {}", holder.name, holder.rules.join(" | "))?;
        }
    }
    Ok(if holders.is_empty() { FINDINGS } else { CLEAN })
}

/// Arguments of `selinux diff`.
#[derive(Args)]
pub(crate) struct DiffArguments {
    /// The files of the one side
    #[arg(long, required = true, num_args = 1.., value_name = "FILE")]
    old: Vec<PathBuf>,
    /// The files of the other side
    #[arg(long, required = true, num_args = 1.., value_name = "FILE")]
    new: Vec<PathBuf>,
    /// Files that both sides have before theirs
    #[arg(long, num_args = 1.., value_name = "FILE")]
    base: Vec<PathBuf>,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    switches: Switches,
}

pub(super) fn diff(arguments: &DiffArguments) -> io::Result<u8> {
    let base = policy::read(&arguments.base)?;
    let mut sides = Vec::new();
    for files in [&arguments.old, &arguments.new] {
        let own = policy::read(files)?;
        let sources = [policy::sources(&base), policy::sources(&own)].concat();
        sides.push(Policy::compile(&sources, &arguments.switches.options()).map_err(io::Error::other)?);
    }
    let (Some(old), Some(new)) = (sides.first(), sides.get(1)) else { return Ok(NOT_JUDGED) };
    let (added, removed) = (new.summary(Some(old)), old.summary(Some(new)));
    let mut out = anstream::stdout().lock();
    if arguments.json {
        writeln!(out, "{}", serde_json::json!({ "added": added, "removed": removed }))?;
        return Ok(CLEAN);
    }
    for (sign, side) in [("-", &removed), ("+", &added)] {
        for name in side.types.keys() {
            writeln!(out, "{sign} type {name}")?;
        }
        for effective in &side.effective {
            let condition = effective
                .condition
                .as_ref()
                .map(|condition| format!("  if {}", in_words(&condition.postfix, condition.branch)));
            let condition = condition.unwrap_or_default();
            let (source, target) = (&effective.source, &effective.target);
            let what = format!("{} {source} {target}:{} {}", effective.kind, effective.class, effective.what);
            writeln!(out, "{sign} {what}{condition}")?;
        }
    }
    let same = added.effective.is_empty() && removed.effective.is_empty();
    Ok(if same { CLEAN } else { FINDINGS })
}

/// Arguments of `selinux attributes`.
#[derive(Args)]
pub(crate) struct AttributeArguments {
    /// Types or attributes; without any, all attributes with their sizes
    names: Vec<String>,
    #[command(flatten)]
    policy: PolicyFiles,
}

pub(super) fn attributes(arguments: &AttributeArguments) -> io::Result<u8> {
    let policy = arguments.policy.load()?;
    let mut out = anstream::stdout().lock();
    if arguments.names.is_empty() {
        for attribute in policy.attributes() {
            writeln!(out, "{} ({})", attribute.name, attribute.size())?;
        }
        for attribute in policy.idle_attributes() {
            writeln!(out, "{} ({}), in no rule", attribute.name, attribute.size())?;
        }
    }
    let mut status = CLEAN;
    for name in &arguments.names {
        if let Some(members) = policy.attribute_members(name) {
            writeln!(out, "{name}: {}", members.join(" "))?;
        } else if policy.party(name).is_ok() {
            writeln!(out, "{name} is in: {}", policy.attributes_of(name).join(" "))?;
        } else {
            writeln!(out, "{name}: neither a type nor an attribute of the policy")?;
            status = NOT_JUDGED;
        }
    }
    Ok(status)
}

fn unknown(error: &QueryError) -> u8 {
    let near =
        error.did_you_mean.as_ref().map(|name| format!(" (did you mean `{name}`?)")).unwrap_or_default();
    anstream::eprintln!("virt-grants: {}{near}", error.message);
    NOT_JUDGED
}
