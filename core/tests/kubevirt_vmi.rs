//! Every feature in a virtual machine of its own: it is named, with its pod effects and its grants in three releases far
//! apart.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use virt_grants_core::kubevirt::vmi::{self, Analysis, Gate, Presence, Settings};
use virt_grants_core::kubevirt::{features, release};

const RELEASES: [&str; 3] = ["v0.35.0", "v0.58.0", "v1.9.0"];

/// A feature, the inside of `spec` of the instance, metadata, and further documents.
type Case = (&'static str, &'static str, &'static str, &'static str);

const CASES: &[Case] = &[
    ("base-nonroot", "", "", ""),
    ("base-root", "", "", ""),
    ("network-default", "domain: {devices: {interfaces: [{name: a, masquerade: {}}]}}", "", ""),
    ("network-multiqueue", "domain: {devices: {networkInterfaceMultiqueue: true}}", "", ""),
    ("network-secondary", "networks: [{name: b, multus: {networkName: lab}}]", "", ""),
    ("network-sriov", "domain: {devices: {interfaces: [{name: b, sriov: {}}]}}", "", ""),
    ("network-passt", "domain: {devices: {interfaces: [{name: b, passtBinding: {}}]}}", "", ""),
    ("network-slirp", "domain: {devices: {interfaces: [{name: b, slirp: {}}]}}", "", ""),
    ("hugepages", "domain: {memory: {hugepages: {pageSize: 2Mi}}}", "", ""),
    (
        "virtiofs-config",
        "{domain: {devices: {filesystems: [{name: c, virtiofs: {}}]}}, volumes: [{name: c, configMap: {name: c}}]}",
        "",
        "",
    ),
    (
        "virtiofs-pvc",
        "{domain: {devices: {filesystems: [{name: c, virtiofs: {}}]}}, volumes: [{name: c, persistentVolumeClaim: {claimName: c}}]}",
        "",
        "",
    ),
    ("virtiofs-containerpath", "volumes: [{name: c, containerPath: {path: /x}}]", "", ""),
    ("hostdisk", "volumes: [{name: d, hostDisk: {path: /data/d.img, type: Disk}}]", "", ""),
    ("pvc", "volumes: [{name: d, dataVolume: {name: d}}]", "", ""),
    (
        "nfs",
        "volumes: [{name: d, persistentVolumeClaim: {claimName: d}}]",
        "",
        "kind: PersistentVolume\napiVersion: v1\nmetadata: {name: p}\nspec: {nfs: {server: s, path: /}, claimRef: {name: d}}",
    ),
    ("containerdisk", "volumes: [{name: d, containerDisk: {image: i}}]", "", ""),
    ("imagevolume", "volumes: [{name: d, containerDisk: {image: i}}]", "", ""),
    ("kernelboot", "domain: {firmware: {kernelBoot: {container: {image: i}}}}", "", ""),
    ("hotplug", "volumes: [{name: d, dataVolume: {name: d, hotpluggable: true}}]", "", ""),
    ("memorydump", "volumes: [{name: d, memoryDump: {claimName: d}}]", "", ""),
    ("utilityvolumes", "utilityVolumes: [{name: d, claimName: d}]", "", ""),
    ("backup", "domain: {devices: {disks: [{name: d, changedBlockTracking: true}]}}", "", ""),
    ("tpm", "domain: {devices: {tpm: {persistent: true}}}", "", ""),
    ("efi-persistent", "domain: {firmware: {bootloader: {efi: {persistent: true}}}}", "", ""),
    ("gpu", "domain: {devices: {gpus: [{name: g, deviceName: vendor.com/gpu}]}}", "", ""),
    ("gpu-dra", "domain: {devices: {gpus: [{name: g, claimName: g, requestName: r}]}}", "", ""),
    ("cpu-dedicated", "domain: {cpu: {dedicatedCpuPlacement: true}}", "", ""),
    ("realtime", "domain: {cpu: {realtime: {}}}", "", ""),
    ("numa", "domain: {cpu: {numa: {guestMappingPassthrough: {}}}}", "", ""),
    ("sev", "domain: {launchSecurity: {sev: {}}}", "", ""),
    ("tdx", "domain: {launchSecurity: {tdx: {}}}", "", ""),
    ("vsock", "domain: {devices: {autoattachVSOCK: true}}", "", ""),
    ("persistent-reservation", "domain: {devices: {disks: [{name: d, lun: {reservation: true}}]}}", "", ""),
    ("iommufd", "", "", "IOMMUFD"),
    ("hypervisor-mshv", "", "", "ConfigurableHypervisor"),
    (
        "emulation",
        "",
        "",
        "kind: KubeVirt\napiVersion: kubevirt.io/v1\nspec: {configuration: {developerConfiguration: {useEmulation: true}}}",
    ),
    ("guest-console-log", "", "", ""),
    ("hook-sidecar", "", "annotations: {hooks.kubevirt.io/hookSidecars: '[]'}", ""),
    ("plugins", "", "", "Plugins"),
    ("serviceaccount", "volumes: [{name: s, serviceAccount: {serviceAccountName: s}}]", "", ""),
    ("istio", "", "annotations: {sidecar.istio.io/inject: 'true'}", ""),
    ("downwardmetrics", "volumes: [{name: m, downwardMetrics: {}}]", "", ""),
    (
        "migration-target",
        "",
        "",
        "kind: VirtualMachineInstanceMigration\napiVersion: kubevirt.io/v1\nmetadata: {name: m}\nspec: {vmiName: vm}",
    ),
    (
        "postcopy",
        "",
        "",
        "kind: KubeVirt\napiVersion: kubevirt.io/v1\nspec: {configuration: {migrations: {allowPostCopy: true}}}",
    ),
    (
        "waitforfirstconsumer",
        "volumes: [{name: d, persistentVolumeClaim: {claimName: d}}]",
        "",
        "kind: PersistentVolumeClaim\napiVersion: v1\nmetadata: {name: d}\nspec: {storageClassName: local}\n---\nkind: StorageClass\napiVersion: storage.k8s.io/v1\nmetadata: {name: local}\nprovisioner: p\nvolumeBindingMode: WaitForFirstConsumer",
    ),
    (
        "export",
        "",
        "",
        "kind: VirtualMachineExport\napiVersion: export.kubevirt.io/v1beta1\nmetadata: {name: e}\nspec: {source: {kind: VirtualMachine, name: vm}}",
    ),
    ("guestfs", "volumes: [{name: d, persistentVolumeClaim: {claimName: d}}]", "", ""),
    ("ppc64le", "architecture: ppc64le", "", ""),
    ("virt-handler", "", "", ""),
    ("virt-controller", "", "", ""),
];

