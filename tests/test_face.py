"""`import fangan`: the same refusals as the command line, said in words; small, typed and lazy."""

import ast
import json
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from factories.office import PLAN, Office, found

import fangan
from fangan.app.given import facts_in_python

BARE = "outline: day\nagency: 某省/某市/甲县/教育局\nyear: 2026\n"
UNDER = PLAN + "under: ../above/plan.yaml\n"
ITEM = "---\nkey: activities\ntitle: 活动内容\n---\n（一）宣传。开展宣传。 {#publicity by=4-20}\n"
CHECK = {
    "fangan_faulty/__init__.py": "from fangan import hookimpl\nfrom fangan.model.extension import Check\n"
    "@hookimpl\ndef fangan_checks():\n    return [Check(id='c', target='fangan_faulty.rules:rule')]\n",
    "fangan_faulty/rules.py": "def rule(document):\n    raise ValueError('no luck')\n",
    "fangan_faulty-1.dist-info/METADATA": "Metadata-Version: 2.1\nName: fangan-faulty\nVersion: 1\n",
    "fangan_faulty-1.dist-info/entry_points.txt": "[fangan.plugins]\nfaulty = fangan_faulty\n",
}


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    """The office, whose environment is the process's own for as long as a test runs."""
    made = found(tmp_path)
    monkeypatch.chdir(tmp_path)
    for name, value in made.environ.items():
        monkeypatch.setenv(name, value)
    return made


@dataclass(frozen=True)
class Case:
    """A plan that is refused: what is written beside it, the words of the command line, and the same from Python."""

    words: tuple[str, ...]
    python: Callable[[], object]
    files: dict[str, str] = field(default_factory=dict)
    environ: dict[str, str] = field(default_factory=dict)


def build(**named: object) -> Callable[[], object]:
    return lambda: fangan.build("plan", **named)  # type: ignore[arg-type]


