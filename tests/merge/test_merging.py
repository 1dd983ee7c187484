"""A plan and the files of reviewers become one document; nothing that anybody wrote is lost."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from factories import documents as make
from factories.seeding import sample
from hypothesis import given, settings
from hypothesis import strategies as st

from fangan.merge.merging import merge_documents
from fangan.merge.records import Merged, MergeKind, Side
from fangan.model.document import Anchor, Annex, Block, Document, Paragraph, Table
from fangan.model.reading import all_words, block_words

FIRST = make.paragraph("利用村级广播开展宣传，做到家喻户晓。", level=2, number="（一）", heading="广泛宣传。")
SECOND = make.paragraph("设立捐赠专户，接受社会各界捐款。", level=2, number="（二）", heading="公益捐助。")
THIRD = make.paragraph("组织干部入户走访，帮助解决实际困难。", level=2, number="（三）", heading="走访慰问。")
HEAD = make.paragraph("", level=1, number="一、", heading="活动内容")
BASE = make.notice(text=make.text(HEAD, FIRST, SECOND, THIRD))
NEW = make.paragraph("加强统筹协调，确保各项活动安全有序。")


def with_blocks(*blocks: Block, of: Document = BASE) -> Document:
    return replace(of, text=replace(of.text, blocks=blocks))


def changed(block: Paragraph, old: str, new: str) -> Paragraph:
    assert old in block.text
    return replace(block, text=block.text.replace(old, new))


def merge(ours: Document, *theirs: Document, base: Document = BASE) -> Merged:
    """Merge documents of 甲, 乙 and so on."""
    names = ("甲局", "乙局", "丙局")
    return merge_documents(ours, "方案", [Side(by, by, base, one) for by, one in zip(names, theirs, strict=False)])


def words(merged: Merged) -> list[str]:
    return [getattr(one, "number", "") + block_words(one) for one in merged.document.text.blocks]


def test_a_file_that_says_the_same_as_the_plan_changes_nothing() -> None:
    for document in (BASE, with_blocks(HEAD, SECOND, FIRST, NEW)):
        merged = merge(document, document)
        assert (all_words(merged.document), merged.taken, merged.conflicts) == (all_words(document), (), ())


def test_what_one_took_out_and_another_changed_is_a_conflict_and_no_change_that_was_taken() -> None:
    edited = changed(SECOND, "社会各界", "各界人士")
    for order in ((0, 1), (1, 0)):
        files = (with_blocks(HEAD, FIRST, THIRD), with_blocks(HEAD, FIRST, edited, THIRD))
        merged = merge(BASE, *(files[at] for at in order))
        assert words(merged)[2] == edited.number + block_words(edited)
        assert (len(merged.conflicts), [one.kind for one in merged.taken if one.kind is MergeKind.DELETED]) == (1, [])


def test_what_one_file_changed_gives_that_file() -> None:
    theirs = with_blocks(HEAD, THIRD, changed(FIRST, "村级", "乡村"), NEW)
    merged = merge(BASE, theirs)
    assert all_words(merged.document) == all_words(theirs)
    assert {(one.by, one.kind) for one in merged.taken} == {("甲局", kind) for kind in MergeKind}


def test_changes_of_plan_and_reviewers_to_different_items_all_come_in_and_are_numbered_anew() -> None:
    merged = merge(
        with_blocks(HEAD, changed(FIRST, "家喻户晓", "人人知晓"), SECOND, THIRD),
        with_blocks(HEAD, FIRST, THIRD),
        with_blocks(HEAD, FIRST, SECOND, changed(THIRD, "干部", "党员干部"), NEW),
    )
    assert words(merged) == [
        "一、活动内容",
        "（一）广泛宣传。利用村级广播开展宣传，做到人人知晓。",
        "（二）走访慰问。组织党员干部入户走访，帮助解决实际困难。",
        NEW.text,
    ]
    assert merged.conflicts == ()


def test_two_changes_inside_one_paragraph_come_in_where_they_do_not_meet() -> None:
    ours, theirs = changed(FIRST, "村级广播", "广播"), changed(FIRST, "家喻户晓", "人人知晓")
    merged = merge(with_blocks(HEAD, ours, SECOND, THIRD), with_blocks(HEAD, theirs, SECOND, THIRD))
    assert words(merged)[1] == "（一）广泛宣传。利用广播开展宣传，做到人人知晓。"


def test_of_what_two_changed_otherwise_the_earlier_stands_and_both_are_told() -> None:
    one, two = (with_blocks(HEAD, changed(FIRST, "家喻户晓", new), SECOND, THIRD) for new in ("人人皆知", "全覆盖"))
    merged = merge(BASE, one, two)
    (conflict,) = merged.conflicts
    assert (conflict.ours_by, conflict.theirs_by) == ("甲局", "乙局")
    assert ("人人皆知" in conflict.ours, "全覆盖" in conflict.theirs, "家喻户晓" in conflict.base) == (True,) * 3
    assert "人人皆知" in words(merged)[1]


def test_what_one_left_out_and_another_changed_is_a_conflict_on_either_side() -> None:
    without, other = with_blocks(HEAD, FIRST, SECOND), with_blocks(HEAD, FIRST, SECOND, changed(THIRD, "干部", "党员"))
    for ours, theirs, left_out in ((without, other, "ours"), (other, without, "theirs")):
        merged = merge(ours, theirs)
        (conflict,) = merged.conflicts
        assert getattr(conflict, left_out) == ""
        assert "党员" in all_words(merged.document)


def test_what_a_reviewer_left_out_and_the_next_changed_is_between_those_two() -> None:
    without, other = with_blocks(HEAD, FIRST, SECOND), with_blocks(HEAD, FIRST, SECOND, changed(THIRD, "干部", "党员"))
    (conflict,) = merge(BASE, without, other).conflicts
    assert (conflict.ours_by, conflict.theirs_by) == ("甲局", "乙局")


def test_what_was_left_out_stays_told_of_where_it_was_when_its_neighbour_moves() -> None:
    merged = merge(BASE, with_blocks(HEAD, FIRST, SECOND), with_blocks(HEAD, SECOND, FIRST, THIRD))
    (left_out,) = [one for one in merged.taken if one.kind is MergeKind.DELETED]
    assert words(merged)[left_out.address.block - 1] == "（二）广泛宣传。利用村级广播开展宣传，做到家喻户晓。"


def test_the_same_new_paragraph_of_two_reviewers_stands_once() -> None:
    theirs = with_blocks(HEAD, FIRST, NEW, SECOND, THIRD)
    assert all_words(merge(BASE, theirs, theirs).document) == all_words(theirs)


def test_new_paragraphs_of_two_reviewers_at_one_place_both_stand() -> None:
    other = replace(NEW, text="做好后勤保障。")
    merged = merge(BASE, with_blocks(HEAD, FIRST, NEW, SECOND, THIRD), with_blocks(HEAD, FIRST, other, SECOND, THIRD))
    assert {NEW.text, other.text} <= set(words(merged))
    assert merged.conflicts == ()


def test_rows_of_a_table_come_in_from_both_sides() -> None:
    def rows(*found: str) -> Document:
        return with_blocks(
            HEAD, Table(("事项", "单位"), tuple((one, f"{one}局") for one in found), (), "", "", make.ORIGIN)
        )

    merged = merge(rows("甲", "乙", "丙", "丁"), rows("乙", "丙"), base=rows("甲", "乙", "丙"))
    (table,) = [one for one in merged.document.text.blocks if isinstance(one, Table)]
    assert [row[0] for row in table.rows] == ["乙", "丙", "丁"]


def test_cells_and_rows_of_one_table_come_in_from_two_reviewers() -> None:
    def table(*rows: tuple[str, ...]) -> Document:
        return with_blocks(HEAD, Table(("事项", "单位", "时限"), rows, (), "", "", make.ORIGIN))

    one, two, three = ("摸底", "县教育局", "3月"), ("培训", "县人社局", "4月"), ("总结", "县政府办", "12月")
    first = table(("摸底排查", *one[1:]), two, three, ("督导", "县纪委", "每季度"))
    second = table((one[0], "县教育体育局", one[2]), three)
    merged = merge(table(one, two, three), first, second, base=table(one, two, three))
    (found,) = [block for block in merged.document.text.blocks if isinstance(block, Table)]
    assert found.rows == (("摸底排查", "县教育体育局", "3月"), three, ("督导", "县纪委", "每季度"))
    assert (merged.conflicts, merged.lost) == ((), ())


def test_a_row_that_one_left_out_and_another_changed_stays_and_is_a_conflict() -> None:
    def table(*rows: tuple[str, ...]) -> Document:
        return with_blocks(HEAD, Table(("事项", "单位"), rows, (), "", "", make.ORIGIN))

    one, two = ("摸底", "县教育局"), ("培训", "县人社局")
    merged = merge(table(one, two), table(one), table(one, ("培训班", "县人社局")), base=table(one, two))
    (found,) = [block for block in merged.document.text.blocks if isinstance(block, Table)]
    assert found.rows == (one, ("培训班", "县人社局"))
    assert (len(merged.conflicts), merged.lost) == (1, ())


def test_what_stands_around_the_text_comes_from_who_changed_it() -> None:
    ours = replace(BASE, addressees="各乡镇人民政府：")
    theirs = replace(BASE, note="联系人：周敏")
    merged = merge(ours, theirs, replace(BASE, addressees="各街道办事处："))
    assert (merged.document.addressees, merged.document.note) == ("各乡镇人民政府：", "联系人：周敏")
    assert [(one.ours, one.theirs) for one in merged.conflicts] == [("各乡镇人民政府：", "各街道办事处：")]


def test_a_title_and_a_new_annex_come_in() -> None:
    annex = Annex(key="annex2", number=None, text=make.text("一式三份。", title=("报名表",)))
    theirs = replace(BASE, text=replace(BASE.text, title=("全民读书周方案",)), annexes=(*BASE.annexes, annex))
    merged = merge(BASE, theirs)
    assert all_words(merged.document) == all_words(theirs)


def test_an_annex_that_one_took_out_goes_unless_another_wrote_in_it() -> None:
    one, *rest = BASE.annexes
    without = replace(BASE, annexes=tuple(rest))
    assert all_words(merge(BASE, without).document) == all_words(without)
    more = replace(BASE, annexes=(replace(one, text=replace(one.text, blocks=(*one.text.blocks, NEW))), *rest))
    merged = merge(more, without)
    assert (NEW.text in all_words(merged.document), len(merged.conflicts) > 0) == (True, True)


Pick = Callable[[list[int]], int]


def edited(document: Document, at: int, kind: str, mark: str) -> Document:
    """Return a plan with one paragraph changed, left out, or one put in before it."""
    blocks = list(document.plan.blocks)
    block = blocks[at]
    if kind == "drop":
        del blocks[at]
    elif kind == "add" or isinstance(block, Table):
        blocks.insert(at, make.paragraph(f"另有一项工作由{mark}办理。"))
    else:
        blocks[at] = replace(block, text=f"{block.text}{mark}另行通知。", run_ons=())
    plan = replace(document.plan, blocks=tuple(blocks), anchors=())
    return replace(document, text=plan) if document.issued is None else replace(document, issued=plan)


@pytest.fixture(scope="module")
def county() -> Document:
    return sample("county-2026").document


SETTINGS = settings(max_examples=40)
KINDS = st.sampled_from(("word", "drop", "add"))


@SETTINGS
@given(st.integers(2, 14), KINDS, st.integers(18, 28), KINDS)
def test_edits_that_do_not_meet_give_what_both_alone_give(
    county: Document, first: int, kind: str, second: int, other: str
) -> None:
    both = edited(edited(county, second, other, "乙"), first, kind, "甲")
    merged = merge(edited(county, first, kind, "甲"), edited(county, second, other, "乙"), base=county)
    assert all_words(merged.document) == all_words(both)
    assert (merged.conflicts, merged.lost) == ((), ())


@SETTINGS
@given(st.integers(2, 28), KINDS, st.integers(2, 28), KINDS, st.integers(2, 28), KINDS)
def test_no_word_of_anybody_is_lost(
    county: Document, first: int, kind: str, second: int, other: str, third: int, last: str
) -> None:
    merged = merge(
        edited(county, first, kind, "甲"),
        edited(county, second, other, "乙"),
        edited(county, third, last, "丙"),
        base=county,
    )
    told = all_words(merged.document) + "".join(one.ours + one.theirs for one in merged.conflicts)
    wanted = [mark for mark, how in (("甲", kind), ("乙", other), ("丙", last)) if how != "drop"]
    assert all(f"{mark}另行通知。" in told or f"由{mark}办理。" in told for mark in wanted)
    assert merged.lost == ()


def test_two_annexes_of_two_reviewers_both_stand_and_one_of_both_once() -> None:
    def added(name: str, words: str) -> Document:
        annex = Annex(key="annex-new", number=None, text=make.text(words, title=(name,)))
        return replace(BASE, annexes=(*BASE.annexes, annex))

    merged = merge(BASE, added("报名表", "一式三份。"), added("承诺书", "如实填写。"), added("报名表", "一式三份。"))
    names = [one.name for one in merged.document.annexes]
    assert names == [*(one.name for one in BASE.annexes), "报名表", "承诺书"]
    assert [one.label for one in merged.document.annexes][-1] == f"附件{len(names)}"


def test_two_changes_inside_one_clause_lose_nothing() -> None:
    ours, theirs = changed(FIRST, "村级广播", "村里广播"), changed(FIRST, "开展宣传", "做好宣传")
    merged = merge(with_blocks(HEAD, ours, SECOND, THIRD), with_blocks(HEAD, theirs, SECOND, THIRD))
    assert "利用村里广播做好宣传，" in words(merged)[1]
    assert (merged.lost, merged.conflicts) == ((), ())


def test_a_plan_that_is_an_annex_of_its_notice_stays_one() -> None:
    base = make.enclosing()
    (annex,) = base.annexes
    theirs = replace(
        base, annexes=(replace(annex, text=replace(annex.text, blocks=annex.text.blocks[:3], anchors=())),)
    )
    merged = merge(base, theirs, base=base)
    assert (merged.document.issued, all_words(merged.document)) == (None, all_words(theirs))


def test_of_a_paragraph_in_conflict_the_other_clauses_come_in() -> None:
    one = with_blocks(HEAD, changed(FIRST, "家喻户晓", "人人皆知"), SECOND, THIRD)
    two = with_blocks(HEAD, changed(changed(FIRST, "家喻户晓", "全覆盖"), "村级广播", "广播"), SECOND, THIRD)
    merged = merge(BASE, one, two)
    assert words(merged)[1] == "（一）广泛宣传。利用广播开展宣传，做到人人皆知。"
    assert [(one.ours_by, one.theirs_by) for one in merged.conflicts] == [("甲局", "乙局")]
    assert [(one.by, one.kind) for one in merged.taken][-1] == ("乙局", MergeKind.CHANGED)
    assert not merged.lost


def test_moves_that_cross_are_a_conflict_and_the_earlier_order_stands() -> None:
    ours = with_blocks(HEAD, SECOND, THIRD, FIRST)
    merged = merge(ours, with_blocks(HEAD, THIRD, FIRST, SECOND))
    assert words(merged) == words(merge(ours, BASE))
    assert {(one.ours_by, one.theirs_by) for one in merged.conflicts} == {("方案", "甲局")}


def test_moves_that_pass_nothing_of_each_other_both_come_in() -> None:
    more = [make.paragraph(f"{words}各项工作落实到位。") for words in ("宣传", "捐助", "慰问", "总结")]
    base = with_blocks(*more)
    ours, theirs = with_blocks(more[1], more[0], *more[2:]), with_blocks(*more[:2], more[3], more[2])
    merged = merge(ours, theirs, base=base)
    assert words(merged) == [more[at].text for at in (1, 0, 3, 2)]
    assert not merged.conflicts


def items(*order: int) -> Document:
    """Return the document with its items in an order, and bookmarks that stayed where they were."""
    blocks = [(FIRST, SECOND, THIRD)[at] for at in order]
    named = tuple(Anchor(f"activities#item-{at}", at, at + 1) for at in (1, 2, 3))
    text = replace(BASE.text, blocks=(HEAD, *blocks), anchors=(Anchor("activities", 0, 4), *named))
    return replace(BASE, text=text)


def test_an_item_that_moved_is_the_same_item_whatever_bookmark_it_landed_behind() -> None:
    merged = merge(items(0, 1, 2), items(2, 0, 1), base=items(0, 1, 2))
    text = merged.document.text
    assert {text.blocks[one.start].heading: one.id for one in text.anchors if "#" in one.id} == {  # type: ignore[union-attr]
        "走访慰问。": "activities#item-3",
        "广泛宣传。": "activities#item-1",
        "公益捐助。": "activities#item-2",
    }
    assert [str(one.address.target) for one in merged.taken] == ["activities#item-3"]
