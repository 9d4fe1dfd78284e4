//! `policy`: settings of the Kubewarden policy, checked, and manifests that deploy it.

use super::{CLEAN, FINDINGS, NOT_JUDGED};
use crate::files;
use std::borrow::Cow;
use std::path::{Path, PathBuf};
use virt_grants_core::diag::Severity;
use virt_grants_core::path::FieldPath;
use virt_grants_core::scc::{self, Edit};
use virt_grants_core::source::{LineIndex, Node, Position, Span, Value, json, yaml};
use virt_grants_policy_config::manifest::{self, MODULE, Options};
use virt_grants_policy_config::rbac::{self, Server};
use virt_grants_policy_config::settings::{self, Settings};

/// What to do with settings.
#[derive(clap::Subcommand)]
pub(crate) enum Command {
    /// Check settings and print them as JSON; every mistake is named
    Settings(Given),
    /// Print ClusterAdmissionPolicies for both phases of admission
    Manifest(ManifestArgs),
    /// Print the roles and bindings that the policy server needs for these settings
    Rbac(RbacArgs),
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

/// Settings, and who the policy server is.
#[derive(clap::Args)]
pub(crate) struct RbacArgs {
    #[command(flatten)]
    given: Given,
    /// Check exec and attach as well
    #[arg(long)]
    exec: bool,
    /// Namespace of the policy server
    #[arg(long, default_value = Server::default().namespace)]
    namespace: String,
    /// Service account of the policy server
    #[arg(long, default_value = Server::default().account)]
    account: String,
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
        Command::Rbac(args) => with_settings(&args.given, |_, settings| {
            let server = Server { namespace: &args.namespace, account: &args.account };
            print!("{}", rbac::manifests(settings, args.exec, server));
        }),
    }
}

fn with_settings(given: &Given, then: impl FnOnce(&Node<'_>, &Settings<'_>)) -> u8 {
    let file = match File::read(given.file.as_deref()) {
        Ok(file) => file,
        Err(message) => {
            eprintln!("error: {message}");
            return NOT_JUDGED;
        }
    };
    let edits: Result<Vec<_>, _> = given.set.iter().map(|text| edit(text)).collect();
    let (mut node, edits) = match (file.node(), edits) {
        (Ok(node), Ok(edits)) => (node, edits),
        (Err(message), _) | (_, Err(message)) => {
            eprintln!("{message}");
            return NOT_JUDGED;
        }
    };
    scc::apply(&mut node, &edits);
    let (settings, mut mistakes) = settings::read(&node);
    mistakes.extend(settings::check(&node, &settings));
    if mistakes.is_empty() {
        then(&node, &settings);
        return CLEAN;
    }
    for mistake in mistakes {
        // What `--set` has written stands in no file.
        let is_set = edits.iter().any(|edit| mistake.path.segments().starts_with(edit.path.segments()));
        let span = node.at(&mistake.path).0.span;
        let place = if is_set { String::new() } else { file.place(span) };
        eprintln!("{place}error: {mistake}");
    }
    FINDINGS
}

/// A file of settings, or none.
struct File {
    name: Option<String>,
    text: String,
}

impl File {
    fn read(path: Option<&Path>) -> Result<Self, String> {
        let Some(path) = path else { return Ok(Self { name: None, text: String::new() }) };
        let name = path.display().to_string();
        let bytes = files::read_one(path).map_err(|why| format!("{name}: {why}"))?;
        let text = String::from_utf8(bytes).map_err(|why| format!("{name}: {why}"))?;
        Ok(Self { name: Some(name), text })
    }

    /// `name:line:column: `, or nothing where there is no file.
    fn place(&self, span: Span) -> String {
        let Some(name) = &self.name else { return String::new() };
        let Position { line, column } = LineIndex::new(&self.text).position(&self.text, span.start);
        format!("{name}:{line}:{column}: ")
    }

    /// The first document; an empty one is no settings.
    fn node(&self) -> Result<Node<'static>, String> {
        let (documents, findings) = yaml::read(&self.text);
        if let Some(finding) = findings.iter().find(|finding| finding.severity == Severity::Error) {
            let place = self.place(finding.at.span.unwrap_or_default());
            return Err(format!("{place}error: {}", finding.message));
        }
        if let Some(second) = documents.get(1) {
            return Err(format!(
                "{}error: a second document: settings are one",
                self.place(second.root.span)
            ));
        }
        let node = documents.into_iter().next().map(|document| document.root.into_owned());
        Ok(node.unwrap_or_else(|| Node::made(Value::Mapping(Vec::new()))))
    }
}

/// `path=value` as a change.
fn edit(text: &str) -> Result<Edit<'static>, String> {
    let wrong = || format!("error: `--set {text}` is not of the form PATH=VALUE");
    let (path, value) = text.split_once('=').ok_or_else(wrong)?;
    let path = FieldPath::parse(path).filter(|path| !path.is_root()).ok_or_else(wrong)?;
    let value = match json::read(value) {
        // A minor such as 4.20 is a text.
        Ok(node) if !matches!(node.value, Value::Number(_)) => node.into_owned(),
        _ => Node::made(Value::String(Cow::Owned(value.to_owned()))),
    };
    Ok(Edit { path, value: Some(value) })
}
