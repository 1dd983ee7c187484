"""What is filled in stands in the plan file, on paper and in the Word file; nothing of others is overwritten."""

import pytest
from fangan_page.words import told

from fangan.messages.translation import translator
from fangan.model.problem import Place, problem


def test_answer_changes_its_line_only(page):
    before = page.plan.read_text("utf-8")
    given = page.fact("活动名称")["given"]
    assert page.put("活动名称", "消费帮扶").status_code == 200
    after = page.plan.read_text("utf-8")
    changed = [pair for pair in zip(before.splitlines(), after.splitlines(), strict=True) if pair[0] != pair[1]]
    assert changed == [(f"  活动名称: {given}", "  活动名称: 消费帮扶")]


def test_answer_is_on_the_paper_at_once(page):
    page.put("活动名称", "消费帮扶")
    assert "消费帮扶" in page.browser.get("/paper").text


def test_undo_brings_back_every_byte(page):
    before = page.plan.read_bytes()
    for name in ("甲", "甲乙"):
        page.put("活动名称", name)
    assert page.post("/undo", {"version": page.state()["version"]}).status_code == 200
    assert page.plan.read_bytes() == before


def test_message_stands_beside_its_field(page):
    name = next(one["name"] for one in page.state()["facts"] if one["type"] == "date")
    state = page.put(name, "2026-02-31").json()
    fact = next(one for one in state["facts"] if one["name"] == name)
    assert fact["state"] == "refused"
    assert [one["id"] for one in state["problems"] if one["severity"] == "error"] == [fact["id"]]


def test_what_was_changed_on_disk_meanwhile_is_never_overwritten(page):
    sent = {"version": page.state()["version"], "id": page.fact("活动名称")["id"], "value": "甲"}
    theirs = page.plan.read_bytes() + "# 别处写的\n".encode()
    page.plan.write_bytes(theirs)
    answer = page.post("/answer", sent)
    assert (answer.status_code, answer.json()["stale"]) == (409, True)
    assert page.plan.read_bytes() == theirs
    assert page.state()["stale"]
    assert not page.post("/reload", {}).json()["stale"]


def test_plan_file_that_is_gone_is_told_and_the_page_still_shows_it(page):
    before, sent = page.state(), {"id": page.fact("活动名称")["id"], "value": "甲"}
    page.plan.unlink()
    assert page.post("/answer", {**sent, "version": before["version"]}).status_code == 409
    answers = [page.browser.get("/compare/disk"), page.post("/reload", {})]
    assert [(one.status_code, "放回原来的文件夹" in one.json()["says"]) for one in answers] == [(422, True)] * 2
    assert page.browser.get("/paper").text.count("扶贫日")


def test_second_window_that_did_not_see_a_change_overwrites_nothing(page):
    old = {"version": page.state()["version"], "id": page.fact("活动名称")["id"], "value": "乙"}
    page.put("活动名称", "甲")
    assert page.post("/answer", old).status_code == 409
    assert page.fact("活动名称")["given"] == "甲"


def test_word_file_comes_under_its_title(page):
    answer = page.browser.get("/out/docx")
    assert answer.content.startswith(b"PK")
    assert answer.headers["content-disposition"].startswith('attachment; filename="fangan.docx"; filename*=UTF-8')


@pytest.mark.parametrize("value", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>'])
def test_markup_is_text(page, value):
    page.put("活动名称", value)
    assert "<script" not in page.browser.get("/paper").text
    assert "<img" not in page.browser.get("/paper").text
    assert page.browser.get("/state").headers["content-type"] == "application/json"


@pytest.mark.parametrize("sent", [{}, [], {"version": "", "id": "f1"}, {"version": "", "id": "f999", "value": "x"}])
def test_what_the_page_never_sends_is_refused(page, sent):
    page.state()
    assert page.post("/answer", sent).status_code == 400


@pytest.mark.parametrize("value", [1, True, ["a", 1], [[[[["a"]]]]], "a\nb"])
def test_what_is_no_answer_is_refused(page, value):
    assert page.put("活动名称", value).status_code == 400


@pytest.mark.parametrize("value", ["植树　护绿", "植树\u00a0护绿", "㼆𠮷😀"])
def test_any_character_that_can_be_printed_is_kept(page, value):
    assert page.put("活动名称", value).status_code == 200
    assert page.fact("活动名称")["given"] == value


@pytest.mark.parametrize("value", ["a\x00", "植\u200b树", "\u202eabc", "\ufeff甲", ["甲", "乙\u2028"]])
def test_character_that_nobody_sees_is_told_and_nothing_changed(page, value):
    before, answer = page.plan.read_bytes(), page.put("活动名称", value)
    assert (answer.status_code, "U+" in answer.json()["says"]) == (422, True)
    assert page.plan.read_bytes() == before


def test_stroke_is_taken_back_without_what_was_typed_before_it(page):
    page.put("活动名称", "甲")
    id_, version = page.fact("活动名称")["id"], page.state()["version"]
    page.post("/answer", {"version": version, "id": id_, "value": "甲乙", "apart": True})
    page.post("/undo", {"version": page.state()["version"]})
    assert page.fact("活动名称")["given"] == "甲"


def test_cell_of_a_workbook_is_named_in_what_is_told_of_it():
    told_ = told(problem("table-total", Place("/x/upload.xlsx#地块!A6")), translator({"FANGAN_LANG": "zh"}))
    assert told_["what"].startswith("地块!A6 ")


def test_pasted_cells_become_rows(page):
    answer = page.post("/rows", {"columns": ["任务", "时限"], "first": "任务", "cells": "摸底\t2026-09-30\r\n"})
    assert answer.json()["rows"] == [{"任务": "摸底", "时限": "2026-09-30"}]
