import pytest

from fangan.chinese.contacts import format_contact, read_contact, typed_contact
from fangan.chinese.refusal import Refusal

WHOLE = {"邮箱": "x@y.cn", "电话": "0377-68212345", "职务": "主任", "单位": "县农业农村局", "姓名": "张三"}


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        ("", "联系单位：县农业农村局，联系人：张三（主任），联系电话：0377-68212345，邮箱：x@y.cn"),
        ("括注", "（联系单位：县农业农村局，联系人：张三（主任），联系电话：0377-68212345，邮箱：x@y.cn）"),
        ("句子", "联系单位为县农业农村局，联系人为张三（主任），联系电话为0377-68212345，邮箱为x@y.cn"),
        ("电话", "0377-68212345"),
        ("手机", ""),
    ],
)
def test_a_contact_prints_what_is_known_of_it(style: str, printed: str) -> None:
    assert format_contact(read_contact(WHOLE), style) == printed


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("张三，0377-68212345", {"姓名": "张三", "电话": "0377-68212345"}),
        ("张三, 13812345678, x@y.cn", {"姓名": "张三", "手机": "13812345678", "邮箱": "x@y.cn"}),
        ("联系人：张三，联系电话：0377-68212345", {"姓名": "张三", "电话": "0377-68212345"}),
        ("（联系人：张三；电子邮箱：x@y.cn）", {"姓名": "张三", "邮箱": "x@y.cn"}),
        ("单位：县农业农村局，电话：12345", {"单位": "县农业农村局", "电话": "12345"}),
    ],
)
def test_one_text_is_read_where_each_part_can_be_one_thing(text: str, parts: dict[str, str]) -> None:
    assert typed_contact(text) == parts


@pytest.mark.parametrize(
    "text", ["", "张三李四王五赵六，12345", "张三，李四，12345", "张三，0377-68212345，0377-68212346"]
)
def test_one_text_that_may_mean_more_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        typed_contact(text)
    assert refused.value.code == "contact-unreadable"


@pytest.mark.parametrize(
    ("parts", "code", "part"),
    [
        ({"姓名": "张三"}, "contact-unreachable", None),
        ({"电话": "0377-68212345"}, "contact-nameless", None),
        ({"姓名": "张三", "座机": "0377-68212345"}, "contact-part-unknown", "座机"),
        ({"姓名": "张三", "电话": "0377 68212345"}, "bad-phone", "电话"),
        ({"姓名": "张三", "电话": "（0377）68212345"}, "bad-phone", "电话"),
        ({"姓名": "张三", "电话": "6821234五"}, "bad-phone", "电话"),
        ({"姓名": "张三", "手机": "1381234567"}, "bad-phone", "手机"),
        ({"姓名": "张三", "邮箱": "x@y"}, "bad-mail", "邮箱"),
        ({"姓名": "张三", "邮箱": "x@@y.cn"}, "bad-mail", "邮箱"),
        ({"姓名": "张三", "邮箱": "x＠y.cn"}, "bad-mail", "邮箱"),
    ],
)
def test_a_contact_that_cannot_be_reached_so_is_refused_at_the_part(parts, code: str, part: str | None) -> None:
    with pytest.raises(Refusal) as refused:
        read_contact(parts)
    assert (refused.value.code, refused.value.values.get("part")) == (code, part)


@pytest.mark.parametrize(
    "number",
    [
        "0377-68212345",
        "010-12345678",
        "68212345",
        "0377-68212345-801",
        "400-123-4567",
        "12345",
        "13812345678",
        "0377-68212345、68212346",
    ],
)
def test_telephone_numbers_of_every_kind_are_taken(number: str) -> None:
    assert read_contact({"姓名": "张三", "电话": number})["电话"] == number


def test_a_number_that_is_no_telephones_is_not_suggested_again() -> None:
    with pytest.raises(Refusal) as refused:
        read_contact({"姓名": "张三", "电话": "0599-0000000"})
    assert refused.value.values["suggestion"] == ""
