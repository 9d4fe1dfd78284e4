//! Where ids and levels come from.

use super::support::{Session, create, message, nginx, ranges, validate};
use serde_json::{Value, json};
use virt_grants_policy::namespace::derive;

const OLD: &str = "2025-01-01T00:00:00Z";
const NEW: &str = "2026-01-01T00:00:00Z";

fn user_id(answer: &Value) -> &Value {
    &answer["mutated_object"]["spec"]["containers"][0]["securityContext"]["runAsUser"]
}

/// Two names that derive the same ranges.
fn twins() -> (String, String) {
    let mut seen = std::collections::BTreeMap::new();
    (0..)
        .find_map(|number| {
            let name = format!("team-{number}");
            let earlier = seen.insert(derive::index(&name), name.clone());
            earlier.map(|earlier| (earlier, name))
        })
        .unwrap()
}

fn create_in(namespace: &str) -> Value {
    let mut request = create(&nginx());
    request["namespace"] = json!(namespace);
    request
}

#[test]
fn a_namespace_without_ranges_gets_those_of_its_name() {
    let metadata = json!({"name": "team-a", "creationTimestamp": NEW});
    let session = Session::silent().namespace_object("team-a", &metadata).namespaces(&[
        metadata,
        json!({"name": "default", "creationTimestamp": OLD}),
        json!({"name": "team-b", "creationTimestamp": OLD}),
        json!({"name": "team-c", "creationTimestamp": OLD, "annotations": ranges()}),
    ]);
    let answer = validate(&create(&nginx()), &json!({}), session);
    let index = derive::index("team-a");
    assert_eq!(*user_id(&answer), json!(derive::block(index).min));
    let level = &answer["mutated_object"]["spec"]["securityContext"]["seLinuxOptions"]["level"];
    assert_eq!(*level, json!(derive::level_text(derive::categories(index))));
}

#[test]
fn of_two_namespaces_with_the_same_ranges_the_older_keeps_them() {
    let (first, second) = twins();
    let answer = |name: &str, created: &str, other: &str, others: &str| {
        let own = json!({"name": name, "creationTimestamp": created});
        let list = [own.clone(), json!({"name": other, "creationTimestamp": others})];
        let session = Session::silent().namespace_object(name, &own).namespaces(&list);
        validate(&create_in(name), &json!({}), session)
    };
    assert_eq!(answer(&first, OLD, &second, NEW)["accepted"], true);
    let refused = answer(&second, NEW, &first, OLD);
    assert_eq!((&refused["accepted"], &refused["code"]), (&json!(false), &json!(403)));
    let text = message(&refused);
    assert!(text.contains(&format!("share user ids or groups with namespace `{first}`")), "{text}");
    assert!(text.contains("annotate"), "{text}");
    // At the same second the name decides, so exactly one of the two is admitted.
    let same = [answer(&first, OLD, &second, OLD), answer(&second, OLD, &first, OLD)];
    assert_eq!(same.iter().filter(|answer| answer["accepted"] == true).count(), 1);
}

#[test]
fn a_written_range_wins_over_a_derived_one_whatever_its_age() {
    let block = derive::block(derive::index("team-a"));
    let level = derive::level_text(derive::categories(derive::index("team-a")));
    for (annotation, value, what) in [
        ("openshift.io/sa.scc.uid-range", format!("{}-{}", block.max, block.max), "user ids or groups"),
        ("openshift.io/sa.scc.supplemental-groups", format!("1/1,{}/10", block.min), "user ids or groups"),
        ("openshift.io/sa.scc.mcs", level, "the SELinux level"),
    ] {
        let own = json!({"name": "team-a", "creationTimestamp": OLD});
        let other = json!({"name": "other", "creationTimestamp": NEW, "annotations": {annotation: value}});
        let session = Session::silent().namespace_object("team-a", &own).namespaces(&[other]);
        let answer = validate(&create(&nginx()), &json!({}), session);
        assert_eq!(answer["accepted"], false, "{annotation}");
        assert!(message(&answer).contains(what), "{}", message(&answer));
    }
}

#[test]
fn openshift_refuses_namespaces_without_ranges_and_so_can_we() {
    let settings = json!({"namespaces": {"withoutRanges": "refuse"}});
    let answer = validate(&create(&nginx()), &settings, Session::silent().namespace("team-a", &json!({})));
    let text = "pods \"web\" is forbidden: error fetching namespace \"team-a\": unable to find annotation \
                openshift.io/sa.scc.uid-range\nnamespace `team-a` has no annotation";
    assert!(message(&answer).starts_with(text), "{}", message(&answer));
}

#[test]
fn settings_alone_need_no_call() {
    let settings = json!({"namespaces": {"source": "settings", "withoutRanges": "refuse", "ranges": {
        "team-a": {"uidRange": "5000/10", "mcs": "s0:c9,c8"},
    }}});
    assert_eq!(*user_id(&validate(&create(&nginx()), &settings, Session::silent())), json!(5000));
    assert_eq!(validate(&create_in("team-b"), &settings, Session::silent())["accepted"], false);

    let unchecked = json!({"namespaces": {"source": "settings", "withoutRanges": "deriveUnchecked"}});
    let expected = json!(derive::block(derive::index("team-a")).min);
    assert_eq!(*user_id(&validate(&create(&nginx()), &unchecked, Session::silent())), expected);
}

#[test]
fn fixed_ranges_win_over_annotations() {
    let settings = json!({"namespaces": {"ranges": {"team-a": {"uidRange": "5000/10"}}}});
    assert_eq!(*user_id(&validate(&create(&nginx()), &settings, Session::silent().team_a())), json!(5000));
}

#[test]
fn a_namespace_that_does_not_exist_is_refused_in_openshifts_words() {
    let error = "Cannot find v1/Namespace named 'team-a' inside of namespace 'None'";
    let session = Session::silent().then_fails("get_resource", json!({"kind": "Namespace"}), error);
    let answer = validate(&create(&nginx()), &json!({"message": "openshift"}), session);
    let text =
        "pods \"web\" is forbidden: error fetching namespace \"team-a\": namespace \"team-a\" not found";
    assert_eq!((&answer["code"], message(&answer)), (&json!(403), text));
}
