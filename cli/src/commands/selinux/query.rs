//! `selinux query`: many requests, one policy.

use super::policy::PolicyFiles;
use crate::commands::CLEAN;
use clap::Args;
use serde::Deserialize;
use serde_json::json;
use std::io::{self, BufRead, Write};
use virt_grants_core::selinux::policy::Policy;
use virt_grants_core::selinux::query::Request;

/// Arguments of `selinux query`.
#[derive(Args)]
pub(crate) struct Arguments {
    /// Read JSON lines `{source, target, class, perm}` from standard input
    #[arg(long, required = true)]
    jsonl: bool,
    /// Set a boolean
    #[arg(long = "boolean", value_name = "NAME=on|off", value_parser = boolean)]
    booleans: Vec<(String, bool)>,
    #[command(flatten)]
    policy: PolicyFiles,
}

/// Reads `NAME=on|off`.
pub(super) fn boolean(text: &str) -> Result<(String, bool), String> {
    let (name, value) = text.split_once('=').ok_or("expected NAME=on or NAME=off")?;
    match value {
        "on" | "true" | "1" => Ok((name.to_owned(), true)),
        "off" | "false" | "0" => Ok((name.to_owned(), false)),
        other => Err(format!("`{other}` is neither on nor off")),
    }
}

/// A request as a line of JSON has it. Sources and targets are types or whole contexts.
#[derive(Deserialize)]
struct Line {
    source: String,
    target: String,
    class: String,
    #[serde(alias = "permission")]
    perm: String,
    #[serde(default)]
    id: Option<serde_json::Value>,
}

pub(super) fn run(arguments: &Arguments) -> io::Result<u8> {
    let policy = arguments.policy.load()?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let answer = answer(&policy, &line, &arguments.booleans)?;
        serde_json::to_writer(&mut out, &answer)?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(CLEAN)
}

fn answer(policy: &Policy, line: &str, booleans: &[(String, bool)]) -> io::Result<serde_json::Value> {
    let line: Line = match serde_json::from_str(line) {
        Ok(line) => line,
        Err(error) => return Ok(json!({ "error": "invalid-line", "message": error.to_string() })),
    };
    let Line { source, target, class, perm, id } = &line;
    let request = Request { source, target, class, permission: perm, booleans };
    let mut answer = match policy.may(&request) {
        Ok(answer) => serde_json::to_value(answer)?,
        Err(error) => serde_json::to_value(error)?,
    };
    if let (Some(fields), Some(id)) = (answer.as_object_mut(), id) {
        fields.insert("id".to_owned(), id.clone());
    }
    Ok(answer)
}
