#ifndef BUDGET_PERFORMANCE_H
#define BUDGET_PERFORMANCE_H

// Written by cbindgen from src/lib.rs: do not edit.

#include <stddef.h>
#include <stdint.h>

// The answer was written.
#define BP_OK 0

// A pointer is null that must not be; nothing was done.
#define BP_NULL 1

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

// Answers a JSON call (`call/1`, UTF-8, `len` bytes from `input`) with a JSON answer (`answer/1`, UTF-8).
//
// Returns `BP_OK` and sets `*out` and `*out_len`; the answer is not closed by a zero byte, and is given back with
// `bp_free`. Whatever is wrong with the call is an error in the answer. Returns `BP_NULL` where `out` or `out_len` is
// null, or `input` is null and `len` is not 0.
//
// # Safety
//
// `input` must be readable for `len` bytes, `out` and `out_len` writable.
int32_t bp_evaluate(const uint8_t *input,
                    size_t len,
                    uint8_t **out,
                    size_t *out_len);

// Gives an answer back. `answer` and `len` are those that `bp_evaluate` set, each answer once; null is passed over.
//
// # Safety
//
// The answer must be of `bp_evaluate`, with its own length, and not given back before.
void bp_free(uint8_t *answer,
             size_t len);

// The version of this interface, closed by a zero byte; it lives as long as the program.
const char *bp_version(void);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* BUDGET_PERFORMANCE_H */
