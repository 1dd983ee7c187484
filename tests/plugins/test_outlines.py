"""An outline that extends another changes it; one that extends a closed outline may only narrow it."""

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


CLOSED = BASE + "closed: true\n"


def tree(*records: Outline) -> Outlines:
    return Outlines([Records.of(Outline, records)])


def resolve(text: str, base: str = BASE) -> Outline:
    own = read_outline("id: own\nname: 我的\nextends: base\n" + text, "own.yaml", "us")
    return tree(read_outline(base, "base.yaml", "them"), own).get("own")


def refusals(text: str, base: str = BASE) -> list[str]:
    with pytest.raises(PluginFailed) as refused:
        resolve(text, base)
    return [found.code for found in refused.value.problems]


def test_what_is_not_said_is_inherited() -> None:
    own = resolve("")
    assert [entry.key for entry in own.sections] == ["basis", "activities", "funding"]
    assert (own.annexes[0].tasks, own.tasks, own.may_add) == (True, ("bracket",), ("safety", "ethics"))
    assert own.title[1] == "方案"


def test_of_two_strata_the_stronger_has_the_say() -> None:
    below, above = (read_outline(BASE.replace("活动方案", name), f"{name}.yaml", name) for name in ("插件", "自己"))
    outlines = Outlines([Records.of(Outline, [below])], [], [Records.of(Outline, [above])])
    assert (outlines.get("base").name, outlines.as_written("base")) == ("自己", above)


def test_the_lineage_goes_from_the_outline_to_what_it_extends() -> None:
    assert resolve("").lineage == ("own", "base")


def test_sections_may_be_left_out_and_made_required() -> None:
    own = resolve("sections: [basis, {key: activities, required: true}]")
    assert [(entry.key, entry.required) for entry in own.sections] == [("basis", True), ("activities", True)]


def test_item_rules_add_up() -> None:
    own = resolve("sections: [basis, {key: activities, items: {required: [visits], fixed: true}}]")
    rules = own.sections[1].items
    assert (rules.required, rules.fixed, dict(rules.count)) == (("visits", "publicity"), True, {"": 3})


def test_sections_stand_in_the_order_of_the_list() -> None:
    own = resolve("sections: [activities, party, basis]")
    assert [entry.key for entry in own.sections] == ["activities", "party", "basis"]


def changed(text: str) -> list[str]:
    return [entry.key for entry in resolve(text).sections]


@pytest.mark.parametrize(
    ("changes", "keys"),
    [
        ("party: {after: basis}", "basis party activities funding"),
        ("party: {before: basis}", "party basis activities funding"),
        ("party: ", "basis activities funding party"),
        ("funding: {after: basis}", "basis funding activities"),
        ("funding: {drop: true}", "basis activities"),
        ("party: {after: basis}, ethics: {after: basis}", "basis party ethics activities funding"),
        ("party: {after: ethics}, ethics: {after: basis}", "basis ethics party activities funding"),
        ("party: {before: funding}, ethics: {before: funding}", "basis activities party ethics funding"),
    ],
)
def test_an_outline_may_say_only_what_differs(changes: str, keys: str) -> None:
    assert changed(f"sections: {{{changes}}}") == keys.split()


def test_what_differs_goes_over_what_is_there() -> None:
    own = resolve("sections: {funding: {required: true, heading: 经费}}\nannexes: {form: {before: task-table}}")
    assert (own.sections[2].required, own.sections[2].heading) == (True, ("经费",))
    assert [entry.key for entry in own.annexes] == ["form", "task-table"]


def test_changes_are_made_of_what_another_has_changed() -> None:
    middle = read_outline("id: middle\nname: 中\nextends: base\nsections: {party: {after: basis}}\n", "m.yaml", "us")
    own = read_outline("id: own\nname: 我的\nextends: middle\nsections: {ethics: {after: party}}\n", "o.yaml", "us")
    found = tree(read_outline(BASE, "base.yaml", "us"), middle, own).get("own")
    assert [entry.key for entry in found.sections] == ["basis", "party", "ethics", "activities", "funding"]
    assert found.lineage == ("own", "middle", "base")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("sections: {party: {after: nowhere}}", ["outline-not-there"]),
        ("sections: {party: {before: ethics}, ethics: {after: party}}", ["outline-not-there"] * 2),
        ("sections: {party: {after: ethics}, ethics: {after: nowhere}}", ["outline-not-there"]),
        ("sections: {party: {drop: true}}", ["outline-drops-unknown"]),
        ("sections: {basis: {drop: true}}", ["outline-drops-required"]),
        ("sections: {task-table: {after: basis}}", ["outline-has-already"]),
        ("annexes: [funding]", ["outline-has-already"]),
    ],
)
def test_a_change_that_cannot_be_made_is_told_once(text: str, codes: list[str]) -> None:
    assert refusals(text) == codes


def test_a_closed_outline_keeps_its_order() -> None:
    assert refusals("sections: [activities, basis]", CLOSED) == ["outline-order"]
    assert refusals("sections: {funding: {after: basis}}", CLOSED) == ["outline-order"]


def test_what_an_outline_chooses_goes_over_what_the_other_chose() -> None:
    base = BASE.replace("{key: funding}", "{key: funding, choose: {a: x, b: y}}")
    own = read_outline("id: own\nname: 我\nextends: base\nsections: {funding: {choose: {a: z}}}\n", "o.yaml", "us")
    assert dict(tree(read_outline(base, "b.yaml", "us"), own).get("own").sections[2].choose) == {
        "a": ("z",),
        "b": ("y",),
    }


def test_a_required_section_stays() -> None:
    assert refusals("sections: [activities]") == ["outline-drops-required"]


def test_a_closed_outline_takes_only_what_it_offers() -> None:
    assert [entry.key for entry in resolve("sections: [basis, safety]", CLOSED).sections] == ["basis", "safety"]
    assert refusals("sections: [basis, party]", CLOSED) == ["outline-adds"]
    assert refusals("sections: {party: {after: basis}}", CLOSED) == ["outline-adds"]


def test_what_the_narrower_outline_requires_waits_for_nothing() -> None:
    base = BASE.replace("{key: funding}", "{key: funding, when: 经费}")
    own = read_outline(
        "id: own\nname: 我的\nextends: base\nsections: [basis, {key: funding, required: true}]\n", "own.yaml", "us"
    )
    (_, funding) = tree(read_outline(base, "base.yaml", "us"), own).get("own").sections
    assert funding.when is None


def test_leave_to_add_may_not_grow_where_the_other_is_closed() -> None:
    assert resolve("may-add: [safety]", CLOSED).may_add == ("safety",)
    assert resolve("may-add: [safety, party]").may_add == ("safety", "party")
    assert refusals("may-add: [safety, party]", CLOSED) == ["outline-may-add"]


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


def test_examples_are_laid_over_those_of_the_extended_outline_level_by_level() -> None:
    base = BASE + "examples: {主题: 甲, 乡: {水库: 3座, 水井: 2口}}\n"
    found = resolve("examples: {对象: 乙, 乡: {水库: 5座}}", base)
    assert found.examples == {"主题": "甲", "对象": "乙", "乡": {"水库": "5座", "水井": "2口"}}
