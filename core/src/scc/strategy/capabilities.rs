//! `defaultAddCapabilities`, `requiredDropCapabilities` and `allowedCapabilities`.

use super::Sink;
use crate::pod::Capabilities;
use crate::scc::model::Scc;
use crate::scc::refusal::{Reason, Site};
use crate::source::limits::MAX_LISTED;

/// Both lists of a container, if one of them grows; then both are sorted and without repetition.
pub(crate) fn default<'a>(scc: &Scc<'a>, own: Option<&Capabilities<'a>>) -> Option<Capabilities<'a>> {
    let (add, drop): (&[&str], &[&str]) = own.map_or((&[], &[]), |own| (&own.add, &own.drop));
    let added = || scc.default_add_capabilities.iter().filter(|cap| !drop.contains(cap));
    let grows = added().any(|cap| !add.contains(cap))
        || scc.required_drop_capabilities.iter().any(|cap| !drop.contains(cap));
    if !grows {
        return None;
    }
    let mut add: Vec<&'a str> = own.map_or(Vec::new(), |own| own.add.clone());
    let mut dropped: Vec<&'a str> = own.map_or(Vec::new(), |own| own.drop.clone());
    add.extend(added());
    dropped.extend(scc.required_drop_capabilities.iter());
    for list in [&mut add, &mut dropped] {
        list.sort_unstable();
        list.dedup();
    }
    Some(Capabilities { add, drop: dropped })
}

pub(crate) fn validate<'a>(
    scc: &Scc<'a>,
    site: Site<'a>,
    own: Option<&Capabilities<'a>>,
    sink: &mut impl Sink<'a>,
) {
    let Some(own) = own else {
        if !scc.default_add_capabilities.is_empty() || !scc.required_drop_capabilities.is_empty() {
            sink.refuse(site, Reason::NoCapabilities);
        }
        return;
    };
    // `*` switches everything off, required drops included.
    if scc.allowed_capabilities.contains(&"*") {
        return;
    }
    let allowed =
        |cap: &&&str| scc.default_add_capabilities.contains(cap) || scc.allowed_capabilities.contains(cap);
    for cap in own.add.iter().filter(|cap| !allowed(cap)) {
        sink.refuse(site, Reason::CapabilityAdd(cap));
        if sink.is_settled() {
            return;
        }
    }
    for cap in scc.required_drop_capabilities.iter().filter(|cap| !own.drop.contains(cap)) {
        // One more than is printed, to say that there are more.
        let list = own.drop.iter().take(MAX_LISTED + 1).copied().collect();
        sink.refuse(site, Reason::CapabilityDrop { capability: cap, list });
        if sink.is_settled() {
            return;
        }
    }
}
