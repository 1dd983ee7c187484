"""An outline that extends another may only narrow it."""

import pytest

from fangan.model.outline import Outline
from fangan.model.problem import InputRefused, PluginFailed
from fangan.plugins.outlines import Outlines
from fangan.plugins.supply import Records
from fangan.sources.outline_file import read_outline

BASE = """
id: base
name: 活动方案
title: "{{地区}}方案"
sections:
  - {key: basis, required: true}
  - {key: activities, items: {required: [publicity], count: 3}}
  - {key: funding}
annexes: [{key: task-table, tasks: true}]
tasks: [bracket]
may-add: [safety, ethics]
"""


def tree(*records: Outline) -> Outlines:
    return Outlines([Records.of(Outline, records)])


def resolve(text: str) -> Outline:
    own = read_outline("id: own\nname: 我的\nextends: base\n" + text, "own.yaml", "us")
    return tree(read_outline(BASE, "base.yaml", "them"), own).get("own")


def refusals(text: str) -> list[str]:
    with pytest.raises(PluginFailed) as refused:
        resolve(text)
    return [found.code for found in refused.value.problems]


def test_what_is_not_said_is_inherited() -> None:
    own = resolve("")
    assert [entry.key for entry in own.sections] == ["basis", "activities", "funding"]
    assert (own.annexes[0].tasks, own.tasks, own.may_add) == (True, ("bracket",), ("safety", "ethics"))
    assert own.title[1] == "方案"


def test_the_lineage_goes_from_the_outline_to_what_it_extends() -> None:
    assert resolve("").lineage == ("own", "base")


def test_sections_may_be_left_out_and_made_required() -> None:
    own = resolve("sections: [basis, {key: activities, required: true}]")
    assert [(entry.key, entry.required) for entry in own.sections] == [("basis", True), ("activities", True)]


def test_item_rules_add_up() -> None:
    own = resolve("sections: [basis, {key: activities, items: {required: [visits], fixed: true}}]")
    rules = own.sections[1].items
    assert (rules.required, rules.fixed, dict(rules.count)) == (("visits", "publicity"), True, {"": 3})


def test_sections_keep_their_order() -> None:
    assert refusals("sections: [activities, basis]") == ["outline-order"]


def test_a_required_section_stays() -> None:
    assert refusals("sections: [activities]") == ["outline-drops-required"]


def test_a_section_may_be_added_only_where_the_base_allows_it() -> None:
    assert [entry.key for entry in resolve("sections: [basis, safety]").sections] == ["basis", "safety"]
    assert refusals("sections: [basis, party]") == ["outline-adds"]


def test_what_the_narrower_outline_requires_waits_for_nothing() -> None:
    base = BASE.replace("{key: funding}", "{key: funding, when: 经费}")
    own = read_outline(
        "id: own\nname: 我的\nextends: base\nsections: [basis, {key: funding, required: true}]\n", "own.yaml", "us"
    )
    (_, funding) = tree(read_outline(base, "base.yaml", "us"), own).get("own").sections
    assert funding.when is None


def test_leave_to_add_may_shrink_but_not_grow() -> None:
    assert resolve("may-add: [safety]").may_add == ("safety",)
    assert refusals("may-add: [safety, party]") == ["outline-may-add"]


def test_an_outline_that_extends_itself_is_refused() -> None:
    one = read_outline("id: one\nname: 一\nextends: two\n", "1.yaml", "us")
    two = read_outline("id: two\nname: 二\nextends: one\n", "2.yaml", "us")
    with pytest.raises(PluginFailed) as refused:
        tree(one, two).get("one")
    assert refused.value.problems[0].code == "outline-cycle"


def test_what_is_wrong_with_an_outline_is_told_under_its_providers_name() -> None:
    outline = read_outline("id: own\nname: 我的\nextends: own\n", "outlines/own.yaml", "us")
    with pytest.raises(PluginFailed) as refused:
        tree(outline).get("own")
    assert str(refused.value.problems[0].place) == "us/outlines/own.yaml:1:1"


def test_an_outline_of_two_providers_is_refused_with_both_names() -> None:
    rivals = [read_outline(BASE, "base.yaml", name) for name in ("甲", "乙")]
    with pytest.raises(PluginFailed) as refused:
        tree(*rivals).get("base")
    (told,) = refused.value.problems
    assert told.values["providers"] == "乙、甲"


def test_where_two_outlines_go_by_one_id_the_nearer_one_is_told() -> None:
    rivals = [read_outline(BASE, f"{name}.yaml", name) for name in ("installed", "own")]
    with pytest.raises(PluginFailed) as refused:
        tree(*rivals).get("base")
    assert refused.value.problems[0].place.file == "own.yaml"


def test_an_unknown_outline_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(InputRefused) as refused:
        tree(read_outline(BASE, "base.yaml", "us")).get("bese")
    assert refused.value.problems[0].values["suggestion"] == "活动方案（base）"


@pytest.mark.parametrize(("length", "code"), [(20, None), (21, "outline-too-deep"), (1500, "outline-too-deep")])
def test_a_tower_of_outlines_has_a_highest_floor(length: int, code: str | None) -> None:
    floors = [f"id: o{at}\nname: 方案\nextends: o{at + 1}\n" for at in range(length)]
    last = BASE.replace("id: base", f"id: o{length}")
    outlines = tree(*(read_outline(text, "o.yaml", "us") for text in (*floors, last)))
    if code:
        with pytest.raises(PluginFailed) as refused:
            outlines.get("o0")
        assert [found.code for found in refused.value.problems] == [code]
    else:
        assert len(outlines.get("o0").lineage) == length + 1
