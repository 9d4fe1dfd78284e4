//! What a cluster says to an object that is written.

#![expect(clippy::indexing_slicing, clippy::string_slice, reason = "a test stops at the first surprise")]

use virt_grants_core::diag::{Anchor, Severity};
use virt_grants_core::path::FieldPath;
use virt_grants_core::rules;
use virt_grants_core::scc::validate_object;
use virt_grants_core::source::{json, yaml};

/// Findings as `rule path`; the object gets a name and the two strategies that have no default, unless it has its own.
fn findings(fields: &str) -> Vec<String> {
    let mut text = fields.to_owned();
    for (key, default) in [
        ("metadata", "metadata: {name: mine}\n"),
        ("runAsUser", "runAsUser: {type: RunAsAny}\n"),
        ("seLinuxContext", "seLinuxContext: {type: RunAsAny}\n"),
    ] {
        if !text.lines().any(|line| line.starts_with(key)) {
            text.push('\n');
            text.push_str(default);
        }
    }
    whole(&text)
}

fn whole(text: &str) -> Vec<String> {
    let (documents, problems) = yaml::read(text);
    assert_eq!(problems, [], "{text}");
    let found = validate_object(&documents[0].root, 0, &FieldPath::root());
    for finding in &found {
        assert!(rules::find(finding.rule.0).is_some(), "{} is not listed", finding.rule);
        assert!(finding.help.is_some() || finding.rule.0 == "pod/wrong-type", "{finding:?}");
    }
    found.iter().map(|finding| format!("{} {}", finding.rule, finding.at.path)).collect()
}

#[test]
fn a_minimal_object_is_stored() {
    assert_eq!(findings(""), [""; 0]);
}

#[test]
fn the_two_strategies_without_a_default_must_be_there() {
    assert_eq!(
        whole("metadata: {name: mine}"),
        ["scc/unknown-strategy runAsUser.type", "scc/unknown-strategy seLinuxContext.type"]
    );
}

#[test]
fn strategies_must_exist() {
    for (text, expected) in [
        ("runAsUser: {type: MustRunAsRoot}", "scc/unknown-strategy runAsUser.type"),
        ("seLinuxContext: {type: MustRunAsRange}", "scc/unknown-strategy seLinuxContext.type"),
        ("fsGroup: {type: runasany}", "scc/unknown-strategy fsGroup.type"),
        ("supplementalGroups: {type: Any}", "scc/unknown-strategy supplementalGroups.type"),
        ("userNamespaceLevel: Required", "scc/unknown-user-namespace-level userNamespaceLevel"),
    ] {
        assert_eq!(findings(text), [expected], "{text}");
    }
    assert_eq!(findings("fsGroup: {}\nsupplementalGroups: {ranges: []}\nuserNamespaceLevel: ''"), [""; 0]);
}

#[test]
fn a_strategy_that_would_stop_every_pod_is_a_warning() {
    for text in [
        "runAsUser: {type: MustRunAs}",
        "runAsUser: {type: MustRunAsRange, uidRangeMin: 1}",
        "runAsUser: {type: MustRunAsRange, uidRangeMax: 1}",
    ] {
        assert!(findings(text)[0].starts_with("scc/incomplete-strategy runAsUser."), "{text}");
    }
    assert_eq!(findings("runAsUser: {type: MustRunAsRange}"), [""; 0]);
}

#[test]
fn names_and_priority() {
    assert_eq!(findings("metadata: {}"), ["scc/invalid-name metadata.name"]);
    assert_eq!(findings("metadata: {generateName: mine-}"), [""; 0]);
    for bad in ["My", "a_b", "-a", "a-", "a..b", ".a"] {
        assert_eq!(
            findings(&format!("metadata: {{name: {bad}}}")),
            ["scc/invalid-name metadata.name"],
            "{bad}"
        );
    }
    assert_eq!(findings("metadata: {name: a.b-c.9}"), [""; 0]);
    assert_eq!(findings("metadata: {name: a, namespace: b}"), ["scc/namespaced metadata.namespace"]);
    assert_eq!(findings("priority: -1"), ["scc/negative-priority priority"]);
    assert_eq!(findings("priority: null"), [""; 0]);
}

