//! The settings of a policy, typed.
//!
//! [`schema`] is the one table of what may be set; [`read()`] checks settings against it and picks the values,
//! [`check`](check()) adds what only makes sense when the whole is known.

mod check;
mod constraints;
mod read;
pub mod schema;

pub use check::check;
pub use read::read;

use std::fmt::{self, Display};
use virt_grants_core::kubevirt::{Release, guard};
use virt_grants_core::path::FieldPath;
use virt_grants_core::scc::ValueStyle;
use virt_grants_core::scc::builtin::Minor;
use virt_grants_core::source::Node;

/// All settings.
#[derive(Clone, Debug)]
pub struct Settings<'a> {
    /// `mode`.
    pub mode: Mode,
    /// `enforcement`.
    pub enforcement: Enforcement,
    /// `message`.
    pub message: MessageStyle,
    /// `workloads`.
    pub workloads: Workloads,
    /// `auditAnnotations`.
    pub audit_annotations: bool,
    /// `scc`.
    pub scc: Scc<'a>,
    /// `access`.
    pub access: Access<'a>,
    /// `kubevirt`.
    pub kubevirt: Kubevirt<'a>,
    /// `namespaces`.
    pub namespaces: Namespaces<'a>,
    /// `exemptions`.
    pub exemptions: Exemptions<'a>,
}

impl Settings<'_> {
    /// How values print in OpenShift's texts.
    pub fn style(&self) -> ValueStyle {
        self.scc.minor.style
    }
}

/// `mode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Chooses an SCC and fills the pod in.
    Mutate,
    /// Checks the pod as it stands.
    Validate,
}

/// `enforcement`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Enforcement {
    /// Refuses.
    Deny,
    /// Says what would be refused and lets it pass.
    Warn,
}

/// `message`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageStyle {
    /// OpenShift's text.
    OpenShift,
    /// Ours.
    Short,
    /// OpenShift's, then ours.
    Both,
}

/// `workloads`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Workloads {
    /// Not looked at.
    Off,
    /// A warning.
    Warn,
    /// A refusal.
    Deny,
}

/// `scc`.
#[derive(Clone, Debug)]
pub struct Scc<'a> {
    /// `source`.
    pub source: SccSource,
    /// `minor`.
    pub minor: &'static Minor,
    /// `objects`.
    pub objects: &'a [Node<'a>],
    /// `resource.apiVersion`.
    pub api_version: &'a str,
    /// `resource.kind`.
    pub kind: &'a str,
    /// `configMap`: namespace and name.
    pub config_map: (&'a str, &'a str),
    /// `writeDefaults`.
    pub write_defaults: bool,
    /// `requireStandard`.
    pub require_standard: bool,
}

/// `scc.source`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SccSource {
    /// The set of an OpenShift minor.
    Builtin,
    /// In the settings.
    Inline,
    /// Objects of the cluster.
    Cluster,
    /// In a ConfigMap.
    ConfigMap,
}

/// `access`.
#[derive(Clone, Debug)]
pub struct Access<'a> {
    /// `source`.
    pub source: AccessSource,
    /// `openshiftBindings`.
    pub openshift_bindings: bool,
    /// `bindings`.
    pub bindings: Vec<Binding<'a>>,
}

/// `access.source`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccessSource {
    /// Bindings in the settings.
    Bindings,
    /// The cluster's RBAC.
    CanI,
}

/// An entry of `access.bindings`.
#[derive(Clone, Debug, Default)]
pub struct Binding<'a> {
    /// `scc`, or `*`.
    pub scc: &'a str,
    /// `users`.
    pub users: Vec<&'a str>,
    /// `groups`.
    pub groups: Vec<&'a str>,
    /// `serviceAccounts`, each as namespace and name.
    pub service_accounts: Vec<(&'a str, &'a str)>,
    /// `namespaces`; all if none is named.
    pub namespaces: Vec<&'a str>,
}

/// `kubevirt`.
#[derive(Clone, Debug)]
pub struct Kubevirt<'a> {
    /// `release`.
    pub release: &'static Release,
    /// `guard`.
    pub guard: guard::Mode,
    /// `profile`, if it is not that of the release.
    pub profile: Option<&'a str>,
    /// `selinuxTypes`.
    pub selinux_types: Vec<&'a str>,
    /// `extraContainers`.
    pub extra_containers: Vec<&'a str>,
    /// `namespaces`.
    pub namespaces: Vec<&'a str>,
}

/// `namespaces`.
#[derive(Clone, Debug)]
pub struct Namespaces<'a> {
    /// `source`.
    pub source: NamespaceSource,
    /// `withoutRanges`.
    pub without_ranges: WithoutRanges,
    /// `ranges`, by name of the namespace.
    pub ranges: Vec<(&'a str, Ranges<'a>)>,
}

/// `namespaces.source`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamespaceSource {
    /// The Namespace object.
    Cluster,
    /// These settings alone.
    Settings,
}

/// `namespaces.withoutRanges`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithoutRanges {
    /// Derived from the name and compared with every other namespace.
    Derive,
    /// Refused, as OpenShift does.
    Refuse,
    /// Derived from the name and compared with nothing.
    DeriveUnchecked,
}

/// An entry of `namespaces.ranges`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ranges<'a> {
    /// `uidRange`.
    pub uid_range: Option<&'a str>,
    /// `mcs`.
    pub mcs: Option<&'a str>,
    /// `supplementalGroups`.
    pub supplemental_groups: Option<&'a str>,
}

/// `exemptions`.
#[derive(Clone, Debug)]
pub struct Exemptions<'a> {
    /// `namespaces`, by name or by `prefix*`.
    pub namespaces: Vec<&'a str>,
    /// `labels`.
    pub labels: bool,
    /// `users`.
    pub users: Vec<&'a str>,
    /// `groups`.
    pub groups: Vec<&'a str>,
}

/// What an API server would refuse to store, or would drop, of `SecurityContextConstraints`.
pub fn constraints(node: &Node<'_>) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    constraints::check(node, &FieldPath::root(), &mut mistakes);
    mistakes
}

/// A mistake in the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// Where.
    pub path: FieldPath,
    /// What, and what was expected.
    pub message: String,
}

impl Display for Mistake {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_root() {
            out.write_str(&self.message)
        } else {
            write!(out, "`{}`: {}", self.path, self.message)
        }
    }
}

/// All mistakes as one text.
pub fn mistakes_text(mistakes: &[Mistake]) -> String {
    let lines: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
    match lines.as_slice() {
        [one] => format!("1 mistake in the settings: {one}"),
        several => format!("{} mistakes in the settings:\n- {}", several.len(), several.join("\n- ")),
    }
}
