//! The manifests in `deploy/` carry settings that the policy takes, and rules that send what it judges.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot read its input must fail"
)]

use std::path::{Path, PathBuf};
use virt_grants_core::path::FieldPath;
use virt_grants_core::source::{Node, Value, json, yaml};
use virt_grants_policy::settings;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy")
}

/// Calls `visit` with every document of every manifest.
fn documents(mut visit: impl FnMut(&str, &Node<'_>)) {
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 9, "{files:?}");
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let (documents, findings) = yaml::read(&text);
        assert!(findings.is_empty(), "{}: {findings:?}", file.display());
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        for document in &documents {
            visit(&name, &document.root);
        }
    }
}

fn at<'n, 's>(node: &'n Node<'s>, path: &str) -> Option<&'n Node<'s>> {
    let path = FieldPath::parse(path).unwrap();
    let (found, depth) = node.at(&path);
    (depth == path.segments().len()).then_some(found)
}

#[test]
fn settings_have_no_mistakes() {
    let mut checked = 0;
    documents(|file, document| {
        for path in ["spec.settings", "spec.policies.scc.settings"] {
            let Some(node) = at(document, path) else { continue };
            let (read, mut mistakes) = settings::read(node);
            mistakes.extend(settings::check(node, &read));
            assert_eq!(mistakes, [], "{file}");
            checked += 1;
        }
    });
    assert_eq!(checked, 6);
}

#[test]
fn only_the_mutating_mode_may_mutate_and_both_see_ephemeral_containers() {
    documents(|file, document| {
        let text = |path: &str| at(document, path).and_then(Node::as_str).unwrap_or_default();
        if text("kind") != "ClusterAdmissionPolicy" {
            return;
        }
        let mutates = at(document, "spec.mutating").map(|node| node.value == Value::Bool(true));
        assert_eq!(mutates, Some(text("spec.settings.mode") != "validate"), "{file}");
        let rules = at(document, "spec.rules").unwrap();
        let named = |resource: &str| {
            let resources = rules.items().iter().flat_map(|rule| rule.get("resources").unwrap().items());
            resources.into_iter().any(|node| node.as_str() == Some(resource))
        };
        let of_pods = named("pods") && named("pods/ephemeralcontainers");
        assert!(of_pods || named("pods/exec") || named("namespaces"), "{file}");
    });
}

/// The first document of a file beside `deploy/`, as JSON.
fn json_of(text: &str) -> serde_json::Value {
    let (documents, findings) = yaml::read(text);
    assert_eq!(findings, []);
    let mut out = String::new();
    json::write(&documents[0].root, &mut out);
    serde_json::from_str(&out).unwrap()
}

fn file(name: &str) -> String {
    std::fs::read_to_string(folder().join("..").join(name)).unwrap()
}

#[test]
fn the_hub_shows_what_the_module_says_of_itself() {
    let (hub, metadata) = (json_of(&file("artifacthub-pkg.yml")), json_of(&file("metadata.yml")));
    let shown = |key: &str| hub["annotations"][format!("kubewarden/{key}")].as_str().unwrap();
    let said = |key: &str| &metadata["annotations"][key];
    assert_eq!(json_of(shown("rules")), metadata["rules"]);
    assert_eq!(json_of(shown("contextAwareResources")), metadata["contextAwareResources"]);
    assert_eq!(shown("mutation"), metadata["mutating"].to_string());
    assert_eq!(shown("resources"), said("io.artifacthub.resources"));
    assert_eq!(
        shown("questions-ui"),
        file("questions-ui.yml"),
        "copy questions-ui.yml into artifacthub-pkg.yml"
    );
    assert_eq!(hub["version"], *said("io.kubewarden.policy.version"));
    assert_eq!(hub["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(hub["name"], *said("io.kubewarden.policy.title"));
    assert_eq!(hub["description"], *said("io.kubewarden.policy.description"));
    assert_eq!(hub["license"], *said("io.kubewarden.policy.license"));
    let image =
        format!("{}:v{}", said("io.kubewarden.policy.ociUrl").as_str().unwrap(), env!("CARGO_PKG_VERSION"));
    assert_eq!(hub["containersImages"][0]["image"], image);
    let mut modules = 0;
    documents(|name, document| {
        for path in ["spec.module", "spec.policies.scc.module"] {
            let Some(module) = at(document, path).and_then(Node::as_str) else { continue };
            assert_eq!(module, format!("registry://{image}"), "{name}");
            modules += 1;
        }
    });
    assert_eq!(modules, 6);
}

#[test]
fn the_form_can_be_read() {
    let text = std::fs::read_to_string(folder().join("../questions-ui.yml")).unwrap();
    let (documents, findings) = yaml::read(&text);
    assert_eq!(findings, []);
    assert!(documents[0].root.get("questions").unwrap().items().len() >= 20);
}
