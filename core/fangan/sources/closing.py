"""`of=`: which block a closing paragraph or table belongs to, and so stays with."""

from dataclasses import replace
from typing import TYPE_CHECKING

from fangan.late.patterns import regex
from fangan.messages.suggest import suggest
from fangan.model.problem import Problem, problem
from fangan.model.section import walk

if TYPE_CHECKING:
    from fangan.sources.body import Open, Whole

SECTION = "section"
"""The value of `of=` that means the whole section."""


_PLACEHOLDER = regex(r"\{\{([^{}|]*)[^{}]*\}\}")
_NO_PART_OF_A_NAME = "。：；，“”《》 　"


def close(part: "Open", stack: "list[Open]", whole: "Whole", problems: list[Problem]) -> None:
    """Close the blocks that are open up to the one that a part says it belongs to, so that it hangs there.

    It is named by its id or its heading, the section by a name, too; the part keeps the id, or `section`.
    """
    of = part.attributes.of
    if part.level:
        problems.append(problem("of-on-numbered", part.place, of=of))
        return
    ids = [one.id or (whole.item if at == 0 else "") for at, one in enumerate(stack)]
    named = [at for at, one in enumerate(stack) if of in (ids[at], _name(one))]
    if named and ids[named[-1]]:
        part.attributes = replace(part.attributes, of=ids[named[-1]])
        del stack[named[-1] + 1 :]
    elif named:
        problems.append(problem("of-without-id", stack[named[-1]].place, of=of))
    elif of == SECTION or of in map(_bare, whole.names):
        part.attributes = replace(part.attributes, of=SECTION)
        stack.clear()
    else:
        told = dict(zip(ids, map(_name, stack), strict=True))
        known = [SECTION, *(f"{name}（{id_}）" if name else id_ for id_, name in told.items() if id_)]
        hint = suggest(of, [SECTION, *filter(None, (*told, *told.values()))])
        problems.append(problem("of-unknown", part.place, of=of, known="、".join(known), suggestion=hint))


def _name(block: "Open") -> str:
    """Return what people call a block: its heading, or its first sentence where it has none."""
    return _bare(block.heading or block.text.partition("。")[0])


def _bare(heading: str) -> str:
    """Return a heading as people say it: without its stop, a placeholder as its name."""
    return _PLACEHOLDER.sub(r"\1", heading).strip(_NO_PART_OF_A_NAME)


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
