//! What the statements of a program mean once every name is found.

use super::arena::Arena;
use super::failure::Failure;
use super::tree::Flavor;
use std::net::IpAddr;

/// A set or boolean expression, in postfix order: a slice of [`Resolved::words`].
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Expression {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

/// Words of expressions are the number of a datum, or one of these.
pub(crate) const OPERATORS: u32 = 0xffff_fff0;
pub(crate) const AND: u32 = OPERATORS;
pub(crate) const OR: u32 = OPERATORS + 1;
pub(crate) const XOR: u32 = OPERATORS + 2;
pub(crate) const NOT: u32 = OPERATORS + 3;
pub(crate) const EQ: u32 = OPERATORS + 4;
pub(crate) const NEQ: u32 = OPERATORS + 5;
pub(crate) const ALL: u32 = OPERATORS + 6;
/// A range of the two before.
pub(crate) const RANGE: u32 = OPERATORS + 7;
/// The union of as many sets as the word after it says.
pub(crate) const UNION: u32 = OPERATORS + 8;

/// Class and permissions of a rule.
#[derive(Clone, Debug, Default)]
pub(crate) enum ClassUse {
    /// Nothing.
    #[default]
    None,
    /// Permissions of a class, as bits.
    Direct { class: u32, mask: u32 },
    /// Permissions of a class map, and those that their expression names, be it to leave them out.
    Map { permissions: Vec<u32>, named: Vec<u32> },
    /// A class permission.
    Named { datum: u32 },
}

/// Targets that are no type.
pub(crate) const SELF: u32 = u32::MAX;
pub(crate) const NOT_SELF: u32 = u32::MAX - 1;
pub(crate) const OTHER: u32 = u32::MAX - 2;

/// An access rule or a deny rule.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AccessRule {
    pub(crate) node: u32,
    pub(crate) kind: u8,
    pub(crate) source: u32,
    pub(crate) target: u32,
    /// In [`Resolved::class_uses`]; for extended rules in [`Resolved::extended`].
    pub(crate) what: u32,
}

/// Extended permissions.
#[derive(Clone, Debug, Default)]
pub(crate) struct Extended {
    /// `ioctl` or `nlmsg`.
    pub(crate) netlink: bool,
    pub(crate) class: u32,
    /// The numbers in the syntax tree.
    pub(crate) item: u32,
}

/// A type transition, change or member rule, with or without a file name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TypeRule {
    pub(crate) node: u32,
    pub(crate) kind: u8,
    pub(crate) source: u32,
    pub(crate) target: u32,
    pub(crate) class: u32,
    pub(crate) result: u32,
    /// The symbol of a file name, 0 for none.
    pub(crate) name: u32,
}

/// A sensitivity with categories.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct LevelValue {
    pub(crate) sensitivity: u32,
    pub(crate) categories: Option<Expression>,
}

/// Two levels.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct RangeValue {
    pub(crate) low: u32,
    pub(crate) high: u32,
    /// Whether the statement names a declared range, which is verified where it is declared.
    pub(crate) named: bool,
}

/// A context.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct ContextValue {
    pub(crate) user: u32,
    pub(crate) role: u32,
    pub(crate) kind: u32,
    /// In [`Resolved::ranges`].
    pub(crate) range: u32,
    /// Whether it is declared elsewhere.
    pub(crate) named: bool,
}

/// A leaf or an operator of a constraint, in postfix order.
#[derive(Clone, Debug)]
pub(crate) enum ConstraintWord {
    Not,
    And,
    Or,
    /// Two parts of the contexts: left, operator, right, as keywords.
    Parts(u32, u32, u32),
    /// A part and names.
    Names(u32, u32, Vec<u32>),
}

/// A constraint.
#[derive(Clone, Debug)]
pub(crate) struct ConstraintValue {
    pub(crate) node: u32,
    pub(crate) what: u32,
    pub(crate) words: Vec<ConstraintWord>,
}

