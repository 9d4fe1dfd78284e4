//! An object in the making: the tightest shape and what was opened.

use super::facts::Facts;
use super::opening::{ESCALATION, HOST_PORTS, Label, Opening, PRIVILEGED, Users};
use crate::path::FieldPath;
use crate::pod::Pod;
use crate::scc::{Reason, Refusal};
use crate::source::{Node, Value};
use crate::suggest::grant::{list, object, text};
use std::borrow::Cow;

/// Volumes of every pod, opened or not: the API server adds the token of the service account as a projected volume
/// before `SecurityContextConstraints` are asked.
const TOKEN_VOLUME: &str = "projected";
/// Flags of an object in the order of its fields.
const FLAGS: [&str; 6] = [
    "allowPrivilegedContainer",
    "allowHostNetwork",
    "allowHostPorts",
    "allowHostPID",
    "allowHostIPC",
    "allowPrivilegeEscalation",
];
/// Beyond so many groups any group is allowed.
const MAX_GROUPS: usize = 64;

/// An object in the making.
#[derive(Clone, Debug)]
pub(super) struct Draft<'n> {
    name: &'n str,
    users: &'n [&'n str],
    groups: &'n [&'n str],
    facts: Facts,
    /// What is open.
    openings: Vec<Opening>,
}

