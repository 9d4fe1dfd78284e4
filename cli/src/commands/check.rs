//! `check`: manifests in, verdicts out.

mod text;

use super::{CLEAN, FINDINGS, NOT_JUDGED};
use crate::files::{self, Source};
use anstream::ColorChoice;
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use virt_grants_core::check::{self, Grant, NamespaceFacts, Options, Outcome, Report};
use virt_grants_core::diag::{self, Diagnostic, Findings, SourceText};
use virt_grants_core::kubevirt::guard::{Mode, Profile};
use virt_grants_core::kubevirt::releases;
use virt_grants_core::scc::builtin;
use virt_grants_core::source::yaml;

/// Judges every pod and pod template in the named files, folders and patterns.
///
/// Exit status: 0 everything is admitted, 1 something is refused or found, 2 something could not be judged.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Files, folders, patterns, or `-` for standard input
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// User who creates the pods; `kubevirt-controller` or `kubevirt-controller@NAMESPACE` for KubeVirt's account
    #[arg(long = "as", value_name = "USER")]
    user: Option<String>,
    /// Further group of that user; may be repeated
    #[arg(long = "as-group", value_name = "GROUP")]
    groups: Vec<String>,
    /// Service account of pods that name none
    #[arg(long, value_name = "NAME")]
    service_account: Option<String>,
    /// Namespace of the pods
    #[arg(long, short, value_name = "NAME")]
    namespace: Option<String>,
    /// Its user ids, annotation `openshift.io/sa.scc.uid-range`
    #[arg(long, value_name = "START/SIZE")]
    uid_range: Option<String>,
    /// Its level, annotation `openshift.io/sa.scc.mcs`
    #[arg(long, value_name = "LEVEL")]
    mcs: Option<String>,
    /// Its groups, annotation `openshift.io/sa.scc.supplemental-groups`
    #[arg(long, value_name = "START/SIZE")]
    supplemental_groups: Option<String>,
    /// OpenShift minor whose SCCs are used [default: the newest known]
    #[arg(long, value_name = "4.N", value_parser = known_minor)]
    openshift: Option<String>,
    /// KubeVirt release whose SCCs are installed [default: the one its pods fit, else the newest known]
    #[arg(long, value_name = "vX.Y.Z", value_parser = known_release)]
    kubevirt: Option<String>,
    /// Namespace in which KubeVirt is installed; may be repeated [default: kubevirt, openshift-cnv]
    #[arg(long = "kubevirt-namespace", value_name = "NAME")]
    kubevirt_namespaces: Vec<String>,
    /// What is done about pods that are not KubeVirt's, or exceed its grants
    #[arg(long, value_enum, default_value_t = Guard::Enforce)]
    guard: Guard,
    /// What KubeVirt's pods may use: a release, or `documented-4.N` [default: the installed release]
    #[arg(long, value_name = "PROFILE", value_parser = known_profile)]
    guard_profile: Option<String>,
    /// The cluster's own SCCs instead, as `oc get scc -o yaml` prints them
    #[arg(long, value_name = "FILE")]
    sccs: Option<PathBuf>,
    /// SCC that the pod's service account may use; may be repeated
    #[arg(long, value_name = "SCC")]
    grant: Vec<String>,
    /// Form of the output
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Every SCC with every reason, not only the closest one
    #[arg(long)]
    all: bool,
    /// Of refused pods, only what the API server would print
    #[arg(long)]
    as_api_server: bool,
    /// Colours
    #[arg(long, value_enum, default_value_t = Color::Auto)]
    color: Color,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For people
    Text,
    /// The whole report
    Json,
    /// Static analysis results, for code scanning
    Sarif,
    /// Annotations of GitHub Actions
    Github,
    /// Test results, for build servers
    Junit,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Color {
    Auto,
    Always,
    Never,
}

