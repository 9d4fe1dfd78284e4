//! `grants notes`.

use super::output::{self, Format};
use super::table::{Table, paragraph};
use clap::Args;
use serde_json::json;
use virt_grants_core::kubevirt::notes::notes;
use virt_grants_core::kubevirt::sources::source;

/// Arguments of `grants notes`.
#[derive(Args)]
pub(super) struct Arguments {
    /// How to write it
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

/// Prints every note.
pub(super) fn run(arguments: &Arguments) -> String {
    match arguments.format {
        Format::Json | Format::Yaml => output::data(json!(notes()), arguments.format),
        Format::Md => {
            let mut table = Table::new(&[("note", 30), ("fact", 68)]);
            for note in notes() {
                table.row([note.title.to_owned(), note.text.to_owned()]);
            }
            table.render(Format::Md)
        }
        Format::Table => {
            let mut text = String::new();
            for note in notes() {
                text.push_str(&paragraph(note.title, 0));
                text.push_str(&paragraph(note.text, 2));
                for known in note.sources.iter().filter_map(|key| source(key)) {
                    text.push_str(&paragraph(&format!("source: {known}"), 2));
                }
                text.push('\n');
            }
            text
        }
    }
}
