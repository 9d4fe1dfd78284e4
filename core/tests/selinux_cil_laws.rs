//! Laws that hold of any program.
#![cfg(feature = "serde")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use virt_grants_core::selinux::bulk::{Base, Outcome};
use virt_grants_core::selinux::cil::{Options, SourceFile, format};
use virt_grants_core::selinux::policy::{Policy, Summary};

const PRELUDE: &str = include_str!("corpus/selinux/prelude.cil");
const TYPES: usize = 5;

fn compile(text: &str) -> Policy {
    let sources = [SourceFile { name: "prelude.cil", text: PRELUDE }, SourceFile { name: "t.cil", text }];
    Policy::compile(&sources, &Options::default()).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn summary(text: &str) -> Summary {
    let prelude = [SourceFile { name: "prelude.cil", text: PRELUDE }];
    let base = Base::new(&prelude, &Options::default()).unwrap();
    match Outcome::of(Some(&base), &[SourceFile { name: "t.cil", text }], &Options::default()) {
        Outcome::Ok(summary) => *summary,
        Outcome::Error(error) => panic!("{error}\n{text}"),
    }
}

/// A set expression over the types `k0_t` and so on.
#[derive(Clone, Debug)]
enum Set {
    All,
    One(usize),
    Not(Box<Set>),
    And(Box<Set>, Box<Set>),
    Or(Box<Set>, Box<Set>),
    Xor(Box<Set>, Box<Set>),
}

impl Set {
    fn text(&self) -> String {
        match self {
            Self::All => "(all)".to_owned(),
            Self::One(kind) => format!("(k{kind}_t)"),
            Self::Not(set) => format!("(not {})", set.text()),
            Self::And(one, other) => format!("(and {} {})", one.text(), other.text()),
            Self::Or(one, other) => format!("(or {} {})", one.text(), other.text()),
            Self::Xor(one, other) => format!("(xor {} {})", one.text(), other.text()),
        }
    }

    /// What it should hold; the prelude has one type more, which is number [`TYPES`].
    fn holds(&self, kind: usize) -> bool {
        match self {
            Self::All => true,
            Self::One(one) => *one == kind,
            Self::Not(set) => !set.holds(kind),
            Self::And(one, other) => one.holds(kind) && other.holds(kind),
            Self::Or(one, other) => one.holds(kind) || other.holds(kind),
            Self::Xor(one, other) => one.holds(kind) != other.holds(kind),
        }
    }
}

fn set() -> impl Strategy<Value = Set> {
    let leaf = prop_oneof![Just(Set::All), (0..TYPES).prop_map(Set::One)];
    leaf.prop_recursive(4, 24, 2, |inner| {
        let two = (inner.clone().prop_map(Box::new), inner.clone().prop_map(Box::new));
        prop_oneof![
            inner.prop_map(|set| Set::Not(Box::new(set))),
            two.clone().prop_map(|(one, other)| Set::And(one, other)),
            two.clone().prop_map(|(one, other)| Set::Or(one, other)),
            two.prop_map(|(one, other)| Set::Xor(one, other)),
        ]
    })
}

fn types() -> String {
    (0..TYPES).fold(String::new(), |mut text, kind| {
        let _ = writeln!(text, "(type k{kind}_t)");
        text
    })
}

/// The members of an attribute that is this set.
fn members(set: &str) -> BTreeSet<String> {
    let text = format!(
        "{}(typeattribute held)(typeattributeset held {set})(allow held self (file (read)))",
        types()
    );
    compile(&text).attribute_members("held").unwrap_or_default().into_iter().collect()
}

/// Words as CIL allows them, quoted ones, and lists of both.
fn syntax() -> impl Strategy<Value = String> {
    let word = prop_oneof!["[a-z0-9_.$@*/-]{1,8}", "\"[ a-z();]{0,8}\"".prop_map(|quoted| quoted)];
    word.prop_recursive(5, 40, 6, |inner| {
        (prop::collection::vec(inner, 0..6), "[ \n\t]{1,3}")
            .prop_map(|(items, gap)| format!("({})", items.join(&gap)))
    })
}

/// Statements that say something only together.
fn statements() -> Vec<&'static str> {
    vec![
        "(type one_t)",
        "(type two_t)",
        "(typealias other_t)",
        "(typealiasactual other_t two_t)",
        "(typeattribute both)",
        "(typeattributeset both (one_t other_t))",
        "(block library (blockabstract library) (type process) (macro reads ((type what)) (allow process what (file (read)))))",
        "(block app (blockinherit library) (call reads (one_t)))",
        "(in app (allow process self (process (signal))))",
        "(macro twice ((type who) (class kind)) (allow who self (kind (read write))))",
        "(call twice (both dir))",
        "(optional there (allow one_t app.process (process (signal))))",
        "(optional gone (allow one_t nobody_t (file (read))))",
        "(boolean more false)",
        "(booleanif more (true (allow two_t one_t (file (write)))) (false (dontaudit two_t one_t (file (write)))))",
        "(classmap files (look))",
        "(classmapping files look (file (getattr)))",
        "(classmapping files look (dir (search)))",
        "(allow both both (files (look)))",
        "(typetransition one_t two_t process one_t)",
        "(roletype system_r one_t)",
        "(roletype object_r two_t)",
        "(filecon \"/srv\" dir (system_u object_r two_t ((s0) (s0 (c1)))))",
        "(mlsconstrain (file (read)) (or (dom h1 h2) (neq t1 both)))",
        "(tunable wide true)",
        "(tunableif wide (true (allow one_t two_t (file (lock)))))",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn set_expressions_mean_what_logic_says(set in set()) {
        let expected: BTreeSet<String> = (0..=TYPES)
            .filter(|kind| set.holds(*kind))
            .map(|kind| if kind == TYPES { "kernel_t".to_owned() } else { format!("k{kind}_t") })
            .collect();
        prop_assert_eq!(members(&set.text()), expected);
    }

    #[test]
    fn set_expressions_obey_boolean_laws(a in set(), b in set()) {
        let (a, b) = (a.text(), b.text());
        prop_assert_eq!(members(&format!("(not (and {a} {b}))")), members(&format!("(or (not {a}) (not {b}))")));
        prop_assert_eq!(members(&format!("(and {a} (or {a} {b}))")), members(&a));
        prop_assert_eq!(members(&format!("(not (not {a}))")), members(&a));
        prop_assert_eq!(members(&format!("(xor {a} {b})")), members(&format!("(xor {b} {a})")));
    }

    #[test]
    fn what_is_printed_reads_back_as_the_same(items in prop::collection::vec(syntax(), 0..6)) {
        let text: String = items.into_iter().filter(|item| item.starts_with('(')).collect::<Vec<_>>().join(" ; note\n");
        let printed = format(SourceFile { name: "t.cil", text: &text }).unwrap();
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        let without_notes: String = text.replace(" ; note\n", "");
        prop_assert_eq!(squeezed(&printed).replace('"', ""), squeezed(&without_notes).replace('"', ""));
        prop_assert_eq!(format(SourceFile { name: "t.cil", text: &printed }).unwrap(), printed);
    }

    #[test]
    fn the_order_of_statements_changes_nothing(order in Just(statements()).prop_shuffle()) {
        let (before, after) = (summary(&statements().join("\n")), summary(&order.join("\n")));
        prop_assert_eq!(before, after);
    }

    #[test]
    fn any_text_compiles_or_is_refused_at_a_place_of_its_own(text in "[()a-z \";\n*.0-9]{0,200}") {
        let prelude = SourceFile { name: "prelude.cil", text: PRELUDE };
        let outcome = Policy::compile(&[prelude, SourceFile { name: "t.cil", text: &text }], &Options::default());
        if let Err(error) = outcome {
            let place = error.at.filter(|place| place.file == "t.cil");
            prop_assert!(place.is_none_or(|place| place.span.end as usize <= text.len()));
        }
    }
}
