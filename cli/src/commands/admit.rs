//! `admit`: bulk decisions as JSON lines, streamed, in order, on all cores, with bounded memory.

use super::{CLEAN, NOT_JUDGED};
use crate::stream::{self, Batch};
use std::io::{self, BufReader};
use std::path::PathBuf;
use virt_grants_core::bulk::{self, Detail};
use virt_grants_core::scc::builtin;

/// Reads one request per line and prints one answer per line, in the same order.
///
/// A line that cannot be read is answered with an error that says why; the stream goes on and the exit status is 2.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Files of JSON lines; standard input when none is named or for `-`
    files: Vec<PathBuf>,
    /// Input and output are JSON lines, the only form there is
    #[arg(long)]
    jsonl: bool,
    /// Leave the trace of every SCC out; the fast path
    #[arg(long)]
    brief: bool,
    /// Worker threads; 0 for one per core
    #[arg(long, default_value_t = 0, value_name = "N")]
    jobs: usize,
}

/// Runs the subcommand.
pub(crate) fn run(args: &Args) -> u8 {
    let detail = if args.brief { Detail::Brief } else { Detail::Full };
    let mut status = CLEAN;
    for input in stream::inputs(&args.files) {
        let input = match input {
            Ok(input) => BufReader::with_capacity(1 << 16, input),
            Err(message) => {
                eprintln!("error: {message}");
                status = NOT_JUDGED;
                continue;
            }
        };
        let answered = stream::in_order(input, io::stdout().lock(), args.jobs, |batch| answer(batch, detail));
        match answered {
            Ok(true) => {}
            Ok(false) => status = NOT_JUDGED,
            // A reader that has seen enough closes the pipe.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return status,
            Err(error) => {
                eprintln!("error: {error}");
                return NOT_JUDGED;
            }
        }
    }
    status
}

/// Answers the lines of a batch; `false` if some could not be read.
fn answer(batch: &Batch, detail: Detail) -> (String, bool) {
    let mut out = String::with_capacity(batch.text.len());
    let mut readable = true;
    for (number, line) in batch.lines() {
        let line = match line {
            Ok(line) if line.trim().is_empty() => continue,
            Ok(line) => line,
            Err(message) => {
                readable = false;
                let error = bulk::Unreadable { name: String::new(), message };
                bulk::unreadable(&error, number, &mut out);
                out.push('\n');
                continue;
            }
        };
        let start = out.len();
        if let Err(error) = bulk::answer(line, &builtin::by_name, detail, &mut out) {
            readable = false;
            out.truncate(start);
            bulk::unreadable(&error, number, &mut out);
        }
        out.push('\n');
    }
    (out, readable)
}
