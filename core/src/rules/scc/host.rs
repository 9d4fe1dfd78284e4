//! What belongs to the host.

use crate::diag::{Rule, RuleId, Severity};

/// `scc/host-namespace`: a namespace of the host.
pub static HOST_NAMESPACE: Rule = Rule {
    id: RuleId("scc/host-namespace"),
    title: "a namespace of the host",
    severity: Severity::Error,
    finds: "`hostNetwork`, `hostPID` or `hostIPC` under an SCC that does not allow it.",
    matters: "The container sees the traffic, the processes or the shared memory of the node.",
    example: "spec:\n  hostNetwork: true",
    instead: "Remove the field, or use an SCC made for node agents.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/sccmatching/provider.go",
};

/// `scc/host-port`: a port of the host.
pub static HOST_PORT: Rule = Rule {
    id: RuleId("scc/host-port"),
    title: "a port of the host",
    severity: Severity::Error,
    finds: "A container with a `hostPort` under an SCC without `allowHostPorts`. On the network of the host every declared port is a host port.",
    matters: "The port is taken on the node for everybody, and it bypasses network policies.",
    example: "ports:\n- containerPort: 8080\n  hostPort: 8080",
    instead: "Expose the pod through a Service, without `hostPort` and without `hostNetwork`, under which every declared port is one of the host.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/sccmatching/provider.go",
};

/// `scc/host-users`: a pod in the user namespace of the host.
pub static HOST_USERS: Rule = Rule {
    id: RuleId("scc/host-users"),
    title: "a pod in the user namespace of the host",
    severity: Severity::Error,
    finds: "A pod without `hostUsers: false` under an SCC with `userNamespaceLevel: RequirePodLevel`.",
    matters: "The SCC allows more inside the pod because nothing of it is real outside.",
    example: "spec: {}",
    instead: "Set `hostUsers: false`.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/sccmatching/provider.go",
};
