"""Parse `{{name|format}}` and `{{@target|format}}` out of a line of wording."""

from fangan.late.patterns import regex
from fangan.model.problem import Place, Problem, problem
from fangan.model.template import Condition, Literal, PatternPart, Placeholder, Reference, Segment, Template

_MARK = regex(r"\{\{([^{}]*)\}\}")
_ATTRIBUTES = regex(r"[{｛]\s*(?:[#＃]|[a-z]+\s*[=＝])")
_STRAY = regex(rf"(?<!\\)(?:[{{}}]+|｛｛|｝｝|{_ATTRIBUTES.pattern})")
_BRACES = frozenset("{}｛｝")
_ESCAPE = regex(r"\\(?=[{}｛｝])")
"""What stands before a brace that is text."""
_NAME = regex(r"[^\W_][\w·]*(?:\.[\w·]+){0,2}")
_TARGET = regex(r"#?[a-z][a-z0-9-]*|[a-z][a-z0-9-]*#[a-z][a-z0-9-]*|(?=.*[^\x00-\x7f])[^\s{}|#]*#?[^\s{}|#]+")
"""An id, or what people call it: `活动内容#公益捐助`."""
_OPTIONAL = regex(r"\[([^\[\]]*)\]")
_CONDITION = regex(r"(!?)(@[a-z][a-z0-9-]*|[^\W_][\w·]*)(?:\.([\w·]+))?(?:\s*(==|!=|>=|<=|>|<)(.+))?")


def parse_template(text: str, place: Place, problems: list[Problem]) -> Template:
    r"""Split a line into literal text, placeholders and references.

    `place` is where the text begins; problems are located inside it, unless it has no column. A stray brace or a
    full-width pair is an error, because it was meant to be a placeholder or attributes; behind a `\` a brace is text.
    """
    if not text:
        return ()
    if _BRACES.isdisjoint(text):
        return (Literal(text, place),)
    segments: list[Segment] = []
    end = 0
    for mark in _MARK.finditer(text):
        _literal(text, end, mark.start(), place, segments, problems)
        segment = _segment(mark[1], _at(place, mark.start()), problems)
        if segment is not None:
            segments.append(segment)
        end = mark.end()
    _literal(text, end, len(text), place, segments, problems)
    return tuple(segments)


def parse_pattern(text: str, place: Place, problems: list[Problem]) -> tuple[PatternPart, ...]:
    """Split a pattern into stretches that are always printed and optional ones, which stand in `[ ]`."""
    parts: list[PatternPart] = []
    end = 0
    for found in (*_OPTIONAL.finditer(text), None):
        start = found.start() if found else len(text)
        if start > end:
            parts.append(PatternPart(parse_template(text[end:start], _at(place, end), problems)))
        if found:
            parts.append(PatternPart(parse_template(found[1], _at(place, start + 1), problems), True))
            end = found.end()
    return tuple(parts)


def _at(place: Place, offset: int) -> Place:
    return Place(place.file, place.line, place.column + offset) if place.column else place


def _literal(text: str, start: int, end: int, place: Place, segments: list[Segment], problems: list[Problem]) -> None:
    if start == end:
        return
    stray = _STRAY.search(text, start, end)
    if stray:
        at = stray.start()
        code = "bad-attributes" if _ATTRIBUTES.match(text, at) else "stray-brace"
        problems.append(problem(code, _at(place, at), text=text[at : at + 12]))
    for escape in _ESCAPE.finditer(text, start, end):
        if escape.start() > start:
            segments.append(Literal(text[start : escape.start()], _at(place, start)))
        start = escape.end()
    segments.append(Literal(text[start:end], _at(place, start)))


def _segment(inner: str, place: Place, problems: list[Problem]) -> Placeholder | Reference | None:
    name, _, form = (part.strip() for part in inner.partition("|"))
    if name.startswith("@"):
        if _TARGET.fullmatch(name[1:]):
            return Reference(name[1:], form, place)
        problems.append(problem("bad-reference", place, text=inner))
    elif _NAME.fullmatch(name):
        return Placeholder(name, form, place)
    else:
        problems.append(problem("bad-placeholder", place, text=inner))
    return None


def parse_condition(text: str, place: Place, problems: list[Problem]) -> Condition | None:
    """Parse `名称`, `!名称` or `名称>=10`; the name may lead to a part of a contact or a column, `联系人.邮箱`.

    `@KEY` and `!@KEY` ask whether a section or an annex is printed.
    """
    match = _CONDITION.fullmatch(text.strip())
    if not match or (match[1] and match[4]) or (match[2][0] == "@" and (match[3] or match[4])):
        problems.append(problem("bad-condition", place, text=text))
        return None
    fact, part, operator, literal = match[2], match[3] or "", match[4], match[5]
    if operator:
        return Condition(fact, operator, literal.strip(), place, part)
    return Condition(fact, "absent" if match[1] else "given", "", place, part)


def placeholders(template: Template) -> list[Placeholder]:
    """List the placeholders of a template in order."""
    return [segment for segment in template if isinstance(segment, Placeholder)]
