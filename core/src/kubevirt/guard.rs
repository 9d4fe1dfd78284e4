//! The launcher guard: pods that claim to be KubeVirt's are created by KubeVirt, and stay within its grants.
//!
//! [`judge`] is for requests that create a pod. It looks at tables only and does nothing for a pod that neither claims
//! anything nor is created by KubeVirt.

mod checks;
mod limits;
mod profile;

pub use limits::Limits;
pub use profile::{Inline, Profile};

use super::pods::{self, Creation, PodKind, Standing, USUAL_NAMESPACES};
use crate::diag::{Anchor, Diagnostic, Location, RuleHead, Severity};
use crate::path::FieldPath;
use crate::pod::Pod;
use crate::rules::kubevirt as rules;
use crate::source::Node;

/// What the guard does with what it finds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
pub enum Mode {
    /// Findings are errors.
    #[default]
    Enforce,
    /// Findings are warnings.
    Warn,
    /// Nothing is judged.
    Off,
}

/// How pods are guarded.
#[derive(Clone, Debug)]
pub struct Config {
    /// Namespaces in which KubeVirt is installed.
    pub namespaces: Vec<String>,
    /// What pods of KubeVirt may use.
    pub profile: Profile,
    /// What to do.
    pub mode: Mode,
    /// SELinux types beside those of the profile, for clusters that set `selinuxLauncherType`.
    pub selinux_types: Vec<String>,
    /// Containers that other webhooks may add; a name may end in `*`.
    pub extra_containers: Vec<String>,
    /// Extended resources that launchers may ask for beside KubeVirt's own devices; a name may end in `*`. `None`: any.
    pub resources: Option<Vec<String>>,
    /// Service accounts that launchers may run as; a name may end in `*`. `None`: any but KubeVirt's own.
    pub service_accounts: Option<Vec<String>>,
}

impl Default for Config {
    /// The newest release, in the namespaces upstream and OpenShift Virtualization use.
    fn default() -> Self {
        Self {
            namespaces: USUAL_NAMESPACES.map(str::to_owned).to_vec(),
            profile: Profile::newest(),
            mode: Mode::default(),
            selinux_types: Vec::new(),
            extra_containers: Vec::new(),
            resources: None,
            service_accounts: None,
        }
    }
}

/// One thing the guard found.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Finding {
    /// The finding; its path starts at the pod, its document is 0.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub diagnostic: Diagnostic,
    /// The grant that would allow it.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub grant: Option<&'static str>,
}

/// Judges a pod that is about to be created. `node` is the pod's own tree.
pub fn judge(pod: &Pod<'_>, node: &Node<'_>, creation: Creation<'_>, config: &Config) -> Vec<Finding> {
    if config.mode == Mode::Off {
        return Vec::new();
    }
    let mut found = Found { node, mode: config.mode, findings: Vec::new() };
    let by_controller = creation.user.is_some_and(|user| pods::is_controller(user, &config.namespaces));
    let Some(claim) = pods::claim(pod, node) else {
        if by_controller {
            let at = FieldPath::of(&["metadata", "labels"]);
            let message = "the account kubevirt-controller creates a pod that is none of KubeVirt's";
            found.push(rules::unexpected_pod::RULE.head(), &at, message.to_owned(), None);
        }
        return found.findings;
    };
    match claim.standing(pod, creation, &config.namespaces) {
        Standing::OnlyClaims { expected } => {
            let sign = claim.signs.first();
            let at = sign.map_or_else(FieldPath::root, |sign| sign.path.clone());
            let user = creation.user.unwrap_or_default();
            let message = rules::impostor::message(claim.kind.as_str(), user, creation.namespace, &expected);
            found.push(rules::impostor::RULE.head(), &at, message, Some("object/scc-kubevirt-controller"));
            return found.findings;
        }
        Standing::Unknown { .. } | Standing::NoClaim => return found.findings,
        Standing::Genuine => {}
    }
    if !claim.kind.of_controller() {
        return found.findings;
    }
    if !claim.is_owned(node) {
        let at = FieldPath::of(&["metadata", "ownerReferences"]);
        let message = rules::unexpected_pod::without_owner(claim.kind.as_str(), owner_of(claim.kind));
        found.push(rules::unexpected_pod::RULE.head(), &at, message, None);
    }
    let limits = config.profile.limits();
    checks::all(&checks::Case { pod, node, kind: claim.kind, limits: &limits, config }, &mut found);
    found.findings
}

const fn owner_of(kind: PodKind) -> &'static str {
    match kind {
        PodKind::HotplugAttachment | PodKind::HotplugTrigger => "the launcher pod",
        PodKind::Exporter => "a VirtualMachineExport",
        _ => "a VirtualMachineInstance",
    }
}

/// Collects findings.
struct Found<'f> {
    node: &'f Node<'f>,
    mode: Mode,
    findings: Vec<Finding>,
}

impl Found<'_> {
    fn push(&mut self, rule: RuleHead, path: &FieldPath, message: String, grant: Option<&'static str>) {
        let (nearest, depth) = self.node.at(path);
        let anchor = if depth == path.segments().len() { Anchor::Value } else { Anchor::MissingUnder };
        let at = Location { document: 0, path: path.clone(), span: Some(nearest.span), anchor };
        let severity = match self.mode {
            Mode::Enforce => rule.severity,
            Mode::Warn | Mode::Off => rule.severity.min(Severity::Warning),
        };
        let diagnostic = Diagnostic::new(rule, at, message).help(rule.instead);
        self.findings.push(Finding { diagnostic: Diagnostic { severity, ..diagnostic }, grant });
    }
}
