//! The orders of sids, classes, categories and sensitivities.

use super::super::error::Category;
use super::super::failure::{Failure, Stop};
use super::super::keyword as word;
use super::super::resolved::Orders;
use super::super::tree::{Flavor, Space};
use super::Resolver;
use crate::hash::FastSet;

/// One order statement: its node, its members, and whether it was merged.
#[derive(Clone, Debug)]
struct OrderList {
    node: u32,
    members: Vec<u32>,
}

/// The order statements of a pass.
#[derive(Clone, Debug, Default)]
pub(super) struct OrderLists {
    sids: Vec<OrderList>,
    classes: Vec<OrderList>,
    unordered: Vec<OrderList>,
    categories: Vec<OrderList>,
    sensitivities: Vec<OrderList>,
}

impl Resolver<'_> {
    /// Finds the members of an order statement, and the booleans of a booleanif.
    pub(super) fn resolve_order(&mut self, id: u32, flavor: Flavor) -> Result<(), Stop> {
        let (space, wanted) = match flavor {
            Flavor::SidOrder => (Space::Sids, Flavor::Sid),
            Flavor::ClassOrder => (Space::Classes, Flavor::Class),
            Flavor::CategoryOrder => (Space::Categories, Flavor::Category),
            Flavor::SensitivityOrder => (Space::Sensitivities, Flavor::Sensitivity),
            Flavor::BooleanIf => {
                let condition = self.expression(id, self.program.operand(id, 1), Space::Booleans)?;
                self.resolved.conditions.push((id, condition));
                return Ok(());
            }
            _ => return Ok(()),
        };
        let items: Vec<u32> = self.program.syntax.children(self.program.operand(id, 1)).collect();
        let mut unordered = false;
        let mut members = Vec::new();
        for item in items {
            let name = self.program.syntax.word(item).unwrap_or_default();
            if flavor == Flavor::ClassOrder && name == word::UNORDERED {
                unordered = true;
                continue;
            }
            let datum = match self.word(id, name, item, space) {
                Ok(datum) => datum,
                Err(Stop::Missing { .. }) if flavor == Flavor::ClassOrder || self.around.optional == 0 => {
                    return Err(self.missing_in_order(id, item, space));
                }
                Err(stop) => return Err(stop),
            };
            if self.program.data.at(datum).flavor != wanted {
                return Err(self.not_a(item, datum, wanted.noun()));
            }
            members.push(datum);
        }
        let list = OrderList { node: id, members };
        match flavor {
            Flavor::SidOrder => self.order_lists.sids.push(list),
            Flavor::CategoryOrder => self.order_lists.categories.push(list),
            Flavor::SensitivityOrder => self.order_lists.sensitivities.push(list),
            _ if unordered => self.order_lists.unordered.push(list),
            _ => self.order_lists.classes.push(list),
        }
        Ok(())
    }

    fn missing_in_order(&self, id: u32, item: u32, space: Space) -> Stop {
        let name = self.program.syntax.word(item).map_or("", |word| self.program.text(word));
        let message = format!("the {} `{name}` in an order is not declared", space.noun());
        let failure = Failure::unplaced(Category::Order, item, message);
        let failure = failure.did_you_mean(self.program.nearest(name, space));
        // For classes secilc names no line.
        match space {
            Space::Classes => failure.into(),
            _ => failure.or_reported_at(self.program.tree.node(id).item).into(),
        }
    }

    /// Merges the order statements of each kind and checks that nothing is left out.
    pub(super) fn merge_orders(&mut self) -> Result<(), Failure> {
        let lists = self.order_lists.clone();
        let mut orders = Orders { sids: self.merge(&lists.sids)?, ..Orders::default() };
        orders.classes = self.merge(&lists.classes)?;
        for list in &lists.unordered {
            for member in &list.members {
                if !orders.classes.contains(member) {
                    orders.classes.push(*member);
                }
            }
        }
        orders.categories = self.merge(&lists.categories)?;
        orders.sensitivities = self.merge(&lists.sensitivities)?;
        let kinds = [
            (Flavor::Sid, &orders.sids),
            (Flavor::Class, &orders.classes),
            (Flavor::Category, &orders.categories),
            (Flavor::Sensitivity, &orders.sensitivities),
        ];
        for (flavor, members) in kinds {
            for member in members {
                self.program.data.at_mut(*member).flag = true;
            }
            self.check_all_ordered(flavor)?;
        }
        self.resolved.orders = orders;
        Ok(())
    }

    fn check_all_ordered(&self, flavor: Flavor) -> Result<(), Failure> {
        let program = &self.program;
        let unordered = |datum: &u32| {
            let entry = program.data.at(*datum);
            entry.flavor == flavor && entry.node != 0 && !entry.flag
        };
        // The first in the order of the tree, copies and macros' bodies included as secilc does.
        let Some(first) = program.data.ids().find(&unordered) else { return Ok(()) };
        let mut first = first;
        if program.data.ids().filter(unordered).count() > 1 {
            first = self.first_in_tree(unordered).unwrap_or(first);
        }
        let entry = program.data.at(first);
        let noun = flavor.noun();
        let message = format!("the {noun} `{}` is in no order statement", program.text(entry.name));
        let failure = Failure::at(Category::Order, program.tree.node(entry.node).item, message);
        Err(failure.expected(format!("`({noun}order (...))` that names it")))
    }

    fn first_in_tree(&self, wanted: impl Fn(&u32) -> bool) -> Option<u32> {
        let tree = &self.program.tree;
        let mut open = vec![super::ROOT];
        while let Some(id) = open.pop() {
            let node = tree.node(id);
            if node.flavor.declares() && wanted(&node.data) {
                return Some(node.data);
            }
            let mut members: Vec<u32> = tree.children(id).collect();
            members.reverse();
            open.extend(members);
        }
        None
    }

    /// Lists that share members are joined there; those that cannot be joined yet wait for the others.
    fn merge(&self, lists: &[OrderList]) -> Result<Vec<u32>, Failure> {
        let mut merged: Vec<u32> = Vec::new();
        let mut waiting: Vec<&OrderList> = lists.iter().collect();
        while !waiting.is_empty() {
            let before = waiting.len();
            waiting.retain(|list| !join(&mut merged, &list.members));
            if waiting.len() == before {
                break;
            }
        }
        if let Some(list) = waiting.first() {
            let item = self.program.tree.node(list.node).item;
            return Err(Failure::at(
                Category::Order,
                item,
                "this order contradicts another one, or joins none",
            ));
        }
        self.check_neighbours(&merged, lists)?;
        Ok(merged)
    }

    /// Each member must stand next to its neighbours in some list: the order is nowhere a matter of chance.
    fn check_neighbours(&self, merged: &[u32], lists: &[OrderList]) -> Result<(), Failure> {
        let mut pairs: FastSet<(u64, u32)> = FastSet::default();
        for list in lists {
            for pair in neighbours(&list.members) {
                pairs.insert(pair);
            }
        }
        let Some((_, member)) = neighbours(merged).find(|pair| !pairs.contains(pair)) else {
            return Ok(());
        };
        // The pair is of a member and the one before it; the one before lacks its next, so it is named.
        let before = merged.iter().position(|other| *other == member).and_then(|at| at.checked_sub(1));
        let at = before.and_then(|at| merged.get(at)).copied().unwrap_or(member);
        let name = self.program.qualified(at);
        let list = lists.iter().find(|list| list.members.contains(&at)).map_or(0, |list| list.node);
        let message = format!("the place of `{name}` in the order is not certain");
        Err(Failure::at(Category::Order, self.program.tree.node(list).item, message))
    }
}

