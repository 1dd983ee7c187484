"""Every rule about files finds what its bad cases are bad for, and nothing in its good ones."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from factories.carrier import carrier, opened

from fangan.checks.registry import rules
from fangan.checks.run import look
from fangan.messages.render import fields
from fangan.model.rule import LooksAt, Rule

CASES = Path(__file__).with_name("cases")
RULES = [rule for rule in rules() if rule.looks_at is LooksAt.FILE and (CASES / f"{rule.id}.yaml").exists()]


class Case(NamedTuple):
    """The parts of a file, and what is found in it."""

    rule: Rule
    parts: Mapping[str, Any]
    quote: str
    pages: Sequence[Any] = ()

    def __str__(self) -> str:
        return f"{self.rule.id}: {self.parts}"


def cases(outcome: str) -> Iterator[Case]:
    for rule in RULES:
        for one in yaml.safe_load((CASES / f"{rule.id}.yaml").read_text("utf-8"))[outcome]:
            yield Case(
                rule,
                {key: value for key, value in one.items() if key not in ("quote", "pages")},
                one.get("quote", ""),
                one.get("pages", ()),
            )


@pytest.mark.parametrize("case", list(cases("pass")), ids=str)
def test_a_good_file_is_told_nothing(case: Case) -> None:
    assert list(look([case.rule], opened(carrier(**case.parts), case.pages))) == []


@pytest.mark.parametrize("case", list(cases("fail")), ids=str)
def test_a_bad_file_is_told_once_what_is_wrong(case: Case) -> None:
    (told,) = look([case.rule], opened(carrier(**case.parts), case.pages))
    assert told.quote == case.quote or not case.quote
    assert fields(told.rule.what) | fields(told.rule.remedy) <= told.values.keys()
