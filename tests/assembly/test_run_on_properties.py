"""Whatever runs on, counts, is dropped or moved: every word is printed once, in its order, its extent says where."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from assembly.conftest import Project
from factories.plans import CLAUSES
from hypothesis import given, settings
from hypothesis import strategies as st

from fangan.chinese.numerals import to_hanzi
from fangan.model.document import Document, Paragraph

CLEAN = [clause for clause in CLAUSES if not set(clause) & set("\n\t 【")]
Line = tuple[str, str, bool]
"""A form of a chain or '', a clause, and whether it is joined."""
LINES = st.lists(
    st.tuples(st.sampled_from(("", "是", "要")), st.sampled_from(CLEAN), st.booleans()), min_size=1, max_size=5
)
HOSTS = st.sampled_from(("（一）\\{}", "\\{}", "（一）宣传。{}"))
SETTINGS = settings(max_examples=40)


def written(number: int, line: Line) -> str:
    form, clause, joined = line
    marks = " join=； end=。" if joined else ""
    return f"＋{'一' + form if form else chr(92)}{clause} {{#line-{number}{marks}}}"


def expected(lines: Sequence[Line]) -> list[str]:
    """Number and join lines by hand."""
    counts: dict[str, int] = {}
    found = []
    for at, (form, clause, joined) in enumerate(lines):
        counts[form] = counts.get(form, 0) + 1
        number = to_hanzi(counts[form]) + form if form else ""
        follows = at + 1 < len(lines) and lines[at + 1][2]
        found.append(number + clause + (("；" if follows else "。") if joined else ""))
    return found


def compose(host: str, clause: str, lines: Sequence[Line], plan: str = "") -> Document:
    body = "\n".join([host.format(clause), *(written(at, line) for at, line in enumerate(lines)), "末段。"])
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder))
        project.add("standard", {"sections/activities.md": f"---\nkey: activities\ntitle: 活动内容\n---\n{body}\n"})
        return project.document(plan)


def run_ons(document: Document) -> list[str]:
    block = document.text.blocks[1]
    assert isinstance(block, Paragraph)
    words = block.heading + block.text
    assert "".join(words[one.start : one.end] for one in block.run_ons) == words[block.run_ons[0].start :]
    return [words[one.start : one.end] for one in block.run_ons]


def ordered_chains(lines: Sequence[Line]) -> bool:
    """Whether no line parts two stretches of one form: what is typed 一 behind something else begins anew."""
    forms = [form for form, _, _ in lines]
    return all(forms[at] == form for form in ("是", "要") for at in range(*_extent(forms, form)))


def _extent(forms: list[str], form: str) -> tuple[int, int]:
    held = [at for at, one in enumerate(forms) if one == form]
    return (held[0], held[-1]) if held else (0, 0)


@SETTINGS
@given(HOSTS, st.sampled_from(CLEAN), LINES.filter(ordered_chains))
def test_every_line_is_printed_once_in_its_order_and_its_extent_says_where(host, clause, lines):
    assert run_ons(compose(host, clause, lines)) == expected(lines)


@SETTINGS
@given(HOSTS, st.sampled_from(CLEAN), LINES.filter(ordered_chains), st.data())
def test_what_is_left_is_what_would_be_written_without_the_lines_that_are_dropped(host, clause, lines, data):
    kept = sorted(data.draw(st.sets(st.sampled_from(range(len(lines))), min_size=1)))
    dropped = ", ".join(f"line-{at}" for at in range(len(lines)) if at not in kept)
    document = compose(host, clause, lines, f"sections: {{activities: {{drop: [{dropped}]}}}}\n")
    assert run_ons(document) == expected([lines[at] for at in kept])


@SETTINGS
@given(HOSTS, st.sampled_from(CLEAN), LINES, st.data())
def test_lines_that_are_moved_lose_no_word(host, clause, lines, data):
    order = data.draw(st.permutations(range(len(lines))))
    plan = f"sections: {{activities: {{order: [{', '.join(f'line-{at}' for at in order)}]}}}}\n"
    printed = run_ons(compose(host, clause, lines, plan))
    assert [lines[at][1] in words for at, words in zip(order, printed, strict=True)] == [True] * len(lines)
