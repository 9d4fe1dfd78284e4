//! `kubevirt/service-account`: a launcher that runs as an account it should not have.

use crate::diag::{Rule, RuleId, Severity};

/// What it finds, why it matters and what to do instead.
pub static RULE: Rule = Rule {
    id: RuleId("kubevirt/service-account"),
    title: "a launcher that runs as an account it should not have",
    severity: Severity::Error,
    finds: "A pod created by kubevirt-controller that runs as one of KubeVirt's own accounts, or as one that is not configured.",
    matters: "Whoever breaks out of the virtual machine finds the account's token. KubeVirt's own may change every virtual machine and read secrets.",
    example: "spec:\n  serviceAccountName: kubevirt-controller",
    instead: "Launchers run as `default` without a token. A virtual machine with a service account volume names an account of its own.",
    source: "kubevirt/kubevirt pkg/virt-controller/services/template.go",
};
