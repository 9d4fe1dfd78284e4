//! Every example has its expected report. `INSTA_UPDATE=always` writes them anew; a reviewer reads the difference.

#![expect(clippy::unwrap_used, reason = "a test that cannot run the program must fail")]

use std::path::{Path, PathBuf};
use std::process::Command;

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn report(arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_virt-grants"));
    let output = command.current_dir(workspace()).args(arguments).output().unwrap();
    let status = output.status.code().unwrap();
    let (stdout, stderr) =
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    format!("{stdout}{stderr}exit status {status}\n")
}

#[test]
fn every_example_has_its_report() {
    let mut names: Vec<String> = std::fs::read_dir(workspace().join("examples"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with("yaml"))
        .collect();
    names.sort();
    assert!(names.len() >= 8, "only {names:?}");
    for name in names {
        let path = format!("examples/{name}");
        insta::assert_snapshot!(
            name.trim_end_matches(".yaml"),
            report(&["check", &path, "--openshift", "4.21"])
        );
    }
}

#[test]
fn a_refusal_can_be_had_in_the_words_of_the_api_server() {
    let text = report(&["check", "examples/nginx-root.yaml", "--openshift", "4.18", "--as-api-server"]);
    assert!(text.starts_with("Error from server (Forbidden): pods \"web\" is forbidden: unable to validate against any security context constraint: [provider \"anyuid\": Forbidden: not usable by user or serviceaccount, provider restricted-v2: .containers[0].runAsUser: Invalid value: 0: must be in the ranges: [1000680000, 1000689999], "), "{text}");
}

#[test]
fn what_cannot_be_read_ends_with_status_2() {
    assert!(report(&["check", "examples/no-such-file.yaml"]).ends_with("exit status 2\n"));
    assert!(report(&["check", "examples", "--openshift", "3.11"]).ends_with("exit status 2\n"));
}
