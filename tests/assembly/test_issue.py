"""How a plan is issued: the right elements for the form, each in its official shape."""

import pytest

from fangan.messages.render import render
from fangan.messages.translation import translator

NOTICE = "form: notice, number: 丙农〔2026〕3号, to: [各乡镇人民政府, 县直有关单位], date: 2026-09-20"


@pytest.fixture
def notice(project, section):
    cover = section("notice", "现印发给你们。", title='"{{机关}}关于印发《{{方案标题}}》的通知"')
    project.add("standard", {"sections/notice.md": cover})
    project.add("standard", {"sections/letter.md": cover.replace("key: notice", "key: letter")})
    return project


def issue(text: str) -> str:
    return f"issue: {{{text}}}\n"


def test_a_notice_carries_a_masthead_addressees_and_signature(notice) -> None:
    document = notice.document(issue(NOTICE))
    assert document.masthead.marks == ("丙县农业农村局文件",)
    assert document.masthead.number == "丙农〔2026〕3号"
    assert document.addressees == "各乡镇人民政府，县直有关单位："
    assert (document.signature.names, document.signature.sealed) == (("丙县农业农村局",), True)


def test_a_letters_mark_has_no_word_after_it(notice) -> None:
    assert notice.document(issue(NOTICE.replace("notice", "letter"))).masthead.marks == ("丙县农业农村局",)


def test_joint_documents_stand_beside_one_word(notice) -> None:
    masthead = notice.document(issue(NOTICE + ", signed: [丙县农业农村局, 丙县教育局]")).masthead
    assert (masthead.marks, masthead.word) == (("丙县农业农村局", "丙县教育局"), "文件")


@pytest.mark.parametrize(
    ("signed", "named"),
    [
        ("", "丙县农业农村局"),
        ("丙县春耕备耕工作领导小组办公室", "丙县春耕备耕工作领导小组办公室"),
        ("[丙县农业农村局, 丙县教育局]", "丙县农业农村局 丙县教育局"),
        ("[丙县农业农村局, 丙县教育局, 丙县财政局, 丙县民政局]", "丙县农业农村局等四部门"),
        ("[丙县农业农村局, 丙县教育局, 丙县妇联, 丙县总工会]", "丙县农业农村局等四单位"),
    ],
)
def test_the_title_names_who_signs_or_the_lead_agency_and_how_many(notice, section, signed: str, named: str) -> None:
    cover = section("notice", "现印发给你们。", title='"{{发文机关}}关于印发《{{方案标题}}》的通知"')
    notice.add("standard", {"sections/notice.md": cover})
    title = notice.document(issue(f"{NOTICE}, signed: {signed}" if signed else NOTICE)).text.title
    assert "".join(title).partition("关于")[0] == named


@pytest.mark.parametrize(
    ("act", "key"), [("转发", "forward-notice"), ("endorse", "endorse-notice"), ("印发", "notice")]
)
def test_a_notice_has_a_text_for_each_of_its_acts(notice, section, act: str, key: str) -> None:
    texts = {
        f"sections/{one}.md": section(one, f"{one}。", title="通知") for one in ("forward-notice", "endorse-notice")
    }
    notice.add("acts", texts)
    document = notice.document(issue(f"{NOTICE}, act: {act}, signed: 丙县人民政府"))
    said = document.text.blocks[0].text
    assert said == ("现印发给你们。" if key == "notice" else f"{key}。")
    assert document.masthead.marks == ("丙县人民政府文件",)


@pytest.mark.parametrize("signed", ["", ", signed: 丙县农业农村局"])
def test_nobody_passes_on_a_plan_of_his_own(notice, section, signed: str) -> None:
    notice.add("acts", {"sections/forward-notice.md": section("forward-notice", "现转发给你们。", title="通知")})
    (found,) = notice.problems(issue(f"{NOTICE}, act: 转发{signed}"))
    assert (found.code, found.values["act"]) == ("act-of-ones-own", "转发")


def test_the_number_of_another_office_has_another_code(notice) -> None:
    assert notice.codes(issue(NOTICE.replace("丙农〔", "丙政办〔") + ", signed: 丙县人民政府办公室")) == []


ORDER = "form: 令, number: 第3号, signed: 丙县人民政府, signatory: 王某某, post: 县长, date: 2026-09-20"


@pytest.fixture
def order(project, section):
    project.add("standard", {"sections/order.md": section("order", "现公布《{{方案标题}}》。", title="令")})
    return project


def test_an_order_has_a_mark_a_number_and_a_signatory_and_no_title(order) -> None:
    document = order.document(issue(ORDER))
    assert (document.masthead.mark, document.masthead.number, document.text.title) == ("丙县人民政府令", "第3号", ())
    assert (document.signature.names, document.signature.posts) == (("王某某",), ("县长",))
    assert (document.addressees, document.name) == ("", "丙县人民政府令第3号")
    assert document.issued is document.plan


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("第3号", "丙政〔2026〕3号", "bad-order-number"),
        ("post: 县长", "post: [县长, 副县长]", "post-each"),
        ("post: 县长", "post: 县长, mark: 丙县人民政府文件", "bad-mark"),
        (", post: 县长", "", "issue-missing"),
    ],
)
def test_an_order_has_its_own_official_shape(order, old: str, new: str, code: str) -> None:
    assert order.codes(issue(ORDER.replace(old, new))) == [code]


