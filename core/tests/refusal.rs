//! Pasted refusals: every form they come in is understood.

#![expect(clippy::panic, reason = "a test stops at the first surprise")]

use serde_json::Value;
use std::io::Read as _;
use virt_grants_core::check::{self, Options, Outcome};
use virt_grants_core::refusal::{ReasonText, RefusalText, RefusedBy, read};

const HEAD: &str =
    "pods \"virt-launcher-web-\" is forbidden: unable to validate against any security context constraint: ";

fn one(text: &str) -> RefusalText {
    let found = read(text);
    let [one] = found.as_slice() else { panic!("{text}: {found:?}") };
    one.clone()
}

fn lines(one: &RefusalText) -> Vec<String> {
    let line = |reason: &ReasonText| {
        format!(
            "{}|{}|{}|{}",
            reason.scc.as_deref().unwrap_or("-"),
            reason.field.as_deref().unwrap_or("-"),
            reason.value.as_deref().unwrap_or("-"),
            reason.decided_by
        )
    };
    one.reasons.iter().map(line).collect()
}

#[test]
fn an_old_list_is_separated_by_blanks() {
    let text = format!(
        "{HEAD}[spec.volumes[0]: Invalid value: \"hostPath\": hostPath volumes are not allowed to be used spec.containers[1].securityContext.securityContext.runAsUser: Invalid value: 0: must be in the ranges: [1000100000, 1000109999] provider restricted: .spec.containers[1].securityContext.privileged: Invalid value: true: Privileged containers are not allowed]"
    );
    let one = one(&text);
    assert_eq!(one.pod.as_deref(), Some("virt-launcher-web-"));
    assert_eq!(
        lines(&one),
        [
            "-|spec.volumes[0]|\"hostPath\"|volumes, allowHostDirVolumePlugin",
            "-|spec.containers[1].securityContext.runAsUser|0|runAsUser MustRunAsRange",
            "restricted|spec.containers[1].securityContext.privileged|true|allowPrivilegedContainer",
        ]
    );
    assert_eq!(one.reasons[1].text, "must be in the ranges: [1000100000, 1000109999]");
    assert!(one.advice[0].contains("kubevirt-controller"));
}

#[test]
fn a_new_list_is_separated_by_commas_and_names_what_may_not_be_used() {
    let text = format!(
        "Error creating: {HEAD}[provider \"anyuid\": Forbidden: not usable by user or serviceaccount, provider restricted-v2: .containers[0].capabilities.add: Invalid value: \"SYS_NICE\": capability may not be added, provider restricted-v2: .spec.securityContext.fsGroup: Invalid value: [107]: 107 is not an allowed group, provider \"privileged\": Forbidden: not usable by user or serviceaccount]"
    );
    let one = one(&text);
    assert_eq!(one.not_usable, ["anyuid", "privileged"]);
    assert_eq!(
        lines(&one),
        [
            "restricted-v2|spec.containers[0].securityContext.capabilities.add|\"SYS_NICE\"|allowedCapabilities, defaultAddCapabilities",
            "restricted-v2|spec.securityContext.fsGroup|[107]|fsGroup",
        ]
    );
}

#[test]
fn lines_may_be_wrapped_and_stand_in_a_log() {
    let wrapped = "level=error msg=\"x\" reason=\"pods \"virt-launcher-a-\" is\n      forbidden: unable to validate against any security context\n      constraint: [provider restricted: .spec.securityContext.hostPID:\n      Invalid value: true: Host PID is not allowed to be used]\" msg=\"failed\"";
    let one = one(wrapped);
    assert_eq!(lines(&one), ["restricted|spec.hostPID|true|allowHostPID"]);
    assert_eq!(one.reasons[0].text, "Host PID is not allowed to be used");
}

#[test]
fn a_seccomp_annotation_names_its_container() {
    let text = format!(
        "{HEAD}[pod.metadata.annotations[container.seccomp.security.alpha.kubernetes.io/compute]: Forbidden: localhost/kubevirt/kubevirt.json is not an allowed seccomp profile. Valid values are [runtime/default]]"
    );
    let one = one(&text);
    assert_eq!(one.reasons[0].containers, ["compute"]);
    assert_eq!(one.reasons[0].decided_by, "seccompProfiles");
    assert!(one.reasons[0].text.ends_with("Valid values are [runtime/default]"));
}

