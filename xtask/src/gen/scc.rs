//! `core/data/scc` to `core/src/generated/scc.rs`.
//!
//! Rows hold every object in its newest form, and what changed when. An object of a minor is the newest form with the later
//! changes taken back, then completed by the defaults of the API server. The engine does the completing, the points and the order,
//! so the tables cannot disagree with it.

mod print;
mod rows;

use super::{Outcome, publish};
use rows::{Change, Object, Rows, number};
use std::path::Path;
use virt_grants_core::path::FieldPath;
use virt_grants_core::scc::{self, order};
use virt_grants_core::source::{Entry, Node, Value};

const FILE: &str = "core/src/generated/scc.rs";

/// Writes the tables.
pub(crate) fn run(root: &Path, check: bool) -> Outcome {
    let rows = rows::read(&root.join("core/data/scc"))?;
    let forms = forms(&rows)?;
    publish(root, check, FILE, &print::file(&rows, &forms)?)
}

/// One form of an object: the same from `since` up to the next form.
pub(crate) struct Form {
    pub(crate) name: String,
    /// The minor it begins with; `None` for an object of no minor.
    pub(crate) since: Option<u32>,
    pub(crate) stored: Node<'static>,
}

impl Form {
    /// The name of the table entry.
    pub(crate) fn ident(&self) -> String {
        let name = self.name.to_uppercase().replace(['-', '.'], "_");
        self.since.map_or(name.clone(), |since| format!("{name}_4_{since}"))
    }

    pub(crate) fn points(&self) -> i64 {
        order::points(&scc::lower(&self.stored, 0, &FieldPath::root()).0)
    }
}

/// Every form of every object, oldest first within a name.
fn forms(rows: &Rows) -> Result<Vec<Form>, String> {
    let mut forms: Vec<Form> = Vec::new();
    for object in &rows.objects {
        let Some(since) = &object.since else {
            let stored = stored(object, None, rows)?;
            forms.push(Form { name: object.name.clone(), since: None, stored });
            continue;
        };
        let first = number(since)?;
        for minor in &rows.minors {
            let minor = number(&minor.name)?;
            if minor < first {
                continue;
            }
            let stored = stored(object, Some(minor), rows)?;
            let same = |form: &Form| form.name == object.name && form.stored == stored;
            if !forms.last().is_some_and(same) {
                forms.push(Form { name: object.name.clone(), since: Some(minor), stored });
            }
        }
    }
    Ok(forms)
}

/// The form that `minor` has.
pub(crate) fn form_of<'f>(forms: &'f [Form], name: &str, minor: u32) -> Option<&'f Form> {
    forms.iter().rev().find(|form| form.name == name && form.since.is_some_and(|since| since <= minor))
}

/// The object as a cluster of `minor` stores it; `None` for the newest.
fn stored(object: &Object, minor: Option<u32>, rows: &Rows) -> Result<Node<'static>, String> {
    let mut spec = object.spec.clone();
    for change in rows.changes.iter().rev() {
        if change.sccs.contains(&object.name) && minor.is_some_and(|minor| Ok(minor) < number(&change.minor))
        {
            take_back(&mut spec, change, &object.name)?;
        }
    }
    for default in &rows.defaults {
        let there = minor.is_none_or(|minor| number(&default.since).is_ok_and(|since| since <= minor));
        if !spec.contains_key(&default.field) && there {
            spec.insert(default.field.clone(), toml::Value::String(default.value.clone()));
        } else if !there {
            spec.remove(&default.field);
        }
    }
    let metadata = toml::Table::from_iter([("name".to_owned(), toml::Value::String(object.name.clone()))]);
    spec.insert("metadata".to_owned(), toml::Value::Table(metadata));
    let shipped = node(&toml::Value::Table(spec));
    let stored = scc::defaulted(&shipped);
    let (_, problems) = scc::lower(&stored, 0, &FieldPath::root());
    match problems.first() {
        Some(problem) => Err(format!("core/data/scc/objects.toml: {}: {}", object.name, problem.message)),
        None => Ok(stored),
    }
}

fn take_back(spec: &mut toml::Table, change: &Change, name: &str) -> Result<(), String> {
    let wrong = |what: &str| {
        Err(format!("core/data/scc/changes.toml: {} of {name} in {}: {what}", change.field, change.minor))
    };
    if let Some(before) = &change.before {
        spec.insert(change.field.clone(), before.clone());
        return Ok(());
    }
    if change.adds.is_empty() {
        return if spec.remove(&change.field).is_some() { Ok(()) } else { wrong("the field is not there") };
    }
    let Some(toml::Value::Array(list)) = spec.get_mut(&change.field) else {
        return wrong("the field is no list");
    };
    for added in &change.adds {
        let Some(index) = list.iter().position(|entry| entry.as_str() == Some(added)) else {
            return wrong("the list does not have what was added");
        };
        list.remove(index);
    }
    Ok(())
}

/// The tree of a row's value.
fn node(value: &toml::Value) -> Node<'static> {
    Node::made(match value {
        toml::Value::String(text) => Value::String(text.clone().into()),
        toml::Value::Boolean(truth) => Value::Bool(*truth),
        toml::Value::Array(items) => Value::Sequence(items.iter().map(node).collect()),
        toml::Value::Table(table) => Value::Mapping(
            table
                .iter()
                .map(|(key, value)| Entry {
                    key: key.clone().into(),
                    key_span: virt_grants_core::source::Span::default(),
                    value: node(value),
                })
                .collect(),
        ),
        number => Value::Number(number.to_string().into()),
    })
}
