//! How a program is compiled: secilc's switches.

/// What the command line of secilc can say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// `-P`: tunables become booleans.
    pub preserve_tunables: bool,
    /// `-Q`: names may contain dots, and there are no blocks.
    pub qualified_names: bool,
    /// `-m`: types, attributes and roles may be declared more than once.
    pub multiple_declarations: bool,
    /// `-N`: `neverallow` and bounds are not checked.
    pub skip_neverallow: bool,
    /// `-D`: `dontaudit` rules are left out.
    pub disable_dontaudit: bool,
    /// `-X`: attributes with fewer members than this are replaced by them; secilc's default is 1.
    pub expand_size: Option<u32>,
}
