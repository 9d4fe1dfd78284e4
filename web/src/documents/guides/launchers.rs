//! SELinux for launchers.

use super::{Section, section};
use crate::components::link::Link;
use crate::components::problems::ticks;
use crate::documents::figures::{expansion, newest_measured};
use crate::documents::parts::{and, cited_key, counted, grant_link, listing, table};
use crate::pages::grants::range;
use crate::route::Route;
use virt_grants_core::kubevirt::cil::{module, modules};
use virt_grants_core::kubevirt::edition;
use virt_grants_core::kubevirt::releases::launcher_types;
use virt_grants_core::scc::order::grouped;
use virt_grants_core::selinux::avc::documented::{BESIDE, Container, MEASURED_VERSIONS, PROC_TYPES, RULES};
use virt_grants_core::selinux::context::Context;
use virt_grants_core::selinux::mcs::{Verdict, is_constrained_class, reach, releases_without_separation};
use yew::prelude::*;

pub(super) fn sections() -> Vec<Section> {
    let old = expansion(BESIDE.container_selinux);
    let new = expansion(newest_measured());
    vec![
        section(
            "domain",
            "Which domain a launcher runs in",
            html! { <>
                <p>{ "The rules of the documentation never extended " }<code>{ "container_t" }</code>{ ". They belonged to a type of its own, " }
                    <code>{ "virt_launcher.process" }</code>{ ", which launchers ran as until KubeVirt no longer set it:" }</p>
                { types() }
                <p>{ "A denial whose subject is " }<code>{ "container_t" }</code>{ " can therefore not be covered by a documented rule. Ask for the release first." }</p>
            </> },
        ),
        section(
            "eight-rules",
            "What the eight rules amount to",
            html! { <>
                <p>{ format!("On an el9 node they expand to {}: {} of a target type, a class and a permission. Of these, ", counted(old.rules, "rule"), counted(old.tuples, "combination")) }
                    <code>{ "container_t" }</code>{ format!(" has {} with container-selinux {}, so that {} are real additions; with {} it is {}.", old.held, BESIDE.container_selinux, old.tuples - old.held, newest_measured(), new.tuples - new.held) }</p>
                { rules() }
                <p class="sub">{ format!("Measured with container-selinux {}, on the CentOS Stream 9 policy of October 2024, read with setools 4.4.1. Printed by ", MEASURED_VERSIONS.join(", ")) }
                    { edition("4.10").map(|edition| cited_key(edition.source)) }{ "." }</p>
            </> },
        ),
        section(
            "proc",
            "The rule for /proc",
            html! { <>
                <p><code>{ "proc_type" }</code>{ format!(" is an attribute. On el9 it has {}, among them ", counted(PROC_TYPES.len(), "member")) }
                    <code>{ "proc_kcore_t" }</code>{ ", the memory of the kernel, and " }<code>{ "proc_kmsg_t" }</code>{ ", its log:" }</p>
                <p>{ for PROC_TYPES.iter().enumerate().map(|(index, name)| html! { <>{ if index > 0 { ", " } else { "" } }<code>{ *name }</code></> }) }</p>
                <p>{ format!("The rule breaks {} of the base policy. It can be installed on RHEL all the same, because RHEL does not check neverallow when a module is installed; the container \
                    module breaks {} on its own.", counted(BESIDE.neverallow_broken, "neverallow rule"), BESIDE.neverallow_broken_by_container) }</p>
                <p><Link to={Route::Grant { group: "selinux".to_owned(), name: "proc-read".to_owned() }}>{ "The grant" }</Link></p>
            </> },
        ),
        section(
            "smaller",
            "The separate type is also the smaller one",
            html! { <>
                <p>{ format!("{} combinations that ", grouped(i64::try_from(BESIDE.missing_from_launcher).unwrap_or_default())) }<code>{ "container_t" }</code>{ " has are missing from " }
                    <code>{ "virt_launcher.process" }</code>{ format!(" (el9, container-selinux {}): many rules of the container policy name the type and not an attribute, \
                    and these did not come with the attributes that the module joins:", BESIDE.container_selinux) }</p>
                { attributes() }
            </> },
        ),
        section(
            "categories",
            "What categories keep apart",
            html! { <>
                <p>{ "Two pods of different namespaces run at different categories of the level, and a category that a process lacks keeps it from what has it. Two \
                    launchers, each tried on the other's files and processes:" }</p>
                { reached() }
                <p>{ if is_constrained_class("tun_socket") { "Tun sockets are constrained as well." } else { "No constraint of el9 mentions tun sockets:" } }{ " the rule for " }
                <code>{ "self" }</code>{ " of " }{ grant_link("selinux/multi-queue") }{ " covers those of other launchers too, as far as the policy goes." }</p>
            <p>{ format!("In KubeVirt {} launchers were not constrained by categories at all: the type lacked ", and(&releases_without_separation().into_iter().map(range).collect::<Vec<_>>())) }
                    <code>{ "mcs_constrained_type" }</code>{ "." }</p>
            </> },
        ),
        section(
            "module",
            "The module itself",
            html! { <>
                <p>{ format!("It exists in {}. ", counted(modules().iter().filter(|module| module.block == "virt_launcher").count(), "version")) }{ "The one of the documentation, written from the rows of this site:" }</p>
                { edition("4.10").and_then(|edition| module(edition.kubevirt)).map(|module| listing("module-text", "Module", &module.render())) }
                <p><Link to={Route::Selinux}>{ "Ask it a question, or paste denials" }</Link></p>
            </> },
        ),
        section(
            "instead",
            "What to do about a denial today",
            html! { <ol>
                <li>{ "Find out the release of KubeVirt and the container-selinux of the node." }</li>
                <li>{ "If the subject is " }<code>{ "container_t" }</code>{ ", look at the object: a file that nobody labelled for containers wants another label or another storage, not a rule." }</li>
                <li>{ "If the levels differ, no rule helps: categories refuse before rules are asked for." }</li>
                <li>{ "If a newer container-selinux has the permission, update: the table above says from which version on." }</li>
                <li><Link to={Route::Selinux}>{ "Paste the denial" }</Link>{ ": it is taken apart, and what to do is ranked with its cost." }</li>
            </ol> },
        ),
    ]
}

