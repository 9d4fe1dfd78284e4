//! What is said about a denial, and on what base.
#![expect(clippy::panic, reason = "helpers of tests fail by panicking")]

use serde_json::Value;
use virt_grants_core::selinux::avc::explain::{Basis, Cause, Judgement, PolicyView, RuleVerdict, to_text};
use virt_grants_core::selinux::avc::{self, Entry, Explanation, Group, Grouper, explain};

const CORPUS: &str = include_str!("corpus/selinux/avc.jsonl");

fn groups(text: &str) -> Vec<Group> {
    let mut grouper = Grouper::new();
    avc::read(text, |entry| {
        if let Entry::Avc(record) = &entry {
            grouper.add(record);
        }
    });
    grouper.into_groups()
}

fn line(source: &str, target: &str, class: &str, permissions: &str) -> String {
    format!(
        "type=AVC msg=audit(1600170023.123:7): avc:  denied  {{ {permissions} }} for  pid=1 comm=\"qemu-kvm\" \
         path=\"/srv/vm/disk.img\" scontext=system_u:system_r:{source} tcontext=system_u:object_r:{target} \
         tclass={class} permissive=0"
    )
}

fn explained(source: &str, target: &str, class: &str, permissions: &str) -> Explanation {
    let groups = groups(&line(source, target, class, permissions));
    let [group] = groups.as_slice() else { panic!("{} groups", groups.len()) };
    explain(group, None)
}

fn causes(explanation: &Explanation) -> Vec<Cause> {
    explanation.reasons.iter().map(|reason| reason.cause).collect()
}

fn actions(explanation: &Explanation) -> Vec<&str> {
    explanation.remedies.iter().map(|remedy| remedy.action.as_str()).collect()
}

#[test]
fn what_is_called_typical_for_el9_is_what_el9_answered() {
    for case in CORPUS.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()) {
        let groups = groups(case["input"].as_str().unwrap());
        let Some([verdict]) = case["audit2why"]["el9_with_module"].as_array().map(Vec::as_slice) else {
            continue;
        };
        let ([group], Some(verdict)) = (groups.as_slice(), verdict["verdict"].as_str()) else { continue };
        if verdict.starts_with("BAD") {
            continue;
        }
        let reasons = explain(group, None).reasons;
        for reason in reasons.iter().filter(|reason| reason.statement.basis == Basis::TypicalEl9) {
            let fits = match reason.cause {
                Cause::Allowed => &["ALLOW", "CONSTRAINT"][..],
                Cause::Boolean => &["BOOLEAN"],
                Cause::TypeEnforcement => &["TERULE", "DONTAUDIT"],
                // Where type enforcement refuses as well, audit2why names that only.
                Cause::Mcs => &["CONSTRAINT", "TERULE", "DONTAUDIT"],
                _ => continue,
            };
            assert!(fits.contains(&verdict), "{}: {verdict} but {:?}", case["id"], reason);
        }
    }
}

#[test]
fn levels_that_do_not_fit_are_never_answered_with_a_rule() {
    let explanation = explained("container_t:s0:c1,c2", "container_file_t:s0:c3,c4", "file", "write");
    assert_eq!(causes(&explanation), [Cause::Allowed, Cause::Mcs]);
    assert_eq!(explanation.rule.as_ref().unwrap().verdict, RuleVerdict::ChangesNothing);
    assert!(actions(&explanation).iter().any(|action| action.contains("seLinuxOptions.level")));
}

#[test]
fn every_wall_is_named_at_once() {
    let explanation = explained("container_t:s0:c1,c2", "nfs_t:s0:c3,c4", "file", "write");
    assert_eq!(causes(&explanation), [Cause::Boolean, Cause::Mcs]);
    let explanation = explained("virt_launcher.process:s0:c1", "proc_kcore_t:s0", "file", "read");
    assert!(causes(&explanation).contains(&Cause::Neverallow));
    assert_eq!(explanation.rule.unwrap().verdict, RuleVerdict::Wrong);
}

#[test]
fn a_documented_grant_comes_with_feature_releases_and_generation() {
    let explanation = explained("container_t:s0:c1,c2", "container_t:s0:c1,c2", "tun_socket", "attach_queue");
    let [grant] = explanation.grants.as_slice() else { panic!("one grant") };
    assert_eq!(grant.id, "selinux/multi-queue");
    assert_eq!(grant.releases(), "v0.23.2 .. v0.23.3, v0.25.0-rc.0 .. v1.5.0-beta.0");
    assert_eq!(grant.container.as_deref(), Some("attach_queue since container-selinux 2.155.0"));
    assert_eq!(actions(&explanation), ["update container-selinux to 2.155.0 or newer"]);
}