#[test]
fn the_oldest_wording_of_a_user_id() {
    let text = "pods \"helper\" is forbidden: unable to validate against any security context constraint: [securityContext.runAsUser: Invalid value: 0: UID on container helper does not match required range.  Found 0, required min: 1000000000 max: 1000009999]";
    let one = one(text);
    assert_eq!(one.reasons[0].containers, ["helper"]);
    assert_eq!(one.reasons[0].decided_by, "runAsUser MustRunAsRange");
}

#[test]
fn pod_security_policy_and_the_api_server_refuse_as_well() {
    let policy = "Error creating: pods \"virt-handler-\" is forbidden: unable to validate against any pod security policy: [spec.volumes[0]: Invalid value: \"hostPath\": hostPath volumes are not allowed to be used]";
    assert_eq!(one(policy).by, RefusedBy::PodSecurityPolicy);
    let cut = "PodSecurityPolicy: unable to admit pod: [pod.metadata.annotations[seccomp.security.alpha.kubernetes.io/pod]: Forbidden:  is not an allowed seccomp profile. Valid values are docker/default";
    assert_eq!(
        one(cut).reasons[0].decided_by,
        "annotation seccomp.security.alpha.kubernetes.io/allowedProfileNames"
    );
    let server = "DaemonSet.apps \"virt-handler\" is invalid: spec.template.spec.containers[0].securityContext.privileged: Forbidden: disallowed by cluster policy";
    let server = one(server);
    assert_eq!(server.by, RefusedBy::ApiServer);
    assert_eq!(server.pod.as_deref(), Some("virt-handler"));
    assert!(server.reasons[0].advice.contains("--allow-privileged"));
}

#[test]
fn pod_security_names_level_checks_and_containers() {
    let text = "failed to create pod for vmi a/b, it needs a privileged namespace to run: pods \"virt-launcher-b-x\" is forbidden: violates PodSecurity \"restricted:v1.28\": unrestricted capabilities (containers \"compute\", \"virtiofs-a\" must set securityContext.capabilities.drop=[\"ALL\"]), seccompProfile (pod or container \"compute\" must set securityContext.seccompProfile.type to \"RuntimeDefault\" or \"Localhost\")";
    let one = one(text);
    assert_eq!(one.by, RefusedBy::PodSecurity { level: "restricted:v1.28".to_owned(), warned: false });
    assert_eq!(one.reasons[0].containers, ["compute", "virtiofs-a"]);
    assert_eq!(one.reasons[1].decided_by, "seccompProfile");
    assert!(one.advice.iter().any(|line| line.contains("enforce=privileged")));
    let warning = "Warning: would violate PodSecurity \"baseline:latest\": host namespaces (hostPID=true), privileged (container \"a\" must not set securityContext.privileged=true)";
    let warning = read(warning);
    assert_eq!(warning[0].by, RefusedBy::PodSecurity { level: "baseline:latest".to_owned(), warned: true });
    assert_eq!(warning[0].reasons.len(), 2);
}

#[test]
fn several_refusals_in_one_text_are_told_apart() {
    let text = format!(
        "{HEAD}[spec.volumes[0]: Invalid value: \"nfs\": nfs volumes are not allowed to be used]\n{HEAD}[]\n"
    );
    let found = read(&text);
    assert_eq!(found.len(), 2);
    assert_eq!(found[0].reasons.len(), 1);
    assert!(found[1].reasons.is_empty());
}

#[test]
fn other_texts_hold_none() {
    for text in ["", "kind: Pod", "pods \"a\" is forbidden: exceeded quota", "apiVersion: v1\nkind: Pod\n"] {
        assert!(read(text).is_empty(), "{text}");
    }
}

