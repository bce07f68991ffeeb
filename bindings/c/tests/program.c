// Calls the library as a program in C does; run under valgrind.
#include <assert.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../include/budget_performance.h"

#define THREADS 8

static char *reference;

// The answer to a text, closed by a zero byte.
static char *answer_to(const void *call, size_t len) {
    uint8_t *out = NULL;
    size_t out_len = 0;
    assert(bp_evaluate(call, len, &out, &out_len) == BP_OK);
    assert(out != NULL && out_len > 0);
    char *answer = malloc(out_len + 1);
    assert(answer != NULL);
    memcpy(answer, out, out_len);
    answer[out_len] = 0;
    bp_free(out, out_len);
    return answer;
}

static void expect(const void *call, size_t len, const char *part) {
    char *answer = answer_to(call, len);
    if (strstr(answer, part) == NULL) {
        fprintf(stderr, "expected %s in %.400s\n", part, answer);
        exit(1);
    }
    free(answer);
}

static void *thread(void *unused) {
    (void)unused;
    for (int i = 0; i < 3; i++) expect(reference, strlen(reference), "\"total\":\"95\"");
    return NULL;
}

static char *call_of(const char *path) {
    FILE *file = fopen(path, "rb");
    assert(file != NULL);
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *form = malloc((size_t)size + 1), *call = malloc((size_t)size + 64);
    assert(form != NULL && call != NULL);
    assert(fread(form, 1, (size_t)size, file) == (size_t)size);
    fclose(file);
    form[size] = 0;
    sprintf(call, "{\"call/1\":{\"document\":%s}}", form);
    free(form);
    return call;
}

int main(int count, char **arguments) {
    assert(count == 2);
    reference = call_of(arguments[1]);
    expect(reference, strlen(reference), "\"total\":\"95\"");
    assert(strchr(bp_version(), '.') != NULL);

    expect("\xff\xfe{}", 4, "\"not-utf8\"");
    expect("\xe4\xb8", 2, "\"not-utf8\"");
    expect("", 0, "\"json-malformed\"");
    expect(NULL, 0, "\"json-malformed\"");
    expect("{}", 2, "\"document-invalid\"");
    expect("{\"call/2\":{}}", 12, "\"key-unknown\"");
    // No byte of such a call is read.
    expect("{}", SIZE_MAX, "\"too-large\"");
    expect("{}", (size_t)PTRDIFF_MAX, "\"too-large\"");
    expect("{}", ((size_t)512 << 20) + 1, "\"too-large\"");
    size_t deep = 1000000, large = 16 << 20;
    char *text = malloc(large);
    assert(text != NULL);
    memset(text, '[', deep);
    expect(text, deep, "\"error\"");
    memset(text, ' ', large);
    expect(text, large, "\"json-malformed\"");
    free(text);

    uint8_t *out = (uint8_t *)1;
    size_t out_len = 7;
    assert(bp_evaluate(NULL, 5, &out, &out_len) == BP_NULL && out == (uint8_t *)1 && out_len == 7);
    assert(bp_evaluate((const uint8_t *)"{}", 2, NULL, &out_len) == BP_NULL);
    assert(bp_evaluate((const uint8_t *)"{}", 2, &out, NULL) == BP_NULL);
    bp_free(NULL, 0);

    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++) assert(pthread_create(&threads[i], NULL, thread, NULL) == 0);
    for (int i = 0; i < THREADS; i++) assert(pthread_join(threads[i], NULL) == 0);
    free(reference);
    puts("C: as expected");
    return 0;
}
