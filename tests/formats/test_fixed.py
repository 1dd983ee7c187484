import datetime as dt
from collections.abc import Callable

import pytest

from fangan.formats import fixed
from fangan.model.document import Annex, Document, Imprint, Masthead, Text

DAY = dt.date(2026, 9, 20)
Make = Callable[..., Document]


@pytest.mark.parametrize("numbers", [(None,), (1, 2)])
def test_only_several_annexes_are_numbered(numbers: tuple[int | None, ...]) -> None:
    annexes = tuple(Annex(key="a", number=number, text=Text(title=("分工", "表"), blocks=())) for number in numbers)
    names = [f"{number}.分工表" if number else "分工表" for number in numbers]
    assert ["".join(one) for one in fixed.noted_annexes(annexes)] == ["附件：" + names[0], *names[1:]]


@pytest.mark.parametrize(
    ("secrecy", "items"),
    [
        ("机密★1年", ["000001", "机密★1年", "特急"]),
        ("机密", ["000001", "机　密", "特　急"]),
        ("", ["000001", "特急"]),
    ],
)
def test_the_head_names_what_there_is_in_the_standards_order(secrecy: str, items: list[str]) -> None:
    found = fixed.head_items(Masthead(marks=("甲",), copies="000001", secrecy=secrecy, urgency="特急"))
    assert [item.text for item in found] == items
    assert [item.heavy for item in found] == [False, True, True][: len(items)]


def test_the_word_stands_behind_the_last_name_of_a_joint_mark() -> None:
    assert fixed.marks(Masthead(marks=("甲", "乙"), word="文件")) == ["甲", "乙文件"]


def test_signatories_stand_two_to_a_line() -> None:
    assert list(fixed.signatory_lines(["甲", "乙", "丙"])) == ["签发人：甲　乙", "　　　　丙"]


def test_an_imprint_shows_only_what_it_has() -> None:
    assert fixed.copied_to(Imprint()) == ""
    assert fixed.printed_by(Imprint()) == ("", "")
    assert fixed.copied_to(Imprint(copy=("甲局", "乙局"))) == "抄送：甲局，乙局。"
