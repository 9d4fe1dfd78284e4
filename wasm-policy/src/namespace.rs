//! What is known about the namespace of a request: annotations and labels of its object, the settings, and ranges
//! derived from its name where neither has any.

pub mod derive;

use crate::exemption;
use crate::failure::Failure;
use crate::host::{self, Host};
use crate::settings::{NamespaceSource, Ranges, Settings, WithoutRanges};
use virt_grants_core::scc::{
    self, DISABLE, IdRange, MCS, RUN_LEVEL, SUPPLEMENTAL_GROUPS, UID_RANGE, parse_block, parse_blocks,
};
use virt_grants_core::source::{Node, Value};

/// The facts of a namespace.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    name: String,
    missing: bool,
    uid_range: Option<String>,
    mcs: Option<String>,
    supplemental_groups: Option<String>,
    run_level: Option<String>,
    disable: Option<String>,
    /// `metadata.creationTimestamp`; RFC 3339 in UTC, so that texts compare as times do.
    created: String,
}

impl Facts {
    /// Reads the object, if the settings say so.
    ///
    /// # Errors
    /// The call failed. An object that does not exist is a fact, not an error.
    pub(crate) fn read(name: &str, settings: &Settings<'_>, host: &mut dyn Host) -> Result<Self, Failure> {
        const MASKS: [&str; 4] =
            ["metadata.name", "metadata.creationTimestamp", "metadata.annotations", "metadata.labels"];
        let mut facts = Self { name: name.to_owned(), ..Self::default() };
        if settings.namespaces.source == NamespaceSource::Cluster {
            let answer = match host::get(host, ("v1", "Namespace"), (None, name), &MASKS, false) {
                Ok(answer) => answer,
                Err(failure) if failure.is_not_found() => {
                    facts.missing = true;
                    return Ok(facts);
                }
                Err(failure) => return Err(failure.into()),
            };
            let about = format!("v1/Namespace `{name}`");
            let object = host::parse(&answer, "get_resource", &about)?;
            facts
                .take(object.get("metadata"))
                .map_err(|why| host::unreadable("get_resource", &about, &why))?;
        }
        facts.fix(settings);
        Ok(facts)
    }

    /// Facts that a question brings along.
    ///
    /// # Errors
    /// A sentence that names what cannot be read.
    pub(crate) fn given(name: &str, metadata: &Node<'_>, settings: &Settings<'_>) -> Result<Self, Failure> {
        let mut facts = Self { name: name.to_owned(), ..Self::default() };
        facts
            .take(Some(metadata))
            .map_err(|why| Failure::Objects(format!("namespace `{name}` cannot be read: {why}")))?;
        facts.fix(settings);
        Ok(facts)
    }

