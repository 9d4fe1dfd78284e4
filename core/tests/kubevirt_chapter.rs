//! Every line of the founding chapter (documentation 4.10) is a row with a source, a reason and its consequences.

use virt_grants_core::kubevirt::grants::find;
use virt_grants_core::kubevirt::sources::source;
use virt_grants_core::kubevirt::{Grant, edition, grant, grants};

/// Grant, value as printed, a word of the reason the chapter gives, releases that ship exactly this value.
const CHAPTER: &[(&str, &[&str], &str, &[&str])] = &[
    (
        "selinux/multi-queue",
        &["relabelfrom", "relabelto", "attach_queue"],
        "multi-queue",
        &["v0.23.2 .. v0.23.3", "v0.25.0-rc.0 .. v1.5.0-beta.0"],
    ),
    ("selinux/proc-read", &["getattr", "open", "read"], "/proc", &["v0.21.0 .. v0.58.2"]),
    ("selinux/audit-relay", &["nlmsg_relay"], "debug messages", &["v0.30.3 .. v1.5.0-beta.0"]),
    (
        "selinux/hugepages-dir",
        &["add_name", "create", "write", "remove_name", "rmdir", "setattr"],
        "huge pages",
        &["v0.30.0-rc.0 .. v0.58.2"],
    ),
    ("selinux/hugepages-file", &["create", "unlink"], "huge pages", &["v0.30.0-rc.0 .. v0.58.2"]),
    ("selinux/virtiofs-nfs-dir", &["mounton"], "virtiofs", &["v0.34.0-rc.0 .. v0.59.0-alpha.0"]),
    ("selinux/virtiofs-proc-dir", &["mounton"], "virtiofs", &["v0.34.0-rc.0 .. v0.59.0-alpha.0"]),
    (
        "selinux/virtiofs-proc-filesystem",
        &["mount", "unmount"],
        "virtiofs",
        &["v0.34.0-rc.0 .. v0.59.0-alpha.0"],
    ),
    ("scc/allow-host-dir-volume-plugin", &["true"], "HostDisk", &["v0.20.0 .. main"]),
    ("scc/allow-privileged-container", &["false"], "privileged", &["v0.20.0 .. main"]),
    (
        "scc/allowed-capabilities",
        &["NET_ADMIN", "NET_RAW", "SYS_NICE"],
        "capabilities",
        &["v0.30.0-rc.0 .. v0.35.0"],
    ),
    ("capability/net-admin", &["NET_ADMIN"], "tap", &["v0.20.0 .. v0.35.0", "v0.36.0-rc.1 .. v0.40.1"]),
    ("capability/net-raw", &["NET_RAW"], "DHCP", &["v0.30.0-rc.0 .. v0.35.0"]),
    ("capability/sys-nice", &["SYS_NICE"], "CPU", &["v0.20.0 .. main"]),
    ("object/scc-kubevirt-controller", &["kubevirt-controller"], "account", &["v0.20.0 .. main"]),
    ("object/clusterrole-kubevirt-controller", &["kubevirt-controller"], "role", &["v0.20.0 .. main"]),
];

#[test]
fn every_line_is_a_row() {
    for (id, value, reason, shipped) in CHAPTER {
        let row = grant(id).unwrap_or_else(|| panic!("no row {id}"));
        let printed = row.documented_in("4.10").unwrap_or_else(|| panic!("{id} is not in 4.10"));
        assert_eq!(printed.value, *value, "{id}");
        let meaning = row.meaning();
        assert!(meaning.reason.contains(reason), "{id}: {}", meaning.reason);
        assert!(!meaning.allows.is_empty() && !meaning.without.is_empty(), "{id}");
        for key in [meaning.source, printed.source] {
            assert!(source(key).is_some(), "{id}: {key}");
        }
        let same = |row: &Grant| {
            let same = row.shipped.iter().filter(|shipped| {
                value.len() == shipped.value.len() && value.iter().all(|word| shipped.value.contains(word))
            });
            let ranges = virt_grants_core::kubevirt::ReleaseRange::joined(same.map(|shipped| shipped.range));
            ranges.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(same(row), *shipped, "{id}");
    }
}

#[test]
fn the_chapter_has_nothing_else() {
    let printed = grants().iter().filter(|grant| grant.documented_in("4.10").is_some());
    let mut printed: Vec<&str> = printed.map(|grant| grant.id).collect();
    let mut expected: Vec<&str> = CHAPTER.iter().map(|(id, ..)| *id).collect();
    printed.sort_unstable();
    expected.sort_unstable();
    assert_eq!(printed, expected);
}

#[test]
fn every_permission_of_the_eight_rules_says_what_it_allows() {
    let rules: Vec<&Grant> = CHAPTER
        .iter()
        .filter_map(|(id, ..)| grant(id))
        .filter(|row| row.id.starts_with("selinux/"))
        .collect();
    assert_eq!(rules.len(), 8);
    let mut permissions = 0;
    for rule in rules {
        let printed = rule.documented_in("4.10").unwrap().value;
        for name in printed {
            let (_, meaning) = rule.permissions().into_iter().find(|(known, _)| known == name).unwrap();
            assert!(!meaning.is_empty(), "{} {name}", rule.id);
            permissions += 1;
        }
    }
    assert_eq!(permissions, 19);
}

#[test]
fn the_two_objects_that_the_chapter_tells_to_look_at_are_there() {
    use virt_grants_core::kubevirt::{rbac, releases, scc};
    for release in releases() {
        assert!(scc::scc(release.tag, "kubevirt-controller").is_some(), "{release}");
        assert!(rbac::roles(release.tag).is_some(), "{release}");
    }
    for command in
        ["oc get scc kubevirt-controller -o yaml", "oc get clusterrole kubevirt-controller -o yaml"]
    {
        let found = find(command).unwrap();
        assert_eq!(found.len(), 1, "{command}");
    }
}

#[test]
fn its_lists_never_belonged_to_one_release() {
    let drift = virt_grants_core::kubevirt::drift();
    let chapter = drift.iter().find(|drift| Some(drift.edition) == edition("4.10")).unwrap();
    let text = |ranges: &[virt_grants_core::kubevirt::ReleaseRange]| {
        ranges.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(text(&chapter.selinux_holds_for), "v0.37.0-rc.0 .. v0.55.2");
    assert_eq!(text(&chapter.capabilities_hold_for), "v0.30.0-rc.0 .. v0.35.0");
    assert_eq!(text(&chapter.both_hold_for), "");
}
