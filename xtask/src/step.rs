//! Progress that a person, and the log of a build server, can follow.

use crate::failure::{Failure, Result};
use std::io::Write;
use std::time::{Duration, Instant};

/// Runs a named step: says that it starts, how it ended and how long it took. A failure names the step.
pub(crate) fn run<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    say(&format!("==> {name}"));
    let start = Instant::now();
    let outcome = work();
    let took = seconds(start.elapsed());
    match outcome {
        Ok(value) => {
            say(&format!("<== {name}: done in {took}"));
            Ok(value)
        }
        Err(failure) => Err(Failure::new(format!("{name} failed after {took}: {failure}"))),
    }
}

/// One line about what is being done, in order with the output of other programs.
pub(crate) fn say(line: &str) {
    println!("{line}");
    // A reader that went away is no reason to stop: the exit status still tells.
    let _ = std::io::stdout().flush();
}

/// A duration to a tenth of a second.
pub(crate) fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}
