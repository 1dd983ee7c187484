"""What is asked, and where in the plan file each answer stands: the page knows an answer's place by a number alone."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from fangan.app.data.facts import fact_data
from fangan.app.data.values import optional_raw
from fangan.app.project import Project
from fangan.app.questionnaire import with_examples
from fangan.app.section_options import Answers, SectionOptions, Toggle
from fangan.app.surveying import FactsOutcome
from fangan.model.fact import FactSpec, Raw, raw_texts
from fangan.model.plan import FORM_NAMES
from fangan.model.problem import FanganError
from fangan.plugins.catalogue import Catalogue
from fangan.sources.editing.rewrite import Keys
from fangan.sources.nodes import MappingNode, parse
from fangan_page.askers import Askers

ISSUE: Mapping[str, str] = {
    "form": "choice", "number": "text", "to": "list", "copy": "list", "signed": "list", "date": "date",
    "printed": "parts", "secrecy": "text", "urgency": "text", "copies": "text", "signatory": "list",
}  # fmt: skip
"""What is asked of how a plan is issued, and how it is typed."""
_PRINTED = ("by", "date")
NOTES = ("plan-without-date",)
"""Notes that belong to a question, by their code."""
_OF_ISSUE: Mapping[str, str] = {
    "plan-without-date": "date", "bad-number": "number", "bad-order-number": "number", "number-year": "number",
    "number-code": "number", "bad-copies": "copies", "bad-secrecy": "secrecy", "bad-urgency": "urgency",
    "printed-before-date": "printed", "act-of-ones-own": "signed",
}  # fmt: skip
"""What of `issue:` a message is about, by its code; others name the key."""


class Place(NamedTuple):
    """Where an answer stands; `values` are what may be chosen there by name, for what is ticked rather than typed."""

    path: Keys
    values: Mapping[str, Raw | None]


class Questions:
    """The numbers of places: each stands for one as long as the page is open."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, ...], str] = {}
        self._places: dict[str, Place] = {}
        self._askers: Askers | None = None
        self._issued: dict[str, list[str]] = {}
        self._examples = _Examples()

    def place(self, id_: str) -> Place:
        """Return the place of a number; KeyError for one that was never given out."""
        return self._places[id_]

    def of_fact(self, name: str) -> str | None:
        """Return the number of a fact's question."""
        return self._ids.get(("facts", name))

    def of_issue(self, code: str, values: Mapping[str, str]) -> str | None:
        """Return the number of the question of how a plan is issued that a message belongs to."""
        named = values.get("key", "") if code.startswith("issue-") else ""
        return self._ids.get(("issue", _OF_ISSUE.get(code, named)))

    def issued_with(self, words: str) -> str | None:
        """Return the number of the question of how a plan is issued whose answer holds words of the paper."""
        return next((id_ for id_, said in self._issued.items() if words and words in said), None)

    def at_line(self, text: str, line: int) -> str | None:
        """Return the number of the answer that stands on a line of the plan file, the innermost one."""
        try:
            root = parse(text, "", [])
        except FanganError:
            return None
        paths = sorted((path for path in _paths_at(root, line, ())), key=len, reverse=True)
        return next((self._ids[path] for path in paths if path in self._ids), None)

    def askers(self, catalogue: Catalogue) -> Askers:
        """Return the names in a catalogue; those looked up once stay known while it is the same."""
        if self._askers is None or self._askers.catalogue is not catalogue:
            self._askers = Askers(catalogue)
        return self._askers

    def facts(self, project: Project, outcome: FactsOutcome, last: Mapping[str, Raw]) -> list[dict[str, Any]]:
        """Return the facts as the page asks for them, with the value of the year before."""
        askers, examples = self.askers(project.catalogue), self._examples.of(project)
        return [
            {
                **fact_data(one),
                "example": optional_raw(examples[one.name].example),
                "id": self._id(("facts", one.name)),
                "asked_by": askers.named(one.row.asked),
                "last": optional_raw(last.get(one.name)),
            }
            for one in outcome.facts
        ]

    def roles(self, project: Project, outcome: FactsOutcome) -> list[dict[str, Any]]:
        """Return the roles that nobody fills, and those that the plan fills itself."""
        given = [
            {"id": self._id(("roles", name)), "name": name, "given": office, "where": "", "example": ""}
            for name, office in project.plan.roles.items()
        ]
        lacking = [
            {"id": self._id(("roles", one.name)), "name": one.name, "given": None, "where": one.where,
             "example": one.example}
            for one in outcome.roles
            if one.name not in project.plan.roles
        ]  # fmt: skip
        return given + lacking

    def issue(self, project: Project) -> list[dict[str, Any]]:
        """Return how the plan is issued, as it stands in its file."""
        said = project.plan.raw.get("issue")
        given = said if isinstance(said, Mapping) else {}
        names = {form: name for name, form in reversed(list(FORM_NAMES.items()))}
        forms = [names[form] for form in dict.fromkeys(FORM_NAMES.values())]
        found = []
        for key, kind in ISSUE.items():
            value = given.get(key)
            if key == "form" and isinstance(value, str):
                value = next((name for form, name in names.items() if value in (form.value, *_called(form))), value)
            entry = {"id": self._id(("issue", key)), "key": key, "type": kind, "given": optional_raw(value or None)}
            self._issued[self._id(("issue", key))] = raw_texts(value) if value else []
            found.append({**entry, "one_of": forms if key == "form" else [], "parts": list(_PRINTED)})
        return found

    def sections(self, options: tuple[SectionOptions, ...], whose: Callable[[str], str]) -> list[dict[str, Any]]:
        """Return the sections and annexes with what may be ticked in each; `whose` names a provider in words."""
        return [
            {
                "key": one.key,
                "guidance": one.guidance,
                "whole": self._toggle(one.toggle, one.key, whose),
                "items": [self._toggle(item, f"{one.key}#{item.id}", whose) for item in one.items],
                "answers": [self._answers(asked, one.key) for asked in one.answers],
            }
            for one in options
        ]

    def _toggle(self, one: Toggle, target: str, whose: Callable[[str], str]) -> dict[str, Any]:
        id_ = self._id(("toggle", target), Place(one.path, {"": one.value})) if one.path else None
        return {"id": id_, "name": one.name, "provider": whose(one.provider), "on": one.on, "target": target}

    def _answers(self, one: Answers, section: str) -> dict[str, Any]:
        return {
            "id": self._id(("choose", section, one.id), Place(one.path, one.values)),
            "ask": one.asked.ask,
            "several": one.asked.several,
            "options": [{"id": key, "words": said} for key, said in one.asked.options.items()],
            "chosen": list(one.chosen),
        }

    def _id(self, path: Keys, place: Place | None = None) -> str:
        id_ = self._ids.setdefault(path, f"f{len(self._ids) + 1}")
        self._places[id_] = place or Place(path, {})
        return id_


class _Examples:
    """The examples that the agency of a plan is shown, worked out anew where it asks something else."""

    def __init__(self) -> None:
        self._specs: list[FactSpec] = []
        self._asked: tuple[str, int] = ("", 0)
        self._shown: Mapping[str, FactSpec] = {}

    def of(self, project: Project) -> Mapping[str, FactSpec]:
        """Return the declarations of a plan with the examples for its office, its outline and its year, by name."""
        program, year = project.composer().program, project.plan.year
        specs, asked = list(program.specs.values()), (program.agency.path, year)
        if asked != self._asked or specs != self._specs:
            self._shown = with_examples(program.specs, project.catalogue, program.outline, program.agency, year)
            self._specs, self._asked = specs, asked
        return self._shown


def _called(form: object) -> list[str]:
    return [name for name, one in FORM_NAMES.items() if one is form]


def _paths_at(node: MappingNode, line: int, above: Keys) -> Iterator[Keys]:
    for key, value in node.entries.items():
        first, last = node.keys[key].place.line, value.end[0] - (value.end[1] == 1)
        if first <= line <= max(first, last):
            yield (*above, key)
            if isinstance(value, MappingNode):
                yield from _paths_at(value, line, (*above, key))
