//! What only makes sense when all settings are known.

use super::constraints;
use super::read::word;
use super::schema::{Kind, SETTINGS, Setting};
use super::{Mistake, NamespaceSource, SccSource, Settings, WithoutRanges};
use std::collections::BTreeSet;
use virt_grants_core::kubevirt::{guard, releases};
use virt_grants_core::path::FieldPath;
use virt_grants_core::scc::{STANDARD, builtin, parse_block, parse_blocks};
use virt_grants_core::source::{Node, Value};

/// Further mistakes of settings that could be read.
pub fn check(node: &Node<'_>, settings: &Settings<'_>) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    unread(node, SETTINGS, &FieldPath::root(), node, &mut mistakes);
    scc(settings, &mut mistakes);
    access(node, settings, &mut mistakes);
    kubevirt(node, settings, &mut mistakes);
    namespaces(settings, &mut mistakes);
    exemptions(settings, &mut mistakes);
    mistakes
}

fn mistake(keys: &[&'static str], message: impl Into<String>) -> Mistake {
    Mistake { path: FieldPath::of(keys), message: message.into() }
}

/// Whether a value is what an absent one means. A form sends those of questions that it does not show.
fn says_nothing(value: &Node<'_>, kind: &Kind) -> bool {
    match (&value.value, kind) {
        (Value::Null, _) => true,
        (Value::Bool(value), Kind::Flag { default }) => value == default,
        (Value::String(value), Kind::Text { default, .. } | Kind::Choice { default, .. }) => value == default,
        (Value::String(value), Kind::Minor) => value == builtin::newest().name,
        (Value::String(value), Kind::Release) => value == releases::newest().name,
        (Value::String(value), Kind::Profile) => value.is_empty(),
        (Value::Sequence(items), _) => items.is_empty(),
        (Value::Mapping(entries), Kind::Object(settings)) => entries.iter().all(|entry| {
            let setting = settings.iter().find(|setting| setting.key == entry.key);
            setting.is_some_and(|setting| says_nothing(&entry.value, &setting.kind))
        }),
        _ => false,
    }
}

/// Settings that are there and are not read, because another choice was made.
fn unread(
    group: &Node<'_>,
    settings: &[Setting],
    at: &FieldPath,
    root: &Node<'_>,
    mistakes: &mut Vec<Mistake>,
) {
    for setting in settings {
        let written = group.get(setting.key).filter(|value| !says_nothing(value, &setting.kind));
        let Some(value) = written else { continue };
        let path = at.key(setting.key);
        if let Some((choice, wanted)) = setting.when.filter(|(choice, wanted)| word(root, choice) != *wanted)
        {
            let message = format!("is only read with `{}: {wanted}`", choice.join("."));
            mistakes.push(Mistake { path: path.clone(), message });
        }
        if let Kind::Object(inner) = &setting.kind {
            unread(value, inner, &path, root, mistakes);
        }
    }
}

/// Names that stand for themselves, where somebody may have meant a pattern.
fn exact(names: &[&str], list: &FieldPath, mistakes: &mut Vec<Mistake>) {
    for (index, name) in names.iter().enumerate().filter(|(_, name)| name.contains('*')) {
        let message = format!("`{name}` is no name, and patterns are not read here");
        mistakes.push(Mistake { path: list.index(index), message });
    }
}

fn scc(settings: &Settings<'_>, mistakes: &mut Vec<Mistake>) {
    let scc = &settings.scc;
    if scc.require_standard && scc.source == SccSource::Builtin {
        let missing: Vec<_> = STANDARD.into_iter().filter(|name| scc.minor.get(name).is_none()).collect();
        if !missing.is_empty() {
            let message = format!("OpenShift {} has no {}", scc.minor.name, missing.join(", "));
            mistakes.push(mistake(&["scc", "requireStandard"], message));
        }
    }
    if scc.source == SccSource::Inline && scc.objects.is_empty() {
        mistakes
            .push(mistake(&["scc", "objects"], "must hold at least one object with `scc.source: inline`"));
    }
    let mut names = BTreeSet::new();
    for (index, object) in scc.objects.iter().enumerate() {
        let at = FieldPath::of(&["scc", "objects"]).index(index);
        constraints::check(object, &at, mistakes);
        let name = object.get("metadata").and_then(|metadata| metadata.get("name")).and_then(Node::as_str);
        if let Some(name) = name.filter(|name| !names.insert(*name)) {
            let path = at.key("metadata").key("name");
            mistakes
                .push(Mistake { path, message: format!("`{name}` is the name of an earlier object too") });
        }
    }
    if scc.source == SccSource::ConfigMap {
        for (key, value) in [("namespace", scc.config_map.0), ("name", scc.config_map.1)] {
            if value.is_empty() {
                mistakes.push(mistake(&["scc", "configMap", key], "missing, with `scc.source: configMap`"));
            }
        }
    }
}

fn access(node: &Node<'_>, settings: &Settings<'_>, mistakes: &mut Vec<Mistake>) {
    let list = FieldPath::of(&["access", "bindings"]);
    for (index, binding) in settings.access.bindings.iter().enumerate() {
        let at = list.index(index);
        for (key, names) in
            [("users", &binding.users), ("groups", &binding.groups), ("namespaces", &binding.namespaces)]
        {
            exact(names, &at.key(key), mistakes);
        }
        let accounts = node.at(&at.key("serviceAccounts")).0;
        for (place, account) in accounts.items().iter().enumerate() {
            let parts = account.as_str().and_then(|text| text.split_once('/'));
            if parts
                .is_none_or(|(namespace, name)| namespace.is_empty() || name.is_empty() || name.contains('/'))
            {
                let path = at.key("serviceAccounts").index(place);
                mistakes.push(Mistake { path, message: "expects `namespace/name`".to_owned() });
            }
        }
        if binding.users.is_empty() && binding.groups.is_empty() && binding.service_accounts.is_empty() {
            let message = "names nobody: `users`, `groups` and `serviceAccounts` are all empty".to_owned();
            mistakes.push(Mistake { path: at, message });
        }
    }
}

fn kubevirt(node: &Node<'_>, settings: &Settings<'_>, mistakes: &mut Vec<Mistake>) {
    let kubevirt = &settings.kubevirt;
    exact(&kubevirt.namespaces, &FieldPath::of(&["kubevirt", "namespaces"]), mistakes);
    let Kind::Object(inner) = kind_of("kubevirt") else { return };
    let Some(group) = node.get("kubevirt") else { return };
    for setting in inner.iter().filter(|setting| setting.key != "namespaces") {
        let written = group.get(setting.key).filter(|value| !says_nothing(value, &setting.kind));
        let message = match written {
            Some(_) if kubevirt.namespaces.is_empty() => {
                "is only read with `kubevirt.namespaces`: name where KubeVirt is installed"
            }
            Some(_) if kubevirt.guard == guard::Mode::Off && is_of_guard(setting.key) => {
                "is only read by the guard, and `kubevirt.guard` is `off`"
            }
            _ => continue,
        };
        mistakes.push(mistake(&["kubevirt", setting.key], message));
    }
}

fn is_of_guard(key: &str) -> bool {
    ["profile", "selinuxTypes", "extraContainers"].contains(&key)
}

fn kind_of(key: &str) -> &'static Kind {
    static NONE: Kind = Kind::Object(&[]);
    SETTINGS.iter().find(|setting| setting.key == key).map_or(&NONE, |setting| &setting.kind)
}

