"""Lines become a document that holds every word of them once, and leads back to where it stands."""

import datetime as dt
from collections import Counter

from hypothesis import example, given
from hypothesis import strategies as st

from fangan.formats.plain.records import LineExtent, Rough, TextLine, TextRows
from fangan.formats.plain.rough import read_rough
from fangan.formats.plain.text_file import text_lines
from fangan.model.address import Address
from fangan.model.document import Paragraph, Table
from fangan.model.plan import Form
from fangan.model.reading import Role, Stretch, stretches

NOTICE = """\
000001
特急
桐柏县农业农村局文件
桐农[2026]012号　　　　签发人：张　三　李四光
————————————————————————————
桐柏县农业农村局
关于开展帮扶活动的通知

各乡镇人民政府，县直有关单位：
　　为做好工作，现将有关事项通知如下：
　　一、 活动内容
　　(一)广泛宣传。各单位要于10月17日前张贴标语。
　　1、组织一次走访。
　　特此通知。
　　附件：1.任务分工表
　　　　　2.联络员名单
桐柏县农业农村局
2026年3月2日
（联系人：王五）
附件1
任务分工表
| 序号 | 任务 |
|---|---|
| 1 | 宣传 |
附件二
联络员名单
　　请于3月底前报送。
抄送：县委办公室，县政府办公室。
桐柏县农业农村局办公室　　2026年3月2日印发
"""
FIXED = ("签发人：", "附件", "抄送：", "印发")


def read(text: str) -> Rough:
    return read_rough(text_lines(text), "a.txt", numbered=True)


def said(rough: Rough, role: Role) -> list[str]:
    return [one.words for one in stretches(rough.document) if one.role is role]


def paragraphs(rough: Rough) -> list[Paragraph]:
    return [one for text in rough.document.texts for one in text.blocks if isinstance(one, Paragraph)]


def test_what_stands_around_the_text_is_recognised() -> None:
    rough = read(NOTICE)
    assert said(rough, Role.NUMBER) == ["桐农[2026]012号"]
    assert said(rough, Role.SIGNATORY) == ["张　三", "李四光"]
    assert said(rough, Role.MARK) == ["桐柏县农业农村局文件"]
    assert said(rough, Role.URGENCY) == ["特急"]
    assert said(rough, Role.ADDRESSEES) == ["各乡镇人民政府，县直有关单位："]
    assert said(rough, Role.SIGNATURE) == ["桐柏县农业农村局"]
    assert said(rough, Role.NOTE) == ["联系人：王五"]
    assert said(rough, Role.COPY) == ["县委办公室", "县政府办公室"]
    assert said(rough, Role.PRINTED_ON) == ["2026年3月2日"]
    assert (rough.day, rough.year, rough.document.form) == (dt.date(2026, 3, 2), 2026, Form.NOTICE)


def test_numbers_and_headings_are_told_in_every_form_they_are_typed_in() -> None:
    told = [(one.level, one.number, one.heading, one.text) for one in paragraphs(read(NOTICE)) if one.level]
    assert told == [
        (1, "一、", "活动内容", ""),
        (2, "(一)", "广泛宣传。", "各单位要于10月17日前张贴标语。"),
        (3, "1、", "", "组织一次走访。"),
    ]


def test_annexes_are_texts_of_their_own_and_their_list_is_no_heading() -> None:
    document = read(NOTICE).document
    assert [(one.label, one.name) for one in document.annexes] == [("附件1", "任务分工表"), ("附件2", "联络员名单")]
    assert document.annexes[0].text.blocks[0] == Table(
        ("序号", "任务"), (("1", "宣传"),), ("left", "left"), "", "", document.annexes[0].text.blocks[0].origin
    )
    assert [(one.level, one.number, one.text) for one in paragraphs(read(NOTICE))[-3:-1]] == [
        (0, "附件：1.", "任务分工表"),
        (0, "2.", "联络员名单"),
    ]


def test_a_title_in_lines_is_one_and_ends_with_the_kind_of_document() -> None:
    assert read(NOTICE).document.text.title == ("桐柏县农业农村局", "关于开展帮扶活动的通知")
    assert read("扶贫日活动方案\n指导思想\n加强领导。\n").document.text.title == ("扶贫日活动方案",)
    assert read("为做好工作，制定本方案。\n").document.text.title == ()


def test_the_mark_of_minutes_is_not_their_title() -> None:
    document = read("甲县人民政府会议纪要\n〔2026〕14号\n关于春耕方案的会议纪要\n会议同意方案。\n").document
    assert (document.masthead and document.masthead.mark, document.form) == ("甲县人民政府会议纪要", Form.MINUTES)
    assert document.text.title == ("关于春耕方案的会议纪要",)


def test_minutes_without_a_mark_have_their_title_above_the_number() -> None:
    document = read("甲县春耕工作会议纪要\n〔2026〕14号\n会议同意方案，现将议定事项纪要如下。\n").document
    assert document.text.title == ("甲县春耕工作会议纪要",)


