//! What follows from the rows: for every grant, which releases ship it and which documentation prints it.

use super::rbac;
use super::rows::{Edition, Grant, LauncherType, Rows, Scc};
use std::collections::BTreeSet;

/// A grant with everything that is known of it.
pub(crate) struct Full {
    pub(crate) id: String,
    /// The `Kind` as a Rust expression.
    pub(crate) kind: String,
    pub(crate) title: String,
    pub(crate) reason: String,
    pub(crate) allows: String,
    pub(crate) without: String,
    pub(crate) inferred: bool,
    pub(crate) source: String,
    pub(crate) documented: Vec<Documented>,
    pub(crate) shipped: Vec<Shipped>,
    pub(crate) needed: Vec<Need>,
}

pub(crate) struct Documented {
    pub(crate) edition: String,
    pub(crate) value: Vec<String>,
    pub(crate) seen: String,
    pub(crate) source: String,
}

#[derive(Clone, Default)]
pub(crate) struct Shipped {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) value: Vec<String>,
    pub(crate) defaulted: bool,
    pub(crate) by: String,
    pub(crate) when: String,
    pub(crate) inferred: String,
    pub(crate) source: String,
}

pub(crate) struct Need {
    pub(crate) feature: String,
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) value: Vec<String>,
    pub(crate) when: String,
    pub(crate) root: bool,
    pub(crate) unmet: bool,
    pub(crate) inferred: bool,
    pub(crate) source: String,
}

/// All grants in the order they are shown: the rows of grants.toml, then one per resource of the roles.
pub(crate) fn grants(rows: &Rows) -> Result<Vec<Full>, String> {
    let mut grants = rows.grants.iter().map(|grant| full(rows, grant)).collect::<Result<Vec<_>, _>>()?;
    grants.extend(rbac::grants(rows)?);
    let ids: BTreeSet<&str> = grants.iter().map(|grant| grant.id.as_str()).collect();
    if ids.len() != grants.len() {
        return Err("two grants have the same id".to_owned());
    }
    match rows.needs.iter().find(|need| !ids.contains(need.grant.as_str())) {
        Some(need) => Err(format!("needed.toml: unknown grant {}", need.grant)),
        None => Ok(grants),
    }
}

fn full(rows: &Rows, grant: &Grant) -> Result<Full, String> {
    Ok(Full {
        id: grant.id.clone(),
        kind: kind(grant)?,
        title: grant.title.clone(),
        reason: grant.reason.clone(),
        allows: grant.allows.clone(),
        without: grant.without.clone(),
        inferred: grant.inferred,
        source: grant.source.clone(),
        documented: rows.editions.iter().filter_map(|edition| documented(edition, grant)).collect(),
        shipped: shipped(rows, grant)?,
        needed: needed(rows, &grant.id)?,
    })
}

fn kind(grant: &Grant) -> Result<String, String> {
    let field = |value: &Option<String>, name: &str| {
        value.clone().ok_or_else(|| format!("{}: {} needs {name}", grant.id, grant.kind))
    };
    Ok(match grant.kind.as_str() {
        "object" => {
            let object = grant.object.as_ref().ok_or_else(|| format!("{} needs object", grant.id))?;
            format!("Kind::Object {{ kind: {:?}, name: {:?} }}", object.kind, object.name)
        }
        "scc-field" => {
            format!(
                "Kind::SccField {{ scc: {:?}, field: {:?} }}",
                field(&grant.scc, "scc")?,
                field(&grant.field, "field")?
            )
        }
        "capability" => format!("Kind::Capability {{ name: {:?} }}", field(&grant.capability, "capability")?),
        "seccomp-profile" => {
            format!("Kind::SeccompProfile {{ profile: {:?} }}", field(&grant.profile, "profile")?)
        }
        "selinux-type" => "Kind::SelinuxType".to_owned(),
        "selinux-attributes" => "Kind::SelinuxAttributes".to_owned(),
        "selinux-rule" => format!(
            "Kind::SelinuxRule {{ subject: {:?}, target: {:?}, class: {:?} }}",
            field(&grant.subject, "subject")?,
            field(&grant.target, "target")?,
            field(&grant.class, "class")?
        ),
        "host-relabel" => format!("Kind::HostRelabel {{ path: {:?} }}", field(&grant.path, "path")?),
        "scc-membership" => "Kind::SccMembership".to_owned(),
        other => return Err(format!("{}: unknown kind {other}", grant.id)),
    })
}

