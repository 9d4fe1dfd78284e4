//! How the checker's state changes.

use super::{Action, MAX_TEXT, State};
use crate::editor::{Order, What};
use crate::share;
use std::rc::Rc;
use yew::{AttrValue, Reducible};

/// Most fixes that can be taken back.
const MAX_UNDO: usize = 50;

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = Self::clone(&self);
        match action {
            Action::Type(text) => {
                state.text = AttrValue::from(text);
                state.notice = None;
            }
            Action::Load(text) if text.len() > MAX_TEXT => state.notice = Some(too_large(text.len())),
            Action::Load(text) => {
                state.text = AttrValue::from(text);
                state.pod = 0;
                state.before.clear();
                state.notice = None;
            }
            Action::Open(fragment) => match share::read(&fragment) {
                Ok(Some(shared)) => {
                    state.text = AttrValue::from(shared.text);
                    state.controls = shared.controls;
                    state.pod = 0;
                    state.before.clear();
                }
                Ok(None) => {}
                Err(error) => state.notice = Some(AttrValue::from(error.to_string())),
            },
            Action::Who(who) => state.controls.who = who,
            Action::Set(field, text) if text.len() > share::MAX_INFLATED => {
                state.notice = Some(too_large(text.len()));
                state.controls.get_mut(field).clear();
            }
            Action::Set(field, text) => *state.controls.get_mut(field) = text,
            Action::Pod(pod) => state.pod = pod,
            Action::Go(span) => state.tell(What::Select(span)),
            Action::Fix(edits) => {
                if state.before.len() == MAX_UNDO {
                    state.before.remove(0);
                }
                let text = state.text.clone();
                state.before.push(text);
                state.tell(What::Edit(edits));
            }
            Action::Undo => {
                if let Some(text) = state.before.pop() {
                    state.tell(What::Replace(text.to_string()));
                }
            }
            Action::Adopt => {
                state.controls.sccs = state.text.to_string();
                state.tell(What::Replace(String::new()));
            }
            Action::Notice(text) => state.notice = Some(AttrValue::from(text)),
        }
        Rc::new(state)
    }
}

impl State {
    fn tell(&mut self, what: What) {
        let number = self.order.as_ref().map_or(0, |order| order.number).wrapping_add(1);
        self.order = Some(Order { number, what });
    }
}

fn too_large(bytes: usize) -> AttrValue {
    let (kib, most) = (bytes / 1024, MAX_TEXT / 1024);
    AttrValue::from(format!(
        "That text has {kib} KiB; the page takes up to {most} KiB. The command line takes more: virt-grants check FILE"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{Field, Who};
    use virt_grants_core::source::Span;

    fn after(actions: impl IntoIterator<Item = Action>) -> State {
        let start = Rc::new(State::default());
        let end = actions.into_iter().fold(start, State::reduce);
        State::clone(&end)
    }

    #[test]
    fn orders_are_numbered_so_that_the_same_place_can_be_asked_for_twice() {
        let go = Action::Go(Span::new(3, 4));
        let state = after([go.clone(), go]);
        assert_eq!(state.order.map(|order| order.number), Some(2));
    }

    #[test]
    fn a_fix_can_be_taken_back() {
        let state = after([Action::Type("a".to_owned()), Action::Fix(Vec::new()), Action::Undo]);
        assert_eq!(state.order.map(|order| order.what), Some(What::Replace("a".to_owned())));
        assert!(state.before.is_empty());
    }

    #[test]
    fn a_text_of_sccs_moves_into_the_form() {
        let state = after([Action::Load("kind: SecurityContextConstraints".to_owned()), Action::Adopt]);
        assert_eq!(state.controls.sccs, "kind: SecurityContextConstraints");
        assert_eq!(state.order.map(|order| order.what), Some(What::Replace(String::new())));
    }

    #[test]
    fn a_text_that_is_too_large_leaves_the_old_one_and_says_so() {
        let state = after([Action::Load("x".repeat(MAX_TEXT + 1))]);
        assert_eq!(state.text, State::default().text);
        assert!(state.notice.is_some_and(|notice| notice.contains("1024 KiB")));
    }

    #[test]
    fn a_link_brings_text_and_form() {
        let sent = after([
            Action::Load("kind: Pod".to_owned()),
            Action::Who(Who::User),
            Action::Set(Field::Namespace, "shop".to_owned()),
        ]);
        let fragment = share::write(&sent.text, &sent.controls);
        let got = after([Action::Open(fragment)]);
        assert_eq!((got.text, got.controls), (sent.text, sent.controls));
    }
}
