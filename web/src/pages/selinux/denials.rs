//! Denials: pasted in any form, grouped and explained.

use super::explanation::Explained;
use crate::app::use_store;
use crate::editor::Editor;
use crate::recognise::{Kind, handed_over};
use crate::shared::Shared;
use crate::text;
use virt_grants_core::selinux::avc::{Tally, explain, merged_rules};
use yew::prelude::*;

/// Denials of a launcher as a node logs them.
const EXAMPLE: &str = "\
type=AVC msg=audit(1763884800.123:4711): avc:  denied  { attach_queue } for  pid=52114 comm=\"qemu-kvm\" scontext=system_u:system_r:virt_launcher.process:s0:c26,c15 tcontext=system_u:system_r:virt_launcher.process:s0:c26,c15 tclass=tun_socket permissive=0
type=AVC msg=audit(1763884802.456:4712): avc:  denied  { read write } for  pid=52114 comm=\"qemu-kvm\" name=\"disk.img\" dev=\"vdb\" ino=131 scontext=system_u:system_r:container_t:s0:c26,c15 tcontext=system_u:object_r:container_file_t:s0:c3,c9 tclass=file permissive=0
";
/// Most groups that are drawn.
const MOST: usize = 30;

/// A text box and a card for each cause.
#[component]
pub(super) fn Denials() -> Html {
    let store = use_store();
    let log = use_state_eq(|| handed_over(&store.text, Kind::Denials).unwrap_or(AttrValue::Static(EXAMPLE)));
    let marks = use_memo((), |()| Shared::new(Vec::new()));
    let total = use_memo((*log).clone(), |log| {
        let mut tally = Tally::new();
        tally.push(log.as_bytes(), |_| {});
        tally.finish(|_| {})
    });
    let oninput = {
        let log = log.clone();
        Callback::from(move |text: String| log.set(AttrValue::from(text)))
    };
    let rules = merged_rules(&total.groups);
    html! {
        <div class="bench">
            <div class="stack">
                <section class="card" aria-labelledby="denials">
                    <header><h2 id="denials">{ "Denials" }</h2></header>
                    <p class="sub" id="denials-about">{ format!("Lines of audit.log, ausearch, the journal or dmesg, as you have them. {}", text::PRIVATE) }</p>
                    <div class="editor"><Editor id="avc" label="Denials" described_by="denials-about" text={(*log).clone()} marks={(*marks).clone()} {oninput} /></div>
                    <p class="sub" role="status">{ count(total.records, total.groups.len()) }</p>
                </section>
                if !rules.is_empty() {
                    <section class="card" aria-labelledby="rules-text">
                        <header><h2 id="rules-text">{ "What audit2allow would print" }</h2></header>
                        <p class="sub">{ "Seldom the right answer; the cards say when it is." }</p>
                        <pre class="code" tabindex="0" role="group" aria-labelledby="rules-text">{ for rules.iter().map(|rule| format!("{}\n", rule.to_policy())) }</pre>
                    </section>
                }
            </div>
            <div class="stack">
                { for total.groups.iter().take(MOST).map(|group| html! { <Explained group={group.clone()} explanation={explain(group, None)} /> }) }
                if total.groups.is_empty() { <p class="notice">{ "No denial was found in this text." }</p> }
                if total.groups.len() > MOST { <p class="sub">{ format!("{} more causes are not drawn; the command line takes logs of any size: virt-grants selinux avc FILE", total.groups.len() - MOST) }</p> }
            </div>
        </div>
    }
}

fn count(records: u64, groups: usize) -> String {
    let plural =
        |count: u64, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    format!("{}, {}", plural(records, "record", "records"), plural(groups as u64, "cause", "causes"))
}
