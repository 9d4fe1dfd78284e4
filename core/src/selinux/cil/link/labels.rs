//! What labels objects: conflicts, and the lines that sesearch and the file_contexts file show.

use super::super::build::FILE_KINDS;
use super::super::error::Category;
use super::super::failure::{Failure, Mark};
use super::super::symbol::Symbol;
use super::super::tree::Flavor;
use super::Link;
use crate::hash::FastMap;
use std::net::{IpAddr, Ipv6Addr};

/// The kernel's names of initial sids, in their order.
const SIDS: [&str; 27] = [
    "kernel",
    "security",
    "unlabeled",
    "fs",
    "file",
    "file_labels",
    "init",
    "any_socket",
    "port",
    "netif",
    "netmsg",
    "node",
    "igmp_packet",
    "icmp_socket",
    "tcp_socket",
    "sysctl_modprobe",
    "sysctl",
    "sysctl_fs",
    "sysctl_kernel",
    "sysctl_net",
    "sysctl_net_unix",
    "sysctl_vm",
    "sysctl_dev",
    "kmod",
    "policy",
    "scmp_packet",
    "devnull",
];

/// The order in which kinds of labels are looked at for conflicts.
const CONFLICT_ORDER: [Flavor; 13] = [
    Flavor::NetIfCon,
    Flavor::GenFsCon,
    Flavor::IbPkeyCon,
    Flavor::IbEndPortCon,
    Flavor::PortCon,
    Flavor::NodeCon,
    Flavor::FsUse,
    Flavor::FileCon,
    Flavor::PirqCon,
    Flavor::IoMemCon,
    Flavor::IoPortCon,
    Flavor::PciDeviceCon,
    Flavor::DeviceTreeCon,
];