/// The text of a case: an instance, and what stands beside it. A bare word beside it is a feature gate.
fn text(case: &Case) -> String {
    let (_, spec, metadata, beside) = *case;
    let metadata =
        if metadata.is_empty() { "name: vm".to_owned() } else { format!("name: vm\n  {metadata}") };
    let spec = match spec {
        "" => "{}".to_owned(),
        flow if flow.starts_with('{') => flow.to_owned(),
        line => format!("\n  {line}"),
    };
    let beside = match beside {
        "" => String::new(),
        gate if !gate.contains(' ') => format!(
            "---\nkind: KubeVirt\napiVersion: kubevirt.io/v1\nspec: {{configuration: {{developerConfiguration: {{featureGates: [{gate}]}}}}}}\n"
        ),
        document => format!("---\n{document}\n"),
    };
    format!(
        "apiVersion: kubevirt.io/v1\nkind: VirtualMachineInstance\nmetadata:\n  {metadata}\nspec: {spec}\n{beside}"
    )
}

fn analysed(text: &str, tag: &str, settings: &Settings) -> Analysis {
    let (mut machines, findings) = vmi::read(text, release(tag).unwrap(), settings);
    assert!(findings.is_empty(), "{text}\n{findings:?}");
    machines.remove(0)
}

#[test]
fn every_feature_has_a_case() {
    let cases: BTreeSet<&str> = CASES.iter().map(|case| case.0).collect();
    let known: BTreeSet<&str> = features().iter().map(|feature| feature.id).collect();
    assert_eq!(cases, known);
}

#[test]
fn every_feature_is_named_with_its_effects_and_grants() {
    let mut out = String::new();
    for case in CASES {
        let text = text(case);
        let mut named = 0;
        let _ = writeln!(out, "# {}", case.0);
        for tag in RELEASES {
            let analysis = analysed(&text, tag, &Settings::default());
            let Some(found) = analysis.features.iter().find(|one| one.feature.id == case.0) else {
                let _ = writeln!(out, "{tag}: not used");
                continue;
            };
            named += 1;
            let state = if found.not_in_release { ", not in this release" } else { "" };
            let _ = writeln!(out, "{tag}: {:?} at {}{state}", found.presence, found.at.path);
            for effect in &found.effects {
                let _ = writeln!(out, "  {} {} = {}", effect.pod, effect.field, effect.value);
            }
            let needed: Vec<&str> = found.grants.needed.iter().map(|one| one.grant).collect();
            let _ = writeln!(
                out,
                "  documented {:?} shipped {:?} needed {needed:?}",
                found.grants.documented, found.grants.shipped
            );
        }
        assert!(named > 0, "{} is named in no release\n{text}", case.0);
    }
    insta::assert_snapshot!(out);
}

