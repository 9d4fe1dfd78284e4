//! Classes and permissions in plain words.

use super::super::group::{Examples, Group};

/// One line: who tried what on what.
pub(super) fn headline(group: &Group) -> String {
    let who = match group.commands.first() {
        Some(command) if group.commands.more || group.commands.seen.len() > 1 => {
            format!("`{command}` and others ({})", group.source)
        }
        Some(command) => format!("`{command}` ({})", group.source),
        None => group.source.clone(),
    };
    let permissions: Vec<_> = group.permissions.keys().map(String::as_str).collect();
    let verb = if group.decision == super::Decision::Granted { "was allowed to" } else { "tried to" };
    if is_capability(&group.class) {
        return format!("{who} {verb} use the capability {}", permissions.join(", ").to_ascii_uppercase());
    }
    let mut verbs: Vec<_> = permissions.iter().map(|permission| permission_words(permission)).collect();
    verbs.sort_unstable();
    verbs.dedup();
    format!("{who} {verb} {} {}", join(&verbs), object(group))
}

fn object(group: &Group) -> String {
    let class = class_words(&group.class);
    let own = if group.source == group.target { "its own type, " } else { "" };
    let label = format!("labelled {own}{}", group.target);
    match (group.class.as_str(), shown(&group.objects)) {
        ("tcp_socket" | "udp_socket" | "sctp_socket" | "rawip_socket" | "system", _)
            if !group.details.seen.is_empty() =>
        {
            format!("{class} ({}) {label}", group.details.seen.join(", "))
        }
        (_, Some(objects)) => format!("{class} {objects} {label}"),
        (_, None) => format!("{class} {label}"),
    }
}

fn shown(examples: &Examples) -> Option<String> {
    let first = examples.first()?;
    let others = examples.seen.len() - 1;
    Some(match (others, examples.more) {
        (0, _) => format!("`{first}`"),
        (_, true) => format!("`{first}` and others"),
        (others, false) => format!("`{first}` and {others} more"),
    })
}

fn join(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [init @ .., last] => format!("{} and {last}", init.join(", ")),
    }
}

pub(super) fn is_capability(class: &str) -> bool {
    matches!(class, "capability" | "capability2" | "cap_userns" | "cap2_userns")
}

/// Whether objects of the class live in a file system and carry a label that can be changed.
pub(super) fn is_file(class: &str) -> bool {
    matches!(class, "file" | "dir" | "lnk_file" | "sock_file" | "fifo_file")
}

pub(super) fn is_device(class: &str) -> bool {
    matches!(class, "chr_file" | "blk_file")
}

fn class_words(class: &str) -> &str {
    match class {
        "file" => "the file",
        "dir" => "the directory",
        "lnk_file" => "the symbolic link",
        "chr_file" => "the character device",
        "blk_file" => "the block device",
        "sock_file" => "the socket file",
        "fifo_file" => "the pipe",
        "filesystem" => "the file system",
        "process" | "process2" => "a process",
        "fd" => "a file descriptor of a process",
        "key" => "a kernel key",
        "tun_socket" => "a tap device",
        "unix_stream_socket" | "unix_dgram_socket" => "the unix socket",
        "tcp_socket" => "a TCP port",
        "udp_socket" => "a UDP port",
        "anon_inode" => "an anonymous inode",
        "msgq" | "sem" | "shm" | "ipc" => "System V IPC objects",
        "dbus" => "a D-Bus service",
        "service" => "the systemd unit",
        "bpf" => "BPF programs and maps",
        "io_uring" => "an io_uring",
        "perf_event" => "performance events",
        "system" => "the kernel",
        "security" => "the security server",
        "netlink_audit_socket" => "the audit system",
        other => other,
    }
}

fn permission_words(permission: &str) -> &str {
    match permission {
        "getattr" => "look at",
        "setattr" => "change the attributes of",
        "write" => "write to",
        "append" => "append to",
        "execute" | "execute_no_trans" => "execute",
        "entrypoint" => "be started from",
        "map" => "map into memory",
        "ioctl" => "send a device command to",
        "unlink" => "delete",
        "rmdir" => "remove",
        "search" => "go through",
        "add_name" => "add an entry to",
        "remove_name" => "remove an entry from",
        "mounton" => "mount something on",
        "unmount" => "unmount",
        "relabelfrom" => "take the label off",
        "relabelto" => "put a label on",
        "attach_queue" => "attach a queue to",
        "connectto" | "name_connect" => "connect to",
        "sendto" | "send_msg" => "send to",
        "nlmsg_relay" => "relay messages to",
        "transition" | "dyntransition" => "become",
        "ptrace" => "trace",
        "signal" | "sigkill" | "sigstop" | "signull" | "sigchld" => "send a signal to",
        "name_bind" => "listen on",
        "node_bind" => "bind an address for",
        "module_request" => "request a module from",
        "associate" => "be stored on",
        "view" => "view",
        "unix_read" => "read",
        "unix_write" => "write",
        other => other,
    }
}
