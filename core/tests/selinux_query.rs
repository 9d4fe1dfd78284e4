//! Requests and the answers that libsepol, setools and audit2why gave on Debian 12's policy.
//!
//! The policy is not this project's to ship. Where `VIRT_GRANTS_POLICY_CIL` names its text (`semodule` or `checkpolicy -C`
//! print it) the answers are compared; everywhere else the test says that it was skipped.

#![cfg(feature = "serde")]

use serde_json::Value;
use std::io::Write;
use virt_grants_core::selinux::BASE;
use virt_grants_core::selinux::cil::{Options, SourceFile};
use virt_grants_core::selinux::policy::Policy;
use virt_grants_core::selinux::query::{Filter, Question, Reason, Request};

const ANSWERS: &str = include_str!("corpus/selinux/query-deb12.jsonl");
const SHIM: &str = include_str!("corpus/selinux/deb12-shim.cil");
const LAUNCHER: &str = include_str!("corpus/selinux/doc-virt-launcher.cil");

fn base() -> Policy {
    Policy::compile(&[SourceFile { name: "base.cil", text: BASE }], &Options::default()).unwrap()
}

/// The documented grants on the small base.
fn documented() -> Policy {
    let sources = [
        SourceFile { name: "base.cil", text: BASE },
        SourceFile { name: "virt_launcher.cil", text: LAUNCHER },
    ];
    Policy::compile(&sources, &Options::default()).unwrap()
}

fn allowed(policy: &Policy, sentence: &str) -> bool {
    let question = Question::parse(sentence).unwrap();
    question.permissions.iter().all(|permission| {
        let request = Request {
            source: &question.source,
            target: &question.target,
            class: &question.class,
            permission,
            booleans: &[],
        };
        policy.may(&request).unwrap().allowed
    })
}

fn sorted(value: &Value) -> Value {
    match value {
        Value::Array(items) => {
            let mut items = items.clone();
            items.sort_by_key(Value::to_string);
            Value::Array(items)
        }
        other => other.clone(),
    }
}

