//! Fields that do not exist although one would think so.

use crate::diag::{Anchor, Diagnostic, Location, Rule, RuleId, Severity};
use crate::path::FieldPath;
use crate::scc::Written;

/// `scc/misleading-field`: a field that an SCC does not have although it looks like one.
pub static MISLEADING_FIELD: Rule = Rule {
    id: RuleId("scc/misleading-field"),
    title: "a field that an SCC does not have although it looks like one",
    severity: Severity::Warning,
    finds: "A field written under the name it has elsewhere: in another strategy of the SCC, in a pod, or in a PodSecurityPolicy.",
    matters: "The API server drops it, at most with a warning, and the object means something else than its text. OpenShift itself was caught twice: `restricted-v3` of 4.20 wrote the range of user ids in `runAsUser.ranges`, and the first draft of `restricted-v2` wrote `seccompProfile`.",
    example: "runAsUser:\n  type: MustRunAsRange\n  ranges:\n  - min: 1000\n    max: 65534",
    instead: "Write the field as the API of SCCs spells it.",
    source: "openshift/api, security/v1; openshift/cluster-kube-apiserver-operator pull/1947",
};

/// The field and what to write instead.
const MISLEADING: [(&[&str], &str); 18] = [
    (&["runAsUser", "ranges"], "`runAsUser` takes `uidRangeMin` and `uidRangeMax`"),
    (&["runAsUser", "rule"], "the strategy stands in `type`"),
    (&["seLinuxContext", "rule"], "the strategy stands in `type`"),
    (&["fsGroup", "rule"], "the strategy stands in `type`"),
    (&["supplementalGroups", "rule"], "the strategy stands in `type`"),
    (&["seLinux"], "write `seLinuxContext`"),
    (&["seLinuxOptions"], "write `seLinuxContext` with `seLinuxOptions` in it"),
    (&["seccompProfile"], "write `seccompProfiles`, a list such as `[runtime/default]`"),
    (
        &["runAsGroup"],
        "SCCs do not restrict the primary group; `fsGroup` and `supplementalGroups` are other groups",
    ),
    (&["runAsNonRoot"], "write `runAsUser` with type `MustRunAsNonRoot`"),
    (&["privileged"], "write `allowPrivilegedContainer`"),
    (&["hostNetwork"], "write `allowHostNetwork`"),
    (&["hostPID"], "write `allowHostPID`"),
    (&["hostIPC"], "write `allowHostIPC`"),
    (&["hostPorts"], "write `allowHostPorts: true`; ranges of ports cannot be given"),
    (&["hostUsers"], "write `userNamespaceLevel: RequirePodLevel`"),
    (&["allowedHostPaths"], "SCCs cannot restrict paths: `hostPath` is allowed as a whole or not at all"),
    (
        &["capabilities"],
        "write `allowedCapabilities`, `defaultAddCapabilities` or `requiredDropCapabilities`",
    ),
];

pub(crate) fn check(object: &mut Written<'_>) {
    for (keys, help) in MISLEADING {
        let Some((name, parents)) = keys.split_last() else { continue };
        let (parent, depth) = object.node.at(&FieldPath::of(parents));
        let Some(entry) = parent.entry(name).filter(|_| depth == parents.len()) else { continue };
        let path = FieldPath::of(keys);
        let message = format!("`{path}` is no field of an SCC, so it has no effect");
        let at = Location { span: Some(entry.key_span), anchor: Anchor::Key, ..object.at(&path) };
        object.push(Diagnostic::new(&MISLEADING_FIELD, at, message).help(help));
    }
}
