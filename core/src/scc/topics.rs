//! What an object decides about a pod, topic by topic: the fields of both sides, and a pod that asks for it.
//!
//! The pods are examples to be judged, so that what is said about a field is what the engine does.

mod shown;

pub use shown::{Shown, show};

/// One thing that objects decide.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Topic {
    /// A few words.
    pub title: &'static str,
    /// Fields of the object that decide it.
    pub scc: &'static [&'static str],
    /// Fields of the pod that it is about, without `spec.` and without indices.
    pub pod: &'static [&'static str],
    /// `spec` of a pod that asks for it, as YAML.
    pub example: &'static str,
    /// What to know beyond the fields.
    pub note: &'static str,
}

/// Every topic.
pub const TOPICS: &[Topic] = &[
    Topic {
        title: "user id",
        scc: &["runAsUser"],
        pod: &[
            "securityContext.runAsUser",
            "securityContext.runAsNonRoot",
            "containers.securityContext.runAsUser",
            "containers.securityContext.runAsNonRoot",
        ],
        example: "containers:\n- name: main\n  securityContext:\n    runAsUser: 0\n",
        note: "A container without an id gets the first of the range. `runAsNonRoot: true` is added wherever the id is not 0.",
    },
    Topic {
        title: "SELinux label",
        scc: &["seLinuxContext"],
        pod: &["securityContext.seLinuxOptions", "containers.securityContext.seLinuxOptions"],
        example: "securityContext:\n  seLinuxOptions:\n    type: spc_t\ncontainers:\n- name: main\n",
        note: "A pod without a label gets the namespace's level. Setting only a part, such as the type, makes the other parts differ.",
    },
    Topic {
        title: "group of the volumes",
        scc: &["fsGroup"],
        pod: &["securityContext.fsGroup"],
        example: "securityContext:\n  fsGroup: 1000\ncontainers:\n- name: main\n",
        note: "From the namespace comes one single id, the first of its block.",
    },
    Topic {
        title: "further groups",
        scc: &["supplementalGroups"],
        pod: &["securityContext.supplementalGroups"],
        example: "securityContext:\n  supplementalGroups: [5000]\ncontainers:\n- name: main\n",
        note: "An explicit empty list is not filled in, and does not fit where groups are required.",
    },
    Topic {
        title: "capabilities",
        scc: &["allowedCapabilities", "defaultAddCapabilities", "requiredDropCapabilities"],
        pod: &[
            "containers.securityContext.capabilities.add",
            "containers.securityContext.capabilities.drop",
            "containers.securityContext.capabilities",
        ],
        example: "containers:\n- name: main\n  securityContext:\n    capabilities:\n      add: [NET_ADMIN]\n",
        note: "Names are compared letter by letter, so `CAP_NET_ADMIN` and `NET_ADMIN` are two names. Required drops are added to the pod.",
    },
    Topic {
        title: "privileged containers",
        scc: &["allowPrivilegedContainer"],
        pod: &["containers.securityContext.privileged"],
        example: "containers:\n- name: main\n  securityContext:\n    privileged: true\n",
        note: "",
    },
    Topic {
        title: "the node's network",
        scc: &["allowHostNetwork"],
        pod: &["hostNetwork"],
        example: "hostNetwork: true\ncontainers:\n- name: main\n",
        note: "The API server makes every declared port of such a pod a port of the node, so `allowHostPorts` counts as well.",
    },
    Topic {
        title: "ports of the node",
        scc: &["allowHostPorts"],
        pod: &["containers.ports.hostPort"],
        example: "containers:\n- name: main\n  ports:\n  - containerPort: 8080\n    hostPort: 8080\n",
        note: "The text names every port once per container of the pod.",
    },
    Topic {
        title: "the node's processes",
        scc: &["allowHostPID"],
        pod: &["hostPID"],
        example: "hostPID: true\ncontainers:\n- name: main\n",
        note: "",
    },
    Topic {
        title: "the node's IPC",
        scc: &["allowHostIPC"],
        pod: &["hostIPC"],
        example: "hostIPC: true\ncontainers:\n- name: main\n",
        note: "",
    },
    Topic {
        title: "kinds of volume",
        scc: &["volumes", "allowHostDirVolumePlugin"],
        pod: &["volumes", "volumes.hostPath"],
        example: "containers:\n- name: main\nvolumes:\n- name: host\n  hostPath:\n    path: /var/lib\n",
        note: "A `projected` volume that holds only what a service account token volume holds passes wherever `secret` is allowed.",
    },
    Topic {
        title: "flexVolume drivers",
        scc: &["allowedFlexVolumes"],
        pod: &["volumes.flexVolume", "volumes.flexVolume.driver"],
        example: "containers:\n- name: main\nvolumes:\n- name: flex\n  flexVolume:\n    driver: example/lvm\n",
        note: "",
    },
    Topic {
        title: "privilege escalation",
        scc: &["allowPrivilegeEscalation", "defaultAllowPrivilegeEscalation"],
        pod: &["containers.securityContext.allowPrivilegeEscalation"],
        example: "containers:\n- name: main\n  securityContext:\n    allowPrivilegeEscalation: true\n",
        note: "Where it is not allowed, `false` is written into containers that leave the field out, which keeps `sudo` and other setuid programs from working.",
    },
    Topic {
        title: "read-only root file system",
        scc: &["readOnlyRootFilesystem"],
        pod: &["containers.securityContext.readOnlyRootFilesystem"],
        example: "containers:\n- name: main\n  securityContext:\n    readOnlyRootFilesystem: false\n",
        note: "No SCC that OpenShift ships demands it.",
    },
    Topic {
        title: "seccomp profile",
        scc: &["seccompProfiles"],
        pod: &[
            "securityContext.seccompProfile",
            "containers.securityContext.seccompProfile",
            "metadata.annotations[seccomp.security.alpha.kubernetes.io/pod]",
        ],
        example: "securityContext:\n  seccompProfile:\n    type: Unconfined\ncontainers:\n- name: main\n",
        note: "An SCC with no profiles forbids to name one; that is why a pod with `RuntimeDefault` does not fit `restricted` or `anyuid`. The old annotation beats the field.",
    },
    Topic {
        title: "sysctls",
        scc: &["allowedUnsafeSysctls", "forbiddenSysctls"],
        pod: &["securityContext.sysctls", "securityContext.sysctls.name"],
        example: "securityContext:\n  sysctls:\n  - name: net.core.somaxconn\n    value: \"1024\"\ncontainers:\n- name: main\n",
        note: "The safe sysctls of Kubernetes are allowed unless they are forbidden.",
    },
    Topic {
        title: "user namespaces",
        scc: &["userNamespaceLevel"],
        pod: &["hostUsers"],
        example: "hostUsers: true\ncontainers:\n- name: main\n",
        note: "`restricted-v2` is tried before `restricted-v3`, so a pod in a user namespace gets it if its ids fit the namespace.",
    },
];

