package budgetperformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Scores and reviews budget-performance self-evaluations (预算绩效自评). Any number of threads may call at once. */
public final class BudgetPerformance {
    static {
        load();
    }

    private BudgetPerformance() {}

    /**
     * Answers a {@code call/1} document with an {@code answer/1} document. Whatever is wrong with the call is an error in
     * the answer; {@link Answer#parse} makes records of it.
     */
    public static String evaluate(String call) {
        byte[] answer = call(call.getBytes(StandardCharsets.UTF_8));
        if (answer == null) {
            throw new OutOfMemoryError("the answer is longer than an array can be");
        }
        return new String(answer, StandardCharsets.UTF_8);
    }

    /** The version of the interface. */
    public static native String version();

    private static native byte[] call(byte[] call);

    /** Loads the library that {@code budgetperformance.library} names, else the one in the jar. */
    private static void load() {
        String named = System.getProperty("budgetperformance.library");
        if (named != null) {
            System.load(named);
            return;
        }
        String name = System.mapLibraryName("budgetperformance");
        try (InputStream inside = BudgetPerformance.class.getResourceAsStream(name)) {
            if (inside == null) {
                throw new UnsatisfiedLinkError(name + " is not in the jar");
            }
            Path file = Files.createTempFile("budgetperformance", name);
            file.toFile().deleteOnExit();
            Files.copy(inside, file, StandardCopyOption.REPLACE_EXISTING);
            System.load(file.toString());
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
