"""The plan file: `plan.yaml`, or the folder that holds it."""

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from fangan.chinese.blanks import BLANK_OPENING
from fangan.messages.suggest import suggest
from fangan.model.fact import Raw
from fangan.model.plan import (
    ACT_NAMES,
    FORM_NAMES,
    ISSUED_AS_NAMES,
    Act,
    Form,
    Given,
    Issue,
    IssuedAs,
    ItemChoice,
    Margin,
    Plan,
    Printed,
    SectionChoice,
)
from fangan.model.problem import OutputFailed, Place, Problem, Severity, problem
from fangan.model.template import Template
from fangan.model.year import FIRST_YEAR, LAST_YEAR
from fangan.sources.fields import Fields, refuse
from fangan.sources.nodes import MappingNode, Node, ScalarNode, SequenceNode, parse, raw
from fangan.sources.outline_file import read_answers, read_heading, read_tasks, read_title
from fangan.sources.template import parse_template
from fangan.sources.text import read_text, unsaved

if TYPE_CHECKING:
    from fangan.model.exemption import Exemption

FILE_NAME = "plan.yaml"
LOCK_NAME = "plan.lock"
"""The lock beside it; see `fangan.provenance.lock`."""
KEPT_NAME = "plan.built.json"
"""Where an earlier version kept what cleaned files were built from, which the lock keeps now."""
_KEYS = (
    "outline", "agency", "year", "title", "theme", "under", "facts", "sections", "annexes", "tasks", "roles", "words",
    "issue", "margin", "style-separators", "exceptions",
)  # fmt: skip
_NOT_IN_MANIFEST = ("facts", "under", "exceptions")
_ISSUE = (
    "form", "as", "act", "number", "to", "copy", "signed", "date", "sealed", "signatory",
    "post", "present", "excused", "observers",
    "copies", "secrecy", "urgency", "note", "printed", "mark",
)  # fmt: skip
_ALMOST_TRUE = (("yes",), ("Yes",), ("YES",), ("True",), ("TRUE",), ("on",), ("y",), ("对",), ("要",))
"""What somebody may write who wants a section dropped; no item goes by such a name."""
_CHOICE = ("use", "after", "drop", "add", "order", "choose", "items", "reasons")
_SECTION, _ANNEX = (*_CHOICE, "heading"), (*_CHOICE, "title")


def is_plan(path: Path) -> bool:
    """Whether a path is a plan's: a folder, or a file called like a plan file. Others are documents built from one."""
    return path.suffix.lower() in ("", ".yaml", ".yml") or os.path.isdir(path)


def find_plan(path: Path) -> Path:
    """Return the plan file for a path that is one or a folder holding one."""
    # os.path answers False where a path cannot even be asked for: too long, or a NUL in it
    if os.path.isdir(path):
        path = path / FILE_NAME
    if not os.path.isfile(path) and unsaved(path) is None:
        if os.path.isfile(f"{path}.txt"):  # Windows hides the end of a name
            raise OutputFailed([problem("file-misnamed", Place(f"{path}.txt"), name=path.name)])
        raise OutputFailed([problem("plan-not-found", Place(str(path)), suggestion=_near(path))])
    return path


def _near(path: Path) -> str:
    """Return what lies where no plan is and may have been meant: `plan.yaml.txt`, a folder spelt another way."""
    folder = path.parent
    missing = path.name
    if path.name == FILE_NAME and not os.path.isdir(folder):
        folder, missing = folder.parent, folder.name
    try:
        return suggest(missing, os.listdir(folder))
    except (OSError, ValueError):
        return ""


def load_plan(path: Path) -> Plan:
    """Read a plan file from disk; errors as in `read_plan` and `read_text`."""
    return read_plan(read_text(path), str(path))


