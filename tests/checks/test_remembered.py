"""Documents of one plan are told what each would be told by itself, whatever was looked at before."""

from random import Random

import pytest
from checks.test_cases import cases

from fangan.checks import remembered
from fangan.checks.glance import EVERY_GLANCE
from fangan.checks.remembered import Remembered
from fangan.checks.run import hold_ours
from fangan.model.problem import InputRefused

GOOD = tuple(line for case in cases("pass") if case.rule.alone for line in case.text.split("\n") if line.strip())
BAD = tuple(line for case in cases("fail") if case.rule.alone for line in case.text.split("\n") if line.strip())


def body(chance: Random) -> str:
    """Return paragraphs of which most come round."""
    few = [*GOOD[:20], *BAD[:2]]
    lines = [chance.choice(few) if chance.random() < 0.8 else chance.choice((*GOOD, *BAD)) for _ in range(9)]
    return "\n".join(f"\\{line}" if line[0] in "一二三四五六七八九十（(0123456789" else line for line in lines)


@pytest.mark.parametrize("seed", range(3))
def test_a_document_is_told_the_same_behind_others(office, seed, monkeypatch):
    monkeypatch.setattr(remembered, "_MOST", 30)
    memory, chance = Remembered(), Random(seed)
    for _ in range(12):
        words = body(chance)
        try:
            subject = office.subject(words)
        except InputRefused:  # markers that no section file may have
            continue
        told = hold_ours(subject, memory.rules_to_ask(subject, EVERY_GLANCE), memory.ask)
        assert told == hold_ours(subject), words
