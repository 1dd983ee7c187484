"""A difference is named by the comparison alone: what was added, dropped, moved, and which words became which."""

from factories import documents as make

from fangan.compare import compare_documents
from fangan.harvest.naming import attributed
from fangan.harvest.records import Kin

ONE, TWO, THREE = (
    "县农业农村局负责统筹安排各项活动。",
    "各乡镇人民政府按时报送进展情况材料。",
    "县财政局及时拨付资金并且加强监督管理。",
)


def kinds(*after: str) -> list[tuple[Kin, str, str]]:
    before, edited = (make.document(*(make.paragraph(one) for one in each)) for each in ((ONE, TWO, THREE), after))
    return [(one.kin, one.old, one.new) for one in attributed(compare_documents(before, edited))]


def test_nothing_is_named_where_nothing_differs() -> None:
    assert kinds(ONE, TWO, THREE) == []


def test_a_paragraph_that_is_gone_is_dropped() -> None:
    assert kinds(ONE, THREE) == [(Kin.DROPPED, TWO, "")]


def test_a_paragraph_that_came_is_added() -> None:
    assert kinds(ONE, TWO, THREE, "未尽事宜另行通知。") == [(Kin.ADDED, "", "未尽事宜另行通知。")]


def test_a_paragraph_that_stands_elsewhere_is_moved() -> None:
    assert [kin for kin, _, _ in kinds(TWO, ONE, THREE)] == [Kin.MOVED]


def test_other_words_are_named_alone() -> None:
    assert kinds(ONE.replace("统筹", "统一"), TWO, THREE) == [(Kin.WORDING, "筹", "一")]
