//! Any bytes, in any chunks, are read, grouped, explained and printed; chunks change nothing.
#![no_main]

use libfuzzer_sys::fuzz_target;
use virt_grants_core::selinux::avc::explain::to_text;
use virt_grants_core::selinux::avc::{AvcReader, Entry, Grouper, Tally, explain};

fuzz_target!(|input: (u8, &[u8])| {
    let (size, bytes) = (usize::from(input.0) + 1, input.1);
    let (mut reader, mut grouper) = (AvcReader::new(), Grouper::new());
    let mut add = |entry: Entry<'_>| {
        if let Entry::Avc(record) = &entry {
            grouper.add(record);
        }
    };
    reader.push(bytes, &mut add);
    reader.finish(&mut add);
    let mut tally = Tally::new();
    for chunk in bytes.chunks(size) {
        tally.push(chunk, |_| {});
    }
    let total = tally.finish(|_| {});
    assert_eq!(total.groups, grouper.into_groups());
    for (number, group) in (1..).zip(&total.groups) {
        to_text(number, group, &explain(group, None));
    }
});
