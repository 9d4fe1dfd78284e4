//! `admit --jsonl --brief` over a long stream, beside `serde_json` parsing the same stream into values on as many threads.
//!
//! Two streams: pods as a cluster gets them, with SCCs named; and the recorded cases, which bring their SCCs with them. The
//! memory column says whether a stream ten times as long takes more.

use serde_json::Value;
use std::env;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex, mpsc};
use std::thread;
use virt_grants_bench::process::{Usage, median};
use virt_grants_core::source::json;

/// Requests of the long stream.
const REQUESTS: usize = 100_000;
/// Requests of the short one, whose memory is compared.
const FEWER: usize = 10_000;
/// Runs of each program; the median by processor time counts.
const RUNS: usize = 3;
/// How much text a thread takes at once, as on the command line.
const BATCH_BYTES: usize = 256 << 10;

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    // What is measured as a process runs in a process of its own.
    match arguments.as_slice() {
        [flag, file] if flag == "--values" => values(Path::new(file)),
        _ => compare(),
    }
}

/// Parses every line on all cores.
fn values(file: &Path) -> io::Result<()> {
    let mut input = BufReader::with_capacity(1 << 20, File::open(file)?);
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let (send, receive) = mpsc::sync_channel::<Vec<u8>>(threads);
    let receive = Arc::new(Mutex::new(receive));
    thread::scope(|scope| {
        for _ in 0..threads {
            let receive = Arc::clone(&receive);
            scope.spawn(move || {
                while let Ok(Ok(batch)) = receive.lock().map(|receive| receive.recv()) {
                    for line in batch.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
                        drop(black_box(serde_json::from_slice::<Value>(line)));
                    }
                }
            });
        }
        loop {
            let mut batch = Vec::with_capacity(BATCH_BYTES * 2);
            while batch.len() < BATCH_BYTES && input.read_until(b'\n', &mut batch)? > 0 {}
            if batch.is_empty() {
                drop(send);
                return Ok(());
            }
            send.send(batch).map_err(|_| io::Error::other("no thread is left"))?;
        }
    })
}

fn compare() -> io::Result<()> {
    let program = program()?;
    let folder = env::temp_dir().join(format!("virt-grants-bulk-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let outcome = compare_in(&program, &folder);
    fs::remove_dir_all(&folder)?;
    outcome
}

/// The command line, built beside this program.
fn program() -> io::Result<PathBuf> {
    let own = env::current_exe()?;
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let built = Command::new(cargo).args(["build", "--release", "--package", "virt-grants"]).status()?;
    let program = own.with_file_name("virt-grants");
    if built.success() && program.is_file() {
        Ok(program)
    } else {
        Err(io::Error::other("virt-grants was not built"))
    }
}

fn compare_in(program: &Path, folder: &Path) -> io::Result<()> {
    let own = env::current_exe()?;
    println!(
        "{:<28} {:>8} {:>9} {:>9} {:>10} {:>10} {:>7} {:>7}",
        "stream", "MiB", "Value s", "admit s", "Value CPU", "admit CPU", "rate", "CPU"
    );
    for (label, cases) in [("pods, SCCs by name", "bench-cases.jsonl"), ("recorded, SCCs in full", "vectors")]
    {
        let cases = self::cases(cases)?;
        let (short, long) = (folder.join("short.jsonl"), folder.join("long.jsonl"));
        write(&short, &cases, FEWER)?;
        let bytes = write(&long, &cases, REQUESTS)?;
        let admit = |file: &Path| {
            let mut command = Command::new(program);
            command.args(["admit", "--jsonl", "--brief"]).arg(file);
            command
        };
        let parse = || {
            let mut command = Command::new(&own);
            command.arg("--values").arg(&long);
            command
        };
        let theirs = median(RUNS, parse)?;
        let ours = median(RUNS, || admit(&long))?;
        let fewer = median(1, || admit(&short))?;
        row(label, bytes, theirs, ours);
        println!(
            "{:<28} {REQUESTS} requests {:.1} MiB, {FEWER} requests {:.1} MiB: {:.2}; Value {:.1} MiB",
            "  memory",
            ours.peak,
            fewer.peak,
            ours.peak / fewer.peak,
            theirs.peak
        );
    }
    println!();
    println!(
        "rate: requests a second, ours over parsing alone; CPU: the same of processor time. Target: 0.5."
    );
    Ok(())
}

fn row(label: &str, bytes: usize, theirs: Usage, ours: Usage) {
    println!(
        "{label:<28} {:>8} {:>9.2} {:>9.2} {:>10.2} {:>10.2} {:>7.2} {:>7.2}",
        bytes >> 20,
        theirs.wall,
        ours.wall,
        theirs.cpu,
        ours.cpu,
        theirs.wall / ours.wall,
        theirs.cpu / ours.cpu
    );
}

/// The requests that a stream repeats: a file of the corpus, or those of its recorded cases that are decisions, without
/// the recorded answer.
fn cases(name: &str) -> io::Result<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/tests/corpus/scc");
    if name != "vectors" {
        return Ok(fs::read_to_string(folder.join(name))?.lines().map(str::to_owned).collect());
    }
    let file = folder.join("vectors-public.jsonl.gz");
    let unpacked = Command::new("gzip").arg("-dc").arg(&file).output()?;
    let text = String::from_utf8(unpacked.stdout).map_err(io::Error::other)?;
    let without_answer = |line: &str| {
        let mut case: Value = serde_json::from_str(line).ok()?;
        let is_decision = matches!(case.get("kind")?.as_str()?, "admit" | "validate");
        case.as_object_mut()?.remove("expect");
        is_decision.then(|| case.to_string())
    };
    Ok(text.lines().filter_map(without_answer).filter(|line| json::read(line).is_ok()).collect())
}

/// Writes `count` requests and says how many bytes they have.
fn write(file: &Path, cases: &[String], count: usize) -> io::Result<usize> {
    let mut out = BufWriter::new(File::create(file)?);
    let mut bytes = 0;
    for case in cases.iter().cycle().take(count) {
        writeln!(out, "{case}")?;
        bytes += case.len() + 1;
    }
    out.flush()?;
    Ok(bytes)
}
