import timeit
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.chinese.title_words import WORDS
from fangan.chinese.titles import break_title, title_choices

LONG = "桐柏县人民政府办公室关于印发桐柏县城乡居民基本养老保险提质增效三年行动工作方案的通知"
TITLES = [
    LONG,
    "桐柏县农业农村局关于印发《桐柏县2026年“扶贫日”系列活动实施方案》的通知",
    "某某市巩固拓展脱贫攻坚成果同乡村振兴有效衔接2026年重点工作任务分工方案",
    "第一中学2026年春季学期学生心理健康教育月系列主题活动方案",
    "县委办公室县政府办公室关于开展全县重点领域安全生产风险隐患大排查大整治专项行动的实施方案",
    "大同市新荣区2026年全国科技活动周暨“科技创新引领未来”主题宣传活动方案",
]
# Titles as they are made: words, names nobody knows, numbers, quotations.
PIECES = st.sampled_from(
    [*sorted(WORDS), "桐柏县", "某某市", "2026年", "“同心圆梦”", "《甲乙丙丁》", "的", "和", "、", "鑫淼", "曦"]
)


def width(line: str) -> float:
    return sum(0.5 if char.isascii() else 1 for char in line)


@given(st.lists(PIECES, max_size=24).map("".join))
def test_lines_are_the_title_and_fit_the_width(title: str) -> None:
    lines = break_title(title)
    assert "".join(lines) == title
    assert all(width(line) <= 20 for line in lines)


@given(st.text(min_size=1, max_size=60), st.integers(4, 30))
def test_any_text_at_all_is_broken_without_loss(title: str, columns: int) -> None:
    assert "".join(break_title(title, (), columns)) == title


@given(st.lists(PIECES, min_size=1, max_size=24).map("".join))
def test_a_title_never_has_a_line_of_one_character(title: str) -> None:
    lines = break_title(title)
    assert len(lines) == 1 or all(len(line) > 1 for line in lines)


@pytest.mark.parametrize("title", TITLES)
def test_no_line_opens_with_a_particle_or_a_closing_mark(title: str) -> None:
    assert not any(line[0] in "的和与及等、，》”）" for line in break_title(title))


@pytest.mark.parametrize("title", TITLES)
def test_no_line_ends_open(title: str) -> None:
    lines = break_title(title)
    assert not any(line.endswith(("关于", "《", "“", "（")) for line in lines)
    assert all(below.startswith("《") for line, below in pairwise(lines) if line.endswith("印发"))


@pytest.mark.parametrize("title", TITLES)
def test_lines_of_a_title_make_a_trapezium_or_a_rhombus(title: str) -> None:
    steps = [width(b) - width(a) for a, b in pairwise(break_title(title))]
    assert not any(first < 0 < second for first, second in pairwise(steps))


