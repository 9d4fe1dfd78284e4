//! Rows to Rust text.

use super::derive::{self, Full};
use super::rows::{Rows, Scc};
use super::{effects, shapes};
use std::fmt::Write as _;

pub(super) const HEAD: &str = "// Written by `cargo xtask gen` from core/data/kubevirt. Do not edit.\n\n";

/// Name and text of every file.
pub(crate) fn files(rows: &Rows) -> Result<Vec<(&'static str, String)>, String> {
    Ok(vec![
        ("releases", releases(rows)?),
        ("scc", sccs(rows)?),
        ("cil", modules(rows)?),
        ("rbac", roles(rows)?),
        ("grants", grants(rows)?),
        ("documented", editions(rows)?),
        ("features", features(rows)),
        ("effects", effects::file(rows)?),
        ("shapes", shapes::file(rows)?),
        ("notes", notes(rows)?),
        ("sources", sources(rows)),
    ])
}

fn words(list: &[String]) -> String {
    let quoted: Vec<String> = list.iter().map(|word| format!("{word:?}")).collect();
    format!("&[{}]", quoted.join(", "))
}

pub(super) fn optional(text: &str) -> String {
    if text.is_empty() { "None".to_owned() } else { format!("Some({text:?})") }
}

fn range(rows: &Rows, from: usize, to: usize) -> String {
    let name = |tag: usize| rows.releases.tags.get(tag).map_or("?", String::as_str);
    format!("range({from}, {to} /* {} .. {} */)", name(from), name(to))
}

pub(super) fn named_range(rows: &Rows, from: &str, to: &str) -> Result<String, String> {
    Ok(range(rows, rows.tag(from)?, rows.tag(to)?))
}

fn releases(rows: &Rows) -> Result<String, String> {
    let mut out =
        format!("{HEAD}use crate::kubevirt::releases::{{LauncherType, Policy, Release, Tag, range}};\n\n");
    let _ = writeln!(out, "pub(crate) const MAIN_COMMIT: &str = {:?};", rows.releases.main.commit);
    let _ = writeln!(out, "pub(crate) const MAIN_DATE: &str = {:?};\n", rows.releases.main.date);
    let _ = writeln!(out, "pub(crate) static RELEASES: &[Release] = &[");
    for (index, tag) in rows.releases.tags.iter().enumerate() {
        let core = tag.split('-').next().unwrap_or(tag);
        let minor = core.rsplit_once('.').map_or(core, |(minor, _)| minor);
        let prerelease = tag.contains('-');
        let _ = writeln!(
            out,
            "    Release {{ tag: Tag({index}), name: {tag:?}, minor: {minor:?}, prerelease: {prerelease} }},"
        );
    }
    let _ = writeln!(out, "];\n\npub(crate) static LAUNCHER_TYPES: &[LauncherType] = &[");
    for row in &rows.shipped.launcher_type {
        let policy = match row.policy.as_str() {
            "always" => "Always",
            "unless-type-set" => "UnlessTypeSet",
            "unless-gate" => "UnlessGate",
            "never" => "Never",
            other => return Err(format!("shipped.toml: unknown policy {other}")),
        };
        let _ = writeln!(
            out,
            "    LauncherType {{\n        range: {},\n        name: {:?},\n        when: {:?},\n        features: {},\n        \
             setting: {},\n        policy: Policy::{policy},\n        inferred: {},\n        source: {:?},\n    }},",
            named_range(rows, &row.from, &row.to)?,
            row.r#type,
            row.when,
            words(&row.features),
            row.setting,
            optional(&row.inferred),
            row.source
        );
    }
    out.push_str("];\n");
    Ok(out)
}

fn sccs(rows: &Rows) -> Result<String, String> {
    let mut out =
        format!("{HEAD}use crate::kubevirt::releases::range;\nuse crate::kubevirt::scc::ShippedScc;\n\n");
    out.push_str("pub(crate) static SCCS: &[ShippedScc] = &[\n");
    for scc in &rows.sccs {
        out.push_str(&scc_row(rows, scc)?);
    }
    out.push_str("];\n");
    Ok(out)
}

