//! The payload of an evaluation: what the API server asks, by way of the policy server.

use virt_grants_core::scc::User;
use virt_grants_core::source::{Node, Value};

/// What the request does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// Creates an object.
    Create,
    /// Changes one.
    Update,
    /// Deletes one.
    Delete,
    /// Connects to one.
    Connect,
}

/// A request of the API server.
#[derive(Clone, Debug)]
pub struct Admission<'a> {
    /// `kind.group`.
    pub group: &'a str,
    /// `kind.version`.
    pub version: &'a str,
    /// `kind.kind`.
    pub kind: &'a str,
    /// `resource.group`.
    pub resource_group: &'a str,
    /// `resource.resource`, in the plural.
    pub resource: &'a str,
    /// `subResource`, empty for the object itself.
    pub sub_resource: &'a str,
    /// `name`, empty when the API server is to make one.
    pub name: &'a str,
    /// `namespace`, empty for objects that have none.
    pub namespace: &'a str,
    /// What it does.
    pub operation: Operation,
    /// `userInfo.username`, if there is a user.
    pub username: Option<&'a str>,
    /// `userInfo.groups`, in order.
    pub groups: Vec<&'a str>,
    /// `object`.
    pub object: Option<&'a Node<'a>>,
    /// `oldObject`.
    pub old_object: Option<&'a Node<'a>>,
    /// Whether the audit scanner asks: it names the kind in place of the resource and has no user.
    pub is_scan: bool,
}

/// The text under `key`, empty when there is none.
///
/// # Errors
/// A sentence, if there is something else than a text.
pub(crate) fn text<'a>(node: &'a Node<'_>, key: &str, whole: &str) -> Result<&'a str, String> {
    match node.get(key).map(|value| &value.value) {
        None | Some(Value::Null) => Ok(""),
        Some(Value::String(text)) => Ok(text),
        Some(_) => Err(format!("`{whole}` expects a string")),
    }
}

/// The texts of a list under `key`.
///
/// # Errors
/// A sentence, if there is something else than a list of texts.
pub(crate) fn texts<'a>(node: &'a Node<'_>, key: &str, whole: &str) -> Result<Vec<&'a str>, String> {
    let list = match node.get(key).map(|value| &value.value) {
        None | Some(Value::Null) => return Ok(Vec::new()),
        Some(Value::Sequence(items)) => items,
        Some(_) => return Err(format!("`{whole}` expects a list of strings")),
    };
    let item =
        |item: &'a Node<'_>| item.as_str().ok_or_else(|| format!("`{whole}` expects a list of strings"));
    list.iter().map(item).collect()
}

impl<'a> Admission<'a> {
    /// Reads `request`.
    ///
    /// # Errors
    /// A sentence that names the field that cannot be read.
    pub fn read(request: &'a Node<'a>) -> Result<Self, String> {
        let object = |key: &str| match request.get(key) {
            None => Ok(None),
            Some(node) => match &node.value {
                Value::Null => Ok(None),
                Value::Mapping(_) => Ok(Some(node)),
                _ => Err(format!("`request.{key}` expects an object")),
            },
        };
        let kind = object("kind")?.ok_or("`request.kind` is missing")?;
        let resource = object("resource")?.ok_or("`request.resource` is missing")?;
        let user = object("userInfo")?;
        let operation = match text(request, "operation", "request.operation")? {
            "CREATE" => Operation::Create,
            "UPDATE" => Operation::Update,
            "DELETE" => Operation::Delete,
            "CONNECT" => Operation::Connect,
            "" => return Err("`request.operation` is missing".to_owned()),
            other => {
                return Err(format!(
                    "`request.operation` `{other}` is none of CREATE, UPDATE, DELETE, CONNECT"
                ));
            }
        };
        let kind_name = text(kind, "kind", "request.kind.kind")?;
        let resource_name = text(resource, "resource", "request.resource.resource")?;
        if kind_name.is_empty() || resource_name.is_empty() {
            return Err("`request.kind.kind` or `request.resource.resource` is missing".to_owned());
        }
        let username = match user {
            Some(user) => text(user, "username", "request.userInfo.username")?,
            None => "",
        };
        let admission = Self {
            group: text(kind, "group", "request.kind.group")?,
            version: text(kind, "version", "request.kind.version")?,
            kind: kind_name,
            resource_group: text(resource, "group", "request.resource.group")?,
            resource: resource_name,
            sub_resource: text(request, "subResource", "request.subResource")?,
            name: text(request, "name", "request.name")?,
            namespace: text(request, "namespace", "request.namespace")?,
            operation,
            username: Some(username).filter(|name| !name.is_empty()),
            groups: match user {
                Some(user) => texts(user, "groups", "request.userInfo.groups")?,
                None => Vec::new(),
            },
            object: object("object")?,
            old_object: object("oldObject")?,
            is_scan: resource_name == kind_name,
        };
        admission.complete()
    }

    /// Checks that what the operation needs is there.
    fn complete(self) -> Result<Self, String> {
        match self.operation {
            Operation::Create | Operation::Update if self.object.is_none() => {
                Err("`request.object` is missing".to_owned())
            }
            Operation::Update if self.old_object.is_none() => {
                Err("`request.oldObject` is missing for an UPDATE".to_owned())
            }
            _ => Ok(self),
        }
    }

    /// `apiVersion` as an object of this kind writes it.
    pub fn api_version(&self) -> String {
        if self.group.is_empty() {
            self.version.to_owned()
        } else {
            format!("{}/{}", self.group, self.version)
        }
    }

    /// Whether this is about pods, by the address it was sent to.
    pub fn is_pods(&self) -> bool {
        self.resource_group.is_empty() && (self.resource == "pods" || self.is_scan && self.kind == "Pod")
    }

    /// Checks that the objects sent to pods are pods, by the request and as far as they say so themselves.
    ///
    /// # Errors
    /// A sentence that names the field that says something else.
    pub fn check_pods(&self) -> Result<(), String> {
        if !self.group.is_empty() || self.kind != "Pod" {
            let (version, kind) = (self.api_version(), self.kind);
            return Err(format!(
                "`request.kind` is {version}/{kind}, and `{}` are of kind Pod",
                self.resource
            ));
        }
        for (key, object) in [("object", self.object), ("oldObject", self.old_object)] {
            let Some(object) = object else { continue };
            let whole = format!("request.{key}.kind");
            let kind = text(object, "kind", &whole)?;
            if !kind.is_empty() && kind != "Pod" {
                return Err(format!("`{whole}` is `{kind}`, and `request.kind` says `Pod`"));
            }
        }
        Ok(())
    }

    /// The requesting user; without one, a name that nobody has.
    pub fn user(&self) -> User<'_> {
        User { name: self.username.unwrap_or_default(), groups: &self.groups }
    }
}
