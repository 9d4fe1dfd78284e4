//! `grants`: the three lists side by side.

use super::Format;
use super::cells::{Footnotes, brief, editions, or_dash, timeline};
use super::output;
use super::table::{Table, paragraph};
use clap::{Args, ValueEnum};
use serde_json::{Value, json};
use std::fmt::Write as _;
use virt_grants_core::kubevirt::notes::notes;
use virt_grants_core::kubevirt::{
    Edition, Grant, Kind, Need, Release, Side, State, documented, drift, grants,
};

/// Arguments of the list itself.
#[derive(Args)]
#[group(skip)]
pub(super) struct Arguments {
    /// Show this release: a tag (v1.0.1), a minor (v1.0, its newest release) or main
    #[arg(long, value_name = "RELEASE")]
    release: Option<String>,
    /// Show this version of the OpenShift Virtualization documentation, beside the release it was written for
    #[arg(long, value_name = "4.N")]
    docs: Option<String>,
    /// Which of the lists
    #[arg(long, value_enum, default_value_t = View::All)]
    view: View,
    /// Show every right of the roles, not their number
    #[arg(long)]
    rbac: bool,
    /// How to write it
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// Which list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum View {
    /// What the documentation printed
    Documented,
    /// What the release ships
    Shipped,
    /// What features ask for
    Needed,
    /// All three
    All,
}

impl View {
    fn has(self, other: Self) -> bool {
        self == other || self == Self::All
    }
}

/// What is looked at: one release and one edition, or all of time.
struct Scope {
    release: Option<&'static Release>,
    edition: Option<&'static Edition>,
}

/// Lists the grants.
pub(super) fn run(arguments: &Arguments) -> Result<String, String> {
    let scope = scope(arguments)?;
    let shown: Vec<&Grant> = grants().iter().filter(|grant| scope.shows(grant, arguments.view)).collect();
    Ok(match arguments.format {
        Format::Json | Format::Yaml => {
            let rows: Vec<Value> = shown.iter().map(|grant| scope.json(grant, arguments.view)).collect();
            let head = json!({
                "release": scope.release.map(|release| release.name),
                "documentation": scope.edition.map(|edition| edition.version),
                "grants": rows,
            });
            output::data(head, arguments.format)
        }
        Format::Table | Format::Md => scope.table(&shown, arguments),
    })
}

fn scope(arguments: &Arguments) -> Result<Scope, String> {
    let text = |error: virt_grants_core::kubevirt::Unknown| error.to_string();
    let edition = arguments.docs.as_deref().map(documented::resolve).transpose().map_err(text)?;
    let release = arguments.release.as_deref().map(super::release).transpose().map_err(text)?;
    Ok(match (release, edition) {
        (Some(release), None) => Scope { release: Some(release), edition: drift::edition_for(release) },
        (None, Some(edition)) => Scope { release: edition.kubevirt.release(), edition: Some(edition) },
        (release, edition) => Scope { release, edition },
    })
}

impl Scope {
    fn timeless(&self) -> bool {
        self.release.is_none()
    }

    fn shows(&self, grant: &Grant, view: View) -> bool {
        let documented = view.has(View::Documented)
            && match self.edition {
                Some(edition) => Side::Docs(edition).state(grant) != State::Absent,
                None => self.timeless() && !grant.documented.is_empty(),
            };
        let shipped = view.has(View::Shipped)
            && match self.release {
                Some(release) => Side::Release(release).state(grant).value().is_some(),
                None => !grant.shipped.is_empty(),
            };
        let needed = view.has(View::Needed)
            && match self.release {
                Some(release) => grant.needed_in(release.tag).next().is_some(),
                None => !grant.needed.is_empty(),
            };
        documented || shipped || needed
    }

    fn documented(&self, grant: &Grant) -> String {
        match self.edition {
            Some(edition) => brief(grant, Side::Docs(edition).state(grant)),
            None => editions(grant).replace(", ", "\n"),
        }
    }

    fn shipped(&self, grant: &Grant, footnotes: &mut Footnotes) -> String {
        let Some(release) = self.release else {
            return timeline(grant);
        };
        let mut text = brief(grant, Side::Release(release).state(grant));
        if let Some(row) = grant.shipped_in(release.tag) {
            if row.defaulted {
                text.push_str(" (default)");
            }
            if let Some(when) = row.when {
                let _ = write!(text, " [{}]", footnotes.number(when));
            }
        }
        text
    }

