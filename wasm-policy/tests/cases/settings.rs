//! Every mistake is named at once, with its path and what was probably meant.

use super::support::mistakes;
use serde_json::{Value, json};
use virt_grants_core::kubevirt::releases;
use virt_grants_policy::settings::schema::{Kind, SETTINGS, Setting};

/// The one mistake of these settings.
fn mistake(settings: &Value) -> String {
    let text = mistakes(settings).unwrap_or_else(|| panic!("no mistake in {settings}"));
    let start = "virt-grants: 1 mistake in the settings: ";
    text.strip_prefix(start).unwrap_or_else(|| panic!("{text}")).to_owned()
}

#[test]
fn nothing_is_enough() {
    assert_eq!(mistakes(&json!({})), None);
    assert_eq!(mistakes(&Value::Null), None);
}

#[test]
fn all_mistakes_are_named_at_once() {
    let settings = json!({
        "mod": "mutate",
        "enforcement": "maybe",
        "scc": {"sorce": "builtin", "minor": 4.2},
        "access": {"bindings": [{"users": "alice"}]},
        "exemptions": {"labels": "yes", "namespaces": [1]},
    });
    let expected = "virt-grants: 9 mistakes in the settings:
- `mod`: unknown setting; did you mean `mode`?
- `enforcement`: `maybe` is none of deny, warn
- `scc.sorce`: unknown setting; did you mean `source`?
- `scc.minor`: expects a string: quote it, found a number
- `access.bindings[0].users`: expects a list, found a string
- `access.bindings[0].scc`: missing
- `exemptions.labels`: expects true or false, found a string
- `exemptions.namespaces[0]`: expects a string that is not empty, found a number
- `access.bindings[0]`: names nobody: `users`, `groups` and `serviceAccounts` are all empty";
    let mut lines: Vec<String> = mistakes(&settings).unwrap().lines().map(str::to_owned).collect();
    let mut expected: Vec<&str> = expected.lines().collect();
    lines.sort();
    expected.sort_unstable();
    assert_eq!(lines, expected);
}

