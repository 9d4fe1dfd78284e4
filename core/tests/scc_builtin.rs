//! The built-in objects are what clusters have.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::cmp::Ordering;
use virt_grants_core::path::FieldPath;
use virt_grants_core::scc::builtin::{self, Group};
use virt_grants_core::scc::{Ranked, STANDARD, SccSet, ValueStyle, lower, order};
use virt_grants_core::source::json;

/// Objects as an API server stores them, recorded at the head of 2026-08.
const EFFECTIVE: &str = include_str!("corpus/scc/effective-sccs.json");

fn names_of(minor: &str) -> Vec<&'static str> {
    builtin::minor(minor).unwrap().sccs.iter().map(|ranked| ranked.scc.name).collect()
}

fn volumes_of(minor: &str, name: &str) -> Vec<&'static str> {
    builtin::minor(minor).unwrap().get(name).unwrap().scc.volumes.to_vec()
}

#[test]
fn the_newest_form_of_every_object_is_the_recorded_one() {
    let recorded = json::read(EFFECTIVE).unwrap();
    assert_eq!(recorded.items().len(), builtin::names().len());
    for node in recorded.items() {
        let (scc, problems) = lower(node, 0, &FieldPath::root());
        assert_eq!(problems, []);
        let built_in = builtin::by_name(scc.name).unwrap_or_else(|| panic!("{} is not built in", scc.name));
        assert_eq!(built_in.scc, scc);
    }
}

#[test]
fn points_in_the_tables_are_those_of_the_engine() {
    let newest = builtin::names().filter_map(builtin::by_name);
    for ranked in builtin::minors().iter().flat_map(|minor| minor.sccs.iter().copied()).chain(newest) {
        assert_eq!(ranked.points, order::points(&ranked.scc), "{}", ranked.scc.name);
    }
}

#[test]
fn points_are_those_of_the_real_plugin() {
    let recorded = [
        ("anyuid", 154_950),
        ("restricted-v2", 132_010),
        ("restricted-v3", 132_010),
        ("restricted", 134_800),
        ("nested-container", 135_020),
        ("nonroot-v2", 142_010),
        ("nonroot", 144_800),
        ("hostmount-anyuid", 254_950),
        ("hostmount-anyuid-v2", 284_950),
        ("kubevirt-controller", 285_020),
        ("machine-api-termination-handler", 654_800),
        ("hostnetwork-v2", 1_332_010),
        ("hostnetwork", 1_334_800),
        ("hostaccess", 1_434_800),
        ("insights-runtime-extractor-scc", 1_885_010),
        ("kubevirt-handler", 2_685_000),
        ("node-exporter", 3_085_000),
        ("privileged", 3_089_000),
    ];
    for (name, points) in recorded {
        assert_eq!(builtin::by_name(name).unwrap().points, points, "{name}");
    }
    let order: Vec<_> = recorded.iter().map(|(name, _)| *name).collect();
    let all = order.iter().map(|name| builtin::by_name(name).unwrap().scc.clone());
    assert_eq!(SccSet::new(all).iter().map(|ranked| ranked.scc.name).collect::<Vec<_>>(), order);
}

#[test]
fn every_minor_is_in_the_order_of_trying() {
    for minor in builtin::minors() {
        let before = |pair: &[&Ranked<'_>]| {
            order::compare((&pair[0].scc, pair[0].points), (&pair[1].scc, pair[1].points)) == Ordering::Less
        };
        assert!(minor.sccs.windows(2).all(before), "{}", minor.name);
        assert_eq!(minor.set().iter().len(), minor.sccs.len());
    }
}

#[test]
fn from_4_11_on_a_minor_has_what_the_plugin_waits_for() {
    for minor in builtin::minors().iter().filter(|minor| minor.number >= 11) {
        assert!(STANDARD.iter().all(|name| minor.get(name).is_some()), "{}", minor.name);
    }
}

