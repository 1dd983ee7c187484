"""Every section builds with its examples at every level it claims, the same each time, and reads well."""

import re
from collections.abc import Iterator

from fangan.assembly.composer import Composer
from fangan.formats import text
from fangan.formats.docx import write as write_docx
from fangan.kit.bench import Bench, demanded, levels, outline_facts, plans
from fangan.kit.subject import PackageSubject
from fangan.model.agency import Level
from fangan.model.document import Document
from fangan.model.plan import Plan
from fangan.model.problem import FanganError, InputRefused, Place, Problem, Severity, problem
from fangan.model.reading import stretches
from fangan.model.rule import Grade, LooksAt, Rule
from fangan.model.section import Wording

RULE = Rule(
    id="package/every-section-builds",
    target=f"{__name__}:find",
    looks_at=LooksAt.PACKAGE,
    grade=Grade.REQUIRED,
    demand="Every section builds with its examples at every level it claims, the same each time",
    why="What was never built does not build on the day it is needed",
    basis="插件约定：docs/plugin-authors.md 第7节",
)
_DOUBLED = re.compile(r"[，、；：。！？]{2,}|（）|“”|《》")


_ELSEWHERE = frozenset({"list-without-items", "list-without-entries"})
"""Another's items, or the next section, may be what a section announces."""


def find(subject: PackageSubject) -> Iterator[Problem]:
    """Build every variant on its own bench; one whose facts lack examples waits until it has them."""
    for wording in subject.wordings:
        specs = {**outline_facts(subject, wording.head), **wording.facts}
        if all(spec.example is not None or spec.derive for spec in specs.values()):
            yield from _variant(subject, wording)


def _variant(subject: PackageSubject, wording: Wording) -> Iterator[Problem]:
    written = False
    for level in levels(wording.head):
        for document in _documents(subject, wording, level):
            if isinstance(document, Problem):
                yield document
                continue
            yield from _read(document)
            if not written:
                written = True
                yield from _write_twice(document, wording)


def _documents(subject: PackageSubject, wording: Wording, level: Level) -> Iterator[Document | Problem]:
    """Compose every plan of the bench twice; yield the documents, and what went wrong."""
    bench, again = Bench(subject, wording, level), Bench(subject, wording, level)
    for plan in plans(bench, wording, demanded(subject, wording.head)):
        try:
            document, same = _composed(bench, plan), _composed(again, plan)
        except FanganError as error:
            yield from (_placed(one, wording) for one in error.problems if one.severity is Severity.ERROR)
            continue
        if document != same:
            yield problem("built-unlike", Place(wording.head.file, 1), key=wording.head.target)
        yield document


def _composed(bench: Bench, plan: Plan) -> Document:
    """Compose a plan of the bench; that what a section announces is not there is no fault while it stands alone."""
    composer = Composer(bench, plan)
    try:
        return composer.compose().document
    except InputRefused as refused:
        if any(one.severity is Severity.ERROR and one.code not in _ELSEWHERE for one in refused.problems):
            raise
        return composer.compose(draft=True).document


def _placed(found: Problem, wording: Wording) -> Problem:
    """Give a problem without a line its fact's declaration, or the beginning of the file."""
    if found.place is not None and found.place.line:
        return found
    spec = wording.facts.get(found.values.get("fact", ""))
    place = spec.place if spec and spec.place else Place(wording.head.file, 1)
    return Problem(found.code, place, found.values, found.severity)


def _write_twice(document: Document, wording: Wording) -> Iterator[Problem]:
    for write in (text.write, write_docx):
        if write(document) != write(document):
            yield problem("built-unlike", Place(wording.head.file, 1), key=wording.head.target)


def _read(document: Document) -> Iterator[Problem]:
    """Read the finished lines: marks that meet where a fact was filled in."""
    for stretch in stretches(document):
        at = 0
        for line in stretch.words.split("\n"):
            found = _DOUBLED.search(line)
            origin = stretch.origin_at(at + found.start(), at + found.end()) if found else None
            if found and origin:
                shown = line[max(0, found.start() - 8) : found.end() + 4]
                yield problem("doubled-punctuation", Place(origin.file, origin.line), text=shown)
            at += len(line) + 1
