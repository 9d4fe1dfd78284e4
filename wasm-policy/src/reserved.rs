//! Namespaces, where rules send them: their labels exempt pods, their annotations say under which ids pods run, and some
//! names are trusted. What a namespace says so is written by those alone who may use the SCC `privileged` anyway.

use crate::access::Oracle;
use crate::exemption;
use crate::failure::Failure;
use crate::host::Host;
use crate::request::{Admission, Operation};
use crate::response::Response;
use crate::settings::{NamespaceSource, SccSource, Settings};
use crate::verdict::{self, MARK, Refusal};
use virt_grants_core::scc::{
    Access, DISABLE, FORBIDDEN, Identity, MCS, RUN_LEVEL, SUPPLEMENTAL_GROUPS, UID_RANGE,
};
use virt_grants_core::source::Node;

/// The SCC that whoever decides about namespaces must be able to use: with it nothing is out of reach.
const SCC: &str = "privileged";

/// Answers a request to create or change a Namespace. One host call at most.
pub(crate) fn review(admission: &Admission<'_>, settings: &Settings<'_>, host: &mut dyn Host) -> Response {
    let Some(object) = admission.object else { return Response::accept() };
    let asked = reserved(admission, object, settings);
    // A scan finds what somebody has written before, and cannot tell who.
    let Some(user) = admission.username.filter(|_| !asked.is_empty()) else { return Response::accept() };
    if let Some(why) = exemption::by_user(admission, &settings.exemptions) {
        return verdict::exempt(&why);
    }
    let mut oracle = Oracle::new(settings, host);
    let who = Identity { name: user, groups: &admission.groups };
    let may = oracle.may_use(&who, SCC, admission.name);
    if let Some(failure) = oracle.into_failure() {
        return Refusal::from(Failure::from(failure)).respond(settings);
    }
    if may {
        return Response::accept();
    }
    let first = format!("{MARK}user `{user}` may not use the SCC `{SCC}`, which this takes:");
    let ours = std::iter::once(first).chain(asked.into_iter().map(|line| format!("- {line}"))).collect();
    Refusal { code: FORBIDDEN, ours, ..Refusal::default() }.respond(settings)
}

/// What the request writes that the policy relies on.
fn reserved(admission: &Admission<'_>, object: &Node<'_>, settings: &Settings<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    let name = admission.name;
    if admission.operation == Operation::Create {
        if exemption::is_listed(name, &settings.exemptions) {
            lines.push(format!("to create `{name}`, where `exemptions.namespaces` lets every pod pass"));
        }
        if settings.kubevirt.namespaces.contains(&name) {
            lines.push(format!(
                "to create `{name}`, where `kubevirt.namespaces` trusts accounts by their name"
            ));
        }
        if settings.scc.source == SccSource::Builtin && has_built_in_users(name, settings) {
            lines.push(format!("to create `{name}`, where built-in SCCs trust accounts by their name"));
        }
    }
    let mut changed = |group: &str, key: &str, what: &str| {
        let value = |object: Option<&Node<'_>>| {
            object
                .and_then(|object| object.get("metadata")?.get(group)?.get(key)?.as_str())
                .map(str::to_owned)
        };
        if value(Some(object)) != value(admission.old_object) {
            lines.push(format!("to write `metadata.{group}[{key}]`, {what}"));
        }
    };
    if settings.namespaces.source == NamespaceSource::Cluster {
        if settings.exemptions.labels {
            for key in [RUN_LEVEL, DISABLE] {
                changed("labels", key, "which can let every pod pass");
            }
        }
        for key in [UID_RANGE, MCS, SUPPLEMENTAL_GROUPS] {
            changed("annotations", key, "by which pods get their ids and levels");
        }
    }
    lines
}

fn has_built_in_users(namespace: &str, settings: &Settings<'_>) -> bool {
    let of_namespace = |user: &&str| {
        let account = user.strip_prefix("system:serviceaccount:").and_then(|rest| rest.split_once(':'));
        account.is_some_and(|(of, _)| of == namespace)
    };
    settings.scc.minor.sccs.iter().any(|ranked| ranked.scc.users.iter().any(of_namespace))
}
