//! The rows as they stand in the TOML files, and the checks on them.

use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// All files together.
pub(crate) struct Rows {
    pub(crate) releases: Releases,
    pub(crate) sccs: Vec<Scc>,
    pub(crate) modules: Vec<Module>,
    pub(crate) roles: Roles,
    pub(crate) grants: Vec<Grant>,
    pub(crate) permissions: BTreeMap<String, BTreeMap<String, String>>,
    pub(crate) shipped: Shipped,
    pub(crate) editions: Vec<Edition>,
    pub(crate) needs: Vec<Need>,
    pub(crate) features: Vec<Feature>,
    pub(crate) effects: Vec<Effect>,
    pub(crate) shapes: Vec<Shape>,
    pub(crate) notes: Vec<Note>,
    pub(crate) sources: BTreeMap<String, Source>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Releases {
    pub(crate) source: String,
    pub(crate) main: Main,
    pub(crate) tags: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Main {
    pub(crate) commit: String,
    pub(crate) date: String,
}

#[derive(Deserialize, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[serde(deny_unknown_fields)]
pub(crate) struct Range {
    pub(crate) from: String,
    pub(crate) to: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Introduced {
    pub(crate) commit: String,
    pub(crate) source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Strategy {
    pub(crate) r#type: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(crate) struct Scc {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) allow_privileged_container: Option<bool>,
    pub(crate) allow_host_dir_volume_plugin: Option<bool>,
    pub(crate) allow_host_network: Option<bool>,
    #[serde(rename = "allowHostPID")]
    pub(crate) allow_host_pid: Option<bool>,
    #[serde(rename = "allowHostIPC")]
    pub(crate) allow_host_ipc: Option<bool>,
    pub(crate) allow_host_ports: Option<bool>,
    pub(crate) allowed_capabilities: Option<Vec<String>>,
    pub(crate) run_as_user: Option<Strategy>,
    pub(crate) se_linux_context: Option<Strategy>,
    pub(crate) seccomp_profiles: Option<Vec<String>>,
    pub(crate) volumes: Option<Vec<String>>,
    pub(crate) users: Vec<String>,
    pub(crate) change: String,
    pub(crate) introduced: Introduced,
    pub(crate) source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Statement {
    pub(crate) grant: String,
    pub(crate) permissions: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Module {
    pub(crate) id: String,
    pub(crate) block: String,
    pub(crate) runs: Vec<Range>,
    pub(crate) inherits: Option<String>,
    pub(crate) attributes: Vec<String>,
    pub(crate) rules: Vec<Statement>,
    pub(crate) change: String,
    pub(crate) introduced: Introduced,
    pub(crate) source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Roles {
    pub(crate) revision: Vec<Revision>,
    pub(crate) reason: Vec<Reason>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Revision {
    pub(crate) releases: Vec<String>,
    #[serde(default)]
    pub(crate) inferred: String,
    pub(crate) source: String,
    pub(crate) rule: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rule {
    pub(crate) role: String,
    pub(crate) api_group: String,
    pub(crate) resources: Vec<String>,
    pub(crate) verbs: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reason {
    pub(crate) api_group: String,
    #[serde(default)]
    pub(crate) resources: Vec<String>,
    pub(crate) text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Object {
    pub(crate) kind: String,
    pub(crate) name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Grant {
    pub(crate) id: String,
    pub(crate) kind: String,
    pub(crate) title: String,
    pub(crate) reason: String,
    pub(crate) allows: String,
    pub(crate) without: String,
    pub(crate) source: String,
    #[serde(default)]
    pub(crate) inferred: bool,
    pub(crate) object: Option<Object>,
    pub(crate) scc: Option<String>,
    pub(crate) field: Option<String>,
    pub(crate) capability: Option<String>,
    pub(crate) profile: Option<String>,
    pub(crate) path: Option<String>,
    pub(crate) subject: Option<String>,
    pub(crate) target: Option<String>,
    pub(crate) class: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Shipped {
    pub(crate) launcher_type: Vec<LauncherType>,
    pub(crate) fact: Vec<Fact>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LauncherType {
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) r#type: String,
    pub(crate) when: String,
    #[serde(default)]
    pub(crate) features: Vec<String>,
    #[serde(default)]
    pub(crate) setting: bool,
    pub(crate) policy: String,
    #[serde(default)]
    pub(crate) inferred: String,
    pub(crate) source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fact {
    pub(crate) grant: String,
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) value: Vec<String>,
    pub(crate) when: String,
    pub(crate) source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Edition {
    pub(crate) version: String,
    pub(crate) chapter: Option<String>,
    pub(crate) title: String,
    pub(crate) hco: String,
    pub(crate) kubevirt: String,
    #[serde(default)]
    pub(crate) capabilities: Vec<String>,
    pub(crate) capabilities_seen: String,
    #[serde(default)]
    pub(crate) scc: BTreeMap<String, String>,
    #[serde(default)]
    pub(crate) objects: Vec<String>,
    #[serde(default)]
    pub(crate) selinux: Vec<Statement>,
    pub(crate) selinux_seen: String,
    pub(crate) policy_installed: bool,
    #[serde(default)]
    pub(crate) note: String,
    pub(crate) source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Need {
    pub(crate) grant: String,
    pub(crate) feature: String,
    pub(crate) ranges: Vec<Range>,
    #[serde(default)]
    pub(crate) value: Vec<String>,
    pub(crate) when: String,
    #[serde(default)]
    pub(crate) root: bool,
    #[serde(default)]
    pub(crate) unmet: bool,
    #[serde(default)]
    pub(crate) inferred: bool,
    pub(crate) source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Feature {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) fields: Vec<String>,
    pub(crate) trace: String,
    #[serde(default)]
    pub(crate) tied: Vec<String>,
    pub(crate) path: String,
    pub(crate) source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Effect {
    pub(crate) feature: String,
    pub(crate) pod: String,
    pub(crate) field: String,
    pub(crate) value: String,
    pub(crate) ranges: Vec<Range>,
    #[serde(default)]
    pub(crate) when: String,
    #[serde(default)]
    pub(crate) gate: String,
    #[serde(default)]
    pub(crate) without_gate: String,
    #[serde(default)]
    pub(crate) launcher: String,
    #[serde(default)]
    pub(crate) right: String,
    #[serde(default)]
    pub(crate) inferred: String,
    pub(crate) source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Shape {
    pub(crate) id: String,
    pub(crate) pod: String,
    pub(crate) sign: String,
    #[serde(default)]
    pub(crate) when: Vec<String>,
    pub(crate) present: Option<Vec<Range>>,
    pub(crate) absent: Option<Vec<Range>>,
    pub(crate) usual_present: Option<Vec<Range>>,
    pub(crate) usual_absent: Option<Vec<Range>>,
    #[serde(default)]
    pub(crate) inferred: String,
    pub(crate) source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Note {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) grants: Vec<String>,
    pub(crate) docs: Vec<String>,
    pub(crate) releases: Vec<Range>,
    pub(crate) sources: Vec<String>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Source {
    pub(crate) repository: String,
    pub(crate) document: String,
    pub(crate) path: String,
    pub(crate) tag: String,
    pub(crate) commit: String,
    pub(crate) blob: String,
    pub(crate) url: String,
    pub(crate) date: String,
    pub(crate) licence: String,
    pub(crate) what: String,
}

impl Rows {
    /// Reads and checks every file.
    pub(crate) fn read(data: &Path) -> Result<Self, String> {
        let here = data.join("kubevirt");
        let mut permissions: BTreeMap<String, toml::Value> = parse(&here.join("permissions.toml"))?;
        permissions.remove("source");
        let permissions = permissions
            .into_iter()
            .map(|(class, table)| {
                Ok((class, table.try_into().map_err(|error| format!("permissions: {error}"))?))
            })
            .collect::<Result<_, String>>()?;
        let rows = Self {
            releases: parse(&here.join("releases.toml"))?,
            sccs: list(&here.join("scc.toml"), "scc")?,
            modules: list(&here.join("cil.toml"), "module")?,
            roles: parse(&here.join("rbac.toml"))?,
            grants: list(&here.join("grants.toml"), "grant")?,
            permissions,
            shipped: parse(&here.join("shipped.toml"))?,
            editions: list(&here.join("documented.toml"), "edition")?,
            needs: list(&here.join("needed.toml"), "need")?,
            features: list(&here.join("features.toml"), "feature")?,
            effects: list(&here.join("effects.toml"), "effect")?,
            shapes: list(&here.join("shapes.toml"), "shape")?,
            notes: list(&here.join("notes.toml"), "note")?,
            sources: parse(&data.join("sources.toml"))?,
        };
        rows.check()?;
        Ok(rows)
    }

    /// The position of a tag.
    pub(crate) fn tag(&self, tag: &str) -> Result<usize, String> {
        let position = self.releases.tags.iter().position(|known| known == tag);
        position.ok_or_else(|| format!("unknown tag {tag}"))
    }

    /// The positions of a range, both ends inclusive.
    pub(crate) fn range(&self, range: &Range) -> Result<(usize, usize), String> {
        let (from, to) = (self.tag(&range.from)?, self.tag(&range.to)?);
        if from <= to { Ok((from, to)) } else { Err(format!("{} is after {}", range.from, range.to)) }
    }

    /// The row of a grant.
    pub(crate) fn grant(&self, id: &str) -> Result<&Grant, String> {
        self.grants.iter().find(|grant| grant.id == id).ok_or_else(|| format!("unknown grant {id}"))
    }

    /// Every key that some row names as its source.
    pub(crate) fn used_sources(&self) -> BTreeSet<&str> {
        let mut used = BTreeSet::from([self.releases.source.as_str()]);
        used.extend(self.sccs.iter().flat_map(|row| [row.source.as_str(), row.introduced.source.as_str()]));
        used.extend(
            self.modules.iter().flat_map(|row| [row.source.as_str(), row.introduced.source.as_str()]),
        );
        used.extend(self.roles.revision.iter().map(|row| row.source.as_str()));
        used.extend(self.grants.iter().map(|row| row.source.as_str()));
        used.extend(self.shipped.launcher_type.iter().map(|row| row.source.as_str()));
        used.extend(self.shipped.fact.iter().map(|row| row.source.as_str()));
        used.extend(self.editions.iter().map(|row| row.source.as_str()));
        used.extend(self.needs.iter().map(|row| row.source.as_str()));
        used.extend(self.features.iter().map(|row| row.source.as_str()));
        used.extend(self.effects.iter().map(|row| row.source.as_str()));
        used.extend(self.shapes.iter().map(|row| row.source.as_str()));
        used.extend(self.notes.iter().flat_map(|row| row.sources.iter().map(String::as_str)));
        used
    }

    fn check(&self) -> Result<(), String> {
        for key in self.used_sources() {
            self.sources.get(key).ok_or_else(|| format!("unknown source {key}"))?;
        }
        let features: BTreeSet<&str> = self.features.iter().map(|feature| feature.id.as_str()).collect();
        let launcher = self.shipped.launcher_type.iter().flat_map(|row| &row.features);
        let effects = self.effects.iter().map(|effect| &effect.feature);
        for feature in self.needs.iter().map(|need| &need.feature).chain(launcher).chain(effects) {
            if !features.contains(feature.as_str()) {
                return Err(format!("unknown feature {feature}"));
            }
        }
        for tied in self.features.iter().flat_map(|feature| &feature.tied) {
            self.grant(tied)?;
        }
        for statement in self.modules.iter().flat_map(|module| &module.rules) {
            self.check_statement(statement)?;
        }
        for edition in &self.editions {
            self.tag(&edition.kubevirt)?;
            edition.selinux.iter().try_for_each(|statement| self.check_statement(statement))?;
        }
        for tag in &self.releases.tags {
            for name in ["kubevirt-controller", "kubevirt-handler"] {
                let rows = self.sccs.iter().filter(|scc| scc.name == name);
                self.one(tag, name, rows.map(|scc| (&scc.from, &scc.to)))?;
            }
            let rows = self.shipped.launcher_type.iter().map(|row| (&row.from, &row.to));
            self.one(tag, "launcher type", rows)?;
        }
        Ok(())
    }

    fn check_statement(&self, statement: &Statement) -> Result<(), String> {
        let grant = self.grant(&statement.grant)?;
        let class = grant.class.as_deref().ok_or_else(|| format!("{} has no class", grant.id))?;
        let known =
            self.permissions.get(class).ok_or_else(|| format!("permissions.toml lacks class {class}"))?;
        match statement.permissions.iter().find(|name| !known.contains_key(*name)) {
            Some(name) => Err(format!("permissions.toml lacks {class} {name}")),
            None => Ok(()),
        }
    }

    fn one<'r>(
        &self,
        tag: &str,
        what: &str,
        ranges: impl Iterator<Item = (&'r String, &'r String)>,
    ) -> Result<(), String> {
        let at = self.tag(tag)?;
        let mut hits = 0;
        for (from, to) in ranges {
            hits += usize::from(self.tag(from)? <= at && at <= self.tag(to)?);
        }
        if hits == 1 { Ok(()) } else { Err(format!("{tag} has {hits} rows for {what}, expected one")) }
    }
}

fn parse<T: for<'de> Deserialize<'de>>(path: &Path) -> Result<T, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

fn list<T: for<'de> Deserialize<'de>>(path: &Path, key: &str) -> Result<Vec<T>, String> {
    let mut file: BTreeMap<String, Vec<T>> = parse(path)?;
    file.remove(key).ok_or_else(|| format!("{}: no [[{key}]]", path.display()))
}
