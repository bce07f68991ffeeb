import budgetperformance.Answer;
import budgetperformance.BudgetPerformance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Uses the library as a program of a bureau does, and compares it with totals computed by BigDecimal. */
public final class Program {
    private static final int FORMS = 10_000;

    public static void main(String[] arguments) throws Exception {
        String form = Files.readString(Path.of(arguments[0]));
        Answer reference = Answer.parse(BudgetPerformance.evaluate("{\"call/1\":{\"document\":" + form + "}}"));
        Answer.Card card = reference.results().get(0).card().orElseThrow();
        check(card.total().compareTo(new BigDecimal("95")) == 0, "the reference case has 95 points");
        check(!reference.results().get(0).report().findings().isEmpty(), "it has findings");
        check(reference.results().get(0).report().findings().get(0).message().zh().length() > 3, "in Chinese too");

        check(code("{").equals("json-malformed"), "no JSON");
        check(code("{\"call/1\":{\"document\":{\"form/1\":{\"kind\":\"project\",\"rowz\":[]}}}}").equals("key-unknown"), "a key");
        check(code("\ud800").equals("json-malformed"), "half a character");
        check(code("{\"call/1\":{\"document\":" + form + ",\"scheme\":\"😀\"}}").equals("scheme-unknown"), "a rare character");
        check(BudgetPerformance.version().contains("."), "a version");

        compare();
        System.out.println("Java: as expected");
    }

    private static String code(String call) {
        return Answer.parse(BudgetPerformance.evaluate(call)).error().orElseThrow().code();
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    /** A row: what is printed, and as decimals. */
    private record Row(String level1, String level2, BigDecimal weight, BigDecimal target, BigDecimal actual) {
        BigDecimal points() {
            BigDecimal points = weight.multiply(actual).divide(target, 2, RoundingMode.HALF_UP);
            return points.min(weight);
        }

        String json(int number) {
            return "{\"level1\":\"" + level1 + "\",\"level2\":\"" + level2 + "\",\"level3\":\"任务" + number + "数量\",\"weight\":\""
                    + weight + "\",\"target\":\"≥" + target + "个\",\"actual\":\"" + actual + "个\"}";
        }
    }

    private record Form(List<Row> rows, BigDecimal budget, BigDecimal executed) {
        BigDecimal total() {
            BigDecimal ten = BigDecimal.TEN;
            BigDecimal total = ten.multiply(executed).divide(budget, 2, RoundingMode.HALF_UP).min(ten);
            for (Row row : rows) {
                total = total.add(row.points());
            }
            return total;
        }

        String call() {
            StringBuilder out = new StringBuilder("{\"call/1\":{\"document\":{\"form/1\":{\"kind\":\"project\",\"subject\":\"项目\",");
            out.append("\"budget\":{\"unit\":\"万元\",\"adjusted\":\"").append(budget).append("\",\"executed\":\"").append(executed);
            out.append("\"},\"rows\":[");
            for (int i = 0; i < rows.size(); i++) {
                out.append(i == 0 ? "" : ",").append(rows.get(i).json(i + 1));
            }
            return out.append("]}},\"scheme\":\"national-project-2020\"}}").toString();
        }
    }

    private static Form form(Random random) {
        List<Row> rows = new ArrayList<>();
        String[][] names = {{"产出指标", "数量指标"}, {"产出指标", "质量指标"}, {"效益指标", "社会效益指标"}, {"满意度指标", "服务对象满意度指标"}};
        int[][] weights = {{10, 10, 7, 3}, {12, 8}, {15, 9, 6}, {10}};
        for (int kind = 0; kind < names.length; kind++) {
            for (int weight : weights[kind]) {
                BigDecimal target = BigDecimal.valueOf(1 + random.nextInt(99_999), random.nextInt(3));
                BigDecimal share = BigDecimal.valueOf(random.nextInt(1_200), 3);
                BigDecimal actual = target.multiply(share).setScale(2, RoundingMode.HALF_UP);
                rows.add(new Row(names[kind][0], names[kind][1], BigDecimal.valueOf(weight), target, actual));
            }
        }
        BigDecimal budget = BigDecimal.valueOf(1 + random.nextInt(9_999_999), 2);
        BigDecimal executed = budget.multiply(BigDecimal.valueOf(random.nextInt(1_001), 3)).setScale(2, RoundingMode.HALF_UP);
        return new Form(rows, budget, executed);
    }

    private static void compare() {
        Random random = new Random(20);
        List<Form> forms = new ArrayList<>();
        List<String> calls = new ArrayList<>();
        for (int i = 0; i < FORMS; i++) {
            forms.add(form(random));
            calls.add(forms.get(i).call());
        }
        long start = System.nanoTime();
        List<BigDecimal> totals = new ArrayList<>();
        for (Form form : forms) {
            totals.add(form.total());
        }
        long decimals = System.nanoTime() - start;
        start = System.nanoTime();
        List<String> answers = new ArrayList<>();
        for (String call : calls) {
            answers.add(BudgetPerformance.evaluate(call));
        }
        long library = System.nanoTime() - start;
        for (int i = 0; i < FORMS; i++) {
            BigDecimal total = Answer.parse(answers.get(i)).results().get(0).card().orElseThrow().total();
            check(total.compareTo(totals.get(i)) == 0, total + " is not " + totals.get(i) + ": " + calls.get(i));
        }
        System.out.printf(
                "%d forms of 10 rows, all totals equal; a second: %d scored, reviewed and written as JSON, %d added up by BigDecimal%n",
                FORMS, FORMS * 1_000_000_000L / library, FORMS * 1_000_000_000L / decimals);
    }
}
