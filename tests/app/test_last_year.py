"""The plan of the year before is the one beside it, of the same kind and office."""

from pathlib import Path

import pytest

from fangan.app.last_year import plan_of_last_year
from fangan.sources.plan_file import load_plan

PLAN = "outline: donation\nagency: 甲省/乙市/民政局\nyear: {year}\n"


@pytest.fixture
def file(tmp_path):
    return written(tmp_path / "今年", PLAN.format(year=2026))


def written(folder: Path, text: str) -> Path:
    folder.mkdir()
    (folder / "plan.yaml").write_text(text, "utf-8")
    return folder / "plan.yaml"


def test_it_is_found_whatever_its_folder_is_called(file, tmp_path):
    last = written(tmp_path / "旧的", PLAN.format(year=2025))
    assert plan_of_last_year(file, load_plan(file)) == last


@pytest.mark.parametrize(
    "text",
    [PLAN.format(year=2024), PLAN.format(year=2025).replace("民政局", "教育局"), "outline: [", ""],
    ids=["older", "another-office", "broken", "empty"],
)
def test_another_plan_is_none(file, tmp_path, text):
    written(tmp_path / "别的", text)
    assert plan_of_last_year(file, load_plan(file)) is None
