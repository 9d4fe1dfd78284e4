//! The sentences of a suggestion: what an edit does, why, and what it costs.
//!
//! A cost is written for the person who has to live with it: what behaves differently, and what to do if that hurts.

use super::candidate::Subject;
use super::changes::SuggestedEdit;
use crate::diag::Safety;
use crate::path::{FieldPath, Segment};
use crate::scc::{Edit, HostNamespace, REQUIRED_ANNOTATION, Reason, Refusal, Scc, ValueStyle};
use crate::source::{Entry, Node, Span, Value};
use std::borrow::Cow;

/// First port that every user may listen on.
const FIRST_UNPRIVILEGED_PORT: i64 = 1024;

/// The removal of a value that `refusal` is about.
pub(super) fn removal(path: FieldPath, refusal: &Refusal<'_>, subject: &Subject<'_>) -> SuggestedEdit {
    let (title, safety) = (removal_title(&path, subject.tree), removal_safety(&refusal.reason));
    let why = why(refusal, subject.scc);
    let cost = removal_cost(refusal, subject);
    SuggestedEdit { edit: Edit { path, value: None }, title, why, cost, safety }
}

/// `hostUsers: false`.
pub(super) fn host_users(path: FieldPath, scc: &Scc<'_>) -> SuggestedEdit {
    SuggestedEdit {
        edit: Edit { path, value: Some(Node::made(Value::Bool(false))) },
        title: "set `hostUsers: false`".to_owned(),
        why: format!("`{}` takes only pods with a user namespace of their own", scc.name),
        cost: "users of the container are other users on the node: volumes need a file system with idmapped \
               mounts, and host namespaces cannot be shared"
            .to_owned(),
        safety: Safety::ChangesBehaviour,
    }
}

/// The removal of `hostNetwork` for the sake of the ports it brings.
pub(super) fn host_network(path: FieldPath, scc: &Scc<'_>) -> SuggestedEdit {
    SuggestedEdit {
        edit: Edit { path, value: None },
        title: "remove `hostNetwork: true`".to_owned(),
        why: format!(
            "on the node's network every port is one of the node, and `{}` allows no host ports",
            scc.name
        ),
        cost: HOST_NETWORK_COST.to_owned(),
        safety: Safety::NeedsReview,
    }
}

/// `automountServiceAccountToken: false`.
pub(super) fn no_token(path: FieldPath, scc: &Scc<'_>) -> SuggestedEdit {
    SuggestedEdit {
        edit: Edit { path, value: Some(Node::made(Value::Bool(false))) },
        title: "set `automountServiceAccountToken: false`".to_owned(),
        why: format!("`{}` allows neither the token volume that the API server adds nor secrets", scc.name),
        cost: "the program cannot log in to the API server".to_owned(),
        safety: Safety::NeedsReview,
    }
}

const HOST_NETWORK_COST: &str =
    "the pod gets an address of its own: reach it through a Service, and DNS and node ports change with it";

/// `allowPrivilegeEscalation: false`.
pub(super) fn no_escalation(path: FieldPath, scc: &Scc<'_>) -> SuggestedEdit {
    SuggestedEdit {
        edit: Edit { path, value: Some(Node::made(Value::Bool(false))) },
        title: "set `allowPrivilegeEscalation: false`".to_owned(),
        why: format!("`{}` forbids gaining privileges, and what it fills in is not false", scc.name),
        cost: ESCALATION_COST.to_owned(),
        safety: Safety::ChangesBehaviour,
    }
}

const ESCALATION_COST: &str =
    "programs with the setuid bit or file capabilities, such as `sudo` and `ping`, run without them";

/// An empty directory in place of another volume.
pub(super) fn volume(
    path: FieldPath,
    value: Node<'static>,
    refusal: &Refusal<'_>,
    subject: &Subject<'_>,
) -> SuggestedEdit {
    let (kind, name) = match refusal.reason {
        Reason::Volume { index, kind } => (kind, volume_name(subject, index)),
        Reason::FlexDriver { index, .. } => ("flexVolume", volume_name(subject, index)),
        _ => ("", ""),
    };
    let keep = match kind {
        "hostPath" => {
            "what is under that path on the node is not there any more; if the pod needs the node's files, \
             grant an SCC that allows `hostPath`, if it needs room that stays, claim a persistent volume"
        }
        "persistentVolumeClaim" | "ephemeral" => {
            "the data of the claim is not there any more and nothing is kept"
        }
        "secret" | "configMap" | "downwardAPI" | "projected" => {
            "the files it brought are not there any more; pass what is needed as environment variables"
        }
        _ => {
            "the data is not there any more and nothing is kept; to keep it, make a persistent volume of it and \
             claim that"
        }
    };
    SuggestedEdit {
        edit: Edit { path, value: Some(value) },
        title: format!("replace the {kind} of volume `{name}` by `emptyDir: {{}}`"),
        why: why(refusal, subject.scc),
        cost: format!("volume `{name}` starts empty and goes with the pod: {keep}"),
        safety: Safety::NeedsReview,
    }
}

