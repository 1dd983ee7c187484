"""Section files: `read_head` for the index, `read_wording` for what was selected."""

import re
from typing import TYPE_CHECKING

from fangan.late.patterns import regex
from fangan.model.address import Target
from fangan.model.agency import AgencyKind, Level
from fangan.model.problem import InputRefused, Place, Problem, problem
from fangan.model.provider import Provider
from fangan.model.section import Alternatives, Base, Insert, Part, Scope, VariantHead, Wording, walk
from fangan.sources.attributes import DUTIES, read_duties
from fangan.sources.body import Whole, read_body
from fangan.sources.fact_specs import read_fact_specs
from fangan.sources.fields import Fields, refuse
from fangan.sources.nodes import MappingNode, parse
from fangan.sources.template import parse_template
from fangan.sources.text import digest

if TYPE_CHECKING:
    from fangan.model.exemption import Exemption

_KEYS = (
    "key",
    "title",
    "for",
    "valid",
    "valid-on",
    "insert",
    "base",
    "guidance",
    *DUTIES,
    "choose",
    "facts",
    "exceptions",
)
_CHOICE = ("ask", "options", "default", "several", "count", "at-least", "at-most")
_SCOPE = ("agency", "outline", "sector", "kind", "region", "theme", "level")
_KEY = regex(r"[a-z][a-z0-9-]*(?:#[a-z][a-z0-9-]*)?")
_INSERT = regex(r"(first|last)|(after|before) ([a-z][a-z0-9-]*)")
_KEY_BY_NAME = regex(r"[^\s#]+(?:#[^\s#]+)?")
_INSERT_BY_NAME = regex(r"(first|last)|(after|before) (\S+)")
"""What the plan's own files may say instead: sections and items by what people call them."""
_BASE = regex(r"([^/@\s]+)/([a-z][a-z0-9#-]*)@([0-9a-f]{12})")


def read_head(text: str, provider: Provider, file: str, path: str) -> VariantHead:
    """Read what selection needs of a section file; raises InputRefused with every problem of the head."""
    problems: list[Problem] = []
    node, _, _ = _split(text, file, problems)
    head = _head(Fields(node, problems, _KEYS), provider, file, path)
    refuse(problems)
    return head


def read_wording(text: str, head: VariantHead) -> Wording:
    """Read the whole of a section file; raises InputRefused with every problem in it, a plugin's under its name."""
    problems: list[Problem] = []
    file = head.told_as
    node, body, line = _split(text, file, problems)
    fields = Fields(node, problems, _KEYS)
    wording = Wording(
        head=head,
        title=parse_template(fields.text("title"), fields.text_place("title"), problems),
        facts=read_fact_specs(fields.mapping("facts"), problems),
        parts=read_body(body, file, line, problems, _whole(fields, head)),
        guidance=fields.text("guidance"),
        choose=_choices(fields.mapping("choose"), problems),
        attributes=read_duties(fields),
        exceptions=_exemptions(fields, head) if "exceptions" in fields else (),
        digest=digest(text),
    )
    if not wording.parts:
        problems.append(problem("no-wording", Place(file, line - 1)))
    elif head.item:
        _check_item(wording.parts, head, problems)
    _check_choices(wording, fields, problems)
    refuse(problems)
    return wording


def _whole(fields: Fields, head: VariantHead) -> Whole:
    """Return what a body is the text of: its section goes by its key, as it is and as it was typed, and its title."""
    return Whole(head.item, (head.key, Target.parse(fields.text("key")).section, fields.text("title")))


def _exemptions(fields: Fields, head: VariantHead) -> "tuple[Exemption, ...]":
    from fangan.sources.exemptions import read_exemptions  # few files have any

    return read_exemptions(fields, head.file)


