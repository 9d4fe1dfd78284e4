//! The policy module in a host that speaks waPC as Kubewarden's does.
//!
//! WASI is there to be linked and traps when it is called: the policy needs neither clock nor random numbers.

use std::path::PathBuf;
use std::sync::OnceLock;
use virt_grants_policy::host::Host;
use wasmtime::{Caller, Engine, Extern, InstancePre, Linker, Memory, Module, Store, TypedFunc};

/// The built module.
pub fn path() -> PathBuf {
    built("policy.wasm")
}

/// A variant of it.
pub fn built(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../dist").join(name)
}

/// What the module's calls work on.
#[derive(Default)]
pub struct State<H> {
    operation: Vec<u8>,
    payload: Vec<u8>,
    answer: Option<Result<Vec<u8>, Vec<u8>>>,
    /// Who answers host calls.
    host: H,
    host_answer: Vec<u8>,
    calls: usize,
}

/// The compiled module, linked, ready to be instantiated for every request.
pub struct Policy<H: 'static> {
    module: InstancePre<State<H>>,
}

fn module() -> &'static Module {
    static MODULE: OnceLock<Module> = OnceLock::new();
    MODULE.get_or_init(|| {
        let path = path();
        let explain =
            |error: std::io::Error| panic!("{}: {error}; run `cargo xtask build policy`", path.display());
        let bytes = std::fs::read(&path).unwrap_or_else(explain);
        Module::new(&Engine::default(), bytes).expect("a module that the engine compiles")
    })
}

impl<H: Host + Default> Policy<H> {
    /// Links the module; it is compiled once in a process.
    pub fn link() -> Self {
        let module = module();
        let mut linker = Linker::new(module.engine());
        imports(&mut linker).expect("names of imports are different");
        linker.define_unknown_imports_as_traps(module).expect("WASI links");
        Self { module: linker.instantiate_pre(module).expect("the module links") }
    }

    /// A new instance.
    pub fn instance(&self) -> Instance<H> {
        let mut store = Store::new(self.module.module().engine(), State::default());
        let instance = self.module.instantiate(&mut store).expect("an instance");
        if let Ok(init) = instance.get_typed_func::<(), ()>(&mut store, "wapc_init") {
            init.call(&mut store, ()).expect("wapc_init returns");
        }
        let call = instance.get_typed_func(&mut store, "__guest_call").expect("__guest_call is exported");
        let memory = instance.get_memory(&mut store, "memory").expect("memory is exported");
        Instance { store, call, memory }
    }

    /// Answers one call on a new instance, as the policy server does.
    ///
    /// # Errors
    /// The module's own error. A trap is a panic here.
    pub fn call(&self, function: &str, payload: &[u8], host: &mut H) -> Result<String, String> {
        self.instance().call(function, payload, host)
    }
}

/// What the module asks of its host, as `module.name`, and what it offers, both sorted.
pub fn interface() -> (Vec<String>, Vec<String>) {
    let imports = module().imports().map(|import| format!("{}.{}", import.module(), import.name()));
    let exports = module().exports().map(|export| export.name().to_owned());
    let sorted = |mut names: Vec<String>| {
        names.sort();
        names
    };
    (sorted(imports.collect()), sorted(exports.collect()))
}

/// A module with as much memory and nothing else: what the engine itself costs for every request.
pub struct Smallest(InstancePre<()>);

impl Smallest {
    /// Compiles it.
    pub fn link() -> Self {
        // A memory of twenty pages.
        const MODULE: &[u8] = b"\0asm\x01\0\0\0\x05\x03\x01\x00\x14";
        let engine = module().engine();
        let module = Module::new(engine, MODULE).expect("a module that the engine compiles");
        Self(Linker::new(engine).instantiate_pre(&module).expect("nothing to link"))
    }

    /// Makes an instance and drops it.
    pub fn start(&self) {
        let mut store = Store::new(self.0.module().engine(), ());
        self.0.instantiate(&mut store).expect("an instance");
    }
}

/// An instance of the module.
pub struct Instance<H: 'static> {
    store: Store<State<H>>,
    call: TypedFunc<(u32, u32), u32>,
    memory: Memory,
}

