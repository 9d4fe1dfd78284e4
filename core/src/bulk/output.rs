//! Answers as JSON.

use super::Detail;
use super::input::{Case, Kind, flag, text};
use crate::path::FieldPath;
use crate::pod::{self, Pod};
use crate::scc::{
    self, Cluster, Decision, Denial, FORBIDDEN, Outcome, Phase, ProviderError, Record, Request, SccSet,
    Trial, ValueStyle,
};
use crate::source::Node;
use crate::source::json::{write, write_string};
use std::borrow::Cow;

/// Writes one JSON object, field by field.
pub(super) struct Writer<'o> {
    out: &'o mut String,
    first: bool,
}

impl<'o> Writer<'o> {
    pub(super) fn object(out: &'o mut String) -> Self {
        out.push('{');
        Self { out, first: true }
    }

    pub(super) fn close(self) {
        self.out.push('}');
    }

    fn key(&mut self, key: &str) {
        if !std::mem::take(&mut self.first) {
            self.out.push(',');
        }
        write_string(key, self.out);
        self.out.push(':');
    }

    pub(super) fn raw(&mut self, key: &str, json: &str) {
        self.key(key);
        self.out.push_str(json);
    }

    pub(super) fn text(&mut self, key: &str, text: &str) {
        self.key(key);
        write_string(text, self.out);
    }

    fn flag(&mut self, key: &str, truth: bool) {
        self.raw(key, if truth { "true" } else { "false" });
    }

    fn node(&mut self, key: &str, node: &Node<'_>) {
        self.key(key);
        write(node, self.out);
    }

    pub(super) fn nested(&mut self, key: &str, fields: impl FnOnce(&mut Writer<'_>)) {
        self.key(key);
        let mut writer = Writer::object(self.out);
        fields(&mut writer);
        writer.close();
    }

    fn texts<T: AsRef<str>>(&mut self, key: &str, texts: impl IntoIterator<Item = T>) {
        self.list(key, texts, |text, out| write_string(text.as_ref(), out));
    }

    fn list<T>(
        &mut self,
        key: &str,
        items: impl IntoIterator<Item = T>,
        mut item: impl FnMut(T, &mut String),
    ) {
        self.key(key);
        self.out.push('[');
        for (index, value) in items.into_iter().enumerate() {
            if index > 0 {
                self.out.push(',');
            }
            item(value, self.out);
        }
        self.out.push(']');
    }

    fn patch(&mut self, key: &str, pod: &Node<'_>, edits: &[scc::Edit<'_>]) {
        self.key(key);
        scc::patch(pod, edits, self.out);
    }
}

/// Writes the fields of the answer.
pub(super) fn result(case: &Case<'_>, detail: Detail, writer: &mut Writer<'_>) {
    let set = SccSet::new(case.sccs.iter().cloned());
    match case.kind {
        Kind::Admit => admit(case, &set, detail, writer),
        Kind::Validate => validate(case, &set, detail, writer),
        Kind::Connect => connect(case, &set, writer),
        Kind::ProviderValidate => provider_validate(case, &set, writer),
        Kind::Order => order(&set, writer),
        Kind::SccDefaults => {
            if let Some(scc) = case.root.get("scc") {
                writer.node("scc", &scc::defaulted(scc));
            }
        }
    }
}

fn with_cluster<'a, T>(
    case: &Case<'a>,
    set: &'a SccSet<'a>,
    run: impl FnOnce(&mut Cluster<'a, '_>) -> T,
) -> T {
    let mut bindings = case.bindings.clone();
    let require_standard = flag(case.root, "require_standard_sccs");
    run(&mut Cluster { sccs: set, access: &mut bindings, require_standard, style: ValueStyle::Json })
}

/// What patches start from: the pod, or the API form of one that is as its author wrote it, which is then answered too.
fn base<'n>(case: &Case<'_>, pod: &'n Node<'n>, writer: &mut Writer<'_>) -> Cow<'n, Node<'n>> {
    if !flag(case.root, "raw") {
        return Cow::Borrowed(pod);
    }
    let base = scc::api_form(pod);
    writer.node("base", &base);
    Cow::Owned(base)
}

