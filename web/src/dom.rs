//! Everything that touches the browser.

mod clipboard;
mod textarea;

pub use clipboard::copy;
pub use textarea::{TextBox, scroll_into_view};

use crate::components::theme::Theme;
use gloo::utils::{document, document_element, window};
use wasm_bindgen::JsCast;
use web_sys::{
    DragEvent, Event, File, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
    InputEvent, MouseEvent,
};

const THEME: &str = "theme";

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Puts the focus on the page's heading, so that a reader hears where we are.
pub fn focus_heading() {
    if let Some(heading) = document().query_selector("h1").ok().flatten() {
        let _ = heading.set_attribute("tabindex", "-1");
        if let Ok(heading) = heading.dyn_into::<HtmlElement>() {
            let _ = heading.focus();
        }
    }
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Whether a click on a link asks for nothing special, such as a new tab.
pub fn is_plain_click(event: &MouseEvent) -> bool {
    event.button() == 0
        && !event.default_prevented()
        && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key())
}

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
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| element.has_attribute("open"))
}

/// The first file that was dropped.
pub fn dropped_file(event: &DragEvent) -> Option<File> {
    event.data_transfer()?.files()?.get(0)
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

/// Where the page is drawn.
pub struct Place {
    /// The element.
    pub element: web_sys::Element,
    /// Whether this very page was drawn into it beforehand.
    pub drawn: bool,
}

/// Finds the place for a page whose site is in the folder `root`. The address may be that of another page than the one
/// that was drawn: without a network, every address is answered with the checker.
pub fn prepare(root: &str) -> Option<Place> {
    let element = document().get_element_by_id("app")?;
    let location = window().location();
    let path = location.pathname().ok()?;
    if let Some(folder) = path.strip_suffix("index.html") {
        let history = window().history().ok()?;
        let address = format!("{folder}{}", location.hash().unwrap_or_default());
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address));
    }
    let path = path.trim_end_matches("index.html");
    let below = path.strip_prefix(root.trim_end_matches('/')).unwrap_or(path);
    let drawn = element.get_attribute("data-path").is_some_and(|drawn| drawn == below);
    if !drawn {
        element.set_inner_html("");
    }
    Some(Place { element, drawn })
}

/// Puts the focus on an element, one of a picture too.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        // Every element that can have the focus has this method, whatever it is.
        let _ = element.unchecked_ref::<HtmlElement>().focus();
    }
}
