"""The plan file as records: what the clerk wants, before anything is selected."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from fangan.late.records import dataclass
from fangan.model.fact import Raw
from fangan.model.problem import Place, Problem
from fangan.model.template import TaskPattern, Template

if TYPE_CHECKING:
    from fangan.model.exemption import Exemption


class Form(StrEnum):
    """行文形式: how a plan is issued."""

    PLAIN = "plain"
    NOTICE = "notice"
    LETTER = "letter"
    ORDER = "order"
    MINUTES = "minutes"


FORM_NAMES: Mapping[str, Form] = {
    "方案本身": Form.PLAIN,
    "方案": Form.PLAIN,
    "通知": Form.NOTICE,
    "印发通知": Form.NOTICE,
    "文件": Form.NOTICE,
    "函": Form.LETTER,
    "信函": Form.LETTER,
    "信函格式": Form.LETTER,
    "命令": Form.ORDER,
    "令": Form.ORDER,
    "纪要": Form.MINUTES,
    "会议纪要": Form.MINUTES,
}
"""What people call the forms, the usual name of each first."""


class IssuedAs(StrEnum):
    """What a plan is to the text that issues it: what follows that text, or an annex of it (7.3.4, 7.3.7)."""

    TEXT = "text"
    ANNEX = "annex"


ISSUED_AS_NAMES: Mapping[str, IssuedAs] = {"正文": IssuedAs.TEXT, "附件": IssuedAs.ANNEX}
"""What people call them."""


class Act(StrEnum):
    """What a notice does with a plan: issue it, pass on another office's, or approve a lower one's and pass it on."""

    ISSUE = "issue"
    FORWARD = "forward"
    ENDORSE = "endorse"


ACT_NAMES: Mapping[str, Act] = {"印发": Act.ISSUE, "转发": Act.FORWARD, "批转": Act.ENDORSE}
"""What people call them."""
COVERS = frozenset({"notice", "forward-notice", "endorse-notice", "letter", "order"})
"""The keys of the texts that issue a plan: no section of an outline."""


class Margin(StrEnum):
    """How 37 mm and 35 mm of white are declared: see docs/word.md."""

    GBT33476 = "gbt33476"
    BOX = "box"


@dataclass(frozen=True, slots=True)
class Given:
    """One fact the clerk gave, with its place in the plan file (None from `--set` or a program).

    `places` are those of its entries, where they are rows: by their number from 1 and the column, '' for the row.
    """

    raw: Raw
    place: Place | None = None
    places: Mapping[tuple[int, str], Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChoice:
    """What the plan says of one item: whose wording to use."""

    use: str | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionChoice:
    """What the plan says of one section or annex, where it differs from the outline."""

    use: str | None = None
    drop_section: bool = False
    after: str = ""
    """The section behind which an added section comes; '' is the end."""
    heading: Template | None = None
    """What is printed above it instead of the outline's or the wording's; of an annex, its title."""
    no_heading: bool = False
    drop: tuple[str, ...] = ()
    add: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    choose: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Choice → what is chosen: one answer, or several in the order in which they are to stand."""
    items: Mapping[str, ItemChoice] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    """Item → why it is left out although the superior plan has it; '' is the whole section."""
    place: Place | None = None

    @property
    def headed(self) -> bool:
        """Whether the plan says what heading is printed, or that none is."""
        return self.no_heading or self.heading is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """印发机关和印发日期 of the 版记 (GB/T 9704—2012, 7.4.3)."""

    by: str
    date: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """How the plan is issued (GB/T 9704—2012, clause 7)."""

    form: Form | None = None
    as_: IssuedAs | None = None
    act: Act | None = None
    number: str = ""
    to: tuple[str, ...] = ()
    copy: tuple[str, ...] = ()
    signed: tuple[str, ...] = ()
    date: dt.date | None = None
    sealed: bool | None = None
    signatory: tuple[str, ...] = ()
    post: tuple[str, ...] = ()
    """What those are who sign an order: 县长."""
    present: tuple[str, ...] = ()
    excused: tuple[str, ...] = ()
    observers: tuple[str, ...] = ()
    """Who was at the meeting, asked to be excused, or sat in: 出席, 请假, 列席 of minutes."""
    copies: str = ""
    secrecy: str = ""
    urgency: str = ""
    note: str = ""
    printed: Printed | None = None
    mark: str = ""
    blanks: Mapping[str, Place] = field(default_factory=dict)
    """Keys that are named but still have no value, and where: a final build waits for them."""
    place: Place | None = None

    def cover(self, form: Form) -> str:
        """Return the key of the text that issues the plan, '' where it stands by itself."""
        if form in (Form.PLAIN, Form.MINUTES):
            return ""
        passed_on = form is Form.NOTICE and self.act in (Act.FORWARD, Act.ENDORSE)
        return f"{self.act}-notice" if passed_on else form.value

    def encloses_plan(self, form: Form) -> bool:
        """Whether the plan is an annex of the text that issues it; where nothing is said, a letter's is.

        What a notice issues is part of it: it is neither listed nor labelled as an annex.
        """
        return form is Form.LETTER if self.as_ is None else self.as_ is IssuedAs.ANNEX


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One plan file."""

    outline: str
    agency: str
    year: int
    title: Template = ()
    """Its own title, empty where the outline's stands."""
    theme: tuple[str, ...] = ()
    """What it is about, beside what its title says: words that wording may be written for."""
    facts: Mapping[str, Given] = field(default_factory=dict)
    blanks: Mapping[str, Place] = field(default_factory=dict)
    """Facts that are named but still have no value, and where."""
    sections: Mapping[str, SectionChoice] = field(default_factory=dict)
    annexes: Mapping[str, SectionChoice] = field(default_factory=dict)
    tasks: tuple[str, ...] | None = None
    patterns: tuple[TaskPattern, ...] = ()
    """The patterns of its own among those that `tasks` names."""
    roles: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    """Who fills a role, and what the agency calls itself and others, in this plan: over what the agency says."""
    issue: Issue = field(default_factory=Issue)
    margin: Margin = Margin.GBT33476
    style_separators: bool = False
    """Whether a .docx parts a run-in heading from its text by Word's style separator: see docs/word.md."""
    under: str = ""
    """The superior plan this one carries out: a plan file or a built document, relative to the plan file."""
    exceptions: tuple["Exemption", ...] = ()
    """What rules find in it and somebody lets stand."""
    raw: Mapping[str, Raw] = field(default_factory=dict)
    """The plan file as text, without facts and without `under`: what a manifest needs to build it again."""
    place: Place | None = None
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where `outline`, `agency`, `roles.NAME` and `words.NAME` are named."""
    notes: tuple[Problem, ...] = ()
    """What reading it found worth a warning."""

    @property
    def date(self) -> dt.date:
        """The day against which validity is measured: 成文日期, or 31 December of the plan's year."""
        return self.issue.date or dt.date(self.year, 12, 31)
