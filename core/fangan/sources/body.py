"""The wording of a section: lines → a tree of parts, by the markers officials already write."""

from dataclasses import field

from fangan.chinese.lexicon.markers import Marker, chain_form, marker_at
from fangan.chinese.lexicon.tokens import Strictness
from fangan.chinese.punctuation import first_sentence_end
from fangan.late.patterns import regex
from fangan.late.records import dataclass
from fangan.late.tuples import NamedTuple
from fangan.model.problem import Place, Problem, problem
from fangan.model.section import NO_ATTRIBUTES, Attributes, Part, TablePart, walk
from fangan.sources.attributes import split_attributes
from fangan.sources.table import read_table
from fangan.sources.template import parse_template

_CAPTION = regex(r"[ \t　]*表[：:][ \t　]*(.*[^ \t　])[ \t　]*")
_BLANK = " \t　"
_ENDED = regex(r"[：。]\\(?!\{(?!\{)|[}｛｝])")
"""The end of a heading; what stands before a single brace is the sign that it is text."""
_REMARK = regex(r"（[^（）]*）|\([^()]*\)|〔[^〔〕]*〕")
RUN_ON = "＋"
"""What a line opens with that is printed at the end of the paragraph above it."""
_LARGEST = 99
"""The largest number of a marker; 100.太多 is text."""


@dataclass(slots=True)
class Open:
    """A part still gathering the deeper parts under it."""

    level: int
    place: Place
    heading: str = ""
    heading_column: int = 1
    text: str = ""
    text_column: int = 1
    id: str = ""
    attributes: Attributes = NO_ATTRIBUTES
    table: TablePart | None = None
    run_on: bool = False
    chain: str = ""
    marker: str = ""
    """The words of a chain's marker, and the number in them."""
    number: int = 0
    ends_chain: bool = False
    plain: bool = False
    children: "list[Open]" = field(default_factory=list)


class Whole(NamedTuple):
    """What a text words: an `item` where it is the file of one, and the `names` of the section."""

    item: str = ""
    names: tuple[str, ...] = ()


_SOME_SECTION = Whole()


def read_body(
    text: str, file: str, first_line: int, problems: list[Problem], whole: Whole = _SOME_SECTION
) -> tuple[Part, ...]:
    """Read the wording below a head; `first_line` is the file's line where `text` begins.

    The file of an item alone may begin with a line that runs on, and go on counting what stands elsewhere.
    """
    lines = list(enumerate(text.split("\n"), first_line))
    top: list[Open] = []
    stack: list[Open] = []
    last: Open | None = None
    chained = closing = False
    at = 0
    while at < len(lines):
        number, line = lines[at]
        rows = _table_lines(lines, at)
        if rows:
            part = _table(line, rows, Place(file, number, 1), problems)
            at += len(rows) + (rows[0][0] != number)
        else:
            at += 1
            if not line.strip(_BLANK):
                continue
            part = _line(line, Place(file, number, 1), problems)
        if part.run_on:
            _run_on(part, last or (part if whole.item else None), top, problems)
        else:
            _nest(part, top, stack, whole, problems)
            last = part
        chained, closing = chained or bool(part.chain), closing or bool(part.attributes.of)
    if chained:
        from fangan.sources.chains import settle_chains  # few texts count inside

        settle_chains(top, bool(whole.item))
    if closing:
        from fangan.sources.closing import check_closing

        check_closing(top, problems)
    _check_ids(top, problems)
    return tuple(_freeze(part, problems) for part in top)


def _table_lines(lines: list[tuple[int, str]], at: int) -> list[tuple[int, str]]:
    """Return the pipe table's lines that begin here or right below a caption line, or nothing."""
    start = at
    if not lines[at][1].lstrip(_BLANK).startswith("|"):
        if "表" not in lines[at][1] or not _CAPTION.fullmatch(lines[at][1]):
            return []
        start += 1
    end = start
    while end < len(lines) and lines[end][1].lstrip(_BLANK).startswith("|"):
        end += 1
    return lines[start:end]


def _table(line: str, rows: list[tuple[int, str]], place: Place, problems: list[Problem]) -> Open:
    """Read a pipe table; the caption line above it, if there is one, may say its id and attributes."""
    if rows[0][0] == place.line:
        return Open(0, place, table=read_table(rows, (), place.file, problems))
    words, id_, attributes = split_attributes(line, place, problems)
    caption = _CAPTION.fullmatch(words)
    title = parse_template(caption[1], Place(place.file, place.line, caption.start(1) + 1), problems) if caption else ()
    if attributes.states_task:
        problems.append(problem("table-with-task", place))
    return Open(0, place, id=id_, attributes=attributes, table=read_table(rows, title, place.file, problems))


