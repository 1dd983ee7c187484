"""The sample plans, composed once each with every installed plugin."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from fangan.app.project import open_project
from fangan.assembly.composer import Composer, Composition
from fangan.model.document import Document, Paragraph, Text

SAMPLES = Path(__file__).parents[2] / "samples"
NAMES = sorted(path.parent.name for path in SAMPLES.glob("*/plan.yaml"))


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample: its composer, its composition, and what it prints."""

    name: str
    composer: Composer
    composition: Composition

    @property
    def document(self) -> Document:
        return self.composition.document

    @property
    def texts(self) -> list[Text]:
        return list(self.document.texts)

    @property
    def lines(self) -> list[str]:
        """Everything printed, a line for each paragraph, cell and title."""
        return [line for text in self.texts for line in _lines(text)]

    @property
    def running(self) -> list[str]:
        """The lines without tables: a table of tasks says again what the text has said."""
        paragraphs = (block for text in self.texts for block in text.blocks if isinstance(block, Paragraph))
        return [block.number + block.heading + block.text for block in paragraphs]


def _lines(text: Text) -> list[str]:
    lines = ["".join(text.title)]
    for block in text.blocks:
        if isinstance(block, Paragraph):
            lines.append(block.number + block.heading + block.text)
        else:
            lines.extend([block.caption, *block.header, *(cell for row in block.rows for cell in row)])
    return lines


@cache
def compose(name: str) -> Sample:
    composer = open_project(SAMPLES / name).composer()
    return Sample(name, composer, composer.compose())


@pytest.fixture(params=NAMES)
def sample(request: pytest.FixtureRequest) -> Sample:
    return compose(request.param)
