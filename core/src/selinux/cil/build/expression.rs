//! The form of set, boolean and constraint expressions, and of class permissions.

use super::super::error::Category;
use super::super::failure::Failure;
use super::super::form::{self, END, L, NL, NS, S};
use super::super::keyword as word;
use super::super::program::Program;
use super::super::symbol::Symbol;

/// What the members of an expression are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SetKind {
    Boolean,
    Type,
    Role,
    User,
    Category,
    Permission,
    Number,
}

/// The words that are operators of set and boolean expressions.
pub(crate) fn is_operator(symbol: Symbol) -> bool {
    [word::AND, word::OR, word::NOT, word::XOR, word::EQ, word::NEQ, word::ALL, word::RANGE].contains(&symbol)
}

impl Program {
    /// Checks an expression: a word or a list, nested lists included.
    pub(crate) fn check_set(&self, item: u32, kind: SetKind) -> Result<(), Failure> {
        let mut skip = 0;
        // Nodes are stored in reading order, so that one pass sees every list before its members.
        for id in item..self.syntax.after(item) {
            if self.syntax.is_list(id) {
                let operator = self.syntax.word(id + 1).filter(|word| is_operator(*word));
                self.check_operator(id, operator, kind)?;
                if operator.is_some() {
                    skip = id + 1;
                }
            } else if id != skip && self.syntax.word(id).is_some_and(is_operator) {
                let operator = self.text(self.syntax.word(id).unwrap_or_default());
                let message = format!("the operator `{operator}` does not start a list");
                return Err(Failure::unplaced(Category::Syntax, id, message));
            }
        }
        Ok(())
    }

