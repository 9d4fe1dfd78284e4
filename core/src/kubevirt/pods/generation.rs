//! Which releases of KubeVirt a pod's shape fits.

use super::shape::{Family, Sign};
use super::signs::{Look, Looked};
use super::tags::Tags;
use crate::generated::kubevirt_shapes::SHAPES;
use crate::kubevirt::grants::{Kind, grants};
use crate::kubevirt::releases::{Release, ReleaseRange, Tag};
use crate::path::FieldPath;
use crate::pod::Pod;
use crate::source::Node;

/// The releases whose pods look like this one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Generation {
    /// The releases, whatever their settings.
    pub fits: Vec<ReleaseRange>,
    /// Those of them that render such a pod with default settings; empty when none does.
    pub by_default: Vec<ReleaseRange>,
    /// The fields that bound [`fits`](Self::fits), in order.
    pub bounds: Vec<Bound>,
    /// Signs that contradict the others, for example because a webhook or a user added a field.
    pub contradictions: Vec<Bound>,
}

/// A field that bounds the releases.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Bound {
    /// Which side it bounds.
    pub edge: Edge,
    /// The release at that side: the first or the last that fits; for a gap, the first that does not.
    #[cfg_attr(feature = "serde", serde(rename = "release"))]
    pub tag: Tag,
    /// What was looked for, in words.
    pub sign: String,
    /// The field that shows it.
    pub path: FieldPath,
    /// Whether the field is there; else its absence shows it.
    pub present: bool,
    /// The releases that are possible by this field alone.
    pub ranges: Vec<ReleaseRange>,
    /// What of it is inferred rather than read.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub inferred: Option<&'static str>,
}

/// A side of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Edge {
    /// The release before is ruled out.
    First,
    /// The release after is ruled out.
    Last,
    /// None: it is in contradiction to the others.
    None,
}

impl Generation {
    /// The releases that fit, in words: candidates are left out where finished releases remain.
    pub fn finished(&self) -> Vec<ReleaseRange> {
        self.fits.iter().map(|range| finished(*range)).collect()
    }

    /// The newest release that fits, preferring default settings and finished releases.
    pub fn newest(&self) -> Option<&'static Release> {
        let newest = |ranges: &[ReleaseRange]| {
            let all = || {
                ranges.iter().rev().flat_map(|range| range.releases().collect::<Vec<_>>().into_iter().rev())
            };
            let finished = |release: &&Release| !release.prerelease && release.name != "main";
            all().find(finished).or_else(|| all().next())
        };
        newest(&self.by_default).or_else(|| newest(&self.fits))
    }
}

/// The range between its first and its last release that is no candidate.
fn finished(range: ReleaseRange) -> ReleaseRange {
    let all: Vec<Tag> =
        range.releases().filter(|release| !release.prerelease).map(|release| release.tag).collect();
    match all.as_slice() {
        [] => range,
        [from, .., to] => ReleaseRange { from: *from, to: *to },
        [only] => ReleaseRange { from: *only, to: *only },
    }
}

