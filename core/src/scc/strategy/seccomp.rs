//! `seccompProfiles`.

use super::Sink;
use crate::pod::{Container, Pod, SeccompProfile};
use crate::scc::model::Scc;
use crate::scc::refusal::{Reason, Site};
use crate::scc::seccomp::{POD_ANNOTATION, Profile};

/// The pod's profile in both spellings, as it stands or as admission leaves it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct PodSeccomp<'a> {
    pub(crate) annotation: Option<Profile<'a>>,
    pub(crate) field: Option<SeccompProfile<'a>>,
}

impl<'a> PodSeccomp<'a> {
    pub(crate) fn of(pod: &Pod<'a>) -> Self {
        Self {
            annotation: pod.annotation(POD_ANNOTATION).map(Profile::Text),
            field: pod.security_context.seccomp_profile,
        }
    }

    /// What a silent pod gets. The annotation wins over the field and overwrites it, even with nothing.
    pub(crate) fn defaulted(self, scc: &Scc<'a>) -> Self {
        let written = self.annotation.filter(|profile| !profile.is_none());
        let profile = match (written, self.field) {
            (Some(profile), _) => profile,
            (None, Some(field)) => Profile::of_field(&field),
            (None, None) => first_listed(scc),
        };
        if profile.is_none() {
            return self;
        }
        Self { annotation: Some(profile), field: profile.to_field() }
    }

    fn profile(self) -> Profile<'a> {
        match self.annotation {
            Some(annotation) if !annotation.is_none() => annotation,
            _ => self.field.map_or(Profile::NONE, |field| Profile::of_field(&field)),
        }
    }
}

fn first_listed<'a>(scc: &Scc<'a>) -> Profile<'a> {
    listed(scc).next().map_or(Profile::NONE, Profile::Text)
}

fn listed<'a>(scc: &Scc<'a>) -> impl Iterator<Item = &'a str> {
    scc.seccomp_profiles.iter().copied().filter(|profile| *profile != "*")
}

/// The profile a container runs with.
pub(crate) fn of_container<'a>(
    container: &Container<'a>,
    field: Option<SeccompProfile<'a>>,
    pod: PodSeccomp<'a>,
) -> Profile<'a> {
    let own =
        field.map(|field| Profile::of_field(&field)).or(container.seccomp_annotation.map(Profile::Text));
    let inherited = || pod.field.map(|field| Profile::of_field(&field)).or(pod.annotation);
    own.or_else(inherited).unwrap_or(Profile::NONE)
}

pub(crate) fn validate_pod<'a>(scc: &'a Scc<'a>, pod: PodSeccomp<'a>, sink: &mut impl Sink<'a>) {
    validate(scc, Site::Pod, pod.profile(), sink);
}

pub(crate) fn validate<'a>(scc: &'a Scc<'a>, site: Site<'a>, profile: Profile<'a>, sink: &mut impl Sink<'a>) {
    if scc.seccomp_profiles.contains(&"*") {
        return;
    }
    if scc.seccomp_profiles.is_empty() {
        if !profile.is_none() {
            sink.refuse(site, Reason::SeccompSet);
        }
        return;
    }
    // Both names of the runtime's own profile stand for each other.
    let is_runtime = |text: &str| matches!(text, "runtime/default" | "docker/default");
    let runtime = matches!(profile, Profile::Text(text) if is_runtime(text));
    if !scc.seccomp_profiles.iter().any(|allowed| profile.is(allowed) || (runtime && is_runtime(allowed))) {
        sink.refuse(site, Reason::Seccomp { profile, allowed: &scc.seccomp_profiles });
    }
}
