"""What happens to the page when the plan cannot be read or composed for a while."""

from threading import Event

import pytest
from fangan_page import desk, ledger

from fangan.app.project import open_project
from fangan.app.rendering import render_draft
from fangan.app.workspace import Workspace
from fangan.formats.layout import settled
from fangan.formats.layout.arrange import arrange
from fangan.model.problem import OutputFailed, problem


def date_of(page):
    return next(one["name"] for one in page.state()["facts"] if one["type"] == "date")


def test_paper_is_the_last_that_could_be_made(page):
    page.state()
    before = page.browser.get("/paper").text
    page.put(date_of(page), "二月三十")
    assert page.browser.get("/paper").text == before


def test_title_is_the_last_that_there_was(page):
    title = page.state()["title"]
    assert page.put(date_of(page), "二月三十").json()["title"] == title


def test_pages_are_made_while_the_disk_takes_the_file(page, monkeypatch):
    page.state()
    drawn, draw, write = Event(), desk.render_draft, ledger.write_whole

    def drawing(*given):
        drawn.set()
        return draw(*given)

    def slow_disk(path, data):
        assert drawn.wait(20)
        write(path, data)

    monkeypatch.setattr(desk, "render_draft", drawing)
    monkeypatch.setattr(ledger, "write_whole", slow_disk)
    assert page.put("活动名称", "甲乙丙").status_code == 200
    assert "甲乙丙" in page.browser.get("/paper").text


def test_pages_of_what_could_not_be_written_are_not_shown(page, monkeypatch):
    before = page.state()

    def full(path, data):
        raise OutputFailed([problem("file-unwritable", None, reason="No space left on device")])

    monkeypatch.setattr(ledger, "write_whole", full)
    assert page.put("活动名称", "甲乙丙").status_code == 422
    assert page.state() == before
    assert "甲乙丙" not in page.browser.get("/paper").text


def test_plan_that_was_broken_elsewhere_is_told(page):
    page.plan.write_text("outline: [", "utf-8")
    assert page.post("/reload", {}).json()["problems"]


def test_mark_and_line_ends_of_the_file_stay(page):
    page.plan.write_bytes(b"\xef\xbb\xbf" + page.plan.read_bytes().replace(b"\n", b"\r\n"))
    before = page.plan.read_bytes()
    page.post("/reload", {})
    page.put("活动名称", "甲")
    after = page.plan.read_bytes()
    assert after.startswith(b"\xef\xbb\xbf")
    assert (after.count(b"\r\n"), after.count(b"\n")) == (before.count(b"\r\n"), before.count(b"\n"))


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_what_another_editor_saved_meanwhile_is_never_lost(page, encoding):
    state = page.state()
    sent = {"version": state["version"], "id": page.fact("活动名称")["id"], "value": "甲"}
    theirs = page.plan.read_text("utf-8").replace("\n", "\r\n").replace("扶贫日", "消费日").encode(encoding)
    page.plan.write_bytes(theirs)
    assert page.post("/answer", sent).status_code == 409
    again = page.post("/reload", {}).json()
    answer = page.post("/answer", {**sent, "version": again["version"]})
    if encoding == "utf-8-sig":
        assert "甲" in page.plan.read_text("utf-8-sig")
        assert "消费日" in page.plan.read_text("utf-8-sig")
    else:
        assert (answer.status_code, bool(answer.json()["says"])) == (422, True)
        assert page.plan.read_bytes() == theirs


def problem_of(state, code):
    [one] = [one for one in state["problems"] if one["code"] == code]
    return one


def test_role_that_nothing_printed_asks_for_is_told_beside_it(page):
    page.plan.write_text(page.plan.read_text("utf-8") + "roles: {食品安全: 镇市场监管所}\n", "utf-8")
    state = page.post("/reload", {}).json()
    [role] = [one for one in state["roles"] if one["name"] == "食品安全"]
    told = problem_of(state, "role-not-named")
    assert (told["id"], "roles:" in told["remedy"]) == (role["id"], False)
    assert page.post("/answer", {"version": state["version"], "id": role["id"], "value": ""}).json()["problems"] == []


def test_day_that_is_not_given_is_told_beside_its_question(page):
    day = next(one for one in page.state()["issue"] if one["key"] == "date")
    state = page.post("/answer", {"version": page.state()["version"], "id": day["id"], "value": ""}).json()
    told = problem_of(state, "plan-without-date")
    assert (told["id"], "issue:" in told["remedy"]) == (day["id"], False)


def issued(page, more):
    text = page.plan.read_text("utf-8").partition("issue:")[0]
    page.plan.write_text(f"{text}issue: {{date: 2026-09-28, {more}}}\n", "utf-8")
    return page.post("/reload", {}).json()


ISSUED = [
    ("number: 溪政〔2026〕1号", "issue-not-printed", "number"),
    ("form: notice, to: [各村]", "issue-missing", "number"),
    ("form: notice, to: [各村], number: 溪政2026年1号", "bad-number", "number"),
    ("form: notice, to: [各村], number: 溪政〔2026〕1号, copies: 1", "bad-copies", "copies"),
]


@pytest.mark.parametrize(("more", "code", "key"), ISSUED, ids=[one[1] for one in ISSUED])
def test_what_is_wrong_with_how_it_is_issued_is_told_at_its_question(page, more, code, key):
    state = issued(page, more)
    [question] = [one for one in state["issue"] if one["key"] == key]
    assert problem_of(state, code)["id"] == question["id"]


def test_what_cannot_be_composed_is_not_said_to_be_without_findings(page):
    plan = page.plan
    assert page.browser.get("/details").json()["checked"]
    plan.write_text(plan.read_text("utf-8").replace("outline: town-five-ones", "outline: nothing-of-the-kind"), "utf-8")
    page.post("/reload", {})
    details = page.browser.get("/details").json()
    assert (details["checked"], details["findings"]) == (False, [])


def test_finding_around_the_text_is_told_at_the_question_it_quotes(page):
    state = page.post("/begin/new", {"outline": "activity-day", "agency": "青海省/海东市/水利局", "year": 2026}).json()
    given = {"form": "通知", "number": "东水〔2026〕1号", "to": ["各乡镇人民政府"]}
    ids = {one["key"]: one["id"] for one in state["issue"]}
    for key, value in given.items():
        page.post("/answer", {"version": page.state()["version"], "id": ids[key], "value": value})
    findings = page.browser.get("/details").json()["findings"]
    assert {one["id"] for one in findings if one["words"] == "各乡镇人民政府"} == {ids["to"]}


def test_letter_that_moves_no_line_settles_no_page_anew(page, monkeypatch):
    page.put("集市地点", "镇农贸市场")
    arranged = []

    def counted(document):
        arranged.append(document)
        return arrange(document)

    monkeypatch.setattr(settled, "arrange", counted)
    page.put("集市地点", "镇文化广场")
    assert arranged == []
    page.put("活动名称", "一个比原来长得多、多占好几行的活动名称，标题因此要分成几行来写")
    assert arranged != []


@pytest.mark.parametrize("name", ["集市地点", "活动名称", "主题"])
def test_paper_is_what_a_draft_of_the_file_comes_to_whatever_was_shown_before(page, name):
    for words in ("镇文化站", "镇文化站院内" * 12, "甲", "镇文化站"):
        page.put(name, words)
        draft = render_draft(open_project(page.plan, Workspace()), "html")
        assert page.browser.get("/paper").content == draft.data
