//! Audit annotations, as the API server logs them.

use super::order;
use super::request::Cluster;
use super::search::{Mutation, Search, Trial};
use super::set::Ranked;
use super::text::{ValueStyle, aggregate};
use crate::source::limits::MAX_REASONS;

const PREFIX: &str = "securitycontextconstraints.admission.openshift.io/";
/// Spelled so in OpenShift.
const DENIED: &str = "securityserviceconstraints.admission.openshift.io/denied";
const FAILED_FINAL: &str = "failures final validation after mutating admission";

/// What the audit log gets for one search.
pub(crate) fn annotations<'a>(
    search: &mut Search<'a>,
    cluster: &mut Cluster<'a, '_>,
    mutation: Mutation,
    winner: Option<usize>,
    hint: &str,
) -> Vec<(String, String)> {
    let mut log = Log::default();
    if mutation == Mutation::Everything {
        creation(search, cluster, winner, &mut log);
    } else if !hint.is_empty() {
        validation(search, cluster, mutation, winner, hint, &mut log);
    } else if let Some(chosen) = winner.and_then(|at| search.candidates.get(at)) {
        log.set("chosen", chosen.scc.name.to_owned());
    }
    log.entries
}

fn creation<'a>(
    search: &mut Search<'a>,
    cluster: &mut Cluster<'a, '_>,
    winner: Option<usize>,
    log: &mut Log,
) {
    let end = winner.unwrap_or(search.candidates.len());
    let mut denied = Vec::new();
    let mut too_restrictive = false;
    for index in 0..end {
        // One that nobody may use is not tried.
        if search.subject(index, cluster).is_none() {
            denied.extend(search.candidates.get(index).map(|ranked| ranked.scc.name));
            continue;
        }
        let Some(Ok(trial)) = search.trial(index, cluster, MAX_REASONS) else {
            continue;
        };
        if let Some(why) = failure(&trial, Mutation::Everything, cluster.style) {
            too_restrictive = true;
            log.set(&format!("too-restrictive-{}", trial.ranked.scc.name), why);
        }
    }
    log.put(DENIED.to_owned(), denied.join(","));
    let Some(at) = winner else {
        let text = if too_restrictive { "all too restrictive or denied" } else { "all denied" };
        log.set("reason", text.to_owned());
        return;
    };
    let next = search.winner_from(at + 1, cluster, Mutation::Everything);
    let Some(chosen) = search.candidates.get(at) else {
        return;
    };
    let name = chosen.scc.name;
    let text = match next {
        Some((_, next)) => {
            let pair = |ranked: &'a Ranked<'a>| (&ranked.scc, ranked.points);
            let why = order::reason(pair(chosen), pair(next.ranked));
            let other = next.ranked.scc.name;
            format!(
                "\"{name}\" is most restrictive, not denied, and chosen over \"{other}\" because \"{name}\" {why}"
            )
        }
        None => format!("\"{name}\" is the only one not too restrictive and not denied"),
    };
    log.set("reason", text);
}

fn validation<'a>(
    search: &mut Search<'a>,
    cluster: &mut Cluster<'a, '_>,
    mutation: Mutation,
    winner: Option<usize>,
    hint: &str,
    log: &mut Log,
) {
    let chosen = winner.and_then(|at| search.candidates.get(at)).map(|ranked| ranked.scc.name);
    if chosen != Some(hint) {
        let at = search.candidates.iter().position(|ranked| ranked.scc.name == hint);
        let trial = at.and_then(|at| search.trial(at, cluster, MAX_REASONS)).and_then(Result::ok);
        let usable = trial.filter(|trial| trial.subject.is_some());
        match usable.and_then(|trial| failure(&trial, mutation, cluster.style)) {
            Some(why) => log.set(&format!("too-restrictive-{hint}"), why),
            None => log.set("denied-validation", originally_denied(hint)),
        }
        match chosen {
            Some(chosen) => log.set(
                "reason-validation",
                format!("originally chosen \"{hint}\" did not pass final validation after mutating admission, but \"{chosen}\" did instead"),
            ),
            None => log.set("denied-validation", originally_denied(hint) + ", and no other matched"),
        }
    }
    if let Some(chosen) = chosen {
        log.set("chosen", chosen.to_owned());
    }
}

fn originally_denied(hint: &str) -> String {
    format!("originally chosen \"{hint}\" got denied in final validation after mutating admission")
}

/// Why a usable object did not take the pod.
fn failure(trial: &Trial<'_>, mutation: Mutation, style: ValueStyle) -> Option<String> {
    match &trial.outcome {
        Ok(defaults) => (!mutation.accepts(defaults)).then(|| FAILED_FINAL.to_owned()),
        Err(refusals) => {
            let name = trial.ranked.scc.name;
            Some(aggregate(refusals.iter().map(|refusal| refusal.text(name, style))))
        }
    }
}

#[derive(Default)]
struct Log {
    entries: Vec<(String, String)>,
}

impl Log {
    fn set(&mut self, key: &str, value: String) {
        self.put(format!("{PREFIX}{key}"), value);
    }

    /// Keys that are no qualified names are dropped, and the first value of a key stays, as in the API server.
    fn put(&mut self, key: String, value: String) {
        let name = key.rsplit('/').next().unwrap_or_default();
        let known = self.entries.iter().any(|(other, _)| *other == key);
        if is_qualified_name(name) && !known {
            self.entries.push((key, value));
        }
    }
}

fn is_qualified_name(name: &str) -> bool {
    let alphanumeric = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric());
    name.len() <= 63
        && alphanumeric(name.bytes().next())
        && alphanumeric(name.bytes().last())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
}