#[test]
fn some_features_leave_no_trace() {
    let text = text(CASES.iter().find(|case| case.0 == "network-multiqueue").unwrap());
    let analysis = analysed(&text, "v0.49.0", &Settings::default());
    assert_eq!(analysis.without_trace, ["network-multiqueue"]);
    let used = analysis.features.iter().find(|one| one.feature.id == "network-multiqueue").unwrap();
    assert_eq!(used.grants.documented, ["selinux/multi-queue"]);
    assert_eq!(used.grants.needed[0].grant, "selinux/multi-queue");
}

#[test]
fn what_the_release_refuses_is_said() {
    let virtiofs = text(CASES.iter().find(|case| case.0 == "virtiofs-pvc").unwrap());
    let refused = |tag: &str, settings: &Settings| {
        let analysis = analysed(&virtiofs, tag, settings);
        let by_scc = analysis.refused.iter().filter(|one| one.gate == Gate::Scc);
        by_scc.map(|one| one.effect.value).collect::<Vec<_>>()
    };
    let plain = Settings::default();
    assert_eq!(refused("v0.35.0", &plain), ["SYS_ADMIN"]);
    assert_eq!(refused("v1.0.0", &plain).len(), 9);
    assert!(refused("v1.2.2", &plain).is_empty());
    let gate = Settings { gates: vec!["ExperimentalVirtiofsSupport".to_owned()], ..Settings::default() };
    assert_eq!(refused("v1.2.2", &gate).len(), 9);
    assert!(refused("v1.9.0", &plain).is_empty());
}

#[test]
fn pod_security_is_judged_by_level() {
    let gates = |tag: &str, case: &str, settings: &Settings| {
        let text = text(CASES.iter().find(|known| known.0 == case).unwrap());
        let analysis = analysed(&text, tag, settings);
        analysis.refused.iter().map(|one| (one.gate, one.feature)).collect::<BTreeSet<_>>()
    };
    let plain = Settings::default();
    // A launcher of today passes baseline, and restricted once a seccomp profile is set.
    assert_eq!(gates("v1.9.0", "base-nonroot", &plain), BTreeSet::from([(Gate::Restricted, "base-nonroot")]));
    let root = Settings { gates: vec!["Root".to_owned()], ..Settings::default() };
    assert!(gates("v1.9.0", "base-root", &root).contains(&(Gate::Baseline, "base-root")));
    assert!(gates("v1.9.0", "hostdisk", &plain).contains(&(Gate::Baseline, "hostdisk")));
}

#[test]
fn instancetype_and_preference_count() {
    let text = r"
apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata: {name: vm}
spec:
  instancetype: {name: pinned}
  preference: {name: secure}
  template: {spec: {domain: {}}}
---
apiVersion: instancetype.kubevirt.io/v1beta1
kind: VirtualMachineClusterInstancetype
metadata: {name: pinned}
spec:
  cpu: {guest: 2, dedicatedCPUPlacement: true}
  memory: {guest: 4Gi, hugepages: {pageSize: 1Gi}}
---
apiVersion: instancetype.kubevirt.io/v1beta1
kind: VirtualMachineClusterPreference
metadata: {name: secure}
spec:
  devices: {preferredTPM: {persistent: true}}
";
    let analysis = analysed(text, "v1.4.0", &Settings::default());
    let used = |id: &str| analysis.features.iter().find(|one| one.feature.id == id).unwrap();
    assert_eq!(used("cpu-dedicated").at.path.to_string(), "spec.cpu.dedicatedCPUPlacement");
    assert_eq!(used("cpu-dedicated").at.document, 1);
    assert_eq!(used("hugepages").presence, Presence::Used);
    assert_eq!(used("tpm").at.document, 2);
    assert!(analysis.unknown.is_empty());
    let alone = text.split("---").next().unwrap();
    assert_eq!(
        analysed(alone, "v1.4.0", &Settings::default()).unknown,
        ["VirtualMachineClusterInstancetype pinned", "VirtualMachineClusterPreference secure"]
    );
}

/// The features of a text in a release, as `id presence`.
fn features_of(text: &str, tag: &str) -> BTreeSet<String> {
    let analysis = analysed(text, tag, &Settings::default());
    analysis.features.iter().map(|one| format!("{} {:?}", one.feature.id, one.presence)).collect()
}

/// The instance of a case as the template of a machine of this kind.
fn as_template(text: &str, of_pool: bool) -> String {
    let (instance, beside) = text.split_once("---").unwrap_or((text, ""));
    let body = instance.split_once("metadata:").unwrap().1;
    let indent = |by: usize| {
        format!("metadata:{body}")
            .lines()
            .map(|line| format!("{}{line}\n", " ".repeat(by)))
            .collect::<String>()
    };
    let machine = if of_pool {
        let template = indent(8);
        format!(
            "apiVersion: pool.kubevirt.io/v1beta1\nkind: VirtualMachinePool\nmetadata: {{name: vm}}\nspec:\n  virtualMachineTemplate:\n    spec:\n      template:\n{template}"
        )
    } else {
        format!(
            "apiVersion: kubevirt.io/v1\nkind: VirtualMachine\nmetadata: {{name: vm}}\nspec:\n  template:\n{}",
            indent(4)
        )
    };
    if beside.is_empty() { machine } else { format!("{machine}---{beside}") }
}