    /// Takes what matters out of the object's metadata. What is of the wrong type is not taken for absent.
    fn take(&mut self, metadata: Option<&Node<'_>>) -> Result<(), String> {
        let metadata = metadata.filter(|node| matches!(node.value, Value::Mapping(_)));
        let metadata = metadata.ok_or("`metadata` is missing")?;
        let text = |group: &str, key: &str| match metadata.get(group).map(|node| &node.value) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::Mapping(_)) => match metadata.get(group).and_then(|group| group.get(key)) {
                None => Ok(None),
                Some(value) => {
                    let text = value
                        .as_str()
                        .ok_or_else(|| format!("`metadata.{group}` has `{key}` that is no text"));
                    text.map(|text| Some(text.to_owned()))
                }
            },
            Some(_) => Err(format!("`metadata.{group}` expects an object")),
        };
        self.uid_range = text("annotations", UID_RANGE)?;
        self.mcs = text("annotations", MCS)?;
        self.supplemental_groups = text("annotations", SUPPLEMENTAL_GROUPS)?;
        self.run_level = text("labels", RUN_LEVEL)?;
        self.disable = text("labels", DISABLE)?;
        let created = metadata.get("creationTimestamp").and_then(Node::as_str);
        created.unwrap_or_default().clone_into(&mut self.created);
        Ok(())
    }

    /// Values that the settings fix win.
    fn fix(&mut self, settings: &Settings<'_>) {
        if let Some((_, Ranges { uid_range, mcs, supplemental_groups })) =
            settings.namespaces.ranges.iter().find(|(name, _)| *name == self.name)
        {
            for (fact, fixed) in [
                (&mut self.uid_range, uid_range),
                (&mut self.mcs, mcs),
                (&mut self.supplemental_groups, supplemental_groups),
            ] {
                if let Some(fixed) = fixed {
                    *fact = Some((*fixed).to_owned());
                }
            }
        }
    }

    /// The facts as the engine takes them.
    pub(crate) fn view(&self) -> scc::Namespace<'_> {
        scc::Namespace {
            name: &self.name,
            missing: self.missing,
            uid_range: self.uid_range.as_deref(),
            mcs: self.mcs.as_deref(),
            supplemental_groups: self.supplemental_groups.as_deref(),
            run_level: self.run_level.as_deref(),
            disable: self.disable.as_deref(),
        }
    }

    /// Why the namespace is exempt by its labels.
    pub(crate) fn label_exemption(&self) -> Option<String> {
        let labelled = scc::Namespace { name: "", ..self.view() };
        labelled.exemption().map(|exemption| exemption::by_label(&self.name, exemption))
    }

    /// Derives what is missing, as the settings say.
    ///
    /// # Errors
    /// The call failed, or another namespace has the same block or level.
    pub(crate) fn complete(&mut self, settings: &Settings<'_>, host: &mut dyn Host) -> Result<(), Failure> {
        let is_complete = self.uid_range.is_some() && self.mcs.is_some();
        if self.missing || is_complete || settings.namespaces.without_ranges == WithoutRanges::Refuse {
            return Ok(());
        }
        let index = derive::index(&self.name);
        let own_block = self.uid_range.is_none().then(|| derive::block(index));
        let own_level = self.mcs.is_none().then(|| derive::categories(index));
        if settings.namespaces.without_ranges == WithoutRanges::Derive {
            self.compare(own_block, own_level, settings, host)?;
        }
        if let Some(block) = own_block {
            self.uid_range = Some(derive::block_text(block));
        }
        if let Some(categories) = own_level {
            self.mcs = Some(derive::level_text(categories));
        }
        Ok(())
    }

    /// Compares derived values with those of every other namespace. A value that somebody wrote down wins over a
    /// derived one; of two derived ones the older namespace's wins.
    fn compare(
        &self,
        block: Option<IdRange>,
        level: Option<(u32, u32)>,
        settings: &Settings<'_>,
        host: &mut dyn Host,
    ) -> Result<(), Failure> {
        const MASKS: [&str; 3] = ["metadata.name", "metadata.creationTimestamp", "metadata.annotations"];
        const ALL: &str = "all v1/Namespace";
        let answer = host::list(host, ("v1", "Namespace"), &MASKS)?;
        let list = host::parse(&answer, "list_resources_all", ALL)?;
        for item in host::items(&list, ALL)? {
            let metadata = item.get("metadata");
            let name = metadata.and_then(|metadata| metadata.get("name")).and_then(Node::as_str);
            let unreadable = |why: &str| host::unreadable("list_resources_all", ALL, why);
            let name = name.ok_or_else(|| unreadable("an object has no `metadata.name`"))?;
            if name == self.name || exemption::is_listed(name, &settings.exemptions) {
                continue;
            }
            let mut other = Self { name: name.to_owned(), ..Self::default() };
            other.take(metadata).map_err(|why| unreadable(&format!("namespace `{name}`: {why}")))?;
            other.fix(settings);
            if let Some(what) = self.shared(&other, block, level) {
                return Err(Failure::Collision(format!(
                    "namespace `{}` has no ranges of its own, and those derived from its name share {what} with \
                     namespace `{name}`; annotate `{}` with `{UID_RANGE}` and `{MCS}`, or name them in the setting \
                     `namespaces.ranges`",
                    self.name, self.name
                )));
            }
        }
        Ok(())
    }

    /// What derived values share with another namespace that has the better right to it.
    fn shared(
        &self,
        other: &Self,
        block: Option<IdRange>,
        level: Option<(u32, u32)>,
    ) -> Option<&'static str> {
        let index = derive::index(&other.name);
        let is_older = (&*other.created, &*other.name) < (&*self.created, &*self.name);
        if let Some(block) = block {
            let overlaps = |range: &IdRange| range.min <= block.max && block.min <= range.max;
            let written = other.uid_range.as_deref().map(|text| parse_block(text).ok());
            let groups = other.supplemental_groups.as_deref().and_then(|text| parse_blocks(text).ok());
            let shares = match written {
                Some(range) => range.is_some_and(|range| overlaps(&range)),
                None => is_older && overlaps(&derive::block(index)),
            };
            if shares || groups.unwrap_or_default().iter().any(overlaps) {
                return Some("user ids or groups");
            }
        }
        let level = level?;
        let shares = match other.mcs.as_deref() {
            Some(text) => derive::read_level(text) == Some(level),
            None => is_older && derive::categories(index) == level,
        };
        shares.then_some("the SELinux level")
    }
}
