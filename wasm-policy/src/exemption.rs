//! Requests that are let pass without a look.

use crate::request::Admission;
use crate::settings::Exemptions;
use virt_grants_core::scc::Exemption;

/// Why a request is exempt that can be known without asking the host.
pub(crate) fn by_name(admission: &Admission<'_>, exemptions: &Exemptions<'_>) -> Option<String> {
    let namespace = admission.namespace;
    if is_listed(namespace, exemptions) {
        return Some(format!("namespace `{namespace}` is listed in `exemptions.namespaces`"));
    }
    by_user(admission, exemptions)
}

/// Why whatever a user asks for is exempt.
pub(crate) fn by_user(admission: &Admission<'_>, exemptions: &Exemptions<'_>) -> Option<String> {
    if let Some(user) = admission.username.filter(|user| exemptions.users.contains(user)) {
        return Some(format!("user `{user}` is listed in `exemptions.users`"));
    }
    let group = admission.groups.iter().find(|group| exemptions.groups.contains(group))?;
    Some(format!("group `{group}` is listed in `exemptions.groups`"))
}

/// Whether a namespace is listed, by name or by the beginning of its name.
pub(crate) fn is_listed(namespace: &str, exemptions: &Exemptions<'_>) -> bool {
    exemptions.namespaces.iter().any(|listed| match listed.strip_suffix('*') {
        Some(beginning) => namespace.starts_with(beginning),
        None => *listed == namespace,
    })
}

/// Why a namespace is exempt by its labels.
pub(crate) fn by_label(namespace: &str, exemption: Exemption) -> String {
    let label = match exemption {
        Exemption::RunLevel => virt_grants_core::scc::RUN_LEVEL,
        _ => virt_grants_core::scc::DISABLE,
    };
    format!("namespace `{namespace}` carries the label `{label}`")
}
