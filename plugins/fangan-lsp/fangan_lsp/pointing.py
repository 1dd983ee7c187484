"""What is told of the word somebody points at, what may be typed there, and what a section file holds."""

import re
from collections.abc import Iterator

from lsprotocol.types import (
    CompletionItem,
    CompletionItemKind,
    DocumentSymbol,
    Hover,
    MarkupContent,
    MarkupKind,
    Position,
    SymbolKind,
)

from fangan_lsp.desk import Desk
from fangan_lsp.files import is_section
from fangan_lsp.positions import character_at, range_of
from fangan_lsp.records import Known

_PLACEHOLDER = re.compile(r"\{\{([^{}\n]*)\}\}")
_OPEN = re.compile(r"\{\{[^{}|]*$")
_KEY = re.compile(r"^(\s*)([\w·.#-]+)\s*:")
_HEAD_KEY = re.compile(r"^key\s*:\s*(\S+)")
_INDENTED = re.compile(r"^ +[\w·]*$")
_ITEM = re.compile(r"^[ \t　]*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.．、]|[（(]\d+[）)])")
_LONGEST = 40


def hover_at(desk: Desk, path: str, at: Position) -> Hover | None:
    """Return what is known of the fact, the section, or the rule of a finding, at a place; None for nothing."""
    lines = desk.lines(path)
    line = lines[at.line] if at.line < len(lines) else ""
    column = character_at(desk.codec, line, at.character)
    said = [
        one.about
        for one in desk.marks_in(path)
        if one.about and one.line == at.line and one.start <= column < max(one.end, one.start + 1)
    ]
    said += _named(desk.known(path), line, column)
    text = "\n\n---\n\n".join(dict.fromkeys(said))
    return Hover(MarkupContent(MarkupKind.Markdown, text)) if text else None


def _named(known: Known, line: str, column: int) -> Iterator[str]:
    for found in _PLACEHOLDER.finditer(line):
        if found.start() <= column < found.end():
            name = found[1].partition("|")[0].strip()
            fact = name if name in known.facts else name.partition(".")[0]
            yield from _of(known.facts, fact)
            yield from _of(known.sections, name.removeprefix("@"))
            return
    if head := _HEAD_KEY.match(line):
        yield from _of(known.sections, head[1])
    elif (key := _KEY.match(line)) and key.start(2) <= column <= key.end(2):
        yield from _of(known.facts if key[2] in known.facts else known.sections, key[2])


def _of(said: object, name: str) -> Iterator[str]:
    if isinstance(said, dict) and name in said:
        yield said[name]


def completions_at(desk: Desk, path: str, at: Position) -> list[CompletionItem]:
    """Return the facts that may be named at a place: in a placeholder, or under `facts:` those not given yet."""
    lines, known = desk.lines(path), desk.known(path)
    line = lines[at.line] if at.line < len(lines) else ""
    before = line[: character_at(desk.codec, line, at.character)]
    if is_section(path, "\n".join(lines)):
        return [_item(known, name, "") for name in known.facts] if _OPEN.search(before) else []
    if _INDENTED.match(before) and _under(lines, at.line) == "facts":
        written = {found[2] for one in lines if (found := _KEY.match(one)) and found[1]}
        return [_item(known, name, ": ") for name in known.facts if name not in written]
    return []


def _under(lines: list[str], number: int) -> str:
    """Return the key of the first column under which a line stands."""
    for line in reversed(lines[:number]):
        found = _KEY.match(line)
        if found and not found[1]:
            return found[2]
    return ""


def _item(known: Known, name: str, behind: str) -> CompletionItem:
    told = MarkupContent(MarkupKind.Markdown, known.facts[name])
    return CompletionItem(name, kind=CompletionItemKind.Variable, documentation=told, insert_text=name + behind)


def symbols_of(desk: Desk, path: str) -> list[DocumentSymbol]:
    """Return the numbered lines of a section file, each up to its first stop."""
    lines = desk.lines(path)
    if not is_section(path, "\n".join(lines)):
        return []
    return [_symbol(desk, lines, number) for number, line in enumerate(lines) if _ITEM.match(line)]


def _symbol(desk: Desk, lines: list[str], number: int) -> DocumentSymbol:
    line = lines[number]
    name = line.strip().replace("\\", "", 1).partition("。")[0][:_LONGEST]
    whole = range_of(desk.codec, lines, number, 0, len(line))
    return DocumentSymbol(name, SymbolKind.String, whole, whole)
