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
use crate::source::yaml::{self, Document};
use crate::{diag, refusal, scc, schema};
use cluster::Given;

/// Judges every pod of a text.
pub fn check(text: &str, options: &Options) -> Report {
    let (documents, findings) = yaml::read(text);
    let mut report = Report { diagnostics: findings, ..Report::default() };
    check_documents(text, &documents, options, &mut report);
    if report.objects == 0 {
        // It is no manifest; people paste what the API server told them as well.
        report.pasted = refusal::read(text);
        if !report.pasted.is_empty() {
            report.diagnostics.clear();
        }
    }
    report.diagnostics = diag::settle(report.diagnostics);
    report
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
    for object in &objects {
        report.diagnostics.extend(schema::check(object, Some(text)));
        if object.role == Role::SecurityContextConstraints {
            report.diagnostics.extend(scc::validate_object(object.node, object.document, &object.path));
        }
    }
    let known = cluster::release(options, &objects);
    let release = known.unwrap_or_else(crate::kubevirt::releases::newest);
    let given = Given::read(options, release, &objects, &mut report.diagnostics);
    let set = cluster::set(options, &given, &mut report.diagnostics);
    let (pods, findings) = input::pods(&objects);
    report.diagnostics.extend(findings);
    for source in &pods {
        let root = documents.iter().find(|document| document.index == source.document);
        let place = root.map(|document| (text, &document.root));
        let judged = pods::judge(source, place, &objects, &set, release, options);
        report.diagnostics.extend(judged.diagnostics);
        report.pods.push(judged.report);
    }
    report.objects = objects.len();
}
