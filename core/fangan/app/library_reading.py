"""Read anything that can be filed as a plan: what was built here, what was not, and plans that can be composed."""

import os
import re
from functools import cached_property
from pathlib import Path

from fangan.app.composing import ComposeWish, compose_plan
from fangan.app.project import open_project, softened
from fangan.app.workspace import Workspace
from fangan.assembly.target_names import names_in
from fangan.formats.plain.records import Rough
from fangan.library.cutting import Filed, filed_plan
from fangan.library.records import FiledPlan
from fangan.model.document import Document
from fangan.model.problem import InputRefused, Place, Problem, Severity, problem
from fangan.sources.plan_file import FILE_NAME

_TRACKED = "docx-tracked"
_ROUGH = {"file-foreign", _TRACKED}
"""Why a Word file is read line by line: it is not ours, or was edited with its changes tracked."""
_YEAR = re.compile(r"(?<!\d)(?:19[5-9]\d|20\d\d)(?!\d)")


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

    def read(self, path: str) -> tuple[FiledPlan, tuple[Problem, ...]]:
        """Read a plan, and what is to be told of it.

        Raises as composing and the readers of documents do, InputRefused `library-draft` for a draft, `library-empty`
        for a file without words, `library-unknown` for a kind of file that holds no plan.
        """
        name, file = path.lower(), os.path.abspath(path)
        if os.path.isdir(path) or name.endswith((".yaml", ".yml")):
            folder = file if os.path.isdir(path) else os.path.dirname(file)
            composed = compose_plan(open_project(path, self.workspace), ComposeWish())
            return self._filed(composed.document, Filed(path, os.path.join(folder, FILE_NAME)))
        if name.endswith(".txt"):
            return self._text(path, file)
        if name.endswith((".docx", ".json", ".doc", ".wps")):
            return self._document(path, file)
        raise InputRefused([problem("library-unknown", Place(path), suffix=os.path.splitext(path)[1])])

    def _document(self, path: str, file: str) -> tuple[FiledPlan, tuple[Problem, ...]]:
        """Read a document that was built here, or the lines of another."""
        try:
            document = self.workspace.built(path).document
        except InputRefused as refused:
            codes = {one.code for one in refused.problems}
            if path.lower().endswith(".json") or not codes <= _ROUGH:
                raise
            tracked = (problem("library-tracked", Place(path), Severity.WARNING),) if _TRACKED in codes else ()
            return self._word(path, file, tracked)
        if document.draft:
            raise InputRefused([problem("library-draft", Place(path))])
        from fangan.formats.unread import unread_problems

        return self._filed(document, Filed(path, file), softened(unread_problems(document, path)))

    def _word(self, path: str, file: str, problems: tuple[Problem, ...]) -> tuple[FiledPlan, tuple[Problem, ...]]:
        from fangan.formats.docx.word_file import WordFile
        from fangan.formats.registry import MAX_FILE
        from fangan.sources.text import read_bytes

        return self._rough(WordFile(read_bytes(path, MAX_FILE), path).rough, Filed(path, file), problems)

    def _text(self, path: str, file: str) -> tuple[FiledPlan, tuple[Problem, ...]]:
        from fangan.formats.plain.decoding import decode_text
        from fangan.formats.plain.rough import read_rough
        from fangan.formats.plain.text_file import text_lines
        from fangan.sources.text import MAX_BYTES, read_bytes

        text, odd = decode_text(read_bytes(path, MAX_BYTES), path)
        return self._rough(read_rough(text_lines(text), path, numbered=True), Filed(path, file), tuple(odd))

    def _rough(
        self, rough: Rough, source: Filed, problems: tuple[Problem, ...] = ()
    ) -> tuple[FiledPlan, tuple[Problem, ...]]:
        day = rough.day.isoformat() if rough.day else ""
        plan, told = self._filed(rough.document, source._replace(day=day, year=rough.year or 0), problems)
        rough_note = problem("library-rough", Place(source.path), Severity.NOTE, title=plan.title)
        return plan, (*told, rough_note)

    def _filed(
        self, document: Document, source: Filed, problems: tuple[Problem, ...] = ()
    ) -> tuple[FiledPlan, tuple[Problem, ...]]:
        plan = filed_plan(document, source, self.key)
        if not any(one.words for one in plan.passages):
            raise InputRefused([problem("library-empty", Place(source.path))])
        if not plan.year and (year := _year_of(source.file)):
            plan = plan._replace(year=year)
            problems = (*problems, problem("library-year-of-path", Place(source.path), Severity.NOTE, year=year))
        if not plan.year:
            problems = (*problems, problem("library-no-year", Place(source.path), Severity.WARNING))
        return _titled(plan, source), problems


def _year_of(file: str) -> int:
    """Return the only year in the name of a file and its folder, where offices keep them; 0 for none or several."""
    years = set(_YEAR.findall("/".join(Path(file).parts[-2:])))
    return int(years.pop()) if len(years) == 1 else 0


def _titled(plan: FiledPlan, source: Filed) -> FiledPlan:
    """Return a plan that has a title: its file's name where nothing in it is one."""
    return plan if plan.title else plan._replace(title=os.path.splitext(os.path.basename(source.path))[0])
