import type { AnswerCode, AnswerError, AnswerProblem, AnswerWithResults } from "./documents.js";

export type * from "./documents.js";

/** A call that cannot be done: a stable code, and the sentence in English and Chinese. */
export class BudgetPerformanceError extends Error {
  constructor(error: AnswerError);
  readonly code: AnswerCode;
  readonly en: string;
  readonly zh: string;
  /** Which form or evaluation it is about, from 1, where the document holds several. */
  readonly number: number | undefined;
  /** Each mistake of the document. */
  readonly problems: AnswerProblem[];
}

export interface Options {
  /** The id of a published scheme, or a `scheme/1` document or its text; without it each evaluation's own counts. */
  scheme?: object | string | null;
  /** The language of the pages, English where it is not said. */
  language?: "en" | "zh";
  /** Whether each result is also written as a page of HTML. */
  page?: boolean;
}

export interface BudgetPerformance {
  /**
   * Scores and reviews a `form/1`, `evaluation/1` or `grid/1` document, given as an object or as JSON text.
   *
   * @throws {BudgetPerformanceError} where the call cannot be done
   */
  evaluate(document: object | string, options?: Options): AnswerWithResults;
  /** Answers a `call/1` document with an `answer/1` document, both as texts. Never throws. */
  call(text: string): string;
}

/** Loads `budget_performance.wasm`, from its bytes or as it is fetched. */
export function load(source: BufferSource | Response | PromiseLike<BufferSource | Response>): Promise<BudgetPerformance>;
