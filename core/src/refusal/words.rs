//! Names and phrases around a refusal.

/// The text on one line: line breaks and what indents the next line become one blank.
pub(super) fn unwrapped(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join(" ")
}

/// The name after the last `pods "`.
pub(super) fn pod_name(before: &str) -> Option<String> {
    let (_, rest) = before.rsplit_once("pods \"").or_else(|| before.rsplit_once("pods \\\""))?;
    let name = rest.split(['"', '\\']).next()?;
    (!name.is_empty()).then(|| name.to_owned())
}

/// The last name in quotes.
pub(super) fn quoted_name(before: &str) -> Option<String> {
    let mut parts = before.rsplit('"');
    parts.next()?;
    parts.next().map(str::to_owned)
}

/// What to know when the pod is one of KubeVirt's, or KubeVirt's SCC is among those that could not be used.
pub(super) fn kubevirt_advice(pod: Option<&str>, before: &str, not_usable: &[String]) -> Vec<String> {
    let mut advice = Vec::new();
    let name = pod.unwrap_or_default();
    let launcher =
        ["virt-launcher-", "hp-volume-", "virt-export-"].iter().any(|start| name.starts_with(start));
    let listed = |scc: &str| not_usable.iter().any(|name| name == scc);
    if launcher {
        advice.push("The pod is KubeVirt's: the account kubevirt-controller of KubeVirt's namespace creates it, and the SCC kubevirt-controller must name that account. See that virt-operator has installed it: `oc get scc kubevirt-controller -o yaml`.".to_owned());
    } else if listed("kubevirt-controller") {
        advice.push("The SCC kubevirt-controller is listed because the cluster has it; it serves the pods that the account kubevirt-controller creates and no others. Grant another SCC to this pod's service account.".to_owned());
    }
    if name.starts_with("virt-handler-") {
        advice.push("virt-handler needs the SCC kubevirt-handler, which names the account kubevirt-handler of KubeVirt's namespace. See that virt-operator has installed it.".to_owned());
    }
    if before.contains("needs a privileged namespace") {
        advice.push("KubeVirt says the namespace must allow privileged pods: label it pod-security.kubernetes.io/enforce=privileged, or have KubeVirt set a seccomp profile.".to_owned());
    }
    advice
}
