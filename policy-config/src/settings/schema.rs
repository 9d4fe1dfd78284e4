//! Everything that may be set, as one table.
//!
//! The reader, `settings.schema.json`, `questions-ui.yml` and the README's table are all made from it
//! (`cargo xtask gen`).

/// One setting.
#[derive(Debug)]
pub struct Setting {
    /// Its key.
    pub key: &'static str,
    /// A few words for a form.
    pub label: &'static str,
    /// What it does, in Markdown.
    pub about: &'static str,
    /// What it may hold.
    pub kind: Kind,
    /// The choice that must have been made for it to be read: path and word.
    pub when: Option<(&'static [&'static str], &'static str)>,
}

/// What a setting holds.
#[derive(Debug)]
pub enum Kind {
    /// `true` or `false`.
    Flag {
        /// Value when absent.
        default: bool,
    },
    /// A string.
    Text {
        /// Value when absent; empty for none.
        default: &'static str,
        /// Whether it must be there, once the object it stands in is.
        required: bool,
    },
    /// One of some words.
    Choice {
        /// Value when absent.
        default: &'static str,
        /// The words, each with what it means.
        options: &'static [(&'static str, &'static str)],
    },
    /// A list of strings.
    Texts {
        /// Value when absent.
        default: &'static [&'static str],
    },
    /// A group of settings.
    Object(&'static [Setting]),
    /// A list of groups of settings.
    Objects(&'static [Setting]),
    /// Groups of settings by a name that the user chooses.
    Map(&'static [Setting]),
    /// The name of an OpenShift minor; the newest one when absent.
    Minor,
    /// The name of a KubeVirt release; the newest one when absent.
    Release,
    /// A KubeVirt release or `documented-4.N`.
    Profile,
    /// A list of `SecurityContextConstraints`.
    Constraints,
}

const fn text(key: &'static str, label: &'static str, about: &'static str, default: &'static str) -> Setting {
    Setting { key, label, about, kind: Kind::Text { default, required: false }, when: None }
}

const fn texts(key: &'static str, label: &'static str, about: &'static str) -> Setting {
    Setting { key, label, about, kind: Kind::Texts { default: &[] }, when: None }
}

/// The settings.
pub static SETTINGS: &[Setting] = &[
    Setting {
        key: "mode",
        label: "What the policy does",
        about: "OpenShift runs its admission twice. Deploy the policy twice as well: once in each mode.",
        kind: Kind::Choice {
            default: "mutate",
            options: &[
                (
                    "mutate",
                    "choose an SCC, fill in its defaults and annotate the pod; needs `mutating: true`",
                ),
                ("validate", "check the pod as it stands after all mutation; never changes anything"),
            ],
        },
        when: None,
    },
    Setting {
        key: "enforcement",
        label: "What happens to a refused request",
        about: "Start with `warn` and look at the warnings before switching to `deny`.",
        kind: Kind::Choice {
            default: "deny",
            options: &[
                ("deny", "refuse it"),
                ("warn", "let it pass with a warning and the audit annotation `would-refuse`"),
            ],
        },
        when: None,
    },
    Setting {
        key: "message",
        label: "Words of a refusal",
        about: "Programs that read OpenShift's text find it unchanged with `openshift` and first with `both`.",
        kind: Kind::Choice {
            default: "both",
            options: &[
                ("openshift", "the text of OpenShift's API server, byte for byte"),
                ("short", "each reason with its path and how to mend it"),
                ("both", "first the one, then the other"),
            ],
        },
        when: None,
    },
    Setting {
        key: "workloads",
        label: "Pod templates of Deployments and the like",
        about: "Templates are judged as the pods that their controller will create from them.",
        kind: Kind::Choice {
            default: "warn",
            options: &[
                ("off", "not looked at"),
                ("warn", "a warning to whoever applies the workload"),
                ("deny", "a workload whose pods would be refused is refused"),
            ],
        },
        when: None,
    },
    Setting {
        key: "auditAnnotations",
        label: "Audit annotations",
        about: "Writes to the API server's audit log why an SCC was chosen, as OpenShift does. Not with `access.source: \
                canI`, where saying which other SCC would have fitted would cost further host calls.",
        kind: Kind::Flag { default: true },
        when: None,
    },
    Setting {
        key: "scc",
        label: "SCCs",
        about: "Where the SecurityContextConstraints come from.",
        kind: Kind::Object(SCC),
        when: None,
    },
    Setting {
        key: "access",
        label: "Access",
        about: "Who may use which SCC, beside its own `users` and `groups`.",
        kind: Kind::Object(ACCESS),
        when: None,
    },
    Setting {
        key: "kubevirt",
        label: "KubeVirt",
        about: "What KubeVirt's own accounts are granted.",
        kind: Kind::Object(KUBEVIRT),
        when: None,
    },
    Setting {
        key: "namespaces",
        label: "Namespaces",
        about: "Where user ids, groups and SELinux levels come from.",
        kind: Kind::Object(NAMESPACES),
        when: None,
    },
    Setting {
        key: "exemptions",
        label: "Exemptions",
        about: "Requests that are let pass, with a warning.",
        kind: Kind::Object(EXEMPTIONS),
        when: None,
    },
];

static SCC: &[Setting] = &[
    Setting {
        key: "source",
        label: "Where SCCs come from",
        about: "",
        kind: Kind::Choice {
            default: "builtin",
            options: &[
                ("builtin", "the set that OpenShift `scc.minor` ships"),
                ("inline", "`scc.objects`"),
                (
                    "cluster",
                    "all objects of the kind `scc.resource`; one host call, answered from the host's memory",
                ),
                (
                    "configMap",
                    "the values of the ConfigMap `scc.configMap`, one JSON object each; one host call",
                ),
            ],
        },
        when: None,
    },
    Setting {
        key: "minor",
        label: "OpenShift minor",
        about: "Which OpenShift's objects are built in, and in whose style values print in its texts.",
        kind: Kind::Minor,
        when: None,
    },
    Setting {
        key: "objects",
        label: "SCC objects",
        about: "SecurityContextConstraints as `oc get -o yaml` prints them.",
        kind: Kind::Constraints,
        when: Some((&["scc", "source"], "inline")),
    },
    Setting {
        key: "resource",
        label: "Kind of the objects",
        about: "The kind has to be in `contextAwareResources`.",
        kind: Kind::Object(&[
            text("apiVersion", "API version", "", "security.openshift.io/v1"),
            text("kind", "Kind", "", "SecurityContextConstraints"),
        ]),
        when: Some((&["scc", "source"], "cluster")),
    },
    Setting {
        key: "configMap",
        label: "ConfigMap with SCCs",
        about: "ConfigMaps have to be in `contextAwareResources`.",
        kind: Kind::Object(&[text("namespace", "Namespace", "", ""), text("name", "Name", "", "")]),
        when: Some((&["scc", "source"], "configMap")),
    },
    Setting {
        key: "writeDefaults",
        label: "Fill SCCs in",
        about: "Adds to objects that are not built in what OpenShift's API server adds when they are written; a \
                CustomResourceDefinition alone does not.",
        kind: Kind::Flag { default: true },
        when: None,
    },
    Setting {
        key: "requireStandard",
        label: "Require the standard SCCs",
        about: "Refuses every pod while one of the ten SCCs that OpenShift requires is missing, as OpenShift does.",
        kind: Kind::Flag { default: false },
        when: None,
    },
];

static ACCESS: &[Setting] = &[
    Setting {
        key: "source",
        label: "Who says who may use an SCC",
        about: "",
        kind: Kind::Choice {
            default: "bindings",
            options: &[
                (
                    "bindings",
                    "`access.bindings`, and with `access.openshiftBindings` those of a new OpenShift; no host call",
                ),
                (
                    "canI",
                    "the cluster's RBAC: the verb `use` on `securitycontextconstraints.security.openshift.io`; at most \
                     two host calls for each SCC, in order, until one fits",
                ),
            ],
        },
        when: None,
    },
    Setting {
        key: "openshiftBindings",
        label: "OpenShift's own bindings",
        about: "The grants of a newly installed OpenShift, of which the one that matters is \
                `restricted-v2` for everybody who is authenticated.",
        kind: Kind::Flag { default: true },
        when: Some((&["access", "source"], "bindings")),
    },
    Setting {
        key: "bindings",
        label: "Bindings",
        about: "Who may use what.",
        kind: Kind::Objects(&[
            Setting {
                key: "scc",
                label: "SCC",
                about: "Name of the SCC, or `*`.",
                kind: Kind::Text { default: "", required: true },
                when: None,
            },
            texts("users", "Users", "Full user names."),
            texts("groups", "Groups", "Group names."),
            texts("serviceAccounts", "Service accounts", "As `namespace/name`."),
            texts("namespaces", "Namespaces", "Where the binding holds; everywhere if none is named."),
        ]),
        when: Some((&["access", "source"], "bindings")),
    },
];

static KUBEVIRT: &[Setting] = &[
    texts(
        "namespaces",
        "KubeVirt's namespaces",
        "Where KubeVirt is installed, usually `kubevirt` or `openshift-cnv`. Adds the SCCs `kubevirt-controller` and \
         `kubevirt-handler`, unless the set already has objects of these names, for the service accounts of the same \
         names there. Name no namespace that others may create.",
    ),
    Setting {
        key: "release",
        label: "KubeVirt release",
        about: "Whose SCCs are added: a release (`v1.4.0`), or a minor (`v1.4`) for its newest release.",
        kind: Kind::Release,
        when: None,
    },
    Setting {
        key: "guard",
        label: "Guard for launcher pods",
        about: "Pods that claim to be KubeVirt's (launchers, hot-plug and exporter pods) are created by KubeVirt's accounts in \
                `kubevirt.namespaces` alone, and stay within the grants of the profile. Without such a namespace nothing \
                is guarded.",
        kind: Kind::Choice {
            default: "deny",
            options: &[("deny", "refuse what is found"), ("warn", "warn"), ("off", "nothing is guarded")],
        },
        when: None,
    },
    Setting {
        key: "profile",
        label: "Grants that are guarded",
        about: "A KubeVirt release, or `documented-4.N` for what the documentation of OpenShift Virtualization 4.N prints; \
                `kubevirt.release` if absent.",
        kind: Kind::Profile,
        when: None,
    },
    texts(
        "selinuxTypes",
        "Further SELinux types",
        "Types beside those of the profile, for clusters that set `selinuxLauncherType`.",
    ),
    texts(
        "extraContainers",
        "Further containers",
        "Containers that other webhooks add to launcher pods; a name may end in `*`.",
    ),
];

static NAMESPACES: &[Setting] = &[
    Setting {
        key: "source",
        label: "Read the Namespace",
        about: "",
        kind: Kind::Choice {
            default: "cluster",
            options: &[
                ("cluster", "annotations and labels of the Namespace object; one host call"),
                ("settings", "`namespaces.ranges` alone; no host call, and no exemption by label"),
            ],
        },
        when: None,
    },
    Setting {
        key: "withoutRanges",
        label: "Namespaces without ranges",
        about: "What happens where neither annotations nor `namespaces.ranges` name a block of user ids and a level, which \
                on a cluster other than OpenShift is every namespace.",
        kind: Kind::Choice {
            default: "derive",
            options: &[
                (
                    "derive",
                    "a block and a level derived from the name, after comparing it with every other namespace; one more \
                     host call",
                ),
                ("refuse", "pods are refused, as OpenShift does"),
                (
                    "deriveUnchecked",
                    "derived from the name and compared with nothing: two namespaces may share a block",
                ),
            ],
        },
        when: None,
    },
    Setting {
        key: "ranges",
        label: "Fixed ranges",
        about: "By name of the namespace; a value here wins over the annotation.",
        kind: Kind::Map(&[
            text(
                "uidRange",
                "User ids",
                "As `openshift.io/sa.scc.uid-range`: `start/size` or `first-last`.",
                "",
            ),
            text("mcs", "SELinux level", "As `openshift.io/sa.scc.mcs`: `s0:c26,c5`.", ""),
            text(
                "supplementalGroups",
                "Groups",
                "As `openshift.io/sa.scc.supplemental-groups`; the block of user ids if absent.",
                "",
            ),
        ]),
        when: None,
    },
];

static EXEMPTIONS: &[Setting] = &[
    Setting {
        key: "namespaces",
        label: "Namespaces",
        about: "By name, or by the beginning of a name and `*`. The default is OpenShift's own list.",
        kind: Kind::Texts { default: &virt_grants_core::scc::EXEMPT },
        when: None,
    },
    Setting {
        key: "labels",
        label: "Labels of namespaces",
        about: "Exempts namespaces with `openshift.io/run-level` `0` or `1`, or with \
                `security.openshift.io/disable-securitycontextconstraints` `true`, as OpenShift does.",
        kind: Kind::Flag { default: true },
        when: None,
    },
    texts("users", "Users", "Full names of requesting users."),
    texts("groups", "Groups", "Groups of requesting users."),
];
