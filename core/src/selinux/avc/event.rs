//! The other records of an event: where syscalls are audited, `PATH` and `CWD` tell the whole path of an object of which
//! the denial has the last part only.

use super::field::{Fields, Key};
use super::record::{AuditId, Record};

/// Most lines after a denial that are looked at for records of its event.
const MAX_LINES: usize = 32;

/// A denial that names an object without its path; the records of its event may follow.
#[derive(Clone, Debug)]
pub(super) struct Event {
    id: AuditId,
    name: String,
    inode: Option<String>,
    cwd: Option<String>,
    lines: usize,
}

/// What the next line means to an event.
pub(super) enum Next {
    /// Nothing; the event may go on.
    Goes,
    /// The event is over.
    Over,
    /// The whole path of the object.
    Path(String),
}

impl Event {
    /// The event of a record, if a path would tell more than it does.
    pub(super) fn of(record: &Record<'_>) -> Option<Self> {
        let name = record.text(Key::Name).filter(|name| !name.is_empty() && !name.contains('/'))?;
        if record.fields.get(Key::Path).is_some() {
            return None;
        }
        let inode = record.fields.text(Key::Ino).map(str::to_owned);
        Some(Self { id: record.audit_id.clone()?, name: name.into_owned(), inode, cwd: None, lines: 0 })
    }

    /// The name as the denial has it.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Looks at the next line.
    pub(super) fn next(&mut self, line: &str) -> Next {
        self.lines += 1;
        let Some((head, (id, fields))) =
            line.split_once("audit(").and_then(|(head, rest)| Some((head, rest.split_once(')')?)))
        else {
            return if self.lines > MAX_LINES { Next::Over } else { Next::Goes };
        };
        if AuditId::read(id).as_ref() != Some(&self.id) {
            return Next::Over;
        }
        let interpreted = matches!(self.id, AuditId::Text { .. });
        let fields = Fields::read(fields).0;
        let text = |key: Key| fields.get(key).map(|raw| raw.decode(Key::Path, interpreted).into_owned());
        if head.contains("type=CWD") {
            self.cwd = text(Key::Cwd);
        } else if head.contains("type=PATH")
            && let Some(path) = text(Key::Name)
            && self.is_object(&path, fields.text(Key::Inode))
        {
            return self.whole(path);
        }
        Next::Goes
    }

    fn is_object(&self, path: &str, inode: Option<&str>) -> bool {
        let last = path.rsplit('/').next().unwrap_or(path);
        last == self.name && (inode.is_none() || self.inode.is_none() || inode == self.inode.as_deref())
    }

    fn whole(&self, path: String) -> Next {
        if path.starts_with('/') {
            return Next::Path(path);
        }
        match self.cwd.as_deref().map(|cwd| cwd.trim_end_matches('/')) {
            Some(cwd) => Next::Path(format!("{cwd}/{path}")),
            None => Next::Goes,
        }
    }
}
