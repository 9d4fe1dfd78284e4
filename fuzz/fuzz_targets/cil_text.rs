//! Any program compiles or is refused at a place that it has; what is printed reads back as the same statements.
#![no_main]

use libfuzzer_sys::fuzz_target;
use virt_grants_core::selinux::cil::{Options, SourceFile, format};
use virt_grants_core::selinux::policy::Policy;

const PRELUDE: &str = include_str!("../../core/tests/corpus/selinux/prelude.cil");

fuzz_target!(|input: (u8, &str)| {
    let (switches, text) = input;
    let options = Options {
        preserve_tunables: switches & 1 != 0,
        qualified_names: switches & 2 != 0,
        multiple_declarations: switches & 4 != 0,
        skip_neverallow: switches & 8 != 0,
        disable_dontaudit: switches & 16 != 0,
        expand_size: (switches & 32 != 0).then_some(u32::from(switches >> 6)),
    };
    let prelude = SourceFile { name: "prelude.cil", text: PRELUDE };
    match Policy::compile(&[prelude, SourceFile { name: "t.cil", text }], &options) {
        Ok(policy) => {
            policy.summary(None);
        }
        Err(error) => {
            if let Some(place) = error.at.as_ref().filter(|place| place.file == "t.cil" && place.line > 0) {
                assert!(place.span.end as usize <= text.len(), "{error}");
            }
        }
    }
    if let Ok(printed) = format(SourceFile { name: "t.cil", text }) {
        assert_eq!(format(SourceFile { name: "t.cil", text: &printed }).as_ref(), Ok(&printed));
    }
});
