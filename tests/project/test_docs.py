"""Every example in the documents works: a reader copies it, and it is what the text beside it says."""

import doctest
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from project.checkout import ROOT
from project.fences import PAGES, Fence, all_fences, fences

from fangan.messages.catalogue import room_messages
from fangan.model.problem import FanganError, Problem
from fangan.model.provider import Provider
from fangan.plugins.settings import shared_folders
from fangan.sources.agencies_file import read_agencies
from fangan.sources.events_file import read_events, read_terms
from fangan.sources.exemptions import read_exemptions_file
from fangan.sources.fields import Fields
from fangan.sources.grammar import read_declaration
from fangan.sources.house_file import read_house_rules
from fangan.sources.nodes import parse
from fangan.sources.outline_file import read_outline
from fangan.sources.plan_file import read_plan
from fangan.sources.section_file import read_head, read_wording

# the design page abbreviates its examples
FENCES = [fence for fence in all_fences() if fence.page != "docs/design.md"]
STORY = "docs/plugin-authors.md"


def section(text: str) -> list[Problem]:
    read_wording(text, read_head(text, Provider(id="docs"), "docs", "docs"))
    return []


def wording(text: str) -> list[Problem]:
    return section(f"---\nkey: activities\ntitle: 活动内容\n---\n{text}")


def item(text: str) -> list[Problem]:
    return section(f"---\nkey: activities#publicity\n---\n{text}")


def facts(text: str) -> list[Problem]:
    declared = "".join(f"  {line}\n" for line in text.splitlines())
    return section(f"---\nkey: activities\nfacts:\n{declared}---\n正文。")


def excerpt(text: str) -> list[Problem]:
    read_plan(f"outline: activity-day\nagency: 某省/某局\nyear: 2026\n{text}", "docs")
    return []


def config(text: str) -> list[Problem]:
    problems: list[Problem] = []
    assert Fields(parse(text, "docs", problems), problems, ("sections",)).texts("sections")
    return problems


def reader(read: Callable[..., Any], *more: str) -> Callable[[str], list[Problem]]:
    def run(text: str) -> list[Problem]:
        read(text, "docs", *more)
        return []

    return run


READERS: dict[str, Callable[[str], list[Problem]]] = {
    "section": section,
    "wording": wording,
    "item": item,
    "facts": facts,
    "config": config,
    "plan": reader(read_plan),
    "excerpt": excerpt,
    "declaration": reader(read_declaration),
    "outline": reader(read_outline, "docs"),
    "agencies": reader(read_agencies, "docs"),
    "events": reader(read_events, "docs"),
    "terms": reader(read_terms, "docs"),
    "exceptions": reader(read_exemptions_file),
    "checks": reader(read_house_rules, "docs"),
}


def codes(fence: Fence) -> set[str]:
    try:
        return {found.code for found in READERS[fence.kind](fence.text)}
    except FanganError as error:
        return {found.code for found in error.problems}


@pytest.mark.parametrize("fence", [one for one in FENCES if one.kind in READERS], ids=str)
def test_an_example_is_read_or_refused_as_it_says(fence: Fence) -> None:
    assert codes(fence) == set(filter(None, [fence.options.get("refused")]))


@pytest.mark.parametrize("fence", [one for one in FENCES if one.language in ("yaml", "text", "python")], ids=str)
def test_no_example_escapes_for_want_of_a_kind(fence: Fence) -> None:
    assert fence.kind in READERS or fence.language == "python" or "file" in fence.options


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text):
        if "://" not in target:
            assert ((ROOT / page).parent / target).exists(), target


def test_the_page_for_plugin_authors_names_every_problem_of_plugins() -> None:
    text = (ROOT / STORY).read_text("utf-8")
    assert [code for code in room_messages("plugins") if f"`{code}`" not in text] == []


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Write the files of the page's story, and its package as step 4 lays it out."""
    for fence in fences(STORY):
        if "file" in fence.options:
            path = tmp_path / fence.options["file"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(fence.text, "utf-8")
    return tmp_path


def fangan(folder: Path, *args: str, told: bool = False, **environ: str) -> str:
    """Run a command of the page; what it prints when it ends well, or with `told` what it says beside that."""
    variables = {"FANGAN_LANG": "en", "FANGAN_CACHE": str(folder / "cache"), "PYTHONIOENCODING": "utf-8", **environ}
    command = [sys.executable, "-c", "from fangan.cli.main import main; main()", *args]
    ran = subprocess.run(command, cwd=folder, env=variables, capture_output=True, encoding="utf-8", check=False)
    assert ran.returncode == 0, ran.stderr
    return ran.stderr if told else ran.stdout


def test_a_newcomer_sees_her_folder_win(story: Path) -> None:
    assert version("fangan-standard")
    why = fangan(story, "why", "扶贫日", "activities#donation", "--sections", "neixiang")
    assert [line.split()[:2] for line in why.splitlines() if " won " in line] == [["won", "neixiang"]]


def test_a_newcomer_builds_a_plan_with_her_folder(story: Path) -> None:
    fangan(story, "build", "扶贫日", "--sections", "neixiang", "-o", "plan.txt")
    text = (story / "plan.txt").read_text("utf-8")
    assert "（四）开展助学捐赠。面向考上大学的低收入家庭子女筹集助学金30万元" in text
    assert "（牵头单位：县民政局；责任单位：县慈善总会；完成时限：8月20日前）" in text
    assert "（五）开展图书漂流。" in text


def installed(folder: Path) -> str:
    """Make what lies in `folder` an installed distribution, as pip would, and return the folder."""
    info = folder / "fangan_neixiang-1.0.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: fangan-neixiang\nVersion: 1.0.0\n")
    (info / "entry_points.txt").write_text("[fangan.plugins]\nneixiang = fangan_neixiang\n")
    return str(folder)