#[test]
fn objects_come_in_with_their_minor() {
    let introduced = [
        ("4.11", vec!["restricted-v2", "nonroot-v2", "hostnetwork-v2"]),
        ("4.19", vec!["hostmount-anyuid-v2", "insights-runtime-extractor-scc"]),
        ("4.20", vec!["restricted-v3", "nested-container"]),
    ];
    for pair in builtin::minors().windows(2) {
        let (before, after) = (names_of(pair[0].name), names_of(pair[1].name));
        let new: Vec<_> = after.iter().filter(|name| !before.contains(name)).copied().collect();
        let expected = introduced.iter().find(|(minor, _)| *minor == pair[1].name);
        assert_eq!(new, expected.map_or(vec![], |(_, names)| names.clone()), "{}", pair[1].name);
        assert!(before.iter().all(|name| after.contains(name)), "{}", pair[1].name);
    }
}

#[test]
fn volume_kinds_come_in_with_their_minor() {
    let first = |kind: &str| {
        builtin::minors()
            .iter()
            .find(|minor| minor.get("restricted").unwrap().scc.allows_volume(kind))
            .map(|minor| minor.name)
    };
    assert_eq!(first("projected"), Some("4.10"));
    assert_eq!(first("ephemeral"), Some("4.12"));
    assert_eq!(first("csi"), Some("4.13"));
    assert_eq!(first("image"), Some("4.21"));
    assert_eq!(
        volumes_of("4.11", "hostmount-anyuid"),
        [
            "configMap",
            "downwardAPI",
            "emptyDir",
            "hostPath",
            "nfs",
            "persistentVolumeClaim",
            "projected",
            "secret"
        ]
    );
}

#[test]
fn before_4_11_everybody_may_use_restricted() {
    let old = builtin::minor("4.10").unwrap();
    assert_eq!(*old.get("restricted").unwrap().scc.groups, ["system:authenticated"]);
    let new = builtin::minor("4.11").unwrap();
    assert!(new.get("restricted").unwrap().scc.groups.is_empty());
    assert!(new.bindings.iter().any(|binding| binding.scc == "restricted-v2"));
}

#[test]
fn the_uid_range_of_restricted_v3_takes_effect_with_4_22() {
    let range = |minor: &str| {
        let user = builtin::minor(minor).unwrap().get("restricted-v3").unwrap().scc.run_as_user;
        (user.uid_range_min, user.uid_range_max)
    };
    assert_eq!(range("4.20"), (None, None));
    assert_eq!(range("4.22"), (Some(1000), Some(65534)));
}

#[test]
fn messages_change_their_style_with_kubernetes_1_34() {
    for minor in builtin::minors() {
        let expected = if minor.number >= 21 { ValueStyle::Json } else { ValueStyle::Go };
        assert_eq!(minor.style, expected, "{}", minor.name);
        assert_eq!(minor.kubernetes, format!("1.{}", minor.number + 13));
    }
}

#[test]
fn minors_are_found_by_what_people_write() {
    for name in ["4.21", "v4.21", "4.21.3", "4.21.0-rc.1"] {
        assert_eq!(builtin::minor(name).map(|minor| minor.name), Some("4.21"), "{name}");
    }
    for name in ["", "4", "4.", "4.9", "3.11", "4.x", "21"] {
        assert!(builtin::minor(name).is_none(), "{name}");
    }
    assert_eq!(builtin::newest().name, "4.22");
}

#[test]
fn every_object_of_a_minor_has_facts() {
    for minor in builtin::minors() {
        for ranked in minor.sccs {
            let facts = builtin::facts(ranked.scc.name).unwrap();
            assert_ne!(facts.group, Group::Kubevirt);
            assert!(facts.since.is_some());
        }
    }
    assert_eq!(builtin::facts("kubevirt-controller").unwrap().group, Group::Kubevirt);
    assert!(builtin::facts("nope").is_none());
}
