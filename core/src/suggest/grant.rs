//! The other remedy: granting the use of an object that takes the pod as it is.

use super::surplus::surplus;
use super::words::entry;
use crate::pod::Pod;
use crate::scc::{ProviderError, REQUIRED_ANNOTATION, Trial};
use crate::source::{Node, Value};
use std::borrow::Cow;

/// Who gets the grant: the identity that was judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grantee<'a> {
    /// A service account of the pod's namespace.
    ServiceAccount(&'a str),
    /// A user.
    User(&'a str),
    /// A group.
    Group(&'a str),
}

/// A grant of one object to one identity in one namespace.
#[derive(Clone, Debug, PartialEq)]
pub struct Grant {
    /// The object's name.
    pub scc: String,
    /// The command that grants it.
    pub command: String,
    /// The same as manifests: a Role and a RoleBinding.
    pub manifests: Vec<Node<'static>>,
    /// What the grant gives beyond what the pod needs, see [`surplus`].
    pub beyond: Vec<String>,
}

/// The least permissive object that takes the pod unchanged and may not be used yet.
///
/// `trials` is the answer of [`crate::scc::trace`] for `pod`. `None` when no such object exists.
pub fn grant<'a>(
    trials: &[Result<Trial<'a>, ProviderError<'a>>],
    pod: &Pod<'_>,
    namespace: &str,
    grantee: Grantee<'_>,
) -> Option<Grant> {
    let required = pod.annotation(REQUIRED_ANNOTATION).unwrap_or_default();
    let fits = |trial: &&Trial<'a>| {
        trial.outcome.is_ok()
            && trial.subject.is_none()
            && (required.is_empty() || required == trial.ranked.scc.name)
    };
    let candidates = trials.iter().filter_map(|trial| trial.as_ref().ok()).filter(fits);
    let with_surplus = candidates.map(|trial| (trial.ranked, surplus(&trial.ranked.scc, pod)));
    let (ranked, beyond) =
        with_surplus.min_by_key(|(ranked, beyond)| (ranked.points, beyond.len(), ranked.scc.name))?;
    Some(of(ranked.scc.name, namespace, grantee, beyond))
}

fn of(scc: &str, namespace: &str, grantee: Grantee<'_>, beyond: Vec<String>) -> Grant {
    let (noun, who) = match grantee {
        Grantee::ServiceAccount(name) => ("user", format!("-z {}", shell(name))),
        Grantee::User(name) => ("user", shell(name).into_owned()),
        Grantee::Group(name) => ("group", shell(name).into_owned()),
    };
    let command = format!("oc adm policy add-scc-to-{noun} {} {who} -n {}", shell(scc), shell(namespace));
    let manifests = vec![role(scc, namespace), binding(scc, namespace, grantee)];
    Grant { scc: scc.to_owned(), command, manifests, beyond }
}

/// A word for a shell, quoted where it has to be.
fn shell(word: &str) -> Cow<'_, str> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:/@".contains(&byte);
    if !word.is_empty() && word.bytes().all(plain) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(format!("'{}'", word.replace('\'', r"'\''")))
    }
}

fn role(scc: &str, namespace: &str) -> Node<'static> {
    let rule = object(vec![
        ("apiGroups", list(vec![text("security.openshift.io")])),
        ("resources", list(vec![text("securitycontextconstraints")])),
        ("resourceNames", list(vec![text(scc)])),
        ("verbs", list(vec![text("use")])),
    ]);
    object(vec![
        ("apiVersion", text("rbac.authorization.k8s.io/v1")),
        ("kind", text("Role")),
        ("metadata", metadata(&role_name(scc), namespace)),
        ("rules", list(vec![rule])),
    ])
}

fn binding(scc: &str, namespace: &str, grantee: Grantee<'_>) -> Node<'static> {
    const RBAC: &str = "rbac.authorization.k8s.io";
    // One binding per identity, so that granting to a second one does not take it from the first.
    let (Grantee::ServiceAccount(holder) | Grantee::User(holder) | Grantee::Group(holder)) = grantee;
    let subject = match grantee {
        Grantee::ServiceAccount(name) => object(vec![
            ("kind", text("ServiceAccount")),
            ("name", text(name)),
            ("namespace", text(namespace)),
        ]),
        Grantee::User(name) => {
            object(vec![("apiGroup", text(RBAC)), ("kind", text("User")), ("name", text(name))])
        }
        Grantee::Group(name) => {
            object(vec![("apiGroup", text(RBAC)), ("kind", text("Group")), ("name", text(name))])
        }
    };
    object(vec![
        ("apiVersion", text("rbac.authorization.k8s.io/v1")),
        ("kind", text("RoleBinding")),
        ("metadata", metadata(&format!("{}-{}", role_name(scc), holder.replace(['/', '%'], "-")), namespace)),
        (
            "roleRef",
            object(vec![("apiGroup", text(RBAC)), ("kind", text("Role")), ("name", text(&role_name(scc)))]),
        ),
        ("subjects", list(vec![subject])),
    ])
}

fn role_name(scc: &str) -> String {
    format!("use-scc-{scc}")
}

fn metadata(name: &str, namespace: &str) -> Node<'static> {
    object(vec![("name", text(name)), ("namespace", text(namespace))])
}

/// A string that stands nowhere.
pub(super) fn text(text: &str) -> Node<'static> {
    Node::made(Value::String(Cow::Owned(text.to_owned())))
}

/// A list that stands nowhere.
pub(super) fn list(items: Vec<Node<'static>>) -> Node<'static> {
    Node::made(Value::Sequence(items))
}

/// An object that stands nowhere.
pub(super) fn object(fields: Vec<(&'static str, Node<'static>)>) -> Node<'static> {
    Node::made(Value::Mapping(fields.into_iter().map(|(key, value)| entry(key, value)).collect()))
}
