//! What to do, best first. An allow rule comes last, and only where it is not wrong.

mod kubevirt;

use super::boolean::BOOLEANS;
use super::words::{is_capability, is_device, is_file};
use super::{Basis, Cause, Grant, Reason, Remedy, RuleAdvice, RuleVerdict, subject, why};
use crate::selinux::avc::documented::{Documented, Subject};
use crate::selinux::avc::group::Group;

pub(super) fn remedies(
    group: &Group,
    reasons: &[Reason],
    booleans: &[(String, bool)],
    documented: &Documented,
    grants: &[Grant],
    rule: &RuleAdvice,
) -> Vec<Remedy> {
    let has = |cause| reasons.iter().any(|reason| reason.cause == cause);
    let mut list = List::default();
    if has(Cause::Label) {
        label(group, &mut list);
    }
    if has(Cause::Mcs) {
        categories(group, &mut list);
    }
    let intended = intended(group, &mut list);
    match subject(group) {
        _ if intended => {}
        Some(Subject::Container) if !documented.covered.is_empty() => {
            kubevirt::container(group, documented, grants, &mut list);
        }
        Some(Subject::VirtLauncher) if !grants.is_empty() => {
            kubevirt::launcher(grants, &mut list);
        }
        _ => {}
    }
    kubevirt::known_cases(group, &mut list);
    if why::is_container(&group.source) && !intended && !has(Cause::Mcs) && !has(Cause::Label) {
        by_class(group, documented, &mut list);
    }
    if has(Cause::Boolean) {
        boolean(group, booleans, &mut list);
    }
    if has(Cause::Bounds) {
        list.add(
            Basis::Policy,
            "the access is needed",
            "a bounded type may do no more than the type that bounds it",
            "give the parent the permission as well, or run the workload as a type without bounds",
            "the parent gets the permission too",
        );
    }
    if has(Cause::Role) {
        list.add(
            Basis::Record,
            "the process was started by hand or from another role",
            "the role may not enter the target role",
            "start it through the service that usually does (systemd, the container runtime)",
            "none",
        );
    }
    last(group, rule, &mut list);
    list.remedies
}

#[derive(Default)]
struct List {
    remedies: Vec<Remedy>,
}

impl List {
    fn add(
        &mut self,
        basis: Basis,
        condition: impl Into<String>,
        diagnosis: impl Into<String>,
        action: impl Into<String>,
        cost: impl Into<String>,
    ) {
        let (condition, diagnosis) = (condition.into(), diagnosis.into());
        self.remedies.push(Remedy { condition, diagnosis, action: action.into(), cost: cost.into(), basis });
    }
}

fn label(group: &Group, list: &mut List) {
    if group.invalid_label.is_some() {
        list.add(
            Basis::Record,
            "the label belongs to a module that was removed or not yet loaded",
            "the kernel treats the object as unlabeled_t until the type exists",
            "load the module that declares the type, or relabel: `restorecon -Rv PATH`",
            "none",
        );
    } else {
        list.add(
            Basis::TypicalEl9,
            "the file system was made or mounted without labels",
            "its objects show up as unlabeled_t",
            "relabel with `restorecon -Rv PATH`, or mount with `context=\"system_u:object_r:container_file_t:s0\"` where the file system stores no labels",
            "with context= every container may use the mount as far as its path is visible",
        );
    }
}

fn categories(group: &Group, list: &mut List) {
    if is_file(&group.class) {
        list.add(
            Basis::Documentation,
            "two pods share the volume",
            "the pod that started last relabelled it with its own categories",
            "give both pods the same `seLinuxOptions.level`, or use storage that is not relabelled per pod (an RWX class mounted with `context=`)",
            "pods with the same level are not kept apart by MCS at all",
        );
    }
    list.add(
        Basis::Documentation,
        "both sides belong to the same pod",
        "the runtime gave each container its own pair, because seLinuxOptions has a type and no level (kubernetes issue 90759)",
        "set `seLinuxOptions.level` on the pod, not on a container",
        "none",
    );
    list.add(
        Basis::Documentation,
        "it happens on a migration target",
        "the target pod did not take over the level of the source pod",
        "leave `migrations.matchSELinuxLevelOnMigration` unset or true in the KubeVirt CR",
        "none",
    );
    if !is_file(&group.class) {
        list.add(
            Basis::Record,
            "the two sides belong to different pods",
            "this is the separation the categories are for",
            "do nothing; find out why one pod reaches for the other",
            "none",
        );
    }
}

/// Booleans that the policy at hand names, or else the usual one.
fn boolean(group: &Group, booleans: &[(String, bool)], list: &mut List) {
    for (name, value) in booleans {
        let known = BOOLEANS.iter().find(|row| row.name == name && *value);
        let (now, then) = if *value { ("off", "on") } else { ("on", "off") };
        list.add(
            Basis::Policy,
            format!("`getsebool {name}` says {now}"),
            "the rule exists and is not in force",
            format!("`setsebool -P {name} {then}`, if nothing narrower does"),
            known.map_or("every domain that the boolean is about gets what it opens", |row| row.cost),
        );
    }
    if !booleans.is_empty() {
        return;
    }
    let key = (group.source.as_str(), group.target.as_str(), group.class.as_str());
    let permissions = || group.permissions.keys().map(String::as_str);
    if let Some(row) = BOOLEANS.iter().find(|row| row.opens(key, permissions())) {
        list.add(
            Basis::TypicalEl9,
            format!("`getsebool {}` says off", row.name),
            "the rule exists and is not in force",
            format!("`setsebool -P {} on`, if nothing narrower does", row.name),
            row.cost,
        );
    }
}

