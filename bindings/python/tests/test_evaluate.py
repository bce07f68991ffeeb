from __future__ import annotations

import json
import pickle
import runpy
import sys
import threading
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from budget_performance import BudgetPerformanceError, evaluate
from budget_performance.documents import AnswerWithResults

PACKAGE = Path(__file__).parents[1]
REPOSITORY = PACKAGE.parents[1]
REFERENCE = (REPOSITORY / "examples/data/xianning-2020.json").read_text(encoding="utf-8")
GRID = (REPOSITORY / "examples/output/papers.grid.json").read_text(encoding="utf-8")


def form(**changed: Any) -> dict[str, Any]:
    row = {"level1": "产出指标", "level2": "数量指标", "level3": "培训人数", "weight": "50", "target": "≥500人", "actual": "421人"}
    return {"form/1": {"kind": "project", "subject": "培训项目", "rows": [{**row, **changed}]}}


def total(answer: AnswerWithResults) -> str:
    card = answer["results"][0]["card"]
    assert card is not None
    return str(card["card/1"]["total"])


def test_a_text_and_a_dict_are_the_same() -> None:
    assert evaluate(REFERENCE) == evaluate(json.loads(REFERENCE)) == evaluate("\ufeff" + REFERENCE)
    assert total(evaluate(REFERENCE)) == "95"


def test_a_scheme_is_an_id_or_a_document() -> None:
    assert total(evaluate(form(), "national-project-2020")) == "42.1"
    text = (REPOSITORY / "src/documents/schemes/hubei-project-2020.json").read_text(encoding="utf-8")
    named = evaluate(form(), "hubei-project-2020")
    assert named["results"][0]["report"]["report/1"]["scheme"] == "hubei-project-2020"
    assert named == evaluate(form(), text) == evaluate(form(), "\ufeff" + text) == evaluate(form(), json.loads(text))


def test_a_grid_has_the_form_that_was_read() -> None:
    result = evaluate(GRID)["results"][0]
    assert result["form"]["form/1"] and result["sources"]


def test_decimals_are_cells() -> None:
    assert total(evaluate(form(weight=Decimal("5E+1")))) == total(evaluate(form(weight=50))) == "42.1"
    with pytest.raises(TypeError):
        evaluate(form(weight=object()))
    with pytest.raises(TypeError):
        evaluate(form(weight=Decimal("NaN")))


def test_a_page_is_written_in_its_language() -> None:
    page = evaluate(form(), language="zh", page=True)["results"][0]["page"]
    assert page.startswith("<!DOCTYPE html>") and 'lang="zh' in page and "培训项目" in page
    assert "page" not in evaluate(form())["results"][0]


REFUSED: dict[str, tuple[Any, Any, str]] = {
    "nothing": ("", None, "json-malformed"),
    "half a document": ("{", None, "json-malformed"),
    "two documents": ('{"form/1": {"kind": "project"}} {}', None, "json-malformed"),
    "a tower of lists": ("[" * 100_000, None, "document-invalid"),
    "another version": ({"form/2": {}}, None, "key-unknown"),
    "an unknown key": ({"form/1": {"kind": "project", "rowz": []}}, None, "key-unknown"),
    "an unknown kind": ({"form/1": {"kind": "city"}}, None, "document-invalid"),
    "half a character": ({"form/1": {"kind": "project", "subject": "\ud800"}}, None, "not-utf8"),
    "an unknown scheme": (form(), "hubei", "scheme-unknown"),
    "half a scheme": (form(), {"scheme/1": {}}, "document-invalid"),
    "half the text of a scheme": (form(), "{", "json-malformed"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_an_error_has_its_code_and_both_languages(name: str) -> None:
    document, scheme, code = REFUSED[name]
    with pytest.raises(BudgetPerformanceError) as raised:
        evaluate(document, scheme)
    error = raised.value
    assert error.code == code, error
    assert error.en in str(error) and any(letter > "\u3000" for letter in error.zh)
    copy = pickle.loads(pickle.dumps(error))
    assert (copy.code, copy.zh, copy.problems) == (error.code, error.zh, error.problems)


def test_an_error_tells_every_mistake() -> None:
    with pytest.raises(BudgetPerformanceError) as raised:
        evaluate('{"form/1": {"kind": "city",\n "rows": [{"wieght": "5"}]}}')
    assert [(problem["path"], problem["line"]) for problem in raised.value.problems] == [
        ("document.kind", 1),
        ("document.rows[0].wieght", 2),
    ]


@pytest.mark.parametrize(
    "added",
    [
        ', "page": true',
        ', "scheme": "hubei-project-2020"',
        ', "language": "zh", "page": true}}',
        ', "language": "zh", "page": true, "scheme": "',
        ', "document": {"form/1": {"kind": "project"}}',
        ', "x": "',
    ],
)
def test_a_text_cannot_add_to_the_call(added: str) -> None:
    document = json.dumps(form())
    for arguments in [(document + added,), (document, '{"scheme/1": {}}' + added)]:
        with pytest.raises(BudgetPerformanceError):
            evaluate(*arguments)


def test_a_form_without_weights_has_its_report_and_an_error() -> None:
    result = evaluate({"form/1": {"kind": "project", "rows": [{"level3": "培训人数", "target": "5", "actual": "5"}]}})["results"][0]
    assert result["card"] is None and result["error"]["code"] == "nothing-to-score"
    assert result["report"]["report/1"]["findings"]


def test_threads_get_the_same() -> None:
    expected = evaluate(REFERENCE)
    found: list[AnswerWithResults] = []
    threads = [threading.Thread(target=lambda: found.append(evaluate(REFERENCE))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 8


def test_other_threads_go_on_meanwhile() -> None:
    """Ten thousand forms in one call take long; Python is not stopped for that time."""
    forms = {"form/1": [form()["form/1"]] * 10_000}
    call = threading.Thread(target=evaluate, args=(forms,))
    call.start()
    turns = 0
    while call.is_alive():
        call.join(0.001)
        turns += 1
    assert turns > 10


def test_the_example_makes_a_table(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["folder.py", str(REPOSITORY / "tests/data/cases")])
    table = runpy.run_path(str(PACKAGE / "examples/folder.py"))["table"]
    assert len(table) > 40 and table["errors"].sum() > 0
    assert "咸宁" in capsys.readouterr().out
