//! The statements of a program as a tree, and what they declare.
//!
//! A node refers to its words in the syntax tree, so that copying a block or a macro copies small nodes and no text.

use super::arena::Arena;
use super::symbol::Symbol;

/// What a statement is. Those that declare a name come last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Flavor {
    #[default]
    None,
    Root,
    SrcInfo,
    BlockInherit,
    BlockAbstract,
    In,
    Call,
    BooleanIf,
    TunableIf,
    CondBlock,
    ClassOrder,
    ClassCommon,
    ClassMapping,
    ClassPermissionSet,
    UserPrefix,
    UserRole,
    UserAttributeSet,
    UserLevel,
    UserRange,
    UserBounds,
    SelinuxUser,
    SelinuxUserDefault,
    RoleAttributeSet,
    RoleType,
    RoleBounds,
    RoleAllow,
    RoleTransition,
    TypeAttributeSet,
    ExpandTypeAttribute,
    TypeAliasActual,
    TypeBounds,
    TypePermissive,
    SensitivityAliasActual,
    SensitivityOrder,
    SensitivityCategory,
    CategoryAliasActual,
    CategoryOrder,
    SidOrder,
    AvRule,
    AvRuleX,
    DenyRule,
    TypeRule,
    NameTypeTransition,
    RangeTransition,
    Constrain,
    MlsConstrain,
    ValidateTrans,
    MlsValidateTrans,
    SidContext,
    FsUse,
    FileCon,
    PortCon,
    NodeCon,
    GenFsCon,
    NetIfCon,
    IbPkeyCon,
    IbEndPortCon,
    PirqCon,
    IoMemCon,
    IoPortCon,
    PciDeviceCon,
    DeviceTreeCon,
    DefaultUser,
    DefaultRole,
    DefaultType,
    DefaultRange,
    HandleUnknown,
    Mls,
    // From here on: declarations.
    Block,
    Macro,
    Optional,
    Boolean,
    Tunable,
    Permission,
    MapPermission,
    Common,
    Class,
    ClassMap,
    ClassPermission,
    User,
    UserAttribute,
    Role,
    RoleAttribute,
    Type,
    TypeAttribute,
    TypeAlias,
    Sensitivity,
    SensitivityAlias,
    Category,
    CategorySet,
    CategoryAlias,
    Level,
    LevelRange,
    Sid,
    Text,
    Context,
    IpAddress,
    PolicyCap,
    PermissionX,
}

impl Flavor {
    /// Whether the statement declares a name.
    pub(crate) fn declares(self) -> bool {
        self >= Self::Block
    }

    /// The table its names are in.
    pub(crate) fn space(self) -> Space {
        match self {
            Self::Block | Self::Macro | Self::Optional => Space::Blocks,
            Self::Boolean => Space::Booleans,
            Self::Tunable => Space::Tunables,
            Self::Permission | Self::MapPermission => Space::Permissions,
            Self::Common => Space::Commons,
            Self::Class | Self::ClassMap => Space::Classes,
            Self::ClassPermission => Space::ClassPermissions,
            Self::User | Self::UserAttribute => Space::Users,
            Self::Role | Self::RoleAttribute => Space::Roles,
            Self::Type | Self::TypeAttribute | Self::TypeAlias => Space::Types,
            Self::Sensitivity | Self::SensitivityAlias => Space::Sensitivities,
            Self::Category | Self::CategorySet | Self::CategoryAlias => Space::Categories,
            Self::Level => Space::Levels,
            Self::LevelRange => Space::LevelRanges,
            Self::Sid => Space::Sids,
            Self::Context => Space::Contexts,
            Self::IpAddress => Space::IpAddresses,
            Self::PolicyCap => Space::PolicyCaps,
            Self::PermissionX => Space::PermissionXs,
            _ => Space::Texts,
        }
    }

    /// What it is called in messages: the keyword of the statement, where there is one.
    pub(crate) fn noun(self) -> &'static str {
        match self {
            Self::Block => "block",
            Self::Macro => "macro",
            Self::Optional => "optional",
            Self::Boolean => "boolean",
            Self::Tunable => "tunable",
            Self::Permission => "permission",
            Self::MapPermission => "classmap permission",
            Self::Common => "common",
            Self::Class => "class",
            Self::ClassMap => "classmap",
            Self::ClassPermission => "classpermission",
            Self::User => "user",
            Self::UserAttribute => "userattribute",
            Self::Role => "role",
            Self::RoleAttribute => "roleattribute",
            Self::Type => "type",
            Self::TypeAttribute => "typeattribute",
            Self::TypeAlias => "typealias",
            Self::Sensitivity => "sensitivity",
            Self::SensitivityAlias => "sensitivityalias",
            Self::Category => "category",
            Self::CategorySet => "categoryset",
            Self::CategoryAlias => "categoryalias",
            Self::Level => "level",
            Self::LevelRange => "levelrange",
            Self::Sid => "sid",
            Self::Context => "context",
            Self::IpAddress => "ipaddr",
            Self::PolicyCap => "policycap",
            Self::PermissionX => "permissionx",
            Self::Text => "string",
            _ => "statement",
        }
    }
}

