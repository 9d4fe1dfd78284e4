//! Refusals and warnings of Pod Security.

use super::grants::Owner;
use super::{ReasonText, RefusalText, RefusedBy, words};

/// A check of Pod Security: how its text starts, the field it is about, what to do.
/// Source: kubernetes/pod-security-admission, `policy/check_*.go`; <https://kubernetes.io/docs/concepts/security/pod-security-standards/>.
const CHECKS: [(&str, &str, &str); 16] = [
    (
        "allowPrivilegeEscalation",
        "securityContext.allowPrivilegeEscalation",
        "Set allowPrivilegeEscalation: false in every container.",
    ),
    (
        "unrestricted capabilities",
        "securityContext.capabilities",
        "Drop ALL in every container, and add nothing but NET_BIND_SERVICE.",
    ),
    (
        "non-default capabilities",
        "securityContext.capabilities.add",
        "Remove the capability: baseline allows those of the container runtime's default set only. Or label the namespace pod-security.kubernetes.io/enforce=privileged.",
    ),
    (
        "runAsNonRoot",
        "securityContext.runAsNonRoot",
        "Set runAsNonRoot: true for the pod or for every container.",
    ),
    ("runAsUser", "securityContext.runAsUser", "Remove runAsUser: 0."),
    (
        "seccompProfile",
        "securityContext.seccompProfile",
        "Set seccompProfile.type to RuntimeDefault for the pod; for launchers set seccompConfiguration in the KubeVirt object.",
    ),
    (
        "restricted volume types",
        "spec.volumes",
        "Use another kind of volume: restricted allows configMap, csi, downwardAPI, emptyDir, ephemeral, persistentVolumeClaim, projected and secret.",
    ),
    (
        "hostPath volumes",
        "spec.volumes[].hostPath",
        "Use a persistent volume claim, or label the namespace pod-security.kubernetes.io/enforce=privileged.",
    ),
    (
        "host namespaces",
        "spec.hostNetwork, spec.hostPID, spec.hostIPC",
        "Remove them, or label the namespace pod-security.kubernetes.io/enforce=privileged.",
    ),
    ("hostPort", "ports[].hostPort", "Remove the host port, or use a Service."),
    (
        "privileged",
        "securityContext.privileged",
        "Remove privileged: true, or label the namespace pod-security.kubernetes.io/enforce=privileged.",
    ),
    (
        "seLinuxOptions",
        "securityContext.seLinuxOptions",
        "Leave user and role out, and use one of the types container_t, container_init_t, container_kvm_t, container_engine_t.",
    ),
    (
        "forbidden AppArmor profile",
        "securityContext.appArmorProfile",
        "Use RuntimeDefault or a localhost profile.",
    ),
    ("procMount", "securityContext.procMount", "Leave procMount out."),
    ("forbidden sysctls", "securityContext.sysctls", "Remove the sysctl, or use one of the safe ones."),
    ("hostProcess", "securityContext.windowsOptions.hostProcess", "Leave hostProcess out."),
];

/// Reads what follows `violates PodSecurity `.
pub(super) fn read(before: &str, words_found: &str, after: &str) -> RefusalText {
    let (level, rest) = level(after);
    let warned = words_found.starts_with("would") || before.trim_end().ends_with("would");
    let pod = words::pod_name(before);
    let mut advice = words::kubevirt_advice(Owner::Other, before, &[]);
    // That advice is about an SCC; Pod Security does not look at any.
    advice.retain(|line| !line.contains("the SCC kubevirt-"));
    advice.push(format!("The namespace enforces the level {level}: satisfy it, or change its label pod-security.kubernetes.io/enforce."));
    let reasons = items(rest).into_iter().map(reason).collect();
    RefusalText { by: RefusedBy::PodSecurity { level, warned }, pod, reasons, not_usable: Vec::new(), advice }
}

/// `"restricted:v1.24": …`
fn level(after: &str) -> (String, &str) {
    let text = after.trim_start().trim_start_matches(['\\', '"']);
    let end = text.find(['"', '\\']).unwrap_or(text.len());
    let (level, rest) = text.split_at(end);
    let rest = rest.trim_start_matches(['\\', '"']).trim_start_matches(':').trim_start();
    (level.to_owned(), rest)
}

/// Items are separated by `, ` outside of parentheses, and each ends with its parentheses.
fn items(text: &str) -> Vec<&str> {
    let mut items = Vec::new();
    let (mut depth, mut start) = (0_usize, 0_usize);
    for (at, character) in text.char_indices() {
        match character {
            '(' => depth += 1,
            ')' => {
                depth = depth.saturating_sub(1);
                let next = text.get(at + 1..).unwrap_or_default();
                if depth == 0 {
                    items.extend(text.get(start..=at).map(|item| item.trim_start_matches([',', ' '])));
                    start = at + 1;
                    if !next.starts_with(", ") {
                        break;
                    }
                }
            }
            _ => {}
        }
    }
    items
}

fn reason(item: &str) -> ReasonText {
    let (name, detail) = item.split_once('(').unwrap_or((item, ""));
    let (name, detail) = (name.trim(), detail.trim_end_matches(')').trim());
    let known = CHECKS.iter().find(|(start, ..)| name.starts_with(start));
    let (check, field, advice) = known.copied().unwrap_or((
        "Pod Security",
        "",
        "See https://kubernetes.io/docs/concepts/security/pod-security-standards/ for the check.",
    ));
    ReasonText {
        grant: None,
        scc: None,
        field: (!field.is_empty()).then(|| field.to_owned()),
        value: None,
        containers: containers(detail),
        text: format!("{name}: {detail}"),
        decided_by: check,
        advice,
        rule: None,
    }
}

/// `container "a" must`, `containers "a", "b" must`, `pod or containers "a", "b" must`.
fn containers(detail: &str) -> Vec<String> {
    let Some((_, rest)) = detail.split_once("container") else { return Vec::new() };
    let names = rest.split(" must").next().unwrap_or_default();
    let mut parts = names.split('"');
    let mut found = Vec::new();
    while let (Some(_), Some(name)) = (parts.next(), parts.next()) {
        found.push(name.trim_end_matches('\\').to_owned());
    }
    found
}
