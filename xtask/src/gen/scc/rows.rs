//! The rows as they are written.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Everything the folder says.
pub(crate) struct Rows {
    pub(crate) minors: Vec<Minor>,
    pub(crate) bindings: Vec<Binding>,
    pub(crate) objects: Vec<Object>,
    pub(crate) changes: Vec<Change>,
    pub(crate) defaults: Vec<Default>,
    pub(crate) sources: BTreeMap<String, Source>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Minor {
    pub(crate) name: String,
    pub(crate) kubernetes: String,
    pub(crate) value_style: String,
    pub(crate) source: String,
    pub(crate) inferred: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Binding {
    pub(crate) scc: String,
    pub(crate) group: String,
    pub(crate) since: String,
    pub(crate) source: String,
    #[expect(dead_code, reason = "for readers of the row")]
    pub(crate) inferred: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Object {
    pub(crate) name: String,
    pub(crate) group: String,
    pub(crate) since: Option<String>,
    pub(crate) source: String,
    pub(crate) inferred: Option<String>,
    pub(crate) summary: String,
    pub(crate) spec: toml::Table,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Change {
    #[serde(rename = "in")]
    pub(crate) minor: String,
    pub(crate) field: String,
    #[serde(default)]
    pub(crate) adds: Vec<String>,
    pub(crate) before: Option<toml::Value>,
    pub(crate) sccs: Vec<String>,
    pub(crate) source: String,
    pub(crate) inferred: Option<String>,
    pub(crate) text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Default {
    pub(crate) field: String,
    pub(crate) value: String,
    pub(crate) since: String,
    pub(crate) source: String,
    #[expect(dead_code, reason = "for readers of the row")]
    pub(crate) inferred: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    pub(crate) repository: String,
    pub(crate) path: String,
    pub(crate) commit: Option<String>,
    pub(crate) date: Option<String>,
    pub(crate) licence: String,
    pub(crate) what: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MinorsFile {
    minor: Vec<Minor>,
    binding: Vec<Binding>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ObjectsFile {
    scc: Vec<Object>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChangesFile {
    change: Vec<Change>,
    default: Vec<Default>,
}

/// Reads the folder and checks that what rows refer to exists.
pub(crate) fn read(folder: &Path) -> Result<Rows, String> {
    let MinorsFile { minor: minors, binding: bindings } = file(folder, "minors.toml")?;
    let ObjectsFile { scc: mut objects } = file(folder, "objects.toml")?;
    let ChangesFile { change: changes, default: defaults } = file(folder, "changes.toml")?;
    let sources: BTreeMap<String, Source> = file(folder, "sources.toml")?;
    objects.sort_by(|first, second| first.name.cmp(&second.name));
    let rows = Rows { minors, bindings, objects, changes, defaults, sources };
    let used = rows.minors.iter().map(|row| &row.source);
    let used = used.chain(rows.bindings.iter().map(|row| &row.source));
    let used = used.chain(rows.objects.iter().map(|row| &row.source));
    let used = used.chain(rows.changes.iter().map(|row| &row.source));
    for key in used.chain(rows.defaults.iter().map(|row| &row.source)) {
        if !rows.sources.contains_key(key) {
            return Err(format!("core/data/scc/sources.toml has no `{key}`"));
        }
    }
    for name in rows.changes.iter().flat_map(|change| &change.sccs) {
        if !rows.objects.iter().any(|object| object.name == *name) {
            return Err(format!(
                "core/data/scc/changes.toml names `{name}`, which objects.toml does not have"
            ));
        }
    }
    Ok(rows)
}

fn file<T: for<'d> Deserialize<'d>>(folder: &Path, name: &str) -> Result<T, String> {
    let path = folder.join(name);
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

/// The number after `4.`.
pub(crate) fn number(minor: &str) -> Result<u32, String> {
    let digits = minor.strip_prefix("4.").and_then(|digits| digits.parse().ok());
    digits.ok_or_else(|| format!("core/data/scc: `{minor}` is no minor of OpenShift 4"))
}