#[test]
fn a_check_of_such_a_text_explains_it() {
    let text = format!(
        "{HEAD}[provider restricted: .spec.securityContext.hostIPC: Invalid value: true: Host IPC is not allowed to be used]"
    );
    let report = check::check(&text, &Options::default());
    assert_eq!(report.pasted.len(), 1);
    assert!(report.diagnostics.is_empty());
    assert_eq!(report.outcome(), Outcome::Findings);
}

/// Both ways of printing values, as recorded from API servers.
#[test]
fn both_styles_of_values_are_read_alike() {
    for line in include_str!("corpus/scc/message-styles.jsonl").lines() {
        let pair: Value = serde_json::from_str(line).unwrap();
        let reasons = |key: &str| {
            let text = pair[key].as_str().unwrap();
            one(&format!("{HEAD}{text}")).reasons
        };
        let (new, old) = (reasons("k8s_1_34_and_later"), reasons("k8s_1_33_and_earlier"));
        assert_eq!(new.len(), old.len(), "{line}");
        for (new, old) in new.iter().zip(&old) {
            assert_eq!(
                (&new.field, &new.text, new.decided_by),
                (&old.field, &old.text, old.decided_by),
                "{line}"
            );
            assert!(new.decided_by != "the object that is named", "{line}");
        }
    }
}

/// Every recorded refusal: each reason of it is found, none is left unexplained.
#[test]
fn every_recorded_refusal_is_understood() {
    let packed = include_bytes!("corpus/scc/vectors-public.jsonl.gz");
    let mut text = String::new();
    flate2::read::GzDecoder::new(&packed[..]).read_to_string(&mut text).unwrap();
    let mut refusals = 0;
    for line in text.lines() {
        let vector: Value = serde_json::from_str(line).unwrap();
        let Some(message) = vector["expect"]["admit"]["error"]["message"].as_str() else { continue };
        if !message.contains("against any security context constraint") {
            continue;
        }
        refusals += 1;
        let found = one(message);
        for reason in &found.reasons {
            assert!(reason.decided_by != "the object that is named", "{message}: {reason:?}");
            assert!(
                message.contains(&reason.text) || reason.text == "must not be set",
                "{message}: {reason:?}"
            );
        }
        for scc in vector["expect"]["per_scc"].as_array().unwrap() {
            let errors = scc["errors"].as_array().map(Vec::as_slice).unwrap_or_default();
            for error in errors.iter().filter_map(Value::as_str).filter(|error| message.contains(*error)) {
                let known = found.reasons.iter().any(|reason| {
                    error.trim_end().ends_with(reason.text.as_str()) || reason.text == "must not be set"
                });
                assert!(known, "{error}\n{:?}", found.reasons);
            }
        }
    }
    assert!(refusals > 100, "{refusals}");
}

/// The forms in which the same refusal reaches people.
#[test]
fn a_refusal_is_found_in_whatever_holds_it() {
    let list = "[provider \"anyuid\": Forbidden: not usable by user or serviceaccount, provider restricted-v2: .containers[0].capabilities.add: Invalid value: \"SYS_PTRACE\": capability may not be added, provider \"kubevirt-controller\": Forbidden: not usable by user or serviceaccount]";
    let message = format!("{HEAD}{list}");
    let quoted = serde_json::to_string(&message).unwrap_or_default();
    let forms = [
        message.clone(),
        format!("Error from server (Forbidden): error when creating \"a.yaml\": {message}"),
        format!(
            "  Warning  FailedCreate  12s (x14 over 52s)  replicaset-controller  Error creating: {message}"
        ),
        format!(
            "5m   Warning   FailedCreate   replicaset/a   Error creating: {message}\n5m  Normal  Other  pod/b  fine"
        ),
        format!(
            "{{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"message\":{quoted},\"reason\":\"Forbidden\",\"code\":403}}"
        ),
        format!(
            "{{\"component\":\"virt-controller\",\"kind\":\"VirtualMachineInstance\",\"reason\":{quoted},\"pos\":\"vmi.go:1\"}}"
        ),
        format!(
            "apiVersion: v1\nkind: Event\nmetadata: {{name: a}}\nreason: FailedCreate\nmessage: {quoted}\n"
        ),
        message.replace(' ', "\n      "),
        message.replace(": ", ":\n    "),
    ];
    for form in &forms {
        let one = one(form);
        assert_eq!(one.pod.as_deref(), Some("virt-launcher-web-"), "{form}");
        assert_eq!(
            lines(&one),
            [
                "restricted-v2|spec.containers[0].securityContext.capabilities.add|\"SYS_PTRACE\"|allowedCapabilities, defaultAddCapabilities"
            ],
            "{form}"
        );
        assert_eq!(one.not_usable, ["anyuid", "kubevirt-controller"], "{form}");
        assert_eq!(
            one.reasons.first().and_then(|reason| reason.grant),
            Some("capability/sys-ptrace"),
            "{form}"
        );
        let report = check::check(form, &Options::default());
        assert_eq!(report.pasted, [one], "{form}");
        assert_eq!(report.diagnostics, [], "{form}");
    }
}

