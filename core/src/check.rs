//! The facade: a text in, a report out.
//!
//! Everything in a text is judged: pods, templates of workloads, lists, admission reviews. The report says who was
//! judged, which object took the pod and why before the next one, what is changed, and why the others refuse.

mod cluster;
mod effective;
mod kubevirt;
mod options;
mod pods;
mod remedy;
mod report;
mod room;
mod subject;
mod told;

pub use effective::EffectiveContainer;
pub use kubevirt::KubevirtReport;
pub use options::{ASSUMED_MCS, ASSUMED_NAMESPACE, ASSUMED_UID_RANGE, Grant, NamespaceFacts, Options};
pub use remedy::{FixStep, PodFix, PodGrant};
pub use report::{
    Assumption, Change, ObjectTrial, Outcome, PodReport, Preceded, ReasonReport, Report, TrialOutcome,
    Verdict,
};
pub use subject::Judged;

use crate::input::{self, Role};
use crate::source::Node;
use crate::source::yaml::{self, Document};
use crate::{diag, refusal, scc, schema};
use cluster::Given;
use room::Room;

/// Judges every pod of a text.
pub fn check(text: &str, options: &Options) -> Report {
    let (documents, findings) = yaml::read(text);
    let mut report = Report { diagnostics: findings, ..Report::default() };
    check_documents(text, &documents, options, &mut report);
    if report.pods.is_empty() {
        // People paste what the API server told them as well: a line, an event, the status of an object.
        report.pasted = refusal::read(text);
        if !report.pasted.is_empty() && !documents.iter().any(is_manifest) {
            report.diagnostics.clear();
        }
    }
    report.diagnostics = diag::settle(report.diagnostics);
    report
}

/// Whether a document is an object that somebody wrote, not one in which the API server answers.
fn is_manifest(document: &Document<'_>) -> bool {
    let kind = document.root.get("kind").and_then(Node::as_str);
    document.root.get("apiVersion").is_some() && !matches!(kind, None | Some("Status" | "Event"))
}

/// The smallest SCC that admits pod `index` of a text as it is, as YAML with a comment for each of its permissions, for
/// the pod's service account.
///
/// # Errors
/// Why there is none.
pub fn smallest(text: &str, index: usize, options: &Options) -> Result<String, String> {
    let (documents, _) = yaml::read(text);
    let (objects, _) = input::objects(&documents);
    let (pods, _) = input::pods(&objects);
    let source = pods.get(index).ok_or("there is no such pod")?;
    pods::smallest(source, &objects, options)
}

fn check_documents(text: &str, documents: &[Document<'_>], options: &Options, report: &mut Report) {
    let (objects, findings) = input::objects(documents);
    report.diagnostics.extend(findings);
    let mut room = Room::new(text.len());
    for object in &objects {
        room.keep_of_object(schema::check(object, Some(text)), &mut report.diagnostics);
        if object.role == Role::SecurityContextConstraints {
            let found = scc::validate_object(object.node, object.document, &object.path);
            room.keep_of_object(found, &mut report.diagnostics);
        }
    }
    let known = cluster::release(options, &objects);
    let release = known.unwrap_or_else(crate::kubevirt::releases::newest);
    let mut findings = Vec::new();
    let given = Given::read(options, release, &objects, &mut findings);
    let set = cluster::set(options, &given, &mut findings);
    room.keep_of_object(findings, &mut report.diagnostics);
    let workloads = objects.iter().filter(|object| matches!(object.role, Role::Workload(_)));
    report.pods.reserve_exact(workloads.count());
    for object in &objects {
        let source = match object.pod() {
            Ok(Some(source)) => source,
            Ok(None) => continue,
            Err(finding) => {
                room.keep_of_object(vec![*finding], &mut report.diagnostics);
                continue;
            }
        };
        let root = documents.iter().find(|document| document.index == source.document);
        let place = root.map(|document| (text, &document.root));
        let judged = pods::judge(&source, place, &objects, &set, release, options, &mut room);
        room.keep_of_pod(judged.diagnostics, &mut report.diagnostics);
        report.pods.push(judged.report);
    }
    let brief = report.pods.iter().filter(|pod| pod.brief).count();
    room.close(brief, &mut report.diagnostics);
    report.objects = objects.len();
}
