//! Constraints: what must hold of two contexts for a permission, whatever the rules grant.

use super::super::cil::sets::BitSet;
use super::rule::Origin;

/// A part of a context that a constraint looks at, with the context it is of: `t1`, `h2`, `u3` and so on.
pub(super) type Part = &'static str;

/// The names that a part is compared with.
#[derive(Clone, Debug, Default)]
pub struct ConstraintNames {
    /// As they were written, for printing.
    pub names: Vec<String>,
    pub(crate) set: BitSet,
}

impl ConstraintNames {
    /// Whether a user, role or type is among them, by number.
    pub(crate) fn holds(&self, number: u32) -> bool {
        self.set.contains(number)
    }
}

/// A step of a constraint, in postfix order.
#[derive(Clone, Debug)]
pub enum ConstraintStep {
    /// The opposite of the one before.
    Not,
    /// Both.
    And,
    /// One or both.
    Or,
    /// Compares two parts.
    Parts {
        /// The left side.
        left: Part,
        /// `==`, `!=`, `dom`, `domby` or `incomp`.
        operator: &'static str,
        /// The right side.
        right: Part,
    },
    /// Compares a part with names.
    Names {
        /// The left side.
        left: Part,
        /// `==` or `!=`.
        operator: &'static str,
        /// The right side.
        names: ConstraintNames,
    },
}

/// A constraint of a class.
#[derive(Clone, Debug)]
pub struct Constraint {
    /// Whether it is about levels: such constraints are left out of a policy without them.
    pub mls: bool,
    /// Class, by number.
    pub class: u16,
    /// The permissions, as bits; 0 for a constraint of a transition (`validatetrans`).
    pub permissions: u32,
    /// What must hold.
    pub steps: Vec<ConstraintStep>,
    pub(crate) origin: Origin,
}

impl Constraint {
    /// Where it was written.
    pub fn origin(&self) -> Origin {
        self.origin
    }
}
