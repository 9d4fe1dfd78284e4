//! Every rule there is.
//!
//! A rule is one file under `rules/<area>/` with a `RULE` constant and the function that makes its finding. To add
//! one: write the file, declare it in its area's module, and add a row here. Ids are never reused or renamed.

pub mod input;
pub mod json;
pub mod kubevirt;
pub mod pod;
pub mod scc;
pub mod schema;
pub mod yaml;

use crate::diag::Rule;

/// All rules, by area.
pub static ALL: &[&Rule] = &[
    // json: the text as JSON
    &json::syntax::RULE,
    // pod: fields of a pod
    &pod::wrong_type::RULE,
    // input: what a text is about
    &input::empty_review::RULE,
    &input::missing_template::RULE,
    &input::not_an_object::RULE,
    &input::removed_api_version::RULE,
    &input::unknown_kind::RULE,
    &input::wrong_api_version::RULE,
    // kubevirt: pods of KubeVirt's
    &kubevirt::impostor::RULE,
    &kubevirt::unexpected_field::RULE,
    &kubevirt::unexpected_pod::RULE,
    &kubevirt::unexpected_volume::RULE,
    &kubevirt::capability::RULE,
    &kubevirt::privileged::RULE,
    &kubevirt::host_path::RULE,
    &kubevirt::image_volume::RULE,
    &kubevirt::selinux_type::RULE,
    &kubevirt::selinux_level::RULE,
    &kubevirt::seccomp::RULE,
    &kubevirt::host_namespace::RULE,
    &kubevirt::confinement::RULE,
    &kubevirt::device::RULE,
    &kubevirt::unexpected_container::RULE,
    &kubevirt::service_account::RULE,
    // schema: the fields of known kinds
    &schema::misplaced_field::RULE,
    &schema::missing_field::RULE,
    &schema::unknown_field::RULE,
    &schema::unknown_value::RULE,
    &schema::wrong_type::RULE,
    // scc: refusals of SecurityContextConstraints
    &scc::user::RUN_AS_USER_OUTSIDE_RANGE,
    &scc::user::RUN_AS_ROOT,
    &scc::user::RUN_AS_NON_ROOT_FALSE,
    &scc::user::RUN_AS_USER_MISSING,
    &scc::group::FS_GROUP_OUTSIDE_RANGE,
    &scc::group::SUPPLEMENTAL_GROUP_OUTSIDE_RANGE,
    &scc::group::GROUPS_MISSING,
    &scc::selinux::SE_LINUX_OPTIONS,
    &scc::selinux::SE_LINUX_OPTIONS_MISSING,
    &scc::seccomp::SECCOMP_SET,
    &scc::seccomp::SECCOMP_NOT_ALLOWED,
    &scc::capabilities::CAPABILITY_ADD,
    &scc::capabilities::CAPABILITY_DROP,
    &scc::capabilities::CAPABILITIES_MISSING,
    &scc::host::HOST_NAMESPACE,
    &scc::host::HOST_PORT,
    &scc::host::HOST_USERS,
    &scc::volume::VOLUME_NOT_ALLOWED,
    &scc::volume::FLEX_DRIVER_NOT_ALLOWED,
    &scc::sysctl::SYSCTL_NOT_ALLOWED,
    &scc::privileged::PRIVILEGED,
    &scc::read_only::READ_ONLY_ROOT_FILESYSTEM,
    &scc::escalation::ALLOW_PRIVILEGE_ESCALATION,
    &scc::access::NOT_USABLE,
    &scc::access::REQUEST,
    // scc: SecurityContextConstraints as they are written
    &scc::written::metadata::INVALID_NAME,
    &scc::written::metadata::NAMESPACED,
    &scc::written::metadata::NEGATIVE_PRIORITY,
    &scc::written::field::MISLEADING_FIELD,
    &scc::written::strategy::UNKNOWN_STRATEGY,
    &scc::written::strategy::UNKNOWN_LEVEL,
    &scc::written::strategy::INCOMPLETE_STRATEGY,
    &scc::written::range::NEGATIVE_ID,
    &scc::written::range::INVERTED_RANGE,
    &scc::written::range::INVERTED_UID_RANGE,
    &scc::written::capability::CAPABILITY_CONFLICT,
    &scc::written::capability::WILDCARD_WITH_DROP,
    &scc::written::capability::UNKNOWN_CAPABILITY,
    &scc::written::escalation::ESCALATION_CONFLICT,
    &scc::written::volume::NONE_WITH_OTHERS,
    &scc::written::volume::FLEX_NOT_ALLOWED,
    &scc::written::volume::FLEX_WITHOUT_DRIVER,
    &scc::written::volume::UNKNOWN_VOLUME,
    &scc::written::sysctl::INVALID_SYSCTL,
    &scc::written::sysctl::WILDCARD_WITH_OTHERS,
    &scc::written::sysctl::SYSCTL_OVERLAP,
    &scc::written::seccomp::UNKNOWN_PROFILE,
    // yaml: the text as YAML
    &yaml::alias_loop::RULE,
    &yaml::complex_key::RULE,
    &yaml::control_character::RULE,
    &yaml::duplicate_key::RULE,
    &yaml::invalid_utf8::RULE,
    &yaml::limit::RULE,
    &yaml::merge_not_mapping::RULE,
    &yaml::merge_overrides::RULE,
    &yaml::not_finite::RULE,
    &yaml::number_notation::RULE,
    &yaml::octal_number::RULE,
    &yaml::rewritten_key::RULE,
    &yaml::sexagesimal::RULE,
    &yaml::syntax::RULE,
    &yaml::tab_indentation::RULE,
    &yaml::tag_mismatch::RULE,
    &yaml::template::RULE,
    &yaml::undefined_alias::RULE,
    &yaml::unknown_tag::RULE,
    &yaml::word_boolean::RULE,
];

/// The rule with this id.
pub fn find(id: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.id.0 == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn ids_are_unique_and_well_formed() {
        let mut seen = BTreeSet::new();
        for rule in ALL {
            let id = rule.id.0;
            assert!(seen.insert(id), "{id} is listed twice");
            let (area, defect) = id.split_once('/').expect(id);
            let kebab =
                |text: &str| text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            assert!(kebab(area) && kebab(defect), "{id} is not area/kebab-case");
        }
    }

    #[test]
    fn every_rule_explains_itself() {
        for rule in ALL {
            for text in [rule.title, rule.finds, rule.matters, rule.instead, rule.source] {
                assert!(!text.is_empty() && text.trim() == text, "{}: {text:?}", rule.id);
            }
            assert!(!rule.title.ends_with('.'), "{}", rule.id);
        }
    }
}
