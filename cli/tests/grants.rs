//! `virt-grants grants` as a user meets it: output, widths, exit codes.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_virt-grants"));
    command.arg("grants").args(arguments).env_remove("COLUMNS").output().unwrap()
}

fn text(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn refusal(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn tables_fit_a_terminal_of_100_columns() {
    for arguments in [
        vec![],
        vec!["--release", "v1.9"],
        vec!["--release", "v0.36.0"],
        vec!["--docs", "4.10"],
        vec!["--docs", "4.10", "--view", "documented"],
        vec!["--rbac", "--release", "main"],
        vec!["diff", "v0.20.0", "main"],
        vec!["diff", "4.5", "v1.4.0"],
        vec!["drift"],
        vec!["drift", "--docs", "4.9"],
    ] {
        for line in text(&arguments).lines() {
            assert!(line.chars().count() <= 100, "{arguments:?}: {line}");
        }
    }
}

#[test]
fn the_scc_of_a_patch_release_is_that_of_the_patch_release() {
    assert!(text(&["scc", "v1.0.1"]).contains("- SYS_PTRACE\n"));
    assert!(!text(&["scc", "v1.0.0"]).contains("SYS_PTRACE"));
    let handler =
        text(&["scc", "v1.9", "--name", "kubevirt-handler", "--kubevirt-namespace", "openshift-cnv"]);
    assert!(handler.contains("\nallowPrivilegedContainer: true\n"));
    assert!(handler.contains("- system:serviceaccount:openshift-cnv:kubevirt-handler\n"));
    let object: serde_json::Value =
        serde_json::from_str(&text(&["scc", "v1.0.1", "--format", "json"])).unwrap();
    assert_eq!(object["kind"], "SecurityContextConstraints");
}

#[test]
fn a_minor_whose_releases_differ_says_which_one_is_shown() {
    let output = run(&["scc", "v1.0"]);
    assert!(String::from_utf8(output.stdout).unwrap().contains("SYS_PTRACE"));
    let note = String::from_utf8(output.stderr).unwrap();
    assert!(note.contains("v1.0 stands for v1.0.1") && note.contains("v1.0.0"), "{note}");
    assert!(run(&["scc", "v1.4"]).stderr.is_empty());
}

#[test]
fn unknown_names_are_answered_with_the_nearest_one() {
    assert!(refusal(&["scc", "v1.44"]).contains("did you mean one of `v1.9.0`, `v1.4`?"));
    assert!(refusal(&["--release", "v1.4.9"]).contains("did you mean `v1.4.1`?"));
    assert!(refusal(&["--docs", "4.100"]).contains("did you mean `4.10`?"));
    assert!(refusal(&["why", "NET_ADMINN"]).contains("did you mean `capability/net-admin`?"));
    assert!(refusal(&["diff", "v1.4", "nonsense"]).contains("known: v0.20.0 .. v1.9.0, main"));
    assert!(refusal(&["cil", "v1.6.0"]).contains("ships no SELinux module"));
    assert!(refusal(&["scc", "v1.4", "--kubevirt-namespace", "a b"]).contains("no name of a namespace"));
}

#[test]
fn differences_and_drift_are_answers_not_findings() {
    assert_eq!(run(&["diff", "v1.0.0", "v1.0.1"]).status.code(), Some(0));
    assert_eq!(run(&["drift"]).status.code(), Some(0));
    assert!(text(&["diff", "v1.0.0", "v1.0.1"]).contains("+  capability/sys-ptrace"));
    assert!(text(&["diff", "v1.1.0", "v1.2.0"]).contains("no grant differs"));
}

#[test]
fn every_format_of_the_list_can_be_read() {
    let json: serde_json::Value =
        serde_json::from_str(&text(&["--docs", "4.10", "--view", "documented", "--format", "json"])).unwrap();
    let ids: Vec<&str> =
        json["grants"].as_array().unwrap().iter().map(|grant| grant["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), 16);
    assert!(ids.contains(&"selinux/multi-queue") && ids.contains(&"capability/net-raw"));
    assert!(text(&["--docs", "4.10", "--format", "yaml"]).starts_with("documentation: '4.10'\n"));
    assert!(text(&["--docs", "4.10", "--format", "md"]).contains("| selinux/multi-queue |"));
}

#[test]
fn why_takes_the_words_of_the_page() {
    let answer = text(&["why", "allow process hugetlbfs_t (file (create unlink))"]);
    assert!(answer.starts_with("selinux/hugepages-file"));
    for part in
        ["Why it exists", "What it allows", "Without it", "Documented", "Shipped", "Needed", "Sources"]
    {
        assert!(answer.contains(part), "{part}");
    }
}

#[test]
fn the_selinux_module_says_whether_anything_uses_it() {
    let cil = text(&["cil", "v1.4.0"]);
    assert!(cil.contains("run as container_t") && cil.contains("DisableCustomSELinuxPolicy"));
    assert!(cil.contains("(allow process self (tun_socket (relabelfrom relabelto attach_queue)))"));
}

#[test]
fn roles_of_a_release_that_was_not_read_say_so() {
    let output = run(&["rbac", "v1.4.0"]);
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("the nearest older release that was: v1.1.1 and v1.3.1")
    );
    let roles = text(&["rbac", "main"]);
    assert_eq!(roles.matches("\nkind: ").count(), 3);
}

#[test]
fn notes_name_their_sources() {
    let notes = text(&["notes"]);
    assert!(notes.matches("source: ").count() >= 10);
}
