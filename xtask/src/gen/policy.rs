//! The table of the policy's settings to `settings.schema.json`, `questions-ui.yml` and the table in its README.

use super::{Outcome, publish};
use serde_json::{Map, Value, json};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use virt_grants_core::kubevirt::releases;
use virt_grants_core::scc::builtin;
use virt_grants_policy_config::settings::schema::{Kind, SETTINGS, Setting};

const SCHEMA: &str = "wasm-policy/settings.schema.json";
const QUESTIONS: &str = "wasm-policy/questions-ui.yml";
const README: &str = "wasm-policy/README.md";
const TABLE_START: &str = "<!-- settings: written by `cargo xtask gen` -->\n";
const TABLE_END: &str = "<!-- end of settings -->";

/// Writes the three.
pub(crate) fn run(root: &Path, check: bool) -> Outcome {
    let mut changed = publish(root, check, SCHEMA, &schema()?)?;
    changed.extend(publish(root, check, QUESTIONS, &questions())?);
    let readme = fs::read_to_string(root.join(README)).map_err(|error| format!("{README}: {error}"))?;
    let parts =
        readme.split_once(TABLE_START).and_then(|(before, rest)| Some((before, rest.split_once(TABLE_END)?)));
    let Some((before, (_, after))) = parts else {
        return Err(format!("{README} has no place for the table of settings"));
    };
    let table = format!("{before}{TABLE_START}{}{TABLE_END}{after}", table());
    changed.extend(publish(root, check, README, &table)?);
    Ok(changed)
}

fn schema() -> Result<String, String> {
    let Value::Object(body) = object(SETTINGS) else { return Err("settings are an object".to_owned()) };
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
    schema.insert("title".to_owned(), "Settings of the virt-grants policy".into());
    schema.extend(body);
    let text = serde_json::to_string_pretty(&Value::Object(schema)).map_err(|error| error.to_string())?;
    Ok(text + "\n")
}

fn object(settings: &[Setting]) -> Value {
    let properties: Map<String, Value> =
        settings.iter().map(|setting| (setting.key.to_owned(), property(setting))).collect();
    let required: Vec<&str> =
        settings.iter().filter(|setting| is_required(setting)).map(|setting| setting.key).collect();
    let mut object = json!({"type": "object", "additionalProperties": false, "properties": properties});
    if let (false, Some(object)) = (required.is_empty(), object.as_object_mut()) {
        object.insert("required".to_owned(), required.into());
    }
    object
}

fn is_required(setting: &Setting) -> bool {
    matches!(setting.kind, Kind::Text { required: true, .. })
}

fn property(setting: &Setting) -> Value {
    let texts = json!({"type": "string", "minLength": 1});
    let mut property = match &setting.kind {
        Kind::Flag { default } => json!({"type": "boolean", "default": default}),
        Kind::Text { required: true, .. } => texts,
        Kind::Text { default: "", .. } | Kind::Release | Kind::Profile => json!({"type": "string"}),
        Kind::Text { default, .. } => json!({"type": "string", "default": default}),
        Kind::Choice { default, options } => {
            let words: Vec<&str> = options.iter().map(|(word, _)| *word).collect();
            json!({"type": "string", "enum": words, "default": default})
        }
        Kind::Minor => {
            json!({"type": "string", "enum": minors(), "default": builtin::newest().name})
        }
        Kind::Texts { default } => json!({"type": "array", "items": texts, "default": default}),
        Kind::Object(settings) => object(settings),
        Kind::Objects(settings) => json!({"type": "array", "items": object(settings)}),
        Kind::Map(settings) => json!({"type": "object", "additionalProperties": object(settings)}),
        Kind::Constraints => json!({"type": "array", "items": {"type": "object", "required": ["metadata"]}}),
    };
    let about = [about(setting), words(setting)].join(" ");
    if let (false, Some(fields)) = (about.trim().is_empty(), property.as_object_mut()) {
        fields.insert("description".to_owned(), about.trim().into());
    }
    property
}

fn minors() -> Vec<&'static str> {
    builtin::minors().iter().map(|minor| minor.name).collect()
}

/// What a setting does, with what it depends on.
fn about(setting: &Setting) -> String {
    let when = setting.when.map(|(path, word)| format!("With `{}: {word}`.", path.join(".")));
    [setting.about, when.as_deref().unwrap_or_default()].join(" ").trim().to_owned()
}

/// The words of a choice and what they mean.
fn words(setting: &Setting) -> String {
    let Kind::Choice { options, .. } = &setting.kind else { return String::new() };
    let all: Vec<String> = options.iter().map(|(word, about)| format!("`{word}`: {about}.")).collect();
    all.join(" ")
}