#[test]
fn ids_and_ranges() {
    assert_eq!(findings("runAsUser: {type: MustRunAs, uid: -5}"), ["scc/negative-id runAsUser.uid"]);
    assert_eq!(
        findings("fsGroup: {type: MustRunAs, ranges: [{min: 1, max: 5}, {min: 9, max: 5}]}"),
        ["scc/inverted-range fsGroup.ranges[1].min"]
    );
    assert_eq!(
        findings("supplementalGroups: {ranges: [{min: -2, max: -3}]}"),
        [
            "scc/negative-id supplementalGroups.ranges[0].min",
            "scc/negative-id supplementalGroups.ranges[0].max",
            "scc/inverted-range supplementalGroups.ranges[0].min"
        ]
    );
    assert_eq!(
        findings("runAsUser: {type: MustRunAsRange, uidRangeMin: 9, uidRangeMax: 1}"),
        ["scc/inverted-uid-range runAsUser.uidRangeMin"]
    );
}

#[test]
fn capabilities() {
    assert_eq!(
        findings(
            "allowedCapabilities: [NET_RAW, KILL]\ndefaultAddCapabilities: [KILL]\nrequiredDropCapabilities: [KILL]"
        ),
        [
            "scc/capability-conflict defaultAddCapabilities[0]",
            "scc/capability-conflict allowedCapabilities[1]"
        ]
    );
    assert_eq!(
        findings("allowedCapabilities: ['*']\nrequiredDropCapabilities: [KILL]"),
        ["scc/wildcard-with-required-drop requiredDropCapabilities"]
    );
    assert_eq!(findings("allowedCapabilities: [NET_BIND_SERVICE]\nrequiredDropCapabilities: [ALL]"), [""; 0]);
    for bad in ["CAP_SYS_ADMIN", "sys_nice", "ALL", "SYS_NICEE"] {
        let text = format!("allowedCapabilities: [{bad}]");
        assert_eq!(findings(&text), ["scc/unknown-capability allowedCapabilities[0]"], "{bad}");
    }
}

#[test]
fn escalation() {
    let conflict = "allowPrivilegeEscalation: false\ndefaultAllowPrivilegeEscalation: true";
    assert_eq!(findings(conflict), ["scc/escalation-conflict defaultAllowPrivilegeEscalation"]);
    assert_eq!(findings("defaultAllowPrivilegeEscalation: true"), [""; 0]);
    assert_eq!(findings("allowPrivilegeEscalation: false\ndefaultAllowPrivilegeEscalation: false"), [""; 0]);
}

#[test]
fn volumes_are_judged_after_defaulting() {
    assert_eq!(findings("volumes: [secret, none]"), ["scc/none-volume-with-others volumes[1]"]);
    assert_eq!(findings("volumes: [none]"), [""; 0]);
    assert_eq!(
        findings("volumes: [none]\nallowHostDirVolumePlugin: true"),
        ["scc/none-volume-with-others volumes[0]"]
    );
    assert_eq!(findings("volumes: [none, none]"), [""; 0]);
    assert_eq!(findings("volumes: [none, hostPath]"), [""; 0]);
    for bad in ["configmap", "pvc", "serviceAccountToken", "vsphereVolume"] {
        assert_eq!(findings(&format!("volumes: [{bad}]")), ["scc/unknown-volume-type volumes[0]"], "{bad}");
    }
    assert_eq!(
        findings("allowedFlexVolumes: [{driver: a}]\nvolumes: [secret]"),
        ["scc/flex-volumes-not-allowed allowedFlexVolumes"]
    );
    assert_eq!(
        findings("allowedFlexVolumes: [{driver: a}, {driver: ''}]\nvolumes: [flexVolume]"),
        ["scc/flex-volume-without-driver allowedFlexVolumes[1].driver"]
    );
}

#[test]
fn sysctls() {
    assert_eq!(findings("allowedUnsafeSysctls: [net.*.x]"), ["scc/invalid-sysctl allowedUnsafeSysctls[0]"]);
    assert_eq!(findings("forbiddenSysctls: ['']"), ["scc/invalid-sysctl forbiddenSysctls[0]"]);
    assert_eq!(
        findings("allowedUnsafeSysctls: [a.b, '*']"),
        ["scc/sysctl-wildcard-with-others allowedUnsafeSysctls[1]"]
    );
    for (allowed, forbidden, expected) in [
        ("a.b", "a.b", "scc/sysctl-overlap allowedUnsafeSysctls[0]"),
        ("a.b", "a.*", "scc/sysctl-overlap allowedUnsafeSysctls[0]"),
        ("a.*", "a.b", "scc/sysctl-overlap forbiddenSysctls[0]"),
        ("a.b.*", "a.*", "scc/sysctl-overlap allowedUnsafeSysctls[0]"),
        ("a.*", "a.b.*", "scc/sysctl-overlap forbiddenSysctls[0]"),
        ("'*'", "a.b", "scc/sysctl-overlap forbiddenSysctls[0]"),
    ] {
        let text = format!("allowedUnsafeSysctls: [{allowed}]\nforbiddenSysctls: [{forbidden}]");
        assert_eq!(findings(&text), [expected], "{text}");
    }
    assert_eq!(findings("allowedUnsafeSysctls: [a.bc]\nforbiddenSysctls: [a.b, b.*]"), [""; 0]);
}

