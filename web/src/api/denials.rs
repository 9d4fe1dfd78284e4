//! `avc`: a log to records, causes and rules.

use super::argument::{Fields, Thrown, text};
use super::{JsText, to_js, write};
use js_sys::Array;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use virt_grants_core::selinux::avc::{Explanation, Group, Seen, Tally, explain, merged_rules};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// What [`avc`] takes.
    #[wasm_bindgen(typescript_type = "AvcOptions | undefined")]
    pub type JsAvcOptions;
    /// What [`avc`] returns.
    #[wasm_bindgen(typescript_type = "AvcReport")]
    pub type JsAvcReport;
}

#[derive(Serialize)]
struct Report {
    /// Added as they are read.
    #[serde(skip_serializing_if = "JsValue::is_undefined", with = "serde_wasm_bindgen::preserve")]
    entries: JsValue,
    causes: Vec<Cause>,
    rules: Vec<String>,
    records: u64,
    left_out: u64,
    incomplete: u64,
    seen: Seen,
}

#[derive(Serialize)]
struct Cause {
    group: Group,
    explanation: Explanation,
}

/// Groups the denials of a log by cause and explains each.
#[wasm_bindgen]
pub fn avc(log: JsText, options: JsAvcOptions) -> Thrown<JsAvcReport> {
    let log = text("log", &log.into())?;
    let wants_entries = Fields::of("options", options.into(), &["entries"])?.flag("entries")?;
    let (entries, mut failed) = (Array::new(), None);
    let mut found = |entry: &virt_grants_core::selinux::avc::Entry<'_>| {
        if wants_entries {
            // What a record leaves open is `null` in it, as in the recorded answers.
            match write::<_, JsValue>(entry, Serializer::new().serialize_missing_as_null(true)) {
                Ok(value) => drop(entries.push(&value)),
                Err(error) => failed = Some(error),
            }
        }
    };
    let mut tally = if wants_entries { Tally::of_every_record() } else { Tally::new() };
    tally.push(log.as_bytes(), &mut found);
    let total = tally.finish(&mut found);
    if let Some(error) = failed {
        return Err(error);
    }
    let rules = merged_rules(&total.groups).iter().map(ToString::to_string).collect();
    let cause = |group: Group| Cause { explanation: explain(&group, None), group };
    to_js(&Report {
        entries: if wants_entries { entries.into() } else { JsValue::UNDEFINED },
        causes: total.groups.into_iter().map(cause).collect(),
        rules,
        records: total.records,
        left_out: total.left_out,
        incomplete: total.incomplete,
        seen: total.seen,
    })
}
