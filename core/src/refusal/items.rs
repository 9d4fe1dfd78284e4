//! The list of reasons of an SCC or a policy.
//!
//! Items are separated by `, ` or by one blank, and their texts hold both, so an item is found by what every one has: a
//! path, and one of three markers after it.

use super::ReasonText;
use crate::diag::RuleHead;
use crate::rules::scc::{
    access, capabilities, escalation, group, host, privileged, read_only, seccomp, selinux, sysctl, user,
    volume,
};

/// Most reasons that are kept of one refusal.
const MAX_REASONS: usize = 1_000;

/// What a list says.
#[derive(Default)]
pub(super) struct Listed {
    pub(super) reasons: Vec<ReasonText>,
    pub(super) not_usable: Vec<String>,
}

const MARKERS: [&str; 3] = [": Invalid value: ", ": Forbidden: ", ": Required value"];

/// Where an item starts, and what it is about.
struct Item<'t> {
    start: usize,
    scc: Option<&'t str>,
    path: &'t str,
    marker: &'t str,
    rest: usize,
}

/// Reads a list.
pub(super) fn read(text: &str) -> Listed {
    let items = starts(text);
    let mut listed = Listed::default();
    for (index, item) in items.iter().enumerate() {
        let end = items.get(index + 1).map_or(text.len(), |next| next.start);
        let rest = text.get(item.rest..end).unwrap_or_default();
        let rest = if index + 1 == items.len() { last(rest) } else { rest };
        let rest = rest.trim_end().trim_end_matches(',').trim_end();
        if rest.starts_with("not usable by user") {
            let name = item.scc.unwrap_or_default().to_owned();
            if !listed.not_usable.contains(&name) {
                listed.not_usable.push(name);
            }
            continue;
        }
        let reason = reason(item, rest);
        if !listed.reasons.contains(&reason) && listed.reasons.len() < MAX_REASONS {
            listed.reasons.push(reason);
        }
    }
    listed
}

/// The last item ends with the list, before whatever the log wrote after it.
fn last(rest: &str) -> &str {
    let mut depth = 0_usize;
    let mut quoted = false;
    let mut escaped = false;
    for (at, character) in rest.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' if depth == 0 && quoted => quoted = false,
            // A quote that opens a value follows a blank; the one after a message ends a field of a log line.
            '"' if !quoted
                && (at == 0
                    || rest.get(..at).is_some_and(|before| before.ends_with([' ', '[', '{', '(']))) =>
            {
                quoted = true;
            }
            _ if quoted => {}
            '[' | '{' => depth += 1,
            ']' | '}' if depth == 0 => return rest.get(..at).unwrap_or(rest),
            ']' | '}' => depth -= 1,
            _ => {}
        }
    }
    rest
}

/// Every marker with the path before it.
fn starts(text: &str) -> Vec<Item<'_>> {
    let mut markers: Vec<(usize, &str)> =
        MARKERS.iter().flat_map(|marker| text.match_indices(marker)).collect();
    markers.sort_unstable_by_key(|(at, _)| *at);
    let mut items = Vec::new();
    for (at, marker) in markers {
        let before = text.get(..at).unwrap_or_default();
        let Some((start, scc, path)) = path_before(before) else { continue };
        items.push(Item { start, scc, path, marker, rest: at.saturating_add(marker.len()) });
    }
    items
}

/// The path that ends a text, with the object before it.
fn path_before(before: &str) -> Option<(usize, Option<&str>, &str)> {
    let start = before.rfind(' ').map_or(0, |blank| blank + 1);
    let path = before.get(start..)?;
    // The list's own bracket stands before its first item.
    let bracket = path.len() - path.trim_start_matches('[').len();
    let (start, path) = (start + bracket, path.get(bracket..)?);
    if path.is_empty() {
        return None;
    }
    let head = before.get(..start)?;
    // `provider "name": Forbidden` has the object as its path, `provider name: .path` before it.
    let provider = |text: &str| {
        let text = text.strip_suffix("provider ")?;
        Some(text.len())
    };
    if let Some(at) = provider(head) {
        return Some((at, Some(path.trim_matches('"')), ""));
    }
    let named = head.strip_suffix(": ").and_then(|head| {
        let word = head.rfind(' ').map_or(0, |blank| blank + 1);
        let at = provider(head.get(..word)?)?;
        Some((at, head.get(word..)?.trim_matches('"')))
    });
    if let Some((at, scc)) = named {
        return Some((at, Some(scc), path));
    }
    // `no access to scc/name: Forbidden: …`
    if let Some(scc) = path.strip_prefix("scc/") {
        return Some((start, Some(scc), ""));
    }
    Some((start, None, path))
}

