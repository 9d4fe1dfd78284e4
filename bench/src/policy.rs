//! A policy as large as a distribution's, and logs as long as a busy node's.

use std::fmt::Write as _;

/// Classes, one user and the roles, written before the rest.
const PRELUDE: &str = include_str!("../../core/tests/corpus/selinux/prelude.cil");

/// Numbers that look random and are the same every time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % bound.max(1)
    }
}

/// How much of everything; the counts of Debian 12's policy.
const TYPES: usize = 4_121;
const ATTRIBUTES: usize = 230;
const BOOLEANS: usize = 319;
const ALLOW: usize = 176_000;
const DONTAUDIT: usize = 22_000;
const TRANSITIONS: usize = 6_144;
const OPTIONALS: usize = 10_185;
const CONDITIONALS: usize = 1_443;
const CONSTRAINTS: usize = 243;

const USES: [&str; 6] = [
    "file (ioctl read getattr lock map open)",
    "dir (getattr open search ioctl lock read)",
    "tcp_socket (ioctl read write getattr setopt getopt)",
    "process (signal sigchld getattr)",
    "chr_file (read write open ioctl)",
    "sock_file (write getattr append open)",
];

/// CIL of the size and shape of a distribution's policy: modules of optionals that require what they name.
pub fn full_size() -> String {
    let mut numbers = Numbers(7);
    let mut out = String::with_capacity(26 << 20);
    out.push_str(PRELUDE);
    categories(&mut out);
    out.push_str("(typeattribute cil_gen_require)\n(roleattribute cil_gen_require)\n");
    for number in 0..TYPES {
        let _ = writeln!(out, "(type service_{number}_exec_t)\n(roletype object_r service_{number}_exec_t)");
    }
    for number in 0..ATTRIBUTES {
        let _ = writeln!(out, "(typeattribute base_typeattr_{number})");
        let members: Vec<String> = (0..TYPES / 12).map(|_| kind(&mut numbers)).collect();
        let _ = writeln!(out, "(typeattributeset base_typeattr_{number} ({}))", members.join(" "));
    }
    for number in 0..BOOLEANS {
        let _ = writeln!(out, "(boolean service_{number}_can_do_more {})", number % 3 == 0);
    }
    for (count, keyword) in [(ALLOW, "allow"), (DONTAUDIT, "dontaudit")] {
        for number in 0..count - OPTIONALS * 4 * usize::from(keyword == "allow") {
            rule(&mut out, &mut numbers, keyword, number);
        }
    }
    for number in 0..TRANSITIONS {
        let (source, target, result) = (number % TYPES, (number * 7) % TYPES, (number * 13) % TYPES);
        let _ = writeln!(
            out,
            "(typetransition service_{source}_exec_t service_{target}_exec_t file \"name{number}\" service_{result}_exec_t)"
        );
    }
    for number in 0..OPTIONALS {
        let _ = writeln!(out, "(optional module_{number}_optional");
        for _ in 0..6 {
            let _ = writeln!(out, "    (typeattributeset cil_gen_require {})", kind(&mut numbers));
        }
        if number % 5 == 0 {
            out.push_str("    (typeattributeset cil_gen_require type_of_a_module_that_is_not_there)\n");
        }
        for inner in 0..4 {
            rule(&mut out, &mut numbers, "allow", inner);
        }
        out.push_str(")\n");
    }
    for number in 0..CONDITIONALS {
        let boolean = number % BOOLEANS;
        let _ = writeln!(out, "(booleanif service_{boolean}_can_do_more (true");
        rule(&mut out, &mut numbers, "allow", number);
        out.push_str("))\n");
    }
    for number in 0..CONSTRAINTS {
        let attribute = number % ATTRIBUTES;
        let _ = writeln!(
            out,
            "(mlsconstrain (file (read write)) (or (dom h1 h2) (neq t1 base_typeattr_{attribute})))"
        );
    }
    out
}

fn categories(out: &mut String) {
    let names: Vec<String> = (9..1_024).map(|number| format!("c{number}")).collect();
    for name in names.iter().skip(1) {
        let _ = writeln!(out, "(category {name})");
    }
    let _ = writeln!(out, "(categoryorder ({}))", names.join(" "));
    out.push_str("(sensitivitycategory s0 (range c10 c1023))\n");
}

fn kind(numbers: &mut Numbers) -> String {
    format!("service_{}_exec_t", numbers.below(TYPES))
}

/// One rule in eight is about an attribute.
fn rule(out: &mut String, numbers: &mut Numbers, keyword: &str, number: usize) {
    let source = if number.is_multiple_of(8) {
        format!("base_typeattr_{}", numbers.below(ATTRIBUTES))
    } else {
        kind(numbers)
    };
    let target = if number.is_multiple_of(5) { "self".to_owned() } else { kind(numbers) };
    let class = USES.get(number % USES.len()).copied().unwrap_or_default();
    let _ = writeln!(out, "({keyword} {source} {target} ({class}))");
}

/// A request that a policy with these types answers: a type of it, another or the same one, a class and a permission.
pub fn request<'t>(types: &[&'t str], number: usize) -> (&'t str, &'t str, &'static str, &'static str) {
    let mut numbers = Numbers(number as u64);
    let mut kind = || types.get(numbers.below(types.len())).copied().unwrap_or_default();
    let (class, permission) =
        [("file", "read"), ("dir", "search"), ("process", "signal"), ("chr_file", "ioctl")]
            .get(number % 4)
            .copied()
            .unwrap_or_default();
    let source = kind();
    (source, if class == "process" { source } else { kind() }, class, permission)
}

/// Audit records: denials of a few causes between other records, as a node writes them.
pub fn log(lines: usize) -> String {
    let mut numbers = Numbers(11);
    let mut out = String::with_capacity(lines * 300);
    for number in 0..lines {
        let (pid, inode) = (numbers.below(90_000), numbers.below(1 << 22));
        let (one, other) = (numbers.below(1_024), numbers.below(1_024));
        let kind = ["nfs_t", "var_lib_t", "container_file_t", "proc_t", "sysfs_t"];
        let kind = kind.get(numbers.below(kind.len())).copied().unwrap_or_default();
        let at = 1_600_000_000 + number / 20;
        let _ = writeln!(
            out,
            "type=AVC msg=audit({at}.{:03}:{number}): avc:  denied  {{ read }} for  pid={pid} comm=\"qemu-kvm\" \
             name=\"disk.img\" dev=\"dm-2\" ino={inode} scontext=system_u:system_r:container_t:s0:c{one},c{other} \
             tcontext=system_u:object_r:{kind}:s0 tclass=file permissive=0",
            number % 1_000
        );
    }
    out
}
