"""Everything Word can put text into, one feature a test, in one file that Word, WPS and LibreOffice open."""

from functools import cache

from factories.features import features

from fangan.formats.docx.whole import read_docx_whole
from fangan.formats.plain.records import TextLine, TextRows
from fangan.formats.whole import Apart, ApartKind, WholeFile, item_lines


@cache
def whole() -> WholeFile:
    return read_docx_whole(features(), "特征.docx")


def lines() -> list[str]:
    return [one.words for one in whole().items if isinstance(one, TextLine)]


def said() -> str:
    return "\n".join(one.words for one in item_lines(whole().items))


def rows(at: int) -> list[list[str]]:
    tables = [one for one in whole().items if isinstance(one, TextRows)]
    return [["/".join(line.words for line in cell if line.words) for cell in row] for row in tables[at].rows]


def apart(kind: ApartKind) -> list[Apart]:
    return [one for one in whole().apart if one.kind is kind]


def words(kind: ApartKind) -> list[str]:
    return [one.words for one in apart(kind)]


def near(one: Apart) -> str:
    return next(line.words for line in item_lines(whole().items) if line.key == one.near)


def test_every_character_is_accounted_for() -> None:
    account = whole().account
    assert account.held > 200
    assert account.unaccounted == 0


def test_level_1_is_numbered_in_hanzi() -> None:
    assert "一、总体要求" in lines()
    assert "二、组织领导" in lines()


def test_level_2_is_numbered_in_brackets() -> None:
    assert "（一）广泛宣传" in lines()


def test_level_3_is_numbered_in_digits() -> None:
    assert "1.登记造册" in lines()


def test_level_4_is_numbered_in_enclosed_digits() -> None:
    assert [one for one in lines() if one[0] in "⑴⑵"] == ["⑴加盖馆章", "⑵编好书目"]


def test_a_deleted_paragraph_is_not_counted() -> None:
    assert "（二）送书下乡" in lines()


def test_a_list_that_begins_anew_counts_from_one() -> None:
    assert "一、另起一列" in lines()


def test_a_list_that_began_anew_counts_on() -> None:
    assert "二、接着另起" in lines()


def test_a_style_numbers_its_paragraphs() -> None:
    assert "一、样式一级" in lines()


def test_list_and_level_are_inherited_each_by_itself() -> None:
    assert "（一）样式二级" in lines()
    assert "（二）样式又二级" in lines()


def test_a_text_box_is_read_behind_its_paragraph() -> None:
    assert lines()[lines().index("图框在后") + 1] == "新式框"


def test_a_text_box_is_read_once() -> None:
    assert said().count("新式框") == 1
    assert words(ApartKind.OLD_FORM) == ["新式框"]


def test_a_text_box_of_older_programs_is_read() -> None:
    assert lines()[lines().index("老框在后") + 1] == "老式框"


def test_a_content_control_around_paragraphs_is_read() -> None:
    assert "块控件" in lines()


def test_a_content_control_in_a_line_is_read() -> None:
    assert "前行内控件后" in lines()


def test_a_content_control_around_a_row_is_read() -> None:
    assert ["行控件", "行控件右"] in rows(1)


def test_a_content_control_around_a_cell_is_read() -> None:
    assert ["格控件", "格控件右"] in rows(1)


def test_what_was_inserted_is_read() -> None:
    assert "保留新添完" in lines()


def test_what_was_deleted_is_told_with_who_deleted_it() -> None:
    found = next(one for one in apart(ApartKind.DELETED) if one.words == "删去")
    assert (found.by, near(found)) == ("王主任", "保留新添完")
    assert "删去" not in said()


def test_what_was_moved_stands_where_it_was_moved_to() -> None:
    assert "新处移来移去" in lines()


def test_where_something_was_moved_from_is_told() -> None:
    assert "原处" in lines()
    assert [(one.words, near(one)) for one in apart(ApartKind.MOVED_AWAY)] == [("移来移去", "原处")]


def test_a_paragraph_whose_end_was_deleted_runs_on() -> None:
    assert "合并前合并后" in lines()


def test_the_result_of_a_simple_field_is_read() -> None:
    assert "简域结果" in lines()


def test_the_result_of_a_field_is_read_and_its_instruction_is_not() -> None:
    assert "繁域结果" in lines()
    assert "REF" not in said()


def test_a_smart_tag_is_read() -> None:
    assert "智能标记" in lines()


def test_custom_markup_is_read() -> None:
    assert "自定标记" in lines()


def test_a_link_is_read() -> None:
    assert "链接文字" in lines()


def test_of_words_with_a_pronunciation_the_words_are_read() -> None:
    assert "读书" in lines()
    assert [(one.words, near(one)) for one in apart(ApartKind.RUBY)] == [("dú", "读书")]


def test_what_is_hidden_is_told() -> None:
    assert "看得见" in lines()
    assert words(ApartKind.HIDDEN) == ["藏起来样式藏"]


def test_a_sign_of_a_special_font_is_the_character_that_stands_for_it() -> None:
    assert "☑同意" in lines()


def test_a_sign_that_no_character_stands_for_is_told() -> None:
    assert "怪符" in lines()
    assert [near(one) for one in apart(ApartKind.SYMBOL)] == ["怪符"]


def test_a_formula_is_read_in_its_line() -> None:
    assert "算式a+b=12" in lines()


def test_tabs_hyphens_and_breaks_are_read() -> None:
    assert "一\t二\u2011三" in lines()
    assert "换行" in lines()


def test_merged_cells_are_read_once_and_what_they_cover_is_told() -> None:
    assert rows(0) == [["横并"], ["纵并", "右上"], ["", "右下"]]
    assert words(ApartKind.COVERED) == ["被盖住"]


def test_a_table_in_a_table_is_read_in_its_cell() -> None:
    assert rows(1)[0] == ["外格/内格甲/内格乙", "外格右"]


def test_the_header_is_told() -> None:
    assert words(ApartKind.HEADER) == ["页眉文字"]


def test_the_footer_is_told_and_the_number_of_the_page_by_itself() -> None:
    assert words(ApartKind.FOOTER) == ["页脚文字"]
    assert words(ApartKind.PAGE_NUMBER) == ["— 1 —"]


def test_a_footnote_is_told_with_the_line_it_hangs_on() -> None:
    assert [(one.words, near(one)) for one in apart(ApartKind.FOOTNOTE)] == [("脚注文字", "有脚注")]


def test_an_endnote_is_told_with_the_line_it_hangs_on() -> None:
    assert [(one.words, near(one)) for one in apart(ApartKind.ENDNOTE)] == [("尾注文字", "有尾注")]


def test_a_comment_is_told_with_who_made_it_and_the_line_it_is_about() -> None:
    assert [(one.words, one.by, near(one)) for one in apart(ApartKind.COMMENT)] == [("批注文字", "张审核", "有批注")]
