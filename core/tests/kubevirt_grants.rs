//! What holds for all rows, and questions across them.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::collections::BTreeSet;
use virt_grants_core::kubevirt::diff::ChangeKind;
use virt_grants_core::kubevirt::grants::find;
use virt_grants_core::kubevirt::notes::notes;
use virt_grants_core::kubevirt::releases::launcher_types;
use virt_grants_core::kubevirt::sources::{source, sources};
use virt_grants_core::kubevirt::{
    Diff, Kind, diff, editions, feature, grant, grants, release, releases, scc, side,
};

fn ranges(id: &str) -> Vec<String> {
    grant(id).unwrap().shipped_ranges().iter().map(ToString::to_string).collect()
}

fn between(before: &str, after: &str) -> Diff {
    diff(side(before).unwrap(), side(after).unwrap())
}

fn changes(diff: &Diff) -> Vec<(&'static str, ChangeKind)> {
    diff.changes.iter().map(|change| (change.grant.id, change.kind)).collect()
}

#[test]
fn every_row_is_complete() {
    let ids: BTreeSet<&str> = grants().iter().map(|grant| grant.id).collect();
    assert_eq!(ids.len(), grants().len());
    for grant in grants() {
        let meaning = grant.meaning();
        for text in [grant.title, meaning.reason, meaning.allows, meaning.without] {
            assert!(
                !text.is_empty() && !text.ends_with('.') && text.lines().count() == 1,
                "{}: {text}",
                grant.id
            );
        }
        assert!(
            !grant.shipped.is_empty() || !grant.needed.is_empty() || !grant.documented.is_empty(),
            "{}",
            grant.id
        );
        assert!(grant.shipped.is_sorted_by_key(|row| row.range), "{}", grant.id);
        assert!(grant.shipped.windows(2).all(|pair| pair[0].range.to < pair[1].range.from), "{}", grant.id);
        let features = grant.needed.iter().map(|need| need.feature);
        assert!(features.into_iter().all(|id| feature(id).is_some()), "{}", grant.id);
        let keys = [meaning.source].into_iter();
        let keys = keys
            .chain(grant.shipped.iter().map(|row| row.source))
            .chain(grant.needed.iter().map(|row| row.source));
        assert!(
            keys.chain(grant.documented.iter().map(|row| row.source)).all(|key| source(key).is_some()),
            "{}",
            grant.id
        );
    }
    assert!(sources().iter().all(|source| !source.licence.is_empty()));
}

#[test]
fn capabilities_come_and_go() {
    assert_eq!(ranges("capability/net-admin"), ["v0.20.0 .. v0.35.0", "v0.36.0-rc.1 .. v0.40.1"]);
    assert_eq!(ranges("capability/sys-nice"), ["v0.20.0 .. main"]);
    assert_eq!(ranges("capability/sys-resource"), ["v0.20.0 .. v0.20.8", "v0.39.0-rc.0 .. v0.41.4"]);
    assert_eq!(ranges("capability/net-raw"), ["v0.30.0-rc.0 .. v0.35.0"]);
    assert_eq!(ranges("capability/net-bind-service"), ["v0.44.0-rc.0 .. main"]);
    assert_eq!(ranges("capability/sys-ptrace"), ["v0.53.0-rc.0 .. v0.59.0-alpha.0", "v1.0.1"]);
    for never in ["sys-admin", "sys-chroot", "chown", "dac-override", "fowner", "setuid", "setgid", "mknod"] {
        assert!(ranges(&format!("capability/{never}")).is_empty(), "{never}");
    }
}

#[test]
fn what_is_marked_unmet_is_what_the_scc_refuses() {
    for grant in grants() {
        let Kind::Capability { name } = grant.kind else { continue };
        for need in grant.needed {
            for release in need.range.releases() {
                let scc = scc::scc(release.tag, "kubevirt-controller").unwrap();
                let allowed = scc.allowed_capabilities.is_some_and(|list| list.contains(&name));
                assert_eq!(allowed, !need.unmet, "{release} {name} {}", need.feature);
            }
        }
    }
}

#[test]
fn v1_0_1_differs_from_both_neighbours_by_sys_ptrace() {
    use ChangeKind::{Added, Changed, Removed};
    assert_eq!(
        changes(&between("v1.0.0", "v1.0.1")),
        [("scc/allowed-capabilities", Changed), ("capability/sys-ptrace", Added)]
    );
    assert_eq!(
        changes(&between("v1.0.1", "v1.1.0")),
        [("scc/allowed-capabilities", Changed), ("capability/sys-ptrace", Removed)]
    );
    let back = between("v1.0.0", "v1.1.0");
    assert!(back.changes.is_empty());
    assert!(
        back.unread.iter().all(|id| id.starts_with("rbac") || id.starts_with("host/")),
        "{:?}",
        back.unread
    );
}

