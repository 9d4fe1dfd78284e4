//! A policy of full size compiled and asked, and denials explained, beside secilc, sesearch, audit2why and grep.
//!
//! The policy is the one of `VIRT_GRANTS_POLICY_CIL` (further files after colons), or else the installed one, or else a
//! made-up one of the size of Debian 12's. Peers that are not installed are left out and said to be.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use virt_grants_bench::policy::{full_size, log, request};
use virt_grants_bench::process::{Usage, exists, median};
use virt_grants_core::selinux::avc::explain::to_text;
use virt_grants_core::selinux::avc::{Tally, explain};
use virt_grants_core::selinux::cil::{Options, SourceFile};
use virt_grants_core::selinux::policy::Policy;
use virt_grants_core::selinux::query::Request;

/// Runs of each program; the median counts.
const RUNS: usize = 3;
/// Requests asked of a compiled policy.
const REQUESTS: usize = 10_000;
/// How much of a log is read at a time, in bytes.
const CHUNK_BYTES: usize = 1 << 20;

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let files = |from: usize| arguments.iter().skip(from).map(PathBuf::from).collect::<Vec<_>>();
    // What is measured as a process runs in a process of its own.
    match arguments.first().map(String::as_str) {
        Some("--compile") => compile(&files(1)).map(|policy| drop(black_box(policy))),
        Some("--avc") => files(1).iter().try_for_each(|file| stream(file)),
        _ => compare(),
    }
}

fn options() -> Options {
    Options { multiple_declarations: true, skip_neverallow: true, ..Options::default() }
}

fn compile(files: &[PathBuf]) -> io::Result<Policy> {
    let texts: Vec<String> = files.iter().map(fs::read_to_string).collect::<io::Result<_>>()?;
    let sources: Vec<SourceFile<'_>> =
        texts.iter().map(|text| SourceFile { name: "policy.cil", text }).collect();
    Policy::compile(&sources, &options()).map_err(io::Error::other)
}

/// Reads a log in chunks and explains its groups, as the command line does.
fn stream(file: &Path) -> io::Result<()> {
    let (mut file, mut chunk, mut tally) = (File::open(file)?, vec![0; CHUNK_BYTES], Tally::new());
    loop {
        let length = file.read(&mut chunk)?;
        if length == 0 {
            break;
        }
        tally.push(chunk.get(..length).unwrap_or_default(), |_| {});
    }
    for (number, group) in (1..).zip(&tally.finish(|_| {}).groups) {
        black_box(to_text(number, group, &explain(group, None)));
    }
    Ok(())
}