/// Everything resolved. Rules of disabled optionals are taken out at the end by their node.
#[derive(Clone, Debug, Default)]
pub(crate) struct Resolved {
    pub(crate) words: Vec<u32>,
    pub(crate) class_uses: Arena<ClassUse>,
    pub(crate) extended: Arena<Extended>,
    pub(crate) levels: Arena<LevelValue>,
    pub(crate) ranges: Arena<RangeValue>,
    pub(crate) contexts: Arena<ContextValue>,
    /// `(node, attribute, members)` of types, roles and users.
    pub(crate) sets: Vec<(u32, u32, Expression)>,
    pub(crate) access: Vec<AccessRule>,
    pub(crate) access_x: Vec<AccessRule>,
    pub(crate) deny: Vec<AccessRule>,
    pub(crate) type_rules: Vec<TypeRule>,
    pub(crate) constraints: Vec<ConstraintValue>,
    /// `(node, set or permission, class use)` of class permissions and class maps.
    pub(crate) class_sets: Vec<(u32, u32, u32)>,
    /// `(node, one, other)`: role and type, user and role, bounds, role allows and so on.
    pub(crate) pairs: Vec<(u32, u32, u32)>,
    /// `(node, source role, type, class, result)`.
    pub(crate) role_transitions: Vec<(u32, [u32; 4])>,
    /// `(node, source, target, class, range)`.
    pub(crate) range_transitions: Vec<(u32, [u32; 4])>,
    /// `(node, user, level)` and `(node, user, range)`.
    pub(crate) user_levels: Vec<(u32, u32, u32)>,
    pub(crate) user_ranges: Vec<(u32, u32, u32)>,
    /// `(node, contexts)` of labels and declared contexts.
    pub(crate) labels: Vec<(u32, [u32; 2])>,
    /// `(node, address and mask)`.
    pub(crate) addresses: Vec<(u32, [IpAddr; 2])>,
    /// `(node, sid, context)`.
    pub(crate) sid_contexts: Vec<(u32, u32, u32)>,
    /// `(node, categories)`, with the sensitivity or category set.
    pub(crate) category_sets: Vec<(u32, u32, Expression)>,
    /// `(node, condition)`.
    pub(crate) conditions: Vec<(u32, Expression)>,
    /// `(node, classes)` of default statements.
    pub(crate) defaults: Vec<(u32, Vec<u32>)>,
    /// The orders: sids, classes, categories, sensitivities.
    pub(crate) orders: Orders,
    /// An error that secilc finds only after resolution.
    pub(crate) late: Option<Failure>,
}

/// The merged orders.
#[derive(Clone, Debug, Default)]
pub(crate) struct Orders {
    pub(crate) sids: Vec<u32>,
    pub(crate) classes: Vec<u32>,
    pub(crate) categories: Vec<u32>,
    pub(crate) sensitivities: Vec<u32>,
}

impl Resolved {
    /// The words of an expression.
    pub(crate) fn words(&self, expression: Expression) -> &[u32] {
        self.words.get(expression.start as usize..expression.end as usize).unwrap_or_default()
    }

    /// Takes out what belongs to statements that are gone.
    pub(crate) fn retain(&mut self, alive: impl Fn(u32) -> bool) {
        self.sets.retain(|entry| alive(entry.0));
        self.access.retain(|rule| alive(rule.node));
        self.access_x.retain(|rule| alive(rule.node));
        self.deny.retain(|rule| alive(rule.node));
        self.type_rules.retain(|rule| alive(rule.node));
        self.constraints.retain(|constraint| alive(constraint.node));
        self.class_sets.retain(|entry| alive(entry.0));
        self.pairs.retain(|entry| alive(entry.0));
        self.role_transitions.retain(|entry| alive(entry.0));
        self.range_transitions.retain(|entry| alive(entry.0));
        self.user_levels.retain(|entry| alive(entry.0));
        self.user_ranges.retain(|entry| alive(entry.0));
        self.labels.retain(|entry| alive(entry.0));
        self.addresses.retain(|entry| alive(entry.0));
        self.sid_contexts.retain(|entry| alive(entry.0));
        self.category_sets.retain(|entry| alive(entry.0));
        self.conditions.retain(|entry| alive(entry.0));
        self.defaults.retain(|entry| alive(entry.0));
    }

    /// The pairs of statements of a flavor.
    pub(crate) fn pairs_of<'a>(
        &'a self,
        flavor: Flavor,
        of: impl Fn(u32) -> Flavor + 'a,
    ) -> impl Iterator<Item = (u32, u32, u32)> + 'a {
        self.pairs.iter().copied().filter(move |entry| of(entry.0) == flavor)
    }
}
