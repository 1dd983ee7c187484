"""Outline files: a plan type as data."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from fangan.late.patterns import regex
from fangan.messages.suggest import suggest
from fangan.model.agency import Level
from fangan.model.fact import Raw
from fangan.model.outline import ItemRules, Outline, OutlineAnnex, OutlineSection
from fangan.model.plan import FORM_NAMES, Form
from fangan.model.problem import Problem, problem
from fangan.model.template import Condition, TaskPattern, Template
from fangan.sources.fact_specs import read_fact_specs
from fangan.sources.fields import Fields, refuse
from fangan.sources.nodes import MappingNode, SequenceNode, parse, raw
from fangan.sources.template import parse_condition, parse_template

_KEYS = (
    "id", "name", "title", "use-when", "theme", "extends", "form", "facts", "sections", "annexes", "tasks", "may-add",
    "closed", "examples",
)  # fmt: skip
_SECTION = ("key", "required", "optional", "heading", "when", "items", "choose")
_ANNEX = ("key", "required", "optional", "tasks", "content", "title", "when", "choose")
_ID = regex(r"[a-z][a-z0-9-]*")
_Entry = TypeVar("_Entry", OutlineSection, OutlineAnnex)
TASK_STYLES: Mapping[str, str] = {
    "括注": "bracket",
    "句子": "sentence",
    "责任括注": "responsible",
    "承办": "undertaken",
    "负责": "in-charge",
    "单位": "offices",
}
"""The patterns there are without being written out, by what people call them; `assembly.tasks` has their words."""


def read_outline(text: str, file: str, provider: str) -> Outline:
    """Read an outline; raises InputRefused with every problem of the file.

    `extends` is not followed here: `lineage` holds only the outline's own id.
    """
    problems: list[Problem] = []
    fields = Fields(parse(text, file, problems), problems, _KEYS)
    id_ = _key(fields, "id")
    tasks, patterns = read_tasks(fields)
    outline = Outline(
        id=id_,
        name=fields.text("name", required=True),
        title=_template(fields, "title"),
        use_when=fields.text("use-when"),
        theme=fields.texts("theme"),
        extends=fields.text("extends"),
        lineage=(id_,),
        form=fields.choice("form", Form, Form.PLAIN, FORM_NAMES) or Form.PLAIN,
        facts=read_fact_specs(fields.mapping("facts"), problems),
        examples=_examples(fields),
        sections=_entries(fields, "sections", _section, _SECTION),
        annexes=_entries(fields, "annexes", _annex, _ANNEX),
        differing=tuple(name for name in ("sections", "annexes") if _differs(fields, name)),
        tasks=tasks,
        patterns=patterns,
        may_add=fields.texts("may-add"),
        closed=fields.flag("closed"),
        provider=provider,
        place=fields.node.place,
    )
    _check_repeats(outline, problems)
    refuse(problems)
    return outline


def _examples(fields: Fields) -> Mapping[str, Raw]:
    """Read `examples:`: values by fact, and under the name of a level those of that level."""
    node = fields.mapping("examples")
    if node is None:
        return {}
    for name, entry in node.entries.items():
        if name in frozenset(Level) and not isinstance(entry, MappingNode):
            fields.problems.append(problem("not-a-mapping", entry.place, key=name))
    return {name: raw(entry) for name, entry in node.entries.items()}


def read_tasks(fields: Fields) -> tuple[tuple[str, ...], tuple[TaskPattern, ...]]:
    """Read `tasks:`: the names of the patterns that print responsibilities, and those of them written out there."""
    node = fields.node.entries.get("tasks")
    if isinstance(node, MappingNode):
        from fangan.sources.task_patterns import read_patterns  # most plans name patterns that there are

        return read_patterns(node, fields)
    known = (task_style(fields, name) for name in fields.texts("tasks"))
    return tuple([name for name in known if name]), ()


def task_style(fields: Fields, name: str) -> str:
    """Return the id of a pattern there is; report any other name."""
    if name in TASK_STYLES or name in TASK_STYLES.values():
        return TASK_STYLES.get(name, name)
    allowed = "、".join(f"{called}（{id_}）" for called, id_ in TASK_STYLES.items())
    hint = suggest(name, [*TASK_STYLES, *TASK_STYLES.values()])
    fields.report("not-allowed", "tasks", value=name, allowed=allowed, suggestion=hint)
    return ""


def _key(fields: Fields, name: str = "key") -> str:
    key = fields.text(name, required=True)
    if key and not _ID.fullmatch(key):
        fields.report("bad-key", name, value=key)
    return key


def _template(fields: Fields, key: str) -> Template:
    return parse_template(fields.text(key), fields.text_place(key), fields.problems)


def read_heading(fields: Fields) -> tuple[Template | None, bool]:
    """Read `heading:`: the heading there is to be, None where nothing is said; and whether it is to be none."""
    text = fields.text("heading")
    return (_template(fields, "heading") if text and text != "none" else None), text == "none"


def read_title(fields: Fields) -> Template | None:
    """Read the `title:` of an annex, None where nothing is said."""
    return _template(fields, "title") if "title" in fields else None


def _when(fields: Fields) -> Condition | None:
    text = fields.text("when")
    if text.lstrip("!").startswith("@"):  # what is printed hangs on facts alone
        fields.report("bad-condition", "when", text=text)
        return None
    return parse_condition(text, fields.text_place("when"), fields.problems) if text else None


def _optional(fields: Fields) -> bool:
    """Read `optional:`; what must be there cannot stand only where somebody words it."""
    optional = fields.flag("optional")
    if optional and fields.flag("required"):
        fields.report("required-and-optional", "optional")
    return optional


def _differs(fields: Fields, name: str) -> bool:
    return isinstance(fields.node.entries.get(name), MappingNode)


def _entries(fields: Fields, name: str, read: Callable[[Fields], _Entry], known: tuple[str, ...]) -> tuple[_Entry, ...]:
    """Read a list of sections or annexes; a mapping says only what differs from the list of the extended outline."""
    if not _differs(fields, name):
        return tuple(read(Fields(node, fields.problems, known)) for node in fields.mappings(name))
    from fangan.sources.outline_changes import keyed, put  # what extends nothing lists its sections

    return tuple(put(read(one), one) for one in keyed(fields, name, known))


def read_answers(node: MappingNode | None, problems: list[Problem]) -> dict[str, tuple[str, ...]]:
    """Read `choose:`: for each choice one answer or a list of them."""
    if node is None:
        return {}
    fields = Fields(node, problems, tuple(node.entries))
    return {
        key: fields.texts(key) if isinstance(entry, SequenceNode) else (fields.text(key, required=True),)
        for key, entry in node.entries.items()
    }


def _section(fields: Fields) -> OutlineSection:
    heading, no_heading = read_heading(fields)
    return OutlineSection(
        key=_key(fields),
        required=fields.flag("required"),
        heading=heading,
        no_heading=no_heading,
        when=_when(fields),
        items=_rules(fields.mapping("items"), fields.problems),
        choose=read_answers(fields.mapping("choose"), fields.problems),
        optional=_optional(fields),
        place=fields.node.place,
    )


def _rules(node: MappingNode | None, problems: list[Problem]) -> ItemRules:
    if node is None:
        return ItemRules()
    fields = Fields(node, problems, ("required", "fixed", "count"))
    return ItemRules(required=fields.texts("required"), fixed=fields.flag("fixed"), count=_count(fields))


def _count(fields: Fields) -> dict[str, int]:
    """Read `count: 6` for the section, or `count: {item: 6}` for the items under one of its items."""
    node = fields.node.entries.get("count")
    if not isinstance(node, MappingNode):
        number = fields.integer("count")
        return {} if number is None else {"": number}
    inner = Fields(node, fields.problems, tuple(node.entries))
    return {key: inner.integer(key) or 0 for key in node.entries}


def _annex(fields: Fields) -> OutlineAnnex:
    return OutlineAnnex(
        key=_key(fields),
        required=fields.flag("required"),
        tasks=fields.flag("tasks"),
        content=fields.flag("content"),
        title=read_title(fields),
        when=_when(fields),
        choose=read_answers(fields.mapping("choose"), fields.problems),
        optional=_optional(fields),
        place=fields.node.place,
    )


def _check_repeats(outline: Outline, problems: list[Problem]) -> None:
    seen: set[str] = set()
    entries: tuple[OutlineSection | OutlineAnnex, ...] = (*outline.sections, *outline.annexes)
    for entry in entries:
        if entry.key and entry.key in seen:
            problems.append(problem("repeated-section", entry.place, key=entry.key))
        seen.add(entry.key)
