"""Take a section or an item of a past plan up again: as a section file, in the folder of a plan or on the screen."""

import json
from collections.abc import Sequence
from pathlib import Path

from fangan.app.library_place import library_file
from fangan.app.library_reading import LibraryReader
from fangan.app.library_showing import past_plan_called, read_id
from fangan.app.workspace import Workspace
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.library.housing import ITEM_ID, house
from fangan.library.likeness import place_names
from fangan.library.looking import passages_of
from fangan.library.opening import reading
from fangan.library.records import PassageRow, PlanRow
from fangan.model.address import AROUND, Target
from fangan.model.problem import ExitCode, InputRefused, Place, Problem, Severity, UsageRefused, problem
from fangan.model.reading import BLOCKS
from fangan.sources.plan_file import find_plan
from fangan.sources.writing import made_folder, write_whole

_DATES = regex(r"\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日")
_SIMPLE = regex(r"[\w“”（）、，《》—]+")
_MOST_TOLD = 8


class ReuseWish(NamedTuple):
    """What is taken up: the passage of this number, with what belongs to it, or the `whole` section around it.

    `key` names the section where the library does not know it. `into` is the plan whose folder gets the file; without
    it nothing is written.
    """

    id: str
    into: str | None = None
    key: str = ""
    whole: bool = False
    library: str | None = None


class ReuseOutcome(NamedTuple):
    """The section file, where it was written, and what in it is to be looked at."""

    target: Target
    text: str
    file: Path | None
    plan: PlanRow
    passages: tuple[PassageRow, ...]
    problems: tuple[Problem, ...]

    @property
    def code(self) -> ExitCode:
        """Always OK."""
        return ExitCode.OK


def reuse_passages(workspace: Workspace, wish: ReuseWish) -> ReuseOutcome:
    """Make a section file of a past plan's passages; nothing that is there is written over.

    Raises UsageRefused `library-reuse-passage` for what is no passage of a text, `library-reuse-key` where nobody knows
    the section, InputRefused `library-reuse-taken` where the plan's folder words it already, and as `show_entry`.
    """
    library, id_ = library_file(workspace.environ, wish.library), read_id(wish.id)
    with reading(library) as connection:
        plan = past_plan_called(connection, library, id_)
        every = passages_of(connection, plan.id)
    start = next((one for one in every if one.position == id_.position), None)
    if start is None or start.text == AROUND or start.role not in BLOCKS:
        raise UsageRefused([problem("library-reuse-passage", Place(str(library)), id=wish.id)])
    taken = _section(every, start) if wish.whole or start.level == 1 else _with_children(every, start)
    target = _target(workspace, wish, start, whole=wish.whole or start.level == 1)
    written = taken[1:] if not target.item and taken[0].level == 1 else taken
    if not written:
        raise UsageRefused([problem("library-reuse-passage", Place(str(library)), id=wish.id)])
    top = start.level or 2 if target.item else min([one.level for one in written if one.level > 1], default=2)
    housed = house(_head(plan, target, taken), written, top if target.item else 2, item=bool(target.item))
    told = [*_changed(housed.changed), *_dated(plan, taken)]
    file = _write(workspace, wish.into, target, housed.text) if wish.into else None
    return ReuseOutcome(target, housed.text, file, plan, tuple(taken), tuple(told))


def _section(every: Sequence[PassageRow], start: PassageRow) -> list[PassageRow]:
    """Return the passages of the section in which one stands, its heading first."""
    same = [one for one in every if (one.text, one.section, one.kind) == (start.text, start.section, start.kind)]
    return [one for one in same if one.role in BLOCKS]


def _with_children(every: Sequence[PassageRow], start: PassageRow) -> list[PassageRow]:
    """Return a passage with all that stands below it."""
    found = [start]
    for one in every[every.index(start) + 1 :]:
        if not start.level or one.role not in BLOCKS or one.text != start.text or 0 < one.level <= start.level:
            break
        if one.section != start.section or one.kind != start.kind:
            break
        found.append(one)
    return found


def _target(workspace: Workspace, wish: ReuseWish, start: PassageRow, *, whole: bool) -> Target:
    key = wish.key or start.section
    if key and not key.isascii():
        keys = LibraryReader(workspace).keys.get(key, ())
        key = keys[0] if len(keys) == 1 else ""
    if not ITEM_ID.fullmatch(key):
        raise UsageRefused([problem("library-reuse-key", None, key=wish.key or start.kind or start.section)])
    item = start.item if ITEM_ID.fullmatch(start.item) else f"past-{start.plan}-{start.position}"
    return Target(key) if whole else Target(key, item)


def _head(plan: PlanRow, target: Target, taken: Sequence[PassageRow]) -> str:
    """Return the head of a section file, with a remark where its words come from."""
    particulars = "，".join(filter(None, (f"{plan.year}年" if plan.year else "", plan.office)))
    remark = f"取自方案库 {taken[0].id}：《{plan.title}》{f'（{particulars}）' if particulars else ''}"
    lines = ["---", f"# {' '.join(remark.split())}", f"key: {target}"]
    heading = (taken[0].heading or taken[0].words).rstrip("。：") if taken[0].level == 1 else ""
    if heading and not target.item:
        lines.append(f"title: {heading if _SIMPLE.fullmatch(heading) else json.dumps(heading, ensure_ascii=False)}")
    if target.item:
        lines.append("insert: last")
    return "\n".join([*lines, "---", ""])


def _write(workspace: Workspace, into: str, target: Target, text: str) -> Path:
    """Write a section file among the plan's own; raises where there is one for the same already."""
    plan = find_plan(Path(into))
    catalogue = workspace.catalogue(plan.parent)
    for head in (*catalogue.section_heads(target.section), *catalogue.item_heads(target.section)):
        if head.provider.own and head.target == str(target):
            raise InputRefused([problem("library-reuse-taken", Place(head.path), target=target)])
    file = plan.parent / "sections" / f"{str(target).replace('#', '-')}.md"
    with made_folder(file.parent):
        write_whole(file, text.encode(), new=True)
    return file


def _changed(passages: Sequence[PassageRow]) -> list[Problem]:
    if not passages:
        return []
    ids = "、".join(one.id for one in passages[:_MOST_TOLD])
    return [problem("library-reuse-plain", None, Severity.WARNING, count=len(passages), ids=ids)]


def _dated(plan: PlanRow, passages: Sequence[PassageRow]) -> list[Problem]:
    """Tell which days and names of the past plan stand in what was taken."""
    words = "\n".join(one.words for one in passages)
    found = [*_DATES.findall(words), *(name for name in place_names(plan.agency, plan.office) if name in words)]
    particulars = list(dict.fromkeys(found))
    if not particulars:
        return []
    said = "、".join(particulars[:_MOST_TOLD]) + ("……" if len(particulars) > _MOST_TOLD else "")
    return [problem("library-reuse-particulars", None, Severity.NOTE, particulars=said)]