/// The topics that a field of an object belongs to; parts such as `runAsUser.uid` count as the whole.
pub fn of_scc_field(field: &str) -> impl Iterator<Item = &'static Topic> {
    let top = field.split('.').next().unwrap_or(field).to_owned();
    TOPICS.iter().filter(move |topic| topic.scc.contains(&top.as_str()))
}

/// The topics that a field of a pod belongs to. Accepts what people write: with or without `spec.`, with indices, through a
/// pod template, for any list of containers, or the last names alone, such as `capabilities.add`.
pub fn of_pod_field(field: &str) -> impl Iterator<Item = &'static Topic> {
    let field = normal(field);
    TOPICS.iter().filter(move |topic| {
        topic.pod.iter().any(|known| {
            let known = normal(known);
            known == field
                || field.strip_prefix(&*known).is_some_and(|rest| rest.starts_with('.'))
                || known.strip_suffix(&*field).is_some_and(|rest| rest.ends_with('.'))
        })
    })
}

fn normal(field: &str) -> String {
    let mut text = String::with_capacity(field.len());
    let mut rest = field.trim().trim_start_matches('.');
    // An index goes, a key in brackets stays.
    while let Some((before, after)) = rest.split_once('[') {
        let (inner, tail) = after.split_once(']').unwrap_or((after, ""));
        text.push_str(before);
        if !inner.bytes().all(|byte| byte.is_ascii_digit() || byte == b'*') {
            text.push('[');
            text.push_str(inner);
            text.push(']');
        }
        rest = tail;
    }
    text.push_str(rest);
    for prefix in ["pod.", "spec.jobTemplate.", "spec.template.", "template.", "spec."] {
        if let Some(rest) = text.strip_prefix(prefix) {
            text = rest.to_owned();
        }
    }
    for list in ["initContainers.", "ephemeralContainers."] {
        if let Some(rest) = text.strip_prefix(list) {
            text = format!("containers.{rest}");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scc::fields;

    fn titles(field: &str) -> Vec<&'static str> {
        of_pod_field(field).map(|topic| topic.title).collect()
    }

    #[test]
    fn pod_fields_are_found_as_people_write_them() {
        for field in [
            "hostNetwork",
            "spec.hostNetwork",
            "spec.template.spec.hostNetwork",
            "spec.jobTemplate.spec.template.spec.hostNetwork",
        ] {
            assert_eq!(titles(field), ["the node's network"], "{field}");
        }
        for field in [
            "capabilities.add",
            "spec.containers[0].securityContext.capabilities.add",
            "initContainers[*].securityContext.capabilities.drop",
        ] {
            assert_eq!(titles(field), ["capabilities"], "{field}");
        }
        assert_eq!(titles("runAsUser"), ["user id"]);
        assert_eq!(titles("securityContext.seLinuxOptions.type"), ["SELinux label"]);
        assert_eq!(titles("nodeName"), [""; 0]);
    }

    #[test]
    fn topics_name_fields_that_exist_and_cover_them() {
        for topic in TOPICS {
            assert!(topic.scc.iter().all(|field| fields::find(field).is_some()), "{}", topic.title);
        }
        let open: Vec<_> =
            fields::children("").filter(|field| of_scc_field(field).next().is_none()).collect();
        assert_eq!(open, ["apiVersion", "kind", "metadata", "priority", "users", "groups"]);
    }
}
