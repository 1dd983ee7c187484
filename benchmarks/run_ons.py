"""A paragraph of ten lines that run on beside ten paragraphs of the same words: composed, written, read back."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import fixture
from benchmarks.figures import Figure
from benchmarks.growth import paired
from fangan.assembly.composer import Composer
from fangan.formats.docx import write
from fangan.formats.docx.read.opening import read

LINES, PARAGRAPHS = 10, 4
"""How many lines run on, and how many such paragraphs a section has."""
OPENS = "做法如下。"


def run() -> list[Figure]:
    """Take each of the three steps with two plans, which print the same sentences as lines and as paragraphs."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary)
        apart = fixture.composer(_project(folder / "apart", OPENS, ""))
        joined = fixture.composer(_project(folder / "joined", f"{OPENS}\n＋", "＋"))
        steps = zip(_steps(apart), _steps(joined), strict=True)
        names = ("composed", "written as .docx", "read back")
        return [
            Figure(f"ten lines that run on, by ten paragraphs, {name}", paired(one, other), "×", 1)
            for name, (one, other) in zip(names, steps, strict=True)
        ]


def _project(folder: Path, first: str, other: str) -> Path:
    """Write the fixture's project with sections of such paragraphs; every sentence has an id."""
    fixture.write_project(folder)
    sentences = fixture.sentences()
    for section, title in enumerate(fixture.SECTIONS):
        lines = []
        for number in range(PARAGRAPHS):
            lines.append(f"（一）{fixture.HEADINGS[number]}")
            lines += [f"{first if at == 0 else other}{next(sentences)} {{#p{number}-{at}}}" for at in range(LINES)]
        fixture.write_section(folder, f"s{section}", title, lines)
    return folder


def _steps(composer: Composer) -> tuple[Callable[[], object], ...]:
    document = composer.compose().document
    data = write(document)
    return composer.compose, lambda: write(document), lambda: read(data, "a.docx")
