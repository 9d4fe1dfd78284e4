//! Who creates the pods, where, on which cluster.

use virt_grants_core::check::{Grant, NamespaceFacts, Options};

/// Who creates the pods.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Who {
    /// Whoever creates pods of the kind: its controller, KubeVirt's for a virtual machine's pod, or an ordinary user.
    #[default]
    Kind,
    /// KubeVirt's controller.
    KubevirtController,
    /// A user without rights beyond those everybody has.
    User,
    /// A service account.
    ServiceAccount,
    /// Somebody described field by field.
    Custom,
}

impl Who {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 5] =
        [Self::Kind, Self::KubevirtController, Self::User, Self::ServiceAccount, Self::Custom];

    /// The name in links.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::KubevirtController => "kubevirt-controller",
            Self::User => "user",
            Self::ServiceAccount => "service-account",
            Self::Custom => "custom",
        }
    }

    /// What the menu says.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Kind => "As its kind says",
            Self::KubevirtController => "kubevirt-controller account",
            Self::User => "Ordinary user",
            Self::ServiceAccount => "Service account",
            Self::Custom => "Custom user",
        }
    }

    /// The one of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|who| who.name() == name)
    }
}

/// Everything beside the text that a verdict depends on. Empty means that the engine assumes something, and says so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Controls {
    /// Who creates the pods.
    pub who: Who,
    /// The user's name, or `namespace:name` of the service account.
    pub user: String,
    /// Further groups of the user, with commas between.
    pub groups: String,
    /// Objects the pod's service account may use by role bindings, with commas between.
    pub grants: String,
    /// Objects the user may use, with commas between.
    pub user_grants: String,
    /// The namespace.
    pub namespace: String,
    /// `openshift.io/sa.scc.uid-range`.
    pub uid_range: String,
    /// `openshift.io/sa.scc.mcs`.
    pub mcs: String,
    /// `openshift.io/sa.scc.supplemental-groups`.
    pub supplemental_groups: String,
    /// OpenShift minor; empty for the newest.
    pub openshift: String,
    /// KubeVirt release; empty for the newest.
    pub kubevirt: String,
    /// The cluster's own objects as text.
    pub sccs: String,
}

/// A field of [`Controls`] that holds text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// [`Controls::user`].
    User,
    /// [`Controls::groups`].
    Groups,
    /// [`Controls::grants`].
    Grants,
    /// [`Controls::user_grants`].
    UserGrants,
    /// [`Controls::namespace`].
    Namespace,
    /// [`Controls::uid_range`].
    UidRange,
    /// [`Controls::mcs`].
    Mcs,
    /// [`Controls::supplemental_groups`].
    SupplementalGroups,
    /// [`Controls::openshift`].
    Openshift,
    /// [`Controls::kubevirt`].
    Kubevirt,
    /// [`Controls::sccs`].
    Sccs,
}

impl Field {
    /// All of them, with their names in links.
    pub const ALL: [(Self, &'static str); 11] = [
        (Self::User, "user"),
        (Self::Groups, "groups"),
        (Self::Grants, "grants"),
        (Self::UserGrants, "user-grants"),
        (Self::Namespace, "namespace"),
        (Self::UidRange, "uid-range"),
        (Self::Mcs, "mcs"),
        (Self::SupplementalGroups, "supplemental-groups"),
        (Self::Openshift, "openshift"),
        (Self::Kubevirt, "kubevirt"),
        (Self::Sccs, "sccs"),
    ];
}

impl Controls {
    /// The text of a field.
    pub fn get(&self, field: Field) -> &str {
        match field {
            Field::User => &self.user,
            Field::Groups => &self.groups,
            Field::Grants => &self.grants,
            Field::UserGrants => &self.user_grants,
            Field::Namespace => &self.namespace,
            Field::UidRange => &self.uid_range,
            Field::Mcs => &self.mcs,
            Field::SupplementalGroups => &self.supplemental_groups,
            Field::Openshift => &self.openshift,
            Field::Kubevirt => &self.kubevirt,
            Field::Sccs => &self.sccs,
        }
    }

