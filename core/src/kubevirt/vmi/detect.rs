//! Which features a virtual machine uses.

use super::grants::GrantLists;
use super::machine::{Hit, Machine, Part};
use super::rows::{INSTANCE, INSTANCETYPE, PREFERENCE, Row, Test};
use super::{Condition, Effect, FeatureUse, Presence, Settings, effects};
use crate::diag::Location;
use crate::input::Object;
use crate::kubevirt::needed::{Trace, feature, features as all_features};
use crate::kubevirt::releases::{Release, release};
use crate::source::Node;

/// First release whose launchers do not run as root unless a gate says so.
const NON_ROOT: &str = "v0.59.0-alpha.2";
/// First release that can run launchers without root.
const NON_ROOT_GATE: &str = "v0.43.1-rc.1";

/// Every feature of the machine, each once, in the order of the table.
pub(super) fn features(
    machine: &Machine<'_>,
    objects: &[Object<'_>],
    release: &'static Release,
    settings: &Settings,
) -> Vec<FeatureUse> {
    let root = runs_as_root(release, settings);
    let mut found = Found { release, settings, root, uses: Vec::new() };
    base(machine, &mut found);
    rows(INSTANCE, &machine.instance, &mut found);
    network(machine, &mut found);
    devices(machine, &mut found);
    storage(machine, objects, settings, &mut found);
    annotations(machine, &mut found);
    // What the machine says itself comes first: it is what a reader can change.
    for (part, table) in [(&machine.instancetype, INSTANCETYPE), (&machine.preference, PREFERENCE)] {
        if let Some(part) = part {
            rows(table, part, &mut found);
        }
    }
    cluster(machine, settings, &mut found);
    companions(machine, objects, &mut found);
    possible(machine, &mut found);
    found.in_order()
}

struct Found<'s> {
    release: &'static Release,
    settings: &'s Settings,
    root: bool,
    uses: Vec<FeatureUse>,
}

impl Found<'_> {
    fn add(&mut self, id: &str, presence: Presence, at: Location, why: impl Into<String>) {
        let Some(feature) = feature(id) else { return };
        if let Some(known) = self.uses.iter_mut().find(|one| one.feature.id == id) {
            if presence < known.presence {
                (known.presence, known.at, known.why) = (presence, at, why.into());
            }
            return;
        }
        let of_feature = || effects().iter().filter(|effect| effect.feature == id);
        let in_release = of_feature().filter(|effect| effect.is_in(self.release.tag));
        let fitting = in_release.filter(|effect| match effect.condition {
            Condition::Root => self.root,
            Condition::NonRoot => !self.root,
            Condition::WithoutGate(gate) => !self.settings.is_on(gate),
            Condition::Gate(_) | Condition::None => true,
        });
        let off = |effect: &&Effect| match effect.condition {
            Condition::Gate(gate) => !self.settings.is_on(gate),
            _ => false,
        };
        let (with_gates, effects): (Vec<&'static Effect>, Vec<_>) = fitting.partition(off);
        let not_in_release = effects.is_empty()
            && with_gates.is_empty()
            && of_feature().next().is_some()
            && !of_feature().any(|effect| effect.is_in(self.release.tag));
        let grants = GrantLists::of(feature, self.release, self.root);
        let why = why.into();
        self.uses.push(FeatureUse {
            feature,
            presence,
            at,
            why,
            effects,
            with_gates,
            not_in_release,
            grants,
        });
    }

    fn used(&mut self, id: &str, hit: Hit<'_>, why: impl Into<String>) {
        self.add(id, Presence::Used, hit.at, why);
    }

    fn has(&self, id: &str) -> bool {
        self.uses.iter().any(|one| one.feature.id == id && one.presence == Presence::Used)
    }

    fn in_order(mut self) -> Vec<FeatureUse> {
        let place = |one: &FeatureUse| all_features().iter().position(|row| row.id == one.feature.id);
        self.uses.sort_by_key(place);
        self.uses
    }
}

fn since(running: &Release, name: &str) -> bool {
    release(name).is_some_and(|first| running.tag >= first.tag)
}

