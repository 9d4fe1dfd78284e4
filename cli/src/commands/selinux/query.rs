//! `selinux query`: many requests, one policy.

use super::policy::PolicyFiles;
use crate::commands::{CLEAN, NOT_JUDGED};
use clap::Args;
use serde::Serialize;
use std::io::{self, BufRead, Write};
use virt_grants_core::selinux::bulk::{self, Unreadable};

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

pub(super) fn run(arguments: &Arguments) -> io::Result<u8> {
    let policy = arguments.policy.load()?;
    lines(|line| bulk::query(line, &policy, &arguments.booleans))
}

/// Answers every line of standard input; a line that cannot be read is answered with what is wrong with it.
pub(super) fn lines<T: Serialize>(answer: impl Fn(&str) -> Result<T, Unreadable>) -> io::Result<u8> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut status = CLEAN;
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        match answer(&line) {
            Ok(answer) => serde_json::to_writer(&mut out, &answer)?,
            Err(error) => {
                status = NOT_JUDGED;
                serde_json::to_writer(&mut out, &error)?;
            }
        }
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(status)
}
