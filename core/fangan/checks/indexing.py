"""Make `checks/index.tsv`: which of our rules a build asks, and by which words it knows that it need not.

    python -m fangan.checks.indexing

A line is a rule's id, its signs with blanks between them, and `alone` if it looks at each stretch alone, with tabs
between them; `*` stands for a rule that `checks.glance` knows.
"""

from fangan.checks.glance import GLANCED, RULE_INDEX
from fangan.checks.registry import rules
from fangan.model.rule import LooksAt

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
    return "".join(
        f"{one.id}\t{GLANCED if one.glanced else ' '.join(one.signs)}\t{'alone' if one.alone else ''}\n"
        for one in asked
    )


if __name__ == "__main__":
    RULE_INDEX.write_text(index_text(), encoding="utf-8")
