//! `explain`: what a rule, an SCC or a field is about.

mod field;
mod rule;

use super::{CLEAN, NOT_JUDGED};
use crate::{columns, files, pasted};
use std::path::Path;
use virt_grants_core::refusal;
use virt_grants_core::rules;
use virt_grants_core::scc::builtin::{self, Minor};
use virt_grants_core::scc::{fields, topics};
use virt_grants_core::schema::nearest;

/// Explains a rule (`scc/host-namespace`), an SCC (`restricted-v2`), a field of an SCC (`runAsUser.uidRangeMin`) or a
/// field of a pod (`spec.hostNetwork`, `capabilities.add`), or a pasted refusal. Without a name it lists the rules.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// What to explain; `-` reads a pasted refusal (a 403, an event, a condition) from standard input
    name: Option<String>,
    /// A pasted refusal
    #[arg(long, value_name = "TEXT", conflicts_with = "name")]
    text: Option<String>,
    /// OpenShift minor whose SCCs answer [default: the newest known]
    #[arg(long, value_name = "4.N")]
    openshift: Option<String>,
}

/// Runs the subcommand.
pub(crate) fn run(args: &Args) -> u8 {
    let minor = args.openshift.as_deref().map_or_else(|| Ok(builtin::newest()), super::scc::minor);
    let text = minor.and_then(|minor| match &args.name {
        None => args.text.as_deref().map_or_else(|| Ok(rule::list()), refusal),
        Some(name) if name == "-" => standard_input().and_then(|text| refusal(&text)),
        Some(name) => explain(name.trim(), minor),
    });
    match text {
        Ok(text) => {
            columns::print(&text);
            CLEAN
        }
        Err(message) => {
            eprintln!("error: {message}");
            NOT_JUDGED
        }
    }
}

fn standard_input() -> Result<String, String> {
    let bytes = files::read_one(Path::new("-"))?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

fn refusal(text: &str) -> Result<String, String> {
    match refusal::read(text).as_slice() {
        [] => Err("the text holds no refusal of an SCC, of PodSecurityPolicy or of Pod Security".to_owned()),
        found => Ok(pasted::text(found)),
    }
}

fn explain(name: &str, minor: &'static Minor) -> Result<String, String> {
    if let found @ [_, ..] = refusal::read(name).as_slice() {
        return Ok(pasted::text(found));
    }
    if let Some(rule) = rules::find(name) {
        return Ok(rule::text(rule));
    }
    if builtin::facts(name).is_some() {
        return super::scc::show_text(name, minor);
    }
    let path = name.strip_prefix("scc.").unwrap_or(name);
    let of_scc = fields::find(path).is_some().then(|| field::of_scc(path, minor));
    // A name such as `volumes` is a field of both, and both are about the same topics.
    of_scc
        .or_else(|| field::of_pod(name, minor))
        .or_else(|| field::not_judged(name))
        .ok_or_else(|| unknown(name))
}

fn unknown(name: &str) -> String {
    let last = name.rsplit('.').next().unwrap_or(name);
    let of_pod = || topics::TOPICS.iter().flat_map(|topic| topic.pod.iter().copied());
    let of_scc = || fields::FIELDS.iter().map(|field| field.path);
    let last_names = of_pod().chain(of_scc()).filter_map(|path| path.rsplit('.').next());
    let rules = rules::ALL.iter().map(|rule| rule.id.0);
    // Of equally close names a field is meant rather than the SCC that is called nearly the same.
    let meant = nearest(
        name,
        of_pod().chain(of_scc()).chain(last_names.clone()).chain(builtin::names()).chain(rules),
    );
    let meant = meant.or_else(|| nearest(last, last_names));
    match meant {
        Some(meant) => format!("nothing is named `{name}`; did you mean `{meant}`?"),
        None => format!(
            "nothing is named `{name}`; rules, SCCs, fields of an SCC and fields of a pod can be explained"
        ),
    }
}
