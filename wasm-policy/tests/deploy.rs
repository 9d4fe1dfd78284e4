//! The manifests in `deploy/` carry settings that the policy takes, and rules that send what it judges.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its input must fail")]

use std::path::{Path, PathBuf};
use virt_grants_core::path::FieldPath;
use virt_grants_core::source::{Node, Value, yaml};
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

#[test]
fn the_form_can_be_read() {
    let text = std::fs::read_to_string(folder().join("../questions-ui.yml")).unwrap();
    let (documents, findings) = yaml::read(&text);
    assert_eq!(findings, []);
    assert!(documents[0].root.get("questions").unwrap().items().len() >= 20);
}
