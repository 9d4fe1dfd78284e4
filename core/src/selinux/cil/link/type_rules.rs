//! Type rules, role and range transitions: what decides new labels.

use super::super::error::Category;
use super::super::failure::{Failure, Mark};
use super::super::form;
use super::super::keyword as word;
use super::super::resolved::{SELF, TypeRule as Resolved};
use super::super::tree::Flavor;
use super::Link;
use super::conditions::Conditions;
use crate::hash::{FastMap, FastSet};
use crate::selinux::policy::{RangeTransition, TypeRule, TypeRuleKind, TypeSet};
use crate::source::limits::{MAX_CIL_PAIRS, MAX_CIL_RULES};

/// What a type rule is found by: kind, source, target, class, and file name.
type Key = (u8, u32, u32, u16, u32);

/// A statement that contradicts an earlier one.
struct Conflict {
    node: u32,
    failure: Failure,
}

/// The results of type rules, to find those that contradict.
#[derive(Default)]
pub(super) struct Results {
    plain: FastMap<Key, (u32, u32)>,
    conditional: FastMap<Key, u32>,
    branches: FastSet<(Key, u32)>,
    /// How many pairs of types were compared.
    pairs: usize,
}

impl Link<'_> {
    /// Type rules that always hold, role and range transitions and defaults. Two that contradict are an error, and the first
    /// in the order of the tree is reported.
    pub(super) fn fill_transitions(&mut self) -> Result<Results, Failure> {
        let mut results = Results::default();
        let outcomes = [
            self.fill_type_rules(None, &mut results),
            self.fill_role_transitions(),
            self.fill_range_transitions(),
            self.fill_defaults(),
        ];
        let conflicts = outcomes.into_iter().filter_map(Result::err);
        let position = |node: u32| self.live.iter().position(|live| *live == node);
        if let Some(first) = conflicts.min_by_key(|conflict| position(conflict.node)) {
            return Err(first.failure);
        }
        let (mut allows, mut pairs) = (Vec::new(), 0);
        for (node, one, other) in self.resolved.pairs_of(Flavor::RoleAllow, |node| self.node(node).flavor) {
            let (sources, targets) = (self.roles_of(one), self.roles_of(other));
            self.count_pairs(node, &mut pairs, [sources.iter().count(), targets.iter().count()])
                .map_err(|conflict| conflict.failure)?;
            for source in sources.iter() {
                allows.extend(targets.iter().map(|target| (source, target)));
            }
        }
        allows.sort_unstable();
        self.policy.role_allows = allows;
        Ok(results)
    }

    fn fill_role_transitions(&mut self) -> Result<(), Conflict> {
        let (mut seen, mut pairs) = (FastMap::<(u32, u32, u16), u32>::default(), 0);
        for (node, [source, target, class, result]) in &self.resolved.role_transitions {
            let result = self.number_of(*result);
            let (roles, kinds) = (self.roles_of(*source), self.types_of(*target));
            self.count_pairs(*node, &mut pairs, [roles.iter().count(), kinds.iter().count()])?;
            for role in roles.iter() {
                for kind in kinds.iter() {
                    for class in self.classes_of(*class) {
                        if *seen.entry((role, kind, class)).or_insert(result) != result {
                            let message = "two role transitions contradict";
                            return Err(self.conflict(*node, Category::Conflict, message));
                        }
                        self.policy.role_transitions.push([role, kind, u32::from(class), result]);
                    }
                }
            }
        }
        self.policy.role_transitions.sort_unstable();
        self.policy.role_transitions.dedup();
        Ok(())
    }

    fn fill_range_transitions(&mut self) -> Result<(), Conflict> {
        let (mut seen, mut pairs) = (FastMap::<(u32, u32, u16), usize>::default(), 0);
        for (node, [source, target, class, range]) in &self.resolved.range_transitions {
            let range = self.range(*range);
            let (sources, targets) = (self.types_of(*source), self.types_of(*target));
            self.count_pairs(*node, &mut pairs, [sources.iter().count(), targets.iter().count()])?;
            for source in sources.iter() {
                for target in targets.iter() {
                    for class in self.classes_of(*class) {
                        let next = self.policy.range_transitions.len();
                        let slot = *seen.entry((source, target, class)).or_insert(next);
                        if slot == next {
                            let range = range.clone();
                            self.policy.range_transitions.push(RangeTransition {
                                source,
                                target,
                                class,
                                range,
                            });
                        } else if self
                            .policy
                            .range_transitions
                            .get(slot)
                            .is_some_and(|other| other.range != range)
                        {
                            let message = "two range transitions contradict";
                            return Err(self.conflict(*node, Category::Conflict, message));
                        }
                    }
                }
            }
        }
        Ok(())
    }

    fn fill_defaults(&mut self) -> Result<(), Conflict> {
        let mut seen: FastMap<(u8, u16), (u32, u32)> = FastMap::default();
        let mut lines = Vec::new();
        for (node, classes) in &self.resolved.defaults {
            let flavor = self.node(*node).flavor;
            let (kind, noun) = match flavor {
                Flavor::DefaultUser => (0, "default_user"),
                Flavor::DefaultRole => (1, "default_role"),
                Flavor::DefaultType => (2, "default_type"),
                _ => (3, "default_range"),
            };
            let value = (self.program.operand_word(*node, 2).0, self.program.operand_word(*node, 3).0);
            let value = if value.0 == word::GLBLUB.0 { (value.0, 0) } else { value };
            for class in classes.iter().flat_map(|class| self.classes_of(*class)) {
                if *seen.entry((kind, class)).or_insert(value) != value {
                    let message = "two defaults of one class contradict";
                    return Err(self.conflict(*node, Category::Duplicate, message));
                }
                let name = self.policy.class(class).map_or("", |class| class.name.as_str());
                let words = [value.0, value.1].into_iter().filter(|word| *word != 0);
                let words: Vec<&str> =
                    words.map(|word| self.program.text(super::super::symbol::Symbol(word))).collect();
                lines.push(format!("{noun} {name} {};", words.join(" ")));
            }
        }
        lines.sort();
        lines.dedup();
        self.policy.defaults = lines;
        Ok(())
    }

    /// Refuses a statement with which there would be too many pairs.
    fn count_pairs(&self, node: u32, pairs: &mut usize, sizes: [usize; 2]) -> Result<(), Conflict> {
        *pairs = pairs.saturating_add(sizes.into_iter().fold(1, usize::saturating_mul));
        if *pairs <= MAX_CIL_RULES {
            return Ok(());
        }
        let message = format!("more than {MAX_CIL_RULES} pairs of types or roles after expansion");
        Err(self.conflict(node, Category::Limit, &message))
    }

    fn conflict(&self, node: u32, category: Category, message: &str) -> Conflict {
        Conflict { node, failure: Failure::at(category, self.item(node), message) }
    }

    /// Fills in the type rules of branches; those that always hold are filled in already, with these results.
    pub(super) fn fill_branches(
        &mut self,
        conditions: &Conditions,
        mut results: Results,
    ) -> Result<(), Failure> {
        self.fill_type_rules(Some(conditions), &mut results).map_err(|conflict| conflict.failure)
    }

    /// Fills the type rules of the policy, those of branches or those that always hold; two results for one key are an
    /// error.
    fn fill_type_rules(
        &mut self,
        conditions: Option<&Conditions>,
        results: &mut Results,
    ) -> Result<(), Conflict> {
        let resolved = self.resolved;
        let tree = &self.program.tree;
        let is_conditional = |node: u32| tree.ancestor(node, Flavor::BooleanIf).is_some();
        let asked =
            resolved.type_rules.iter().filter(|rule| is_conditional(rule.node) == conditions.is_some());
        let mut filled = Vec::new();
        for rule in asked {
            let condition = conditions.map_or(0, |conditions| conditions.of(self, rule.node));
            if condition != 0 && rule.name != 0 {
                let message = "a typetransition with a file name is not allowed in a booleanif";
                return Err(self.conflict(rule.node, Category::NotAllowedHere, message));
            }
            let sources = self.type_set(rule.source);
            let targets = if rule.target == SELF { None } else { Some(self.type_set(rule.target)) };
            let name = Some(super::super::symbol::Symbol(rule.name)).filter(|name| name.0 != 0);
            for class in self.classes_of(rule.class) {
                let filled_rule = TypeRule {
                    sources: sources.clone(),
                    targets: targets.clone(),
                    class,
                    kind: match rule.kind {
                        form::MEMBER => TypeRuleKind::TypeMember,
                        form::CHANGE => TypeRuleKind::TypeChange,
                        _ => TypeRuleKind::TypeTransition,
                    },
                    result: self.number_of(rule.result),
                    name: name.map(|name| self.program.text(name).into()),
                    condition,
                    origin: self.origin(rule.node),
                };
                let shadowed = self
                    .check_results(rule, &filled_rule, results)
                    .map_err(|failure| Conflict { node: rule.node, failure })?;
                if shadowed.is_empty() {
                    filled.push(filled_rule);
                } else {
                    filled.extend(without(&filled_rule, &shadowed));
                }
            }
        }
        self.policy.type_rules.extend(filled);
        Ok(())
    }

    fn type_set(&self, datum: u32) -> TypeSet {
        let number = self.number_of(datum);
        if self.flavor(datum) != Flavor::TypeAttribute {
            return TypeSet::One(number);
        }
        TypeSet::Many(
            self.attributes
                .get(number as usize)
                .map(|attribute| attribute.members.clone())
                .unwrap_or_default(),
        )
    }

    /// The pairs for which a rule of a branch is left out, since one that always holds says the same.
    fn check_results(
        &self,
        from: &Resolved,
        rule: &TypeRule,
        results: &mut Results,
    ) -> Result<FastSet<(u32, u32)>, Failure> {
        let mut shadowed = FastSet::default();
        for source in rule.sources.iter() {
            let own;
            let targets: &TypeSet = if let Some(targets) = &rule.targets {
                targets
            } else {
                own = TypeSet::One(source);
                &own
            };
            for target in targets.iter() {
                let key = (from.kind, source, target, rule.class, from.name);
                results.pairs += 1;
                if results.plain.len() > MAX_CIL_RULES || results.pairs > MAX_CIL_PAIRS {
                    let message = format!("more than {MAX_CIL_RULES} type rules after expansion");
                    return Err(Failure::at(Category::Limit, self.item(from.node), message));
                }
                if rule.condition == 0 {
                    let earlier = *results.plain.entry(key).or_insert((rule.result, from.node));
                    if earlier.0 != rule.result {
                        return Err(self.contradiction(from, rule, earlier));
                    }
                    continue;
                }
                if let Some(earlier) = results.plain.get(&key) {
                    if earlier.0 != rule.result {
                        return Err(self.contradiction(from, rule, *earlier));
                    }
                    shadowed.insert((source, target));
                    continue;
                }
                let opposite = results.branches.contains(&(key, rule.condition ^ 1));
                let earlier = *results.conditional.entry(key).or_insert(rule.result);
                if !opposite && earlier != rule.result {
                    return Err(self.contradiction(from, rule, (earlier, 0)));
                }
                results.branches.insert((key, rule.condition));
            }
        }
        Ok(shadowed)
    }

    fn contradiction(&self, from: &Resolved, rule: &TypeRule, earlier: (u32, u32)) -> Failure {
        let name = |kind: u32| self.policy.entity_name(kind).to_owned();
        let message =
            format!("two results for one type rule: `{}` and `{}`", name(earlier.0), name(rule.result));
        let failure = Failure::at(Category::Conflict, self.item(from.node), message);
        if earlier.1 == 0 {
            failure
        } else {
            failure.related(Mark::Item(self.item(earlier.1)), "the other rule")
        }
    }
}

/// A rule for each pair of types that is not among those left out.
fn without(rule: &TypeRule, left_out: &FastSet<(u32, u32)>) -> Vec<TypeRule> {
    let mut rules = Vec::new();
    for source in rule.sources.iter() {
        let targets = rule.targets.clone().unwrap_or(TypeSet::One(source));
        let kept = targets.iter().filter(|target| !left_out.contains(&(source, *target)));
        rules.extend(kept.map(|target| TypeRule {
            sources: TypeSet::One(source),
            targets: Some(TypeSet::One(target)),
            ..rule.clone()
        }));
    }
    rules
}
