"""Responsibilities of items: `lead/with/by/at/time/place` as data, and the patterns that print them."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from fangan.assembly.names import Names
from fangan.assembly.program import ClosingPart, Pieces, TaskClosing, TaskProgram
from fangan.assembly.select import Selection
from fangan.assembly.values import IN_YEAR
from fangan.late.patterns import regex
from fangan.model.fact import FactSpec, FactType
from fangan.model.outline import OutlineAnnex
from fangan.model.problem import Place, Problem, Severity, problem
from fangan.model.section import Attributes
from fangan.model.template import Literal, PatternPart, Placeholder, Segment, TaskPattern, Template
from fangan.sources.template import parse_pattern, placeholders

_MONTH_DAY = regex(r"(\d{1,2})-(\d{1,2})")
_DATE = regex(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_LIMITS = {FactType.DATE: "前", FactType.DEADLINE: "前", FactType.MONTH: "底前"}
"""What makes a day, or a month, a limit."""
_SEPARATORS = "；，、"
_WRITTEN: Mapping[str, str] = {
    "牵头": "lead=", "责任": "with=", "时限": "by=", "时间地点": "at=", "时间": "time=", "地点": "place=",
}  # fmt: skip
"""The placeholders of patterns, and how an item says their values."""
_WHEN_WHERE = "[；时间地点：{{时间地点}}][；时间：{{时间}}][；地点：{{地点}}]"
_REST = "[；完成时限：{{时限}}]" + _WHEN_WHERE
_FIRST = "[时间地点为{{时间地点}}，][时间为{{时间}}，][地点为{{地点}}，]"
_DONE = "[，{{时限}}完成]。"
_NO_OFFICE = (
    "时间地点为{{时间地点}}[，时间为{{时间}}][，地点为{{地点}}]，{{时限}}完成。",
    "[时间为{{时间}}，][地点为{{地点}}，]此项工作{{时限}}完成。",
    "[时间地点为{{时间地点}}][，时间为{{时间}}][，地点为{{地点}}]。",
)
_IN_CHARGE = "[，{{时限}}完成]" + _WHEN_WHERE + "）"
PATTERNS: Mapping[str, tuple[str, ...]] = {
    "bracket": ("（[牵头单位：{{牵头}}][；责任单位：{{责任}}]" + _REST + "）",),
    "sentence": (
        _FIRST + "此项工作由{{牵头}}牵头，{{责任}}配合" + _DONE,
        _FIRST + "此项工作由{{牵头}}负责" + _DONE,
        _FIRST + "此项工作由{{责任}}负责" + _DONE,
        *_NO_OFFICE,
    ),
    "responsible": (
        "（牵头单位：{{牵头}}；责任单位：{{责任}}" + _REST + "）",
        "（[责任单位：{{牵头}}][责任单位：{{责任}}]" + _REST + "）",
    ),
    "undertaken": (
        _FIRST + "此项工作由{{牵头}}会同{{责任}}共同承办" + _DONE,
        _FIRST + "此项工作由{{牵头}}承办" + _DONE,
        _FIRST + "此项工作由{{责任}}承办" + _DONE,
        *_NO_OFFICE,
    ),
    "in-charge": (
        "（{{牵头}}牵头，{{责任}}配合" + _IN_CHARGE,
        "（{{牵头}}负责" + _IN_CHARGE,
        "（{{责任}}负责" + _IN_CHARGE,
        "（[{{时限}}完成]" + _WHEN_WHERE + "）",
    ),
    "offices": ("（[{{牵头}}][、{{责任}}][，{{时限}}][，{{时间地点}}][，{{时间}}][，{{地点}}]）",),
}
"""The texts of the patterns that `tasks:` may name without writing them out (`sources.outline_file.TASK_STYLES`)."""
_APART = ("undertaken",)
"""Those that are a paragraph of their own."""


def built_in(name: str) -> TaskPattern:
    """Return a pattern that `tasks:` may name without writing it out."""
    nowhere, problems = Place(""), list[Problem]()
    texts = (parse_pattern(text, nowhere, problems) for text in PATTERNS[name])
    ours = (tuple([PatternPart(tuple(map(_ours, part.words)), part.optional) for part in text]) for text in texts)
    return TaskPattern(name, tuple(ours), name in _APART)


def _whole(own: TaskPattern | None, name: str) -> TaskPattern:
    """Return a pattern with its words; one that only says where it is printed has those of the pattern there is."""
    if own is None or own.texts:
        return own or built_in(name)
    return own._replace(texts=built_in(name).texts)


def _ours(segment: Segment) -> Segment:
    """Return words that stand in no file."""
    return str(segment) if isinstance(segment, Literal) else segment


class TaskCompiler:
    """Compiles the responsibilities of one selection, and what its patterns print of them."""

    def __init__(self, names: Names, selection: Selection) -> None:
        plan, outline = selection.plan, selection.outline
        own = {pattern.name: pattern for pattern in (*outline.patterns[::-1], *plan.patterns)}
        styles = outline.tasks if plan.tasks is None else plan.tasks
        self.names = names
        self.year = plan.year
        self.patterns = [_whole(own.get(name), name) for name in styles if name in {*own, *PATTERNS}]
        self.gathered = any(isinstance(one.entry, OutlineAnnex) and one.entry.tasks for one in selection.annexes)
        self._silent: dict[str, Place] = {}

    def task(self, attributes: Attributes, place: Place, scope: tuple[str, ...], section: str) -> TaskProgram:
        """Compile responsibilities as data, and what prints them; `place` is where they are stated."""
        by, day = self._deadline(attributes.by, place)
        values = _values(attributes, by)
        self._question((*attributes.lead, *attributes.with_), place)

        def pieces(template: Template) -> Pieces:
            return self.names.pieces(template, scope, section)

        return TaskProgram(
            lead=tuple(map(pieces, attributes.lead)),
            with_=tuple(map(pieces, attributes.with_)),
            by=pieces(by),
            by_day=day,
            by_fact=next((mark.name for mark in placeholders(by)), ""),
            at=pieces(attributes.at),
            time=pieces(attributes.time),
            place=pieces(attributes.place),
            closings=tuple(self._closings(values, place, scope, section)),
        )

    def unprinted(self) -> list[Problem]:
        """Report what no pattern prints of any item's responsibilities, where no table gathers them either."""
        return [
            problem("task-not-printed", place, Severity.WARNING, key=_WRITTEN[name], name=name)
            for name, place in self._silent.items()
            if self.patterns and not self.gathered
        ]

    def _question(self, units: Iterable[Template], place: Place) -> None:
        """Ask back where an office is called as the role is that one office fills: 宣传 for 单位.宣传.

        Several, 各乡镇人民政府, may be called 乡镇.
        """
        names = self.names
        for unit in units:
            said = unit[0] if len(unit) == 1 and isinstance(unit[0], str) else ""
            office = names.catalogue.agencies.role(names.agency, said)
            if office and office != said and not office.startswith("各"):
                values = {"role": str(said), "office": office}
                names.problems.append(problem("role-as-office", place, Severity.WARNING, **values))

    def _deadline(self, by: Template, place: Place) -> tuple[Template, dt.date | None]:
        """Return `by=` as printed words, and its day where it is literal; a day that is none is refused."""
        try:
            return deadline(by, self.year, dict(self.names.specs))
        except ValueError:
            self.names.problems.append(problem("bad-deadline", place, text=by[0]))
            return (), None

    def _closings(
        self, values: Mapping[str, Template], place: Place, scope: tuple[str, ...], section: str
    ) -> Iterator[TaskClosing]:
        """Fill every pattern; what hangs on a row being repeated is settled when there is one."""
        silent = set(values)
        of_row = any(mark.name.partition(".")[0] in scope for value in values.values() for mark in placeholders(value))
        for pattern in self.patterns:
            fit = [text for text in (_fitting(text, values) for text in pattern.texts) if text]
            if not fit:
                continue
            told = fit if of_row else fit[:1]
            silent -= {mark.name for text in told for part in text for mark in placeholders(part.words)}
            words = _words(fit[0], values)
            facts = dict.fromkeys(mark.name for text in told for mark in placeholders(_words(text, values)))
            parts = (tuple(self._part(part, values, scope, section) for part in text) for text in fit if of_row)
            yield TaskClosing(
                words="" if of_row else self.names.pieces(words, scope, section),
                texts=tuple(parts),
                own_paragraph=pattern.own_paragraph,
                before_stop=pattern.before_stop,
                bracketed=isinstance(words[0], str) and words[0][0] == "（",
                facts=tuple(facts),
            )
        for name in silent:
            self._silent.setdefault(name, place)

    def _part(
        self, part: PatternPart, values: Mapping[str, Template], scope: tuple[str, ...], section: str
    ) -> ClosingPart:
        inside = [values[mark.name] for mark in placeholders(part.words)]
        return ClosingPart(
            words=self.names.pieces(_filled(part.words, values), scope, section),
            first=self.names.pieces(_filled(_opening(part.words), values), scope, section),
            values=tuple(self.names.pieces(value, scope, section) for value in inside),
            optional=part.optional,
        )


