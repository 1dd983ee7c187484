"""A plan begins on the page, and always below the folder the command was started in."""

import shutil

import pytest
import yaml

OFFICE = "四川省/凉山彝族自治州/昭觉县/解放沟镇/人民政府"


@pytest.fixture
def empty(page, tmp_path):
    """Return a page with no plan open, whose folder holds one plan."""
    page.room.root = tmp_path
    page.post("/leave", {})
    return page


def folders(tmp_path):
    return sorted(one.name for one in tmp_path.iterdir())


def test_what_one_can_begin_with_is_offered(empty):
    begin = empty.state()["begin"]
    assert "town-five-ones" in [one["id"] for one in begin["outlines"]]
    assert [one["folder"] for one in begin["plans"]] == ["扶贫日"]


def test_new_plan_asks_its_questions_and_names_who_is_to_be_found(empty, tmp_path):
    sent = {"outline": "town-five-ones", "agency": OFFICE, "year": 2026}
    state = empty.post("/begin/new", sent).json()
    assert "解放沟镇" in state["title"]
    assert state["facts"]
    assert folders(tmp_path) == ["town-five-ones-2026", "扶贫日"]
    empty.post("/leave", {})
    empty.post("/begin/new", sent)
    assert folders(tmp_path) == ["town-five-ones-2026", "town-five-ones-2026-2", "扶贫日"]


def test_examples_are_of_the_offices_level_and_of_the_year(empty, tmp_path):
    state = empty.post("/begin/new", {"outline": "fire-month", "agency": OFFICE, "year": 2031}).json()
    examples = {one["name"]: one["example"] for one in state["facts"]}
    written = (tmp_path / "fire-month-2031" / "plan.yaml").read_text("utf-8")
    assert not examples["消防汇总单位"].startswith("县")
    assert examples["消防汇总单位"] in written
    assert {row["时限"][:4] for row in examples["重点场所"]} == {"2031"}


def test_agency_that_leaves_open_which_office_it_is_is_told_and_nothing_made(empty, tmp_path):
    answer = empty.post("/begin/new", {"outline": "town-five-ones", "agency": "某局", "year": 2026})
    assert (answer.status_code, bool(answer.json()["says"])) == (422, True)
    assert folders(tmp_path) == ["扶贫日"]


def test_next_years_plan_knows_last_years_answers(empty, tmp_path):
    id_ = empty.state()["begin"]["plans"][0]["id"]
    state = empty.post("/begin/roll", {"id": id_, "year": 2027}).json()
    assert folders(tmp_path) == ["扶贫日", "扶贫日-2027"]
    assert state["last_year"]
    day = next(one for one in state["facts"] if one["name"] == "集中宣传日期")
    assert (day["given"], day["last"]) == (None, "2026-10-16")


def test_old_document_becomes_a_plan(empty, tmp_path):
    words = "桐柏县2025年节水宣传方案\n一、目标\n节约用水。\n二、措施\n每周宣传一次。\n桐柏县水利局\n2025年3月1日\n"
    answer = empty.send("/begin/import", words.encode(), name="旧.txt")
    assert "节水宣传" in answer.json()["title"]
    assert len(folders(tmp_path)) == 2


def test_what_an_old_document_does_not_say_is_said_beside_it(empty, tmp_path):
    words = "节水宣传方案\n一、目标\n节约用水。\n二、措施\n每周宣传一次。\n".encode()
    answer = empty.send("/begin/import", words, name="旧.txt", agency="湖北省/甲市/乙县/水利局", year="2025")
    assert not {"import-no-agency", "import-no-year"} & {one["code"] for one in answer.json()["notes"]}
    text = (tmp_path / "节水宣传方案/plan.yaml").read_text("utf-8")
    assert 'agency: "湖北省/甲市/乙县/水利局"' in text
    assert "year: 2025" in text


@pytest.mark.parametrize("known", [{"agency": "湖北省/甲市"}, {"agency": "甲\n乙"}, {"year": "12"}, {"year": "二〇"}])
def test_nothing_is_begun_with_what_no_plan_can_have(empty, tmp_path, known):
    answer = empty.send("/begin/import", "节水方案\n一、目标\n节约用水。\n".encode(), name="旧.txt", **known)
    assert answer.status_code in (400, 422)
    assert folders(tmp_path) == ["扶贫日"]


