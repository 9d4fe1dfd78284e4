//! How SCC admission decides.

use super::{Section, section};
use crate::components::link::Link;
use crate::components::problems::ticks;
use crate::documents::figures::{cost, everybodys};
use crate::documents::parts::{counted, in_checker, listing, scc_link, table};
use crate::examples;
use crate::route::Route;
use crate::state::{Controls, Who};
use virt_grants_core::check::{ASSUMED_MCS, ASSUMED_UID_RANGE, PodReport, TrialOutcome, Verdict, check};
use virt_grants_core::scc::builtin::newest;
use virt_grants_core::scc::order::{grouped, points_lines, reason, why};
use virt_grants_core::scc::{List, Ranked};
use yew::prelude::*;

pub(super) fn sections() -> Vec<Section> {
    let minor = newest();
    vec![
        section(
            "who",
            "Who is asked",
            html! { <>
                <p>{ "A pod is judged with the SCCs that somebody may use. Two are asked, and the first is usually forgotten: the service account that the pod \
                    runs as, then the user who sends the request. For the pods of a Deployment that user is a controller of the cluster, which may use \
                    nothing special; what counts there is the service account." }</p>
                <p>{ "An SCC may be used by whoever it names in " }<code>{ "users" }</code>{ " and " }<code>{ "groups" }</code>{ ", and by whoever has the verb " }
                    <code>{ "use" }</code>{ " on it. " }
                    { everybodys(minor).map(|ranked| html! { <>{ format!("On a new OpenShift {} everybody who is authenticated may use ", minor.name) }{ scc_link(ranked.scc.name) }{ "." }</> }) }</p>
            </> },
        ),
        section(
            "order",
            "In which order",
            html! { <>
                <p>{ "Priority first, the higher the earlier; none counts as 0. Then points, the fewer the earlier: an SCC that allows less is tried \
                    first, so that a pod gets no more than it needs. Then the name." }</p>
                <p>{ "What points are given for, each worked out by the engine as the difference that this one change makes to " }{ scc_link("restricted-v2") }{ ":" }</p>
                { costs() }
                <p>{ format!("The {} of OpenShift {}, in the order in which they are tried:", counted(minor.sccs.len(), "object"), minor.name) }</p>
                { ladder(minor.sccs) }
            </> },
        ),
        section("example", "One sum, line by line", {
            let ranked = everybodys(minor);
            html! { if let Some(ranked) = ranked {
                <p>{ "The points of " }{ scc_link(ranked.scc.name) }{ ":" }</p>
                { table("Points, line by line", &["Field", "#Points", "Because of"], points_lines(&ranked.scc).into_iter().map(|line| html! { <tr>
                    <th scope="row"><code>{ line.field }</code></th><td class="number">{ grouped(line.points) }</td><td class="sub">{ why(&ranked.scc, line.field) }</td>
                </tr> }).chain([html! { <tr><th scope="row">{ "In all" }</th><td class="number"><b>{ grouped(ranked.points) }</b></td><td></td></tr> }]).collect()) }
                <p><Link to={Route::Compare} fragment={format!("sccs=restricted-v2@{0},nonroot-v2@{0}", minor.name)}>{ "Compare two SCCs" }</Link>{ " to see which line decides." }</p>
            } }
        }),
        section(
            "filled-in",
            "What is filled in",
            html! { <>
                <p>{ "Each SCC is tried on a copy: first it fills in what the pod leaves out, then it checks the whole. The first that has nothing to \
                    object to takes the pod, with what it filled in. What the namespace says decides many values: its block of user ids and its SELinux level." }</p>
                { filled_in() }
            </> },
        ),
        section(
            "refused",
            "When it is refused",
            html! { <>
                <p>{ "If no SCC fits, the refusal lists every reason of every SCC that was tried, and names those that could not be used. The text looks alike for a \
                    Deployment, where it hides in the events of a ReplicaSet." }</p>
                { refused() }
            </> },
        ),
        section(
            "creators",
            "The same pod, three creators",
            html! { <>
                <p>{ "The pod of a virtual machine, as the launcher of the examples, created by three accounts:" }</p>
                { creators() }
                <p><Link to={Route::Compare}>{ "Compare two creators" }</Link>{ " of a pod of your own." }</p>
            </> },
        ),
        section(
            "skipped",
            "Where nothing is decided",
            html! { <>
                <p>{ "SCC admission does not look at namespaces of run level 0 and 1, at namespaces that are exempt by label, and at pods for Windows. Changes to \
                    a pod that exists are checked with the SCC that it already has first. An annotation " }<code>{ "openshift.io/required-scc" }</code>{ " on a \
                    pod leaves this one SCC as the only choice." }</p>
            </> },
        ),
    ]
}