def deadline(by: Template, year: int, specs: dict[str, FactSpec]) -> tuple[Template, dt.date | None]:
    """Turn `by=` into printed words and, where it is a literal day, the day.

    `10-16` and `2026-10-16` become 10月16日前; a bare fact or column of days gets 前 behind it, one of months 底前, and
    names its year where it is not the plan's; anything else stays as written.
    Raises ValueError when the digits are no calendar day.
    """
    if len(by) == 1 and isinstance(by[0], str):
        text = by[0]
        full, short = _DATE.fullmatch(text), _MONTH_DAY.fullmatch(text)
        if full:
            day = dt.date(int(full[1]), int(full[2]), int(full[3]))
            prefix = f"{day.year}年" if day.year != year else ""
            return (f"{prefix}{day.month}月{day.day}日前",), day
        if short:
            day = dt.date(year, int(short[1]), int(short[2]))
            return (f"{day.month}月{day.day}日前",), day
    elif len(by) == 1 and isinstance(by[0], Placeholder):
        table, _, column = by[0].name.partition(".")
        spec = specs.get(table)
        spec = spec.columns.get(column) if spec and column else spec
        if spec and spec.type in _LIMITS:
            mark = by[0] if by[0].format else Placeholder(by[0].name, IN_YEAR, by[0].place)
            return (mark, _LIMITS[spec.type]), None
    return by, None


