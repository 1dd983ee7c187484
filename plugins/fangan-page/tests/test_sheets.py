"""Only pages that changed are sent; whoever puts them in has the document there is."""

import pytest
from fangan_page.sheets import Sheets


def put_in(shown: dict[str, str], told) -> tuple[str, list[str]]:
    """Do what the browser does: keep what it has, take what is sent; return the frame and the pages."""
    shown.update({mark: html for mark, html in [told["frame"], *told["pages"]] if html is not None})
    return shown[told["frame"][0]], [shown[mark] for mark, _ in told["pages"]]


def whole(paper: bytes) -> tuple[str, list[str]]:
    sheets = Sheets(paper)
    return sheets.frame, sheets.pages


@pytest.mark.parametrize("value", ["消费帮扶月", "消费帮扶月" * 300, ""])
def test_pages_put_in_are_the_pages_there_are(page, value):
    shown: dict[str, str] = {}
    put_in(shown, page.state()["paper"])
    sent = {"version": page.state()["version"], "id": page.fact("活动名称")["id"], "value": value, "shown": list(shown)}
    told = page.post("/answer", sent).json()["paper"]
    assert any(html is not None for _, html in told["pages"])
    assert put_in(shown, told) == whole(page.browser.get("/paper").content)


def test_page_that_is_shown_is_not_sent_again(page):
    fact, told = page.fact("活动名称"), page.state()["paper"]
    sent = {"version": page.state()["version"], "id": fact["id"], "value": "甲"}
    shown = [told["frame"][0], *(mark for mark, _ in told["pages"])]
    page.post("/answer", sent)
    back = page.post("/undo", {"version": page.state()["version"], "shown": shown}).json()["paper"]
    assert [one[1] for one in (back["frame"], *back["pages"])] == [None] * len(shown)


def test_parts_of_a_document_are_all_of_it(page):
    page.state()
    data = page.browser.get("/paper").content
    sheets = Sheets(data)
    assert len(sheets.pages) == data.count(b'class="folio"')
    assert len(sheets.frame) + sum(map(len, sheets.pages)) + len(sheets.pages) == len(data.decode())


@pytest.mark.parametrize("shown", ["x", [1], {"a": "b"}])
def test_marks_that_are_none_are_refused(page, shown):
    answer = page.post("/undo", {"version": page.state()["version"], "shown": shown})
    assert answer.status_code == 400
