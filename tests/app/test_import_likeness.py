"""A text is said to be like an outline only where most of its sections of known kinds stand there."""

from pathlib import Path

from fangan.app.import_likeness import outline_alike
from fangan.app.importing import ImportWish, import_file
from fangan.app.workspace import Workspace
from fangan.intake.drafts import DraftSection
from fangan.plugins.outlines import Outlines


def sections(*kinds: str) -> list[DraftSection]:
    return [DraftSection(kind or f"part-{at}", kind) for at, kind in enumerate(kinds)]


def outlines() -> Outlines:
    return Workspace().catalogue().outlines


def test_the_sections_of_an_outline_are_most_like_it_or_one_that_is_no_longer() -> None:
    for id_ in outlines().ids():
        keys = [key for key in outlines().get(id_).keys if key != "basis"]
        found = outline_alike(sections(*keys), outlines())
        if found:
            assert found.shared == len(set(keys)), id_
            assert len(outlines().get(found.outline).keys) <= len(outlines().get(id_).keys)


def test_sections_of_no_known_kind_are_like_nothing() -> None:
    assert outline_alike(sections("", "", "", ""), outlines()) is None


def test_two_sections_say_too_little() -> None:
    assert outline_alike(sections("basis", "activities", "goals"), outlines()) is None


def test_whoever_imports_a_text_is_told_which_outline_it_is_like(tmp_path: Path) -> None:
    headings = ("指导思想", "基本原则", "工作目标", "重点任务", "组织领导")
    body = "".join(f"{number}、{heading}\n抓好落实。\n" for number, heading in zip("一二三四五", headings, strict=True))
    (tmp_path / "a.txt").write_text(f"甲县2026年节水工作实施方案\n{body}", "utf-8")
    outcome = import_file(Workspace(), ImportWish(file=str(tmp_path / "a.txt"), dry_run=True))
    (told,) = [one for one in outcome.problems if one.code == "import-outline-alike"]
    assert told.values["outline"] in outlines().ids()
