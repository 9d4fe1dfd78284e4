//! Copying.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

/// Puts `text` on the clipboard.
pub fn copy(text: &str) {
    let navigator = window().navigator();
    // Without a secure connection there is no such object, whatever the types say.
    let has_clipboard =
        js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    if has_clipboard {
        let _ = navigator.clipboard().write_text(text);
    } else {
        let _ = copy_from_field(text);
    }
}

/// The old way: selects the text in a field of its own and asks the document to copy.
fn copy_from_field(text: &str) -> Option<()> {
    let document: HtmlDocument = document().dyn_into().ok()?;
    let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    field.set_value(text);
    field.set_class_name("hidden");
    document.body()?.append_child(&field).ok()?;
    field.select();
    let _ = document.exec_command("copy");
    field.remove();
    Some(())
}
