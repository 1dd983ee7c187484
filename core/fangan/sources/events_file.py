"""`events.yaml` and `terms.yaml`: what recurs, and what was said when."""

from fangan.messages.suggest import suggest
from fangan.model.event import Event, Term
from fangan.model.problem import Problem
from fangan.sources.fields import Fields, refuse
from fangan.sources.nodes import MappingNode, parse

_TERM = ("kind", "valid", "severity", "successor", "name", "region")
TERM_KINDS = ("term", "formula", "institution")
TERM_SEVERITIES = ("规定", "严重", "一般")


def read_events(text: str, file: str, provider: str) -> dict[str, Event]:
    """Read the events of one file by id; raises InputRefused with every problem of the file."""
    problems: list[Problem] = []
    found = {}
    for id_, node in _entries(parse(text, file, problems), problems):
        fields = Fields(node, problems, ("first", "name"))
        first = fields.date("first", required=True)
        if first:
            found[id_] = Event(id=id_, first=first, name=fields.text("name"), provider=provider, place=node.place)
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