    /// The features that ask for it; a mark on those that KubeVirt's own SCC refuses.
    fn needed(&self, grant: &Grant) -> String {
        let now = |need: &&Need| self.release.is_none_or(|release| need.range.contains(release.tag));
        let mut lines: Vec<String> = Vec::new();
        for need in grant.needed.iter().filter(now) {
            let mut same = grant.needed.iter().filter(now).filter(|other| other.feature == need.feature);
            let refused = same.all(|other| other.unmet);
            let line = format!("{}{}", need.feature, if refused { " (!)" } else { "" });
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        or_dash(lines.join("\n"))
    }

    fn table(&self, shown: &[&Grant], arguments: &Arguments) -> String {
        let view = arguments.view;
        let edition = self
            .edition
            .map_or_else(|| "documented".to_owned(), |edition| format!("documented {}", edition.version));
        let release =
            |what: &str| self.release.map_or_else(|| what.to_owned(), |release| format!("{what} {release}"));
        let (shipped, needed) = (release("shipped"), release("needed"));
        let mut columns = vec![("grant", 38)];
        let wide = |narrow| if view == View::All { narrow } else { 59 };
        for (one, name, width) in [
            (View::Documented, &edition, wide(if self.timeless() { 12 } else { 16 })),
            (View::Shipped, &shipped, wide(if self.timeless() { 24 } else { 20 })),
            (View::Needed, &needed, wide(20)),
        ] {
            if view.has(one) {
                columns.push((name.as_str(), width));
            }
        }
        let mut table = Table::new(&columns);
        let mut group = "";
        let mut roles = 0;
        let mut footnotes = Footnotes(Vec::new());
        for grant in shown {
            if matches!(grant.kind, Kind::Rbac { .. }) && !arguments.rbac {
                roles += 1;
                continue;
            }
            if grant.kind.group() != group {
                group = grant.kind.group();
                table.title(group);
            }
            let mut cells = vec![grant.id.to_owned()];
            for (one, cell) in [
                (View::Documented, self.documented(grant)),
                (View::Shipped, self.shipped(grant, &mut footnotes)),
                (View::Needed, self.needed(grant)),
            ] {
                if view.has(one) {
                    cells.push(cell);
                }
            }
            table.row(cells);
        }
        let mut text = table.render(arguments.format);
        self.footer(&mut text, roles, &footnotes);
        text
    }

    fn footer(&self, text: &mut String, roles: usize, footnotes: &Footnotes) {
        text.push('\n');
        for (index, note) in footnotes.0.iter().enumerate() {
            text.push_str(&paragraph(&format!("[{}] {note}", index + 1), 0));
        }
        let of = self.release.map_or("RELEASE", |release| release.name);
        let rights = if roles > 0 {
            format!("rights on {roles} resources; `--rbac` lists them, ")
        } else {
            String::new()
        };
        let line =
            format!("RBAC of kubevirt-controller: {rights}`virt-grants grants rbac {of}` prints the roles.");
        text.push_str(&paragraph(&line, 0));
        if let Some(edition) = self.edition {
            let seen = format!(
                "Documentation {}: capabilities and SCC lines {}, SELinux rules {}.",
                edition.version,
                edition.capabilities_seen.as_str(),
                edition.selinux_seen.as_str()
            );
            text.push_str(&paragraph(&seen, 0));
        }
        let legend = "`-`: not there. `?`: not read. (default): not set by KubeVirt, stored so by OpenShift. (!): KubeVirt's own SCC does not allow it. `virt-grants grants why GRANT` tells the reason, the ranges and the sources.";
        text.push_str(&paragraph(legend, 0));
        let concerns = notes()
            .iter()
            .filter(|note| self.release.is_none_or(|release| note.concerns_release(release.tag)));
        text.push_str("\nTo know beside the list (`virt-grants grants notes`):\n");
        for note in concerns {
            text.push_str(&paragraph(&format!("- {}", note.title), 2));
        }
    }

    fn json(&self, grant: &Grant, view: View) -> Value {
        let value = |list: Value, one: View| if view.has(one) { list } else { Value::Null };
        let (documented, shipped, needed) = match self.release {
            Some(release) => (
                json!(self.edition.and_then(|edition| grant.documented_in(edition.version))),
                json!(grant.shipped_in(release.tag)),
                json!(grant.needed_in(release.tag).collect::<Vec<_>>()),
            ),
            None => (json!(grant.documented), json!(grant.shipped), json!(grant.needed)),
        };
        let meaning = grant.meaning();
        let mut row = json!({
            "id": grant.id, "kind": grant.kind, "title": grant.title, "reason": meaning.reason, "allows": meaning.allows,
            "without": meaning.without, "inferred": meaning.inferred, "source": meaning.source,
        });
        let lists = [
            ("documented", documented, View::Documented),
            ("shipped", shipped, View::Shipped),
            ("needed", needed, View::Needed),
        ];
        if let Value::Object(fields) = &mut row {
            for (name, list, one) in lists {
                if view.has(one) {
                    fields.insert(name.to_owned(), value(list, one));
                }
            }
        }
        row
    }
}
