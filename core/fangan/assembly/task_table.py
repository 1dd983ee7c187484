"""The 任务分工表: every task a row, with what it takes over from those around it."""

from collections.abc import Sequence
from dataclasses import replace

from fangan.chinese.punctuation import EMPTY_CELL, PAIRS, first_sentence_end
from fangan.late.tuples import NamedTuple
from fangan.model.document import Origin, Table, Task

_CLOSING = frozenset(PAIRS.values())
_LONGEST_TITLE = 40
_LONGEST_CONTENT = 100


class TaskRow(NamedTuple):
    """A task with the blocks it is for (`start` up to but not including `end`), and what it is about in some words.

    `parts` are the starts of the items right under it.
    """

    task: Task
    start: int
    end: int
    parts: tuple[int, ...]
    content: str = ""


def task_table(rows: Sequence[TaskRow], key: str, origin: Origin) -> Table:
    """Gather the tasks into a table; a column nobody fills is left out, an empty cell prints a dash."""
    rows = _settled(rows)
    tasks = [row.task for row in rows]
    columns = [("工作任务", [task.title for task in tasks])]
    for label, cells in (
        ("主要内容", ["" if row.content.rstrip("。") == row.task.title else row.content for row in rows]),
        ("牵头单位", ["、".join(task.lead) for task in tasks]),
        ("责任单位", ["、".join(task.with_) for task in tasks]),
        ("时间地点", [task.at for task in tasks]),
        ("时间", [task.time for task in tasks]),
        ("地点", [task.place for task in tasks]),
        ("完成时限", [task.by for task in tasks]),
    ):
        if any(cells):
            columns.append((label, [cell or EMPTY_CELL for cell in cells]))
    lines = zip(*(column for _, column in columns), strict=True)
    numbered = tuple([(str(number), *line) for number, line in enumerate(lines, 1)])
    header = ("序号", *(label for label, _ in columns))
    return Table(header, numbered, ("center", *("left" for _ in columns)), "", key, origin)


def _settled(rows: Sequence[TaskRow]) -> list[TaskRow]:
    """Hand lead and deadline down to those that have none; leave out who only hands down."""
    done: list[TaskRow] = []
    for row in rows:
        around = [one.task for one in reversed(done) if one.start <= row.start < one.end and row.end <= one.end]
        done.append(row._replace(task=_inheriting(row.task, around)))
    return [settled for row, settled in zip(rows, done, strict=True) if not _only_hands_down(row, done)]


def _inheriting(task: Task, around: Sequence[Task]) -> Task:
    """Return a task with the lead and the deadline of the nearest around it that has them; an office stands once."""
    by = task.by or next((one.by for one in around if one.by), "")
    if task.lead:
        return task if by == task.by else replace(task, by=by)
    lead = next((one.lead for one in around if one.lead), ())
    return replace(task, lead=lead, with_=tuple([one for one in task.with_ if one not in lead]), by=by)


def _only_hands_down(one: TaskRow, rows: Sequence[TaskRow]) -> bool:
    """Whether all that a task says is said again in the rows of all its parts."""
    task = one.task
    under = [row.task for row in rows if row.start in one.parts]
    if not under or len(under) < len(one.parts) or task.with_ or task.at or task.time or task.place:
        return False
    return all(set(task.lead) <= set(part.lead) and task.by in ("", part.by) for part in under)


def parts_of(levels: Sequence[int], start: int, end: int) -> tuple[int, ...]:
    """Return where the items right under the block at `start` begin; `levels` are those of all blocks, 0 for text."""
    under = range(start + 1, end)
    first = min((levels[at] for at in under if levels[at]), default=0)
    return tuple([at for at in under if first and levels[at] == first])


def short_title(text: str) -> str:
    """Return what an item without a heading is called: its first sentence, of a long one its first clauses."""
    sentence = text[: first_sentence_end(text)] if first_sentence_end(text) > 0 else text
    if len(sentence) > _LONGEST_TITLE:
        ends = _clause_ends(sentence)
        sentence = sentence[: max([end for end in ends if end <= _LONGEST_TITLE], default=min(ends, default=None))]
    return sentence.rstrip("。，；：")


def _clause_ends(sentence: str) -> list[int]:
    """Return where the clauses of a sentence end, those in brackets and quotation marks left alone."""
    ends, depth = [], 0
    for at, char in enumerate(sentence, 1):
        depth = max(depth + (char in PAIRS) - (char in _CLOSING), 0)
        if not depth and char in "，；：":
            ends.append(at)
    return ends


def first_sentences(text: str) -> str:
    """Return the first sentence of a text, and those behind it while they make no long cell."""
    end = 0
    while (more := first_sentence_end(text[end:])) > 0 and (not end or end + more <= _LONGEST_CONTENT):
        end += more
    return text[: end or None]
