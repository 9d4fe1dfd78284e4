//! When a text is judged: at once, or when typing pauses, so that typing is never held up.

use crate::editor::paint::Mark;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// Texts up to this many bytes are judged on every keystroke.
const AT_ONCE: usize = 48 << 10;
/// Pause after which a longer one is judged, in milliseconds.
const PAUSE: u32 = 150;

/// The text that is to be judged now: `text`, or what it was when typing last paused.
#[hook]
pub(super) fn use_judged(text: &AttrValue) -> AttrValue {
    let judged = use_mut_ref(|| text.clone());
    let drawing = use_force_update();
    if text.len() <= AT_ONCE {
        judged.replace(text.clone());
    }
    {
        let judged = judged.clone();
        use_effect_with(text.clone(), move |text| {
            let text = text.clone();
            let pending = *judged.borrow() != text;
            let timer = pending.then(|| {
                Timeout::new(PAUSE, move || {
                    judged.replace(text);
                    drawing.force_update();
                })
            });
            move || drop(timer)
        });
    }
    judged.borrow().clone()
}

/// Marks of one text in another that differs from it in one place: those behind that place move with their text.
pub(super) fn moved(marks: Vec<Mark>, from: &str, to: &str) -> Vec<Mark> {
    if from == to {
        return marks;
    }
    let same = from.bytes().zip(to.bytes()).take_while(|(before, after)| before == after).count();
    let shift = |offset: usize| (offset + to.len()).checked_sub(from.len());
    let place = |mark: Mark| {
        if mark.end <= same {
            return Some(mark);
        }
        let (start, end) = (shift(mark.start)?, shift(mark.end)?);
        (start >= same && to.get(start..end).is_some()).then_some(Mark { start, end, ..mark })
    };
    marks.into_iter().filter_map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use virt_grants_core::diag::Severity;

    #[test]
    fn marks_move_with_their_text() {
        let mark = |start, end| Mark { start, end, severity: Severity::Error };
        let marks = vec![mark(0, 2), mark(4, 6), mark(8, 9)];
        assert_eq!(moved(marks.clone(), "ab: cd: e", "ab: cd: e"), marks);
        assert_eq!(moved(marks.clone(), "ab: cd: e", "ab: xxcd: e"), [mark(0, 2), mark(6, 8), mark(10, 11)]);
        assert_eq!(moved(marks.clone(), "ab: cd: e", "ab: d: e"), [mark(0, 2), mark(7, 8)]);
        assert_eq!(moved(marks, "ab: cd: e", ""), []);
    }
}