fn scc_row(rows: &Rows, scc: &Scc) -> Result<String, String> {
    let flag = |value: Option<bool>| format!("{value:?}");
    let list = |value: &Option<Vec<String>>| {
        value.as_ref().map_or_else(|| "None".to_owned(), |list| format!("Some({})", words(list)))
    };
    let strategy = |value: &Option<super::rows::Strategy>| {
        value.as_ref().map_or_else(|| "None".to_owned(), |strategy| format!("Some({:?})", strategy.r#type))
    };
    Ok(format!(
        "    ShippedScc {{\n        id: {:?},\n        name: {:?},\n        range: {},\n        \
         allow_privileged_container: {},\n        allow_host_dir_volume_plugin: {},\n        \
         allow_host_network: {},\n        allow_host_pid: {},\n        allow_host_ipc: {},\n        \
         allow_host_ports: {},\n        allowed_capabilities: {},\n        run_as_user: {},\n        \
         se_linux_context: {},\n        seccomp_profiles: {},\n        volumes: {},\n        users: {},\n        \
         change: {:?},\n        commit: {:?},\n        introduced: {:?},\n        source: {:?},\n    }},\n",
        scc.id,
        scc.name,
        named_range(rows, &scc.from, &scc.to)?,
        flag(scc.allow_privileged_container),
        flag(scc.allow_host_dir_volume_plugin),
        flag(scc.allow_host_network),
        flag(scc.allow_host_pid),
        flag(scc.allow_host_ipc),
        flag(scc.allow_host_ports),
        list(&scc.allowed_capabilities),
        strategy(&scc.run_as_user),
        strategy(&scc.se_linux_context),
        list(&scc.seccomp_profiles),
        list(&scc.volumes),
        words(&scc.users),
        scc.change,
        scc.introduced.commit,
        scc.introduced.source,
        scc.source,
    ))
}

fn modules(rows: &Rows) -> Result<String, String> {
    let mut out = format!(
        "{HEAD}use crate::kubevirt::cil::{{Module, Statement}};\nuse crate::kubevirt::releases::range;\n\n\
         pub(crate) static MODULES: &[Module] = &[\n"
    );
    for module in &rows.modules {
        let runs = module.runs.iter().map(|run| named_range(rows, &run.from, &run.to));
        let runs = runs.collect::<Result<Vec<_>, _>>()?.join(", ");
        let _ = writeln!(
            out,
            "    Module {{\n        id: {:?},\n        block: {:?},\n        runs: &[{runs}],\n        inherits: {},\n        \
             attributes: {},\n        rules: &[",
            module.id,
            module.block,
            optional(module.inherits.as_deref().unwrap_or_default()),
            words(&module.attributes)
        );
        for rule in &module.rules {
            let grant = rows.grant(&rule.grant)?;
            let _ = writeln!(
                out,
                "            Statement {{ grant: {:?}, subject: {:?}, target: {:?}, class: {:?}, permissions: {} }},",
                rule.grant,
                grant.subject.as_deref().unwrap_or_default(),
                grant.target.as_deref().unwrap_or_default(),
                grant.class.as_deref().unwrap_or_default(),
                words(&rule.permissions)
            );
        }
        let _ = writeln!(
            out,
            "        ],\n        change: {:?},\n        commit: {:?},\n        introduced: {:?},\n        source: {:?},\n    }},",
            module.change, module.introduced.commit, module.introduced.source, module.source
        );
    }
    out.push_str("];\n\n/// Class, permission, and what it means.\npub(crate) static PERMISSIONS: &[(&str, &str, &str)] = &[\n");
    for (class, permissions) in &rows.permissions {
        for (name, meaning) in permissions {
            let _ = writeln!(out, "    ({class:?}, {name:?}, {meaning:?}),");
        }
    }
    out.push_str("];\n");
    Ok(out)
}

fn roles(rows: &Rows) -> Result<String, String> {
    let mut out = format!(
        "{HEAD}use crate::kubevirt::rbac::{{PolicyRule, Revision}};\nuse crate::kubevirt::releases::Tag;\n\n\
         pub(crate) static REVISIONS: &[Revision] = &[\n"
    );
    for revision in &rows.roles.revision {
        let tags = revision.releases.iter().map(|tag| Ok(format!("Tag({})", rows.tag(tag)?)));
        let tags = tags.collect::<Result<Vec<_>, String>>()?.join(", ");
        for (field, role) in [("cluster_role", "ClusterRole"), ("role", "Role")] {
            if field == "cluster_role" {
                let _ = writeln!(
                    out,
                    "    Revision {{\n        // {}\n        tags: &[{tags}],",
                    revision.releases.join(", ")
                );
            }
            let _ = writeln!(out, "        {field}: &[");
            for rule in revision.rule.iter().filter(|rule| rule.role == role) {
                let _ = writeln!(
                    out,
                    "            PolicyRule {{ api_group: {:?}, resources: {}, verbs: {} }},",
                    rule.api_group,
                    words(&rule.resources),
                    words(&rule.verbs)
                );
            }
            out.push_str("        ],\n");
        }
        let inferred = optional(&revision.inferred);
        let _ =
            writeln!(out, "        inferred: {inferred},\n        source: {:?},\n    }},", revision.source);
    }
    out.push_str("];\n");
    Ok(out)
}

fn grants(rows: &Rows) -> Result<String, String> {
    let mut out = format!(
        "{HEAD}use crate::kubevirt::documented::{{Documented, Seen}};\nuse crate::kubevirt::grants::{{Grant, Kind, Meaning}};\n\
         use crate::kubevirt::needed::Need;\nuse crate::kubevirt::releases::range;\nuse crate::kubevirt::shipped::Shipped;\n\n\
         pub(crate) static GRANTS: &[Grant] = &[\n"
    );
    let grants = derive::grants(rows)?;
    for grant in &grants {
        out.push_str(&grant_row(rows, grant)?);
    }
    out.push_str("];\n\npub(crate) static MEANINGS: &[(&str, Meaning)] = &[\n");
    for Full { id, reason, allows, without, inferred, source, .. } in &grants {
        let _ = writeln!(
            out,
            "    ({id:?}, Meaning {{\n        reason: {reason:?},\n        allows: {allows:?},\n        without: {without:?},\n        \
             inferred: {inferred},\n        source: {source:?},\n    }}),"
        );
    }
    out.push_str("];\n");
    Ok(out)
}

fn grant_row(rows: &Rows, grant: &Full) -> Result<String, String> {
    let mut out = format!(
        "    Grant {{\n        id: {:?},\n        kind: {},\n        title: {:?},\n",
        grant.id, grant.kind, grant.title
    );
    out.push_str("        documented: &[\n");
    for row in &grant.documented {
        let (value, seen) = (words(&row.value), seen(&row.seen)?);
        let _ = writeln!(
            out,
            "            Documented {{ edition: {:?}, value: {value}, seen: {seen}, source: {:?} }},",
            row.edition, row.source
        );
    }
    out.push_str("        ],\n        shipped: &[\n");
    for row in &grant.shipped {
        let _ = writeln!(
            out,
            "            Shipped {{ range: {}, value: {}, defaulted: {}, by: {:?}, when: {}, inferred: {}, source: {:?} }},",
            range(rows, row.from, row.to),
            words(&row.value),
            row.defaulted,
            row.by,
            optional(&row.when),
            optional(&row.inferred),
            row.source
        );
    }
    out.push_str("        ],\n        needed: &[\n");
    for row in &grant.needed {
        let _ = writeln!(
            out,
            "            Need {{ feature: {:?}, range: {}, value: {}, when: {:?}, root: {}, unmet: {}, inferred: {}, source: {:?} }},",
            row.feature,
            range(rows, row.from, row.to),
            words(&row.value),
            row.when,
            row.root,
            row.unmet,
            row.inferred,
            row.source
        );
    }
    out.push_str("        ],\n    },\n");
    Ok(out)
}

fn seen(word: &str) -> Result<&'static str, String> {
    match word {
        "text" => Ok("Seen::Text"),
        "module" => Ok("Seen::Module"),
        "inferred" => Ok("Seen::Inferred"),
        "no" => Ok("Seen::No"),
        other => Err(format!("documented.toml: unknown way of reading {other}")),
    }
}

fn editions(rows: &Rows) -> Result<String, String> {
    let mut out = format!(
        "{HEAD}use crate::kubevirt::documented::{{Edition, Seen}};\nuse crate::kubevirt::releases::Tag;\n\n\
         pub(crate) static EDITIONS: &[Edition] = &[\n"
    );
    for row in &rows.editions {
        let _ = writeln!(
            out,
            "    Edition {{\n        version: {:?},\n        chapter: {},\n        title: {:?},\n        hco: {:?},\n        \
             kubevirt: Tag({} /* {} */),\n        capabilities_seen: {},\n        selinux_seen: {},\n        \
             policy_installed: {},\n        note: {},\n        source: {:?},\n    }},",
            row.version,
            optional(row.chapter.as_deref().unwrap_or_default()),
            row.title,
            row.hco,
            rows.tag(&row.kubevirt)?,
            row.kubevirt,
            seen(&row.capabilities_seen)?,
            seen(&row.selinux_seen)?,
            row.policy_installed,
            optional(&row.note),
            row.source
        );
    }
    out.push_str("];\n");
    Ok(out)
}

fn features(rows: &Rows) -> String {
    let mut out = format!(
        "{HEAD}use crate::kubevirt::needed::{{Feature, Trace}};\n\npub(crate) static FEATURES: &[Feature] = &[\n"
    );
    for row in &rows.features {
        let trace = match row.trace.as_str() {
            "pod" => "Pod",
            "other-pod" => "OtherPod",
            "part" => "Part",
            "component" => "Component",
            _ => "None",
        };
        let _ = writeln!(
            out,
            "    Feature {{ id: {:?}, title: {:?}, fields: {}, trace: Trace::{trace}, tied: {}, path: {:?}, source: {:?} }},",
            row.id,
            row.title,
            words(&row.fields),
            words(&row.tied),
            row.path,
            row.source
        );
    }
    out.push_str("];\n");
    out
}

fn notes(rows: &Rows) -> Result<String, String> {
    let mut out = format!(
        "{HEAD}use crate::kubevirt::notes::Note;\nuse crate::kubevirt::releases::range;\n\npub(crate) static NOTES: &[Note] = &[\n"
    );
    for row in &rows.notes {
        let ranges = row.releases.iter().map(|run| named_range(rows, &run.from, &run.to));
        let ranges = ranges.collect::<Result<Vec<_>, _>>()?.join(", ");
        let _ = writeln!(
            out,
            "    Note {{\n        id: {:?},\n        title: {:?},\n        text: {:?},\n        grants: {},\n        editions: {},\n        \
             ranges: &[{ranges}],\n        sources: {},\n    }},",
            row.id,
            row.title,
            row.text,
            words(&row.grants),
            words(&row.docs),
            words(&row.sources)
        );
    }
    out.push_str("];\n");
    Ok(out)
}

fn sources(rows: &Rows) -> String {
    let mut out = format!(
        "{HEAD}use crate::kubevirt::sources::Source;\n\n// Sorted by key.\npub(crate) static SOURCES: &[Source] = &[\n"
    );
    let used = rows.used_sources();
    for (key, row) in rows.sources.iter().filter(|(key, _)| used.contains(key.as_str())) {
        let _ = writeln!(
            out,
            "    Source {{\n        key: {key:?},\n        repository: {},\n        document: {},\n        path: {},\n        tag: {},\n        \
             commit: {},\n        blob: {},\n        url: {},\n        date: {},\n        licence: {:?},\n        what: {},\n    }},",
            optional(&row.repository),
            optional(&row.document),
            optional(&row.path),
            optional(&row.tag),
            optional(&row.commit),
            optional(&row.blob),
            optional(&row.url),
            optional(&row.date),
            row.licence,
            optional(&row.what)
        );
    }
    out.push_str("];\n");
    out
}