def test_links_are_not_followed_to_plans_elsewhere(empty, tmp_path, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    shutil.copytree(tmp_path / "扶贫日", elsewhere / "别处的")
    (tmp_path / "link").symlink_to(elsewhere)
    (tmp_path / "loop").symlink_to(tmp_path)
    assert [one["folder"] for one in empty.state()["begin"]["plans"]] == ["扶贫日"]


def test_plan_that_is_there_is_opened(empty):
    id_ = empty.state()["begin"]["plans"][0]["id"]
    assert "扶贫日" in empty.post("/begin/open", {"id": id_}).json()["title"]


@pytest.mark.parametrize("name", ["../a", "..", "/etc", "a/b", "town-five-ones/../x"])
def test_no_name_from_the_client_leads_anywhere(empty, tmp_path, name):
    assert empty.post("/begin/new", {"outline": name, "agency": OFFICE, "year": 2026}).status_code in (400, 422)
    assert empty.post("/begin/open", {"id": name}).status_code == 400
    assert empty.post("/begin/roll", {"id": name, "year": 2027}).status_code == 400
    assert empty.send("/begin/import", b"x", name=name).status_code in (400, 422)
    assert folders(tmp_path) == ["扶贫日"]


def test_title_of_an_old_document_leads_nowhere(empty, tmp_path):
    answer = empty.send("/begin/import", "../某县节水方案\n一、目标\n节约用水。\n".encode(), name="旧.txt")
    assert answer.status_code == 200
    assert all(one.is_dir() and ".." not in one.name for one in tmp_path.iterdir())
    assert not list(tmp_path.parent.glob("*节水*"))


def test_nothing_of_a_plan_is_answered_while_none_is_open(empty):
    assert empty.browser.get("/details").status_code == 400
    assert empty.browser.get("/out/docx").status_code == 404
    assert empty.post("/undo", {"version": ""}).status_code == 400


def test_library_that_is_there_is_offered_and_used(empty, tmp_path, monkeypatch):
    from fangan.app.library_adding import AddWish, add_plans

    library = tmp_path.parent / "library.sqlite"
    monkeypatch.setenv("FANGAN_LIBRARY", str(library))
    add_plans(empty.room.workspace, AddWish(paths=(str(tmp_path / "扶贫日"),)))
    past = empty.state()["begin"]["library"]
    assert [one["title"] for one in past]
    assert empty.post("/begin/library", {"id": past[0]["id"]}).status_code == 200
    shutil.rmtree(library, ignore_errors=True)


NEW = {"outline": "town-five-ones", "agency": "青海省/海东市/循化撒拉族自治县/水利局", "year": 2026}


def test_office_that_is_on_no_list_is_put_down_to_be_looked_over(empty, tmp_path):
    office = empty.post("/begin/office", NEW).json()["office"]
    fields = office["fields"]
    assert (office["known"], fields["name"], fields["level"]) == (False, "循化撒拉族自治县水利局", "县")
    assert {"党委", "部门"} <= set(office["kinds"])
    assert folders(tmp_path) == ["扶贫日"]


def test_office_that_is_described_asks_nothing(empty):
    agency = empty.state()["begin"]["agencies"][0]["path"]
    assert empty.post("/begin/office", {**NEW, "agency": agency}).json()["office"] == {"known": True}


def test_what_is_open_of_an_office_is_told_at_its_field(empty):
    office = empty.post("/begin/office", {**NEW, "agency": "青海省/海东市/循化县/水利局"}).json()["office"]
    assert {one["field"] for one in office["problems"]} <= {"agency", "name", "roles"}
    answer = empty.post("/begin/office", {**NEW, "agency": "某局"})
    assert (answer.status_code, bool(answer.json()["says"])) == (422, True)


def test_plan_is_composed_with_the_office_as_it_was_put_right(empty, tmp_path):
    office = {"name": "循化撒拉族自治县水利水保局", "short": "县水保局", "level": "县", "kind": "部门", "code": "循水"}
    sent = {**NEW, "outline": "activity-day"}
    state = empty.post("/begin/new", {**sent, "office": {**office, "roles": {"宣传": "县宣传中心"}}}).json()
    assert state["title"].startswith("循化撒拉族自治县2026年")
    written = yaml.safe_load((tmp_path / "activity-day-2026" / "agencies.yaml").read_text("utf-8"))[NEW["agency"]]
    assert {key: written[key] for key in office} == office
    assert written["roles"]["宣传"] == "县宣传中心"
    assert "县水保局" in empty.browser.get("/paper").text


@pytest.mark.parametrize(
    "office",
    [{"level": "星"}, {"kind": "x"}, {"name": 1}, {"name": "a\nb"}, {"roles": []}, {"roles": {"宣传": 1}}, [], "x"],
)
def test_what_no_office_has_is_refused_and_nothing_made(empty, tmp_path, office):
    assert empty.post("/begin/new", {**NEW, "office": office}).status_code == 400
    assert folders(tmp_path) == ["扶贫日"]