fn documented(edition: &Edition, grant: &Grant) -> Option<Documented> {
    let scc = |value: Vec<String>| Some((value, edition.capabilities_seen.clone()));
    let found = match grant.kind.as_str() {
        _ if edition.capabilities_seen == "no" && grant.kind != "selinux-rule" => None,
        "object" if edition.objects.contains(&grant.id) => scc(vec![grant.object.as_ref()?.name.clone()]),
        "scc-field" if grant.id == "scc/allowed-capabilities" => scc(edition.capabilities.clone()),
        "scc-field" if grant.scc.as_deref() == Some("kubevirt-controller") => {
            scc(vec![edition.scc.get(grant.field.as_deref()?)?.clone()])
        }
        "capability" => {
            let name = grant.capability.clone()?;
            if edition.capabilities.contains(&name) { scc(vec![name]) } else { None }
        }
        "selinux-rule" => {
            let statement = edition.selinux.iter().find(|statement| statement.grant == grant.id)?;
            Some((statement.permissions.clone(), edition.selinux_seen.clone()))
        }
        _ => None,
    };
    found.map(|(value, seen)| Documented {
        edition: edition.version.clone(),
        value,
        seen,
        source: edition.source.clone(),
    })
}

fn needed(rows: &Rows, id: &str) -> Result<Vec<Need>, String> {
    let mut needs = Vec::new();
    for need in rows.needs.iter().filter(|need| need.grant == id) {
        for range in &need.ranges {
            let (from, to) = rows.range(range)?;
            needs.push(Need {
                feature: need.feature.clone(),
                from,
                to,
                value: need.value.clone(),
                when: need.when.clone(),
                root: need.root,
                unmet: need.unmet,
                inferred: need.inferred,
                source: need.source.clone(),
            });
        }
    }
    Ok(needs)
}

