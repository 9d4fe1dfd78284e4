//! Every wall a denial met, whether the allow rule helps, and what only the node's policy can tell.

use super::boolean::BOOLEANS;
use super::policy::{Judged, NodePolicy};
use super::words::{is_device, is_file};
use super::{Basis, Cause, Reason, RuleVerdict, Statement, subject};
use crate::selinux::avc::documented::{Container, Documented, Subject, matching};
use crate::selinux::avc::group::{Group, Levels};
use crate::selinux::avc::record::ContextText;
use crate::selinux::mcs;

/// Types that hold secrets or the kernel itself: no container has business there.
const GUARDED: &[&str] = &[
    "shadow_t",
    "proc_kcore_t",
    "proc_kmsg_t",
    "memory_device_t",
    "security_t",
    "selinux_config_t",
    "sshd_key_t",
    "ssh_home_t",
    "system_map_t",
    "etcd_var_lib_t",
    "kubernetes_file_t",
    "nvram_device_t",
];
/// Members of `proc_type` that neverallow rules of the base keep everyone from reading.
const NEVERALLOWED: &[&str] = &["proc_kcore_t", "proc_kmsg_t"];
/// Domains of the host.
const HOST: &[&str] = &[
    "unconfined_t",
    "init_t",
    "kernel_t",
    "spc_t",
    "container_runtime_t",
    "virtd_t",
    "virtqemud_t",
    "sshd_t",
];

pub(super) fn is_guarded(type_: &str) -> bool {
    GUARDED.contains(&type_)
}

pub(super) fn is_host_domain(type_: &str) -> bool {
    HOST.contains(&type_)
}

/// Whether the source is a container of the usual policies; udica's types end in `.process`.
pub(super) fn is_container(type_: &str) -> bool {
    const MORE: &[&str] = &[
        "container_kvm_t",
        "container_init_t",
        "container_engine_t",
        "container_userns_t",
        "container_device_t",
    ];
    subject_type(type_) || type_.ends_with(".process") || MORE.contains(&type_)
}

/// Whether the source is kept away from the host: a container, or a virtual machine of a plain host.
fn is_sandbox(type_: &str) -> bool {
    is_container(type_) || type_ == "svirt_t"
}

fn subject_type(type_: &str) -> bool {
    Subject::of(type_).is_some()
}

pub(super) fn reasons(group: &Group, policy: Option<&NodePolicy<'_>>) -> Judged {
    let mut reasons = Vec::new();
    let mut add = |cause, basis, text: String| {
        reasons.push(Reason { cause, statement: Statement::new(basis, text) });
    };
    if let Some(label) = &group.invalid_label {
        let text = format!("the policy in the kernel does not know the label `{label}`");
        add(Cause::Label, Basis::Record, text);
    } else if group.target == "unlabeled_t" || group.source == "unlabeled_t" {
        let text = "`unlabeled_t` stands for an object without a label, or with one the policy does not know";
        add(Cause::Label, Basis::TypicalEl9, text.to_owned());
    }
    if let Some(policy) = policy {
        let Judged { reasons: judged, booleans } = policy.judge(group);
        reasons.extend(judged);
        return Judged { reasons, booleans };
    }
    typical(group, &mut add);
    levels(group, &mut add);
    role(group, &mut add);
    if NEVERALLOWED.contains(&group.target.as_str()) && group.class == "file" {
        let text = format!(
            "a neverallow rule of the base forbids an allow rule for `{}`; at run time it plays no part, and RHEL does not check it when a module is installed",
            group.target
        );
        add(Cause::Neverallow, Basis::Documentation, text);
    }
    Judged { reasons, booleans: Vec::new() }
}

/// What is known without a policy.
fn typical(group: &Group, add: &mut impl FnMut(Cause, Basis, String)) {
    let key = (group.source.as_str(), group.target.as_str(), group.class.as_str());
    let permissions = || group.permissions.keys().map(String::as_str);
    let boolean = BOOLEANS.iter().find(|row| row.opens(key, permissions()));
    if let Some(row) = boolean.filter(|row| !row.default) {
        let text = format!("a rule for it exists behind the boolean `{}`, which is off as shipped", row.name);
        add(Cause::Boolean, Basis::TypicalEl9, text);
        return;
    }
    let has = |permission: &str| known(group, permission);
    let answers: Vec<_> = permissions().map(has).collect();
    let granted = answers.iter().all(|answer| *answer == Some(true));
    if granted && group.levels == Levels::Separated {
        let text = "type enforcement of the usual policy allows it: the levels alone stand in the way";
        add(Cause::Allowed, Basis::TypicalEl9, text.to_owned());
    } else if granted {
        let text = "type enforcement of the usual policy allows all of it: the policy of this node is older, lacks a module, or has the boolean off";
        add(Cause::Allowed, Basis::TypicalEl9, text.to_owned());
    } else if answers.contains(&Some(false)) {
        let text =
            format!("no allow rule of the usual policy lets {} do this to {}", group.source, group.target);
        add(Cause::TypeEnforcement, Basis::TypicalEl9, text);
    } else if group.levels != Levels::Separated {
        let text = format!(
            "no allow rule lets {} do this to {}: what is left when nothing else explains it",
            group.source, group.target
        );
        add(Cause::TypeEnforcement, Basis::Record, text);
    }
}