@pytest.mark.parametrize("title", TITLES)
def test_titles_take_as_few_lines_as_they_can(title: str) -> None:
    assert len(break_title(title)) <= -(-width(title) // 20) + 1


def test_a_title_that_fits_stays_on_one_line() -> None:
    title = "桐柏县2026年“扶贫日”活动方案"
    assert break_title(title) == (title,)


def test_an_empty_title_is_one_empty_line() -> None:
    assert break_title("") == ("",)


@pytest.mark.parametrize("matter", ["城乡环境", "养老服务", "应急管理"])
def test_a_line_ends_before_the_matter_rather_than_inside_it(matter: str) -> None:
    lines = break_title(f"某某市甲乙丙丁戊局关于{matter}庚辛壬癸子丑寅卯辰的方案")
    assert lines[1].startswith("关于")


def test_the_issuer_stands_alone_before_the_matter() -> None:
    assert break_title(LONG)[0] == "桐柏县人民政府办公室"


@pytest.mark.parametrize("at", range(12, 24))
def test_a_term_is_never_split(at: int) -> None:
    term = "鑫淼焱垚行动"
    title = "甲" * at + term + "乙" * (34 - at)
    assert any(term in line for line in break_title(title, [term]))


@pytest.mark.parametrize("unit", ["《甲乙丙丁戊己》", "“全民参与 共同富裕”", "2026年度", "12.5万元", "第三十七个"])
@pytest.mark.parametrize("at", range(10, 24))
def test_quotations_and_numbers_stay_whole(at: int, unit: str) -> None:
    title = "关于做好" + "工作" * (at // 2) + unit + "活动" * 8 + "方案"
    assert any(unit in line for line in break_title(title))


def test_a_quotation_longer_than_a_line_is_broken_at_sense() -> None:
    title = "桐柏县农业农村局印发《桐柏县巩固拓展脱贫攻坚成果同乡村振兴有效衔接重点工作实施方案》"
    lines = break_title(title)
    assert not any(line.endswith("《") or line.startswith("》") for line in lines)


def test_a_term_wider_than_the_page_is_broken_all_the_same() -> None:
    title = "鑫" * 50
    assert all(width(line) <= 20 for line in break_title(title, [title]))


def test_the_same_title_is_always_broken_the_same_way() -> None:
    assert break_title(LONG) == break_title(LONG)


def test_breaking_is_fast_enough_to_be_forgotten() -> None:
    best = min(timeit.repeat(lambda: [break_title(title) for title in TITLES], number=3, repeat=5)) / 3 / len(TITLES)
    assert best < 1e-3  # 80 µs where this was written


def test_a_line_does_not_end_between_words_that_may_overlap() -> None:
    lines = break_title("大兴安岭地区教育局关于开展全区中小学校园食品安全专项检查的工作方案")
    assert not any(line.startswith("园") for line in lines)


@pytest.mark.parametrize("word", ["全国助残日", "乡村振兴", "防止返贫监测", "易地扶贫搬迁", "人居环境整治"])
@pytest.mark.parametrize("before", range(4, 12))
def test_words_of_official_titles_are_never_split(word: str, before: int) -> None:
    title = "桐柏县" + "工作" * before + word + "活动实施方案的通知"
    assert any(word in line for line in break_title(title))


@pytest.mark.parametrize("title", ["鑫" * 5000, "工作方案的通知" * 300, "的" * 150, "a " * 500])
def test_a_text_that_is_no_title_does_not_hold_anybody_up(title: str) -> None:
    lines = break_title(title)
    assert "".join(lines) == title
    assert all(width(line) <= 20 for line in lines)


@pytest.mark.parametrize("name", ["县直机关工会联合会", "安全生产委员会办公室", "县总工会办公室"])
def test_the_name_of_a_body_is_not_cut_before_its_last_part(name: str) -> None:
    title = f"桐柏县{name}关于做好2026年职工运动会重点工作的活动方案"
    assert any(name in line for line in break_title(title))


def test_a_line_ends_before_the_words_for_the_kind_of_document() -> None:
    title = "关于印发《裕安区2026年“爱心助学”系列活动方案》的通知"
    assert break_title(title) == ("关于印发《裕安区2026年“爱心助学”", "系列活动方案》的通知")


@pytest.mark.parametrize("office", ["教育局", "农业农村局", "人民政府", "住房和城乡建设局", "扶贫开发办公室"])
@pytest.mark.parametrize("matter", ["“教育扶贫”", "全民读书月", "常态化防止返贫致贫帮扶工作", "城镇燃气专项整治"])
def test_no_line_ends_behind_the_region_or_the_agency_that_opens_a_book_title(office: str, matter: str) -> None:
    title = f"桐柏县{office}关于印发《桐柏县2026年{matter}活动方案》的通知"
    for lines in title_choices(title, [f"桐柏县{office}", "桐柏县"]):
        assert not any(line.endswith(("《桐柏县", f"《桐柏县{office}")) for line in lines)


def test_a_title_is_broken_before_the_document_it_passes_on() -> None:
    assert break_title("通渭县人民政府关于印发《通渭县2026年节水行动实施方案》的通知") == (
        "通渭县人民政府关于印发",
        "《通渭县2026年节水行动实施方案》的通知",
    )


def test_no_line_holds_but_the_end_of_a_title_that_is_passed_on() -> None:
    title = "桐柏县人民政府关于转发《南阳市人民政府关于印发〈南阳市2026年消费帮扶行动方案〉的通知》的通知"
    assert break_title(title, ["桐柏县人民政府"])[-1] == "行动方案〉的通知》的通知"


def test_sense_comes_before_few_lines() -> None:
    assert break_title("桐柏县农业农村局关于印发《桐柏县2026年全民读书月活动方案》的通知") == (
        "桐柏县农业农村局关于印发",
        "《桐柏县2026年全民读书月",
        "活动方案》的通知",
    )


def test_the_ways_to_break_a_title_are_told_best_first_by_their_number_of_lines() -> None:
    title = "桐柏县农业农村局关于印发《桐柏县2026年全民读书月活动方案》的通知"
    three, two = title_choices(title)
    assert three == break_title(title)
    assert two == ("桐柏县农业农村局关于印发《桐柏县2026年", "全民读书月活动方案》的通知")


def test_a_title_that_fits_a_line_has_one_way() -> None:
    assert title_choices("关于做好工作的通知") == (("关于做好工作的通知",),)


@given(st.lists(PIECES, max_size=24).map("".join))
def test_every_way_is_the_title_and_none_has_as_many_lines_as_another(title: str) -> None:
    ways = title_choices(title)
    assert {"".join(lines) for lines in ways} == {title}
    assert len({len(lines) for lines in ways}) == len(ways)


def test_white_between_hanzi_and_digits_has_room_in_a_line() -> None:
    # 20 characters wide, and two places where a program may put a quarter of one
    assert len(break_title("桐柏县城乡居民2026年养老保险提质增效方案")) == 2
    assert len(break_title("桐柏县城乡居民年度养老保险提质增效的方案")) == 1


@pytest.mark.parametrize("text", ["a" * 400, "a1b-" * 80, "扶a" * 107, "扶" * 160])
def test_a_text_that_is_no_title_is_not_weighed_but_filled(text: str) -> None:
    lines = break_title(text)
    assert "".join(lines) == text
    assert max(len(line) for line in lines) <= 40


@pytest.mark.parametrize("event", ["消防宣传月", "法治宣传月", "全民健身活动周", "禁毒宣传日", "文化旅游节"])
@pytest.mark.parametrize("before", range(5))
def test_the_name_of_an_event_is_not_cut(event: str, before: int) -> None:
    title = f"六安市裕安区{'县直' * before}消防救援大队关于印发《裕安区2026年{event}和今冬明春火灾防控工作方案》的通知"
    assert all(any(event in line for line in lines) for lines in title_choices(title))
