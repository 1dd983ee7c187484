"""Wording that is written anew declares the facts that the files it stands for declared."""

from dataclasses import replace

from factories import documents as make
from hypothesis import given
from hypothesis import strategies as st

from fangan.harvest.declared import declaration_of, declared, with_declaration, with_exception
from fangan.model.provider import OWN

HEAD = """\
---
key: activities
facts:
  场次: {type: integer, ask: 几场}  # 每年一定
  主题:
    type: text
    ask: 什么主题
---
正文里的 facts: 不算。
"""


def test_declarations_stand_as_they_were_each_fact_once() -> None:
    block = make.paragraph("一次。")
    own = replace(block, origin=replace(block.origin, provider=OWN, file="sections/own.md"))
    texts = {"standard/sections/activities.md": HEAD, "sections/own.md": HEAD.replace("几场", "办几场")}
    assert declared([block, own, block], texts).facts == [
        "  场次: {type: integer, ask: 几场}  # 每年一定",
        "  主题:",
        "    type: text",
        "    ask: 什么主题",
    ]


def test_files_without_declarations_bring_none() -> None:
    assert declared([make.paragraph("一次。")], {"standard/sections/activities.md": "---\nkey: a\n---\n"}) == (
        [],
        [],
        [],
    )


def test_guidance_and_exceptions_stay_whatever_the_wording_is() -> None:
    said = ["guidance: 先问财政。", "exceptions:", "  - rule: long-sentence", "    why: 原文如此"]
    head = "\n".join(["---", "key: activities", "title: 活动", *said, "valid: 2025", "---", "一次。", ""])
    assert declared([make.paragraph("一次。")], {"standard/sections/activities.md": head}).others == [
        *said[1:],
        said[0],
    ]


OWN_FILE = "---\nkey: steps\nfacts:\n  场次: {type: integer, ask: 几场}\n---\n一场。\n"


@given(stops=st.sampled_from(["\n", "\r\n"]), text=st.sampled_from([HEAD, OWN_FILE, "---\nkey: a\n---\n甲。\n"]))
def test_what_a_head_learns_is_all_that_is_new_in_the_file(text: str, stops: str) -> None:
    before = text.replace("\n", stops)
    lines = ["  名额: {type: integer, ask: 几人}"]
    for now in (with_declaration(before, lines), with_exception(before, "terms/old", "原文如此")):
        left = now.splitlines()
        kept = [one for one in before.splitlines() if one in left and not left.remove(one)]
        assert kept == before.splitlines()
        assert now.count("\n") == now.count(stops)
        assert now.split(f"{stops}---", 1)[1] == before.split(f"{stops}---", 1)[1]
    assert declaration_of("名额", with_declaration(before, lines)) == lines
