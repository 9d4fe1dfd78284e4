//! `exec` and `attach`: the pod must be one that the connecting user could create.

use crate::exemption;
use crate::explain::{self, Words};
use crate::failure::Failure;
use crate::host::{self, Host};
use crate::judge::{self, Case, Found, How, Judged};
use crate::pods::unreadable;
use crate::request::Admission;
use crate::response::Response;
use crate::settings::Settings;
use crate::verdict::{self, Refusal};
use virt_grants_core::path::FieldPath;
use virt_grants_core::pod;
use virt_grants_core::scc::{self, FORBIDDEN, Operation, Outcome, Phase, Record, go_quote};

/// Answers a request to connect to a pod. One host call more reads the stored pod, never from the host's memory.
pub(crate) fn review(admission: &Admission<'_>, settings: &Settings<'_>, host: &mut dyn Host) -> Response {
    const MASKS: [&str; 5] =
        ["metadata.name", "metadata.generateName", "metadata.annotations", "metadata.labels", "spec"];
    if !matches!(admission.sub_resource, "exec" | "attach") {
        return Response::accept();
    }
    if let Some(why) = exemption::by_name(admission, &settings.exemptions) {
        return verdict::exempt(&why);
    }
    let (namespace, name) = (admission.namespace, admission.name);
    if namespace.is_empty() || name.is_empty() {
        let line = format!("{}`request.namespace` or `request.name` is missing", verdict::MARK);
        return Refusal::new(400, line).respond(settings);
    }
    let about = format!("v1/Pod `{namespace}/{name}`");
    let answer = match host::get(host, ("v1", "Pod"), (Some(namespace), name), &MASKS, true) {
        Ok(answer) => answer,
        Err(failure) if failure.is_not_found() => {
            let openshift = Some(format!("pods {} not found", go_quote(name)));
            return Refusal { code: 404, openshift, ..Refusal::default() }.respond(settings);
        }
        Err(failure) => return Refusal::from(Failure::from(failure)).respond(settings),
    };
    let node = match host::parse(&answer, "get_resource", &about) {
        Ok(node) => node,
        Err(failure) => return Refusal::from(Failure::from(failure)).respond(settings),
    };
    let (pod, problems) = pod::lower(&node, 0, &FieldPath::root());
    if !problems.is_empty() {
        return unreadable("Pod", &problems).respond(settings);
    }
    let case = Case {
        how: How::Connect,
        operation: Operation::Create,
        sub_resource: "",
        name,
        user: admission.user(),
        pod: &pod,
        record: Record::Answer,
    };
    let judged = judge::in_namespace(namespace, &case, settings, host, |found| {
        let Found { request, decision, .. } = found;
        let Outcome::Refused(denial) = &decision.outcome else { return Response::accept() };
        let inner = scc::forbidden(request, denial, Phase::Admit, settings.style());
        let root = FieldPath::root();
        let words = Words { base: &root, fillable: true, user: admission.username };
        let mut ours = explain::lines(&found, denial, Phase::Admit, words);
        ours.insert(0, format!("{} is open to those who could create this pod", admission.sub_resource));
        let openshift = Some(scc::connect_forbidden(pod.name, admission.sub_resource, &inner));
        Refusal { code: FORBIDDEN, openshift, ours, ..Refusal::default() }.respond(settings)
    });
    match judged {
        Ok(Judged::Exempt(why)) => verdict::exempt(&why),
        Ok(Judged::Decided(response)) => response,
        Err(failure) => Refusal::from(failure).respond(settings),
    }
}
