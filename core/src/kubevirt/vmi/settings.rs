//! Settings of the cluster: gates and the KubeVirt object.

use crate::input::Object;
use crate::kubevirt::releases::{Release, release};
use crate::source::Node;

/// What is known of the cluster beside its release.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Feature gates that are on.
    pub gates: Vec<String>,
    /// Feature gates that are off although they are on by default.
    pub disabled_gates: Vec<String>,
    /// `developerConfiguration.useEmulation`.
    pub use_emulation: bool,
    /// `migrations.allowPostCopy`.
    pub allow_post_copy: bool,
}

/// First release in which gates in Beta are on by default.
const BETA_ON: &str = "v1.9.0-alpha.0";

impl Settings {
    /// The same, with what KubeVirt objects among `objects` say.
    pub(super) fn with_objects(&self, objects: &[Object<'_>]) -> Self {
        let mut settings = self.clone();
        for object in objects.iter().filter(|object| object.kind == "KubeVirt") {
            let Some(configuration) = object.node.get("spec").and_then(|spec| spec.get("configuration"))
            else {
                continue;
            };
            let developer = configuration.get("developerConfiguration");
            let names = |key: &str| {
                let list = developer.and_then(|developer| developer.get(key)).map(Node::items);
                list.unwrap_or_default().iter().filter_map(|name| name.as_str().map(str::to_owned))
            };
            settings.gates.extend(names("featureGates"));
            settings.disabled_gates.extend(names("disabledFeatureGates"));
            let truth = |node: Option<&Node<'_>>, key: &str| {
                node.and_then(|node| node.get(key)).and_then(Node::as_bool) == Some(true)
            };
            settings.use_emulation |= truth(developer, "useEmulation");
            settings.allow_post_copy |= truth(configuration.get("migrations"), "allowPostCopy");
        }
        let policies = objects.iter().filter(|object| object.kind == "MigrationPolicy");
        let post_copy = |object: &Object<'_>| {
            let spec = object.node.get("spec");
            spec.and_then(|spec| spec.get("allowPostCopy")).and_then(Node::as_bool) == Some(true)
        };
        settings.allow_post_copy |= policies.into_iter().any(post_copy);
        settings
    }

    /// Whether a gate was switched on.
    pub(super) fn is_on(&self, gate: &str) -> bool {
        self.gates.iter().any(|name| name == gate)
    }

    /// Whether container disks become image volumes.
    pub(super) fn image_volumes(&self, running: &Release) -> bool {
        let by_default = release(BETA_ON).is_some_and(|first| running.tag >= first.tag);
        let disabled = self.disabled_gates.iter().any(|name| name == "ImageVolume");
        (by_default && !disabled) || self.is_on("ImageVolume")
    }
}
