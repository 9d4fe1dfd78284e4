//! `selinux mcs`: levels compared, two pods side by side, OpenShift's allocation.

use super::query;
use crate::commands::{CLEAN, FINDINGS, NOT_JUDGED};
use clap::Args;
use std::io::{self, BufWriter, Write};
use virt_grants_core::selinux::bulk;
use virt_grants_core::selinux::context::Context;
use virt_grants_core::selinux::level::{Level, Relation};
use virt_grants_core::selinux::mcs::{self, Allocator, MCS_ANNOTATION, Verdict};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Two levels or contexts to compare, or one level to trace to its OpenShift project
    #[arg(num_args = 0..=2, conflicts_with = "jsonl", required_unless_present_any = ["jsonl", "project"])]
    sides: Vec<String>,
    /// What OpenShift gives the project of this number (from 0)
    #[arg(long, conflicts_with_all = ["sides", "jsonl"])]
    project: Option<u64>,
    /// Answer one JSON question per line of standard input
    #[arg(long)]
    jsonl: bool,
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<u8> {
    if arguments.jsonl {
        return query::lines(bulk::mcs);
    }
    let mut out = BufWriter::new(io::stdout().lock());
    let status = if let Some(project) = arguments.project {
        allocation(&mut out, project)?
    } else {
        match arguments.sides.as_slice() {
            [level] => trace(&mut out, level)?,
            [left, right] => compare(&mut out, left, right)?,
            _ => NOT_JUDGED,
        }
    };
    out.flush()?;
    Ok(status)
}

fn allocation(out: &mut impl Write, project: u64) -> io::Result<u8> {
    match Allocator::default().allocate(project) {
        Ok(allocation) => {
            writeln!(out, "openshift.io/sa.scc.uid-range  {}", allocation.uid_range)?;
            writeln!(out, "{MCS_ANNOTATION}        {}", allocation.mcs_annotation)?;
            Ok(CLEAN)
        }
        Err(error) => {
            writeln!(out, "{error}")?;
            Ok(FINDINGS)
        }
    }
}

fn trace(out: &mut impl Write, text: &str) -> io::Result<u8> {
    let level: Level = match text.parse() {
        Ok(level) => level,
        Err(error) => {
            writeln!(out, "{error}")?;
            return Ok(FINDINGS);
        }
    };
    let allocator = Allocator::default();
    writeln!(out, "{level}: {} categories", level.categories.len())?;
    match allocator.project_of(&level).map(|project| allocator.allocate(project)) {
        Some(Ok(allocation)) => writeln!(
            out,
            "OpenShift's default allocator gives it to project {} (uid-range {})",
            allocation.project_number, allocation.uid_range
        )?,
        _ => writeln!(out, "OpenShift's default allocator gives it to no project as its first label")?,
    }
    Ok(CLEAN)
}

/// Levels are compared; contexts are two pods, and what each may do to the other is shown.
fn compare(out: &mut impl Write, left: &str, right: &str) -> io::Result<u8> {
    if let (Ok(left), Ok(right)) = (left.parse::<Level>(), right.parse::<Level>()) {
        let words = match left.relation(&right) {
            Relation::Equal => "equal: MCS does not separate them",
            Relation::Dominates => {
                "the first dominates the second: it may use what the second labels, not the other way round"
            }
            Relation::DominatedBy => {
                "the second dominates the first: it may use what the first labels, not the other way round"
            }
            Relation::Incomparable => "incomparable: MCS keeps them apart both ways",
        };
        writeln!(out, "{left}  {right}\n{words}")?;
        let accepts =
            if mcs::must_run_as(&left.to_string(), &right.to_string()) { "accepts" } else { "refuses" };
        writeln!(out, "an SCC with MustRunAs and the first {accepts} a pod with the second")?;
        return Ok(CLEAN);
    }
    // One level and something else: the other one is what cannot be read.
    for (level, other) in [(left, right), (right, left)] {
        if let (Ok(_), Err(error)) = (level.parse::<Level>(), other.parse::<Level>()) {
            writeln!(out, "{error}")?;
            return Ok(FINDINGS);
        }
    }
    let pods = left.parse::<Context>().and_then(|left| Ok((left, right.parse::<Context>()?)));
    match pods {
        Err(error) => {
            writeln!(out, "{error}")?;
            Ok(FINDINGS)
        }
        Ok((left, right)) => {
            side(out, &left, &right)?;
            side(out, &right, &left)?;
            Ok(CLEAN)
        }
    }
}

fn side(out: &mut impl Write, source: &Context, target: &Context) -> io::Result<()> {
    let reach = mcs::reach(source, target);
    writeln!(out, "{source}\n  towards {target} [typical for el9, not checked on your node]")?;
    writeln!(out, "  {}", reach.because)?;
    for touch in &reach.touches {
        let verdict = match touch.verdict {
            Verdict::Allow => "allowed",
            Verdict::TeRule => "refused: no allow rule",
            Verdict::Constraint => "refused: MCS",
            Verdict::Unknown => "not known without a policy",
        };
        writeln!(out, "    {:<28} {verdict}", touch.what)?;
    }
    for note in &reach.notes {
        writeln!(out, "  note: {note}")?;
    }
    Ok(())
}
