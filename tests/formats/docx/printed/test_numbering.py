"""Paragraphs of lists are counted as Word counts them (ECMA-376, 17.9)."""

from factories.features import W
from lxml import etree

from fangan.formats.docx.printed.numbering import Numbering


def level(at: int, form: str = "decimal", text: str = "", more: str = "") -> str:
    text = text or f"%{at + 1}."
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def lists(*levels: str, nums: str = "", more: str = "", abstract: str = "") -> Numbering:
    inner = f'<w:abstractNum w:abstractNumId="1">{abstract}{"".join(levels)}</w:abstractNum>{more}'
    nums = nums or '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    return Numbering(etree.fromstring(f'<w:numbering xmlns:w="{W}">{inner}{nums}</w:numbering>'))


def count(numbering: Numbering, *paragraphs: tuple[str, int]) -> list[str]:
    return [numbering.next({"numPr/numId": {"val": list_}, "numPr/ilvl": {"val": str(at)}}) for list_, at in paragraphs]


def test_a_deeper_level_begins_anew_under_each_higher_one() -> None:
    found = count(lists(level(0), level(1, text="%1.%2.")), *[("1", at) for at in (0, 1, 1, 0, 1)])
    assert found == ["1.", "1.1.", "1.2.", "2.", "2.1."]


def test_a_level_that_was_passed_over_counts_as_begun() -> None:
    numbering = lists(level(0), level(1, text="%1.%2"), level(2, text="%1.%2.%3"))
    found = count(numbering, *[("1", at) for at in (0, 2, 1, 2)])
    assert [one.rstrip("　") for one in found] == ["1.", "1.1.1", "1.2", "1.2.1"]


def test_a_level_may_count_on_through_all_higher_ones() -> None:
    found = count(lists(level(0), level(1, more='<w:lvlRestart w:val="0"/>')), *[("1", at) for at in (0, 1, 0, 1)])
    assert found == ["1.", "1.", "2.", "2."]


def test_a_level_may_begin_anew_under_the_highest_only() -> None:
    numbering = lists(level(0), level(1), level(2, more='<w:lvlRestart w:val="1"/>'))
    assert count(numbering, *[("1", at) for at in (0, 1, 2, 1, 2, 0, 2)]) == ["1.", "1.", "1.", "2.", "2.", "2.", "1."]


def test_lists_of_one_shape_count_on_with_one_another() -> None:
    nums = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="1"/></w:num>' for n in (1, 2))
    assert count(lists(level(0), nums=nums), ("1", 0), ("2", 0), ("1", 0)) == ["1.", "2.", "3."]


def test_a_list_may_begin_anew_once_with_a_number_of_its_own() -> None:
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    assert count(lists(level(0), nums=nums), ("1", 0), ("2", 0), ("2", 0)) == ["1.", "5.", "6."]


def test_a_list_may_have_a_level_of_its_own() -> None:
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        f"{level(0, 'chineseCounting', '第%1条')}</w:lvlOverride></w:num>"
    )
    assert count(lists(level(0), nums=nums), ("1", 0)) == ["第一条　"]


def test_a_list_may_look_like_a_style_of_lists() -> None:
    shape = f'<w:styleLink w:val="列"/>{level(0, "ideographTraditional", "%1、")}'
    more = f'<w:abstractNum w:abstractNumId="2">{shape}</w:abstractNum>'
    assert count(lists(abstract='<w:numStyleLink w:val="列"/>', more=more), ("1", 0), ("1", 0)) == ["甲、", "乙、"]


def test_a_style_finds_its_level_by_its_name() -> None:
    numbering = lists(level(0), level(1, text="%2)", more='<w:pStyle w:val="次"/>'))
    assert numbering.next({"numPr/numId": {"val": "1"}}, "次") == "1)"


def test_legal_numbers_are_digits_on_every_level() -> None:
    numbering = lists(level(0, "chineseCounting", "%1、"), level(1, "upperLetter", "%1.%2", more="<w:isLgl/>"))
    assert count(numbering, ("1", 0), ("1", 1)) == ["一、", "1.1　"]


def test_a_blank_parts_a_bare_number_from_its_words_unless_nothing_follows() -> None:
    assert count(lists(level(0, text="%1")), ("1", 0)) == ["1　"]
    assert count(lists(level(0, text="%1", more='<w:suff w:val="nothing"/>')), ("1", 0)) == ["1"]


def test_a_sign_of_a_list_is_seen_as_what_it_looks_like() -> None:
    face = '<w:rPr><w:rFonts w:ascii="{}"/></w:rPr>'
    signs = [("Wingdings", "\uf06c"), ("Symbol", "\uf0b7"), ("Courier New", "o"), ("Nobody", "\uf001"), ("宋体", "—")]
    found = [count(lists(level(0, "bullet", sign, face.format(font))), ("1", 0))[0] for font, sign in signs]
    assert found == ["●", "•", "○", "•", "—"]


def test_what_is_not_there_has_no_number() -> None:
    assert count(lists(level(0)), ("0", 0), ("9", 0), ("1", 7)) == ["", "", ""]
    assert count(Numbering(None), ("1", 0)) == [""]


def test_senseless_levels_and_starts_are_read_as_none() -> None:
    broken = '<w:lvl w:ilvl="x"/><w:lvl w:ilvl="0"><w:start w:val="99999999999"/><w:lvlText w:val="%1."/></w:lvl>'
    assert count(lists(broken), ("1", 0)) == ["1."]
