//! Lines from files, worked on by all cores, written in order, with bounded memory.

use std::fs::File;
use std::io::{self, BufRead, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::sync::{Arc, Mutex};
use std::thread;

/// How much text a worker takes at once.
const BATCH_BYTES: usize = 256 << 10;
/// Longest line that is read; longer ones are skipped and answered with an error.
const MAX_LINE_BYTES: usize = 16 << 20;

/// Some whole lines.
pub(crate) struct Batch {
    /// The bytes of all lines, line ends included.
    pub(crate) text: Vec<u8>,
    /// Number of the first line, from 1.
    first_line: usize,
    /// Numbers of lines that were too long; only their line end is in the text.
    too_long: Vec<usize>,
}

impl Batch {
    /// The lines with their numbers, or what is wrong with one.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, Result<&str, String>)> {
        let lines = self.text.split(|byte| *byte == b'\n').enumerate();
        lines.map(|(index, line)| {
            let number = self.first_line + index;
            if self.too_long.contains(&number) {
                let limit = MAX_LINE_BYTES >> 20;
                return (number, Err(format!("the line is longer than {limit} MiB (MAX_LINE_BYTES)")));
            }
            let text = std::str::from_utf8(line);
            (number, text.map_err(|error| format!("not UTF-8 at byte {}", error.valid_up_to())))
        })
    }
}

/// Opens the named files, or standard input when none is named.
pub(crate) fn inputs(files: &[PathBuf]) -> Vec<Result<Box<dyn Read>, String>> {
    let stdin = [PathBuf::from("-")];
    let files = if files.is_empty() { &stdin } else { files };
    files.iter().map(|file| open(file)).collect()
}

fn open(file: &Path) -> Result<Box<dyn Read>, String> {
    if file == Path::new("-") {
        return Ok(Box::new(io::stdin()));
    }
    match File::open(file) {
        Ok(file) => Ok(Box::new(file)),
        Err(error) => Err(format!("{}: {error}", file.display())),
    }
}

/// One batch to work on, and where its result goes.
struct Job {
    batch: Batch,
    done: SyncSender<(String, bool)>,
}

/// Runs `work` over batches of lines on `jobs` threads (0: one per core) and writes the results in order.
///
/// Returns whether every batch said yes. At most a few batches per thread are in memory.
pub(crate) fn in_order(
    input: impl BufRead,
    mut out: impl Write,
    jobs: usize,
    work: impl Fn(&Batch) -> (String, bool) + Sync,
) -> io::Result<bool> {
    let jobs = if jobs == 0 { thread::available_parallelism().map_or(1, usize::from) } else { jobs };
    let (send_job, receive_job) = mpsc::sync_channel::<Job>(jobs);
    let receive_job = Arc::new(Mutex::new(receive_job));
    let work = &work;
    thread::scope(|scope| {
        for _ in 0..jobs {
            let receive_job = Arc::clone(&receive_job);
            scope.spawn(move || worker(&receive_job, work));
        }
        drop(receive_job);
        let mut batches = Batches { input, next_line: 1 };
        let mut pending: std::collections::VecDeque<Receiver<(String, bool)>> =
            std::collections::VecDeque::new();
        let mut all = true;
        let mut write = |result: Receiver<(String, bool)>| -> io::Result<bool> {
            let (text, fine) = result.recv().map_err(|_| io::Error::other("a worker stopped"))?;
            out.write_all(text.as_bytes())?;
            Ok(fine)
        };
        while let Some(batch) = batches.next()? {
            let (done, result) = mpsc::sync_channel(1);
            send_job.send(Job { batch, done }).map_err(|_| io::Error::other("no worker is left"))?;
            pending.push_back(result);
            if pending.len() > 2 * jobs
                && let Some(result) = pending.pop_front()
            {
                all &= write(result)?;
            }
        }
        drop(send_job);
        for result in pending {
            all &= write(result)?;
        }
        out.flush()?;
        Ok(all)
    })
}

fn worker(jobs: &Mutex<Receiver<Job>>, work: &(impl Fn(&Batch) -> (String, bool) + Sync)) {
    loop {
        let Ok(job) = jobs.lock().map(|jobs| jobs.recv()) else { return };
        let Ok(job) = job else { return };
        // The writer stops listening when its pipe closes; the job is then of no use to anybody.
        let _ = job.done.send(work(&job.batch));
    }
}

struct Batches<R> {
    input: R,
    next_line: usize,
}

impl<R: BufRead> Batches<R> {
    fn next(&mut self) -> io::Result<Option<Batch>> {
        let mut batch = Batch { text: Vec::new(), first_line: self.next_line, too_long: Vec::new() };
        while batch.text.len() < BATCH_BYTES {
            let start = batch.text.len();
            let limit = MAX_LINE_BYTES as u64 + 1;
            let read = self.input.by_ref().take(limit).read_until(b'\n', &mut batch.text)?;
            if read == 0 {
                break;
            }
            if read > MAX_LINE_BYTES && batch.text.last() != Some(&b'\n') {
                batch.text.truncate(start);
                batch.text.push(b'\n');
                batch.too_long.push(self.next_line);
                self.skip_line()?;
            }
            self.next_line += 1;
        }
        if batch.text.last() == Some(&b'\n') {
            batch.text.pop();
        }
        let empty = batch.text.is_empty() && batch.first_line == self.next_line;
        Ok((!empty).then_some(batch))
    }

    fn skip_line(&mut self) -> io::Result<()> {
        loop {
            let buffer = self.input.fill_buf()?;
            let end = buffer.iter().position(|byte| *byte == b'\n');
            let used = end.map_or(buffer.len(), |end| end + 1);
            let finished = end.is_some() || buffer.is_empty();
            self.input.consume(used);
            if finished {
                return Ok(());
            }
        }
    }
}
