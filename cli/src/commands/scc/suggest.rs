//! `scc suggest`.

use crate::commands::{CLEAN, FINDINGS};
use crate::files;
use std::collections::BTreeSet;
use std::path::PathBuf;
use virt_grants_core::check::{ASSUMED_MCS, ASSUMED_NAMESPACE, ASSUMED_UID_RANGE};
use virt_grants_core::input;
use virt_grants_core::scc::Namespace;
use virt_grants_core::source::{Node, yaml};
use virt_grants_core::suggest::{Form, smallest_scc};

/// Makes the smallest SCC that admits every pod and pod template in the named files, and says what each of its
/// permissions is needed for.
///
/// Exit status: 0 the SCC is printed, 1 there is none, 2 something could not be read.
#[derive(clap::Args)]
pub(super) struct Args {
    /// Files, folders, patterns, or `-` for standard input
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Name of the SCC [default: the name of the first workload]
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Namespace of the pods
    #[arg(long, short, value_name = "NAME")]
    namespace: Option<String>,
    /// Its user ids, annotation `openshift.io/sa.scc.uid-range`
    #[arg(long, value_name = "START/SIZE", default_value = ASSUMED_UID_RANGE)]
    uid_range: String,
    /// Its level, annotation `openshift.io/sa.scc.mcs`
    #[arg(long, value_name = "LEVEL", default_value = ASSUMED_MCS)]
    mcs: String,
    /// Its groups, annotation `openshift.io/sa.scc.supplemental-groups` [default: as the user ids]
    #[arg(long, value_name = "START/SIZE")]
    supplemental_groups: Option<String>,
    /// User who may use it, beside the service accounts of the pods; may be repeated
    #[arg(long = "user", value_name = "USER")]
    users: Vec<String>,
    /// Group that may use it; may be repeated
    #[arg(long = "group", value_name = "GROUP")]
    groups: Vec<String>,
    /// Leave `users` empty: access is granted with a role
    #[arg(long)]
    no_users: bool,
}

/// A pod, and what to call it.
struct Found {
    label: String,
    name: String,
    namespace: String,
    service_account: String,
    pod: Node<'static>,
}

/// The text to print, and the exit status.
pub(super) fn run(args: &Args) -> Result<(String, u8), String> {
    let mut found = Vec::new();
    for source in files::read(&args.files) {
        let bytes = source.bytes.map_err(|error| format!("{}: {error}", source.name))?;
        pods_of(&source.name, &bytes, &mut found)?;
    }
    let first = found.first().ok_or("no pod and no pod template in the named files")?;
    let namespace = args.namespace.as_deref().unwrap_or(&first.namespace);
    let namespace = if namespace.is_empty() { ASSUMED_NAMESPACE } else { namespace };
    let facts = Namespace {
        name: namespace,
        uid_range: Some(&args.uid_range),
        mcs: Some(&args.mcs),
        supplemental_groups: args.supplemental_groups.as_deref().or(Some(&args.uid_range)),
        ..Namespace::default()
    };
    let account = |one: &Found| {
        let own =
            if one.namespace.is_empty() || args.namespace.is_some() { namespace } else { &one.namespace };
        format!("system:serviceaccount:{own}:{}", one.service_account)
    };
    let accounts: BTreeSet<String> = found.iter().filter(|_| !args.no_users).map(account).collect();
    let users: Vec<&str> = accounts.iter().chain(&args.users).map(String::as_str).collect();
    let groups: Vec<&str> = args.groups.iter().map(String::as_str).collect();
    let name = args.name.as_deref().unwrap_or(&first.name);
    let pods: Vec<&Node<'_>> = found.iter().map(|one| &one.pod).collect();
    Ok(match smallest_scc(&pods, Form::Written, &facts, name, &users, &groups) {
        Ok(made) => {
            let labels: Vec<String> = found.into_iter().map(|one| one.label).collect();
            (made.print(&labels), CLEAN)
        }
        Err(why) => (format!("there is no such SCC: {why}\n"), FINDINGS),
    })
}

fn pods_of(file: &str, bytes: &[u8], found: &mut Vec<Found>) -> Result<(), String> {
    let (documents, _) = yaml::read_bytes(bytes);
    let (objects, _) = input::objects(&documents);
    let (sources, _) = input::pods(&objects);
    for source in sources {
        let label = format!("{} `{}` in {file}", source.workload.kind(), source.name);
        if source.broken {
            return Err(format!("{label} cannot be read whole; `virt-grants check {file}` says why"));
        }
        let spec = source.node.get("spec");
        let account = spec.and_then(|spec| spec.get("serviceAccountName")).and_then(Node::as_str);
        found.push(Found {
            label,
            name: source.name.to_owned(),
            namespace: source.namespace.to_owned(),
            service_account: account.filter(|name| !name.is_empty()).unwrap_or("default").to_owned(),
            pod: source.node.clone().into_owned(),
        });
    }
    Ok(())
}