/// Every member with the one before it, 0 at the ends.
fn neighbours(members: &[u32]) -> impl Iterator<Item = (u64, u32)> + '_ {
    let before = std::iter::once(0).chain(members.iter().copied());
    let ends = members.last().map(|last| (u64::from(*last), 0));
    before.zip(members.iter().copied()).map(|(before, member)| (u64::from(before), member)).chain(ends)
}

/// Joins a list into the merged one; whether that was possible.
fn join(merged: &mut Vec<u32>, list: &[u32]) -> bool {
    let mut seen: FastSet<u32> = FastSet::default();
    if list.is_empty() {
        return true;
    }
    if !list.iter().all(|member| seen.insert(*member)) {
        return false;
    }
    if merged.is_empty() {
        merged.extend(list);
        return true;
    }
    let known: FastSet<u32> = merged.iter().copied().collect();
    let mut result: Vec<u32> = Vec::with_capacity(merged.len() + list.len());
    let mut rest = merged.as_slice();
    // Members of the list that wait for the next one both share.
    let mut waiting: Vec<u32> = Vec::new();
    for member in list {
        let found = known.get(member).and_then(|member| rest.iter().position(|other| other == member));
        let Some(at) = found else {
            waiting.push(*member);
            continue;
        };
        let (before, after) = rest.split_at(at);
        result.extend(before);
        if waiting.iter().any(|member| known.contains(member)) {
            return false;
        }
        result.append(&mut waiting);
        result.push(*member);
        rest = after.get(1..).unwrap_or_default();
    }
    let shares = rest.len() < merged.len();
    if !waiting.is_empty()
        && (!shares || !rest.is_empty() || waiting.iter().any(|member| known.contains(member)))
    {
        return false;
    }
    result.extend(rest);
    result.extend(waiting);
    *merged = result;
    true
}

#[cfg(test)]
mod tests {
    use super::join;

    fn joined(lists: &[&[u32]]) -> Option<Vec<u32>> {
        let mut merged = Vec::new();
        lists.iter().all(|list| join(&mut merged, list)).then_some(merged)
    }

    #[test]
    fn lists_join_where_they_share_members() {
        assert_eq!(joined(&[&[1, 2], &[2, 3]]), Some(vec![1, 2, 3]));
        assert_eq!(joined(&[&[2, 3], &[1, 2]]), Some(vec![1, 2, 3]));
        assert_eq!(joined(&[&[1, 4], &[1, 2, 4]]), Some(vec![1, 2, 4]));
        assert_eq!(joined(&[&[1, 2], &[3, 4]]), None);
        assert_eq!(joined(&[&[1, 2], &[2, 1]]), None);
    }
}
