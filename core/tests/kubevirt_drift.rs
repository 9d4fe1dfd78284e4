//! Documentation against the shipped release: the facts of each version's comparison.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use virt_grants_core::kubevirt::drift::{Installed, drift_between, edition_for};
use virt_grants_core::kubevirt::{Drift, drift, edition, release};

struct Row {
    docs: &'static str,
    kubevirt: &'static str,
    /// Capabilities printed but not shipped, and shipped but not printed; `None`: the page was not read.
    capabilities: Option<(&'static [&'static str], &'static [&'static str])>,
    /// Rules printed, rules in the module, rules on both; `None`: the page was not read.
    selinux: Option<(usize, usize, usize)>,
    module_rules: usize,
    policy: Installed,
    inherited: usize,
    seccomp: bool,
    host_network: bool,
}

const fn row(docs: &'static str, kubevirt: &'static str) -> Row {
    Row {
        docs,
        kubevirt,
        capabilities: Some((&[], &[])),
        selinux: Some((0, 0, 0)),
        module_rules: 0,
        policy: Installed::TurnedOff,
        inherited: 0,
        seccomp: true,
        host_network: false,
    }
}

const OLD: Row = Row { policy: Installed::Yes, seccomp: false, ..row("", "") };
const GONE: Row = Row { policy: Installed::Gone, ..row("", "") };

const VERDICTS: &[Row] = &[
    Row { docs: "4.5", kubevirt: "v0.30.4", selinux: Some((4, 5, 4)), module_rules: 5, inherited: 3, ..OLD },
    Row { docs: "4.6", kubevirt: "v0.34.0", selinux: Some((4, 9, 4)), module_rules: 9, ..OLD },
    Row {
        docs: "4.7",
        kubevirt: "v0.36.0",
        capabilities: Some((&["net-raw"], &[])),
        selinux: Some((4, 9, 4)),
        module_rules: 9,
        ..OLD
    },
    Row {
        docs: "4.8",
        kubevirt: "v0.41.0",
        capabilities: None,
        selinux: None,
        module_rules: 8,
        host_network: false,
        ..OLD
    },
    Row {
        docs: "4.9",
        kubevirt: "v0.44.3",
        capabilities: Some((&["net-admin", "net-raw"], &["net-bind-service"])),
        selinux: Some((4, 8, 3)),
        module_rules: 8,
        host_network: true,
        ..OLD
    },
    Row {
        docs: "4.10",
        kubevirt: "v0.49.0",
        capabilities: Some((&["net-admin", "net-raw"], &["net-bind-service"])),
        selinux: Some((8, 8, 8)),
        module_rules: 8,
        ..OLD
    },
    Row {
        docs: "4.11",
        kubevirt: "v0.53.2",
        capabilities: Some((&[], &["sys-ptrace"])),
        selinux: Some((8, 8, 8)),
        module_rules: 8,
        ..OLD
    },
    Row {
        docs: "4.12",
        kubevirt: "v0.58.0",
        capabilities: Some((&[], &["sys-ptrace"])),
        selinux: None,
        module_rules: 9,
        ..OLD
    },
    row("4.13", "v0.59.0"),
    Row { capabilities: Some((&[], &["sys-ptrace"])), ..row("4.14", "v1.0.1") },
    row("4.15", "v1.1.1"),
    row("4.16", "v1.2.2"),
    row("4.17", "v1.3.1"),
    row("4.18", "v1.4.0"),
    Row { docs: "4.19", kubevirt: "v1.5.2", ..GONE },
    Row { docs: "4.20", kubevirt: "v1.6.2", ..GONE },
    Row { docs: "4.21", kubevirt: "v1.7.1", ..GONE },
];

fn names(ids: &[&'static str]) -> Vec<&'static str> {
    ids.iter().map(|id| id.split_once('/').unwrap().1).collect()
}

fn of(docs: &str) -> Drift {
    drift().into_iter().find(|drift| drift.edition.version == docs).unwrap()
}

#[test]
fn every_documentation_version_drifts_as_recorded() {
    let all = drift();
    assert_eq!(all.len(), VERDICTS.len());
    for (ours, expected) in all.iter().zip(VERDICTS) {
        let docs = expected.docs;
        assert_eq!((ours.edition.version, ours.release.name), (docs, expected.kubevirt));
        let capabilities = &ours.capabilities;
        let found = (names(&capabilities.documented_only), names(&capabilities.shipped_only));
        match expected.capabilities {
            Some((documented, shipped)) => {
                assert_eq!(found, (documented.to_vec(), shipped.to_vec()), "{docs}");
            }
            None => assert!(capabilities.unread, "{docs}"),
        }
        let selinux = &ours.selinux;
        let both = selinux.agree.len();
        let shipped = both + selinux.shipped_only.len();
        match expected.selinux {
            Some(counts) => {
                assert_eq!((both + selinux.documented_only.len(), shipped, both), counts, "{docs}");
            }
            None => assert!(selinux.unread, "{docs}"),
        }
        assert_eq!(shipped, expected.module_rules, "{docs}");
        assert_eq!(ours.policy, expected.policy, "{docs}");
        assert_eq!(ours.inherited.len(), expected.inherited, "{docs}");
        assert!(ours.permissions.is_empty(), "{docs}: {:?}", ours.permissions);
        assert_eq!(ours.undocumented.contains(&"scc/seccomp-profiles"), expected.seccomp, "{docs}");
        assert_eq!(ours.undocumented.contains(&"scc/allow-host-network"), expected.host_network, "{docs}");
    }
}

#[test]
fn the_missing_rules_are_named() {
    assert_eq!(names(&of("4.5").selinux.shipped_only), ["audit-relay"]);
    assert_eq!(
        names(&of("4.6").selinux.shipped_only),
        ["audit-relay", "proc-read", "virtiofs-nfs-dir", "virtiofs-proc-dir", "virtiofs-proc-filesystem"]
    );
    assert_eq!(names(&of("4.9").selinux.documented_only), ["sriov-sysfs"]);
    assert_eq!(of("4.12").selinux.shipped_only.len(), 9);
}

#[test]
fn no_version_ever_documented_the_wide_fields() {
    for drift in drift().iter().filter(|drift| !drift.capabilities.unread) {
        for id in ["scc/run-as-user", "scc/se-linux-context", "scc/volumes", "scc/allow-privilege-escalation"]
        {
            assert!(drift.undocumented.contains(&id), "{} {id}", drift.edition.version);
        }
    }
}

#[test]
fn the_first_page_was_right_about_capabilities() {
    assert!(of("4.5").capabilities.agrees());
    assert!(of("4.15").capabilities.agrees());
    assert!(!of("4.10").capabilities.agrees());
    assert!(!of("4.8").capabilities.agrees());
}

#[test]
fn any_release_can_be_compared_with_any_page() {
    let drift = drift_between(edition("4.10").unwrap(), release("v1.4.0").unwrap());
    assert_eq!(names(&drift.capabilities.documented_only), ["net-admin", "net-raw"]);
    assert_eq!(edition_for(release("v1.9.0").unwrap()).map(|edition| edition.version), Some("4.21"));
    assert_eq!(edition_for(release("v0.50.0").unwrap()).map(|edition| edition.version), Some("4.10"));
    assert_eq!(edition_for(release("v0.20.0").unwrap()), None);
}
