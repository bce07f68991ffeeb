// What a program in TypeScript may write, and what it may not.

import { BudgetPerformanceError, load } from "../target/package/budget_performance.js";
import type { AnswerResult, CardDocument, FormDocument } from "../target/package/budget_performance.js";

const form: FormDocument = { "form/1": { kind: "project", rows: [{ level3: "培训人数", weight: 50 }] } };
const library = await load(fetch("budget_performance.wasm"));
const results: AnswerResult[] = library.evaluate(form, { scheme: "hubei-project-2020", language: "zh", page: true }).results;
const card: CardDocument | null = results[0].card;
const outcome: "met" | "partly" | "missed" | "judged" | "unreported" | "not_applicable" | undefined = card?.["card/1"].awards[0].outcome;
const answer: string = library.call("{}");

try {
  library.evaluate(answer);
} catch (error) {
  if (error instanceof BudgetPerformanceError && error.code === "scheme-unknown") console.log(error.zh, error.problems[0]?.path, outcome);
}

// @ts-expect-error A language that there is not.
library.evaluate(form, { language: "de" });
// @ts-expect-error A key that a form has not.
const wrong: FormDocument = { "form/1": { kind: "project", rowz: [] } };
// @ts-expect-error A card is not always there.
results[0].card["card/1"];
