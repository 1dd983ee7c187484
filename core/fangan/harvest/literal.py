"""The last resort: what nothing else explains is written down word for word, as the plan's own wording of its section.

Placeholders are lost there, and whoever harvests is told so; but a build gives the edited text.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from fangan.compare import compare_documents
from fangan.harvest.cells import differing_cells
from fangan.harvest.declared import Declared, declared
from fangan.harvest.files import free_file
from fangan.harvest.pairs import block_pairs
from fangan.harvest.plan_text import with_entry, with_listed, with_places_behind, with_title, written_value
from fangan.harvest.records import NOT_THERE, Evidence, Harvested, Kin, Writes
from fangan.harvest.regions import Region, regions
from fangan.intake.drafts import DraftSection
from fangan.intake.files import valid_for
from fangan.intake.own import draft_lines
from fangan.intake.wording import with_braces_kept, word_section
from fangan.late.tuples import NamedTuple
from fangan.model.address import Target
from fangan.model.document import PLAN, Block, Document, Paragraph, RunOn, Table, Text
from fangan.model.provider import OWN
from fangan.model.reading import block_words

_GIVEN_UP = ("drop", "use", "add", "order", "choose", "items", "reasons", "heading", "title")
"""What a plan file says of a section's wording, which its own, word for word, has no more.

It may have to drop what is brought in all the same."""


class WordForWord(NamedTuple):
    """What would be written: files, the plan file's text, and what is told of each section."""

    files: Writes
    plan: str
    told: tuple[Harvested, ...]


class OwnWording(NamedTuple):
    """The plan's own section files by `section` and `section#item`, and the folder for further ones."""

    files: Mapping[str, Path]
    folder: Path

    def of(self, target: str) -> Path:
        """Return the file that words a section, or will: one of another year or agency stays."""
        return self.files.get(target) or free_file(self.folder, target)

    def items(self, section: str) -> list[Path]:
        """List the files that word single items of a section."""
        return [path for target, path in self.files.items() if target.startswith(f"{section}#")]


class _Section(NamedTuple):
    """A section of the built text and the blocks of the edited one that it has become."""

    text: str
    key: str
    title: str
    before: tuple[Block, ...]
    after: tuple[Block, ...]
    titles: tuple[str, str] = ("", "")
    """The title before and after, of a text of its own."""

    @property
    def differs(self) -> bool:
        return self.titles[0] != self.titles[1] or list(map(_said, self.before)) != list(map(_said, self.after))


def literal_sections(
    now: Document,
    edited: Document,
    plan: str,
    own: OwnWording,
    texts: Mapping[str, str],
    also: Container[str] = (),
) -> WordForWord:
    """Write every section that differs as it stands in the edited document; the plan file gives up what it said.

    `also` are the keys of those that are written whether they differ or not.
    """
    out = _titled(WordForWord({}, plan, ()), now, edited)
    if out.plan != plan:  # the titles of others may follow from it
        return out
    above: dict[str, str] = {}
    for section in _sections(now, edited):
        if section.after:
            above[section.text] = section.key
        else:
            out = out._replace(plan=with_places_behind(out.plan, section.key, above.get(section.text, "")))
        if section.differs or section.key in also:
            out = _written(out, section, edited, own, declared(section.before, texts))
    return out


def _titled(out: WordForWord, now: Document, edited: Document) -> WordForWord:
    """Let the plan file say the plan's title where it is another."""
    old, new = ("".join(one.plan.title) for one in (now, edited))
    if old == new:
        return out
    told = Harvested(Kin.LITERAL, Evidence.ALIGNMENT, "title", old, new)
    return out._replace(plan=with_title(out.plan, with_braces_kept(new)), told=(*out.told, told))


def _said(block: Block) -> str:
    return block.heading + block.text if isinstance(block, Paragraph) else block_words(block)


def _sections(now: Document, edited: Document) -> Iterator[_Section]:
    pairs = [one for one in block_pairs(compare_documents(now, edited)) if NOT_THERE not in (one.place, one.edited)]
    for key, text in now.keyed_texts.items():
        known = {
            one.edited[1] - 1: one.place[1] - 1
            for one in pairs
            if one.place[0] == key == one.edited[0] and one.place[1] and one.edited[1]
        }
        after = edited.keyed_texts.get(key, Text(title=(), blocks=()))
        blocks = tuple(_as_known(block, at, known, text) for at, block in enumerate(after.blocks))
        anchors = sorted((one for one in text.anchors if "#" not in one.id), key=lambda one: one.start)
        extents = [Region(one.start, one.end) for one in anchors]
        titles = [_title(text.blocks[one.start : one.end], one.id) for one in anchors]
        parts = regions(extents, list(map(bool, titles)), known, len(blocks)) if anchors else []
        for anchor, title, part in zip(anchors, titles, parts, strict=True):
            before = text.blocks[anchor.start : anchor.end]
            own = anchor.id == key or (key == "" and anchor.id in _COVERS)
            inside = tuple(_within(anchor.id, one) for one in blocks[part.start : part.end])
            named = ("".join(text.title), "".join(after.title)) if own else ("", "")
            yield _Section(key, anchor.id, title, before, inside, named)
    for key, text in edited.keyed_texts.items():  # a table that was made of what is literal now
        if key not in now.keyed_texts:
            yield _Section(key, key, "", (), text.blocks)


