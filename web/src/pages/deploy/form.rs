//! What was chosen, and what follows from it. No browser here: everything is tested natively.

use crate::share::{self, LinkError};
use std::borrow::Cow;
use std::collections::BTreeMap;
use virt_grants_core::diag::Severity;
use virt_grants_core::kubevirt::releases;
use virt_grants_core::kubevirt::scc::{Form as SccForm, scc};
use virt_grants_core::kubevirt::{Release, rbac, release};
use virt_grants_core::path::FieldPath;
use virt_grants_core::scc::{Edit, apply};
use virt_grants_core::source::{Node, Value, yaml, yaml_print};
use virt_grants_policy_config::manifest::{self, MODULE};
use virt_grants_policy_config::rbac::{self as server, Server};
use virt_grants_policy_config::settings::schema::{Kind, SETTINGS, Setting};
use virt_grants_policy_config::settings::{self, Mistake, Mode};

const PREFIX: &str = "deploy=";

/// What was chosen. Values are texts by the path of their setting, `scc.source`; what is not there has its default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::pages) struct Form {
    pub(super) values: BTreeMap<String, String>,
    pub(super) name: String,
    pub(super) module: String,
    pub(super) exec: bool,
    /// Rules for the labels and annotations of namespaces that decide about pods.
    pub(super) namespaces: bool,
    /// SCC objects with all fields, as OpenShift stores them.
    pub(super) stored: bool,
}

impl Default for Form {
    /// The first step of a roll-out: everything passes, and what would be refused is said.
    fn default() -> Self {
        let values = [("enforcement", "warn"), ("kubevirt.namespaces", "kubevirt")];
        Self {
            values: values.map(|(path, value)| (path.to_owned(), value.to_owned())).into(),
            name: "virt-grants".to_owned(),
            module: MODULE.to_owned(),
            exec: false,
            namespaces: false,
            stored: false,
        }
    }
}

/// What follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Made {
    /// What is wrong with the settings; then nothing else is made.
    pub(super) mistakes: Vec<Mistake>,
    /// The policies.
    pub(super) policies: String,
    /// The objects that the KubeVirt release ships.
    pub(super) sccs: String,
    /// What the policy server may ask.
    pub(super) rbac: String,
    /// The roles of KubeVirt's controller.
    pub(super) kubevirt_rbac: String,
    /// The settings alone.
    pub(super) settings: String,
}

/// The choice that must have been made for a setting to be read.
type When = Option<(&'static [&'static str], &'static str)>;

