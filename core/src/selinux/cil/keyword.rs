//! The words of the language, with fixed numbers.

use super::symbol::Symbol;

/// All words, in the order of their numbers (the first has number 1).
#[rustfmt::skip]
pub(crate) const WORDS: &[&str] = &[
    "block", "blockinherit", "blockabstract", "in", "optional", "macro", "call", "tunable", "tunableif",
    "boolean", "booleanif", "true", "false", "type", "typealias", "typealiasactual", "typeattribute",
    "typeattributeset", "expandtypeattribute", "typebounds", "typepermissive", "typetransition", "typechange",
    "typemember", "allow", "auditallow", "dontaudit", "neverallow", "deny", "allowx", "auditallowx",
    "dontauditx", "neverallowx", "permissionx", "class", "common", "classcommon", "classorder", "classmap",
    "classmapping", "classpermission", "classpermissionset", "role", "roletype", "roleattribute",
    "roleattributeset", "roleallow", "roletransition", "rolebounds", "user", "userattribute",
    "userattributeset", "userrole", "userlevel", "userrange", "userbounds", "userprefix", "selinuxuser",
    "selinuxuserdefault", "sensitivity", "sensitivityalias", "sensitivityaliasactual", "sensitivityorder",
    "sensitivitycategory", "category", "categoryalias", "categoryaliasactual", "categoryorder", "categoryset",
    "level", "levelrange", "rangetransition", "constrain", "mlsconstrain", "validatetrans",
    "mlsvalidatetrans", "context", "filecon", "portcon", "nodecon", "genfscon", "netifcon", "fsuse",
    "ibpkeycon", "ibendportcon", "pirqcon", "iomemcon", "ioportcon", "pcidevicecon", "devicetreecon",
    "ipaddr", "sid", "sidcontext", "sidorder", "defaultuser", "defaultrole", "defaulttype", "defaultrange",
    "policycap", "handleunknown", "mls", "and", "or", "not", "xor", "eq", "neq", "all", "range", "dom",
    "domby", "incomp", "self", "notself", "other", "before", "after", "unordered", "string", "name", "t1",
    "t2", "t3", "r1", "r2", "r3", "u1", "u2", "u3", "l1", "l2", "h1", "h2", "ioctl", "nlmsg", "source",
    "target", "low", "high", "low-high", "glblub", "file", "dir", "char", "socket", "pipe", "symlink", "any",
    "xattr", "task", "trans", "tcp", "udp", "dccp", "sctp", "reject", "*", "lms", "lmx", "lme", "cil",
    "<src_info>",
];

