//! The field tables of core's strict check: from the schemas of `k8s-openapi`, and from rows for kinds it has not.
//!
//! Everything reachable from the kinds in [`roots`] goes into four arrays of numbers and one string of names, a few
//! kilobytes in all. `status` is left out: nobody writes it.

mod kubevirt;
mod rows;
mod values;

use super::{Outcome, publish};
use k8s_openapi::api::{apps, batch, core};
use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

const FILE: &str = "core/src/generated/schema.rs";

/// Writes [`FILE`].
pub(crate) fn run(root: &Path, check: bool) -> Outcome {
    let types = reachable(all_types()?)?;
    publish(root, check, FILE, &print(&types)?)
}

/// A field of a type.
struct Field {
    shape: Shape,
    required: bool,
}

/// What a field holds: one of something, a list of them or a map to them.
#[derive(Clone)]
struct Shape {
    form: Form,
    of: Of,
}

#[derive(Clone, Copy)]
enum Form {
    One,
    List,
    Map,
}

#[derive(Clone)]
enum Of {
    Leaf(usize),
    Type(String),
}

/// Types that are not objects, in the order of `core::schema::table::Leaf`.
const LEAVES: &[&str] = &["any", "string", "bool", "int32", "int64", "int-or-string", "quantity"];

/// Codes below this are leaves; a code is `3 * base + form`.
const FIRST_TYPE: usize = 16;

type Types = BTreeMap<String, BTreeMap<String, Field>>;

/// The kinds people write, with their types.
fn roots() -> Vec<(&'static str, String)> {
    let kubernetes = [
        ("Pod", "core.v1.Pod"),
        ("PodTemplate", "core.v1.PodTemplate"),
        ("ReplicationController", "core.v1.ReplicationController"),
        ("Deployment", "apps.v1.Deployment"),
        ("ReplicaSet", "apps.v1.ReplicaSet"),
        ("StatefulSet", "apps.v1.StatefulSet"),
        ("DaemonSet", "apps.v1.DaemonSet"),
        ("Job", "batch.v1.Job"),
        ("CronJob", "batch.v1.CronJob"),
    ];
    let own = rows::ROOTS.iter().chain(kubevirt::ROOTS).map(|kind| (*kind, (*kind).to_owned()));
    let mut all: Vec<_> =
        kubernetes.iter().map(|(kind, name)| (*kind, (*name).to_owned())).chain(own).collect();
    all.sort();
    all
}

fn all_types() -> Result<Types, String> {
    let mut schemas: SchemaGenerator = SchemaSettings::draft07().into_generator();
    schemas.subschema_for::<core::v1::Pod>();
    schemas.subschema_for::<core::v1::PodTemplate>();
    schemas.subschema_for::<core::v1::ReplicationController>();
    schemas.subschema_for::<apps::v1::Deployment>();
    schemas.subschema_for::<apps::v1::ReplicaSet>();
    schemas.subschema_for::<apps::v1::StatefulSet>();
    schemas.subschema_for::<apps::v1::DaemonSet>();
    schemas.subschema_for::<batch::v1::Job>();
    schemas.subschema_for::<batch::v1::CronJob>();
    let mut types = Types::new();
    for (name, schema) in schemas.take_definitions(true) {
        let Some(properties) = schema.get("properties").and_then(Value::as_object) else { continue };
        types.insert(short(&name).to_owned(), fields(&schema, properties)?);
    }
    for (name, fields) in rows::TYPES.iter().chain(kubevirt::TYPES) {
        let fields = fields.iter().map(|(field, shape)| {
            (String::from(*field), Field { shape: written_shape(shape), required: false })
        });
        types.insert((*name).to_owned(), fields.collect());
    }
    Ok(types)
}

fn fields(schema: &Value, properties: &Map<String, Value>) -> Result<BTreeMap<String, Field>, String> {
    let required: BTreeSet<&str> = schema
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let mut fields = BTreeMap::new();
    for (name, property) in properties {
        let shape = if name == "status" && properties.contains_key("apiVersion") {
            Shape { form: Form::One, of: Of::Leaf(0) }
        } else {
            shape(property).ok_or_else(|| format!("field {name} has a schema of a new sort: {property}"))?
        };
        // k8s-openapi calls the metadata of every object required, Kubernetes does not.
        let required = required.contains(name.as_str()) && name != "metadata";
        fields.insert(name.clone(), Field { shape, required });
    }
    Ok(fields)
}

fn shape(property: &Value) -> Option<Shape> {
    match property.get("type").and_then(Value::as_str) {
        Some("array") => Some(Shape { form: Form::List, of: single(property.get("items")?)? }),
        Some("object") => match property.get("additionalProperties") {
            Some(values) => Some(Shape { form: Form::Map, of: single(values)? }),
            None => Some(Shape { form: Form::One, of: Of::Leaf(0) }),
        },
        _ => Some(Shape { form: Form::One, of: single(property)? }),
    }
}

fn single(property: &Value) -> Option<Of> {
    let reference = property.get("$ref").or_else(|| property.pointer("/allOf/0/$ref"));
    if let Some(target) = reference.and_then(Value::as_str) {
        return Some(match short(target.strip_prefix("#/definitions/")?) {
            "resource.Quantity" => leaf("quantity"),
            "intstr.IntOrString" => leaf("int-or-string"),
            "meta.v1.Time" | "meta.v1.MicroTime" => leaf("string"),
            "meta.v1.FieldsV1" => leaf("any"),
            name => Of::Type(name.to_owned()),
        });
    }
    let format = property.get("format").and_then(Value::as_str);
    Some(match (property.get("type").and_then(Value::as_str)?, format) {
        ("string", _) => leaf("string"),
        ("boolean", _) => leaf("bool"),
        ("integer", Some("int32")) => leaf("int32"),
        ("integer", _) => leaf("int64"),
        _ => return None,
    })
}

