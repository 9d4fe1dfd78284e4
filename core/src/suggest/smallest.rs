//! The smallest object that admits a set of pods.
//!
//! Starts from a shape no wider than `restricted-v2` and opens a field only where the engine, run on that shape,
//! refuses one of the pods for it. In the end every opening is taken back once more, and stays only if some pod is
//! refused without it.

mod draft;
mod facts;
mod opening;

use super::Form;
use super::changes::count;
use super::words::quoted;
use crate::diag::Severity;
use crate::path::FieldPath;
use crate::pod::Pod;
use crate::scc::{self, Namespace, Ranked, ValueStyle, order, try_on, validate_object};
use crate::source::{Node, yaml_print};
use draft::Draft;
use facts::Facts;
use opening::{Opening, PRIVILEGED};
use std::fmt::{self, Display, Write as _};

/// Most pods one object is made for.
pub const MAX_PODS: usize = 1_000;
/// Most times all pods are judged anew.
const MAX_ROUNDS: usize = 64;
/// Most reasons looked at for one pod in one round.
const MAX_REASONS: usize = 1_000;
/// Most openings an object may have.
pub const MAX_OPENINGS: usize = 512;
/// Most containers named in a note.
const MAX_NAMES: usize = 5;

/// An object made for a set of pods.
#[derive(Clone, Debug, PartialEq)]
pub struct SmallestScc {
    /// The object, ready to be printed.
    pub object: Node<'static>,
    /// Where it is wider than the shape it started from.
    pub loosened: Vec<Loosened>,
    /// What admission by this object does to the pods that somebody should know.
    pub notes: Vec<String>,
}

impl SmallestScc {
    /// The object as YAML to be applied as it is, headed by what it had to be opened for. `labels` names the pods.
    pub fn print(&self, labels: &[String]) -> String {
        let mut out = String::new();
        let plural = if labels.len() == 1 { "pod" } else { "pods" };
        let _ = writeln!(out, "# The smallest SCC that admits {} {plural}.", labels.len());
        if self.loosened.is_empty() {
            out.push_str("# It allows nothing that restricted-v2 does not: that one will do as well.\n");
        } else {
            out.push_str("# What it allows, and which pod needs it:\n");
        }
        for loosened in &self.loosened {
            let who = labels.get(loosened.pod).map_or("", String::as_str);
            let _ = writeln!(out, "#   {}: {}", loosened.field, loosened.value);
            let _ = writeln!(out, "#     {who}, {}", loosened.path);
        }
        for note in &self.notes {
            let _ = writeln!(out, "# Note: {note}.");
        }
        out.push_str(&yaml_print::print(&self.object));
        out
    }
}

/// One opening, and who needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loosened {
    /// The field of the object.
    pub field: &'static str,
    /// What it had to become, or what was added to it.
    pub value: String,
    /// Which of the pods needs it, by its place in the input.
    pub pod: usize,
    /// The field of that pod.
    pub path: FieldPath,
    /// The reason in the API server's words, as it was refused without the opening.
    pub reason: String,
}

/// Why there is no such object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// No pods were given.
    NoPods,
    /// More than [`MAX_PODS`].
    TooManyPods,
    /// More openings than [`MAX_OPENINGS`], or they do not come to an end.
    TooMuch,
    /// The namespace lacks what every object needs; the text is the API server's.
    Unready(String),
    /// The cluster would not take the object that the pods need, or not under that name.
    Unwritable {
        /// The field of the object.
        path: FieldPath,
        /// What is wrong with it.
        message: String,
    },
    /// A pod is refused whatever the object allows.
    Unmendable {
        /// Which of the pods.
        pod: usize,
        /// The field.
        path: FieldPath,
        /// The reason in the API server's words.
        reason: String,
    },
}

impl Display for WhyNot {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPods => out.write_str("there are no pods to make an SCC for"),
            Self::TooManyPods => write!(out, "more than {MAX_PODS} pods (MAX_PODS)"),
            Self::TooMuch => write!(out, "the pods need more than {MAX_OPENINGS} permissions (MAX_OPENINGS)"),
            Self::Unready(text) => out.write_str(text),
            Self::Unwritable { path, message } => {
                write!(out, "the cluster would refuse the SCC at `{path}`: {message}")
            }
            Self::Unmendable { pod, path, reason } => {
                write!(out, "pod {pod} is refused at `{path}` whatever the SCC allows: {reason}")
            }
        }
    }
}

