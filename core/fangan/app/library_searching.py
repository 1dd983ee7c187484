"""Search the library of past plans."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from fangan.app.library_place import library_file
from fangan.app.workspace import Workspace
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.library.grams import query_words
from fangan.library.opening import reading
from fangan.library.records import Found
from fangan.library.searching import Search, search_passages
from fangan.messages.suggest import suggest
from fangan.model.problem import ExitCode, Problem, Severity, UsageRefused, problem

_YEARS = regex(r"(\d{4})?(?:[-—–~～至到/](\d{4})?)?")


class SearchWish(NamedTuple):
    """What is looked for: words, the kind of section (key or name), part of an agency's name, years `2015-2020`."""

    words: tuple[str, ...]
    kind: str = ""
    agency: str = ""
    years: str = ""
    limit: int = 20
    library: str | None = None


class SearchOutcome(NamedTuple):
    """What was found for which words."""

    library: Path
    words: tuple[str, ...]
    found: Found
    anywhere: int = 0
    """Where nothing was found: how many passages there are in all sections, of all agencies and years."""
    problems: tuple[Problem, ...] = ()

    @property
    def code(self) -> ExitCode:
        """FINDINGS is no part of it: OK when something was found, else 1 as `grep` has it."""
        return ExitCode.OK if self.found.passages else ExitCode.FINDINGS


def search_library(workspace: Workspace, wish: SearchWish) -> SearchOutcome:
    """Search; raises UsageRefused `library-no-words`, `library-years`, and as `library.opening.reading` does."""
    words = query_words(" ".join(wish.words))
    if not words:
        raise UsageRefused([problem("library-no-words")])
    library, years = library_file(workspace.environ, wish.library), _years(wish.years)
    names = _names(workspace) if wish.kind else {}
    wanted = Search(words, wish.kind, names.get(wish.kind, ()), wish.agency, years, wish.limit)
    with reading(library) as connection:
        found = search_passages(connection, wanted)
        if found.passages:
            return SearchOutcome(library, words, found)
        anywhere = search_passages(connection, Search(words, limit=1)).passages
    return SearchOutcome(library, words, found, anywhere, tuple(_unknown_kind(wish.kind, names)))


def _names(workspace: Workspace) -> Mapping[str, tuple[str, ...]]:
    from fangan.app.library_reading import LibraryReader  # a search for words alone reads no plan

    return LibraryReader(workspace).keys


def _unknown_kind(kind: str, names: Mapping[str, tuple[str, ...]]) -> Iterator[Problem]:
    """Tell of a kind of section that nobody has, as far as is known here."""
    known = {*names, *(key for keys in names.values() for key in keys)}
    if kind and kind not in known:
        yield problem("library-kind-unknown", None, Severity.WARNING, kind=kind, suggestion=suggest(kind, known))


def _years(text: str) -> tuple[int, int]:
    """Read a year or a range of years, either side of which may be open."""
    found = _YEARS.fullmatch(text.replace("年", "").replace(" ", ""))
    if found is None:
        raise UsageRefused([problem("library-years", None, text=text)])
    first = int(found[1] or 0)
    alone = bool(found[1]) and found[0] == found[1]
    last = first if alone else int(found[2] or 0)
    if first and last and first > last:
        raise UsageRefused([problem("library-years", None, text=text)])
    return first, last