pub(crate) const BLOCK: Symbol = Symbol(1);
pub(crate) const BLOCKINHERIT: Symbol = Symbol(2);
pub(crate) const BLOCKABSTRACT: Symbol = Symbol(3);
pub(crate) const IN: Symbol = Symbol(4);
pub(crate) const OPTIONAL: Symbol = Symbol(5);
pub(crate) const MACRO: Symbol = Symbol(6);
pub(crate) const CALL: Symbol = Symbol(7);
pub(crate) const TUNABLE: Symbol = Symbol(8);
pub(crate) const TUNABLEIF: Symbol = Symbol(9);
pub(crate) const BOOLEAN: Symbol = Symbol(10);
pub(crate) const BOOLEANIF: Symbol = Symbol(11);
pub(crate) const TRUE: Symbol = Symbol(12);
pub(crate) const FALSE: Symbol = Symbol(13);
pub(crate) const TYPE: Symbol = Symbol(14);
pub(crate) const TYPEALIAS: Symbol = Symbol(15);
pub(crate) const TYPEALIASACTUAL: Symbol = Symbol(16);
pub(crate) const TYPEATTRIBUTE: Symbol = Symbol(17);
pub(crate) const TYPEATTRIBUTESET: Symbol = Symbol(18);
pub(crate) const EXPANDTYPEATTRIBUTE: Symbol = Symbol(19);
pub(crate) const TYPEBOUNDS: Symbol = Symbol(20);
pub(crate) const TYPEPERMISSIVE: Symbol = Symbol(21);
pub(crate) const TYPETRANSITION: Symbol = Symbol(22);
pub(crate) const TYPECHANGE: Symbol = Symbol(23);
pub(crate) const TYPEMEMBER: Symbol = Symbol(24);
pub(crate) const ALLOW: Symbol = Symbol(25);
pub(crate) const AUDITALLOW: Symbol = Symbol(26);
pub(crate) const DONTAUDIT: Symbol = Symbol(27);
pub(crate) const NEVERALLOW: Symbol = Symbol(28);
pub(crate) const DENY: Symbol = Symbol(29);
pub(crate) const ALLOWX: Symbol = Symbol(30);
pub(crate) const AUDITALLOWX: Symbol = Symbol(31);
pub(crate) const DONTAUDITX: Symbol = Symbol(32);
pub(crate) const NEVERALLOWX: Symbol = Symbol(33);
pub(crate) const PERMISSIONX: Symbol = Symbol(34);
pub(crate) const CLASS: Symbol = Symbol(35);
pub(crate) const COMMON: Symbol = Symbol(36);
pub(crate) const CLASSCOMMON: Symbol = Symbol(37);
pub(crate) const CLASSORDER: Symbol = Symbol(38);
pub(crate) const CLASSMAP: Symbol = Symbol(39);
pub(crate) const CLASSMAPPING: Symbol = Symbol(40);
pub(crate) const CLASSPERMISSION: Symbol = Symbol(41);
pub(crate) const CLASSPERMISSIONSET: Symbol = Symbol(42);
pub(crate) const ROLE: Symbol = Symbol(43);
pub(crate) const ROLETYPE: Symbol = Symbol(44);
pub(crate) const ROLEATTRIBUTE: Symbol = Symbol(45);
pub(crate) const ROLEATTRIBUTESET: Symbol = Symbol(46);
pub(crate) const ROLEALLOW: Symbol = Symbol(47);
pub(crate) const ROLETRANSITION: Symbol = Symbol(48);
pub(crate) const ROLEBOUNDS: Symbol = Symbol(49);
pub(crate) const USER: Symbol = Symbol(50);
pub(crate) const USERATTRIBUTE: Symbol = Symbol(51);
pub(crate) const USERATTRIBUTESET: Symbol = Symbol(52);
pub(crate) const USERROLE: Symbol = Symbol(53);
pub(crate) const USERLEVEL: Symbol = Symbol(54);
pub(crate) const USERRANGE: Symbol = Symbol(55);
pub(crate) const USERBOUNDS: Symbol = Symbol(56);
pub(crate) const USERPREFIX: Symbol = Symbol(57);
pub(crate) const SELINUXUSER: Symbol = Symbol(58);
pub(crate) const SELINUXUSERDEFAULT: Symbol = Symbol(59);
pub(crate) const SENSITIVITY: Symbol = Symbol(60);
pub(crate) const SENSITIVITYALIAS: Symbol = Symbol(61);
pub(crate) const SENSITIVITYALIASACTUAL: Symbol = Symbol(62);
pub(crate) const SENSITIVITYORDER: Symbol = Symbol(63);
pub(crate) const SENSITIVITYCATEGORY: Symbol = Symbol(64);
pub(crate) const CATEGORY: Symbol = Symbol(65);
pub(crate) const CATEGORYALIAS: Symbol = Symbol(66);
pub(crate) const CATEGORYALIASACTUAL: Symbol = Symbol(67);
pub(crate) const CATEGORYORDER: Symbol = Symbol(68);
pub(crate) const CATEGORYSET: Symbol = Symbol(69);
pub(crate) const LEVEL: Symbol = Symbol(70);
pub(crate) const LEVELRANGE: Symbol = Symbol(71);
pub(crate) const RANGETRANSITION: Symbol = Symbol(72);
pub(crate) const CONSTRAIN: Symbol = Symbol(73);
pub(crate) const MLSCONSTRAIN: Symbol = Symbol(74);
pub(crate) const VALIDATETRANS: Symbol = Symbol(75);
pub(crate) const MLSVALIDATETRANS: Symbol = Symbol(76);
pub(crate) const CONTEXT: Symbol = Symbol(77);
pub(crate) const FILECON: Symbol = Symbol(78);
pub(crate) const PORTCON: Symbol = Symbol(79);
pub(crate) const NODECON: Symbol = Symbol(80);
pub(crate) const GENFSCON: Symbol = Symbol(81);
pub(crate) const NETIFCON: Symbol = Symbol(82);
pub(crate) const FSUSE: Symbol = Symbol(83);
pub(crate) const IBPKEYCON: Symbol = Symbol(84);
pub(crate) const IBENDPORTCON: Symbol = Symbol(85);
pub(crate) const PIRQCON: Symbol = Symbol(86);
pub(crate) const IOMEMCON: Symbol = Symbol(87);
pub(crate) const IOPORTCON: Symbol = Symbol(88);
pub(crate) const PCIDEVICECON: Symbol = Symbol(89);
pub(crate) const DEVICETREECON: Symbol = Symbol(90);
pub(crate) const IPADDR: Symbol = Symbol(91);
pub(crate) const SID: Symbol = Symbol(92);
pub(crate) const SIDCONTEXT: Symbol = Symbol(93);
pub(crate) const SIDORDER: Symbol = Symbol(94);
pub(crate) const DEFAULTUSER: Symbol = Symbol(95);
pub(crate) const DEFAULTROLE: Symbol = Symbol(96);
pub(crate) const DEFAULTTYPE: Symbol = Symbol(97);
pub(crate) const DEFAULTRANGE: Symbol = Symbol(98);
pub(crate) const POLICYCAP: Symbol = Symbol(99);
pub(crate) const HANDLEUNKNOWN: Symbol = Symbol(100);
pub(crate) const MLS: Symbol = Symbol(101);
pub(crate) const AND: Symbol = Symbol(102);
pub(crate) const OR: Symbol = Symbol(103);
pub(crate) const NOT: Symbol = Symbol(104);
pub(crate) const XOR: Symbol = Symbol(105);
pub(crate) const EQ: Symbol = Symbol(106);
pub(crate) const NEQ: Symbol = Symbol(107);
pub(crate) const ALL: Symbol = Symbol(108);
pub(crate) const RANGE: Symbol = Symbol(109);
pub(crate) const DOM: Symbol = Symbol(110);
pub(crate) const DOMBY: Symbol = Symbol(111);
pub(crate) const INCOMP: Symbol = Symbol(112);
pub(crate) const SELF: Symbol = Symbol(113);
pub(crate) const NOTSELF: Symbol = Symbol(114);
pub(crate) const OTHER: Symbol = Symbol(115);
pub(crate) const BEFORE: Symbol = Symbol(116);
pub(crate) const AFTER: Symbol = Symbol(117);
pub(crate) const UNORDERED: Symbol = Symbol(118);
pub(crate) const STRING: Symbol = Symbol(119);
pub(crate) const NAME: Symbol = Symbol(120);
pub(crate) const T1: Symbol = Symbol(121);
pub(crate) const T2: Symbol = Symbol(122);
pub(crate) const T3: Symbol = Symbol(123);
pub(crate) const R1: Symbol = Symbol(124);
pub(crate) const R2: Symbol = Symbol(125);
pub(crate) const R3: Symbol = Symbol(126);
pub(crate) const U1: Symbol = Symbol(127);
pub(crate) const U2: Symbol = Symbol(128);
pub(crate) const U3: Symbol = Symbol(129);
pub(crate) const L1: Symbol = Symbol(130);
pub(crate) const L2: Symbol = Symbol(131);
pub(crate) const H1: Symbol = Symbol(132);
pub(crate) const H2: Symbol = Symbol(133);
pub(crate) const IOCTL: Symbol = Symbol(134);
pub(crate) const NLMSG: Symbol = Symbol(135);
pub(crate) const SOURCE: Symbol = Symbol(136);
pub(crate) const TARGET: Symbol = Symbol(137);
pub(crate) const LOW: Symbol = Symbol(138);
pub(crate) const HIGH: Symbol = Symbol(139);
pub(crate) const LOW_HIGH: Symbol = Symbol(140);
pub(crate) const GLBLUB: Symbol = Symbol(141);
pub(crate) const FILE: Symbol = Symbol(142);
pub(crate) const DIR: Symbol = Symbol(143);
pub(crate) const CHAR: Symbol = Symbol(144);
pub(crate) const SOCKET: Symbol = Symbol(145);
pub(crate) const PIPE: Symbol = Symbol(146);
pub(crate) const SYMLINK: Symbol = Symbol(147);
pub(crate) const ANY: Symbol = Symbol(148);
pub(crate) const XATTR: Symbol = Symbol(149);
pub(crate) const TASK: Symbol = Symbol(150);
pub(crate) const TRANS: Symbol = Symbol(151);
pub(crate) const TCP: Symbol = Symbol(152);
pub(crate) const UDP: Symbol = Symbol(153);
pub(crate) const DCCP: Symbol = Symbol(154);
pub(crate) const SCTP: Symbol = Symbol(155);
pub(crate) const REJECT: Symbol = Symbol(156);
pub(crate) const STAR: Symbol = Symbol(157);
pub(crate) const LMS: Symbol = Symbol(158);
pub(crate) const LMX: Symbol = Symbol(159);
pub(crate) const LME: Symbol = Symbol(160);
pub(crate) const CIL: Symbol = Symbol(161);
pub(crate) const SRC_INFO: Symbol = Symbol(162);

/// The last number that belongs to a word.
#[cfg(test)]
const LAST: u32 = 162;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_its_number() {
        assert_eq!(WORDS.len(), LAST as usize);
        assert_eq!(WORDS[SRC_INFO.0 as usize - 1], "<src_info>");
        assert_eq!(WORDS[STAR.0 as usize - 1], "*");
    }
}
