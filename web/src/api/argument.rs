//! Arguments as JavaScript hands them over: anything at all. What does not fit is a `TypeError` that says what was expected.

use js_sys::{Array, Object, Reflect, TypeError};
use wasm_bindgen::{JsCast, JsValue};

/// A value, or what is thrown.
pub(super) type Thrown<T> = Result<T, JsValue>;

/// A `TypeError`.
pub(super) fn wrong(message: &str) -> JsValue {
    TypeError::new(message).into()
}

/// A string.
pub(super) fn text(what: &str, value: &JsValue) -> Thrown<String> {
    value.as_string().ok_or_else(|| expected(what, "a string", value))
}

/// A list; nothing where there is none.
pub(super) fn list(what: &str, value: &JsValue) -> Thrown<Vec<JsValue>> {
    match value.dyn_ref::<Array>() {
        Some(items) => Ok(items.iter().collect()),
        None if is_absent(value) => Ok(Vec::new()),
        None => Err(expected(what, "an array", value)),
    }
}

fn expected(what: &str, wanted: &str, value: &JsValue) -> JsValue {
    let kind = match value.js_typeof().as_string().unwrap_or_default().as_str() {
        "object" if value.is_null() => "null".to_owned(),
        "object" if Array::is_array(value) => "an array".to_owned(),
        "undefined" => "nothing".to_owned(),
        "object" => "an object".to_owned(),
        kind => format!("a {kind}"),
    };
    wrong(&format!("{what}: expected {wanted}, got {kind}"))
}

fn keys(object: &JsValue) -> Vec<JsValue> {
    object
        .dyn_ref::<Object>()
        .map(|object| Object::keys(object).iter().map(JsValue::from).collect())
        .unwrap_or_default()
}

fn is_absent(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

/// An object with named fields. A field that nothing knows is refused: a reader of objects would pass over it, and a
/// typing mistake would silently change the answer.
pub(super) struct Fields {
    what: String,
    object: JsValue,
}

impl Fields {
    /// The fields of a value, which may be absent as a whole.
    pub(super) fn of(what: &str, value: JsValue, names: &[&str]) -> Thrown<Self> {
        let fields = Self::any(what, value)?;
        if !is_absent(&fields.object) {
            let mut keys = keys(&fields.object).into_iter().filter_map(|key| key.as_string());
            if let Some(key) = keys.find(|key| !names.contains(&key.as_str())) {
                return Err(wrong(&format!("{what}: there is no `{key}`; there are: {}", names.join(", "))));
            }
        }
        Ok(fields)
    }

    /// The same where further fields are let be.
    pub(super) fn any(what: &str, value: JsValue) -> Thrown<Self> {
        if !is_absent(&value) && (!value.is_object() || Array::is_array(&value)) {
            return Err(expected(what, "an object", &value));
        }
        Ok(Self { what: what.to_owned(), object: value })
    }

    /// A field as it is; `undefined` where there is none.
    pub(super) fn get(&self, name: &str) -> JsValue {
        if is_absent(&self.object) {
            return JsValue::UNDEFINED;
        }
        Reflect::get(&self.object, &name.into()).unwrap_or_default()
    }

    /// The name of a field, for messages.
    pub(super) fn path(&self, name: &str) -> String {
        format!("{}.{name}", self.what)
    }

    /// A string that has to be there.
    pub(super) fn required(&self, name: &str) -> Thrown<String> {
        text(&self.path(name), &self.get(name))
    }

    /// A string.
    pub(super) fn text(&self, name: &str) -> Thrown<Option<String>> {
        let value = self.get(name);
        if is_absent(&value) { Ok(None) } else { text(&self.path(name), &value).map(Some) }
    }

    /// A truth; false where there is none.
    pub(super) fn flag(&self, name: &str) -> Thrown<bool> {
        let value = self.get(name);
        match value.as_bool() {
            Some(flag) => Ok(flag),
            None if is_absent(&value) => Ok(false),
            None => Err(expected(&self.path(name), "true or false", &value)),
        }
    }

    /// A whole number.
    pub(super) fn number(&self, name: &str) -> Thrown<Option<u64>> {
        /// The largest that JavaScript counts to without gaps.
        const MOST: f64 = 9_007_199_254_740_991.0;
        let value = self.get(name);
        if is_absent(&value) {
            return Ok(None);
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "checked to be whole and small enough"
        )]
        let whole =
            |number: f64| (number.fract() == 0.0 && (0.0..=MOST).contains(&number)).then_some(number as u64);
        let number = value.as_f64().and_then(whole);
        number.map(Some).ok_or_else(|| expected(&self.path(name), "a whole number", &value))
    }

    /// Strings.
    pub(super) fn texts(&self, name: &str) -> Thrown<Vec<String>> {
        let path = self.path(name);
        list(&path, &self.get(name))?.iter().map(|item| text(&path, item)).collect()
    }

    /// Names with a truth each, `{ name: true }`.
    pub(super) fn switches(&self, name: &str) -> Thrown<Vec<(String, bool)>> {
        let (path, value) = (self.path(name), self.get(name));
        if is_absent(&value) {
            return Ok(Vec::new());
        }
        if !value.is_object() {
            return Err(expected(&path, "an object", &value));
        }
        let entry = |key: JsValue| {
            let (name, value) =
                (key.as_string().unwrap_or_default(), Reflect::get(&value, &key).unwrap_or_default());
            match value.as_bool() {
                Some(on) => Ok((name, on)),
                None => Err(expected(&format!("{path}.{name}"), "true or false", &value)),
            }
        };
        keys(&value).into_iter().map(entry).collect()
    }
}
