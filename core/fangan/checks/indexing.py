"""Make `checks/index.tsv`: which of our rules a build asks, and by which words it knows that it need not.

    python -m fangan.checks.indexing

A line is a rule's id, its signs with blanks between them, and `alone` if it looks at each stretch alone, `sees` if
it says what it sees of one, with tabs between them; `*` stands for a rule that `checks.glance` knows.
"""

from fangan.checks.glance import ALONE, GLANCED, RULE_INDEX, SEES
from fangan.checks.registry import rules
from fangan.model.rule import LooksAt, Rule

_NOT_OF_A_BUILD = ("plugins",)
"""Families a build does not ask: plugins are asked elsewhere."""
_OF_A_PLAN = (LooksAt.TEXT, LooksAt.DOCUMENT, LooksAt.PLAN)


def index_text() -> str:
    """Return the text of the index."""
    asked = [
        one
        for one in rules()
        if one.target and one.looks_at in _OF_A_PLAN and one.family not in _NOT_OF_A_BUILD and not one.hint
    ]
    return "".join(f"{one.id}\t{GLANCED if one.glanced else ' '.join(one.signs)}\t{_way(one)}\n" for one in asked)


def _way(rule: Rule) -> str:
    return ALONE if rule.alone else SEES if rule.sees else ""


if __name__ == "__main__":
    RULE_INDEX.write_text(index_text(), encoding="utf-8")
