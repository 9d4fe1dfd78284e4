//! The editor: a real text box before a coloured picture of the same text.
//!
//! Everything a text box can do stays as it is: typing, selecting, undoing, reading aloud, and leaving it with the Tab key.

pub mod highlight;
pub mod paint;
mod surface;

use crate::dom::{self, Sight, TextBox};
use crate::shared::Shared;
use gloo::events::EventListener;
use gloo::utils::window;
use highlight::Language;
use paint::{Mark, Painting};
use std::rc::Rc;
use surface::Surface;
use virt_grants_core::diag::TextEdit;
use virt_grants_core::source::Span;
use web_sys::{Element, HtmlTextAreaElement};
use yew::prelude::*;

/// Something the editor is told to do, once for each number.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    /// Grows with every order.
    pub number: u32,
    /// What.
    pub what: What,
}

/// What the editor can be told.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// Select a span.
    Select(Span),
    /// Make edits that can be undone.
    Edit(Vec<TextEdit>),
    /// Replace everything, so that it can be undone.
    Replace(String),
}

/// Properties of [`Editor`].
#[derive(PartialEq, Properties)]
pub struct EditorProps {
    /// The `id` of the text box.
    pub id: AttrValue,
    /// What it is for, for people who do not see it.
    pub label: AttrValue,
    /// The `id` of a description.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// The text.
    pub text: AttrValue,
    /// What is wrong with it.
    pub marks: Shared<Vec<Mark>>,
    /// What to do.
    #[prop_or_default]
    pub order: Option<Order>,
    /// Told of every change.
    pub oninput: Callback<String>,
    /// Asks for the next finding after an offset in bytes, or for the one before it.
    #[prop_or_default]
    pub onstep: Callback<(u32, bool)>,
}

/// A text box with line numbers, colours and marks.
#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let field = use_node_ref();
    let scroller = use_node_ref();
    let lines = use_node_ref();
    let gutter = use_node_ref();
    let painting = use_memo((props.text.clone(), props.marks.clone()), |(text, marks)| {
        if paint::is_long(text) { Painting::default() } else { paint::paint(text, Language::of(text), marks) }
    });
    // Drawn once; afterwards the surface keeps them up to date.
    let first: Rc<(Rc<Painting>, Html, Html)> = use_memo((), |()| {
        let raw = |html: String| Html::from_html_unchecked(AttrValue::from(html));
        (Rc::clone(&painting), raw(paint::lines_html(&painting)), raw(paint::gutter_html(&painting)))
    });
    let surface = use_mut_ref(|| Surface::showing(first.0.clone()));
    {
        let (lines, gutter, surface) = (lines.clone(), gutter.clone(), Rc::clone(&surface));
        use_effect_with(painting, move |painting| {
            if let (Some(lines), Some(gutter)) = (rows_of(&lines), rows_of(&gutter)) {
                surface.borrow_mut().show(&lines, &gutter, painting);
            }
        });
    }
    let look = {
        let (scroller, lines, gutter) = (scroller.clone(), lines.clone(), gutter.clone());
        move || {
            if let (Some(scroller), Some(lines), Some(gutter)) =
                (scroller.cast(), rows_of(&lines), rows_of(&gutter))
            {
                surface.borrow_mut().look(&scroller, &lines, &gutter);
            }
        }
    };
    let onscroll = {
        let look = look.clone();
        Callback::from(move |_: Event| look())
    };
    use_effect_with((), move |()| {
        look();
        let resized = EventListener::new(&window(), "resize", move |_| look());
        move || drop(resized)
    });
    {
        // Orders from before this editor was there were carried out by another: somebody comes back to the page.
        let done = use_memo((), |()| props.order.as_ref().map(|order| order.number));
        let (field, scroller, lines) = (field.clone(), scroller.clone(), lines.clone());
        use_effect_with(props.order.clone(), move |order| {
            if let Some(order) = order.as_ref().filter(|order| Some(order.number) != *done) {
                obey(&field, &scroller, &lines, &order.what);
            }
        });
    }
    {
        // What was typed, or restored by the browser, before the page came to life.
        let (field, oninput, text) = (field.clone(), props.oninput.clone(), props.text.clone());
        use_effect_with((), move |()| {
            let typed = TextBox::of(field.cast()).map(|field| field.text()).unwrap_or_default();
            if !typed.is_empty() && typed != *text {
                oninput.emit(typed);
            }
        });
    }
    let oninput = props.oninput.reform(|event: InputEvent| dom::typed(&event));
    let onkeydown = {
        let (field, onstep) = (field.clone(), props.onstep.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "F8" {
                event.prevent_default();
                let caret = TextBox::of(field.cast()).map_or(0, |field| field.caret());
                onstep.emit((caret, event.shift_key()));
            }
        })
    };
    html! {
        <div class="editor-scroll" ref={scroller} {onscroll}>
            <div class={classes!("editor-body", paint::is_long(&props.text).then_some("bare"))}>
                <div class="editor-gutter" aria-hidden="true" ref={gutter}>{ first.2.clone() }</div>
                <div class="editor-stack">
                    <pre class="editor-paint" aria-hidden="true" ref={lines}>{ first.1.clone() }</pre>
                    <textarea class="editor-text" id={props.id.clone()} ref={field} aria-label={props.label.clone()}
                        aria-describedby={props.described_by.clone()} spellcheck="false" autocomplete="off" autocapitalize="off"
                        aria-keyshortcuts="F8 Shift+F8" wrap="off" value={props.text.clone()} {oninput} {onkeydown} />
                </div>
            </div>
        </div>
    }
}

/// The rows of a column.
fn rows_of(column: &NodeRef) -> Option<Element> {
    column.cast::<Element>()?.first_element_child()
}

fn obey(field: &NodeRef, scroller: &NodeRef, lines: &NodeRef, what: &What) {
    let Some(field) = TextBox::of(field.cast::<HtmlTextAreaElement>()) else { return };
    match what {
        What::Select(span) => {
            let text = field.text();
            field.select(&text, *span);
            let count = text.split('\n').count();
            if let (Some(scroller), Some(lines)) = (scroller.cast::<Element>(), rows_of(lines))
                && let Some(sight) = Sight::of(&scroller, &lines, count)
            {
                sight.include(&scroller, paint::line_of(&text, span.start));
            }
        }
        What::Edit(edits) => field.edit(edits),
        What::Replace(text) => field.replace(text),
    }
}
