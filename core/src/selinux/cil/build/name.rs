//! Which names may be declared.

use super::super::error::Category;
use super::super::failure::Failure;
use super::super::keyword as word;
use super::super::program::Program;
use super::super::symbol::Symbol;
use super::super::tree::Flavor;

/// Longest name, in bytes.
const MAX_NAME: usize = 2_047;

impl Program {
    /// Whether something of this kind may have this name.
    pub(crate) fn check_name(&self, item: u32, name: Symbol, flavor: Flavor) -> Result<(), Failure> {
        let text = self.text(name);
        let shown: String = text.chars().take(64).collect();
        let invalid = |message: String| Err(Failure::unplaced(Category::InvalidName, item, message));
        if text.len() > MAX_NAME {
            return invalid(format!("the name `{shown}...` is longer than {MAX_NAME} bytes"));
        }
        if !text.starts_with(|first: char| first.is_ascii_alphabetic()) {
            return invalid(format!("the name `{shown}` does not start with a letter"));
        }
        let dots = self.options.qualified_names;
        let bad = text
            .chars()
            .find(|c| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-') || (dots && *c == '.')));
        if let Some(bad) = bad {
            return invalid(format!("the name `{shown}` contains `{}`", bad.escape_default()));
        }
        if is_reserved(name, flavor) {
            return invalid(format!("`{shown}` is a reserved word and cannot name a {}", flavor.noun()));
        }
        Ok(())
    }
}

fn is_reserved(name: Symbol, flavor: Flavor) -> bool {
    let special: &[Symbol] = match flavor {
        Flavor::Boolean | Flavor::Tunable => &[word::EQ, word::NEQ],
        Flavor::Permission
        | Flavor::MapPermission
        | Flavor::User
        | Flavor::UserAttribute
        | Flavor::Role
        | Flavor::RoleAttribute => &[word::ALL],
        Flavor::Type | Flavor::TypeAttribute | Flavor::TypeAlias => {
            &[word::ALL, word::SELF, word::NOTSELF, word::OTHER]
        }
        Flavor::Category | Flavor::CategorySet | Flavor::CategoryAlias | Flavor::PermissionX => {
            &[word::ALL, word::RANGE]
        }
        _ => return false,
    };
    special.contains(&name) || [word::AND, word::OR, word::NOT, word::XOR].contains(&name)
}
