//! Admission reviews and requests, as an API server sends them and as people copy them from a log.

use crate::source::Node;

/// What an admission request says beside the object.
#[derive(Clone, Debug, PartialEq)]
pub struct Review<'a> {
    /// The whole request.
    pub node: &'a Node<'a>,
    /// `CREATE`, `UPDATE`, `DELETE` or `CONNECT`; empty when absent.
    pub operation: &'a str,
    /// `subResource`, for example `ephemeralcontainers`; empty when absent.
    pub sub_resource: &'a str,
    /// `namespace`; empty when absent.
    pub namespace: &'a str,
    /// `userInfo.username`; empty when absent.
    pub username: &'a str,
    /// `userInfo.groups`.
    pub groups: Vec<&'a str>,
    /// `oldObject`.
    pub old_object: Option<&'a Node<'a>>,
}

/// A request and where it stands.
pub(super) struct Place<'a> {
    pub(super) review: Review<'a>,
    /// The keys that lead to the request.
    pub(super) path: &'static [&'static str],
    /// The object that is judged: the old one when there is no new one.
    pub(super) object: Option<&'a Node<'a>>,
    pub(super) object_key: &'static str,
}

/// The admission request in `node`, if it is a review or a request.
pub(super) fn find<'a>(node: &'a Node<'a>) -> Option<Place<'a>> {
    let is_review = node.get("kind").and_then(Node::as_str) == Some("AdmissionReview");
    let (request, path): (_, &[&str]) = if is_review {
        (node.get("request")?, &["request"])
    } else {
        // A bare request has a kind that is an object: group, version and kind of what is asked for.
        node.get("kind").filter(|kind| kind.get("kind").is_some())?;
        node.get("operation")?;
        (node, &[])
    };
    let present = |key| request.get(key).filter(|object| !object.is_null());
    let text = |key| request.get(key).and_then(Node::as_str).unwrap_or("");
    let user = |key| request.get("userInfo").and_then(|user| user.get(key));
    let (object, object_key) = match present("object") {
        Some(object) => (Some(object), "object"),
        None => (present("oldObject"), "oldObject"),
    };
    let review = Review {
        node: request,
        operation: text("operation"),
        sub_resource: text("subResource"),
        namespace: text("namespace"),
        username: user("username").and_then(Node::as_str).unwrap_or(""),
        groups: user("groups")
            .map(|groups| groups.items().iter().filter_map(Node::as_str).collect())
            .unwrap_or_default(),
        old_object: present("oldObject"),
    };
    Some(Place { review, path, object, object_key })
}