/// What was looked for.
#[derive(Clone, Copy)]
enum Shown {
    Sign(Sign),
    Capability(&'static str),
}

/// What one sign says.
struct Evidence {
    sign: Shown,
    path: FieldPath,
    present: bool,
    possible: Tags,
    inferred: Option<&'static str>,
}

/// The releases whose pods of that form look like this one.
pub fn generation(family: Family, pod: &Pod<'_>, node: &Node<'_>) -> Generation {
    let looked = Looked { pod, node, fork: super::fork::is_fork(node) };
    let mut fits = Tags::all();
    let mut by_default = Tags::all();
    let mut evidence = Vec::new();
    let mut contradictions = Vec::new();
    let mut weigh = |one: Evidence, usual: Tags| {
        let narrower = fits.and(one.possible);
        if narrower.is_empty() {
            contradictions.push(one);
            return;
        }
        fits = narrower;
        by_default = by_default.and(usual);
        evidence.push(one);
    };
    for shape in SHAPES.iter().filter(|shape| shape.family == family) {
        if !shape.when.iter().all(|condition| looked.holds(*condition)) {
            continue;
        }
        let (path, present, possible, usual) = match looked.look(shape.sign) {
            Look::Present(path) => (path, true, shape.present, shape.usual_present),
            Look::Absent(path) => (path, false, shape.absent, shape.usual_absent),
            Look::Silent => continue,
        };
        let possible = possible.map_or_else(Tags::all, Tags::of);
        let usual = usual.map_or(possible, Tags::of);
        weigh(
            Evidence { sign: Shown::Sign(shape.sign), path, present, possible, inferred: shape.inferred },
            usual,
        );
    }
    if family == Family::Launcher {
        for one in capabilities(&looked) {
            let usual = one.possible;
            weigh(one, usual);
        }
    }
    let ranges = fits.ranges();
    let bounds = bounds(&ranges, &evidence);
    let contradictions = contradictions.into_iter().map(|one| one.bound(Edge::None, Tag(0))).collect();
    Generation { fits: ranges, by_default: by_default.and(fits).ranges(), bounds, contradictions }
}

/// What the capabilities of `compute` say: those it adds, and those that every launcher of some releases adds.
fn capabilities(looked: &Looked<'_>) -> Vec<Evidence> {
    let Some(compute) = looked.compute() else { return Vec::new() };
    let at = super::in_container(compute, &["securityContext", "capabilities", "add"]);
    let added: &[&str] =
        compute.security_context.capabilities.as_ref().map_or(&[], |capabilities| &capabilities.add);
    let root = looked.holds(super::Condition::Root);
    let interface = looked.resource("devices.kubevirt.io/tun").is_some();
    let mut evidence = Vec::new();
    for grant in grants() {
        let Kind::Capability { name } = grant.kind else { continue };
        let position = added.iter().position(|added| *added == name);
        let (path, possible) = if let Some(index) = position {
            let ranges: Vec<ReleaseRange> = grant.needed.iter().map(|need| need.range).collect();
            (at.index(index), Tags::of(&ranges))
        } else {
            let every = |feature: &str| match feature {
                "base-root" => root,
                "base-nonroot" => !root,
                "network-default" => interface && matches!(name, "NET_ADMIN" | "NET_RAW"),
                _ => false,
            };
            let needs = grant.needed.iter().filter(|need| every(need.feature));
            let ranges: Vec<ReleaseRange> = needs.map(|need| need.range).collect();
            (at.clone(), Tags::all().without(Tags::of(&ranges)))
        };
        let sign = Shown::Capability(name);
        evidence.push(Evidence { sign, path, present: position.is_some(), possible, inferred: None });
    }
    evidence
}

/// For each side of each range, the first sign that rules the neighbour out.
fn bounds(ranges: &[ReleaseRange], evidence: &[Evidence]) -> Vec<Bound> {
    let mut bounds = Vec::new();
    for range in ranges {
        let before = range.from.0.checked_sub(1).map(Tag);
        let after = range.to.0.checked_add(1).map(Tag).filter(|tag| tag.release().is_some());
        let sides = [(Edge::First, range.from, before), (Edge::Last, range.to, after)];
        for (edge, tag, neighbour) in sides {
            let Some(neighbour) = neighbour else { continue };
            let decisive = |inferred: bool| {
                let decides = |one: &&Evidence| !one.possible.contains(neighbour);
                evidence.iter().filter(decides).find(|one| one.inferred.is_some() == inferred)
            };
            let decisive = decisive(false).or_else(|| decisive(true));
            bounds.extend(decisive.map(|one| one.bound(edge, tag)));
        }
    }
    bounds
}

impl Evidence {
    fn bound(&self, edge: Edge, tag: Tag) -> Bound {
        Bound {
            edge,
            tag,
            sign: match self.sign {
                Shown::Sign(sign) => sign.to_string(),
                Shown::Capability(name) => format!("`add: {name}` in compute"),
            },
            path: self.path.clone(),
            present: self.present,
            ranges: self.possible.ranges(),
            inferred: self.inferred,
        }
    }
}
