//! The picture as data: nodes in fixed columns, and lines between them.

use super::marks::{flags, words};
use super::overlay::Overlay;
use crate::components::layers::{Column, Graph, Node};
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
pub(super) const COLUMNS: &[Column] = &[
    ("Created by", 140),
    ("SCC", 140),
    ("Allowed by the SCC", 250),
    ("SELinux domain", 150),
    ("Rules of the domain", 270),
    ("Wanted by", 230),
];

/// Most nodes that are drawn: more are no picture any more. The table has everything.
pub(super) const MOST: usize = 60;

const CREATOR: &str = "creator";
const SCC: &str = "scc";
const DOMAIN: &str = "domain";

/// Nodes and lines for the rows of a choice; what was laid over them is marked.
pub(super) fn graph(choice: &Choice, rows: &[Row], overlay: &Overlay) -> Graph {
    let mut graph = Graph::default();
    let add = |graph: &mut Graph, id: &str, column: usize, label: &str| {
        graph.add(Node {
            id: id.to_owned(),
            column,
            label: label.to_owned(),
            hit: overlay.hits(id),
            ..Node::default()
        });
    };
    add(&mut graph, CREATOR, 0, "kubevirt-controller");
    add(&mut graph, SCC, 1, "kubevirt-controller");
    graph.line(CREATOR, SCC, false);
    let domain = choice.release.launcher_type().map_or("container_t", |kind| kind.name);
    add(&mut graph, DOMAIN, 3, domain);
    graph.line(SCC, DOMAIN, false);
    let drawn = rows.iter().filter(|row| !matches!(row.grant.kind, Kind::SelinuxType));
    for row in drawn.clone() {
        let column = column(row.grant);
        graph.line(if column == 2 { SCC } else { DOMAIN }, row.grant.id, !row.shipped.grants());
        graph.add(Node {
            id: row.grant.id.to_owned(),
            column,
            label: row.grant.upstream(),
            words: words(row),
            flags: flags(row).to_vec(),
            dashed: !row.shipped.grants(),
            hit: overlay.hits(row.grant.id),
        });
    }
    let room = MOST.saturating_sub(graph.nodes.len());
    for group in wishes(choice, rows, room) {
        let id = format!("feature/{}", group.features.first().map_or("", |feature| feature.id));
        let titles: Vec<&str> = group.features.iter().map(|feature| feature.title).collect();
        let label = match titles.as_slice() {
            [one] => (*one).to_owned(),
            many => format!("{} features", many.len()),
        };
        let words = if titles.len() == 1 { String::new() } else { titles.join("; ") };
        graph.add(Node { id: id.clone(), column: 5, label, words, ..Node::default() });
        for grant in group.grants {
            graph.line(grant, &id, false);
        }
    }
    graph
}

fn column(grant: &Grant) -> usize {
    match grant.kind {
        Kind::SelinuxRule { .. } | Kind::HostRelabel { .. } | Kind::SelinuxAttributes => 4,
        _ => 2,
    }
}

/// Features that want the same grants.
struct Wish {
    features: Vec<&'static Feature>,
    grants: Vec<&'static str>,
}

/// The features of the rows. Those that want the same are one; if there is no room, so are those that want the fewest.
fn wishes(choice: &Choice, rows: &[Row], room: usize) -> Vec<Wish> {
    let mut wishes: Vec<Wish> = Vec::new();
    for feature in features().iter().filter(|one| choice.feature.is_empty() || one.id == choice.feature) {
        let wants = |row: &&Row| row.needed.iter().any(|needed| needed.id == feature.id);
        let grants: Vec<&'static str> = rows
            .iter()
            .filter(wants)
            .filter(|row| !matches!(row.grant.kind, Kind::SelinuxType))
            .map(|row| row.grant.id)
            .collect();
        match wishes.iter_mut().find(|known| known.grants == grants) {
            _ if grants.is_empty() => {}
            Some(known) => known.features.push(feature),
            None => wishes.push(Wish { features: vec![feature], grants }),
        }
    }
    while wishes.len() > room.max(1) {
        let fewest = |wishes: &[Wish]| {
            (0..wishes.len()).min_by_key(|at| wishes.get(*at).map(|wish| wish.grants.len()))
        };
        let Some(last) = fewest(&wishes).map(|at| wishes.remove(at)) else { break };
        let Some(into) = fewest(&wishes).and_then(|at| wishes.get_mut(at)) else { break };
        into.features.extend(last.features);
        into.grants.extend(last.grants);
        into.grants.sort_unstable();
        into.grants.dedup();
    }
    wishes
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

    fn drawn(choice: &Choice) -> Graph {
        graph(choice, &shown(choice), &Overlay::default())
    }

    #[test]
    fn every_line_joins_two_nodes_and_the_screen_holds_them() {
        for release in virt_grants_core::kubevirt::releases() {
            let edition = virt_grants_core::kubevirt::drift::edition_for(release);
            let graph = drawn(&Choice { release, edition, feature: "" });
            for line in &graph.lines {
                assert!(graph.has(&line.from) && graph.has(&line.to), "{}: {line:?}", release.name);
            }
            assert!(graph.nodes.len() <= MOST, "{}: {} nodes", release.name, graph.nodes.len());
        }
    }

    #[test]
    fn a_way_leads_from_the_creator_to_the_feature() {
        let graph = drawn(&founding());
        let way = graph.through("selinux/multi-queue");
        assert!(way.contains("creator") && way.contains("domain"), "{way:?}");
        assert!(way.iter().any(|id| id.starts_with("feature/")), "{way:?}");
        assert!(!way.contains("capability/net-raw"));
    }

    #[test]
    fn a_feature_alone_shows_its_grants() {
        let choice = Choice { feature: "network-multiqueue", ..founding() };
        let graph = drawn(&choice);
        assert!(graph.has("feature/network-multiqueue") && graph.has("selinux/multi-queue"));
        assert!(!graph.has("capability/net-raw"));
    }
}