def _split(text: str, file: str, problems: list[Problem]) -> tuple[MappingNode, str, int]:
    """Return the head's node, the body's text and the line where the body begins."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        raise InputRefused([problem("no-head", Place(file, 1, 1))])
    for number in range(1, len(lines)):
        if lines[number].rstrip() == "---":
            node = parse("\n".join(lines[1:number]), file, problems, first_line=2)
            return node, "\n".join(lines[number + 1 :]), number + 2
    raise InputRefused([problem("head-not-closed", Place(file, 1, 1))])


def _head(fields: Fields, provider: Provider, file: str, path: str) -> VariantHead:
    key = fields.text("key", required=True)
    by_name = provider.own and not key.isascii() and _KEY_BY_NAME.fullmatch(key)
    if key and not by_name and not _KEY.fullmatch(key):
        fields.report("bad-key", "key", value=key)
    target = Target.parse(key)
    insert = _pattern(fields, "insert", _INSERT_BY_NAME if provider.own else _INSERT)
    if insert and not target.item:
        fields.report("insert-without-item", "insert")
    if target.item:
        for name in DUTIES:
            if name in fields:
                fields.report("duty-of-item", name, item=target.item)
    base = _pattern(fields, "base", _BASE)
    return VariantHead(
        key=target.section,
        item=target.item,
        scope=_scope(fields.mapping("for"), fields.problems),
        valid=fields.validity("valid"),
        valid_on=fields.text("valid-on"),
        insert=Insert(insert[1] or insert[2], insert[3] or "") if insert else None,
        base=Base(base[1], base[2], base[3]) if base else None,
        provider=provider,
        file=file,
        path=path,
    )


def _pattern(fields: Fields, key: str, pattern: re.Pattern[str]) -> re.Match[str] | None:
    text = fields.text(key)
    match = pattern.fullmatch(text)
    if text and not match:
        fields.report(f"bad-{key}", key, value=text)
    return match


def _scope(node: MappingNode | None, problems: list[Problem]) -> Scope:
    if node is None:
        return Scope()
    fields = Fields(node, problems, _SCOPE)
    return Scope(
        agency=fields.texts("agency"),
        outline=fields.texts("outline"),
        sector=fields.texts("sector"),
        kind=fields.choices("kind", AgencyKind),
        region=fields.texts("region"),
        theme=fields.texts("theme"),
        level=fields.choices("level", Level),
    )


def _choices(node: MappingNode | None, problems: list[Problem]) -> dict[str, Alternatives]:
    found = {}
    known = tuple(node.entries) if node else ()
    choices = Fields(node, problems, known) if node else None
    for id_ in known:
        inner = choices.mapping(id_) if choices else None
        if inner is not None:
            found[id_] = _alternatives(Fields(inner, problems, _CHOICE), id_)
    return found


def _alternatives(fields: Fields, id_: str) -> Alternatives:
    options = fields.mapping("options")
    texts = Fields(options, fields.problems, tuple(options.entries)) if options else None
    found = Alternatives(
        ask=fields.text("ask", required=True),
        options={name: texts.text(name) for name in options.entries} if options and texts else {},
        default=fields.texts("default"),
    )
    if any(key in fields.node.entries for key in _CHOICE[3:]):
        from fangan.sources.several import with_bounds  # few choices take several answers

        found = with_bounds(found, fields, id_)
    if found.default and not found.takes(found.default):
        fields.report("bad-default-choice", "default", value="、".join(found.default))
    return found


def _check_item(parts: tuple[Part, ...], head: VariantHead, problems: list[Problem]) -> None:
    """An item file holds one item: one numbered block, or one paragraph, named like its key or not named."""
    named = head.item.isascii()  # else nobody knows the id yet
    if len(parts) != 1 or (named and parts[0].id not in ("", head.item)):
        problems.append(problem("not-one-item", parts[:2][-1].place, item=head.item))


def _check_choices(wording: Wording, fields: Fields, problems: list[Problem]) -> None:
    """Alternatives in the text and alternatives in the head are the same ones."""
    ids = {part.id for part in walk(wording.parts) if part.attributes.choice}
    choose = fields.node.entries.get("choose")
    for id_ in wording.choose:
        if isinstance(choose, MappingNode) and id_ not in ids:
            problems.append(problem("choice-without-wording", choose.keys[id_].place, id=id_))
    for part in walk(wording.parts):
        choice = part.attributes.choice
        options = wording.choose[part.id].options if part.id in wording.choose else {}
        if choice and choice not in options:
            problems.append(problem("unknown-choice", part.place, id=part.id, choice=choice))
    if any(one.several for one in wording.choose.values()):
        from fangan.sources.several import clashing

        problems.extend(clashing(walk(wording.parts), wording.choose))