def _line(line: str, place: Place, problems: list[Problem]) -> Open:
    """Read one line: marker, run-in heading, text, attributes."""
    words, id_, attributes = split_attributes(line, place, problems)
    stripped = words.strip()
    # what is read is the end of the line, so columns are counted from there
    end = len(words.rstrip()) + 1
    part = Open(0, place, id=id_, attributes=attributes, run_on=stripped.startswith(RUN_ON))
    if part.run_on:
        stripped = stripped[1:].lstrip()
    marker = marker_at(stripped, Strictness.AS_TYPED)
    if marker and marker.value.number <= _LARGEST and (not marker.value.level or not part.run_on):
        _numbered(part, stripped[: marker.end], stripped[marker.end :], marker.value)
        part.heading_column = end - len(stripped[marker.end :].lstrip())
    if not part.level and not part.chain:
        part.text = stripped.removeprefix("\\").lstrip()
        plain = stripped.startswith("\\") and marker_at(part.text, Strictness.AS_TYPED) is None
        if not part.run_on and not plain and (label := _ended(part.text)):
            part.heading_column = end - len(part.text)
            part.heading, part.text = label
    part.text_column = end - len(part.text)
    if not part.heading and not part.text:
        problems.append(problem("empty-block", place))
    if (attributes.join or attributes.end) and not part.run_on:
        problems.append(problem("join-without-run-on", place))
    return part


def _numbered(part: Open, words: str, line: str, marker: Marker) -> None:
    """Take the marker off a line: of one of the four levels, or of what is counted inside a text."""
    if not marker.level:
        part.chain, part.marker, part.number, part.text = chain_form(words), words, marker.number, line
        return
    line = line.lstrip()
    part.level, part.plain = marker.level, line.startswith("\\")
    if part.plain:
        part.text = line[1:].lstrip()
    else:
        part.heading, part.text = _split_run_in(line)


def _split_run_in(line: str) -> tuple[str, str]:
    r"""Split a numbered line at its first full stop: heading before, text behind; a single sentence is text alone.

    A sentence with a remark in brackets behind it is still a single one. `：\` and `。\` end a heading as they stand.
    """
    ended = _ended(line)
    if ended:
        return ended
    end = first_sentence_end(line)
    rest = line[end:].strip(_BLANK)
    if end == len(line) or (end > 0 and _REMARK.fullmatch(rest)) or (end < 0 and line.endswith("。”")):
        return "", line
    return (line[:end], rest) if end > 0 else (line, "")


def _ended(line: str) -> tuple[str, str] | None:
    r"""Split a line where `：\` or `。\` ends its heading; None where none does before the first full stop."""
    ended = _ENDED.search(line) if "\\" in line else None
    if not ended or not ended.start():
        return None
    end = first_sentence_end(line)
    return (line[: ended.start() + 1], line[ended.end() :].lstrip()) if end < 0 or ended.start() < end else None


def _run_on(part: Open, above: Open | None, top: list[Open], problems: list[Problem]) -> None:
    """Hang a line that runs on under the paragraph above it; an item file's own stands alone."""
    if part.attributes.of:
        problems.append(problem("of-on-numbered", part.place, of=part.attributes.of))
    if above is part:
        top.append(part)
    elif above is None or above.table or not above.text:
        problems.append(problem("run-on-without-paragraph", part.place))
        top.append(part)
    else:
        above.children.append(part)


def _nest(part: Open, top: list[Open], stack: list[Open], whole: Whole, problems: list[Problem]) -> None:
    """Hang a part under the nearest shallower one; body text belongs to the block that is open, or that it closes."""
    if part.attributes.of:
        from fangan.sources.closing import close  # few texts have such a paragraph

        close(part, stack, whole, problems)
    if part.level == 0:
        (stack[-1].children if stack else top).append(part)
        return
    while stack and stack[-1].level >= part.level:
        stack.pop()
    (stack[-1].children if stack else top).append(part)
    stack.append(part)


def _check_ids(top: list[Open], problems: list[Problem]) -> None:
    """An id may come twice only as alternatives of one choice, each with its own `choice=`."""
    seen: dict[str, list[Open]] = {}
    for part in walk(top):
        if part.id:
            seen.setdefault(part.id, []).append(part)
    for id_, parts in seen.items():
        choices = [part.attributes.choice for part in parts]
        if len(parts) > 1 and (not all(choices) or len(set(choices)) < len(choices)):
            problems.append(problem("repeated-item-id", parts[1].place, id=id_, first=parts[0].place.line))


def _freeze(part: Open, problems: list[Problem]) -> Part:
    file, line = part.place.file, part.place.line
    return Part(
        level=part.level,
        heading=parse_template(part.heading, Place(file, line, part.heading_column), problems),
        text=parse_template(part.text, Place(file, line, part.text_column), problems),
        id=part.id,
        attributes=part.attributes,
        table=part.table,
        children=tuple(_freeze(child, problems) for child in part.children),
        run_on=part.run_on,
        chain=part.chain,
        typed=part.marker if part.chain else "",
        ends_chain=part.ends_chain,
        plain=part.plain,
        place=part.place,
    )