impl<'n> Draft<'n> {
    pub(super) fn new(name: &'n str, users: &'n [&'n str], groups: &'n [&'n str], facts: Facts) -> Self {
        Self { name, users, groups, facts, openings: Vec::new() }
    }

    pub(super) fn holds(&self, opening: &Opening) -> bool {
        self.openings.contains(opening)
    }

    pub(super) fn open(&mut self, opening: &Opening) {
        if !self.holds(opening) {
            self.openings.retain(|other| !opening.replaces(other));
            self.openings.push(opening.clone());
        }
    }

    /// The same object with an opening taken back.
    pub(super) fn without(&self, opening: &Opening) -> Self {
        let mut narrower = self.clone();
        narrower.openings.retain(|other| other != opening);
        narrower
    }

    /// What has to be opened so that a pod is not refused for that reason; `None` where nothing helps.
    pub(super) fn answer(&self, refusal: &Refusal<'_>, pod: &Pod<'_>) -> Option<Opening> {
        let opening = match &refusal.reason {
            Reason::FsGroup { group } if pod.security_context.fs_group == Some(*group) => {
                Opening::FsGroup(*group)
            }
            Reason::SupplementalGroup { group, list } if list.contains(group) => {
                Opening::SupplementalGroup(*group)
            }
            Reason::Seccomp { profile, .. } => match profile.text() {
                Cow::Borrowed("") => Opening::Seccomp("*".to_owned()),
                profile => Opening::Seccomp(profile.into_owned()),
            },
            Reason::SeLinux { .. } => {
                let own = Opening::Label(self.facts.label.clone());
                if self.holds(&own) { Opening::Label(None) } else { own }
            }
            Reason::HostNamespace(which) => Opening::Flag(match which.field() {
                "hostNetwork" => "allowHostNetwork",
                "hostPID" => "allowHostPID",
                _ => "allowHostIPC",
            }),
            Reason::Sysctl { name, .. } => Opening::Sysctl(sysctl_pattern(name).to_owned()),
            Reason::Volume { kind, .. } => Opening::Volume(kind),
            Reason::FlexDriver { driver, .. } => Opening::FlexDriver((*driver).to_owned()),
            Reason::RunAsUser { .. }
            | Reason::RunAsUserRange { .. }
            | Reason::RunAsRoot
            | Reason::RunAsNonRootFalse => Opening::Users(self.wider_users()?),
            Reason::Privileged => PRIVILEGED,
            Reason::CapabilityAdd(capability) => Opening::Capability((*capability).to_owned()),
            Reason::HostPort { .. } => HOST_PORTS,
            Reason::AllowPrivilegeEscalation { .. } => ESCALATION,
            // The shape does not ask for these.
            _ => return None,
        };
        (!self.holds(&opening)).then_some(opening)
    }

    /// What has to be opened though admission does not ask for it.
    pub(super) fn forced(&self, pod: &Pod<'_>) -> Vec<(Opening, FieldPath, String)> {
        let mut forced = Vec::new();
        // The API server refuses `allowPrivilegeEscalation: false`, which a tight object fills in, beside either.
        // Source: kubernetes, `pkg/apis/core/validation`, ValidateSecurityContext.
        let powerful = pod.containers.iter().find(|container| {
            let context = &container.security_context;
            let add = context.capabilities.as_ref().map_or(&[][..], |capabilities| &capabilities.add);
            let powerful = context.privileged == Some(true) || add.contains(&"CAP_SYS_ADMIN");
            powerful && context.allow_privilege_escalation.is_none()
        });
        if let Some(container) = powerful.filter(|_| !self.holds(&ESCALATION)) {
            let path = container.path().key("securityContext").key("allowPrivilegeEscalation");
            let reason = "an SCC that forbids gaining privileges sets this to false, which the API server refuses \
                          beside `privileged: true` and `CAP_SYS_ADMIN`";
            forced.push((ESCALATION, path, reason.to_owned()));
        }
        // Without names every driver is allowed.
        for (index, volume) in pod.volumes.iter().enumerate() {
            let driver = volume.flex_driver.filter(|_| self.holds(&Opening::Volume("flexVolume")));
            let opening = driver.map(|driver| Opening::FlexDriver(driver.to_owned()));
            if let Some(opening) = opening.filter(|opening| !self.holds(opening)) {
                let path = FieldPath::of(&["spec", "volumes"]).index(index).key("flexVolume").key("driver");
                let reason = "an SCC that allows flexVolume and names no driver allows all of them";
                forced.push((opening, path, reason.to_owned()));
            }
        }
        forced
    }

    fn wider_users(&self) -> Option<Users> {
        let current = self.openings.iter().find_map(|opening| match opening {
            Opening::Users(users) => Some(*users),
            _ => None,
        });
        let at = current.and_then(|current| self.facts.users.iter().position(|users| *users == current));
        self.facts.users.get(at.map_or(0, |at| at + 1)).copied()
    }

    /// The object.
    pub(super) fn object(&self) -> Node<'static> {
        let names = |pick: fn(&Opening) -> Option<&str>| -> Vec<&str> {
            let mut names: Vec<_> = self.openings.iter().filter_map(pick).collect();
            names.sort_unstable();
            names
        };
        let mut volumes = names(|opening| match opening {
            Opening::Volume(kind) => Some(kind),
            _ => None,
        });
        if !volumes.contains(&TOKEN_VOLUME) {
            volumes.push(TOKEN_VOLUME);
            volumes.sort_unstable();
        }
        let capabilities = names(|opening| match opening {
            Opening::Capability(name) => Some(name),
            _ => None,
        });
        let drivers = names(|opening| match opening {
            Opening::FlexDriver(driver) => Some(driver),
            _ => None,
        });
        let sysctls = names(|opening| match opening {
            Opening::Sysctl(name) => Some(name),
            _ => None,
        });
        let mut profiles = vec!["runtime/default"];
        profiles.extend(names(|opening| match opening {
            Opening::Seccomp(profile) => Some(profile),
            _ => None,
        }));
        // An object may not both allow and drop a capability.
        let drop: &[&str] = if capabilities.contains(&"ALL") { &[] } else { &["ALL"] };
        let mut fields = vec![
            ("apiVersion", text("security.openshift.io/v1")),
            ("kind", text("SecurityContextConstraints")),
            ("metadata", object(vec![("name", text(self.name))])),
            ("allowHostDirVolumePlugin", truth(volumes.contains(&"hostPath"))),
        ];
        fields.extend(FLAGS.map(|flag| (flag, truth(self.holds(&Opening::Flag(flag))))));
        fields.push(("readOnlyRootFilesystem", truth(false)));
        fields.push(("requiredDropCapabilities", texts(drop)));
        if !capabilities.is_empty() {
            fields.push(("allowedCapabilities", texts(&capabilities)));
        }
        fields.push(("runAsUser", self.run_as_user()));
        fields.push(("seLinuxContext", self.se_linux_context()));
        fields.push(("fsGroup", self.fs_group()));
        fields.push(("supplementalGroups", self.supplemental_groups()));
        fields.push(("seccompProfiles", texts(&profiles)));
        if !sysctls.is_empty() {
            fields.push(("allowedUnsafeSysctls", texts(&sysctls)));
        }
        fields.push(("volumes", texts(&volumes)));
        if !drivers.is_empty() {
            let drivers = drivers.iter().map(|driver| object(vec![("driver", text(driver))]));
            fields.push(("allowedFlexVolumes", list(drivers.collect())));
        }
        fields.push(("users", texts(self.users)));
        fields.push(("groups", texts(self.groups)));
        object(fields)
    }

    fn run_as_user(&self) -> Node<'static> {
        let users = self.openings.iter().find_map(|opening| match opening {
            Opening::Users(users) => Some(*users),
            _ => None,
        });
        match users {
            None => object(vec![("type", text("MustRunAsRange"))]),
            Some(Users::One(uid)) => object(vec![("type", text("MustRunAs")), ("uid", integer(uid))]),
            Some(Users::Range(min, max)) => object(vec![
                ("type", text("MustRunAsRange")),
                ("uidRangeMin", integer(min)),
                ("uidRangeMax", integer(max)),
            ]),
            Some(Users::NonRoot) => object(vec![("type", text("MustRunAsNonRoot"))]),
            Some(Users::Any) => object(vec![("type", text("RunAsAny"))]),
        }
    }

