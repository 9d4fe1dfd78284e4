//! Raw requests: an SCC review as a question. Who may create this pod, under which SCC, and what is changed?
//!
//! | field of `request` | meaning |
//! |---|---|
//! | `pod` | the pod, or any workload with a template |
//! | `namespace` | its name, or an object with `name`, `annotations` and `labels`, which spares the host call |
//! | `user` | `username` and `groups`; without it the pod's service account stands in |
//! | `serviceAccounts` | names; the question is answered for each of them in place of the pod's own |
//!
//! The answer is in `message`, as JSON; `accepted` says whether every answer in it is yes.
//!
//! A question that brings its own `sccs` has the form of [`virt_grants_core::bulk`], brings the whole cluster along, and
//! is answered as the command line answers it; `accepted` then says that it could be read.

use crate::exemption;
use crate::explain::{self, Words};
use crate::failure::Failure;
use crate::host::Host;
use crate::judge::{self, Case, Found, How, Judged};
use crate::namespace::Facts;
use crate::pods::with_api_defaults;
use crate::request::{text, texts};
use crate::response::Response;
use crate::scan::StandIn;
use crate::settings::Settings;
use crate::verdict::MARK;
use virt_grants_core::bulk::{self, Detail};
use virt_grants_core::input::{self, Role};
use virt_grants_core::path::FieldPath;
use virt_grants_core::pod::Pod;
use virt_grants_core::scc::builtin;
use virt_grants_core::scc::{self, FORBIDDEN, Operation, Outcome, Phase, Record, Trial, User};
use virt_grants_core::source::Node;
use virt_grants_core::source::json::write_string;

/// Whether a request is a question and none of the API server's, which has a `resource` that is an object.
pub(crate) fn is_question(request: &Node<'_>) -> bool {
    let of_the_api_server = request.get("resource").is_some_and(|resource| resource.as_str().is_none());
    !of_the_api_server && (request.get("pod").is_some() || brings_cluster(request))
}

fn brings_cluster(request: &Node<'_>) -> bool {
    ["sccs", "scc"].iter().any(|key| request.get(key).is_some())
}

/// Answers a question in the form of bulk decisions; `text` is the whole payload.
fn bulk_answer(request: &Node<'_>, text: &str) -> Response {
    let line = request.span.slice(text);
    let mut out = String::new();
    match bulk::answer(line, &|name| builtin::by_name(name), Detail::Full, &mut out) {
        Ok(()) => Response { message: Some(out), ..Response::accept() },
        Err(error) => Response::refuse(400, format!("{MARK}the question cannot be read: {error}")),
    }
}

/// Answers a question.
pub(crate) fn answer(
    request: &Node<'_>,
    text: &str,
    settings: &Settings<'_>,
    host: &mut dyn Host,
) -> Response {
    if brings_cluster(request) {
        return bulk_answer(request, text);
    }
    let question = match Question::read(request) {
        Ok(question) => question,
        Err(sentence) => {
            return Response::refuse(400, format!("{MARK}the question cannot be read: {sentence}"));
        }
    };
    let own = question.pod.service_account_name;
    let accounts = if question.accounts.is_empty() { vec![own] } else { question.accounts.clone() };
    let mut out = String::from("{\"reviews\":[");
    let mut all = true;
    for (index, account) in accounts.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        match question.review(account, settings, host, &mut out) {
            Ok(admitted) => all &= admitted,
            Err(failure) => return Response::refuse(failure.code(), format!("{MARK}{failure}")),
        }
    }
    out.push_str("]}");
    if all { Response { message: Some(out), ..Response::accept() } } else { Response::refuse(FORBIDDEN, out) }
}

struct Question<'a> {
    node: &'a Node<'a>,
    base: FieldPath,
    pod: Pod<'a>,
    namespace: &'a str,
    metadata: Option<&'a Node<'a>>,
    user: Option<(&'a str, Vec<&'a str>)>,
    accounts: Vec<&'a str>,
}

