//! The objects of a cluster in the order they are tried; made once, used for every request.

use super::model::Scc;
use super::order;
use std::borrow::Cow;

/// An object with its points.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked<'a> {
    /// The object.
    pub scc: Scc<'a>,
    /// Its restrictiveness points, see [`order::points`].
    pub points: i64,
}

/// The objects that every cluster must have before anything is admitted.
pub const STANDARD: [&str; 10] = [
    "anyuid",
    "hostaccess",
    "hostmount-anyuid",
    "hostnetwork",
    "hostnetwork-v2",
    "nonroot",
    "nonroot-v2",
    "privileged",
    "restricted",
    "restricted-v2",
];

/// A cluster's objects, sorted.
#[derive(Clone, Debug, Default)]
pub struct SccSet<'a> {
    entries: Vec<Cow<'a, Ranked<'a>>>,
}

impl<'a> SccSet<'a> {
    /// Sorts objects.
    pub fn new(sccs: impl IntoIterator<Item = Scc<'a>>) -> Self {
        let ranked = |scc: Scc<'a>| Ranked { points: order::points(&scc), scc };
        Self::from_ranked(sccs.into_iter().map(|scc| Cow::Owned(ranked(scc))))
    }

    /// Sorts objects whose points are known, such as the built-in ones.
    pub fn from_ranked(ranked: impl IntoIterator<Item = Cow<'a, Ranked<'a>>>) -> Self {
        let mut entries: Vec<_> = ranked.into_iter().collect();
        entries.sort_by(|first, second| {
            order::compare((&first.scc, first.points), (&second.scc, second.points))
        });
        Self { entries }
    }

    /// The objects, first one first.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Ranked<'a>> {
        self.entries.iter().map(|entry| &**entry)
    }

    /// The object of that name.
    pub fn get(&self, name: &str) -> Option<&Ranked<'a>> {
        self.iter().find(|ranked| ranked.scc.name == name)
    }

    /// Names of [`STANDARD`] that are absent, in order.
    pub fn missing_standard(&self) -> Vec<&'static str> {
        STANDARD.into_iter().filter(|name| self.get(name).is_none()).collect()
    }
}