fn runs_as_root(running: &Release, settings: &Settings) -> bool {
    if since(running, NON_ROOT) {
        settings.is_on("Root")
    } else {
        !since(running, NON_ROOT_GATE) || !settings.is_on("NonRoot")
    }
}

fn base(machine: &Machine<'_>, found: &mut Found<'_>) {
    let running = found.release;
    let at = machine.at(&["spec"]);
    if found.root {
        found.add("base-root", Presence::Used, at, format!("launchers of {running} run as root"));
    } else {
        found.add("base-nonroot", Presence::Used, at, format!("launchers of {running} run as user 107"));
    }
}

fn rows(table: &'static [Row], part: &Part<'_>, found: &mut Found<'_>) {
    for (id, pattern, test) in table {
        for hit in part.find(pattern) {
            if *test == Test::Present || hit.node.as_bool() == Some(true) {
                let last = pattern.rsplit('.').next().unwrap_or(pattern).trim_end_matches("[]");
                found.used(id, hit, format!("`{last}` is set"));
            }
        }
    }
}

fn network(machine: &Machine<'_>, found: &mut Found<'_>) {
    let listed = machine.instance.find("spec.domain.devices.interfaces[]");
    let attached = machine.instance.find("spec.domain.devices.autoattachPodInterface");
    let off = attached.first().is_some_and(|hit| hit.node.as_bool() == Some(false));
    if listed.is_empty() && !off {
        let at = machine.at(&["spec", "domain", "devices"]);
        found.add("network-default", Presence::Used, at, "no interface is listed, so one is attached");
    }
    for hit in machine.instance.find("spec.domain.devices.interfaces[].binding") {
        let name = hit.node.get("name").and_then(Node::as_str).unwrap_or_default().to_owned();
        let at = hit.at.clone();
        found.used("hook-sidecar", hit, format!("the binding plugin `{name}` may bring a sidecar"));
        if name.contains("passt") {
            found.add("network-passt", Presence::Used, at, format!("the binding plugin `{name}`"));
        }
    }
}

fn devices(machine: &Machine<'_>, found: &mut Found<'_>) {
    for hit in machine.instance.find("spec.domain.devices.tpm") {
        let flag = |key: &str| hit.node.get(key).and_then(Node::as_bool);
        if flag("enabled") != Some(false) {
            let kind =
                if flag("persistent") == Some(true) { "a persistent TPM" } else { "a TPM without state" };
            found.used("tpm", hit, kind);
        }
    }
    let off = |pattern: &'static str| {
        machine.instance.find(pattern).first().is_some_and(|hit| hit.node.as_bool() == Some(false))
    };
    let console = !off("spec.domain.devices.autoattachSerialConsole");
    if console && !off("spec.domain.devices.logSerialConsole") && since(found.release, "v1.1.0-alpha.0") {
        let at = machine.at(&["spec", "domain", "devices", "logSerialConsole"]);
        found.add("guest-console-log", Presence::Used, at, "`logSerialConsole` is not false");
    }
    for hit in machine.instance.find("spec.domain.devices.downwardMetrics") {
        let why = "`downwardMetrics` as a virtio-serial device, which needs no volume";
        found.add("downwardmetrics", Presence::Used, hit.at, why);
    }
    let architecture = machine.instance.find("spec.architecture");
    for hit in architecture.into_iter().chain(machine.instance.find("spec.nodeSelector")) {
        let selected = hit.node.get("kubernetes.io/arch").and_then(Node::as_str);
        if hit.node.as_str().or(selected) == Some("ppc64le") {
            found.used("ppc64le", hit, "the architecture is ppc64le");
        }
    }
}

