//! What is read as a context, range or level prints and reads back as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use virt_grants_core::selinux::context::Context;
use virt_grants_core::selinux::level::{Level, Range};

fuzz_target!(|text: &str| {
    if let Ok(context) = text.parse::<Context>() {
        assert_eq!(context.to_string().parse(), Ok(context));
    }
    if let Ok(range) = text.parse::<Range>() {
        assert!(range.high().dominates(range.low()));
        assert_eq!(range.to_string().parse(), Ok(range));
    }
    if let Ok(level) = text.parse::<Level>() {
        assert_eq!(level.to_string().parse(), Ok(level));
    }
});