#[test]
fn answers_are_those_of_the_real_tools() {
    let Some(path) = std::env::var_os("VIRT_GRANTS_POLICY_CIL") else {
        let note = "skipped: VIRT_GRANTS_POLICY_CIL names no policy\n";
        std::io::stderr().write_all(note.as_bytes()).unwrap();
        return;
    };
    let text = std::fs::read_to_string(path).unwrap();
    let sources = [
        SourceFile { name: "policy.cil", text: &text },
        SourceFile { name: "shim.cil", text: SHIM },
        SourceFile { name: "virt_launcher.cil", text: LAUNCHER },
    ];
    let options = Options { multiple_declarations: true, skip_neverallow: true, ..Options::default() };
    let policy = Policy::compile(&sources, &options).unwrap();
    let mut wrong = Vec::new();
    for line in ANSWERS.lines() {
        let expected: Value = serde_json::from_str(line).unwrap();
        let text = |key: &str| expected[key].as_str().unwrap();
        let request = Request {
            source: text("source"),
            target: text("target"),
            class: text("class"),
            permission: text("perm"),
            booleans: &[],
        };
        let actual = match policy.may(&request) {
            Ok(answer) => serde_json::to_value(answer).unwrap(),
            Err(error) => serde_json::to_value(error).unwrap(),
        };
        for key in ["allowed", "rules", "dontaudit", "audit2why", "audit2why_booleans", "error"] {
            if sorted(&expected[key]) != sorted(&actual[key]) {
                wrong.push(format!(
                    "{} {key}: expected {}, got {}",
                    expected["id"], expected[key], actual[key]
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} differ\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_documented_grants_are_granted_to_the_launcher() {
    let policy = documented();
    for sentence in [
        "virt_launcher.process may relabelfrom, relabelto, attach_queue on self:tun_socket",
        "virt_launcher.process may getattr, open, read on proc_kcore_t:file",
        "virt_launcher.process may nlmsg_relay on self:netlink_audit_socket",
        "virt_launcher.process may add_name, create, write, remove_name, rmdir, setattr on hugetlbfs_t:dir",
        "virt_launcher.process may create, unlink on hugetlbfs_t:file",
        "virt_launcher.process may mounton on nfs_t:dir",
        "virt_launcher.process may mounton on proc_t:dir",
        "virt_launcher.process may mount, unmount on proc_t:filesystem",
    ] {
        assert!(allowed(&policy, sentence), "{sentence}");
    }
}

/// 49 permissions are documented; on the node this base describes container_t has 42 of them.
#[test]
fn container_t_has_most_of_the_documented_grants() {
    let policy = documented();
    let grants = policy.rules_of("virt_launcher.process", &Filter::default()).unwrap();
    assert!(grants.iter().any(|grant| grant.at.iter().any(|place| place.starts_with("virt_launcher.cil:"))));
    let proc_types = policy.attribute_members("proc_type").unwrap();
    let mut tuples: Vec<(String, &str, &str)> = Vec::new();
    for kind in &proc_types {
        tuples.extend(["getattr", "open", "read"].map(|permission| (kind.clone(), "file", permission)));
    }
    let own = ["relabelfrom", "relabelto", "attach_queue"];
    tuples.extend(own.map(|permission| ("self".to_owned(), "tun_socket", permission)));
    tuples.push(("self".to_owned(), "netlink_audit_socket", "nlmsg_relay"));
    let huge = ["add_name", "create", "write", "remove_name", "rmdir", "setattr"];
    tuples.extend(huge.map(|permission| ("hugetlbfs_t".to_owned(), "dir", permission)));
    tuples.extend(["create", "unlink"].map(|permission| ("hugetlbfs_t".to_owned(), "file", permission)));
    tuples.extend(["nfs_t", "proc_t"].map(|kind| (kind.to_owned(), "dir", "mounton")));
    tuples.extend(["mount", "unmount"].map(|permission| ("proc_t".to_owned(), "filesystem", permission)));
    assert_eq!(tuples.len(), 49);
    let has = |source: &str| {
        let granted = tuples.iter().filter(|(target, class, permission)| {
            let target = if target == "self" { source } else { target };
            let request = Request { source, target, class, permission, booleans: &[] };
            policy.may(&request).unwrap().allowed
        });
        granted.count()
    };
    assert_eq!((has("virt_launcher.process"), has("container_t")), (49, 42));
}

#[test]
fn a_denial_lists_all_its_reasons() {
    let policy = documented();
    let request = Request {
        source: "system_u:system_r:container_t:s0:c1,c2",
        target: "system_u:object_r:container_file_t:s0:c3",
        class: "file",
        permission: "write",
        booleans: &[],
    };
    let answer = policy.may(&request).unwrap();
    assert!(answer.reasons.iter().any(|reason| matches!(reason, Reason::MissingRule { .. })));
    assert!(answer.reasons.iter().any(|reason| matches!(reason, Reason::Constraint { .. })));
}

#[test]
fn a_boolean_can_be_the_reason() {
    let policy = base();
    let off = [("virt_sandbox_use_audit".to_owned(), false)];
    let request = Request {
        source: "container_t",
        target: "container_t",
        class: "netlink_audit_socket",
        permission: "nlmsg_relay",
        booleans: &off,
    };
    let answer = policy.may(&request).unwrap();
    assert!(!answer.allowed);
    assert_eq!(answer.audit2why_booleans, [("virt_sandbox_use_audit".to_owned(), 1)]);
    assert!(policy.may(&Request { booleans: &[], ..request }).unwrap().allowed);
}

#[test]
fn who_may_and_what_differs() {
    let (base, documented) = (base(), documented());
    let holders = documented.who("proc_t", "filesystem", "mount").unwrap();
    assert_eq!(
        holders.iter().map(|holder| holder.name.as_str()).collect::<Vec<_>>(),
        ["virt_launcher.process"]
    );
    let more = documented.summary(Some(&base));
    assert!(
        more.types.contains_key("virt_launcher.process") && base.summary(Some(&documented)).types.is_empty()
    );
}

#[test]
fn unknown_names_are_told_apart_from_denials() {
    let policy = base();
    let request =
        Request { source: "contianer_t", target: "proc_t", class: "file", permission: "read", booleans: &[] };
    let error = policy.may(&request).unwrap_err();
    assert_eq!(
        (error.error.as_str(), error.did_you_mean.as_deref()),
        ("unknown-source", Some("container_t"))
    );
}
