//! Texts to a policy.

use super::Policy;
use crate::selinux::cil::failure::Failure;
use crate::selinux::cil::program::Program;
use crate::selinux::cil::{Category, CompileError, Options, SourceFile};
use crate::source::limits::MAX_POLICY_BYTES;

impl Policy {
    /// Compiles texts as secilc compiles files given in this order.
    pub fn compile(sources: &[SourceFile<'_>], options: &Options) -> Result<Self, Box<CompileError>> {
        let mut program = Program::new(options.clone());
        let outcome = Self::compile_into(&mut program, sources);
        outcome.map_err(|failure| {
            let failure = match program.told {
                Some(item) => failure.told_before(item),
                None => failure,
            };
            Box::new(failure.finish(&program.syntax, &program.symbols, sources))
        })
    }

    fn compile_into(program: &mut Program, sources: &[SourceFile<'_>]) -> Result<Self, Failure> {
        let bytes: usize = sources.iter().map(|source| source.text.len()).sum();
        if bytes > MAX_POLICY_BYTES {
            let message = format!("the texts have {bytes} bytes, more than {MAX_POLICY_BYTES}");
            return Err(Failure::unplaced(Category::Limit, 0, message));
        }
        for source in sources {
            program.read(*source)?;
        }
        program.build()?;
        let resolved = crate::selinux::cil::resolve::resolve(program)?;
        crate::selinux::cil::link::link(program, &resolved)
    }
}
