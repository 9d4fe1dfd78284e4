//! Fields that are a feature by themselves.

/// What must hold of a field.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Test {
    /// It is there.
    Present,
    /// It is `true`.
    True,
}

/// Feature, field, test.
pub(super) type Row = (&'static str, &'static str, Test);

/// Fields of the `spec` of a VirtualMachineInstance. Source: kubevirt/kubevirt `core/v1/schema.go`, `core/v1/types.go`.
pub(super) const INSTANCE: &[Row] = &[
    ("network-default", "spec.domain.devices.interfaces[].masquerade", Test::Present),
    ("network-default", "spec.domain.devices.interfaces[].bridge", Test::Present),
    ("network-multiqueue", "spec.domain.devices.networkInterfaceMultiqueue", Test::True),
    ("network-secondary", "spec.networks[].multus", Test::Present),
    ("network-sriov", "spec.domain.devices.interfaces[].sriov", Test::Present),
    ("network-passt", "spec.domain.devices.interfaces[].passtBinding", Test::Present),
    ("network-passt", "spec.domain.devices.interfaces[].passt", Test::Present),
    ("network-slirp", "spec.domain.devices.interfaces[].slirp", Test::Present),
    ("hugepages", "spec.domain.memory.hugepages", Test::Present),
    ("hostdisk", "spec.volumes[].hostDisk", Test::Present),
    ("pvc", "spec.volumes[].persistentVolumeClaim", Test::Present),
    ("pvc", "spec.volumes[].dataVolume", Test::Present),
    ("pvc", "spec.volumes[].ephemeral", Test::Present),
    ("kernelboot", "spec.domain.firmware.kernelBoot.container", Test::Present),
    ("hotplug", "spec.volumes[].persistentVolumeClaim.hotpluggable", Test::True),
    ("hotplug", "spec.volumes[].dataVolume.hotpluggable", Test::True),
    ("memorydump", "spec.volumes[].memoryDump", Test::Present),
    ("utilityvolumes", "spec.utilityVolumes[]", Test::Present),
    ("backup", "spec.domain.devices.disks[].changedBlockTracking", Test::True),
    ("efi-persistent", "spec.domain.firmware.bootloader.efi.persistent", Test::True),
    ("gpu", "spec.domain.devices.gpus[].deviceName", Test::Present),
    ("gpu", "spec.domain.devices.hostDevices[].deviceName", Test::Present),
    ("gpu-dra", "spec.domain.devices.gpus[].claimRequest", Test::Present),
    ("gpu-dra", "spec.domain.devices.gpus[].claimName", Test::Present),
    ("gpu-dra", "spec.domain.devices.hostDevices[].claimRequest", Test::Present),
    ("gpu-dra", "spec.domain.devices.hostDevices[].claimName", Test::Present),
    ("gpu-dra", "spec.networks[].resourceClaim", Test::Present),
    ("gpu-dra", "spec.resourceClaims[]", Test::Present),
    ("cpu-dedicated", "spec.domain.cpu.dedicatedCpuPlacement", Test::True),
    ("cpu-dedicated", "spec.domain.cpu.isolateEmulatorThread", Test::True),
    ("realtime", "spec.domain.cpu.realtime", Test::Present),
    ("numa", "spec.domain.cpu.numa.guestMappingPassthrough", Test::Present),
    ("sev", "spec.domain.launchSecurity.sev", Test::Present),
    ("sev", "spec.domain.launchSecurity.snp", Test::Present),
    ("tdx", "spec.domain.launchSecurity.tdx", Test::Present),
    ("vsock", "spec.domain.devices.autoattachVSOCK", Test::True),
    ("persistent-reservation", "spec.domain.devices.disks[].lun.reservation", Test::True),
    ("serviceaccount", "spec.volumes[].serviceAccount", Test::Present),
    ("serviceaccount", "spec.serviceAccountName", Test::Present),
    ("downwardmetrics", "spec.volumes[].downwardMetrics", Test::Present),
];

/// Fields of the `spec` of an instancetype. Source: kubevirt/kubevirt `instancetype/v1beta1/types.go`.
pub(super) const INSTANCETYPE: &[Row] = &[
    ("hugepages", "memory.hugepages", Test::Present),
    ("cpu-dedicated", "cpu.dedicatedCPUPlacement", Test::True),
    ("cpu-dedicated", "cpu.isolateEmulatorThread", Test::True),
    ("realtime", "cpu.realtime", Test::Present),
    ("numa", "cpu.numa.guestMappingPassthrough", Test::Present),
    ("gpu", "gpus[].deviceName", Test::Present),
    ("gpu", "hostDevices[].deviceName", Test::Present),
    ("gpu-dra", "gpus[].claimName", Test::Present),
    ("gpu-dra", "hostDevices[].claimName", Test::Present),
    ("sev", "launchSecurity.sev", Test::Present),
    ("sev", "launchSecurity.snp", Test::Present),
    ("tdx", "launchSecurity.tdx", Test::Present),
];

/// Fields of the `spec` of a preference. Source: as above.
pub(super) const PREFERENCE: &[Row] = &[
    ("network-multiqueue", "devices.preferredNetworkInterfaceMultiQueue", Test::True),
    ("tpm", "devices.preferredTPM", Test::Present),
    ("efi-persistent", "firmware.preferredEfi.persistent", Test::True),
];
