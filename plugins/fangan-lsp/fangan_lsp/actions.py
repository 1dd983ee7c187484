"""What can be mended, as actions of the editor: one by one, and all that is certain at once."""

from collections.abc import Iterable, Iterator

from lsprotocol.types import CodeAction, CodeActionKind, Range, TextEdit, WorkspaceEdit

from fangan.messages.translation import Translate
from fangan_lsp.desk import Desk
from fangan_lsp.files import real
from fangan_lsp.positions import range_of
from fangan_lsp.records import Mark, Mending
from fangan_lsp.words import say

KINDS = [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll]


def actions_at(
    desk: Desk, path: str, where: Range, only: Iterable[str] | None, translate: Translate
) -> list[CodeAction]:
    """Return what can be mended at some words of a file; `only` are the kinds that are wanted, all if it is None."""
    kinds = None if only is None else tuple(one.value if isinstance(one, CodeActionKind) else one for one in only)
    marks, found = desk.marks_in(path), list[CodeAction]()
    if _wanted(kinds, CodeActionKind.QuickFix):
        found += _quick(desk, marks, where, translate)
    if _wanted(kinds, CodeActionKind.SourceFixAll):
        mendings = [one.mending for one in marks if one.mending and one.mending.safe]
        here = (one for one in mendings if real(one.file) == real(path) and _stands(desk, one))
        edits = [_edit(desk, one) for one in apart(here)]
        if edits:
            edit = WorkspaceEdit(changes={desk.uri(path): edits})
            found.append(CodeAction(say("all", translate), kind=CodeActionKind.SourceFixAll, edit=edit))
    return found


def _wanted(kinds: tuple[str, ...] | None, wanted: CodeActionKind) -> bool:
    """Whether a kind is wanted: `source` asks for `source.fixAll`, too, and that for one named behind it."""
    kind = wanted.value
    return kinds is None or any(f"{kind}.".startswith(f"{one}.") or one.startswith(f"{kind}.") for one in kinds)


def _quick(desk: Desk, marks: Iterable[Mark], where: Range, translate: Translate) -> Iterator[CodeAction]:
    for one in marks:
        mending = one.mending
        if mending is None or not _stands(desk, mending):
            continue
        shown = range_of(desk.codec, desk.lines(one.file), one.line, one.start, one.end)
        if _touch(shown, where):
            yield CodeAction(
                _title(mending, translate),
                kind=CodeActionKind.QuickFix,
                edit=WorkspaceEdit(changes={desk.uri(mending.file): [_edit(desk, mending)]}),
                is_preferred=mending.safe or None,
            )


def apart(mendings: Iterable[Mending]) -> list[Mending]:
    """Return mendings of one file without those that want the words, or the point, of an earlier one."""
    taken: list[Mending] = []
    for one in dict.fromkeys(mendings):
        same = (other for other in taken if other.line == one.line)
        if not any((one.start < other.end and other.start < one.end) or one.start == other.start for other in same):
            taken.append(one)
    return taken


def _stands(desk: Desk, one: Mending) -> bool:
    """Whether the old words still stand where they stood: somebody may have gone on typing."""
    lines = desk.lines(one.file)
    return one.line < len(lines) and lines[one.line][one.start : one.end] == one.old


def _edit(desk: Desk, one: Mending) -> TextEdit:
    return TextEdit(range_of(desk.codec, desk.lines(one.file), one.line, one.start, one.end), one.new)


def _title(one: Mending, translate: Translate) -> str:
    word = "replace" if one.old and one.new else "insert" if one.new else "delete"
    said = say(word, translate).replace("{old}", one.old).replace("{new}", one.new)
    return said if one.safe else said + say("unsafe", translate)


def _touch(one: Range, other: Range) -> bool:
    first, second = (one.start, one.end), (other.start, other.end)
    return first[0] <= second[1] and second[0] <= first[1]