#[test]
fn a_template_says_what_its_instance_says() {
    for case in CASES {
        let text = text(case);
        for tag in RELEASES {
            let expected = features_of(&text, tag);
            for of_pool in [false, true] {
                let template = as_template(&text, of_pool);
                assert_eq!(features_of(&template, tag), expected, "{} in {tag}\n{template}", case.0);
            }
        }
    }
}

#[test]
fn instancetypes_and_preferences_are_found_by_kind_and_namespace() {
    let text = |kind: &str, beside: &str| {
        format!(
            "apiVersion: kubevirt.io/v1\nkind: VirtualMachine\nmetadata: {{name: vm, namespace: erp}}\nspec:\n  instancetype: {{name: big{kind}}}\n  template: {{spec: {{domain: {{}}}}}}\n---\napiVersion: instancetype.kubevirt.io/v1beta1\n{beside}\nspec: {{cpu: {{guest: 2, dedicatedCPUPlacement: true}}, memory: {{guest: 1Gi}}}}\n"
        )
    };
    let of_cluster = "kind: VirtualMachineClusterInstancetype\nmetadata: {name: big}";
    let of_namespace = "kind: VirtualMachineInstancetype\nmetadata: {name: big, namespace: erp}";
    let elsewhere = "kind: VirtualMachineInstancetype\nmetadata: {name: big, namespace: shop}";
    let cases = [
        ("", of_cluster, true),
        (", kind: ''", of_cluster, true),
        (", kind: VirtualMachineClusterInstancetype", of_cluster, true),
        (", kind: virtualmachineclusterinstancetypes", of_cluster, true),
        (", kind: virtualmachineinstancetype", of_namespace, true),
        (", kind: VirtualMachineInstancetype", elsewhere, false),
        ("", of_namespace, false),
        (", kind: VirtualMachineInstancetype", of_cluster, false),
    ];
    for (kind, beside, found) in cases {
        let analysis = analysed(&text(kind, beside), "v1.4.0", &Settings::default());
        let pinned = analysis.features.iter().any(|one| one.feature.id == "cpu-dedicated");
        assert_eq!((pinned, analysis.unknown.is_empty()), (found, found), "{kind} {beside}");
    }
}

#[test]
fn a_preference_does_not_overrule_what_the_machine_says() {
    let text = "apiVersion: kubevirt.io/v1\nkind: VirtualMachine\nmetadata: {name: vm}\nspec:\n  preference: {name: p}\n  template: {spec: {domain: {devices: {tpm: {persistent: true}}, memory: {hugepages: {pageSize: 2Mi}}}}}\n---\napiVersion: instancetype.kubevirt.io/v1beta1\nkind: VirtualMachineClusterPreference\nmetadata: {name: p}\nspec: {devices: {preferredTPM: {}}}\n";
    let analysis = analysed(text, "v1.4.0", &Settings::default());
    for id in ["tpm", "hugepages"] {
        let at = &analysis.features.iter().find(|one| one.feature.id == id).unwrap().at;
        assert_eq!(at.document, 0, "{id} at {}", at.path);
    }
}

#[test]
fn replica_sets_and_pools_hold_machines() {
    let set = "apiVersion: kubevirt.io/v1\nkind: VirtualMachineInstanceReplicaSet\nmetadata: {name: a}\nspec: {template: {spec: {domain: {cpu: {realtime: {}}}}}}";
    let pool = "apiVersion: pool.kubevirt.io/v1beta1\nkind: VirtualMachinePool\nmetadata: {name: a}\nspec: {virtualMachineTemplate: {spec: {template: {spec: {domain: {cpu: {realtime: {}}}}}}}}";
    for text in [set, pool] {
        let analysis = analysed(text, "v1.9.0", &Settings::default());
        assert!(analysis.features.iter().any(|one| one.feature.id == "realtime"), "{text}");
    }
}

#[test]
fn fields_that_kubevirt_does_not_know_are_found() {
    let text = "apiVersion: kubevirt.io/v1\nkind: VirtualMachineInstance\nmetadata: {name: a}\nspec: {domain: {devices: {networkInterfaceMultiQueue: true}}}";
    let (_, findings) = vmi::read(text, release("v1.9.0").unwrap(), &Settings::default());
    assert_eq!(findings.len(), 1);
    assert!(findings[0].message.contains("networkInterfaceMultiqueue"), "{}", findings[0].message);
}