fn admit(case: &Case<'_>, set: &SccSet<'_>, detail: Detail, writer: &mut Writer<'_>) {
    let Some(node) = case.pod_node else { return };
    let Some(request) = case.request(&case.pod, node) else { return };
    let base = base(case, node, writer);
    if let Some(order) = scc::order(&request, set, Phase::Admit) {
        writer.texts("order", order);
    }
    let decision = with_cluster(case, set, |cluster| scc::admit(request, cluster, Record::Audit));
    writer.nested("admit", |writer| {
        phase(&request, &decision, Phase::Admit, writer);
        match &decision.outcome {
            Outcome::Admitted(winner) => {
                writer.text("scc", winner.ranked.scc.name);
                writer.text("subject_type", winner.subject.as_str());
                writer.patch("patch", &base, &winner.edits());
            }
            Outcome::Ignored => writer.raw("patch", "[]"),
            Outcome::Refused(_) => {}
        }
    });
    if let Outcome::Admitted(winner) = &decision.outcome {
        if case.is_update {
            // Whether an update changes anything is seen in the trees.
            let mut admitted = node.clone();
            scc::apply(&mut admitted, &winner.edits());
            let (pod, _) = pod::lower(&admitted, 0, &FieldPath::root());
            validate_after(case, set, &pod, &admitted, writer);
        } else {
            let seccomp = winner.seccomp_annotation();
            let pod = winner.admitted(&case.pod, seccomp.as_deref());
            validate_after(case, set, &pod, node, writer);
        }
    }
    if detail == Detail::Full && !matches!(decision.outcome, Outcome::Ignored) {
        per_scc(case, set, &request, &base, writer);
    }
}

fn validate_after(
    case: &Case<'_>,
    set: &SccSet<'_>,
    pod: &Pod<'_>,
    node: &Node<'_>,
    writer: &mut Writer<'_>,
) {
    let Some(request) = case.request(pod, node) else { return };
    let decision = with_cluster(case, set, |cluster| scc::validate(request, cluster, Record::Audit));
    writer.nested("validate_after", |writer| phase(&request, &decision, Phase::Validate, writer));
}

fn validate(case: &Case<'_>, set: &SccSet<'_>, detail: Detail, writer: &mut Writer<'_>) {
    let Some(node) = case.pod_node else { return };
    let Some(request) = case.request(&case.pod, node) else { return };
    let base = base(case, node, writer);
    if let Some(order) = scc::order(&request, set, Phase::Validate) {
        writer.texts("order", order);
    }
    let decision = with_cluster(case, set, |cluster| scc::validate(request, cluster, Record::Audit));
    writer.nested("validate", |writer| phase(&request, &decision, Phase::Validate, writer));
    if detail == Detail::Full && !matches!(decision.outcome, Outcome::Ignored) {
        per_scc(case, set, &request, &base, writer);
    }
}

/// What both phases answer alike.
fn phase(request: &Request<'_>, decision: &Decision<'_>, phase: Phase, writer: &mut Writer<'_>) {
    writer.flag("allowed", !matches!(decision.outcome, Outcome::Refused(_)));
    match &decision.outcome {
        Outcome::Ignored => writer.flag("ignored", true),
        Outcome::Admitted(_) => {}
        Outcome::Refused(denial) => {
            error(&scc::forbidden(request, denial, phase, ValueStyle::Json), FORBIDDEN, "Forbidden", writer);
        }
    }
    if !decision.audit.is_empty() {
        writer.nested("audit", |writer| {
            for (key, value) in &decision.audit {
                writer.text(key, value);
            }
        });
    }
}

fn error(message: &str, code: u16, reason: &str, writer: &mut Writer<'_>) {
    writer.nested("error", |writer| {
        writer.text("message", message);
        writer.raw("code", &code.to_string());
        writer.text("reason", reason);
    });
}

