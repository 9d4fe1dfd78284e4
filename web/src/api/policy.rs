//! `compile` and `ask`: policies in CIL and questions to them.

use super::argument::{Fields, Thrown, list, text, wrong};
use super::{JsText, to_js};
use serde::Serialize;
use virt_grants_core::kubevirt::{cil, releases};
use virt_grants_core::selinux::BASE;
use virt_grants_core::selinux::cil::{Options, SourceFile};
use virt_grants_core::selinux::policy::{self, RuleKind};
use virt_grants_core::selinux::query::{Answer, Filter, QueryError, Question, Request};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Texts to compile.
    #[wasm_bindgen(typescript_type = "CilFile[]")]
    pub type JsFiles;
    /// Texts that are the base of a comparison.
    #[wasm_bindgen(typescript_type = "CilFile[] | undefined")]
    pub type JsBase;
    /// The switches of the compiler.
    #[wasm_bindgen(typescript_type = "CompileOptions | undefined")]
    pub type JsCompileOptions;
    /// A policy or an error.
    #[wasm_bindgen(typescript_type = "Compiled")]
    pub type JsCompiled;
    /// What [`ask`] takes.
    #[wasm_bindgen(typescript_type = "AskOptions | undefined")]
    pub type JsAskOptions;
    /// An answer for each permission.
    #[wasm_bindgen(typescript_type = "Asked[]")]
    pub type JsAsked;
    /// A request.
    #[wasm_bindgen(typescript_type = "MayRequest")]
    pub type JsRequest;
    /// An answer, or what is not known.
    #[wasm_bindgen(typescript_type = "Answer | QueryError")]
    pub type JsAnswer;
    /// What a policy has.
    #[wasm_bindgen(typescript_type = "Summary")]
    pub type JsSummary;
    /// Which rules are wanted.
    #[wasm_bindgen(typescript_type = "RuleFilter | undefined")]
    pub type JsFilter;
    /// Rules of a domain, or what is not known.
    #[wasm_bindgen(typescript_type = "RuleGrant[] | QueryError")]
    pub type JsGrants;
    /// Who may do something, or what is not known.
    #[wasm_bindgen(typescript_type = "Holder[] | QueryError")]
    pub type JsHolders;
    /// Names.
    #[wasm_bindgen(typescript_type = "string[] | undefined")]
    pub type JsNames;
    /// Booleans and their values.
    #[wasm_bindgen(typescript_type = "Record<string, boolean>")]
    pub type JsSwitches;
}

/// A compiled policy. `free()` gives its memory back.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Policy(policy::Policy);

#[derive(Serialize)]
struct Compiled {
    #[serde(skip_serializing_if = "JsValue::is_undefined", with = "serde_wasm_bindgen::preserve")]
    policy: JsValue,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<virt_grants_core::selinux::cil::CompileError>,
}

/// Compiles texts as secilc compiles files given in this order. A policy that is wrong is an answer, nothing is thrown.
#[wasm_bindgen]
pub fn compile(files: JsFiles, options: JsCompileOptions) -> Thrown<JsCompiled> {
    let (files, options) = (sources("files", &files.into())?, switches(options.into())?);
    let compiled = match compiled(&files, &options) {
        Ok(policy) => Compiled { policy: Policy(policy).into(), error: None },
        Err(error) => Compiled { policy: JsValue::UNDEFINED, error: Some(*error) },
    };
    to_js(&compiled)
}

/// A permission of a question: an answer, or what the policy does not know.
#[derive(Serialize)]
struct Asked {
    question: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    answer: Option<Answer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<QueryError>,
}

/// Answers `SOURCE may PERMISSION[, PERMISSION] on TARGET:CLASS` from the small base with KubeVirt's module of a release.
#[wasm_bindgen]
pub fn ask(question: JsText, options: JsAskOptions) -> Thrown<JsAsked> {
    let question = text("question", &question.into())?;
    let options = Fields::of("options", options.into(), &["release", "booleans"])?;
    let release = match options.text("release")? {
        Some(name) => {
            releases::resolve(&name).map_err(|unknown| wrong(&format!("options.release: {unknown}")))?
        }
        None => releases::newest(),
    };
    let module = cil::render_release(release.tag).unwrap_or_default();
    let files = [("base.cil".to_owned(), BASE.to_owned()), ("virt_launcher.cil".to_owned(), module)];
    let policy = compiled(&files, &Options::default());
    // Every module compiles with the base; a test holds them together.
    let policy = policy.map_err(|error| wrong(&error.to_string()))?;
    answers(&policy, &question, &options.switches("booleans")?)
}

#[wasm_bindgen]
impl Policy {
    /// Whether the source may do this to the target, why or why not.
    pub fn may(&self, request: JsRequest) -> Thrown<JsAnswer> {
        let request =
            Fields::of("request", request.into(), &["source", "target", "class", "permission", "booleans"])?;
        let (source, target) = (request.required("source")?, request.required("target")?);
        let (class, permission) = (request.required("class")?, request.required("permission")?);
        let booleans = request.switches("booleans")?;
        let request = Request {
            source: &source,
            target: &target,
            class: &class,
            permission: &permission,
            booleans: &booleans,
        };
        either(self.0.may(&request))
    }

