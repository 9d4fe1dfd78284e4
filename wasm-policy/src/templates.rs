//! Workloads: what will become of the pods that a controller makes from their template.

use crate::exemption;
use crate::explain::{self, Words};
use crate::failure::Failure;
use crate::host::Host;
use crate::judge::{self, Case, Found, How, Judged};
use crate::pods::{unreadable, with_api_defaults};
use crate::request::{Admission, Operation};
use crate::response::Response;
use crate::scan::StandIn;
use crate::settings::{Settings, Workloads};
use crate::verdict::{self, Refusal};
use virt_grants_core::input::{self, Role, Workload};
use virt_grants_core::path::FieldPath;
use virt_grants_core::scc::{self, FORBIDDEN, Outcome, Phase, Record, User};
use virt_grants_core::source::Node;

/// Answers a request to create or change a workload.
pub(crate) fn review(
    workload: Workload,
    admission: &Admission<'_>,
    settings: &Settings<'_>,
    host: &mut dyn Host,
) -> Response {
    let Some(object) = admission.object else { return Response::accept() };
    let is_other_part = !admission.sub_resource.is_empty();
    if settings.workloads == Workloads::Off || is_other_part || has_controller(object) {
        return Response::accept();
    }
    if let Some(why) = exemption::by_name(admission, &settings.exemptions) {
        return verdict::exempt(&why);
    }
    let base = FieldPath::of(workload.template());
    let (template, depth) = object.at(&base);
    if depth < base.segments().len() || template.is_null() {
        let line = format!("{}this {workload} cannot be read: `{base}` is missing", verdict::MARK);
        return Refusal::new(400, line).respond(settings);
    }
    if is_unchanged(admission, &base, template) {
        return Response::accept();
    }
    let (mut pod, problems) = with_api_defaults(template, &base);
    if !problems.is_empty() {
        return unreadable(workload.kind(), &problems).respond(settings);
    }
    let prefix = format!("{}-", admission.name);
    pod.generate_name = &prefix;
    let controller = workload.created_by().username();
    let controller_groups =
        ["system:serviceaccounts", "system:serviceaccounts:kube-system", "system:authenticated"];
    let stand_in = StandIn::new(admission.namespace, pod.service_account_name);
    let own_groups = stand_in.groups();
    let user = match &controller {
        Some(name) => User { name, groups: &controller_groups },
        None => stand_in.user(&own_groups),
    };
    let case = Case {
        how: How::Admit,
        operation: scc::Operation::Create,
        sub_resource: "",
        name: "",
        user,
        pod: &pod,
        record: Record::Answer,
    };
    if case.is_ignored() {
        return Response::accept();
    }
    let judged = judge::in_namespace(admission.namespace, &case, settings, host, |found| {
        let Found { request, decision, .. } = found;
        let Outcome::Refused(denial) = &decision.outcome else { return None };
        let words = Words { base: &base, fillable: true, user: controller.as_deref() };
        let mut ours = explain::lines(&found, denial, Phase::Admit, words);
        ours.insert(0, format!("pods of this {workload} would be refused"));
        let openshift = Some(scc::forbidden(request, denial, Phase::Admit, settings.style()));
        Some(Refusal { code: FORBIDDEN, openshift, ours, ..Refusal::default() })
    });
    match judged {
        Ok(Judged::Exempt(why)) => verdict::exempt(&why),
        Ok(Judged::Decided(None)) => Response::accept(),
        Ok(Judged::Decided(Some(refusal))) => early(refusal, settings),
        Err(failure) => failed(failure, settings),
    }
}

/// A warning or a refusal, by setting.
fn early(refusal: Refusal, settings: &Settings<'_>) -> Response {
    match settings.workloads {
        Workloads::Deny => refusal.respond(settings),
        _ => refusal
            .ours
            .iter()
            .fold(Response::accept(), |response, line| response.warn(format!("{}{line}", verdict::MARK))),
    }
}

/// Where templates only cause warnings, a host that fails causes one too.
fn failed(failure: Failure, settings: &Settings<'_>) -> Response {
    early(Refusal::from(failure), settings)
}

/// Whether another object, itself a workload, has made this one; what is wrong has been said there. Owners that are not
/// judged, such as those of other operators, excuse nothing.
fn has_controller(object: &Node<'_>) -> bool {
    let owners = object.get("metadata").and_then(|metadata| metadata.get("ownerReferences"));
    let is_workload = |owner: &Node<'_>| {
        let text = |key: &str| owner.get(key).and_then(Node::as_str).unwrap_or_default();
        matches!(input::role(text("apiVersion"), text("kind")), Role::Workload(_))
    };
    let is_controller = |owner: &Node<'_>| {
        owner.get("controller").and_then(Node::as_bool) == Some(true) && is_workload(owner)
    };
    owners.map(Node::items).unwrap_or_default().iter().any(is_controller)
}

/// Whether an update leaves the template alone, as scaling does.
fn is_unchanged(admission: &Admission<'_>, base: &FieldPath, template: &Node<'_>) -> bool {
    let (Operation::Update, Some(old)) = (admission.operation, admission.old_object) else { return false };
    let (old, depth) = old.at(base);
    depth == base.segments().len() && same_template(old, template)
}

fn same_template(old: &Node<'_>, new: &Node<'_>) -> bool {
    // The comparison for pods leaves out metadata that cannot matter; a template's annotations can name an SCC.
    let required = |node: &Node<'_>| {
        let annotations = node.get("metadata").and_then(|metadata| metadata.get("annotations"));
        let required = annotations.and_then(|annotations| annotations.get(scc::REQUIRED_ANNOTATION));
        required.and_then(Node::as_str).map(str::to_owned)
    };
    scc::is_ignorable(old, new) && required(old) == required(new)
}