fn per_scc(
    case: &Case<'_>,
    set: &SccSet<'_>,
    request: &Request<'_>,
    base: &Node<'_>,
    writer: &mut Writer<'_>,
) {
    let trials = with_cluster(case, set, |cluster| scc::trace(*request, cluster));
    writer.list("per_scc", trials, |trial, out| {
        let mut writer = Writer::object(out);
        match trial {
            Ok(trial) => one_trial(&trial, base, &mut writer),
            Err(error) => provider_error(&error, &mut writer),
        }
        writer.close();
    });
}

fn one_trial(trial: &Trial<'_>, base: &Node<'_>, writer: &mut Writer<'_>) {
    let name = trial.ranked.scc.name;
    writer.text("scc", name);
    writer.text("authorized", trial.subject.map_or("none", scc::Subject::as_str));
    match &trial.outcome {
        Ok(defaults) => writer.patch("patch", base, &defaults.edits()),
        Err(refusals) => {
            let texts = refusals.iter().map(|refusal| refusal.text(name, ValueStyle::Json).to_string());
            writer.texts("errors", texts);
        }
    }
}

fn provider_error(error: &ProviderError<'_>, writer: &mut Writer<'_>) {
    writer.text("scc", error.scc);
    writer.text("provider_error", &error.to_string());
}

fn connect(case: &Case<'_>, set: &SccSet<'_>, writer: &mut Writer<'_>) {
    let subresource = text(case.root, "subresource");
    let node = case.pod_node.filter(|_| !case.pod_missing);
    let denial = match node {
        None => Some(None),
        Some(_) if !matches!(subresource, "exec" | "attach") => None,
        Some(node) => {
            let Some(request) = case.request(&case.pod, node) else { return };
            let decision = with_cluster(case, set, |cluster| scc::connect(request, cluster));
            match decision.outcome {
                Outcome::Refused(denial) => Some(Some(denial)),
                _ => None,
            }
        }
    };
    writer.nested("connect", |writer| {
        writer.flag("allowed", denial.is_none());
        match denial {
            None => {}
            Some(None) => {
                let name = scc::go_quote(case.pod.name);
                error(&format!("pods {name} not found"), 404, "NotFound", writer);
            }
            Some(Some(denial)) => connect_denied(case, subresource, &denial, writer),
        }
    });
    if node.is_none() {
        writer.flag("pod_missing", true);
    }
}

fn connect_denied(case: &Case<'_>, subresource: &str, denial: &Denial<'_>, writer: &mut Writer<'_>) {
    let Some(request) = case.pod_node.and_then(|node| case.request(&case.pod, node)) else { return };
    let inner = scc::forbidden(&request, denial, Phase::Admit, ValueStyle::Json);
    error(&scc::connect_forbidden(case.pod.name, subresource, &inner), FORBIDDEN, "Forbidden", writer);
}

fn provider_validate(case: &Case<'_>, set: &SccSet<'_>, writer: &mut Writer<'_>) {
    let Some(ranked) = set.iter().next() else {
        return writer.texts("errors", [""; 0]);
    };
    match scc::validate_as_is(ranked, &case.namespace, &case.pod) {
        Ok(refusals) => {
            let name = ranked.scc.name;
            writer.texts("errors", refusals.iter().map(|one| one.text(name, ValueStyle::Json).to_string()));
        }
        Err(error) => writer.text("provider_error", &error.to_string()),
    }
}

fn order(set: &SccSet<'_>, writer: &mut Writer<'_>) {
    writer.texts("order", set.iter().map(|ranked| ranked.scc.name));
    writer.nested("points", |writer| {
        for ranked in set.iter() {
            writer.raw(ranked.scc.name, &ranked.points.to_string());
        }
    });
    let pairs = set.iter().zip(set.iter().skip(1));
    writer.list("reasons", pairs, |(first, second), out| {
        let mut writer = Writer::object(out);
        writer.text("first", first.scc.name);
        writer.text("second", second.scc.name);
        let (first, second) = ((&first.scc, first.points), (&second.scc, second.points));
        writer.flag("less", scc::order::compare(first, second).is_lt());
        writer.text("reason", scc::order::reason(first, second));
        writer.close();
    });
}