    fn check_operator(&self, list: u32, operator: Option<Symbol>, kind: SetKind) -> Result<(), Failure> {
        const OPERAND: u8 = S | L;
        let boolean = kind == SetKind::Boolean;
        let wrong = |expected: &'static str| {
            let operator = self.text(operator.unwrap_or_default());
            let message = format!("the operator `{operator}` cannot be used here");
            Err(Failure::unplaced(Category::Syntax, list, message).expected(expected))
        };
        let (shape, expected): (&[u8], &str) = match operator {
            Some(word::NOT) => (&[S, OPERAND, END], "`(not OPERAND)`"),
            Some(word::ALL) if boolean => return wrong("a boolean expression"),
            Some(word::ALL) => (&[S, END], "`(all)`"),
            Some(word::EQ | word::NEQ) if !boolean => return wrong("a set expression"),
            Some(word::RANGE) if !matches!(kind, SetKind::Category | SetKind::Number) => {
                return wrong("a range of categories or numbers");
            }
            Some(word::RANGE) => (&[S, S, S, END], "`(range LOW HIGH)`"),
            Some(_) => (&[S, OPERAND, OPERAND, END], "an operator with two operands"),
            None => (&[NS | NL, END], "a list of names"),
        };
        if form::matches(&self.syntax, list, list + 1, shape) && self.syntax.is_full_list(list) {
            return Ok(());
        }
        Err(Failure::unplaced(Category::Syntax, list, "the expression has the wrong operands")
            .expected(expected))
    }

    /// `(CLASS (PERMISSION...))`, or the name of a class permission.
    pub(crate) fn check_class_permissions(&self, item: u32) -> Result<(), Failure> {
        if !self.syntax.is_full_list(item) {
            return Ok(());
        }
        let expected = "`(CLASS (PERMISSION...))` or a classpermission";
        let permissions = self.syntax.children(item).nth(1).unwrap_or_default();
        if !form::matches(&self.syntax, item, item + 1, &[S, L, END])
            || !form::matches(&self.syntax, permissions, permissions + 1, &[NS | NL, END])
        {
            let message = "the class and its permissions are not well-formed";
            return Err(Failure::unplaced(Category::Syntax, item, message).expected(expected));
        }
        self.check_set(permissions, SetKind::Permission)
    }

    /// `(ioctl CLASS (NUMBER...))`.
    pub(crate) fn check_permission_x(&self, list: u32) -> Result<(), Failure> {
        let kind = list + 1;
        let check = || {
            if !form::matches(&self.syntax, list, kind, &[S, S, L, END]) {
                let failure =
                    Failure::unplaced(Category::Syntax, list, "the extended permission is not well-formed");
                return Err(failure.expected("`(ioctl CLASS (NUMBER...))`"));
            }
            if !self.syntax.word(kind).is_some_and(|kind| [word::IOCTL, word::NLMSG].contains(&kind)) {
                let failure =
                    Failure::unplaced(Category::Syntax, kind, "no such kind of extended permission");
                return Err(failure.expected("`ioctl` or `nlmsg`"));
            }
            self.check_set(self.syntax.children(list).nth(2).unwrap_or_default(), SetKind::Number)
        };
        check().map_err(|failure: Failure| failure.reported_at(kind))
    }

    /// The expression of a constraint.
    pub(crate) fn check_constraint(&self, list: u32, transition: bool) -> Result<(), Failure> {
        let mut open = vec![list];
        while let Some(list) = open.pop() {
            let operator = self.syntax.word(list + 1);
            let (shape, nested): (&[u8], bool) = match operator {
                Some(word::NOT) => (&[S, L, END], true),
                Some(word::AND | word::OR) => (&[S, L, L, END], true),
                Some(word::EQ | word::NEQ) => (&[S, S, S | L, END], false),
                Some(word::DOM | word::DOMBY | word::INCOMP) => (&[S, S, S, END], false),
                _ => {
                    let failure =
                        Failure::unplaced(Category::Syntax, list, "no operator of constraints starts here");
                    let expected = "one of `and`, `or`, `not`, `eq`, `neq`, `dom`, `domby` and `incomp`";
                    return Err(failure.expected(expected));
                }
            };
            if !form::matches(&self.syntax, list, list + 1, shape) {
                return Err(Failure::unplaced(
                    Category::Syntax,
                    list,
                    "the constraint has the wrong operands",
                ));
            }
            if nested {
                let operands: Vec<u32> = self.syntax.children(list).skip(1).collect();
                open.extend(operands.into_iter().rev());
            } else {
                self.check_comparison(list, operator.unwrap_or_default(), transition)?;
            }
        }
        Ok(())
    }

    /// `(eq u1 u2)` and the like.
    fn check_comparison(&self, list: u32, operator: Symbol, transition: bool) -> Result<(), Failure> {
        let operands: Vec<u32> = self.syntax.children(list).skip(1).collect();
        let word_at = |index: usize| operands.get(index).and_then(|item| self.syntax.word(*item));
        let left = word_at(0).unwrap_or_default();
        let right = word_at(1).filter(|word| is_operand(*word));
        let wrong = |message: String| Err(Failure::unplaced(Category::Syntax, list, message));
        if !is_operand(left) {
            return wrong(format!("`{}` cannot stand on the left side", self.text(left)));
        }
        let levels = [word::L1, word::L2, word::H1, word::H2];
        let equality = operator == word::EQ || operator == word::NEQ;
        let Some(right) = right else {
            if levels.contains(&left) {
                return wrong("a level is compared with a level, not with names".to_owned());
            }
            if [word::U3, word::R3, word::T3].contains(&left) && !transition {
                return wrong("`u3`, `r3` and `t3` belong to validatetrans".to_owned());
            }
            let nested = operands.get(1).is_some_and(|item| {
                self.syntax.is_list(*item) && !form::matches(&self.syntax, *item, *item + 1, &[NS, END])
            });
            return if nested {
                wrong("the names on the right side are not a plain list".to_owned())
            } else {
                Ok(())
            };
        };
        let fits = match right {
            word::U2 => left == word::U1 && equality,
            word::R2 => left == word::R1,
            word::T2 => left == word::T1 && equality,
            word::L2 => [word::L1, word::H1].contains(&left),
            word::H2 => [word::L1, word::L2, word::H1].contains(&left),
            word::H1 => left == word::L1,
            // `l1` on the right is not looked at by secilc.
            word::L1 => true,
            _ => false,
        };
        if fits {
            return Ok(());
        }
        wrong(format!("`{}` and `{}` cannot be compared this way", self.text(left), self.text(right)))
    }
}

/// The words that stand for a part of a context.
pub(crate) fn is_operand(symbol: Symbol) -> bool {
    (word::T1.0..=word::H2.0).contains(&symbol.0)
}
