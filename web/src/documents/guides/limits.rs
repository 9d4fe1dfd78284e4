//! What a page cannot know.

use super::{Section, section};
use crate::components::link::Link;
use crate::documents::parts::listing;
use crate::route::Route;
use virt_grants_core::check::{ASSUMED_MCS, ASSUMED_NAMESPACE, ASSUMED_UID_RANGE};
use virt_grants_core::kubevirt::releases::main_snapshot;
use virt_grants_core::kubevirt::{edition, editions, grants, releases};
use virt_grants_core::scc::builtin;
use yew::prelude::*;

pub(super) fn sections() -> Vec<Section> {
    let minors = builtin::minors();
    let (first, last) =
        (minors.first().map_or("", |minor| minor.name), minors.last().map_or("", |minor| minor.name));
    let concluded = minors.iter().filter(|minor| minor.inferred.is_some()).count();
    let inferred = grants().iter().filter(|grant| grant.meaning().inferred).count();
    let (commit, date) = main_snapshot();
    vec![
        section(
            "cluster",
            "Your cluster's SCCs",
            html! { <>
                <p>{ format!("Built in are the objects of a newly installed OpenShift {first} to {last}. A cluster that was upgraded keeps old values of some of them, and most clusters have \
                    objects of their own. Paste yours into the checker, below the form:") }</p>
                { listing("own", "Command", "oc get scc -o yaml") }
            </> },
        ),
        section(
            "rights",
            "Who may use what",
            html! { <>
                <p>{ "Role bindings are not in a manifest. Say in the form who creates the pod, and which SCCs its service account may use. To ask the cluster:" }</p>
                { listing("can", "Commands", "oc adm policy who-can use scc anyuid -n NAMESPACE\noc auth can-i use scc/anyuid --as system:serviceaccount:NAMESPACE:NAME -n NAMESPACE") }
            </> },
        ),
        section(
            "namespace",
            "Your namespace",
            html! { <>
                <p>{ format!("User ids and levels come from annotations of the namespace. Where they are not given, the engine takes a block that OpenShift gave to a real \
                    project, {ASSUMED_UID_RANGE} with {ASSUMED_MCS}, and calls the namespace {ASSUMED_NAMESPACE}. Each answer says so.") }</p>
                { listing("annotations", "Command", "oc get namespace NAMESPACE -o jsonpath='{.metadata.annotations}'") }
            </> },
        ),
        section(
            "image",
            "Images",
            html! {
                <p>{ "Which user an image names is not in a manifest. " }<code>{ "runAsNonRoot" }</code>{ " is checked by the node when the container starts, long after admission." }</p>
            },
        ),
        section(
            "other",
            "Other admission",
            html! {
                <p>{ "Pod Security admission, quotas and webhooks decide as well, some before and some after. A pod that another webhook changes after it was filled in is \
                    checked again; the checker judges what you paste." }</p>
            },
        ),
        section(
            "node",
            "The node's SELinux policy",
            html! { <>
                <p>{ "Admission only fixes the label. What the label may do is decided by the policy of the node, which this site does not have: that policy has a licence of its own. The answers use a \
                    small base of our own, and say so. With your policy they are exact:" }</p>
                { listing("cil", "Commands", "semodule --cil --extract base   # on a node, or in a debug pod with chroot /host\nvirt-grants selinux ask \"container_t may read on proc_t:file\" *.cil") }
            </> },
        ),
        section(
            "vm",
            "A pod does not tell its machine",
            html! { <>
                <p>{ "Several features of virtual machines leave no trace in the pod. Only the virtual machine says that they are used: " }<Link to={Route::Vm}>{ "paste it" }</Link>{ "." }</p>
            </> },
        ),
        section(
            "data",
            "How far to trust the data",
            html! { <ul>
                <li>{ format!("OpenShift: {} minors; for {concluded} of them a part was concluded and not read, which is marked where it is shown.", minors.len()) }</li>
                <li>{ format!("KubeVirt: {} releases up to {}, and main at {} of {date}, read from the source at each tag.", releases().len().saturating_sub(1), releases::newest().name, commit.get(..12).unwrap_or(commit)) }</li>
                <li>{ format!("Grants: {} rows, {inferred} of which have a reason that was inferred.", grants().len()) }</li>
                <li>{ format!("Documentation: {} versions; for 4.10 the chapter is {}.", editions().len(), edition("4.10").and_then(|edition| edition.chapter).unwrap_or("unknown")) }</li>
                <li>{ "OpenShift Virtualization is inferred from upstream: patches that were never published are not known." }</li>
            </ul> },
        ),
    ]
}
