//! SELinux: questions to a policy, denials explained, a policy looked into, and the modules that KubeVirt ships.

mod ask;
mod denials;
mod explanation;
mod explore;
mod module;
mod opened;
mod own;
mod reading;
mod rules;

use crate::app::use_handed_over;
use crate::recognise::Kind;
use ask::AskPolicy;
use denials::Denials;
use explore::Explore;
use module::ModuleText;
use opened::{Sources, use_opened};
use own::Own;
use virt_grants_core::kubevirt::cil as modules;
use virt_grants_core::kubevirt::{release, releases};
use yew::prelude::*;

/// The tools, one below the other.
#[component]
pub(super) fn Selinux() -> Html {
    let sources = use_state_eq(|| Sources { release: founding(), checks: true, ..Sources::default() });
    {
        let sources = sources.clone();
        use_handed_over(Kind::Cil, move |text| {
            sources.set(Sources { pasted: text.to_string(), ..(*sources).clone() });
        });
    }
    let opened = use_opened(&sources);
    let onsources = {
        let sources = sources.setter();
        Callback::from(move |changed: Sources| sources.set(changed))
    };
    html! { <>
        <div class="head">
            <h1>{ "SELinux" }</h1>
            <p class="lead">{ "What a policy allows, what a denial means, which grant it belongs to, and what to do." }</p>
        </div>
        <nav class="toc" aria-label="On this page"><ul>
            <li><a href="#ask">{ "Ask a policy" }</a></li>
            <li><a href="#denials">{ "Denials" }</a></li>
            <li><a href="#explore">{ "Look into a policy" }</a></li>
            <li><a href="#module-text">{ "KubeVirt's module" }</a></li>
        </ul></nav>
        <Own sources={(*sources).clone()} opened={opened.clone()} {onsources} />
        <AskPolicy opened={opened.clone()} />
        <Denials />
        <Explore {opened} />
        <ModuleText release={sources.release} />
    </> }
}

/// The newest release that ships the module of the chapter that documents eight rules.
fn founding() -> &'static str {
    let module =
        |name: &str| release(name).and_then(|release| modules::module(release.tag)).map(std::ptr::from_ref);
    with_module().into_iter().find(|name| module(name) == module("v0.49.0")).unwrap_or_default()
}

/// The newest release of each distinct module, newest first.
fn with_module() -> Vec<&'static str> {
    let mut names: Vec<(&'static str, *const modules::Module)> = Vec::new();
    for release in releases().iter().filter(|release| !release.prerelease) {
        let Some(module) = modules::module(release.tag) else { continue };
        match names.last_mut() {
            Some((name, last)) if std::ptr::eq(*last, module) => *name = release.name,
            _ => names.push((release.name, module)),
        }
    }
    names.into_iter().rev().map(|(name, _)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::with_module;
    use crate::explorer::Explorer;

    #[test]
    fn every_module_compiles_with_the_base() {
        for release in with_module() {
            let (explorer, rows) = Explorer::open(&[], release, true);
            assert!(explorer.is_some(), "{release}: {rows:?}");
        }
    }
}
