//! A resolved program to a policy: sets are evaluated, rules expanded, and what secilc verifies is verified, in its
//! order.

mod access;
mod bounds;
mod classes;
mod conditions;
mod constraints;
mod deny;
mod extended;
mod labels;
mod levels;
mod members;
mod neverallow;
mod objects;
mod roles;
mod type_rules;
mod verify;

use super::error::Category;
use super::failure::Failure;
use super::program::Program;
use super::resolved::Resolved;
use super::sets::BitSet;
use super::tree::{Flavor, Node, ROOT};
use crate::hash::FastMap;
use crate::selinux::policy::{Origin, Policy};
use std::sync::Arc;

/// The state of linking.
pub(crate) struct Link<'a> {
    program: &'a Program,
    resolved: &'a Resolved,
    /// The statements that take part, in the order of the tree.
    live: Vec<u32>,
    /// The number of a datum among those of its kind.
    numbers: Vec<u32>,
    types: Vec<u32>,
    attributes: Vec<AttributeState>,
    users: Vec<u32>,
    roles: Vec<u32>,
    role_types: Vec<BitSet>,
    user_roles: Vec<BitSet>,
    /// What sets say of roles and users: attributes by datum.
    role_sets: FastMap<u32, BitSet>,
    user_sets: FastMap<u32, BitSet>,
    category_sets: FastMap<u32, BitSet>,
    /// The categories that go with a sensitivity.
    sensitivity_categories: FastMap<u32, BitSet>,
    /// Classes and permissions of class permissions and class map permissions.
    class_sets: FastMap<u32, Vec<(u16, u32)>>,
    /// What each statement's class use means, by its number.
    uses: Vec<Arc<[(u16, u32)]>>,
    levels: Vec<crate::selinux::policy::Level>,
    /// Which label a node gave, in the resolved labels.
    label_index: FastMap<u32, u32>,
    policy: Policy,
}

/// An attribute of types.
#[derive(Clone, Debug, Default)]
struct AttributeState {
    datum: u32,
    name: String,
    members: Arc<BitSet>,
    /// Whether the policy keeps it.
    keep: bool,
    /// Its number in the policy, if it is kept.
    entity: u32,
}

/// Links a resolved program.
pub(crate) fn link(program: &Program, resolved: &Resolved) -> Result<Policy, Failure> {
    let mut link = Link {
        program,
        resolved,
        live: live_nodes(program),
        numbers: vec![0; program.data.next_id() as usize],
        types: Vec::new(),
        attributes: Vec::new(),
        users: Vec::new(),
        roles: Vec::new(),
        role_types: Vec::new(),
        user_roles: Vec::new(),
        role_sets: FastMap::default(),
        user_sets: FastMap::default(),
        category_sets: FastMap::default(),
        sensitivity_categories: FastMap::default(),
        class_sets: FastMap::default(),
        uses: Vec::new(),
        levels: Vec::new(),
        label_index: FastMap::default(),
        policy: Policy::default(),
    };
    link.policy.files = program.syntax.file_names();
    link.number();
    for (index, (node, _)) in resolved.labels.iter().enumerate() {
        link.label_index.insert(*node, u32::try_from(index).unwrap_or(u32::MAX));
    }
    link.verify_before()?;
    link.evaluate_types();
    let mut extended = link.evaluate_extended()?;
    link.evaluate_roles_and_users();
    link.evaluate_class_uses();
    link.extended_classes(&mut extended);
    if let Some(late) = &resolved.late {
        return Err(late.clone());
    }
    link.evaluate_levels()?;
    link.check_label_conflicts()?;
    let access = link.apply_deny_rules();
    link.keep_attributes();
    link.verify_after(&extended)?;
    link.fill_objects();
    link.fill_constraints()?;
    let results = link.fill_transitions()?;
    let conditions = link.fill_conditions()?;
    link.fill_branches(&conditions, results)?;
    link.fill_access(&access, &conditions)?;
    link.fill_extended(&extended, &conditions)?;
    link.fill_labels()?;
    link.policy.index();
    link.fill_neverallows();
    if !program.options.skip_neverallow {
        link.check_neverallows(&extended)?;
        link.check_bounds()?;
    }
    link.check_any_rule()?;
    Ok(link.policy)
}

