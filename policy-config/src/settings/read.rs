//! Settings against the table: every unknown key, every wrong type, every unknown word, each with its path.

use super::schema::{Kind, SETTINGS, Setting};
use super::{
    Access, AccessSource, Binding, Enforcement, Exemptions, Kubevirt, MessageStyle, Mistake, Mode,
    NamespaceSource, Namespaces, Ranges, Scc, SccSource, Settings, WithoutRanges, Workloads,
};
use virt_grants_core::kubevirt::{guard, releases};
use virt_grants_core::path::FieldPath;
use virt_grants_core::scc::builtin;
use virt_grants_core::schema::nearest;
use virt_grants_core::source::{Node, Value};

/// Reads settings; `null` and absent are the same everywhere.
///
/// The settings are usable only if there is no mistake.
pub fn read<'a>(node: &'a Node<'a>) -> (Settings<'a>, Vec<Mistake>) {
    let mut mistakes = Vec::new();
    object(node, SETTINGS, &FieldPath::root(), &mut mistakes);
    let root = Group { node: Some(node), settings: SETTINGS };
    (settings(root), mistakes)
}

/// The word that was chosen at these keys.
pub(super) fn word<'a>(root: &'a Node<'a>, keys: &[&'static str]) -> &'a str {
    let mut group = Group { node: Some(root), settings: SETTINGS };
    let Some((last, groups)) = keys.split_last() else { return "" };
    for key in groups {
        group = group.group(key);
    }
    group.choice(last)
}