/// Calls `visit` with the path and the kind of every setting.
fn walk(
    settings: &'static [Setting],
    path: &[&'static str],
    visit: &mut dyn FnMut(&[&'static str], &'static Kind),
) {
    for setting in settings {
        let mut path = path.to_vec();
        path.push(setting.key);
        visit(&path, &setting.kind);
        if let Kind::Object(inner) = &setting.kind {
            walk(inner, &path, visit);
        }
    }
}

#[test]
fn every_setting_refuses_the_wrong_type_and_takes_null() {
    let mut count = 0;
    walk(SETTINGS, &[], &mut |path, kind| {
        count += 1;
        let at = |value: Value| path.iter().rev().fold(value, |inner, key| json!({*key: inner}));
        let wrong = match kind {
            Kind::Object(_) | Kind::Map(_) => json!([]),
            _ => json!({}),
        };
        let text = mistakes(&at(wrong)).unwrap();
        assert!(text.contains(&format!("`{}`: expects ", path.join("."))), "{text}");
        let null = mistakes(&at(Value::Null)).unwrap_or_default();
        assert!(!null.contains("expects"), "{null}");
    });
    assert!(count >= 28, "{count}");
}

#[test]
fn every_word_of_every_choice_is_taken() {
    walk(SETTINGS, &[], &mut |path, kind| {
        let Kind::Choice { options, .. } = kind else { return };
        for (word, about) in *options {
            let settings = path.iter().rev().fold(json!(word), |inner, key| json!({*key: inner}));
            let text = mistakes(&settings).unwrap_or_default();
            assert!(!text.contains("is none of"), "{text}");
            assert!(!about.is_empty());
        }
    });
}

#[test]
fn what_is_not_read_is_a_mistake() {
    let object = json!({"metadata": {"name": "a"}, "runAsUser": {"type": "RunAsAny"}, "seLinuxContext": {"type": "RunAsAny"}});
    for (settings, expected) in [
        (json!({"scc": {"objects": [object]}}), "`scc.objects`: is only read with `scc.source: inline`"),
        (json!({"scc": {"source": "inline"}}), "`scc.objects`: must hold at least one object"),
        (
            json!({"scc": {"configMap": {"name": "a"}}}),
            "`scc.configMap`: is only read with `scc.source: configMap`",
        ),
        (
            json!({"scc": {"resource": {"kind": "A"}}}),
            "`scc.resource`: is only read with `scc.source: cluster`",
        ),
        (
            json!({"scc": {"source": "configMap", "configMap": {"name": "a"}}}),
            "`scc.configMap.namespace`: missing",
        ),
        (
            json!({"access": {"source": "canI", "openshiftBindings": false}}),
            "`access.openshiftBindings`: is only read",
        ),
        (
            json!({"access": {"source": "canI", "bindings": [{"scc": "a", "users": ["b"]}]}}),
            "`access.bindings`: is only read",
        ),
        (json!({"namespaces": {"source": "settings"}}), "`namespaces.withoutRanges`: `derive` compares"),
        (
            json!({"kubevirt": {"guard": "warn"}}),
            "`kubevirt.guard`: is only read with `kubevirt.namespaces`: name where KubeVirt is installed",
        ),
        (
            json!({"kubevirt": {"release": "v1.4"}}),
            "`kubevirt.release`: is only read with `kubevirt.namespaces`",
        ),
        (
            json!({"kubevirt": {"namespaces": ["kubevirt"], "guard": "off", "selinuxTypes": ["a_t"]}}),
            "`kubevirt.selinuxTypes`: is only read by the guard, and `kubevirt.guard` is `off`",
        ),
    ] {
        assert!(mistake(&settings).starts_with(expected), "{}", mistake(&settings));
    }
}

#[test]
fn a_form_may_send_the_defaults_of_what_it_does_not_show() {
    let settings = json!({
        "scc": {
            "objects": [], "configMap": {"namespace": "", "name": ""},
            "resource": {"apiVersion": "security.openshift.io/v1", "kind": "SecurityContextConstraints"},
        },
        "access": {"source": "canI", "openshiftBindings": true, "bindings": []},
        "kubevirt": {
            "namespaces": [], "release": releases::newest().name, "guard": "deny", "profile": "", "selinuxTypes": [],
        },
    });
    assert_eq!(mistakes(&settings), None);
}

#[test]
fn values_are_checked() {
    let binding =
        |accounts: Value| json!({"access": {"bindings": [{"scc": "a", "serviceAccounts": accounts}]}});
    let ranges = |ranges: Value| json!({"namespaces": {"ranges": {"team.a": ranges}}});
    for (settings, expected) in [
        (json!({"scc": {"minor": "4.2"}}), "`scc.minor`: `4.2` is none of 4.10, 4.11, "),
        (binding(json!(["a/b", "b"])), "`access.bindings[0].serviceAccounts[1]`: expects `namespace/name`"),
        (
            ranges(json!({"uidRange": "5"})),
            "`namespaces.ranges[team.a].uidRange`: expects `start/size` or `first-last`",
        ),
        (
            ranges(json!({"mcs": "c1"})),
            "`namespaces.ranges[team.a].mcs`: expects a level such as `s0:c26,c5`",
        ),
        (
            ranges(json!({"supplementalGroups": "1/1,"})),
            "`namespaces.ranges[team.a].supplementalGroups`: expects blocks",
        ),
        (ranges(json!({})), "`namespaces.ranges[team.a]`: names no range"),
        (
            ranges(json!({"uidrange": "5/5"})),
            "`namespaces.ranges[team.a].uidrange`: unknown setting; did you mean `uidRange`?\n",
        ),
    ] {
        let text = mistakes(&settings).unwrap();
        assert!(text.contains(expected), "{expected}: {text}");
    }
    assert_eq!(mistakes(&json!({"scc": {"minor": "4.18"}})), None);
}

#[test]
fn what_would_switch_the_policy_off_or_never_hold_is_a_mistake() {
    let exempt = |exemptions: Value| json!({"exemptions": exemptions});
    for (settings, expected) in [
        (exempt(json!({"namespaces": ["*"]})), "`exemptions.namespaces[0]`: exempts every namespace"),
        (
            exempt(json!({"namespaces": ["a", "b*c"]})),
            "`exemptions.namespaces[1]`: `b*c` may have `*` at its end only",
        ),
        (
            exempt(json!({"users": ["system:*"]})),
            "`exemptions.users[0]`: `system:*` is no name, and patterns are not read",
        ),
        (
            exempt(json!({"groups": ["system:authenticated"]})),
            "`exemptions.groups[0]`: `system:authenticated` exempts everybody",
        ),
        (
            json!({"access": {"bindings": [{"scc": "a", "users": ["b"], "namespaces": ["team-*"]}]}}),
            "`access.bindings[0].namespaces[0]`: `team-*` is no name",
        ),
        (
            json!({"kubevirt": {"namespaces": ["kubevirt*"]}}),
            "`kubevirt.namespaces[0]`: `kubevirt*` is no name",
        ),
        (
            json!({"scc": {"minor": "4.10", "requireStandard": true}}),
            "`scc.requireStandard`: OpenShift 4.10 has no hostnetwork-v2, nonroot-v2, restricted-v2",
        ),
    ] {
        assert!(mistake(&settings).starts_with(expected), "{}", mistake(&settings));
    }
    assert_eq!(mistakes(&json!({"scc": {"requireStandard": true}})), None);
    assert_eq!(mistakes(&exempt(json!({"namespaces": ["kube-*"]}))), None);
}

#[test]
fn objects_are_checked_too() {
    let with = |object: Value| json!({"scc": {"source": "inline", "objects": [object]}});
    for (object, expected) in [
        (
            json!({"metadata": {"name": "a"}, "allowHostPid": true}),
            "`scc.objects[0].allowHostPid`: unknown field `allowHostPid`, did you mean `allowHostPID`?",
        ),
        (
            json!({"metadata": {"name": "a"}, "runAsUser": {"typ": "RunAsAny"}}),
            "`scc.objects[0].runAsUser.typ`: unknown field `typ`, did you mean `type`?",
        ),
        (
            json!({"metadata": {"name": "a"}, "users": "alice"}),
            "`scc.objects[0].users`: `users` expects a list",
        ),
        (json!({"runAsUser": {"type": "RunAsAny"}}), "`scc.objects[0].metadata.name`: "),
        (
            json!({"metadata": {"name": "a"}, "runAsUser": {"type": "RunAs"}}),
            "`scc.objects[0].runAsUser.type`: ",
        ),
        (json!({"metadata": {"name": "a"}, "priority": -1}), "`scc.objects[0].priority`: "),
    ] {
        let text = mistakes(&with(object)).unwrap();
        assert!(text.contains(expected), "{expected}: {text}");
    }
    let good = json!({"metadata": {"name": "a"}, "runAsUser": {"type": "RunAsAny"}, "seLinuxContext": {"type": "RunAsAny"}});
    assert_eq!(mistakes(&with(good.clone())), None);
    let twice = json!({"scc": {"source": "inline", "objects": [good, good]}});
    assert_eq!(mistake(&twice), "`scc.objects[1].metadata.name`: `a` is the name of an earlier object too");
}

#[test]
fn settings_that_are_no_json_are_a_mistake() {
    for payload in [&b"{"[..], b"\xff", b"[]", b"5"] {
        let answer =
            crate::call("validate_settings", payload, &mut super::support::Session::silent()).unwrap();
        assert!(answer.starts_with("{\"valid\":false,\"message\":\"virt-grants: "), "{answer}");
    }
}
