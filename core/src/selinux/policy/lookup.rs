//! Look-up of rules.

use super::{Never, NeverTarget, Policy, Rule, TypeRule, rule_key};

impl Policy {
    /// Builds the tables that look-ups use.
    pub(crate) fn index(&mut self) {
        self.attributes_of = vec![Vec::new(); self.types.len()];
        for (number, attribute) in (0..).zip(&self.attributes) {
            for member in attribute.members.iter() {
                if let Some(held) = self.attributes_of.get_mut(member as usize) {
                    held.push(number);
                }
            }
        }
        self.index.clear();
        let mut before = None;
        for (start, rule) in (0..).zip(&self.rules) {
            let key = rule_key(rule.source, rule.target, rule.class);
            if before != Some(key) {
                self.index.insert(key, start);
                before = Some(key);
            }
        }
        for (number, kind) in (0..).zip(&self.types) {
            self.type_names.insert(kind.name.clone(), number);
            for alias in &kind.aliases {
                self.type_names.insert(alias.clone(), number);
            }
        }
        let first = self.type_count();
        for (number, attribute) in (first..).zip(&self.attributes) {
            self.type_names.insert(attribute.name.clone(), number);
        }
        for (number, class) in (0..).zip(&self.classes) {
            self.class_names.insert(class.name.clone(), number);
        }
    }

    /// Gives every rule of a type, for a type and a class.
    pub(crate) fn matching(&self, source: u32, target: u32, class: u16, mut give: impl FnMut(&Rule)) {
        let first = self.type_count();
        let with_attributes = |kind: u32| {
            let held = self.attributes_of.get(kind as usize).map(Vec::as_slice).unwrap_or_default();
            std::iter::once(kind).chain(held.iter().map(move |attribute| first + attribute))
        };
        for source in with_attributes(source) {
            for target in with_attributes(target) {
                let Some(start) = self.index.get(&rule_key(source, target, class)) else { continue };
                let rules = self.rules.get(*start as usize..).unwrap_or_default();
                rules
                    .iter()
                    .take_while(|rule| (rule.source, rule.target, rule.class) == (source, target, class))
                    .for_each(&mut give);
            }
        }
    }

    /// Whether a type or attribute stands for a type.
    pub(crate) fn holds(&self, entity: u32, kind: u32) -> bool {
        match entity.checked_sub(self.type_count()) {
            None => entity == kind,
            Some(attribute) => {
                self.attributes.get(attribute as usize).is_some_and(|entry| entry.members.contains(kind))
            }
        }
    }

    /// Whether a rule has a pair of types that a neverallow is about; `also` must hold of the pair as well.
    pub(crate) fn violates(&self, never: &Never, rule: &Rule, also: &impl Fn(u32, u32, u16) -> bool) -> bool {
        let mut sources = self.members(rule.source);
        sources.intersect_with(&never.sources);
        if sources.is_empty() {
            return false;
        }
        let targets = self.members(rule.target);
        let hit = |source: u32, target: u32| match &never.targets {
            NeverTarget::Itself => source == target,
            NeverTarget::NotItself => source != target,
            NeverTarget::OtherSources => source != target && never.sources.contains(target),
            NeverTarget::Types(types) => types.contains(target),
        };
        sources.iter().any(|source| {
            targets.iter().any(|target| hit(source, target) && also(source, target, rule.class))
        })
    }
}

impl TypeRule {
    /// Gives every pair of source and target.
    pub(crate) fn for_each_pair(&self, mut give: impl FnMut(u32, u32)) {
        for source in self.sources.iter() {
            match &self.targets {
                None => give(source, source),
                Some(targets) => targets.iter().for_each(|target| give(source, target)),
            }
        }
    }
}
