//! What secilc verifies before and after it evaluates sets.

use super::super::error::Category;
use super::super::failure::{Failure, Mark};
use super::super::form::NEVER_ALLOW;
use super::super::resolved::OPERATORS;
use super::super::tree::Flavor;
use super::Link;
use super::extended::ExtendedValues;
use crate::hash::{FastMap, FastSet};

/// Where the search for a circle of class permissions is.
struct SetVisit {
    set: u32,
    compared: u32,
    steps: u32,
    limit: u32,
    members: std::vec::IntoIter<u32>,
}

impl Link<'_> {
    /// Users are complete, class maps and class permissions are filled, no set reaches itself.
    pub(super) fn verify_before(&self) -> Result<(), Failure> {
        let levels: FastSet<u32> = self.resolved.user_levels.iter().map(|(_, user, _)| *user).collect();
        let ranges = self.user_ranges();
        let members = self.set_members();
        let class_sets = self.class_set_uses();
        let mut acyclic: FastSet<u32> = FastSet::default();
        let mut verified: FastSet<u32> = FastSet::default();
        for node in &self.live {
            let datum = self.node(*node).data;
            match self.node(*node).flavor {
                Flavor::User => {
                    self.verify_user(*node, datum, levels.contains(&datum), ranges.contains_key(&datum))?;
                }
                Flavor::ClassMap => {
                    for permission in self.program.tree.children(*node) {
                        self.verify_class_set(permission, &class_sets, &mut verified)?;
                    }
                }
                Flavor::ClassPermission => self.verify_class_set(*node, &class_sets, &mut verified)?,
                Flavor::UserAttribute
                | Flavor::RoleAttribute
                | Flavor::TypeAttribute
                | Flavor::CategorySet => {
                    self.verify_no_circle(datum, &members, &mut acyclic)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The range of each user; the last one counts.
    fn user_ranges(&self) -> FastMap<u32, u32> {
        let ranges = self.resolved.user_ranges.iter();
        let ranges = ranges.filter(|(node, _, _)| self.node(*node).flavor == Flavor::UserRange);
        ranges.map(|(_, user, range)| (*user, *range)).collect()
    }

    fn verify_user(&self, node: u32, datum: u32, level: bool, range: bool) -> Result<(), Failure> {
        let name = self.name(datum);
        let (missing, expected) = match (level, range) {
            (false, _) => ("default level", format!("`(userlevel {name} ...)`")),
            (_, false) => ("level range", format!("`(userrange {name} ...)`")),
            _ => return self.verify_bounds(node, datum),
        };
        let message = format!("the user `{name}` has no {missing}");
        Err(Failure::at(Category::Incomplete, self.item(node), message).expected(expected))
    }

    /// Bounds do not go in circles.
    fn verify_bounds(&self, node: u32, datum: u32) -> Result<(), Failure> {
        let mut at = self.program.data.at(datum).info;
        let mut steps = 0;
        while at != 0 {
            if at == datum || steps > self.program.data.next_id() {
                let message = format!("the bounds of `{}` go in a circle", self.name(datum));
                return Err(Failure::at(Category::CircularReference, self.item(node), message));
            }
            at = self.program.data.at(at).info;
            steps += 1;
        }
        Ok(())
    }

    fn set_members(&self) -> FastMap<u32, Vec<u32>> {
        let mut members: FastMap<u32, Vec<u32>> = FastMap::default();
        for (_, set, words) in self.resolved.sets.iter().chain(&self.resolved.category_sets) {
            let flavor = self.flavor(*set);
            let own = self.resolved.words(*words).iter().copied();
            let own = own.filter(|word| *word < OPERATORS && self.flavor(*word) == flavor);
            members.entry(*set).or_default().extend(own);
        }
        members
    }

    fn verify_no_circle(
        &self,
        first: u32,
        members: &FastMap<u32, Vec<u32>>,
        acyclic: &mut FastSet<u32>,
    ) -> Result<(), Failure> {
        let mut path: Vec<(u32, usize)> = vec![(first, 0)];
        let mut on_path: FastSet<u32> = FastSet::default();
        on_path.insert(first);
        while let Some((set, next)) = path.last_mut() {
            let member = members.get(set).and_then(|members| members.get(*next)).copied();
            let Some(member) = member else {
                acyclic.insert(*set);
                on_path.remove(set);
                path.pop();
                continue;
            };
            *next += 1;
            if on_path.contains(&member) {
                let message = format!("the set `{}` reaches itself", self.name(member));
                return Err(Failure::at(Category::CircularReference, self.declared_at(member), message));
            }
            if !acyclic.contains(&member) {
                on_path.insert(member);
                path.push((member, 0));
            }
        }
        Ok(())
    }

    fn class_set_uses(&self) -> FastMap<u32, Vec<u32>> {
        let mut uses: FastMap<u32, Vec<u32>> = FastMap::default();
        for (_, set, what) in &self.resolved.class_sets {
            uses.entry(*set).or_default().push(*what);
        }
        uses
    }

    /// A class permission, or a permission of a class map, has a set, and does not reach itself. Which one of a circle is
    /// reported follows from how secilc looks for it: it compares with a set that it changes after 2, 4, 8, ... steps.
    fn verify_class_set(
        &self,
        node: u32,
        uses: &FastMap<u32, Vec<u32>>,
        verified: &mut FastSet<u32>,
    ) -> Result<(), Failure> {
        let first = self.node(node).data;
        let members = |set: u32| {
            let own = uses.get(&set).map(Vec::as_slice).unwrap_or_default();
            own.iter().flat_map(|what| self.names(*what)).collect::<Vec<u32>>().into_iter()
        };
        let mut path =
            vec![SetVisit { set: first, compared: first, steps: 1, limit: 2, members: members(first) }];
        while let Some(visit) = path.last_mut() {
            let (set, compared, steps, limit) = (visit.set, visit.compared, visit.steps, visit.limit);
            if !uses.contains_key(&set) {
                return Err(self.without_class_set(node, &path));
            }
            let Some(member) = visit.members.next() else {
                verified.insert(set);
                path.pop();
                continue;
            };
            if compared == member {
                let message = format!("the class permissions of `{}` reach themselves", self.name(member));
                return Err(Failure::at(Category::CircularReference, self.declared_at(member), message));
            }
            if verified.contains(&member) {
                continue;
            }
            let turns = steps == limit;
            path.push(SetVisit {
                set: member,
                compared: if turns { member } else { compared },
                steps: if turns { 1 } else { steps + 1 },
                limit: if turns { limit.saturating_mul(2) } else { limit },
                members: members(member),
            });
        }
        Ok(())
    }

    /// The last set of a path has nothing in it. secilc names the line of the one before, unless it is a permission of a
    /// class map.
    fn without_class_set(&self, node: u32, path: &[SetVisit]) -> Failure {
        let mut sets = path.iter().rev().map(|visit| visit.set);
        let (set, before) = (sets.next().unwrap_or_default(), sets.next());
        let noun = self.flavor(set).noun();
        let message = format!("the {noun} `{}` has no class permissions", self.name(set));
        let own = if before.is_none() { self.item(node) } else { self.declared_at(set) };
        let failure = Failure::at(Category::Incomplete, own, message);
        let failure = match before.filter(|_| self.flavor(set) == Flavor::ClassPermission) {
            Some(before) => failure.reported_at(self.declared_at(before)),
            None => failure,
        };
        failure.expected("a classpermissionset or classmapping")
    }

    /// Ranges, bounds, classes, settings; then contexts and extended permissions.
    pub(super) fn verify_after(&self, extended: &ExtendedValues) -> Result<(), Failure> {
        let (ranges, mut once) = (self.user_ranges(), Vec::new());
        for node in &self.live {
            self.verify_first(*node, &ranges, &mut once)?;
        }
        for node in &self.live {
            self.verify_second(*node, extended)?;
        }
        let conditional = |node: u32| self.program.tree.ancestor(node, Flavor::BooleanIf).is_some();
        let counts = |rule: &super::super::resolved::AccessRule| !conditional(rule.node);
        if !self.resolved.access.iter().any(counts) {
            return Err(Failure::unplaced(Category::Incomplete, 0, "the policy has no access rule"));
        }
        let defaults: Vec<u32> = self.statements(Flavor::SelinuxUserDefault).collect();
        match defaults.get(1) {
            Some(second) => {
                let message = "there is more than one selinuxuserdefault";
                Err(Failure::unplaced(Category::Duplicate, self.item(*second), message))
            }
            None => Ok(()),
        }
    }

    fn verify_first(
        &self,
        node: u32,
        ranges: &FastMap<u32, u32>,
        once: &mut Vec<Flavor>,
    ) -> Result<(), Failure> {
        let flavor = self.node(node).flavor;
        let datum = self.node(node).data;
        match flavor {
            Flavor::User => {
                let range = ranges.get(&datum).copied().unwrap_or_default();
                let fault = if self.resolved.ranges.at(range).named { None } else { self.range_fault(range) };
                fault.map_or(Ok(()), |message| {
                    Err(Failure::at(Category::MlsInvalid, self.item(node), message))
                })
            }
            Flavor::LevelRange => {
                let fault = self.range_fault(self.program.data.at(datum).info);
                fault.map_or(Ok(()), |message| {
                    Err(Failure::at(Category::MlsInvalid, self.item(node), message))
                })
            }
            Flavor::Role | Flavor::Type => self.verify_bounds(node, datum),
            Flavor::HandleUnknown | Flavor::Mls => {
                if once.contains(&flavor) {
                    let message = "this can be said only once in a policy";
                    return Err(Failure::unplaced(Category::Duplicate, self.item(node), message));
                }
                once.push(flavor);
                Ok(())
            }
            Flavor::Class => self.verify_class(node, datum),
            Flavor::PolicyCap => {
                let name = self.name(datum);
                if CAPABILITIES.contains(&name.to_ascii_lowercase().as_str()) {
                    return Ok(());
                }
                let near = super::super::suggest::closest(name, CAPABILITIES.iter().copied());
                let message = format!("there is no policy capability `{name}`");
                Err(Failure::at(Category::Other, self.item(node), message).did_you_mean(near))
            }
            _ => Ok(()),
        }
    }

    /// A class and its common share no permission.
    fn verify_class(&self, node: u32, class: u32) -> Result<(), Failure> {
        let common = self.program.data.at(class).info;
        if common == 0 {
            return Ok(());
        }
        let tree = &self.program.tree;
        let names =
            |node: u32| tree.children(node).map(|child| self.program.data.at(tree.node(child).data).name);
        let shared =
            names(self.program.data.at(common).node).find(|name| names(node).any(|own| own == *name));
        let Some(shared) = shared else { return Ok(()) };
        let name = self.program.text(shared);
        let message = format!("the class and its common both declare the permission `{name}`");
        let failure = Failure::at(Category::Duplicate, self.item(node), message);
        Err(failure.related(Mark::Item(self.declared_at(common)), "the common"))
    }

    fn verify_second(&self, node: u32, extended: &ExtendedValues) -> Result<(), Failure> {
        let contexts = match self.node(node).flavor {
            Flavor::Context
            | Flavor::NetIfCon
            | Flavor::GenFsCon
            | Flavor::FileCon
            | Flavor::NodeCon
            | Flavor::IbPkeyCon
            | Flavor::IbEndPortCon
            | Flavor::PortCon
            | Flavor::PirqCon
            | Flavor::IoMemCon
            | Flavor::IoPortCon
            | Flavor::PciDeviceCon
            | Flavor::DeviceTreeCon
            | Flavor::FsUse => self.contexts_at(node),
            Flavor::AvRuleX | Flavor::PermissionX => return self.verify_extended(node, extended),
            _ => return Ok(()),
        };
        let declares = self.node(node).flavor == Flavor::Context;
        for context in contexts.into_iter().filter(|context| *context != 0) {
            if self.resolved.contexts.at(context).named && !declares {
                continue;
            }
            if let Some((category, message)) = self.context_fault(context) {
                return Err(Failure::at(category, self.item(node), message));
            }
        }
        Ok(())
    }

    /// The contexts that a labeling statement gives.
    pub(super) fn contexts_at(&self, node: u32) -> [u32; 2] {
        // Labels are kept in the order of the tree, as nodes of one pass are.
        let labels = &self.resolved.labels;
        self.label_index
            .get(&node)
            .and_then(|index| labels.get(*index as usize))
            .map_or([0, 0], |label| label.1)
    }

    fn verify_extended(&self, node: u32, values: &ExtendedValues) -> Result<(), Failure> {
        let Some(value) = values.of_node(node) else { return Ok(()) };
        let word = if value.netlink { "nlmsg" } else { "ioctl" };
        for class in &value.classes {
            let datum = self.resolved.orders.classes.get(usize::from(*class)).copied().unwrap_or_default();
            if self.permission_bit(datum, word).is_none() {
                let message = format!("the class `{}` has no permission `{word}`", self.name(datum));
                return Err(Failure::at(Category::Unresolved, self.item(node), message));
            }
        }
        Ok(())
    }

    /// The bit of a permission of a class, by name.
    pub(super) fn permission_bit(&self, class: u32, name: &str) -> Option<u32> {
        let symbol = self.program.symbols.lookup(name)?;
        let entry = self.program.data.at(class);
        let own = [entry.own, self.program.data.at(entry.info).own];
        let space = super::super::tree::Space::Permissions;
        let found = own
            .into_iter()
            .filter(|scope| *scope != 0)
            .find_map(|scope| self.program.lookup(scope, space, symbol));
        found.map(|datum| self.program.data.at(datum).info)
    }

    /// Whether a rule states what must not be.
    pub(super) fn is_never(rule: &super::super::resolved::AccessRule) -> bool {
        rule.kind == NEVER_ALLOW
    }
}

/// The capabilities that libsepol 3.11 knows.
const CAPABILITIES: [&str; 15] = [
    "network_peer_controls",
    "open_perms",
    "extended_socket_class",
    "always_check_network",
    "cgroup_seclabel",
    "nnp_nosuid_transition",
    "genfs_seclabel_symlinks",
    "ioctl_skip_cloexec",
    "userspace_initial_context",
    "netlink_xperm",
    "netif_wildcard",
    "genfs_seclabel_wildcard",
    "functionfs_seclabel",
    "memfd_class",
    "bpf_token_perms",
];