impl<H: Host + Default> Instance<H> {
    /// Answers one call.
    ///
    /// # Errors
    /// The module's own error. A trap is a panic here.
    pub fn call(&mut self, function: &str, payload: &[u8], host: &mut H) -> Result<String, String> {
        let state = self.store.data_mut();
        state.host = std::mem::take(host);
        state.operation = function.as_bytes().to_vec();
        state.payload = payload.to_vec();
        let lengths = (length(&state.operation), length(&state.payload));
        let outcome = self.call.call(&mut self.store, lengths);
        let state = self.store.data_mut();
        *host = std::mem::take(&mut state.host);
        let succeeded = outcome.unwrap_or_else(|trap| panic!("{function} trapped: {trap:?}"));
        let answer = state.answer.take().expect("the module answers");
        assert_eq!(succeeded == 1, answer.is_ok());
        let text = |bytes| String::from_utf8(bytes).expect("answers are UTF-8");
        answer.map(text).map_err(text)
    }

    /// The size of the instance's memory in bytes.
    pub fn memory_size(&self) -> usize {
        self.memory.data_size(&self.store)
    }

    /// How many host calls the instance has made.
    pub fn host_calls(&self) -> usize {
        self.store.data().calls
    }
}

fn length(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).expect("less than 4 GiB")
}

fn imports<H: Host + 'static>(linker: &mut Linker<State<H>>) -> Result<(), wasmtime::Error> {
    linker.func_wrap(
        "wapc",
        "__guest_request",
        |mut caller: Caller<'_, State<H>>, operation: u32, payload: u32| {
            let (first, second) = (caller.data().operation.clone(), caller.data().payload.clone());
            write(&mut caller, operation, &first);
            write(&mut caller, payload, &second);
        },
    )?;
    linker.func_wrap(
        "wapc",
        "__guest_response",
        |mut caller: Caller<'_, State<H>>, at: u32, length: u32| {
            let bytes = read(&mut caller, at, length);
            caller.data_mut().answer = Some(Ok(bytes));
        },
    )?;
    linker.func_wrap("wapc", "__guest_error", |mut caller: Caller<'_, State<H>>, at: u32, length: u32| {
        let bytes = read(&mut caller, at, length);
        caller.data_mut().answer = Some(Err(bytes));
    })?;
    linker.func_wrap("wapc", "__host_call", host_call::<H>)?;
    for (name, name_of_length) in
        [("__host_response", "__host_response_len"), ("__host_error", "__host_error_len")]
    {
        linker.func_wrap("wapc", name_of_length, |caller: Caller<'_, State<H>>| {
            length(&caller.data().host_answer)
        })?;
        linker.func_wrap("wapc", name, |mut caller: Caller<'_, State<H>>, at: u32| {
            let bytes = std::mem::take(&mut caller.data_mut().host_answer);
            write(&mut caller, at, &bytes);
        })?;
    }
    Ok(())
}

#[expect(clippy::too_many_arguments, reason = "waPC passes four texts")]
fn host_call<H: Host + 'static>(
    mut caller: Caller<'_, State<H>>,
    binding: u32,
    binding_length: u32,
    namespace: u32,
    namespace_length: u32,
    operation: u32,
    operation_length: u32,
    payload: u32,
    payload_length: u32,
) -> u32 {
    let mut text =
        |at, length| String::from_utf8(read(&mut caller, at, length)).expect("host calls are UTF-8");
    let target = (text(binding, binding_length), text(namespace, namespace_length));
    assert_eq!((&*target.0, &*target.1), ("kubewarden", "kubernetes"));
    let (operation, payload) = (text(operation, operation_length), text(payload, payload_length));
    let state = caller.data_mut();
    state.calls += 1;
    let answer = state.host.call(&operation, &payload);
    let succeeded = u32::from(answer.is_ok());
    state.host_answer = answer.unwrap_or_else(|error| error);
    succeeded
}

fn memory<H>(caller: &mut Caller<'_, State<H>>) -> Memory {
    caller.get_export("memory").and_then(Extern::into_memory).expect("memory is exported")
}

fn read<H>(caller: &mut Caller<'_, State<H>>, at: u32, length: u32) -> Vec<u8> {
    let mut bytes = vec![0; length as usize];
    memory(caller).read(caller, at as usize, &mut bytes).expect("inside the module's memory");
    bytes
}

fn write<H>(caller: &mut Caller<'_, State<H>>, at: u32, bytes: &[u8]) {
    memory(caller).write(caller, at as usize, bytes).expect("inside the module's memory");
}
