"""A plan's choices by what people call them: the question for the choice, a label or part of one for what is chosen."""

from collections.abc import Mapping

from fangan.assembly.headings import called, id_called, id_within, listed, nearest
from fangan.model.section import Alternatives


def by_id(
    chosen: Mapping[str, tuple[str, ...]], offered: Mapping[str, Alternatives]
) -> tuple[dict[str, tuple[str, ...]], list[tuple[str, dict[str, str]]]]:
    """Return what was chosen by ids, and what is wrong with it: a message's code and its values.

    What is none of the alternatives stands as it was typed.
    """
    questions = {id_: alternatives.ask for id_, alternatives in offered.items()}
    wanted: dict[str, tuple[str, ...]] = {}
    wrong: list[tuple[str, dict[str, str]]] = []
    for name, values in chosen.items():
        id_ = name if name in offered else id_called(name, questions)
        if not id_:
            wrong.append(("choose-unknown", {"id": name, "suggestion": nearest(name, questions)}))
            continue
        if id_ in wanted:
            wrong.append(("named-twice", {"key": id_, "name": name}))
        options = offered[id_].options
        wanted[id_] = tuple(_option(value, options) or value for value in values)
        told = {"id": id_, "ask": questions[id_], "options": listed(options)}
        unknown = [value for value in wanted[id_] if value not in options]
        wrong += [("choice-unknown", {**told, "value": one, "suggestion": nearest(one, options)}) for one in unknown]
        if not unknown and not offered[id_].takes(wanted[id_]):
            wrong.append(_miscounted(wanted[id_], offered[id_], told))
    return wanted, wrong


def _option(value: str, options: Mapping[str, str]) -> str:
    return value if value in options else id_called(value, options) or id_within(value, options)


def _miscounted(picked: tuple[str, ...], offered: Alternatives, told: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """Say what is wrong with options that are all there: one twice, or not as many as may be chosen."""
    twice = next((one for at, one in enumerate(picked) if one in picked[:at]), "")
    if not offered.several:
        return "choice-single", dict(told)
    if twice:
        return "choice-twice", {**told, "value": called(twice, offered.options[twice])}
    bounds = {"least": str(offered.least), "most": str(offered.most), "found": str(len(picked))}
    return "choice-count", {**told, **bounds}
