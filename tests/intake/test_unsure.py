"""What a text leaves in doubt is read by the numbers around it, or said with the place where it stands."""

from pathlib import Path

import pytest

from fangan.app.importing import ImportOutcome, ImportWish, import_file
from fangan.app.workspace import Workspace
from fangan.formats.plain.loose import loose_numbers
from fangan.formats.plain.rough import read_rough
from fangan.formats.plain.text_file import text_lines
from fangan.model.problem import Place

HEAD = "甲县读书活动方案\n为办好活动，制定本方案。\n"


def imported(tmp_path: Path, text: str) -> ImportOutcome:
    file = tmp_path / "旧.txt"
    file.write_text(text, "utf-8")
    return import_file(Workspace(environ={"FANGAN_PLUGINS": ""}), ImportWish(file=str(file), dry_run=True))


def told(outcome: ImportOutcome, code: str) -> list[Place | None]:
    return [one.place._replace(file="") if one.place else None for one in outcome.problems if one.code == code]


def test_a_number_without_its_mark_is_a_heading_where_the_numbers_count_on(tmp_path: Path) -> None:
    outcome = imported(tmp_path, HEAD + "一、目的\n读书。\n二　奖励\n发奖。\n三、要求\n落实。\n")
    assert [one.title for one in outcome.plans[0].project.sections] == ["", "目的", "奖励", "要求"]
    assert told(outcome, "import-heading-loose") == [Place("", 5, 3)]
    assert outcome.tally.whole


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("一、目的\n四 奖励\n", id="no run"),
        pytest.param("一 奖励\n发奖。\n", id="one alone"),
        pytest.param("一、目的\n二 年级的同学都来参加，不少于十人。\n", id="a sentence"),
    ],
)
def test_what_does_not_count_on_stays_text(text: str) -> None:
    assert not loose_numbers(text_lines(text))


def test_only_who_asks_for_it_reads_such_numbers() -> None:
    lines = text_lines(HEAD + "一 目的\n读书。\n二 要求\n落实。\n")
    assert [one.level for one in read_rough(lines).document.text.blocks] == [0] * 5  # type: ignore[union-attr]


def test_signs_that_are_none_of_the_four_levels_are_told_once(tmp_path: Path) -> None:
    outcome = imported(tmp_path, HEAD + "一、内容\n1）荐书。\n2）读书。\n一是好书多。\n")
    assert told(outcome, "import-signs-left") == [Place("", 4, 3)]


def test_a_list_of_annexes_is_not_too_deep(tmp_path: Path) -> None:
    annexes = "附件：1.安排表\n2.报名表\n甲县教育局\n2026年3月1日\n附件1\n安排表\n先荐书。\n附件2\n报名表\n姓名。\n"
    assert not told(imported(tmp_path, HEAD + annexes), "import-too-deep")


def test_full_width_digits_are_told(tmp_path: Path) -> None:
    outcome = imported(tmp_path, HEAD + "一、时间\n２０２６年３月。\n")
    assert told(outcome, "import-digits-wide") == [Place("", 4, 1)]


def test_an_annex_that_is_listed_and_not_there_is_told(tmp_path: Path) -> None:
    outcome = imported(tmp_path, HEAD + "附件：1.安排表\n2.报名表\n甲县教育局\n2026年3月1日\n附件1\n安排表\n先荐书。\n")
    assert told(outcome, "import-annex-missing") == [Place("", 4, 3)]


@pytest.mark.parametrize("day", ["2026年3月", "二〇二六年三月", "3月5日"])
def test_a_day_that_is_not_whole_is_told(tmp_path: Path, day: str) -> None:
    outcome = imported(tmp_path, HEAD + f"一、要求\n落实。\n甲县教育局\n{day}\n")
    assert told(outcome, "import-day-incomplete") == [Place("", 6, 1)]


def test_a_number_of_an_issue_is_no_part_of_the_title(tmp_path: Path) -> None:
    outcome = imported(tmp_path, "〔2025〕第6期\n甲县会议纪要\n县长主持召开会议，纪要如下。\n一、植树。\n")
    assert outcome.plans[0].project.title == "甲县会议纪要"
    assert told(outcome, "import-left-over")


def test_a_number_that_stands_there_twice_is_printed_once_and_told(tmp_path: Path) -> None:
    outcome = imported(tmp_path, HEAD + "一、一、目的\n读书。\n二、二、要求\n（一）（一）落实。人人有责。\n")
    assert [one.title for one in outcome.plans[0].project.sections] == ["", "目的", "要求"]
    assert told(outcome, "import-number-doubled") == [Place("", 3, 5)]
    assert outcome.tally.whole


@pytest.mark.parametrize("title", ["一、二、三产业", "二、三线"])
def test_a_list_of_numbers_behind_a_number_is_no_second_one(title: str) -> None:
    lines = text_lines(HEAD + f"一、{title}\n兴旺。\n二、要求\n落实。\n")
    assert read_rough(lines, loose=True).document.text.blocks[1].heading == title  # type: ignore[union-attr]


def test_annexes_whose_names_stand_behind_their_labels_come_in_and_no_character_is_lost(tmp_path: Path) -> None:
    annexes = "附件1：书目\n附件2：名单\n甲县教育局\n2026年4月1日\n附件1：书目\n三本。\n附件2：名单\n五人。\n"
    outcome = imported(tmp_path, HEAD + "一、目的\n读书。\n" + annexes)
    project = outcome.plans[0].project
    assert project.annexes == ("annex-1", "annex-2")
    assert (outcome.tally.whole, outcome.tally.told, told(outcome, "import-annex-missing")) == (True, 0, [])


@pytest.mark.parametrize(
    ("line", "title"), [("二、措施：", "措施"), ("二、名单如下：", ""), ("二、分工：甲，乙：", "")]
)
def test_a_heading_may_end_with_a_colon_unless_it_leads_into_a_list(tmp_path: Path, line: str, title: str) -> None:
    outcome = imported(tmp_path, HEAD + f"一、目的\n读书。\n{line}\n借书。\n")
    assert outcome.plans[0].project.sections[-1].title == title
    assert outcome.tally.whole
