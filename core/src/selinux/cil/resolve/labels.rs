//! Levels, ranges, contexts, constraints and what is labeled with them.

use super::super::build::is_operand;
use super::super::error::Category;
use super::super::failure::{Failure, Mark, Stop};
use super::super::keyword as word;
use super::super::resolved::{ConstraintValue, ConstraintWord, ContextValue, LevelValue, RangeValue};
use super::super::symbol::Symbol;
use super::super::tree::{Flavor, Space};
use super::Resolver;

impl Resolver<'_> {
    /// `(sensitivitycategory SENSITIVITY CATEGORIES)`.
    pub(super) fn resolve_sensitivity_categories(&mut self, id: u32) -> Result<(), Stop> {
        let sensitivity = self.name(id, self.program.operand(id, 1), Space::Sensitivities)?;
        let categories = self.expression(id, self.program.operand(id, 2), Space::Categories)?;
        self.resolved.category_sets.push((id, sensitivity, categories));
        Ok(())
    }

    /// Statements of the last pass that have to do with levels, users and labels.
    pub(super) fn resolve_label(&mut self, id: u32, flavor: Flavor) -> Result<(), Stop> {
        let operand = |number| self.program.operand(id, number);
        let (first, second, third) = (operand(1), operand(2), operand(3));
        match flavor {
            Flavor::Level => {
                let level = self.level_of(self.program.tree.node(id).data);
                self.fill_level(id, level, second)
            }
            Flavor::LevelRange => {
                let range = self.range_of(self.program.tree.node(id).data);
                self.fill_range(id, range, second)
            }
            Flavor::Context => {
                let context = self.context_of(self.program.tree.node(id).data);
                self.fill_context(id, context, second)?;
                self.resolved.labels.push((id, [context, 0]));
                Ok(())
            }
            Flavor::UserLevel => {
                let user = self.user(id, first)?;
                let level = self.level(id, second)?;
                self.resolved.user_levels.push((id, user, level));
                Ok(())
            }
            Flavor::UserRange | Flavor::SelinuxUserDefault => {
                let user = self.user(id, first)?;
                let range = self.range(id, second)?;
                self.resolved.user_ranges.push((id, user, range));
                Ok(())
            }
            Flavor::SelinuxUser => {
                let user = self.user(id, second)?;
                let range = self.range(id, third)?;
                self.resolved.user_ranges.push((id, user, range));
                Ok(())
            }
            Flavor::UserPrefix => self.user(id, first).map(|_| ()),
            Flavor::RangeTransition => {
                let source = self.name(id, first, Space::Types)?;
                let target = self.name(id, second, Space::Types)?;
                let class = self.name(id, third, Space::Classes)?;
                let range = self.range(id, self.program.operand(id, 4))?;
                self.resolved.range_transitions.push((id, [source, target, class, range]));
                Ok(())
            }
            Flavor::SidContext if self.program.tree.node(id).data != 0 => {
                let message = "a statement `sidcontext` is copied, which secilc cannot do";
                let item = self.program.tree.node(id).item;
                Err(Failure::unplaced(Category::Other, item, message).never_reported().into())
            }
            Flavor::SidContext => {
                let sid = self.name(id, first, Space::Sids)?;
                let context = self.context(id, second)?;
                self.resolve_sid_context(id, sid, context)
            }
            Flavor::Constrain | Flavor::MlsConstrain => {
                let what = self.class_use(id, first)?;
                let words = self.constraint(id, second)?;
                self.resolved.constraints.push(ConstraintValue { node: id, what, words });
                Ok(())
            }
            Flavor::ValidateTrans | Flavor::MlsValidateTrans => {
                let what = self.name(id, first, Space::Classes)?;
                let words = self.constraint(id, second)?;
                self.resolved.constraints.push(ConstraintValue { node: id, what, words });
                Ok(())
            }
            _ => self.resolve_object_label(id, flavor),
        }
    }

    fn resolve_object_label(&mut self, id: u32, flavor: Flavor) -> Result<(), Stop> {
        let number = match flavor {
            Flavor::FileCon | Flavor::PortCon | Flavor::FsUse | Flavor::IbPkeyCon | Flavor::IbEndPortCon => 3,
            Flavor::GenFsCon => {
                if self.program.operand(id, 4) == 0 {
                    3
                } else {
                    4
                }
            }
            Flavor::NetIfCon => {
                let one = self.context(id, self.program.operand(id, 2))?;
                let other = self.context(id, self.program.operand(id, 3))?;
                self.resolved.labels.push((id, [one, other]));
                return Ok(());
            }
            Flavor::NodeCon => return self.resolve_node_label(id),
            Flavor::PirqCon
            | Flavor::IoMemCon
            | Flavor::IoPortCon
            | Flavor::PciDeviceCon
            | Flavor::DeviceTreeCon => 2,
            _ => return Ok(()),
        };
        let item = self.program.operand(id, number);
        let absent = flavor == Flavor::FileCon
            && self.program.syntax.is_list(item)
            && self.program.syntax.children(item).count() < 2;
        let context = if absent { 0 } else { self.context(id, item)? };
        self.resolved.labels.push((id, [context, 0]));
        Ok(())
    }

    fn resolve_node_label(&mut self, id: u32) -> Result<(), Stop> {
        use super::super::error::Category;
        use super::super::failure::Failure;
        let address = self.address_at(id, self.program.operand(id, 1))?;
        let mask = self.address_at(id, self.program.operand(id, 2))?;
        let context = self.context(id, self.program.operand(id, 3))?;
        if address.is_ipv4() != mask.is_ipv4() {
            let message = "the address and the mask are not of one family";
            return Err(Failure::unplaced(Category::WrongKind, self.program.operand(id, 2), message).into());
        }
        self.resolved.addresses.push((id, [address, mask]));
        self.resolved.labels.push((id, [context, 0]));
        Ok(())
    }

    /// The address at `item`: written out, or the name of one.
    pub(super) fn address_at(&self, id: u32, item: u32) -> Result<std::net::IpAddr, Stop> {
        if self.program.syntax.is_list(item) || self.program.looks_like_address(item) {
            return Ok(self.program.address(item)?);
        }
        let datum = self.name(id, item, Space::IpAddresses)?;
        Ok(self.program.address(self.program.data.at(datum).body)?)
    }

    fn resolve_sid_context(&mut self, id: u32, sid: u32, context: u32) -> Result<(), Stop> {
        let entry = *self.program.data.at(sid);
        if entry.info != 0 {
            let message = format!("the sid `{}` has a context already", self.program.text(entry.name));
            let failure = Failure::unplaced(Category::Duplicate, self.program.tree.node(id).item, message);
            return Err(failure
                .related(Mark::Item(self.program.tree.node(entry.node).item), "the sid")
                .into());
        }
        self.program.data.at_mut(sid).info = context;
        self.resolved.sid_contexts.push((id, sid, context));
        Ok(())
    }

    fn user(&self, id: u32, item: u32) -> Result<u32, Stop> {
        let user = self.name(id, item, Space::Users)?;
        if self.program.data.at(user).flavor != Flavor::User {
            return Err(self.not_a(item, user, "user"));
        }
        Ok(user)
    }

    fn level_of(&mut self, datum: u32) -> u32 {
        if self.program.data.at(datum).info == 0 {
            let level = self.resolved.levels.push(LevelValue::default());
            self.program.data.at_mut(datum).info = level;
        }
        self.program.data.at(datum).info
    }

    fn range_of(&mut self, datum: u32) -> u32 {
        if self.program.data.at(datum).info == 0 {
            let named = self.program.data.at(datum).name.0 != 0;
            let range = self.resolved.ranges.push(RangeValue { named, ..RangeValue::default() });
            self.program.data.at_mut(datum).info = range;
        }
        self.program.data.at(datum).info
    }

    fn context_of(&mut self, datum: u32) -> u32 {
        if self.program.data.at(datum).info == 0 {
            let context =
                self.resolved.contexts.push(ContextValue { named: true, ..ContextValue::default() });
            self.program.data.at_mut(datum).info = context;
        }
        self.program.data.at(datum).info
    }

    /// The level at `item`: written out, or the name of one.
    fn level(&mut self, id: u32, item: u32) -> Result<u32, Stop> {
        if self.program.syntax.is_list(item) {
            let level = self.resolved.levels.push(LevelValue::default());
            self.fill_level(id, level, item)?;
            return Ok(level);
        }
        let datum = self.name(id, item, Space::Levels)?;
        let level = self.level_of(datum);
        let entry = *self.program.data.at(datum);
        if entry.name.0 == 0 && self.resolved.levels.at(level).sensitivity == 0 {
            self.fill_level(id, level, entry.body)?;
        }
        Ok(level)
    }

    fn fill_level(&mut self, id: u32, level: u32, list: u32) -> Result<(), Stop> {
        let sensitivity = self.name(id, list + 1, Space::Sensitivities)?;
        let item = self.program.syntax.children(list).nth(1);
        let categories = match item {
            Some(item) => Some(self.expression(id, item, Space::Categories)?),
            None => None,
        };
        *self.resolved.levels.at_mut(level) = LevelValue { sensitivity, categories };
        Ok(())
    }

    /// The range at `item`: written out, or the name of one.
    fn range(&mut self, id: u32, item: u32) -> Result<u32, Stop> {
        if self.program.syntax.is_list(item) {
            let range = self.resolved.ranges.push(RangeValue::default());
            self.fill_range(id, range, item)?;
            return Ok(range);
        }
        let datum = self.name(id, item, Space::LevelRanges)?;
        let range = self.range_of(datum);
        let entry = *self.program.data.at(datum);
        if entry.name.0 == 0 {
            self.fill_range(id, range, entry.body)?;
        }
        Ok(range)
    }

    fn fill_range(&mut self, id: u32, range: u32, list: u32) -> Result<(), Stop> {
        let items: Vec<u32> = self.program.syntax.children(list).collect();
        let low = self.level(id, items.first().copied().unwrap_or_default())?;
        let high = self.level(id, items.get(1).copied().unwrap_or_default())?;
        let value = self.resolved.ranges.at_mut(range);
        (value.low, value.high) = (low, high);
        Ok(())
    }

    /// The context at `item`: written out, or the name of one.
    fn context(&mut self, id: u32, item: u32) -> Result<u32, Stop> {
        if self.program.syntax.is_list(item) {
            let context = self.resolved.contexts.push(ContextValue::default());
            self.fill_context(id, context, item)?;
            return Ok(context);
        }
        let datum = self.name(id, item, Space::Contexts)?;
        Ok(self.context_of(datum))
    }

    fn fill_context(&mut self, id: u32, context: u32, list: u32) -> Result<(), Stop> {
        let items: Vec<u32> = self.program.syntax.children(list).collect();
        let at = |index: usize| items.get(index).copied().unwrap_or_default();
        let user = self.user(id, at(0))?;
        let role = self.name(id, at(1), Space::Roles)?;
        if self.program.data.at(role).flavor != Flavor::Role {
            return Err(self.not_a(at(1), role, "role"));
        }
        let kind = self.name(id, at(2), Space::Types)?;
        if self.program.data.at(kind).flavor == Flavor::TypeAttribute {
            return Err(self.not_a(at(2), kind, "type"));
        }
        let range = self.range(id, at(3))?;
        let value = self.resolved.contexts.at_mut(context);
        (value.user, value.role, value.kind, value.range) = (user, role, kind, range);
        Ok(())
    }

    /// A constraint expression, in postfix order.
    fn constraint(&self, id: u32, list: u32) -> Result<Vec<ConstraintWord>, Stop> {
        enum Step {
            List(u32),
            Done(ConstraintWord),
        }
        let syntax = &self.program.syntax;
        let mut words = Vec::new();
        let mut open = vec![Step::List(list)];
        while let Some(step) = open.pop() {
            let list = match step {
                Step::Done(word) => {
                    words.push(word);
                    continue;
                }
                Step::List(list) => list,
            };
            let operator = syntax.word(list + 1).unwrap_or_default();
            let operands: Vec<u32> = syntax.children(list).skip(1).collect();
            let done = match operator {
                word::NOT => ConstraintWord::Not,
                word::AND => ConstraintWord::And,
                word::OR => ConstraintWord::Or,
                _ => {
                    words.push(self.comparison(id, operator, &operands)?);
                    continue;
                }
            };
            open.push(Step::Done(done));
            open.extend(operands.into_iter().rev().map(Step::List));
        }
        Ok(words)
    }

    fn comparison(&self, id: u32, operator: Symbol, operands: &[u32]) -> Result<ConstraintWord, Stop> {
        let at = |index: usize| operands.get(index).copied().unwrap_or_default();
        let left = self.program.syntax.word(at(0)).unwrap_or_default();
        let right = at(1);
        if let Some(part) = self.program.syntax.word(right).filter(|word| is_operand(*word)) {
            return Ok(ConstraintWord::Parts(left.0, operator.0, part.0));
        }
        let space = match left {
            word::U1 | word::U2 | word::U3 => Space::Users,
            word::R1 | word::R2 | word::R3 => Space::Roles,
            _ => Space::Types,
        };
        let items: Vec<u32> = if self.program.syntax.is_list(right) {
            self.program.syntax.children(right).collect()
        } else {
            vec![right]
        };
        let names: Result<Vec<u32>, Stop> =
            items.into_iter().map(|item| self.name(id, item, space)).collect();
        Ok(ConstraintWord::Names(left.0, operator.0, names?))
    }
}
