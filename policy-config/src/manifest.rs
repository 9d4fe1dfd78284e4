//! Manifests that deploy the policy with given settings, ready to apply.

use crate::settings::{Enforcement, Mode, NamespaceSource, SccSource, Settings};
use crate::tree::{flag, list, object, owned, text, words};
use std::borrow::Cow;
use virt_grants_core::path::FieldPath;
use virt_grants_core::scc::{self, Edit};
use virt_grants_core::source::{Node, Value, yaml_print};

/// Where a release puts the module.
pub const MODULE: &str =
    concat!("registry://ghcr.io/virt-grants/policies/virt-grants:v", env!("CARGO_PKG_VERSION"));

/// What a deployment is called and where its module is.
#[derive(Clone, Copy, Debug)]
pub struct Options<'o> {
    /// Name of the policy; the validating one and the one for exec get a suffix.
    pub name: &'o str,
    /// Address of the module.
    pub module: &'o str,
    /// Whether exec and attach are checked as well.
    pub exec: bool,
    /// Whether labels, annotations and names of namespaces are guarded as well.
    pub namespaces: bool,
}

/// One deployment of the policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Mutate,
    Validate,
    Exec,
    Namespaces,
}

/// Groups with the plural resources of theirs that hold pod templates.
const WORKLOADS: [(&str, &[&str]); 3] = [
    ("", &["replicationcontrollers", "podtemplates"]),
    ("apps", &["deployments", "replicasets", "statefulsets", "daemonsets"]),
    ("batch", &["jobs", "cronjobs"]),
];

/// ClusterAdmissionPolicies for the two phases of admission, and for what else is asked for.
///
/// `written` are the settings as their author wrote them, which is how they appear; `settings` the same as read.
pub fn manifests(written: &Node<'_>, settings: &Settings<'_>, options: Options<'_>) -> String {
    let mut parts = vec![Part::Mutate, Part::Validate];
    if settings.mode == Mode::Validate {
        parts.remove(0);
    }
    if options.exec {
        parts.push(Part::Exec);
    }
    if options.namespaces {
        parts.push(Part::Namespaces);
    }
    let policies: Vec<_> = parts.into_iter().map(|part| policy(part, written, settings, options)).collect();
    yaml_print::print_all(&policies)
}

fn policy<'a>(part: Part, written: &Node<'a>, settings: &Settings<'_>, options: Options<'_>) -> Node<'a> {
    let (suffix, mode) = match part {
        Part::Mutate => ("", "mutate"),
        Part::Validate => ("-validate", "validate"),
        Part::Exec => ("-exec", "validate"),
        Part::Namespaces => ("-namespaces", "validate"),
    };
    let mut own = if written.is_null() { object([]) } else { written.clone() };
    let mode = Edit { path: FieldPath::of(&["mode"]), value: Some(text(mode)) };
    scc::apply(&mut own, &[mode]);
    let warns = settings.enforcement == Enforcement::Warn;
    object([
        ("apiVersion", text("policies.kubewarden.io/v1")),
        ("kind", text("ClusterAdmissionPolicy")),
        ("metadata", object([("name", owned(format!("{}{suffix}", options.name)))])),
        (
            "spec",
            object([
                ("module", owned(options.module.to_owned())),
                ("mutating", flag(part == Part::Mutate)),
                ("mode", text("protect")),
                ("failurePolicy", text(if warns { "Ignore" } else { "Fail" })),
                ("timeoutSeconds", Node::made(Value::Number(Cow::Borrowed("10")))),
                // One of them is enough for the audit scanner.
                ("backgroundAudit", flag(part == Part::Validate)),
                ("rules", list(rules(part))),
                ("contextAwareResources", list(resources(part, settings))),
                ("settings", own),
            ]),
        ),
    ])
}