fn leaf(name: &str) -> Of {
    Of::Leaf(LEAVES.iter().position(|leaf| *leaf == name).unwrap_or_default())
}

/// The shape a row writes: `int64`, `[string]`, `{string}`, `IDRange`.
fn written_shape(text: &str) -> Shape {
    let inner = text.trim_matches(['[', ']', '{', '}']);
    let form = match text.as_bytes().first() {
        Some(b'[') => Form::List,
        Some(b'{') => Form::Map,
        _ => Form::One,
    };
    let of = if LEAVES.contains(&inner) { leaf(inner) } else { Of::Type(inner.to_owned()) };
    Shape { form, of }
}

/// `io.k8s.api.core.v1.Pod` is `core.v1.Pod`.
fn short(name: &str) -> &str {
    name.strip_prefix("io.k8s.api.")
        .or_else(|| name.strip_prefix("io.k8s.apimachinery.pkg.apis."))
        .or_else(|| name.strip_prefix("io.k8s.apimachinery.pkg.api."))
        .or_else(|| name.strip_prefix("io.k8s.apimachinery.pkg.util."))
        .unwrap_or(name)
}

fn reachable(mut types: Types) -> Result<Types, String> {
    let mut kept = Types::new();
    let mut open: Vec<String> = roots().into_iter().map(|(_, name)| name).collect();
    while let Some(name) = open.pop() {
        if kept.contains_key(&name) {
            continue;
        }
        let fields = types.remove(&name).ok_or_else(|| format!("there is no type {name}"))?;
        for field in fields.values() {
            if let Of::Type(target) = &field.shape.of {
                open.push(target.clone());
            }
        }
        kept.insert(name, fields);
    }
    Ok(kept)
}

fn print(types: &Types) -> Result<String, String> {
    let names: BTreeSet<&str> = types.values().flatten().map(|(field, _)| field.as_str()).collect();
    let name_ids: BTreeMap<&str, usize> = names.iter().enumerate().map(|(id, name)| (*name, id)).collect();
    let type_ids: BTreeMap<&str, usize> =
        types.keys().enumerate().map(|(id, name)| (name.as_str(), id)).collect();
    let code = |shape: &Shape| {
        let base = match &shape.of {
            Of::Leaf(leaf) => *leaf,
            Of::Type(name) => FIRST_TYPE + type_ids.get(name.as_str()).copied().unwrap_or_default(),
        };
        3 * base + shape.form as usize
    };
    let (mut fields, mut ends, mut values) = (Vec::new(), Vec::new(), Vec::new());
    let mut unused: BTreeSet<&str> = values::VALUES.iter().map(|(field, _)| *field).collect();
    for (name, type_fields) in types {
        for (field, row) in type_fields {
            let path = format!("{name}.{field}");
            if let Some((known, allowed)) = values::VALUES.iter().find(|(known, _)| *known == path) {
                unused.remove(known);
                values.push(format!("({}, &{allowed:?})", fields.len()));
            }
            let id = name_ids.get(field.as_str()).copied().unwrap_or_default();
            fields.push(format!("({}, {})", id | usize::from(row.required) << 15, code(&row.shape)));
        }
        ends.push(fields.len().to_string());
    }
    if let Some(field) = unused.first() {
        return Err(format!("values are listed for {field}, which does not exist"));
    }
    let mut name_end = 0;
    let name_ends: Vec<String> = names
        .iter()
        .map(|name| {
            name_end += name.len();
            name_end.to_string()
        })
        .collect();
    let roots: Vec<String> = roots()
        .iter()
        .map(|(kind, name)| {
            format!("({kind:?}, {})", type_ids.get(name.as_str()).copied().unwrap_or_default())
        })
        .collect();
    let pool: String = names.iter().copied().collect();
    let mut out =
        String::from("// Written by `cargo xtask gen` from k8s-openapi (Kubernetes 1.36). Do not edit.\n\n");
    table(&mut out, "Kinds and their types.", "ROOTS", "(&str, u16)", &roots);
    table(&mut out, "Where the fields of each type end.", "TYPE_ENDS", "u16", &ends);
    let doc = "Fields of all types: name, with bit 15 for a required one, and code of the type.";
    table(&mut out, doc, "FIELDS", "(u16, u16)", &fields);
    table(
        &mut out,
        "The values a field may have, by number of the field.",
        "VALUES",
        "(u16, &[&str])",
        &values,
    );
    table(&mut out, "Where each name ends.", "NAME_ENDS", "u16", &name_ends);
    let _ = writeln!(
        out,
        "/// All names of fields in order, one after the other.\npub(crate) static NAMES: &str = \"\\"
    );
    for line in pool.as_bytes().chunks(110) {
        let _ = writeln!(out, "{}\\", String::from_utf8_lossy(line));
    }
    out.push_str("\";\n");
    Ok(out)
}

fn table(out: &mut String, doc: &str, name: &str, of: &str, rows: &[String]) {
    let _ = writeln!(out, "/// {doc}\npub(crate) static {name}: &[{of}] = &[");
    let mut line = String::from("   ");
    for row in rows {
        if line.len() + row.len() > 108 {
            let _ = writeln!(out, "{line}");
            line = String::from("   ");
        }
        let _ = write!(line, " {row},");
    }
    let _ = writeln!(out, "{line}\n];\n");
}
