"""Rules that look at each stretch alone find the same in a stretch whatever stands around it."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from checks.test_cases import RULES, cases
from factories.seeding import seeds, text

from fangan.checks.registry import finder
from fangan.model.rule import Finding

LINES = tuple(
    dict.fromkeys(
        line
        for words in (*(case.text for case in cases("fail")), *(seed.text for seed in seeds()))
        for line in words.split("\n")
        if line.strip()
    )
)


def told(found: Iterable[Finding]) -> list[str]:
    return sorted(repr((one.address, one.quote, sorted(one.values.items()), one.grade, one.fix)) for one in found)


@pytest.mark.parametrize("rule", [one for one in RULES.values() if one.alone], ids=lambda rule: rule.id)
def test_what_is_found_in_many_lines_is_what_is_found_in_each(rule) -> None:
    whole, find = text(*LINES), finder(rule)
    each = (found for one in whole.stretches for found in find(replace(whole, stretches=(one,), _looked={})))
    assert told(find(whole)) == told(each)
