"""`events.yaml` and `terms.yaml`: what recurs, and what was said when."""

from fangan.messages.suggest import suggest
from fangan.model.event import Event, Term
from fangan.model.problem import Problem
from fangan.sources.fields import Fields, refuse
from fangan.sources.nodes import MappingNode, parse

_EVENT = ("first", "name", "measure", "on", "also", "basis")
MEASURES = ("个", "届", "次")
"""The words events are counted with."""
_TERM = ("kind", "valid", "severity", "successor", "name", "region", "basis")
TERM_KINDS = ("term", "formula", "institution")
TERM_SEVERITIES = ("规定", "严重", "一般")


def read_events(text: str, file: str, provider: str) -> dict[str, Event]:
    """Read the events of one file by id; raises InputRefused with every problem of the file."""
    problems: list[Problem] = []
    found = {}
    for id_, node in _entries(parse(text, file, problems), problems):
        fields = Fields(node, problems, _EVENT)
        on = fields.texts("on")
        found[id_] = Event(
            id=id_,
            first=fields.date("first", required=not on),
            name=fields.text("name"),
            measure=_one_of(fields, "measure", MEASURES, MEASURES[0]),
            on=on,
            also=fields.texts("also"),
            basis=fields.text("basis"),
            provider=provider,
            place=node.place,
        )
        if on:
            from fangan.chinese.recurring import is_rule  # few events need more than their first day

            for rule in on:
                if not is_rule(rule):
                    fields.report("event-rule", "on", value=rule)
    refuse(problems)
    return found


def read_terms(text: str, file: str, provider: str) -> tuple[Term, ...]:
    """Read the terms of one file in order; raises InputRefused with every problem of the file."""
    problems: list[Problem] = []
    found = []
    for term, node in _entries(parse(text, file, problems), problems):
        fields = Fields(node, problems, _TERM)
        fields.text("valid", required=True)
        found.append(
            Term(
                text=term,
                kind=_one_of(fields, "kind", TERM_KINDS, "term"),
                valid=fields.validity("valid"),
                severity=_one_of(fields, "severity", TERM_SEVERITIES, ""),
                successor=fields.text("successor"),
                name=fields.text("name"),
                region=fields.texts("region"),
                basis=fields.text("basis"),
                provider=provider,
                place=node.place,
            )
        )
    refuse(problems)
    return tuple(found)


def _one_of(fields: Fields, key: str, known: tuple[str, ...], default: str) -> str:
    text = fields.text(key, default)
    if text and text not in known:
        fields.report("not-allowed", key, value=text, allowed="、".join(known), suggestion=suggest(text, known))
    return text


def _entries(root: MappingNode, problems: list[Problem]) -> list[tuple[str, MappingNode]]:
    fields = Fields(root, problems, tuple(root.entries))
    read = ((key, fields.mapping(key)) for key in root.entries)
    return [(key, node) for key, node in read if node is not None]
