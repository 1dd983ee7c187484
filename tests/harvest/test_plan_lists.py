"""A list in a plan file gets other entries; those that stay are not touched."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from fangan.harvest.plan_lists import with_entries

FLOW = "issue:\n  to: [各学校, 各乡镇]  # 主送\n"
BLOCK = "issue:\n  to:\n    - 各学校 # 含幼儿园\n    - 各乡镇\n  date: 2026-03-02\n"


@pytest.mark.parametrize(
    ("text", "new", "wanted"),
    [
        (FLOW, ["各学校", "各乡镇", "各街道"], FLOW.replace("各乡镇]", "各乡镇, 各街道]")),
        (FLOW, ["各街道", "各学校", "各乡镇"], FLOW.replace("[各", "[各街道, 各")),
        (FLOW, ["各学校"], FLOW.replace(", 各乡镇", "")),
        (FLOW, ["各学校", "各村"], FLOW.replace("各乡镇", "各村")),
        (BLOCK, ["各学校", "各乡镇", "各街道"], BLOCK.replace("    - 各乡镇\n", "    - 各乡镇\n    - 各街道\n")),
        (BLOCK, ["各街道", "各学校", "各乡镇"], BLOCK.replace("    - 各学校", "    - 各街道\n    - 各学校")),
        (BLOCK, ["各学校"], BLOCK.replace("    - 各乡镇\n", "")),
        ("issue: {to: 各学校}\n", ["各学校", "各乡镇"], "issue: {to: [各学校, 各乡镇]}\n"),
        ("issue: {to: 各学校}\n", ["各乡镇"], "issue: {to: 各乡镇}\n"),
    ],
)
def test_entries_come_and_go_where_they_stand(text: str, new: list[str], wanted: str) -> None:
    assert with_entries(text, ("issue", "to"), new) == wanted


@pytest.mark.parametrize("new", [[], ["各学校"]], ids=["nothing", "no-list"])
def test_what_is_no_list_is_left(new: list[str]) -> None:
    assert with_entries("issue: {to: {一: 二}}\n" if new else FLOW, ("issue", "to"), new) is None


names = st.lists(st.sampled_from("甲乙丙丁戊"), min_size=1, max_size=5)


@given(old=names, new=names, block=st.booleans())
def test_whatever_the_entries_the_list_says_them(old: list[str], new: list[str], block: bool) -> None:
    said: Any = {"issue": {"to": old, "date": "某日"}}
    text = yaml.safe_dump(said, allow_unicode=True, default_flow_style=not block)
    out = with_entries(text, ("issue", "to"), new)
    assert out is not None
    assert yaml.safe_load(out) == {"issue": {"to": new, "date": "某日"}}