/// Makes the smallest object named `name` that admits all of `pods` in `namespace`, usable by `users` and `groups`.
///
/// Users, groups, labels and capabilities come from the pods; where a pod names none, the object fills in the
/// namespace's, as `restricted-v2` does. A value is never fixed for pods that do not name it: an object that fixed
/// user 0 would run silent pods as root.
///
/// # Errors
/// Why there is no such object.
pub fn smallest_scc(
    pods: &[&Node<'_>],
    form: Form,
    namespace: &Namespace<'_>,
    name: &str,
    users: &[&str],
    groups: &[&str],
) -> Result<SmallestScc, WhyNot> {
    if pods.is_empty() {
        return Err(WhyNot::NoPods);
    }
    if pods.len() > MAX_PODS {
        return Err(WhyNot::TooManyPods);
    }
    let lowered: Vec<Pod<'_>> = pods.iter().map(|node| form.lower(node).0).collect();
    let mut draft = Draft::new(name, users, groups, Facts::of(&lowered, namespace));
    let mut openings: Vec<(Opening, Loosened)> = Vec::new();
    for _ in 0..MAX_ROUNDS {
        let found = round(&draft, &lowered, namespace)?;
        if found.is_empty() {
            let nodes: usize = pods.iter().map(|node| count(node)).sum();
            shrink(&mut draft, &mut openings, &lowered, namespace, nodes);
            let object = draft.object();
            let findings = validate_object(&object, 0, &FieldPath::root());
            if let Some(error) = findings.into_iter().find(|finding| finding.severity == Severity::Error) {
                return Err(WhyNot::Unwritable { path: error.at.path, message: error.message });
            }
            let loosened = openings.into_iter().map(|(_, loosened)| loosened).collect();
            return Ok(SmallestScc { object, loosened, notes: notes(&draft, &lowered) });
        }
        for (opening, _) in &found {
            draft.open(opening);
        }
        openings.extend(found);
        // A wider setting of a strategy takes the place of a narrower one.
        openings.retain(|(opening, _)| draft.holds(opening));
        if openings.len() > MAX_OPENINGS {
            break;
        }
    }
    Err(WhyNot::TooMuch)
}

/// Judges every pod by the draft and says what has to be opened. Empty when all are admitted.
fn round(
    draft: &Draft<'_>,
    pods: &[Pod<'_>],
    namespace: &Namespace<'_>,
) -> Result<Vec<(Opening, Loosened)>, WhyNot> {
    let object = draft.object();
    let ranked = ranked(&object);
    let mut found: Vec<(Opening, Loosened)> = Vec::new();
    for (index, pod) in pods.iter().enumerate() {
        let mut add = |opening: Opening, path: FieldPath, reason: String| {
            if !found.iter().any(|(other, _)| *other == opening) {
                let (field, value) = (opening.field(), opening.value());
                found.push((opening, Loosened { field, value, pod: index, path, reason }));
            }
        };
        for (opening, path, reason) in draft.forced(pod) {
            add(opening, path, reason);
        }
        let refusals = match try_on(&ranked, namespace, pod, MAX_REASONS) {
            Err(error) => return Err(WhyNot::Unready(error.to_string())),
            Ok(Ok(_)) => continue,
            Ok(Err(refusals)) => refusals,
        };
        for refusal in &refusals {
            let path = refusal.path(pod);
            let reason = refusal.text(ranked.scc.name, ValueStyle::default()).to_string();
            match draft.answer(refusal, pod) {
                Some(opening) => add(opening, path, reason),
                None => return Err(WhyNot::Unmendable { pod: index, path, reason }),
            }
        }
        if found.len() > MAX_OPENINGS {
            return Err(WhyNot::TooMuch);
        }
    }
    Ok(found)
}

fn ranked<'a>(object: &'a Node<'_>) -> Ranked<'a> {
    let (scc, _) = scc::lower(object, 0, &FieldPath::root());
    Ranked { points: order::points(&scc), scc }
}

/// Takes every opening back that no pod needs.
fn shrink(
    draft: &mut Draft<'_>,
    openings: &mut Vec<(Opening, Loosened)>,
    pods: &[Pod<'_>],
    namespace: &Namespace<'_>,
    nodes: usize,
) {
    let affordable = super::MAX_NODES_VISITED / nodes.max(1);
    let mut index = 0;
    for _ in 0..affordable {
        let Some((opening, _)) = openings.get(index) else {
            return;
        };
        let narrower = draft.without(opening);
        if admits(&narrower, pods, namespace) {
            *draft = narrower;
            openings.remove(index);
        } else {
            index += 1;
        }
    }
}

/// Whether a draft takes every pod.
fn admits(draft: &Draft<'_>, pods: &[Pod<'_>], namespace: &Namespace<'_>) -> bool {
    let object = draft.object();
    let ranked = ranked(&object);
    pods.iter()
        .all(|pod| draft.forced(pod).is_empty() && matches!(try_on(&ranked, namespace, pod, 1), Ok(Ok(_))))
}

/// What a person should know before creating the object.
fn notes(draft: &Draft<'_>, pods: &[Pod<'_>]) -> Vec<String> {
    let mut notes = Vec::new();
    if draft.holds(&PRIVILEGED) {
        notes.push(
            "a privileged container is root on the node: nothing else in this SCC restrains it".to_owned(),
        );
    }
    if draft.holds(&Opening::Volume("hostPath")) {
        notes.push(
            "an SCC cannot restrict hostPath volumes to a path: every file of the node is open".to_owned(),
        );
    }
    let stripped = pods.iter().flat_map(|pod| {
        pod.containers.iter().filter(|container| {
            let context = &container.security_context;
            let user = context.run_as_user.or(pod.security_context.run_as_user);
            let lists = context.capabilities.as_ref();
            let names_some = lists.is_some_and(|lists| !lists.add.is_empty() || !lists.drop.is_empty());
            user == Some(0) && !names_some && context.privileged != Some(true)
        })
    });
    let mut names: Vec<&str> = stripped.map(|container| container.name).collect();
    names.sort_unstable();
    names.dedup();
    if !names.is_empty() {
        let more = names.len().saturating_sub(MAX_NAMES);
        names.truncate(MAX_NAMES);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        notes.push(format!(
            "`requiredDropCapabilities: [ALL]` takes from root in {}{more} what the runtime gives it by default, such \
             as CHOWN and SETUID: name what the program needs in `capabilities.add` and ask again",
            quoted(&names)
        ));
    }
    notes
}
