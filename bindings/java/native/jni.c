// The bridge from Java to the C interface: bytes in, bytes out.
#include <jni.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>

#include "../../c/include/budget_performance.h"

JNIEXPORT jbyteArray JNICALL Java_budgetperformance_BudgetPerformance_call(JNIEnv *env, jclass type, jbyteArray call) {
    (void)type;
    jsize length = (*env)->GetArrayLength(env, call);
    jbyte *bytes = (*env)->GetByteArrayElements(env, call, NULL);
    if (bytes == NULL) return NULL; // Java has thrown OutOfMemoryError.
    uint8_t *out = NULL;
    size_t out_len = 0;
    int32_t status = bp_evaluate((const uint8_t *)bytes, (size_t)length, &out, &out_len);
    (*env)->ReleaseByteArrayElements(env, call, bytes, JNI_ABORT);
    jbyteArray answer = NULL;
    if (status == BP_OK && out_len <= INT_MAX) answer = (*env)->NewByteArray(env, (jsize)out_len);
    if (answer != NULL) (*env)->SetByteArrayRegion(env, answer, 0, (jsize)out_len, (const jbyte *)out);
    bp_free(out, out_len);
    return answer;
}

JNIEXPORT jstring JNICALL Java_budgetperformance_BudgetPerformance_version(JNIEnv *env, jclass type) {
    (void)type;
    return (*env)->NewStringUTF(env, bp_version());
}