fn compare() -> io::Result<()> {
    let folder = std::env::temp_dir().join(format!("virt-grants-bench-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let outcome = compare_in(&folder);
    fs::remove_dir_all(&folder)?;
    outcome
}

fn compare_in(folder: &Path) -> io::Result<()> {
    let files = policy_files(folder)?;
    let own = std::env::current_exe()?;
    let binary = folder.join("policy.bin");
    println!("{:<34} {:>9} {:>9} {:>9}", "", "CPU s", "MiB", "ratio");

    let ours = median(RUNS, || command(&own, &["--compile"], &files))?;
    row("compile: virt-grants", ours, None);
    if exists("secilc") {
        let output = binary.display().to_string();
        let switches = ["-m", "-N", "-o", &output, "-f", "/dev/null", "-c", "33"];
        let theirs = median(RUNS, || command(Path::new("secilc"), &switches, &files))?;
        row("compile: secilc", theirs, None);
        println!("{:<34} {:>29.2}  (target: <= 0.25)", "  time, ours to theirs", ours.cpu / theirs.cpu);
        println!("{:<34} {:>29.2}  (target: <= 1)", "  memory, ours to theirs", ours.peak / theirs.peak);
    } else {
        missing("secilc");
    }

    let (each, asked) = queries(&files)?;
    println!("{:<34} {:>9.7}  ({REQUESTS} requests)", "one request: virt-grants", each);
    if exists("sesearch") && binary.is_file() {
        let (source, target, class, permission) = &asked;
        let switches = ["-A", "-s", source, "-t", target, "-c", class, "-p", permission];
        let theirs =
            median(RUNS, || command(Path::new("sesearch"), &switches, std::slice::from_ref(&binary)))?;
        row("one request: sesearch", theirs, Some(theirs.cpu / each));
        println!("{:<34} (target: >= 10000 x)", "");
    } else {
        missing("sesearch, or secilc to make its policy");
    }
    denials(folder, &own, &binary)
}

fn denials(folder: &Path, own: &Path, binary: &Path) -> io::Result<()> {
    let written = |name: &str, lines: usize| -> io::Result<PathBuf> {
        let path = folder.join(name);
        fs::write(&path, log(lines))?;
        Ok(path)
    };
    let short = written("short.log", 1_000)?;
    let ours = timed(RUNS * 5, || stream(&short))?;
    println!("{:<34} {:>9.5}", "1,000 denials: virt-grants", ours);
    if exists("audit2why") && binary.is_file() {
        let (policy, input) = (binary.display().to_string(), short.display().to_string());
        let theirs = median(RUNS, || command(Path::new("audit2why"), &["-p", &policy, "-i", &input], &[]))?;
        row("1,000 denials: audit2why", theirs, Some(theirs.cpu / ours));
        println!("{:<34} (target: >= 50 x)", "");
    } else {
        missing("audit2why, or secilc to make its policy");
    }
    let (middle, long) = (written("middle.log", 100_000)?, written("long.log", 1_000_000)?);
    let before = median(RUNS, || command(own, &["--avc"], std::slice::from_ref(&middle)))?;
    let after = median(RUNS, || command(own, &["--avc"], std::slice::from_ref(&long)))?;
    row("100,000 denials: virt-grants", before, None);
    row("1,000,000 denials: virt-grants", after, None);
    println!("{:<34} {:>29.2}  (target: about 1)", "  memory, ten times the log", after.peak / before.peak);
    if exists("grep") {
        let grep =
            median(RUNS, || command(Path::new("grep"), &["-c", "denied"], std::slice::from_ref(&long)))?;
        row("1,000,000 denials: grep -c denied", grep, None);
        println!("{:<34} {:>29.2}  (target: >= 0.2)", "  rate, ours to grep's", grep.wall / after.wall);
    } else {
        missing("grep");
    }
    Ok(())
}

/// Where installed modules are kept, compressed, as `PRIORITY/NAME/cil` below a folder for each policy.
const STORE: &str = "/var/lib/selinux";

/// The modules of an installed policy as plain text, the highest priority of each; none without a policy.
fn installed(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let below = |folder: &Path| {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect::<BTreeSet<_>>()
    };
    let policies = below(Path::new(STORE)).into_iter().map(|policy| policy.join("active/modules"));
    let Some(modules) = policies.into_iter().find(|modules| modules.is_dir()) else { return Ok(Vec::new()) };
    let mut texts = BTreeMap::new();
    for module in below(&modules).iter().flat_map(|priority| below(priority)) {
        let (name, text) = (module.file_name().map(OsString::from), module.join("cil"));
        if let Some(name) = name.filter(|_| text.is_file()) {
            texts.insert(name, text);
        }
    }
    let mut files = Vec::new();
    for (name, text) in texts {
        let plain = Command::new("bzip2").arg("-dc").arg(&text).output();
        let Some(plain) = plain.ok().filter(|plain| plain.status.success()) else { return Ok(Vec::new()) };
        let mut file = name;
        file.push(".cil");
        let file = folder.join(file);
        fs::write(&file, plain.stdout)?;
        files.push(file);
    }
    Ok(files)
}

/// The files of the policy; a made-up one is written first.
fn policy_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    if let Some(paths) = std::env::var_os("VIRT_GRANTS_POLICY_CIL") {
        println!("policy: {}", paths.display());
        return Ok(std::env::split_paths(&paths).collect());
    }
    let modules = installed(folder)?;
    if !modules.is_empty() {
        println!("policy: the installed one, {} modules of {STORE}", modules.len());
        return Ok(modules);
    }
    let (text, path) = (full_size(), folder.join("policy.cil"));
    println!("policy: made up, {:.1} MB; VIRT_GRANTS_POLICY_CIL names a real one", megabytes(text.len()));
    fs::write(&path, text)?;
    Ok(vec![path])
}

fn megabytes(bytes: usize) -> f64 {
    f64::from(u32::try_from(bytes / 1_000).unwrap_or(u32::MAX)) / 1_000.0
}

fn command(program: &Path, switches: &[&str], files: &[PathBuf]) -> Command {
    let mut command = Command::new(program);
    command.args(switches).args(files);
    command
}

/// Seconds per request on a compiled policy, and one of the requests.
fn queries(files: &[PathBuf]) -> io::Result<(f64, (String, String, String, String))> {
    let policy = compile(files)?;
    let types: Vec<&str> = policy.types().iter().map(|kind| kind.name.as_str()).collect();
    let requests: Vec<_> = (0..REQUESTS).map(|number| request(&types, number)).collect();
    let mut unanswered = 0;
    let all = timed(RUNS, || {
        for (source, target, class, permission) in &requests {
            let request = Request { source, target, class, permission, booleans: &[] };
            unanswered += usize::from(black_box(policy.may(&request)).is_err());
        }
        Ok(())
    })?;
    if unanswered > 0 {
        return Err(io::Error::other(format!("{unanswered} requests had no answer")));
    }
    let (source, target, class, permission) = requests.get(1).copied().unwrap_or_default();
    let asked = [source, target, class, permission].map(str::to_owned);
    let [source, target, class, permission] = asked;
    Ok((all / f64::from(u32::try_from(REQUESTS).unwrap_or(u32::MAX)), (source, target, class, permission)))
}

/// The median of several runs, in seconds.
fn timed(runs: usize, mut run: impl FnMut() -> io::Result<()>) -> io::Result<f64> {
    let mut all = Vec::new();
    for _ in 0..runs {
        let start = Instant::now();
        run()?;
        all.push(start.elapsed().as_secs_f64());
    }
    all.sort_by(f64::total_cmp);
    Ok(all.get(all.len() / 2).copied().unwrap_or_default())
}

fn row(name: &str, usage: Usage, ratio: Option<f64>) {
    let ratio = ratio.map_or_else(String::new, |ratio| format!("{ratio:.0} x"));
    println!("{name:<34} {:>9.2} {:>9.1} {ratio:>9}", usage.cpu, usage.peak);
}

fn missing(what: &str) {
    println!("  not installed, not compared: {what}");
}
