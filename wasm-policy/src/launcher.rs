//! Pods that claim to be KubeVirt's: the guard, as the settings say.

use crate::request::{Admission, Operation};
use crate::settings::Settings;
use crate::verdict::{MARK, Refusal};
use virt_grants_core::diag::Severity;
use virt_grants_core::kubevirt::guard::{self, Config, Finding, Profile};
use virt_grants_core::kubevirt::pods::{self, Creation};
use virt_grants_core::path::FieldPath;
use virt_grants_core::pod::{self, Pod};
use virt_grants_core::scc::FORBIDDEN;
use virt_grants_core::source::Node;

/// What the guard finds in a pod that is about to be created, or that comes to claim something by an update: a refusal,
/// and warnings.
pub(crate) fn guard(
    admission: &Admission<'_>,
    pod: &Pod<'_>,
    node: &Node<'_>,
    settings: &Settings<'_>,
) -> (Option<Refusal>, Vec<String>) {
    let kubevirt = &settings.kubevirt;
    if kubevirt.namespaces.is_empty() || kubevirt.guard == guard::Mode::Off {
        return (None, Vec::new());
    }
    if let Some(old) = admission.old_object.filter(|_| admission.operation == Operation::Update) {
        let (old_pod, _) = pod::lower(old, 0, &FieldPath::root());
        // Who created the pod has been judged; whoever changes it now may be anybody, the kubelet for one.
        if pods::claim(&old_pod, old).is_some() || pods::claim(pod, node).is_none() {
            return (None, Vec::new());
        }
    }
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let profile = kubevirt.profile.and_then(|name| Profile::parse(name).ok());
    let config = Config {
        namespaces: owned(&kubevirt.namespaces),
        profile: profile.unwrap_or(Profile::Release(kubevirt.release)),
        mode: kubevirt.guard,
        selinux_types: owned(&kubevirt.selinux_types),
        extra_containers: owned(&kubevirt.extra_containers),
        ..Config::default()
    };
    let creation = Creation { user: admission.username, namespace: admission.namespace };
    let (errors, others): (Vec<Finding>, Vec<Finding>) = guard::judge(pod, node, creation, &config)
        .into_iter()
        .partition(|finding| finding.diagnostic.severity == Severity::Error);
    let warnings = others.iter().map(|finding| format!("{MARK}{}", line(finding))).collect();
    if errors.is_empty() {
        return (None, warnings);
    }
    let first = format!("{MARK}this pod claims KubeVirt's grants and may not:");
    let ours =
        std::iter::once(first).chain(errors.iter().map(|finding| format!("- {}", line(finding)))).collect();
    (Some(Refusal { code: FORBIDDEN, ours, ..Refusal::default() }), warnings)
}

fn line(finding: &Finding) -> String {
    let diagnostic = &finding.diagnostic;
    let help = diagnostic.help.as_deref().map(|help| format!(". {help}")).unwrap_or_default();
    format!("`{}`: {} ({}){help}", diagnostic.at.path, diagnostic.message, diagnostic.rule)
}
