//! `virt-grants scc` and `virt-grants explain` as a user meets them: output, widths, exit codes.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_virt-grants")).args(arguments).output().unwrap()
}

/// Standard output and the exit status.
fn text(arguments: &[&str]) -> (String, Option<i32>) {
    let output = run(arguments);
    assert!(output.stderr.is_empty(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    (String::from_utf8(output.stdout).unwrap(), output.status.code())
}

fn refusal(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    String::from_utf8(output.stderr).unwrap()
}

/// The words without the line breaks of the terminal.
fn unwrapped(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn order_of(yaml: &str) -> (String, Option<i32>) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_virt-grants"))
        .args(["scc", "order", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(yaml.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    (String::from_utf8(output.stdout).unwrap(), output.status.code())
}

#[test]
fn output_fits_a_terminal_of_100_columns() {
    let mut calls: Vec<Vec<&str>> = vec![
        vec!["scc", "order"],
        vec!["scc", "diff", "4.10", "4.22"],
        vec!["scc", "diff", "restricted", "privileged"],
        vec!["explain"],
    ];
    for minor in ["4.10", "4.13", "4.20", "4.22"] {
        calls.push(vec!["scc", "list", "--openshift", minor]);
    }
    for name in
        ["anyuid", "restricted-v3", "node-exporter", "privileged", "kubevirt-controller", "kubevirt-handler"]
    {
        calls.push(vec!["scc", "show", name]);
    }
    for field in
        ["runAsUser", "capabilities.add", "volumes", "seccompProfile", "hostUsers", "users", "sysctls"]
    {
        calls.push(vec!["explain", field]);
    }
    for call in calls {
        // The name of a service account is longer than the room it has, and stays in one piece.
        for line in text(&call).0.lines().filter(|line| !line.contains("system:serviceaccount:")) {
            assert!(line.chars().count() <= 100, "{call:?}: {line}");
            assert_eq!(line.trim_end(), line, "{call:?}");
        }
    }
}

#[test]
fn list_names_the_objects_in_order() {
    let (text, status) = text(&["scc", "list", "--openshift", "4.11"]);
    assert_eq!(status, Some(0));
    let names: Vec<&str> = text
        .lines()
        .skip(3)
        .take_while(|line| !line.is_empty())
        .map(|line| line.split_whitespace().nth(1).unwrap().trim_end_matches('*'))
        .collect();
    let expected = [
        "anyuid",
        "restricted-v2",
        "restricted",
        "nonroot-v2",
        "nonroot",
        "hostmount-anyuid",
        "machine-api-termination-handler",
        "hostnetwork-v2",
        "hostnetwork",
        "hostaccess",
        "node-exporter",
        "privileged",
    ];
    assert_eq!(names, expected);
    assert!(text.contains("restricted-v2") && text.contains("system:authenticated (role binding)"));
}

#[test]
fn list_as_json_says_where_rows_come_from() {
    let (text, _) = text(&["scc", "list", "--openshift", "4.20", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["kubernetes"], "1.33");
    assert_eq!(value["valueStyle"], "go");
    assert_eq!(value["sccs"][0]["name"], "anyuid");
    assert!(value["sccs"][0]["source"]["repository"].is_string());
}

#[test]
fn show_explains_points_and_history() {
    let (text, status) = text(&["scc", "show", "restricted-v3"]);
    assert_eq!(status, Some(0));
    for part in [
        "132,010",
        "place 3 of 16",
        "MustRunAsRange 1000 to 65534",
        "new in 4.20",
        "(concluded: ",
        "pull/1847",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn show_prints_the_object_for_oc_apply() {
    let (yaml, _) = text(&["scc", "show", "restricted-v2", "--format", "yaml"]);
    assert!(yaml.starts_with("allowHostDirVolumePlugin: false\n"), "{yaml}");
    assert!(yaml.contains("requiredDropCapabilities:\n- ALL\n"), "{yaml}");
    let (json, _) = text(&["scc", "show", "restricted-v2", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value["metadata"]["name"], "restricted-v2");
    assert_eq!(value["runAsUser"]["type"], "MustRunAsRange");
}

#[test]
fn diff_shows_entries_that_came_and_went() {
    let (text, status) = text(&["scc", "diff", "restricted@4.10", "restricted@4.13"]);
    assert_eq!(status, Some(1));
    assert!(text.contains("+ csi, ephemeral"), "{text}");
    assert!(text.contains("- system:authenticated"), "{text}");
    let (same, status) = self::text(&["scc", "diff", "anyuid", "anyuid"]);
    assert_eq!((same.as_str(), status), ("anyuid and anyuid are the same\n", Some(0)));
}

#[test]
fn order_gives_the_reason() {
    let (text, status) = text(&["scc", "order"]);
    assert_eq!(status, Some(0));
    let line = text.lines().find(|line| line.contains(" restricted-v2 ")).unwrap();
    assert!(line.ends_with("comes first by name, points being equal"), "{line}");
}

#[test]
fn order_of_own_objects_says_what_a_cluster_would_refuse() {
    let good = "apiVersion: security.openshift.io/v1\nkind: SecurityContextConstraints\nmetadata: {name: mine}\n\
                runAsUser: {type: RunAsAny}\nseLinuxContext: {type: RunAsAny}\nvolumes: [secret]\n";
    let (text, status) = order_of(good);
    assert_eq!(status, Some(0), "{text}");
    assert!(text.contains(" mine "), "{text}");
    let (text, status) = order_of(&good.replace("RunAsAny}\nvol", "Any}\nvol"));
    assert_eq!(status, Some(1), "{text}");
    assert!(text.starts_with("-:5:24: error [scc/unknown-strategy] `Any` is no value"), "{text}");
    let (text, status) = order_of("kind: Pod\n");
    assert_eq!((text.as_str(), status), ("", Some(2)));
}

#[test]
fn explain_knows_rules_objects_and_fields_of_both_sides() {
    for (name, part) in [
        ("scc/sysctl-overlap", "Why it matters"),
        ("restricted-v2", "Points"),
        ("runAsUser.uidRangeMin", "First id"),
        ("scc.fsGroup", "MustRunAs of the namespace"),
        ("spec.containers[0].securityContext.privileged", "Privileged containers are not allowed"),
        ("hostNetwork", "Host network is not allowed to be used"),
        ("hostUsers", "Host Users must be set to false"),
        ("groups", "not usable by user or serviceaccount"),
    ] {
        let (text, status) = text(&["explain", name]);
        assert_eq!(status, Some(0));
        assert!(unwrapped(&text).contains(part), "{name}: {text}");
    }
}

#[test]
fn explain_says_of_a_field_that_nobody_judges_it() {
    for (name, expected) in [
        ("runAsGroup", "No SCC looks at it"),
        ("spec.containers[0].securityContext.procMount", "No SCC looks at it"),
        ("spec.serviceAccountName", "is asked first"),
    ] {
        let (text, status) = text(&["explain", name]);
        assert_eq!(status, Some(0), "{name}");
        assert!(unwrapped(&text).contains(expected), "{name}: {text}");
    }
}

#[test]
fn messages_of_explain_are_those_of_the_minor() {
    let old = unwrapped(&text(&["explain", "fsGroup", "--openshift", "4.20"]).0);
    assert!(old.contains("Invalid value: []int64{1000}: 1000 is not an allowed group"), "{old}");
    let new = unwrapped(&text(&["explain", "fsGroup", "--openshift", "4.21"]).0);
    assert!(new.contains("Invalid value: [1000]: 1000 is not an allowed group"), "{new}");
}

#[test]
fn unknown_names_get_a_proposal() {
    for (call, part) in [
        (vec!["scc", "show", "restrictedv2"], "did you mean `restricted-v2`?"),
        (vec!["scc", "show", "restricted-v3", "--openshift", "4.12"], "it came with 4.20"),
        (vec!["scc", "list", "--openshift", "4.99"], "known are 4.10 to 4.22"),
        (vec!["scc", "diff", "4.10", "anyuid"], "not one of each"),
        (vec!["explain", "hostNetwrk"], "did you mean `hostNetwork`?"),
        (vec!["explain", "scc/sysctl-overlp"], "did you mean `scc/sysctl-overlap`?"),
        (vec!["explain", "zzzzzzzzzz"], "can be explained"),
    ] {
        let message = refusal(&call);
        assert!(message.contains(part), "{call:?}: {message}");
    }
}
