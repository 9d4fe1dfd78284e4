//! Any bytes, in any chunks, are read, grouped, explained and printed; chunks and repetitions change nothing.
#![no_main]

use libfuzzer_sys::fuzz_target;
use virt_grants_core::selinux::avc::explain::to_text;
use virt_grants_core::selinux::avc::{Group, Tally, explain};

fuzz_target!(|input: (u8, &[u8])| {
    let (size, bytes) = (usize::from(input.0) + 1, input.1);
    let (mut parsing, mut counting) = (Tally::of_every_record(), Tally::new());
    parsing.push(bytes, |_| {});
    for chunk in bytes.chunks(size) {
        counting.push(chunk, |_| {});
    }
    let total = counting.finish(|_| {});
    let parsed = parsing.finish(|_| {});
    assert_eq!(total.records, parsed.records);
    // Paths are looked for around the first of several repetitions, so they may differ.
    let counts = |groups: &[Group]| groups.iter().map(|group| (group.count, group.permissions.clone())).collect::<Vec<_>>();
    assert_eq!(counts(&total.groups), counts(&parsed.groups));
    for (number, group) in (1..).zip(&total.groups) {
        to_text(number, group, &explain(group, None));
    }
});
