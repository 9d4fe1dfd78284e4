//! `selinux context`: contexts taken apart.

use crate::commands::{CLEAN, FINDINGS};
use clap::Args;
use std::io::{self, Write};
use virt_grants_core::selinux::context::Context;

#[derive(Args)]
pub(crate) struct Arguments {
    /// Contexts, `user:role:type:level`
    #[arg(required = true)]
    contexts: Vec<String>,
    /// Print one JSON object per context
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<u8> {
    let mut out = io::stdout().lock();
    let mut status = CLEAN;
    for text in &arguments.contexts {
        let context = text.parse::<Context>();
        status = if context.is_ok() { status } else { FINDINGS };
        if arguments.json {
            let answer = match &context {
                Ok(context) => serde_json::json!({ "context": context.to_string(), "parts": context }),
                Err(error) => serde_json::json!({ "context": text, "error": error.to_string() }),
            };
            writeln!(out, "{answer}")?;
            continue;
        }
        match context {
            Err(error) => writeln!(out, "{error}")?,
            Ok(context) => {
                writeln!(out, "{context}")?;
                writeln!(
                    out,
                    "   user   {}\n   role   {}\n   type   {}",
                    context.user, context.role, context.type_
                )?;
                match &context.range {
                    None => writeln!(out, "   level  none")?,
                    Some(range) if range.low() == range.high() => {
                        writeln!(
                            out,
                            "   level  {} ({} categories)",
                            range.low(),
                            range.low().categories.len()
                        )?;
                    }
                    Some(range) => writeln!(out, "   low    {}\n   high   {}", range.low(), range.high())?,
                }
            }
        }
    }
    Ok(status)
}
