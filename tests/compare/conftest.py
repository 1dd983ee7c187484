"""Makes `factories` importable, and two plans that differ as plans of two years do."""

from collections.abc import Callable

import pytest
from factories import documents as make

from fangan.compare import Change, Mark, Run, compare_documents
from fangan.model.document import Anchor, Block, Document


@pytest.fixture
def plan() -> Callable[..., Document]:
    """Return the function that makes a document of one section `activities` with the given blocks under its heading."""

    def plan(*blocks: Block | str, **changes: object) -> Document:
        heading = make.paragraph(level=1, number="一、", heading="活动内容", id="activities")
        made = make.text(heading, *blocks)
        items = tuple(Anchor(b.id, at, at + 1) for at, b in enumerate(made.blocks) if b.id and b is not heading)
        whole = Anchor("activities", 0, len(made.blocks))
        return make.document(text=make.text(heading, *blocks, anchors=(*items, whole)), **changes)

    return plan


@pytest.fixture
def item() -> Callable[..., Block]:
    """Return the function that makes an item of `activities`: id, number, heading and text."""

    def item(id_: str, number: str, heading: str, text: str) -> Block:
        return make.paragraph(text, level=2, number=number, heading=heading, id=f"activities#{id_}")

    return item


@pytest.fixture
def differences() -> Callable[[Document, Document], tuple[Change, ...]]:
    def differences(before: Document, after: Document) -> tuple[Change, ...]:
        return compare_documents(before, after).differences

    return differences


@pytest.fixture
def shown() -> Callable[[tuple[Run, ...]], str]:
    """Return the function that writes runs as `[-gone-]` and `[+come+]`."""
    signs = {Mark.EQUAL: "{}", Mark.DELETED: "[-{}-]", Mark.INSERTED: "[+{}+]"}
    return lambda runs: "".join(signs[run.mark].format(run.text) for run in runs)
