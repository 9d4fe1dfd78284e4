//! Forms and facts as Rust.

use super::rows::{Rows, number};
use super::{Form, form_of};
use std::fmt::Write as _;
use virt_grants_core::path::FieldPath;
use virt_grants_core::scc::{self, Groups, Scc, order};

/// The whole file.
pub(crate) fn file(rows: &Rows, forms: &[Form]) -> Result<String, String> {
    let mut out = String::from(
        "// Written by `cargo xtask gen` from core/data/scc. Do not edit.\n\n\
         use crate::pod::SeLinuxOptions;\n\
         use crate::scc::builtin::{Change, EMPTY, Facts, Group, Minor, Source, group_binding};\n\
         use crate::scc::{Groups, IdRange, List, Ranked, RunAsUser, Scc, SeLinuxContext, ValueStyle};\n\n",
    );
    for form in forms {
        object(&mut out, form);
    }
    minors(&mut out, rows, forms)?;
    newest(&mut out, rows, forms);
    facts(&mut out, rows)?;
    let _ =
        writeln!(out, "// Sorted by key.\npub(crate) static SOURCES: [&Source; {}] = [", rows.sources.len());
    for key in rows.sources.keys() {
        let _ = writeln!(out, "    &{},", source_ident(key));
    }
    out.push_str("];\n\n");
    for (key, source) in &rows.sources {
        let _ = writeln!(
            out,
            "static {}: Source = Source {{ key: {key:?}, repository: {:?}, path: {:?}, commit: {:?}, date: {:?}, licence: {:?}, what: {:?} }};",
            source_ident(key),
            source.repository,
            source.path,
            source.commit,
            source.date,
            source.licence,
            source.what
        );
    }
    Ok(out)
}

fn object(out: &mut String, form: &Form) {
    let (scc, _) = scc::lower(&form.stored, 0, &FieldPath::root());
    let _ = writeln!(out, "static {}: Ranked<'static> = Ranked {{", form.ident());
    let _ = writeln!(out, "    points: {},", literal(form.points()));
    let _ = writeln!(out, "    scc: Scc {{");
    for (field, value) in fields(&scc) {
        let _ = writeln!(out, "        {field}: {value},");
    }
    out.push_str("        ..EMPTY\n    },\n};\n\n");
}

/// Field and value of everything that is set.
fn fields(scc: &Scc<'_>) -> Vec<(&'static str, String)> {
    let mut fields = vec![("name", format!("{:?}", scc.name))];
    let flags = [
        ("allow_privileged_container", scc.allow_privileged_container),
        ("allow_host_dir_volume_plugin", scc.allow_host_dir_volume_plugin),
        ("allow_host_network", scc.allow_host_network),
        ("allow_host_ports", scc.allow_host_ports),
        ("allow_host_pid", scc.allow_host_pid),
        ("allow_host_ipc", scc.allow_host_ipc),
        ("read_only_root_filesystem", scc.read_only_root_filesystem),
    ];
    fields.extend(flags.iter().filter(|(_, set)| *set).map(|(field, _)| (*field, "true".to_owned())));
    let options = [
        ("priority", scc.priority.map(|number| number.to_string())),
        ("allow_privilege_escalation", scc.allow_privilege_escalation.map(|set| set.to_string())),
        (
            "default_allow_privilege_escalation",
            scc.default_allow_privilege_escalation.map(|set| set.to_string()),
        ),
    ];
    fields.extend(options.into_iter().filter_map(|(field, set)| Some((field, format!("Some({})", set?)))));
    let lists = [
        ("default_add_capabilities", &scc.default_add_capabilities),
        ("required_drop_capabilities", &scc.required_drop_capabilities),
        ("allowed_capabilities", &scc.allowed_capabilities),
        ("volumes", &scc.volumes),
        ("allowed_flex_volumes", &scc.allowed_flex_volumes),
        ("users", &scc.users),
        ("groups", &scc.groups),
        ("seccomp_profiles", &scc.seccomp_profiles),
        ("allowed_unsafe_sysctls", &scc.allowed_unsafe_sysctls),
        ("forbidden_sysctls", &scc.forbidden_sysctls),
    ];
    for (field, list) in lists {
        if !list.is_empty() {
            fields.push((field, format!("List::Borrowed(&{:?})", &**list)));
        }
    }
    if !scc.user_namespace_level.is_empty() {
        fields.push(("user_namespace_level", format!("{:?}", scc.user_namespace_level)));
    }
    fields.push(("run_as_user", literals(&format!("{:?}", scc.run_as_user))));
    fields.push(("se_linux_context", format!("{:?}", scc.se_linux_context)));
    fields.push(("fs_group", groups(&scc.fs_group)));
    fields.push(("supplemental_groups", groups(&scc.supplemental_groups)));
    fields
}

fn groups(groups: &Groups<'_>) -> String {
    let ranges = literals(&format!("{:?}", &*groups.ranges));
    format!("Groups {{ kind: {:?}, ranges: List::Borrowed(&{ranges}) }}", groups.kind)
}