    /// A field to write to.
    pub fn get_mut(&mut self, field: Field) -> &mut String {
        match field {
            Field::User => &mut self.user,
            Field::Groups => &mut self.groups,
            Field::Grants => &mut self.grants,
            Field::UserGrants => &mut self.user_grants,
            Field::Namespace => &mut self.namespace,
            Field::UidRange => &mut self.uid_range,
            Field::Mcs => &mut self.mcs,
            Field::SupplementalGroups => &mut self.supplemental_groups,
            Field::Openshift => &mut self.openshift,
            Field::Kubevirt => &mut self.kubevirt,
            Field::Sccs => &mut self.sccs,
        }
    }

    /// How many fields of the folded part of the form hold something.
    pub fn folded(&self) -> usize {
        let fields = [
            Field::UidRange,
            Field::Mcs,
            Field::SupplementalGroups,
            Field::Grants,
            Field::UserGrants,
            Field::Sccs,
        ];
        fields.into_iter().filter(|field| !self.get(*field).trim().is_empty()).count()
    }

    /// The same for the engine.
    pub fn options(&self) -> Options {
        let user = match self.who {
            Who::Kind => None,
            Who::KubevirtController => Some("kubevirt-controller".to_owned()),
            Who::User => given(&self.user).or_else(|| Some("developer".to_owned())),
            Who::ServiceAccount => Some(account(&self.user)),
            Who::Custom => given(&self.user),
        };
        let to = |user: Option<String>| move |scc| Grant { scc, user: user.clone() };
        let mut grants: Vec<Grant> = list(&self.grants).map(to(None)).collect();
        // Without a user there is nobody to bind to: the engine picks the creator by kind.
        if user.is_some() {
            grants.extend(list(&self.user_grants).map(to(user.clone())));
        }
        Options {
            openshift: given(&self.openshift),
            kubevirt: given(&self.kubevirt),
            sccs: given(&self.sccs),
            user,
            groups: if self.who == Who::Custom { list(&self.groups).collect() } else { Vec::new() },
            service_account: None,
            namespace: NamespaceFacts {
                name: given(&self.namespace),
                uid_range: given(&self.uid_range),
                mcs: given(&self.mcs),
                supplemental_groups: given(&self.supplemental_groups),
            },
            grants,
            ..Options::default()
        }
    }
}

/// The full name of a service account: `namespace:name`, or the full name already.
fn account(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() {
        "system:serviceaccount:my-project:default".to_owned()
    } else if text.starts_with("system:") {
        text.to_owned()
    } else {
        format!("system:serviceaccount:{}", text.replace('/', ":"))
    }
}

fn given(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn list(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split([',', ' ', '\n']).map(str::trim).filter(|item| !item.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_untouched_form_leaves_everything_to_the_engine() {
        assert_eq!(Controls::default().options(), Options::default());
    }

    #[test]
    fn service_accounts_get_their_full_name() {
        let controls =
            Controls { who: Who::ServiceAccount, user: "shop:builder".to_owned(), ..Controls::default() };
        assert_eq!(controls.options().user.as_deref(), Some("system:serviceaccount:shop:builder"));
    }

    #[test]
    fn groups_belong_to_a_custom_user_alone() {
        let mut controls = Controls { groups: "a, b".to_owned(), ..Controls::default() };
        assert!(controls.options().groups.is_empty());
        controls.who = Who::Custom;
        assert_eq!(controls.options().groups, ["a", "b"]);
    }

    #[test]
    fn bindings_of_the_user_name_the_user() {
        let mut controls = Controls { user_grants: "anyuid, privileged".to_owned(), ..Controls::default() };
        assert!(controls.options().grants.is_empty());
        controls.who = Who::User;
        let grants = controls.options().grants;
        assert_eq!(grants.len(), 2);
        assert!(grants.iter().all(|grant| grant.user.as_deref() == Some("developer")));
    }

    #[test]
    fn every_field_is_its_own() {
        let mut controls = Controls::default();
        for (field, name) in Field::ALL {
            name.clone_into(controls.get_mut(field));
        }
        for (field, name) in Field::ALL {
            assert_eq!(controls.get(field), name);
        }
    }
}