/// Whether a container was kept out of where it has no business; says so.
fn intended(group: &Group, list: &mut List) -> bool {
    let host = why::is_host_domain(&group.target) && group.class != "tun_socket";
    let intended = why::is_container(&group.source) && (host || why::is_guarded(&group.target));
    if intended {
        list.add(
            Basis::Record,
            "nobody meant the pod to do this",
            format!("{} is being kept away from {}, as intended", group.source, group.target),
            "do nothing to the policy; find out what in the image tries it",
            "none",
        );
    }
    intended
}

fn by_class(group: &Group, documented: &Documented, list: &mut List) {
    let class = group.class.as_str();
    let path = volume_path(group);
    if is_device(class) && !kubevirt::is_null_or_tun(group) {
        list.add(
            Basis::Documentation,
            "the pod is meant to use the device",
            "a device node of the host is not labelled for containers",
            "request it through a device plugin (KubeVirt: `permittedHostDevices`), which hands it in with the right label",
            "the one pod gets the one device",
        );
    } else if is_file(class)
        && documented.covered.is_empty()
        && group.target != "container_file_t"
        && !is_kernel_file(group)
    {
        list.add(
            Basis::TypicalEl9,
            "the files are a volume meant for pods (hostPath, local storage)",
            format!("they carry the label of the host, {}, and containers may use container_file_t only", group.target),
            format!("`semanage fcontext -a -t container_file_t '{path}(/.*)?'` and `restorecon -Rv {path}`; restorecon alone changes nothing"),
            "every container may use them as far as their path is visible; the label has level s0",
        );
        list.add(
            Basis::Documentation,
            "the pod could use a PersistentVolumeClaim instead",
            "the runtime labels such a volume for the pod",
            "replace hostPath by a PersistentVolumeClaim",
            "none",
        );
    }
    if is_file(class) && is_network_file(group) && documented.covered.is_empty() {
        list.add(
            Basis::Documentation,
            "the mount is a PersistentVolume",
            format!("the file system stores no labels, so everything on it is {}", group.target),
            "add the mount option `context=\"system_u:object_r:container_file_t:s0\"` to the volume",
            "every container that gets the volume may use it; others of the node stay as they are",
        );
    }
    if is_capability(class) {
        list.add(
            Basis::TypicalEl9,
            "the program works without it",
            "many programs try a capability and go on; dac_override often stands for files with the wrong owner",
            "mend owner and mode of the files (fsGroup, runAsUser) before anything else",
            "none",
        );
    }
    if class == "system" && group.permissions.contains_key("module_request") {
        list.add(
            Basis::TypicalEl9,
            "the module is needed",
            "a container may not make the kernel load it",
            "load it on the node beforehand (/etc/modules-load.d, or a MachineConfig on OpenShift)",
            "none",
        );
    }
    if matches!(class, "tcp_socket" | "udp_socket" | "sctp_socket") {
        list.add(
            Basis::TypicalEl9,
            "the port belongs to another service's type",
            format!("it is labelled {}", group.target),
            "use another port, or label it: `semanage port -a -t TYPE -p tcp PORT`",
            "the label holds for every domain of the node",
        );
    }
}

/// Files of kernel file systems carry a fixed label: relabelling is out of the question.
fn is_kernel_file(group: &Group) -> bool {
    let target = group.target.as_str();
    ["proc_", "sysctl_"].iter().any(|start| target.starts_with(start))
        || matches!(target, "proc_t" | "sysfs_t" | "cgroup_t" | "hugetlbfs_t" | "debugfs_t" | "tmpfs_t")
        || is_network_file(group)
}

fn last(group: &Group, rule: &RuleAdvice, list: &mut List) {
    if rule.verdict != RuleVerdict::LastResort {
        return;
    }
    let condition = if list.remedies.is_empty() {
        "the access is needed"
    } else {
        "none of these applies and the access is needed"
    };
    if why::is_container(&group.source) {
        list.add(
            Basis::Record,
            condition,
            "the workload needs more than a container may do",
            "run it as a type of its own that has the rule (udica makes one) and name that type in `seLinuxOptions.type`",
            "only pods of that type get the permission; the rule below would give it to all of them",
        );
    } else {
        list.add(
            Basis::Record,
            condition,
            format!("{} lacks a rule", group.source),
            "report it to the owner of the policy; until then install the CIL below with `semodule -i local.cil`",
            format!("every process that runs as {} gets the permission", group.source),
        );
    }
}

/// File systems that show one label for everything on them.
fn is_network_file(group: &Group) -> bool {
    matches!(group.target.as_str(), "nfs_t" | "cifs_t" | "fusefs_t" | "cephfs_t" | "ecryptfs_t")
}

/// A path to put into a command: absolute, below a directory, outside the kernel's file systems, and made of characters
/// that a shell takes as they are. A log is written by those it reports.
fn volume_path(group: &Group) -> &str {
    let harmless = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'_' | b'.' | b'-');
    let fits = |path: &&str| {
        path.starts_with('/')
            && path.bytes().all(harmless)
            && path.matches('/').count() > 1
            && !path.contains("..")
            && !["/proc/", "/sys/", "/dev/", "/run/", "/etc/"].iter().any(|start| path.starts_with(start))
    };
    group.objects.seen.iter().map(String::as_str).find(fits).unwrap_or("PATH")
}