/// Whether the newest measured policy grants a permission to the source.
fn known(group: &Group, permission: &str) -> Option<bool> {
    let rule =
        matching(&group.source, &group.target, &group.class).find_map(|rule| rule.container(permission));
    match (subject(group), rule) {
        (Some(Subject::Container), Some(Container::Never)) => Some(false),
        (Some(_), Some(_)) => Some(true),
        _ => mcs::type_enforcement(&group.source, &group.target, &group.class, permission),
    }
}

fn levels(group: &Group, add: &mut impl FnMut(Cause, Basis, String)) {
    if group.levels != Levels::Separated {
        return;
    }
    let basis = Basis::TypicalEl9;
    let range = |raw: &str| {
        ContextText::read(raw).parts.and_then(|parts| parts.range).unwrap_or("no level").to_owned()
    };
    let (subject, object) = (range(&group.source_context), range(&group.target_context));
    let fact = format!("`{subject}` does not have every category of `{object}`");
    match mcs::is_mcs_constrained(&group.source) {
        Some(true) => {
            add(Cause::Mcs, basis, format!("{fact}, so MCS refuses it whatever the allow rules say"));
        }
        Some(false) => {}
        None => {
            add(Cause::Mcs, basis, format!("{fact}: MCS refuses it if {} is MCS-constrained", group.source));
        }
    }
}

fn role(group: &Group, add: &mut impl FnMut(Cause, Basis, String)) {
    let changes =
        group.permissions.keys().any(|name| matches!(name.as_str(), "transition" | "dyntransition"));
    let role = |raw: &str| ContextText::read(raw).parts.map(|parts| parts.role.to_owned());
    if group.class == "process"
        && changes
        && let (Some(from), Some(to)) = (role(&group.source_context), role(&group.target_context))
        && from != to
    {
        let text = format!(
            "the role changes from `{from}` to `{to}`, which takes a roleallow rule besides the allow rule"
        );
        add(Cause::Role, Basis::Record, text);
    }
}

/// What to think of the allow rule.
pub(super) fn judge_rule(
    group: &Group,
    reasons: &[Reason],
    documented: &Documented,
) -> (RuleVerdict, String) {
    let has = |cause| reasons.iter().any(|reason| reason.cause == cause);
    if group.invalid_label.is_some() || group.target == "unlabeled_t" {
        return (RuleVerdict::Wrong, "it would open everything that has lost its label".to_owned());
    }
    if is_guarded(&group.target) {
        return (RuleVerdict::Wrong, format!("{} holds secrets or the kernel itself", group.target));
    }
    let no_rule = has(Cause::TypeEnforcement) || has(Cause::DontAudit);
    if has(Cause::Mcs) && !no_rule && !has(Cause::Boolean) {
        return (
            RuleVerdict::ChangesNothing,
            "the levels refuse it, and an allow rule does not change levels".to_owned(),
        );
    }
    if has(Cause::Allowed) && !no_rule && !has(Cause::Boolean) {
        let asked = reasons.iter().any(|reason| reason.statement.basis == Basis::Policy);
        let which = if asked { "the policy supplied" } else { "the usual policy" };
        return (RuleVerdict::ChangesNothing, format!("{which} has it already"));
    }
    if is_sandbox(&group.source) && is_host_domain(&group.target) && group.class != "tun_socket" {
        return (
            RuleVerdict::Wrong,
            format!("keeping {} away from {} is the purpose", group.source, group.target),
        );
    }
    if has(Cause::Boolean) {
        return (RuleVerdict::Wrong, "a boolean exists for it, and can be switched back".to_owned());
    }
    if is_container(&group.source) && is_device(&group.class) {
        return (
            RuleVerdict::Wrong,
            "it opens the device to every container; a device plugin opens it to one".to_owned(),
        );
    }
    if is_container(&group.source)
        && is_file(&group.class)
        && documented.covered.is_empty()
        && documented.subject.is_some()
    {
        return (
            RuleVerdict::Wrong,
            format!("it opens every object labelled {} to every {}", group.target, group.source),
        );
    }
    (RuleVerdict::LastResort, format!("it holds for every process that runs as {}", group.source))
}

/// What the record cannot tell, and a policy neither if one is at hand.
pub(super) fn unknown(group: &Group, has_policy: bool) -> Vec<String> {
    let mut unknown = Vec::new();
    if has_policy {
        unknown.push("whether the node runs the policy supplied, with these booleans: `semanage boolean -lC`, `semodule -lfull`".to_owned());
    }
    if subject_type(&group.source) && !has_policy {
        unknown.push("which container-selinux the node has: `rpm -q container-selinux`".to_owned());
    }
    if subject(group) == Some(Subject::VirtLauncher) && !has_policy {
        unknown.push("whether the module is loaded: `semodule -l | grep virt_launcher`".to_owned());
    }
    if !has_policy {
        unknown.push("which booleans are set, and whether local modules add rules: `semanage boolean -lC`, `semodule -lfull`".to_owned());
    }
    let has_path = group.objects.seen.iter().any(|object| object.starts_with('/'));
    if is_file(&group.class) && !has_path && group.objects.first().is_some() {
        unknown.push("the whole path of an object: the PATH record of the same event has it, or `find MOUNT -xdev -inum INO`".to_owned());
    }
    if is_file(&group.class) || is_device(&group.class) {
        unknown.push("what the right label would be: `matchpathcon PATH`".to_owned());
    }
    unknown.push("whether dontaudit rules hid an earlier denial: `semodule -DB` shows them".to_owned());
    if group.permissive > 0 {
        unknown.push("whether the machine or only the domain is permissive: `getenforce`, `semodule -l | grep permissive`".to_owned());
    }
    unknown
}
