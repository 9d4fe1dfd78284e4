//! The keys of a record.

macro_rules! keys {
    ($($variant:ident $text:literal,)*) => {
        /// The keys of a record that mean something here; others are skipped.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(usize)]
        pub enum Key {
            $(#[doc = concat!("`", $text, "=`")] $variant,)*
        }

        impl Key {
            /// All of them, in the order they are printed.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// As it is written in the log.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            pub(super) fn read(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

keys! {
    Pid "pid", Comm "comm", Exe "exe", Name "name", Path "path", Dev "dev", Cmdline "cmdline", Kmod "kmod",
    AnonClass "anonclass", IpcKey "key", App "app", Interface "interface", Member "member", MsgType "msgtype",
    Service "service", Request "request", Srawcon "srawcon", Trawcon "trawcon", Ino "ino", Spid "spid", Tpid "tpid",
    IoctlCmd "ioctlcmd", Capability "capability", Saddr "saddr", Src "src", Daddr "daddr", Dest "dest",
    Laddr "laddr", Lport "lport", Faddr "faddr", Fport "fport", Netif "netif", Scontext "scontext",
    Tcontext "tcontext", Tclass "tclass", Permissive "permissive", Subj "subj", Op "op",
    InvalidContext "invalid_context", OldContext "oldcontext", NewContext "newcontext",
    TaskContext "taskcontext", Seresult "seresult", Inode "inode", Cwd "cwd",
}

impl Key {
    /// Values that may be hexadecimal, and may hold blanks once `ausearch -i` has taken the quotes off.
    pub(super) fn is_text(self) -> bool {
        matches!(self, Self::Comm | Self::Exe | Self::Name | Self::Path | Self::Cmdline)
    }

    /// Labels and flags end with a letter, digit or `_`; whatever else clings to them is the sentence around.
    pub(super) fn is_label(self) -> bool {
        matches!(self, Self::Scontext | Self::Tcontext | Self::Tclass | Self::Permissive)
            || matches!(self, Self::OldContext | Self::NewContext | Self::TaskContext | Self::InvalidContext)
            || matches!(self, Self::Srawcon | Self::Trawcon | Self::Subj)
    }
}
