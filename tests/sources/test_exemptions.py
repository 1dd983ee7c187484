"""`exceptions:` names one rule at a time and says why."""

from pathlib import Path

import pytest

from fangan.model.problem import InputRefused
from fangan.sources.exemptions import exemptions_beside
from fangan.sources.plan_file import read_plan

HEAD = "outline: day\nagency: 某省/某市/甲县/总工会\nyear: 2026\n"


def refused(entry: str) -> tuple[str, int]:
    with pytest.raises(InputRefused) as caught:
        read_plan(f"{HEAD}exceptions:\n  - {entry}\n", "plan.yaml")
    (found,) = caught.value.problems
    return found.code, found.place.line if found.place else 0


def test_an_exception_has_a_rule_a_reason_and_perhaps_words() -> None:
    plan = read_plan(f"{HEAD}exceptions: [{{rule: dates/no-such-day, words: 2月30日, reason: 引用}}]\n", "plan.yaml")
    (found,) = plan.exceptions
    assert (found.rule, found.words, found.reason) == ("dates/no-such-day", "2月30日", "引用")
    assert "exceptions" not in plan.raw


@pytest.mark.parametrize("rule", ["dates", "dates/*", '"*"', "全部"])
def test_no_exception_is_made_from_many_rules(rule: str) -> None:
    assert refused(f"{{rule: {rule}, reason: 引用}}") == ("exception-of-many", 5)


@pytest.mark.parametrize("entry", ["dates/no-such-day", "{rule: dates/no-such-day, reason: ' '}"])
def test_an_exception_without_a_reason_is_refused(entry: str) -> None:
    assert refused(entry) == ("exception-without-reason", 5)


def test_an_exception_without_a_rule_is_refused() -> None:
    assert refused("{reason: 引用}") == ("key-missing", 5)


def test_a_document_s_exceptions_lie_beside_it(tmp_path: Path) -> None:
    (tmp_path / "来文.exceptions.yaml").write_text("exceptions: [{rule: a/b, reason: 引用}]\n", encoding="utf-8")
    assert [one.rule for one in exemptions_beside(tmp_path / "来文.docx")] == ["a/b"]
    assert exemptions_beside(tmp_path / "别的.docx") == ()
