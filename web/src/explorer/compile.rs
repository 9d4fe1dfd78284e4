//! Files to a policy, or to the place of a mistake.

use super::{BASE_NAME, Explorer, MODULE, Row, flag, row};
use std::fmt::Write as _;
use virt_grants_core::kubevirt::cil;
use virt_grants_core::kubevirt::releases::release;
use virt_grants_core::selinux::BASE;
use virt_grants_core::selinux::cil::{CompileError, Options, Place, SourceFile};
use virt_grants_core::selinux::policy::Policy;

/// Most names of types that are offered while somebody writes.
const OFFERED: usize = 400;

impl Explorer {
    /// Compiles files, on the small base if they are no whole policy, with KubeVirt's module of a release if one is
    /// named. The rows say what it was made of, or where the mistake is.
    pub fn open(files: &[(String, String)], named: &str, checks: bool) -> (Option<Self>, Vec<Row>) {
        let module = release(named).and_then(|release| cil::render_release(release.tag)).unwrap_or_default();
        let is_whole =
            files.iter().any(|(_, text)| text.contains("(sidorder ") || text.contains("(classorder "));
        let mut sources = Vec::new();
        let mut parts = Vec::new();
        if !is_whole {
            sources.push(SourceFile { name: BASE_NAME, text: BASE });
            parts.push("a small base of our own, which is no node's policy".to_owned());
        }
        match files {
            [] => {}
            [(name, _)] => parts.push(format!("your {name}")),
            more => parts.push(format!("your {} files", more.len())),
        }
        sources.extend(files.iter().map(|(name, text)| SourceFile { name, text }));
        if !module.is_empty() {
            sources.push(SourceFile { name: MODULE, text: &module });
            parts.push(format!("KubeVirt's module of {named}"));
        }
        // As the tools of a node do: modules may declare the same type, and checks are a matter of settings.
        let options = Options {
            multiple_declarations: !files.is_empty(),
            skip_neverallow: !checks,
            ..Options::default()
        };
        let mut compiled = Policy::compile(&sources, &options);
        let mut notes = Vec::new();
        if let Err(error) = &compiled
            && !files.is_empty()
            && error.at.as_ref().is_some_and(|place| place.file == MODULE)
        {
            // A policy of another system may lack what the module builds on; the rest of it still answers.
            notes = mistake(error, &sources);
            let words = format!(
                "KubeVirt's module of {named} does not fit this policy; answers are computed without it."
            );
            notes.splice(0..1, ["note".to_owned(), words, String::new()]);
            sources.pop();
            parts.pop();
            compiled = Policy::compile(&sources, &options);
        }
        match compiled {
            Ok(policy) => {
                let explorer = Self { policy, base: parts.join(", ") };
                let mut rows = explorer.described();
                rows.extend(Some(notes).filter(|notes| !notes.is_empty()));
                (Some(explorer), rows)
            }
            Err(error) => (None, vec![mistake(&error, &sources)]),
        }
    }

    fn described(&self) -> Vec<Row> {
        let policy = &self.policy;
        let counts =
            [policy.types().len(), policy.attributes().len(), policy.rule_count(), policy.booleans().len()];
        let [types, attributes, rules, booleans] = counts.map(|count| count.to_string());
        let mut rows_ = vec![row(["base", &self.base, &types, &attributes, &rules, &booleans])];
        rows_.extend(policy.booleans().iter().map(|(name, on)| row(["boolean", name, &flag(*on)])));
        let domains = ["container_domain", "svirt_sandbox_domain", "domain"];
        let mut names: Vec<String> =
            domains.iter().find_map(|name| policy.attribute_members(name)).unwrap_or_default();
        names.truncate(OFFERED);
        rows_.extend(names.iter().map(|name| row(["name", name])));
        rows_
    }
}

fn mistake(error: &CompileError, sources: &[SourceFile<'_>]) -> Row {
    let framed = |place: &Place| {
        let source = sources.iter().find(|source| source.name == place.file)?;
        Some(frame(source.text, place.line, place.column))
    };
    let mut cells =
        row(["problem", &error.to_string(), &error.at.as_ref().and_then(framed).unwrap_or_default()]);
    for (place, note) in &error.related {
        cells.push(format!("{place}: {note}"));
        cells.push(framed(place).unwrap_or_default());
    }
    cells
}

/// The lines around a place, with a caret under it.
pub fn frame(text: &str, line: u32, column: u32) -> String {
    /// Longest part of a line that is shown, in characters: a module may be one line.
    const WIDE: usize = 100;
    let line = line.max(1) as usize;
    let column = column.max(1) as usize;
    let first = line.saturating_sub(2);
    let gutter = (line + 1).to_string().len();
    let cut = column.saturating_sub(WIDE / 2);
    let mut out = String::new();
    for (number, content) in text.split(['\n', '\r']).enumerate().skip(first).take(3) {
        let shown: String = content.chars().skip(cut).take(WIDE).collect();
        let _ = writeln!(out, "{:gutter$} | {shown}", number + 1);
        if number + 1 == line {
            let _ = writeln!(out, "{:gutter$} | {:>width$}", "", "^", width = column - cut);
        }
    }
    out
}
