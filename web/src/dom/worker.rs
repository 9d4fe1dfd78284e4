//! A copy of the engine in another thread.

use gloo::utils::document;
use js_sys::{Array, Object, Reflect};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{File, MessageEvent, WorkerOptions, WorkerType};
use yew::Callback;

/// What came back: a reply, or why there is none.
pub type Reply = Result<String, String>;

type Waiting = Rc<RefCell<BTreeMap<u32, Callback<Reply>>>>;

/// The copy; it ends when this is dropped.
#[derive(Debug)]
pub struct Engine {
    worker: web_sys::Worker,
    waiting: Waiting,
    next: RefCell<u32>,
    _onmessage: Closure<dyn FnMut(MessageEvent)>,
    _onerror: Closure<dyn FnMut(web_sys::Event)>,
}

impl Engine {
    /// Starts a copy.
    pub fn start() -> Option<Self> {
        // It stands beside the page's own script, and its address carries the same version of the build.
        let script = document().query_selector("script[src*='boot.js']").ok().flatten()?;
        let source = script.get_attribute("src")?.replace("boot.js", "worker.js");
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = web_sys::Worker::new_with_options(&source, &options).ok()?;
        let waiting = Waiting::default();
        let onmessage = {
            let waiting = Rc::clone(&waiting);
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
                let data = event.data();
                let field = |name: &str| Reflect::get(&data, &name.into()).unwrap_or_default();
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "a number given below"
                )]
                let id = field("id").as_f64().unwrap_or_default() as u32;
                let found = waiting.borrow_mut().remove(&id);
                if let Some(callback) = found {
                    callback.emit(
                        field("reply")
                            .as_string()
                            .ok_or_else(|| field("failed").as_string().unwrap_or_default()),
                    );
                }
            })
        };
        let onerror = {
            let waiting = Rc::clone(&waiting);
            Closure::<dyn FnMut(web_sys::Event)>::new(move |_: web_sys::Event| {
                for callback in std::mem::take(&mut *waiting.borrow_mut()).into_values() {
                    callback.emit(Err("the copy of the engine in the background stopped".to_owned()));
                }
            })
        };
        worker.set_onmessage(Some(onmessage.as_ref().unchecked_ref()));
        worker.set_onerror(Some(onerror.as_ref().unchecked_ref()));
        Some(Self { worker, waiting, next: RefCell::new(0), _onmessage: onmessage, _onerror: onerror })
    }

    /// Has files compiled.
    pub fn open(&self, files: &[File], extra: &str, release: &str, checks: bool, told: Callback<Reply>) {
        let list: Array = files.iter().map(JsValue::from).collect();
        let names: Array = files.iter().map(|file| JsValue::from(file.name())).collect();
        self.send(
            &[
                ("module", wasm_bindgen::module()),
                ("files", list.into()),
                ("names", names.into()),
                ("extra", extra.into()),
                ("release", release.into()),
                ("checks", checks.into()),
            ],
            told,
        );
    }

    /// Asks the policy.
    pub fn ask(&self, ask: &str, told: Callback<Reply>) {
        self.send(&[("ask", ask.into())], told);
    }

    fn send(&self, fields: &[(&str, JsValue)], told: Callback<Reply>) {
        let id = self.next.replace_with(|next| next.wrapping_add(1));
        let message = Object::new();
        for (name, value) in fields.iter().chain([&("id", JsValue::from(id))]) {
            let _ = Reflect::set(&message, &(*name).into(), value);
        }
        self.waiting.borrow_mut().insert(id, told);
        let _ = self.worker.post_message(&message);
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}
