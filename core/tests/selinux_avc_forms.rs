//! The forms denials are pasted in, beyond the recorded ones: each text and what must be read from it.
#![cfg(feature = "serde")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail by panicking")]

use serde_json::{Value, json};
use virt_grants_core::selinux::avc;

fn read(text: &str) -> Vec<Value> {
    let mut found = Vec::new();
    avc::read(text, |entry| found.push(serde_json::to_value(&entry).unwrap()));
    found
}

/// Exactly one entry, which has at least these fields.
fn expect_one(text: &str, fields: &Value) {
    let found = read(text);
    let [entry] = found.as_slice() else { panic!("{} entries in {text}", found.len()) };
    for (field, value) in fields.as_object().unwrap() {
        assert_eq!(entry.get(field), Some(value), "{field} of {text}");
    }
}

const END: &str = "scontext=system_u:system_r:container_t:s0:c1,c2 tcontext=system_u:object_r:etc_t:s0 tclass=file permissive=0";

fn plain() -> Value {
    json!({ "kind": "avc", "perms": ["read"], "pid": 1, "comm": "a", "rule": "allow container_t etc_t:file read;" })
}

fn with(start: &str, middle: &str, end: &str) -> String {
    format!("{start}avc:  denied  {{ read }} for  {middle} {end}")
}

#[test]
fn prefixes_of_tools_are_skipped() {
    for prefix in [
        "/var/log/audit/audit.log:123:type=AVC msg=audit(1.002:3): ",
        "2026-11-23T02:15:00.123456+00:00 worker-1 kernel: [   12.3] audit: type=1400 audit(1.002:3): ",
        "MESSAGE=AVC ",
        "| ",
        "10-11 12:34:56.789  1234  1234 W foo    : type=1400 audit(0.0:42): ",
    ] {
        expect_one(&with(prefix, "pid=1 comm=\"a\"", END), &plain());
    }
}

#[test]
fn wrapped_lines_are_joined() {
    for text in [
        "type=AVC msg=audit(1.002:3): avc:\ndenied  { read } for  pid=1 comm=\"a\" END",
        "type=AVC msg=audit(1.002:3): avc:  denied\n{ read } for  pid=1 comm=\"a\" END",
        "type=AVC msg=audit(1.002:3): avc:  denied  {\nread } for  pid=1 comm=\"a\" END",
        "type=AVC msg=audit(1.002:3): avc:  denied  { read } for  pid=1\r\n   comm=\"a\"\r\n   END",
        "> type=AVC msg=audit(1.002:3): avc:  denied  { read } for  pid=1\n> comm=\"a\" END",
        "type=AVC msg=audit(1.002:3): avc:  denied  { read }\nfor  pid=1 comm=\"a\" END",
    ] {
        expect_one(&text.replace("END", END), &plain());
    }
}

#[test]
fn a_terminal_may_cut_through_a_word() {
    let text = with("type=AVC msg=audit(1.002:3): ", "pid=1 comm=\"a\"", END);
    expect_one(&text.replace("container_t", "contai\nner_t"), &plain());
    expect_one(&text.replace("tcontext", "tcon\ntext"), &plain());
}

#[test]
fn a_broken_record_does_not_swallow_the_next_line() {
    let good = with("type=AVC msg=audit(1.002:4): ", "pid=1 comm=\"a\"", END);
    for broken in [
        "type=AVC msg=audit(1.002:3): avc:  denied  { read for  pid=1 comm=\"a\"",
        "type=AVC msg=audit(1.002:3): avc:  denied  { read } for  pid=1 comm=\"a\" scontext=system_u:sys",
        "type=AVC msg=audit(1.002:3): avc:  denied  read for pid=1",
        "type=AVC msg=audit(1.002:3): avc:  denied  { read } for  pid=1 comm=\"a",
        "type=AVC msg=audit(1.002:3): avc:  denied",
    ] {
        let found = read(&format!("{broken}\n{good}\nsome prose\n"));
        assert_eq!(found.len(), 2, "{broken}: {found:?}");
        assert_eq!(found[1]["rule"], "allow container_t etc_t:file read;");
        assert!(found[0].get("rule").is_none(), "{broken}");
    }
}

#[test]
fn quotes_come_in_every_shape() {
    for comm in [
        "\"a\"",
        "'a'",
        "\u{2018}a\u{2019}",
        "\u{201c}a\u{201d}",
        "\u{201e}a\u{201c}",
        "\\\"a\\\"",
        "&quot;a&quot;",
        "a",
    ] {
        expect_one(&with("", &format!("pid=1 comm={comm}"), END), &plain());
    }
    let text = with("", "pid=1 comm=\"a\"", END).replace(' ', "\u{a0}");
    expect_one(&text, &plain());
}

