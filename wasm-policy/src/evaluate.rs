//! The two questions of a policy server: is this request to pass, and are these settings right.

use crate::host::Host;
use crate::request::{Admission, Operation};
use crate::response::Response;
use crate::settings::{self, Settings};
use crate::verdict::{MARK, Refusal};
use crate::{connect, pods, raw, reserved, templates, twice};
use virt_grants_core::input::{self, Role, Workload};
use virt_grants_core::source::json::{self, write_string};
use virt_grants_core::source::{Node, Value};

/// Answers an evaluation. Whatever cannot be read is refused.
pub(crate) fn evaluate(payload: &[u8], host: &mut dyn Host) -> Response {
    let text = match std::str::from_utf8(payload) {
        Ok(text) => text,
        Err(error) => return malformed(&format!("not UTF-8: {error}")),
    };
    let root = match json::read(text) {
        Ok(root) => root,
        Err(error) => return malformed(&error.to_string()),
    };
    let nothing = Node::made(Value::Null);
    let (settings, mistakes) = settings::read(root.get("settings").unwrap_or(&nothing));
    if !mistakes.is_empty() {
        return Response::refuse(500, format!("{MARK}{}", settings::mistakes_text(&mistakes)));
    }
    let Some(request) = root.get("request").filter(|request| matches!(request.value, Value::Mapping(_)))
    else {
        return Refusal::new(400, format!("{MARK}the payload has no `request`")).respond(&settings);
    };
    if let Some(path) = twice::find(&root) {
        let line = format!("{MARK}the payload cannot be read: `{path}` is there twice");
        return Refusal::new(400, line).respond(&settings);
    }
    if raw::is_question(request) {
        return raw::answer(request, text, &settings, host);
    }
    match Admission::read(request) {
        Ok(admission) => review(&admission, &settings, host),
        Err(sentence) => {
            Refusal::new(400, format!("{MARK}the request cannot be read: {sentence}")).respond(&settings)
        }
    }
}

fn malformed(why: &str) -> Response {
    Response::refuse(400, format!("{MARK}the payload cannot be read: {why}"))
}

fn review(admission: &Admission<'_>, settings: &Settings<'_>, host: &mut dyn Host) -> Response {
    if admission.operation == Operation::Delete {
        return Response::accept();
    }
    if admission.is_pods() {
        return match admission.operation {
            Operation::Connect => connect::review(admission, settings, host),
            _ => pods::review(admission, settings, host),
        };
    }
    match input::role(&admission.api_version(), admission.kind) {
        // OpenShift looks at the resource alone, and pods are stored nowhere else.
        Role::Workload(Workload::Pod) => {
            let resource = admission.resource;
            Response::accept().warn(format!("{MARK}not judged: a Pod that is sent to `{resource}`"))
        }
        Role::Workload(_) if admission.operation == Operation::Connect => Response::accept(),
        Role::Workload(workload) => templates::review(workload, admission, settings, host),
        Role::Namespace if admission.sub_resource.is_empty() => reserved::review(admission, settings, host),
        Role::Unknown => {
            let (kind, version) = (admission.kind, admission.api_version());
            Response::accept().warn(format!("{MARK}not judged: this policy does not know {version}/{kind}"))
        }
        _ => Response::accept(),
    }
}

/// Answers whether settings are right: all mistakes at once.
pub(crate) fn validate_settings(payload: &[u8]) -> String {
    let mistakes = match std::str::from_utf8(payload) {
        Ok(text) => match json::read(text) {
            Ok(node) => {
                let (settings, mut mistakes) = settings::read(&node);
                mistakes.extend(settings::check(&node, &settings));
                if mistakes.is_empty() { None } else { Some(settings::mistakes_text(&mistakes)) }
            }
            Err(error) => Some(error.to_string()),
        },
        Err(error) => Some(format!("not UTF-8: {error}")),
    };
    match mistakes {
        None => "{\"valid\":true}".to_owned(),
        Some(text) => {
            let mut out = String::from("{\"valid\":false,\"message\":");
            write_string(&format!("{MARK}{text}"), &mut out);
            out.push('}');
            out
        }
    }
}
