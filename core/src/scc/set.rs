//! The objects of a cluster in the order they are tried; made once, used for every request.

use super::model::Scc;
use super::order;
use std::ops::Deref;

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

/// An object that is built in or was read.
#[derive(Clone, Debug)]
pub enum Member<'a> {
    /// Lives elsewhere, points known.
    Borrowed(&'a Ranked<'a>),
    /// Was read.
    Owned(Box<Ranked<'a>>),
}

impl<'a> From<Scc<'a>> for Member<'a> {
    fn from(scc: Scc<'a>) -> Self {
        Self::Owned(Box::new(Ranked { points: order::points(&scc), scc }))
    }
}

impl<'a> Deref for Member<'a> {
    type Target = Ranked<'a>;

    fn deref(&self) -> &Ranked<'a> {
        match self {
            Self::Borrowed(ranked) => ranked,
            Self::Owned(ranked) => ranked,
        }
    }
}

/// A cluster's objects, sorted.
#[derive(Clone, Debug, Default)]
pub struct SccSet<'a> {
    members: Vec<Member<'a>>,
    missing_standard: Vec<&'static str>,
}

impl<'a> SccSet<'a> {
    /// Sorts objects. Points are computed only for those that were read.
    pub fn new<M: Into<Member<'a>>>(members: impl IntoIterator<Item = M>) -> Self {
        let mut members: Vec<Member<'a>> = members.into_iter().map(Into::into).collect();
        members.sort_by(|first, second| {
            order::compare((&first.scc, first.points), (&second.scc, second.points))
        });
        let is_member = |name: &str| members.iter().any(|member| member.scc.name == name);
        let missing_standard = STANDARD.into_iter().filter(|name| !is_member(name)).collect();
        Self { members, missing_standard }
    }

    /// The objects, first one first.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Ranked<'a>> {
        self.members.iter().map(|member| &**member)
    }

    /// The object of that name.
    pub fn get(&self, name: &str) -> Option<&Ranked<'a>> {
        self.iter().find(|ranked| ranked.scc.name == name)
    }

    /// Names of [`STANDARD`] that are absent, in order.
    pub fn missing_standard(&self) -> &[&'static str] {
        &self.missing_standard
    }
}
