//! `completions` and `man`: what a shell and a manual need to know of this program.

use super::{CLEAN, NOT_JUDGED};
use clap::CommandFactory;
use std::io::{self, Write};
use std::path::PathBuf;

/// Prints the completions of a shell to standard output.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The shell
    shell: clap_complete::Shell,
}

/// Prints the completions.
pub(crate) fn run(args: &Args) -> u8 {
    let mut text = Vec::new();
    clap_complete::generate(args.shell, &mut crate::Cli::command(), "virt-grants", &mut text);
    written(io::stdout().write_all(&text))
}

/// Prints the manual page, or writes one page per subcommand into a folder.
#[derive(clap::Args)]
pub(crate) struct ManArgs {
    /// Folder for the pages of all subcommands
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

/// Prints or writes the manual.
pub(crate) fn man(args: &ManArgs) -> u8 {
    let command = crate::Cli::command();
    match &args.out {
        Some(folder) => {
            written(std::fs::create_dir_all(folder).and_then(|()| clap_mangen::generate_to(command, folder)))
        }
        None => written(clap_mangen::Man::new(command).render(&mut io::stdout())),
    }
}

fn written(result: io::Result<()>) -> u8 {
    match result {
        // A reader that has seen enough closes the pipe.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            eprintln!("error: {error}");
            NOT_JUDGED
        }
        _ => CLEAN,
    }
}
