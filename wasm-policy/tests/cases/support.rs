//! Requests, recorded host calls, and answers.

use serde_json::{Value, json};
use std::collections::VecDeque;
use virt_grants_policy::host::Host;

/// Host calls in the order in which they must be made, each with its answer.
#[derive(Default)]
pub(crate) struct Session {
    expected: VecDeque<(&'static str, Value, Result<String, String>)>,
}

impl Session {
    /// No call may be made.
    pub(crate) fn silent() -> Self {
        Self::default()
    }

    /// A call comes next whose payload has at least these members.
    #[expect(clippy::needless_pass_by_value, reason = "answers are written where they are passed")]
    pub(crate) fn then(self, operation: &'static str, payload: Value, answer: Value) -> Self {
        self.then_text(operation, payload, &answer.to_string())
    }

    /// The same with an answer that need not be JSON.
    pub(crate) fn then_text(mut self, operation: &'static str, payload: Value, answer: &str) -> Self {
        self.expected.push_back((operation, payload, Ok(answer.to_owned())));
        self
    }

    /// A call comes next that fails.
    pub(crate) fn then_fails(mut self, operation: &'static str, payload: Value, error: &str) -> Self {
        self.expected.push_back((operation, payload, Err(format!("Host error: {error}"))));
        self
    }

    /// The Namespace object comes next, with these annotations.
    pub(crate) fn namespace(self, name: &str, annotations: &Value) -> Self {
        self.namespace_object(name, &json!({"name": name, "annotations": annotations}))
    }

    /// The Namespace object comes next, with this metadata.
    pub(crate) fn namespace_object(self, name: &str, metadata: &Value) -> Self {
        let payload = json!({"api_version": "v1", "kind": "Namespace", "name": name, "namespace": null});
        self.then(
            "get_resource",
            payload,
            json!({"apiVersion": "v1", "kind": "Namespace", "metadata": metadata}),
        )
    }

    /// The list of all Namespaces comes next.
    pub(crate) fn namespaces(self, metadata: &[Value]) -> Self {
        let items: Vec<Value> = metadata.iter().map(|metadata| json!({"metadata": metadata})).collect();
        let payload = json!({"api_version": "v1", "kind": "Namespace"});
        self.then("list_resources_all", payload, json!({"kind": "NamespaceList", "items": items}))
    }

    /// A question about access comes next.
    pub(crate) fn can_i(self, user: &str, scc: &str, allowed: bool) -> Self {
        let payload = json!({"subject_access_review": {
            "user": user,
            "resource_attributes": {
                "group": "security.openshift.io", "resource": "securitycontextconstraints",
                "verb": "use", "name": scc,
            },
        }});
        self.then("can_i", payload, json!({"allowed": allowed}))
    }

    /// An OpenShift namespace with ranges comes next.
    pub(crate) fn team_a(self) -> Self {
        self.namespace("team-a", &ranges())
    }

    pub(crate) fn is_done(&self) -> bool {
        self.expected.is_empty()
    }
}

impl Host for Session {
    fn call(&mut self, operation: &str, payload: &str) -> Result<Vec<u8>, Vec<u8>> {
        let payload: Value = serde_json::from_str(payload).unwrap();
        let Some((expected, part, answer)) = self.expected.pop_front() else {
            panic!("unexpected host call {operation} {payload}");
        };
        assert!(
            operation == expected && holds(&payload, &part),
            "expected {expected} {part},\nfound {operation} {payload}"
        );
        answer.map(String::into_bytes).map_err(String::into_bytes)
    }
}

/// Whether `whole` has every member of `part`.
fn holds(whole: &Value, part: &Value) -> bool {
    match part {
        Value::Object(part) => {
            part.iter().all(|(key, value)| whole.get(key).is_some_and(|whole| holds(whole, value)))
        }
        part => whole == part,
    }
}

/// Annotations as OpenShift writes them.
pub(crate) fn ranges() -> Value {
    json!({
        "openshift.io/sa.scc.uid-range": "1000650000/10000",
        "openshift.io/sa.scc.mcs": "s0:c26,c5",
        "openshift.io/sa.scc.supplemental-groups": "1000650000/10000",
    })
}

/// Evaluates a request; every expected host call must have been made.
pub(crate) fn validate(request: &Value, settings: &Value, mut session: Session) -> Value {
    let payload = json!({"request": request, "settings": settings}).to_string();
    let answer = crate::call("validate", payload.as_bytes(), &mut session).unwrap();
    assert!(session.is_done(), "{} host calls were not made: {answer}", session.expected.len());
    serde_json::from_str(&answer).unwrap()
}

/// The message of refused settings; none if they are right.
pub(crate) fn mistakes(settings: &Value) -> Option<String> {
    let answer = crate::call("validate_settings", settings.to_string().as_bytes(), &mut Session::silent());
    let answer: Value = serde_json::from_str(&answer.unwrap()).unwrap();
    (answer["valid"] == false).then(|| answer["message"].as_str().unwrap().to_owned())
}

/// A plain pod, as the API server hands it to admission.
pub(crate) fn nginx() -> Value {
    json!({
        "apiVersion": "v1",
        "kind": "Pod",
        "metadata": {"name": "web", "namespace": "team-a", "labels": {"app": "web"}},
        "spec": {
            "serviceAccountName": "default",
            "securityContext": {},
            "containers": [{"name": "nginx", "image": "nginx:1.29", "resources": {}}],
            "unknownField": {"kept": 1.50},
        },
    })
}

/// A request by an ordinary user.
pub(crate) fn request(operation: &str, kind: &Value, resource: &str, object: &Value) -> Value {
    json!({
        "uid": "1",
        "kind": kind,
        "resource": {"group": kind["group"], "version": kind["version"], "resource": resource},
        "name": object["metadata"]["name"],
        "namespace": "team-a",
        "operation": operation,
        "userInfo": {"username": "alice", "groups": ["devs", "system:authenticated"]},
        "object": object,
    })
}

/// The creation of a pod by an ordinary user.
pub(crate) fn create(pod: &Value) -> Value {
    request("CREATE", &json!({"group": "", "version": "v1", "kind": "Pod"}), "pods", pod)
}

/// The change of a pod by an ordinary user.
pub(crate) fn update(old: &Value, new: &Value) -> Value {
    let mut request = create(new);
    request["operation"] = json!("UPDATE");
    request["oldObject"] = old.clone();
    request
}

/// The text of the message.
pub(crate) fn message(answer: &Value) -> &str {
    answer["message"].as_str().unwrap_or_default()
}

/// All warnings, one on a line.
pub(crate) fn warnings(answer: &Value) -> String {
    let list = answer["warnings"].as_array().cloned().unwrap_or_default();
    list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n")
}