#[test]
fn a_text_that_is_cut_off_says_what_it_can() {
    let text = format!(
        "{HEAD}[provider restricted-v2: .containers[0].runAsUser: Invalid value: 107: must be in the ranges: [1000650000, 1000659999], provider restricted-v2: .containers[0].capabilities.add: Invalid value: \"NET_BIND_SER..."
    );
    let one = one(&text);
    assert_eq!(
        lines(&one),
        [
            "restricted-v2|spec.containers[0].securityContext.runAsUser|107|runAsUser MustRunAsRange",
            "restricted-v2|spec.containers[0].securityContext.capabilities.add|\"NET_BIND_SER|allowedCapabilities, defaultAddCapabilities",
        ]
    );
    assert_eq!(one.reasons[1].text, "the text ends before it says what was expected");
    for end in 0..text.len() {
        // However short, nothing is invented: every SCC and field stands in the text.
        for known in text.get(..end).map(read).unwrap_or_default() {
            assert!(known.reasons.len() <= 2);
        }
    }
}

#[test]
fn reasons_of_kubevirts_pods_name_their_grants() {
    let grants = |pod: &str, list: &str| -> Vec<Option<&'static str>> {
        let text = format!(
            "pods \"{pod}\" is forbidden: unable to validate against any security context constraint: [{list}]"
        );
        one(&text).reasons.iter().map(|reason| reason.grant).collect()
    };
    let list = "spec.volumes[0]: Invalid value: \"hostPath\": hostPath volumes are not allowed to be used, spec.containers[0].securityContext.runAsUser: Invalid value: 107: must be in the ranges: [1, 2], spec.containers[0].securityContext.privileged: Invalid value: true: Privileged containers are not allowed, pod.metadata.annotations[seccomp.security.alpha.kubernetes.io/pod]: Forbidden: localhost/kubevirt/kubevirt.json is not an allowed seccomp profile. Valid values are [runtime/default], spec.securityContext.seLinuxOptions.level: Invalid value: \"s0\": must be s0:c1,c2";
    assert_eq!(
        grants("virt-launcher-a-", list),
        [
            Some("scc/allow-host-dir-volume-plugin"),
            Some("scc/run-as-user"),
            Some("scc/allow-privileged-container"),
            Some("seccomp/localhost-kubevirt"),
            Some("scc/se-linux-context"),
        ]
    );
    assert_eq!(grants("virt-handler-", list)[0], Some("handler-scc/allow-host-dir-volume-plugin"));
    assert_eq!(grants("web-", list), [None; 5]);
    let imported = one(
        "pods \"clone-source-pod-\" is forbidden: unable to validate against any security context constraint: [spec.containers[0].securityContext.privileged: Invalid value: true: Privileged containers are not allowed]",
    );
    assert!(imported.advice.iter().any(|line| line.contains("cdi-sa")));
    let policy = one(
        "pods \"a\" is forbidden: unable to validate against any pod security policy: [spec.securityContext.hostPID: Invalid value: true: Host PID is not allowed to be used]",
    );
    assert_eq!(policy.reasons[0].decided_by, "hostPID");
    assert!(!policy.reasons[0].advice.contains("SCC"));
}
