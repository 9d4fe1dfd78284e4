//! `cargo xtask size`: what is shipped, as a table of bytes.

use crate::failure::{Failure, Result};
use crate::process;
use crate::project::Project;
use crate::tools::node;
use std::fs;
use std::path::{Path, PathBuf};

/// Prints the sizes of what has been built.
pub(crate) fn run(project: &Project) -> Result<()> {
    let mut files =
        vec![project.target().join("release").join(format!("virt-grants{}", std::env::consts::EXE_SUFFIX))];
    files.retain(|file| file.is_file());
    collect(&project.dist(), &mut files);
    if files.is_empty() {
        return Err(Failure::new("there is nothing to measure: run `cargo xtask build` first"));
    }
    let sizes =
        process::capture(node::command()?.arg(project.path("xtask/compress-sizes.mjs")).args(&files))?;
    println!("{:>12} {:>12} {:>12}  file", "raw", "gzip", "brotli");
    let mut sum = [0_u64; 3];
    for (file, line) in files.iter().zip(sizes.lines()) {
        let mut numbers = line.split(' ').map(|number| number.parse::<u64>().unwrap_or_default());
        let row = [(); 3].map(|()| numbers.next().unwrap_or_default());
        print_row(row, &file.strip_prefix(project.root()).unwrap_or(file).display().to_string());
        // The policy is there to be taken along; no page loads it.
        if file.starts_with(project.dist().join("web")) && !file.ends_with("policy.wasm") {
            sum.iter_mut().zip(row).for_each(|(sum, size)| *sum += size);
        }
    }
    if sum != [0; 3] {
        print_row(sum, "dist/web, all files but the policy");
    }
    Ok(())
}

fn print_row([raw, gzip, brotli]: [u64; 3], file: &str) {
    println!("{raw:>12} {gzip:>12} {brotli:>12}  {file}");
}

/// Every file below a folder, sorted.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}
