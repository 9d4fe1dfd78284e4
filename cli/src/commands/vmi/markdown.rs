//! The analysis as tables in Markdown.

use super::Read;
use super::text::effect_line;
use std::fmt::Write as _;
use virt_grants_core::kubevirt::vmi::{Analysis, Gate, Presence};

/// Every virtual machine of every file.
pub(super) fn all(all: &[Read]) -> String {
    let machines = all.iter().flat_map(|read| &read.machines);
    machines.map(one).collect::<Vec<_>>().join("\n")
}

/// A cell: no bar and no line break.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

fn one(machine: &Analysis) -> String {
    let mut out = format!("## {}/{} with KubeVirt {}\n\n", machine.kind, machine.name, machine.release);
    out.push_str(
        "| feature | field | in the pod | documented | shipped | needed |\n|---|---|---|---|---|---|\n",
    );
    for used in machine.features.iter().filter(|one| one.presence != Presence::Beside) {
        let possible = if used.presence == Presence::Possible { " (possible)" } else { "" };
        let effects: Vec<String> = used.effects.iter().map(|effect| effect_line(effect)).collect();
        let effects = if effects.is_empty() { "no trace".to_owned() } else { effects.join("; ") };
        let needed: Vec<&str> = used.grants.needed.iter().map(|one| one.grant).collect();
        let cells = [
            format!("{}{possible}", used.feature.id),
            used.at.path.to_string(),
            effects,
            used.grants.documented.join(", "),
            used.grants.shipped.join(", "),
            needed.join(", "),
        ];
        let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
        let _ = writeln!(out, "| {} |", cells.join(" | "));
    }
    if !machine.refused.is_empty() {
        out.push_str("\n| refused by | feature | in the pod | why |\n|---|---|---|---|\n");
    }
    for one in &machine.refused {
        let gate = match one.gate {
            Gate::Scc => "the release's SCC",
            Gate::Baseline => "Pod Security baseline",
            Gate::Restricted => "Pod Security restricted",
        };
        let effect = effect_line(one.effect);
        let _ = writeln!(out, "| {gate} | {} | {} | {} |", one.feature, cell(&effect), cell(&one.why));
    }
    out
}