fn storage(machine: &Machine<'_>, objects: &[Object<'_>], settings: &Settings, found: &mut Found<'_>) {
    let images = settings.image_volumes(found.release);
    for hit in machine.instance.find("spec.volumes[].containerDisk") {
        let (id, why) = if images {
            (
                "imagevolume",
                "container disks are image volumes in this release, unless gate ImageVolume is off",
            )
        } else {
            ("containerdisk", "container disks are side containers in this release")
        };
        found.used(id, hit, why);
    }
    let volumes = machine.instance.find("spec.volumes[]");
    for hit in machine.instance.find("spec.domain.devices.filesystems[]") {
        if hit.node.get("virtiofs").is_none() {
            continue;
        }
        let name = hit.node.get("name").and_then(Node::as_str);
        let named =
            |volume: &&Hit<'_>| name.is_some() && volume.node.get("name").and_then(Node::as_str) == name;
        let volume = volumes.iter().find(named);
        let holds = |keys: &[&str]| {
            volume.is_some_and(|volume| keys.iter().any(|key| volume.node.get(key).is_some()))
        };
        let shared = name.unwrap_or_default().to_owned();
        if holds(&["configMap", "secret", "downwardAPI", "serviceAccount"]) {
            found.used("virtiofs-config", hit, format!("`{shared}` is shared, a volume of configuration"));
        } else if holds(&["containerPath"]) {
            found.used(
                "virtiofs-containerpath",
                hit,
                format!("`{shared}` is shared, a path of the launcher"),
            );
        } else {
            found.used("virtiofs-pvc", hit, format!("`{shared}` is shared, a volume with data"));
        }
    }
    for hit in machine.instance.find("spec.volumes[].containerPath") {
        found.used("virtiofs-containerpath", hit, "`containerPath` is set");
    }
    for (hit, claim) in claims(machine) {
        if is_on_nfs(&claim, objects) {
            found.used("nfs", hit, format!("the claim `{claim}` is on NFS"));
        } else if waits(&claim, objects) {
            let why = format!("the claim `{claim}` waits for its first consumer");
            found.used("waitforfirstconsumer", hit, why);
        } else {
            let at = hit.at.clone();
            found.add("nfs", Presence::Possible, hit.at, "the claim's storage may be NFS; its volume tells");
            let why = "the claim may wait for its first consumer; its storage class tells";
            found.add("waitforfirstconsumer", Presence::Possible, at, why);
        }
    }
}

/// The claims of the machine's volumes, by name.
fn claims<'a>(machine: &Machine<'a>) -> Vec<(Hit<'a>, String)> {
    let own = [
        ("spec.volumes[].persistentVolumeClaim", "claimName"),
        ("spec.volumes[].ephemeral.persistentVolumeClaim", "claimName"),
        ("spec.volumes[].dataVolume", "name"),
    ];
    let hits = own
        .into_iter()
        .flat_map(|(pattern, key)| machine.instance.find(pattern).into_iter().map(move |hit| (hit, key)));
    hits.filter_map(|(hit, key)| {
        let name = hit.node.get(key).and_then(Node::as_str)?.to_owned();
        Some((hit, name))
    })
    .collect()
}

fn spec_text<'n>(object: &Object<'n>, path: &[&str]) -> Option<&'n str> {
    let mut node = object.node.get("spec")?;
    for key in path {
        node = node.get(key)?;
    }
    node.as_str()
}

/// The storage class that a claim of the text names.
fn class_of<'n>(claim: &str, objects: &[Object<'n>]) -> Option<&'n str> {
    objects.iter().find_map(|object| match &*object.kind {
        "PersistentVolumeClaim" if object.name() == claim => spec_text(object, &["storageClassName"]),
        "DataVolume" if object.name() == claim => spec_text(object, &["storage", "storageClassName"])
            .or_else(|| spec_text(object, &["pvc", "storageClassName"])),
        _ => None,
    })
}