def test_what_a_notice_issues_is_a_text_behind_its_day() -> None:
    rough = read("关于印发方案的通知\n各单位：\n现印发。\n某县总工会\n2026年3月2日\n某县活动方案\n一、目标\n做好。\n")
    assert rough.document.issued is not None
    assert rough.document.issued.title == ("某县活动方案",)


def test_a_day_in_another_form_dates_the_document_and_stays_a_line() -> None:
    rough = read("某县活动方案\n做好工作。\n某县总工会\n二〇二六年三月二日\n")
    assert rough.day == dt.date(2026, 3, 2)
    assert [one.text for one in paragraphs(rough)] == ["做好工作。", "二〇二六年三月二日"]


def test_a_day_under_a_heading_that_asks_for_one_dates_nothing() -> None:
    rough = read("读书活动方案\n一、活动内容\n读书。\n二、活动时间\n2026年4月23日")
    assert rough.day is None
    assert paragraphs(rough)[-1].text == "2026年4月23日"


def test_a_title_whose_words_are_spread_ends_with_the_kind_of_document() -> None:
    rough = read("关于开展\n“清廉家风”主题活动的\n实 施 方 案\n为推进清廉建设，制定本方案。\n一、活动内容\n读书。")
    assert rough.document.text.title == ("关于开展", "“清廉家风”主题活动的", "实 施 方 案")


def test_a_list_of_numbers_and_a_decimal_are_no_markers() -> None:
    told = paragraphs(read("某县活动方案\n17、18日集中走访。\n一、二年级学生参加。\n1.5万元用于慰问。\n"))
    assert [one.number for one in told] == ["", "", ""]


def test_an_address_leads_back_to_the_characters_of_the_line() -> None:
    extents = list(read(NOTICE).extents(Address(block=3, start=5, end=8)))
    (spot,) = extents
    assert NOTICE.split("\n")[spot.key - 1][spot.start : spot.end] == "各单位"


def test_a_title_of_two_lines_leads_back_to_both() -> None:
    assert list(read(NOTICE).extents(Address(block=0, start=6, end=10))) == [LineExtent(6, 6, 8), LineExtent(7, 0, 2)]


def test_paragraphs_set_like_a_title_are_the_title() -> None:
    given = [TextLine("某县教育局", 0, titled=True), TextLine("开学第一课", 1, titled=True), TextLine("工作要求", 2)]
    assert read_rough(given).document.text.title == ("某县教育局", "开学第一课")


def test_a_cell_of_several_paragraphs_leads_back_to_each() -> None:
    rough = read_rough(
        [TextLine("某县方案", 0), TextRows((((TextLine("甲", 1), TextLine("乙", 2)), (TextLine("3", 3),)),))]
    )
    words = next(one.words for one in stretches(rough.document) if one.role is Role.TABLE)
    at = words.index("乙")
    assert list(rough.extents(Address(block=1, start=at, end=at + 1))) == [LineExtent(2, 0, 1)]


FURTHER = [
    "",
    "　　",
    "---",
    "附件：",
    "附件3：名单",
    "| 甲 | 2 |",
    "||",
    "2026年3月2日",
    "（一）做好。",
    "某县",
    "①甲",
    "令",
]
SCRAPS = st.sampled_from([*NOTICE.split("\n"), *FURTHER])


@given(st.lists(SCRAPS | st.text("一、（）(1).年月日2026附件：。|　 \t号〔〕签发人", max_size=20), max_size=25))
@example(["附件：1.任务分工表", "桐农[2026]012号　　签发人：张　三"])
def test_every_character_is_in_the_document_once(lines: list[str]) -> None:
    """Nothing is dropped and nothing doubled: what is no word is a number, a blank or a fixed word of the standard."""
    rough = read("\n".join(lines))
    left = {at: list(line) for at, line in enumerate(lines, 1)}
    for stretch in stretches(rough.document):
        assert _words(rough, stretch, lines) in (stretch.words, None)
        for spot in rough.extents(stretch.address):
            taken = left[spot.key][spot.start : spot.end]
            assert None not in taken, "a character is in the document twice"
            left[spot.key][spot.start : spot.end] = [None] * len(taken)  # type: ignore[list-item]
    rest = Counter("".join(char for line in left.values() for char in line if char and not char.isspace()))
    rest -= Counter("".join(one.number for one in stretches(rough.document) if one.role in (Role.PARAGRAPH,)))
    rest -= Counter("".join(char for line in lines for char in line if char in "|-—，、。：:（）()" + "".join(FIXED)))
    assert not rest - Counter("".join(label for line in lines if (label := _label(line))))


def _words(rough: Rough, stretch: Stretch, lines: list[str]) -> str | None:
    """Return the words of a stretch as the lines have them; None of a table, which is set anew."""
    extents = list(rough.extents(stretch.address))
    if stretch.role in (Role.TABLE, Role.ENCLOSURE):
        return None
    return "".join(lines[one.key - 1][one.start : one.end] for one in extents)


def _label(line: str) -> str:
    return line.strip() if "附" in line and "件" in line and len(line.strip()) < 8 else ""
