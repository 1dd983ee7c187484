"""Read anything that can be filed as a plan: what was built here, what was not, and plans that can be composed."""

import os
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from fangan.app.composing import ComposeWish, compose_plan
from fangan.app.import_characters import characters_left_out
from fangan.app.library_files import BUILT_HERE, DOCUMENTS, file_of, nth_of
from fangan.app.project import open_project, softened
from fangan.app.workspace import Workspace
from fangan.assembly.target_names import names_in
from fangan.formats.plain.records import Rough
from fangan.late.patterns import regex
from fangan.late.tuples import NamedTuple
from fangan.library.cutting import Filed, filed_plan
from fangan.library.records import FiledPlan
from fangan.model.document import Document
from fangan.model.problem import InputRefused, Place, Problem, Severity, problem
from fangan.sources.plan_file import FILE_NAME

_TRACKED = "docx-tracked"
_ROUGH = {"file-foreign", _TRACKED}
"""Why a Word file is read line by line: it is not ours, or was edited with its changes tracked."""
_YEAR = regex(r"(?<!\d)(?:19[5-9]\d|20\d\d)(?!\d)")


class LibraryReading(NamedTuple):
    """A plan as it is filed, and what is to be told of it."""

    plan: FiledPlan
    problems: tuple[Problem, ...]


class LibraryReader:
    """Reads plans for a library; what sections are called is asked for once."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace

    @cached_property
    def keys(self) -> dict[str, tuple[str, ...]]:
        """The keys of sections by the names they go by among those installed here; a name may stand for several."""
        catalogue, found = self.workspace.catalogue(), dict[str, set[str]]()
        every = catalogue.keys()
        for key in every:
            for _, name in names_in(catalogue, catalogue.section_heads(key)):
                if name:
                    found.setdefault(name, set()).add(key)
        return {name: tuple(sorted(keys)) for name, keys in found.items()}

    def key(self, name: str) -> str:
        """Return the only key of a section that goes by a name, '' when none or several do."""
        keys = self.keys.get(name, ())
        return keys[0] if len(keys) == 1 else ""

    def read(self, path: str) -> Iterator[LibraryReading]:
        """Yield the plans of a file or folder, and what is to be told of each; a file of others may hold several.

        Raises as composing and the readers of documents do, InputRefused `library-draft` for a draft, `library-empty`
        for a file without words, `library-unknown` for a kind of file that holds no plan.
        """
        name, file = path.lower(), os.path.abspath(path)
        if os.path.isdir(path) or name.endswith((".yaml", ".yml")):
            folder = file if os.path.isdir(path) else os.path.dirname(file)
            composed = compose_plan(open_project(path, self.workspace), ComposeWish())
            yield self._filed(composed.document, Filed(path, os.path.join(folder, FILE_NAME)))
        elif not name.endswith(DOCUMENTS):
            raise InputRefused([problem("library-unknown", Place(path), suffix=os.path.splitext(path)[1])])
        elif name.endswith(BUILT_HERE):
            yield from self._document(path, file)
        else:
            yield from self._foreign(path, file)

    def _document(self, path: str, file: str) -> Iterator[LibraryReading]:
        """Read a document that was built here, or the lines of another."""
        try:
            document = self.workspace.built(path).document
        except InputRefused as refused:
            codes = {one.code for one in refused.problems}
            if path.lower().endswith(".json") or not codes <= _ROUGH:
                raise
            tracked = (problem("library-tracked", Place(path), Severity.WARNING),) if _TRACKED in codes else ()
            yield from self._foreign(path, file, tracked)
            return
        if document.draft:
            raise InputRefused([problem("library-draft", Place(path))])
        from fangan.formats.unread import unread_problems

        yield self._filed(document, Filed(path, file), softened(unread_problems(document, path)))

    def _foreign(self, path: str, file: str, problems: tuple[Problem, ...] = ()) -> Iterator[LibraryReading]:
        """Read what others wrote as `fangan import` reads it, each of its plans by itself."""
        from fangan.formats.plain.rough import read_rough
        from fangan.formats.registry import MAX_FILE
        from fangan.formats.whole import item_lines
        from fangan.intake.account import cleaned_items
        from fangan.intake.foreign import read_foreign
        from fangan.intake.parting import part
        from fangan.sources.text import read_bytes

        foreign = read_foreign(read_bytes(path, MAX_FILE), path, self.workspace.environ)
        items, dropped = cleaned_items(foreign.items)
        plans, apart = part(items)
        if not plans:
            raise InputRefused([problem("library-empty", Place(path))])
        problems = (*problems, *foreign.problems, *characters_left_out(dropped, path))
        if aside := sum(len(line.words.strip()) for line in item_lines(apart)):
            problems = (*problems, problem("library-aside", Place(path), Severity.NOTE, count=aside))
        for nth, whole in enumerate(plans, 1):
            source = Filed(path, file) if nth == 1 else Filed(nth_of(path, nth), nth_of(file, nth))
            yield self._rough(read_rough(whole, path, numbered=foreign.numbered), source, problems if nth == 1 else ())

    def _rough(self, rough: Rough, source: Filed, problems: tuple[Problem, ...]) -> LibraryReading:
        day = rough.day.isoformat() if rough.day else ""
        plan, told = self._filed(rough.document, source._replace(day=day, year=rough.year or 0), problems)
        rough_note = problem("library-rough", Place(source.path), Severity.NOTE, title=plan.title)
        return LibraryReading(plan, (*told, rough_note))

    def _filed(self, document: Document, source: Filed, problems: tuple[Problem, ...] = ()) -> LibraryReading:
        plan = filed_plan(document, source, self.key)
        if not any(one.words for one in plan.passages):
            raise InputRefused([problem("library-empty", Place(source.path))])
        if not plan.year and (year := _year_of(file_of(source.file))):
            plan = plan._replace(year=year)
            problems = (*problems, problem("library-year-of-path", Place(source.path), Severity.NOTE, year=year))
        if not plan.year:
            problems = (*problems, problem("library-no-year", Place(source.path), Severity.WARNING))
        return LibraryReading(_titled(plan, source), problems)


def _year_of(file: str) -> int:
    """Return the only year in the name of a file and its folder, where offices keep them; 0 for none or several."""
    years = set(_YEAR.findall("/".join(Path(file).parts[-2:])))
    return int(years.pop()) if len(years) == 1 else 0


def _titled(plan: FiledPlan, source: Filed) -> FiledPlan:
    """Return a plan that has a title: its file's name where nothing in it is one."""
    return plan if plan.title else plan._replace(title=os.path.splitext(os.path.basename(file_of(source.path)))[0])
