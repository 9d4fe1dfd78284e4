//! Which updates admission does not look at: equality as the API server has it.

use virt_grants_core::scc::is_ignorable;
use virt_grants_core::source::json;

#[track_caller]
fn ignorable(old: &str, new: &str) -> bool {
    let (old_node, new_node) = (json::read(old).unwrap(), json::read(new).unwrap());
    let there = is_ignorable(&old_node, &new_node);
    assert_eq!(there, is_ignorable(&new_node, &old_node), "{old} and {new}: not the same both ways");
    there
}

fn spec(fields: &str) -> String {
    format!(r#"{{"metadata":{{"name":"p"}},"spec":{{{fields}}}}}"#)
}

#[test]
fn what_means_the_same_is_no_change() {
    let same = [
        (
            r#""containers":[{"resources":{"limits":{"cpu":"1000m","memory":"1Gi"}}}]"#,
            r#""containers":[{"resources":{"limits":{"cpu":1,"memory":"1073741824"}}}]"#,
        ),
        (r#""containers":[{"resources":{"requests":{}}}]"#, r#""containers":[{}]"#),
        (r#""overhead":{"cpu":"0.5"}"#, r#""overhead":{"cpu":"500m"}"#),
        (
            r#""volumes":[{"emptyDir":{"sizeLimit":"1G"}}]"#,
            r#""volumes":[{"emptyDir":{"sizeLimit":"1000M"}}]"#,
        ),
        (
            r#""containers":[{"env":[{"valueFrom":{"resourceFieldRef":{"divisor":"0"}}}]}]"#,
            r#""containers":[{"env":[{"valueFrom":{"resourceFieldRef":{}}}]}]"#,
        ),
        (r#""volumes":null,"tolerations":[]"#, ""),
        (r#""hostNetwork":false,"nodeName":"""#, ""),
        (r#""nodeSelector":{}"#, ""),
        (r#""serviceAccountName":"a","serviceAccount":"a""#, r#""serviceAccount":"a""#),
    ];
    for (one, other) in same {
        assert!(ignorable(&spec(one), &spec(other)), "{one} and {other}");
    }
    assert!(ignorable(r#"{"metadata":{"name":"p"},"status":{}}"#, r#"{"metadata":{"name":"p"}}"#));
}

#[test]
fn what_means_something_else_is_a_change() {
    let different = [
        (
            r#""containers":[{"resources":{"limits":{"cpu":"1"}}}]"#,
            r#""containers":[{"resources":{"limits":{"cpu":"2"}}}]"#,
        ),
        (r#""containers":[{"resources":{"limits":{"cpu":"0"}}}]"#, r#""containers":[{}]"#),
        (r#""volumes":[{"emptyDir":{"sizeLimit":"0"}}]"#, r#""volumes":[{"emptyDir":{}}]"#),
        (r#""nodeSelector":{"cpu":"1000m"}"#, r#""nodeSelector":{"cpu":"1"}"#),
        (r#""nodeSelector":{"a":""}"#, ""),
        (r#""hostUsers":false"#, ""),
        (r#""securityContext":{"runAsUser":0}"#, r#""securityContext":{}"#),
        (r#""containers":[{"securityContext":{}}]"#, r#""containers":[{}]"#),
        (r#""serviceAccountName":"a""#, r#""serviceAccountName":"b""#),
    ];
    for (one, other) in different {
        assert!(!ignorable(&spec(one), &spec(other)), "{one} and {other}");
    }
}

#[test]
fn of_the_metadata_some_parts_are_not_looked_at() {
    let pod = |metadata: &str| format!(r#"{{"metadata":{{{metadata}}},"spec":{{}}}}"#);
    let pairs = [
        (r#""annotations":{"k8s.ovn.org/pod-networks":"a"}"#, r#""annotations":{}"#, true),
        (r#""annotations":{"a":""}"#, r#""annotations":{}"#, false),
        (r#""finalizers":["f"],"managedFields":[{}],"ownerReferences":[{}]"#, "", true),
        (r#""labels":{"a":"b"}"#, r#""labels":{}"#, false),
        (r#""deletionGracePeriodSeconds":0"#, "", false),
        (r#""generation":0,"creationTimestamp":null"#, "", true),
    ];
    for (one, other, expected) in pairs {
        assert_eq!(ignorable(&pod(one), &pod(other)), expected, "{one} and {other}");
    }
}