def in_brackets(words: str) -> str:
    """Return printed responsibilities in brackets that differ from those inside them (GB/T 15834—2011, 4.9)."""
    if words.startswith("（") and words.endswith("）") and "（" in words[1:]:
        return f"〔{words[1:-1]}〕"
    return words


def _values(attributes: Attributes, by: Template) -> dict[str, Template]:
    """Return what an item says, by the placeholder that prints it."""
    one = attributes
    found = (_units(one.lead), _units(one.with_), by, one.at, one.time, one.place)
    return {name: value for name, value in zip(_WRITTEN, found, strict=True) if value}


def _units(units: tuple[Template, ...]) -> Template:
    joined: list[Segment] = []
    for number, unit in enumerate(units):
        joined.extend((*["、"] * bool(number), *unit))
    return tuple(joined)


def _fitting(text: tuple[PatternPart, ...], values: Mapping[str, Template]) -> list[PatternPart]:
    """Return the parts of a pattern's text that have their values; nothing where it lacks one, or has none at all."""
    kept = [part for part in text if all(mark.name in values for mark in placeholders(part.words))]
    complete = all(part.optional or part in kept for part in text)
    return kept if complete and any(placeholders(part.words) for part in kept) else []


def _words(parts: list[PatternPart], values: Mapping[str, Template]) -> Template:
    """Return a text's words with the values in them."""
    segments: list[Segment] = []
    before = False
    for part in parts:
        segments.extend(_filled(part.words if before else _opening(part.words), values))
        before = before or bool(placeholders(part.words))
    return tuple(segments)


def _filled(words: Template, values: Mapping[str, Template]) -> Template:
    filled: list[Segment] = []
    for segment in words:
        filled.extend(values[segment.name] if isinstance(segment, Placeholder) else (segment,))
    return tuple(filled)


def _opening(words: Template) -> Template:
    """Return a part's words without the mark that parts them from what would stand before."""
    if words and placeholders(words) and isinstance(words[0], str) and words[0][0] in _SEPARATORS:
        rest = words[0][1:]
        place = words[0].place if isinstance(words[0], Literal) else None
        moved = Place(place.file, place.line, place.column + bool(place.column)) if place else None
        return ((Literal(rest, moved),) if rest else ()) + words[1:]
    return words
