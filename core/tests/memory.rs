//! What hostile texts cost: memory is counted by the allocator, and stays in proportion to the text.

use std::alloc::{GlobalAlloc, Layout, System};
use std::fmt::Write as _;
use std::sync::atomic::{AtomicUsize, Ordering};
use virt_grants_core::check::{Options, Report, check};
use virt_grants_core::diag::{Findings, SourceText, github, junit, plain, sarif};
use virt_grants_core::selinux::cil::{self, SourceFile};
use virt_grants_core::selinux::policy::Policy;

/// Counts the bytes that are held.
struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;
/// From this size on a block is mapped by itself.
const LARGE: usize = 128 << 10;
static HELD: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

fn grown(bytes: usize) {
    let held = HELD.fetch_add(bytes, Ordering::Relaxed) + bytes;
    PEAK.fetch_max(held, Ordering::Relaxed);
}

#[expect(
    unsafe_code,
    reason = "an allocator that counts can only be written so; it forwards every call unchanged"
)]
// SAFETY: every call goes to the system's allocator with the arguments it came with.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        grown(layout.size());
        // SAFETY: the caller keeps the contract of `alloc`.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        HELD.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: the pointer came from `System` with this layout.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // Small blocks may be copied, and then both exist; large ones are moved by the system.
        if size < LARGE {
            grown(size);
            HELD.fetch_sub(layout.size(), Ordering::Relaxed);
        } else {
            HELD.fetch_sub(layout.size(), Ordering::Relaxed);
            grown(size);
        }
        // SAFETY: the pointer came from `System` with this layout.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

/// The most bytes held while `run` ran, beyond those held before.
fn peak<T>(run: impl FnOnce() -> T) -> (T, usize) {
    let before = HELD.load(Ordering::Relaxed);
    PEAK.store(before, Ordering::Relaxed);
    let result = run();
    (result, PEAK.load(Ordering::Relaxed) - before)
}

const MEBIBYTE: usize = 1 << 20;
/// How much more than the text may be held.
const TIMES: usize = 20;

/// `head`, then a mebibyte of what `unit` makes of numbers.
fn filled(head: &str, size: usize, unit: impl Fn(usize) -> String) -> String {
    let mut text = head.to_owned();
    for number in 0.. {
        if text.len() >= size {
            break;
        }
        text += &unit(number);
    }
    text
}

fn rendered(text: &str, report: &Report) -> usize {
    let source = SourceText::new("hostile.yaml", text);
    let findings = [Findings { source: &source, list: &report.diagnostics }];
    [
        plain::render(Findings { source: &source, list: &report.diagnostics }, &plain::Unpainted).len(),
        sarif::render(&findings).len(),
        github::render(&findings).len(),
        junit::render(&findings).len(),
    ]
    .into_iter()
    .max()
    .unwrap_or_default()
}

/// Checks `text`, prints what was found, and notes where that costs more than it may.
fn costs(name: &str, text: &str, options: &Options, failures: &mut String) {
    let input = text.len() + options.sccs.as_ref().map_or(0, String::len);
    let (report, checking) = peak(|| check(text, options));
    let (_, rendering) = peak(|| rendered(text, &report));
    let (_, kept) = peak(|| report.clone());
    if checking > TIMES * input || rendering + kept > TIMES * input {
        let _ = writeln!(failures, "{name}: {checking} and {rendering} bytes for {input}");
    }
}

fn pod(spec: &str) -> String {
    format!("apiVersion: v1\nkind: Pod\nmetadata: {{name: p}}\nspec:\n{spec}")
}

/// Text for a number.
type Unit = fn(usize) -> String;

/// Compiles CIL and notes where that costs more than it may.
fn compiles(name: &str, text: &str, failures: &mut String) {
    let sources = [SourceFile { name: "hostile.cil", text }];
    let (_, bytes) = peak(|| Policy::compile(&sources, &cil::Options::default()).err());
    // Every block has tables of names of its own.
    let times = if name == "CIL blocks" { TIMES + TIMES / 4 } else { TIMES };
    if bytes > times * text.len() {
        let _ = writeln!(failures, "{name}: {bytes} bytes for {}", text.len());
    }
}

