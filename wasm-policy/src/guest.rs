//! The module's side of waPC, as Kubewarden's host speaks it.
//!
//! Both sides exchange lengths and pointers into the module's memory, which no safe function can express: this is the
//! only file of the product with `unsafe` code. Every pointer is that of a slice that outlives the call, and the host
//! reads or writes exactly the length it was told or has told.
//!
//! Protocol: <https://wapc.io/docs/spec/>.

#![expect(unsafe_code, reason = "imports and exports of a module are foreign functions")]

use crate::host::Host;

#[link(wasm_import_module = "wapc")]
unsafe extern "C" {
    fn __guest_request(operation: *mut u8, payload: *mut u8);
    fn __guest_response(bytes: *const u8, length: usize);
    fn __guest_error(bytes: *const u8, length: usize);
    fn __host_call(
        binding: *const u8,
        binding_length: usize,
        namespace: *const u8,
        namespace_length: usize,
        operation: *const u8,
        operation_length: usize,
        payload: *const u8,
        payload_length: usize,
    ) -> usize;
    fn __host_response_len() -> usize;
    fn __host_response(bytes: *mut u8);
    fn __host_error_len() -> usize;
    fn __host_error(bytes: *mut u8);
}

/// Called once after instantiation. There is nothing to prepare: tables are constants.
#[unsafe(no_mangle)]
extern "C" fn wapc_init() {}

/// Called for every request; answers 1 after a response and 0 after an error.
#[unsafe(no_mangle)]
extern "C" fn __guest_call(operation_length: usize, payload_length: usize) -> i32 {
    let mut operation = vec![0; operation_length];
    let mut payload = vec![0; payload_length];
    // SAFETY: the host writes as many bytes as it has announced, and so long are the buffers.
    unsafe { __guest_request(operation.as_mut_ptr(), payload.as_mut_ptr()) };
    match crate::answer(&operation, &payload, &mut Wapc) {
        Ok(response) => {
            // SAFETY: the host copies `response` before it returns.
            unsafe { __guest_response(response.as_ptr(), response.len()) };
            1
        }
        Err(error) => {
            // SAFETY: the host copies `error` before it returns.
            unsafe { __guest_error(error.as_ptr(), error.len()) };
            0
        }
    }
}

/// The host behind the imports.
struct Wapc;

impl Host for Wapc {
    fn call(&mut self, operation: &str, payload: &str) -> Result<Vec<u8>, Vec<u8>> {
        const BINDING: &str = "kubewarden";
        const NAMESPACE: &str = "kubernetes";
        // SAFETY: the host reads the four slices before it returns.
        let succeeded = unsafe {
            __host_call(
                BINDING.as_ptr(),
                BINDING.len(),
                NAMESPACE.as_ptr(),
                NAMESPACE.len(),
                operation.as_ptr(),
                operation.len(),
                payload.as_ptr(),
                payload.len(),
            )
        };
        if succeeded == 1 {
            // SAFETY: takes nothing.
            let mut response = vec![0; unsafe { __host_response_len() }];
            // SAFETY: the host writes as many bytes as it has announced.
            unsafe { __host_response(response.as_mut_ptr()) };
            return Ok(response);
        }
        // SAFETY: takes nothing.
        let mut error = vec![0; unsafe { __host_error_len() }];
        // SAFETY: the host writes as many bytes as it has announced.
        unsafe { __host_error(error.as_mut_ptr()) };
        Err(error)
    }
}
