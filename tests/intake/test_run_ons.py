"""At the end of a text a label is parted from the name of an annex, and who signs from the day, where that is sure."""

import pytest

from fangan.formats.plain.records import TextLine, TextRows
from fangan.intake.run_ons import parted_ends

DAY = "2025年11月3日"


def parted(*words: str) -> list[str]:
    lines = [TextLine(one, key) for key, one in enumerate(words, 1)]
    return [one.words for one in parted_ends(lines) if isinstance(one, TextLine)]


@pytest.mark.parametrize("listed", ["附件1：分工表", "附件：1.分工表", "附件：分工表。"])
def test_a_label_with_a_name_opens_the_annex_that_a_list_has_named(listed: str) -> None:
    assert parted(listed, "正文。", "附件1：分工表", "东村修渠。") == [
        listed,
        "正文。",
        "附件1：",
        "分工表",
        "东村修渠。",
    ]


def test_a_second_name_of_a_list_is_known_too() -> None:
    assert parted("附件：1.分工表", "　　2.进度表", "附件2　进度表", "冬月。")[2:] == ["附件2　", "进度表", "冬月。"]


def test_behind_the_day_a_label_with_a_name_and_text_opens_an_annex() -> None:
    assert parted(DAY, "附件：名单", "张某、李某。")[1:] == ["附件：", "名单", "张某、李某。"]


def test_behind_the_day_a_table_is_text_of_an_annex() -> None:
    lines = [TextLine(DAY, 1), TextLine("附件：名单", 2), TextRows((((TextLine("张某", 3),),),))]
    assert len(list(parted_ends(lines))) == 4


@pytest.mark.parametrize(
    "words",
    [
        ("附件1：分工表", "附件2：进度表"),
        ("附件：1.分工表", "2.进度表"),
        ("附件：分工表",),
        ("附件：分工表", "附件", "分工表"),
        ("附件：分工表", "丙镇人民政府", "11月"),
    ],
)
def test_a_list_of_annexes_stays_a_list_wherever_it_stands(words: tuple[str, ...]) -> None:
    assert parted(DAY, *words) == [DAY, *words]
    assert parted("正文。", *words) == ["正文。", *words]


@pytest.mark.parametrize("blank", ["", "　　", " "])
def test_who_signs_and_the_day_are_two_lines(blank: str) -> None:
    (name, day) = parted(f"　　丙镇人民政府{blank}{DAY}")
    assert (name.strip(), day) == ("丙镇人民政府", DAY)


def test_places_of_parted_lines_are_those_in_the_line() -> None:
    lines = list(parted_ends([TextLine(f"丙镇人民政府 {DAY}", 7)]))
    assert [(one.key, one.start) for one in lines if isinstance(one, TextLine)] == [(7, 0), (7, 7)]


@pytest.mark.parametrize("words", [f"集合时间 {DAY}", f"丙镇人民政府定于{DAY}", f"由丙镇人民政府，{DAY}"])
def test_a_day_behind_other_words_stays_in_its_line(words: str) -> None:
    assert parted(words) == [words]


def test_an_office_and_a_day_in_the_middle_of_a_text_stay_in_their_line() -> None:
    words = f"丙镇人民政府　{DAY}"
    assert parted(words, "东村分会场按时连线。") == [words, "东村分会场按时连线。"]


def test_a_file_of_blank_lines_is_as_it_was() -> None:
    assert parted("", "　") == ["", "　"]
