//! `grants scc`, `grants cil`, `grants rbac`: the objects a release ships.

use super::output::ObjectFormat;
use clap::{Args, ValueEnum};
use std::fmt::Write as _;
use virt_grants_core::kubevirt::releases::Policy;
use virt_grants_core::kubevirt::scc::{self, Form};
use virt_grants_core::kubevirt::{cil, rbac};
use virt_grants_core::source::{Node, Value, json_print, yaml_print};

/// Arguments of `grants scc`.
#[derive(Args)]
pub(super) struct SccArguments {
    /// A tag (v1.0.1), a minor (v1.0, its newest release) or main
    release: String,
    /// Which object
    #[arg(long, value_enum, default_value_t = Name::KubevirtController)]
    name: Name,
    /// Which fields
    #[arg(long, value_enum, default_value_t = Fields::Apply)]
    fields: Fields,
    /// The namespace KubeVirt runs in (openshift-cnv for OpenShift Virtualization)
    #[arg(long, default_value = "kubevirt", value_name = "NAMESPACE")]
    kubevirt_namespace: String,
    /// How to write it
    #[arg(long, value_enum, default_value_t = ObjectFormat::Yaml)]
    format: ObjectFormat,
}

/// Arguments of `grants cil`.
#[derive(Args)]
pub(super) struct CilArguments {
    /// A tag (v0.49.0) or a minor (v0.49, its newest release)
    release: String,
}

/// Arguments of `grants rbac`.
#[derive(Args)]
pub(super) struct RbacArguments {
    /// A tag (v1.9.0), a minor (v1.9, its newest release) or main
    release: String,
    /// The namespace KubeVirt runs in (openshift-cnv for OpenShift Virtualization)
    #[arg(long, default_value = "kubevirt", value_name = "NAMESPACE")]
    kubevirt_namespace: String,
    /// How to write it
    #[arg(long, value_enum, default_value_t = ObjectFormat::Yaml)]
    format: ObjectFormat,
}

#[derive(Clone, Copy, ValueEnum)]
enum Name {
    /// For the pods that virt-controller creates
    KubevirtController,
    /// For virt-handler
    KubevirtHandler,
}

#[derive(Clone, Copy, ValueEnum)]
enum Fields {
    /// Every field that holds something, defaults included: for `oc apply`
    Apply,
    /// All fields, empty ones as null, as `oc get` shows them
    Stored,
    /// The fields that KubeVirt's source sets
    Written,
}

/// Prints an SCC.
pub(super) fn scc(arguments: &SccArguments) -> Result<String, String> {
    let release = super::release(&arguments.release).map_err(|error| error.to_string())?;
    let name = match arguments.name {
        Name::KubevirtController => "kubevirt-controller",
        Name::KubevirtHandler => "kubevirt-handler",
    };
    let form = match arguments.fields {
        Fields::Apply => Form::Applied,
        Fields::Stored => Form::Stored,
        Fields::Written => Form::Written,
    };
    let row = scc::scc(release.tag, name).ok_or_else(|| format!("{release} ships no SCC {name}"))?;
    let object = row.object(form, namespace(&arguments.kubevirt_namespace)?);
    if arguments.format == ObjectFormat::Json {
        return Ok(json_print::print(&object));
    }
    Ok(format!(
        "# {name} as KubeVirt {release} ships it ({}: {})\n{}",
        row.range,
        row.change,
        yaml_print::print(&object)
    ))
}

/// Prints the SELinux module.
pub(super) fn cil(arguments: &CilArguments) -> Result<String, String> {
    let release = super::release(&arguments.release).map_err(|error| error.to_string())?;
    let module = cil::render_release(release.tag).ok_or_else(|| {
        let runs: Vec<_> = cil::modules()
            .iter()
            .filter(|module| module.block == "virt_launcher")
            .flat_map(|module| module.runs)
            .collect();
        let (first, last) = (runs.iter().map(|run| run.from).min(), runs.iter().map(|run| run.to).max());
        let name = |tag: Option<virt_grants_core::kubevirt::Tag>| tag.map_or("", |tag| tag.as_str());
        format!("KubeVirt {release} ships no SELinux module; {} .. {} do", name(first), name(last))
    })?;
    let mut out = String::new();
    if let Some(launcher) = release.launcher_type() {
        let _ = writeln!(out, "; Launchers of {release} run as {} ({}).", launcher.name, launcher.when);
        let _ = match launcher.policy {
            Policy::Always | Policy::Never => Ok(()),
            Policy::UnlessTypeSet => writeln!(out, "; Installed unless selinuxLauncherType is set."),
            Policy::UnlessGate => {
                writeln!(out, "; Installed unless the gate DisableCustomSELinuxPolicy is on.")
            }
        };
    }
    Ok(out + &module)
}

/// Prints the roles.
pub(super) fn rbac(arguments: &RbacArguments) -> Result<String, String> {
    let release = super::release(&arguments.release).map_err(|error| error.to_string())?;
    let roles = rbac::roles(release.tag).ok_or("no roles are known")?;
    let read: Vec<&str> = roles.revision.tags.iter().map(|tag| tag.as_str()).collect();
    let from = read.join(" and ");
    let mut head = format!("# as read at {from}\n");
    if !roles.exact {
        let why = if roles.agreed {
            "the releases read before and after it agree on these"
        } else {
            "these are those of the nearest older release that was"
        };
        eprintln!("note: the roles of {release} were not read; {why}: {from}");
        let _ = writeln!(head, "# (not read at {release}; {why})");
    }
    if let Some(inferred) = roles.revision.inferred {
        let _ = writeln!(head, "# (inferred: {inferred})");
    }
    if let Some(source) = virt_grants_core::kubevirt::sources::source(roles.revision.source) {
        let _ = writeln!(head, "# source: {source}");
    }
    let objects = roles.revision.objects(namespace(&arguments.kubevirt_namespace)?);
    if arguments.format == ObjectFormat::Json {
        return Ok(json_print::print(&list(objects)));
    }
    Ok(head + &yaml_print::print_all(&objects))
}

/// Several objects as one `List`.
fn list(items: Vec<Node<'static>>) -> Node<'static> {
    let entry = |key: &'static str, value| virt_grants_core::source::Entry {
        key: key.into(),
        key_span: virt_grants_core::source::Span::default(),
        value: Node::made(value),
    };
    Node::made(Value::Mapping(vec![
        entry("apiVersion", Value::String("v1".into())),
        entry("kind", Value::String("List".into())),
        entry("items", Value::Sequence(items)),
    ]))
}

/// A namespace has to be a DNS label, or the object could not be applied.
fn namespace(name: &str) -> Result<&str, String> {
    let allowed =
        |character: char| character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-';
    let label = !name.is_empty()
        && name.len() <= 63
        && name.chars().all(allowed)
        && !name.starts_with('-')
        && !name.ends_with('-');
    if label {
        Ok(name)
    } else {
        Err(format!("`{name}` is no name of a namespace: expected lower-case letters, digits and `-`"))
    }
}