def read_plan(text: str, file: str) -> Plan:
    """Read a plan file's text; raises InputRefused with every problem of the file."""
    problems: list[Problem] = []
    root = parse(text, file, problems)
    fields = Fields(root, problems, _KEYS)
    facts, blanks = read_facts(fields.mapping("facts"))
    year = _year(fields)
    tasks, patterns = read_tasks(fields)
    plan = Plan(
        outline=fields.text("outline", required=True),
        agency=fields.text("agency", required=True),
        year=year,
        title=_title(fields),
        theme=fields.texts("theme"),
        facts=facts,
        blanks=blanks,
        sections=_choices(fields.mapping("sections"), problems, _SECTION),
        annexes=_choices(fields.mapping("annexes"), problems, _ANNEX),
        tasks=tasks if "tasks" in fields else None,
        patterns=patterns,
        roles=_texts(fields.mapping("roles"), problems),
        words=_texts(fields.mapping("words"), problems),
        issue=_issue(fields.mapping("issue"), problems, year),
        margin=fields.choice("margin", Margin, Margin.GBT33476) or Margin.GBT33476,
        style_separators=fields.flag("style-separators"),
        under=fields.text("under"),
        exceptions=_exemptions(fields) if "exceptions" in fields else (),
        raw=_told(root),
        place=fields.node.place,
        places=_named(root, fields),
    )
    problems += _slips(root, text)
    if any(found.severity is Severity.ERROR for found in problems):
        from fangan.sources.plan_slips import facts_beside

        refuse(facts_beside(root, problems))
    return replace(plan, notes=tuple(problems)) if problems else plan


def _exemptions(fields: Fields) -> "tuple[Exemption, ...]":
    from fangan.sources.exemptions import read_exemptions  # few plans have any

    return read_exemptions(fields)


def _named(root: MappingNode, fields: Fields) -> dict[str, Place]:
    """Return where the plan names what is looked for elsewhere: outline, agency, and what goes over the agency's."""
    places = {key: root.entries[key].place for key in ("outline", "agency", "under", "theme") if key in fields}
    for key in ("roles", "words"):
        node = root.entries.get(key)
        if isinstance(node, MappingNode):
            places |= {f"{key}.{name}": node.keys[name].place for name in node.entries}
    return places


def _slips(root: MappingNode, text: str) -> "list[Problem]":
    """Look for slips where there are signs that they are made of."""
    if " #" in text or "［" in text or "｛" in text or ("，" in text and "[" in text):
        from fangan.sources.plan_slips import slips_in  # many plans hold none

        return slips_in(root, text)
    return []


def _told(root: MappingNode) -> dict[str, Raw]:
    """Return the entries as a built file may tell them: why something is left out stays with those who decided it."""
    told = {key: raw(node) for key, node in root.entries.items() if key not in _NOT_IN_MANIFEST}
    sections = told.get("sections")
    if isinstance(sections, Mapping):
        told["sections"] = {
            section: {key: value for key, value in choice.items() if key != "reasons"}
            for section, choice in sections.items()
            if isinstance(choice, Mapping)
        }
    return told


def _title(fields: Fields) -> Template:
    """Read the plan's own title, which may hold placeholders like the outline's."""
    return parse_template(fields.text("title").strip(), fields.text_place("title"), fields.problems)


def _year(fields: Fields) -> int:
    """Read the year, also as 2026年 or 二〇二六."""
    text = fields.text("year", required=True)
    if text and not (text.isascii() and text.isdecimal()):
        from fangan.chinese.typed import typed_year  # few plans need it

        found = typed_year(text)
        if found:
            return found
    year = fields.integer("year")
    if year is not None and not FIRST_YEAR <= year <= LAST_YEAR:
        fields.report("bad-year", "year", value=year)
    return year or 0


def read_facts(node: MappingNode | None) -> tuple[dict[str, Given], dict[str, Place]]:
    """Return the facts given, and the places of those that are named without a value: a draft's mark is none."""
    facts: dict[str, Given] = {}
    blanks: dict[str, Place] = {}
    if node is None:
        return facts, blanks
    for name, value in node.entries.items():
        if isinstance(value, ScalarNode) and (value.empty or BLANK_OPENING in value.text):
            blanks[name] = node.keys[name].place
        else:
            facts[name] = Given(raw(value), node.keys[name].place, _places(value))
    return facts, blanks


