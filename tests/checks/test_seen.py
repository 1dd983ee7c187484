"""A rule that found nothing, and sees the same of the next document, finds nothing in that, either."""

from random import Random

import pytest
from checks.test_cases import cases, looked_at

from fangan.checks.registry import finder, rules
from fangan.checks.seen import SeenBefore, sight
from fangan.model.problem import InputRefused
from fangan.model.rule import Rule

SEEING = [rule for rule in rules() if rule.sees]
TEXTS = [case.text for case in (*cases("fail"), *cases("pass")) if case.rule.sees]
PIECES = [line for text in TEXTS for line in text.split("\n") if line]
TURNS = 12
FEW = (
    "，",
    "：",
    "。",
    "“",
    "》",
    "1",
    "一是",
    "（二）",
    "附件2",
    "10月17日",
    "同意",
    "各村、各社区",
    "甲乙丙丁戊己庚辛",
)


def changed(text: str, chance: Random) -> str:
    """Return a text with some words of one line replaced by others."""
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    line, other = lines[at], chance.choice(PIECES)
    start, begin = chance.randrange(len(line) + 1), chance.randrange(len(other))
    new = chance.choice((other[begin : begin + 8], chance.choice(FEW), chance.choice(FEW), ""))
    lines[at] = line[:start] + new + line[start + chance.randrange(6) :]
    return "\n".join(lines)


def found(rule: Rule, subject) -> bool:
    return any(True for _ in finder(rule)(subject))


@pytest.mark.parametrize("rule", SEEING, ids=lambda rule: rule.id)
def test_what_a_rule_sees_tells_of_what_it_finds(rule, office):
    chance = Random(rule.id)
    for case in [case for case in cases("fail") if case.rule.id == rule.id]:
        wrong = looked_at(office, case, case.text)
        assert found(rule, wrong)
        for _ in range(TURNS):
            try:
                other = looked_at(office, case, changed(case.text, chance))
            except InputRefused:  # markers that no section file may have
                continue
            before = SeenBefore()
            before.quiet(other)
            if not found(rule, other):
                before.learn([rule])
            assert rule.id not in before.quiet(wrong)


def test_another_word_that_no_rule_looks_for_leaves_most_rules_quiet(office):
    before = SeenBefore()
    before.quiet(
        office.subject(
            "（一）整治河道。由镇政府负责，清理两岸的垃圾，不留死角、不走过场。\n（二）修缮水渠。由村委会负责。"
        )
    )
    before.learn(SEEING)
    after = before.quiet(
        office.subject(
            "（一）整治河道。由镇政府负责，清理两岸的淤泥，不留死角、不走过场。\n（二）修缮水渠。由村委会负责。"
        )
    )
    assert after == {rule.id for rule in SEEING}


def test_a_further_paragraph_is_asked_about_anew(office):
    before = SeenBefore()
    before.quiet(office.subject("（一）整治河道。由镇政府负责。"))
    before.learn(SEEING)
    assert before.quiet(office.subject("（一）整治河道。由镇政府负责。\n（二）修缮水渠。由村委会负责。")) == frozenset()


@pytest.mark.parametrize("rule", SEEING, ids=lambda rule: rule.id)
def test_what_a_rule_sees_is_there(rule):
    assert all(callable(sight(target)) for target in rule.sees)
    assert not rule.alone
