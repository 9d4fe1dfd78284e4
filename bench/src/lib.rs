//! Measuring: median times of repeated runs, and allocations counted.
//!
//! Machines are noisy, so what counts is the ratio to a peer measured in the same run, turn by turn.

pub mod policy;
pub mod process;

use std::alloc::{GlobalAlloc, Layout, System};
use std::hint::black_box;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Counts calls of the system's allocator.
pub struct Counting;

static CALLS: AtomicU64 = AtomicU64::new(0);

#[expect(
    unsafe_code,
    reason = "an allocator that counts can only be written so; it forwards every call unchanged"
)]
// SAFETY: every call goes to the system's allocator with the arguments it came with.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        CALLS.fetch_add(1, Ordering::Relaxed);
        // SAFETY: the caller keeps the contract of `alloc`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the pointer came from `System` with this layout.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        CALLS.fetch_add(1, Ordering::Relaxed);
        // SAFETY: the pointer came from `System` with this layout.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

/// Allocations of one run.
pub fn allocations<T>(run: impl FnOnce() -> T) -> u64 {
    let before = CALLS.load(Ordering::Relaxed);
    let result = run();
    let after = CALLS.load(Ordering::Relaxed);
    drop(black_box(result));
    after - before
}

/// Measures what this thread ran, so that others on the machine count little; where the system does not say, what
/// passed.
struct Clock {
    ran: Option<Duration>,
    began: Instant,
}

impl Clock {
    fn start() -> Self {
        Self { ran: Self::ran(), began: Instant::now() }
    }

    fn elapsed(&self) -> Duration {
        match (self.ran, Self::ran()) {
            (Some(start), Some(end)) => end.saturating_sub(start),
            _ => self.began.elapsed(),
        }
    }

    /// The time on a CPU. Linux books it when the thread gives way.
    fn ran() -> Option<Duration> {
        std::thread::yield_now();
        let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
        text.split(' ').next()?.parse().ok().map(Duration::from_nanos)
    }
}

/// How long a batch runs, so that the clock's own grain does not matter.
const BATCH: Duration = Duration::from_millis(20);
/// Batches per measured thing; the median of them counts.
const BATCHES: usize = 15;

/// Something to measure.
pub type Run<'a> = Box<dyn FnMut() + 'a>;

/// Median nanoseconds on a CPU of one run of each, the batches taken turn by turn.
pub fn nanoseconds(runs: &mut [Run<'_>]) -> Vec<f64> {
    let sizes: Vec<u32> = runs.iter_mut().map(|run| batch_size(run)).collect();
    let mut times: Vec<Vec<f64>> = vec![Vec::new(); runs.len()];
    for _ in 0..BATCHES {
        for ((run, size), times) in runs.iter_mut().zip(&sizes).zip(&mut times) {
            let start = Clock::start();
            for _ in 0..*size {
                run();
            }
            times.push(start.elapsed().as_secs_f64() * 1e9 / f64::from(*size));
        }
    }
    times.iter_mut().map(|times| median(times)).collect()
}

fn batch_size(run: &mut Run<'_>) -> u32 {
    let mut size = 1_u32;
    loop {
        let start = Clock::start();
        for _ in 0..size {
            run();
        }
        if start.elapsed() >= BATCH || size > 1 << 24 {
            return size;
        }
        size *= 2;
    }
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}