impl Link<'_> {
    /// Two statements that label the same object are an error, or with `-m` only if they disagree.
    pub(super) fn check_label_conflicts(&self) -> Result<(), Failure> {
        for flavor in CONFLICT_ORDER {
            let mut seen: FastMap<String, u32> = FastMap::default();
            for node in self.statements(flavor) {
                let Some(object) = self.object_of(node) else { continue };
                let earlier = *seen.entry(object.clone()).or_insert(node);
                if earlier == node
                    || (self.program.options.multiple_declarations && self.same_label(earlier, node))
                {
                    continue;
                }
                let keyword =
                    self.program.syntax.word(self.item(node)).map_or("", |word| self.program.text(word));
                let message = format!("two {keyword} statements label `{}`", object.replace('\0', " "));
                let failure = Failure::unplaced(Category::Conflict, self.item(node), message);
                return Err(failure.related(Mark::Item(self.item(earlier)), "the other one"));
            }
        }
        Ok(())
    }

    fn same_label(&self, one: u32, other: u32) -> bool {
        self.contexts_at(one).map(|context| self.context_text(context, false))
            == self.contexts_at(other).map(|context| self.context_text(context, false))
    }

    fn operand_text(&self, node: u32, number: usize) -> &str {
        self.program.text(self.program.resolve_text(node, self.program.operand_word(node, number)))
    }

    fn range_at(&self, node: u32, number: usize, decimal: bool) -> (u64, u64) {
        self.program.number_range(self.program.operand(node, number), decimal, u64::MAX).unwrap_or_default()
    }

    /// The ports of a portcon; the binary has sixteen bits for each.
    fn ports(&self, node: u32) -> (u64, u64) {
        let (low, high) = self.range_at(node, 2, true);
        (low & 0xffff, high & 0xffff)
    }

    /// What a statement labels, so that two of the same object are equal.
    fn object_of(&self, node: u32) -> Option<String> {
        let text = |number: usize| self.operand_text(node, number).to_owned();
        Some(match self.node(node).flavor {
            Flavor::NetIfCon | Flavor::DeviceTreeCon => text(1),
            Flavor::GenFsCon => format!("{}\0{}", self.literal(node, 1), self.literal(node, 2)),
            Flavor::FsUse | Flavor::IbEndPortCon => format!("{}\0{}", text(1), text(2)),
            Flavor::PortCon => format!("{:?}\0{}", self.range_at(node, 2, true), text(1)),
            Flavor::IbPkeyCon => format!("{:?}\0{}", self.range_at(node, 2, false), text(1)),
            Flavor::NodeCon => format!("{:?}", self.addresses(node)?),
            Flavor::FileCon => format!("{}\0{}", text(1), self.program.operand_word(node, 2).0),
            Flavor::PirqCon => format!("{:?}", self.range_at(node, 1, true)),
            Flavor::IoMemCon | Flavor::IoPortCon | Flavor::PciDeviceCon => {
                format!("{:?}", self.range_at(node, 1, false))
            }
            _ => return None,
        })
    }

    fn literal(&self, node: u32, number: usize) -> &str {
        self.program.text(self.program.operand_word(node, number))
    }

    fn addresses(&self, node: u32) -> Option<[IpAddr; 2]> {
        let addresses = &self.resolved.addresses;
        let at = addresses
            .binary_search_by_key(&self.label_index.get(&node), |(other, _)| self.label_index.get(other));
        at.ok().and_then(|at| addresses.get(at)).map(|entry| entry.1)
    }

    /// Fills labels and file contexts.
    pub(super) fn fill_labels(&mut self) -> Result<(), Failure> {
        let mut labels = Vec::new();
        let mut files = Vec::new();
        for (node, contexts) in &self.resolved.labels {
            let [context, other] = contexts.map(|context| self.context_text(context, false));
            let text = |number: usize| self.operand_text(*node, number);
            labels.push(match self.node(*node).flavor {
                Flavor::PortCon => {
                    format!("portcon {} {} {context}", text(1), dashed(self.ports(*node)))
                }
                Flavor::GenFsCon => {
                    let has_kind = self.program.operand(*node, 4) != 0;
                    let kind = if has_kind { file_kind(self.program.operand_word(*node, 3)) } else { "" };
                    format!("genfscon {} {} {kind} {context}", self.literal(*node, 1), self.literal(*node, 2))
                }
                Flavor::FsUse => format!("fs_use_{} {} {context};", text(1), text(2)),
                Flavor::NodeCon => {
                    let Some([address, mask]) = self.addresses(*node) else { continue };
                    format!("nodecon {} {mask} {context}", masked(address, mask))
                }
                Flavor::NetIfCon => format!("netifcon {} {context} {other}", text(1)),
                Flavor::IbPkeyCon => {
                    if text(1).parse::<Ipv6Addr>().is_err() {
                        let message = format!("`{}` is not an IPv6 subnet prefix", text(1));
                        let failure =
                            Failure::unplaced(Category::Other, self.program.operand(*node, 1), message);
                        return Err(failure.expected("a prefix like `fe80::`"));
                    }
                    let (low, high) = self.range_at(*node, 2, false);
                    let keys = if low == high { format!("{low:#x}") } else { format!("{low:#x}-{high:#x}") };
                    format!("ibpkeycon {} {keys} {context}", text(1))
                }
                Flavor::IbEndPortCon => {
                    format!("ibendportcon {} {} {context}", text(1), self.range_at(*node, 2, true).0)
                }
                Flavor::FileCon => {
                    files.push(FileContext::new(text(1), self.program.operand_word(*node, 2), || {
                        let context = contexts.first().copied().unwrap_or_default();
                        if context == 0 { "<<none>>".to_owned() } else { self.context_text(context, true) }
                    }));
                    continue;
                }
                _ => continue,
            });
        }
        for (_, sid, context) in &self.resolved.sid_contexts {
            let number = self.number_of(*sid) as usize;
            let name = SIDS.get(number).copied().unwrap_or("unknown");
            labels.push(format!("sid {name} {}", self.context_text(*context, false)));
        }
        labels.sort();
        labels.dedup();
        files.sort();
        files.dedup();
        self.policy.labels = labels;
        self.policy.file_contexts = files.into_iter().map(|file| file.line()).collect();
        Ok(())
    }

    /// A context; file contexts print categories and ranges tighter.
    fn context_text(&self, context: u32, tight: bool) -> String {
        if context == 0 {
            return String::new();
        }
        let value = self.resolved.contexts.at(context);
        let name = |datum: u32| self.program.qualified(datum);
        let range = self.range(value.range);
        let mut text = format!("{}:{}:{}", name(value.user), name(value.role), name(value.kind));
        let levels = (
            super::super::super::policy::level_text(&range.low, &self.level_names(), tight),
            super::super::super::policy::level_text(&range.high, &self.level_names(), tight),
        );
        text.push(':');
        text.push_str(&levels.0);
        if levels.0 != levels.1 {
            text.push_str(if tight { "-" } else { " - " });
            text.push_str(&levels.1);
        }
        text
    }

    fn level_names(&self) -> impl Fn(u32, bool) -> String + '_ {
        |number, sensitivity| {
            let orders = &self.resolved.orders;
            let list = if sensitivity { &orders.sensitivities } else { &orders.categories };
            list.get(number as usize).map_or_else(String::new, |datum| self.program.qualified(*datum))
        }
    }
}

