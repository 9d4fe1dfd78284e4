//! Seccomp profiles.

use crate::diag::{Rule, RuleId, Severity};
use crate::path::FieldPath;
use crate::scc::Written;

/// `scc/unknown-seccomp-profile`: a seccomp profile that no pod can have.
pub static UNKNOWN_PROFILE: Rule = Rule {
    id: RuleId("scc/unknown-seccomp-profile"),
    title: "a seccomp profile that no pod can have",
    severity: Severity::Warning,
    finds: "An entry of `seccompProfiles` other than `*`, `runtime/default`, `docker/default`, `unconfined` and `localhost/FILE`. The API server does not check them.",
    matters: "The first entry is written into pods that name no profile; one that means nothing removes the pod's own profile. The words of the pod's field, `RuntimeDefault` and `Unconfined`, are not the words of this list.",
    example: "seccompProfiles: [RuntimeDefault]",
    instead: "Write `runtime/default`, `unconfined`, or `localhost/` and the file.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/seccomp",
};

pub(crate) fn check(object: &mut Written<'_>) {
    let profiles: Vec<String> = object.scc.seccomp_profiles.iter().map(|name| (*name).to_owned()).collect();
    for (index, profile) in profiles.iter().enumerate() {
        let file = profile.strip_prefix("localhost/");
        let known = matches!(profile.as_str(), "*" | "runtime/default" | "docker/default" | "unconfined");
        if known || file.is_some_and(|file| !file.is_empty()) {
            continue;
        }
        let help = match profile.to_ascii_lowercase().as_str() {
            "runtimedefault" => "did you mean `runtime/default`?",
            "unconfined" => "did you mean `unconfined`?",
            _ => UNKNOWN_PROFILE.instead,
        };
        let message = format!("no pod has the seccomp profile `{profile}`");
        object.report(
            UNKNOWN_PROFILE.head(),
            &FieldPath::of(&["seccompProfiles"]).index(index),
            message,
            help,
        );
    }
}