REFUSED = {
    "a term out of its period": Case(
        ("build", "plan"),
        build(),
        {
            "office/terms.yaml": "旧说法: {kind: formula, valid: /2024-12-31, severity: 规定}\n",
            "plan/sections/basis.md": "---\nkey: basis\n---\n按照旧说法，制定本方案。\n",
        },
    ),
    "a deadline later than the superior's": Case(
        ("build", "plan"),
        build(),
        {
            "above/plan.yaml": PLAN,
            "above/sections/activities.md": ITEM,
            "plan/plan.yaml": UNDER,
            "plan/sections/activities.md": ITEM.replace("4-20", "4-25"),
        },
    ),
    "a superior that is not there": Case(("build", "plan"), build(), {"plan/plan.yaml": UNDER}),
    "no lock": Case(("build", "plan", "--locked"), build(locked=True)),
    "another wording than locked": Case(
        ("build", "plan", "--locked"),
        build(locked=True),
        {"plan/plan.lock": "schema: 1\nengine: 0\noutline: day\nwordings: {}\n"},
    ),
    "a plugin's check that cannot run": Case(("build", "plan"), build(), CHECK, {"FANGAN_PLUGINS": "faulty"}),
    "a plugin that is wanted and not there": Case(("build", "plan"), build(), {}, {"FANGAN_PLUGINS": "nobody"}),
    "a fact that is missing": Case(("build", "plan"), build(), {"plan/plan.yaml": BARE}),
    "a fact of the wrong type": Case(("build", "plan", "--set", "开始日期=春天"), build(facts={"开始日期": "春天"})),
    "a fact taken back": Case(("build", "plan", "--set", "开始日期="), build(facts={"开始日期": None})),
    "a character no fact may hold": Case(
        ("build", "plan", "--set", "主题=好\u200b书"), build(facts={"主题": "好\u200b书"})
    ),
    "a plan that is not there": Case(("build", "nowhere"), lambda: fangan.build("nowhere")),
    "a plan that cannot be read": Case(("build", "plan"), build(), {"plan/plan.yaml": "outline: [day\n"}),
    "an unknown outline": Case(("build", "plan"), build(), {"plan/plan.yaml": PLAN.replace("day", "dya")}),
    "an unknown format": Case(("build", "plan", "--format", "docs"), build(formats="docs")),
    "an output of no format": Case(("build", "plan", "-o", "方案.doc"), build(output="方案.doc")),
    "an output among the sections": Case(
        ("build", "plan", "-o", "plan/sections/a.md"), build(output=Path("plan/sections/a.md"))
    ),
    "an output that is the plan": Case(
        ("build", "plan", "-o", "plan/plan.yaml", "--format", "txt"), build(output="plan/plan.yaml", formats="txt")
    ),
    "a folder that cannot be made": Case(
        ("build", "plan", "-o", "blocked/in/"), build(output=Path("blocked/in")), {"blocked": "a file"}
    ),
    "checking by an unknown family": Case(
        ("check", "plan", "--family", "term"), lambda: fangan.check("plan", families=["term"])
    ),
    "checking what nothing reads": Case(("check", "a.rtf"), lambda: fangan.check("a.rtf"), {"a.rtf": "甲"}),
    "asking for the facts of a plan that is not there": Case(("facts", "nowhere"), lambda: fangan.facts("nowhere")),
    "comparing what cannot be read": Case(
        ("diff", "plan", "a.docx"), lambda: fangan.diff("plan", "a.docx"), {"a.docx": "甲"}
    ),
    "comparing into what is compared": Case(
        ("diff", "plan", "a.docx", "-o", "a.docx"), lambda: fangan.diff("plan", "a.docx", output="a.docx")
    ),
    "rolling into the same year": Case(("roll", "plan", "--year", "2026"), lambda: fangan.roll("plan", year=2026)),
    "rolling into a folder that is there": Case(
        ("roll", "plan", "--year", "2027", "-o", "office"), lambda: fangan.roll("plan", year=2027, output="office")
    ),
    "starting a plan where there is one": Case(
        ("new", "day", "plan", "--agency", "甲县教育局"), lambda: fangan.new("day", agency="甲县教育局", folder="plan")
    ),
    "starting a plan of an unknown agency": Case(
        ("new", "day", "mine", "--agency", "某省/某市/甲县/无此人"),
        lambda: fangan.new("day", agency="某省/某市/甲县/无此人", folder="mine"),
    ),
    "reading what nobody built": Case(("inspect", "a.docx"), lambda: fangan.read("a.docx"), {"a.docx": "甲"}),
    "verifying what nobody built": Case(("verify", "a.json"), lambda: fangan.verify("a.json"), {"a.json": "{}"}),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_the_command_line_refuses_is_refused_with_the_same_codes(office, monkeypatch, name):
    case = REFUSED[name]
    for path, text in case.files.items():
        office.write(path, text)
    monkeypatch.syspath_prepend(str(office.root))
    for variable, value in case.environ.items():
        monkeypatch.setenv(variable, value)
    ran = office.run(*case.words, "--json", env=case.environ)
    told = json.loads(ran.stdout)
    told = told["plans"][0] if "plans" in told else told
    with pytest.raises(fangan.FanganError) as refused:
        case.python()
    codes = [problem.code for problem in refused.value.problems]
    assert codes == [problem["code"] for problem in told["problems"]] != []
    assert int(refused.value.exit_code) == told["exit"] == ran.exit_code
    monkeypatch.delitem(sys.modules, "fangan_faulty", raising=False)
    monkeypatch.delitem(sys.modules, "fangan_faulty.rules", raising=False)


def test_what_the_command_line_only_tells_is_told_with_the_same_codes(office):
    office.write("plan/sections/a.md", "---\nkey: basis\n---\n为办好{{活动名称}}，制定本方案。\n")
    told = json.loads(office.run("build", "plan", "--set", "题目=甲", "--json", "--dry-run").stdout)["plans"][0]
    outcome = fangan.build("plan", facts={"题目": "甲"}, dry_run=True)
    assert [one.code for one in outcome.problems] == [one["code"] for one in told["problems"]] != []
    assert [file.sha256 for file in outcome.files] == [file["sha256"] for file in told["files"]]


def test_a_clean_build_leaves_no_fact_in_the_file(office):
    (file,) = fangan.build("plan", output="a.docx", clean=True).files
    assert fangan.read(file.path).manifest.facts == {}
    assert fangan.verify(file.path, plan="plan").same


def test_an_open_plan_refuses_what_a_build_would(office):
    office.write("office/terms.yaml", "读书节: {kind: formula, valid: /2024-12-31, severity: 规定}\n")
    with pytest.raises(fangan.InputRefused, match="terms/no-longer-used"):
        fangan.open("plan").compose()


@pytest.mark.parametrize(("language", "said"), [("zh_CN", "错误"), ("en", "error")])
def test_an_error_says_its_problems_as_the_command_line_would(office, monkeypatch, language, said):
    monkeypatch.setenv("FANGAN_LANG", language)
    office.write("plan/plan.yaml", BARE)
    with pytest.raises(fangan.InputRefused) as refused:
        fangan.open("plan").compose()
    lines = str(refused.value).split("\n")
    assert lines == [fangan.say(problem) for problem in refused.value.problems]
    assert any(line.startswith(f"plan/plan.yaml:1:1: {said} fact-missing") for line in lines)


def test_an_error_travels_between_processes_with_all_it_carries(office):
    with pytest.raises(fangan.OutputFailed) as refused:
        fangan.open("nowhere")
    travelled = pickle.loads(pickle.dumps(refused.value))
    assert (type(travelled), travelled.problems) == (fangan.OutputFailed, refused.value.problems)


def test_a_finding_is_said_with_its_line(office):
    office.write("office/terms.yaml", "读书节: {kind: formula, valid: /2024-12-31, severity: 严重}\n")
    (finding, *_) = fangan.check("plan")
    assert fangan.say(finding).startswith("plan/plan.yaml:5:")


def test_a_text_is_checked_as_a_text_and_told_that_it_has_no_pages(office):
    office.write("通知.txt", "关于读书节的通知\n各学校：\n现将方案印发给你们,请贯彻执行。\n")
    outcome = fangan.check("通知.txt", families=["punctuation"], rendered=True)
    assert [finding.rule.id for finding in outcome] == ["punctuation/half-width"]
    assert "rendered-not-word" in {one.code for one in outcome.problems}


def test_a_document_can_be_compared_without_a_file(office):
    plan = fangan.open("plan")
    outcome = fangan.diff(plan.compose().document, plan.compose(facts={"活动名称": "阅读周"}).document)
    assert outcome.before == "甲县2026年“读书节”活动方案"
    assert outcome.code is fangan.ExitCode.FINDINGS


@pytest.mark.parametrize("output", ["out", Path("out"), "out/"])
def test_an_output_without_a_suffix_is_a_folder(office, output):
    (file,) = fangan.build("plan", output=output).files
    assert file.path.parent == Path("out")


def test_many_plans_are_built_with_what_failed_among_them(office):
    office.write("other/plan.yaml", PLAN)
    outcomes = list(fangan.build_all(["plan", Path("nowhere"), "other"], output="out", formats="txt"))
    assert [outcome.code.name for outcome in outcomes] == ["OK", "IO", "USAGE"]


@pytest.mark.parametrize(
    ("value", "raw"),
    [
        ("两户", "两户"),
        (3, "3"),
        (2.5, "2.5"),
        (1e6, "1000000.0"),
        (Decimal("1E+3"), "1000"),
        (date(2026, 4, 23), "2026-04-23"),
        (None, ""),
        (["甲", "乙"], ("甲", "乙")),
        ([{"校": "甲校", "人": 3}], ({"校": "甲校", "人": "3"},)),
    ],
)
def test_a_fact_is_what_a_person_would_have_typed(value, raw):
    assert facts_in_python({"要素": value})["要素"].raw == raw


@pytest.mark.parametrize("value", [True, object(), {1, 2}, b"text"])
def test_what_no_fact_can_be_is_a_mistake_of_the_program(value):
    with pytest.raises(TypeError, match="要素"):
        facts_in_python({"要素": value})


def test_files_that_others_edited_are_merged(office: Office) -> None:
    fangan.build("plan", output="sent.docx")
    outcome = fangan.merge_edited(fangan.open("plan"), "sent.docx", output="merged.docx")
    assert isinstance(outcome, fangan.MergeOutcome)
    assert (outcome.merged.taken, outcome.merged.conflicts, Path("merged.docx").exists()) == ((), (), True)
    assert fangan.merge_edited("plan", ["sent.docx"]).output is None


def test_every_name_can_be_had_and_type_checkers_know_the_same_names():
    assert all(getattr(fangan, name) is not None for name in fangan.__all__)
    assert dir(fangan) == sorted(fangan.__all__)
    source = ast.parse(Path(fangan.__file__).read_text("utf-8"))
    typed = {alias.asname for node in ast.walk(source) if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert typed - {None} == set(fangan.__all__) - {"__version__"}


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match=r"fangan.*compose"):
        fangan.compose  # noqa: B018


def loaded(program: str) -> set[str]:
    """Return what modules a program has loaded."""
    program += "; import sys; print('\\n'.join(sys.modules))"
    environ = {**os.environ, "FANGAN_CACHE": "off"}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environ)
    return set(done.stdout.split())


def test_importing_it_imports_nothing_of_it():
    assert {name for name in loaded("import fangan, os") if name.startswith("fangan.")} == set()


def test_building_imports_neither_click_nor_what_other_use_cases_need(office):
    modules = loaded("import fangan; fangan.build('plan', output='out', formats='txt')")
    unneeded = (
        "click",
        "lxml",
        "docx",
        "fangan.cli",
        "fangan.compare",
        "fangan.years",
        "fangan.kit",
        "fangan.app.data",
    )
    assert [name for name in unneeded if name in modules] == []
