//! The roles equal the recorded ones; other releases say that they show a neighbour's.

use serde_json::Value;
use virt_grants_core::kubevirt::{Kind, grants, rbac, release};
use virt_grants_core::source::json_print;

#[test]
fn the_roles_of_three_releases_equal_the_recorded_ones() {
    let corpus: Value = serde_json::from_str(include_str!("corpus/kubevirt/roles.json")).unwrap();
    for row in corpus.as_array().unwrap() {
        let roles = rbac::roles(release(row["release"].as_str().unwrap()).unwrap().tag).unwrap();
        assert!(roles.exact);
        let ours: Vec<Value> = roles
            .revision
            .objects("<kubevirt-namespace>")
            .iter()
            .map(|object| serde_json::from_str(&json_print::print(object)).unwrap())
            .collect();
        assert_eq!(&Value::Array(ours), &row["objects"], "{}", row["release"]);
    }
}

#[test]
fn releases_in_between_show_the_nearest_older_role_and_say_so() {
    let roles = |name: &str| rbac::roles(release(name).unwrap().tag).unwrap();
    for (asked, shown) in [("v1.4.0", "v0.49.0"), ("v0.30.0", "v0.49.0"), ("main", "v1.9.0")] {
        assert_eq!(roles(asked).revision, roles(shown).revision);
    }
    assert!(!roles("v1.4.0").exact && !roles("v0.30.0").exact && roles("main").exact);
}

#[test]
fn every_right_of_the_roles_is_a_grant() {
    for revision in rbac::revisions() {
        for tag in revision.tags {
            for (role, rules) in [("ClusterRole", revision.cluster_role), ("Role", revision.role)] {
                for rule in rules {
                    for resource in rule.resources {
                        let kind = Kind::Rbac { role, api_group: rule.api_group, resource };
                        let grant = grants().iter().find(|grant| grant.kind == kind).unwrap();
                        let verbs = grant.shipped_in(*tag).unwrap().value;
                        assert!(rule.verbs.iter().all(|verb| verbs.contains(verb)), "{}", grant.id);
                    }
                }
            }
        }
    }
}