def _title(blocks: Sequence[Block], key: str) -> str:
    """Return the heading a section opens with, '' where it has none."""
    first = blocks[0] if blocks else None
    opens = isinstance(first, Paragraph) and first.id == key and first.level == 1 and not first.text
    return first.heading if opens and isinstance(first, Paragraph) else ""


def _as_known(block: Block, at: int, known: Mapping[int, int], text: Text) -> Block:
    """Return an edited block under the id of the built one it was: a bookmark may have stayed behind."""
    return replace(block, id=text.blocks[known[at]].id if at in known else "")


def _within(section: str, block: Block) -> Block:
    """Return a block without the ids that are another section's: its words stand here now."""
    id_ = block.id if Target.parse(block.id).section == section else ""
    if isinstance(block, Paragraph) and block.run_ons:
        lines = [one if Target.parse(one.id).section == section else replace(one, id="") for one in block.run_ons]
        return replace(block, id=id_, run_ons=tuple(lines))
    return replace(block, id=id_)


def _written(out: WordForWord, section: _Section, edited: Document, own: OwnWording, heads: Declared) -> WordForWord:
    group = "sections" if section.text in ("", PLAN) or section.key != section.text else "annexes"
    said: dict[str, str] = {}
    files: Writes = {}
    if not section.after:
        said["drop"] = "true"
    else:
        draft, heading = _draft(section, edited)
        if heading is not None:
            said["title" if group == "annexes" else "heading"] = written_value(with_braces_kept(heading))
        files[own.of(section.key)] = _text(draft, edited, heads)
        files |= dict.fromkeys(own.items(section.key))  # their words stand in it
    ours = section.key in own.files
    try:
        plan = with_entry(out.plan, (group, section.key), said, _GIVEN_UP[ours:])
        for item in _brought_in(section) if ours and "drop" not in said else ():
            plan = with_listed(plan, (group, section.key, "drop"), item) or plan
    except KeyError:  # the plan file is laid out in a way of its own: the section is left, and told
        return out
    told = Harvested(Kin.LITERAL, Evidence.ALIGNMENT, section.key, *_differing(section), file=section.key)
    return WordForWord({**out.files, **files}, plan, (*out.told, told))


def _brought_in(section: _Section) -> Iterator[str]:
    """Yield the items that came into a section of the plan's own from elsewhere, and are not in the edited text."""
    there = {one.id for block in section.after for one in _opened(block)}
    for block in section.before:
        for one in _opened(block):
            target = Target.parse(one.id)
            if target.section == section.key and target.item and one.id not in there and one.origin.provider != OWN:
                yield target.item


def _opened(block: Block) -> Iterator[Block | RunOn]:
    yield block
    yield from block.run_ons if isinstance(block, Paragraph) else ()


def _draft(section: _Section, edited: Document) -> tuple[DraftSection, str | None]:
    """Return the wording of a section, and the heading that the plan file has to say: None where it is as before."""
    draft = DraftSection(section.key, section.key)
    lines = list(draft_lines(section.after))
    first = section.after[0]
    if section.key == section.text or (section.text == "" and section.key in _COVERS):
        draft.title = "".join(edited.keyed_texts[section.text].title)
        draft.lines = lines
        return draft, None
    if section.title and isinstance(first, Paragraph) and first.level == 1 and not first.text and len(lines) > 1:
        draft.title, draft.number, draft.lines = first.heading, first.number, lines[1:]
        changed = first.heading if first.heading != section.title else None
        return draft, changed
    draft.lines = lines
    return draft, "none" if section.title else None


_COVERS = frozenset({"notice", "forward-notice", "endorse-notice", "letter", "order"})


def _text(draft: DraftSection, edited: Document, heads: Declared) -> bytes:
    day = edited.signature.date if edited.signature else None
    year = edited.manifest.year
    years = (min(year, day.year), max(year, day.year)) if day else (year, year)
    said = word_section(draft, f"{draft.key}.md", 0, valid_for(draft, years), facts=heads.facts)
    title = heads.title if draft.key in _COVERS and not draft.title else []  # an order prints none, but has one
    return said.text.replace("\n---\n", "\n".join(["", *title, *heads.others, "---", ""]), 1).encode()


def _differing(section: _Section) -> tuple[str, str]:
    """Return the first words that differ; of a table that only loses what it was made of, its first cells."""
    if section.titles[0] != section.titles[1]:
        return section.titles
    before, after = list(map(_said, section.before)), list(map(_said, section.after))
    at = next((at for at, (one, two) in enumerate(zip(before, after, strict=False)) if one != two), None)
    if at is None and before == after:
        first = "　".join("".join(before[:1]).split("\n")[:4]).strip()
        return first, first
    if at is None:
        at = min(len(before), len(after))
    one, two = section.before[at : at + 1], section.after[at : at + 1]
    if one and two and isinstance(one[0], Table) and isinstance(two[0], Table):
        return differing_cells(one[0], two[0])
    return "".join(before[at : at + 1]), "".join(after[at : at + 1])
