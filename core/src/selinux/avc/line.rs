//! One logical line, whatever it is wrapped in, to the entries in it.

use super::field::{Fields, Key, is_blank, is_separator, skip_blanks};
use super::record::{
    AuditId, ContextText, Decision, Entry, Hash, Malformed, Record, Reporter, SelinuxErr, Summary,
};

/// Texts one of which a line must hold to be worth reading.
pub(super) const MARKERS: &[&str] =
    &["avc:", "SELINUX_ERR", "type=1401 ", "SELinux is preventing ", "Hash: "];

/// Calls `found` for everything in the line.
pub(super) fn read<'a>(line: &'a str, mut found: impl FnMut(Entry<'a>)) {
    // What auditd appends in enriched form repeats the numbers in words.
    let line = line.bytes().position(|byte| byte == 0x1d).and_then(|end| line.get(..end)).unwrap_or(line);
    if !line.contains("avc:") {
        without_avc(line, found);
        return;
    }
    let mut rest = line;
    while let Some((header, body)) = rest.split_once("avc:") {
        let (entry, next) = record(header, skip_blanks(body));
        let none = entry.is_none();
        entry.into_iter().for_each(&mut found);
        rest = next;
        if none && rest.is_empty() {
            return;
        }
    }
}

/// A line of setroubleshoot's report, or a `SELINUX_ERR` record.
fn without_avc<'a>(line: &'a str, mut found: impl FnMut(Entry<'a>)) {
    if let Some(at) = line.find("SELinux is preventing ") {
        line.get(at..).and_then(summary).into_iter().for_each(|summary| found(Entry::Summary(summary)));
    } else if let Some(hash) = skip_blanks(line).strip_prefix("Hash: ").and_then(hash) {
        found(Entry::Hash(hash));
    } else {
        selinux_err(line).into_iter().for_each(found);
    }
}

/// A record behind `avc:`, and what is left of the line after it.
fn record<'a>(header: &'a str, body: &'a str) -> (Option<Entry<'a>>, &'a str) {
    let (decision, body) = if let Some(body) = body.strip_prefix("denied") {
        (Decision::Denied, body)
    } else if let Some(body) = body.strip_prefix("granted") {
        (Decision::Granted, body)
    } else {
        return (None, body);
    };
    let (audit_id, node) = (audit_id(header), node(header));
    let malformed = |reason| Some(Entry::Malformed(Malformed { reason, audit_id: audit_id.clone() }));
    let Some(inside) = skip_blanks(body).strip_prefix('{') else {
        return (malformed("no opening brace"), body);
    };
    let word =
        |character: char| character.is_ascii_alphanumeric() || character == '_' || is_separator(character);
    let Some((permissions, rest)) = inside.split_once('}').filter(|(inside, _)| inside.chars().all(word))
    else {
        return (malformed("no closing brace"), inside);
    };
    let (fields, rest) = Fields::read(rest);
    let interpreted = matches!(audit_id, Some(AuditId::Text { .. }));
    let reporter = is_user_avc(header).then(|| reporter(header, &fields, interpreted));
    let context = |key| fields.text(key).map(ContextText::read);
    let record = Record {
        reporter,
        decision,
        permissions,
        source: context(Key::Scontext),
        target: context(Key::Tcontext),
        class: fields.text(Key::Tclass).filter(|class| !class.is_empty()),
        permissive: fields.text(Key::Permissive).and_then(permissive),
        node,
        audit_id,
        fields,
        interpreted,
    };
    (Some(Entry::Avc(record)), rest)
}

fn permissive(text: &str) -> Option<bool> {
    match text {
        "1" | "yes" | "true" => Some(true),
        "0" | "no" | "false" => Some(false),
        _ => None,
    }
}

/// Names of the record type, number included: what the kernel forwards has only the number.
fn is_user_avc(header: &str) -> bool {
    header.contains("USER_AVC") || header.contains("type=1107 ")
}

