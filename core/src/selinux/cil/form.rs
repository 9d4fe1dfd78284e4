//! The statements of the language: keyword, operands, flavor.

use super::keyword as word;
use super::symbol::Symbol;
use super::syntax::SyntaxTree;
use super::tree::Flavor;

/// A word.
pub(crate) const S: u8 = 1;
/// A list with something in it.
pub(crate) const L: u8 = 2;
/// An empty list.
pub(crate) const E: u8 = 4;
/// Any number of words.
pub(crate) const NS: u8 = 8;
/// Any number of lists.
pub(crate) const NL: u8 = 16;
/// The end.
pub(crate) const END: u8 = 32;

/// How a statement is written and what it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form {
    pub(crate) shape: &'static [u8],
    pub(crate) flavor: Flavor,
    pub(crate) variant: u8,
    /// The operands, for messages.
    pub(crate) usage: &'static str,
}

/// Kinds of access rules, in [`super::tree::Node::variant`].
pub(crate) const ALLOWED: u8 = 0;
pub(crate) const AUDIT_ALLOW: u8 = 1;
pub(crate) const DONT_AUDIT: u8 = 2;
pub(crate) const NEVER_ALLOW: u8 = 3;

/// Kinds of type rules.
pub(crate) const TRANSITION: u8 = 0;
pub(crate) const MEMBER: u8 = 1;
pub(crate) const CHANGE: u8 = 2;

/// Branches of conditionals.
pub(crate) const TRUE_BRANCH: u8 = 1;

const NAME: &[u8] = &[S, S, END];
const TWO: &[u8] = &[S, S, S, END];
const NAME_LIST: &[u8] = &[S, S, L, END];
const NAME_SET: &[u8] = &[S, S, S | L, END];
const THREE_SET: &[u8] = &[S, S, S, S | L, END];
const FIVE: &[u8] = &[S, S, S, S, S, END];
const CONDITIONAL: &[u8] = &[S, S | L, L, L | END, END];
const RANGE_CONTEXT: &[u8] = &[S, S | L, S | L, END];

const fn form(shape: &'static [u8], flavor: Flavor, usage: &'static str) -> Form {
    Form { shape, flavor, variant: 0, usage }
}

const fn kind(shape: &'static [u8], flavor: Flavor, variant: u8, usage: &'static str) -> Form {
    Form { shape, flavor, variant, usage }
}

const AV: &str = "SOURCE TARGET (CLASS (PERMISSION...))";
const AVX: &str = "SOURCE TARGET (ioctl CLASS (NUMBER...))";

