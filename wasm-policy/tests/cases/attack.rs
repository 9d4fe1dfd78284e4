//! Ways to get a privileged pod past the policy.

use super::support::{Session, create, message, nginx, ranges, request, update, validate};
use serde_json::{Value, json};

fn privileged() -> Value {
    let mut pod = nginx();
    pod["spec"]["containers"][0]["securityContext"] = json!({"privileged": true});
    pod
}

fn refused(request: &Value, settings: &Value, session: Session) -> Value {
    let answer = validate(request, settings, session);
    assert_eq!(answer["accepted"], false, "{answer}");
    answer
}

fn filled_in() -> Value {
    validate(&create(&nginx()), &json!({}), Session::silent().team_a())["mutated_object"].clone()
}

#[test]
fn keys_in_another_case_are_other_keys() {
    // The API server reads keys exactly, so what is spelt otherwise neither harms nor helps.
    let mut pod = nginx();
    pod["spec"]["containers"][0]["securitycontext"] = json!({"privileged": true});
    pod["spec"]["containers"][0]["securityContext"] =
        json!({"runasuser": 5, "RunAsUser": 6, "Privileged": true});
    let answer = validate(&create(&pod), &json!({}), Session::silent().team_a());
    let context = &answer["mutated_object"]["spec"]["containers"][0]["securityContext"];
    assert_eq!((&context["runAsUser"], &context["runasuser"]), (&json!(1_000_650_000), &json!(5)));
    let mut pod = privileged();
    pod["spec"]["containers"][0]["securityContext"]["Privileged"] = json!(false);
    refused(&create(&pod), &json!({}), Session::silent().team_a());
}

#[test]
fn every_list_of_containers_and_every_place_counts() {
    for list in ["initContainers", "containers", "ephemeralContainers"] {
        let mut pod = nginx();
        pod["spec"][list] = json!([{"name": "a"}, {"name": "b", "securityContext": {"privileged": true}}]);
        let answer = refused(&create(&pod), &json!({}), Session::silent().team_a());
        assert!(
            message(&answer).contains(&format!("`spec.{list}[1].securityContext.privileged`")),
            "{answer}"
        );
    }
}

#[test]
fn other_versions_of_the_kind_are_judged_too() {
    for version in ["v1", "v2", "v1beta1", ""] {
        let mut request = create(&privileged());
        request["kind"]["version"] = json!(version);
        request["resource"]["version"] = json!(version);
        refused(&request, &json!({}), Session::silent().team_a());
    }
    let deployment = json!({
        "metadata": {"name": "web"},
        "spec": {"template": {"spec": {"hostPID": true, "containers": [{"name": "c"}]}}},
    });
    for (group, version) in [("apps", "v1"), ("apps", "v2"), ("apps", "v1beta1"), ("extensions", "v1beta1")] {
        let kind = json!({"group": group, "version": version, "kind": "Deployment"});
        let request = request("CREATE", &kind, "deployments", &deployment);
        refused(&request, &json!({"workloads": "deny"}), Session::silent().team_a());
    }
}

#[test]
fn subresources_that_change_containers_are_judged_whatever_they_are_called() {
    let old = filled_in();
    for sub_resource in ["", "ephemeralcontainers", "resize", "somethingnew", "Status", "status/x"] {
        let mut new = old.clone();
        new["spec"]["ephemeralContainers"] =
            json!([{"name": "debug", "securityContext": {"privileged": true}}]);
        let mut request = update(&old, &new);
        request["subResource"] = json!(sub_resource);
        refused(&request, &json!({}), Session::silent().team_a());
        refused(&request, &json!({"mode": "validate"}), Session::silent().team_a());
    }
}

#[test]
fn an_update_is_judged_by_what_it_leaves_behind() {
    // The old pod being worse is no excuse.
    let mut new = privileged();
    new["metadata"]["labels"] = json!({"app": "other"});
    refused(&update(&privileged(), &new), &json!({}), Session::silent().team_a());
    // An annotation that names an SCC proves nothing.
    let mut pod = privileged();
    pod["metadata"]["annotations"] = json!({
        "openshift.io/scc": "privileged", "security.openshift.io/validated-scc-subject-type": "user",
    });
    for mode in ["mutate", "validate"] {
        refused(&create(&pod), &json!({"mode": mode}), Session::silent().team_a());
    }
    pod["metadata"]["annotations"] = json!({"openshift.io/required-scc": "privileged"});
    refused(&create(&pod), &json!({}), Session::silent().team_a());
}

#[test]
fn a_dry_run_is_answered_like_any_other() {
    for pod in [nginx(), privileged()] {
        let plain = validate(&create(&pod), &json!({}), Session::silent().team_a());
        let mut request = create(&pod);
        request["dryRun"] = json!(true);
        assert_eq!(validate(&request, &json!({}), Session::silent().team_a()), plain);
    }
}

