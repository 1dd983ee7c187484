"""Ticks, the particulars of issue, other words on the paper, mended findings: each a change that can be taken back."""

import shutil
from pathlib import Path

SAMPLES = Path(__file__).parents[3] / "samples"


def version(page):
    return page.state()["version"]


def details(page):
    return page.browser.get("/details").json()


def test_ticked_item_stands_in_the_plan_and_undo_brings_back_every_byte(page):
    page.state()
    before = page.plan.read_bytes()
    goals = next(one for one in details(page)["sections"] if one["key"] == "goals")
    item = next(one for one in goals["items"] if not one["on"])
    assert page.post("/tick", {"version": version(page), "id": item["id"], "value": ""}).status_code == 200
    again = next(one for one in details(page)["sections"] if one["key"] == "goals")
    assert next(one for one in again["items"] if one["target"] == item["target"])["on"]
    page.post("/undo", {"version": version(page)})
    assert page.plan.read_bytes() == before


def test_form_of_issue_is_chosen_in_chinese(page):
    form = next(one for one in page.state()["issue"] if one["key"] == "form")
    assert "印发通知" in form["one_of"] or "通知" in form["one_of"]
    page.post("/answer", {"version": version(page), "id": form["id"], "value": "通知"})
    assert next(one for one in page.state()["issue"] if one["key"] == "form")["given"] == "通知"


def test_what_is_wrong_with_the_issue_stands_beside_its_field(page):
    day = next(one for one in page.state()["issue"] if one["key"] == "date")
    state = page.post("/answer", {"version": version(page), "id": day["id"], "value": "2026-13-40"}).json()
    assert day["id"] in [one["id"] for one in state["problems"] if one["severity"] == "error"]


def test_other_words_on_the_paper_are_the_plans_own_wording(page):
    page.state()
    one = next(one for one in details(page)["words"] if "达到以下目标" in one["words"])
    sent = {"version": version(page), "text": one["text"], "block": one["block"], "words": "我镇要达到以下目标："}
    assert page.post("/word", sent).status_code == 200
    assert "我镇要达到以下目标" in page.browser.get("/paper").text.replace("<wbr>", "").replace(
        '</span><span class="line">', ""
    )
    assert list((page.plan.parent / "sections").glob("*.md"))
    page.post("/undo", {"version": version(page)})
    assert not list((page.plan.parent / "sections").glob("*.md"))


def test_value_changed_on_the_paper_is_the_facts(page):
    page.state()
    one = next(one for one in details(page)["words"] if "镇农贸市场" in one["words"])
    words = one["words"].replace("镇农贸市场", "镇文化站")
    page.post("/word", {"version": version(page), "text": one["text"], "block": one["block"], "words": words})
    assert page.fact("集市地点")["given"] == "镇文化站"


def test_words_know_the_fact_they_were_put_in_for(page):
    id_ = page.fact("集市地点")["id"]
    found = [
        one["words"][start:end] for one in details(page)["words"] for start, end, fact in one["facts"] if fact == id_
    ]
    assert found
    assert set(found) == {"镇农贸市场"}
    assert details(page)["printed"][id_]


def test_what_stands_in_the_title_is_said_to(page):
    page.state()
    assert any("标题" in where for where in details(page)["printed"].values())


def test_finding_with_a_fix_is_mended(page):
    page.put("宣传地点", "镇文化广场,镇政府大院")
    found = next(one for one in details(page)["findings"] if one["fix"])
    assert page.post("/mend", {"version": version(page), "number": found["number"]}).status_code == 200
    assert page.fact("宣传地点")["given"] == "镇文化广场，镇政府大院"


def test_finding_of_another_look_is_not_mended(page):
    page.put("宣传地点", "镇文化广场,镇政府大院")
    details(page)
    page.put("活动名称", "消费日")
    assert page.post("/mend", {"version": version(page), "number": 0}).status_code == 409


def test_wording_is_named_by_who_speaks_in_words(page):
    page.state()
    told = details(page)
    whose = {one["whole"]["provider"] for one in told["sections"]} | {one["provider"] for one in told["words"]}
    assert "乡镇" in whose
    assert all(not one.isascii() for one in whose if one)
    one = next(one for one in told["words"] if "达到以下目标" in one["words"])
    sent = {"version": version(page), "text": one["text"], "block": one["block"], "words": "我镇要达到以下目标："}
    page.post("/word", sent)
    assert "本方案" in {one["provider"] for one in details(page)["words"]}


def test_all_that_is_offered_in_a_new_plan_can_be_ticked_and_taken_back(page):
    page.post("/begin/new", {"outline": "planting", "agency": "青海省/海东市/水利局", "year": 2026})
    before = page.room.desk.file.read_bytes()
    sections = page.browser.get("/details").json()["sections"]
    offered = [one["id"] for section in sections for one in (section["whole"], *section["items"]) if one["id"]]
    assert len(offered) > 3
    for id_ in offered:
        assert page.post("/tick", {"version": page.state()["version"], "id": id_, "value": ""}).status_code == 200
        page.post("/undo", {"version": page.state()["version"]})
        assert page.room.desk.file.read_bytes() == before


def test_words_that_cannot_be_parted_into_facts_are_told_as_they_are_taken(opened, tmp_path):
    whole = opened(Path(shutil.copytree(SAMPLES / "county-2026", tmp_path / "county")) / "plan.yaml")
    whole.state()
    one = next(one for one in details(whole)["words"] if one["words"].startswith("守好民生底线"))
    sent = {
        "version": version(whole),
        "text": one["text"],
        "block": one["block"],
        "words": f"{one['words']}，做好记录。",
    }
    answer = whole.post("/word", sent).json()
    assert "harvest-literal" in [note["code"] for note in answer["notes"]]
