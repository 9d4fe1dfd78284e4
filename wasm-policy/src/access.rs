//! Who may use which SCC, as the engine asks it.

use crate::host::{self, CallFailure, Host};
use crate::settings::{AccessSource, Binding, Settings};
use virt_grants_core::scc::{Access, Identity};

/// Answers from the settings, or asks the cluster.
pub(crate) struct Oracle<'s, 'h> {
    settings: &'s Settings<'s>,
    host: &'h mut dyn Host,
    /// The first call that failed. Later ones are not made, and whatever was decided meanwhile is void.
    failure: Option<CallFailure>,
}

impl<'s, 'h> Oracle<'s, 'h> {
    pub(crate) fn new(settings: &'s Settings<'s>, host: &'h mut dyn Host) -> Self {
        Self { settings, host, failure: None }
    }

    /// The call that failed, if one did.
    pub(crate) fn into_failure(self) -> Option<CallFailure> {
        self.failure
    }
}

impl Access for Oracle<'_, '_> {
    fn may_use(&mut self, who: &Identity<'_>, scc: &str, namespace: &str) -> bool {
        let access = &self.settings.access;
        match access.source {
            AccessSource::Bindings => {
                let own = access.openshift_bindings.then_some(self.settings.scc.minor.bindings);
                own.unwrap_or_default().iter().any(|binding| binding.allows(who, scc, namespace))
                    || access.bindings.iter().any(|binding| allows(binding, who, scc, namespace))
            }
            AccessSource::CanI if self.failure.is_some() => false,
            AccessSource::CanI => {
                let answer = host::can_use(self.host, who, scc, namespace);
                answer.unwrap_or_else(|failure| {
                    self.failure = Some(failure);
                    false
                })
            }
        }
    }
}

fn allows(binding: &Binding<'_>, who: &Identity<'_>, scc: &str, namespace: &str) -> bool {
    let is_account = |(namespace, name): &(&str, &str)| {
        let rest = who.name.strip_prefix("system:serviceaccount:");
        rest.and_then(|rest| rest.split_once(':')) == Some((*namespace, *name))
    };
    (binding.scc == "*" || binding.scc == scc)
        && (binding.namespaces.is_empty() || binding.namespaces.contains(&namespace))
        && (binding.users.contains(&who.name)
            || who.groups.iter().any(|group| binding.groups.contains(group))
            || binding.service_accounts.iter().any(is_account))
}
