//! What an admitted pod tells about its namespace: admission wrote the namespace's values into it.

use crate::pod::Pod;
use crate::scc::SCC_ANNOTATION;

/// Smallest id that OpenShift gives to projects, and how many each one gets.
const FIRST_ID: i64 = 1_000_000_000;
const BLOCK: i64 = 10_000;

/// Facts of the namespace, as far as the pod shows them.
#[derive(Default)]
pub(super) struct Told {
    /// Its user ids, in the notation of the annotation.
    pub(super) uid_range: Option<String>,
    /// Its level.
    pub(super) mcs: Option<String>,
}

impl Told {
    /// Reads a pod that carries the name of the object that admitted it.
    pub(super) fn of(pod: &Pod<'_>) -> Self {
        if pod.annotation(SCC_ANNOTATION).is_none() {
            return Self::default();
        }
        let users = pod.containers.iter().filter_map(|container| container.security_context.run_as_user);
        let mut ids = users.chain(pod.security_context.fs_group);
        let id = ids.find(|id| *id >= FIRST_ID);
        let level = pod.security_context.se_linux_options.map(|label| label.level).unwrap_or_default();
        Self {
            uid_range: id.map(|id| format!("{}/{BLOCK}", id.saturating_sub(id % BLOCK))),
            mcs: level.starts_with("s0:c").then(|| level.to_owned()),
        }
    }
}