def _places(node: Node) -> dict[tuple[int, str], Place]:
    """Return where the rows of a table stand, and their cells by column; the parts of a mapping are of row 0."""
    found: dict[tuple[int, str], Place] = {}
    if isinstance(node, MappingNode):
        found = {(0, part): key.place for part, key in node.keys.items()}
    for number, row in enumerate(node.items if isinstance(node, SequenceNode) else (), 1):
        found[number, ""] = row.place
        if isinstance(row, MappingNode):
            found |= {(number, column): cell.place for column, cell in row.entries.items()}
    return found


def _choices(node: MappingNode | None, problems: list[Problem], known: tuple[str, ...]) -> dict[str, SectionChoice]:
    """Read what is said of sections or annexes; one that is only named is in the plan as it stands."""
    if node is None:
        return {}
    outer = Fields(node, problems, tuple(node.entries))
    bare = [key for key, said in node.entries.items() if isinstance(said, ScalarNode) and not said.text]
    found = {key: SectionChoice(place=node.keys[key].place) for key in bare}
    for key in node.entries:
        inner = outer.mapping(key)
        if inner is not None:
            found[key] = _choice(Fields(inner, problems, known))
    return {key: found[key] for key in node.entries if key in found}


def _choice(fields: Fields) -> SectionChoice:
    drop = fields.texts("drop")
    whole = drop in (("true",), ("是",))
    if drop in _ALMOST_TRUE:
        fields.report("not-a-flag", "drop", value=drop[0])
    heading, no_heading = read_heading(fields)
    return SectionChoice(
        use=fields.text("use") or None,
        drop_section=whole,
        after=fields.text("after"),
        heading=heading or read_title(fields),
        no_heading=no_heading,
        drop=() if whole or drop in (("false",), ("否",)) else drop,
        add=fields.texts("add"),
        order=fields.texts("order"),
        choose=read_answers(fields.mapping("choose"), fields.problems),
        items=_items(fields.mapping("items"), fields.problems),
        reasons=_texts(fields.mapping("reasons"), fields.problems),
        place=fields.node.place,
    )


def _texts(node: MappingNode | None, problems: list[Problem]) -> dict[str, str]:
    if node is None:
        return {}
    fields = Fields(node, problems, tuple(node.entries))
    return {key: fields.text(key, required=True) for key in node.entries}


def _items(node: MappingNode | None, problems: list[Problem]) -> dict[str, ItemChoice]:
    if node is None:
        return {}
    outer = Fields(node, problems, tuple(node.entries))
    found = {}
    for key in node.entries:
        inner = outer.mapping(key)
        if inner is not None:
            found[key] = ItemChoice(use=Fields(inner, problems, ("use",)).text("use") or None, place=inner.place)
    return found


def _issue(node: MappingNode | None, problems: list[Problem], year: int) -> Issue:
    if node is None:
        return Issue()
    fields = Fields(node, problems, _ISSUE)
    return Issue(
        form=fields.choice("form", Form, names=FORM_NAMES),
        as_=fields.choice("as", IssuedAs, names=ISSUED_AS_NAMES),
        act=fields.choice("act", Act, names=ACT_NAMES),
        number=fields.text("number"),
        to=fields.texts("to"),
        copy=fields.texts("copy"),
        signed=fields.texts("signed"),
        date=fields.date("date", year=year),
        sealed=fields.flag("sealed") if "sealed" in fields else None,
        signatory=fields.texts("signatory"),
        post=fields.texts("post"),
        present=fields.texts("present"),
        excused=fields.texts("excused"),
        observers=fields.texts("observers"),
        copies=fields.text("copies"),
        secrecy=fields.text("secrecy"),
        urgency=fields.text("urgency"),
        note=fields.text("note"),
        printed=_printed(fields.mapping("printed"), problems, year),
        mark=fields.text("mark"),
        blanks={key: node.keys[key].place for key in node.entries if key in _ISSUE and key not in fields},
        place=node.place,
    )


def _printed(node: MappingNode | None, problems: list[Problem], year: int) -> Printed | None:
    if node is None:
        return None
    fields = Fields(node, problems, ("by", "date"))
    by, day = fields.text("by", required=True), fields.date("date", required=True, year=year)
    return Printed(by=by, date=day) if day else None