/// A file and what was found in it.
#[derive(serde::Serialize)]
struct Checked {
    file: String,
    #[serde(skip)]
    text: String,
    #[serde(flatten)]
    report: Report,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Guard {
    /// Errors
    Enforce,
    /// Warnings
    Warn,
    /// Nothing
    Off,
}

fn known_release(name: &str) -> Result<String, String> {
    releases::resolve(name).map(|release| release.name.to_owned()).map_err(|unknown| unknown.to_string())
}

fn known_profile(name: &str) -> Result<String, String> {
    Profile::parse(name).map(|_| name.to_owned()).map_err(|unknown| unknown.to_string())
}

fn known_minor(name: &str) -> Result<String, String> {
    let names = || builtin::minors().iter().map(|minor| minor.name).collect::<Vec<_>>().join(", ");
    builtin::minor(name).map(|minor| minor.name.to_owned()).ok_or_else(|| format!("known are {}", names()))
}

/// Runs the subcommand.
pub(crate) fn run(args: &Args) -> u8 {
    let options = match options(args) {
        Ok(options) => options,
        Err(message) => {
            eprintln!("error: {message}");
            return NOT_JUDGED;
        }
    };
    let mut out = output(args.color);
    let mut status = CLEAN;
    let mut all = Vec::new();
    let mut counts = text::Counts::default();
    for source in files::read(&args.files) {
        match checked(source, &options) {
            Ok(checked) => {
                status = status.max(exit_status(&checked.report));
                // What people read is printed file by file, so that no more than one report is held.
                match args.format {
                    Format::Text if args.as_api_server => print(&api_server_texts(&checked), &mut out),
                    Format::Text => print(&text::report(&checked, args.all, &mut counts), &mut out),
                    _ => all.push(checked),
                }
            }
            Err(message) => {
                eprintln!("error: {message}");
                status = NOT_JUDGED;
            }
        }
    }
    match args.format {
        Format::Text if args.as_api_server => {}
        Format::Text => print(&counts.summary(), &mut out),
        Format::Json => {
            if let Err(error) = serde_json::to_writer_pretty(&mut out, &all)
                && !error.is_io()
            {
                eprintln!("error: {error}");
                return NOT_JUDGED;
            }
            print("\n", &mut out);
        }
        Format::Sarif => print(&rendered(&all, diag::sarif::render), &mut out),
        Format::Github => print(&rendered(&all, diag::github::render), &mut out),
        Format::Junit => print(&rendered(&all, diag::junit::render), &mut out),
    }
    let _ = out.flush();
    status
}

/// The findings of all files in a form that other programs read.
fn rendered(all: &[Checked], render: fn(&[Findings<'_>]) -> String) -> String {
    let sources: Vec<SourceText<'_>> =
        all.iter().map(|checked| SourceText::new(&checked.file, &checked.text)).collect();
    let findings: Vec<Findings<'_>> = all
        .iter()
        .zip(&sources)
        .map(|(checked, source)| Findings { source, list: &checked.report.diagnostics })
        .collect();
    render(&findings)
}

fn options(args: &Args) -> Result<Options, String> {
    let sccs = match &args.sccs {
        None => None,
        Some(file) => {
            let bytes = files::read_one(file).map_err(|error| format!("{}: {error}", file.display()))?;
            Some(String::from_utf8(bytes).map_err(|error| format!("{}: {error}", file.display()))?)
        }
    };
    Ok(Options {
        openshift: args.openshift.clone(),
        kubevirt: args.kubevirt.clone(),
        kubevirt_namespaces: args.kubevirt_namespaces.clone(),
        guard: match args.guard {
            Guard::Enforce => Mode::Enforce,
            Guard::Warn => Mode::Warn,
            Guard::Off => Mode::Off,
        },
        guard_profile: args.guard_profile.clone(),
        sccs,
        user: args.user.clone(),
        groups: args.groups.clone(),
        service_account: args.service_account.clone(),
        namespace: NamespaceFacts {
            name: args.namespace.clone(),
            uid_range: args.uid_range.clone(),
            mcs: args.mcs.clone(),
            supplemental_groups: args.supplemental_groups.clone(),
        },
        grants: args.grant.iter().map(|scc| Grant { scc: scc.clone(), user: None }).collect(),
    })
}

fn checked(source: Source, options: &Options) -> Result<Checked, String> {
    let bytes = source.bytes.map_err(|message| format!("{}: {message}", source.name))?;
    let (text, findings): (_, Vec<Diagnostic>) = yaml::decode(&bytes);
    let mut report = check::check(&text, options);
    report.diagnostics.splice(0..0, findings);
    Ok(Checked { file: source.name, text: text.into_owned(), report })
}

fn exit_status(report: &Report) -> u8 {
    match report.outcome() {
        Outcome::Clean => CLEAN,
        Outcome::Findings => FINDINGS,
        Outcome::NotJudged => NOT_JUDGED,
    }
}

fn api_server_texts(checked: &Checked) -> String {
    let texts = checked.report.pods.iter().filter_map(|pod| pod.api_server_text.as_deref());
    texts.flat_map(|text| ["Error from server (Forbidden): ", text, "\n"]).collect()
}

fn output(color: Color) -> impl Write {
    let choice = match color {
        Color::Auto => ColorChoice::Auto,
        Color::Always => ColorChoice::Always,
        Color::Never => ColorChoice::Never,
    };
    BufWriter::new(anstream::AutoStream::new(std::io::stdout(), choice))
}

fn print(text: &str, out: &mut impl Write) {
    // A reader that has seen enough closes the pipe; there is nobody to tell.
    let _ = out.write_all(text.as_bytes());
}
