//! What somebody laid over the picture: pods and denials, and which grants they use.

use crate::components::link::Link;
use crate::components::problems::ticks;
use crate::dom;
use crate::route::{Route, capitalised};
use crate::text;
use std::collections::BTreeSet;
use virt_grants_core::check::{Options, check};
use virt_grants_core::kubevirt::pods::CONTROLLER;
use virt_grants_core::kubevirt::{Release, grant};
use virt_grants_core::selinux::avc::{Tally, explain};
use yew::prelude::*;

/// Something in a text and the grant it uses.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Used {
    /// The grant's id, if there is such a grant.
    grant: Option<&'static str>,
    /// The release has it.
    held: bool,
    /// The pod's field, or the denial in words.
    what: String,
}

/// What a text uses.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Overlay {
    /// What it is: how many pods and causes of denials.
    pub(super) words: String,
    used: Vec<Used>,
    nodes: BTreeSet<&'static str>,
}

impl Overlay {
    /// Reads pods or denials.
    pub(super) fn read(text: &str, release: &'static Release) -> Self {
        if text.trim().is_empty() {
            Self::default()
        } else if text.contains("avc:") || text.contains("type=AVC") {
            Self::denials(text, release)
        } else {
            Self::pods(text, release)
        }
    }

    fn denials(text: &str, release: &Release) -> Self {
        let mut tally = Tally::new();
        tally.push(text.as_bytes(), |_| {});
        let total = tally.finish(|_| {});
        let mut overlay = Self { nodes: BTreeSet::from(["domain"]), ..Self::default() };
        for group in &total.groups {
            let explanation = explain(group, None);
            for known in &explanation.grants {
                let held = known.shipped.iter().any(|range| range.contains(release.tag));
                overlay.add(Some(known.id), held, explanation.headline.clone());
            }
            if explanation.grants.is_empty() {
                overlay.add(None, false, explanation.headline);
            }
        }
        overlay.words = match total.groups.len() {
            0 => "No denial was found in this text.".to_owned(),
            1 => "1 cause of denials".to_owned(),
            more => format!("{more} causes of denials"),
        };
        overlay
    }

    fn pods(text: &str, release: &'static Release) -> Self {
        let user = format!("system:serviceaccount:kubevirt:{CONTROLLER}");
        let options =
            Options { kubevirt: Some(release.name.to_owned()), user: Some(user), ..Options::default() };
        let report = check(text, &options);
        let mut overlay = Self { nodes: BTreeSet::from(["creator", "scc", "domain"]), ..Self::default() };
        let usages = report
            .pods
            .iter()
            .filter_map(|pod| Some((pod, pod.kubevirt.as_ref()?.classification.usage.as_ref()?)));
        for (pod, usage) in usages {
            for (list, held) in [(&usage.uses, true), (&usage.beyond, false)] {
                for one in list {
                    let what = format!("{}: `{}` {}", pod.name, one.path, one.value);
                    overlay.add(grant(&one.grant).map(|grant| grant.id), held, what);
                }
            }
        }
        overlay.words = match report.pods.len() {
            0 => "No pod was found in this text.".to_owned(),
            1 => "1 pod, as if kubevirt-controller created it".to_owned(),
            more => format!("{more} pods, as if kubevirt-controller created them"),
        };
        overlay
    }

    fn add(&mut self, grant: Option<&'static str>, held: bool, what: String) {
        self.nodes.extend(grant);
        let used = Used { grant, held, what };
        if !self.used.contains(&used) {
            self.used.push(used);
        }
    }

    /// Whether it uses a node of the picture.
    pub(super) fn hits(&self, node: &str) -> bool {
        !self.used.is_empty() && self.nodes.contains(node)
    }
}

/// Properties of [`Laid`].
#[derive(PartialEq, Properties)]
pub(super) struct LaidProps {
    pub(super) text: AttrValue,
    pub(super) overlay: std::rc::Rc<Overlay>,
    pub(super) release: &'static str,
    pub(super) ontext: Callback<String>,
}

/// Room for a text, and what it uses.
#[component]
pub(super) fn Laid(props: &LaidProps) -> Html {
    let overlay = &props.overlay;
    let oninput = props.ontext.reform(|event: InputEvent| dom::typed(&event));
    let example = |label: &'static str, text: &'static str| {
        let onclick = props.ontext.reform(move |_: MouseEvent| text.to_owned());
        html! { <button type="button" class="button quiet" {onclick}>{ label }</button> }
    };
    html! {
        <section class="card" aria-labelledby="overlay">
            <header><h2 id="overlay">{ "Lay your pod or your denials over it" }</h2><p class="sub">{ text::PRIVATE }</p></header>
            <div class="field"><label for="overlay-text">{ "A pod as YAML, or lines of audit.log" }</label>
                <textarea id="overlay-text" class="plain" rows="4" spellcheck="false" autocomplete="off" value={props.text.clone()} {oninput} /></div>
            <p class="row">
                { example("a launcher pod", crate::examples::first().text) }
                { example("denials of a launcher", crate::examples::DENIALS) }
                if !props.text.is_empty() { { example("nothing", "") } }
            </p>
            <div role="status" class="stack">
                if !overlay.words.is_empty() { <p>{ &overlay.words }</p> }
                if !overlay.used.is_empty() {
                    <div class="scroll" tabindex="0" role="group" aria-label="What it uses"><table class="grid-table">
                        <thead><tr><th scope="col">{ "Grant" }</th><th scope="col">{ format!("In {}", props.release) }</th><th scope="col">{ "Used by" }</th></tr></thead>
                        <tbody>{ for overlay.used.iter().map(row) }</tbody>
                    </table></div>
                }
            </div>
        </section>
    }
}

fn row(used: &Used) -> Html {
    let name = match used.grant.and_then(|id| Some((id, Route::grant(id)?))) {
        Some((id, to)) => html! { <Link {to}><code>{ id }</code></Link> },
        None => html! { <span class="sub">{ "no grant names it" }</span> },
    };
    let (class, word) = if used.held { ("good", "shipped") } else { ("bad", "not shipped") };
    html! { <tr>
        <th scope="row">{ name }</th>
        <td><span class={classes!("tag", class)}>{ word }</span></td>
        <td>{ ticks(&capitalised(&used.what)) }</td>
    </tr> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use virt_grants_core::kubevirt::release;

    #[test]
    fn a_pod_uses_capabilities() {
        let overlay = Overlay::read(crate::examples::first().text, release("v1.4.0").unwrap());
        assert!(
            overlay.hits("creator") && overlay.used.iter().any(|used| used.grant.is_some() && used.held),
            "{overlay:?}"
        );
    }

    #[test]
    fn a_denial_belongs_to_a_rule() {
        let overlay = Overlay::read(crate::examples::DENIALS, release("v0.49.0").unwrap());
        assert!(
            overlay.hits("selinux/multi-queue") && overlay.hits("domain") && !overlay.hits("scc"),
            "{overlay:?}"
        );
    }

    #[test]
    fn nothing_uses_nothing() {
        assert_eq!(Overlay::read(" ", release("v1.4.0").unwrap()), Overlay::default());
        assert!(Overlay::read("kind: X", release("v1.4.0").unwrap()).words.contains("No pod"));
    }
}
