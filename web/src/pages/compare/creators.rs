//! Two creators of the same pod.

use crate::app::use_store;
use crate::components::link::Link;
use crate::dom;
use crate::route::Route;
use crate::state::{Controls, Who};
use std::collections::BTreeMap;
use virt_grants_core::check::{PodReport, TrialOutcome, Verdict, check};
use yew::prelude::*;

/// Somebody, with what may be granted to him.
#[derive(Clone, Debug, PartialEq)]
struct Creator {
    who: Who,
    grants: String,
}

/// The text of the checker, created by one and by another: which SCC takes it, and what is filled in.
#[component]
pub(super) fn CompareCreators() -> Html {
    let store = use_store();
    let first = use_state_eq(|| Creator { who: Who::KubevirtController, grants: String::new() });
    let second = use_state_eq(|| Creator { who: Who::User, grants: String::new() });
    let rows = use_memo(
        (store.text.clone(), store.controls.clone(), (*first).clone(), (*second).clone()),
        |(text, controls, first, second)| compared(text, controls, first, second),
    );
    let (different, same): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.first != row.second);
    html! {
        <section class="card" aria-labelledby="compare-creators">
            <header><h2 id="compare-creators">{ "Two creators of a pod" }</h2><p class="sub" role="status">{ super::grants::count(different.len()) }</p></header>
            <p>{ "The pods are those of the text in the " }<Link to={Route::Check}>{ "checker" }</Link>{ ", with its namespace and its releases." }</p>
            <div class="fields">
                { pick("first-creator", "First", &first) }
                { pick("second-creator", "Second", &second) }
            </div>
            if rows.is_empty() {
                <p>{ "The text in the checker holds no pod." }</p>
            } else {
                <div class="scroll" tabindex="0" role="group" aria-labelledby="compare-creators"><table class="grid-table">
                    <thead><tr><th scope="col">{ "About" }</th><th scope="col">{ first.who.label() }</th><th scope="col">{ second.who.label() }</th></tr></thead>
                    <tbody>
                        { for different.iter().map(|row| line(row)) }
                        if different.is_empty() { <tr><td colspan="3">{ "Both get the same answer." }</td></tr> }
                    </tbody>
                </table></div>
                <details><summary>{ format!("The {} things in which they are the same", same.len()) }</summary>
                    <div class="scroll" tabindex="0" role="group" aria-label="What is the same for both"><table class="grid-table"><tbody>{ for same.iter().map(|row| html! {
                        <tr><th scope="row">{ &row.about }</th><td><code>{ &row.first }</code></td></tr>
                    }) }</tbody></table></div>
                </details>
            }
        </section>
    }
}

fn pick(id: &'static str, label: &'static str, state: &UseStateHandle<Creator>) -> Html {
    let onwho = {
        let state = state.clone();
        Callback::from(move |event: Event| {
            let who = Who::from_name(&dom::value(&event)).unwrap_or_default();
            state.set(Creator { who, ..(*state).clone() });
        })
    };
    let ongrants = {
        let state = state.clone();
        Callback::from(move |event: InputEvent| {
            state.set(Creator { grants: dom::typed(&event), ..(*state).clone() });
        })
    };
    let grants_id = format!("{id}-grants");
    let choices = [Who::KubevirtController, Who::User, Who::ServiceAccount, Who::Kind];
    html! { <>
        <div class="field"><label for={id}>{ label }</label>
            <select {id} onchange={onwho}>{ for choices.into_iter().map(|who| html! { <option value={who.name()} selected={who == state.who}>{ who.label() }</option> }) }</select></div>
        <div class="field"><label for={grants_id.clone()}>{ format!("{label}: SCCs the creator may use") }</label>
            <input id={grants_id} type="text" placeholder="anyuid" spellcheck="false" autocomplete="off" autocapitalize="off" value={state.grants.clone()} oninput={ongrants} /></div>
    </> }
}

/// One line of the comparison.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    about: String,
    first: String,
    second: String,
}

fn line(row: &Row) -> Html {
    html! { <tr class="differs"><th scope="row">{ &row.about }</th><td><code>{ &row.first }</code></td><td><code>{ &row.second }</code></td></tr> }
}