fn settings(root: Group<'_>) -> Settings<'_> {
    Settings {
        mode: match root.choice("mode") {
            "validate" => Mode::Validate,
            _ => Mode::Mutate,
        },
        enforcement: match root.choice("enforcement") {
            "warn" => Enforcement::Warn,
            _ => Enforcement::Deny,
        },
        message: match root.choice("message") {
            "openshift" => MessageStyle::OpenShift,
            "short" => MessageStyle::Short,
            _ => MessageStyle::Both,
        },
        workloads: match root.choice("workloads") {
            "off" => Workloads::Off,
            "deny" => Workloads::Deny,
            _ => Workloads::Warn,
        },
        audit_annotations: root.flag("auditAnnotations"),
        scc: scc(root.group("scc")),
        access: access(root.group("access")),
        kubevirt: kubevirt(root.group("kubevirt")),
        namespaces: namespaces(root.group("namespaces")),
        exemptions: exemptions(root.group("exemptions")),
    }
}

fn scc(group: Group<'_>) -> Scc<'_> {
    let resource = group.group("resource");
    let config_map = group.group("configMap");
    Scc {
        source: match group.choice("source") {
            "inline" => SccSource::Inline,
            "cluster" => SccSource::Cluster,
            "configMap" => SccSource::ConfigMap,
            _ => SccSource::Builtin,
        },
        minor: builtin::minor(group.text("minor")).unwrap_or_else(builtin::newest),
        objects: group.value("objects").map(Node::items).unwrap_or_default(),
        api_version: resource.text("apiVersion"),
        kind: resource.text("kind"),
        config_map: (config_map.text("namespace"), config_map.text("name")),
        write_defaults: group.flag("writeDefaults"),
        require_standard: group.flag("requireStandard"),
    }
}

fn access(group: Group<'_>) -> Access<'_> {
    Access {
        source: match group.choice("source") {
            "canI" => AccessSource::CanI,
            _ => AccessSource::Bindings,
        },
        openshift_bindings: group.flag("openshiftBindings"),
        bindings: group.groups("bindings").map(binding).collect(),
    }
}

fn binding(group: Group<'_>) -> Binding<'_> {
    Binding {
        scc: group.text("scc"),
        users: group.texts("users"),
        groups: group.texts("groups"),
        service_accounts: group
            .texts("serviceAccounts")
            .into_iter()
            .filter_map(|text| text.split_once('/'))
            .collect(),
        namespaces: group.texts("namespaces"),
    }
}

fn kubevirt(group: Group<'_>) -> Kubevirt<'_> {
    Kubevirt {
        // Looking a name up costs more than all other settings together.
        release: match group.text("release") {
            "" => releases::newest(),
            name => releases::release(name).unwrap_or_else(releases::newest),
        },
        namespaces: group.texts("namespaces"),
        guard: match group.choice("guard") {
            "off" => guard::Mode::Off,
            "warn" => guard::Mode::Warn,
            _ => guard::Mode::Enforce,
        },
        profile: Some(group.text("profile")).filter(|text| !text.is_empty()),
        selinux_types: group.texts("selinuxTypes"),
        extra_containers: group.texts("extraContainers"),
    }
}

fn namespaces(group: Group<'_>) -> Namespaces<'_> {
    let entries = group.value("ranges").map(Node::entries).unwrap_or_default();
    Namespaces {
        source: match group.choice("source") {
            "settings" => NamespaceSource::Settings,
            _ => NamespaceSource::Cluster,
        },
        without_ranges: match group.choice("withoutRanges") {
            "refuse" => WithoutRanges::Refuse,
            "deriveUnchecked" => WithoutRanges::DeriveUnchecked,
            _ => WithoutRanges::Derive,
        },
        ranges: entries
            .iter()
            .map(|entry| {
                let field = |key| entry.value.get(key).and_then(Node::as_str);
                let ranges = Ranges {
                    uid_range: field("uidRange"),
                    mcs: field("mcs"),
                    supplemental_groups: field("supplementalGroups"),
                };
                (&*entry.key, ranges)
            })
            .collect(),
    }
}

fn exemptions(group: Group<'_>) -> Exemptions<'_> {
    Exemptions {
        namespaces: group.texts("namespaces"),
        labels: group.flag("labels"),
        users: group.texts("users"),
        groups: group.texts("groups"),
    }
}

/// An object of the settings beside its part of the table, from which defaults come.
#[derive(Clone, Copy)]
struct Group<'a> {
    node: Option<&'a Node<'a>>,
    settings: &'static [Setting],
}

impl<'a> Group<'a> {
    fn value(self, key: &str) -> Option<&'a Node<'a>> {
        self.node.and_then(|node| node.get(key)).filter(|value| !value.is_null())
    }

    fn kind(self, key: &str) -> Option<&'static Kind> {
        self.settings.iter().find(|setting| setting.key == key).map(|setting| &setting.kind)
    }

    fn group(self, key: &str) -> Self {
        let settings: &'static [Setting] = match self.kind(key) {
            Some(Kind::Object(settings)) => settings,
            _ => &[],
        };
        Self { node: self.value(key), settings }
    }

    fn groups(self, key: &str) -> impl Iterator<Item = Self> {
        let settings: &'static [Setting] = match self.kind(key) {
            Some(Kind::Objects(settings)) => settings,
            _ => &[],
        };
        let items = self.value(key).map(Node::items).unwrap_or_default();
        items.iter().map(move |node| Self { node: Some(node), settings })
    }

    fn flag(self, key: &str) -> bool {
        let default = matches!(self.kind(key), Some(Kind::Flag { default: true }));
        self.value(key).and_then(Node::as_bool).unwrap_or(default)
    }

    fn text(self, key: &str) -> &'a str {
        let default = match self.kind(key) {
            Some(Kind::Text { default, .. }) => default,
            _ => "",
        };
        self.value(key).and_then(Node::as_str).unwrap_or(default)
    }

    fn choice(self, key: &str) -> &'a str {
        let default = match self.kind(key) {
            Some(Kind::Choice { default, .. }) => default,
            _ => "",
        };
        self.value(key).and_then(Node::as_str).unwrap_or(default)
    }

    fn texts(self, key: &str) -> Vec<&'a str> {
        match (self.value(key), self.kind(key)) {
            (Some(list), _) => list.items().iter().filter_map(Node::as_str).collect(),
            (None, Some(Kind::Texts { default })) => default.to_vec(),
            (None, _) => Vec::new(),
        }
    }
}

fn object(node: &Node<'_>, settings: &[Setting], at: &FieldPath, mistakes: &mut Vec<Mistake>) {
    let Value::Mapping(entries) = &node.value else {
        if !node.is_null() {
            mistakes.push(expected(at, "an object", node));
        }
        return;
    };
    for (index, entry) in entries.iter().enumerate() {
        let path = at.key(entry.key.clone().into_owned());
        if entries.iter().take(index).any(|earlier| earlier.key == entry.key) {
            mistakes.push(Mistake { path: path.clone(), message: "set twice".to_owned() });
        }
        match settings.iter().find(|setting| setting.key == entry.key) {
            Some(setting) if entry.value.is_null() && !is_required(setting) => {}
            Some(setting) => value(&entry.value, &setting.kind, &path, mistakes),
            None => mistakes.push(unknown(path, &entry.key, settings.iter().map(|setting| setting.key))),
        }
    }
    for setting in settings.iter().filter(|setting| is_required(setting)) {
        if node.get(setting.key).is_none() {
            mistakes.push(Mistake { path: at.key(setting.key), message: "missing".to_owned() });
        }
    }
}