fn minors(out: &mut String, rows: &Rows, forms: &[Form]) -> Result<(), String> {
    let _ = writeln!(out, "pub(crate) static MINORS: [Minor; {}] = [", rows.minors.len());
    for minor in &rows.minors {
        let minor_number = number(&minor.name)?;
        let of_minor = rows.objects.iter().filter_map(|object| form_of(forms, &object.name, minor_number));
        let lowered = |form: &Form| scc::lower(&form.stored, 0, &FieldPath::root()).0.priority;
        let mut of_minor: Vec<(&Form, i64, Option<i64>)> =
            of_minor.map(|form| (form, form.points(), lowered(form))).collect();
        of_minor.sort_by(|first, second| {
            let key = |entry: &(&Form, i64, Option<i64>)| {
                (Scc { name: "", priority: entry.2, ..Scc::default() }, entry.1)
            };
            let ((first_scc, first_points), (second_scc, second_points)) = (key(first), key(second));
            order::compare((&first_scc, first_points), (&second_scc, second_points))
                .then_with(|| first.0.name.cmp(&second.0.name))
        });
        let sccs: Vec<String> = of_minor.iter().map(|(form, ..)| format!("&{}", form.ident())).collect();
        let mut bindings = Vec::new();
        for binding in &rows.bindings {
            if number(&binding.since)? <= minor_number {
                bindings.push(format!("group_binding({:?}, {:?})", binding.group, binding.scc));
            }
        }
        let style = match minor.value_style.as_str() {
            "go" => "Go",
            "json" => "Json",
            other => return Err(format!("core/data/scc/minors.toml: `{other}` is no value style")),
        };
        let _ =
            writeln!(out, "    Minor {{\n        name: {:?},\n        number: {minor_number},", minor.name);
        let _ =
            writeln!(out, "        kubernetes: {:?},\n        style: ValueStyle::{style},", minor.kubernetes);
        let _ = writeln!(out, "        sccs: &[{}],", sccs.join(", "));
        let _ = writeln!(out, "        bindings: &[{}],", bindings.join(", "));
        let _ = writeln!(out, "        source: &{},", source_ident(&minor.source));
        let _ = writeln!(out, "        inferred: {:?},\n    }},", minor.inferred);
    }
    out.push_str("];\n\n");
    Ok(())
}

fn newest(out: &mut String, rows: &Rows, forms: &[Form]) {
    let _ = writeln!(
        out,
        "// Sorted by name.\npub(crate) static NEWEST: [&Ranked<'static>; {}] = [",
        rows.objects.len()
    );
    for object in &rows.objects {
        if let Some(form) = forms.iter().rev().find(|form| form.name == object.name) {
            let _ = writeln!(out, "    &{},", form.ident());
        }
    }
    out.push_str("];\n\n");
}

fn facts(out: &mut String, rows: &Rows) -> Result<(), String> {
    let _ = writeln!(out, "// Sorted by name.\npub(crate) static FACTS: [Facts; {}] = [", rows.objects.len());
    for object in &rows.objects {
        let group = match object.group.as_str() {
            "core" => "Core",
            "platform" => "Platform",
            "kubevirt" => "Kubevirt",
            other => return Err(format!("core/data/scc/objects.toml: `{other}` is no group")),
        };
        let changes = rows.changes.iter().enumerate();
        let changes: Vec<String> = changes
            .filter(|(_, change)| change.sccs.contains(&object.name))
            .map(|(index, _)| format!("&CHANGE_{index}"))
            .collect();
        let _ =
            writeln!(out, "    Facts {{\n        name: {:?},\n        group: Group::{group},", object.name);
        let _ = writeln!(out, "        summary: {:?},\n        since: {:?},", object.summary, object.since);
        let _ = writeln!(out, "        source: &{},", source_ident(&object.source));
        let _ = writeln!(out, "        inferred: {:?},", object.inferred);
        let _ = writeln!(out, "        changes: &[{}],\n    }},", changes.join(", "));
    }
    out.push_str("];\n\n");
    for (index, change) in rows.changes.iter().enumerate() {
        let _ = writeln!(
            out,
            "static CHANGE_{index}: Change = Change {{ minor: {:?}, field: {:?}, text: {:?}, source: &{}, inferred: {:?} }};",
            change.minor,
            change.field,
            change.text,
            source_ident(&change.source),
            change.inferred
        );
    }
    out.push('\n');
    Ok(())
}

/// A number as a literal with its thousands set apart.
fn literal(number: i64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('_');
        }
        out.push(digit);
    }
    out
}

/// Values as `{:?}` prints them, numbers beyond four digits with their thousands set apart.
fn literals(text: &str) -> String {
    let mut out = String::new();
    let mut digits = String::new();
    let mut in_text = false;
    for c in text.chars().chain(['\n']) {
        in_text ^= c == '"';
        if c.is_ascii_digit() && !in_text {
            digits.push(c);
            continue;
        }
        if digits.len() > 4 {
            digits = digits.parse().map(literal).unwrap_or(digits);
        }
        out.push_str(&std::mem::take(&mut digits));
        out.push(c);
    }
    out.pop();
    out
}

fn source_ident(key: &str) -> String {
    let name: String =
        key.to_uppercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    format!("SOURCE_{name}")
}
