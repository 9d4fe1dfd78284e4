//! Volume kinds and flexVolume drivers.

use super::SOURCE;
use crate::diag::{Rule, RuleId, Severity};
use crate::path::FieldPath;
use crate::pod::VolumeType;
use crate::scc::Written;
use crate::schema::nearest;

/// `scc/none-volume-with-others`: `none` beside other kinds of volume.
pub static NONE_WITH_OTHERS: Rule = Rule {
    id: RuleId("scc/none-volume-with-others"),
    title: "`none` beside other kinds of volume",
    severity: Severity::Error,
    finds: "`none` in `volumes` together with anything else, after the API server added `hostPath` for `allowHostDirVolumePlugin: true`.",
    matters: "The API server refuses the object.",
    example: "allowHostDirVolumePlugin: true\nvolumes: [none]",
    instead: "Write `none` alone and switch `allowHostDirVolumePlugin` off, or remove `none`.",
    source: SOURCE,
};

/// `scc/flex-volumes-not-allowed`: flexVolume drivers although no flexVolume is allowed.
pub static FLEX_NOT_ALLOWED: Rule = Rule {
    id: RuleId("scc/flex-volumes-not-allowed"),
    title: "flexVolume drivers although no flexVolume is allowed",
    severity: Severity::Error,
    finds: "`allowedFlexVolumes` without `flexVolume` or `*` in `volumes`.",
    matters: "The API server refuses the object.",
    example: "allowedFlexVolumes:\n- driver: example/lvm\nvolumes: [secret]",
    instead: "Add `flexVolume` to `volumes`.",
    source: SOURCE,
};

/// `scc/flex-volume-without-driver`: an allowed flexVolume without its driver.
pub static FLEX_WITHOUT_DRIVER: Rule = Rule {
    id: RuleId("scc/flex-volume-without-driver"),
    title: "an allowed flexVolume without its driver",
    severity: Severity::Error,
    finds: "An entry of `allowedFlexVolumes` with no or an empty `driver`.",
    matters: "The API server refuses the object.",
    example: "allowedFlexVolumes:\n- {}",
    instead: "Name the driver. To allow all drivers, remove `allowedFlexVolumes`.",
    source: SOURCE,
};

/// `scc/unknown-volume-type`: a kind of volume that does not exist.
pub static UNKNOWN_VOLUME: Rule = Rule {
    id: RuleId("scc/unknown-volume-type"),
    title: "a kind of volume that does not exist",
    severity: Severity::Warning,
    finds: "An entry of `volumes` that is no kind of volume. The API server does not check the names. `serviceAccountToken` is one of its names, but no volume ever is of that kind.",
    matters: "It never matches. Kinds of volume are spelled as the SCC API spells them: `cephFS`, `storageOS` and `vsphere` differ from the pod's `cephfs`, `storageos` and `vsphereVolume`.",
    example: "volumes: [configmap, pvc]",
    instead: "Write the kind as `oc explain scc.volumes` does.",
    source: "openshift/api, security/v1; openshift/apiserver-library-go a8019f39, pkg/securitycontextconstraints/util",
};

pub(crate) fn check(object: &mut Written<'_>) {
    let volumes: Vec<String> = object.scc.volumes.iter().map(|kind| (*kind).to_owned()).collect();
    let has = |wanted: &str| volumes.iter().any(|kind| kind == wanted);
    if has("none") && volumes.len() > 1 {
        let beside = volumes.iter().find(|kind| *kind != "none").map_or("none", String::as_str);
        let message = format!("`none` does not go with `{beside}`");
        object.report(
            NONE_WITH_OTHERS.head(),
            &object.entry("volumes", "none"),
            message,
            NONE_WITH_OTHERS.instead,
        );
    }
    for kind in &volumes {
        if object.is_full() {
            return;
        }
        if matches!(kind.as_str(), "*" | "none") || VolumeType::all().any(|known| known.0 == kind) {
            continue;
        }
        let meant = if kind.eq_ignore_ascii_case("pvc") {
            Some("persistentVolumeClaim")
        } else {
            nearest(kind, VolumeType::all().map(|known| known.0))
        };
        let help = match meant {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => UNKNOWN_VOLUME.instead.to_owned(),
        };
        let message = format!("no volume is of the kind `{kind}`");
        object.report(UNKNOWN_VOLUME.head(), &object.entry("volumes", kind), message, &help);
    }
    let drivers: Vec<bool> = object.scc.allowed_flex_volumes.iter().map(|driver| driver.is_empty()).collect();
    let path = FieldPath::of(&["allowedFlexVolumes"]);
    if drivers.is_empty() {
        return;
    }
    if !has("*") && !has("flexVolume") {
        let message = "`volumes` has neither `flexVolume` nor `*`, so no driver is ever used".to_owned();
        object.report(FLEX_NOT_ALLOWED.head(), &path, message, FLEX_NOT_ALLOWED.instead);
        return;
    }
    for (index, _) in drivers.iter().enumerate().filter(|(_, empty)| **empty) {
        let message = "the driver is missing".to_owned();
        object.report(
            FLEX_WITHOUT_DRIVER.head(),
            &path.index(index).key("driver"),
            message,
            FLEX_WITHOUT_DRIVER.instead,
        );
    }
}
