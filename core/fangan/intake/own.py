"""A file that fangan built as a project again: the words from its document, the rest from its manifest."""

from collections.abc import Iterator, Mapping, Sequence

from fangan.formats.plain.records import LineExtent
from fangan.intake.drafts import Arrival, Became, DraftLine, DraftSection, DraftTable
from fangan.intake.files import OUTLINE, OUTLINE_FILE, Issuer, imported_plan_text, issuer_text, outline_text, valid_for
from fangan.intake.project import ForeignProject
from fangan.intake.wording import NO_HEADING, with_braces_kept, word_section
from fangan.model.address import AROUND
from fangan.model.document import PLAN, Block, Document, Paragraph, Table, Text
from fangan.model.fact import Raw
from fangan.model.plan import Form, IssuedAs
from fangan.model.reading import Role, stretches
from fangan.sources.plan_file import FILE_NAME

_NOWHERE = LineExtent(-1, 0, 0)


def as_items(document: Document) -> Iterator[tuple[int, str, str]]:
    """Yield every stretch of a document: a key, its number and its words."""
    for key, one in enumerate(stretches(document)):
        yield key, one.number, one.words


def own_project(document: Document, issuer: Issuer) -> ForeignProject:
    """Return a project whose sections hold the words of a document, and whose plan file what its manifest says."""
    manifest = document.manifest
    issue = _issue(document)
    title = with_braces_kept("".join(document.plan.title))
    files: dict[str, str] = {}
    sections = list(_sections(document.plan))
    annexes = [one for one in document.annexes if one.key != PLAN]
    count = 0
    years = _years(document)
    for section in sections:
        said = word_section(section, f"sections/{section.key}.md", count, valid_for(section, years))
        count = said.numbers
        files[f"sections/{section.key}.md"] = said.text
    parts = [(one.key, one.text) for one in annexes]
    if document.covers:
        act = issue.get("act", "issue")
        parts.append((f"{act}-notice" if act in ("forward", "endorse") else document.form.value, document.text))
    for key, text in parts:
        named = "".join(text.title) or (document.masthead.mark if document.masthead else "")  # an order has no title
        whole = DraftSection(key, key, named, lines=list(draft_lines(text.blocks)))
        files[f"sections/{key}.md"] = word_section(whole, f"sections/{key}.md", 0, valid_for(whole, years)).text
    paper = {key: manifest.plan[key] for key in ("margin", "style-separators") if key in manifest.plan}
    top = {
        FILE_NAME: imported_plan_text(
            OUTLINE, issuer.path, manifest.year, title, {**paper, **({"issue": issue} if issue else {})}
        ),
        OUTLINE_FILE: outline_text(title, sections, [one.key for one in annexes]),
    }
    if not issuer.described:
        top["agencies.yaml"] = issuer_text(issuer)
    return ForeignProject(
        files={**top, **files},
        title="".join(document.plan.title),
        titled=True,
        sections=tuple(sections),
        worded={},
        annexes=tuple(one.key for one in annexes),
        arrivals=tuple(own_arrivals(document)),
        issue=issue,
    )


def _years(document: Document) -> tuple[int, int]:
    day = document.signature.date if document.signature else None
    year = document.manifest.year
    return (min(year, day.year), max(year, day.year)) if day else (year, year)


def _issue(document: Document) -> dict[str, object]:
    """Return `issue:` as the manifest has it, and the form that the outline may have said."""
    said = document.manifest.plan.get("issue")
    issue: dict[str, Raw] = dict(said) if isinstance(said, Mapping) else {}
    if document.form is not Form.PLAIN:
        issued_as = IssuedAs.TEXT if document.issued else IssuedAs.ANNEX
        return {"form": document.form.value, "as": issued_as.value, **issue}
    return {**issue}


def _sections(text: Text) -> Iterator[DraftSection]:
    """Yield the sections of a text by their anchors."""
    for anchor in text.anchors:
        if "#" in anchor.id:
            continue
        first = text.blocks[anchor.start] if anchor.start < len(text.blocks) else None
        titled = isinstance(first, Paragraph) and first.id == anchor.id and first.level == 1 and not first.text
        section = DraftSection(anchor.id, anchor.id)
        if titled and isinstance(first, Paragraph):
            section.title, section.number = first.heading, first.number
        section.lines = list(draft_lines(text.blocks[anchor.start + titled : anchor.end]))
        if section.lines or section.title:
            yield section


def draft_lines(blocks: Sequence[Block]) -> Iterator[DraftLine | DraftTable]:
    """Yield blocks of a document as lines of a section; of the ids those that a line can say."""
    for block in blocks:
        if isinstance(block, Table):
            yield DraftTable(block, (), _item(block.id))
        else:
            yield from _paragraph(block)


def _paragraph(block: Paragraph) -> Iterator[DraftLine]:
    words = block.heading + block.text
    starts = [one.start for one in block.run_ons]
    ends: Sequence[int] = [*starts[1:], len(words)] if starts else []
    own = words[: starts[0]] if starts else words
    if starts and not own:  # a paragraph of nothing but such lines begins with the first
        own, starts, ends = words[: ends[0]], starts[1:], ends[1:]
    heading = 0 if starts and len(block.heading) >= len(own) else min(len(block.heading), len(own))
    if starts and block.level and not block.heading:
        heading = NO_HEADING
    number = block.number
    if not block.level:
        own, number = number + own, ""
    level = block.level if number or heading <= 0 else 0  # a heading in the face of a level, without number: a label
    yield DraftLine(level, number, own, heading, _NOWHERE, _NOWHERE, id=_item(block.id))
    for one, stop in zip(block.run_ons[len(block.run_ons) - len(starts) :], ends, strict=True):
        yield DraftLine(0, "", words[one.start : stop], 0, _NOWHERE, _NOWHERE, id=_item(one.id), run_on=True)


def _item(id_: str) -> str:
    """Return the id of an item as its line says it; rows of a repetition have none that a line could say."""
    item = id_.partition("#")[2]
    return item if item and "." not in item else ""


def own_arrivals(document: Document) -> Iterator[Arrival]:
    """Yield where the words of every stretch go."""
    for key, one in enumerate(stretches(document)):
        number = len(one.number)
        if number:
            yield Arrival(LineExtent(key, 0, number), Became.NUMBER)
        around = one.address.text == AROUND or one.role is Role.TITLE
        extent = LineExtent(key, number, number + len(one.words))
        yield Arrival(extent, Became.FIELD if around else Became.WORDS, words=one.words)
