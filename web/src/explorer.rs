//! A policy that is looked into: may this do that, what may a domain do, who may use a type, and what does KubeVirt's
//! module add.
//!
//! Questions and replies are texts in rows and cells, because a policy that takes seconds to compile is kept by a copy of
//! the engine in another thread.

mod compile;
mod lists;
mod may;
mod module;
mod wire;

pub use compile::frame;
pub use wire::{Row, pack, unpack};

use virt_grants_core::selinux::policy::Policy;

/// The name under which places speak of KubeVirt's module.
pub const MODULE: &str = "virt_launcher.cil";
/// The name under which places speak of the small base.
pub const BASE_NAME: &str = "base.cil";

/// What is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ask {
    /// Which of the questions.
    pub kind: Kind,
    /// A sentence, a domain or a type.
    pub name: String,
    /// Only rules of this class.
    pub class: String,
    /// Only rules whose types are called so, or whose attributes hold a type of this name.
    pub text: String,
    /// Booleans that are not as the policy says.
    pub booleans: Vec<(String, bool)>,
}

/// The questions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// `SOURCE may PERMISSION on TARGET:CLASS`.
    #[default]
    May,
    /// What a domain may do.
    Domain,
    /// Who may do something to a type.
    Type,
    /// What KubeVirt's module adds to the rest.
    Module,
}

impl Kind {
    /// Its name in texts.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::May => "may",
            Self::Domain => "domain",
            Self::Type => "type",
            Self::Module => "module",
        }
    }

    /// The question of this name; the first for others.
    pub fn named(name: &str) -> Self {
        [Self::Domain, Self::Type, Self::Module]
            .into_iter()
            .find(|kind| kind.as_str() == name)
            .unwrap_or_default()
    }
}

impl Ask {
    /// As a text.
    pub fn pack(&self) -> String {
        let cells = [self.kind.as_str(), &self.name, &self.class, &self.text].map(str::to_owned).to_vec();
        let switches = self.booleans.iter().map(|(name, on)| vec![name.clone(), flag(*on)]);
        pack(&std::iter::once(cells).chain(switches).collect::<Vec<_>>())
    }

    /// From a text.
    pub fn unpack(text: &str) -> Self {
        let rows = unpack(text);
        let cell = |at: usize| rows.first().and_then(|row| row.get(at)).cloned().unwrap_or_default();
        let switch = |row: &Row| Some((row.first()?.clone(), row.get(1)? == ON));
        Self {
            kind: Kind::named(&cell(0)),
            name: cell(1),
            class: cell(2),
            text: cell(3),
            booleans: rows.iter().skip(1).filter_map(switch).collect(),
        }
    }
}

/// A truth in a cell.
pub const ON: &str = "1";

fn flag(on: bool) -> String {
    if on { ON.to_owned() } else { String::new() }
}

/// A row from its cells.
fn row<const N: usize>(cells: [&str; N]) -> Row {
    cells.map(str::to_owned).to_vec()
}

/// A compiled policy and what it was compiled from.
#[derive(Debug)]
pub struct Explorer {
    policy: Policy,
    /// What every answer was computed from, in words.
    base: String,
}

impl Explorer {
    /// Answers.
    pub fn ask(&self, ask: &Ask) -> Vec<Row> {
        match ask.kind {
            Kind::May => self.may(ask),
            Kind::Domain | Kind::Type => self.list(ask),
            Kind::Module => self.module(ask),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explorer(release: &str, own: &str) -> Explorer {
        let own = if own.is_empty() { Vec::new() } else { vec![("own.cil".to_owned(), own.to_owned())] };
        Explorer::open(&own, release, true).0.unwrap()
    }

    fn ask(kind: Kind, name: &str) -> Ask {
        Ask { kind, name: name.to_owned(), ..Ask::default() }
    }

    #[test]
    fn questions_survive_the_way() {
        let ask = Ask {
            kind: Kind::Domain,
            name: "a_t".to_owned(),
            class: "file".to_owned(),
            text: "proc".to_owned(),
            booleans: vec![("b".to_owned(), true), ("c".to_owned(), false)],
        };
        assert_eq!(Ask::unpack(&ask.pack()), ask);
    }

    #[test]
    fn a_domain_is_granted_by_the_module() {
        let rows = explorer("v0.49.0", "").ask(&ask(Kind::Domain, "virt_launcher.process"));
        let from_module =
            rows.iter().any(|row| row[0] == "rule" && row[3] == "tun_socket" && row[7].contains(MODULE));
        assert!(from_module, "{rows:?}");
    }

    #[test]
    fn the_module_adds_what_containers_lack() {
        let rows = explorer("v0.49.0", "").ask(&ask(Kind::Module, ""));
        let mount =
            rows.iter().find(|row| row[0] == "adds" && row[2] == "proc_t" && row[3] == "filesystem").unwrap();
        assert_eq!((mount[4].as_str(), mount[5].as_str()), ("mount unmount", ""), "{rows:?}");
    }

    #[test]
    fn a_boolean_switches_a_rule() {
        let explorer = explorer("", "");
        let audit = |on: bool| {
            let booleans = vec![("virt_sandbox_use_audit".to_owned(), on)];
            let rows = explorer.ask(&Ask {
                booleans,
                class: "netlink_audit_socket".to_owned(),
                ..ask(Kind::Domain, "container_t")
            });
            rows.iter().find(|row| row[0] == "rule" && !row[5].is_empty()).map(|row| row[6].clone())
        };
        assert_eq!((audit(true).as_deref(), audit(false).as_deref()), (Some("on"), Some("off")));
    }

    #[test]
    fn mistakes_have_a_frame() {
        let text = "(type a_t)\n(allow a_t self (process (frok)))\n";
        let (explorer, rows) = Explorer::open(&[("own.cil".to_owned(), text.to_owned())], "", true);
        assert!(explorer.is_none());
        assert!(rows[0][1].contains("own.cil:2:27"), "{rows:?}");
        let caret = format!("\n  | {:>27}\n", "^");
        assert!(rows[0][2].contains("2 | (allow a_t self") && rows[0][2].contains(&caret), "{rows:?}");
    }

    #[test]
    fn a_module_that_does_not_fit_is_left_out_and_said() {
        let whole = include_str!("../../core/tests/corpus/selinux/prelude.cil").to_owned();
        let (explorer, rows) = Explorer::open(&[("whole.cil".to_owned(), whole)], "v0.49.0", true);
        assert!(explorer.is_some() && rows[0][1] == "your whole.cil", "{rows:?}");
        let note = rows.iter().find(|row| row[0] == "note").unwrap();
        assert!(note[1].contains("v0.49.0 does not fit") && note[3].contains(MODULE), "{note:?}");
    }

    #[test]
    fn unknown_names_come_with_a_guess() {
        let rows = explorer("", "").ask(&ask(Kind::Domain, "contianer_t"));
        assert!(rows[0][0] == "problem" && rows[0][1].contains("container_t"), "{rows:?}");
    }
}
