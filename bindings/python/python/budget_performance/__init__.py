"""Scores and reviews Chinese budget-performance self-evaluations (预算绩效自评)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal

from ._native import call
from .documents import AnswerCode, AnswerError, AnswerProblem, AnswerWithResults

__all__ = ["BudgetPerformanceError", "evaluate"]


class BudgetPerformanceError(Exception):
    """A call that cannot be done: a stable code, and the sentence in English and Chinese."""

    code: AnswerCode
    en: str
    zh: str
    number: int | None
    """Which form or evaluation it is about, from 1, where the document holds several."""
    problems: list[AnswerProblem]
    """Each mistake of the document."""

    def __init__(self, error: AnswerError) -> None:
        super().__init__(error)
        self.code = error["code"]
        self.en = error["en"]
        self.zh = error["zh"]
        self.number = error.get("number")
        self.problems = error.get("problems", [])

    def __str__(self) -> str:
        return f"{self.code}: {self.en}"


def evaluate(
    form: Mapping[str, Any] | str,
    scheme: Mapping[str, Any] | str | None = None,
    *,
    language: Literal["en", "zh"] = "en",
    page: bool = False,
) -> AnswerWithResults:
    """Scores and reviews a ``form/1``, ``evaluation/1`` or ``grid/1`` document, given as a dict or as JSON text.

    ``scheme`` is the id of a published scheme, or a ``scheme/1`` document as a dict or text; without it each evaluation's
    own counts. With ``page``, each result has a report page (HTML) in the ``language``. The answer has the ``results``, one
    for each form, and ``notes``. Raises ``BudgetPerformanceError`` where the call cannot be done.
    """
    is_id = isinstance(scheme, str) and not scheme.lstrip("\ufeff \t\r\n").startswith("{")
    chosen = _json(scheme) if is_id else _document(scheme)
    options = f'"scheme":{chosen},"language":{_json(language)},"page":{_json(page)}'
    # The library takes no key twice and no unknown one, so a text cannot say more than its own document.
    answer = _answered(f'{{"call/1":{{"document":{_document(form)},{options}}}}}')
    if "error" in answer:
        raise BudgetPerformanceError(answer["error"])
    results: AnswerWithResults = answer
    return results


def _answered(text: str) -> Any:
    try:
        return json.loads(call(text))["answer/1"]
    except UnicodeEncodeError:
        return {"error": {"code": "not-utf8", "en": "the call is not UTF-8", "zh": "调用内容不是UTF-8编码"}}


def _document(value: Mapping[str, Any] | str | None) -> str:
    """The JSON text of a document; of a text, without the mark of byte order that some editors write."""
    return value.removeprefix("\ufeff") if isinstance(value, str) else _json(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_cell)


def _cell(value: object) -> str:
    if isinstance(value, Decimal) and value.is_finite():
        return format(value, "f")
    raise TypeError(f"{type(value).__name__} cannot stand in a document")
