//! Pods: created, changed, and given ephemeral containers.

use crate::exemption;
use crate::explain::{self, Words};
use crate::host::Host;
use crate::judge::{self, Case, Found, How, Judged};
use crate::launcher;
use crate::request::{Admission, Operation};
use crate::response::Response;
use crate::scan::{NOTE, StandIn};
use crate::settings::{Mode, Settings};
use crate::verdict::{self, Refusal};
use virt_grants_core::diag::Diagnostic;
use virt_grants_core::path::FieldPath;
use virt_grants_core::pod::{self, Pod};
use virt_grants_core::scc::{self, Edit, FORBIDDEN, Outcome, Phase, REQUIRED_ANNOTATION, Winner};
use virt_grants_core::source::{Node, json};

/// Answers a request to create or change a pod.
pub(crate) fn review(admission: &Admission<'_>, settings: &Settings<'_>, host: &mut dyn Host) -> Response {
    if let Some(why) = exemption::by_name(admission, &settings.exemptions) {
        return verdict::exempt(&why);
    }
    let Some(node) = admission.object else { return Response::accept() };
    if scc::is_ignored_subresource(admission.sub_resource) {
        return Response::accept();
    }
    if let Err(sentence) = admission.check_pods() {
        let line = format!("{}the request cannot be read: {sentence}", verdict::MARK);
        return Refusal::new(400, line).respond(settings);
    }
    let (pod, problems) = pod::lower(node, 0, &FieldPath::root());
    if !problems.is_empty() {
        return unreadable("Pod", &problems).respond(settings);
    }
    if admission.namespace.is_empty() {
        return Refusal::new(400, format!("{}`request.namespace` is missing", verdict::MARK))
            .respond(settings);
    }
    let operation = match operation(admission, node) {
        Ok(operation) => operation,
        Err(refusal) => return refusal.respond(settings),
    };
    // A stored pod may lack what admission fills in today, so a scan asks whether it could be admitted.
    let how = match settings.mode {
        Mode::Validate if !admission.is_scan => How::Validate,
        _ => How::Admit,
    };
    let stand_in = StandIn::new(admission.namespace, pod.service_account_name);
    let groups = stand_in.groups();
    let user = if admission.username.is_some() { admission.user() } else { stand_in.user(&groups) };
    let case = Case {
        how,
        operation,
        sub_resource: admission.sub_resource,
        name: admission.name,
        user,
        pod: &pod,
        record: judge::record(settings),
    };
    let (refusal, warnings) = launcher::guard(admission, &pod, node, settings);
    if let Some(refusal) = refusal {
        return refusal.respond(settings);
    }
    if case.is_ignored() {
        return Response { warnings, ..Response::accept() };
    }
    let judged = judge::in_namespace(admission.namespace, &case, settings, host, |found| {
        respond(admission, settings, node, &found, how)
    });
    let mut response = match judged {
        Ok(Judged::Exempt(why)) => verdict::exempt(&why),
        Ok(Judged::Decided(response)) => response,
        Err(failure) => Refusal::from(failure).respond(settings),
    };
    response.warnings.extend(warnings);
    response
}

/// A known kind that cannot be read.
pub(crate) fn unreadable(kind: &str, problems: &[Diagnostic]) -> Refusal {
    let lines = problems.iter().take(20).map(|problem| format!("- {}", problem.message));
    let first = format!("{}this {kind} cannot be read:", verdict::MARK);
    Refusal { code: 400, ours: std::iter::once(first).chain(lines).collect(), ..Refusal::default() }
}

fn operation<'a>(admission: &Admission<'a>, node: &Node<'_>) -> Result<scc::Operation<'a>, Refusal> {
    let (Operation::Update, Some(old)) = (admission.operation, admission.old_object) else {
        return Ok(scc::Operation::Create);
    };
    let (old_pod, problems) = pod::lower(old, 0, &FieldPath::of(&["oldObject"]));
    if !problems.is_empty() {
        return Err(unreadable("Pod", &problems));
    }
    Ok(scc::Operation::Update {
        old_required_scc: old_pod.annotation(REQUIRED_ANNOTATION).unwrap_or_default(),
        ignorable: scc::is_ignorable(old, node),
    })
}

fn respond(
    admission: &Admission<'_>,
    settings: &Settings<'_>,
    node: &Node<'_>,
    found: &Found<'_, '_, '_>,
    how: How,
) -> Response {
    let Found { request, decision, .. } = found;
    let audit = verdict::annotations(&decision.audit);
    match &decision.outcome {
        Outcome::Ignored => Response::accept(),
        Outcome::Admitted(winner) => {
            let mutated_object =
                (how == How::Admit && !admission.is_scan).then(|| mutated(node, winner)).flatten();
            Response { accepted: true, audit_annotations: audit, mutated_object, ..Response::default() }
        }
        Outcome::Refused(denial) => {
            let phase = if how == How::Validate { Phase::Validate } else { Phase::Admit };
            let root = FieldPath::root();
            let fillable = admission.operation == Operation::Create;
            let words = Words { base: &root, fillable, user: admission.username };
            let mut ours = Vec::new();
            if verdict::wants_ours(settings) {
                ours = explain::lines(found, denial, phase, words);
                if admission.username.is_none() {
                    ours.push(NOTE.to_owned());
                }
            }
            let openshift = Some(scc::forbidden(request, denial, phase, settings.style()));
            Refusal { code: FORBIDDEN, openshift, ours, audit }.respond(settings)
        }
    }
}

/// The pod as admitted, as JSON; `None` when nothing changes.
fn mutated(node: &Node<'_>, winner: &Winner<'_>) -> Option<String> {
    let mut edits = winner.edits();
    edits.retain(|edit| changes(node, edit));
    if edits.is_empty() {
        return None;
    }
    let mut object = node.clone();
    scc::apply(&mut object, &edits);
    let mut text = String::new();
    json::write(&object, &mut text);
    Some(text)
}

fn changes(node: &Node<'_>, edit: &Edit<'_>) -> bool {
    let (found, depth) = node.at(&edit.path);
    let exists = depth == edit.path.segments().len();
    match &edit.value {
        None => exists,
        Some(value) => !exists || written(found) != written(value),
    }
}

fn written(node: &Node<'_>) -> String {
    let mut text = String::new();
    json::write(node, &mut text);
    text
}

/// A pod that has what the API server and its own plugins add before admission is asked.
pub(crate) fn with_api_defaults<'a>(node: &'a Node<'a>, base: &FieldPath) -> (Pod<'a>, Vec<Diagnostic>) {
    let (mut pod, problems) = pod::lower(node, 0, base);
    pod::api_defaults(&mut pod, node, "default");
    (pod, problems)
}
