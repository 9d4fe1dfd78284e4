//! Denials in every form they are pasted in, against the recorded answers.
#![cfg(feature = "serde")]
#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use serde_json::{Value, json};
use virt_grants_core::selinux::avc::{self, AvcReader, Entry, Grouper, Tally};

const CORPUS: &str = include_str!("corpus/selinux/avc.jsonl");

fn cases() -> impl Iterator<Item = Value> {
    CORPUS.lines().map(|line| serde_json::from_str(line).unwrap())
}

fn answer(text: &str) -> (Value, Value) {
    let (mut records, mut grouper) = (Vec::new(), Grouper::new());
    avc::read(text, |entry| {
        if let Entry::Avc(record) = &entry {
            grouper.add(record);
        }
        records.push(serde_json::to_value(&entry).unwrap());
    });
    let rules: Vec<_> = avc::merged_rules(&grouper.into_groups()).iter().map(ToString::to_string).collect();
    (Value::Array(records), json!(rules))
}

#[test]
fn every_recorded_text_is_read_as_recorded() {
    let mut wrong = Vec::new();
    for case in cases() {
        let (records, rules) = answer(case["input"].as_str().unwrap());
        if records != case["expected"] {
            wrong.push(format!("{}\nexpected {}\n     got {records}", case["id"], case["expected"]));
        }
        if rules != case["merged_rules"] {
            wrong.push(format!("{} merged\nexpected {}\n     got {rules}", case["id"], case["merged_rules"]));
        }
    }
    assert!(wrong.is_empty(), "{} differ\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_size_of_the_chunks_does_not_matter() {
    let text: String = cases().map(|case| case["input"].as_str().unwrap().to_owned() + "\n\n").collect();
    let whole = answer(&text).0;
    for size in [1, 7, 100, 4096] {
        let (mut records, mut reader) = (Vec::new(), AvcReader::new());
        for chunk in text.as_bytes().chunks(size) {
            reader.push(chunk, |entry| records.push(serde_json::to_value(&entry).unwrap()));
        }
        reader.finish(|entry| records.push(serde_json::to_value(&entry).unwrap()));
        assert_eq!(Value::Array(records), whole, "chunks of {size}");
    }
}

#[test]
fn audit2allow_prints_the_same_rules_where_it_does_not_give_up() {
    for case in cases().filter(|case| case["audit2allow"]["records_rejected"] == 0) {
        // It turns an invalid context into a role rule, which is none of a denial's business.
        let printed = case["audit2allow"]["rules"].as_array().unwrap().iter();
        let printed: Vec<_> = printed.filter(|rule| rule.as_str().unwrap().starts_with("allow ")).collect();
        let mut ours: Vec<_> = answer(case["input"].as_str().unwrap()).1.as_array().unwrap().clone();
        let mut theirs: Vec<_> = printed.into_iter().cloned().collect();
        ours.sort_by_key(ToString::to_string);
        theirs.sort_by_key(ToString::to_string);
        // It resolves aliases, which takes a policy.
        if !case["title"].as_str().unwrap().contains("alias") {
            assert_eq!(ours, theirs, "{}", case["id"]);
        }
    }
}

#[test]
fn repetitions_are_counted_as_if_each_were_parsed() {
    let once: String = cases().map(|case| case["input"].as_str().unwrap().to_owned() + "\n\n").collect();
    let later = once
        .replace("pid=1", "pid=99")
        .replace("ino=4", "ino=123")
        .replace("audit(17000", "audit(18000")
        .replace("s0:c12,c34 tcontext", "s0:c7,c8.c9 tcontext");
    let text = [once.as_str(), &later, &once, &once].concat();
    let (mut counting, mut parsing) = (Tally::new(), Tally::of_every_record());
    for chunk in text.as_bytes().chunks(1000) {
        counting.push(chunk, |_| {});
    }
    parsing.push(text.as_bytes(), |_| {});
    let (counted, parsed) = (counting.finish(|_| {}), parsing.finish(|_| {}));
    assert_eq!(counted.records, parsed.records);
    for (counted, parsed) in counted.groups.iter().zip(&parsed.groups) {
        assert_eq!(counted, parsed);
    }
    assert_eq!(counted.groups.len(), parsed.groups.len());
}

#[test]
fn the_path_record_of_the_event_gives_the_whole_path() {
    let case = cases().find(|case| case["id"] == "avc-118").unwrap();
    let text = case["input"].as_str().unwrap();
    let objects = |text: &str| {
        let mut tally = Tally::new();
        tally.push(text.as_bytes(), |_| {});
        tally.finish(|_| {}).groups.swap_remove(0).objects.seen
    };
    assert_eq!(objects(text), ["/var/lib/vm/disk.img"]);
    assert_eq!(
        objects(&text.replace("cwd=\"/\"", "cwd=\"/srv\"").replace("\"/var/lib", "\"lib")),
        ["/srv/lib/vm/disk.img"]
    );
    assert_eq!(objects(&text.replace("inode=45", "inode=46")), ["disk.img"]);
    let other_event = text.replace("502): item", "503): item");
    assert_eq!(objects(&other_event), ["disk.img"]);
}

/// Where the object has no categories, those of the subject make no difference, and are not remembered one by one.
#[test]
fn categories_that_play_no_role_do_not_make_a_denial_another_one() {
    let line = |source: &str, target: &str| {
        format!(
            "type=AVC msg=audit(1.002:3): avc:  denied  {{ write }} for  pid=1 comm=\"a\" name=\"f\" ino=2 \
             scontext=system_u:system_r:container_t:{source} tcontext=system_u:object_r:container_file_t:{target} \
             tclass=file permissive=0\n"
        )
    };
    let levels =
        ["s0", "s0:c1", "s0:c1,c2", "s0:c3,c4", "s0:c1.c9", "s0:c1-s0:c1,c2", "s0:c", "s0:c1,,c2", "s0:c1x"];
    let mut text = String::new();
    for target in ["s0", "s0:c1", "s0:c3,c4", "s0-s0:c5", "x:s0", "s1"] {
        text.extend(levels.iter().map(|source| line(source, target)));
        text.extend(levels.iter().map(|source| line(source, target)));
    }
    let (mut counting, mut parsing, mut seen) = (Tally::new(), Tally::of_every_record(), 0);
    counting.push(text.as_bytes(), |_| seen += 1);
    parsing.push(text.as_bytes(), |_| {});
    let (counted, parsed) = (counting.finish(|_| {}), parsing.finish(|_| {}));
    assert_eq!((counted.records, counted.groups), (parsed.records, parsed.groups));
    assert!(seen < levels.len() * 6, "{seen}");
}
