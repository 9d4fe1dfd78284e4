//! `virt-grants scc suggest` as a user meets it.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::process::{Command, Output};
use virt_grants_core::source::{Node, yaml};

fn run(arguments: &[&str]) -> Output {
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples");
    Command::new(env!("CARGO_BIN_EXE_virt-grants"))
        .current_dir(examples)
        .args(["scc", "suggest"])
        .args(arguments)
        .output()
        .unwrap()
}

#[test]
fn what_is_printed_is_an_object_to_be_applied() {
    let output = run(&["nginx-root.yaml", "--name", "shop", "-n", "store", "--group", "devs"]);
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.starts_with("# The smallest SCC that admits 1 pod.\n"), "{text}");
    assert!(text.contains("#   runAsUser: MustRunAs 0\n"), "{text}");
    let (documents, findings) = yaml::read(&text);
    assert_eq!(findings, []);
    let object = &documents.first().unwrap().root;
    let first = |key: &str| object.get(key).map(Node::items)?.first()?.as_str();
    assert_eq!(object.get("metadata").unwrap().get("name").unwrap().as_str(), Some("shop"));
    assert_eq!(first("users"), Some("system:serviceaccount:store:default"));
    assert_eq!(first("groups"), Some("devs"));
}

#[test]
fn a_folder_is_one_set_of_pods() {
    let output = run(&["."]);
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8(output.stdout).unwrap().contains("allowPrivilegedContainer: true\n"));
}

#[test]
fn a_file_without_pods_is_an_error() {
    let output = run(&["no-such-file.yaml"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("no-such-file.yaml"));
}
