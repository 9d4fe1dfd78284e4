//! Files named on the command line: files, folders, patterns and standard input.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Endings of manifests in a folder.
const ENDINGS: [&str; 3] = ["yaml", "yml", "json"];
/// Deepest folder that is looked into.
const MAX_FOLDER_DEPTH: usize = 32;
/// Largest file that is read whole.
const MAX_FILE_BYTES: u64 = 64 << 20;

/// A text and what to call it.
pub(crate) struct Source {
    /// The file's name as it was given; `stdin` for standard input.
    pub(crate) name: String,
    /// Its bytes, or why it could not be read.
    pub(crate) bytes: Result<Vec<u8>, String>,
}

/// Reads everything that `names` stand for, in order; files of a folder sorted by name.
pub(crate) fn read(names: &[PathBuf]) -> Vec<Source> {
    let mut sources = Vec::new();
    for name in names {
        match expand(name) {
            Ok(files) => sources.extend(files.iter().map(|file| source(file))),
            Err(message) => sources.push(Source { name: name.display().to_string(), bytes: Err(message) }),
        }
    }
    sources
}

/// Reads one file, or standard input for `-`.
pub(crate) fn read_one(file: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let read = if file == Path::new("-") {
        io::stdin().lock().take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes)
    } else {
        fs::File::open(file).and_then(|file| file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes))
    };
    match read {
        Ok(_) if bytes.len() as u64 > MAX_FILE_BYTES => {
            Err(format!("larger than {} MiB (MAX_FILE_BYTES)", MAX_FILE_BYTES >> 20))
        }
        Ok(_) => Ok(bytes),
        Err(error) => Err(error.to_string()),
    }
}

fn source(file: &Path) -> Source {
    let name = if file == Path::new("-") { "stdin".to_owned() } else { file.display().to_string() };
    Source { name, bytes: read_one(file) }
}

fn expand(name: &Path) -> Result<Vec<PathBuf>, String> {
    if name.is_dir() {
        let mut files = Vec::new();
        walk(name, 0, &mut files)?;
        return some(files, "the folder holds no .yaml, .yml or .json file");
    }
    // A pipe is as good as a file: shells name the output of a command so.
    if name == Path::new("-") || name.exists() {
        return Ok(vec![name.to_owned()]);
    }
    let text = name.to_str().filter(|text| text.contains(['*', '?', '[']));
    let Some(pattern) = text else {
        return Err("no such file or folder".to_owned());
    };
    let paths = glob::glob(pattern).map_err(|error| format!("not a pattern: {error}"))?;
    some(paths.filter_map(Result::ok).filter(|path| path.is_file()).collect(), "no file matches the pattern")
}

fn some(files: Vec<PathBuf>, none: &str) -> Result<Vec<PathBuf>, String> {
    if files.is_empty() { Err(none.to_owned()) } else { Ok(files) }
}

fn walk(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) -> Result<(), String> {
    if depth > MAX_FOLDER_DEPTH {
        return Err(format!("{}: nested deeper than {MAX_FOLDER_DEPTH} folders", folder.display()));
    }
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    for path in paths {
        // A link could lead in a circle; what it points at is named where it lies.
        let is_folder = path.is_dir() && !path.is_symlink();
        if is_folder {
            walk(&path, depth + 1, files)?;
        } else if path
            .extension()
            .and_then(|ending| ending.to_str())
            .is_some_and(|end| ENDINGS.contains(&end))
        {
            files.push(path);
        }
    }
    Ok(())
}
