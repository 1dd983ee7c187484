"""Headings that count otherwise than 一、（一）1.（1） become sections and items of a project that builds."""

from pathlib import Path

import docx

from fangan.app.composing import ComposeWish, compose_plan
from fangan.app.importing import ImportOutcome, ImportWish, import_file
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.model.reading import stretches

SENTENCE = "各村要组织党员和志愿者清理沟渠。"
WRONG = {"import-miscounted", "import-not-built"}


def imported(file: Path) -> tuple[ImportOutcome, list[str]]:
    """Import a file; return what became of it, and the lines that its project prints."""
    workspace = Workspace(environ={"FANGAN_PLUGINS": ""})
    outcome = import_file(workspace, ImportWish(file=str(file)))
    assert outcome.tally.whole
    project = open_project(outcome.plans[0].folder, workspace)
    document = compose_plan(project, ComposeWish(draft=True)).document
    return outcome, [one.number + one.words for one in stretches(document)]


def of_text(tmp_path: Path, *lines: str) -> tuple[ImportOutcome, list[str]]:
    (tmp_path / "旧.txt").write_text("\n".join(lines), "utf-8")
    return imported(tmp_path / "旧.txt")


def told(outcome: ImportOutcome) -> dict[str, dict[str, str]]:
    return {one.code: dict(one.values) for one in outcome.problems}


def test_headings_by_style_are_sections_and_items(tmp_path: Path) -> None:
    file = docx.Document()
    for style, words in (
        ("Heading 1", "清洁家园活动方案"),
        ("Heading 2", "指导思想"),
        ("Normal", SENTENCE),
        ("Heading 2", "活动内容"),
        ("Heading 3", "活动一：清沟渠"),
        ("Normal", SENTENCE),
        ("Heading 4", "清主渠"),
        ("Normal", SENTENCE),
    ):
        file.add_paragraph(words, style=style)
    file.save(str(tmp_path / "旧.docx"))
    outcome, printed = imported(tmp_path / "旧.docx")
    assert [one.key for one in outcome.plans[0].project.sections] == ["guiding-ideology", "activities"]
    assert printed == [
        "清洁家园活动方案",
        "一、指导思想",
        SENTENCE,
        "二、活动内容",
        "（一）活动一：清沟渠",
        SENTENCE,
        "1.清主渠",
        SENTENCE,
    ]
    assert told(outcome)["import-headings-styled"]["count"] == "4"
    assert not WRONG & told(outcome).keys()


def test_chapters_are_sections_and_what_counts_in_them_is_told(tmp_path: Path) -> None:
    outcome, printed = of_text(
        tmp_path,
        "甲县读书方案",
        "第一章　目标",
        SENTENCE,
        "第三章 要求",
        "一、组织",
        "（一）分工。" + SENTENCE,
        "1.先分。",
        "（1）小的。",
    )
    assert printed == [
        "甲县读书方案",
        "一、目标",
        SENTENCE,
        "二、要求",
        "（一）组织",
        "1.分工。" + SENTENCE,
        "（1）先分。",
        "（1）小的。",
    ]
    assert told(outcome)["import-headings-other"] == {"count": "2", "numbers": "第一章、第三章"}
    assert told(outcome)["import-too-deep"]["numbers"] == "（1）"
    assert told(outcome)["import-renumbered"]["old"] == "第三章"
    assert not WRONG & told(outcome).keys()


def test_articles_that_are_named_stay_text_and_are_told(tmp_path: Path) -> None:
    outcome, printed = of_text(tmp_path, "甲县读书办法", "第一条 为了读书。", "第二条 依照第一条读书。")
    assert printed[1:] == ["第一条 为了读书。", "第二条 依照第一条读书。"]
    assert told(outcome)["import-signs-left"] == {"count": "2", "signs": "第一条、第二条"}


def test_decimal_numbers_are_sections_and_items(tmp_path: Path) -> None:
    outcome, printed = of_text(
        tmp_path,
        "甲县防汛应急预案",
        "1 总则",
        "1.1 目的",
        SENTENCE,
        "1.2 依据",
        "（1）省里的。",
        "（2）市里的。",
        "2 组织",
        "2.1 指挥部",
        SENTENCE,
    )
    assert printed == [
        "甲县防汛应急预案",
        "一、总则",
        "（一）目的",
        SENTENCE,
        "（二）依据",
        "1.省里的。",
        "2.市里的。",
        "二、组织",
        "（一）指挥部",
        SENTENCE,
    ]
    assert told(outcome)["import-headings-other"] == {"count": "5", "numbers": "1、1.1、1.2、2"}
    assert not WRONG & told(outcome).keys()


def test_headings_in_traditional_hanzi_give_sections_their_usual_keys(tmp_path: Path) -> None:
    lines = ["甲縣讀書活動計劃", "一、指導思想", "讀書。", "二、基本原則", "讀好書。", "三、組織領導", "教育局牽頭。"]
    (tmp_path / "旧.txt").write_bytes("\n".join(lines).encode("big5"))
    outcome, printed = imported(tmp_path / "旧.txt")
    assert [one.key for one in outcome.plans[0].project.sections] == ["guiding-ideology", "principles", "organisation"]
    assert printed == lines