/// The kinds of names; one table per kind and namespace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Space {
    Blocks,
    Users,
    Roles,
    Types,
    Commons,
    Classes,
    ClassPermissions,
    Booleans,
    Tunables,
    Sids,
    Sensitivities,
    Categories,
    Contexts,
    Levels,
    LevelRanges,
    PolicyCaps,
    IpAddresses,
    Texts,
    PermissionXs,
    Permissions,
}

impl Space {
    /// What a name of it is called in messages.
    pub(crate) fn noun(self) -> &'static str {
        match self {
            Self::Blocks => "block or macro",
            Self::Users => "user",
            Self::Roles => "role",
            Self::Types => "type or attribute",
            Self::Commons => "common",
            Self::Classes => "class",
            Self::ClassPermissions => "classpermission",
            Self::Booleans => "boolean",
            Self::Tunables => "tunable",
            Self::Sids => "sid",
            Self::Sensitivities => "sensitivity",
            Self::Categories => "category",
            Self::Contexts => "context",
            Self::Levels => "level",
            Self::LevelRanges => "levelrange",
            Self::PolicyCaps => "policy capability",
            Self::IpAddresses => "ipaddr",
            Self::Texts => "string",
            Self::PermissionXs => "permissionx",
            Self::Permissions => "permission",
        }
    }
}

/// A statement. `item` is its keyword in the syntax tree; the operands follow it there.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Node {
    pub(crate) flavor: Flavor,
    /// Which rule of its flavor: see the flavor's statement.
    pub(crate) variant: u8,
    pub(crate) item: u32,
    pub(crate) parent: u32,
    pub(crate) head: u32,
    pub(crate) tail: u32,
    pub(crate) next: u32,
    /// What it declares, or what it stands for: the block inherited, the call, the namespace of an `in`.
    pub(crate) data: u32,
}

/// A declared thing.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Datum {
    pub(crate) flavor: Flavor,
    /// Blocks: whether it is abstract. Sids, classes and the like: whether an order names it.
    pub(crate) flag: bool,
    /// Its name; none for what was given without a name in a call.
    pub(crate) name: Symbol,
    /// The namespace it is declared in.
    pub(crate) scope: u32,
    /// Its own namespace, for blocks, macros and classes.
    pub(crate) own: u32,
    /// The first statement that declares it.
    pub(crate) node: u32,
    /// The words that define it.
    pub(crate) body: u32,
    /// Depends on the flavor.
    pub(crate) info: u32,
}

/// The tree of statements.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tree {
    pub(crate) nodes: Arena<Node>,
}

/// The node everything hangs from.
pub(crate) const ROOT: u32 = 1;

impl Tree {
    /// A tree with only its root.
    pub(crate) fn new() -> Self {
        let mut tree = Self::default();
        tree.nodes.push(Node { flavor: Flavor::Root, ..Node::default() });
        tree
    }

    /// The node.
    #[inline]
    pub(crate) fn node(&self, id: u32) -> &Node {
        self.nodes.at(id)
    }

    /// Hangs a node below its parent, as the last one.
    pub(crate) fn link(&mut self, id: u32) {
        let parent = self.node(id).parent;
        let tail = self.node(parent).tail;
        if tail == 0 {
            self.nodes.at_mut(parent).head = id;
        } else {
            self.nodes.at_mut(tail).next = id;
        }
        self.nodes.at_mut(parent).tail = id;
    }

    /// The nodes directly below one.
    pub(crate) fn children(&self, id: u32) -> impl Iterator<Item = u32> + '_ {
        let mut next = self.node(id).head;
        std::iter::from_fn(move || {
            let current = Some(next).filter(|id| *id != 0)?;
            next = self.node(current).next;
            Some(current)
        })
    }

    /// The nearest node of a flavor above one.
    pub(crate) fn ancestor(&self, id: u32, flavor: Flavor) -> Option<u32> {
        let mut at = self.node(id).parent;
        while at != 0 {
            if self.node(at).flavor == flavor {
                return Some(at);
            }
            at = self.node(at).parent;
        }
        None
    }
}
