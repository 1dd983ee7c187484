"""Plans are composed, rendered in every format, and only then written."""

from hashlib import sha256

import pytest
from factories.ways import BODY, unpacked

from fangan.app.building import BuildWish, build_plan, build_plans
from fangan.app.events import PlanBegun, PlanDone
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.model.problem import ExitCode, FanganError, UsageRefused


def test_an_outcome_tells_of_each_file_its_path_size_and_digest_and_keeps_no_bytes(office, project):
    outcome = build_plan(project, BuildWish(output="out/", formats=("txt",)))
    (file,) = outcome.files
    data = file.path.read_bytes()
    assert (file.format, file.size, file.sha256) == ("txt", len(data), sha256(data).hexdigest())
    assert data not in [getattr(file, name) for name in file.__slots__]


def test_nothing_is_written_when_one_format_fails(office, project):
    with pytest.raises(FanganError):
        build_plan(project, BuildWish(output="out/", formats=("txt", "nonsense")))
    assert not (office.root / "out").exists()


def test_what_was_written_before_a_format_failed_is_said(office, workspace):
    office.write("out/a.txt/blocks", "a folder")
    (outcome,) = build_plans(workspace, ["plan"], BuildWish(output="out/a.docx", formats=("docx", "txt", "md")))
    assert [file.path.name for file in outcome.files] == ["a.docx", "a.md"]
    assert (outcome.problems[-1].code, outcome.code) == ("file-unwritable", ExitCode.IO)


def test_a_dry_run_says_what_would_be_written(office, project):
    (file,) = build_plan(project, BuildWish(output="out/", formats=("txt",), dry_run=True)).files
    assert file.size > 0
    assert not file.path.exists()


def test_a_plan_that_fails_is_an_outcome_and_stops_no_other(office, workspace):
    outcomes = list(build_plans(workspace, ["nowhere", "plan"], BuildWish(output="out/", several=True)))
    assert [outcome.code for outcome in outcomes] == [ExitCode.IO, ExitCode.OK]
    assert outcomes[0].problems[0].code == "plan-not-found"


def test_plans_are_built_as_they_are_asked_for(office, workspace):
    outcomes = build_plans(workspace, ["plan", "nowhere"], BuildWish(output="out/", several=True))
    assert next(outcomes).files[0].path.exists()


def test_whoever_listens_is_told_of_every_plan(office):
    told = []
    workspace = Workspace(environ=office.environ, listener=told.append)
    list(build_plans(workspace, ["plan", "nowhere"], BuildWish(output="out/", several=True)))
    assert told == [
        PlanBegun("plan", 1, 2),
        PlanDone("plan", 1, 2, ExitCode.OK),
        PlanBegun("nowhere", 2, 2),
        PlanDone("nowhere", 2, 2, ExitCode.IO),
    ]


def test_a_file_of_facts_is_not_replaced_by_the_document(office, project):
    file = office.write("facts.txt", "主题: 好书共读\n")
    with pytest.raises(UsageRefused) as refused:
        build_plan(project, BuildWish(output="facts.txt", inputs=(file,)))
    assert refused.value.problems[0].code == "output-is-input"


def test_the_time_of_a_word_file_is_the_environments(office):
    def built(**more):
        workspace = Workspace(environ={**office.environ, **more})
        return build_plan(open_project("plan", workspace), BuildWish(output="a.docx")).files[0].sha256

    assert built() == built(TZ="Asia/Shanghai") != built(SOURCE_DATE_EPOCH="86400")


def test_a_draft_is_called_after_the_folder_and_the_next_takes_its_place(office):
    text = (office.plan / "plan.yaml").read_text("utf-8")
    for written in (text.replace("  活动名称: 读书节\n", ""), text):
        office.write("plan/plan.yaml", written)
        draft = build_plan(
            open_project("plan", Workspace(environ=office.environ)), BuildWish(formats=("txt",), draft=True)
        )
        assert [file.path.name for file in draft.files] == ["plan（草稿）.txt"]


def test_hanzi_that_the_usual_faces_lack_are_told_once_with_the_face_they_have(office):
    text = (office.plan / "plan.yaml").read_text("utf-8")
    office.write("plan/plan.yaml", text.replace("读书节", "李喆𠮷读书节"))
    built = build_plan(open_project("plan", Workspace(environ=office.environ)), BuildWish(formats=("docx", "txt")))
    (told,) = [one for one in built.problems if one.code == "rare-hanzi"]
    assert "喆（方正小标宋_GBK）" in told.values["hanzi"]
    assert "𠮷（SimSun-ExtB）" in told.values["hanzi"]


def test_a_page_that_the_standard_does_not_know_says_by_how_many_millimetres(office):
    text = (office.plan / "plan.yaml").read_text("utf-8")
    office.write("plan/plan.yaml", f"{text}margin: box\n")
    built = build_plan(open_project("plan", Workspace(environ=office.environ)), BuildWish())
    (told,) = [one for one in built.problems if one.code == "margin-box"]
    assert dict(told.values) == {"lower": "2.4", "higher": "2.4", "height": "220"}


def test_run_in_headings_end_in_style_separators_where_the_plan_asks_for_it(office):
    counts = []
    themed = (office.plan / "plan.yaml").read_text("utf-8").replace("facts:\n", "facts:\n  主题: 好书共读\n")
    for line in ("", "style-separators: true\n"):
        office.write("plan/plan.yaml", themed + line)
        (file,) = build_plan(open_project("plan", Workspace(environ=office.environ)), BuildWish()).files
        counts.append(unpacked(file.path.read_bytes())[BODY].count("<w:specVanish/>"))
    assert counts == [0, 1]


def test_what_is_not_printed_on_paper_says_nothing_of_a_page(office):
    text = (office.plan / "plan.yaml").read_text("utf-8")
    office.write("plan/plan.yaml", f"{text}margin: box\n")
    built = build_plan(open_project("plan", Workspace(environ=office.environ)), BuildWish(formats=("txt", "json")))
    assert "margin-box" not in [one.code for one in built.problems]


def test_what_the_pages_come_to_is_said_where_a_format_has_pages(office, project):
    paged, running = (build_plan(project, BuildWish(formats=(name,), dry_run=True)) for name in ("docx", "md"))
    assert paged.sheet is not None
    assert (paged.sheet.pages, paged.sheet.sparse) == (1, ())
    assert running.sheet is None
