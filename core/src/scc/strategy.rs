//! One file per strategy. Each says what it sets in a pod that is silent, and what it refuses.
//!
//! Source of all of them: openshift/apiserver-library-go a8019f39, `pkg/securitycontextconstraints`.

pub(crate) mod capabilities;
pub(crate) mod escalation;
pub(crate) mod group;
pub(crate) mod host;
pub(crate) mod privileged;
pub(crate) mod read_only;
pub(crate) mod seccomp;
pub(crate) mod selinux;
pub(crate) mod sysctl;
pub(crate) mod user;
pub(crate) mod volume;

use super::refusal::{Reason, Refusal, Site};
use crate::source::limits::MAX_REASONS;

/// Takes the reasons of one object. Asking only whether there is one must cost nothing more.
pub(crate) trait Sink<'a> {
    /// Notes a refusal.
    fn refuse(&mut self, site: Site<'a>, reason: Reason<'a>);

    /// Whether further reasons are of no interest.
    fn is_settled(&self) -> bool;
}

/// Remembers only that there was a reason.
#[derive(Default)]
pub(crate) struct Verdict {
    pub(crate) refused: bool,
}

impl<'a> Sink<'a> for Verdict {
    fn refuse(&mut self, _: Site<'a>, _: Reason<'a>) {
        self.refused = true;
    }

    fn is_settled(&self) -> bool {
        self.refused
    }
}

/// Keeps every reason, up to [`MAX_REASONS`].
impl<'a> Sink<'a> for Vec<Refusal<'a>> {
    fn refuse(&mut self, site: Site<'a>, reason: Reason<'a>) {
        if self.len() < MAX_REASONS {
            self.push(Refusal { site, reason });
        }
    }

    fn is_settled(&self) -> bool {
        self.len() >= MAX_REASONS
    }
}

/// Keeps the first reasons and counts the others, up to [`MAX_REASONS`].
pub(crate) struct Counted<'a> {
    pub(crate) refusals: Vec<Refusal<'a>>,
    pub(crate) keep: usize,
    pub(crate) left_out: usize,
}

impl<'a> Sink<'a> for Counted<'a> {
    fn refuse(&mut self, site: Site<'a>, reason: Reason<'a>) {
        if self.refusals.len() < self.keep {
            self.refusals.push(Refusal { site, reason });
        } else {
            self.left_out += 1;
        }
    }

    fn is_settled(&self) -> bool {
        self.refusals.len() + self.left_out >= MAX_REASONS
    }
}

/// Keeps the first reasons, up to a bound.
pub(crate) struct Bounded<'a> {
    pub(crate) refusals: Vec<Refusal<'a>>,
    pub(crate) limit: usize,
}

impl<'a> Sink<'a> for Bounded<'a> {
    fn refuse(&mut self, site: Site<'a>, reason: Reason<'a>) {
        if self.refusals.len() < self.limit {
            self.refusals.push(Refusal { site, reason });
        }
    }

    fn is_settled(&self) -> bool {
        self.refusals.len() >= self.limit
    }
}