/// The statements that take part: neither the bodies of macros nor abstract blocks.
fn live_nodes(program: &Program) -> Vec<u32> {
    let tree = &program.tree;
    let mut live = Vec::new();
    let mut at = tree.node(ROOT).head;
    while at != 0 {
        let node = *tree.node(at);
        live.push(at);
        let hidden = match node.flavor {
            Flavor::Macro => true,
            Flavor::Block => program.data.at(node.data).flag,
            _ => false,
        };
        if !hidden && node.head != 0 {
            at = node.head;
            continue;
        }
        while at != 0 && tree.node(at).next == 0 {
            at = tree.node(at).parent;
        }
        at = if at == ROOT { 0 } else { tree.node(at).next };
    }
    live
}

impl Link<'_> {
    /// The kernel takes no policy without a rule that always holds.
    fn check_any_rule(&self) -> Result<(), Failure> {
        let policy = &self.policy;
        let mut rules = policy.rules.iter().chain(&policy.extended_rules);
        if rules.any(|rule| rule.condition == 0)
            || policy.type_rules.iter().any(|rule| rule.condition == 0 && rule.name.is_none())
        {
            return Ok(());
        }
        let failure = Failure::unplaced(Category::Other, 0, "no rule holds whatever the booleans say");
        Err(failure.expected("at least one access or type rule"))
    }

    fn node(&self, id: u32) -> &Node {
        self.program.tree.node(id)
    }

    fn flavor(&self, datum: u32) -> Flavor {
        self.program.data.at(datum).flavor
    }

    /// The number of a datum among those of its kind.
    fn number_of(&self, datum: u32) -> u32 {
        self.numbers.get(datum as usize).copied().unwrap_or_default()
    }

    fn set_number(&mut self, datum: u32, number: usize) {
        if let Some(slot) = self.numbers.get_mut(datum as usize) {
            *slot = u32::try_from(number).unwrap_or(u32::MAX);
        }
    }

    /// The keyword of a statement, where errors point.
    fn item(&self, node: u32) -> u32 {
        self.node(node).item
    }

    /// The keyword of the first statement that declares a datum.
    fn declared_at(&self, datum: u32) -> u32 {
        self.item(self.program.data.at(datum).node)
    }

    fn name(&self, datum: u32) -> &str {
        self.program.text(self.program.data.at(datum).name)
    }

    /// Where a statement was written.
    fn origin(&self, node: u32) -> Origin {
        let item = self.item(node);
        let file = u16::try_from(self.program.syntax.file_of(item)).unwrap_or(u16::MAX);
        Origin { file, line: self.program.syntax.line(item) }
    }

    /// Numbers types, attributes, roles and users as they come, classes and levels as they are ordered.
    fn number(&mut self) {
        let live = std::mem::take(&mut self.live);
        for node in &live {
            let Node { flavor, data, .. } = *self.node(*node);
            if !flavor.declares() || self.program.data.at(data).node != *node {
                continue;
            }
            match flavor {
                Flavor::Type => {
                    self.set_number(data, self.types.len());
                    self.types.push(data);
                }
                Flavor::TypeAttribute => {
                    self.set_number(data, self.attributes.len());
                    let name = self.program.qualified(data);
                    self.attributes.push(AttributeState { datum: data, name, ..AttributeState::default() });
                }
                Flavor::Role => {
                    self.set_number(data, self.roles.len());
                    self.roles.push(data);
                }
                Flavor::User => {
                    self.set_number(data, self.users.len());
                    self.users.push(data);
                }
                _ => {}
            }
        }
        self.live = live;
        let orders = &self.resolved.orders;
        for list in [&orders.sids, &orders.classes, &orders.categories, &orders.sensitivities] {
            for (number, datum) in list.iter().enumerate() {
                self.set_number(*datum, number);
            }
        }
    }

    /// The live statements of a flavor.
    fn statements(&self, wanted: Flavor) -> impl Iterator<Item = u32> + '_ {
        self.live.iter().copied().filter(move |node| self.node(*node).flavor == wanted)
    }
}
