//! A question to a policy: may this do that?

use super::opened::{Opened, use_reply};
use crate::dom;
use crate::explorer::{Ask, Kind, ON, Row};
use crate::route::capitalised;
use virt_grants_core::kubevirt::grant;
use virt_grants_core::selinux::avc::documented::{DocumentedRule, RULES, Target};
use yew::prelude::*;

const EXAMPLE: &str = "virt_launcher.process may attach_queue on virt_launcher.process:tun_socket";

/// Properties of [`AskPolicy`].
#[derive(PartialEq, Properties)]
pub(super) struct AskPolicyProps {
    pub(super) opened: Opened,
}

/// A line for the question, levels for both sides, the documented rules as questions, and the answer.
#[component]
pub(super) fn AskPolicy(props: &AskPolicyProps) -> Html {
    let question = use_state_eq(|| EXAMPLE.to_owned());
    let source_level = use_state_eq(String::new);
    let target_level = use_state_eq(String::new);
    let sentence = with_levels(&question, source_level.trim(), target_level.trim());
    let reply = use_reply(&props.opened, &Ask { kind: Kind::May, name: sentence, ..Ask::default() });
    let typed = |state: &UseStateHandle<String>| {
        let state = state.setter();
        Callback::from(move |event: InputEvent| state.set(dom::typed(&event)))
    };
    let quick = |rule: &DocumentedRule| {
        let asked = sentence_of(rule);
        let onclick = {
            let (question, asked) = (question.setter(), asked.clone());
            Callback::from(move |_: MouseEvent| question.set(asked.clone()))
        };
        let title = grant(rule.grant).map_or(rule.grant, |grant| grant.title);
        html! { <li><button type="button" class="button quiet" aria-pressed={(asked == *question).to_string()} {onclick} title={asked.clone()}>{ capitalised(title) }</button></li> }
    };
    let from = match &props.opened {
        Opened::Ready(policy) => format!("computed from {}", policy.base()),
        Opened::Working => "the policy is being compiled".to_owned(),
        Opened::Failed(_) => "the policy cannot be compiled".to_owned(),
    };
    html! {
        <section class="card" aria-labelledby="ask">
            <header><h2 id="ask">{ "Ask a policy" }</h2><p class="sub">{ from }</p></header>
            <div class="fields ask">
                <div class="field question"><label for="question">{ "SOURCE may PERMISSION on TARGET:CLASS" }</label>
                    <input id="question" type="text" value={(*question).clone()} oninput={typed(&question)} spellcheck="false" autocomplete="off" autocapitalize="off" /></div>
                <div class="field"><label for="source-level">{ "Level of the source" }</label>
                    <input id="source-level" type="text" placeholder="s0:c1,c2" value={(*source_level).clone()} oninput={typed(&source_level)} spellcheck="false" autocomplete="off" autocapitalize="off" /></div>
                <div class="field"><label for="target-level">{ "Level of the target" }</label>
                    <input id="target-level" type="text" placeholder="s0:c3,c4" value={(*target_level).clone()} oninput={typed(&target_level)} spellcheck="false" autocomplete="off" autocapitalize="off" /></div>
            </div>
            <div><h3>{ "The eight documented rules" }</h3>
                <ul class="quick">{ for RULES.iter().map(quick) }</ul></div>
            <div role="status" class="stack answers">{ answers(&reply) }</div>
        </section>
    }
}

/// The question that a documented rule answers.
fn sentence_of(rule: &DocumentedRule) -> String {
    let permissions: Vec<&str> = rule.permissions.iter().map(|(name, _)| *name).collect();
    let target = match rule.target {
        Target::Itself => "self",
        Target::ProcType => "proc_t",
        Target::Type(name) => name,
    };
    format!("virt_launcher.process may {} on {target}:{}", permissions.join(", "), rule.class)
}

