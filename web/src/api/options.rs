//! Options as JavaScript writes them.

use js_sys::{Object, Reflect};
use serde::Deserialize;
use virt_grants_core::check::{Grant, NamespaceFacts, Options};
use wasm_bindgen::{JsCast, JsError, JsValue};

/// What options may be called.
const NAMES: [&str; 8] =
    ["openshift", "kubevirt", "sccs", "user", "groups", "serviceAccount", "namespace", "grants"];
/// What is known of a namespace.
const NAMESPACE_NAMES: [&str; 4] = ["name", "uidRange", "mcs", "supplementalGroups"];

/// Names an option that there is not: a reader of objects passes over what it does not know, and a typing mistake would
/// silently change the verdict.
pub(super) fn refuse_unknown(options: &JsValue) -> Result<(), JsError> {
    refuse("options", options, &NAMES)?;
    let namespace = Reflect::get(options, &"namespace".into()).unwrap_or_default();
    refuse("options.namespace", &namespace, &NAMESPACE_NAMES)
}

fn refuse(what: &str, object: &JsValue, names: &[&str]) -> Result<(), JsError> {
    let Some(object) = object.dyn_ref::<Object>() else { return Ok(()) };
    let unknown = Object::keys(object)
        .iter()
        .filter_map(|key| key.as_string())
        .find(|key| !names.contains(&key.as_str()));
    unknown.map_or(Ok(()), |key| {
        Err(JsError::new(&format!("{what}: there is no `{key}`; there are: {}", names.join(", "))))
    })
}

/// The options of `check`, with names as JavaScript likes them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CheckOptions {
    openshift: Option<String>,
    kubevirt: Option<String>,
    sccs: Option<String>,
    user: Option<String>,
    groups: Vec<String>,
    service_account: Option<String>,
    namespace: NamespaceOptions,
    grants: Vec<GrantOptions>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct NamespaceOptions {
    name: Option<String>,
    uid_range: Option<String>,
    mcs: Option<String>,
    supplemental_groups: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
struct GrantOptions {
    scc: String,
    user: Option<String>,
}

impl From<CheckOptions> for Options {
    fn from(options: CheckOptions) -> Self {
        let namespace = options.namespace;
        let grant = |grant: GrantOptions| Grant { scc: grant.scc, user: grant.user };
        Self {
            openshift: options.openshift,
            kubevirt: options.kubevirt,
            sccs: options.sccs,
            user: options.user,
            groups: options.groups,
            service_account: options.service_account,
            namespace: NamespaceFacts {
                name: namespace.name,
                uid_range: namespace.uid_range,
                mcs: namespace.mcs,
                supplemental_groups: namespace.supplemental_groups,
            },
            grants: options.grants.into_iter().map(grant).collect(),
            ..Options::default()
        }
    }
}