/// Every setting that holds a value itself, with its path and what it depends on.
pub(super) fn leaves(visit: &mut impl FnMut(String, &'static Setting, When)) {
    walk(SETTINGS, "", None, visit);
}

fn walk(
    settings: &'static [Setting],
    prefix: &str,
    outer: When,
    visit: &mut impl FnMut(String, &'static Setting, When),
) {
    for setting in settings {
        let path =
            if prefix.is_empty() { setting.key.to_owned() } else { format!("{prefix}.{}", setting.key) };
        let when = setting.when.or(outer);
        match &setting.kind {
            Kind::Object(inner) => walk(inner, &path, when, visit),
            _ => visit(path, setting, when),
        }
    }
}

impl Form {
    /// The text of a setting; that of its default if none was chosen.
    pub(super) fn value(&self, path: &str, setting: &Setting) -> String {
        self.values.get(path).cloned().unwrap_or_else(|| default(setting))
    }

    /// Chooses.
    pub(super) fn set(&mut self, path: &str, setting: &Setting, value: String) {
        if value == default(setting) {
            self.values.remove(path);
        } else {
            self.values.insert(path.to_owned(), value);
        }
    }

    /// Whether the choice that a setting depends on was made.
    pub(super) fn is_read(&self, when: When) -> bool {
        when.is_none_or(|(keys, wanted)| {
            let path = keys.join(".");
            let mut chosen = String::new();
            leaves(&mut |at, setting, _| {
                if at == path {
                    chosen = self.value(&at, setting);
                }
            });
            chosen == wanted
        })
    }

    /// The settings as a tree, with what could not be read as YAML.
    fn tree(&self) -> (Node<'static>, Vec<Mistake>) {
        let mut root = Node::made(Value::Mapping(Vec::new()));
        let (mut edits, mut mistakes) = (Vec::new(), Vec::new());
        leaves(&mut |at, setting, when| {
            let Some(text) = self.values.get(&at).filter(|_| self.is_read(when)) else { return };
            let Some(path) = FieldPath::parse(&at) else { return };
            match node(text, &setting.kind) {
                Ok(Some(value)) => edits.push(Edit { path, value: Some(value) }),
                Ok(None) => {}
                Err(message) => mistakes.push(Mistake { path, message }),
            }
        });
        apply(&mut root, &edits);
        (root, mistakes)
    }

    /// The release whose objects are written.
    pub(super) fn release(&self) -> &'static Release {
        self.values.get("kubevirt.release").and_then(|name| release(name)).unwrap_or_else(releases::newest)
    }

    /// The namespace in which KubeVirt is.
    fn namespace(&self) -> &str {
        let list = self.values.get("kubevirt.namespaces").map_or("", String::as_str);
        items(list).next().unwrap_or("kubevirt")
    }

    /// Everything that follows from the choice.
    pub(super) fn make(&self) -> Made {
        let (node, mut mistakes) = self.tree();
        let (read, found) = settings::read(&node);
        mistakes.extend(found);
        if mistakes.is_empty() {
            mistakes.extend(settings::check(&node, &read));
        }
        let names = [("name of the policy", &self.name, 253), ("address of the module", &self.module, 1024)];
        for (what, text, most) in names {
            if text.trim().is_empty() || text.len() > most {
                mistakes.push(Mistake {
                    path: FieldPath::root(),
                    message: format!("the {what} is missing or too long"),
                });
            }
        }
        let mut made = Made {
            mistakes,
            policies: String::new(),
            sccs: self.sccs(),
            rbac: String::new(),
            kubevirt_rbac: self.kubevirt_rbac(),
            settings: String::new(),
        };
        if made.mistakes.is_empty() {
            let options = manifest::Options {
                name: self.name.trim(),
                module: self.module.trim(),
                exec: self.exec,
                namespaces: self.namespaces,
            };
            made.policies = manifest::manifests(&node, &read, options);
            made.rbac = server::manifests(&read, self.exec, Server::default());
            made.settings = yaml_print::print(&node);
        }
        made
    }

    /// Whether both phases are deployed.
    pub(super) fn has_both_phases(&self) -> bool {
        let (node, _) = self.tree();
        settings::read(&node).0.mode == Mode::Mutate
    }

    fn sccs(&self) -> String {
        let release = self.release();
        let form = if self.stored { SccForm::Stored } else { SccForm::Written };
        let objects =
            ["kubevirt-controller", "kubevirt-handler"].into_iter().filter_map(|name| scc(release.tag, name));
        let texts: Vec<String> = objects
            .map(|row| {
                let object = yaml_print::print(&row.object(form, self.namespace()));
                format!("# As KubeVirt {release} ships it ({})\n{object}", row.range)
            })
            .collect();
        texts.join("---\n")
    }

    fn kubevirt_rbac(&self) -> String {
        let release = self.release();
        let Some(roles) = rbac::roles(release.tag) else { return String::new() };
        let read: Vec<&str> = roles.revision.tags.iter().map(|tag| tag.as_str()).collect();
        let note = if roles.exact { "" } else { ", the nearest that were read" };
        let objects = yaml_print::print_all(&roles.revision.objects(self.namespace()));
        format!("# As of {}{note}\n{objects}", read.join(" and "))
    }

    /// What stands after `#` in a link to this choice.
    pub(super) fn fragment(&self) -> String {
        let none = Self::default();
        let own =
            |value: &str, default: &str| if value == default { String::new() } else { value.to_owned() };
        let mut fields: Vec<(String, String)> =
            self.values.iter().map(|(path, value)| (path.clone(), value.clone())).collect();
        // A default of this page that was taken back is told apart from one that was never touched.
        for path in none.values.keys().filter(|path| !self.values.contains_key(*path)) {
            fields.push(("unset".to_owned(), path.clone()));
        }
        fields.push(("name".to_owned(), own(&self.name, &none.name)));
        fields.push(("module".to_owned(), own(&self.module, &none.module)));
        fields.push(("exec".to_owned(), if self.exec { "true" } else { "" }.to_owned()));
        fields.push(("namespaces".to_owned(), if self.namespaces { "true" } else { "" }.to_owned()));
        fields.push(("stored".to_owned(), if self.stored { "true" } else { "" }.to_owned()));
        format!("{PREFIX}{}", share::pack(fields.iter().map(|(name, value)| (name.as_str(), value.as_str()))))
    }

    /// The choice that a fragment tells of; nothing if it speaks of something else.
    pub(super) fn open(fragment: &str) -> Result<Option<Self>, LinkError> {
        let Some(packed) = fragment.strip_prefix(PREFIX) else { return Ok(None) };
        let mut form = Self::default();
        let mut known = Vec::new();
        leaves(&mut |path, _, _| known.push(path));
        for (name, value) in share::unpack(packed)? {
            match name.as_str() {
                "name" => form.name = value,
                "module" => form.module = value,
                "exec" => form.exec = value == "true",
                "namespaces" => form.namespaces = value == "true",
                "stored" => form.stored = value == "true",
                "unset" => drop(form.values.remove(&value)),
                path if known.iter().any(|known| known == path) => drop(form.values.insert(name, value)),
                // A setting of a later version.
                _ => {}
            }
        }
        Ok(Some(form))
    }
}

/// The text that stands for the default of a setting.
pub(super) fn default(setting: &Setting) -> String {
    match &setting.kind {
        Kind::Flag { default } => default.to_string(),
        Kind::Text { default, .. } | Kind::Choice { default, .. } => (*default).to_owned(),
        Kind::Texts { default } => default.join("\n"),
        Kind::Minor => virt_grants_core::scc::builtin::newest().name.to_owned(),
        Kind::Release => releases::newest().name.to_owned(),
        Kind::Object(_) | Kind::Objects(_) | Kind::Map(_) | Kind::Profile | Kind::Constraints => {
            String::new()
        }
    }
}

fn items(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', ',']).map(str::trim).filter(|item| !item.is_empty())
}

fn words(text: &str) -> Node<'static> {
    Node::made(Value::String(Cow::Owned(text.to_owned())))
}

