//! The two lists of sysctls.

use super::SOURCE;
use crate::diag::{Rule, RuleId, Severity};
use crate::path::FieldPath;
use crate::scc::Written;
use std::collections::BTreeMap;

/// Longest sysctl name or pattern.
const MAX_SYSCTL: usize = 253;

/// `scc/invalid-sysctl`: a sysctl that no name can match.
pub static INVALID_SYSCTL: Rule = Rule {
    id: RuleId("scc/invalid-sysctl"),
    title: "a sysctl or pattern with invalid syntax",
    severity: Severity::Error,
    finds: "An entry of `allowedUnsafeSysctls` or `forbiddenSysctls` that is empty, longer than 253 characters, or not segments of lower-case letters, digits, `-` and `_` with dots between them; a `*` may only be the last character.",
    matters: "The API server refuses the object.",
    example: "allowedUnsafeSysctls: ['net.*.forwarding']",
    instead: "Write a name such as `kernel.msgmax`, or a prefix such as `net.core.*`.",
    source: SOURCE,
};

/// `scc/sysctl-wildcard-with-others`: `*` beside other sysctls.
pub static WILDCARD_WITH_OTHERS: Rule = Rule {
    id: RuleId("scc/sysctl-wildcard-with-others"),
    title: "`*` beside other sysctls",
    severity: Severity::Error,
    finds: "`*` in a list of sysctls that has further entries.",
    matters: "The API server refuses the object: `*` covers them all.",
    example: "allowedUnsafeSysctls: ['*', kernel.msgmax]",
    instead: "Keep `*` alone, or remove it.",
    source: SOURCE,
};

/// `scc/sysctl-overlap`: a sysctl that is allowed and forbidden.
pub static SYSCTL_OVERLAP: Rule = Rule {
    id: RuleId("scc/sysctl-overlap"),
    title: "a sysctl that is both allowed and forbidden",
    severity: Severity::Error,
    finds: "An entry of `allowedUnsafeSysctls` and one of `forbiddenSysctls` that cover the same name; `*` at the end covers everything with that prefix.",
    matters: "The API server refuses the object.",
    example: "allowedUnsafeSysctls: ['net.core.*']\nforbiddenSysctls: [net.core.somaxconn]",
    instead: "Make the lists disjoint; what is not allowed needs no forbidding, unless it is one of the safe sysctls.",
    source: SOURCE,
};

pub(crate) fn check(object: &mut Written<'_>) {
    let owned = |list: &[&str]| list.iter().map(|entry| (*entry).to_owned()).collect::<Vec<_>>();
    let allowed = owned(&object.scc.allowed_unsafe_sysctls);
    let forbidden = owned(&object.scc.forbidden_sysctls);
    syntax(object, "allowedUnsafeSysctls", &allowed);
    syntax(object, "forbiddenSysctls", &forbidden);
    overlap(object, &allowed, &forbidden);
}

fn syntax(object: &mut Written<'_>, field: &'static str, entries: &[String]) {
    for (index, entry) in entries.iter().enumerate().filter(|(_, entry)| !is_pattern(entry)) {
        let message = format!("`{entry}` is no sysctl name and no prefix with `*` at its end");
        object.report(
            INVALID_SYSCTL.head(),
            &FieldPath::of(&[field]).index(index),
            message,
            INVALID_SYSCTL.instead,
        );
    }
    if entries.len() > 1 && entries.iter().any(|entry| entry == "*") {
        let message = format!("`*` covers every other entry of `{field}`");
        object.report(
            WILDCARD_WITH_OTHERS.head(),
            &object.entry(field, "*"),
            message,
            WILDCARD_WITH_OTHERS.instead,
        );
    }
}

/// Segments of `[a-z0-9]([-_a-z0-9]*[a-z0-9])?` with dots between them; the last may end in `*`, which may follow `-` and `_`
/// too, or be nothing but `*`.
fn is_pattern(entry: &str) -> bool {
    let word = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    let inner = |text: &str| text.bytes().all(|byte| word(Some(byte)) || matches!(byte, b'-' | b'_'));
    let segment = |text: &str| word(text.bytes().next()) && word(text.bytes().next_back()) && inner(text);
    let (init, last) = entry.rsplit_once('.').map_or((None, entry), |(init, last)| (Some(init), last));
    let last_fits = match last.strip_suffix('*') {
        Some("") => true,
        Some(stem) => word(stem.bytes().next()) && inner(stem),
        None => segment(last),
    };
    entry.len() <= MAX_SYSCTL && last_fits && init.is_none_or(|init| init.split('.').all(segment))
}

/// Reports pairs of which one covers the other, without comparing every pair.
fn overlap(object: &mut Written<'_>, allowed: &[String], forbidden: &[String]) {
    let stem = |entry: &str| {
        entry.strip_suffix('*').map_or((entry.to_owned(), false), |stem| (stem.to_owned(), true))
    };
    let mut by_stem: BTreeMap<String, (usize, bool)> = BTreeMap::new();
    for (index, entry) in forbidden.iter().enumerate() {
        let (stem, pattern) = stem(entry);
        let known = by_stem.entry(stem).or_insert((index, pattern));
        known.1 |= pattern;
    }
    for (index, entry) in allowed.iter().enumerate() {
        let (own, pattern) = stem(entry);
        let covering = (0..=own.len()).filter_map(|end| own.get(..end)).find_map(|prefix| {
            let (other, is_pattern) = by_stem.get(prefix)?;
            (*is_pattern || (prefix.len() == own.len() && !pattern)).then_some(*other)
        });
        if let Some(other) = covering.and_then(|other| forbidden.get(other)) {
            report(object, "allowedUnsafeSysctls", index, entry, other);
        } else if pattern {
            let covered = by_stem.range(own.clone()..).take_while(|(stem, _)| stem.starts_with(&own));
            let covered: Vec<usize> = covered.map(|(_, (other, _))| *other).collect();
            for other in covered {
                if object.is_full() {
                    return;
                }
                let text = forbidden.get(other).map_or("", String::as_str);
                report(object, "forbiddenSysctls", other, text, entry);
            }
        }
    }
}

fn report(object: &mut Written<'_>, field: &'static str, index: usize, entry: &str, other: &str) {
    let message = format!("`{entry}` overlaps with `{other}` of the other list");
    object.report(
        SYSCTL_OVERLAP.head(),
        &FieldPath::of(&[field]).index(index),
        message,
        SYSCTL_OVERLAP.instead,
    );
}

#[cfg(test)]
mod tests {
    use super::is_pattern;

    #[test]
    fn names_and_prefixes_are_patterns() {
        for good in [
            "*",
            "kernel.msgmax",
            "net.*",
            "net.ipv4.tcp_*",
            "kernel.shm*",
            "a",
            "net.ipv4.conf.eth-0.x",
            "a-*",
        ] {
            assert!(is_pattern(good), "{good}");
        }
        for bad in [
            "",
            ".",
            "net.",
            ".net",
            "net.*.forwarding",
            "Kernel.x",
            "net/ipv4",
            "a b",
            "**",
            "-a",
            "a-",
            "_*",
        ] {
            assert!(!is_pattern(bad), "{bad}");
        }
        assert!(!is_pattern(&"a".repeat(254)));
    }
}