/// The steps of the scale.
fn costs() -> Html {
    let rows: Vec<(&str, i64)> = vec![
        ("`allowPrivilegedContainer: true`", cost(|scc| scc.allow_privileged_container = true)),
        ("`allowHostPorts: true`", cost(|scc| scc.allow_host_ports = true)),
        ("`allowHostNetwork: true`", cost(|scc| scc.allow_host_network = true)),
        (
            "`volumes` with `hostPath` or `*`, in place of harmless kinds alone",
            cost(|scc| scc.volumes = List::Borrowed(&["hostPath"]))
                - cost(|scc| scc.volumes = List::Borrowed(&["secret"])),
        ),
        (
            "`volumes` with another kind such as `persistentVolumeClaim`, in place of harmless kinds alone",
            cost(|scc| scc.volumes = List::Borrowed(&["persistentVolumeClaim"]))
                - cost(|scc| scc.volumes = List::Borrowed(&["secret"])),
        ),
        ("`runAsUser: RunAsAny` in place of `MustRunAsRange`", cost(|scc| scc.run_as_user.kind = "RunAsAny")),
        (
            "`runAsUser: MustRunAsNonRoot` in place of `MustRunAsRange`",
            cost(|scc| scc.run_as_user.kind = "MustRunAsNonRoot"),
        ),
        (
            "`seLinuxContext: RunAsAny` in place of `MustRunAs`",
            cost(|scc| scc.se_linux_context.kind = "RunAsAny"),
        ),
        (
            "`requiredDropCapabilities: []` in place of `[ALL]`",
            cost(|scc| scc.required_drop_capabilities = List::Borrowed(&[])),
        ),
        (
            "`allowedCapabilities: ['*']` in place of one",
            cost(|scc| scc.allowed_capabilities = List::Borrowed(&["*"])),
        ),
    ];
    table("What points are given for", &["Change", "#Points"], rows.into_iter().map(|(what, points)| html! {
        <tr><th scope="row">{ ticks(what) }</th><td class="number">{ format!("+{}", grouped(points)) }</td></tr>
    }).collect())
}

fn ladder(sccs: &[&'static Ranked<'static>]) -> Html {
    table("Order", &["#Place", "SCC", "#Priority", "#Points", "Why it goes before the next"], sccs.iter().enumerate().map(|(index, ranked)| html! { <tr>
        <td class="number">{ index + 1 }</td>
        <th scope="row">{ scc_link(ranked.scc.name) }</th>
        <td class="number">{ ranked.scc.priority.map_or_else(String::new, |priority| priority.to_string()) }</td>
        <td class="number">{ grouped(ranked.points) }</td>
        <td class="sub">{ sccs.get(index + 1).map(|next| reason((&ranked.scc, ranked.points), (&next.scc, next.points))) }</td>
    </tr> }).collect())
}

fn judged(name: &str, controls: &Controls) -> Option<(&'static str, PodReport)> {
    let example = examples::ALL.iter().find(|example| example.name == name)?;
    Some((example.text, check(example.text, &controls.options()).pods.into_iter().next()?))
}

fn filled_in() -> Html {
    let Some((text, pod)) = judged("web", &Controls::default()) else { return Html::default() };
    let Verdict::Admitted { scc, .. } = &pod.verdict else { return Html::default() };
    html! { <>
        { listing("web", "A workload that says nothing about users", text) }
        <p>{ "It is taken by " }{ scc_link(scc) }{ format!(", which fills in the following. The namespace is assumed to have the block {ASSUMED_UID_RANGE} and the level {ASSUMED_MCS}.") }</p>
        { table("Filled in", &["Field", "Before", "After"], pod.changes.iter().map(|change| html! { <tr>
            <th scope="row"><code>{ change.path.to_string() }</code></th>
            <td><code>{ change.before.as_deref().unwrap_or("") }</code></td><td><code>{ change.after.as_deref().unwrap_or("removed") }</code></td>
        </tr> }).collect()) }
        <p>{ in_checker("Open it in the checker", text, &Controls::default()) }</p>
    </> }
}

fn refused() -> Html {
    let Some((text, pod)) = judged("fixed-user", &Controls::default()) else { return Html::default() };
    let reasons = pod.trials.iter().filter(|trial| trial.usable_by.is_some()).flat_map(|trial| match &trial
        .outcome
    {
        TrialOutcome::Refuses(reasons) => reasons.iter().map(|reason| (trial.scc.clone(), reason)).collect(),
        _ => Vec::new(),
    });
    html! { <>
        { table("Reasons", &["SCC", "Reason", "Rule"], reasons.map(|(scc, reason)| html! { <tr>
            <th scope="row">{ scc_link(&scc) }</th><td>{ ticks(&reason.message) }</td>
            <td>{ Route::rule(reason.rule).map(|to| html! { <Link {to}><code>{ reason.rule }</code></Link> }) }</td>
        </tr> }).collect()) }
        <p>{ format!("{} of the cluster's SCCs could not be used by anybody who was asked.", pod.trials.iter().filter(|trial| trial.usable_by.is_none()).count()) }</p>
        <p>{ in_checker("Open this refusal in the checker", text, &Controls::default()) }</p>
    </> }
}

fn creators() -> Html {
    let rows = [Who::KubevirtController, Who::User, Who::ServiceAccount].map(|who| {
        let controls = Controls { who, ..Controls::default() };
        let verdict = judged("launcher", &controls).map(|(text, pod)| (text, pod.judged.user.clone(), pod));
        html! { if let Some((text, user, pod)) = verdict { <tr>
            <th scope="row">{ who.label() }<br /><code class="sub">{ user }</code></th>
            <td>{ match &pod.verdict {
                Verdict::Admitted { scc, .. } => html! { <><span class="tag good">{ "admitted" }</span>{ " by " }{ scc_link(scc) }</> },
                _ => html! { <span class="tag bad">{ "refused" }</span> },
            } }</td>
            <td>{ in_checker("Open", text, &controls) }</td>
        </tr> } }
    });
    table("Creators", &["Creator", "Answer", ""], rows.into_iter().collect())
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_minor_has_an_object_for_everybody() {
        use crate::documents::figures::everybodys;
        use virt_grants_core::scc::builtin;
        for minor in builtin::minors() {
            assert!(everybodys(minor).is_some(), "{}", minor.name);
        }
    }
}
