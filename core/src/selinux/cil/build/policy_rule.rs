//! The form of statements that declare nothing.

use super::super::error::Category;
use super::super::failure::Failure;
use super::super::form::{self, END, NS};
use super::super::keyword as word;
use super::super::program::Program;
use super::super::symbol::Symbol;
use super::super::tree::Flavor;
use super::SetKind;
use super::label::FILE_KINDS;

impl Program {
    /// Checks the operands of a statement that declares nothing.
    pub(super) fn fill_rule(&mut self, node: u32) -> Result<(), Failure> {
        let second = self.operand(node, 2);
        let third = self.operand(node, 3);
        match self.tree.node(node).flavor {
            Flavor::TunableIf | Flavor::BooleanIf => self.check_conditional(node),
            Flavor::AvRule | Flavor::DenyRule | Flavor::ClassMapping => self.check_class_permissions(third),
            Flavor::ClassPermissionSet => self.check_class_permissions(second),
            Flavor::AvRuleX if self.syntax.is_full_list(third) => self.check_permission_x(third),
            Flavor::TypeAttributeSet => self.check_set(second, SetKind::Type),
            Flavor::RoleAttributeSet => self.check_set(second, SetKind::Role),
            Flavor::UserAttributeSet => self.check_set(second, SetKind::User),
            Flavor::SensitivityCategory => self.check_set(second, SetKind::Category),
            Flavor::ClassOrder | Flavor::SidOrder | Flavor::CategoryOrder | Flavor::SensitivityOrder => {
                self.check_order(node)
            }
            Flavor::ExpandTypeAttribute => {
                self.check_plain_list(self.operand(node, 1))?;
                self.check_one_of(node, 2, &[word::TRUE, word::FALSE])
            }
            Flavor::UserLevel if self.syntax.is_list(second) => self.check_level(second),
            Flavor::UserRange | Flavor::SelinuxUserDefault => self.check_range_or_name(second),
            Flavor::SelinuxUser => self.check_range_or_name(third),
            Flavor::RangeTransition => self.check_range_or_name(self.operand(node, 4)),
            Flavor::Constrain | Flavor::MlsConstrain => {
                self.check_class_permissions(self.operand(node, 1))?;
                self.check_constraint(second, false)
            }
            Flavor::ValidateTrans | Flavor::MlsValidateTrans => self.check_constraint(second, true),
            Flavor::DefaultUser | Flavor::DefaultRole | Flavor::DefaultType => {
                self.check_plain_list(self.operand(node, 1))?;
                self.check_one_of(node, 2, &[word::SOURCE, word::TARGET])
            }
            Flavor::DefaultRange => self.check_default_range(node),
            Flavor::HandleUnknown => self.check_one_of(node, 1, &[word::ALLOW, word::DENY, word::REJECT]),
            Flavor::Mls => self.check_one_of(node, 1, &[word::TRUE, word::FALSE]),
            Flavor::SrcInfo => {
                self.check_one_of(node, 1, &[word::CIL, word::LMS, word::LMX])?;
                let line = self.number(second, true, u64::from(u32::MAX));
                line.map(|_| ()).map_err(Failure::never_reported)
            }
            Flavor::TypeRule => {
                self.sort_out_transition(node);
                Ok(())
            }
            _ => self.check_label(node),
        }
    }

