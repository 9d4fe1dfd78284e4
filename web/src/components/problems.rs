//! The list of findings under the editor.

use super::icon::{Icon, Picture};
use super::link::Link;
use crate::route::Route;
use crate::shared::Shared;
use virt_grants_core::check::Report;
use virt_grants_core::diag::{Diagnostic, Fix, Severity};
use virt_grants_core::source::{LineIndex, Span};
use yew::prelude::*;

/// Findings that are listed; the rest is counted.
const MOST: usize = 100;

/// Properties of [`Problems`].
#[derive(PartialEq, Properties)]
pub struct ProblemsProps {
    /// The checked text.
    pub text: AttrValue,
    /// What was found.
    pub report: Shared<Report>,
    /// Moves the caret.
    pub go: Callback<Span>,
    /// Applies a fix.
    pub fix: Callback<Fix>,
}

/// All findings, each with its place, advice and the fix if there is one.
#[component]
pub fn Problems(props: &ProblemsProps) -> Html {
    let index = LineIndex::new(&props.text);
    let findings = &props.report.diagnostics;
    let row = |finding: &Diagnostic| {
        let place = finding.at.span.map(|span| {
            let position = index.position(&props.text, span.start);
            let onclick = props.go.reform(move |_: MouseEvent| span);
            let label = format!("{}:{}", position.line, position.column);
            html! { <button type="button" class="link place" {onclick}><span class="hidden">{ "Go to " }</span>{ label }</button> }
        });
        let fix = finding.fix.clone().map(|fix| {
            let title = fix.title.clone();
            let onclick = props.fix.reform(move |_: MouseEvent| fix.clone());
            html! { <button type="button" class="button quiet small" {onclick}><span>{ ticks(&title) }</span></button> }
        });
        html! {
            <li class="problem">
                <SeverityTag severity={finding.severity} />
                <div>
                    <p>{ ticks(&finding.message) }{ " " }{ place }</p>
                    if let Some(help) = &finding.help { <p class="sub">{ ticks(help) }</p> }
                    <p class="sub row">
                        if let Some(rule) = Route::rule(finding.rule.0) { <Link to={rule}>{ finding.rule.0 }</Link> }
                        if !finding.at.path.is_root() { <code>{ finding.at.path.to_string() }</code> }
                        { fix }
                    </p>
                </div>
            </li>
        }
    };
    html! {
        <section class="card" aria-labelledby="problems">
            <header><h2 id="problems">{ "Problems" }</h2><p class="sub">
                { summary(findings) }
                if findings.len() > 1 { <span class="keys">{ ", " }<kbd>{ "F8" }</kbd>{ " goes to the next" }</span> }
            </p></header>
            if !findings.is_empty() {
                <ul class="list">{ for findings.iter().take(MOST).map(row) }</ul>
            }
            if findings.len() > MOST { <p class="sub">{ format!("{} more are not listed.", findings.len() - MOST) }</p> }
        </section>
    }
}

/// How many findings there are, in words.
pub fn summary(findings: &[Diagnostic]) -> String {
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let part = |severity, one: &str, many: &str| match count(severity) {
        0 => None,
        1 => Some(format!("1 {one}")),
        more => Some(format!("{more} {many}")),
    };
    let parts: Vec<String> = [
        part(Severity::Error, "error", "errors"),
        part(Severity::Warning, "warning", "warnings"),
        part(Severity::Info, "note", "notes"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() { "None found".to_owned() } else { parts.join(", ") }
}

/// Properties of [`SeverityTag`].
#[derive(PartialEq, Properties)]
pub struct SeverityTagProps {
    /// How much it matters.
    pub severity: Severity,
}

/// `error`, `warning` or `note`, with a picture.
#[component]
pub fn SeverityTag(props: &SeverityTagProps) -> Html {
    let (class, icon, word) = match props.severity {
        Severity::Error => ("bad", Icon::Cross, "error"),
        Severity::Warning => ("warn", Icon::Warning, "warning"),
        Severity::Info => ("note", Icon::Info, "note"),
    };
    html! { <span class={classes!("tag", class)}><Picture {icon} />{ word }</span> }
}

/// Text in which what stands between backticks is code.
pub fn ticks(text: &str) -> Html {
    let piece = |(index, part): (usize, &str)| {
        let part = part.to_owned();
        if index % 2 == 1 {
            html! { <code>{ part }</code> }
        } else {
            html! { { part } }
        }
    };
    text.split('`').enumerate().map(piece).collect()
}
