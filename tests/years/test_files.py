"""Which files are a project's own."""

from pathlib import Path

from fangan.years.files import own_files


def test_a_project_is_its_plan_its_data_folders_and_its_data_files(tmp_path: Path) -> None:
    for name in (
        "plan.yaml",
        "terms.yaml",
        "sections/a.md",
        "sections/b.txt",
        "outlines/c.yaml",
        "方案.docx",
        ".git/x",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    own, left = own_files(tmp_path, "plan.yaml")
    assert own == ["outlines/c.yaml", "sections/a.md", "terms.yaml"]
    assert left == ["sections/b.txt", "方案.docx"]