/// The value that a text of the form means; nothing for an empty one.
fn node(text: &str, kind: &Kind) -> Result<Option<Node<'static>>, String> {
    match kind {
        Kind::Flag { .. } => Ok(Some(Node::made(Value::Bool(text == "true")))),
        // An empty list is not the same as none: the default may hold names.
        Kind::Texts { .. } => Ok(Some(Node::made(Value::Sequence(items(text).map(words).collect())))),
        Kind::Text { .. }
        | Kind::Choice { .. }
        | Kind::Minor
        | Kind::Release
        | Kind::Profile
        | Kind::Object(_) => Ok((!text.trim().is_empty()).then(|| words(text.trim()))),
        Kind::Objects(_) | Kind::Map(_) | Kind::Constraints => document(text),
    }
}

/// One YAML value. Several documents are a list, and so is a `List`.
fn document(text: &str) -> Result<Option<Node<'static>>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let (documents, findings) = yaml::read(text);
    if let Some(finding) = findings.iter().find(|finding| finding.severity == Severity::Error) {
        return Err(format!("is no YAML: {}", finding.message));
    }
    let mut roots: Vec<Node<'static>> = documents
        .into_iter()
        .map(|document| document.root.into_owned())
        .filter(|root| !root.is_null())
        .collect();
    let is_list =
        |node: &Node<'_>| node.get("kind").and_then(Node::as_str).is_some_and(|kind| kind.ends_with("List"));
    if let [list] = roots.as_slice()
        && is_list(list)
    {
        roots = list.get("items").map(|items| items.items().to_vec()).unwrap_or_default();
    } else if let [one] = roots.as_slice()
        && one.get("apiVersion").is_none()
    {
        return Ok(roots.pop());
    }
    Ok(Some(Node::made(Value::Sequence(roots))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(values: &[(&str, &str)]) -> Form {
        let mut form = Form::default();
        for (path, value) in values {
            form.values.insert((*path).to_owned(), (*value).to_owned());
        }
        form
    }

    #[test]
    fn an_untouched_form_rolls_out_with_warnings() {
        let made = Form::default().make();
        assert_eq!(made.mistakes, []);
        assert_eq!(made.policies.matches("kind: ClusterAdmissionPolicy").count(), 2);
        assert!(
            made.policies.contains("failurePolicy: Ignore") && made.policies.contains("enforcement: warn")
        );
        assert!(made.policies.contains("namespaces:\n      - kubevirt\n"), "{}", made.policies);
        assert!(
            made.sccs.contains("name: kubevirt-controller") && made.sccs.contains("name: kubevirt-handler")
        );
        assert!(made.rbac.contains("virt-grants-policy-server"));
    }

    #[test]
    fn what_is_not_read_is_not_written() {
        let form = with(&[("scc.configMap.name", "sccs"), ("scc.configMap.namespace", "ops")]);
        let made = form.make();
        assert_eq!(made.mistakes, []);
        assert!(!made.policies.contains("configMap"));
    }

    #[test]
    fn mistakes_are_the_policys_own() {
        let made = with(&[("scc.source", "inline")]).make();
        assert_eq!(made.mistakes.len(), 1);
        assert_eq!(made.mistakes[0].path.to_string(), "scc.objects");
        assert_eq!(made.policies, "");
        let made = with(&[("access.bindings", "- scc: anyuid\n  users: [")]).make();
        assert!(made.mistakes[0].message.starts_with("is no YAML"), "{:?}", made.mistakes);
    }

    #[test]
    fn objects_come_as_a_list_or_as_documents() {
        let object = "apiVersion: security.openshift.io/v1\nkind: SecurityContextConstraints\nmetadata: {name: a}\nfsGroup: {type: RunAsAny}\nrunAsUser: {type: RunAsAny}\nseLinuxContext: {type: RunAsAny}\nsupplementalGroups: {type: RunAsAny}\nallowPrivilegedContainer: false\n";
        let two = format!("{object}---\n{}", object.replace("{name: a}", "{name: b}"));
        for text in [object, &two] {
            let made = with(&[("scc.source", "inline"), ("scc.objects", text)]).make();
            assert_eq!(made.mistakes, []);
        }
    }

    #[test]
    fn a_link_brings_the_choice() {
        let mut form = with(&[("scc.source", "cluster"), ("exemptions.users", "a\nb")]);
        form.values.remove("enforcement");
        form.exec = true;
        form.name = "own".to_owned();
        assert_eq!(Form::open(&form.fragment()), Ok(Some(form)));
        assert_eq!(Form::open("check=1"), Ok(None));
        assert!(Form::open("deploy=1***").is_err());
    }

    #[test]
    fn every_setting_has_its_place_in_the_form() {
        let mut paths = Vec::new();
        leaves(&mut |path, _, _| paths.push(path));
        for path in ["mode", "scc.configMap.name", "kubevirt.guard", "exemptions.labels", "access.bindings"] {
            assert!(paths.iter().any(|known| known == path), "{path}");
        }
    }
}
