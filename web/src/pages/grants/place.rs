//! The picture as data: nodes in fixed columns, and lines between them.

use std::collections::BTreeSet;
use virt_grants_core::kubevirt::side::{Side, State};
use virt_grants_core::kubevirt::{Edition, Feature, Grant, Kind, Release, features, grants};

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Choice {
    pub(super) release: &'static Release,
    pub(super) edition: Option<&'static Edition>,
    /// A feature's id; empty for all.
    pub(super) feature: &'static str,
}

/// A grant with its three marks.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub(super) grant: &'static Grant,
    pub(super) documented: State,
    pub(super) shipped: State,
    pub(super) needed: Vec<&'static Feature>,
}

/// The grants of a launcher that some list of the choice has, in their order.
pub(super) fn shown(choice: &Choice) -> Vec<Row> {
    let row = |grant: &'static Grant| {
        let documented = choice.edition.map_or(State::Unread, |edition| Side::Docs(edition).state(grant));
        let shipped = Side::Release(choice.release).state(grant);
        let ids: BTreeSet<&str> = grant.needed_in(choice.release.tag).map(|need| need.feature).collect();
        let needed: Vec<&'static Feature> =
            features().iter().filter(|feature| ids.contains(feature.id)).collect();
        let wanted = choice.feature.is_empty() || ids.contains(choice.feature);
        let held = documented.value().is_some() || shipped.value().is_some() || !needed.is_empty();
        (held && wanted).then_some(Row { grant, documented, shipped, needed })
    };
    grants().iter().filter(|grant| is_launchers(grant)).filter_map(row).collect()
}

/// Whether a grant is the launcher's; the handler and the controller's own API rights are other stories.
fn is_launchers(grant: &Grant) -> bool {
    match grant.kind {
        Kind::SccField { scc, .. } => scc == "kubevirt-controller",
        Kind::Object { .. } | Kind::Rbac { .. } => false,
        _ => true,
    }
}

/// The columns of the picture.
pub(super) const COLUMNS: [&str; 6] =
    ["Created by", "SCC", "Allowed by the SCC", "SELinux domain", "Rules of the domain", "Wanted by"];

/// A node of the picture.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Node {
    pub(super) id: String,
    pub(super) column: usize,
    pub(super) label: String,
    /// The row it stands for.
    pub(super) row: Option<Row>,
}

/// The picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Graph {
    pub(super) nodes: Vec<Node>,
    /// Lines, by ids.
    pub(super) lines: Vec<(String, String)>,
}

const CREATOR: &str = "creator";
const SCC: &str = "scc";
const DOMAIN: &str = "domain";

/// Nodes and lines for a choice.
pub(super) fn graph(choice: &Choice) -> Graph {
    let mut graph = Graph::default();
    let rows = shown(choice);
    graph.add(CREATOR, 0, "kubevirt-controller", None);
    graph.add(SCC, 1, "kubevirt-controller", None);
    graph.line(CREATOR, SCC);
    let domain = choice.release.launcher_type().map_or("", |kind| kind.name);
    graph.add(DOMAIN, 3, if domain.is_empty() { "container_t" } else { domain }, None);
    for row in rows {
        let id = row.grant.id;
        let column = match row.grant.kind {
            Kind::SelinuxRule { .. } | Kind::HostRelabel { .. } | Kind::SelinuxAttributes => 4,
            Kind::SelinuxType => {
                graph.line(SCC, DOMAIN);
                continue;
            }
            _ => 2,
        };
        graph.line(if column == 2 { SCC } else { DOMAIN }, id);
        for feature in &row.needed {
            if choice.feature.is_empty() || choice.feature == feature.id {
                let name = format!("feature/{}", feature.id);
                if !graph.nodes.iter().any(|node| node.id == name) {
                    graph.add(&name, 5, feature.title, None);
                }
                graph.line(id, &name);
            }
        }
        let label = row.grant.upstream();
        graph.add(id, column, &label, Some(row));
    }
    if !graph.lines.iter().any(|(_, to)| to == DOMAIN) {
        graph.line(SCC, DOMAIN);
    }
    graph
}

impl Graph {
    fn add(&mut self, id: &str, column: usize, label: &str, row: Option<Row>) {
        self.nodes.push(Node { id: id.to_owned(), column, label: label.to_owned(), row });
    }

    fn line(&mut self, from: &str, to: &str) {
        let line = (from.to_owned(), to.to_owned());
        if !self.lines.contains(&line) {
            self.lines.push(line);
        }
    }

    /// Everything on a way that leads through a node, the node included.
    pub(super) fn through(&self, id: &str) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        for forward in [true, false] {
            let mut open = vec![id];
            let mut seen = BTreeSet::new();
            while let Some(node) = open.pop() {
                let Some(node) = self.nodes.iter().find(|known| known.id == node) else { continue };
                if !seen.insert(node.id.as_str()) {
                    continue;
                }
                for (from, to) in &self.lines {
                    let (here, there) = if forward { (from, to) } else { (to, from) };
                    if *here == node.id {
                        open.push(there);
                    }
                }
            }
            found.append(&mut seen);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use virt_grants_core::kubevirt::{edition, release};

    fn founding() -> Choice {
        Choice { release: release("v0.49.0").unwrap(), edition: edition("4.10"), feature: "" }
    }

    #[test]
    fn the_chapter_of_4_10_is_there_line_by_line() {
        let rows = shown(&founding());
        let documented: Vec<&str> =
            rows.iter().filter(|row| row.documented.value().is_some()).map(|row| row.grant.id).collect();
        for id in [
            "capability/net-admin",
            "capability/net-raw",
            "capability/sys-nice",
            "scc/allow-host-dir-volume-plugin",
        ] {
            assert!(documented.contains(&id), "{id} is not among {documented:?}");
        }
        assert_eq!(documented.iter().filter(|id| id.starts_with("selinux/")).count(), 8, "{documented:?}");
    }

    #[test]
    fn every_line_joins_two_nodes_and_the_screen_holds_them() {
        for name in ["v0.35.0", "v0.49.0", "v1.0.0", "v1.4.0"] {
            let release = release(name).unwrap();
            let graph = graph(&Choice { release, edition: None, feature: "" });
            for (from, to) in &graph.lines {
                for id in [from, to] {
                    assert!(graph.nodes.iter().any(|node| node.id == *id), "{name}: {id}");
                }
            }
            assert!(graph.nodes.len() <= 90, "{name}: {} nodes", graph.nodes.len());
        }
    }

    #[test]
    fn a_way_leads_from_the_creator_to_the_feature() {
        let graph = graph(&founding());
        let way = graph.through("selinux/multi-queue");
        assert!(
            way.contains("creator") && way.contains("domain") && way.contains("feature/network-multiqueue"),
            "{way:?}"
        );
        assert!(!way.contains("capability/net-raw"));
    }
}
