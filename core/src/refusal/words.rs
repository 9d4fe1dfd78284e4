//! Names and phrases around a refusal.

use super::grants::Owner;

/// What KubeVirt's own sentence is about.
const NEEDS_PRIVILEGED: &str = "KubeVirt says the namespace must allow privileged pods: label it pod-security.kubernetes.io/enforce=privileged, or have KubeVirt set a seccomp profile.";

/// The text on one line: line breaks and what indents the next line become one blank.
pub(super) fn unwrapped(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let text = lines.join(" ");
    // Inside a JSON string, as in a Status object or a line of a log, every quote is escaped.
    if text.contains("pods \\\"") || text.contains("PodSecurity \\\"") {
        text.replace("\\\"", "\"")
    } else {
        text
    }
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
pub(super) fn kubevirt_advice(owner: Owner, before: &str, not_usable: &[String]) -> Vec<String> {
    let mut advice = Vec::new();
    let listed = not_usable.iter().any(|name| name == "kubevirt-controller");
    match owner {
        Owner::Controller if listed => advice.push("The pod is KubeVirt's, and the SCC kubevirt-controller is there, but whoever created the pod may not use it: its users must name the account kubevirt-controller of the namespace KubeVirt runs in. Compare `oc get scc kubevirt-controller -o jsonpath='{.users}'` with that account.".to_owned()),
        Owner::Controller => advice.push("The pod is KubeVirt's: the account kubevirt-controller of KubeVirt's namespace creates it, and the SCC kubevirt-controller must name that account. See that virt-operator has installed it: `oc get scc kubevirt-controller -o yaml`.".to_owned()),
        Owner::Handler => advice.push("virt-handler needs the SCC kubevirt-handler, which names the account kubevirt-handler of KubeVirt's namespace. See that virt-operator has installed it.".to_owned()),
        Owner::DataImporter => advice.push("The pod is the containerized data importer's: its account cdi-sa creates it, so the SCC kubevirt-controller does not help. Give that account an SCC, or take a newer importer, which asks for less.".to_owned()),
        Owner::Other if listed => advice.push("The SCC kubevirt-controller is listed because the cluster has it; it serves the pods that the account kubevirt-controller creates and no others. Grant another SCC to this pod's service account.".to_owned()),
        Owner::Other => {}
    }
    if before.contains("needs a privileged namespace") {
        advice.push(NEEDS_PRIVILEGED.to_owned());
    }
    advice
}
