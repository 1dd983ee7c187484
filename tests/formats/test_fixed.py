import datetime as dt
from collections.abc import Callable

import pytest

from fangan.formats import fixed
from fangan.formats.sheet import ems
from fangan.model.document import Annex, Document, Imprint, Masthead, Signature, Text

DAY = dt.date(2026, 9, 20)
Make = Callable[..., Document]


def signed(
    make: Make, *names: str, sealed: bool, date: dt.date | None = DAY, draft: bool = False
) -> list[fixed.Placed]:
    signature = Signature(names=names, date=date, sealed=sealed)
    return fixed.signature_lines(make(signature=signature, draft=draft))


def ends(line: fixed.Placed) -> float:
    return line.indent + ems(line.text)


def test_a_sealed_date_ends_four_characters_from_the_edge_under_the_middle_of_the_name(make: Make) -> None:
    name, date = signed(make, "某某县人民政府", sealed=True)
    assert ends(date) == 24
    assert name.indent + ems(name.text) / 2 == date.indent + ems(date.text) / 2


def test_a_sealed_name_too_long_to_be_centred_ends_at_the_edge(make: Make) -> None:
    name, _ = signed(make, "某某县巩固拓展脱贫攻坚成果和乡村振兴工作领导小组办公室", sealed=True)
    assert ends(name) == 28


def test_an_unsealed_name_ends_two_characters_from_the_edge_and_the_date_follows_it_inside(make: Make) -> None:
    name, date = signed(make, "某某县人民政府办公室", sealed=False)
    assert ends(name) == 26
    assert date.indent == name.indent + 2


def test_an_unsealed_date_longer_than_the_name_takes_its_place(make: Make) -> None:
    name, date = signed(make, "某某局", sealed=False)
    assert ends(date) == 26
    assert date.indent == name.indent + 2


def test_several_signers_stand_in_order_above_the_date(make: Make) -> None:
    assert [line.text for line in signed(make, "甲县", "乙县", sealed=False)] == ["甲县", "乙县", "2026年9月20日"]


def test_a_draft_shows_that_its_date_is_missing(make: Make) -> None:
    draft = signed(make, "甲县", sealed=True, date=None, draft=True)
    assert [line.text for line in draft] == ["甲县", "【待填：成文日期】"]
    assert [line.text for line in signed(make, "甲县", sealed=True, date=None)] == ["甲县"]


def test_an_unsigned_document_has_no_signature(make: Make) -> None:
    assert fixed.signature_lines(make()) == []


def test_a_date_alone_can_be_printed(make: Make) -> None:
    assert [line.text for line in signed(make, sealed=False)] == ["2026年9月20日"]


@pytest.mark.parametrize("numbers", [(None,), (1, 2)])
def test_only_several_annexes_are_numbered(numbers: tuple[int | None, ...]) -> None:
    annexes = tuple(Annex(key="a", number=number, text=Text(title=("分工", "表"), blocks=())) for number in numbers)
    names = [f"{number}.分工表" if number else "分工表" for number in numbers]
    assert fixed.annex_names(annexes) == names


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