fn is_required(setting: &Setting) -> bool {
    matches!(setting.kind, Kind::Text { required: true, .. })
}

/// A key that nobody knows, with the one that was probably meant.
fn unknown<'c>(path: FieldPath, key: &str, known: impl Iterator<Item = &'c str> + Clone) -> Mistake {
    let message = match nearest(key, known.clone()) {
        Some(near) => format!("unknown setting; did you mean `{near}`?"),
        None => format!("unknown setting; there are: {}", known.collect::<Vec<_>>().join(", ")),
    };
    Mistake { path, message }
}

fn expected(path: &FieldPath, what: &str, found: &Node<'_>) -> Mistake {
    Mistake { path: path.clone(), message: format!("expects {what}, found {}", found.kind()) }
}

fn value(node: &Node<'_>, kind: &Kind, at: &FieldPath, mistakes: &mut Vec<Mistake>) {
    match kind {
        Kind::Flag { .. } if node.as_bool().is_none() => mistakes.push(expected(at, "true or false", node)),
        Kind::Flag { .. } => {}
        Kind::Text { required, .. } => match node.as_str() {
            None => mistakes.push(expected(at, "a string", node)),
            Some("") if *required => {
                mistakes.push(Mistake { path: at.clone(), message: "must not be empty".to_owned() });
            }
            Some(_) => {}
        },
        Kind::Choice { options, .. } => {
            choice(node, options.iter().map(|(option, _)| *option), at, mistakes);
        }
        Kind::Minor => {
            if node.as_str().is_none_or(|name| builtin::minor(name).is_none()) {
                choice(node, builtin::minors().iter().map(|minor| minor.name), at, mistakes);
            }
        }
        Kind::Texts { .. } => each(node, at, mistakes, |item, at, mistakes| {
            if item.as_str().is_none_or(str::is_empty) {
                mistakes.push(expected(at, "a string that is not empty", item));
            }
        }),
        Kind::Object(settings) => object(node, settings, at, mistakes),
        Kind::Objects(settings) => each(node, at, mistakes, |item, at, mistakes| {
            object(item, settings, at, mistakes);
        }),
        Kind::Map(settings) => {
            if !matches!(node.value, Value::Mapping(_)) {
                mistakes.push(expected(at, "an object", node));
            }
            for entry in node.entries() {
                object(&entry.value, settings, &at.key(entry.key.clone().into_owned()), mistakes);
            }
        }
        Kind::Release => {
            let name = node.as_str().map(releases::resolve);
            match name {
                None => mistakes.push(expected(at, "a string", node)),
                Some(Err(unknown)) => {
                    mistakes.push(Mistake { path: at.clone(), message: unknown.to_string() });
                }
                Some(Ok(_)) => {}
            }
        }
        Kind::Profile => match node.as_str().filter(|text| !text.is_empty()).map(guard::Profile::parse) {
            Some(Err(unknown)) => {
                mistakes.push(Mistake { path: at.clone(), message: unknown.to_string() });
            }
            None if node.as_str().is_none() => mistakes.push(expected(at, "a string", node)),
            None | Some(Ok(_)) => {}
        },
        // Their fields are checked when somebody asks whether the settings are right.
        Kind::Constraints => each(node, at, mistakes, |item, at, mistakes| {
            if !matches!(item.value, Value::Mapping(_)) {
                mistakes.push(expected(at, "an object", item));
            }
        }),
    }
}

fn choice<'c>(
    node: &Node<'_>,
    options: impl Iterator<Item = &'c str> + Clone,
    at: &FieldPath,
    mistakes: &mut Vec<Mistake>,
) {
    let Some(word) = node.as_str() else {
        // An unquoted minor is a number in YAML, and 4.20 would be 4.2.
        let what = if matches!(node.value, Value::Number(_)) { "a string: quote it" } else { "a string" };
        return mistakes.push(expected(at, what, node));
    };
    if options.clone().any(|option| option == word) {
        return;
    }
    let near =
        nearest(word, options.clone()).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
    let message = format!("`{word}` is none of {}{near}", options.collect::<Vec<_>>().join(", "));
    mistakes.push(Mistake { path: at.clone(), message });
}

fn each(
    node: &Node<'_>,
    at: &FieldPath,
    mistakes: &mut Vec<Mistake>,
    check: impl Fn(&Node<'_>, &FieldPath, &mut Vec<Mistake>),
) {
    if !matches!(node.value, Value::Sequence(_)) {
        return mistakes.push(expected(at, "a list", node));
    }
    for (index, item) in node.items().iter().enumerate() {
        check(item, &at.index(index), mistakes);
    }
}
