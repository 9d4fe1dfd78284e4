//! `virt-grants policy` as a user meets it.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

/// Runs a subcommand of `policy` with settings on standard input.
fn run(arguments: &[&str], settings: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_virt-grants"))
        .arg("policy")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(settings.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn out(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn err(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

#[test]
fn settings_are_printed_as_json() {
    let settings = "kubevirt:\n  namespaces: [kubevirt]\n";
    let output =
        run(&["settings", "-", "--set", "scc.minor=4.20", "--set", "exemptions.labels=false"], settings);
    assert_eq!((output.status.code(), err(&output)), (Some(0), ""));
    let expected =
        r#"{"kubevirt":{"namespaces":["kubevirt"]},"scc":{"minor":"4.20"},"exemptions":{"labels":false}}"#;
    assert_eq!(out(&output).trim_end(), expected);
    assert_eq!(out(&run(&["settings"], "")).trim_end(), "{}");
}

#[test]
fn every_mistake_is_named_with_its_place() {
    let settings = "enforcement: maybe\nscc:\n  minor: 4.2\n  sorce: builtin\n";
    let output = run(&["settings", "-", "--set", "mode=validat"], settings);
    assert_eq!((output.status.code(), out(&output)), (Some(1), ""));
    let lines: Vec<&str> = err(&output).lines().collect();
    assert_eq!(
        lines,
        [
            "-:1:14: error: `enforcement`: `maybe` is none of deny, warn",
            "-:3:10: error: `scc.minor`: expects a string: quote it, found a number",
            "-:4:10: error: `scc.sorce`: unknown setting; did you mean `source`?",
            "error: `mode`: `validat` is none of mutate, validate; did you mean `validate`?",
        ]
    );
}

#[test]
fn what_cannot_be_read_is_said_with_its_place() {
    for (arguments, settings, expected) in [
        (&["settings", "-"][..], "a: [", "-:1:"),
        (
            &["settings", "-"],
            "mode: mutate\n---\nmode: validate\n",
            "-:3:1: error: a second document: settings are one",
        ),
        (&["settings", "--set", "mode"], "", "error: `--set mode` is not of the form PATH=VALUE"),
        (&["settings", "/nowhere.yaml"], "", "error: /nowhere.yaml: "),
    ] {
        let output = run(arguments, settings);
        assert_eq!((output.status.code(), out(&output)), (Some(2), ""), "{arguments:?}");
        assert!(err(&output).starts_with(expected), "{}", err(&output));
    }
}

#[test]
fn manifests_are_ready_to_apply() {
    let output = run(
        &["manifest", "--name", "scc", "--module", "registry://example.com/p:v1", "--exec", "--namespaces"],
        "",
    );
    assert_eq!((output.status.code(), err(&output)), (Some(0), ""));
    let documents: Vec<&str> = out(&output).split("---\n").collect();
    let names = ["scc", "scc-validate", "scc-exec", "scc-namespaces"];
    assert_eq!(documents.len(), names.len());
    for (document, name) in documents.iter().zip(names) {
        assert!(
            document.starts_with("apiVersion: policies.kubewarden.io/v1\nkind: ClusterAdmissionPolicy\n")
        );
        assert!(document.contains(&format!("  name: {name}\n")), "{document}");
        assert!(document.contains("  module: registry://example.com/p:v1\n"), "{document}");
    }
}
