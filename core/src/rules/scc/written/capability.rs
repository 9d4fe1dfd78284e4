//! The three lists of capabilities.

use super::SOURCE;
use crate::diag::{Rule, RuleId, Severity};
use crate::path::FieldPath;
use crate::scc::Written;
use crate::schema::nearest;
use std::collections::BTreeSet;

/// Linux's capabilities without `CAP_`. Source: capabilities(7), Linux 6.x.
const KNOWN: [&str; 41] = [
    "AUDIT_CONTROL",
    "AUDIT_READ",
    "AUDIT_WRITE",
    "BLOCK_SUSPEND",
    "BPF",
    "CHECKPOINT_RESTORE",
    "CHOWN",
    "DAC_OVERRIDE",
    "DAC_READ_SEARCH",
    "FOWNER",
    "FSETID",
    "IPC_LOCK",
    "IPC_OWNER",
    "KILL",
    "LEASE",
    "LINUX_IMMUTABLE",
    "MAC_ADMIN",
    "MAC_OVERRIDE",
    "MKNOD",
    "NET_ADMIN",
    "NET_BIND_SERVICE",
    "NET_BROADCAST",
    "NET_RAW",
    "PERFMON",
    "SETFCAP",
    "SETGID",
    "SETPCAP",
    "SETUID",
    "SYSLOG",
    "SYS_ADMIN",
    "SYS_BOOT",
    "SYS_CHROOT",
    "SYS_MODULE",
    "SYS_NICE",
    "SYS_PACCT",
    "SYS_PTRACE",
    "SYS_RAWIO",
    "SYS_RESOURCE",
    "SYS_TIME",
    "SYS_TTY_CONFIG",
    "WAKE_ALARM",
];

/// `scc/capability-conflict`: a capability that is dropped and given.
pub static CAPABILITY_CONFLICT: Rule = Rule {
    id: RuleId("scc/capability-conflict"),
    title: "a capability that is both dropped and given",
    severity: Severity::Error,
    finds: "An entry of `requiredDropCapabilities` that also stands in `defaultAddCapabilities` or `allowedCapabilities`, spelled the same.",
    matters: "The API server refuses the object.",
    example: "allowedCapabilities: [SYS_NICE]\nrequiredDropCapabilities: [SYS_NICE]",
    instead: "Decide for one list. `ALL` in `requiredDropCapabilities` may stand beside named capabilities that are allowed.",
    source: SOURCE,
};

/// `scc/wildcard-with-required-drop`: required drops beside the capability wildcard.
pub static WILDCARD_WITH_DROP: Rule = Rule {
    id: RuleId("scc/wildcard-with-required-drop"),
    title: "required drops although every capability is allowed",
    severity: Severity::Error,
    finds: "`*` in `allowedCapabilities` beside any entry of `requiredDropCapabilities`.",
    matters: "The API server refuses the object.",
    example: "allowedCapabilities: ['*']\nrequiredDropCapabilities: [KILL]",
    instead: "Empty `requiredDropCapabilities`, or name what is allowed.",
    source: SOURCE,
};

/// `scc/unknown-capability`: a capability spelled as no kernel does.
pub static UNKNOWN_CAPABILITY: Rule = Rule {
    id: RuleId("scc/unknown-capability"),
    title: "a capability in an unusual spelling",
    severity: Severity::Warning,
    finds: "A name that is no Linux capability, is in lower case, or begins with `CAP_`.",
    matters: "Names are compared letter by letter: `CAP_SYS_ADMIN` in an SCC does not allow a pod that asks for `SYS_ADMIN`, and `ALL` in `allowedCapabilities` allows only the word `ALL`.",
    example: "allowedCapabilities: [CAP_NET_ADMIN]",
    instead: "Write the name as pods write it: upper case, without `CAP_`. To allow all, write `*`.",
    source: "openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/capabilities/mustrunas.go",
};

pub(crate) fn check(object: &mut Written<'_>) {
    let drops: BTreeSet<String> =
        object.scc.required_drop_capabilities.iter().map(|name| (*name).to_owned()).collect();
    for field in ["defaultAddCapabilities", "allowedCapabilities", "requiredDropCapabilities"] {
        let list = match field {
            "defaultAddCapabilities" => &object.scc.default_add_capabilities,
            "allowedCapabilities" => &object.scc.allowed_capabilities,
            _ => &object.scc.required_drop_capabilities,
        };
        let names: BTreeSet<String> = list.iter().map(|name| (*name).to_owned()).collect();
        for name in names {
            if object.is_full() {
                return;
            }
            if field != "requiredDropCapabilities" && drops.contains(&name) {
                let message = format!("`{name}` stands in `{field}` and in `requiredDropCapabilities`");
                object.report(
                    CAPABILITY_CONFLICT.head(),
                    &object.entry(field, &name),
                    message,
                    CAPABILITY_CONFLICT.instead,
                );
            }
            spelling(object, field, &name);
        }
    }
    if object.scc.allowed_capabilities.contains(&"*") && !drops.is_empty() {
        let message = "`*` allows every capability, so none can be required to be dropped".to_owned();
        let path = FieldPath::of(&["requiredDropCapabilities"]);
        object.report(WILDCARD_WITH_DROP.head(), &path, message, WILDCARD_WITH_DROP.instead);
    }
}

fn spelling(object: &mut Written<'_>, field: &'static str, name: &str) {
    let special = match field {
        "allowedCapabilities" => name == "*",
        _ => name == "ALL",
    };
    if special || KNOWN.contains(&name) {
        return;
    }
    let bare = name.to_ascii_uppercase();
    let bare = bare.strip_prefix("CAP_").unwrap_or(&bare);
    let help = match (field, bare) {
        ("allowedCapabilities", "ALL") => "to allow every capability, write `*`".to_owned(),
        _ => nearest(bare, KNOWN).map_or_else(
            || UNKNOWN_CAPABILITY.instead.to_owned(),
            |meant| format!("pods write it `{meant}`"),
        ),
    };
    let message = format!("`{name}` matches only pods that write it the same way");
    object.report(UNKNOWN_CAPABILITY.head(), &object.entry(field, name), message, &help);
}
