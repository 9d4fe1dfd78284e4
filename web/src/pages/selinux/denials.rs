//! Denials: pasted or dropped in any form, grouped by cause and explained.

use super::explanation::Explained;
use super::reading::{Counted, Progress, count, read};
use crate::app::use_handed_over;
use crate::dom;
use crate::editor::Editor;
use crate::recognise::Kind;
use crate::shared::Shared;
use crate::{examples, text};
use std::rc::Rc;
use virt_grants_core::selinux::avc::{explain, merged_rules};
use web_sys::File;
use yew::prelude::*;

/// Groups that are drawn before somebody asks for more.
const FIRST: usize = 10;

/// A file that is being read, or was.
#[derive(Clone)]
struct Log {
    name: String,
    progress: Progress,
}

/// A text box, room for files, and a card for each cause.
#[component]
pub(super) fn Denials() -> Html {
    let log = use_state_eq(|| AttrValue::Static(examples::DENIALS));
    {
        let log = log.setter();
        use_handed_over(Kind::Denials, move |text| log.set(text));
    }
    let file = use_state(|| None::<Log>);
    let shown = use_state_eq(|| FIRST);
    // Grows with every choice, so that a file that is no longer wanted stops being read.
    let turn = use_mut_ref(|| 0_u32);
    let marks = use_memo((), |()| Shared::new(Vec::new()));
    let typed = use_memo((*log).clone(), |log| Rc::new(count(log)));
    let take = {
        let (file, turn, shown) = (file.setter(), turn.clone(), shown.setter());
        Callback::from(move |picked: Option<File>| {
            let mine = turn.replace_with(|turn| turn.wrapping_add(1)).wrapping_add(1);
            shown.set(FIRST);
            let Some(picked) = picked else { return file.set(None) };
            let (name, file, turn) = (picked.name(), file.clone(), turn.clone());
            file.set(Some(Log { name: name.clone(), progress: Progress::Reading(0.0, picked.size()) }));
            read(&picked, move |progress| {
                let wanted = *turn.borrow() == mine;
                if wanted {
                    file.set(Some(Log { name: name.clone(), progress }));
                }
                wanted
            });
        })
    };
    let oninput = {
        let (log, shown) = (log.setter(), shown.setter());
        Callback::from(move |text: String| {
            log.set(AttrValue::from(text));
            shown.set(FIRST);
        })
    };
    let onfile = take.reform(|event: Event| dom::picked_file(&event));
    let onback = take.reform(|_: MouseEvent| None);
    let ondrop = take.reform(|event: DragEvent| {
        event.prevent_default();
        dom::dropped_file(&event)
    });
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    let counted = match file.as_ref().map(|log| &log.progress) {
        None => Some((*typed).clone()),
        Some(Progress::Done(counted)) => Some(counted.clone()),
        Some(_) => None,
    };
    let onmore = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + 2 * FIRST))
    };
    html! {
        <div class="bench">
            <div class="stack">
                <section class="card drop" aria-labelledby="denials" {ondrop} {ondragover}>
                    <header><h2 id="denials">{ "Denials" }</h2>
                        <label class="button quiet file">{ "Open a log" }<input type="file" class="hidden" accept=".log,.txt,text/plain" onchange={onfile} /></label></header>
                    <p class="sub" id="denials-about">{ format!("Lines of audit.log, ausearch, the journal or dmesg, as you have them; drop a file of any size. {}", text::PRIVATE) }</p>
                    if let Some(log) = file.as_ref() {
                        { reading(log) }
                        <p><button type="button" class="button" onclick={onback}>{ "Back to the text box" }</button></p>
                    } else {
                        <div class="editor"><Editor id="avc" label="Denials" described_by="denials-about" text={(*log).clone()} marks={(*marks).clone()} {oninput} /></div>
                    }
                    if let Some(counted) = &counted { { account(counted) } }
                </section>
                if let Some(counted) = &counted { { rules(counted) } }
            </div>
            <div class="stack">
                if let Some(counted) = &counted {
                    { for counted.total.groups.iter().take(*shown).map(|group| html! { <Explained group={group.clone()} explanation={explain(group, None)} /> }) }
                    if counted.total.groups.is_empty() { <p class="notice">{ "No denial was found in this text." }</p> }
                    if counted.total.groups.len() > *shown { <p><button type="button" class="button" onclick={onmore}>{ format!("Show more causes ({} are left)", counted.total.groups.len() - *shown) }</button></p> }
                }
            </div>
        </div>
    }
}

fn reading(log: &Log) -> Html {
    match &log.progress {
        Progress::Reading(done, all) => html! {
            <p class="row"><progress aria-label="Reading" max={all.to_string()} value={done.to_string()}></progress>{ format!("{}: {:.0} of {:.0} MB", log.name, done / 1e6, all / 1e6) }</p>
        },
        Progress::Done(_) => html! { <p><b>{ &log.name }</b></p> },
        Progress::Failed(error) => {
            html! { <p class="notice bad">{ format!("{} could not be read: {error}", log.name) }</p> }
        }
    }
}

/// What became of every line: nothing is dropped without a word.
fn account(counted: &Counted) -> Html {
    let total = &counted.total;
    let parts: Vec<String> = [
        (counted.lines, "line read", "lines read"),
        (total.records, "record", "records"),
        (total.groups.len() as u64, "cause", "causes"),
    ]
    .into_iter()
    .map(|(number, one, many)| plural(number, one, many))
    .collect();
    let odd = [
        (
            total.incomplete,
            "record names no type, class or permission",
            "records name no type, class or permission",
        ),
        (total.left_out, "record found no room among the causes", "records found no room among the causes"),
        (total.seen.cut_lines, "line was too long and was cut", "lines were too long and were cut"),
        (counted.malformed_count, "record cannot be read", "records cannot be read"),
    ];
    html! { <>
        <p class="sub" role="status">{ parts.join(", ") }</p>
        if odd.iter().any(|(number, ..)| *number > 0) {
            <div class="notice warn"><ul class="plain-list">
                { for odd.into_iter().filter(|(number, ..)| *number > 0).map(|(number, one, many)| html! { <li>{ plural(number, one, many) }</li> }) }
                { for counted.malformed.iter().map(|reason| html! { <li class="sub">{ reason.clone() }</li> }) }
            </ul></div>
        }
    </> }
}

fn plural(count: u64, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn rules(counted: &Counted) -> Html {
    let rules = merged_rules(&counted.total.groups);
    if rules.is_empty() {
        return Html::default();
    }
    html! {
        <section class="card" aria-labelledby="rules-text">
            <header><h2 id="rules-text">{ "What audit2allow would print" }</h2></header>
            <p class="sub">{ "Seldom the right answer; the cards say when it is." }</p>
            <pre class="code" tabindex="0" role="group" aria-labelledby="rules-text">{ for rules.iter().map(|rule| format!("{}\n", rule.to_policy())) }</pre>
        </section>
    }
}
