//! `shapes.toml` to Rust text: what a pod's shape says about its release.

use super::emit::{HEAD, named_range, optional};
use super::rows::{Range, Rows, Shape};
use std::fmt::Write as _;

/// Signs that take no word.
const BARE: [(&str, &str); 6] = [
    ("non-root", "NonRoot"),
    ("no-privilege-escalation", "NoPrivilegeEscalation"),
    ("privileged-written", "PrivilegedWritten"),
    ("privileged", "Privileged"),
    ("host-network", "HostNetwork"),
    ("claim", "Claim"),
];

/// Signs that take one word.
const WITH_WORD: [(&str, &str); 19] = [
    ("label", "Label"),
    ("annotation", "Annotation"),
    ("readiness-gate", "ReadinessGate"),
    ("node-selector", "NodeSelector"),
    ("toleration", "Toleration"),
    ("program", "Program"),
    ("launcher-arguments-in", "ArgumentsIn"),
    ("flag", "Flag"),
    ("drop", "Drop"),
    ("host-path", "HostPath"),
    ("message-policy", "MessagePolicy"),
    ("container", "Container"),
    ("init-container", "InitContainer"),
    ("container-as-root", "ContainerAsRoot"),
    ("container-dropping-all", "ContainerDroppingAll"),
    ("empty-dir", "EmptyDir"),
    ("volume-type", "VolumeType"),
    ("resource", "Resource"),
    ("seccomp", "Seccomp"),
];

/// The file.
pub(super) fn file(rows: &Rows) -> Result<String, String> {
    let mut out = format!(
        "{HEAD}use crate::kubevirt::pods::{{Condition, Family, Shape, Sign}};\nuse crate::kubevirt::releases::range;\n\n\
         pub(crate) static SHAPES: &[Shape] = &[\n"
    );
    for row in &rows.shapes {
        let _ = writeln!(
            out,
            "    Shape {{\n        id: {:?},\n        family: Family::{},\n        sign: {},\n        when: {},\n        \
             present: {},\n        absent: {},\n        usual_present: {},\n        usual_absent: {},\n        \
             inferred: {},\n        source: {:?},\n    }},",
            row.id,
            family(&row.pod)?,
            sign(row)?,
            conditions(&row.when)?,
            ranges(rows, row.present.as_deref())?,
            ranges(rows, row.absent.as_deref())?,
            ranges(rows, row.usual_present.as_deref())?,
            ranges(rows, row.usual_absent.as_deref())?,
            optional(&row.inferred),
            row.source
        );
    }
    out.push_str("];\n");
    Ok(out)
}

fn family(word: &str) -> Result<&'static str, String> {
    match word {
        "launcher" => Ok("Launcher"),
        "hotplug" => Ok("Hotplug"),
        "trigger" => Ok("Trigger"),
        "exporter" => Ok("Exporter"),
        other => Err(format!("shapes.toml: unknown kind of pod {other}")),
    }
}

fn sign(row: &Shape) -> Result<String, String> {
    let words: Vec<&str> = row.sign.split(' ').collect();
    let named = |table: &[(&str, &'static str)], word: &str| {
        table.iter().find(|(name, _)| *name == word).map(|(_, variant)| *variant)
    };
    let found = match words.as_slice() {
        [word] if *word == "selinux-type" => Some("Sign::SelinuxType(None)".to_owned()),
        ["selinux-type", name] => Some(format!("Sign::SelinuxType(Some({name:?}))")),
        ["fs-group", number] => Some(format!("Sign::FsGroup({number})")),
        ["init-argument", container, argument] => {
            Some(format!("Sign::InitArgument({container:?}, {argument:?})"))
        }
        ["empty-dir-medium", volume, medium] => Some(format!("Sign::EmptyDirMedium({volume:?}, {medium:?})")),
        [word] => named(&BARE, word).map(|variant| format!("Sign::{variant}")),
        [word, name] => named(&WITH_WORD, word).map(|variant| format!("Sign::{variant}({name:?})")),
        _ => None,
    };
    found.ok_or_else(|| format!("shapes.toml: {}: unknown sign {}", row.id, row.sign))
}

fn conditions(words: &[String]) -> Result<String, String> {
    let one = |word: &String| match word.as_str() {
        "root" => Ok("Condition::Root"),
        "non-root" => Ok("Condition::NonRoot"),
        "hugepages" => Ok("Condition::HugePages"),
        "no-hugepages" => Ok("Condition::NoHugePages"),
        other => Err(format!("shapes.toml: unknown condition {other}")),
    };
    Ok(format!("&[{}]", words.iter().map(one).collect::<Result<Vec<_>, _>>()?.join(", ")))
}

fn ranges(rows: &Rows, ranges: Option<&[Range]>) -> Result<String, String> {
    let Some(ranges) = ranges else { return Ok("None".to_owned()) };
    let all = ranges.iter().map(|run| named_range(rows, &run.from, &run.to));
    Ok(format!("Some(&[{}])", all.collect::<Result<Vec<_>, _>>()?.join(", ")))
}