fn rules<'a>(part: Part) -> Vec<Node<'a>> {
    let rule = |group: &'static str, resources: &[&'static str], operations: &[&'static str]| {
        object([
            ("apiGroups", words(&[group])),
            ("apiVersions", words(&["v1"])),
            ("resources", words(resources)),
            ("operations", words(operations)),
        ])
    };
    match part {
        Part::Exec => return vec![rule("", &["pods/exec", "pods/attach"], &["CONNECT"])],
        Part::Namespaces => return vec![rule("", &["namespaces"], &["CREATE", "UPDATE"])],
        Part::Mutate | Part::Validate => {}
    }
    let mut rules = vec![
        rule("", &["pods"], &["CREATE", "UPDATE"]),
        rule("", &["pods/ephemeralcontainers"], &["UPDATE"]),
    ];
    if part == Part::Validate {
        rules.extend(WORKLOADS.map(|(group, resources)| rule(group, resources, &["CREATE", "UPDATE"])));
    }
    rules
}

/// What the settings make the policy ask for.
fn resources<'a>(part: Part, settings: &Settings<'_>) -> Vec<Node<'a>> {
    let resource = |api_version: &str, kind: &str| {
        object([("apiVersion", owned(api_version.to_owned())), ("kind", owned(kind.to_owned()))])
    };
    let mut resources = Vec::new();
    if part == Part::Namespaces {
        return resources;
    }
    if settings.namespaces.source == NamespaceSource::Cluster {
        resources.push(resource("v1", "Namespace"));
    }
    match settings.scc.source {
        SccSource::Cluster => resources.push(resource(settings.scc.api_version, settings.scc.kind)),
        SccSource::ConfigMap => resources.push(resource("v1", "ConfigMap")),
        SccSource::Builtin | SccSource::Inline => {}
    }
    if part == Part::Exec {
        resources.push(resource("v1", "Pod"));
    }
    resources
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings;
    use virt_grants_core::source::{json, yaml};

    fn made(settings: &str, all: bool) -> String {
        let node = json::read(settings).unwrap();
        let (read, mistakes) = settings::read(&node);
        assert_eq!(mistakes, []);
        let (exec, namespaces) = (all, all);
        manifests(
            &node,
            &read,
            Options { name: "virt-grants", module: "registry://example.com/p:v1", exec, namespaces },
        )
    }

    #[test]
    fn every_part_asks_for_what_the_settings_need() {
        let text = made(r#"{"scc":{"source":"cluster"},"kubevirt":{"namespaces":["kubevirt"]}}"#, true);
        let (documents, findings) = yaml::read(&text);
        assert_eq!((documents.len(), findings), (4, Vec::new()));
        let field = |index: usize, path: &str| {
            let path = FieldPath::parse(path).unwrap();
            let (node, depth) = documents[index].root.at(&path);
            let mut text = String::new();
            json::write(node, &mut text);
            if depth == path.segments().len() { text } else { String::new() }
        };
        assert_eq!(field(0, "metadata.name"), "\"virt-grants\"");
        assert_eq!(field(0, "spec.mutating"), "true");
        assert_eq!(field(0, "spec.settings.mode"), "\"mutate\"");
        assert_eq!(field(1, "spec.mutating"), "false");
        assert_eq!(field(1, "spec.settings.mode"), "\"validate\"");
        assert_eq!(field(1, "spec.settings.kubevirt.namespaces"), "[\"kubevirt\"]");
        assert_eq!(field(0, "spec.contextAwareResources[1].kind"), "\"SecurityContextConstraints\"");
        assert_eq!(field(1, "spec.rules[1].resources"), "[\"pods/ephemeralcontainers\"]");
        assert_eq!(field(2, "spec.rules[0].operations"), "[\"CONNECT\"]");
        assert_eq!(field(2, "spec.contextAwareResources[2].kind"), "\"Pod\"");
        assert_eq!(field(3, "metadata.name"), "\"virt-grants-namespaces\"");
        assert_eq!(field(3, "spec.rules[0].resources"), "[\"namespaces\"]");
        assert_eq!(field(3, "spec.contextAwareResources"), "[]");
    }

    #[test]
    fn warnings_do_not_stop_a_cluster_whose_policy_server_is_away() {
        assert!(made(r#"{"enforcement":"warn"}"#, false).contains("failurePolicy: Ignore"));
        assert_eq!(made(r#"{"mode":"validate"}"#, false).matches("---").count(), 0);
    }
}
