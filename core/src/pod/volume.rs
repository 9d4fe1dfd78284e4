//! Volumes: what kind each one is, as `SecurityContextConstraints` name kinds.

/// A volume kind as `SecurityContextConstraints.volumes` spells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(transparent))]
pub struct VolumeType(pub &'static str);

impl VolumeType {
    /// The field of `spec.volumes[]` that holds this kind.
    pub fn field(self) -> &'static str {
        SOURCES.iter().find(|(_, kind)| *kind == self.0).map_or(self.0, |(field, _)| field)
    }

    /// The kind a field of `spec.volumes[]` stands for, with its rank where several are set.
    pub(super) fn of_field(field: &str) -> Option<(usize, Self)> {
        let rank = SOURCES.iter().position(|(name, _)| *name == field)?;
        SOURCES.get(rank).map(|(_, kind)| (rank, Self(kind)))
    }

    /// Every kind, in the order in which admission looks for them.
    pub fn all() -> impl Iterator<Item = Self> {
        SOURCES.iter().map(|(_, kind)| Self(kind))
    }
}

/// Fields of a volume in the order admission looks at them, and the kind each one means.
/// Source: openshift/apiserver-library-go a8019f39, `pkg/securitycontextconstraints/util`.
const SOURCES: [(&str, &str); 30] = [
    ("hostPath", "hostPath"),
    ("emptyDir", "emptyDir"),
    ("gcePersistentDisk", "gcePersistentDisk"),
    ("awsElasticBlockStore", "awsElasticBlockStore"),
    ("gitRepo", "gitRepo"),
    ("secret", "secret"),
    ("nfs", "nfs"),
    ("iscsi", "iscsi"),
    ("glusterfs", "glusterfs"),
    ("persistentVolumeClaim", "persistentVolumeClaim"),
    ("rbd", "rbd"),
    ("flexVolume", "flexVolume"),
    ("cinder", "cinder"),
    ("cephfs", "cephFS"),
    ("flocker", "flocker"),
    ("downwardAPI", "downwardAPI"),
    ("fc", "fc"),
    ("azureFile", "azureFile"),
    ("configMap", "configMap"),
    ("vsphereVolume", "vsphere"),
    ("quobyte", "quobyte"),
    ("azureDisk", "azureDisk"),
    ("photonPersistentDisk", "photonPersistentDisk"),
    ("projected", "projected"),
    ("portworxVolume", "portworxVolume"),
    ("scaleIO", "scaleIO"),
    ("storageos", "storageOS"),
    ("csi", "csi"),
    ("ephemeral", "ephemeral"),
    ("image", "image"),
];

/// One volume of a pod.
#[derive(Clone, Debug, PartialEq)]
pub struct Volume<'a> {
    /// `name`.
    pub name: &'a str,
    /// Its kind; a volume without a source is an `emptyDir`, as the API server makes it.
    pub kind: VolumeType,
    /// Driver of a `flexVolume`.
    pub flex_driver: Option<&'a str>,
    /// Path of a `hostPath`.
    pub host_path: Option<&'a str>,
    /// What a `projected` volume projects.
    pub projected: ProjectedSource,
}

/// What a `projected` volume holds, as far as admission distinguishes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProjectedSource {
    /// Only what the service account token volume of every pod holds; passes where `secret` is allowed.
    TokenLike,
    /// Anything else, or no projected volume.
    #[default]
    Other,
}
