//! Rules of a policy.

/// Where a rule was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    /// The file, by number.
    pub file: u16,
    /// The line, from 1.
    pub line: u32,
}

/// What an access rule does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "lowercase"))]
pub enum RuleKind {
    /// Grants.
    #[default]
    Allow,
    /// Logs what is granted.
    AuditAllow,
    /// Keeps a denial out of the log.
    DontAudit,
}

impl RuleKind {
    /// `allow`, `auditallow` or `dontaudit`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::AuditAllow => "auditallow",
            Self::DontAudit => "dontaudit",
        }
    }
}

/// An access rule as the policy has it: `self` and attributes that are not kept are expanded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rule {
    /// Type or attribute, by number.
    pub source: u32,
    /// Type or attribute, by number.
    pub target: u32,
    /// The permissions, as bits of the class.
    pub permissions: u32,
    /// Condition number times two, plus 3 for its false branch and 2 for its true branch; 0 for none.
    pub(crate) condition: u32,
    /// The line it was written on.
    pub(crate) line: u32,
    /// The file it was written in.
    pub(crate) file: u16,
    /// Class, by number.
    pub class: u16,
    /// What it does.
    pub kind: RuleKind,
}

impl Rule {
    /// Where it was written.
    pub fn origin(&self) -> Origin {
        Origin { file: self.file, line: self.line }
    }

    /// The number of its condition, and whether it is of the true branch.
    pub fn branch(&self) -> Option<(usize, bool)> {
        let index = (self.condition / 2).checked_sub(1)?;
        Some((index as usize, self.condition.is_multiple_of(2)))
    }

    /// What rules are sorted by.
    pub(crate) fn key(&self) -> (u32, u32, u16, RuleKind, u32) {
        (self.source, self.target, self.class, self.kind, self.condition)
    }
}

/// What a type rule decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "snake_case"))]
pub enum TypeRuleKind {
    /// The type of a new process or object.
    #[default]
    TypeTransition,
    /// The type of a polyinstantiated object.
    TypeMember,
    /// The type an object is relabeled to.
    TypeChange,
}

impl TypeRuleKind {
    /// As sesearch prints it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TypeTransition => "type_transition",
            Self::TypeMember => "type_member",
            Self::TypeChange => "type_change",
        }
    }
}

/// A type rule, its source and target as they were written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypeRule {
    /// Types, by number.
    pub(crate) sources: TypeSet,
    /// Types, by number; none where each source is its own target.
    pub(crate) targets: Option<TypeSet>,
    /// Class, by number.
    pub class: u16,
    /// What it decides.
    pub kind: TypeRuleKind,
    /// The new type, by number.
    pub result: u32,
    /// The file name it is for.
    pub name: Option<Box<str>>,
    pub(crate) condition: u32,
    pub(crate) origin: Origin,
}

/// A type or an attribute's members; attributes are shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TypeSet {
    /// One type.
    One(u32),
    /// The members of an attribute.
    Many(std::sync::Arc<super::super::cil::sets::BitSet>),
}

impl Default for TypeSet {
    fn default() -> Self {
        Self::One(0)
    }
}

impl TypeSet {
    /// The types.
    pub(crate) fn iter(&self) -> Box<dyn Iterator<Item = u32> + '_> {
        match self {
            Self::One(kind) => Box::new(std::iter::once(*kind)),
            Self::Many(set) => Box::new(set.iter()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Rule;

    #[test]
    fn the_condition_has_two_branches() {
        assert_eq!(Rule { condition: 0, ..Rule::default() }.branch(), None);
        assert_eq!(Rule { condition: 2, ..Rule::default() }.branch(), Some((0, true)));
        assert_eq!(Rule { condition: 3, ..Rule::default() }.branch(), Some((0, false)));
    }
}
