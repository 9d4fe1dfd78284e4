//! One pod as KubeVirt's: what it is, which grants it uses, and what the launcher guard says.

use super::options::Options;
use super::report::{Assumption, PodReport};
use crate::diag::Diagnostic;
use crate::input::PodSource;
use crate::kubevirt::guard::{self, Config, Finding, Profile};
use crate::kubevirt::pods::{self, Classification, Creation, Standing};
use crate::kubevirt::releases::Release;
use crate::pod::Pod;

/// What there is to say about one of KubeVirt's pods.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct KubevirtReport {
    /// What it is, which release it fits, what it uses.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub classification: Classification,
    /// The guard's profile.
    pub profile: String,
    /// What the guard found; each finding is among the report's diagnostics as well.
    pub guard: Vec<Finding>,
}

/// Adds the section to the report of a pod that has to do with KubeVirt.
pub(super) fn judge(
    source: &PodSource<'_>,
    pod: &Pod<'_>,
    release: &'static Release,
    options: &Options,
    report: &mut PodReport,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let namespaces = options.kubevirt_namespaces();
    let user = report.judged.user.clone();
    let creation = Creation { user: Some(&user), namespace: &report.namespace };
    let classification = pods::classify(pod, source.node, creation, &namespaces, Some(release));
    if classification.standing == Standing::NoClaim && !pods::is_controller(&user, &namespaces) {
        return;
    }
    if options.kubevirt.is_none() {
        report.assumptions.push(Assumption { about: "kubevirt-release", value: release.name.to_owned() });
    }
    let named = options.guard_profile.as_deref().and_then(|name| Profile::parse(name).ok());
    let profile = named.unwrap_or(Profile::Release(release));
    let config = Config { namespaces, profile, mode: options.guard, ..Config::default() };
    let mut findings = guard::judge(pod, source.node, creation, &config);
    for finding in &mut findings {
        let at = &mut finding.diagnostic.at;
        at.document = source.document;
        at.path = source.path.join(&at.path);
    }
    diagnostics.extend(findings.iter().map(|finding| finding.diagnostic.clone()));
    if report.brief {
        return;
    }
    let profile = config.profile.to_string();
    report.kubevirt = Some(Box::new(KubevirtReport { classification, profile, guard: findings }));
}
