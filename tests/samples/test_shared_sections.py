"""What shared sections say where a plan gives tables and no wording: for any office, in every alternative."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from fangan.app.project import open_project
from fangan.app.questionnaire import ask
from fangan.assembly.composer import Composer, Composition
from fangan.assembly.select import Selection, survey_selection
from fangan.model.document import Document, Paragraph
from fangan.model.fact import FactSpec, raw_texts
from fangan.model.plan import Given, SectionChoice
from fangan.model.problem import Severity

VILLAGE = "安徽省/六安市/裕安区/苏埠镇/南楼村/村民委员会"
SECTIONS = (
    "situation scope organisers command leading-group tasks steps "
    "agenda criteria procedure warning response recovery duty drill-scripts safety publicity funding "
    "supervision assessment discipline incentives reporting supplementary"
)
ANNEXES = "day-schedule quota-table contact-sheet roster sign-up-form score-table contact-form survey-form summary-form"
TASK_TABLE = "  - {key: task-table, tasks: true, title: 任务分工表}"
COUNTY = "河南省/南阳市/桐柏县/农业农村局"
OFFICES = {
    COUNTY: "",
    "河南省/南阳市/桐柏县/第一示范小学": "",
    "安徽省/应急管理厅": "{name: 安徽省应急管理厅, short: 省应急管理厅, level: 省}",
    "安徽省/六安市/裕安区/苏埠镇/人民政府": "{name: 苏埠镇人民政府, short: 镇政府, level: 乡}",
    VILLAGE: "{name: 苏埠镇南楼村村民委员会, short: 村委会, level: 村}",
}
SPOKEN = "principles publicity funding organisation requirements reporting"
"""Sections that tell those below what to do, in the words of the level."""
DAY = re.compile(r"[\d/-]+")
CONCRETE = re.compile(r"\d|[局办厅组处室]|单位|政府|小学|公示栏|公众号|《|附件")


def _compose(
    folder: Path, office: str = COUNTY, nth: int = 0, annexes: str = "", sections: str = SECTIONS
) -> tuple[Composition, Mapping[str, FactSpec]]:
    """Compose a plan of shared sections out of examples alone, with the nth alternative of each choice."""
    entries = [f"  - {{key: {key}}}" for key in sections.split()]
    listed = ["annexes:", *(f"  - {{key: {key}}}" for key in annexes.split()), TASK_TABLE] if annexes else []
    outline = [
        "id: tables",
        "name: 工作方案",
        "title: 工作方案",
        "tasks: [responsible]",
        "sections:",
        *entries,
        *listed,
    ]
    (folder / "outlines").mkdir()
    (folder / "outlines" / "tables.yaml").write_text("\n".join(outline), "utf-8")
    (folder / "agencies.yaml").write_text("".join(f"{one}: {told}\n" for one, told in OFFICES.items() if told), "utf-8")
    (folder / "plan.yaml").write_text(f"outline: tables\nagency: {office}\nyear: 2026\n", "utf-8")
    project = open_project(folder)
    plan = replace(project.plan, sections=_choices(survey_selection(project.catalogue, project.plan)[0], nth))
    specs = ask(project.catalogue, survey_selection(project.catalogue, plan)[0])[0].specs
    given = {name: Given(one.example) for name, one in specs.items() if one.example is not None and one.derive is None}
    return Composer(project.catalogue, plan).compose(given, draft=True), specs


def _choices(selection: Selection, nth: int) -> dict[str, SectionChoice]:
    chosen: dict[str, SectionChoice] = {}
    for section in selection.sections:
        offered = section.wording.choose if section.wording else {}
        picked = {id_: tuple(one.options) for id_, one in offered.items()}
        chosen[section.key] = SectionChoice(
            choose={id_: all_ if offered[id_].several else (all_[nth % len(all_)],) for id_, all_ in picked.items()}
        )
    return chosen


def _printed(document: Document) -> str:
    paragraphs = [one for one in document.text.blocks if isinstance(one, Paragraph)]
    tables = [one for one in document.text.blocks if not isinstance(one, Paragraph)]
    said = [one.heading + one.text for one in paragraphs]
    return "\n".join([*said, *(cell for one in tables for row in one.rows for cell in row)])


def _sentences(document: Document) -> list[str]:
    lines = [one.heading + one.text for one in document.text.blocks if isinstance(one, Paragraph) and one.text]
    return [sentence for line in lines for sentence in re.split("(?<=。)", line) if sentence]


@pytest.mark.parametrize("nth", range(3))
@pytest.mark.parametrize("office", OFFICES)
def test_tables_alone_make_a_plan_of_which_most_is_said_of_somebody_or_some_day(
    tmp_path: Path, office: str, nth: int
) -> None:
    composed, _ = _compose(tmp_path, office, nth)
    assert [one for one in composed.problems if one.severity is Severity.ERROR] == []
    said = _sentences(composed.document)
    hollow = sum(len(one) for one in said if not CONCRETE.search(one))
    assert hollow / sum(map(len, said)) < 0.3


@pytest.mark.parametrize("nth", range(3))
def test_every_cell_of_every_table_is_printed_whatever_is_chosen(tmp_path: Path, nth: int) -> None:
    composed, specs = _compose(tmp_path, nth=nth)
    printed = _printed(composed.document)
    tables = [raw_texts(one.example) for one in specs.values() if one.type == "table" and one.example]
    assert [cell for cells in tables for cell in cells if not DAY.fullmatch(cell) and cell not in printed] == []


def test_every_shared_annex_is_cited(tmp_path: Path) -> None:
    document = _compose(tmp_path, annexes=ANNEXES)[0].document
    text = "".join(_sentences(document))
    assert [one.label for one in document.annexes if one.label not in text] == []


def test_what_an_annex_lists_the_text_does_not_list_again(tmp_path: Path) -> None:
    text = "".join(_sentences(_compose(tmp_path, annexes=ANNEXES)[0].document))
    assert [words for words in ("集中授课", "机关各科室", "每逾期1项扣5分") if words in text] == []


@pytest.mark.parametrize("nth", range(2))
def test_a_form_tells_by_when_to_sign_up_whoever_checks_it(tmp_path: Path, nth: int) -> None:
    annexes = _compose(tmp_path, nth=nth, annexes=ANNEXES)[0].document.annexes
    form = next(one.text for one in annexes if one.text.title == ("报名表",))
    told = [one.text for one in form.blocks if isinstance(one, Paragraph)][-1]
    assert re.fullmatch("填表说明：由本人如实填写，.*单位核对.*。本表于2026年.+日前提交。", told)


@pytest.mark.parametrize("nth", range(3))
def test_a_village_speaks_to_its_groups_and_not_to_departments(tmp_path: Path, nth: int) -> None:
    composed, _ = _compose(tmp_path, VILLAGE, nth, "contact-form survey-form summary-form", SPOKEN)
    text = "".join(_sentences(composed.document))
    assert [
        words for words in ("有关单位", "各单位要", "各单位于", "主管部门", "跨部门", "书面总结") if words in text
    ] == []


@pytest.mark.parametrize("nth", range(3))
def test_a_school_speaks_to_its_offices_and_years(tmp_path: Path, nth: int) -> None:
    composed, _ = _compose(
        tmp_path, f"{COUNTY.rpartition('/')[0]}/第一示范小学", nth, "contact-form survey-form summary-form", SPOKEN
    )
    text = "".join(_sentences(composed.document))
    assert [
        words for words in ("有关单位", "各单位要", "各单位于", "主管部门负责", "跨部门", "向社会公开") if words in text
    ] == []


def test_a_day_of_another_year_tells_its_year(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(
        f"outline: steps\nagency: {COUNTY}\nyear: 2026\nfacts:\n"
        "  阶段: [{名称: 检查阶段, 起止: 2026-11-01/2027-02-28, 要求: 逐处检查}, "
        "{名称: 总结阶段, 起止: 2027-03-01/2027-03-31, 要求: 总结情况}]\n",
        "utf-8",
    )
    (tmp_path / "outlines").mkdir()
    (tmp_path / "outlines" / "steps.yaml").write_text(
        "id: steps\nname: 工作方案\ntitle: 工作方案\nsections: [{key: steps}]\n", "utf-8"
    )
    project = open_project(tmp_path)
    document = Composer(project.catalogue, project.plan).compose().document
    assert "总结阶段（2027年3月1日—31日）" in _printed(document)
