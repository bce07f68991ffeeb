//! The C interface of `budget-performance` for WebAssembly, whose hosts write into its memory: room for a call, and an answer
//! without places to write to.

use std::ptr;

// As source, not as a package: that one is built as a shared and as a static library.
#[path = "../../c/src/lib.rs"]
mod c;

/// Gives room for `len` bytes, all zero; it is given back with `bp_free`.
#[unsafe(no_mangle)]
pub extern "C" fn bp_alloc(len: usize) -> *mut u8 {
    Box::into_raw(vec![0_u8; len].into_boxed_slice()).cast()
}

/// Answers the call of `len` bytes as `bp_evaluate` does: the length of the answer stands in the upper 32 bits, its address in
/// the lower ones. The answer is given back with `bp_free`, and so is the call.
///
/// # Safety
///
/// `call` must be readable for `len` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn bp_answer(call: *const u8, len: usize) -> u64 {
    let (mut answer, mut answer_len) = (ptr::null_mut(), 0);
    // SAFETY: the caller says that the call can be read; the two others are variables of this function.
    unsafe { c::bp_evaluate(call, len, &mut answer, &mut answer_len) };
    (answer_len as u64) << 32 | answer.addr() as u64
}