/// The form of the statement with a keyword.
pub(crate) fn of_keyword(keyword: Symbol) -> Option<Form> {
    use Flavor as F;
    let form = match keyword {
        word::BLOCK => form(&[S, S, NL | END, END], F::Block, "NAME STATEMENT..."),
        word::BLOCKINHERIT => form(NAME, F::BlockInherit, "BLOCK"),
        word::BLOCKABSTRACT => form(NAME, F::BlockAbstract, "BLOCK"),
        word::IN => form(&[S, S, S | NL, NL | END, END], F::In, "[before|after] CONTAINER STATEMENT..."),
        word::OPTIONAL => form(&[S, S, NL | END, END], F::Optional, "NAME STATEMENT..."),
        word::MACRO => {
            form(&[S, S, L | E, NL | END, END], F::Macro, "NAME ((KIND PARAMETER)...) STATEMENT...")
        }
        word::CALL => form(&[S, S, L | E | END, END], F::Call, "MACRO [(ARGUMENT...)]"),
        word::TUNABLE => form(TWO, F::Tunable, "NAME true|false"),
        word::TUNABLEIF => form(CONDITIONAL, F::TunableIf, "EXPRESSION (true ...) [(false ...)]"),
        word::BOOLEAN => form(TWO, F::Boolean, "NAME true|false"),
        word::BOOLEANIF => form(CONDITIONAL, F::BooleanIf, "EXPRESSION (true ...) [(false ...)]"),
        word::TRUE => kind(&[S, NL, END], F::CondBlock, TRUE_BRANCH, "STATEMENT..."),
        word::FALSE => form(&[S, NL, END], F::CondBlock, "STATEMENT..."),
        word::TYPE => form(NAME, F::Type, "NAME"),
        word::TYPEALIAS => form(NAME, F::TypeAlias, "NAME"),
        word::TYPEALIASACTUAL => form(TWO, F::TypeAliasActual, "ALIAS TYPE"),
        word::TYPEATTRIBUTE => form(NAME, F::TypeAttribute, "NAME"),
        word::TYPEATTRIBUTESET => form(NAME_SET, F::TypeAttributeSet, "ATTRIBUTE (TYPE...|OPERATOR...)"),
        word::EXPANDTYPEATTRIBUTE => {
            form(&[S, S | L, S, END], F::ExpandTypeAttribute, "ATTRIBUTE true|false")
        }
        word::TYPEBOUNDS => form(TWO, F::TypeBounds, "PARENT CHILD"),
        word::TYPEPERMISSIVE => form(NAME, F::TypePermissive, "TYPE"),
        word::TYPETRANSITION => {
            kind(&[S, S, S, S, S, S | END, END], F::TypeRule, TRANSITION, "SOURCE TARGET CLASS [NAME] RESULT")
        }
        word::TYPECHANGE => kind(FIVE, F::TypeRule, CHANGE, "SOURCE TARGET CLASS RESULT"),
        word::TYPEMEMBER => kind(FIVE, F::TypeRule, MEMBER, "SOURCE TARGET CLASS RESULT"),
        word::ALLOW => kind(THREE_SET, F::AvRule, ALLOWED, AV),
        word::AUDITALLOW => kind(THREE_SET, F::AvRule, AUDIT_ALLOW, AV),
        word::DONTAUDIT => kind(THREE_SET, F::AvRule, DONT_AUDIT, AV),
        word::NEVERALLOW => kind(THREE_SET, F::AvRule, NEVER_ALLOW, AV),
        word::DENY => form(THREE_SET, F::DenyRule, AV),
        word::ALLOWX => kind(THREE_SET, F::AvRuleX, ALLOWED, AVX),
        word::AUDITALLOWX => kind(THREE_SET, F::AvRuleX, AUDIT_ALLOW, AVX),
        word::DONTAUDITX => kind(THREE_SET, F::AvRuleX, DONT_AUDIT, AVX),
        word::NEVERALLOWX => kind(THREE_SET, F::AvRuleX, NEVER_ALLOW, AVX),
        word::PERMISSIONX => form(NAME_LIST, F::PermissionX, "NAME (ioctl CLASS (NUMBER...))"),
        _ => return of_object_keyword(keyword),
    };
    Some(form)
}

