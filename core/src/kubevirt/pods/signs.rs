//! Looking for signs in a pod.

use super::shape::{Condition, Sign};
use super::{fields, fork};
use crate::path::FieldPath;
use crate::pod::{Container, ContainerList, Pod};
use crate::source::Node;

/// What looking for a sign gave.
pub(super) enum Look {
    /// It is there, here.
    Present(FieldPath),
    /// It is not; here it would be.
    Absent(FieldPath),
    /// The pod is of a form that cannot tell.
    Silent,
}

/// A pod to look at.
pub(super) struct Looked<'p> {
    pub(super) pod: &'p Pod<'p>,
    pub(super) node: &'p Node<'p>,
    /// It has the labels of a fork, so that keys may stand under another domain.
    pub(super) fork: bool,
}

fn path(keys: &[&'static str]) -> FieldPath {
    FieldPath::of(keys)
}

/// Whether a name is meant by a pattern that may end in `*`.
fn matches(pattern: &str, name: &str) -> bool {
    pattern.strip_suffix('*').map_or(pattern == name, |prefix| name.starts_with(prefix))
}

fn found(present: Option<FieldPath>, absent: FieldPath) -> Look {
    present.map_or(Look::Absent(absent), Look::Present)
}

impl<'p> Looked<'p> {
    /// Whether a key of the pod is meant by a pattern, under upstream's domain or that of the fork.
    fn means(&self, pattern: &str, own: &str) -> bool {
        matches(pattern, own) || (self.fork && fork::renames(pattern, own))
    }

    pub(super) fn holds(&self, condition: Condition) -> bool {
        match condition {
            Condition::Root => self.user() == Some(0),
            Condition::NonRoot => self.user().is_some_and(|user| user != 0),
            Condition::HugePages => self.resource("hugepages-*").is_some(),
            Condition::NoHugePages => self.resource("hugepages-*").is_none(),
        }
    }

    pub(super) fn look(&self, sign: Sign) -> Look {
        match sign {
            Sign::Label(key) => self.metadata("labels", key),
            Sign::Annotation(key) => self.metadata("annotations", key),
            Sign::NodeSelector(key) => self.node_selector(key),
            Sign::ReadinessGate(kind) => self.item("readinessGates", "conditionType", kind),
            Sign::Toleration(key) => self.item("tolerations", "key", key),
            Sign::Program(name) => self.program(name),
            Sign::ArgumentsIn(field) => self.arguments_in(field),
            Sign::Flag(flag) => self.flag(flag),
            Sign::Drop(capability) => self.drop(capability),
            Sign::NonRoot => match self.user() {
                None => Look::Silent,
                Some(0) => Look::Absent(self.user_path()),
                Some(_) => Look::Present(self.user_path()),
            },
            Sign::NoPrivilegeEscalation => self.of_compute(|compute| {
                let at = super::in_container(compute, &["securityContext", "allowPrivilegeEscalation"]);
                let forbidden = compute.security_context.allow_privilege_escalation == Some(false);
                if forbidden { Look::Present(at) } else { Look::Absent(at) }
            }),
            Sign::PrivilegedWritten => self.of_compute(|compute| {
                let at = super::in_container(compute, &["securityContext", "privileged"]);
                let written = compute.security_context.privileged.is_some();
                if written { Look::Present(at) } else { Look::Absent(at) }
            }),
            Sign::Privileged => self.of_compute(|compute| {
                let at = super::in_container(compute, &["securityContext", "privileged"]);
                let privileged = compute.security_context.privileged == Some(true);
                if privileged { Look::Present(at) } else { Look::Absent(at) }
            }),
            Sign::HostPath(wanted) => self.volume(|volume| {
                volume.host_path.is_some_and(|path| {
                    path.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
                })
            }),
            Sign::EmptyDir(name) => self.volume(|volume| volume.name == name && volume.kind.0 == "emptyDir"),
            Sign::VolumeType(kind) => self.volume(|volume| volume.kind.0 == kind),
            Sign::EmptyDirMedium(name, medium) => self.medium(name, medium),
            Sign::MessagePolicy(policy) => self.message_policy(policy),
            Sign::Container(name) => self.container(ContainerList::Regular, |one| matches(name, one.name)),
            Sign::InitContainer(name) => self.container(ContainerList::Init, |one| matches(name, one.name)),
            Sign::ContainerAsRoot(name) => self.container(ContainerList::Regular, |one| {
                matches(name, one.name) && one.security_context.run_as_user == Some(0)
            }),
            Sign::ContainerDroppingAll(name) => self.container(ContainerList::Regular, |one| {
                let capabilities = one.security_context.capabilities.as_ref();
                matches(name, one.name)
                    && capabilities.is_some_and(|capabilities| capabilities.drop.contains(&"ALL"))
            }),
            Sign::InitArgument(container, argument) => self.init_argument(container, argument),
            Sign::Resource(name) => found(self.resource(name), path(&["spec", "containers"])),
            Sign::FsGroup(group) => {
                let at = path(&["spec", "securityContext", "fsGroup"]);
                match self.pod.security_context.fs_group {
                    Some(own) if own == group => Look::Present(at),
                    _ => Look::Absent(at),
                }
            }
            Sign::SelinuxType(wanted) => self.selinux_type(wanted),
            Sign::Seccomp(kind) => self.seccomp(kind),
            Sign::HostNetwork => {
                let at = path(&["spec", "hostNetwork"]);
                if self.pod.host_network { Look::Present(at) } else { Look::Absent(at) }
            }
            Sign::Claim => Look::Present(path(&["metadata", "labels"])),
        }
    }

    pub(super) fn compute(&self) -> Option<&'p Container<'p>> {
        let regular = |container: &&Container<'_>| container.list == ContainerList::Regular;
        self.pod.containers.iter().filter(regular).find(|container| container.name == "compute")
    }

    fn of_compute(&self, look: impl Fn(&Container<'_>) -> Look) -> Look {
        self.compute().map_or(Look::Silent, look)
    }

    /// The user that `compute` runs as.
    fn user(&self) -> Option<i64> {
        let own = self.compute().and_then(|compute| compute.security_context.run_as_user);
        own.or(self.pod.security_context.run_as_user)
    }

    fn user_path(&self) -> FieldPath {
        match self.compute().filter(|compute| compute.security_context.run_as_user.is_some()) {
            Some(compute) => super::in_container(compute, &["securityContext", "runAsUser"]),
            None => path(&["spec", "securityContext", "runAsUser"]),
        }
    }

    fn metadata(&self, group: &'static str, key: &'static str) -> Look {
        let at = path(&["metadata", group]);
        let entries = self.node.get("metadata").and_then(|metadata| metadata.get(group));
        let held = entries.map(Node::entries).unwrap_or_default();
        match held.iter().find(|entry| self.means(key, &entry.key)) {
            Some(entry) => Look::Present(at.key(entry.key.clone().into_owned())),
            None => Look::Absent(at.key(key)),
        }
    }

    fn node_selector(&self, key: &'static str) -> Look {
        let at = path(&["spec", "nodeSelector"]);
        let held = fields::spec(self.node, "nodeSelector").map(Node::entries).unwrap_or_default();
        match held.iter().find(|entry| self.means(key, &entry.key)) {
            Some(entry) => Look::Present(at.key(entry.key.clone().into_owned())),
            None => Look::Absent(at),
        }
    }

    fn item(&self, list: &'static str, key: &str, value: &str) -> Look {
        let at = path(&["spec", list]);
        let items = fields::spec(self.node, list).map(Node::items).unwrap_or_default();
        let position = items.iter().position(|item| item.get(key).and_then(Node::as_str) == Some(value));
        found(position.map(|index| at.index(index)), at)
    }

    /// The tree of a container.
    fn tree(&self, container: &Container<'_>) -> Option<&'p Node<'p>> {
        fields::spec(self.node, container.list.field())?.items().get(container.index)
    }

    /// A list of words of `compute`: `command` or `args`.
    fn words(&self, container: &Container<'_>, field: &str) -> impl Iterator<Item = &'p str> {
        let words = self.tree(container).and_then(|tree| tree.get(field)).map(Node::items);
        words.unwrap_or_default().iter().filter_map(Node::as_str)
    }

    /// `compute` when it runs a virtual machine, with the file name of its program.
    fn launcher(&self) -> Option<(&'p Container<'p>, &'p str)> {
        let compute = self.compute()?;
        let program = self.words(compute, "command").next()?;
        let name = program.rsplit('/').next().unwrap_or(program);
        name.starts_with("virt-launcher").then_some((compute, name))
    }

    fn program(&self, wanted: &str) -> Look {
        let Some((compute, name)) = self.launcher() else { return Look::Silent };
        let at = compute.path().key("command");
        if name == wanted { Look::Present(at) } else { Look::Absent(at) }
    }

    fn arguments_in(&self, field: &'static str) -> Look {
        let Some((compute, _)) = self.launcher() else { return Look::Silent };
        let at = compute.path().key(field);
        let has = self.words(compute, field).any(|word| word.starts_with("--"));
        if has { Look::Present(at) } else { Look::Absent(at) }
    }

    fn flag(&self, flag: &str) -> Look {
        let Some((compute, _)) = self.launcher() else { return Look::Silent };
        for field in ["command", "args"] {
            if let Some(index) = self.words(compute, field).position(|word| word == flag) {
                return Look::Present(compute.path().key(field).index(index));
            }
        }
        Look::Absent(compute.path().key("command"))
    }

    fn drop(&self, capability: &str) -> Look {
        self.of_compute(|compute| {
            let at = super::in_container(compute, &["securityContext", "capabilities", "drop"]);
            let dropped = compute.security_context.capabilities.as_ref();
            let position = dropped.and_then(|held| held.drop.iter().position(|name| *name == capability));
            found(position.map(|index| at.index(index)), at)
        })
    }

    fn volume(&self, wanted: impl Fn(&crate::pod::Volume<'_>) -> bool) -> Look {
        let at = path(&["spec", "volumes"]);
        found(self.pod.volumes.iter().position(wanted).map(|index| at.index(index)), at)
    }

    fn medium(&self, name: &str, medium: &str) -> Look {
        let at = path(&["spec", "volumes"]);
        let volumes = fields::spec(self.node, "volumes").map(Node::items).unwrap_or_default();
        let named = |volume: &Node<'_>| volume.get("name").and_then(Node::as_str) == Some(name);
        let Some(index) = volumes.iter().position(named) else { return Look::Silent };
        let at = at.index(index);
        let own = volumes.get(index).and_then(|volume| volume.get("emptyDir")?.get("medium")?.as_str());
        if own == Some(medium) { Look::Present(at) } else { Look::Absent(at) }
    }

    fn message_policy(&self, policy: &str) -> Look {
        let Some(compute) = self.compute() else { return Look::Silent };
        let own = self.tree(compute).and_then(|tree| tree.get("terminationMessagePolicy")?.as_str());
        let at = compute.path().key("terminationMessagePolicy");
        match own {
            None => Look::Silent,
            Some(own) if own == policy => Look::Present(at),
            Some(_) => Look::Absent(at),
        }
    }

    fn container(&self, list: ContainerList, wanted: impl Fn(&Container<'_>) -> bool) -> Look {
        let own = self.pod.containers.iter().find(|container| container.list == list && wanted(container));
        found(own.map(Container::path), path(&["spec", list.field()]))
    }

    fn init_argument(&self, container: &str, argument: &str) -> Look {
        let own = |one: &&Container<'_>| one.list == ContainerList::Init && one.name == container;
        let Some(own) = self.pod.containers.iter().find(own) else { return Look::Silent };
        for field in ["command", "args"] {
            if let Some(index) = self.words(own, field).position(|word| word == argument) {
                return Look::Present(own.path().key(field).index(index));
            }
        }
        Look::Absent(own.path().key("command"))
    }

    /// The first place where a container asks for such a resource.
    pub(super) fn resource(&self, name: &str) -> Option<FieldPath> {
        self.pod.containers.iter().find_map(|container| {
            let resources = self.tree(container)?.get("resources")?;
            ["limits", "requests"].into_iter().find_map(|side| {
                let entry =
                    resources.get(side)?.entries().iter().find(|entry| self.means(name, &entry.key))?;
                Some(super::in_container(container, &["resources", side]).key(entry.key.clone().into_owned()))
            })
        })
    }

    fn selinux_type(&self, wanted: Option<&str>) -> Look {
        let at = path(&["spec", "securityContext", "seLinuxOptions", "type"]);
        let pod = self.pod.security_context.se_linux_options;
        let compute = self.compute();
        let own = compute.and_then(|compute| compute.security_context.se_linux_options);
        let (name, at) = match (own, compute) {
            (Some(own), Some(compute)) if !own.kind.is_empty() => {
                (own.kind, super::in_container(compute, &["securityContext", "seLinuxOptions", "type"]))
            }
            _ => (pod.map(|pod| pod.kind).unwrap_or_default(), at),
        };
        let held = wanted.map_or(!name.is_empty(), |wanted| name == wanted);
        if held { Look::Present(at) } else { Look::Absent(at) }
    }

    fn seccomp(&self, kind: &str) -> Look {
        let at = path(&["spec", "securityContext", "seccompProfile"]);
        let own = |profile: Option<crate::pod::SeccompProfile<'_>>| {
            profile.is_some_and(|profile| profile.kind == kind)
        };
        if own(self.pod.security_context.seccomp_profile) {
            return Look::Present(at);
        }
        let one = self.pod.containers.iter().find(|one| own(one.security_context.seccomp_profile));
        found(one.map(|one| super::in_container(one, &["securityContext", "seccompProfile"])), at)
    }
}
