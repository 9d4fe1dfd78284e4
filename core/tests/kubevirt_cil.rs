//! The CIL rendered from the grants says what the recorded modules say, version by version and tag by tag.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

use serde_json::Value;
use virt_grants_core::kubevirt::cil::{self, Module};
use virt_grants_core::kubevirt::releases;

/// A CIL expression: an atom or a list.
#[derive(Clone, Debug, PartialEq)]
enum Sexp {
    Atom(String),
    List(Vec<Sexp>),
}

fn parse(text: &str) -> Vec<Sexp> {
    let mut stack = vec![Vec::new()];
    let code: Vec<&str> = text.lines().map(|line| line.split(';').next().unwrap()).collect();
    let spaced = code.join("\n").replace('(', " ( ").replace(')', " ) ");
    for token in spaced.split_whitespace() {
        match token {
            "(" => stack.push(Vec::new()),
            ")" => {
                let list = stack.pop().unwrap();
                stack.last_mut().expect("a bracket too many").push(Sexp::List(list));
            }
            atom => stack.last_mut().unwrap().push(Sexp::Atom(atom.to_owned())),
        }
    }
    assert_eq!(stack.len(), 1, "unbalanced:\n{text}");
    stack.pop().unwrap()
}

fn list(sexp: &Sexp) -> &[Sexp] {
    match sexp {
        Sexp::List(items) => items,
        Sexp::Atom(atom) => panic!("{atom} is no list"),
    }
}

fn atom(sexp: &Sexp) -> &str {
    match sexp {
        Sexp::Atom(atom) => atom,
        Sexp::List(items) => panic!("{items:?} is no atom"),
    }
}

/// What a block says: its name, the statements other than allow, and the allow rules.
fn block(sexp: &Sexp) -> (String, Vec<String>, Vec<Value>) {
    let [keyword, name, body @ ..] = list(sexp) else { panic!("no block") };
    assert_eq!(atom(keyword), "block");
    let (mut others, mut rules) = (Vec::new(), Vec::new());
    for statement in body {
        match list(statement) {
            [keyword, source, target, access] if atom(keyword) == "allow" => {
                let [class, permissions] = list(access) else { panic!("{access:?}") };
                let permissions: Vec<&str> = list(permissions).iter().map(atom).collect();
                rules.push(serde_json::json!({
                    "source": atom(source), "target": atom(target), "class": atom(class), "perms": permissions
                }));
            }
            [keyword, name] => others.push(format!("{} {}", atom(keyword), atom(name))),
            [keyword, name, Sexp::Atom(more)] => {
                others.push(format!("{} {} {more}", atom(keyword), atom(name)));
            }
            [keyword, name, Sexp::List(types)] => {
                assert_eq!(types.len(), 1);
                others.push(format!("{} {} {}", atom(keyword), atom(name), atom(&types[0])));
            }
            other => panic!("{other:?}"),
        }
    }
    (atom(name).to_owned(), others, rules)
}

fn recorded() -> Vec<Value> {
    let corpus: Value = serde_json::from_str(include_str!("corpus/kubevirt/cil.json")).unwrap();
    corpus["modules"].as_array().unwrap().clone()
}

fn module(blob: &str) -> &'static Module {
    cil::modules().iter().find(|module| blob.starts_with(module.id)).unwrap()
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(|word| word.as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_version_renders_the_recorded_rules() {
    let recorded = recorded();
    assert_eq!(recorded.len(), cil::modules().len());
    for row in &recorded {
        let module = module(row["blob"].as_str().unwrap());
        let parsed = parse(&module.render());
        assert_eq!(parsed.len(), 1);
        let (name, others, rules) = block(&parsed[0]);
        assert_eq!(name, row["block"].as_str().unwrap());
        assert_eq!(Value::Array(rules), row["allow"], "{}", module.id);
        let mut expected = match module.inherits {
            Some(base) => vec![format!("blockinherit {base}")],
            None => vec!["type process".to_owned(), "roletype system_r process".to_owned()],
        };
        expected.extend(
            strings(&row["attributes"]).iter().map(|name| format!("typeattributeset {name} process")),
        );
        assert_eq!(others, expected, "{}", module.id);
    }
}

#[test]
fn a_second_reading_of_the_upstream_files_agrees() {
    let mut compared = 0;
    for row in recorded().iter().filter(|row| row.get("form").is_some()) {
        let module = module(row["blob"].as_str().unwrap());
        assert_eq!(row["form"] == "blockinherit container", module.inherits.is_some());
        assert_eq!(strings(&row["attribute_sets"]), module.attributes);
        let rules = row["allow_by_another_reader"].as_array().unwrap();
        assert_eq!(rules.len(), module.rules.len());
        for (recorded, ours) in rules.iter().zip(module.rules) {
            assert_eq!(
                (recorded["target"].as_str(), recorded["class"].as_str(), strings(&recorded["perms"])),
                (
                    Some(ours.target),
                    Some(ours.class),
                    ours.permissions.iter().map(|name| (*name).to_owned()).collect()
                )
            );
        }
        compared += 1;
    }
    assert_eq!(compared, 13);
}

#[test]
fn every_tag_has_the_module_of_its_release() {
    let recorded = recorded();
    for release in releases() {
        let of_block = |name: &str| {
            let mut rows = recorded.iter().filter(|row| row["block"] == name);
            rows.find(|row| strings(&row["tags"]).iter().any(|tag| tag == release.name))
        };
        for (block, ours) in
            [("virt_launcher", cil::module(release.tag)), ("container", cil::base(release.tag))]
        {
            let expected = of_block(block).map(|row| module(row["blob"].as_str().unwrap()).id);
            assert_eq!(ours.map(|module| module.id), expected, "{release} {block}");
        }
        let text = cil::render_release(release.tag);
        assert_eq!(text.is_some(), cil::module(release.tag).is_some());
        if let Some(text) = text {
            // What is inherited stands before what inherits it.
            let blocks: Vec<String> = parse(&text).iter().map(|sexp| block(sexp).0).collect();
            let inherits = cil::module(release.tag).unwrap().inherits.is_some();
            assert_eq!(
                blocks,
                if inherits { vec!["container", "virt_launcher"] } else { vec!["virt_launcher"] }
            );
        }
    }
}

#[test]
fn every_permission_is_explained() {
    for rule in cil::modules().iter().flat_map(|module| module.rules) {
        for name in rule.permissions {
            assert!(cil::permission(rule.class, name).is_some(), "{} {name}", rule.class);
        }
    }
}
