//! Fields that loosen what keeps a pod apart and that no SCC and no list of grants speaks of.

use super::Case;
use crate::kubevirt::guard::Found;
use crate::kubevirt::pods::in_container;
use crate::path::FieldPath;
use crate::pod::Container;
use crate::rules::kubevirt as rules;
use crate::scc::strategy::sysctl;
use crate::source::Node;

const APPARMOR: &str = "container.apparmor.security.beta.kubernetes.io/";

pub(super) fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let spec = FieldPath::of(&["spec"]);
    let context = spec.key("securityContext");
    let own = case.node.get("spec").and_then(|spec| spec.get("securityContext"));
    apparmor(own, &context, found);
    for (key, value) in &case.pod.annotations {
        if key.starts_with(APPARMOR) && loosens(value) {
            let at = FieldPath::of(&["metadata", "annotations"]).key((*key).to_owned());
            found.push(rules::confinement::RULE.head(), &at, rules::confinement::apparmor(value), None);
        }
    }
    for (index, name) in case.pod.security_context.sysctls.iter().enumerate() {
        if !sysctl::is_safe(name) {
            let at = context.key("sysctls").index(index);
            found.push(rules::confinement::RULE.head(), &at, rules::confinement::sysctl(name), None);
        }
    }
    for container in &case.pod.containers {
        of_container(case, container, found);
    }
    for (field, wanted) in [("shareProcessNamespace", Some(true)), ("hostAliases", None)] {
        let value = case.node.get("spec").and_then(|spec| spec.get(field));
        let set = value.is_some_and(|value| match wanted {
            Some(wanted) => value.as_bool() == Some(wanted),
            None => !value.items().is_empty(),
        });
        if set {
            let message = rules::unexpected_field::message(field, case.kind.as_str());
            found.push(rules::unexpected_field::RULE.head(), &spec.key(field), message, None);
        }
    }
}

fn of_container(case: &Case<'_>, container: &Container<'_>, found: &mut Found<'_>) {
    let own = case.tree(container).and_then(|tree| tree.get("securityContext"));
    let at = in_container(container, &["securityContext"]);
    apparmor(own, &at, found);
    let mount = own.and_then(|own| own.get("procMount")).and_then(Node::as_str);
    if mount.is_some_and(|mount| mount != "Default" && !mount.is_empty()) {
        let message = rules::confinement::proc_mount(container.name);
        found.push(rules::confinement::RULE.head(), &at.key("procMount"), message, None);
    }
}

/// The field of a security context.
fn apparmor(context: Option<&Node<'_>>, at: &FieldPath, found: &mut Found<'_>) {
    let kind = context.and_then(|own| own.get("appArmorProfile")?.get("type")?.as_str());
    if let Some(kind) = kind.filter(|kind| loosens(kind)) {
        let at = at.key("appArmorProfile").key("type");
        found.push(rules::confinement::RULE.head(), &at, rules::confinement::apparmor(kind), None);
    }
}

/// Every profile but the runtime's own, in the spelling of the field and of the annotation.
fn loosens(profile: &str) -> bool {
    !matches!(profile, "RuntimeDefault" | "runtime/default" | "")
}
