import datetime as dt
import time
from dataclasses import replace

from factories import documents as make
from factories.cases import CASES

from fangan.compare import Kind, Mark, compare_documents
from fangan.model.document import Origin
from fangan.model.plan import Form
from fangan.model.reading import BLOCKS, Role

FIRST = ("publicity", "（一）", "广泛宣传。", "利用村级广播开展宣传，做到家喻户晓。")
SECOND = ("donation", "（二）", "公益捐助。", "设立捐赠专户，接受社会各界捐款。")
THIRD = ("visits", "（三）", "走访慰问。", "组织干部入户走访，帮助解决实际困难。")


def renumbered(given, number):
    return (given[0], number, *given[2:])


def test_a_document_does_not_differ_from_itself(differences):
    for case in CASES.values():
        assert differences(case(), case()) == ()


def test_every_element_is_told_of_once():
    found = compare_documents(make.plain(), make.notice())
    for side, document in (("before", make.plain()), ("after", make.notice())):
        elements = [getattr(change, side) for change in found.changes]
        blocks = [(one.part, one.address.block) for one in elements if one and one.role in BLOCKS]
        assert len(blocks) == len(set(blocks)) == sum(len(text.blocks) for text in document.texts)


def test_a_new_number_is_no_difference(plan, item, differences):
    before = plan(item(*FIRST), item(*SECOND))
    after = plan(
        item(*THIRD[:1], "（一）", *THIRD[2:]), item(*renumbered(FIRST, "（二）")), item(*renumbered(SECOND, "（三）"))
    )
    (only,) = differences(before, after)
    assert (only.kind, only.after.item) == (Kind.INSERTED, "activities#visits")
    assert sum(change.renumbered for change in compare_documents(before, after).changes) == 2


def test_an_item_that_moved_has_moved_and_nothing_else_has(plan, item, differences):
    before = plan(item(*FIRST), item(*SECOND), item(*THIRD))
    after = plan(
        item(*renumbered(THIRD, "（一）")), item(*renumbered(FIRST, "（二）")), item(*renumbered(SECOND, "（三）"))
    )
    (only,) = differences(before, after)
    assert (only.kind, only.before.number, only.after.number) == (Kind.MOVED, "（三）", "（一）")


def test_a_text_moved_away_from_its_bookmark_has_moved(plan, item, differences):
    left = (FIRST, ("donation", *THIRD[1:]), ("visits", *SECOND[1:]))
    (only,) = differences(plan(item(*FIRST), item(*SECOND), item(*THIRD)), plan(*(item(*one) for one in left)))
    assert only.kind is Kind.MOVED


def test_an_item_that_moved_and_changed_shows_both(plan, item, differences, shown):
    changed = ("visits", "（一）", "走访慰问。", "组织干部入户走访，帮助解决急难愁盼。")
    (only,) = differences(
        plan(item(*FIRST), item(*SECOND), item(*THIRD)), plan(item(*changed), item(*FIRST), item(*SECOND))
    )
    assert only.kind is Kind.MOVED
    assert shown(only.runs) == "走访慰问。组织干部入户走访，[-帮助解决实际困难。-][+帮助解决急难愁盼。+]"


def test_an_item_is_known_by_its_id_whatever_it_says(plan, item, differences, shown):
    (only,) = differences(plan(item(*FIRST)), plan(item("publicity", "（一）", "书香进村。", "送戏下乡三十场。")))
    assert only.kind is Kind.CHANGED
    assert shown(only.runs) == "[-广泛宣传。利用村级广播开展宣传，做到家喻户晓。-][+书香进村。送戏下乡三十场。+]"


def test_a_paragraph_is_known_by_its_words(plan, differences, shown):
    before = plan("第一段话没有变化。", "第二段话说的是宣传，要求做到家喻户晓。")
    after = plan("新来的一段文字。", "第一段话没有变化。", "第二段话说的是宣传，要求做到人人皆知。")
    came, changed = differences(before, after)
    assert (came.kind, changed.kind) == (Kind.INSERTED, Kind.CHANGED)
    assert shown(changed.runs) == "第二段话说的是宣传，[-要求做到家喻户晓。-][+要求做到人人皆知。+]"


def test_paragraphs_that_share_nothing_are_gone_and_come(plan, differences):
    found = differences(plan("组织干部入户走访。"), plan("评选书香家庭三十个。"))
    assert [change.kind for change in found] == [Kind.DELETED, Kind.INSERTED]


def test_a_change_of_level_is_a_difference(plan, differences):
    (only,) = differences(plan(make.paragraph("要求。", level=3, number="1.")), plan(make.paragraph("要求。")))
    assert only.kind is Kind.CHANGED


