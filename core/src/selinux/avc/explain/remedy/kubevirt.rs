//! Remedies that KubeVirt's releases and container-selinux's versions hold.

use super::List;
use crate::selinux::avc::documented::{Container, Documented, matching};
use crate::selinux::avc::explain::{Basis, Grant, why};
use crate::selinux::avc::group::Group;

/// The pod runs as `container_t` and a documented grant names the request.
pub(super) fn container(group: &Group, documented: &Documented, grants: &[Grant], list: &mut List) {
    let mut never = false;
    for rule in matching(&group.source, &group.target, &group.class) {
        let states = documented.covered.iter().filter_map(|name| rule.container(name));
        let mut since: Vec<_> = Vec::new();
        for state in states {
            match state {
                Container::Since(version) => since.push(version),
                Container::Never => never = true,
                Container::Boolean(name) => list.add(
                    Basis::TypicalEl9,
                    format!("`getsebool {name}` says off"),
                    "container_t has the permission through this boolean, which is on as shipped",
                    format!("`setsebool -P {name} on`"),
                    "none beyond what is shipped",
                ),
                Container::Always => {}
            }
        }
        since.sort_by_key(|version| version_key(version));
        if let Some(version) = since.last() {
            list.add(
                Basis::TypicalEl9,
                format!("the node has a container-selinux older than {version}"),
                "container_t lacks what newer packages give it",
                format!("update container-selinux to {version} or newer"),
                "the package's own additions to container_t, reviewed upstream",
            );
        }
    }
    if never {
        for grant in grants {
            if grant.id.contains("hugepages") || grant.id.contains("virtiofs") {
                let from = if grant.id.contains("virtiofs") { "v1.5.0" } else { "v0.59.0" };
                list.add(
                    Basis::Documentation,
                    format!("KubeVirt is older than {from}"),
                    format!(
                        "the feature behind {} still asked for this; later releases do without",
                        grant.id
                    ),
                    format!("upgrade KubeVirt to {from} or newer"),
                    "none",
                );
            }
        }
        list.add(
            Basis::Documentation,
            "KubeVirt is v0.26.1 to v1.4.1 and has its SELinux module installed",
            "the documented grants are for virt_launcher.process, and this pod runs as container_t",
            "set `spec.configuration.selinuxLauncherType: virt_launcher.process` in the KubeVirt CR",
            "every launcher of the cluster gets the grants, reading kernel memory by type among them, and loses 6,674 permissions container_t has",
        );
    }
}

/// The pod runs as `virt_launcher.process` and a documented grant names the request.
pub(super) fn launcher(grants: &[Grant], list: &mut List) {
    for grant in grants {
        list.add(
            Basis::Documentation,
            format!("the module on the node is not that of KubeVirt {}", grant.releases()),
            format!("the rule of {} is not in force", grant.id),
            "compare `semodule -l | grep virt_launcher` with the release; virt-handler of v1.4.1 and older installs it at start, later releases never do",
            "none: it is what the release means to grant",
        );
    }
    list.add(
        Basis::Documentation,
        "KubeVirt is v0.59.0 or newer",
        "launchers no longer need their own type: container_t has what they use",
        "remove `selinuxLauncherType` from the KubeVirt CR and update container-selinux to 2.170.0 or newer",
        "none",
    );
}

/// Denials with a history.
pub(super) fn known_cases(group: &Group, list: &mut List) {
    let sandbox = why::is_container(&group.source);
    match (group.class.as_str(), group.target.as_str()) {
        ("tun_socket", "container_runtime_t") if group.source == "container_t" => list.add(
            Basis::Documentation,
            "the node's container-selinux is older than November 2020",
            "the runtime created the tap device; container_t was allowed to take such devices over then (container-selinux commit 8003302821)",
            "update container-selinux",
            "the package's own additions to container_t, reviewed upstream",
        ),
        ("tun_socket", target) if sandbox && target != group.source => list.add(
            Basis::Documentation,
            "virt-handler or the runtime created the tap device",
            format!("the documented grant is for the launcher's own type only, and this device is {target}'s (kubevirt pull request 7151)"),
            "use a KubeVirt release whose virt-handler creates tap devices with the launcher's label, or a container-selinux that lets container_t take over devices of the runtime",
            "none",
        ),
        ("anon_inode", _) if sandbox => list.add(
            Basis::Documentation,
            "post-copy migration is on and the node runs a kernel with userfaultfd_t (RHEL 10.2)",
            "userfaultfd objects have a type of their own now, which container_t may not use (container-selinux issue 452)",
            "update container-selinux, or set `migrations.allowPostCopy: false` in the KubeVirt CR",
            "without post-copy a busy guest may take longer to migrate",
        ),
        ("file", "sysfs_t") if sandbox && group.permissions.contains_key("write") => list.add(
            Basis::Documentation,
            "KubeVirt is v0.36 or older and the guest has an SR-IOV device",
            "the launcher wrote to sysfs itself; the grant selinux/sriov-sysfs was shipped up to v0.36.5 and dropped",
            "upgrade KubeVirt: the device plugin binds the device, the launcher no longer writes",
            "none",
        ),
        ("filesystem" | "file", "tmpfs_t") if sandbox => list.add(
            Basis::Documentation,
            "the VM uses passt and KubeVirt is v0.56 to v1.2",
            "passt mounted a tmpfs; the grant selinux/passt-tmpfs-filesystem was shipped for virt_launcher.process only",
            "upgrade KubeVirt to v1.3.0 or newer, where passt needs no rule",
            "none",
        ),
        ("chr_file", _) if sandbox && is_null_or_tun(group) => list.add(
            Basis::Documentation,
            "virt-handler on this node is not running or is older than the launcher",
            "at start it relabels /dev/null and /dev/net/tun to container_file_t",
            "check virt-handler on the node; restart it so that it relabels the device",
            "every container may use these two devices",
        ),
        _ => {}
    }
}

pub(super) fn is_null_or_tun(group: &Group) -> bool {
    group
        .objects
        .seen
        .iter()
        .any(|object| matches!(object.as_str(), "/dev/null" | "/dev/net/tun" | "null" | "tun"))
}

fn version_key(version: &str) -> Vec<u32> {
    version.split('.').filter_map(|part| part.parse().ok()).collect()
}
