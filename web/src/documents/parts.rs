//! What documents are made of.

use crate::components::cited::cited;
use crate::components::link::Link;
use crate::route::Route;
use crate::share;
use crate::state::Controls;
use virt_grants_core::kubevirt::sources;
use virt_grants_core::scc::builtin;
use yew::prelude::*;

/// Text in a box, with a button that copies it where scripts run. `id` names it on its page.
pub(super) fn listing(id: &str, label: &str, text: &str) -> Html {
    html! {
        <div class="listing">
            <pre class="code" id={id.to_owned()} tabindex="0" role="group" aria-label={label.to_owned()}>{ text }</pre>
            <button type="button" class="button" data-copy={id.to_owned()} hidden={true}>{ "Copy" }</button>
        </div>
    }
}

/// A link that opens the checker with a text and a form.
pub(super) fn in_checker(words: &'static str, text: &str, controls: &Controls) -> Html {
    html! { <Link to={Route::Check} class="button" fragment={share::write(text, controls)}>{ words }</Link> }
}

/// A table that may be wider than its page. A heading that begins with `#` is that of a column of numbers.
pub(super) fn table(label: &str, head: &[&'static str], rows: Html) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label={label.to_owned()}><table class="grid-table">
            <thead><tr>{ for head.iter().map(|word| match word.strip_prefix('#') {
                Some(word) => html! { <th scope="col" class="number">{ word }</th> },
                None if word.is_empty() => html! { <td></td> },
                None => html! { <th scope="col">{ *word }</th> },
            }) }</tr></thead>
            <tbody>{ rows }</tbody>
        </table></div>
    }
}

/// A grant's name, as a link where it has a page.
pub(super) fn grant_link(id: &'static str) -> Html {
    match Route::grant(id) {
        Some(to) => html! { <Link {to}><code>{ id }</code></Link> },
        None => html! { <code>{ id }</code> },
    }
}

/// An SCC's name, as a link where it has a page.
pub(super) fn scc_link(name: &str) -> Html {
    match Route::scc(name) {
        Some(to) => html! { <Link {to}><code>{ name }</code></Link> },
        None => html! { <code>{ name }</code> },
    }
}

/// Where a fact about KubeVirt was read, by the key of the source.
pub(super) fn cited_key(key: &str) -> Html {
    sources::source(key).map(cited).unwrap_or_default()
}

/// Where a fact about OpenShift's objects was read.
pub(super) fn scc_source(source: &'static builtin::Source) -> Html {
    let when = match (source.commit, source.date) {
        (Some(commit), _) => format!(" at {}", commit.get(..12).unwrap_or(commit)),
        (None, Some(date)) => format!(", {date}"),
        (None, None) => String::new(),
    };
    let words = format!("{} {}{when}", source.repository, source.path);
    let is_repository = source.repository.matches('/').count() == 1 && !source.repository.contains(' ');
    let address = match (is_repository, source.path.starts_with("pull/"), source.commit) {
        (true, true, _) => Some(format!("https://github.com/{}/{}", source.repository, source.path)),
        (true, false, Some(commit)) => {
            Some(format!("https://github.com/{}/blob/{commit}/{}", source.repository, source.path))
        }
        _ => None,
    };
    match address {
        Some(address) => html! { <a href={address} rel="noreferrer">{ words }</a> },
        None => html! { { words } },
    }
}

/// `1 rule`, `3 rules`.
pub(super) fn counted(count: usize, one: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") }
}

/// `a, b and c`.
pub(super) fn and(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