fn types() -> Html {
    table("Launcher types", &["Releases", "Type", "When"], launcher_types().iter().map(|row| html! { <tr>
        <th scope="row">{ range(row.range) }</th><td><code>{ row.name }</code></td><td class="sub">{ ticks(row.when) }</td>
    </tr> }).collect())
}

fn rules() -> Html {
    let holds = |container: Container| match container {
        Container::Always => html! { "always" },
        Container::Since(version) => html! { { format!("since {version}") } },
        Container::Never => html! { <span class="tag warn">{ "never" }</span> },
        Container::Boolean(name) => html! { <>{ "boolean " }<code>{ name }</code></> },
    };
    table("The eight rules", &["Rule", "#Combinations", "Does container_t have it?"], RULES.iter().map(|rule| html! { <tr>
        <th scope="row">{ grant_link(rule.grant) }<br /><code class="sub">{ rule.to_cil() }</code></th>
        <td class="number">{ rule.permissions.len() * rule.targets().len() }</td>
        <td>{ for rule.permissions.iter().map(|(name, container)| html! { <div><code>{ *name }</code>{ ": " }{ holds(*container) }</div> }) }</td>
    </tr> }).collect())
}

/// The attributes of the last module, and those of the documentation's.
fn attributes() -> Html {
    let Some(module) = edition("4.10").and_then(|edition| module(edition.kubevirt)) else {
        return Html::default();
    };
    html! { <p>{ for module.attributes.iter().enumerate().map(|(index, name)| html! { <>{ if index > 0 { ", " } else { "" } }<code>{ *name }</code></> }) }</p> }
}

fn reached() -> Html {
    let context = |level: &str| format!("system_u:system_r:virt_launcher.process:{level}").parse::<Context>();
    let (Ok(one), Ok(other)) = (context("s0:c26,c15"), context("s0:c27,c4")) else { return Html::default() };
    let reach = reach(&one, &other);
    html! { <>
        { table("What a launcher may do to another", &["It may", "Class and permission", "Answer on el9"], reach.touches.iter().map(|touch| html! { <tr>
            <th scope="row">{ touch.what }</th><td><code>{ format!("{} {}", touch.class, touch.permission) }</code></td>
            <td>{ match touch.verdict {
                Verdict::Allow => html! { <span class="tag warn">{ "allowed" }</span> },
                _ => html! { <span class="tag good">{ "refused" }</span> },
            } }</td>
        </tr> }).collect()) }
        <p class="sub">{ ticks(&reach.because) }</p>
    </> }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_rule_is_a_grant_with_a_page() {
        use super::*;
        use virt_grants_core::kubevirt::{grant, releases};
        for rule in RULES {
            assert!(grant(rule.grant).is_some() && Route::grant(rule.grant).is_some(), "{}", rule.grant);
        }
        assert!(module(releases::newest().tag).is_none());
    }
}
