//! Everything that touches the browser.

mod clipboard;
mod sight;
mod textarea;
mod worker;

pub use clipboard::copy;
pub use sight::Sight;
pub use textarea::TextBox;
pub use worker::{Engine, Reply};

use crate::components::theme::Theme;
use gloo::utils::{document, document_element, window};
use std::ops::Range;
use wasm_bindgen::JsCast;
use web_sys::{
    DragEvent, Element, Event, File, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
    InputEvent,
};

const THEME: &str = "theme";

/// The theme that is set.
pub fn theme() -> Theme {
    Theme::from_name(&document_element().get_attribute("data-theme").unwrap_or_default())
}

/// Sets the theme and keeps a choice other than the system's on this device.
pub fn set_theme(theme: Theme) {
    let storage = window().local_storage().ok().flatten();
    let element = document_element();
    // Storage may be full or forbidden; the theme then lasts as long as the page.
    let _ = if let Some(name) = theme.name() {
        let _ = storage.map(|storage| storage.set_item(THEME, name));
        element.set_attribute("data-theme", name)
    } else {
        let _ = storage.map(|storage| storage.remove_item(THEME));
        element.remove_attribute("data-theme")
    };
}

/// The text of the field an event comes from.
pub fn value(event: &Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    if let Some(field) = target.dyn_ref::<HtmlInputElement>() {
        field.value()
    } else if let Some(field) = target.dyn_ref::<HtmlSelectElement>() {
        field.value()
    } else if let Some(field) = target.dyn_ref::<HtmlTextAreaElement>() {
        field.value()
    } else {
        String::new()
    }
}

/// The text of the field that is being written in.
pub fn typed(event: &InputEvent) -> String {
    value(event)
}

/// Whether the element that unfolds and folds is unfolded now.
pub fn is_open(event: &Event) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.has_attribute("open"))
}

/// The first file that was dropped.
pub fn dropped_file(event: &DragEvent) -> Option<File> {
    event.data_transfer()?.files()?.get(0)
}

/// Every file that was dropped.
pub fn dropped_files(event: &DragEvent) -> Vec<File> {
    let files = event.data_transfer().and_then(|data| data.files());
    files.map(|files| (0..files.length()).filter_map(|at| files.get(at)).collect()).unwrap_or_default()
}

/// Every file that was picked.
pub fn picked_files(event: &Event) -> Vec<File> {
    let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return Vec::new();
    };
    let files = field.files();
    let files = files.map(|files| (0..files.length()).filter_map(|at| files.get(at)).collect());
    field.set_value("");
    files.unwrap_or_default()
}

/// Whether the box that an event comes from is ticked.
pub fn ticked(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|field| field.checked())
}

/// The first file that was picked. The field forgets it, so that picking it again counts as a change.
pub fn picked_file(event: &Event) -> Option<File> {
    let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = field.files()?.get(0);
    field.set_value("");
    file
}

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// What the address says after `#`.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// The address of the open page without what comes after `#`.
pub fn address() -> String {
    let location = window().location();
    let part = |value: Result<String, wasm_bindgen::JsValue>| value.unwrap_or_default();
    format!("{}{}", part(location.origin()), part(location.pathname()))
}

/// Puts `fragment` into the address without opening another page.
pub fn set_fragment(fragment: &str) {
    if let Ok(history) = window().history() {
        let address = format!("{}#{fragment}", address());
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address));
    }
}

/// Takes what comes after `#` out of the address.
pub fn clear_fragment() {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address()));
    }
}

/// Where the page is drawn.
pub struct Place {
    /// The element.
    pub element: Element,
    /// The path of the page that was drawn into it, below the site's folder.
    pub path: String,
    /// How many bytes the policy's module has, as the build wrote it.
    pub module: String,
}

/// Finds what was drawn for this page.
pub fn prepare() -> Option<Place> {
    let element = document().get_element_by_id("app")?;
    let path = element.get_attribute("data-path")?;
    let module = element.get_attribute("data-module").unwrap_or_default();
    Some(Place { element, path, module })
}

/// Puts the focus on an element, one of a picture too.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        // Every element that can have the focus has this method, whatever it is.
        let _ = element.unchecked_ref::<HtmlElement>().focus();
    }
}

/// Sets a property that style sheets read. Not as an attribute, which the page's policy forbids.
pub fn set_property(element: &Element, name: &str, value: &str) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let style = element.style();
        // Setting what is there already would still have the browser look for what depends on it.
        if style.get_property_value(name).is_ok_and(|set| set != value) {
            let _ = style.set_property(name, value);
        }
    }
}

/// Replaces some children by elements written as HTML.
pub fn replace_children(parent: &Element, stale: Range<usize>, html: &str) {
    let child = |index: usize| parent.children().item(u32::try_from(index).ok()?);
    for index in stale.clone().rev() {
        if let Some(child) = child(index) {
            child.remove();
        }
    }
    // The HTML is the painter's own, in which the text's characters are escaped.
    let _ = match child(stale.start) {
        Some(next) => next.insert_adjacent_html("beforebegin", html),
        None => parent.insert_adjacent_html("beforeend", html),
    };
}
