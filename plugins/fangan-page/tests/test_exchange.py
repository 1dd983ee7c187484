"""What goes out comes back: edited documents, tables; and nothing is written before it was looked at."""

import shutil
from pathlib import Path

import pytest

from fangan.formats.spreadsheet import workbook

SAMPLES = Path(__file__).parents[3] / "samples"


def version(page):
    return page.state()["version"]


def edited(page, old, new):
    """Return the Word file of the plan as somebody has edited it."""
    from io import BytesIO
    from zipfile import ZipFile

    out = BytesIO()
    with ZipFile(BytesIO(page.browser.get("/out/docx").content)) as before, ZipFile(out, "w") as after:
        for one in before.infolist():
            after.writestr(one, before.read(one).replace(old.encode(), new.encode()))
    return out.getvalue()


def test_edited_document_is_shown_first_and_then_taken(page):
    data, before = edited(page, "镇文化广场", "镇政府门前"), page.plan.read_bytes()
    seen = page.send("/harvest", data, name="改过.docx", version=version(page)).json()["harvest"]
    assert [(one["old"], one["new"], one["name"]) for one in seen["harvested"]] == [
        ("镇文化广场", "镇政府门前", "宣传地点")
    ]
    assert page.plan.read_bytes() == before
    assert page.post("/harvest/take", {"version": version(page)}).status_code == 200
    assert page.fact("宣传地点")["given"] == "镇政府门前"
    page.post("/undo", {"version": version(page)})
    assert page.plan.read_bytes() == before


@pytest.mark.parametrize("name", ["../改.docx", "改 \u202exslx.docx", "<img src=x>.DOCX", "改\n.docx", ".docx"])
def test_of_the_name_of_a_file_its_ending_alone_counts(page, name):
    answer = page.send("/harvest", edited(page, "镇文化广场", "镇政府门前"), name=name, version=version(page))
    assert [one["name"] for one in answer.json()["harvest"]["harvested"]] == ["宣传地点"]


def test_document_that_was_looked_at_before_another_change_is_not_taken(page):
    data = edited(page, "镇文化广场", "镇政府门前")
    page.send("/harvest", data, name="改过.docx", version=version(page))
    page.put("活动名称", "消费帮扶")
    assert page.post("/harvest/take", {"version": version(page)}).status_code == 409
    assert page.fact("宣传地点")["given"] == "镇文化广场"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\x00" * 100])
@pytest.mark.parametrize(("path", "name"), [("/harvest", "a.docx"), ("/table", "a.xlsx"), ("/begin/import", "a.docx")])
def test_what_is_no_document_is_refused_with_words(page, path, name, data):
    before = page.plan.read_bytes()
    answer = page.send(path, data, name=name, version=version(page))
    assert (answer.status_code, bool(answer.json()["says"])) == (422, True)
    assert page.plan.read_bytes() == before


def test_workbook_answers_a_table(page):
    rows = [["帮扶单位", "帮扶对象", "帮扶内容"], ["镇卫生院", "柳溪村", "=1+1"]]
    answer = page.send("/table", workbook("结对帮扶", rows), name="名单.xlsx", version=version(page))
    assert answer.status_code == 200
    assert page.fact("结对帮扶")["given"] == [{"帮扶单位": "镇卫生院", "帮扶对象": "柳溪村", "帮扶内容": "=1+1"}]


def test_tasks_come_as_a_workbook(page):
    answer = page.browser.get("/out/tasks")
    assert answer.content.startswith(b"PK")
    assert ".xlsx" in answer.headers["content-disposition"]


def test_changes_since_last_year_come_as_tracked_changes(page):
    assert page.browser.get("/out/tracked").status_code == 404
    last = Path(shutil.copytree(page.plan.parent, page.plan.parent.parent / "去年")) / "plan.yaml"
    last.write_text(last.read_text("utf-8").replace("year: 2026", "year: 2025"), "utf-8")
    page.post("/reload", {})
    assert page.browser.get("/out/tracked").content.startswith(b"PK")
    assert page.browser.get("/compare/year").json()["changes"]


def test_what_was_written_into_the_file_meanwhile_is_shown_line_by_line(page):
    page.plan.write_text(page.plan.read_text("utf-8").replace("活动名称: 扶贫日", "活动名称: 消费日"), "utf-8")
    assert page.browser.get("/compare/disk").json()["lines"] == [
        ["-", "  活动名称: 扶贫日"],
        ["+", "  活动名称: 消费日"],
    ]