    fn se_linux_context(&self) -> Node<'static> {
        let label = self.openings.iter().find_map(|opening| match opening {
            Opening::Label(label) => Some(label.as_ref()),
            _ => None,
        });
        match label {
            None => object(vec![("type", text("MustRunAs"))]),
            Some(None) => object(vec![("type", text("RunAsAny"))]),
            Some(Some(Label { user, role, kind, level })) => {
                let parts = [("user", user), ("role", role), ("type", kind), ("level", level)];
                let set = parts.into_iter().filter(|(_, part)| !part.is_empty());
                let options = object(set.map(|(key, part)| (key, text(part))).collect());
                object(vec![("type", text("MustRunAs")), ("seLinuxOptions", options)])
            }
        }
    }

    fn fs_group(&self) -> Node<'static> {
        let opened = self.openings.iter().filter_map(|opening| match opening {
            Opening::FsGroup(group) => Some(*group),
            _ => None,
        });
        groups(self.facts.silent_fs_group, opened.collect())
    }

    fn supplemental_groups(&self) -> Node<'static> {
        let opened = self.openings.iter().filter_map(|opening| match opening {
            Opening::SupplementalGroup(group) => Some(*group),
            _ => None,
        });
        groups(self.facts.silent_supplemental_group, opened.collect())
    }
}

/// Ranges of single groups. The first one is what silent pods get, so the namespace's goes first where there are any.
fn groups(silent: Option<i64>, mut opened: Vec<i64>) -> Node<'static> {
    if opened.is_empty() {
        return object(vec![("type", text("MustRunAs"))]);
    }
    if opened.len() > MAX_GROUPS {
        return object(vec![("type", text("RunAsAny"))]);
    }
    opened.sort_unstable();
    opened.retain(|group| Some(*group) != silent);
    let range = |group| object(vec![("min", integer(group)), ("max", integer(group))]);
    let ranges = silent.into_iter().chain(opened).map(range).collect();
    object(vec![("type", text("MustRunAs")), ("ranges", list(ranges))])
}

/// A sysctl as an object may name it: not in the spelling with slashes, which only a pattern for all of them covers.
fn sysctl_pattern(name: &str) -> &str {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_.".contains(&byte);
    if !name.is_empty() && name.bytes().all(plain) { name } else { "*" }
}

fn truth(truth: bool) -> Node<'static> {
    Node::made(Value::Bool(truth))
}

fn integer(number: i64) -> Node<'static> {
    Node::made(Value::Number(Cow::Owned(number.to_string())))
}

fn texts(names: &[&str]) -> Node<'static> {
    list(names.iter().map(|name| text(name)).collect())
}