def test_every_place_names_section_item_and_supplier(plan, item, differences):
    block = replace(item(*FIRST), origin=Origin("henan", "0.2", "activities", "sections/activities.md", 7))
    (only,) = differences(plan(), plan(block))
    assert only.before is None
    assert (only.after.section, only.after.item) == ("activities", "activities#publicity")
    assert (only.after.heading, only.after.number) == ("一、活动内容", "（一）")
    assert (only.after.origin.provider, only.after.origin.version) == ("henan", "0.2")


def test_what_stands_around_the_text_is_compared_by_its_office(differences):
    after = make.notice(signature=make.signature(sealed=True, date=dt.date(2026, 9, 21)), note="此件不公开")
    assert [change.element.role for change in differences(make.notice(), after)] == [Role.DATE, Role.NOTE]


def test_a_plan_that_is_now_issued_by_a_notice_is_the_same_plan(differences):
    body = make.text(*make.body(), anchors=make.ANCHORS)
    found = differences(make.document(text=body, signature=make.signature(sealed=True)), make.notice())
    assert not [change for change in found if change.element.part == "plan" and change.element.role is not Role.TITLE]
    assert Role.SIGNATURE not in {change.element.role for change in found}


def test_an_annex_that_is_numbered_anew_is_the_same_annex(differences):
    one = make.plain(annexes=(make.annex(None, make.table(2)),))
    two = make.plain(annexes=(replace(one.annexes[0], number=1), make.annex(2, "另一个附件。", name="登记表")))
    assert {change.element.part for change in differences(one, two)} == {"annex-2"}


def test_a_text_in_another_section_has_moved():
    first, second = (
        make.paragraph(level=1, number=n, heading=h, id=i) for n, h, i in (("一、", "甲", "a"), ("二、", "乙", "b"))
    )
    long = make.paragraph("组织干部入户走访，帮助解决实际困难。")
    rest = make.paragraph("各单位加强领导，按时完成任务。")

    def document(*order):
        anchors = (make.Anchor("a", 0, order.index(second)), make.Anchor("b", order.index(second), len(order)))
        return make.document(text=make.text(*order, anchors=anchors))

    (only,) = compare_documents(document(first, long, second, rest), document(first, second, long, rest)).differences
    assert (only.kind, only.before.section, only.after.section) == (Kind.MOVED, "a", "b")


def test_without_bookmarks_nothing_is_said_to_have_moved(differences):
    text = make.plain().text
    assert differences(make.plain(), make.plain(text=replace(text, anchors=()))) == ()


def test_the_form_alone_changes_no_word(differences):
    assert differences(make.document("正文。"), make.document("正文。", form=Form.NOTICE)) == ()


def test_what_is_gone_stands_where_it_stood(plan, item):
    found = compare_documents(plan(item(*FIRST), item(*SECOND), item(*THIRD)), plan(item(*FIRST), item(*THIRD)))
    kinds = [change.kind for change in found.changes if change.element.item]
    assert kinds == [Kind.UNCHANGED, Kind.DELETED, Kind.UNCHANGED]


def test_two_plans_of_a_hundred_pages_take_less_than_two_seconds(plan):
    """The bound of docs/design.md is 5 s with reading and printing; here only a fraction may go."""

    def long(year):
        return plan(
            *(
                f"第{at}项，{make.hanzi(60 + at % 37)[at % 20 :]}，{at * year}户。{make.hanzi(at % 90)}"
                for at in range(1200)
            )
        )

    before, after = long(3), long(7)
    start = time.process_time()
    found = compare_documents(before, after)
    assert time.process_time() - start < 2
    assert {run.mark for change in found.differences for run in change.runs} == set(Mark)


def test_texts_that_changed_places_have_moved_not_the_heading_between_them():
    first, second = (
        make.paragraph(f"{said}，各单位按月报送进展情况。") for said in ("全年办十二场讲座", "每周二开出流动书车")
    )
    one, two = (make.paragraph(heading=said, level=2) for said in ("办好讲座", "开出书车"))
    before, after = make.document(one, first, two, second), make.document(one, second, two, first)
    moved = [change.element.address.block for change in compare_documents(before, after).differences]
    assert moved == [2, 4]


def test_one_long_paragraph_has_moved_not_the_short_ones_it_passed():
    long = make.paragraph("全年办十二场讲座，每月第二个周六下午开讲，内容以地方史、科普和家庭教育为主，免费听讲。")
    short = [make.paragraph(f"{said}。") for said in ("清除塌方", "抢通支渠", "重建渡槽")]
    found = compare_documents(make.document(long, *short), make.document(*short, long)).differences
    assert [change.element.address.block for change in found] == [4]
