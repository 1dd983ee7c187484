"""The signs of a rule stand in whatever it may find."""

import pytest

from fangan.checks.signs import openings_in, openings_of, signs_in


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        ("号", "某政发〔2026〕3号"),
        ("不少于→以上", "每月不少于3次以上"),
        ("不少于｜至少→以上｜左右", "每月至少3次左右"),
        ("#年", "6 年"),
        ("—#→万", "3—5万"),
        ("⏎要", "第一行\n要落实"),
        ("如下→：⏎", "安排如下：\n"),
        ("␣", "甲　乙"),
        ("(", "甲(乙)"),
        ("电话→##", f"电话{'甲' * 60}电话\n68212345"),
    ],
)
def test_a_sign_is_seen_where_it_stands(sign: str, words: str) -> None:
    assert signs_in(words)(["别的", sign])


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        ("号", "3号"),
        ("至少→以上", "至少3次以上"),
        ("#年", "6 年"),
        ("—#→万", "3—５万"),
        ("⏎要", "一\n要"),
        ("␣", "甲　乙"),
    ],
)
def test_how_a_sign_begins_is_seen_before_it_is_looked_for(sign: str, words: str) -> None:
    among: dict[str, set[str]] = {}
    for one in openings_of([sign]):
        among.setdefault(one[0], set()).add(one)
    assert list(openings_in(words, among))
    assert not list(openings_in("甲乙", among))


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        ("不少于→以上", f"不少于3次\n{'甲' * 60}以上"),
        ("不少于→以上", "3次以上，不少于"),
        ("至少→以上｜左右", "左右至少"),
        ("#年", "六年"),
        ("⏎要", "要点，要落实"[2:]),
        ("：⏎", "如下：一"),
        ("␣", "甲乙"),
        ("甲→乙→丙", f"甲乙\n{'丁' * 60}丙"),
    ],
)
def test_and_nowhere_else(sign: str, words: str) -> None:
    assert not signs_in(words)([sign])


def test_one_line_of_a_megabyte_is_gone_over_once() -> None:
    assert not signs_in("不少于" * 300_000)(["不少于→以上", "不少于｜以上→左右"])