#[test]
fn a_grant_that_was_shipped_and_never_documented_is_named_as_such() {
    let explanation = explained("virt_launcher.process:s0:c1,c2", "sysfs_t:s0", "file", "write");
    let [grant] = explanation.grants.as_slice() else { panic!("one grant") };
    assert_eq!((grant.id, grant.documented), ("selinux/sriov-sysfs", false));
    assert!(grant.releases().ends_with("v0.36.5"), "{}", grant.releases());
    assert!(explanation.documented.covered.is_empty());
}

#[test]
fn the_grant_for_self_does_not_reach_the_tap_device_of_another_domain() {
    let explanation = explained("virt_launcher.process:s0:c1,c2", "spc_t:s0", "tun_socket", "relabelfrom");
    assert!(explanation.grants.is_empty());
    assert!(explanation.remedies.first().unwrap().diagnosis.contains("pull request 7151"));
}

#[test]
fn relabelling_and_other_storage_come_before_a_rule() {
    let explanation = explained("container_t:s0:c1,c2", "var_lib_t:s0", "file", "read write");
    let actions = actions(&explanation);
    assert!(
        actions
            .first()
            .unwrap()
            .contains("semanage fcontext -a -t container_file_t '/srv/vm/disk.img(/.*)?'")
    );
    assert!(actions.get(1).unwrap().contains("PersistentVolumeClaim"));
    assert_eq!(explanation.rule.unwrap().verdict, RuleVerdict::Wrong);
}

#[test]
fn the_narrow_remedy_for_network_storage_comes_before_the_boolean() {
    let explanation = explained("container_t:s0:c1,c2", "nfs_t:s0", "file", "write");
    let actions = actions(&explanation);
    assert!(actions.first().unwrap().contains("context="));
    assert!(actions.last().unwrap().contains("setsebool -P virt_use_nfs on"));
}

#[test]
fn a_path_that_a_shell_would_run_is_not_put_into_a_command() {
    for path in ["/srv/$(reboot)", "/srv/a';reboot;'", "/srv/../etc", "/", "/etc/shadow"] {
        let line = line("container_t:s0:c1", "var_t:s0", "file", "read").replace("/srv/vm/disk.img", path);
        let groups = groups(&line);
        let explanation = explain(groups.first().unwrap(), None);
        let commands = actions(&explanation).join("\n");
        assert!(
            commands.contains("'PATH(/.*)?'") && !commands.contains(path.trim_end_matches('/'))
                || path == "/"
        );
    }
}

#[test]
fn a_granted_record_is_no_denial() {
    let line =
        line("load_policy_t:s0", "security_t:s0", "security", "load_policy").replace("denied", "granted");
    let groups = groups(&line);
    let explanation = explain(groups.first().unwrap(), None);
    assert!(explanation.rule.is_none() && explanation.remedies.is_empty() && explanation.reasons.is_empty());
}

#[test]
fn what_was_let_through_is_said() {
    let permissive =
        line("container_t:s0", "var_t:s0", "file", "read").replace("permissive=0", "permissive=1");
    let both = format!("{permissive}\n{}", line("container_t:s0", "var_t:s0", "file", "read"));
    let groups = groups(&both);
    let outcome = explain(groups.first().unwrap(), None).outcome;
    assert_eq!(outcome.text, "refused once, let through once (permissive)");
}

struct Node;

impl PolicyView for Node {
    fn judge(&self, _: &str, _: &str, _: &str, permission: &str) -> Judgement {
        match permission {
            "read" => Judgement::Allowed("allow a b:file read;".to_owned()),
            "write" => Judgement::Boolean("let_it_write".to_owned()),
            _ => Judgement::Denied,
        }
    }

    fn breaks_neverallow(&self, _: &str, _: &str, _: &str, permission: &str) -> bool {
        permission == "execute"
    }

    fn is_mcs_constrained(&self, _: &str) -> Option<bool> {
        Some(false)
    }
}

#[test]
fn with_the_policy_of_the_node_nothing_is_called_typical() {
    let groups = groups(&line("a_t:s0:c1", "b_t:s0:c2", "file", "read write execute"));
    let explanation = explain(groups.first().unwrap(), Some(&Node));
    assert_eq!(
        causes(&explanation),
        [Cause::TypeEnforcement, Cause::Neverallow, Cause::Allowed, Cause::Boolean]
    );
    assert!(explanation.reasons.iter().all(|reason| reason.statement.basis == Basis::Policy));
    assert!(explanation.unknown.is_empty());
}

#[test]
fn control_characters_do_not_reach_the_terminal() {
    let hostile = line("container_t:s0", "var_t:s0", "file", "read")
        .replace("comm=\"qemu-kvm\"", "comm=1B5B324A61")
        .replace("path=\"/srv/vm/disk.img\"", "path=2F1B5D303B78");
    let groups = groups(&hostile);
    let group = groups.first().unwrap();
    let text = to_text(1, group, &explain(group, None));
    assert!(text.chars().all(|character| character == '\n' || !character.is_control()), "{text}");
}
