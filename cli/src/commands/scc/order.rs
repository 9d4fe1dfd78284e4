//! `scc order`.

use super::Version;
use crate::columns::{Lean, columns, paragraph};
use crate::commands::{CLEAN, FINDINGS};
use crate::files;
use crate::style::{DIM, STRONG, paint};
use Lean::{Left, Right};
use std::path::{Path, PathBuf};
use virt_grants_core::diag::{Diagnostic, Severity, settle};
use virt_grants_core::input::{Role, objects};
use virt_grants_core::path::FieldPath;
use virt_grants_core::scc::order::grouped;
use virt_grants_core::scc::{Ranked, SccSet, defaulted, lower, order, validate_object};
use virt_grants_core::schema;
use virt_grants_core::source::limits::MAX_POLICY_BYTES;
use virt_grants_core::source::{LineIndex, yaml};

#[derive(clap::Args)]
pub(super) struct Args {
    /// Your own SCCs, as `oc get scc -o yaml` prints them, or `-`; else those of an OpenShift minor
    #[arg(conflicts_with = "openshift")]
    file: Option<PathBuf>,
    #[command(flatten)]
    version: Version,
}

pub(super) fn run(args: &Args) -> Result<(String, u8), String> {
    let Some(file) = &args.file else {
        let minor = args.version.minor()?;
        let heading = format!("OpenShift {}", minor.name);
        return Ok((ordered(&heading, &minor.set()), CLEAN));
    };
    own(file)
}

/// The objects of a file. What a cluster would say to them comes first; one that it would refuse makes the status 1.
fn own(file: &Path) -> Result<(String, u8), String> {
    let name = file.display().to_string();
    let bytes = files::read_one(file).map_err(|error| format!("{name}: {error}"))?;
    let (text, mut findings) = yaml::decode(&bytes);
    let (documents, found) = yaml::read_up_to(&text, MAX_POLICY_BYTES);
    findings.extend(found);
    let (all, _) = objects(&documents);
    let all: Vec<_> = all.iter().filter(|object| object.role == Role::SecurityContextConstraints).collect();
    if all.is_empty() {
        return Err(format!("{name}: no SecurityContextConstraints in it"));
    }
    for object in &all {
        findings.extend(schema::check(object, Some(&text)));
        findings.extend(validate_object(object.node, object.document, &object.path));
    }
    let findings = settle(findings);
    let stored: Vec<_> = all.iter().map(|object| defaulted(object.node)).collect();
    let sccs = stored.iter().map(|node| lower(node, 0, &FieldPath::root()).0);
    let refused = findings.iter().any(|finding| finding.severity == Severity::Error);
    let lines = LineIndex::new(&text);
    let mut out: String = findings.iter().map(|finding| line(&name, finding, &lines, &text)).collect();
    if !out.is_empty() {
        out.push('\n');
    }
    out.push_str(&ordered(&name, &SccSet::new(sccs)));
    Ok((out, if refused { FINDINGS } else { CLEAN }))
}

fn line(file: &str, finding: &Diagnostic, lines: &LineIndex, text: &str) -> String {
    let place = finding.at.span.map_or_else(String::new, |span| {
        let position = lines.position(text, span.start);
        format!(":{}:{}", position.line, position.column)
    });
    let help = finding.help.as_deref().map_or_else(String::new, |help| format!("  help: {help}\n"));
    format!("{file}{place}: {} [{}] {}\n{help}", finding.severity.as_str(), finding.rule, finding.message)
}

fn ordered(heading: &str, set: &SccSet<'_>) -> String {
    let sccs: Vec<&Ranked<'_>> = set.iter().collect();
    let mut out = format!("{}: {} in the order of trying\n\n", paint(STRONG, heading), sccs.len());
    let mut rows = vec![
        ["", "NAME", "PRIORITY", "POINTS", "GOES BEFORE THE NEXT BECAUSE IT"].map(str::to_owned).to_vec(),
    ];
    for (index, ranked) in sccs.iter().enumerate() {
        let reason = sccs.get(index + 1).map_or_else(String::new, |next| {
            let reason = order::reason((&ranked.scc, ranked.points), (&next.scc, next.points));
            match reason {
                "ordered by name" => "comes first by name, points being equal".to_owned(),
                other => other.to_owned(),
            }
        });
        rows.push(vec![
            (index + 1).to_string(),
            ranked.scc.name.to_owned(),
            ranked.scc.priority.map_or_else(String::new, |priority| priority.to_string()),
            grouped(ranked.points),
            reason,
        ]);
    }
    out.push_str(&columns(&rows, &[Right, Left, Right, Right, Left], 0));
    let note = "Higher priority first, then fewer points, then the name. Of the SCCs that the pod's service account or the user may use, the first that takes the pod is chosen. `virt-grants scc show NAME` explains the points.";
    out.push('\n');
    out.push_str(&paint(DIM, paragraph(note, 0).trim_end()));
    out.push('\n');
    out
}