/// Classes, roles, users and levels.
fn of_object_keyword(keyword: Symbol) -> Option<Form> {
    use Flavor as F;
    let form = match keyword {
        word::CLASS => form(&[S, S, L | E, END], F::Class, "NAME (PERMISSION...)"),
        word::COMMON => form(NAME_LIST, F::Common, "NAME (PERMISSION...)"),
        word::CLASSCOMMON => form(TWO, F::ClassCommon, "CLASS COMMON"),
        word::CLASSORDER => form(&[S, L, END], F::ClassOrder, "(CLASS...)"),
        word::CLASSMAP => form(NAME_LIST, F::ClassMap, "NAME (PERMISSION...)"),
        word::CLASSMAPPING => form(THREE_SET, F::ClassMapping, "CLASSMAP PERMISSION (CLASS (PERMISSION...))"),
        word::CLASSPERMISSION => form(NAME, F::ClassPermission, "NAME"),
        word::CLASSPERMISSIONSET => form(NAME_SET, F::ClassPermissionSet, "NAME (CLASS (PERMISSION...))"),
        word::ROLE => form(NAME, F::Role, "NAME"),
        word::ROLETYPE => form(TWO, F::RoleType, "ROLE TYPE"),
        word::ROLEATTRIBUTE => form(NAME, F::RoleAttribute, "NAME"),
        word::ROLEATTRIBUTESET => form(NAME_SET, F::RoleAttributeSet, "ATTRIBUTE (ROLE...|OPERATOR...)"),
        word::ROLEALLOW => form(TWO, F::RoleAllow, "ROLE ROLE"),
        word::ROLETRANSITION => form(FIVE, F::RoleTransition, "ROLE TYPE CLASS ROLE"),
        word::ROLEBOUNDS => form(TWO, F::RoleBounds, "PARENT CHILD"),
        word::USER => form(NAME, F::User, "NAME"),
        word::USERATTRIBUTE => form(NAME, F::UserAttribute, "NAME"),
        word::USERATTRIBUTESET => form(NAME_SET, F::UserAttributeSet, "ATTRIBUTE (USER...|OPERATOR...)"),
        word::USERROLE => form(TWO, F::UserRole, "USER ROLE"),
        word::USERLEVEL => form(NAME_SET, F::UserLevel, "USER LEVEL"),
        word::USERRANGE => form(NAME_SET, F::UserRange, "USER (LOW HIGH)"),
        word::USERBOUNDS => form(TWO, F::UserBounds, "PARENT CHILD"),
        word::USERPREFIX => form(TWO, F::UserPrefix, "USER PREFIX"),
        word::SELINUXUSER => form(THREE_SET, F::SelinuxUser, "NAME USER (LOW HIGH)"),
        word::SELINUXUSERDEFAULT => form(NAME_SET, F::SelinuxUserDefault, "USER (LOW HIGH)"),
        word::SENSITIVITY => form(NAME, F::Sensitivity, "NAME"),
        word::SENSITIVITYALIAS => form(NAME, F::SensitivityAlias, "NAME"),
        word::SENSITIVITYALIASACTUAL => form(TWO, F::SensitivityAliasActual, "ALIAS SENSITIVITY"),
        word::SENSITIVITYORDER => form(&[S, L, END], F::SensitivityOrder, "(SENSITIVITY...)"),
        word::SENSITIVITYCATEGORY => form(NAME_SET, F::SensitivityCategory, "SENSITIVITY (CATEGORY...)"),
        word::CATEGORY => form(NAME, F::Category, "NAME"),
        word::CATEGORYALIAS => form(NAME, F::CategoryAlias, "NAME"),
        word::CATEGORYALIASACTUAL => form(TWO, F::CategoryAliasActual, "ALIAS CATEGORY"),
        word::CATEGORYORDER => form(&[S, L, END], F::CategoryOrder, "(CATEGORY...)"),
        word::CATEGORYSET => form(NAME_LIST, F::CategorySet, "NAME (CATEGORY...)"),
        word::LEVEL => form(NAME_LIST, F::Level, "NAME (SENSITIVITY [(CATEGORY...)])"),
        word::LEVELRANGE => form(NAME_LIST, F::LevelRange, "NAME (LOW HIGH)"),
        word::RANGETRANSITION => {
            form(&[S, S, S, S, S | L, END], F::RangeTransition, "SOURCE TARGET CLASS (LOW HIGH)")
        }
        _ => return of_label_keyword(keyword),
    };
    Some(form)
}

