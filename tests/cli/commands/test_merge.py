"""`fangan merge` says whose changes went in, where two meet, and what stands in the text."""

import json
import zipfile
from pathlib import Path

import pytest

PART = "word/document.xml"


@pytest.fixture
def edited(office, run):
    """Return what writes a copy of the built plan with other words under a reviewer's name."""
    section = office.root / "office/sections/basis.md"
    section.write_text(section.read_text("utf-8") + "\n县教育局承担组织工作。\n", "utf-8")
    assert run("build", "plan", "-o", "sent.docx").exit_code == 0

    def edit(name: str, old: str, new: str) -> str:
        with zipfile.ZipFile("sent.docx") as before, zipfile.ZipFile(name, "w") as after:
            for part in before.namelist():
                data = before.read(part)
                after.writestr(part, data.replace(old.encode(), new.encode()) if part == PART else data)
        return name

    return edit


def test_it_tells_whose_changes_went_in_and_how_to_bring_them_home(run, edited):
    result = run("merge", "plan", edited("刘敏.docx", "承担组织", "承担统筹"), "-o", "merged.docx")
    assert result.exit_code == 0
    assert ("刘敏　改" in result.output, "收进改动1处，冲突0处" in result.output) == (True, True)
    assert "fangan harvest merged.docx --plan plan" in result.output
    assert "冲突定下来" not in result.output


def test_a_conflict_ends_with_one_and_names_both(run, edited):
    files = [edited(f"{name}.docx", "承担组织", f"承担{name}") for name in ("统筹", "协调")]
    result = run("merge", "plan", *files, "-o", "merged.docx")
    assert result.exit_code == 1
    assert "冲突：统筹和协调对这一处的改法不同" in result.output
    assert "在 Word 里把冲突定下来" in result.output


def test_a_json_that_was_edited_is_merged_like_any_other_file(run, edited):
    assert run("build", "plan", "-o", "sent.json").exit_code == 0
    text = Path("sent.json").read_text("utf-8")
    Path("刘敏.json").write_text(text.replace("承担组织", "承担统筹"), "utf-8")
    result = run("merge", "plan", "刘敏.json", "-o", "merged.docx")
    assert (result.exit_code, "刘敏　改" in result.output) == (0, True), result.output


def test_json_lists_changes_and_conflicts(run, edited):
    file = edited("刘敏.docx", "承担组织", "承担统筹")
    told = json.loads(run("merge", "plan", file, "--dry-run", "--json").output)
    assert ([one["by"] for one in told["taken"]], told["conflicts"]) == (["刘敏"], [])
    assert not Path("merged.docx").exists()
