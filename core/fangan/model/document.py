"""The Document: everything that will be printed, numbered and resolved, and where it came from.

Formats read only this. All text is final; no format adds wording of its own except the fixed words of
GB/T 9704—2012 (附件, 抄送, 印发, 签发人 …).
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import TypeAlias

from fangan.late.records import dataclass
from fangan.late.tuples import NamedTuple
from fangan.model.fact import Raw
from fangan.model.plan import Form, Margin, Printed
from fangan.model.trace import Trace

PLAN = "plan"
"""The key of the plan's own text where another issues it: of `Document.issued`, or of the annex that holds it."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Who supplied a block: provider id and version, variant, file and line; and the facts that filled it."""

    provider: str
    version: str
    variant: str
    file: str
    line: int
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RunOn:
    """A run-on line: a stretch of a paragraph's words that is a block of its own.

    `start` and `end` are its half-open extent in the paragraph's words, heading and text together; `number` is what of
    it is computed (`一是`, `第一，`), '' if nothing; `id` is the anchor it opens, '' if none.
    """

    start: int
    end: int
    number: str
    id: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A heading, a paragraph, or a run-in heading with its paragraph.

    `level` 0 is body text, 1–4 the levels 一、（一）1.（1）, or the face of one where a label has no number. The
    printed line is `number + heading + text`; a standalone heading has no `text`, a numbered sentence no `heading`.
    `id` is the anchor this block opens (`activities`, `activities#donation`), '' if none. `run_ons` are the run-on
    lines in `text`, in their order; what stands before the first of them is the paragraph's own.
    """

    level: int
    number: str
    heading: str
    text: str
    id: str
    origin: Origin
    run_ons: tuple[RunOn, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table: header cells, rows of cells, per column an alignment (`left`, `center`, `right`)."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    aligns: tuple[str, ...]
    caption: str
    id: str
    origin: Origin


Block: TypeAlias = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Anchor:
    """The extent of a section or an item: blocks `start` up to but not including `end`."""

    id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A title over blocks: the document's own text, or an annex's.

    `title` holds the title's lines as they are broken for print (GB/T 9704—2012, 7.3.1); joined, they are the title.
    """

    title: tuple[str, ...]
    blocks: tuple[Block, ...]
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """An annex: key, label number (None when it is the only one: plain 附件), and its text.

    `noted` is its whole line in the 附件说明 of a file that says something else there than the annex is called; None of
    a file in which it has no line.
    """

    key: str
    number: int | None
    text: Text
    noted: str | None = ""

    @property
    def label(self) -> str:
        """`附件` or `附件2` (GB/T 9704—2012, 7.3.7)."""
        return "附件" if self.number is None else f"附件{self.number}"

    @property
    def name(self) -> str:
        """The title on one line, as the 附件说明 cites it."""
        return "".join(self.text.title)


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """版头 (GB/T 9704—2012, 7.2; 10.1 for letters).

    `marks` are the names of the 发文机关标志, lead agency first; with several, `word` (文件) stands beside them;
    with one, `marks[0]` is the whole mark and `word` is ''; there is none where it was deleted for printed paper.
    `signatories` only for upward documents.
    """

    marks: tuple[str, ...]
    word: str = ""
    number: str = ""
    signatories: tuple[str, ...] = ()
    copies: str = ""
    secrecy: str = ""
    urgency: str = ""
    largest: int = field(default=0, compare=False, repr=False)
    """Points that the mark's type may have at most where the first page would show no text else (7.3.3), and 0 else.

    Like an Arrangement it is chosen by how the pages come out.
    """

    @property
    def mark(self) -> str:
        """All words of the 发文机关标志."""
        return "".join([*self.marks, self.word])

    @property
    def of_order(self) -> bool:
        """Whether it is an order's: the mark alone tells, and no red rule follows (10.2)."""
        return self.mark.endswith("令")

    @property
    def of_minutes(self) -> bool:
        """Whether it is that of minutes (10.3)."""
        return self.mark.endswith("纪要")


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """版记 (GB/T 9704—2012, 7.4): 抄送 and 印发."""

    copy: tuple[str, ...] = ()
    printed: Printed | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """发文机关署名 and 成文日期 (GB/T 9704—2012, 7.3.5); `sealed` chooses between 7.3.5.1 and 7.3.5.2."""

    names: tuple[str, ...]
    date: dt.date | None
    sealed: bool
    posts: tuple[str, ...] = ()
    """What those are who sign an order with their names, one for each (7.3.5.3)."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was at a meeting: `label` is 出席, 请假 or 列席 (GB/T 9704—2012, 10.3)."""

    label: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """The responsibilities of an item or a section as data: what, who leads, who takes part, by when, when and where.

    `at` is time and place in one, where they were not told apart.
    """

    id: str
    number: str
    title: str
    lead: tuple[str, ...] = ()
    with_: tuple[str, ...] = ()
    by: str = ""
    by_date: dt.date | None = None
    at: str = ""
    time: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One variant that went into the document: for the manifest and the lock."""

    target: str
    provider: str
    version: str
    digest: str
    choices: Mapping[str, str] = field(default_factory=dict)


class KeptIn(StrEnum):
    """Where in a file its manifest was found: what the programs that saved it since have left of it."""

    PART = "part"
    """In its own place; so in everything that was composed and in every format but .docx."""
    PROPERTIES = "properties"
    """In the document properties of a .docx that was an .odt or a .doc in between."""
    BOOKMARKS = "bookmarks"
    """Nowhere: bookmarks and styles alone tell sections, items and what every paragraph is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What the document was built from; holds no path, no user name and no time of day."""

    engine: str
    outline: str
    agency: str
    year: int
    facts: Mapping[str, Raw] = field(default_factory=dict)
    plan: Mapping[str, Raw] = field(default_factory=dict)
    """The rest of the plan file, so that the document can be built again."""
    sources: tuple[Source, ...] = ()
    """The wordings that are printed, wholly or in part."""
    text: str = ""
    """The digest of all its words when it was built, so that an edit shows; '' in files of 0.1.0."""
    whole: str = ""
    """In a file with digests alone, the digest of facts and plan; else ''."""
    kept_in: KeptIn = field(default=KeptIn.PART, compare=False)
    """Where it was found; nothing that a file says of itself."""


class Statement(NamedTuple):
    """What a built file says of itself: what it was built from, and whether as a draft."""

    manifest: Manifest
    draft: bool


class Unread(NamedTuple):
    """What stands in a file and is not in the document read from it, by the kind of place (`text-box`, `header` …).

    `places` is how many of them there are, `characters` how much text without its blanks (none in a picture), `words`
    how it begins.
    """

    where: str
    places: int
    characters: int
    words: str


class Arrangement(NamedTuple):
    """What was chosen by how the pages come out, and every format that has pages follows.

    `held` has for every text, as `Document.texts` lists them, the first block that stays whole on the page of what
    follows: of the signature, of the 附件说明, of the end of the text itself. `white` are the lines above the
    signature, `pitch` is the height of a line in twips, `turns` says that the 版记 turns to a page of its own.
    `continued` are the tables that go on over a page and have a caption, which stands on each; `cut` are the rows of
    tables that no page holds whole. The rows of seals may be `parted` by a page. So many characters at the end of the
    text are `carried` to the page of the signature, their paragraph parted by a page break.
    """

    held: tuple[int, ...]
    white: float
    pitch: int
    turns: bool = False
    continued: tuple[Table, ...] = ()
    cut: tuple[tuple[str, ...], ...] = ()
    parted: bool = False
    carried: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A finished plan, ready to be written in any format."""

    form: Form
    margin: Margin
    text: Text
    masthead: Masthead | None = None
    addressees: str = ""
    """主送机关 as printed, with its full-width colon; '' when there is none."""
    issued: Text | None = None
    """The plan that the document's own text issues without making it an annex: it begins the next page, and the
    annexes are its own, listed at its end."""
    annexes: tuple[Annex, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    signature: Signature | None = None
    note: str = ""
    """附注 without its brackets."""
    imprint: Imprint | None = None
    tasks: tuple[Task, ...] = ()
    draft: bool = False
    manifest: Manifest
    title_choices: tuple[tuple[str, ...], ...] = field(default=(), compare=False, repr=False)
    """Other lines that make sense of its own title, the best first: a layout takes those that bring the pages out well.
    A document read from a file has none."""
    trace: Trace | None = field(default=None, compare=False, repr=False)
    """Where its words come from; None unless asked for in composing, and in every document read from a file."""
    unread: tuple[Unread, ...] = field(default=(), compare=False)
    """What its file holds beside it; nothing unless it was read from one."""
    style_separators: bool = field(default=False, compare=False)
    """Whether a .docx parts run-in headings from their text by Word's style separator; nothing that is printed."""
    arrangement: Arrangement | None = field(default=None, compare=False, repr=False)
    """How it is set onto pages; None until a layout has settled it."""

    @property
    def named_annexes(self) -> tuple[Annex, ...]:
        """The annexes that the 附件说明 below its own text names."""
        return self.annexes if self.issued is None else ()

    @property
    def texts(self) -> tuple[Text, ...]:
        """The document's own text, the plan it issues and the annexes', in reading order."""
        return tuple(self.keyed_texts.values())

    @property
    def keyed_texts(self) -> dict[str, Text]:
        """The texts by their keys, in reading order: '' is the document's own, `plan` the one it issues."""
        issued = {} if self.issued is None else {PLAN: self.issued}
        return {"": self.text, **issued, **{annex.key: annex.text for annex in self.annexes}}

    @property
    def name(self) -> str:
        """What the document is called: its title, or of an order, which has none, mark and number."""
        head = self.masthead
        return "".join(self.text.title) or (head.mark + head.number if head else "")

    @property
    def signing_offices(self) -> tuple[str, ...]:
        """The offices that sign it; a person signs an order (7.3.5.3), whose mark names the office."""
        if self.signature is None or not self.signature.posts:
            return self.signature.names if self.signature else ()
        return tuple(mark.removesuffix("令") for mark in self.masthead.marks) if self.masthead else ()

    @property
    def covers(self) -> bool:
        """Whether its own text only issues the plan, which stands behind it."""
        return PLAN in self.keyed_texts

    @property
    def plan(self) -> Text:
        """The plan's own text, wherever it stands."""
        return self.keyed_texts.get(PLAN, self.text)
