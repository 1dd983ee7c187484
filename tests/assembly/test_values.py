"""A contact is one fact: printed whole or in parts, and checked part by part."""

import pytest

from fangan.model.problem import FanganError, InputRefused


def codes(facts, declared: str, text: str, given: str) -> list[str]:
    facts.project.add("standard", {})
    try:
        facts(declared, text, given)
    except FanganError as error:
        return [found.code for found in error.problems]
    return facts.project.codes(f"facts: {{{given}}}\n")


CONTACT = "人: {type: contact, ask: 找谁}"
WHOLE = "人: {姓名: 张三, 单位: 县农业农村局, 电话: 0377-68212345}"


@pytest.mark.parametrize(
    ("mark", "printed"),
    [
        ("人", "联系单位：县农业农村局，联系人：张三，联系电话：0377-68212345"),
        ("人.姓名", "张三"),
        ("人.电话", "0377-68212345"),
        ("人|电话", "0377-68212345"),
    ],
)
def test_a_contact_prints_whole_and_in_parts(facts, mark: str, printed: str) -> None:
    assert facts(CONTACT, f"（一）甲。问{{{{{mark}}}}}。", WHOLE) == [f"（一）甲。问{printed}。"]


def test_a_part_of_a_contact_that_is_printed_must_be_given(facts) -> None:
    text = "（一）甲。问{{人.邮箱}}。"
    assert codes(facts, CONTACT, text, WHOLE) == ["contact-part-missing"]
    assert facts(CONTACT, text, WHOLE, draft=True) == ["（一）甲。问【待填：人.邮箱】。"]


def test_a_part_of_a_contact_may_be_asked_for(facts) -> None:
    text = "（一）甲。问{{人.姓名}}。\n（二）乙。寄{{人.邮箱}}。 {#b when=人.邮箱}\n"
    text += "（三）丙。打{{人.电话}}。 {#c when=人.电话}"
    assert facts(CONTACT, text, WHOLE) == ["（一）甲。问张三。", "（二）丙。打0377-68212345。"]


@pytest.mark.parametrize(
    ("given", "code", "column"),
    [
        ("{姓名: 张三, 电话: 六八二}", "bad-phone", 21),
        ("{姓名: 张三, 邮箱: x＠y.cn}", "bad-mail", 21),
        ("{姓名: 张三, 微信: x}", "contact-part-unknown", 21),
        ("{姓名: 张三}", "contact-unreachable", 9),
        ("[张三]", "value-not-contact", 9),
        ("老张", "contact-unreachable", 9),
        ("找老张问一问", "value-not-contact", 9),
    ],
)
def test_a_wrong_part_of_a_contact_is_refused_at_the_part(facts, given: str, code: str, column: int) -> None:
    facts.project.add("own", {})
    with pytest.raises(InputRefused) as refused:
        facts(CONTACT, "（一）甲。问{{人}}。", f"人: {given}")
    (found,) = refused.value.problems
    assert (found.code, found.place.line, found.place.column) == (code, 5, column)


def test_a_contact_may_stand_in_a_row(facts) -> None:
    declared = "甲: {type: table, ask: 甲, columns: {镇: {type: text, ask: 镇}, 人: {type: contact, ask: 谁}}}"
    given = "甲: [{镇: 东镇, 人: {姓名: 张三, 电话: 12345}}, {镇: 西镇, 人: '李四，13812345678'}]"
    text = "（一）{{甲.镇}}。{{甲.人|括注}}{{甲.人.姓名}}。 {#a each=甲}"
    assert facts(declared, text, given) == [
        "（一）东镇。（联系人：张三，联系电话：12345）张三。",
        "（二）西镇。（联系人：李四，联系电话：13812345678）李四。",
    ]
