//! Virtual machines: which features they use, what those change in pods, which grants that costs in a release, and what
//! would be refused.
//!
//! A pod does not tell which feature it serves; the VirtualMachineInstance does. [`analyse`] reads it where it stands: in
//! a VirtualMachine, a replica set or a pool, with instancetype, preference, claims and the KubeVirt object where the same
//! text holds them.

mod detect;
mod effects;
mod grants;
mod machine;
mod refusals;
mod rows;
mod settings;

pub use effects::{Effect, Right, effects};
pub use grants::{GrantLists, NeededGrant};
pub use refusals::{Gate, Refused};
pub use settings::Settings;

use super::needed::Feature;
use super::releases::Release;
use crate::diag::{Diagnostic, Location};
use crate::input::{self, Object, Role};
use crate::schema;
use crate::source::yaml;

/// How sure it is that a virtual machine uses a feature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
pub enum Presence {
    /// It uses it.
    Used,
    /// It may come to use it: nothing forbids it.
    Possible,
    /// A part of KubeVirt that every virtual machine needs beside it.
    Beside,
}

/// A feature of a virtual machine, with what follows from it in the release.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct FeatureUse {
    /// The feature.
    pub feature: &'static Feature,
    /// How sure it is.
    pub presence: Presence,
    /// The field that shows it; where a default decides, the object that leaves it unset.
    pub at: Location,
    /// Why, in a few words.
    pub why: String,
    /// What it changes in pods of the release; empty when it leaves no trace, or when the release lacks it.
    pub effects: Vec<&'static Effect>,
    /// The release has nothing of it although others do.
    pub not_in_release: bool,
    /// The grants that belong to it.
    pub grants: GrantLists,
}

/// What there is to say about one virtual machine.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Analysis {
    /// The kind of the object it was found in.
    pub kind: String,
    /// The name of the object.
    pub name: String,
    /// Its namespace; empty when it names none.
    pub namespace: String,
    /// Where the object stands.
    pub at: Location,
    /// The release.
    pub release: &'static Release,
    /// Its features, used ones first.
    pub features: Vec<FeatureUse>,
    /// What would be refused, and by whom.
    pub refused: Vec<Refused>,
    /// Features it uses that leave no trace in a pod.
    pub without_trace: Vec<&'static str>,
    /// What is named but not in the text, so that nothing is known of it.
    pub unknown: Vec<String>,
}

/// Analyses every virtual machine of a text. The findings are about the text and about fields that KubeVirt's API does
/// not know.
pub fn read(text: &str, release: &'static Release, settings: &Settings) -> (Vec<Analysis>, Vec<Diagnostic>) {
    let (documents, mut findings) = yaml::read(text);
    let (objects, found) = input::objects(&documents);
    findings.extend(found);
    for object in &objects {
        findings.extend(schema::check(object, Some(text)));
    }
    (analyse(&objects, release, settings), findings)
}

/// Analyses every virtual machine among the objects of a text.
pub fn analyse(objects: &[Object<'_>], release: &'static Release, settings: &Settings) -> Vec<Analysis> {
    let settings = settings.with_objects(objects);
    let machines = objects.iter().filter(|object| matches!(object.role, Role::VirtualMachine(_)));
    machines.filter_map(|object| one(object, objects, release, &settings)).collect()
}

fn one(
    object: &Object<'_>,
    objects: &[Object<'_>],
    release: &'static Release,
    settings: &Settings,
) -> Option<Analysis> {
    let machine = machine::Machine::of(object, objects)?;
    let mut features = detect::features(&machine, objects, release, settings);
    features.sort_by_key(|one| one.presence);
    let refused = refusals::refusals(&features, release);
    let used = features.iter().filter(|one| one.presence == Presence::Used);
    let without_trace = used.filter(|one| one.effects.is_empty() && !one.not_in_release);
    let without_trace = without_trace.map(|one| one.feature.id).collect();
    Some(Analysis {
        kind: object.kind.to_string(),
        name: object.name().to_owned(),
        namespace: object.namespace().to_owned(),
        at: machine.at(&[]),
        release,
        features,
        refused,
        without_trace,
        unknown: machine.unknown,
    })
}
