//! `allowedUnsafeSysctls` and `forbiddenSysctls`.

use super::Sink;
use crate::pod::Pod;
use crate::scc::model::Scc;
use crate::scc::refusal::{Reason, Site};

/// Sysctls that need no permission on a kernel of 4.15 or newer.
const SAFE: [&str; 12] = [
    "kernel.shm_rmid_forced",
    "net.ipv4.ip_local_port_range",
    "net.ipv4.tcp_syncookies",
    "net.ipv4.ping_group_range",
    "net.ipv4.ip_unprivileged_port_start",
    "net.ipv4.tcp_keepalive_time",
    "net.ipv4.tcp_fin_timeout",
    "net.ipv4.tcp_keepalive_intvl",
    "net.ipv4.tcp_keepalive_probes",
    "net.ipv4.ip_local_reserved_ports",
    "net.ipv4.tcp_rmem",
    "net.ipv4.tcp_wmem",
];

/// Whether a sysctl needs no permission.
pub(crate) fn is_safe(name: &str) -> bool {
    SAFE.contains(&name)
}

pub(crate) fn validate<'a>(scc: &Scc<'a>, pod: &Pod<'a>, sink: &mut impl Sink<'a>) {
    for (index, name) in pod.security_context.sysctls.iter().copied().enumerate() {
        let listed = |patterns: &[&str]| patterns.iter().any(|pattern| matches(pattern, name));
        let unsafe_ = if listed(&scc.forbidden_sysctls) {
            false
        } else if SAFE.contains(&name) || listed(&scc.allowed_unsafe_sysctls) {
            continue;
        } else {
            true
        };
        sink.refuse(Site::Pod, Reason::Sysctl { index, name, unsafe_ });
    }
}

fn matches(pattern: &str, name: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(prefix) => name.starts_with(prefix),
        None => pattern == name,
    }
}