    /// Statements that give an object its context.
    fn check_label(&self, node: u32) -> Result<(), Failure> {
        let (first, second, third) = (self.operand(node, 1), self.operand(node, 2), self.operand(node, 3));
        let small = u64::from(u32::MAX);
        match self.tree.node(node).flavor {
            Flavor::SidContext | Flavor::DeviceTreeCon => self.check_context_or_name(second),
            Flavor::FsUse => {
                self.check_one_of(node, 1, &[word::XATTR, word::TASK, word::TRANS])?;
                self.check_context_or_name(third)
            }
            Flavor::FileCon => {
                self.check_one_of(node, 2, &FILE_KINDS)?;
                // A list with one member means "no context" as the empty one does.
                if self.syntax.children(third).count() > 1 { self.check_context(third) } else { Ok(()) }
            }
            Flavor::PortCon => {
                self.check_one_of(node, 1, &[word::TCP, word::UDP, word::DCCP, word::SCTP])?;
                self.number_range(second, true, small)?;
                self.check_context_or_name(third)
            }
            Flavor::NodeCon => {
                for address in [first, second] {
                    if self.syntax.is_list(address) || self.looks_like_address(address) {
                        self.address(address)?;
                    }
                }
                self.check_context_or_name(third)
            }
            Flavor::GenFsCon => {
                let fourth = self.operand(node, 4);
                if fourth == 0 {
                    return self.check_context_or_name(third);
                }
                self.check_one_of(node, 3, &FILE_KINDS)?;
                self.check_context_or_name(fourth)
            }
            Flavor::NetIfCon => {
                self.check_context_or_name(second)?;
                self.check_context_or_name(third)
            }
            Flavor::IbPkeyCon => {
                self.number_range(second, false, small)?;
                self.check_context_or_name(third)
            }
            Flavor::IbEndPortCon => {
                self.number(second, true, small)?;
                self.check_context_or_name(third)
            }
            Flavor::PirqCon => {
                self.number(first, true, small)?;
                self.check_context_or_name(second)
            }
            Flavor::IoMemCon => {
                self.number_range(first, false, u64::MAX)?;
                self.check_context_or_name(second)
            }
            Flavor::IoPortCon => {
                self.number_range(first, false, small)?;
                self.check_context_or_name(second)
            }
            Flavor::PciDeviceCon => {
                self.number(first, false, small)?;
                self.check_context_or_name(second)
            }
            _ => Ok(()),
        }
    }

    fn check_conditional(&self, node: u32) -> Result<(), Failure> {
        self.check_set(self.operand(node, 1), SetKind::Boolean)?;
        let mut seen: Option<Symbol> = None;
        for branch in [self.operand(node, 2), self.operand(node, 3)].into_iter().filter(|branch| *branch != 0)
        {
            let kind = self.syntax.word(branch + 1).filter(|word| [word::TRUE, word::FALSE].contains(word));
            let Some(kind) = kind else {
                let failure =
                    Failure::at(Category::Syntax, branch, "a conditional holds its two branches only");
                return Err(failure.expected("`(true STATEMENT...)` or `(false STATEMENT...)`"));
            };
            if seen == Some(kind) {
                let message = format!("the branch `{}` stands twice", self.text(kind));
                return Err(Failure::at(Category::Syntax, branch, message));
            }
            seen = Some(kind);
        }
        Ok(())
    }

    fn check_order(&self, node: u32) -> Result<(), Failure> {
        let list = self.operand(node, 1);
        self.check_plain_list(list)?;
        let members: Vec<Symbol> =
            self.syntax.children(list).filter_map(|item| self.syntax.word(item)).collect();
        let classes = self.tree.node(node).flavor == Flavor::ClassOrder;
        let misplaced = members.iter().skip(usize::from(classes)).any(|member| *member == word::UNORDERED);
        if misplaced || (classes && members == [word::UNORDERED]) {
            let failure = Failure::unplaced(Category::Order, list, "`unordered` is misplaced");
            return Err(failure.expected("`(classorder (unordered CLASS...))`"));
        }
        Ok(())
    }

    /// A list of words, or one word.
    fn check_plain_list(&self, item: u32) -> Result<(), Failure> {
        if !self.syntax.is_list(item) || form::matches(&self.syntax, item, item + 1, &[NS, END]) {
            return Ok(());
        }
        Err(Failure::unplaced(Category::Syntax, item, "the list holds other lists")
            .expected("a list of names"))
    }

    fn check_default_range(&self, node: u32) -> Result<(), Failure> {
        self.check_plain_list(self.operand(node, 1))?;
        self.check_one_of(node, 2, &[word::SOURCE, word::TARGET, word::GLBLUB])?;
        if self.operand_word(node, 2) == word::GLBLUB {
            return Ok(());
        }
        self.check_one_of(node, 3, &[word::LOW, word::HIGH, word::LOW_HIGH])
    }

    /// A transition with a file name is a statement of its own; `*` means any name.
    fn sort_out_transition(&mut self, node: u32) {
        let named = self.operand(node, 5) != 0 && self.operand_word(node, 4) != word::STAR;
        if named {
            self.tree.nodes.at_mut(node).flavor = Flavor::NameTypeTransition;
        }
    }
}