impl<'a> Question<'a> {
    fn read(request: &'a Node<'_>) -> Result<Self, String> {
        let request: &'a Node<'a> = request;
        let object = request.get("pod").ok_or("`pod` is missing")?;
        let kind = text(object, "kind", "pod.kind")?;
        let base = match input::role(text(object, "apiVersion", "pod.apiVersion")?, kind) {
            Role::Workload(workload) => FieldPath::of(workload.template()),
            _ if kind.is_empty() => FieldPath::root(),
            _ => return Err(format!("`pod.kind` `{kind}` has no pods")),
        };
        let (node, depth) = object.at(&base);
        if depth < base.segments().len() {
            return Err(format!("`pod.{base}` is missing"));
        }
        let (pod, problems) = with_api_defaults(node, &base);
        if let Some(problem) = problems.first() {
            return Err(format!("in `pod`, {}", problem.message));
        }
        let given = request.get("namespace").filter(|given| !given.is_null());
        let (namespace, metadata) = match given {
            Some(given) if given.as_str().is_some() => (given.as_str().unwrap_or_default(), None),
            Some(given) => (text(given, "name", "namespace.name")?, Some(given)),
            None => (pod.namespace, None),
        };
        if namespace.is_empty() {
            return Err("`namespace` is missing".to_owned());
        }
        let user = match request.get("user").filter(|user| !user.is_null()) {
            Some(user) => {
                Some((text(user, "username", "user.username")?, texts(user, "groups", "user.groups")?))
            }
            None => None,
        };
        let accounts = texts(request, "serviceAccounts", "serviceAccounts")?;
        Ok(Self { node, base, pod, namespace, metadata, user, accounts })
    }

    /// Writes the answer for one service account and says whether it is yes.
    fn review(
        &self,
        account: &'a str,
        settings: &Settings<'_>,
        host: &mut dyn Host,
        out: &mut String,
    ) -> Result<bool, Failure> {
        let pod = Pod { service_account_name: account, ..self.pod.clone() };
        let stand_in = StandIn::new(self.namespace, account);
        let groups = stand_in.groups();
        let user = match &self.user {
            Some((name, groups)) => User { name, groups },
            None => stand_in.user(&groups),
        };
        out.push_str("{\"serviceAccount\":");
        write_string(account, out);
        if exemption::is_listed(self.namespace, &settings.exemptions) {
            exempt(&format!("namespace `{}` is listed in `exemptions.namespaces`", self.namespace), out);
            return Ok(true);
        }
        let case = Case {
            how: How::Admit,
            operation: Operation::Create,
            sub_resource: "",
            name: "",
            user,
            pod: &pod,
            record: Record::Answer,
        };
        let facts = match self.metadata {
            Some(metadata) => Facts::given(self.namespace, metadata, settings)?,
            None => Facts::read(self.namespace, settings, host)?,
        };
        let judged = judge::with_facts(facts, &case, settings, host, |mut found| {
            self.write(&mut found, settings, out)
        })?;
        match judged {
            Judged::Decided(admitted) => Ok(admitted),
            Judged::Exempt(why) => {
                exempt(&why, out);
                Ok(true)
            }
        }
    }

    fn write(&self, found: &mut Found<'_, '_, '_>, settings: &Settings<'_>, out: &mut String) -> bool {
        let (request, decision) = (found.request, found.decision);
        let admitted = match &decision.outcome {
            Outcome::Ignored => {
                exempt("the pod is one that admission does not look at", out);
                return true;
            }
            Outcome::Admitted(winner) => {
                out.push_str(",\"allowed\":true,\"scc\":");
                write_string(winner.ranked.scc.name, out);
                out.push_str(",\"subject\":");
                write_string(winner.subject.as_str(), out);
                out.push_str(",\"patch\":");
                scc::patch(self.node, &winner.edits(), out);
                true
            }
            Outcome::Refused(denial) => {
                out.push_str(",\"allowed\":false,\"message\":");
                write_string(&scc::forbidden(request, denial, Phase::Admit, settings.style()), out);
                let user = self.user.as_ref().map(|(name, _)| *name);
                let words = Words { base: &self.base, fillable: true, user };
                out.push_str(",\"reasons\":[");
                for (index, line) in explain::lines(found, denial, Phase::Admit, words).iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    write_string(line, out);
                }
                out.push(']');
                false
            }
        };
        out.push_str(",\"tried\":[");
        for (index, trial) in scc::trace(*request, found.cluster).iter().flatten().enumerate() {
            if index > 0 {
                out.push(',');
            }
            write_trial(trial, out);
        }
        out.push_str("]}");
        admitted
    }
}

fn write_trial(trial: &Trial<'_>, out: &mut String) {
    out.push_str("{\"scc\":");
    write_string(trial.ranked.scc.name, out);
    out.push_str(",\"usableBy\":");
    write_string(trial.subject.map_or("none", scc::Subject::as_str), out);
    out.push_str(",\"fits\":");
    out.push_str(if trial.outcome.is_ok() { "true}" } else { "false}" });
}

fn exempt(why: &str, out: &mut String) {
    out.push_str(",\"allowed\":true,\"exempt\":");
    write_string(why, out);
    out.push('}');
}