/// A line of the file_contexts file, in the order the file has: less specific first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct FileContext {
    literal: bool,
    stem: usize,
    length: usize,
    kind: usize,
    path: String,
    context: String,
}

impl FileContext {
    fn new(path: &str, kind: Symbol, context: impl Fn() -> String) -> Self {
        let (mut stem, mut length, mut literal) = (0, 0, true);
        let mut bytes = path.bytes();
        while let Some(byte) = bytes.next() {
            match byte {
                b'.' | b'^' | b'$' | b'?' | b'*' | b'+' | b'|' | b'[' | b'(' | b'{' => literal = false,
                b'\\' => {
                    bytes.next();
                    stem += usize::from(literal);
                }
                _ => stem += usize::from(literal),
            }
            length += 1;
        }
        let kind = FILE_KINDS.iter().position(|other| *other == kind).map_or(0, kind_order);
        Self { literal, stem, length, kind, path: path.to_owned(), context: context() }
    }

    fn line(&self) -> String {
        let kind = KIND_SIGNS.get(self.kind).copied().unwrap_or_default();
        if kind.is_empty() {
            return format!("{}\t{}", self.path, self.context);
        }
        format!("{}\t{kind}\t{}", self.path, self.context)
    }
}

/// The signs of file kinds, in libsepol's order of kinds.
const KIND_SIGNS: [&str; 8] = ["", "--", "-d", "-c", "-b", "-s", "-p", "-l"];

/// `any` comes first, the others as they are listed.
fn kind_order(index: usize) -> usize {
    if index + 1 == FILE_KINDS.len() { 0 } else { index + 1 }
}

fn file_kind(kind: Symbol) -> &'static str {
    let index = FILE_KINDS.iter().position(|other| *other == kind);
    index.and_then(|index| KIND_SIGNS.get(kind_order(index))).copied().unwrap_or_default()
}

fn dashed((low, high): (u64, u64)) -> String {
    if low == high { low.to_string() } else { format!("{low}-{high}") }
}

/// The part of an address that its mask lets through.
fn masked(address: IpAddr, mask: IpAddr) -> IpAddr {
    match (address, mask) {
        (IpAddr::V4(address), IpAddr::V4(mask)) => IpAddr::V4((address.to_bits() & mask.to_bits()).into()),
        (IpAddr::V6(address), IpAddr::V6(mask)) => IpAddr::V6((address.to_bits() & mask.to_bits()).into()),
        _ => address,
    }
}