fn volume_name<'a>(subject: &Subject<'a>, index: usize) -> &'a str {
    subject.pod.volumes.get(index).map_or("", |volume| volume.name)
}

/// The removal of `openshift.io/required-scc`.
pub(super) fn required_scc(path: FieldPath, required: &str, name: &str) -> SuggestedEdit {
    SuggestedEdit {
        edit: Edit { path, value: None },
        title: format!("remove the annotation `{REQUIRED_ANNOTATION}: {required}`"),
        why: format!("the pod demands `{required}`, so that `{name}` is not even tried"),
        cost: format!(
            "whichever SCC comes first is taken, not `{required}`; whoever put the demand there had a reason"
        ),
        safety: Safety::NeedsReview,
    }
}

/// What stands in the way where no edit helps.
pub(super) fn obstacle(refusal: &Refusal<'_>, scc: &Scc<'_>) -> String {
    let name = scc.name;
    match &refusal.reason {
        Reason::Volume { kind, .. } => format!(
            "`{name}` allows the volume kinds {}, and none of them can take the place of {kind}; grant another SCC \
             or remove the volume with its mounts",
            quoted(&scc.volumes)
        ),
        Reason::FlexDriver { driver, .. } => format!(
            "`{name}` allows the flexVolume drivers {} and no emptyDir that could take the place of `{driver}`",
            quoted(&scc.allowed_flex_volumes)
        ),
        Reason::RunAsUser { found, .. } | Reason::RunAsUserRange { found, .. } => {
            format!("`{name}` itself fills in user {found}, which it does not allow: its range is empty")
        }
        Reason::FsGroup { group } | Reason::SupplementalGroup { group, .. } => {
            format!("`{name}` itself fills in group {group}, which it does not allow: its range is empty")
        }
        _ => {
            format!("whatever the pod says, `{name}` answers: {}", refusal.text(name, ValueStyle::default()))
        }
    }
}

/// An entry that stands nowhere.
pub(super) fn entry<'a>(key: &'static str, value: Node<'a>) -> Entry<'a> {
    Entry { key: Cow::Borrowed(key), key_span: Span::default(), value }
}

fn removal_title(path: &FieldPath, tree: &Node<'_>) -> String {
    let (node, _) = tree.at(path);
    let value = match &node.value {
        Value::String(text) => format!(": {text}"),
        Value::Number(digits) => format!(": {digits}"),
        Value::Bool(truth) => format!(": {truth}"),
        _ => String::new(),
    };
    match path.segments() {
        [.., Segment::Key(list), Segment::Index(_)] if list == "sysctls" => {
            let name = node.get("name").and_then(Node::as_str).unwrap_or_default();
            format!("remove the sysctl `{name}`")
        }
        [.., Segment::Key(list), Segment::Index(_)] => {
            format!("remove `{}` from `{list}`", value.trim_start_matches(": "))
        }
        [.., Segment::Key(annotations), Segment::Key(key)] if annotations == "annotations" => {
            format!("remove the annotation `{key}{value}`")
        }
        [.., Segment::Key(key)] => format!("remove `{key}{value}`"),
        _ => "remove the value".to_owned(),
    }
}

fn removal_safety(reason: &Reason<'_>) -> Safety {
    match reason {
        Reason::HostNamespace(_)
        | Reason::Privileged
        | Reason::CapabilityAdd(_)
        | Reason::Sysctl { .. }
        | Reason::SupplementalGroup { .. } => Safety::NeedsReview,
        _ => Safety::ChangesBehaviour,
    }
}

