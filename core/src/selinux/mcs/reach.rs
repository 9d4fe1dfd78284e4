//! Two pods side by side: what their categories keep apart, and what they do not.

use super::{Request, Verdict, access, type_enforcement_el9};
use crate::kubevirt::cil::{Module, base, modules};
use crate::kubevirt::releases::ReleaseRange;
use crate::selinux::avc::documented::LAUNCHER_TYPE;
use crate::selinux::context::{Context, SelinuxRole, SelinuxType, SelinuxUser};
use crate::selinux::level::{Range, Relation};

/// One thing a pod may try with what belongs to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Touch {
    /// In words: "write its files".
    pub what: &'static str,
    /// The class of the object.
    pub class: &'static str,
    /// The permission.
    pub permission: &'static str,
    /// Whether it gets through, on el9.
    pub verdict: Verdict,
}

/// What the first pod may do with the second one's files and processes.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Reach {
    /// How the levels relate, high level to high level.
    pub relation: Relation,
    /// Each thing tried.
    pub touches: Vec<Touch>,
    /// Why, in one sentence.
    pub because: String,
    /// What categories do not do, or did not do in earlier releases.
    pub notes: Vec<String>,
}

/// The KubeVirt releases whose `virt_launcher.process` lacked `mcs_constrained_type`: categories kept their launchers
/// apart from nothing.
pub fn releases_without_separation() -> Vec<ReleaseRange> {
    let separates = |module: &&Module| module.attributes.contains(&"mcs_constrained_type");
    let launchers = modules().iter().filter(|module| module.block == "virt_launcher");
    let without = launchers.filter(|module| !separates(module)).flat_map(|module| module.runs);
    // What a module inherits counts as well.
    let inherited = |range: &ReleaseRange| base(range.from).is_some_and(|base| separates(&base));
    ReleaseRange::joined(without.copied().filter(|range| !inherited(range)))
}

const FILES: &[(&str, &str, &str)] = &[
    ("read its files", "file", "read"),
    ("write its files", "file", "write"),
    ("list its directories", "dir", "read"),
    ("write to its socket files", "sock_file", "write"),
];
const PROCESSES: &[(&str, &str, &str)] = &[
    ("send its processes a signal", "process", "signal"),
    ("trace its processes", "process", "ptrace"),
    ("connect to its unix sockets", "unix_stream_socket", "connectto"),
];
const TUN: (&str, &str, &str) = ("attach to its tap device", "tun_socket", "attach_queue");

/// What a pod that runs as `source` may do to a pod that runs as `target` and whose files are
/// `container_file_t` at the same level, by the measured rows of el9.
pub fn reach(source: &Context, target: &Context) -> Reach {
    let fallback = Range::default();
    let (mine, theirs) =
        (source.range.as_ref().unwrap_or(&fallback), target.range.as_ref().unwrap_or(&fallback));
    let relation = mine.high().relation(theirs.high());
    let files = file_context(theirs.clone());
    let judge = |object: &Context, (what, class, permission): (&'static str, &'static str, &'static str)| {
        let request = Request { source, target: object, class, permission };
        let verdict = access(&request, type_enforcement_el9).verdict();
        Touch { what, class, permission, verdict }
    };
    let mut touches: Vec<_> = FILES.iter().map(|row| judge(files.as_ref().unwrap_or(target), *row)).collect();
    touches.extend(PROCESSES.iter().map(|row| judge(target, *row)));
    touches.push(judge(target, TUN));
    let notes = notes(source, relation, &touches);
    Reach { relation, touches, because: because(source, mine, theirs, relation), notes }
}

fn notes(source: &Context, relation: Relation, touches: &[Touch]) -> Vec<String> {
    let mut notes = Vec::new();
    let apart = matches!(relation, Relation::Incomparable | Relation::DominatedBy);
    let open: Vec<_> = touches.iter().filter(|touch| touch.verdict == Verdict::Allow).collect();
    if apart && !open.is_empty() && super::is_mcs_constrained(source.type_.as_str()) == Some(true) {
        let open: Vec<_> = open.iter().map(|touch| format!("{} {}", touch.class, touch.permission)).collect();
        notes.push(format!("el9 does not constrain {} by categories", open.join(" and ")));
    }
    if source.type_.as_str() == LAUNCHER_TYPE {
        let ranges: Vec<_> = releases_without_separation().iter().map(ToString::to_string).collect();
        notes.push(format!(
            "in KubeVirt {} the type was not MCS-constrained: categories separated nothing",
            ranges.join(", ")
        ));
    }
    notes
}

fn because(source: &Context, mine: &Range, theirs: &Range, relation: Relation) -> String {
    if super::is_mcs_constrained(source.type_.as_str()) == Some(false) {
        return format!("`{}` is not MCS-constrained: categories do not hold it back", source.type_);
    }
    let (mine, theirs) = (mine.high(), theirs.high());
    match relation {
        Relation::Equal => format!("both run at `{mine}`: the same categories do not separate them"),
        Relation::Dominates => {
            format!(
                "`{mine}` has every category of `{theirs}`, so MCS lets it use what is labelled with them"
            )
        }
        Relation::DominatedBy | Relation::Incomparable => {
            format!("`{mine}` lacks a category of `{theirs}`, so MCS refuses whatever its rules cover")
        }
    }
}

fn file_context(range: Range) -> Option<Context> {
    let user: SelinuxUser = "system_u".parse().ok()?;
    let role: SelinuxRole = "object_r".parse().ok()?;
    let type_: SelinuxType = "container_file_t".parse().ok()?;
    Some(Context { user, role, type_, range: Some(range) })
}
