//! `grants drift`.

use super::cells::ranges;
use super::output::{self, Format};
use super::table::{Table, paragraph};
use clap::Args;
use serde_json::json;
use std::fmt::Write as _;
use virt_grants_core::kubevirt::drift::{Installed, ListDrift, drift, drift_between, edition_for};
use virt_grants_core::kubevirt::{Drift, Grant, Kind, documented, grant};

/// Arguments of `grants drift`.
#[derive(Args)]
pub(super) struct Arguments {
    /// One documentation version, in detail
    #[arg(long, value_name = "4.N")]
    docs: Option<String>,
    /// Compare with this release instead of the one the page was written for
    #[arg(long, value_name = "RELEASE")]
    release: Option<String>,
    /// How to write it
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// Compares documentation with releases.
pub(super) fn run(arguments: &Arguments) -> Result<String, String> {
    let edition =
        arguments.docs.as_deref().map(documented::resolve).transpose().map_err(|error| error.to_string())?;
    let release =
        arguments.release.as_deref().map(super::release).transpose().map_err(|error| error.to_string())?;
    let one = match (edition, release) {
        (None, None) => None,
        (Some(edition), Some(release)) => Some((edition, release)),
        (Some(edition), None) => edition.kubevirt.release().map(|release| (edition, release)),
        (None, Some(release)) => {
            let edition = edition_for(release);
            let edition = edition
                .ok_or_else(|| format!("no documentation was written for {release} or an older release"))?;
            Some((edition, release))
        }
    };
    let rows = one.map_or_else(drift, |(edition, release)| vec![drift_between(edition, release)]);
    Ok(match arguments.format {
        Format::Json | Format::Yaml => {
            output::data(json!(rows.iter().map(data).collect::<Vec<_>>()), arguments.format)
        }
        format => match rows.as_slice() {
            [row] if one.is_some() => detail(row),
            rows => overview(rows, format),
        },
    })
}

fn overview(rows: &[Drift], format: Format) -> String {
    let mut table = Table::new(&[
        ("docs", 5),
        ("kubevirt", 8),
        ("capabilities", 28),
        ("selinux rules", 28),
        ("not on the page", 24),
    ]);
    let common = common(rows);
    for row in rows {
        let more: Vec<&'static str> =
            row.undocumented.iter().copied().filter(|id| !common.contains(id)).collect();
        table.row([
            row.edition.version.to_owned(),
            row.release.name.to_owned(),
            capabilities(&row.capabilities),
            selinux(row),
            upstream(&more).join(" "),
        ]);
    }
    let mut text = table.render(format);
    text.push_str("\n+ shipped, not printed   - printed, not shipped\n");
    if !common.is_empty() {
        let line =
            format!("On none of the pages, in all of these releases: {}.", upstream(&common).join(", "));
        text.push_str(&paragraph(&line, 0));
    }
    text.push_str(&paragraph("`virt-grants grants drift --docs 4.10` shows one version in detail, `--release` compares it with another release.", 0));
    text
}

fn capabilities(list: &ListDrift) -> String {
    if list.unread {
        let shipped = upstream(&list.shipped_only).join(" ");
        return format!("page not read; shipped: {shipped}");
    }
    if list.agrees() { "right".to_owned() } else { marks(list, upstream) }
}

fn selinux(row: &Drift) -> String {
    let list = &row.selinux;
    let printed = list.agree.len() + list.documented_only.len();
    let shipped = list.agree.len() + list.shipped_only.len();
    match row.policy {
        Installed::Gone if printed == 0 => return "none, and none exist any more".to_owned(),
        Installed::TurnedOff if printed == 0 => return "none, and the product installs none".to_owned(),
        _ => {}
    }
    let mut text = if list.unread {
        format!("page not read; {shipped} shipped")
    } else if list.agrees() && row.permissions.is_empty() {
        format!("right: {printed} of {shipped}")
    } else {
        format!("{} of {shipped} {}", list.agree.len(), marks(list, names))
    };
    if !row.inherited.is_empty() {
        let _ = write!(text, "; {} more in the base block", row.inherited.len());
    }
    text
}

fn marks(list: &ListDrift, name: impl Fn(&[&'static str]) -> Vec<String>) -> String {
    let signed = |sign: &str, ids: &[&'static str]| -> Vec<String> {
        name(ids).iter().map(|name| format!("{sign}{name}")).collect()
    };
    [signed("+", &list.shipped_only), signed("-", &list.documented_only)].concat().join(" ")
}

/// What every row leaves out.
fn common(rows: &[Drift]) -> Vec<&'static str> {
    let mut read = rows.iter().filter(|row| !row.capabilities.unread);
    let Some(first) = read.next() else { return Vec::new() };
    let others: Vec<&Drift> = read.collect();
    let everywhere = |id: &&'static str| others.iter().all(|row| row.undocumented.contains(id));
    if others.is_empty() {
        Vec::new()
    } else {
        first.undocumented.iter().copied().filter(everywhere).collect()
    }
}

/// The names that upstream uses; single profiles are left to the field that lists them.
fn upstream(ids: &[&'static str]) -> Vec<String> {
    let known = ids.iter().filter_map(|id| grant(id));
    known.filter(|grant| !matches!(grant.kind, Kind::SeccompProfile { .. })).map(Grant::upstream).collect()
}

fn names(ids: &[&'static str]) -> Vec<String> {
    ids.iter().map(|id| id.split_once('/').map_or(*id, |(_, name)| name).to_owned()).collect()
}

fn detail(row: &Drift) -> String {
    let edition = row.edition;
    let mut text = format!("Documentation {} against KubeVirt {}\n", edition.version, row.release);
    if edition.kubevirt == row.release.tag {
        text.push_str(&paragraph(
            &format!(
                "(the release of HCO {}; that product {} is this HCO is inferred)",
                edition.hco, edition.version
            ),
            0,
        ));
    }
    let mut part = |title: &str, lines: &[(&str, Vec<&'static str>)]| {
        let _ = writeln!(text, "\n{title}");
        for (name, ids) in lines.iter().filter(|(_, ids)| !ids.is_empty()) {
            text.push_str(&paragraph(&format!("{name}: {}", ids.join(", ")), 2));
        }
    };
    let lists = |list: &ListDrift| {
        let shipped = if list.unread { "shipped (the page was not read)" } else { "shipped, not printed" };
        vec![
            ("on both lists", list.agree.clone()),
            (shipped, list.shipped_only.clone()),
            ("printed, not shipped", list.documented_only.clone()),
        ]
    };
    part(&format!("Capabilities ({})", edition.capabilities_seen.as_str()), &lists(&row.capabilities));
    let module = match row.policy {
        Installed::Yes => "the module is installed",
        Installed::TurnedOff => "the product turns the module off",
        Installed::Gone => "the release has no module",
    };
    part(&format!("SELinux rules ({}; {module})", edition.selinux_seen.as_str()), &lists(&row.selinux));
    part(
        "Beside them",
        &[
            ("in the base block, never printed", row.inherited.clone()),
            ("not on the page", row.undocumented.clone()),
        ],
    );
    for (id, documented, shipped) in &row.permissions {
        text.push_str(&paragraph(
            &format!("{id}: printed {}; shipped {}", documented.join(" "), shipped.join(" ")),
            2,
        ));
    }
    text.push_str("\nThe printed lists are right for\n");
    for (name, list) in [
        ("capabilities", &row.capabilities_hold_for),
        ("SELinux rules", &row.selinux_holds_for),
        ("both together", &row.both_hold_for),
    ] {
        let releases = if list.is_empty() { "no release".to_owned() } else { ranges(list) };
        text.push_str(&paragraph(&format!("{name}: {releases}"), 2));
    }
    if let Some(note) = edition.note {
        let _ = write!(text, "\n{}", paragraph(&format!("Note: {note}"), 0));
    }
    text
}

fn data(row: &Drift) -> serde_json::Value {
    json!({
        "documentation": row.edition.version, "release": row.release.name, "policy": row.policy,
        "capabilities": row.capabilities, "selinux": row.selinux, "permissions": row.permissions,
        "inherited": row.inherited, "undocumented": row.undocumented,
        "capabilitiesHoldFor": row.capabilities_hold_for, "selinuxHoldsFor": row.selinux_holds_for,
        "bothHoldFor": row.both_hold_for, "note": row.edition.note,
    })
}
