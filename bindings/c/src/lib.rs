//! The C interface of `budget-performance`: a `call/1` document in, an `answer/1` document out.
//!
//! Nothing is kept between calls, so any number of threads may call at once. No panic leaves a function.

use std::panic::catch_unwind;
use std::slice;

use budget_performance::document::MAX_BYTES;

/// The answer was written.
pub const BP_OK: i32 = 0;
/// A pointer is null that must not be; nothing was done.
pub const BP_NULL: i32 = 1;

/// Answers a JSON call (`call/1`, UTF-8, `len` bytes from `input`) with a JSON answer (`answer/1`, UTF-8).
///
/// Returns `BP_OK` and sets `*out` and `*out_len`; the answer is not closed by a zero byte, and is given back with
/// `bp_free`. Whatever is wrong with the call is an error in the answer. Returns `BP_NULL` where `out` or `out_len` is
/// null, or `input` is null and `len` is not 0.
///
/// # Safety
///
/// `input` must be readable for `len` bytes, `out` and `out_len` writable.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn bp_evaluate(input: *const u8, len: usize, out: *mut *mut u8, out_len: *mut usize) -> i32 {
    if out.is_null() || out_len.is_null() || (input.is_null() && len > 0) {
        return BP_NULL;
    }
    let answer = if len > MAX_BYTES {
        TOO_LARGE.to_owned()
    } else if len == 0 {
        answer_to(&[])
    } else {
        // SAFETY: the caller says that `len` bytes can be read, and they are no more than a slice may have.
        answer_to(unsafe { slice::from_raw_parts(input, len) })
    };
    let answer = answer.into_bytes().into_boxed_slice();
    let length = answer.len();
    let first = Box::into_raw(answer).cast::<u8>();
    // SAFETY: the caller says that both can be written; neither is null.
    unsafe {
        out.write(first);
        out_len.write(length);
    }
    BP_OK
}

/// Gives an answer back. `answer` and `len` are those that `bp_evaluate` set, each answer once; null is passed over.
///
/// # Safety
///
/// The answer must be of `bp_evaluate`, with its own length, and not given back before.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn bp_free(answer: *mut u8, len: usize) {
    if answer.is_null() {
        return;
    }
    // SAFETY: the caller says that the answer is a boxed slice of this length that was handed out by `bp_evaluate`.
    drop(unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(answer, len)) });
}

/// The version of this interface, closed by a zero byte; it lives as long as the program.
#[unsafe(no_mangle)]
pub extern "C" fn bp_version() -> *const core::ffi::c_char {
    concat!(env!("CARGO_PKG_VERSION"), "\0").as_ptr().cast()
}

/// The answer to bytes that should be a call.
fn answer_to(input: &[u8]) -> String {
    let answered = catch_unwind(|| std::str::from_utf8(input).map(budget_performance::call));
    match answered {
        Ok(Ok(answer)) => answer,
        Ok(Err(_)) => NOT_UTF8.to_owned(),
        Err(_) => INTERNAL.to_owned(),
    }
}

// What the library cannot be asked, as it takes texts.

const TOO_LARGE: &str =
    r#"{"answer/1":{"error":{"code":"too-large","en":"the call has too many bytes","zh":"调用的字节数超过上限"}}}"#;
const NOT_UTF8: &str =
    r#"{"answer/1":{"error":{"code":"not-utf8","en":"the call is not UTF-8","zh":"调用内容不是UTF-8编码"}}}"#;
const INTERNAL: &str = r#"{"answer/1":{"error":{"code":"internal","en":"a mistake of the library stopped the call","zh":"程序内部错误，调用中止"}}}"#;
