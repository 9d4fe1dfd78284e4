//! What there is to say about one of KubeVirt's pods.

use crate::style::{BAD, DIM, GOOD, STRONG, paint};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use virt_grants_core::check::KubevirtReport;
use virt_grants_core::kubevirt::pods::{Bound, Edge, Generation, Standing, Usage, Use};

/// The section, indented like the rest of a pod's report.
pub(super) fn section(report: &KubevirtReport, out: &mut String) {
    let found = &report.classification;
    let kind = found.kind.as_str();
    let _ = match &found.standing {
        Standing::Genuine => writeln!(out, "  kubevirt   {}", paint(STRONG, kind)),
        Standing::OnlyClaims { expected } => {
            let claim = paint(BAD, format_args!("only claims to be a {kind}"));
            writeln!(out, "  kubevirt   {claim}; such pods are created by {expected}")
        }
        Standing::Unknown { expected } => {
            writeln!(out, "  kubevirt   {kind}, if it is created by {expected}")
        }
        Standing::NoClaim => writeln!(out, "  kubevirt   none of its pods, though its account creates it"),
    };
    if let Some(generation) = &found.generation {
        shape(generation, out);
    }
    if let Some(usage) = &found.usage {
        grants(usage, found.release.name, out);
    }
    if found.kind.is_launcher() {
        let named =
            |id: &&str| if *id == "tpm" { "tpm (unless persistent)".to_owned() } else { (*id).to_owned() };
        let hidden = found.invisible.iter().map(named).collect::<Vec<_>>().join(", ");
        let _ = writeln!(out, "{}", paint(DIM, format_args!("  not shown  {hidden}: a pod does not tell")));
    }
    for remark in &found.remarks {
        let _ = writeln!(out, "{}", paint(DIM, format_args!("  note       {remark}")));
    }
    if report.guard.is_empty() && found.standing == Standing::Genuine {
        let _ = writeln!(out, "  guard      {} ({})", paint(GOOD, "passes"), report.profile);
    } else if !report.guard.is_empty() {
        let count = report.guard.len();
        let things = if count == 1 { "1 finding".to_owned() } else { format!("{count} findings") };
        let _ = writeln!(out, "  guard      {} ({})", paint(BAD, things), report.profile);
    }
}

fn shape(generation: &Generation, out: &mut String) {
    let ranges: Vec<String> = generation.finished().iter().map(ToString::to_string).collect();
    let _ = writeln!(out, "  release    its shape fits {}", ranges.join(", "));
    for bound in &generation.bounds {
        let _ = writeln!(out, "{}", paint(DIM, format_args!("    {}", sentence(bound))));
    }
    for bound in &generation.contradictions {
        let _ = writeln!(out, "    does not fit the rest: {}", shown(bound));
    }
}

fn sentence(bound: &Bound) -> String {
    let side = if bound.edge == Edge::First { "not before" } else { "not after" };
    format!("{side} {}: {}", bound.tag, shown(bound))
}

/// What the pod has, with its place, or lacks.
fn shown(bound: &Bound) -> String {
    if bound.present { format!("{} ({})", bound.sign, bound.path) } else { format!("no {}", bound.sign) }
}

fn grants(usage: &Usage, release: &str, out: &mut String) {
    let listed = |uses: &[Use], out: &mut String| {
        let mut by_grant: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for one in uses {
            by_grant.entry(&one.grant).or_default().push(format!("{} ({})", one.path, one.value));
        }
        for (grant, paths) in by_grant {
            let more = paths.len().saturating_sub(1);
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            let first = paths.first().map(String::as_str).unwrap_or_default();
            let _ = writeln!(out, "    {grant}: {first}{more}");
        }
    };
    if !usage.uses.is_empty() {
        let _ = writeln!(out, "  uses       of the grants of {release}");
        listed(&usage.uses, out);
    }
    if !usage.beyond.is_empty() {
        let _ = writeln!(out, "  {}", paint(BAD, format_args!("beyond     the grants of {release}")));
        listed(&usage.beyond, out);
    }
    if !usage.unused.is_empty() {
        let _ = writeln!(out, "{}", paint(DIM, format_args!("  unused     {}", usage.unused.join(", "))));
    }
}
