//! The MCS constraints of the el9 policy, as measured: which permissions ask for which relation of levels.
//!
//! Other policies have other constraints; an answer from here is "typical for el9". The rows of this table are those of
//! `data/selinux/mcs-constraints.toml`.

use crate::selinux::level::Range;

/// What a constraint demands of the subject's range (l1-h1) and the object's (l2-h2). Subjects that are not
/// MCS-constrained pass all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Constraint {
    /// h1 dominates h2.
    HighDominatesHigh,
    /// l1 dominates l2.
    LowDominatesLow,
    /// l1 dominates l2, unless the object's type is not MCS-constrained.
    LowDominatesLowOfConstrained,
    /// l2 equals h2: what is made or relabelled has a single level.
    ObjectSingleLevel,
}

impl Constraint {
    /// Whether the constraint holds for a constrained subject; `object_constrained` where it matters.
    pub fn holds(self, subject: &Range, object: &Range, object_constrained: bool) -> bool {
        match self {
            Self::HighDominatesHigh => subject.high().dominates(object.high()),
            Self::LowDominatesLow => subject.low().dominates(object.low()),
            Self::LowDominatesLowOfConstrained => {
                !object_constrained || subject.low().dominates(object.low())
            }
            Self::ObjectSingleLevel => object.low() == object.high(),
        }
    }
}

/// The constraints on a permission of a class.
pub fn constraints(class: &str, permission: &str) -> impl Iterator<Item = Constraint> {
    let rows =
        CONSTRAINED.iter().filter(move |row| row.class == class && row.permissions.contains(&permission));
    rows.map(|row| row.constraint)
}

/// Whether any permission of the class is constrained.
pub fn is_constrained_class(class: &str) -> bool {
    CONSTRAINED.iter().any(|row| row.class == class)
}

/// One class under one constraint.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) constraint: Constraint,
    pub(super) class: &'static str,
    pub(super) permissions: &'static [&'static str],
}

const fn high(class: &'static str, permissions: &'static [&'static str]) -> Row {
    Row { constraint: Constraint::HighDominatesHigh, class, permissions }
}

const fn single(class: &'static str) -> Row {
    Row { constraint: Constraint::ObjectSingleLevel, class, permissions: &["create", "relabelto"] }
}

const NODE_FILE: &[&str] =
    &["create", "getattr", "ioctl", "read", "relabelfrom", "relabelto", "setattr", "write"];
const IPC: &[&str] = &["create", "destroy", "setattr", "unix_write", "write"];

/// Measured on el9. A further constraint on `file` demands what two of these rows demand together and is left out.
pub(super) const CONSTRAINED: &[Row] = &[
    high("blk_file", NODE_FILE),
    high("chr_file", NODE_FILE),
    high(
        "dir",
        &[
            "add_name",
            "append",
            "create",
            "ioctl",
            "link",
            "lock",
            "read",
            "relabelfrom",
            "relabelto",
            "remove_name",
            "rename",
            "search",
            "setattr",
            "unlink",
            "write",
        ],
    ),
    high("fifo_file", &["create", "open", "relabelfrom", "relabelto"]),
    high(
        "file",
        &[
            "append",
            "create",
            "execute",
            "execute_no_trans",
            "ioctl",
            "link",
            "lock",
            "read",
            "relabelfrom",
            "relabelto",
            "rename",
            "setattr",
            "unlink",
            "write",
        ],
    ),
    high("ipc", IPC),
    high("key", &["create", "link", "read", "search", "setattr", "view", "write"]),
    high("lnk_file", NODE_FILE),
    high("msgq", IPC),
    high("process", &["dyntransition", "ptrace", "sigkill", "signal", "sigstop", "transition"]),
    high("rawip_socket", &["node_bind"]),
    high("sctp_socket", &["node_bind"]),
    high("sem", IPC),
    high("shm", IPC),
    high("sock_file", NODE_FILE),
    high("tcp_socket", &["node_bind"]),
    high("udp_socket", &["node_bind"]),
    Row { constraint: Constraint::LowDominatesLowOfConstrained, class: "packet", permissions: &["recv"] },
    Row { constraint: Constraint::LowDominatesLowOfConstrained, class: "peer", permissions: &["recv"] },
    Row { constraint: Constraint::LowDominatesLow, class: "netif", permissions: &["egress", "ingress"] },
    Row { constraint: Constraint::LowDominatesLow, class: "node", permissions: &["recvfrom", "sendto"] },
    single("fifo_file"),
    single("file"),
    single("lnk_file"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use toml::Table;

    fn name(constraint: Constraint) -> &'static str {
        match constraint {
            Constraint::HighDominatesHigh => "high-dominates-high",
            Constraint::LowDominatesLow => "low-dominates-low",
            Constraint::LowDominatesLowOfConstrained => "low-dominates-low-of-constrained",
            Constraint::ObjectSingleLevel => "object-single-level",
        }
    }

    #[test]
    fn the_rows_are_those_of_the_data_file() {
        let data: Table = include_str!("../../../data/selinux/mcs-constraints.toml").parse().unwrap();
        let mut rows = 0;
        for constraint in data["constraint"].as_array().unwrap() {
            for (class, permissions) in constraint["classes"].as_table().unwrap() {
                let is_row = |row: &&Row| {
                    row.class == class && constraint["demands"].as_str() == Some(name(row.constraint))
                };
                let row = CONSTRAINED.iter().find(is_row).unwrap();
                let listed: Vec<_> =
                    permissions.as_array().unwrap().iter().filter_map(|word| word.as_str()).collect();
                assert_eq!(listed, row.permissions, "{class}");
                rows += 1;
            }
        }
        assert_eq!(rows, CONSTRAINED.len());
    }
}
