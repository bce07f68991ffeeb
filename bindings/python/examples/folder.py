"""Reads the forms of a folder and makes a table of them: python folder.py FOLDER"""

import sys
from pathlib import Path

import pandas

from budget_performance import BudgetPerformanceError, evaluate

# %% Each form of each file is a row; a file that cannot be read is told.
rows = []
for path in sorted(Path(sys.argv[1]).glob("*.json")):
    try:
        answer = evaluate(path.read_text(encoding="utf-8"))
    except BudgetPerformanceError as error:
        print(f"{path.name}: {error.zh}", file=sys.stderr)
        continue
    for result in answer["results"]:
        card = result["card"]["card/1"] if result["card"] else None
        severities = [finding["severity"] for finding in result["report"]["report/1"]["findings"]]
        rows.append(
            {
                "file": path.name,
                "subject": card and card.get("subject"),
                "declared": card and card.get("declared_total"),
                "computed": card and card["total"],
                "grade": card and card.get("grade"),
                "errors": severities.count("error"),
                "warnings": severities.count("warning"),
            }
        )

# %% The forms with the most errors first. Points are exact texts and stay so.
table = pandas.DataFrame(rows).sort_values(["errors", "warnings"], ascending=False)
print(table.to_string(index=False))

# %% How many declare more than the rules give; only what is compared becomes a number.
difference = pandas.to_numeric(table["declared"]) - pandas.to_numeric(table["computed"])
print(f"\n{(difference > 0).sum()} of {difference.notna().sum()} forms declare more than is computed")
