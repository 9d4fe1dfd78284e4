//! Levels, what the categories separate, and OpenShift's allocation, against the recorded answers.
#![cfg(feature = "serde")]
#![expect(clippy::panic, reason = "helpers of tests fail by panicking")]

use proptest::prelude::*;
use serde_json::Value;
use virt_grants_core::selinux::bulk;
use virt_grants_core::selinux::context::Context;
use virt_grants_core::selinux::level::{CategoryRange, CategorySet, Level, Range, Relation, Sensitivity};
use virt_grants_core::selinux::mcs::{self, Allocator, Verdict};

const CORPUS: &str = include_str!("corpus/selinux/mcs.jsonl");

fn text<'a>(case: &'a Value, field: &str) -> &'a str {
    case[field].as_str().unwrap_or_else(|| panic!("{field} of {case}"))
}

#[test]
fn every_recorded_question_is_answered_as_recorded() {
    let mut wrong = Vec::new();
    for case in CORPUS.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()) {
        let answer = serde_json::to_value(bulk::mcs(&case.to_string()).unwrap()).unwrap();
        if answer.as_object().unwrap().iter().any(|(field, value)| case[field] != *value) {
            wrong.push(format!("{case}\n  got {answer}"));
        }
    }
    assert!(wrong.is_empty(), "{} differ\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn annotation_and_uid_range_of_a_project_belong_together() {
    let allocator = Allocator::default();
    for case in CORPUS.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()) {
        if case["kind"] == "openshift-allocation" {
            let project = case["project_number"].as_u64();
            let level: Level = text(&case, "mcs_annotation").parse().unwrap();
            assert_eq!(allocator.project_of(&level), project);
            assert_eq!(mcs::project_of_uid_range(&allocator, text(&case, "uid_range")), project);
        }
    }
}

#[test]
fn two_launchers_are_kept_apart_by_categories_but_for_the_tap_device() {
    let launcher =
        |level: &str| format!("system_u:system_r:virt_launcher.process:{level}").parse::<Context>().unwrap();
    let reach = mcs::reach(&launcher("s0:c1,c2"), &launcher("s0:c3,c4"));
    let verdict = |what: &str| reach.touches.iter().find(|touch| touch.what == what).unwrap().verdict;
    assert_eq!(reach.relation, Relation::Incomparable);
    assert_eq!(verdict("read its files"), Verdict::Constraint);
    assert_eq!(verdict("attach to its tap device"), Verdict::Allow);
    let same = mcs::reach(&launcher("s0:c1,c2"), &launcher("s0:c2,c1"));
    assert_eq!(same.relation, Relation::Equal);
    assert_eq!(same.touches.first().unwrap().verdict, Verdict::Allow);
}

#[test]
fn early_launchers_were_not_separated_at_all() {
    let ranges: Vec<_> = mcs::releases_without_separation().iter().map(ToString::to_string).collect();
    assert_eq!(ranges, ["v0.21.0 .. v0.29.2"]);
}

fn level() -> impl Strategy<Value = Level> {
    let range = (0u16..12, 0u16..3).prop_map(|(low, more)| CategoryRange::new(low, low + more));
    (0u16..3, prop::collection::vec(range, 0..4)).prop_map(|(sensitivity, ranges)| Level {
        sensitivity: Sensitivity::new(sensitivity),
        categories: CategorySet::new(ranges),
    })
}

proptest! {
    #[test]
    fn dominance_is_a_partial_order(a in level(), b in level(), c in level()) {
        prop_assert!(a.dominates(&a));
        prop_assert!(!(a.dominates(&b) && b.dominates(&a)) || a == b);
        prop_assert!(!(a.dominates(&b) && b.dominates(&c)) || a.dominates(&c));
    }

    #[test]
    fn a_set_holds_what_it_was_made_of(one in prop::collection::vec(0u16..40, 0..12), two in prop::collection::vec(0u16..40, 0..12)) {
        let (left, right) = (CategorySet::of(&one), CategorySet::of(&two));
        prop_assert!((0..40).all(|category| left.contains(category) == one.contains(&category)));
        prop_assert_eq!(left.is_superset(&right), two.iter().all(|category| one.contains(category)));
        let both = left.intersection(&right);
        prop_assert!((0..40).all(|c| both.contains(c) == (left.contains(c) && right.contains(c))));
        prop_assert_eq!(left.len(), (0..40).filter(|category| one.contains(category)).count());
    }

    #[test]
    fn levels_and_ranges_read_back_as_printed(low in level(), high in level()) {
        prop_assert_eq!(low.to_string().parse::<Level>(), Ok(low.clone()));
        if let Ok(range) = Range::new(low, high) {
            prop_assert_eq!(range.to_string().parse::<Range>(), Ok(range));
        }
    }

    #[test]
    fn contexts_read_back_as_printed(user in "[a-z_]{1,8}", role in "[a-z_]{1,8}", type_ in "[a-z_.]{1,8}", level in prop::option::of(level())) {
        let context = Context {
            user: user.parse().unwrap(),
            role: role.parse().unwrap(),
            type_: type_.parse().unwrap(),
            range: level.map(Range::single),
        };
        prop_assert_eq!(context.to_string().parse::<Context>(), Ok(context));
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[csx0-9:,.-]{0,24}") {
        if let Ok(range) = text.parse::<Range>() {
            prop_assert_eq!(range.to_string().parse::<Range>(), Ok(range));
        }
    }
}
