"""PDFs in bulk: by LibreOffice, one and many at once, beside Typst fed from the pages of our layout; processor time.

Typst is measured where it is installed (`pip install typst`) with `fangan-ofd`, whose marks it is given; it has to have
the faces of Debian's fonts-fandol, which stand in for those of the standard. Every line of some samples is held against
the line LibreOffice prints: that those stand where GB/T 9704 asks is what `tests/rendering` measures.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.figures import Figure
from fangan.app.project import open_project
from fangan.formats import pdf
from fangan.formats.docx import write
from fangan.model.document import Document
from fangan.model.plan import Given

ROOT = Path(__file__).parents[1]
SAMPLES = (
    "county-2026",
    "county-2026-letter",
    "county-irrigation-repair",
    "county-fire-order",
    "county-heating-minutes",
)
AT_ONCE = 16
"""Documents that one LibreOffice is given at a time, as in a batch."""
_NEAR = 1.0
"""Millimetres by which a row may stand elsewhere: what GB/T 9704—2012, 5.2.1 allows of the white above the text."""


def run(rounds: int = 3) -> list[Figure]:
    """Print a sample as often as one LibreOffice is given documents, then hold the lines of both against each other."""
    documents = _rows(AT_ONCE)
    alone = _milliseconds(lambda: _by_office(documents[:1]), rounds)
    several = _milliseconds(lambda: _by_office(documents), rounds) / AT_ONCE
    archived = _milliseconds(lambda: _by_office(documents, archived=True), 1) / AT_ONCE
    figures = [
        Figure(f"one PDF of “{SAMPLES[0]}” alone, by LibreOffice", alone, "ms"),
        Figure(f"each of {AT_ONCE} by one LibreOffice", several, "ms"),
        Figure(f"each of {AT_ONCE} as PDF/A-2b by one LibreOffice", archived, "ms"),
        Figure("a thousand such PDFs take one LibreOffice", several / 60, "min"),
    ]
    return [*figures, *(_by_typst(documents, several, rounds) if _is_there() else [])]


def _is_there() -> bool:
    return all(map(find_spec, ("typst", "fangan_ofd")))


def _rows(count: int) -> list[Document]:
    """Compose a sample so often, each time with a year of its own in one fact."""
    project = open_project(ROOT / "samples" / SAMPLES[0])
    name = next(name for name, fact in project.plan.facts.items() if isinstance(fact.raw, str))
    facts = project.plan.facts
    composer = project.composer()
    return [
        composer.compose({**facts, name: Given(f"{facts[name].raw}{at}")}, draft=True).document for at in range(count)
    ]


def _by_office(documents: Sequence[Document], *, archived: bool = False) -> list[bytes]:
    made = (pdf.write_archives if archived else pdf.write_several)(documents, os.environ)
    return [one if isinstance(one, bytes) else _raised(one) for one in made]


def _raised(error: Exception) -> bytes:
    raise error


def _milliseconds(work: Callable[[], object], rounds: int) -> float:
    """Return what a turn takes of a processor, in this process and those it started."""
    times = []
    for _ in range(rounds):
        begun = _spent()
        work()
        times.append((_spent() - begun) * 1000)
    return median(times)


def _spent() -> float:
    return sum(os.times()[:4])


def _printer(folders: Sequence[str], standard: str = "") -> Callable[[Document], bytes]:
    import typst

    from benchmarks.typst_pages import typst_source

    compiler = typst.Compiler(font_paths=list(folders), ignore_system_fonts=True)
    asked: Any = [standard] if standard else []

    def print_one(document: Document) -> bytes:
        data = compiler.compile(input=typst_source(document).encode(), pdf_standards=asked)
        assert isinstance(data, bytes)
        return data

    return print_one


def _by_typst(documents: Sequence[Document], office: float, rounds: int) -> list[Figure]:
    from benchmarks.typst_pages import typst_source

    faces = sorted({str(Path(one).parent) for one in _files_of_faces()})
    plain, archive = _printer(faces), _printer(faces, "a-2b")
    plain(documents[0])  # the first reads the faces
    source = _milliseconds(lambda: [typst_source(one) for one in documents], rounds) / AT_ONCE
    each = _milliseconds(lambda: [plain(one) for one in documents], rounds) / AT_ONCE
    archived = _milliseconds(lambda: [archive(one) for one in documents], 1) / AT_ONCE
    same, rows, farthest = _agreement()
    return [
        Figure("each by Typst from our pages", each, "ms"),
        Figure("of that, our layout and writing what Typst reads", source, "ms"),
        Figure("each as PDF/A-2b by Typst", archived, "ms"),
        Figure("LibreOffice takes, by Typst", office / each, "×"),
        Figure(f"rows of ink of {len(SAMPLES)} samples within {_NEAR} mm of LibreOffice's", same / rows * 100, "%"),
        Figure("the farthest that such a row stands elsewhere", farthest, "mm"),
    ]


def _files_of_faces() -> list[str]:
    told = subprocess.run(["fc-list", ":lang=zh", "file"], capture_output=True, text=True, check=True).stdout
    return [line.partition(":")[0] for line in told.splitlines()]


def _agreement() -> tuple[int, int, float]:
    """Return how many rows of ink stand where LibreOffice prints them, of how many, and how far off the farthest is.

    Both have faces whose figures are half a hanzi wide, as those of offices are.
    """
    sys.path.insert(0, str(ROOT / "tests"))
    from factories.pages import Pdf, render  # type: ignore[import-not-found, unused-ignore]

    documents = {name: _sample(name) for name in SAMPLES}
    apart: list[float] = []
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        printed = render({name: write(one) for name, one in documents.items()}, folder)
        printer = _printer([str(folder / "fonts")])
        for name, office in printed.items():
            file = folder / f"{name}-typst.pdf"
            file.write_bytes(printer(documents[name]))
            for one, other in zip(office.pages, Pdf(file).pages, strict=True):
                tops = [band.top for band in other.bands]
                apart += [min(abs(band.top - top) for top in tops) for band in one.bands]
    return sum(each <= _NEAR for each in apart), len(apart), max(apart)


def _sample(name: str) -> Document:
    project = open_project(ROOT / "samples" / name)
    return project.composer().compose(project.plan.facts, draft=True).document
