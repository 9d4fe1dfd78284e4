//! Rules about KubeVirt's pods and virtual machines. One file each.

pub mod capability;
pub mod confinement;
pub mod device;
pub mod host_namespace;
pub mod host_path;
pub mod image_volume;
pub mod impostor;
pub mod privileged;
pub mod seccomp;
pub mod selinux_level;
pub mod selinux_type;
pub mod service_account;
pub mod unexpected_container;
pub mod unexpected_field;
pub mod unexpected_pod;
pub mod unexpected_volume;
