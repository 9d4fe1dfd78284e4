//! Suggestions for every refused pod of the recorded answers: each is admitted, and nothing in it can be left out.

use crate::cases::check_smallest;
use crate::recorded::{corpus, lines};
use std::collections::BTreeMap;
use virt_grants_core::path::FieldPath;
use virt_grants_core::pod;
use virt_grants_core::scc::{self, Member, Namespace, Ranked, SccSet, try_on};
use virt_grants_core::source::{Node, json};
use virt_grants_core::suggest::{self, Form, Obstacle, Suggestion, edited, smallest_scc};

/// The objects that recorded requests name.
pub(crate) fn shipped() -> BTreeMap<String, &'static Ranked<'static>> {
    let text: &'static str = std::fs::read_to_string(corpus("scc/effective-sccs.json")).unwrap().leak();
    let root = Box::leak(Box::new(json::read(text).unwrap()));
    let ranked = |node| {
        let (scc, _) = scc::lower(node, 0, &FieldPath::root());
        let ranked: &'static Ranked<'static> =
            Box::leak(Box::new(Ranked { points: scc::order::points(&scc), scc }));
        (ranked.scc.name.to_owned(), ranked)
    };
    root.items().iter().map(ranked).collect()
}

fn namespace<'a>(case: &'a Node<'_>) -> Namespace<'a> {
    let Some(node) = case.get("namespace") else {
        return Namespace::default();
    };
    let annotations = node.get("annotations").map(Node::entries).unwrap_or_default().iter();
    let annotations: Vec<_> =
        annotations.filter_map(|entry| Some((&*entry.key, entry.value.as_str()?))).collect();
    let name = node.get("name").and_then(Node::as_str).unwrap_or_default();
    Namespace::from_annotations(name, &annotations)
}

fn members<'a>(case: &'a Node<'a>, shipped: &BTreeMap<String, &'static Ranked<'static>>) -> SccSet<'a> {
    let items = case.get("sccs").map(Node::items).unwrap_or_default().iter();
    SccSet::new(items.filter_map(|item| match item.as_str() {
        Some(name) => shipped.get(name).map(|ranked| Member::Borrowed(ranked)),
        None => Some(Member::from(scc::lower(item, 0, &FieldPath::root()).0)),
    }))
}

fn admitted(pod: &Node<'_>, ranked: &Ranked<'_>, namespace: &Namespace<'_>) -> bool {
    let (pod, problems) = pod::lower(pod, 0, &FieldPath::root());
    let required = pod.annotation(scc::REQUIRED_ANNOTATION).unwrap_or_default();
    assert_eq!(problems, []);
    (required.is_empty() || required == ranked.scc.name)
        && matches!(try_on(ranked, namespace, &pod, 1), Ok(Ok(_)))
}

/// Every proper subset of a small suggestion, and every one that lacks a single edit of a larger one.
fn is_minimal(pod: &Node<'_>, ranked: &Ranked<'_>, namespace: &Namespace<'_>, found: &Suggestion) -> bool {
    let edits: Vec<_> = found.edits.iter().map(|edit| edit.edit.clone()).collect();
    let all = (1_usize << edits.len().min(16)) - 1;
    let subsets: Vec<usize> = if edits.len() <= 6 {
        (0..all).collect()
    } else {
        (0..edits.len().min(16)).map(|left_out| usize::MAX & !(1 << left_out)).collect()
    };
    subsets.into_iter().all(|subset| {
        let some: Vec<_> = edits
            .iter()
            .enumerate()
            .filter(|(index, _)| *index >= 16 || subset & (1 << index) != 0)
            .map(|(_, edit)| edit.clone())
            .collect();
        !admitted(&edited(pod, &some), ranked, namespace)
    })
}

#[test]
fn every_suggestion_is_admitted_and_minimal() {
    let shipped = shipped();
    let (mut refused, mut suggested, mut edits, mut made) = (0, 0, 0, 0);
    let mut not_made: BTreeMap<String, usize> = BTreeMap::new();
    let mut obstacles: BTreeMap<String, usize> = BTreeMap::new();
    for line in lines("scc/vectors-public.jsonl.gz") {
        let case = json::read(&line).unwrap();
        let name = case.get("name").and_then(Node::as_str).unwrap();
        let kind = case.get("kind").and_then(Node::as_str).unwrap_or("admit");
        let Some(pod) = case.get("pod").filter(|pod| kind == "admit" && !pod.is_null()) else {
            continue;
        };
        if case.get("operation").and_then(Node::as_str).unwrap_or("CREATE") != "CREATE" {
            continue;
        }
        let namespace = namespace(&case);
        match smallest_scc(&[pod], Form::Served, &namespace, "made", &[], &[]) {
            Ok(found) => {
                check_smallest(&[pod], Form::Served, &namespace, &found);
                made += 1;
            }
            Err(why) => *not_made.entry(why.to_string()).or_default() += 1,
        }
        let set = members(&case, &shipped);
        for ranked in set.iter() {
            let as_it_is = admitted(pod, ranked, &namespace);
            refused += usize::from(!as_it_is);
            match suggest::changes(pod, Form::Served, ranked, &namespace) {
                Ok(found) => {
                    assert_eq!(found.edits.is_empty(), as_it_is, "{name}");
                    let edits_alone: Vec<_> = found.edits.iter().map(|edit| edit.edit.clone()).collect();
                    let after = edited(pod, &edits_alone);
                    assert!(admitted(&after, ranked, &namespace), "{name}: {found:?}");
                    assert!(is_minimal(pod, ranked, &namespace, &found), "{name}: {found:?}");
                    let mut one_by_one = pod.clone();
                    scc::apply(&mut one_by_one, &found.plan);
                    assert_eq!(one_by_one, after, "{name}");
                    suggested += usize::from(!found.edits.is_empty());
                    edits += found.edits.len();
                }
                Err(obstacle) => {
                    assert!(!as_it_is, "{name}: {obstacle}");
                    let key = match obstacle {
                        Obstacle::Unchangeable { path, .. } => {
                            format!("{}", path.segments().len()) + &path.to_string()
                        }
                        other => other.to_string().chars().take(60).collect(),
                    };
                    *obstacles.entry(key).or_default() += 1;
                }
            }
        }
    }
    println!(
        "{refused} refusals, {suggested} suggestions with {edits} edits, {made} objects made; without: {obstacles:#?}"
    );
    assert!(suggested > 2000);
}