#[test]
fn memory_is_in_proportion_to_the_text() {
    let mut failures = String::new();
    let plain = Options::default();
    let one = "  containers:\n  - {name: c, image: i}\n";
    let texts = [
        (
            "host ports",
            filled(&pod("  containers:\n  - name: c\n    image: i\n    ports:\n"), MEBIBYTE, |n| {
                format!("    - {{containerPort: {n}, hostPort: {n}}}\n")
            }),
        ),
        (
            "containers with host ports",
            filled(&pod("  containers:\n"), MEBIBYTE, |n| {
                format!("  - {{name: c{n}, image: i, ports: [{{hostPort: {n}}}]}}\n")
            }),
        ),
        (
            "groups",
            filled(&pod(&format!("{one}  securityContext:\n    supplementalGroups: [0")), MEBIBYTE, |n| {
                format!(",{n}")
            }) + "]\n",
        ),
        (
            "capabilities",
            filled(
                &pod(
                    "  containers:\n  - name: c\n    image: i\n    securityContext:\n      capabilities:\n        add:\n",
                ),
                MEBIBYTE,
                |n| format!("        - CAP_{n}\n"),
            ),
        ),
        (
            "dropped capabilities",
            filled(
                &pod(
                    "  containers:\n  - name: c\n    image: i\n    securityContext:\n      capabilities:\n        drop:\n",
                ),
                MEBIBYTE,
                |n| format!("        - CAP_{n}\n"),
            ),
        ),
        (
            "sysctls",
            filled(&pod(&format!("{one}  securityContext:\n    sysctls:\n")), MEBIBYTE, |n| {
                format!("    - {{name: v{n}, value: a}}\n")
            }),
        ),
        (
            "volumes",
            filled(&pod(&format!("{one}  volumes:\n")), MEBIBYTE, |n| {
                format!("  - {{name: v{n}, hostPath: {{path: /}}}}\n")
            }),
        ),
        (
            "containers",
            filled(&pod("  containers:\n"), MEBIBYTE, |n| {
                format!("  - {{name: c{n}, securityContext: {{privileged: true}}}}\n")
            }),
        ),
        (
            "pods",
            filled("apiVersion: v1\nkind: List\nitems:\n", MEBIBYTE, |n| {
                format!(
                    "- {{apiVersion: v1, kind: Pod, metadata: {{name: p{n}}}, spec: {{containers: [{{name: c, image: i}}]}}}}\n"
                )
            }),
        ),
        (
            "refused pods",
            filled("apiVersion: v1\nkind: List\nitems:\n", MEBIBYTE, |n| {
                format!(
                    "- {{apiVersion: v1, kind: Pod, metadata: {{name: p{n}}}, spec: {{hostNetwork: true, containers: [{{name: c}}]}}}}\n"
                )
            }),
        ),
        (
            "short pods",
            filled("kind: List\napiVersion: v1\nitems:\n", MEBIBYTE, |_| {
                "- {kind: Pod, apiVersion: v1, spec: {hostPID: true, hostIPC: true}}\n".to_owned()
            }),
        ),
        (
            "documents",
            filled("", MEBIBYTE, |n| {
                format!(
                    "---\napiVersion: v1\nkind: Pod\nmetadata: {{name: p{n}}}\nspec: {{hostNetwork: true, containers: [{{name: c}}]}}\n"
                )
            }),
        ),
        (
            "annotations",
            filled(
                "apiVersion: v1\nkind: Pod\nspec: {containers: [{name: c}]}\nmetadata:\n  name: p\n  annotations:\n",
                MEBIBYTE,
                |n| format!("    a/{n}: b\n"),
            ),
        ),
        (
            "launchers",
            filled("apiVersion: v1\nkind: List\nitems:\n", MEBIBYTE, |n| {
                format!(
                    "- {{apiVersion: v1, kind: Pod, metadata: {{name: virt-launcher-{n}, labels: {{kubevirt.io: virt-launcher}}}}, spec: {{containers: [{{name: compute, securityContext: {{privileged: true}}}}]}}}}\n"
                )
            }),
        ),
        ("unknown fields", filled(&pod(one), MEBIBYTE, |n| format!("  field{n}: 1\n"))),
        ("values", filled(&pod(&format!("{one}  a:\n")), MEBIBYTE, |_| "  - {}\n".to_owned())),
    ];
    for (name, text) in &texts {
        costs(name, text, &plain, &mut failures);
    }
    let small = pod(&format!("{one}  hostNetwork: true\n"));
    let many = filled(&pod("  hostNetwork: true\n  containers:\n"), MEBIBYTE, |n| {
        format!("  - {{name: c{n}, ports: [{{containerPort: 80}}]}}\n")
    });
    let scc = |fields: &'static str| {
        filled("apiVersion: v1\nkind: List\nitems:\n", 16 * MEBIBYTE, move |n| {
            format!(
                "- {{apiVersion: security.openshift.io/v1, kind: SecurityContextConstraints, metadata: {{name: s{n}}}, users: [], groups: ['system:authenticated'], {fields}}}\n"
            )
        })
    };
    let strategies = "runAsUser: {type: MustRunAsRange}, seLinuxContext: {type: MustRunAs}, fsGroup: {type: MustRunAs}, supplementalGroups: {type: MustRunAs, ranges: [{min: 1, max: 2}]}";
    let lists = [
        ("SCCs", scc(strategies)),
        ("short SCCs", scc("")),
        (
            "one large SCC",
            filled(
                &format!(
                    "apiVersion: security.openshift.io/v1\nkind: SecurityContextConstraints\nmetadata: {{name: s}}\ngroups: ['system:authenticated']\n{}\nrequiredDropCapabilities:\n",
                    strategies.replace("}, s", "}\ns").replace("}, f", "}\nf")
                ),
                16 * MEBIBYTE,
                |n| format!("- CAP_{n}\n"),
            ),
        ),
    ];
    for (name, sccs) in lists {
        for (of, text) in [("a pod", &small), ("containers", &many)] {
            let options = Options { sccs: Some(sccs.clone()), ..Options::default() };
            costs(&format!("{name}, {of}"), text, &options, &mut failures);
        }
    }
    let head = "(class c (p q))\n(classorder (c))\n(sid s)\n(sidorder (s))\n(user u)\n(role r)\n(type t)\n(typeattribute a)\n(roletype r t)\n(userrole u r)\n(sensitivity s0)\n(sensitivityorder (s0))\n(userlevel u (s0))\n(userrange u ((s0) (s0)))\n(sidcontext s (u r t ((s0) (s0))))\n";
    let cil: [(&str, Unit); 9] = [
        ("CIL types", |n| format!("(type t{n})\n")),
        ("CIL rules", |n| format!("(type t{n})(allow t{n} self (c (p)))\n")),
        ("CIL attributes", |n| {
            format!("(typeattribute a{n})(typeattributeset a{n} (t))(allow a{n} a (c (p)))\n")
        }),
        ("CIL one rule", |_| "(allow t t (c (p)))\n".to_owned()),
        ("CIL depth", |_| "(".to_owned()),
        ("CIL closed", |_| "((((((((a))))))))\n".to_owned()),
        ("CIL words", |n| format!("w{n} ")),
        ("CIL macros", |n| format!("(macro m{n} ((type x)) (allow x x (c (p))))(call m{n} (t))\n")),
        ("CIL blocks", |n| format!("(block b{n} (type t) (allow t t (c (p))))\n")),
    ];
    for (name, unit) in cil {
        compiles(name, &filled(head, 16 * MEBIBYTE, unit), &mut failures);
    }
    assert!(failures.is_empty(), "\n{failures}");
}
