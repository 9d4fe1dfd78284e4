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
    for (asked, shown) in [
        ("v1.4.0", "v1.3.1"),
        ("v0.30.0", "v0.49.0"),
        ("v0.51.0", "v0.53.2"),
        ("v1.2.2", "v1.1.1"),
        ("main", "v1.9.0"),
    ] {
        assert_eq!(roles(asked).revision, roles(shown).revision, "{asked}");
    }
    assert!(!roles("v1.4.0").exact && !roles("v0.30.0").exact && roles("main").exact);
    // Read alike on both sides.
    assert!(roles("v0.51.0").agreed && roles("v1.2.2").agreed);
    assert!(!roles("v1.4.0").agreed && !roles("v0.30.0").agreed && !roles("main").agreed);
}

/// What came and went with the releases that were read, told from the manifests of the operator.
#[test]
fn the_roles_grow_with_the_releases() {
    let count = |name: &str| {
        let found = rbac::roles(release(name).unwrap().tag).unwrap();
        assert!(found.exact, "{name}");
        (found.revision.cluster_role.len(), found.revision.role.len())
    };
    let counts = ["v0.53.2", "v0.59.0", "v1.1.1", "v1.3.1", "v1.6.2", "v1.8.4"].map(count);
    assert_eq!(counts, [(24, 0), (28, 3), (29, 4), (29, 4), (32, 4), (34, 4)]);
    let verbs = |name: &str, group: &str, resource: &str| {
        let found = rbac::roles(release(name).unwrap().tag).unwrap();
        let rule = found
            .revision
            .cluster_role
            .iter()
            .find(|rule| rule.api_group == group && rule.resources.contains(&resource));
        rule.map(|rule| rule.verbs.join(" "))
    };
    // Networks are read one by one from v1.1 on; snapshots were named one by one by v1.6; jobs and devices came by then.
    let networks = "network-attachment-definitions";
    assert_eq!(verbs("v0.59.0", "k8s.cni.cncf.io", networks).unwrap(), "get list watch");
    assert_eq!(verbs("v1.1.1", "k8s.cni.cncf.io", networks).unwrap(), "get");
    assert_eq!(verbs("v1.3.1", "snapshot.kubevirt.io", "*").unwrap(), "*");
    assert_eq!(verbs("v1.6.2", "snapshot.kubevirt.io", "*"), None);
    assert_eq!(verbs("v1.3.1", "batch", "jobs"), None);
    assert_eq!(verbs("v1.6.2", "batch", "jobs").unwrap(), "create get delete");
    assert_eq!(verbs("v1.6.2", "backup.kubevirt.io", "virtualmachinebackups"), None);
    assert!(verbs("v1.8.4", "backup.kubevirt.io", "virtualmachinebackups").is_some());
    assert_eq!(verbs("v1.8.4", "template.kubevirt.io", "virtualmachinetemplates"), None);
    assert!(verbs("v1.9.0", "template.kubevirt.io", "virtualmachinetemplates").is_some());
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
