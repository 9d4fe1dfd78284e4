//! What other processes cost: processor time, wall time, and the most memory they held.

use std::fs;
use std::io;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How often a running process is looked at for its memory.
const LOOK: Duration = Duration::from_millis(2);
/// Clock ticks per second, as Linux reports processor time on every architecture it runs on today.
const TICKS: f64 = 100.0;

/// What a process used.
#[derive(Clone, Copy, Debug, Default)]
pub struct Usage {
    /// Processor time, user and system, in seconds; resolved to a hundredth.
    pub cpu: f64,
    /// From start to end, in seconds.
    pub wall: f64,
    /// The most memory it had resident, in MiB.
    pub peak: f64,
}

/// Runs a command to its end. Its output is read and thrown away: grep does less where it sees that nobody reads.
pub fn measure(command: &mut Command) -> io::Result<Usage> {
    let start = Instant::now();
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
    let reader =
        child.stdout.take().map(|mut output| thread::spawn(move || io::copy(&mut output, &mut io::sink())));
    let root = format!("/proc/{}", child.id());
    let mut usage = Usage::default();
    // A process that has ended keeps its times until it is waited for, but not its memory.
    while let Ok(stat) = fs::read_to_string(format!("{root}/stat")) {
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        let ticks = |at: usize| fields.get(at).and_then(|text| text.parse::<f64>().ok()).unwrap_or_default();
        usage.cpu = (ticks(11) + ticks(12)) / TICKS;
        if fields.first() == Some(&"Z") {
            break;
        }
        usage.peak = usage.peak.max(peak(&root));
        thread::sleep(LOOK);
    }
    usage.wall = start.elapsed().as_secs_f64();
    let status = child.wait()?;
    drop(reader.map(thread::JoinHandle::join));
    if status.success() || status.code() == Some(1) {
        return Ok(usage);
    }
    Err(io::Error::other(format!("{} ended with {status}", command.get_program().display())))
}

/// The median of several runs, by processor time.
pub fn median(runs: usize, mut command: impl FnMut() -> Command) -> io::Result<Usage> {
    let mut all = Vec::new();
    for _ in 0..runs {
        all.push(measure(&mut command())?);
    }
    all.sort_by(|one, other| one.cpu.total_cmp(&other.cpu));
    Ok(all.get(all.len() / 2).copied().unwrap_or_default())
}

fn peak(root: &str) -> f64 {
    let status = fs::read_to_string(format!("{root}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|text| text.trim().trim_end_matches(" kB").parse::<f64>().ok());
    kib.unwrap_or_default() / 1024.0
}

/// Whether a program of this name can be run.
pub fn exists(program: &str) -> bool {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&paths).any(|folder| folder.join(program).is_file())
}
