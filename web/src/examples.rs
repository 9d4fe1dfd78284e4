//! Texts to start from. Each shows something that people meet.

/// A text to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// The name in links.
    pub name: &'static str,
    /// What the menu says.
    pub title: &'static str,
    /// The text.
    pub text: &'static str,
}

/// All of them, in the order of the menu.
pub const ALL: &[Example] = &[
    Example {
        name: "launcher",
        title: "A virtual machine's pod (virt-launcher)",
        text: include_str!("../examples/launcher.yaml"),
    },
    Example {
        name: "web",
        title: "A web service that says nothing about users",
        text: include_str!("../examples/web.yaml"),
    },
    Example {
        name: "fixed-user",
        title: "A chart with a fixed user and group",
        text: include_str!("../examples/fixed-user.yaml"),
    },
    Example {
        name: "node-agent",
        title: "A node agent: host network, hostPath, a capability",
        text: include_str!("../examples/node-agent.yaml"),
    },
    Example {
        name: "borrowed-rights",
        title: "A pod that only looks like a launcher",
        text: include_str!("../examples/borrowed-rights.yaml"),
    },
    Example {
        name: "own-scc",
        title: "An own SCC, demanded by name",
        text: include_str!("../examples/own-scc.yaml"),
    },
    Example { name: "yaml-traps", title: "Traps of YAML", text: include_str!("../examples/yaml-traps.yaml") },
];

/// Denials of a launcher as a node logs them: a rule of KubeVirt's module is missing, and two projects are kept apart.
pub const DENIALS: &str = include_str!("../examples/denials.log");

/// The one that a fresh page shows.
pub fn first() -> Example {
    let [first, ..] = ALL else { return Example { name: "", title: "", text: "" } };
    *first
}

#[cfg(test)]
mod tests {
    use super::*;
    use virt_grants_core::check::{Options, PodReport, Verdict, check};

    fn pods(name: &str) -> Vec<PodReport> {
        let example = ALL.iter().find(|example| example.name == name).unwrap();
        check(example.text, &Options::default()).pods
    }

    fn admitted_by(name: &str) -> Option<String> {
        let pods = pods(name);
        match &pods[0].verdict {
            Verdict::Admitted { scc, .. } => Some(scc.clone()),
            _ => None,
        }
    }

    #[test]
    fn examples_show_what_they_say() {
        assert_eq!(admitted_by("launcher").as_deref(), Some("kubevirt-controller"));
        assert_eq!(admitted_by("web").as_deref(), Some("restricted-v2"));
        assert_eq!(admitted_by("own-scc").as_deref(), Some("packet-capture"));
        for refused in ["fixed-user", "node-agent", "borrowed-rights"] {
            assert_eq!(admitted_by(refused), None, "{refused}");
        }
    }

    #[test]
    fn each_has_a_name_and_a_pod() {
        for example in ALL {
            assert_eq!(pods(example.name).len(), 1, "{}", example.name);
        }
    }
}
