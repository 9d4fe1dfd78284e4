//! `policy`: settings of the Kubewarden policy, checked, and manifests that deploy it.

use super::{CLEAN, FINDINGS, NOT_JUDGED};
use crate::files;
use std::borrow::Cow;
use std::path::PathBuf;
use virt_grants_core::diag::Severity;
use virt_grants_core::path::FieldPath;
use virt_grants_core::scc::{self, Edit};
use virt_grants_core::source::{Node, Value, json, yaml};
use virt_grants_policy::manifest::{self, Options};
use virt_grants_policy::settings::{self, Settings};

/// Where a release puts the module.
const MODULE: &str =
    concat!("registry://ghcr.io/virt-grants/policies/virt-grants:v", env!("CARGO_PKG_VERSION"));

/// What to do with settings.
#[derive(clap::Subcommand)]
pub(crate) enum Command {
    /// Check settings and print them as JSON; every mistake is named
    Settings(Given),
    /// Print ClusterAdmissionPolicies for both phases of admission
    Manifest(ManifestArgs),
}

/// Settings as given.
#[derive(clap::Args)]
pub(crate) struct Given {
    /// File of settings, YAML or JSON; `-` for standard input
    file: Option<PathBuf>,
    /// Sets one value, such as `kubevirt.namespaces=["kubevirt"]`; values are JSON, or else text
    #[arg(long = "set", value_name = "PATH=VALUE")]
    set: Vec<String>,
}

/// Settings, and what the deployment is called.
#[derive(clap::Args)]
pub(crate) struct ManifestArgs {
    #[command(flatten)]
    given: Given,
    /// Name of the policy
    #[arg(long, default_value = "virt-grants")]
    name: String,
    /// Address of the module
    #[arg(long, default_value = MODULE)]
    module: String,
    /// Check exec and attach as well
    #[arg(long)]
    exec: bool,
    /// Keep labels, annotations and names of namespaces that decide about pods for administrators as well
    #[arg(long)]
    namespaces: bool,
}

/// Runs the subcommand.
pub(crate) fn run(command: &Command) -> u8 {
    match command {
        Command::Settings(given) => with_settings(given, |node, _| {
            let mut text = String::new();
            json::write(node, &mut text);
            println!("{text}");
        }),
        Command::Manifest(args) => with_settings(&args.given, |node, settings| {
            let ManifestArgs { name, module, exec, namespaces, .. } = args;
            let options = Options { name, module, exec: *exec, namespaces: *namespaces };
            print!("{}", manifest::manifests(node, settings, options));
        }),
    }
}

fn with_settings(given: &Given, then: impl FnOnce(&Node<'_>, &Settings<'_>)) -> u8 {
    let node = match read(given) {
        Ok(node) => node,
        Err(message) => {
            eprintln!("error: {message}");
            return NOT_JUDGED;
        }
    };
    let (settings, mut mistakes) = settings::read(&node);
    mistakes.extend(settings::check(&node, &settings));
    if mistakes.is_empty() {
        then(&node, &settings);
        return CLEAN;
    }
    for mistake in mistakes {
        eprintln!("error: {mistake}");
    }
    FINDINGS
}

fn read(given: &Given) -> Result<Node<'static>, String> {
    let mut node = match &given.file {
        None => Node::made(Value::Mapping(Vec::new())),
        Some(file) => {
            let name = file.display();
            let bytes = files::read_one(file).map_err(|why| format!("{name}: {why}"))?;
            let text = String::from_utf8(bytes).map_err(|why| format!("{name}: {why}"))?;
            let (documents, findings) = yaml::read(&text);
            if let Some(finding) = findings.iter().find(|finding| finding.severity == Severity::Error) {
                return Err(format!("{name}: {}", finding.message));
            }
            let first = documents.into_iter().next();
            first
                .map_or_else(|| Node::made(Value::Mapping(Vec::new())), |document| document.root.into_owned())
        }
    };
    let edits = given.set.iter().map(|text| edit(text)).collect::<Result<Vec<_>, _>>()?;
    scc::apply(&mut node, &edits);
    Ok(node)
}

/// `path=value` as a change.
fn edit(text: &str) -> Result<Edit<'static>, String> {
    let wrong = || format!("`--set {text}` is not of the form PATH=VALUE");
    let (path, value) = text.split_once('=').ok_or_else(wrong)?;
    let path = FieldPath::parse(path).filter(|path| !path.is_root()).ok_or_else(wrong)?;
    let value = match json::read(value) {
        // A minor such as 4.20 is a text.
        Ok(node) if !matches!(node.value, Value::Number(_)) => node.into_owned(),
        _ => Node::made(Value::String(Cow::Owned(value.to_owned()))),
    };
    Ok(Edit { path, value: Some(value) })
}
