//! The files of a policy, and secilc's switches.

use crate::files;
use clap::Args;
use std::io;
use std::path::PathBuf;
use virt_grants_core::selinux::cil::{Options, SourceFile};
use virt_grants_core::selinux::policy::Policy;

/// How files are compiled: the switches of secilc.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Compiler")]
pub(crate) struct Switches {
    /// Make booleans of tunables
    #[arg(short = 'P', long)]
    preserve_tunables: bool,
    /// Allow dots in names; there are no blocks then
    #[arg(short = 'Q', long)]
    qualified_names: bool,
    /// Allow types, attributes and roles to be declared more than once
    #[arg(short = 'm', long)]
    multiple_decls: bool,
    /// Do not check neverallow rules and bounds
    #[arg(short = 'N', long)]
    disable_neverallow: bool,
    /// Leave out dontaudit rules
    #[arg(short = 'D', long)]
    disable_dontaudit: bool,
    /// Replace attributes with fewer members than this by them
    #[arg(short = 'X', long, value_name = "SIZE")]
    expand_size: Option<u32>,
}

impl Switches {
    /// The same for the compiler.
    pub(crate) fn options(&self) -> Options {
        Options {
            preserve_tunables: self.preserve_tunables,
            qualified_names: self.qualified_names,
            multiple_declarations: self.multiple_decls,
            skip_neverallow: self.disable_neverallow,
            disable_dontaudit: self.disable_dontaudit,
            expand_size: self.expand_size,
        }
    }
}

/// The files of a policy.
#[derive(Args, Clone, Debug)]
pub(crate) struct PolicyFiles {
    /// Files of the policy; without any, a small base of this program's own is asked
    #[arg(long = "policy", value_name = "FILE", num_args = 1..)]
    pub(crate) policy: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) switches: Switches,
}

/// A file that was read.
#[derive(Clone)]
pub(crate) struct Text {
    pub(super) name: String,
    pub(super) text: String,
}

/// Reads files whole.
pub(crate) fn read(paths: &[PathBuf]) -> io::Result<Vec<Text>> {
    let read = |path: &PathBuf| {
        let name = path.display().to_string();
        let bytes =
            files::read_one(path).map_err(|message| io::Error::other(format!("{name}: {message}")))?;
        // Bytes that are no UTF-8 are no CIL either; the compiler says where.
        let text = String::from_utf8(bytes)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
        Ok(Text { name, text })
    };
    paths.iter().map(read).collect()
}

/// Texts as the compiler takes them.
pub(crate) fn sources(texts: &[Text]) -> Vec<SourceFile<'_>> {
    texts.iter().map(|text| SourceFile { name: &text.name, text: &text.text }).collect()
}

impl PolicyFiles {
    /// The policy, or this program's own base without files.
    pub(crate) fn load(&self) -> io::Result<Policy> {
        let texts = if self.policy.is_empty() { vec![own_base()] } else { read(&self.policy)? };
        Policy::compile(&sources(&texts), &self.switches.options()).map_err(io::Error::other)
    }

    /// The policy as a node runs it: modules repeat declarations, and nothing checks neverallow rules any more.
    pub(crate) fn as_on_node(&self) -> io::Result<Policy> {
        let texts = read(&self.policy)?;
        let options =
            Options { multiple_declarations: true, skip_neverallow: true, ..self.switches.options() };
        Policy::compile(&sources(&texts), &options).map_err(io::Error::other)
    }

    /// What answers are computed from, for those who read them.
    pub(crate) fn described(&self) -> String {
        if self.policy.is_empty() {
            return "this program's own small base; a node's policy can differ".to_owned();
        }
        let names: Vec<String> = self.policy.iter().map(|path| path.display().to_string()).collect();
        names.join(", ")
    }
}

/// The base that is asked without files.
pub(crate) fn own_base() -> Text {
    Text { name: "base.cil".to_owned(), text: virt_grants_core::selinux::BASE.to_owned() }
}
