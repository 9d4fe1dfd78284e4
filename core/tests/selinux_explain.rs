//! What is said about a denial, and on what base.
#![expect(clippy::panic, clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use serde_json::Value;
use virt_grants_core::selinux::avc::explain::{Basis, Cause, NodePolicy, RuleVerdict, to_text};
use virt_grants_core::selinux::avc::{self, Entry, Explanation, Group, Grouper, explain};
use virt_grants_core::selinux::cil::{Options, SourceFile};
use virt_grants_core::selinux::policy::Policy;

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

const BASE: &str = include_str!("corpus/selinux/prelude.cil");
/// What a node could have: each permission of the class meets another wall.
const NODE: &str = "
(type a_t)(type b_t)(type parent_t)(roletype system_r a_t)(roletype object_r b_t)
(typebounds parent_t a_t)
(boolean let_it_write false)
(allow parent_t b_t (file (read write append lock create)))
(allow a_t b_t (file (read append)))
(booleanif let_it_write (true (allow a_t b_t (file (write)))))
(dontaudit a_t b_t (file (getattr)))
(neverallow a_t b_t (file (execute)))
(mlsconstrain (file (append)) (dom h1 h2))
(constrain (file (lock)) (eq u1 u2))
";

fn on_node(text: &str, booleans: &[(String, bool)]) -> Explanation {
    let sources = [SourceFile { name: "base.cil", text: BASE }, SourceFile { name: "node.cil", text: NODE }];
    let policy = Policy::compile(&sources, &Options::default()).unwrap();
    let groups = groups(text);
    let [group] = groups.as_slice() else { panic!("{} groups", groups.len()) };
    explain(group, Some(&NodePolicy { policy: &policy, booleans }))
}

fn walls(explanation: &Explanation) -> Vec<(Cause, &str)> {
    explanation.reasons.iter().map(|reason| (reason.cause, reason.statement.text.as_str())).collect()
}

#[test]
fn with_the_policy_of_the_node_every_wall_is_named_and_nothing_is_called_typical() {
    let text = line("a_t:s0:c1", "b_t:s0:c2", "file", "read write append getattr execute");
    let explanation = on_node(&text, &[]);
    assert_eq!(
        walls(&explanation),
        [
            (
                Cause::Allowed,
                "append: type enforcement allows it: `allow a_t b_t:file { append read };` (node.cil:6)"
            ),
            (
                Cause::Mcs,
                "append: whatever the allow rules say, `mlsconstrain file append (h1 dom h2);` (node.cil:10) refuses it"
            ),
            (Cause::TypeEnforcement, "execute: no allow rule lets a_t do this to b_t"),
            (Cause::Bounds, "execute, getattr: a_t is bounded by parent_t, which may not do it either"),
            (
                Cause::Neverallow,
                "execute: a neverallow rule (node.cil:9) speaks against such an allow rule; at run time it plays no part"
            ),
            (
                Cause::DontAudit,
                "getattr: no allow rule lets a_t do this to b_t; a dontaudit rule usually keeps the denial out of the log"
            ),
            (Cause::Allowed, "read: `allow a_t b_t:file { append read };` (node.cil:6)"),
            (
                Cause::Boolean,
                "write: a rule for it is not in force: `allow a_t b_t:file write;` (node.cil:7)"
            ),
            (Cause::Boolean, "write: the boolean `let_it_write` is off; on, it lets it through"),
        ]
    );
    assert!(explanation.reasons.iter().all(|reason| reason.statement.basis == Basis::Policy));
    assert!(actions(&explanation).iter().any(|action| action.contains("setsebool -P let_it_write on")));
    assert!(explanation.unknown.first().unwrap().contains("runs the policy supplied"));
}

#[test]
fn booleans_of_the_node_are_taken_as_given() {
    let text = line("a_t:s0:c1", "b_t:s0:c2", "file", "write");
    let explanation = on_node(&text, &[("let_it_write".to_owned(), true)]);
    assert_eq!(causes(&explanation), [Cause::Allowed]);
    assert_eq!(explanation.rule.unwrap().verdict, RuleVerdict::ChangesNothing);
}

#[test]
fn levels_and_users_are_judged_by_the_policy_itself() {
    let separated = on_node(&line("a_t:s0:c1", "b_t:s0:c2", "file", "append"), &[]);
    assert_eq!(causes(&separated), [Cause::Allowed, Cause::Mcs]);
    assert_eq!(separated.rule.unwrap().verdict, RuleVerdict::ChangesNothing);
    let same = on_node(&line("a_t:s0:c1", "b_t:s0:c1", "file", "append"), &[]);
    assert_eq!(causes(&same), [Cause::Allowed]);
}

#[test]
fn a_context_that_the_policy_does_not_know_is_judged_by_its_type() {
    let text = line("a_t:s0:c1000", "b_t:s0:c2", "file", "append");
    let explanation = on_node(&text, &[]);
    assert_eq!(causes(&explanation), [Cause::Label, Cause::Allowed]);
    assert!(walls(&explanation).first().unwrap().1.contains("judged by its type alone"));
    let unknown = on_node(&line("gone_t:s0", "b_t:s0", "file", "read"), &[]);
    assert_eq!(causes(&unknown), [Cause::Label]);
    let class = on_node(&line("a_t:s0", "b_t:s0", "io_uring", "cmd"), &[]);
    assert!(walls(&class).first().unwrap().1.ends_with("it allows what it does not know"));
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
