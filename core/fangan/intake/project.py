"""A rough document as the files of a project: plan file, outline of its own, section files, agencies."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from fangan.chinese.lexicon.document_numbers import DocumentNumber
from fangan.chinese.lexicon.marks import of, scan
from fangan.formats.plain.closing import day_of
from fangan.formats.plain.records import LineExtent, Rough, TextItem, TextLine
from fangan.formats.whole import item_lines
from fangan.intake.account import made_again
from fangan.intake.drafts import Arrival, Became, DraftSection
from fangan.intake.facts import FactFinder, ProposedFact
from fangan.intake.files import (
    OUTLINE,
    OUTLINE_FILE,
    UNNAMED,
    Issuer,
    imported_plan_text,
    issuer_text,
    outline_text,
    valid_for,
)
from fangan.intake.sectioning import Sectioner
from fangan.intake.wording import FactMarker, WordedSection, unmarked, word_section
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.model.address import AROUND
from fangan.model.document import PLAN, Annex, Document, Paragraph, Text
from fangan.model.plan import Form
from fangan.model.reading import Role, Stretch, stretches_around
from fangan.sources.plan_file import FILE_NAME

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
_CLOSING = 3
"""Paragraphs at the end of a text of which one may be its day."""
_SENDING = 6
"""Paragraphs of a text that only sends a plan, the names of its annexes among them."""
_PLANS = regex("(?:方案|计划|预案|要点|办法|意见)(?:[（(].*[）)])?$")
_OF_PLAIN = ("to", "signed", "date")
"""What of `issue:` a plan prints that nothing issues."""


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
    facts: tuple[ProposedFact, ...] = ()
    roles: Mapping[str, str] = MappingProxyType({})
    """Offices that are called by what they do: role → office."""
    left: tuple[str, ...] = ()
    """Days, amounts and numbers that stay text."""
    dated: LineExtent | None = None
    """The line whose day is printed in another form from now on."""
    numbered: tuple[str, LineExtent] | None = None
    """The number of the document as it is printed from now on, and the line where it is written otherwise."""


def make_project(
    items: Sequence[TextItem], rough: Rough, year: int, issuer: Issuer, stem: str, *, facts: bool = True
) -> ForeignProject:
    """Write down what a rough document says; `stem` is what it is called where it has no title.

    Without `facts` all its words stay text.
    """
    return _Maker(items, rough, year, issuer, stem, facts).project()


class _Maker:
    def __init__(
        self, items: Sequence[TextItem], rough: Rough, year: int, issuer: Issuer, stem: str, facts: bool
    ) -> None:
        self._lines = item_lines(tuple(items))
        self._by_key: dict[int, list[TextLine]] = {}
        for line in self._lines:
            self._by_key.setdefault(line.key, []).append(line)
        self._starts = {key: [line.start for line in lines] for key, lines in self._by_key.items()}
        self._rough, self._year, self._issuer = rough, year, issuer
        document = rough.document
        annexed = _annexed(document)
        self._key = PLAN if document.issued else annexed.key if annexed else ""
        self._plan: Text = document.issued or (annexed.text if annexed else document.text)
        self._annexes = [one for one in document.annexes if one is not annexed]
        self._names = {one.name for one in self._annexes}
        self._title = "".join(self._plan.title) or stem
        name = "" if issuer.path == UNNAMED else issuer.name or ("" if issuer.described else issuer.path)
        self._finder = FactFinder(year, self._title, issuer.offices, name) if facts else None
        self._mark: FactMarker = self._finder.marked if self._finder else unmarked
        self._files: dict[str, str] = {}
        self._arrivals: list[Arrival] = []
        self._worded: dict[str, WordedSection] = {}
        self._numbers = 0
        self._dated: LineExtent | None = None
        """The line at the end of the text that is its day in another form than the one that is printed."""
        self._numbered: tuple[str, LineExtent] | None = None
        self._day: dt.date | None = document.signature.date if document.signature else None
        day = self._day
        self._years = (min(year, day.year), max(year, day.year)) if day else (year, year)

    def project(self) -> ForeignProject:
        """Return all files, the plan file first."""
        document = self._rough.document
        sections = self._sections(self._key, self._plan)
        for section in sections:
            self._write(section, f"sections/{section.key}.md")
        annexes = [self._annex(annex.key, annex.text) for annex in self._annexes]
        form = self._cover(document) if self._key else "plain"
        issue = self._issue(document, form)
        self._take((self._key, 0), Became.FIELD, FILE_NAME)
        self._arrivals += list(made_again(self._lines, self._arrivals))
        title, declared = self._mark(self._title)
        facts = self._finder.facts if self._finder else {}
        further: dict[str, object] = {"facts": {one.name: one.value for one in facts.values()}} if facts else {}
        further |= {"issue": issue} if issue else {}
        files = {
            FILE_NAME: imported_plan_text(OUTLINE, self._issuer.path, self._year, title, further),
            OUTLINE_FILE: outline_text(title, sections, annexes, declared),
        }
        if not self._issuer.described:
            files["agencies.yaml"] = issuer_text(self._issuer, self._finder.roles if self._finder else {})
        return ForeignProject(
            {**files, **self._files},
            self._title,
            bool(self._plan.title),
            tuple(sections),
            self._worded,
            tuple(annexes),
            tuple([Arrival(*one[:4], self._source(one.extent)) for one in self._arrivals]),
            issue,
            tuple(facts.values()),
            self._finder.roles if self._finder else {},
            tuple(self._finder.left) if self._finder else (),
            self._dated,
            self._numbered,
        )

    def _sections(self, key: str, text: Text) -> list[DraftSection]:
        sectioner = Sectioner(lambda at: self._rough.pieces.get((key, at), ()), self._starts, "".join(text.title))
        listed = self._listed(text)
        skipped = {*listed, *self._closing_day(key, text)}
        for at in listed:
            for one in self._extents((key, at)):
                start = max(line.start for line in self._by_key[one.key] if line.start <= one.start)
                self._arrivals.append(Arrival(one._replace(start=start), Became.NUMBER))
        return sectioner.read(text.blocks, skipped)

    def _closing_day(self, key: str, text: Text) -> Iterator[int]:
        """Yield the block that is the day of a signed text, written otherwise than it is printed (7.3.5.4)."""
        signature = self._rough.document.signature
        if key or self._day or signature is None:
            return
        for at, block in list(enumerate(text.blocks, 1))[-_CLOSING:]:
            stands = self._extents((key, at))
            day = day_of(TextLine(block.text, 0)) if isinstance(block, Paragraph) and not block.level else None
            if day and stands:
                self._day, self._dated = day, stands[0]
                yield at
                return

    def _listed(self, text: Text) -> set[int]:
        """Return the blocks that only list the annexes, which a build lists by itself."""
        return {
            at
            for at, one in enumerate(text.blocks, 1)
            if isinstance(one, Paragraph) and not one.level and one.number and one.heading + one.text in self._names
        }

    def _write(self, section: DraftSection, file: str, *, numbered: bool = True) -> None:
        if not section.lines:
            return
        said = word_section(
            section, file, self._numbers if numbered else 0, valid_for(section, self._years), self._mark
        )
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
        for stretch in stretches_around(document):
            key = _KEPT.get(stretch.role)
            if key is None:
                continue
            if form == "plain" and key not in _OF_PLAIN:
                continue
            value = self._number(stretch) if key == "number" else stretch.words
            if not value:
                continue  # no form prints it: it is left over, and told
            said.setdefault(key, []).append(value)
            self._take((AROUND, stretch.address.block), Became.FIELD, FILE_NAME)
        issue: dict[str, object] = {"form": form} if form != "plain" else {}
        if self._key not in ("", PLAN):
            issue["as"] = "annex"
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
        return issue | ({"date": self._day} if self._dated and self._day else {})

    def _number(self, stretch: Stretch) -> str:
        """Return a 发文字号 as it is printed (7.2.5), '' for what is none."""
        found = next(of(DocumentNumber, scan(stretch.words)), None)
        if found is None or (found.start, found.end) != (0, len(stretch.words)):
            return ""
        if str(found.value) != stretch.words:
            self._numbered = str(found.value), self._extents((AROUND, stretch.address.block))[0]
        return str(found.value)

    def _take(self, address: tuple[str, int], became: Became, file: str) -> None:
        self._arrivals += [Arrival(one, became, file) for one in self._extents(address)]

    def _source(self, extent: LineExtent) -> str:
        """Return the words of an extent; those of a line that was parted may stand in two."""
        key, start, end = extent
        words = ""
        for line in self._by_key.get(key, ()) if start < end else ():
            at = line.start
            if at < end:
                words += line.words[start - at if start > at else 0 : end - at]
        return words

    def _extents(self, address: tuple[str, int]) -> tuple[LineExtent, ...]:
        stands = self._rough.pieces.get(address, ())
        return tuple(LineExtent(one.key, one.start, one.start + one.end - one.at) for one in stands)


def _annexed(document: Document) -> Annex | None:
    """Return the annex that is the plan, where a notice or a letter only sends it."""
    first = document.annexes[0] if document.annexes and document.issued is None else None
    sends = document.form in (Form.NOTICE, Form.LETTER) and len(document.text.blocks) <= _SENDING
    return first if first and sends and first.text.blocks and _PLANS.search(first.name) else None