fn reason(item: &Item<'_>, rest: &str) -> ReasonText {
    let (value, detail) = if item.marker.contains("Invalid") { value_of(rest) } else { (None, rest) };
    let detail = detail.trim_start_matches(':').trim();
    let (rule, decided_by) = decided(item.path, detail, item.marker);
    let text = match detail {
        "" if item.marker.contains("Invalid") => "the text ends before it says what was expected",
        "" => "a value is required",
        // An SCC without a type of its own wants none.
        "must be" => "must not be set",
        detail => detail,
    };
    ReasonText {
        scc: item.scc.map(str::to_owned),
        field: field(item.path),
        value: value.map(str::to_owned),
        containers: container_of(item.path, detail),
        text: text.to_owned(),
        decided_by,
        advice: rule.instead,
        grant: None,
        rule: Some(rule.id),
    }
}

/// The value at the start of a text, and what follows it.
fn value_of(rest: &str) -> (Option<&str>, &str) {
    let end = match rest.bytes().next() {
        Some(b'"') => {
            let mut escaped = false;
            let close = rest.char_indices().skip(1).find(|(_, character)| {
                let closes = *character == '"' && !escaped;
                escaped = *character == '\\' && !escaped;
                closes
            });
            close.map(|(at, _)| at + 1)
        }
        // Old: `0: UID on container …`; plain values end at the colon.
        _ => rest.find(": "),
    };
    match end.and_then(|end| Some((rest.get(..end)?, rest.get(end..)?))) {
        Some((value, detail)) => (Some(value), detail.strip_prefix(": ").unwrap_or(detail)),
        None => (Some(rest.trim_end_matches("...").trim_end_matches('…')), ""),
    }
}

/// The path from the root of the pod: releases print it in several forms.
fn field(path: &str) -> Option<String> {
    if path.is_empty() {
        return None;
    }
    let path = path.strip_prefix("pod.").unwrap_or(path);
    let path = path.trim_start_matches('.').replace("securityContext.securityContext", "securityContext");
    let path = match path.strip_prefix("securityContext.") {
        Some(rest) => format!("spec.containers[].securityContext.{rest}"),
        None => path,
    };
    let lists = ["containers[", "initContainers[", "ephemeralContainers["];
    let path = if lists.iter().any(|list| path.starts_with(list)) { format!("spec.{path}") } else { path };
    Some(inside_context(&path))
}

/// Newer releases leave `securityContext` out of a container's path.
fn inside_context(path: &str) -> String {
    const OWN: [&str; 8] = [
        "runAsUser",
        "runAsNonRoot",
        "privileged",
        "capabilities",
        "allowPrivilegeEscalation",
        "readOnlyRootFilesystem",
        "seLinuxOptions",
        "seccompProfile",
    ];
    if let Some(rest) = path.strip_prefix("spec.securityContext.host") {
        return format!("spec.host{rest}");
    }
    let Some((container, rest)) = path.split_once("].") else { return path.to_owned() };
    let first = rest.split('.').next().unwrap_or_default();
    let of_container = container.starts_with("spec.") && container.contains("ontainers[");
    if of_container && OWN.contains(&first) {
        format!("{container}].securityContext.{rest}")
    } else if of_container && matches!(rest, "securityContext.hostPort" | "hostPort") {
        format!("{container}].ports[].hostPort")
    } else if rest.starts_with("securityContext.host") {
        // Host namespaces are the pod's; every container repeats them.
        format!("spec.{}", rest.trim_start_matches("securityContext."))
    } else {
        path.to_owned()
    }
}

/// The container that an annotation or an old text names.
fn container_of(path: &str, detail: &str) -> Vec<String> {
    let annotated = path
        .split_once("container.seccomp.security.alpha.kubernetes.io/")
        .map(|(_, name)| name.trim_end_matches(']'));
    let old = detail
        .strip_prefix("UID on container ")
        .and_then(|rest| rest.split_once(" does not match"))
        .map(|(name, _)| name);
    annotated.or(old).map(str::to_owned).into_iter().collect()
}

