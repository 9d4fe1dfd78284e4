//! `cargo xtask test`: every check and every test, each as a named step.

mod count;
mod steps;

use crate::failure::{Failure, Result};
use crate::project::Project;
use crate::step;
use count::Count;
use steps::STEPS;

/// What to run.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Steps to run, by name; all of them if none is named.
    steps: Vec<String>,
    /// List the steps and stop.
    #[arg(long)]
    list: bool,
}

/// Runs the steps whose part of the project exists and ends with the number of tests.
pub(crate) fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    if arguments.list {
        for step in STEPS {
            println!("{:<10} {}", step.name, step.about);
        }
        return Ok(());
    }
    if let Some(unknown) = arguments.steps.iter().find(|name| !STEPS.iter().any(|step| step.name == **name)) {
        return Err(Failure::new(format!(
            "there is no test step `{unknown}`: see `cargo xtask test --list`"
        )));
    }
    let mut total = Count::default();
    for each in STEPS {
        let named = arguments.steps.iter().any(|name| name == each.name);
        if !named && !arguments.steps.is_empty() {
            continue;
        }
        if (each.present)(project) {
            total += step::run(each.name, || (each.run)(project))?;
        } else if !arguments.steps.is_empty() {
            return Err(Failure::new(format!("the step `{}` has nothing to run: {}", each.name, each.about)));
        }
    }
    if total != Count::default() || arguments.steps.is_empty() {
        step::say(&total.to_string());
    }
    Ok(())
}