fn reporter<'a>(header: &'a str, fields: &Fields<'a>, interpreted: bool) -> Reporter<'a> {
    let outer = header.rfind("msg='").or_else(|| header.rfind("msg=\u{2018}")).unwrap_or(header.len());
    let words = || header.get(..outer).unwrap_or_default().split(is_blank);
    let value = |key: &str| words().find_map(|word| word.strip_prefix(key));
    Reporter {
        pid: value("pid=").and_then(|pid| pid.parse().ok()),
        subj: value("subj="),
        exe: fields.get(Key::Exe).map(|raw| raw.decode(Key::Exe, interpreted)),
    }
}

fn audit_id(header: &str) -> Option<AuditId> {
    let (_, behind) = header.rsplit_once("audit(")?;
    let (inside, _) = behind.split_once(')')?;
    AuditId::read(inside)
}

fn node(header: &str) -> Option<&str> {
    let mut words = header.split(is_blank);
    words.find_map(|word| word.trim_start_matches(['>', '`', '*', '|']).strip_prefix("node="))
}

fn selinux_err(line: &str) -> Option<Entry<'_>> {
    let marker =
        ["SELINUX_ERR", "type=1401 "].iter().find_map(|marker| Some(line.find(marker)? + marker.len()))?;
    let behind = line.get(marker..)?;
    let body = match behind.split_once("audit(").and_then(|(_, behind)| behind.split_once(')')) {
        Some((_, body)) => skip_blanks(body).strip_prefix(':').unwrap_or(body),
        None => behind,
    };
    let (fields, _) = Fields::read(body);
    // Before 3.18 the kernel wrote a sentence: `security_compute_sid:  invalid context C for scontext=…`.
    let sentence =
        body.split_once(':').filter(|(op, _)| !op.contains('=') && !skip_blanks(op).contains(is_blank));
    let op = fields.text(Key::Op).or_else(|| sentence.map(|(op, _)| skip_blanks(op)));
    let invalid_context = fields.text(Key::InvalidContext).or_else(|| {
        let (_, behind) = body.split_once("invalid context ")?;
        behind.split(is_blank).next()
    });
    if op.is_none() && invalid_context.is_none() {
        return None;
    }
    let audit_id = audit_id(line);
    Some(Entry::SelinuxErr(SelinuxErr { audit_id, op, node: node(line), fields, invalid_context }))
}

/// `SELinux is preventing X from P access on the CLASS T.`, `… from 'P, Q' accesses on …`, `… from using the C
/// capability.`
fn summary(text: &str) -> Option<Summary<'_>> {
    let text = text.strip_prefix("SELinux is preventing ")?;
    let (source, rest) = text.split_once(" from ")?;
    if let Some(rest) = rest.strip_prefix("using the ") {
        let (words, kind) =
            rest.split_once(" capability").map(|(words, _)| (words, "capability")).or_else(|| {
                let (words, _) = rest.split_once(" access on a process")?;
                Some((words, "process"))
            })?;
        return Some(Summary { source, perms: list(words), object_class_text: kind, target: None });
    }
    let (perms, object) = [" accesses on the ", " access on the ", " accesses on ", " access on "]
        .iter()
        .find_map(|middle| rest.split_once(middle))?;
    // The one-line form goes on with advice, and rsyslog writes a line end as `#012`.
    let end = [". ", "#012"].iter().filter_map(|mark| object.find(mark)).min().unwrap_or(object.len());
    let object = object.get(..end)?.trim_end_matches(is_blank);
    let object = object.strip_suffix('.').unwrap_or(object);
    let (class, target) = match object.split_once(is_blank) {
        Some((class, target)) => (class, Some(skip_blanks(target))),
        None => (object, None),
    };
    Some(Summary { source, perms: list(perms), object_class_text: class, target })
}

fn list(words: &str) -> Vec<&str> {
    let words = words.trim_matches(['\'', '"', '\u{2018}', '\u{2019}']);
    words.split(',').map(|word| word.trim_matches(is_blank)).filter(|word| !word.is_empty()).collect()
}

fn hash(text: &str) -> Option<Hash<'_>> {
    let mut parts = text.trim_end_matches(is_blank).split(',');
    let (comm, source_type) = (parts.next()?, parts.next()?);
    let (target_type, tclass) = (parts.next()?, parts.next()?);
    Some(Hash { comm, source_type, target_type, tclass, perms: parts.collect() })
        .filter(|hash| !hash.perms.is_empty())
}