    /// Answers a question in a sentence, permission by permission.
    pub fn ask(&self, question: JsText, booleans: JsValue) -> Thrown<JsAsked> {
        let options = js_sys::Object::new();
        js_sys::Reflect::set(&options, &"booleans".into(), &booleans)?;
        let booleans = Fields::any("arguments", options.into())?.switches("booleans")?;
        answers(&self.0, &text("question", &question.into())?, &booleans)
    }

    /// The rules of a domain, by name and through its attributes.
    #[wasm_bindgen(js_name = rulesOf)]
    pub fn rules_of(&self, domain: JsText, filter: JsFilter) -> Thrown<JsGrants> {
        let domain = text("domain", &domain.into())?;
        let filter = Fields::of("filter", filter.into(), &["kind", "class", "permission"])?;
        let (class, permission) = (filter.text("class")?, filter.text("permission")?);
        let kind = match filter.text("kind")?.as_deref() {
            None => None,
            Some("allow") => Some(RuleKind::Allow),
            Some("auditallow") => Some(RuleKind::AuditAllow),
            Some("dontaudit") => Some(RuleKind::DontAudit),
            Some(kind) => {
                return Err(wrong(&format!(
                    "filter.kind: there is no `{kind}`; there are: allow, auditallow, dontaudit"
                )));
            }
        };
        let filter = Filter { kind, class: class.as_deref(), permission: permission.as_deref() };
        either(self.0.rules_of(&domain, &filter))
    }

    /// The types that may do this to the target.
    pub fn who(&self, target: JsText, class: JsText, permission: JsText) -> Thrown<JsHolders> {
        let target = text("target", &target.into())?;
        let (class, permission) = (text("class", &class.into())?, text("permission", &permission.into())?);
        either(self.0.who(&target, &class, &permission))
    }

    /// The types of an attribute; `undefined` where there is no such attribute.
    pub fn members(&self, attribute: JsText) -> Thrown<JsNames> {
        to_js(&self.0.attribute_members(&text("attribute", &attribute.into())?))
    }

    /// The attributes of a type.
    #[wasm_bindgen(js_name = attributesOf)]
    pub fn attributes_of(&self, kind: JsText) -> Thrown<JsNames> {
        to_js(&self.0.attributes_of(&text("type", &kind.into())?))
    }

    /// The booleans with their default values.
    pub fn booleans(&self) -> Thrown<JsSwitches> {
        let values: std::collections::BTreeMap<&str, bool> =
            self.0.booleans().iter().map(|(name, value)| (name.as_str(), *value)).collect();
        to_js(&values)
    }

    /// What the policy has beyond the texts of a base; all of it without one.
    pub fn summary(&self, beyond: JsBase) -> Thrown<JsSummary> {
        let files = sources("beyond", &beyond.into())?;
        if files.is_empty() {
            return to_js(&self.0.summary(None));
        }
        let base =
            compiled(&files, &Options::default()).map_err(|error| wrong(&format!("beyond: {error}")))?;
        to_js(&self.0.summary(Some(&base)))
    }
}

type File = (String, String);

fn compiled(
    files: &[File],
    options: &Options,
) -> Result<policy::Policy, Box<virt_grants_core::selinux::cil::CompileError>> {
    let sources: Vec<_> = files.iter().map(|(name, text)| SourceFile { name, text }).collect();
    policy::Policy::compile(&sources, options)
}

fn sources(what: &str, value: &JsValue) -> Thrown<Vec<File>> {
    let file = |value: JsValue| {
        let file = Fields::of(what, value, &["name", "text"])?;
        Ok((file.required("name")?, file.required("text")?))
    };
    list(what, value)?.into_iter().map(file).collect()
}

fn switches(value: JsValue) -> Thrown<Options> {
    let names = [
        "preserveTunables",
        "qualifiedNames",
        "multipleDeclarations",
        "skipNeverallow",
        "disableDontaudit",
        "expandSize",
    ];
    let options = Fields::of("options", value, &names)?;
    Ok(Options {
        preserve_tunables: options.flag("preserveTunables")?,
        qualified_names: options.flag("qualifiedNames")?,
        multiple_declarations: options.flag("multipleDeclarations")?,
        skip_neverallow: options.flag("skipNeverallow")?,
        disable_dontaudit: options.flag("disableDontaudit")?,
        expand_size: options.number("expandSize")?.map(|size| u32::try_from(size).unwrap_or(u32::MAX)),
    })
}

fn answers(policy: &policy::Policy, question: &str, booleans: &[(String, bool)]) -> Thrown<JsAsked> {
    let question = Question::parse(question).map_err(|error| wrong(&format!("question: {error}")))?;
    let Question { source, target, class, .. } = &question;
    let answer = |permission: &String| {
        let answer = policy.may(&Request { source, target, class, permission, booleans });
        let (answer, error) = answer.map_or_else(|error| (None, Some(error)), |answer| (Some(answer), None));
        Asked { question: format!("{source} may {permission} on {target}:{class}"), answer, error }
    };
    to_js(&question.permissions.iter().map(answer).collect::<Vec<_>>())
}

fn either<T: Serialize, J: JsCast>(answer: Result<T, QueryError>) -> Thrown<J> {
    match answer {
        Ok(answer) => to_js(&answer),
        Err(error) => to_js(&error),
    }
}