fn compared(text: &str, controls: &Controls, first: &Creator, second: &Creator) -> Vec<Row> {
    let pods = |creator: &Creator| {
        let controls = Controls {
            who: creator.who,
            user: String::new(),
            user_grants: creator.grants.clone(),
            ..controls.clone()
        };
        check(text, &controls.options()).pods
    };
    let (first, second) = (pods(first), pods(second));
    let is_alone = first.len() == 1;
    let mut rows = Vec::new();
    for (one, other) in first.iter().zip(&second) {
        let (mut left, right) = (facts(one), facts(other));
        let mut names: Vec<String> = left.iter().chain(&right).map(|(name, _)| name.clone()).collect();
        let mut seen = Vec::new();
        names.retain(|name| {
            !seen.contains(name) && {
                seen.push(name.clone());
                true
            }
        });
        let left: BTreeMap<String, String> = left.drain(..).collect();
        let right: BTreeMap<String, String> = right.into_iter().collect();
        let value = |side: &BTreeMap<String, String>, name: &str| {
            side.get(name).cloned().unwrap_or_else(|| "as written".to_owned())
        };
        rows.extend(names.into_iter().map(|name| Row {
            first: value(&left, &name),
            second: value(&right, &name),
            about: if is_alone { name } else { format!("{}: {name}", one.name) },
        }));
    }
    rows
}

/// What is told of a pod, in order.
fn facts(pod: &PodReport) -> Vec<(String, String)> {
    let verdict = match &pod.verdict {
        Verdict::Admitted { scc, subject, .. } => {
            format!("admitted by {scc}, which the {} may use", subject.as_str())
        }
        Verdict::Refused => "refused".to_owned(),
        Verdict::Exempt { .. } => "not looked at: the namespace is exempt".to_owned(),
        Verdict::Ignored => "not looked at".to_owned(),
        Verdict::NotJudged => "could not be judged".to_owned(),
    };
    let mut facts = vec![("answer".to_owned(), verdict), ("judged".to_owned(), pod.judged.user.clone())];
    let usable: Vec<&str> =
        pod.trials.iter().filter(|trial| trial.usable_by.is_some()).map(|trial| trial.scc.as_str()).collect();
    facts.push((
        "SCCs that may be used".to_owned(),
        if usable.is_empty() { "none".to_owned() } else { usable.join(", ") },
    ));
    for trial in pod.trials.iter().filter(|trial| trial.usable_by.is_some()) {
        if let TrialOutcome::Refuses(reasons) = &trial.outcome {
            let reasons: Vec<&str> = reasons.iter().map(|reason| reason.message.as_str()).collect();
            facts.push((format!("{} refuses", trial.scc), reasons.join("; ")));
        }
    }
    for change in &pod.changes {
        facts.push((change.path.to_string(), change.after.clone().unwrap_or_else(|| "removed".to_owned())));
    }
    facts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples;

    #[test]
    fn a_launcher_is_taken_from_its_controller_alone() {
        let by = |who| Creator { who, grants: String::new() };
        let rows = compared(
            examples::first().text,
            &Controls::default(),
            &by(Who::KubevirtController),
            &by(Who::User),
        );
        let answer = rows.iter().find(|row| row.about == "answer").unwrap();
        assert!(answer.first.starts_with("admitted by kubevirt-controller"), "{answer:?}");
        assert_eq!(answer.second, "refused");
        let same = compared(examples::first().text, &Controls::default(), &by(Who::User), &by(Who::User));
        assert!(same.iter().all(|row| row.first == row.second));
    }

    #[test]
    fn a_grant_to_the_creator_makes_a_difference() {
        let text = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - {name: a, image: a, securityContext: {runAsUser: 0}}\n";
        let by = |grants: &str| Creator { who: Who::User, grants: grants.to_owned() };
        let rows = compared(text, &Controls::default(), &by(""), &by("anyuid"));
        assert!(
            rows.iter().any(|row| row.about == "answer" && row.second.starts_with("admitted by anyuid")),
            "{rows:?}"
        );
    }
}