def test_minutes_are_the_text_itself_and_say_who_was_there(project) -> None:
    document = project.document(issue("form: 会议纪要, number: 第3期, present: [甲, 乙], observers: 丙"))
    assert (document.masthead.mark, document.covers) == ("丙县农业农村局会议纪要", False)
    assert [(one.label, one.names) for one in document.attendance] == [("出席", ("甲", "乙")), ("列席", ("丙",))]
    assert document.signature is None


def test_who_was_there_is_printed_by_minutes_only(notice) -> None:
    assert notice.codes(issue(NOTICE + ", present: 甲")) == ["issue-not-printed"]


def test_a_plain_plan_has_neither_masthead_nor_seal(project) -> None:
    document = project.document()
    assert document.masthead is None
    assert document.signature.sealed is False


@pytest.mark.parametrize("key", ["number", "to", "date"])
def test_a_notice_needs_number_addressees_and_date(notice, key: str) -> None:
    parts = [
        part
        for part in NOTICE.replace("[各乡镇人民政府, 县直有关单位]", "各乡镇").split(", ")
        if not part.startswith(key)
    ]
    found = [p for p in notice.problems(issue(", ".join(parts))) if p.code == "issue-missing"]
    assert [p.values["key"] for p in found] == [key]


def test_what_a_form_needs_and_the_form_are_told_by_their_chinese_names(notice) -> None:
    (told,) = notice.problems(issue("form: 通知, number: 丙农〔2026〕3号, date: 2026-03-02"))
    said = render(told, translator({"FANGAN_LANG": "zh_CN"}))
    assert "“通知（notice）”" in said
    assert "“主送（to）”" in said


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("number: '丙农[2026]3号'", "bad-number"),
        ("number: 丙农〔26〕3号", "bad-number"),
        ("number: 丙农〔2026〕03号", "bad-number"),
        ("number: 丙农〔2026〕第3号", "bad-number"),
        ("number: 丙农〔2026〕×号", "bad-number"),
        ("number: 丙农〔2025〕3号", "number-year"),
        ("number: 乙教〔2026〕3号", "number-code"),
    ],
)
def test_the_number_has_one_official_shape(notice, text: str, code: str) -> None:
    assert code in notice.codes(issue(NOTICE.replace("number: 丙农〔2026〕3号", text)))


@pytest.mark.parametrize(
    "text",
    [
        "copies: '12'",
        "secrecy: 很密",
        "urgency: 火急",
        "urgency: 平急",
        "urgency: 特提",
        "printed: {by: 县局办公室, date: 2026-09-01}",
    ],
)
def test_other_elements_have_theirs(notice, text: str) -> None:
    assert notice.codes(issue(f"{NOTICE}, {text}"))


def test_a_correct_notice_has_no_problem(notice) -> None:
    extra = "copies: '000001', secrecy: 机密★1年, urgency: 特急, printed: {by: 县局办公室, date: 2026-09-21}"
    assert notice.codes(issue(f"{NOTICE}, {extra}")) == []


def test_a_plain_plan_without_date_and_signer_is_not_signed(project) -> None:
    assert project.document("issue: {}\n").signature is None


@pytest.mark.parametrize("key", ["date", "number", "printed", "copy"])
def test_what_is_named_without_a_value_waits_to_be_filled_in(project, key: str) -> None:
    issue_text = f"issue:\n  {key}:\n"
    (waiting,) = [found for found in project.problems(issue_text) if found.code == "issue-missing"]
    assert (waiting.values["key"], waiting.place.line, waiting.severity) == (key, 5, "error")
    assert project.document(issue_text, draft=True)


@pytest.mark.parametrize(
    ("region", "office"),
    [("甲省/乙市/丙县", "人民政府"), ("甲省/乙市/丙县/丁街道", "办事处"), ("甲省/己地区", "行政公署")],
)
def test_a_bare_region_issues_nothing_and_what_leads_it_is_named(project, region: str, office: str) -> None:
    project.agency = region
    (refused,) = [one for one in project.problems() if one.severity == "error"]
    assert (refused.code, refused.values["path"]) == ("region-issues-nothing", f"{region}/{office}")
    assert refused.place.line == 2


def test_what_is_only_called_like_a_region_issues(project) -> None:
    agencies = "甲省/乙市/丙县/工业区: {name: 工业区, level: 县}\n"
    project.add("zone", {"agencies.yaml": agencies})
    project.agency = "甲省/乙市/丙县/工业区"
    assert [one.code for one in project.problems()] == []


def test_the_title_of_a_notice_nests_the_title_it_passes_on(notice) -> None:
    title = "title: 丙县贯彻落实《优化营商环境条例》实施方案\n"
    document = notice.document(title + issue(NOTICE))
    assert "".join(document.text.title) == "丙县农业农村局关于印发《丙县贯彻落实〈优化营商环境条例〉实施方案》的通知"
    assert "".join(document.plan.title) == "丙县贯彻落实《优化营商环境条例》实施方案"
