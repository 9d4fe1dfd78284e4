//! `mcs`: questions about levels and categories.

use super::argument::{Fields, Thrown, wrong};
use super::to_js;
use serde::Serialize;
use std::fmt::Display;
use std::str::FromStr;
use virt_grants_core::selinux::context::Context;
use virt_grants_core::selinux::level::{Level, Range};
use virt_grants_core::selinux::mcs::{self, Allocator, Request, Verdict};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const SIGNATURE: &str = "/** Answers a question about levels and categories. */\n\
    export function mcs<Q extends McsQuestion>(question: Q): McsAnswer<Q>;\n";

#[derive(Serialize)]
struct Relation {
    dom: bool,
    domby: bool,
    eq: bool,
    incomp: bool,
}

#[derive(Serialize)]
struct Dominates {
    h1_dom_h2: bool,
}

#[derive(Serialize)]
struct Decided {
    verdict: Verdict,
}

#[derive(Serialize)]
struct Accepted {
    accepted: bool,
}

/// Answers a question; its kind says which fields it has.
#[wasm_bindgen(js_name = mcs, skip_typescript)]
pub fn mcs_question(question: JsValue) -> Thrown<JsValue> {
    // Recorded questions carry their answers, so other fields are let be.
    let question = Fields::any("question", question)?;
    let kind = question.required("kind")?;
    match kind.as_str() {
        "level-relation" => {
            let (left, right): (Level, Level) = (read(&question, "left")?, read(&question, "right")?);
            let (dom, domby) = (left.dominates(&right), right.dominates(&left));
            to_js(&Relation { dom, domby, eq: dom && domby, incomp: !dom && !domby })
        }
        "range-high-dominates" => {
            let (subject, object): (Range, Range) =
                (read(&question, "subject_range")?, read(&question, "object_range")?);
            to_js(&Dominates { h1_dom_h2: subject.high().dominates(object.high()) })
        }
        "access-el9" => {
            let (source, target): (Context, Context) =
                (read(&question, "scontext")?, read(&question, "tcontext")?);
            let (class, permission) = (question.required("tclass")?, question.required("perm")?);
            let request =
                Request { source: &source, target: &target, class: &class, permission: &permission };
            to_js(&Decided { verdict: mcs::access(&request, mcs::type_enforcement_el9).verdict() })
        }
        "openshift-allocation" => {
            let allocator = Allocator::default();
            let project = question.number("project_number")?;
            let project = project
                .ok_or_else(|| wrong("question.project_number: expected a whole number, got nothing"))?;
            let allocation = allocator.allocate(project);
            to_js(&allocation.map_err(|error| wrong(&format!("question.project_number: {error}")))?)
        }
        "openshift-must-run-as-level" => {
            let (required, given) = (question.required("required")?, question.required("given")?);
            to_js(&Accepted { accepted: mcs::must_run_as(&required, &given) })
        }
        kind => Err(wrong(&format!("question.kind: `{kind}` is not a kind of question"))),
    }
}

fn read<T: FromStr<Err: Display>>(question: &Fields, name: &str) -> Thrown<T> {
    question.required(name)?.parse().map_err(|error| wrong(&format!("{}: {error}", question.path(name))))
}
