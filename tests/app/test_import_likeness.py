"""A text is said to be like an outline only where most of its sections of known kinds stand there."""

from fangan.app.import_likeness import outline_alike
from fangan.app.workspace import Workspace
from fangan.intake.drafts import DraftSection
from fangan.plugins.outlines import Outlines


def sections(*kinds: str) -> list[DraftSection]:
    return [DraftSection(kind or f"part-{at}", kind) for at, kind in enumerate(kinds)]


def outlines() -> Outlines:
    return Workspace().catalogue().outlines


def test_the_sections_of_an_outline_are_most_like_it_or_one_that_is_no_longer() -> None:
    for id_ in outlines().ids():
        keys = [key for key in outlines().get(id_).keys if key != "basis"]
        found = outline_alike(sections(*keys), outlines())
        if found:
            assert found.shared == len(set(keys)), id_
            assert len(outlines().get(found.outline).keys) <= len(outlines().get(id_).keys)


def test_sections_of_no_known_kind_are_like_nothing() -> None:
    assert outline_alike(sections("", "", "", ""), outlines()) is None


def test_two_sections_say_too_little() -> None:
    assert outline_alike(sections("basis", "activities", "goals"), outlines()) is None
