//! The options of `check`.

use super::argument::{Fields, Thrown, list};
use virt_grants_core::check::{Grant, NamespaceFacts, Options};
use wasm_bindgen::JsValue;

/// What options may be called.
const NAMES: [&str; 8] =
    ["openshift", "kubevirt", "sccs", "user", "groups", "serviceAccount", "namespace", "grants"];

/// Options with names as JavaScript likes them.
pub(super) fn options(value: JsValue) -> Thrown<Options> {
    let options = Fields::of("options", value, &NAMES)?;
    let grant = |value: JsValue| {
        let grant = Fields::of("options.grants", value, &["scc", "user"])?;
        Ok(Grant { scc: grant.required("scc")?, user: grant.text("user")? })
    };
    let names = ["name", "uidRange", "mcs", "supplementalGroups"];
    let namespace = Fields::of("options.namespace", options.get("namespace"), &names)?;
    Ok(Options {
        openshift: options.text("openshift")?,
        kubevirt: options.text("kubevirt")?,
        sccs: options.text("sccs")?,
        user: options.text("user")?,
        groups: options.texts("groups")?,
        service_account: options.text("serviceAccount")?,
        namespace: NamespaceFacts {
            name: namespace.text("name")?,
            uid_range: namespace.text("uidRange")?,
            mcs: namespace.text("mcs")?,
            supplemental_groups: namespace.text("supplementalGroups")?,
        },
        grants: list("options.grants", &options.get("grants"))?
            .into_iter()
            .map(grant)
            .collect::<Thrown<_>>()?,
        ..Options::default()
    })
}
