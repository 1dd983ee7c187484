"""The schema of a fact's value takes what the binding of that fact takes."""

import datetime as dt

import pytest
from factories.editor import load

pytest.importorskip("jsonschema", reason="needs jsonschema, of the extra “test”")

from jsonschema import Draft7Validator

from fangan.assembly.values import Lookup, ValueRefused, read_value
from fangan.model.agency import Agency, Level
from fangan.model.event import Event
from fangan.model.fact import FactSpec, FactType
from fangan.schemas.facts import given
from fangan.schemas.scalars import SCALARS
from fangan.sources.nodes import parse, raw

PROBES = (
    *("文字", "2026", "-3", "1.5", "true", "12:30", "3.5万元", "1,200元", "3.5", "2026-1", "10月17日"),
    *("2026-10-17", "2026/1/7", "2026.1.7", "2026年10月17日", "2026-10-10/2026-10-17", "2026年10月14日—17日"),
    *("2026-06/2026-9", "2026年6月—9月", "2025年11月至2026年2月", "2026年9月", "6月", "2026年6月15日前"),
    *("2026年9月28日至10月8日", "2026-10-10至11日", "海报、短视频", "[海报, 短视频]", "[1, 2]", "[[海报]]", "[]"),
    *(
        "{姓名: 张三, 电话: 0377-68212345}",
        "{单位: 县财政局, 邮箱: x@y.cn}",
        "{姓名: 张三, 年龄: 30, 手机: 13812345678}",
    ),
    *("张三，0377-68212345", "{姓名: 张三}"),
    *("{单位: 县财政局}", "[{单位: 县财政局, 户数: 12}]", "[{单位: 县财政局}]", "[{单位: , 户数: 12}]", "[{户数: 12}]"),
    *("[{单位: 县财政局, 户数: 多}]", "[{单位: 县财政局, 村: 东坪}]", "[[县财政局, 12]]", "[[县财政局]]"),
)
COLUMNS = {
    "单位": FactSpec(name="单位", ask="哪个单位"),
    "户数": FactSpec(name="户数", type=FactType.INTEGER, ask="几户", optional=True),
}
SPECS = [
    *(FactSpec(name=kind, type=kind, columns=COLUMNS if kind is FactType.TABLE else {}) for kind in FactType),
    FactSpec(name="one-of", one_of=("文字", "true", "2026")),
    FactSpec(name="list one-of", type=FactType.LIST, one_of=("海报", "短视频")),
]


KNOWN = Lookup(
    lambda name: Agency(path=name, name=name, short=name, level=Level.COUNTY),
    lambda name: Event(id=name, first=dt.date(2000, 1, 1)),
)


def taken(spec: FactSpec, probe: str) -> bool:
    fact = raw(parse(f"值: {probe}\n", "docs", []).entries["值"])
    try:
        read_value(spec, fact, KNOWN, 2026 if spec.type is FactType.EVENT else None)
    except ValueRefused:
        return False
    return True


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_a_fact_may_be_what_the_binding_reads(spec: FactSpec) -> None:
    editor = Draft7Validator({**given(spec), "definitions": SCALARS})
    for probe in PROBES:
        assert editor.is_valid(load(f"值: {probe}\n")["值"]) == taken(spec, probe), probe


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
@pytest.mark.parametrize("nothing", ["", "~", "null"])
def test_a_fact_may_be_named_before_its_value_is_known(spec: FactSpec, nothing: str) -> None:
    assert Draft7Validator({**given(spec), "definitions": SCALARS}).is_valid(load(f"值: {nothing}\n")["值"])