/// The question with levels where none is written yet.
fn with_levels(question: &str, source: &str, target: &str) -> String {
    let parts = question.split_once(" may ").and_then(|(subject, rest)| {
        let (permissions, object) = rest.rsplit_once(" on ")?;
        let (kind, class) = object.trim().rsplit_once(':')?;
        Some((subject.trim(), permissions, kind, class))
    });
    let Some((subject, permissions, kind, class)) = parts else { return question.to_owned() };
    // The target that is the source need not have its level.
    let kind = if kind == "self" { subject } else { kind };
    let leveled =
        |name: &str, level: &str| if level.is_empty() { name.to_owned() } else { format!("{name}:{level}") };
    format!("{} may {permissions} on {}:{class}", leveled(subject, source), leveled(kind, target))
}

/// The rows of a reply: answers, each with rules and reasons.
fn answers(rows: &[Row]) -> Html {
    let starts = |row: &Row| row.first().is_some_and(|kind| kind == "answer" || kind == "problem");
    let mut groups: Vec<Vec<&Row>> = Vec::new();
    for row in rows {
        match groups.last_mut() {
            Some(group) if !starts(row) => group.push(row),
            _ => groups.push(vec![row]),
        }
    }
    groups.iter().map(|group| draw(group)).collect()
}

fn draw(group: &[&Row]) -> Html {
    let cell = |row: &Row, at: usize| row.get(at).cloned().unwrap_or_default();
    let Some((head, more)) = group.split_first() else { return Html::default() };
    if cell(head, 0) == "problem" {
        return html! { <p class="notice warn">{ cell(head, 1) }</p> };
    }
    let (class, word) = if cell(head, 2) == ON { ("good", "yes") } else { ("bad", "no") };
    let line = |row: &&Row| {
        if cell(row, 0) == "why" {
            return html! { <li>{ cell(row, 1) }</li> };
        }
        let state = match cell(row, 5).as_str() {
            "on" => "in force",
            "off" => "switched off",
            _ => "",
        };
        html! { <li><code>{ cell(row, 1) }</code><span class="sub">
            { format!(" {}", cell(row, 2)) }
            if !cell(row, 3).is_empty() { { format!(", through {}", cell(row, 3)) } }
            if !state.is_empty() { { format!(", if {}: {state}", cell(row, 4)) } }
        </span></li> }
    };
    html! {
        <div>
            <p><span class={classes!("tag", class)}>{ word }</span>{ " " }{ cell(head, 1) }</p>
            <ul class="plain-list">{ for more.iter().map(line) }</ul>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explorer::Explorer;

    fn ask(question: &str, release: &str) -> Vec<Row> {
        let (explorer, _) = Explorer::open(&[], release, true);
        explorer.unwrap().ask(&Ask { name: question.to_owned(), ..Ask::default() })
    }

    #[test]
    fn the_example_is_granted_by_the_module_alone() {
        let rows = ask(EXAMPLE, "v0.49.0");
        assert_eq!(rows[0][2], ON, "{rows:?}");
    }

    #[test]
    fn each_documented_rule_is_a_question_that_its_release_grants() {
        for rule in RULES {
            let rows = ask(&sentence_of(rule), "v0.49.0");
            let answers: Vec<&Row> = rows.iter().filter(|row| row[0] != "by" && row[0] != "why").collect();
            assert_eq!(answers.len(), rule.permissions.len());
            assert!(answers.iter().all(|row| row[0] == "answer" && row[2] == ON), "{}: {rows:?}", rule.grant);
        }
    }

    #[test]
    fn levels_are_added_to_both_sides() {
        assert_eq!(
            with_levels("a_t may read on b_t:file", "s0:c1", "s0:c2"),
            "a_t:s0:c1 may read on b_t:s0:c2:file"
        );
        assert_eq!(
            with_levels("a_t may fork on self:process", "", "s0:c2"),
            "a_t may fork on a_t:s0:c2:process"
        );
        assert_eq!(with_levels("what?", "s0", "s0"), "what?");
        let rows = ask(&with_levels("container_t may read on container_file_t:file", "s0:c1", "s0:c2"), "");
        assert!(rows.iter().any(|row| row[0] == "why" && row[1].contains("constraint")), "{rows:?}");
    }

    #[test]
    fn mistakes_are_said() {
        assert_eq!(ask("what?", "")[0][0], "problem");
    }
}
