//! The other thread's side of the policy explorer: one policy, kept between questions.

use std::cell::RefCell;
use virt_grants_web::explorer::{Ask, Explorer, pack};
use wasm_bindgen::prelude::*;

thread_local! {
    static OPEN: RefCell<Option<Explorer>> = const { RefCell::new(None) };
}

/// Compiles files and keeps the policy; the reply says what it was made of or where the mistake is.
#[wasm_bindgen(js_name = openPolicy)]
pub fn open_policy(names: Vec<String>, texts: Vec<String>, release: &str, checks: bool) -> String {
    // The old policy makes room first: two do not fit into small machines.
    OPEN.with_borrow_mut(|open| *open = None);
    let files: Vec<(String, String)> = names.into_iter().zip(texts).collect();
    let (explorer, rows) = Explorer::open(&files, release, checks);
    OPEN.with_borrow_mut(|open| *open = explorer);
    pack(&rows)
}

/// Answers from the policy that is open.
#[wasm_bindgen(js_name = askPolicy)]
pub fn ask_policy(ask: &str) -> String {
    OPEN.with_borrow(|open| {
        open.as_ref().map(|explorer| pack(&explorer.ask(&Ask::unpack(ask)))).unwrap_or_default()
    })
}
