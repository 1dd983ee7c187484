"""`of=`: which block a closing paragraph or table belongs to, and so stays with."""

from typing import TYPE_CHECKING

from fangan.messages.suggest import suggest
from fangan.model.problem import Problem, problem
from fangan.model.section import walk

if TYPE_CHECKING:
    from fangan.sources.body import Open

SECTION = "section"
"""The value of `of=` that means the whole section."""


def close(part: "Open", stack: "list[Open]", item: str, problems: list[Problem]) -> None:
    """Close the blocks that are open up to the one that a part says it belongs to, so that it hangs there.

    The first of the file of an `item` is the item.
    """
    of = part.attributes.of
    if part.level:
        problems.append(problem("of-on-numbered", part.place, of=of))
        return
    open_ids = [one.id or (item if at == 0 else "") for at, one in enumerate(stack)]
    if of in open_ids:
        del stack[open_ids.index(of) + 1 :]
    elif of == SECTION:
        stack.clear()
    else:
        known = [SECTION, *filter(None, open_ids)]
        values = {"of": of, "known": "、".join(known), "suggestion": suggest(of, known)}
        problems.append(problem("of-unknown", part.place, **values))


def check_closing(top: "list[Open]", problems: list[Problem]) -> None:
    """Refuse what closes a block and stands before more that is numbered in it, or states what is stated already."""
    for block, siblings in ((None, top), *((part, part.children) for part in walk(top))):
        _check_tasks(block, siblings, problems)
        for at, part in enumerate(siblings):
            behind = next((one for one in siblings[at + 1 :] if one.level), None)
            if part.attributes.of and behind:
                problems.append(problem("of-not-last", part.place, of=part.attributes.of, line=behind.place.line))


def _check_tasks(block: "Open | None", siblings: "list[Open]", problems: list[Problem]) -> None:
    """Refuse responsibilities of one block in two lines, its own or what closes it, that are both always printed."""
    closing = [part for part in siblings if part.attributes.of]
    always = [part for part in closing if not part.attributes.when and not part.attributes.choice]
    lines = [part for part in (*filter(None, [block]), *always) if part.attributes.states_task]
    if len(lines) > 1:
        values = {"of": lines[1].attributes.of, "first": lines[0].place.line}
        problems.append(problem("two-of", lines[1].place, **values))
