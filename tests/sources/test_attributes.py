"""`{#id …}`: what an item says of itself (docs/design.md §4)."""

from collections.abc import Callable

import pytest

from fangan.model.problem import InputRefused
from fangan.model.section import NO_ATTRIBUTES, Attributes, Part, Wording
from fangan.model.template import Condition, Placeholder

Body = Callable[[str], Wording]
Located = Callable[[Callable[[], object]], list[str]]


@pytest.fixture
def item(body: Body) -> Callable[[str], Part]:
    """Read one item from its tail alone."""
    return lambda tail: body(f"（一）宣传。开展宣传。 {tail}").parts[0]


@pytest.fixture
def attributes(item: Callable[[str], Part]) -> Callable[[str], Attributes]:
    return lambda text: item("{#publicity " + text + "}").attributes


Read = Callable[[str], Attributes]


def test_an_id_alone_has_no_attributes(item: Callable[[str], Part]) -> None:
    part = item("{#publicity}")
    assert (part.id, part.attributes, part.text) == ("publicity", NO_ATTRIBUTES, ("开展宣传。",))


@pytest.mark.parametrize("tail", ["{#a}", "{#a}  ", "{#a}　", "{# a }"])
def test_blanks_around_a_tail_do_no_harm(tail: str, item: Callable[[str], Part]) -> None:
    assert item(tail).id == "a"


def test_every_attribute_is_read(attributes: Read) -> None:
    read = attributes('when=主题 each=对象 lead=甲局 with=乙局、丙局 by=10月底前 at="10月17日 上午9时"')
    assert isinstance(read.when, Condition)
    assert (read.when.fact, read.when.operator) == ("主题", "given")
    assert read.each == "对象"
    assert read.lead == (("甲局",),)
    assert read.with_ == (("乙局",), ("丙局",))
    assert read.by == ("10月底前",)
    assert read.at == ("10月17日 上午9时",)


def test_attributes_may_be_parted_by_any_blank(attributes: Read) -> None:
    assert attributes("　lead=甲局　　by=10-16").by == ("10-16",)


def test_a_bare_role_is_its_placeholder(attributes: Read) -> None:
    lead, own = attributes("lead=单位.宣传、县融媒体中心").lead
    assert isinstance(lead[0], Placeholder)
    assert lead[0].name == "单位.宣传"
    assert own == ("县融媒体中心",)


def test_values_may_hold_placeholders(attributes: Read) -> None:
    by = attributes("by={{截止日期|月日}}前").by
    assert isinstance(by[0], Placeholder)
    assert (by[0].name, by[0].format, by[1]) == ("截止日期", "月日", "前")


def test_a_placeholder_may_stand_between_units(attributes: Read) -> None:
    assert len(attributes("with=甲局、{{协办单位|和}}、单位.教育").with_) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("whn=主题", "unknown-attribute"),
        ("lead=甲 lead=乙", "repeated-attribute"),
        ("lead = 甲局", "bad-attribute"),
        ("lead=", "bad-attribute"),
        ('by=""', "bad-attribute"),
        ("lead", "bad-attribute"),
        ("lead＝甲局", "bad-attribute"),
        ("at=“10月17日 上午9时”", "bad-attribute"),
        ('at="10月17日', "bad-attribute"),
        ("Lead=甲局", "bad-attribute"),
    ],
)
def test_an_attribute_that_is_not_understood_is_refused_at_its_tail(
    text: str, expected: str, attributes: Read, located: Located
) -> None:
    assert located(lambda: attributes(text)) == [f"4:13 {expected}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("when=主题=1", "4:30 bad-condition"),
        ("when=!主题==1", "4:30 bad-condition"),
        ("by=10-16 when=a-b", "4:39 bad-condition"),
        ("lead=单位.", "4:30 bad-placeholder"),
        ('lead="甲局、 单位."', "4:35 bad-placeholder"),
        ('at="{{截 止}}"', "4:29 bad-placeholder"),
        ("by=于{{截 止}}", "4:29 bad-placeholder"),
    ],
)
def test_a_value_that_is_not_understood_is_refused_where_it_begins(
    text: str, expected: str, attributes: Read, located: Located
) -> None:
    assert located(lambda: attributes(text)) == [expected]


def test_words_in_attributes_know_where_they_begin(attributes: Read) -> None:
    read = attributes('  with="甲局、单位.教育、 乙局"  at="10月17日 {{地点}}前"')
    (first,), _, (last,) = read.with_
    places = [first.place.column, last.place.column, read.at[0].place.column, read.at[2].place.column]
    line = '（一）宣传。开展宣传。 {#publicity   with="甲局、单位.教育、 乙局"  at="10月17日 {{地点}}前"}'
    assert places == [line.index(words) + 1 for words in ("甲局", "乙局", "10月", "前")]


@pytest.mark.parametrize("id_", ["", "Publicity", "宣传", "1a", "a_b", "-a"])
def test_an_id_is_small_letters_digits_and_hyphens(id_: str, item: Callable[[str], Part], located: Located) -> None:
    assert located(lambda: item("{#" + id_ + "}")) == ["4:13 bad-item-id"]


def test_a_misspelt_attribute_is_told_with_the_nearest(attributes: Read) -> None:
    with pytest.raises(InputRefused) as refused:
        attributes("laed=甲局")
    assert refused.value.problems[0].values == {"key": "laed", "suggestion": "lead"}


def test_several_faults_of_one_tail_are_all_told(attributes: Read, located: Located) -> None:
    assert sorted(located(lambda: attributes("laed=甲 by=乙 by=丙 when=>"))) == [
        "4:13 repeated-attribute", "4:13 unknown-attribute", "4:47 bad-condition",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("人数", ("人数", "given", "")),
        ("!人数", ("人数", "absent", "")),
        ("形式==线上", ("形式", "==", "线上")),
        ("形式!=线上", ("形式", "!=", "线上")),
        ("人数>=10", ("人数", ">=", "10")),
        ("人数<=10", ("人数", "<=", "10")),
        ("人数>10", ("人数", ">", "10")),
        ("人数<10", ("人数", "<", "10")),
        ('"日期 >= 2026-10-17"', ("日期", ">=", "2026-10-17")),
        ("'", None),
    ],
)
def test_conditions(text: str, expected: tuple[str, str, str] | None, attributes: Read, located: Located) -> None:
    if expected is None:
        assert located(lambda: attributes(f"when={text}")) == ["4:30 bad-condition"]
    else:
        read = attributes(f"when={text}").when
        assert read is not None
        assert (read.fact, read.operator, read.literal) == expected
