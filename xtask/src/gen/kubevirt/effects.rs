//! `effects.toml` to Rust text: what features change in pods.

use super::emit::{HEAD, named_range, optional};
use super::rows::Rows;
use std::fmt::Write as _;

/// The file.
pub(super) fn file(rows: &Rows) -> Result<String, String> {
    let mut out = format!(
        "{HEAD}use crate::kubevirt::releases::range;\nuse crate::kubevirt::vmi::{{Effect, Right}};\n\n\
         pub(crate) static EFFECTS: &[Effect] = &[\n"
    );
    for row in &rows.effects {
        let ranges = row.ranges.iter().map(|run| named_range(rows, &run.from, &run.to));
        let ranges = ranges.collect::<Result<Vec<_>, _>>()?.join(", ");
        let right = right(&row.right).ok_or_else(|| format!("effects.toml: unknown right {}", row.right))?;
        let _ = writeln!(
            out,
            "    Effect {{\n        feature: {:?},\n        pod: {:?},\n        field: {:?},\n        value: {:?},\n        \
             ranges: &[{ranges}],\n        when: {},\n        right: {right},\n        inferred: {},\n        source: {:?},\n    }},",
            row.feature,
            row.pod,
            row.field,
            row.value,
            optional(&row.when),
            optional(&row.inferred),
            row.source
        );
    }
    out.push_str("];\n");
    Ok(out)
}

fn right(text: &str) -> Option<String> {
    let bare = match text {
        "" => Some("None"),
        "root" => Some("Root"),
        "drop-not-all" => Some("DropNotAll"),
        "escalation" => Some("Escalation"),
        "no-seccomp" => Some("NoSeccomp"),
        "selinux-level" => Some("SelinuxLevel"),
        "host-path" => Some("HostPath"),
        "host-network" => Some("HostNetwork"),
        "host-pid" => Some("HostPid"),
        "privileged" => Some("Privileged"),
        _ => None,
    };
    if let Some(name) = bare {
        return Some(format!("Right::{name}"));
    }
    let (kind, name) = text.split_once(' ')?;
    let (variant, argument) = match kind {
        "capability" => ("Capability", format!("{name:?}")),
        "user" => ("User", name.parse::<i64>().ok()?.to_string()),
        "fs-group" => ("FsGroup", name.parse::<i64>().ok()?.to_string()),
        "seccomp" => ("Seccomp", format!("{name:?}")),
        "selinux-type" => ("SelinuxType", format!("{name:?}")),
        "volume" => ("Volume", format!("{name:?}")),
        _ => return None,
    };
    Some(format!("Right::{variant}({argument})"))
}
