//! Bulk decisions: one JSON request in, one JSON answer out.
//!
//! The form of a request, field by field:
//!
//! | field | meaning |
//! |---|---|
//! | `name` | repeated in the answer |
//! | `kind` | `admit` (default), `validate`, `connect`, `provider-validate`, `order` or `scc-defaults` |
//! | `operation`, `subresource`, `resource` | default `CREATE`, empty, `pods` |
//! | `namespace` | `name`, `annotations`, and `missing: true` where the object does not exist |
//! | `user` | `username` and `groups` |
//! | `rbac` | grants of `use`: `scc` (or `*`) to a `user` or `group`, in one `namespace` or in all |
//! | `sccs` | objects as stored, or names of built-in ones |
//! | `require_standard_sccs` | whether the ten standard objects must exist |
//! | `pod`, `old_pod` | as the API server holds them; `raw: true` says that `pod` is as its author wrote it |
//! | `scc` | the object to fill in, for `scc-defaults` |
//!
//! The same function answers on the command line, in the policy's tests and in the page, so a recorded set of
//! answers checks all three.

mod input;
mod output;

use crate::scc::Ranked;
use crate::source::json;
use output::Writer;
use std::fmt::{self, Display};

/// Finds an object that a request names instead of holding it.
pub type Builtin<'b> = &'b dyn Fn(&str) -> Option<&'static Ranked<'static>>;

/// How much is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// Everything, with a trace of every object.
    #[default]
    Full,
    /// Without the trace.
    Brief,
}

/// Why a request could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The request's name, if that much could be read.
    pub name: String,
    /// What is wrong.
    pub message: String,
}

impl Display for Unreadable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)
    }
}

/// Appends the answer to one request: `{"name": …, "result": {…}}`, without a line end.
pub fn answer(line: &str, builtin: Builtin<'_>, detail: Detail, out: &mut String) -> Result<(), Unreadable> {
    let unreadable = |name: &str, message: String| Unreadable { name: name.to_owned(), message };
    let root = json::read(line).map_err(|error| unreadable("", error.to_string()))?;
    let name = input::text(&root, "name");
    let case = input::Case::read(&root, builtin).map_err(|message| unreadable(name, message))?;
    let mut writer = Writer::object(out);
    writer.text("name", name);
    writer.nested("result", |result| output::result(&case, detail, result));
    writer.close();
    Ok(())
}

/// Appends the answer to a request that could not be read: `{"name": …, "error": {"line": …, "message": …}}`.
pub fn unreadable(error: &Unreadable, line: usize, out: &mut String) {
    let mut writer = Writer::object(out);
    writer.text("name", &error.name);
    writer.nested("error", |writer| {
        writer.raw("line", &line.to_string());
        writer.text("message", &error.message);
    });
    writer.close();
}
