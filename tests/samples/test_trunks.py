"""The samples that give facts and no wording: shared sections carry them."""

import re

import pytest
from samples.conftest import SAMPLES, compose

from fangan.model.document import Paragraph, Text

TRUNKS = {"plan", "event", "drive", "procedure", "contingency"}
TABLES_ONLY = [
    path.parent.name
    for path in sorted(SAMPLES.glob("*/plan.yaml"))
    if not (path.parent / "sections").is_dir()
    and TRUNKS & set(re.findall(r"^outline: (\S+)", path.read_text("utf-8"), re.M))
]
CONCRETE = re.compile(
    r"\d|《|附件|各(?:有关)?单位|[一-鿿](?:局|委员会|政府|办公室|委|办|中心|馆|队|医院|组|股|街镇)(?!员|会|织|成|区)"
)
"""A number, a day, a document, an office."""


def _own(name: str) -> Text:
    """Return the plan's own text: of a notice, its first annex."""
    document = compose(name).document
    return document.plan


def _lines(name: str) -> list[str]:
    return [one.heading + one.text for one in _own(name).blocks if isinstance(one, Paragraph)]


@pytest.mark.parametrize("name", TABLES_ONLY)
def test_most_of_what_is_said_is_of_somebody_or_some_day(name: str) -> None:
    said = [sentence for line in _lines(name) for sentence in re.split("(?<=。)", line)]
    hollow = sum(len(sentence) for sentence in said if not CONCRETE.search(sentence))
    assert hollow / sum(map(len, said)) < 0.4


@pytest.mark.parametrize("name", TABLES_ONLY)
def test_annexes_are_cited_in_their_order(name: str) -> None:
    cited = re.findall(r"见附件(\d*)", "".join(_lines(name)))
    assert list(dict.fromkeys(cited)) == sorted(set(cited))
