//! What the policy may ask of Kubernetes, by way of the policy server.
//!
//! The order of calls is part of the policy's behaviour: `kwctl` replays recorded sessions strictly in order.

use std::borrow::Cow;
use std::fmt::{self, Display, Write as _};
use virt_grants_core::scc::Identity;
use virt_grants_core::source::json::{self, write_string};
use virt_grants_core::source::{Node, Value};

/// The policy server, or a recording of it.
pub trait Host {
    /// Calls an operation of the host's `kubernetes` capability.
    ///
    /// # Errors
    /// The host's own words.
    fn call(&mut self, operation: &str, payload: &str) -> Result<Vec<u8>, Vec<u8>>;
}

/// A call that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallFailure {
    /// The operation: `get_resource`, `list_resources_all` or `can_i`.
    pub operation: &'static str,
    /// What was asked about.
    pub about: String,
    /// The host's words.
    pub error: String,
}

impl CallFailure {
    /// Whether the host says that the object does not exist. Its words: ``Cannot find v1/Namespace named 'x' …``.
    pub fn is_not_found(&self) -> bool {
        self.error.contains("Cannot find ") && self.error.contains(" named ")
    }

    fn advice(&self) -> &'static str {
        if self.error.contains("host capability") {
            "allow the host capability in the policy server's configuration (`hostCapabilities`, or \
             `namespacedPoliciesCapabilities` of the PolicyServer)"
        } else if self.error.contains("has not been granted access") {
            "add the resource to `spec.contextAwareResources` of the ClusterAdmissionPolicy"
        } else if self.error.contains("was not initialized") {
            "the policy server has no connection to the cluster: start it inside one, or use settings that need no call"
        } else if self.error.contains("annot find resource") || self.error.contains("error finding resource")
        {
            "the cluster does not serve this kind: install its CustomResourceDefinition or choose another source"
        } else {
            "check the role of the policy server's service account and the policy server's log"
        }
    }
}

impl Display for CallFailure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { operation, about, error } = self;
        write!(out, "host call kubernetes/{operation} for {about} failed: {error}; {}", self.advice())
    }
}

/// The JSON of an object.
///
/// # Errors
/// The call failed or its answer is no text.
pub(crate) fn get(
    host: &mut dyn Host,
    (api_version, kind): (&str, &str),
    (namespace, name): (Option<&str>, &str),
    masks: &[&str],
    fresh: bool,
) -> Result<String, CallFailure> {
    let mut payload = String::from("{\"api_version\":");
    write_string(api_version, &mut payload);
    payload.push_str(",\"kind\":");
    write_string(kind, &mut payload);
    payload.push_str(",\"name\":");
    write_string(name, &mut payload);
    payload.push_str(",\"namespace\":");
    match namespace {
        Some(namespace) => write_string(namespace, &mut payload),
        None => payload.push_str("null"),
    }
    let _ = write!(payload, ",\"disable_cache\":{fresh},\"field_masks\":");
    write_masks(masks, &mut payload);
    payload.push('}');
    let about = match namespace {
        Some(namespace) => format!("{api_version}/{kind} `{namespace}/{name}`"),
        None => format!("{api_version}/{kind} `{name}`"),
    };
    call(host, "get_resource", &payload, about)
}

/// The JSON of the list of all objects of a kind.
///
/// # Errors
/// The call failed or its answer is no text.
pub(crate) fn list(
    host: &mut dyn Host,
    (api_version, kind): (&str, &str),
    masks: &[&str],
) -> Result<String, CallFailure> {
    let mut payload = String::from("{\"api_version\":");
    write_string(api_version, &mut payload);
    payload.push_str(",\"kind\":");
    write_string(kind, &mut payload);
    payload.push_str(",\"label_selector\":null,\"field_selector\":null,\"field_masks\":");
    write_masks(masks, &mut payload);
    payload.push('}');
    call(host, "list_resources_all", &payload, format!("all {api_version}/{kind}"))
}

/// Whether RBAC lets somebody `use` an SCC in a namespace.
///
/// # Errors
/// The call failed or its answer is no review status.
pub(crate) fn can_use(
    host: &mut dyn Host,
    who: &Identity<'_>,
    scc: &str,
    namespace: &str,
) -> Result<bool, CallFailure> {
    let mut payload = String::from("{\"subject_access_review\":{\"user\":");
    write_string(who.name, &mut payload);
    payload.push_str(",\"groups\":");
    write_strings(who.groups, &mut payload);
    payload.push_str(
        ",\"resource_attributes\":{\"group\":\"security.openshift.io\",\
         \"resource\":\"securitycontextconstraints\",\"verb\":\"use\",\"name\":",
    );
    write_string(scc, &mut payload);
    payload.push_str(",\"namespace\":");
    write_string(namespace, &mut payload);
    payload.push_str(",\"subresource\":null,\"version\":null}},\"disable_cache\":false}");
    let about = format!("`use` of `{scc}` by `{}` in `{namespace}`", who.name);
    let answer = call(host, "can_i", &payload, about.clone())?;
    let status = parse(&answer, "can_i", &about)?;
    let flag = |key: &str| match status.get(key).map(|value| &value.value) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Bool(flag)) => Ok(Some(*flag)),
        Some(_) => Err(unreadable("can_i", &about, "`allowed` or `denied` is neither true nor false")),
    };
    let allowed = flag("allowed")?.ok_or_else(|| unreadable("can_i", &about, "`allowed` is missing"))?;
    Ok(allowed && flag("denied")? != Some(true))
}

/// The tree of an answer.
///
/// # Errors
/// It is no JSON.
pub(crate) fn parse<'t>(
    answer: &'t str,
    operation: &'static str,
    about: &str,
) -> Result<Node<'t>, CallFailure> {
    json::read(answer).map_err(|error| unreadable(operation, about, &error.to_string()))
}

/// The objects of a list.
///
/// # Errors
/// It is no list of objects. An empty list in its place would be a guess.
pub(crate) fn items<'n, 't>(list: &'n Node<'t>, about: &str) -> Result<&'n [Node<'t>], CallFailure> {
    let operation = "list_resources_all";
    let items = list.get("items").ok_or_else(|| unreadable(operation, about, "`items` is missing"))?;
    match &items.value {
        Value::Sequence(items) if items.iter().all(|item| matches!(item.value, Value::Mapping(_))) => {
            Ok(items)
        }
        _ => Err(unreadable(operation, about, "`items` is no list of objects")),
    }
}

pub(crate) fn unreadable(operation: &'static str, about: &str, why: &str) -> CallFailure {
    CallFailure { operation, about: about.to_owned(), error: format!("its answer cannot be read: {why}") }
}

fn call(
    host: &mut dyn Host,
    operation: &'static str,
    payload: &str,
    about: String,
) -> Result<String, CallFailure> {
    match host.call(operation, payload) {
        Ok(answer) => {
            String::from_utf8(answer).map_err(|error| unreadable(operation, &about, &error.to_string()))
        }
        Err(error) => {
            let error = String::from_utf8_lossy(&error);
            let error = Cow::Borrowed(error.trim_start_matches("Host error: ")).into_owned();
            Err(CallFailure { operation, about, error })
        }
    }
}

fn write_masks(masks: &[&str], out: &mut String) {
    if masks.is_empty() { out.push_str("null") } else { write_strings(masks, out) }
}

fn write_strings(texts: &[&str], out: &mut String) {
    out.push('[');
    for (index, text) in texts.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write_string(text, out);
    }
    out.push(']');
}
