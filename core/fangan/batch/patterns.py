"""The name of a row's file: `out/{区县}/{标题}.docx`, filled with words that cannot lead out of the folder."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.messages.suggest import suggest
from fangan.model.problem import Place, Problem, Severity, UsageRefused, problem

TITLE, NUMBER = "标题", "行号"
"""What a pattern may name besides columns: the document's title, and the number of the row, from 1."""
_MARK = regex(r"\{([^{}]*)\}")


class Pattern(NamedTuple):
    """A pattern: the folder that is the same for all, and the names below it, with marks in them."""

    root: Path
    parts: tuple[str, ...]
    suffix: str

    @property
    def names(self) -> tuple[str, ...]:
        """What its marks name."""
        return tuple(dict.fromkeys(name for part in self.parts for name in _MARK.findall(part)))

    def filled(self, words: Mapping[str, str], safe: Callable[[str], str]) -> str:
        """Return the name of a row's file below the root, its parts joined by `/`; `safe` makes words a file name."""
        *folders, last = [_MARK.sub(lambda mark: words[mark[1]].replace("/", "／"), part) for part in self.parts]
        return "/".join([*map(safe, folders), safe(last) + self.suffix])


def read_pattern(text: str, suffix: str) -> Pattern:
    """Read a pattern; a folder stands for `{标题}` in it, `suffix` where it has none.

    Raises UsageRefused `batch-pattern-broken` for a brace alone, `batch-pattern-fixed` where all rows would go by one
    name.
    """
    parts = [*Path(text).parts]
    marked = [bool(_MARK.search(part)) for part in parts]
    if "{" in _MARK.sub("", text) or "}" in _MARK.sub("", text) or ".." in parts[_first(marked) :]:
        raise UsageRefused([problem("batch-pattern-broken", Place(text))])
    if not any(marked):
        if Path(text).suffix:
            raise UsageRefused([problem("batch-pattern-fixed", Place(text))])
        parts, marked = [*parts, f"{{{TITLE}}}"], [*marked, True]
    first = _first(marked)
    last = Path(parts[-1])
    ends = last.suffix if last.suffix and not _MARK.search(last.suffix) else ""
    parts[-1] = parts[-1].removesuffix(ends)
    return Pattern(Path(*parts[:first]) if first else Path(), tuple(parts[first:]), ends or suffix)


def foreign_folders(pattern: Pattern, safe: Callable[[str], str]) -> list[Problem]:
    """Tell which folders of the root, as somebody typed them, not every system could hold; `safe` as in `filled`."""
    typed = [part for part in pattern.root.parts if part not in (pattern.root.anchor, "..")]
    return [
        problem("batch-folder-name", Place(str(pattern.root)), Severity.WARNING, name=one, better=safe(one))
        for one in typed
        if safe(one) != one
    ]


def _first(marked: list[bool]) -> int:
    return marked.index(True) if True in marked else len(marked)


def unknown_names(pattern: Pattern, columns: Mapping[str, object]) -> UsageRefused | None:
    """Return what is wrong with the marks of a pattern, None where each names a column, the title or the row."""
    known = [*columns, TITLE, NUMBER]
    wrong = [*_unknown(pattern, known)]
    values = {"known": "、".join(known)}
    return (
        UsageRefused(
            [
                problem("batch-pattern-unknown", None, name=one, suggestion=suggest(one, known), **values)
                for one in wrong
            ]
        )
        if wrong
        else None
    )


def _unknown(pattern: Pattern, known: list[str]) -> Iterator[str]:
    return (name for name in pattern.names if name not in known)
