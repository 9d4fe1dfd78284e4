//! The policy that questions go to: here, or with a copy of the engine in the background.

use crate::dom::{Engine, Reply};
use crate::explorer::{Ask, Explorer, Row, unpack};
use crate::shared::Shared;
use std::rc::Rc;
use web_sys::File;
use yew::prelude::*;

/// What a policy is made of.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sources {
    /// Files that were dropped or picked.
    pub(super) files: Vec<File>,
    /// Text that was pasted.
    pub(super) pasted: String,
    /// The release whose module is added; empty for none.
    pub(super) release: &'static str,
    /// Whether neverallow rules are checked.
    pub(super) checks: bool,
}

/// The state of a policy.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Opened {
    /// It is being compiled.
    Working,
    /// It answers.
    Ready(Policy),
    /// It cannot be compiled: the rows say where.
    Failed(Rc<Vec<Row>>),
}

/// A policy that answers.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Policy {
    /// What it was made of.
    pub(super) described: Rc<Vec<Row>>,
    place: Place,
}

#[derive(Clone, Debug, PartialEq)]
enum Place {
    Here(Shared<Explorer>),
    There(Shared<Engine>),
}

impl Policy {
    /// What answers are computed from, in words.
    pub(super) fn base(&self) -> &str {
        self.described.first().and_then(|row| row.get(1)).map_or("", String::as_str)
    }
}

/// Compiles what it is given; files do so in the background.
#[hook]
pub(super) fn use_opened(sources: &Sources) -> Opened {
    let here = use_memo(
        (sources.files.is_empty(), sources.pasted.clone(), sources.release, sources.checks),
        |(is_here, pasted, release, checks)| is_here.then(|| open_here(pasted, release, *checks)),
    );
    let there = use_state_eq(|| Opened::Working);
    let number = use_mut_ref(|| 0_u32);
    {
        let there = there.setter();
        use_effect_with(sources.clone(), move |sources| {
            let mine = number.replace_with(|number| number.wrapping_add(1)).wrapping_add(1);
            if sources.files.is_empty() {
                return;
            }
            there.set(Opened::Working);
            let Some(engine) = Engine::start().map(Shared::new) else {
                let words = "This browser starts no copy of the engine in the background.".to_owned();
                return there.set(Opened::Failed(Rc::new(vec![vec!["problem".to_owned(), words]])));
            };
            let told = {
                let engine = engine.clone();
                Callback::from(move |reply: Reply| {
                    // A later choice has another engine.
                    if *number.borrow() == mine {
                        there.set(judged(reply, &engine));
                    }
                })
            };
            engine.open(&sources.files, &sources.pasted, sources.release, sources.checks, told);
        });
    }
    (*here).clone().unwrap_or_else(|| (*there).clone())
}

fn open_here(pasted: &str, release: &str, checks: bool) -> Opened {
    let files = if pasted.trim().is_empty() {
        Vec::new()
    } else {
        vec![("pasted.cil".to_owned(), pasted.to_owned())]
    };
    let (explorer, rows) = Explorer::open(&files, release, checks);
    match explorer {
        Some(explorer) => {
            Opened::Ready(Policy { described: Rc::new(rows), place: Place::Here(Shared::new(explorer)) })
        }
        None => Opened::Failed(Rc::new(rows)),
    }
}

fn judged(reply: Reply, engine: &Shared<Engine>) -> Opened {
    let rows = reply.map_or_else(|error| vec![vec!["problem".to_owned(), error]], |text| unpack(&text));
    if rows.first().and_then(|row| row.first()).is_some_and(|kind| kind == "base") {
        Opened::Ready(Policy { described: Rc::new(rows), place: Place::There(engine.clone()) })
    } else {
        Opened::Failed(Rc::new(rows))
    }
}

/// The reply to a question; the last one stays until the next has come.
#[hook]
pub(super) fn use_reply(opened: &Opened, ask: &Ask) -> Rc<Vec<Row>> {
    let here = use_memo((opened.clone(), ask.clone()), |(opened, ask)| match opened {
        Opened::Ready(Policy { place: Place::Here(explorer), .. }) => Some(Rc::new(explorer.ask(ask))),
        _ => None,
    });
    let there = use_state_eq(|| Rc::new(Vec::new()));
    let number = use_mut_ref(|| 0_u32);
    {
        let there = there.setter();
        use_effect_with((opened.clone(), ask.clone()), move |(opened, ask)| {
            let mine = number.replace_with(|number| number.wrapping_add(1)).wrapping_add(1);
            if let Opened::Ready(Policy { place: Place::There(engine), .. }) = opened {
                engine.ask(
                    &ask.pack(),
                    Callback::from(move |reply: Reply| {
                        if *number.borrow() == mine {
                            there.set(Rc::new(reply.map(|text| unpack(&text)).unwrap_or_default()));
                        }
                    }),
                );
            }
        });
    }
    (*here).clone().unwrap_or_else(|| (*there).clone())
}