fn is_on_nfs(claim: &str, objects: &[Object<'_>]) -> bool {
    let class = class_of(claim, objects);
    objects.iter().any(|object| match &*object.kind {
        "PersistentVolume" => {
            spec_text(object, &["claimRef", "name"]) == Some(claim)
                && object.node.get("spec").and_then(|spec| spec.get("nfs")).is_some()
        }
        "StorageClass" => {
            let provisioner = object.node.get("provisioner").and_then(Node::as_str).unwrap_or_default();
            class == Some(object.name()) && provisioner.contains("nfs")
        }
        _ => false,
    })
}

fn waits(claim: &str, objects: &[Object<'_>]) -> bool {
    let Some(class) = class_of(claim, objects) else { return false };
    let of_class = |object: &&Object<'_>| object.kind == "StorageClass" && object.name() == class;
    objects.iter().find(of_class).is_some_and(|object| {
        object.node.get("volumeBindingMode").and_then(Node::as_str) == Some("WaitForFirstConsumer")
    })
}

fn annotations(machine: &Machine<'_>, found: &mut Found<'_>) {
    if let Some(hit) = machine.metadata("annotations", "hooks.kubevirt.io/hookSidecars") {
        found.used("hook-sidecar", hit, "the annotation names sidecars");
    }
    for group in ["annotations", "labels"] {
        if let Some(hit) = machine.metadata(group, "sidecar.istio.io/inject")
            && hit.node.as_str() == Some("true")
        {
            found.used("istio", hit, "istio is injected");
        }
    }
}

/// What the cluster's settings turn on for every virtual machine.
fn cluster(machine: &Machine<'_>, settings: &Settings, found: &mut Found<'_>) {
    let gates = [
        ("backup", "IncrementalBackup"),
        ("iommufd", "IOMMUFD"),
        ("hypervisor-mshv", "ConfigurableHypervisor"),
        ("plugins", "Plugins"),
    ];
    for (id, gate) in gates {
        if settings.is_on(gate) {
            found.add(id, Presence::Used, machine.at(&["spec"]), format!("gate {gate} is on"));
        }
    }
    if settings.use_emulation {
        found.add("emulation", Presence::Used, machine.at(&["spec"]), "`useEmulation` is on");
    }
    if settings.allow_post_copy {
        found.add("postcopy", Presence::Used, machine.at(&["spec"]), "`allowPostCopy` is on");
    }
}

/// Objects of the text that are about this virtual machine.
fn companions(machine: &Machine<'_>, objects: &[Object<'_>], found: &mut Found<'_>) {
    for object in objects {
        let at = || Location {
            document: object.document,
            path: object.path.clone(),
            span: object.node.get("kind").map(|kind| kind.span),
            anchor: crate::diag::Anchor::Value,
        };
        match &*object.kind {
            "VirtualMachineInstanceMigration" if spec_text(object, &["vmiName"]) == Some(machine.name) => {
                found.add("migration-target", Presence::Used, at(), "a migration is asked for");
            }
            "VirtualMachineExport" if spec_text(object, &["source", "name"]) == Some(machine.name) => {
                found.add("export", Presence::Used, at(), "an export is asked for");
            }
            "VirtualMachineBackup" if spec_text(object, &["source", "name"]) == Some(machine.name) => {
                found.add("backup", Presence::Used, at(), "a backup is asked for");
            }
            _ => {}
        }
    }
}

/// What nothing forbids, and what runs beside every virtual machine.
fn possible(machine: &Machine<'_>, found: &mut Found<'_>) {
    let spec = || machine.at(&["spec"]);
    let disabled = machine.instance.find("spec.domain.devices.disableHotplug");
    if disabled.first().is_none_or(|hit| hit.node.as_bool() != Some(true)) {
        let at = machine.at(&["spec", "domain", "devices", "disableHotplug"]);
        found.add("hotplug", Presence::Possible, at, "`disableHotplug` is not set");
    }
    let strategy = machine.instance.find("spec.evictionStrategy");
    if let Some(hit) = strategy.into_iter().next().filter(|hit| hit.node.as_str() != Some("None")) {
        found.add("migration-target", Presence::Possible, hit.at, "it moves when its node is drained");
    } else {
        found.add("migration-target", Presence::Possible, spec(), "it may be migrated");
    }
    found.add("memorydump", Presence::Possible, spec(), "`virtctl memory-dump` may be run on it");
    found.add("export", Presence::Possible, spec(), "it may be exported");
    if found.has("pvc") {
        found.add("guestfs", Presence::Possible, spec(), "`virtctl guestfs` may be run on its claims");
    }
    for component in all_features().iter().filter(|row| row.trace == Trace::Component) {
        found.add(component.id, Presence::Beside, spec(), "a part of KubeVirt");
    }
}
