from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.chinese.money import UNITS, Money, format_money, parse_money
from fangan.chinese.refusal import Refusal


@pytest.mark.parametrize(
    ("text", "yuan", "unit"),
    [
        ("35000元", "35000", "元"),
        ("1,200元", "1200", "元"),
        ("3.5万元", "35000", "万元"),
        ("0.05元", "0.05", "元"),
        (" 2 亿元 ", "200000000", "亿元"),
    ],
)
def test_an_amount_is_read_with_its_unit(text: str, yuan: str, unit: str) -> None:
    assert parse_money(text) == Money(Decimal(yuan), unit)


@pytest.mark.parametrize(
    "text", ["", "3.5", "3万5千", "-1元", "01元", "1,20元", "约3万元", "3.万元", "１元", "3万", "1e5元"]
)
def test_an_amount_without_a_clear_unit_or_figure_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_money(text)
    assert refused.value.code == "money-unreadable"


AMOUNTS = st.decimals(0, 10**14, places=2, allow_nan=False, allow_infinity=False)


@given(AMOUNTS, st.sampled_from(sorted(UNITS)))
def test_a_printed_amount_is_the_same_amount(amount: Decimal, unit: str) -> None:
    money = Money(amount)
    printed = format_money(money, unit)
    assert printed.endswith(unit)
    assert Decimal(printed.removesuffix(unit)).scaleb(UNITS[unit]) == amount


@given(st.from_regex(r"\A(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{0,7}[1-9])?(?:元|万元|亿元)\Z"))
def test_an_amount_as_given_is_printed_as_given(text: str) -> None:
    assert format_money(parse_money(text)) == text


@pytest.mark.parametrize(
    ("text", "style", "printed"),
    [
        ("35000元", "万元", "3.5万元"),
        ("3.50万元", "", "3.5万元"),
        ("100元", "", "100元"),
        ("2亿元", "元", "200000000元"),
        ("0元", "万元", "0万元"),
        ("1,200元", "", "1200元"),
    ],
)
def test_amounts_print_exactly_in_any_unit(text: str, style: str, printed: str) -> None:
    assert format_money(parse_money(text), style) == printed


def test_an_unknown_unit_is_not_printed() -> None:
    with pytest.raises(ValueError, match="千元"):
        format_money(Money(Decimal(1)), "千元")