#[test]
fn a_diff_turned_round_is_the_opposite() {
    for (before, after) in [("v0.20.0", "main"), ("4.5", "4.10"), ("4.10", "v0.49.0"), ("v0.49.0", "v1.9.0")]
    {
        let (there, back) = (between(before, after), between(after, before));
        let turned: Vec<_> = there
            .changes
            .iter()
            .map(|change| match change.kind {
                ChangeKind::Added => (change.grant.id, ChangeKind::Removed),
                ChangeKind::Removed => (change.grant.id, ChangeKind::Added),
                ChangeKind::Changed => (change.grant.id, ChangeKind::Changed),
            })
            .collect();
        assert_eq!(changes(&back), turned);
        assert!(there.changes.iter().zip(&back.changes).all(|(one, other)| one.gained() == other.lost()));
    }
}

#[test]
fn two_documentation_versions_can_be_compared() {
    let diff = between("4.9", "4.10");
    let rules = changes(&diff);
    assert_eq!(rules.iter().filter(|(_, kind)| *kind == ChangeKind::Added).count(), 5);
    assert_eq!(rules.iter().filter(|(_, kind)| *kind == ChangeKind::Removed).count(), 1);
    assert!(between("4.15", "4.20").changes.is_empty());
    assert!(between("4.7", "4.8").unread.contains(&"selinux/multi-queue"));
}

#[test]
fn the_launcher_type_of_every_release_is_known() {
    let name = |tag: &str| release(tag).unwrap().launcher_type().unwrap().name;
    assert_eq!(name("v0.20.3"), "spc_t");
    assert_eq!(name("v0.26.0"), "virt_launcher.process");
    assert_eq!(name("v0.30.0"), "container_t");
    assert_eq!(name("v0.49.0"), "virt_launcher.process");
    assert_eq!(name("v1.4.0"), "container_t");
    assert!(releases().iter().all(|release| release.launcher_type().is_some()));
    assert!(launcher_types().iter().all(|row| row.features.iter().all(|id| feature(id).is_some())));
}

#[test]
fn grants_are_found_by_the_names_people_know() {
    let found = |text: &str| -> Vec<&str> { find(text).unwrap().iter().map(|grant| grant.id).collect() };
    assert_eq!(found("NET_ADMIN"), ["capability/net-admin"]);
    assert_eq!(found("CAP_NET_RAW"), ["capability/net-raw"]);
    assert_eq!(found("selinux/multi-queue"), ["selinux/multi-queue"]);
    assert_eq!(found("tun_socket"), ["selinux/multi-queue"]);
    assert_eq!(found("hugetlbfs_t"), ["selinux/hugepages-dir", "selinux/hugepages-file"]);
    assert_eq!(
        found("allow process proc_t (filesystem (mount unmount))"),
        ["selinux/virtiofs-proc-filesystem"]
    );
    assert_eq!(found("scc.AllowPrivilegedContainer = false")[0], "scc/allow-privileged-container");
    assert_eq!(found("allowHostNetwork"), ["scc/allow-host-network"]);
    assert_eq!(found("localhost/kubevirt/kubevirt.json"), ["seccomp/localhost-kubevirt"]);
    let unknown = find("NET_ADMINN").unwrap_err();
    assert_eq!(unknown.suggestions, ["capability/net-admin"]);
}

#[test]
fn the_surprises_are_there_and_point_at_rows() {
    assert!(notes().len() >= 10);
    for note in notes() {
        assert!(
            note.grants.iter().all(|prefix| grants().iter().any(|grant| grant.id.starts_with(prefix))),
            "{}",
            note.id
        );
        assert!(
            note.editions.iter().all(|version| editions().iter().any(|known| known.version == *version)),
            "{}",
            note.id
        );
        assert!(
            !note.sources.is_empty() && note.sources.iter().all(|key| source(key).is_some()),
            "{}",
            note.id
        );
        assert!(note.concerns_release(release("v0.36.0").unwrap().tag) || !note.ranges.is_empty());
    }
    // Each is also visible in the rows themselves.
    let at = |id: &str, tag: &str| grant(id).unwrap().shipped_in(release(tag).unwrap().tag);
    assert_eq!(at("scc-membership/privileged", "v0.30.0").unwrap().value[0], "kubevirt-controller");
    assert!(at("scc-membership/privileged", "v0.30.1").is_none());
    assert!(at("selinux/multi-queue", "v1.4.0").unwrap().when.unwrap().contains("container_t"));
    assert!(at("selinux/multi-queue", "v1.5.0").is_none());
    assert!(at("scc/volumes", "v1.9.0").unwrap().defaulted);
    assert_eq!(at("host/relabel-dev-null", "main").unwrap().value, ["container_file_t"]);
    assert!(at("seccomp/unconfined", "main").is_some());
}

#[test]
fn the_stand_of_every_unknown_name_is_an_error_with_a_hint() {
    assert!(side("v1.44").unwrap_err().to_string().contains("did you mean"));
    assert!(side("4.101").unwrap_err().to_string().contains("did you mean `4.10`"));
}