/// The form of Rancher. Objects in lists of objects, and maps of objects, have no place in one.
fn questions() -> String {
    let mut out = String::from("# Written by `cargo xtask gen`. Do not edit.\nquestions:\n");
    for setting in SETTINGS {
        match &setting.kind {
            Kind::Object(settings) => {
                for inner in *settings {
                    question(inner, setting.key, setting.label, "  ", &mut out);
                }
            }
            _ => question(setting, "", "General", "  ", &mut out),
        }
    }
    out
}

fn question(setting: &Setting, prefix: &str, group: &str, indent: &str, out: &mut String) {
    let variable =
        if prefix.is_empty() { setting.key.to_owned() } else { format!("{prefix}.{}", setting.key) };
    let (kind, default, options): (&str, Option<Value>, Vec<&str>) = match &setting.kind {
        Kind::Flag { default } => ("boolean", Some((*default).into()), Vec::new()),
        Kind::Text { default, .. } => ("string", Some((*default).into()), Vec::new()),
        Kind::Release => ("string", Some(releases::newest().name.into()), Vec::new()),
        Kind::Profile => ("string", None, Vec::new()),
        Kind::Choice { default, options } => {
            ("enum", Some((*default).into()), options.iter().map(|(word, _)| *word).collect())
        }
        Kind::Minor => ("enum", Some(builtin::newest().name.into()), minors()),
        Kind::Texts { default } => ("array[", Some(json!(default)), Vec::new()),
        Kind::Objects(_) => ("sequence[", Some(json!([])), Vec::new()),
        Kind::Object(settings) => {
            for inner in *settings {
                let inner = Setting { when: setting.when, kind: copy(&inner.kind), ..*inner };
                question(&inner, &variable, group, indent, out);
            }
            return;
        }
        Kind::Map(_) | Kind::Constraints => return,
    };
    let mut first = true;
    let mut line = |key: &str, value: &Value| {
        let _ =
            writeln!(out, "{indent}{} {key}: {value}", if std::mem::take(&mut first) { "-" } else { " " });
    };
    line("variable", &variable.into());
    line("label", &setting.label.into());
    line("group", &group.into());
    line("type", &kind.into());
    line("required", &is_required(setting).into());
    if let Some(default) = default {
        line("default", &default);
    }
    if !options.is_empty() {
        line("options", &options.into());
    }
    if let Some((path, word)) = setting.when {
        line("show_if", &format!("{}={word}", path.join(".")).into());
    }
    let tooltip = [setting.about.to_owned(), words(setting)].join(" ");
    if !tooltip.trim().is_empty() {
        line("tooltip", &tooltip.trim().into());
    }
    if let Kind::Objects(settings) = &setting.kind {
        let _ = writeln!(out, "{indent}  sequence_questions:");
        for inner in *settings {
            question(inner, "", group, &format!("{indent}    "), out);
        }
    }
}

/// The kinds that a group inside a group has.
fn copy(kind: &Kind) -> Kind {
    match kind {
        Kind::Text { default, required } => Kind::Text { default, required: *required },
        _ => Kind::Constraints,
    }
}

fn table() -> String {
    let mut out = String::from("| setting | default | meaning |\n|---|---|---|\n");
    for setting in SETTINGS {
        row(setting, "", &mut out);
    }
    out
}

fn row(setting: &Setting, prefix: &str, out: &mut String) {
    let path = format!("{prefix}{}", setting.key);
    let default = match &setting.kind {
        Kind::Flag { default } => format!("`{default}`"),
        Kind::Text { required: true, .. } => "required".to_owned(),
        Kind::Text { default: "", .. } | Kind::Object(_) | Kind::Profile => String::new(),
        Kind::Text { default, .. } | Kind::Choice { default, .. } => format!("`{default}`"),
        Kind::Minor => format!("`\"{}\"`", builtin::newest().name),
        Kind::Release => format!("`{}`", releases::newest().name),
        Kind::Texts { default } => format!("`{}`", json!(default)),
        Kind::Objects(_) | Kind::Constraints => "`[]`".to_owned(),
        Kind::Map(_) => "`{}`".to_owned(),
    };
    let mut meaning = about(setting);
    if let Kind::Choice { options, .. } = &setting.kind {
        for (word, about) in *options {
            let space = if meaning.is_empty() { "" } else { "<br>" };
            let _ = write!(meaning, "{space}`{word}`: {about}");
        }
    }
    let _ = writeln!(out, "| `{path}` | {default} | {meaning} |");
    let (inner, joint): (&[Setting], &str) = match &setting.kind {
        Kind::Object(settings) => (settings, "."),
        Kind::Objects(settings) => (settings, "[]."),
        Kind::Map(settings) => (settings, ".NAMESPACE."),
        _ => (&[], ""),
    };
    for setting in inner {
        row(setting, &format!("{path}{joint}"), out);
    }
}
