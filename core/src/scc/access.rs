//! Who may use which object.

use super::model::Scc;

/// Somebody who asks: a user or a service account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Identity<'a> {
    /// User name.
    pub name: &'a str,
    /// Groups.
    pub groups: &'a [&'a str],
}

/// On whose behalf a pod was admitted. The pod's service account is asked first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
pub enum Subject {
    /// The service account the pod runs as.
    ServiceAccount,
    /// The user who sent the request.
    User,
}

impl Subject {
    /// The value of the annotation `security.openshift.io/validated-scc-subject-type`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ServiceAccount => "serviceaccount",
            Self::User => "user",
        }
    }
}

/// Answers whether RBAC lets somebody `use` an object. The object's own `users` and `groups` are not its concern.
pub trait Access {
    /// Whether `who` may `use` the object named `scc` in `namespace`. An authorizer that fails answers no.
    fn may_use(&mut self, who: &Identity<'_>, scc: &str, namespace: &str) -> bool;
}

impl<F: FnMut(&Identity<'_>, &str, &str) -> bool> Access for F {
    fn may_use(&mut self, who: &Identity<'_>, scc: &str, namespace: &str) -> bool {
        self(who, scc, namespace)
    }
}

/// Who a binding is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BindingSubject<'a> {
    /// A user or service account by its full name.
    User(&'a str),
    /// A group.
    Group(&'a str),
}

/// A grant of the verb `use`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Binding<'a> {
    /// To whom.
    pub subject: BindingSubject<'a>,
    /// Name of the object, or `*`.
    pub scc: &'a str,
    /// In which namespace; `None` for all.
    pub namespace: Option<&'a str>,
}

impl Binding<'_> {
    /// Whether this lets `who` use the object named `scc` in `namespace`.
    pub fn allows(&self, who: &Identity<'_>, scc: &str, namespace: &str) -> bool {
        (self.scc == scc || self.scc == "*")
            && self.namespace.is_none_or(|only| only == namespace)
            && match self.subject {
                BindingSubject::User(user) => who.name == user,
                BindingSubject::Group(group) => who.groups.contains(&group),
            }
    }
}

/// A fixed list of bindings: all of RBAC there is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bindings<'a>(pub Vec<Binding<'a>>);

impl Access for Bindings<'_> {
    fn may_use(&mut self, who: &Identity<'_>, scc: &str, namespace: &str) -> bool {
        self.0.iter().any(|binding| binding.allows(who, scc, namespace))
    }
}

/// Whether `who` may use `scc`: named in `users`, member of one of `groups`, or allowed by RBAC.
pub(crate) fn may_use(who: &Identity<'_>, scc: &Scc<'_>, namespace: &str, access: &mut dyn Access) -> bool {
    scc.users.contains(&who.name)
        || who.groups.iter().any(|group| scc.groups.contains(group))
        || access.may_use(who, scc.name, namespace)
}