fn why(refusal: &Refusal<'_>, scc: &Scc<'_>) -> String {
    let name = scc.name;
    match &refusal.reason {
        Reason::FsGroup { .. } | Reason::SupplementalGroup { .. } | Reason::NoSupplementalGroups { .. } => {
            format!("`{name}` fixes the groups of the pod and fills in its own where the pod names none")
        }
        Reason::SeccompSet => format!("`{name}` lists no seccomp profile, so a pod may not name one"),
        Reason::Seccomp { allowed, .. } => format!(
            "`{name}` allows the seccomp profiles {} and fills in the first where the pod names none",
            quoted(allowed)
        ),
        Reason::SeLinux { .. } => {
            format!(
                "`{name}` fixes the SELinux label and fills in that of the namespace where the pod names none"
            )
        }
        Reason::HostNamespace(which) => format!("`{name}` does not allow `{}`", which.field()),
        Reason::Sysctl { name: sysctl, unsafe_: true, .. } => {
            format!("`{sysctl}` is no safe sysctl and `{name}` does not allow it by name")
        }
        Reason::Sysctl { name: sysctl, .. } => format!("`{name}` forbids the sysctl `{sysctl}`"),
        Reason::Volume { kind, .. } => format!("`{name}` does not allow volumes of kind {kind}"),
        Reason::FlexDriver { driver, .. } => {
            format!("`{name}` does not allow the flexVolume driver `{driver}`")
        }
        Reason::RunAsUser { wanted, .. } => {
            format!("`{name}` takes user {wanted} alone and fills it in where the pod names none")
        }
        Reason::RunAsUserRange { min, max, .. } => {
            format!("`{name}` takes users {min} to {max} and fills in {min} where the pod names none")
        }
        Reason::RunAsRoot | Reason::RunAsNonRootFalse => {
            format!(
                "`{name}` takes no pod that may run as root; without the field it sets `runAsNonRoot: true`"
            )
        }
        Reason::Privileged => format!("`{name}` does not allow privileged containers"),
        Reason::CapabilityAdd(capability) => format!("`{name}` does not allow adding `{capability}`"),
        Reason::HostPort { .. } => format!("`{name}` does not allow host ports"),
        Reason::ReadOnlyRootFilesystem { .. } => {
            format!("`{name}` wants a read-only root file system and sets it where the pod says nothing")
        }
        Reason::AllowPrivilegeEscalation { .. } => {
            format!("`{name}` forbids gaining privileges and sets false where the pod says nothing")
        }
        _ => format!("`{name}` refuses it"),
    }
}

fn removal_cost(refusal: &Refusal<'_>, subject: &Subject<'_>) -> String {
    let text = match &refusal.reason {
        Reason::FsGroup { .. } => {
            "volumes get the group that the SCC fills in; data that only the old group may read has to be handed over"
        }
        Reason::SupplementalGroup { .. } => {
            "the process is no longer in that group; on shared storage, such as NFS, files of the group are closed to it"
        }
        Reason::NoSupplementalGroups { .. } => "the pod gets the group that the SCC fills in",
        Reason::SeccompSet => "the node's default profile applies, which may be none",
        Reason::Seccomp { .. } => {
            "system calls that the filled-in profile blocks fail with `EPERM`; watch the audit log for type=SECCOMP"
        }
        Reason::SeLinux { .. } => {
            "the process runs in the label of the namespace; files that carry another label are closed to it"
        }
        Reason::HostNamespace(HostNamespace::Network) => HOST_NETWORK_COST,
        Reason::HostNamespace(HostNamespace::Pid) => {
            "the pod sees its own processes alone, not those of the node"
        }
        Reason::HostNamespace(HostNamespace::Ipc) => {
            "the pod shares no memory with processes of the node; its own containers still share theirs"
        }
        Reason::Sysctl { .. } => "the kernel's default applies; set it on the nodes if the program needs it",
        Reason::RunAsUser { .. } | Reason::RunAsUserRange { .. } => return user_cost(subject),
        Reason::RunAsRoot | Reason::RunAsNonRootFalse => {
            "the image's own user applies and the kubelet refuses to start it if that is root or a name: build the \
             image with a numeric `USER`, or set a `runAsUser` above 0"
        }
        Reason::Privileged => {
            "no device of the node, no further capability and no mount; give the container the one thing it needs \
             instead, such as a device plugin or a single capability"
        }
        Reason::CapabilityAdd(_) => {
            "what the capability is for fails with `EPERM`; try the program without it, many ask for more than they use"
        }
        Reason::HostPort { .. } => {
            "the port is closed on the node's address: publish it with a Service, Route or Ingress"
        }
        Reason::ReadOnlyRootFilesystem { .. } => {
            "writing outside of volumes fails: mount an emptyDir where the program writes, such as `/tmp`"
        }
        Reason::AllowPrivilegeEscalation { .. } => ESCALATION_COST,
        _ => "the program may behave differently",
    };
    text.to_owned()
}

fn user_cost(subject: &Subject<'_>) -> String {
    let port = low_port(subject.tree).map_or_else(String::new, |port| {
        format!("; it may not listen on port {port} any more, use one from {FIRST_UNPRIVILEGED_PORT} up")
    });
    format!(
        "the process runs as a user that the SCC fills in and the image does not know: files and directories it \
         writes must belong to group 0 and be writable by it{port}"
    )
}

/// A container port that only root may listen on.
fn low_port(pod: &Node<'_>) -> Option<i64> {
    let containers = pod.get("spec").and_then(|spec| spec.get("containers")).map(Node::items);
    let ports = containers.unwrap_or_default().iter().filter_map(|container| container.get("ports"));
    let numbers = ports.flat_map(Node::items).filter_map(|port| port.get("containerPort")?.as_i64());
    numbers.filter(|port| (1..FIRST_UNPRIVILEGED_PORT).contains(port)).min()
}

/// Names for a sentence: `a`, `b`; or none.
pub(super) fn quoted(names: &[&str]) -> String {
    if names.is_empty() {
        return "none".to_owned();
    }
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
