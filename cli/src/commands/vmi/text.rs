//! The analysis as text.

use super::Read;
use crate::style::{BAD, DIM, STRONG, WARN, paint};
use std::fmt::Write as _;
use virt_grants_core::diag::Severity;
use virt_grants_core::kubevirt::vmi::{Analysis, Effect, FeatureUse, Gate, GrantLists, Presence, Refused};
use virt_grants_core::source::LineIndex;

/// Every virtual machine of every file.
pub(super) fn all(all: &[Read]) -> String {
    let mut out = String::new();
    for read in all {
        let index = LineIndex::new(&read.text);
        for machine in &read.machines {
            one(machine, read, &index, &mut out);
        }
        if read.machines.is_empty() {
            let _ = writeln!(out, "{}: no virtual machine", read.file);
        }
        for finding in &read.diagnostics {
            let style = if finding.severity == Severity::Error { BAD } else { WARN };
            let word = paint(style, format_args!("{}[{}]", finding.severity.as_str(), finding.rule));
            let place = place(finding.at.span, read, &index);
            let _ = writeln!(out, "{word}: {}\n  --> {place} {}", finding.message, finding.at.path);
            if let Some(help) = &finding.help {
                let _ = writeln!(out, "  = help: {help}");
            }
        }
    }
    out
}

fn place(span: Option<virt_grants_core::source::Span>, read: &Read, index: &LineIndex) -> String {
    match span {
        Some(span) => {
            let at = index.position(&read.text, span.start);
            format!("{}:{}:{}", read.file, at.line, at.column)
        }
        None => read.file.clone(),
    }
}

fn one(machine: &Analysis, read: &Read, index: &LineIndex, out: &mut String) {
    let title = paint(STRONG, format_args!("{}/{}", machine.kind, machine.name));
    let _ = writeln!(out, "{title} ({}) with KubeVirt {}", read.file, machine.release);
    for used in machine.features.iter().filter(|one| one.presence == Presence::Used) {
        feature(used, read, index, out);
    }
    named("possible", machine, Presence::Possible, out);
    named("beside", machine, Presence::Beside, out);
    refused(&machine.refused, out);
    if !machine.without_trace.is_empty() {
        let list = machine.without_trace.join(", ");
        let _ = writeln!(out, "  no trace in a pod: {list}");
    }
    if !machine.unknown.is_empty() {
        let list = machine.unknown.join(", ");
        let _ = writeln!(out, "  {}: {list}", paint(WARN, "not in the text, so not known"));
    }
    out.push('\n');
}

fn feature(used: &FeatureUse, read: &Read, index: &LineIndex, out: &mut String) {
    let id = paint(STRONG, used.feature.id);
    let _ = writeln!(out, "  {id}: {}", used.feature.title);
    let place = place(used.at.span, read, index);
    let _ = writeln!(out, "{}", paint(DIM, format_args!("    {} ({place}): {}", used.at.path, used.why)));
    if used.not_in_release {
        let _ = writeln!(out, "    {}", paint(WARN, "this release has nothing of it"));
    }
    for effect in &used.effects {
        let _ = writeln!(out, "    {}", effect_line(effect));
    }
    grants(&used.grants, out);
}

/// `launcher spec.hostNetwork: true (when …)`
pub(super) fn effect_line(effect: &Effect) -> String {
    let when = effect.when.map(|when| format!(" ({when})")).unwrap_or_default();
    format!("{} {}: {}{when}", effect.pod, effect.field, effect.value)
}

fn grants(lists: &GrantLists, out: &mut String) {
    let line = |label: &str, ids: &[&str], out: &mut String| {
        if !ids.is_empty() {
            let _ = writeln!(out, "    {label} {}", ids.join(", "));
        }
    };
    let label = format!("documented in {}:", lists.documentation);
    line(&label, &lists.documented, out);
    line("shipped:", &lists.shipped, out);
    let needed: Vec<String> = lists
        .needed
        .iter()
        .map(|one| {
            let unmet = if one.need.unmet { ", which KubeVirt's SCC does not allow" } else { "" };
            format!("{} ({}{unmet})", one.grant, one.need.when)
        })
        .collect();
    let needed: Vec<&str> = needed.iter().map(String::as_str).collect();
    line("needed:", &needed, out);
}

fn named(label: &str, machine: &Analysis, presence: Presence, out: &mut String) {
    let of = machine.features.iter().filter(|one| one.presence == presence);
    let list: Vec<String> = of.map(|one| format!("{} ({})", one.feature.id, one.why)).collect();
    if !list.is_empty() {
        let _ = writeln!(out, "  {label}: {}", list.join("; "));
    }
}

fn refused(all: &[Refused], out: &mut String) {
    for (gate, title) in [
        (Gate::Scc, "refused by the release's own SCC"),
        (Gate::Baseline, "refused by Pod Security baseline"),
        (Gate::Restricted, "refused by Pod Security restricted only"),
    ] {
        let of: Vec<&Refused> = all.iter().filter(|one| one.gate == gate).collect();
        if of.is_empty() {
            continue;
        }
        let _ = writeln!(out, "  {}", paint(BAD, title));
        for one in of {
            let when = one.effect.when.map(|when| format!(", {when}")).unwrap_or_default();
            let _ = writeln!(
                out,
                "    {} {}: {} ({}{when})",
                one.effect.pod, one.effect.field, one.why, one.feature
            );
        }
    }
}
