"""`fangan inspect` and `fangan verify`, which look at what was built."""

import json

import pytest


@pytest.fixture(params=["docx", "json"])
def built(request, office):
    assert office.run("build", "plan", "-o", f"a.{request.param}").exit_code == 0
    return f"a.{request.param}"


def test_a_built_file_says_what_it_was_made_from(office, built):
    result = office.run("inspect", built, "--json")
    assert json.loads(result.stdout)["manifest"]["facts"]["活动名称"] == "读书节"


def test_the_outline_has_the_name_people_know_it_by(office, built):
    assert "纪念日活动方案（day）" in office.run("inspect", built).stdout


def test_an_outline_that_is_installed_nowhere_goes_by_its_id(office, built):
    (office.root / "office" / "outlines" / "day.yaml").unlink()
    said = office.run("inspect", built)
    assert (said.exit_code, "纪念日活动方案" in said.stdout, "day" in said.stdout) == (0, False, True)


def test_a_paragraph_is_found_by_its_words(office, built):
    (found,) = json.loads(office.run("inspect", built, "--of", "启动仪式", "--json").stdout)["paragraphs"]
    assert found["target"] == "activities#opening"


def test_json_tells_the_line_of_the_section_file_too(office):
    for name, told in (("a.json", True), ("a.docx", False)):
        office.run("build", "plan", "-o", name)
        said = office.run("inspect", name, "--of", "启动仪式").stdout
        assert said.rstrip().endswith("activities-opening.county.md:7") == told


def test_a_file_that_nobody_touched_is_the_same(office, built):
    assert office.run("verify", built).exit_code == 0


def test_text_that_was_edited_in_json_is_shown(office):
    office.run("build", "plan", "-o", "a.json")
    path = office.root / "a.json"
    path.write_text(path.read_text("utf-8").replace("制定本方案", "制定方案"), "utf-8")
    result = office.run("verify", "a.json")
    assert result.exit_code == 1
    assert "- 为办好读书节，制定方案。" in result.stdout
    assert "+ 为办好读书节，制定本方案。" in result.stdout


def test_what_is_no_built_file_is_refused_alike(office):
    office.write("notes.txt", "随手记的几句话")
    for command in ("inspect", "verify"):
        result = office.run(command, "notes.txt")
        assert (result.exit_code, "file-unknown" in result.stderr) == (3, True)
