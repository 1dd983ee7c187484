"""A rough document as the files of a project: plan file, outline of its own, section files, agencies."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from fangan.chinese.this_year import speaks_of_this_year
from fangan.formats.plain.records import LineExtent, Rough, TextItem, TextLine
from fangan.intake.account import lines_of
from fangan.intake.drafts import Arrival, Became, DraftSection
from fangan.intake.sectioning import Sectioner
from fangan.intake.wording import WordedSection, escaped, word_section, yaml_scalar
from fangan.model.address import AROUND
from fangan.model.agency import Level
from fangan.model.document import PLAN, Document, Text
from fangan.model.reading import Role, stretches
from fangan.sources.plan_file import FILE_NAME

OUTLINE = "imported"
_OUTLINE_FILE = f"outlines/{OUTLINE}.yaml"
_KEPT = {
    Role.ADDRESSEES: "to",
    Role.SIGNATURE: "signed",
    Role.DATE: "date",
    Role.NUMBER: "number",
    Role.SIGNATORY: "signatory",
    Role.COPIES: "copies",
    Role.SECRECY: "secrecy",
    Role.URGENCY: "urgency",
    Role.MARK: "mark",
    Role.COPY: "copy",
    Role.NOTE: "note",
    Role.PRINTED: "printed",
    Role.PRINTED_ON: "printed",
}
_OF_PLAIN = ("to", "signed", "date")
"""What of `issue:` a plan prints that nothing issues."""


class Issuer(NamedTuple):
    """Who issues a foreign plan: the path of a described agency, or a name that the project describes itself."""

    path: str
    described: bool
    level: Level = Level.COUNTY


class ForeignProject(NamedTuple):
    """The files of a project, the sections they hold and what became of every word."""

    files: Mapping[str, str]
    title: str
    titled: bool
    """Whether the text has a title of its own."""
    sections: tuple[DraftSection, ...]
    worded: Mapping[str, WordedSection]
    annexes: tuple[str, ...]
    arrivals: tuple[Arrival, ...]
    issue: Mapping[str, object]


def make_project(items: Sequence[TextItem], rough: Rough, year: int, issuer: Issuer, stem: str) -> ForeignProject:
    """Write down what a rough document says; `stem` is what it is called where it has no title."""
    return _Maker(items, rough, year, issuer, stem).project()


class _Maker:
    def __init__(self, items: Sequence[TextItem], rough: Rough, year: int, issuer: Issuer, stem: str) -> None:
        self._lines = list(lines_of(items))
        self._by_key: dict[int, list[TextLine]] = {}
        for line in self._lines:
            self._by_key.setdefault(line.key, []).append(line)
        self._rough, self._year, self._issuer = rough, year, issuer
        document = rough.document
        self._key = PLAN if document.issued else ""
        self._plan: Text = document.issued or document.text
        self._title = "".join(self._plan.title) or stem
        self._files: dict[str, str] = {}
        self._arrivals: list[Arrival] = []
        self._worded: dict[str, WordedSection] = {}
        self._numbers = 0

    def project(self) -> ForeignProject:
        """Return all files, the plan file first."""
        document = self._rough.document
        sections = self._sections(self._key, self._plan)
        for section in sections:
            self._write(section, f"sections/{section.key}.md")
        annexes = [self._annex(annex.key, annex.text) for annex in document.annexes]
        form = "plain"
        if document.issued:
            form = self._cover(document)
        issue = self._issue(document, form)
        self._take((self._key, 0), Became.FIELD, FILE_NAME)
        files = {FILE_NAME: self._plan_text(issue), _OUTLINE_FILE: _outline_text(self._title, sections, annexes)}
        if not self._issuer.described:
            files["agencies.yaml"] = _agencies_text(self._issuer)
        return ForeignProject(
            {**files, **self._files},
            self._title,
            bool(self._plan.title),
            tuple(sections),
            self._worded,
            tuple(annexes),
            tuple(one._replace(words=self._source(one.extent)) for one in self._arrivals),
            issue,
        )

    def _sections(self, key: str, text: Text) -> list[DraftSection]:
        sectioner = Sectioner(lambda at: self._rough.pieces.get((key, at), ()), self._lines, "".join(text.title))
        return sectioner.read(text.blocks)

    def _write(self, section: DraftSection, file: str, *, numbered: bool = True) -> None:
        if not section.lines:
            return
        valid = ""
        said = word_section(section, file, self._numbers if numbered else 0)
        if speaks_of_this_year(said.text):
            valid = f"{self._year}-01-01/{self._year}-12-31"
            said = word_section(section, file, self._numbers if numbered else 0, valid)
        if numbered:
            self._numbers = said.numbers
        self._files[file] = said.text
        self._worded[file] = said
        self._arrivals += said.arrivals

    def _annex(self, key: str, text: Text) -> str:
        parts = self._sections(key, text)
        whole = DraftSection(key, "", "".join(text.title))
        for part in parts:
            whole.lines += part.back()
        whole.whence = self._extents((key, 0))
        self._write(whole, f"sections/{key}.md", numbered=False)
        return key

    def _cover(self, document: Document) -> str:
        """Write the text that issues the plan; return which form it is."""
        parts = self._sections("", document.text)
        form = document.form.value if document.form.value in ("notice", "letter") else "notice"
        whole = DraftSection(form, "", "".join(document.text.title))
        for part in parts:
            whole.lines += part.back()
        whole.whence = self._extents(("", 0))
        self._write(whole, f"sections/{form}.md", numbered=False)
        return form

    def _issue(self, document: Document, form: str) -> dict[str, object]:
        """Return what stands around the text as the keys of `issue:`; what the form does not print is left over."""
        said: dict[str, list[str]] = {}
        for stretch in stretches(document):
            key = _KEPT.get(stretch.role)
            if stretch.address.text != AROUND or key is None:
                continue
            if form == "plain" and key not in _OF_PLAIN:
                continue
            said.setdefault(key, []).append(stretch.words)
            self._take((AROUND, stretch.address.block), Became.FIELD, FILE_NAME)
        issue: dict[str, object] = {"form": form} if form != "plain" else {}
        for key, words in said.items():
            if key == "to":
                issue[key] = [one for one in words[0].rstrip("：:").split("，") if one]
            elif key in ("signed", "signatory", "copy"):
                issue[key] = words
            elif key == "date" and document.signature and document.signature.date:
                issue[key] = document.signature.date
            elif key == "printed" and document.imprint and document.imprint.printed:
                issue[key] = document.imprint.printed
            else:
                issue[key] = "".join(words)
        return issue

    def _plan_text(self, issue: Mapping[str, object]) -> str:
        lines = [
            "# 由旧文稿导入，请对照原文逐处核对。",
            f"outline: {OUTLINE}",
            f"agency: {yaml_scalar(self._issuer.path)}",
            f"year: {self._year}",
            f"title: {yaml_scalar(escaped(self._title))}",
        ]
        if issue:
            lines += ["issue:", *(f"  {key}: {_value(value)}" for key, value in issue.items())]
        return "\n".join(lines) + "\n"

    def _take(self, address: tuple[str, int], became: Became, file: str) -> None:
        self._arrivals += [Arrival(one, became, file) for one in self._extents(address)]

    def _source(self, extent: LineExtent) -> str:
        """Return the words of an extent; those of a line that was parted may stand in two."""
        return "".join(
            line.words[max(extent.start - line.start, 0) : max(extent.end - line.start, 0)]
            for line in self._by_key.get(extent.key, ())
        )

    def _extents(self, address: tuple[str, int]) -> tuple[LineExtent, ...]:
        stands = self._rough.pieces.get(address, ())
        return tuple(LineExtent(one.key, one.start, one.start + one.end - one.at) for one in stands)


def _value(value: object) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, list):
        return "[" + ", ".join(map(_quoted, value)) + "]"
    if isinstance(value, str):
        return yaml_scalar(value)
    return f"{{by: {_quoted(value.by)}, date: {value.date.isoformat()}}}"  # type: ignore[attr-defined]


def _quoted(words: str) -> str:
    return yaml_scalar(words) if not {",", "[", "]", "{", "}"} & set(words) else f'"{words}"'


def _outline_text(title: str, sections: Sequence[DraftSection], annexes: Sequence[str]) -> str:
    lines = [
        f"id: {OUTLINE}",
        "name: 导入的提纲",
        "use-when: 只用于这份导入的方案。",
        f"title: {yaml_scalar(escaped(title))}",
        "sections:",
    ]
    for section in sections:
        heading = "" if section.title else ", heading: none"
        if section.lines:
            lines.append(f"  - {{key: {section.key}{heading}, required: true}}")
    if annexes:
        lines += ["annexes:", *(f"  - {{key: {key}, required: true}}" for key in annexes)]
    return "\n".join(lines) + "\n"


def _agencies_text(issuer: Issuer) -> str:
    name = yaml_scalar(issuer.path)
    return f"# 没有哪个插件说明这个机关，请核对名称和层级。\n{name}:\n  name: {name}\n  level: {issuer.level}\n"