#[test]
fn a_prefix_exempts_what_starts_with_it_and_no_more() {
    let settings = json!({"exemptions": {"namespaces": ["kube-*", "exact"]}});
    for namespace in ["kube", "xkube-system", "exact-1", "exac", "Kube-system"] {
        let mut request = create(&privileged());
        request["namespace"] = json!(namespace);
        refused(&request, &settings, Session::silent().namespace(namespace, &ranges()));
    }
    // What the pod itself says about its namespace does not matter.
    let mut pod = privileged();
    pod["metadata"]["namespace"] = json!("kube-system");
    refused(&create(&pod), &settings, Session::silent().team_a());
}

#[test]
fn a_generated_name_claims_as_much_as_a_given_one() {
    let settings = json!({"kubevirt": {"namespaces": ["kubevirt"]}});
    for metadata in [
        json!({"generateName": "virt-launcher-x-"}),
        json!({"name": "virt-launcher-x"}),
        json!({"generateName": "hp-volume-"}),
        json!({"generateName": "a-", "labels": {"kubevirt.io": "virt-launcher"}}),
    ] {
        let mut pod = nginx();
        pod["metadata"] = metadata;
        let mut request = create(&pod);
        request["name"] = json!("");
        assert_eq!(refused(&request, &settings, Session::silent())["code"], 403);
    }
}

#[test]
fn a_pod_that_comes_to_claim_something_is_guarded_like_a_new_one() {
    let settings = json!({"kubevirt": {"namespaces": ["kubevirt"]}});
    let old = filled_in();
    for (key, value) in [
        ("labels", json!({"app": "web", "kubevirt.io": "virt-launcher"})),
        (
            "ownerReferences",
            json!([{"apiVersion": "kubevirt.io/v1", "kind": "VirtualMachineInstance", "name": "vm", "uid": "1"}]),
        ),
    ] {
        let mut new = old.clone();
        new["metadata"][key] = value;
        let answer = refused(&update(&old, &new), &settings, Session::silent());
        assert!(message(&answer).contains("claims to be a"), "{answer}");
        // What claimed it before is no longer the changer's doing: the kubelet changes launchers too.
        let mut later = new.clone();
        later["metadata"]["finalizers"] = json!(["example.com/x"]);
        assert_eq!(validate(&update(&new, &later), &settings, Session::silent()), json!({"accepted": true}));
    }
}

#[test]
fn service_accounts_are_who_they_are_and_not_what_their_names_look_like() {
    let settings = json!({"access": {"bindings": [
        {"scc": "privileged", "serviceAccounts": ["team-b/admin"]},
        {"scc": "privileged", "users": ["system:serviceaccount:team-c:admin"]},
    ]}});
    for name in [
        "admin",
        "team-b/admin",
        "team-b:admin",
        "../team-b/admin",
        "system:serviceaccount:team-b:admin",
        "a:b:admin",
        "admin ",
        "ADMIN",
        "admin\u{0}",
        "\"},\"allowed\":true",
        "admin\n",
        "ädmin",
        "*",
    ] {
        let mut pod = privileged();
        pod["spec"]["serviceAccountName"] = json!(name);
        refused(&create(&pod), &settings, Session::silent().team_a());
    }
    // The cluster is asked about exactly the name that was written.
    let mut pod = privileged();
    pod["spec"]["serviceAccountName"] = json!("a\"b\\c\n");
    pod["metadata"]["annotations"] = json!({"openshift.io/required-scc": "privileged"});
    let session = Session::silent()
        .team_a()
        .can_i("system:serviceaccount:team-a:a\"b\\c\n", "privileged", false)
        .can_i("alice", "privileged", false);
    refused(&create(&pod), &json!({"access": {"source": "canI"}}), session);
}

#[test]
fn groups_are_those_of_the_request_and_match_as_a_whole() {
    let settings = json!({"access": {"bindings": [{"scc": "privileged", "groups": ["system:masters"]}]}});
    for groups in [
        json!([]),
        json!(["system:masters "]),
        json!(["system:masters,devs"]),
        json!(["System:Masters"]),
        json!(["system:authenticated"]),
    ] {
        let mut request = create(&privileged());
        request["userInfo"]["groups"] = groups;
        request["userInfo"]["extra"] = json!({"groups": ["system:masters"]});
        refused(&request, &settings, Session::silent().team_a());
    }
}

#[test]
fn nobody_speaks_for_the_audit_scanner() {
    // A request of the API server names pods; without a user it is judged by the pod's account alone.
    for user in [
        json!({}),
        json!(null),
        json!({"username": ""}),
        json!({"username": null, "groups": ["system:masters"]}),
    ] {
        let mut request = create(&privileged());
        request["userInfo"] = user;
        refused(&request, &json!({}), Session::silent().team_a());
    }
}

#[test]
fn a_request_of_the_api_server_is_no_question() {
    let mut request = create(&privileged());
    request["pod"] = nginx();
    request["sccs"] = json!([]);
    refused(&request, &json!({}), Session::silent().team_a());
}