/// The rule and the field of the SCC behind a reason.
fn decided(path: &str, detail: &str, marker: &str) -> (RuleHead, &'static str) {
    let has = |words: &str| detail.contains(words);
    let ends = |name: &str| path.ends_with(name);
    match () {
        () if has("capability may not be added") => {
            (const { capabilities::CAPABILITY_ADD.head() }, "allowedCapabilities, defaultAddCapabilities")
        }
        () if has("is required to be dropped") => {
            (const { capabilities::CAPABILITY_DROP.head() }, "requiredDropCapabilities")
        }
        () if has("required capabilities are not set") => (
            const { capabilities::CAPABILITIES_MISSING.head() },
            "defaultAddCapabilities, requiredDropCapabilities",
        ),
        () if has("Privileged containers are not allowed") => {
            (const { privileged::PRIVILEGED.head() }, "allowPrivilegedContainer")
        }
        () if has("Allowing privilege escalation") => {
            (const { escalation::ALLOW_PRIVILEGE_ESCALATION.head() }, "allowPrivilegeEscalation")
        }
        () if has("Host network is not") => (const { host::HOST_NAMESPACE.head() }, "allowHostNetwork"),
        () if has("Host PID is not") => (const { host::HOST_NAMESPACE.head() }, "allowHostPID"),
        () if has("Host IPC is not") => (const { host::HOST_NAMESPACE.head() }, "allowHostIPC"),
        () if has("Host ports are not") || ends("hostPort") => {
            (const { host::HOST_PORT.head() }, "allowHostPorts")
        }
        () if has("Host Users must") => (const { host::HOST_USERS.head() }, "userNamespaceLevel"),
        () if has("Flexvolume driver") => {
            (const { volume::FLEX_DRIVER_NOT_ALLOWED.head() }, "allowedFlexVolumes")
        }
        () if has("volumes are not allowed") => {
            (const { volume::VOLUME_NOT_ALLOWED.head() }, "volumes, allowHostDirVolumePlugin")
        }
        () if has("running with the root UID") => {
            (const { user::RUN_AS_ROOT.head() }, "runAsUser MustRunAsNonRoot")
        }
        () if has("must be in the ranges") || has("does not match required range") => {
            (const { user::RUN_AS_USER_OUTSIDE_RANGE.head() }, "runAsUser MustRunAsRange")
        }
        () if has("not an allowed group") && path.contains("upplementalGroups") => {
            (const { group::SUPPLEMENTAL_GROUP_OUTSIDE_RANGE.head() }, "supplementalGroups")
        }
        () if has("not an allowed group") => (const { group::FS_GROUP_OUTSIDE_RANGE.head() }, "fsGroup"),
        () if has("empty groups") => (const { group::GROUPS_MISSING.head() }, "fsGroup, supplementalGroups"),
        () if has("seccomp may not be set") => {
            (const { seccomp::SECCOMP_SET.head() }, "seccompProfiles (none are listed)")
        }
        () if has("not an allowed seccomp profile") => {
            (const { seccomp::SECCOMP_NOT_ALLOWED.head() }, "seccompProfiles")
        }
        () if has("ReadOnlyRootFilesystem") => {
            (const { read_only::READ_ONLY_ROOT_FILESYSTEM.head() }, "readOnlyRootFilesystem")
        }
        () if path.contains("sysctls") || has("sysctl") => {
            (const { sysctl::SYSCTL_NOT_ALLOWED.head() }, "allowedUnsafeSysctls, forbiddenSysctls")
        }
        () if path.contains("seLinuxOptions.") => {
            (const { selinux::SE_LINUX_OPTIONS.head() }, "seLinuxContext MustRunAs")
        }
        () if ends("seLinuxOptions") => {
            (const { selinux::SE_LINUX_OPTIONS_MISSING.head() }, "seLinuxContext MustRunAs")
        }
        () if ends("runAsNonRoot") => {
            (const { user::RUN_AS_NON_ROOT_FALSE.head() }, "runAsUser MustRunAsNonRoot")
        }
        () if ends("runAsUser") && marker.contains("Required") => {
            (const { user::RUN_AS_USER_MISSING.head() }, "runAsUser")
        }
        () if ends("runAsUser") => (const { user::RUN_AS_USER_OUTSIDE_RANGE.head() }, "runAsUser MustRunAs"),
        // A text that was cut off still has its path.
        () if path.contains("capabilities") => {
            (const { capabilities::CAPABILITY_ADD.head() }, "allowedCapabilities, defaultAddCapabilities")
        }
        () if ends("privileged") => (const { privileged::PRIVILEGED.head() }, "allowPrivilegedContainer"),
        () if path.contains("volumes[") && !path.contains("].") => {
            (const { volume::VOLUME_NOT_ALLOWED.head() }, "volumes, allowHostDirVolumePlugin")
        }
        () if ends("fsGroup") => (const { group::FS_GROUP_OUTSIDE_RANGE.head() }, "fsGroup"),
        () if has("would validate successfully against") => {
            (const { access::NOT_USABLE.head() }, "users, groups, or the verb use")
        }
        () => (const { access::REQUEST.head() }, "the object that is named"),
    }
}