#[test]
fn seccomp_profiles_are_spelled_as_scc_spells_them() {
    for good in ["'*'", "runtime/default", "docker/default", "unconfined", "localhost/x.json"] {
        assert_eq!(findings(&format!("seccompProfiles: [{good}]")), [""; 0], "{good}");
    }
    for bad in ["RuntimeDefault", "Unconfined", "localhost/", "x"] {
        let expected = ["scc/unknown-seccomp-profile seccompProfiles[0]"];
        assert_eq!(findings(&format!("seccompProfiles: [{bad}]")), expected, "{bad}");
    }
}

#[test]
fn fields_with_the_name_they_have_elsewhere() {
    assert_eq!(
        findings("runAsUser: {type: MustRunAsRange, ranges: [{min: 1000, max: 65534}]}"),
        ["scc/misleading-field runAsUser.ranges"]
    );
    assert_eq!(findings("seccompProfile: [runtime/default]"), ["scc/misleading-field seccompProfile"]);
    assert_eq!(findings("fsGroup: {rule: RunAsAny}"), ["scc/misleading-field fsGroup.rule"]);
    assert_eq!(findings("hostNetwork: true"), ["scc/misleading-field hostNetwork"]);
    let (documents, _) = yaml::read("privileged: true");
    let found = validate_object(&documents[0].root, 0, &FieldPath::root());
    let misleading = found.iter().find(|finding| finding.rule.0 == "scc/misleading-field").unwrap();
    assert_eq!(misleading.help.as_deref(), Some("write `allowPrivilegedContainer`"));
    assert_eq!(misleading.at.anchor, Anchor::Key);
    assert_eq!(misleading.severity, Severity::Warning);
}

#[test]
fn values_of_the_wrong_type_are_named() {
    assert_eq!(findings("allowHostPID: 'yes'"), ["pod/wrong-type allowHostPID"]);
}

#[test]
fn a_misspelt_strategy_can_be_mended() {
    let text =
        "metadata: {name: mine}\nrunAsUser: {type: MustRunAsNonroot}\nseLinuxContext: {type: RunAsAny}\n";
    let (documents, _) = yaml::read(text);
    let found = validate_object(&documents[0].root, 0, &FieldPath::root());
    let edit = &found[0].fix.as_ref().unwrap().edits[0];
    assert_eq!(edit.text, "MustRunAsNonRoot");
    let (start, end) = (edit.span.start as usize, edit.span.end as usize);
    assert_eq!(&text[start..end], "MustRunAsNonroot");
}

#[test]
fn no_shipped_object_would_be_refused() {
    let recorded = json::read(include_str!("corpus/scc/effective-sccs.json")).unwrap();
    for node in recorded.items() {
        let found = validate_object(node, 0, &FieldPath::root());
        let found: Vec<_> = found.iter().map(|finding| finding.rule.0).collect();
        // The Insights extractor really writes `CAP_SYS_ADMIN`.
        let insights =
            node.get("metadata").unwrap().get("name").unwrap().as_str().unwrap().contains("insights");
        assert_eq!(found, if insights { vec!["scc/unknown-capability"] } else { vec![] });
    }
}

#[test]
fn long_lists_take_no_quadratic_time() {
    let sysctls =
        |prefix: &str| (0..30_000).map(|n| format!("{prefix}.x{n}.*")).collect::<Vec<_>>().join(", ");
    let text = format!("allowedUnsafeSysctls: [{}]\nforbiddenSysctls: [{}]", sysctls("a"), sysctls("a"));
    let (documents, _) = yaml::read(&text);
    assert!(validate_object(&documents[0].root, 0, &FieldPath::root()).len() <= 2_000);
}
