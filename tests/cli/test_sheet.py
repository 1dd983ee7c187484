import pytest

from fangan.app.building import BuildOutcome
from fangan.cli.sheet import closing_line, sheet_line
from fangan.formats.layout.outcome import SheetOutcome
from fangan.model.problem import Severity, problem

WELL = SheetOutcome(
    pages=12, opened=True, signature=3, with_text=True, notes_apart=False, imprint=12, even=True, sparse=()
)


def test_what_comes_out_well_is_one_line() -> None:
    assert sheet_line(WELL) == "12 pages in all, text on the page of the signature, the imprint on page 12."


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"opened": False}, "no text on the first page: shorten the title or the head"),
        ({"with_text": False}, "page 3 has the signature and no text: add or cut a line or two of the text"),
        ({"even": False, "imprint": 11}, "the imprint on page 11, an odd one: cut the text by a few lines"),
        ({"sparse": (4, 9)}, "page 4, 9 has a line or two only: cut the text before it by as much"),
    ],
)
def test_what_does_not_is_told_with_what_to_do(changed: dict[str, object], said: str) -> None:
    assert said in sheet_line(WELL._replace(**changed))


def test_what_is_not_there_is_not_told_of() -> None:
    assert sheet_line(WELL._replace(signature=0, imprint=0, pages=2)) == "2 pages in all."


def test_the_closing_line_counts_what_was_not_told_and_says_how_much_is_hollow() -> None:
    counted = problem("checks-counted", None, Severity.NOTE, count=2)
    said = closing_line(
        BuildOutcome(plan="plan.yaml", problems=(counted,), sheet=WELL._replace(imprint=0), hollow=0.416)
    )
    assert said == (
        "12 pages in all, text on the page of the signature, 2 more to look at with “fangan check”, "
        "42% of the text says nothing in particular."
    )


def test_without_pages_it_says_how_much_is_hollow() -> None:
    assert closing_line(BuildOutcome(plan="plan.yaml")) == "0% of the text says nothing in particular."
