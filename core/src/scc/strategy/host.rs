//! Namespaces of the host, user namespaces and host ports.

use super::Sink;
use crate::pod::Pod;
use crate::scc::model::Scc;
use crate::scc::refusal::{HostNamespace, Reason, Site};

/// Refuses the host's namespaces that the object does not allow, in the order the plugin reports them.
///
/// The plugin reports facts of the pod once for the pod and once more for every container.
pub(crate) fn validate_network<'a>(scc: &Scc<'a>, site: Site<'a>, pod: &Pod<'a>, sink: &mut impl Sink<'a>) {
    if pod.host_network && !scc.allow_host_network {
        sink.refuse(site, Reason::HostNamespace(HostNamespace::Network));
    }
}

pub(crate) fn validate_pid_and_ipc<'a>(
    scc: &Scc<'a>,
    site: Site<'a>,
    pod: &Pod<'a>,
    sink: &mut impl Sink<'a>,
) {
    if pod.host_pid && !scc.allow_host_pid {
        sink.refuse(site, Reason::HostNamespace(HostNamespace::Pid));
    }
    if pod.host_ipc && !scc.allow_host_ipc {
        sink.refuse(site, Reason::HostNamespace(HostNamespace::Ipc));
    }
}

pub(crate) fn validate_users<'a>(scc: &Scc<'a>, pod: &Pod<'a>, sink: &mut impl Sink<'a>) {
    if scc.user_namespace_level == "RequirePodLevel" && pod.host_users != Some(false) {
        sink.refuse(Site::Pod, Reason::HostUsers { found: pod.host_users });
    }
}

/// Refuses every host port of the pod, once for each container that is judged.
pub(crate) fn validate_ports<'a>(scc: &Scc<'a>, site: Site<'a>, pod: &Pod<'a>, sink: &mut impl Sink<'a>) {
    if scc.allow_host_ports {
        return;
    }
    for owner in &pod.containers {
        for port in &owner.host_ports {
            sink.refuse(site, Reason::HostPort { list: owner.list, index: owner.index, port: *port });
            if sink.is_settled() {
                return;
            }
        }
    }
}
