package budgetperformance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An {@code answer/1} document: the results, or the error of a call that cannot be done. */
public record Answer(List<Result> results, List<Note> notes, Optional<Failure> error) {
    /** Reads an answer; keys that a later version adds are passed over. */
    public static Answer parse(String text) {
        Map<String, Object> answer = Json.object(Json.object(Json.read(text)).get("answer/1"));
        return new Answer(
                Json.list(answer.get("results"), Result::of), Json.list(answer.get("notes"), Note::of), Failure.in(answer));
    }

    /** What came of one form: without a card there is an error that says why. */
    public record Result(
            Optional<Card> card, Optional<Failure> error, Report report, List<Note> notes, Optional<String> page) {
        static Result of(Object value) {
            Map<String, Object> result = Json.object(value);
            return new Result(
                    Optional.ofNullable(result.get("card")).map(Card::of),
                    Failure.in(result),
                    Report.of(result.get("report")),
                    Json.list(result.get("notes"), Note::of),
                    Optional.ofNullable((String) result.get("page")));
        }
    }

    /** A scorecard. */
    public record Card(
            String scheme, BigDecimal total, BigDecimal full, Optional<String> grade, boolean complete,
            List<Block> blocks, List<Award> awards) {
        static Card of(Object value) {
            Map<String, Object> card = Json.object(Json.object(value).get("card/1"));
            return new Card(
                    (String) card.get("scheme"), Json.decimal(card.get("total")), Json.decimal(card.get("full")),
                    Optional.ofNullable((String) card.get("grade")), (Boolean) card.get("complete"),
                    Json.list(card.get("blocks"), Block::of), Json.list(card.get("awards"), Award::of));
        }
    }

    /** A block: the execution of the budget, outputs, benefits, satisfaction, cost. */
    public record Block(String name, BigDecimal full, BigDecimal points) {
        static Block of(Object value) {
            Map<String, Object> block = Json.object(value);
            return new Block((String) block.get("name"), Json.decimal(block.get("full")), Json.decimal(block.get("points")));
        }
    }

    /** The points of a row, which is counted from 1. */
    public record Award(int row, Optional<String> indicator, BigDecimal weight, BigDecimal points, String outcome) {
        static Award of(Object value) {
            Map<String, Object> award = Json.object(value);
            return new Award(
                    ((BigDecimal) award.get("row")).intValueExact(), Optional.ofNullable((String) award.get("level3")),
                    Json.decimal(award.get("weight")), Json.decimal(award.get("points")), (String) award.get("outcome"));
        }
    }

    /** The findings under a scheme. */
    public record Report(String scheme, List<Finding> findings) {
        static Report of(Object value) {
            Map<String, Object> report = Json.object(Json.object(value).get("report/1"));
            return new Report((String) report.get("scheme"), Json.list(report.get("findings"), Finding::of));
        }
    }

    /** A finding; {@code place} has one key, such as {@code row}. */
    public record Finding(String check, String severity, Map<String, Object> place, Texts message, Texts advice) {
        static Finding of(Object value) {
            Map<String, Object> finding = Json.object(value);
            return new Finding(
                    (String) finding.get("check"), (String) finding.get("severity"), Json.object(finding.get("place")),
                    Texts.of(finding.get("message")), Texts.of(finding.get("advice")));
        }
    }

    /** A note on the reading of a grid. */
    public record Note(String code, String severity, Map<String, Object> place, String subject, Texts message) {
        static Note of(Object value) {
            Map<String, Object> note = Json.object(value);
            return new Note(
                    (String) note.get("code"), (String) note.get("severity"), Json.object(note.get("place")),
                    (String) note.get("subject"), Texts.of(note.get("message")));
        }
    }

    /** An error with its stable code. */
    public record Failure(String code, Texts message) {
        static Optional<Failure> in(Map<String, Object> object) {
            return Optional.ofNullable(object.get("error"))
                    .map(value -> new Failure((String) Json.object(value).get("code"), Texts.of(value)));
        }
    }

    /** A text in English and Chinese. */
    public record Texts(String en, String zh) {
        static Texts of(Object value) {
            Map<String, Object> texts = Json.object(value);
            return new Texts((String) texts.get("en"), (String) texts.get("zh"));
        }
    }
}
