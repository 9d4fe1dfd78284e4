//! Texts that nobody meant: whatever comes in, an answer comes out, in time and in bounded memory.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use proptest::prelude::*;
use serde_json::Value;
use virt_grants_core::selinux::avc::explain::to_text;
use virt_grants_core::selinux::avc::{self, Entry, Group, Grouper, MAX_GROUPS, Tally, explain};
use virt_grants_core::selinux::context::Context;

const CORPUS: &str = include_str!("corpus/selinux/avc.jsonl");

fn inputs() -> Vec<String> {
    let case = |line: &str| serde_json::from_str::<Value>(line).unwrap();
    let input = |case: Value| case.get("input").and_then(Value::as_str).unwrap().to_owned();
    CORPUS.lines().map(|line| input(case(line))).collect()
}

/// Reads, groups, explains and prints; returns how many entries there were.
fn run(bytes: &[u8]) -> usize {
    let (mut count, mut tally) = (0, Tally::new());
    for chunk in bytes.chunks(997) {
        tally.push(chunk, |_| count += 1);
    }
    let total = tally.finish(|_| count += 1);
    for (number, group) in (1..).zip(&total.groups) {
        to_text(number, group, &explain(group, None));
    }
    count
}

/// A small generator with a fixed seed: the same mutations on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }
}

const TOKENS: &[&str] = &[
    "avc:",
    "denied",
    "granted",
    "{",
    "}",
    "{ }",
    "=",
    "\"",
    "\\\"",
    "\u{201c}",
    "msg='",
    "'",
    "audit(",
    ")",
    ":",
    "\n",
    "\r\n",
    "type=",
    "node=",
    "scontext=",
    "tclass=",
    "permissive=",
    "\u{1d}",
    "\u{1b}[0m",
    "&quot;",
    "\u{a0}",
    "s0:c",
    "-",
    ".",
    "SELinux is preventing ",
    " from ",
    " access on the ",
    "Hash: ",
    "SELINUX_ERR",
    "{\"MESSAGE\":\"",
    "\\u00",
];

#[test]
fn mutated_records_never_stop_the_reader() {
    let (inputs, mut random) = (inputs(), Random(7));
    for _ in 0..4_000 {
        let mut text = inputs.get(random.below(inputs.len())).unwrap().clone().into_bytes();
        for _ in 0..=random.below(4) {
            let at = random.below(text.len() + 1);
            match random.below(4) {
                0 => text.truncate(at),
                1 => {
                    let token = TOKENS.get(random.below(TOKENS.len())).unwrap();
                    text.splice(at..at, token.bytes());
                }
                2 if at < text.len() => {
                    let end = (at + random.below(40)).min(text.len());
                    text.drain(at..end);
                }
                _ if at < text.len() => {
                    let byte = u8::try_from(random.below(256)).unwrap();
                    text.splice(at..=at, [byte]);
                }
                _ => {}
            }
        }
        run(&text);
    }
}

#[test]
fn long_lines_of_openings_take_linear_time() {
    for unit in [
        "k=\u{201e}",
        "k=\\\"",
        "comm=\"a ",
        "comm=a ",
        "avc: ",
        "avc: denied ",
        "avc: denied { ",
        "{\"",
        "\\",
        "audit(",
        "SELinux is preventing a from ",
        "name=x y z ",
        "c1,",
        "\u{1b}[",
    ] {
        let start = "type=AVC msg=audit(1.002:3): avc:  denied  { read } for  ";
        let text = format!("{start}{}\n", unit.repeat((1 << 18) / unit.len()));
        run(text.as_bytes());
        run(unit.repeat((1 << 18) / unit.len()).as_bytes());
    }
}

/// What records are made of, whole and broken.
const PIECES: &[&str] = &[
    "type=AVC msg=audit(1.002:3): avc:  denied  { read } for  pid=1 comm=\"a\" ",
    "type=AVC msg=audit(1.003:4): avc:  denied  { read write } for  pid=2 name=\"b\" ino=7 ",
    "audit: type=1400 audit(1.004:5): avc:  granted  { read } for  pid=3 ",
    "avc: denied { read ",
    "} for ",
    "scontext=u:r:a_t:s0:c1 ",
    "tcontext=u:r:b_t:s0:c2 ",
    "tcontext=u:r:c_t:s0 ",
    "tclass=file ",
    "permissive=0",
    "permissive=1",
    "scontext=u:r:a_t:s0 tcontext=u:r:b_t:s0 tclass=file permissive=0\n",
    "scontext=u:r:a_t:s0 tcontext=u:r:b_t:s0 tclass=dir\n",
    "\n",
    "\n",
    "----\n",
    "prose\n",
];

fn size(group: &Group) -> usize {
    let words = group.permissions.keys().map(String::len).sum::<usize>();
    let examples = [&group.commands, &group.objects, &group.details, &group.nodes];
    let examples = examples.iter().flat_map(|examples| &examples.seen).map(String::len).sum::<usize>();
    words + examples + group.source_context.len() + group.target_context.len()
}

#[test]
fn memory_is_bounded_whatever_the_log_holds() {
    let mut grouper = Grouper::new();
    let mut feed = |text: &str| {
        avc::read(text, |entry| {
            if let Entry::Avc(record) = &entry {
                grouper.add(record);
            }
        });
    };
    let long = "x".repeat(40_000);
    for number in 0..3_000 {
        let path = if number < 20 { long.as_str() } else { "f" };
        feed(&format!(
            "avc: denied {{ p{number} }} for comm=\"c{number}\" path=\"{path}{number}\" scontext=u:r:a_t:s0 \
             tcontext=u:r:b{number}_t:s0 tclass=file permissive=0"
        ));
        feed(&format!(
            "avc: denied {{ p{number} }} for comm=\"c{number}\" path=\"{path}{number}\" scontext=u:r:a_t:s0 \
             tcontext=u:r:b_t:s0 tclass=file permissive=0"
        ));
    }
    let left_out = grouper.left_out();
    let groups = grouper.into_groups();
    assert_eq!(groups.len(), MAX_GROUPS);
    assert_eq!(groups.iter().map(|group| group.count).sum::<u64>() + left_out, 6_000);
    assert!(groups.iter().map(size).max().unwrap() < 20_000);
}

proptest! {
    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        run(&bytes);
    }

    #[test]
    fn chunks_and_repetitions_change_nothing(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40),
        size in 1usize..200,
    ) {
        let text = pieces.concat();
        let (mut counting, mut parsing) = (Tally::new(), Tally::of_every_record());
        for chunk in text.as_bytes().chunks(size) {
            counting.push(chunk, |_| {});
        }
        parsing.push(text.as_bytes(), |_| {});
        prop_assert_eq!(counting.finish(|_| {}).groups, parsing.finish(|_| {}).groups);
    }

    #[test]
    fn any_context_is_read_or_refused(text in "[a-z:_.,0-9c-]{0,40}") {
        if let Ok(context) = text.parse::<Context>() {
            let printed = context.to_string();
            prop_assert_eq!(printed.parse::<Context>(), Ok(context));
        }
    }
}