#[test]
fn what_people_add_is_taken_off() {
    let text = with("type=AVC msg=audit(1.002:3): ", "pid=1 comm=\"a\"", END);
    expect_one(&text.replace('_', "\\_"), &plain());
    expect_one(&text.replace("permissive=0", "permissive=0."), &json!({ "permissive": false }));
    expect_one(&format!("(see `{}`)", text.replace(" permissive=0", "")), &plain());
    expect_one(&text.replace("{ read }", "{ read, write }"), &json!({ "perms": ["read", "write"] }));
    expect_one(&with("", "saddr=:: src=80", END), &json!({ "net": { "saddr": "::", "src": 80 } }));
}

#[test]
fn two_records_on_one_line_are_two() {
    let one = |serial: u32| with(&format!("type=AVC msg=audit(1.002:{serial}): "), "pid=1 comm=\"a\"", END);
    let found = read(&format!("{} {}", one(3), one(4)));
    let serials: Vec<_> = found.iter().map(|entry| &entry["audit_id"]["serial"]).collect();
    assert_eq!(serials, [3, 4]);
}

#[test]
fn json_is_unpacked() {
    let line = with("AVC ", "pid=1 comm=\"a\"", END);
    expect_one(&json!({ "_HOSTNAME": "w", "MESSAGE": line }).to_string(), &plain());
    expect_one(&format!("        \"MESSAGE\" : {},", json!(line)), &plain());
    let log = json!({ "log": format!("{}\n", json!({ "msg": line })), "stream": "stdout" });
    expect_one(&log.to_string(), &plain());
}

#[test]
fn tables_are_unpacked() {
    let record = with("type=AVC msg=audit(1.002:3): ", "pid=1 comm=\"a\"", END);
    let cell = record.replace('"', "\"\"");
    for row in [
        format!("\"{cell}\""),
        format!("\"2026-11-23\",\"worker-1\",\"{cell}\",\"5\""),
        format!("2026-11-23;worker-1;\"{cell}\"\r"),
        format!("{record},5"),
    ] {
        expect_one(&row, &plain());
    }
    let unquoted = with("type=AVC msg=audit(1.002:3): ", "pid=1 comm=61", END);
    let row = format!("w1,\"{unquoted}\",\"said \"\"no\"\"\"");
    expect_one(&row, &json!({ "comm": "a", "permissive": false, "tclass": "file" }));
}

#[test]
fn pages_and_collectors_leave_their_marks() {
    let record = with("type=AVC msg=audit(1.002:3): ", "pid=1 comm=\"a\"", END);
    let escaped = record.replace('"', "\\\"");
    for text in [
        format!("<pre>{}</pre>", record.replace('"', "&quot;")),
        format!("[pod/logger] {{\"log\":\"{escaped}\\n\",\"stream\":\"stderr\"}}"),
        format!("time=\"2026-11-23\" level=info msg=\"{escaped}\" pod=x"),
        format!("2026-11-23T02:15:00.1Z stderr F {record}"),
    ] {
        expect_one(&text, &plain());
        expect_one(&text, &json!({ "permissive": false }));
    }
    let quoted = with("", "pid=1 name=&quot;it&#x27;s &amp;lt;&quot;", END);
    expect_one(&quoted, &json!({ "name": "it's &lt;" }));
    expect_one(&with("", "pid=1 name=\"<b>&amp;\"", END), &json!({ "name": "<b>&amp;" }));
}

#[test]
fn user_space_records_name_their_reporter() {
    let end = "scontext=a_u:a_r:a_t:s0 tcontext=b_u:b_r:b_t:s0 tclass=dbus permissive=0";
    for (exe, tail) in
        [("\"/usr/bin/dbus-broker\"", "'\u{1d}UID=\"dbus\" AUID=\"unset\""), ("/usr/bin/dbus-broker", "'")]
    {
        let text = format!(
            "type=USER_AVC msg=audit(1.002:3): pid=800 uid=81 subj=d_u:d_r:d_t:s0 msg='avc:  denied  {{ acquire_svc }} \
             for service=org.foo.Bar spid=3 {end} exe={exe} sauid=81 hostname=? addr=? terminal=?{tail}"
        );
        let reporter = json!({ "pid": 800, "subj": "d_u:d_r:d_t:s0", "exe": "/usr/bin/dbus-broker" });
        expect_one(
            &text,
            &json!({ "kind": "user_avc", "service": "org.foo.Bar", "spid": 3, "reporter": reporter }),
        );
    }
}

