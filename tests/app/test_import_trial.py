"""Before a project is handed over it is built once: what it would not print, and why it would not build, is told."""

from pathlib import Path

from fangan.app.import_trial import try_build
from fangan.app.importing import ImportWish, import_file
from fangan.app.workspace import Workspace
from fangan.formats.plain.records import LineExtent
from fangan.intake.drafts import Arrival, Became
from fangan.intake.project import ForeignProject
from fangan.model.problem import Severity

TEXT = "甲县2026年读书活动方案\n一、活动内容\n读书是好事。\u200b\n"


def imported(tmp_path: Path) -> tuple[ForeignProject, list[str]]:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    outcome = import_file(workspace(), ImportWish(file=str(tmp_path / "a.txt")))
    return outcome.plans[0].project, [one.code for one in outcome.problems]


def workspace() -> Workspace:
    return Workspace(environ={"FANGAN_PLUGINS": ""})


def tried(project: ForeignProject) -> list[str]:
    return [one.code for one in try_build(workspace(), project, "a.txt")]


def test_a_project_that_prints_all_its_words_is_let_pass(tmp_path: Path) -> None:
    assert tried(imported(tmp_path)[0]) == []


def test_words_that_no_page_would_hold_are_told(tmp_path: Path) -> None:
    project, _ = imported(tmp_path)
    lost = Arrival(LineExtent(9, 0, 2), Became.WORDS, words="遗失")
    assert tried(project._replace(arrivals=(*project.arrivals, lost))) == ["import-miscounted"]


def test_why_a_project_does_not_build_is_told(tmp_path: Path) -> None:
    project, _ = imported(tmp_path)
    broken = {**project.files, "sections/activities.md": "---\nkey: activities\n---\n{{}}\n"}
    said = tried(project._replace(files=broken))
    assert (said[0], len(said) > 1) == ("import-not-built", True)


def test_characters_that_no_text_may_hold_are_left_out_and_told(tmp_path: Path) -> None:
    assert "import-characters" in imported(tmp_path)[1]


def test_what_the_form_of_a_text_still_lacks_is_told_and_no_reason_against_its_facts(tmp_path: Path) -> None:
    notice = "甲县教育局关于印发《甲县2026年读书活动方案》的通知\n各学校：\n现将方案印发给你们，请认真执行。\n"
    (tmp_path / "a.txt").write_text(f"{notice}甲县教育局\n2026年3月5日\n{TEXT}", "utf-8")
    outcome = import_file(workspace(), ImportWish(file=str(tmp_path / "a.txt"), dry_run=True))
    (lacking,) = [one for one in outcome.problems if one.code == "issue-missing"]
    assert (lacking.values["key"], lacking.severity, lacking.place and lacking.place.file) == (
        "number", Severity.NOTE, "plan.yaml",
    )  # fmt: skip