fn shipped(rows: &Rows, grant: &Grant) -> Result<Vec<Shipped>, String> {
    let last = rows.releases.tags.len() - 1;
    let mut all = Vec::new();
    match grant.kind.as_str() {
        "object" => {
            let read =
                grant.object.as_ref().is_some_and(|object| object.kind == "SecurityContextConstraints");
            let name = grant.object.as_ref().map(|object| object.name.clone()).unwrap_or_default();
            all.push(Shipped {
                to: last,
                value: vec![name],
                by: "virt-operator".to_owned(),
                inferred: if read {
                    String::new()
                } else {
                    "the role was read at some releases only: grants rbac tells which".to_owned()
                },
                source: grant.source.clone(),
                ..Shipped::default()
            });
        }
        "scc-field" | "capability" | "seccomp-profile" => {
            let name = grant.scc.as_deref().unwrap_or("kubevirt-controller");
            for scc in rows.sccs.iter().filter(|scc| scc.name == name) {
                let Some((value, defaulted)) = scc_value(scc, grant) else { continue };
                let (from, to) = (rows.tag(&scc.from)?, rows.tag(&scc.to)?);
                let (by, source) = (scc.id.clone(), scc.source.clone());
                all.push(Shipped { from, to, value, defaulted, by, source, ..Shipped::default() });
            }
        }
        "selinux-rule" | "selinux-attributes" => {
            for tag in 0..=last {
                all.extend(module_value(rows, grant, tag)?);
            }
        }
        "selinux-type" => {
            for row in &rows.shipped.launcher_type {
                all.push(Shipped {
                    from: rows.tag(&row.from)?,
                    to: rows.tag(&row.to)?,
                    value: vec![row.r#type.clone()],
                    by: "virt-controller".to_owned(),
                    when: row.when.clone(),
                    inferred: row.inferred.clone(),
                    source: row.source.clone(),
                    ..Shipped::default()
                });
            }
        }
        _ => {
            for fact in rows.shipped.fact.iter().filter(|fact| fact.grant == grant.id) {
                all.push(Shipped {
                    from: rows.tag(&fact.from)?,
                    to: rows.tag(&fact.to)?,
                    value: fact.value.clone(),
                    by: if grant.kind == "host-relabel" { "virt-handler" } else { "virt-operator" }
                        .to_owned(),
                    when: fact.when.clone(),
                    source: fact.source.clone(),
                    ..Shipped::default()
                });
            }
        }
    }
    Ok(joined(all))
}

/// The value a field has once OpenShift has stored the object, and whether it comes from a default.
fn scc_value(scc: &Scc, grant: &Grant) -> Option<(Vec<String>, bool)> {
    let listed = |list: &Option<Vec<String>>, name: &Option<String>| {
        let name = name.clone()?;
        list.as_ref()?.contains(&name).then_some((vec![name], false))
    };
    match grant.kind.as_str() {
        "capability" => return listed(&scc.allowed_capabilities, &grant.capability),
        "seccomp-profile" => return listed(&scc.seccomp_profiles, &grant.profile),
        _ => {}
    }
    let flag = |value: Option<bool>, default: bool| {
        Some((vec![value.unwrap_or(default).to_string()], value.is_none()))
    };
    let strategy =
        |value: Option<&str>| Some((vec![value.unwrap_or("RunAsAny").to_owned()], value.is_none()));
    match grant.field.as_deref()? {
        "allowHostDirVolumePlugin" => flag(scc.allow_host_dir_volume_plugin, false),
        "allowPrivilegedContainer" => flag(scc.allow_privileged_container, false),
        "allowHostNetwork" => flag(scc.allow_host_network, false),
        "allowHostPID" => flag(scc.allow_host_pid, false),
        "allowHostIPC" => flag(scc.allow_host_ipc, false),
        "allowHostPorts" => flag(scc.allow_host_ports, false),
        "allowPrivilegeEscalation" => flag(None, true),
        "readOnlyRootFilesystem" => flag(None, false),
        "runAsUser" => strategy(scc.run_as_user.as_ref().map(|strategy| strategy.r#type.as_str())),
        "seLinuxContext" => strategy(scc.se_linux_context.as_ref().map(|strategy| strategy.r#type.as_str())),
        "fsGroup" | "supplementalGroups" => strategy(None),
        "volumes" => {
            Some((scc.volumes.clone().unwrap_or_else(|| vec!["*".to_owned()]), scc.volumes.is_none()))
        }
        "allowedCapabilities" => scc.allowed_capabilities.clone().map(|list| (list, false)),
        "seccompProfiles" => scc.seccomp_profiles.clone().map(|list| (list, false)),
        "users" => Some((scc.users.clone(), false)),
        _ => None,
    }
}

/// What the modules in force at one tag say: permissions of a rule, or attributes of the type.
fn module_value(rows: &Rows, grant: &Grant, tag: usize) -> Result<Option<Shipped>, String> {
    let mut found = Shipped { from: tag, to: tag, ..Shipped::default() };
    for module in &rows.modules {
        let mut here = false;
        for run in &module.runs {
            let (from, to) = rows.range(run)?;
            here |= from <= tag && tag <= to;
        }
        if !here {
            continue;
        }
        let words: Vec<&String> = if grant.kind == "selinux-attributes" {
            module.attributes.iter().collect()
        } else {
            let rules = module.rules.iter().filter(|rule| rule.grant == grant.id);
            rules.flat_map(|rule| &rule.permissions).collect()
        };
        if words.is_empty() {
            continue;
        }
        for word in words {
            if !found.value.contains(word) {
                found.value.push(word.clone());
            }
        }
        found.by = format!("{} {}", module.block, module.id);
        found.source.clone_from(&module.source);
    }
    if found.value.is_empty() {
        return Ok(None);
    }
    let launcher = launcher_type(rows, tag)?;
    let always = ["always", "the default of selinuxLauncherType"].contains(&launcher.when.as_str());
    if launcher.r#type == "container_t" {
        "the module is there, but launchers run as container_t".clone_into(&mut found.when);
    } else if !always {
        found.when = format!("type used {}", launcher.when);
    }
    found.inferred.clone_from(&launcher.inferred);
    Ok(Some(found))
}

fn launcher_type(rows: &Rows, tag: usize) -> Result<&LauncherType, String> {
    for row in &rows.shipped.launcher_type {
        if rows.tag(&row.from)? <= tag && tag <= rows.tag(&row.to)? {
            return Ok(row);
        }
    }
    Err(format!("no launcher type at {tag}"))
}

/// Joins neighbouring ranges that say the same.
pub(crate) fn joined(mut all: Vec<Shipped>) -> Vec<Shipped> {
    all.sort_by_key(|shipped| shipped.from);
    let mut joined: Vec<Shipped> = Vec::new();
    for next in all {
        let same = |before: &Shipped| {
            (&before.value, before.defaulted, &before.when, &before.inferred, before.to + 1)
                == (&next.value, next.defaulted, &next.when, &next.inferred, next.from)
        };
        match joined.last_mut() {
            Some(before) if same(before) => before.to = next.to,
            _ => joined.push(next),
        }
    }
    joined
}