def test_a_newcomer_sees_her_package_win(story: Path) -> None:
    package = story / "fangan-neixiang" / "fangan_neixiang"
    (story / "neixiang").rename(package)
    (package / "__init__.py").touch()
    path = installed(story / "fangan-neixiang")
    why = fangan(story, "why", "扶贫日", "activities#donation", PYTHONPATH=path)
    assert [line.split()[:3] for line in why.splitlines() if " won " in line] == [["won", "neixiang", "1.0.0"]]
    assert "neixiang-student-day" in fangan(story, "plugins", "show", "neixiang", PYTHONPATH=path)


def test_the_packaging_of_the_page_is_what_plugins_new_makes(story: Path) -> None:
    fangan(story, "plugins", "new", "new", "--id", "neixiang", "--agency", "河南省/南阳市/内乡县/农业农村局")
    shown, made = (story / name / "pyproject.toml" for name in ("fangan-neixiang", "new"))
    assert shown.read_text("utf-8") == made.read_text("utf-8")


def test_a_newcomers_package_is_checked_under_its_own_id_installed_or_not(story: Path) -> None:
    package = story / "fangan-neixiang" / "fangan_neixiang"
    (story / "neixiang").rename(package)
    (package / "__init__.py").touch()
    told = [fangan(story, "plugins", "check", "fangan-neixiang", told=True)]
    path = installed(story / "fangan-neixiang")
    told.append(fangan(story, "plugins", "check", "fangan-neixiang", told=True, PYTHONPATH=path))
    assert [one.partition(":")[0] for one in told] == ["neixiang", "neixiang"]
    assert told[0] == told[1]


def test_the_outline_of_the_story_can_be_used(story: Path) -> None:
    assert "neixiang-student-day" in fangan(story, "new", "--sections", "neixiang")


@pytest.mark.parametrize("page", sorted({one.page for one in FENCES if one.language == "pycon"}))
def test_examples_for_python_print_what_they_say(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FANGAN_LANG", "en")
    told: list[str] = []
    names: dict[str, Any] = {}
    for fence in (one for one in FENCES if one.page == page and one.language == "pycon"):
        example = doctest.DocTestParser().get_doctest(fence.text, names, page, page, fence.line - 1)
        doctest.DocTestRunner().run(example, out=told.append, clear_globs=False)
        names = example.globs
    if told:
        pytest.fail("".join(told), pytrace=False)


@pytest.mark.parametrize("fence", [one for one in FENCES if one.language == "python"], ids=str)
def test_examples_of_code_compile(fence: Fence) -> None:
    compile(fence.text, str(fence), "exec")


def test_the_plugin_with_code_does_what_the_page_says(story: Path) -> None:
    package = story / "code" / "fangan_neixiang"
    package.mkdir(parents=True)
    for fence in fences(STORY):
        if fence.language == "python" and fence.kind == "plugin":
            (package / "__init__.py").write_text(fence.text, "utf-8")
        elif fence.options.get("module", "").startswith("fangan_neixiang."):
            (package / (fence.options["module"].partition(".")[2] + ".py")).write_text(fence.text, "utf-8")
    (story / "neixiang").rename(story / "office")
    fangan(story, "build", "扶贫日", "--sections", "office", "--format", "sms", PYTHONPATH=installed(story / "code"))
    (written,) = (story / "扶贫日").glob("*.sms.txt")
    assert written.read_text("utf-8") == "内乡县2026年“扶贫日”活动方案：指导思想；基本原则；活动内容；组织领导。\n"


def test_the_configuration_of_the_page_is_the_one_that_is_read(tmp_path: Path) -> None:
    (text,) = (fence.text for fence in fences(STORY) if fence.kind == "config")
    shared = tmp_path / "方案文本"
    shared.mkdir()
    (tmp_path / "config.yaml").write_text(text.replace("/mnt/share/方案文本", str(shared)), "utf-8")
    assert shared_folders([], {"FANGAN_CONFIG": str(tmp_path / "config.yaml")}) == [str(shared)]