fn exemptions(settings: &Settings<'_>, mistakes: &mut Vec<Mistake>) {
    let exemptions = &settings.exemptions;
    let at = |key: &'static str| FieldPath::of(&["exemptions", key]);
    for (index, name) in exemptions.namespaces.iter().enumerate() {
        let message = match name.strip_suffix('*').unwrap_or(name) {
            "" => "exempts every namespace: remove the policy instead".to_owned(),
            rest if rest.contains('*') => format!("`{name}` may have `*` at its end only"),
            _ => continue,
        };
        mistakes.push(Mistake { path: at("namespaces").index(index), message });
    }
    exact(&exemptions.users, &at("users"), mistakes);
    exact(&exemptions.groups, &at("groups"), mistakes);
    if let Some(index) = exemptions.groups.iter().position(|group| *group == "system:authenticated") {
        let message = "`system:authenticated` exempts everybody: remove the policy instead".to_owned();
        mistakes.push(Mistake { path: at("groups").index(index), message });
    }
}

fn namespaces(settings: &Settings<'_>, mistakes: &mut Vec<Mistake>) {
    let namespaces = &settings.namespaces;
    if namespaces.source == NamespaceSource::Settings && namespaces.without_ranges == WithoutRanges::Derive {
        mistakes.push(mistake(
            &["namespaces", "withoutRanges"],
            "`derive` compares with the other namespaces, which `namespaces.source: settings` does not read: \
             choose `refuse` or `deriveUnchecked`",
        ));
    }
    for (name, ranges) in &namespaces.ranges {
        let at = FieldPath::of(&["namespaces", "ranges"]).key((*name).to_owned());
        let mut wrong = |key: &'static str, message: String| {
            mistakes.push(Mistake { path: at.key(key), message });
        };
        if let Some(Err(why)) = ranges.uid_range.map(parse_block) {
            wrong("uidRange", format!("expects `start/size` or `first-last`: {why}"));
        }
        if let Some(Err(why)) = ranges.supplemental_groups.map(parse_blocks) {
            wrong("supplementalGroups", format!("expects blocks `start/size` or `first-last`: {why}"));
        }
        if ranges.mcs.is_some_and(|level| !is_level(level)) {
            wrong("mcs", "expects a level such as `s0:c26,c5`".to_owned());
        }
        if ranges.uid_range.is_none() && ranges.mcs.is_none() && ranges.supplemental_groups.is_none() {
            mistakes.push(Mistake { path: at, message: "names no range".to_owned() });
        }
    }
}

/// Whether a text is a sensitivity, alone or with categories: `s0`, `s0:c26,c5`, `s0:c0.c1023`.
fn is_level(text: &str) -> bool {
    let numbered = |part: &str, letter: char| {
        let digits = part.strip_prefix(letter).unwrap_or_default();
        !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    let (sensitivity, categories) =
        text.split_once(':').map_or((text, None), |(level, rest)| (level, Some(rest)));
    numbered(sensitivity, 's')
        && categories.is_none_or(|list| list.split([',', '.']).all(|category| numbered(category, 'c')))
}