/// Constraints, contexts and settings.
fn of_label_keyword(keyword: Symbol) -> Option<Form> {
    use Flavor as F;
    let form = match keyword {
        word::CONSTRAIN => form(RANGE_LIST, F::Constrain, "(CLASS (PERMISSION...)) (EXPRESSION)"),
        word::MLSCONSTRAIN => form(RANGE_LIST, F::MlsConstrain, "(CLASS (PERMISSION...)) (EXPRESSION)"),
        word::VALIDATETRANS => form(NAME_LIST, F::ValidateTrans, "CLASS (EXPRESSION)"),
        word::MLSVALIDATETRANS => form(NAME_LIST, F::MlsValidateTrans, "CLASS (EXPRESSION)"),
        word::CONTEXT => form(NAME_LIST, F::Context, "NAME (USER ROLE TYPE (LOW HIGH))"),
        word::FILECON => form(&[S, S, S, S | L | E, END], F::FileCon, "PATH KIND CONTEXT"),
        word::PORTCON => form(&[S, S, S | L, S | L, END], F::PortCon, "PROTOCOL PORT|(LOW HIGH) CONTEXT"),
        word::NODECON => form(&[S, S | L, S | L, S | L, END], F::NodeCon, "ADDRESS MASK CONTEXT"),
        word::GENFSCON => {
            form(&[S, S, S, S | L, S | L | END, END], F::GenFsCon, "FILESYSTEM PATH [KIND] CONTEXT")
        }
        word::NETIFCON => form(&[S, S, S | L, S | L, END], F::NetIfCon, "INTERFACE CONTEXT CONTEXT"),
        word::FSUSE => form(THREE_SET, F::FsUse, "xattr|task|trans FILESYSTEM CONTEXT"),
        word::IBPKEYCON => form(&[S, S, S | L, S | L, END], F::IbPkeyCon, "SUBNET KEY|(LOW HIGH) CONTEXT"),
        word::IBENDPORTCON => form(THREE_SET, F::IbEndPortCon, "DEVICE PORT CONTEXT"),
        word::PIRQCON => form(NAME_SET, F::PirqCon, "NUMBER CONTEXT"),
        word::IOMEMCON => form(RANGE_CONTEXT, F::IoMemCon, "ADDRESS|(LOW HIGH) CONTEXT"),
        word::IOPORTCON => form(RANGE_CONTEXT, F::IoPortCon, "PORT|(LOW HIGH) CONTEXT"),
        word::PCIDEVICECON => form(NAME_SET, F::PciDeviceCon, "NUMBER CONTEXT"),
        word::DEVICETREECON => form(NAME_SET, F::DeviceTreeCon, "PATH CONTEXT"),
        word::IPADDR => form(TWO, F::IpAddress, "NAME ADDRESS"),
        word::SID => form(NAME, F::Sid, "NAME"),
        word::SIDCONTEXT => form(NAME_SET, F::SidContext, "SID CONTEXT"),
        word::SIDORDER => form(&[S, L, END], F::SidOrder, "(SID...)"),
        word::DEFAULTUSER => form(&[S, S | L, S, END], F::DefaultUser, "CLASS source|target"),
        word::DEFAULTROLE => form(&[S, S | L, S, END], F::DefaultRole, "CLASS source|target"),
        word::DEFAULTTYPE => form(&[S, S | L, S, END], F::DefaultType, "CLASS source|target"),
        word::DEFAULTRANGE => form(
            &[S, S | L, S, S | END, END],
            F::DefaultRange,
            "CLASS source|target low|high|low-high, or CLASS glblub",
        ),
        word::POLICYCAP => form(NAME, F::PolicyCap, "NAME"),
        word::HANDLEUNKNOWN => form(NAME, F::HandleUnknown, "allow|deny|reject"),
        word::MLS => form(NAME, F::Mls, "true|false"),
        word::SRC_INFO => form(&[S, S, S, S, NL | END, END], F::SrcInfo, "KIND LINE FILE STATEMENT..."),
        _ => return None,
    };
    Some(form)
}

const RANGE_LIST: &[u8] = &[S, S | L, L, END];

/// Whether the nodes from `first` on, in the list `list`, have the shape.
pub(crate) fn matches(syntax: &SyntaxTree, list: u32, first: u32, shape: &[u8]) -> bool {
    let mut items = syntax.siblings(list, first).peekable();
    let mut steps = shape.iter().copied();
    let mut step = steps.next().unwrap_or(END);
    while let Some(item) = items.peek().copied() {
        let (is_list, full) = (syntax.is_list(item), syntax.is_full_list(item));
        let fits =
            (step & S != 0 && !is_list) || (step & L != 0 && full) || (step & E != 0 && is_list && !full);
        if fits {
            items.next();
        } else if step & (NL | NS) != 0 {
            if !items.all(|item| {
                (step & NL != 0 && syntax.is_full_list(item)) || (step & NS != 0 && !syntax.is_list(item))
            }) {
                return false;
            }
            step = steps.next().unwrap_or(END);
            return step & END != 0;
        } else {
            return false;
        }
        step = steps.next().unwrap_or_default();
    }
    step & END != 0
}