#[test]
fn the_reporter_may_come_in_a_line_of_its_own() {
    let outer = "type=USER_AVC msg=audit(1.002:3): pid=1 uid=0 subj=system_u:system_r:init_t:s0 msg='";
    let inner = with("", "path=\"/a b\" cmdline=\"\"", END);
    for between in ["\n ", "#012 ", "  "] {
        let text = format!("{outer}{inner}{between}exe=\"/usr/lib/systemd/systemd\" sauid=0 terminal=?'\n");
        let reporter =
            json!({ "pid": 1, "subj": "system_u:system_r:init_t:s0", "exe": "/usr/lib/systemd/systemd" });
        expect_one(
            &text,
            &json!({ "reporter": reporter, "permissive": false, "tclass": "file", "path": "/a b" }),
        );
        let twice = text.repeat(2);
        assert_eq!(read(&twice).len(), 2);
    }
    let alone = format!("{outer}{inner}\n{}", with("type=AVC msg=audit(1.002:4): ", "pid=1 comm=\"a\"", END));
    assert_eq!(read(&alone).len(), 2);
}

#[test]
fn details_keep_their_kind() {
    let net = "laddr=10.0.0.1 lport=80 faddr=10.0.0.2 fport=443 netif=eth0";
    let expected =
        json!({ "laddr": "10.0.0.1", "lport": 80, "faddr": "10.0.0.2", "fport": 443, "netif": "eth0" });
    expect_one(&with("", net, END), &json!({ "net": expected }));
    expect_one(&with("", "ioctlcmd=0x5401", END), &json!({ "ioctlcmd": 0x5401 }));
    expect_one(&with("", "ioctlcmd=TUNSETIFF", END), &json!({ "ioctlcmd": "TUNSETIFF" }));
    expect_one(&with("", "capability=21", END), &json!({ "capability": 21 }));
    expect_one(&with("", "key=-125885918", END), &json!({ "key": "-125885918" }));
    expect_one(&with("", "path=002F746D702F78", END), &json!({ "path": "\0/tmp/x" }));
}

#[test]
fn interpreted_values_are_not_decoded_again() {
    let start = "type=AVC msg=audit(11/23/2026 02:15:00.123:456) : ";
    let id = json!({ "time_text": "11/23/2026 02:15:00.123", "serial": 456 });
    let text = with(start, "pid=1 comm=CAFE name=my disk.img dev=\"dm-1\"", END);
    expect_one(&text, &json!({ "comm": "CAFE", "name": "my disk.img", "dev": "dm-1", "audit_id": id }));
}

#[test]
fn invalid_transitions_are_not_denials() {
    let ids = "oldcontext=a:b:c_t:s0 newcontext=a:b:d_t:s0";
    let expected = json!({
        "kind": "selinux_err",
        "op": "security_bounded_transition",
        "oldcontext": "a:b:c_t:s0",
        "newcontext": "a:b:d_t:s0",
    });
    for start in ["type=SELINUX_ERR msg=audit(1.1:7): ", "audit: type=1401 audit(1.1:7): "] {
        expect_one(&format!("{start}op=security_bounded_transition seresult=denied {ids}"), &expected);
    }
    let old = format!("type=SELINUX_ERR msg=audit(1.1:7): security_bounded_transition:  denied for {ids}");
    expect_one(&old, &expected);
}

#[test]
fn setroubleshoot_speaks_in_sentences() {
    let summary = |perms: &[&str], class: &str| json!({ "kind": "setroubleshoot_summary", "perms": perms, "object_class_text": class });
    expect_one(
        "SELinux is preventing /usr/bin/foo from using the sys_admin capability.",
        &summary(&["sys_admin"], "capability"),
    );
    let line = "Nov 23 02:15:00 w setroubleshoot[99]: SELinux is preventing libvirtd from mounton access on the \
                directory /mnt/nfs. For complete SELinux messages run: sealert -l 1234";
    expect_one(line, &summary(&["mounton"], "directory"));
    expect_one(line, &json!({ "target": "/mnt/nfs" }));
}

#[test]
fn what_is_not_a_denial_is_not_read_as_one() {
    for text in [
        "type=USER_AVC msg=audit(1.1:2): pid=1 msg='avc:  op=load_policy lsm=selinux seqno=2 res=1'",
        "dbus[800]: avc:  received policyload notice (seqno=5)",
        "audit: type=1400 audit(1.1:2): apparmor=\"DENIED\" operation=\"open\" profile=\"docker-default\"",
        "permission denied { read } for nobody",
        "SELinux is preventing",
        "Hash: sha256,abc",
        "",
    ] {
        assert_eq!(read(text), Vec::<Value>::new(), "{text}");
    }
}
