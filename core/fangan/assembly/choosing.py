"""A plan's choices by what people call them: the question for the choice, a label or part of one for what is chosen."""

from collections.abc import Mapping

from fangan.assembly.headings import id_called, id_within, listed, nearest
from fangan.model.section import Alternatives


def by_id(
    chosen: Mapping[str, str], offered: Mapping[str, Alternatives]
) -> tuple[dict[str, str], list[tuple[str, dict[str, str]]]]:
    """Return what was chosen by ids, and what is wrong with it: a message's code and its values.

    A choice that is none of the alternatives stands as it was typed.
    """
    questions = {id_: alternatives.ask for id_, alternatives in offered.items()}
    wanted: dict[str, str] = {}
    wrong: list[tuple[str, dict[str, str]]] = []
    for name, value in chosen.items():
        id_ = name if name in offered else id_called(name, questions)
        if not id_:
            wrong.append(("choose-unknown", {"id": name, "suggestion": nearest(name, questions)}))
            continue
        options = offered[id_].options
        picked = value if value in options else id_called(value, options) or id_within(value, options)
        wanted[id_] = picked or value
        if not picked:
            values = {"id": id_, "ask": questions[id_], "value": value, "options": listed(options)}
            wrong.append(("choice-unknown", {**values, "suggestion": nearest(value, options)}))
    return wanted, wrong
