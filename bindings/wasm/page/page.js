// A file of JSON in, the report pages of its forms out.

import { BudgetPerformanceError, load } from "./budget_performance.js";

const [file, language, told, reports] = ["file", "language", "told", "reports"].map((id) => document.getElementById(id));
const library = await load(fetch("budget_performance.wasm"));

async function review() {
  if (!file.files.length) return;
  told.textContent = "";
  reports.replaceChildren();
  try {
    const { results } = library.evaluate(await file.files[0].text(), { language: language.value, page: true });
    reports.append(...results.map(({ page }) => shown(page)));
  } catch (error) {
    if (!(error instanceof BudgetPerformanceError)) throw error;
    told.textContent = error[language.value];
  }
}

/** A report in a frame of its own in which no script runs, as high as the report is. */
function shown(page) {
  const frame = document.createElement("iframe");
  frame.sandbox = "allow-same-origin";
  frame.srcdoc = page;
  const fit = () => (frame.style.height = `${frame.contentDocument.documentElement.scrollHeight}px`);
  frame.addEventListener("load", () => new ResizeObserver(fit).observe(frame.contentDocument.body));
  return frame;
}

file.addEventListener("change", review);
language.addEventListener("change", review);
file.disabled = false;
