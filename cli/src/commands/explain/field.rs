//! Fields of an SCC and fields of a pod: what decides them, who allows them, and how a refusal reads.

use super::rule::section;
use crate::columns::{Lean, columns, paragraph};
use crate::style::{BAD, GOOD, STRONG, paint};
use std::fmt::Write as _;
use virt_grants_core::rules::scc::access;
use virt_grants_core::scc::builtin::Minor;
use virt_grants_core::scc::fields;
use virt_grants_core::scc::topics::{self, Shown, Topic};

/// The object whose words are quoted if it refuses: the one most pods meet.
const QUOTED: [&str; 2] = ["restricted-v2", "restricted"];

/// A field of an SCC.
pub(super) fn of_scc(path: &str, minor: &'static Minor) -> String {
    let what = fields::find(path).map_or("", |field| field.what);
    let mut out = format!("{}, a field of SecurityContextConstraints\n", paint(STRONG, path));
    out.push_str(&paragraph(what, 0));
    let parts: Vec<Vec<String>> = fields::children(path)
        .filter_map(|child| fields::find(&format!("{path}.{child}")))
        .map(|field| vec![field.path.to_owned(), field.what.to_owned()])
        .collect();
    if !parts.is_empty() {
        section(&mut out, "Parts");
        out.push_str(&columns(&parts, &[Lean::Left, Lean::Left], 2));
    }
    let top = path.split('.').next().unwrap_or(path);
    values(&mut out, top, minor);
    for topic in topics::of_scc_field(path) {
        on_pods(&mut out, topic, minor);
    }
    if matches!(top, "users" | "groups") {
        section(&mut out, "A refusal reads");
        out.push_str(&paragraph("provider \"NAME\": Forbidden: not usable by user or serviceaccount", 2));
        out.push_str(&paragraph(&format!("Rule: {}", access::NOT_USABLE.id), 2));
    }
    out
}

/// A field of a pod, if some SCC decides it.
pub(super) fn of_pod(name: &str, minor: &'static Minor) -> Option<String> {
    let topics: Vec<&Topic> = topics::of_pod_field(name).collect();
    if topics.is_empty() {
        return None;
    }
    let mut out = String::new();
    for (index, topic) in topics.iter().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        let _ = writeln!(out, "{}: {}", paint(STRONG, name), topic.title);
        let rows: Vec<Vec<String>> = topic
            .scc
            .iter()
            .filter_map(|path| fields::find(path))
            .map(|field| vec![field.path.to_owned(), field.what.to_owned()])
            .collect();
        section(&mut out, "Decided by the SCC's");
        out.push_str(&columns(&rows, &[Lean::Left, Lean::Left], 2));
        on_pods(&mut out, topic, minor);
    }
    Some(out)
}

/// Fields of a pod that a reader may expect to be judged, and what is done with them instead.
const NOT_JUDGED: [(&str, &str); 14] = [
    ("appArmorProfile", NOBODY),
    ("fsGroupChangePolicy", NOBODY),
    ("nodeName", NOBODY),
    (
        "procMount",
        "No SCC looks at it. `Unmasked` needs a user namespace, which the API server checks itself.",
    ),
    (
        "runAsGroup",
        "No SCC looks at it: a pod may name any group, 0 among them, whatever its user has to be.",
    ),
    ("runtimeClassName", NOBODY),
    ("seLinuxChangePolicy", NOBODY),
    (
        "serviceAccount",
        "The old name of `serviceAccountName`, which the API server reads when the new one is absent.",
    ),
    (
        "serviceAccountName",
        "No SCC has a field for it. It decides which SCCs may be used: the pod's service account is asked first, then \
         the user who creates the pod.",
    ),
    ("shareProcessNamespace", NOBODY),
    ("supplementalGroupsPolicy", NOBODY),
    (
        "volumeDevices",
        "No SCC looks at it: a block device comes with a claim, and claims are a kind of `volumes`.",
    ),
    ("volumeMounts", "No SCC looks at it: what may be mounted is decided by `volumes`."),
    ("windowsOptions", "No SCC looks at it: a pod whose `spec.os.name` is `windows` is not judged at all."),
];
const NOBODY: &str = "No SCC looks at it.";

/// A field of a pod that no SCC decides.
pub(super) fn not_judged(name: &str) -> Option<String> {
    let last = name.rsplit('.').next()?;
    let last = last.split('[').next()?;
    let (_, why) = NOT_JUDGED.iter().find(|(field, _)| *field == last)?;
    Some(format!("{}, a field of a pod\n{}", paint(STRONG, name), paragraph(why, 0)))
}

/// What the objects of the minor have in the field; objects with the same value share a line.
fn values(out: &mut String, field: &str, minor: &Minor) {
    let mut rows: Vec<(String, Vec<&str>)> = Vec::new();
    for ranked in minor.sccs {
        let value = fields::values(&ranked.scc).into_iter().find(|(name, _)| *name == field);
        let Some((_, value)) = value else { return };
        match rows.iter_mut().find(|(known, _)| *known == value) {
            Some((_, names)) => names.push(ranked.scc.name),
            None => rows.push((value, vec![ranked.scc.name])),
        }
    }
    section(out, &format!("In the SCCs of OpenShift {}", minor.name));
    for (value, names) in rows {
        out.push_str(&paragraph(&value, 2));
        out.push_str(&paragraph(&names.join(", "), 6));
    }
}

/// The example of a topic and what the objects say to it.
fn on_pods(out: &mut String, topic: &Topic, minor: &'static Minor) {
    section(out, "For example, a pod with");
    for line in topic.example.lines() {
        let _ = writeln!(out, "  {line}");
    }
    let shown = topics::show(topic, &minor.set(), minor.style);
    let names = |takes: bool| {
        let fitting = shown.iter().filter(|one| one.refusals.is_empty() == takes);
        let names: Vec<&str> = fitting.map(|one| one.scc.as_str()).collect();
        if names.is_empty() { "none".to_owned() } else { names.join(", ") }
    };
    section(out, &format!("is taken by, in OpenShift {}", minor.name));
    out.push_str(&paint(GOOD, paragraph(&names(true), 2).trim_end()));
    section(out, "and refused by");
    out.push_str(&paint(BAD, paragraph(&names(false), 2).trim_end()));
    out.push('\n');
    if let Some(refusing) = quoted(&shown) {
        section(out, "A refusal reads");
        for text in &refusing.refusals {
            out.push_str(&paragraph(text, 2));
        }
        let rules: Vec<String> = refusing.rules.iter().map(ToString::to_string).collect();
        out.push_str(&paragraph(&format!("Rule: {}", rules.join(", ")), 2));
    }
    if !topic.note.is_empty() {
        section(out, "Note");
        out.push_str(&paragraph(topic.note, 2));
    }
}

fn quoted(shown: &[Shown]) -> Option<&Shown> {
    let refuses = |one: &&Shown| !one.refusals.is_empty();
    let usual = QUOTED.iter().find_map(|name| shown.iter().filter(refuses).find(|one| one.scc == *name));
    usual.or_else(|| shown.iter().find(refuses))
}
