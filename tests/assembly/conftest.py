"""A whole small project in one folder: an outline, agencies, sections, and what the plan file says."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from fangan.assembly.composer import Composer, Composition
from fangan.assembly.decide import Decision
from fangan.assembly.select import survey_selection
from fangan.model.document import Document, Paragraph, Text
from fangan.model.problem import FanganError, Problem
from fangan.model.provider import Provider
from fangan.plugins.catalogue import Catalogue
from fangan.plugins.folder import read_folder
from fangan.sources.plan_file import read_plan

AGENCIES = """
甲省/乙市/丙县: {level: 县, roles: {宣传: 县委宣传部}}
甲省/乙市/丙县/农业农村局: {name: 丙县农业农村局, short: 县农业农村局, code: 丙农, sector: 农业农村, level: 县}
甲省/乙市/丙县/教育局: {name: 丙县教育局, short: 县教育局, code: 丙教, sector: 教育, level: 县}
"""
OUTLINE = """
id: plan
name: 活动方案
title: "{{地区}}{{年度}}年活动方案"
sections: [activities]
"""
ACTIVITIES = """---
key: activities
title: 活动内容
---
（一）广泛宣传。组织开展宣传。 {#publicity}
（二）走访慰问。开展走访。 {#visits}
"""


class Project:
    """Folders of text by provider, composed into a document."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.outline = OUTLINE
        self.agency = "甲省/乙市/丙县/农业农村局"
        self.providers: dict[str, Path] = {}
        self.add("standard", {"agencies.yaml": AGENCIES, "sections/activities.md": ACTIVITIES})

    def add(self, provider: str, files: Mapping[str, str]) -> None:
        """Write files of a provider; `own` is the plan's own folder."""
        folder = self.providers.setdefault(provider, self.root / provider)
        for path, text in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")

    def catalogue(self) -> Catalogue:
        """Read all providers."""
        self.add("standard", {"outlines/plan.yaml": self.outline})
        supplies = []
        for name, folder in self.providers.items():
            distribution = "" if name == "own" else f"fangan-{name}"
            provider = Provider(id=name, version="1.0", distribution=distribution, own=name == "own")
            supplies.append(read_folder(str(folder), provider))
        assert [found for supply in supplies for found in supply.problems] == []
        return Catalogue(supplies)

    def composer(self, plan: str = "") -> Composer:
        """Read a plan file of which only what matters is given."""
        head = "" if "outline:" in plan else "outline: plan\n"
        agency = "" if "agency:" in plan else f"agency: {self.agency}\n"
        year = "" if "year:" in plan else "year: 2026\n"
        issue = "" if "issue:" in plan else "issue: {date: 2026-09-20}\n"
        return Composer(self.catalogue(), read_plan(head + agency + year + issue + plan, "plan.yaml"))

    def compose(self, plan: str = "", draft: bool = False) -> Composition:
        """Compose a plan."""
        return self.composer(plan).compose(draft=draft)

    def decisions(self, plan: str = "") -> tuple[Decision, ...]:
        """Select for a plan and list what was decided."""
        composer = self.composer(plan)
        return survey_selection(composer.catalogue, composer.program.plan)[0].decisions

    def document(self, plan: str = "", draft: bool = False) -> Document:
        """Compose a plan and keep the document."""
        return self.compose(plan, draft).document

    def lines(self, plan: str = "", draft: bool = False) -> list[str]:
        """Compose a plan and print its paragraphs."""
        return lines(self.document(plan, draft).text)

    def problems(self, plan: str = "", draft: bool = False) -> list[Problem]:
        """Compose a plan and list what is wrong with it or worth telling."""
        try:
            return list(self.compose(plan, draft).problems)
        except FanganError as error:
            return list(error.problems)

    def codes(self, plan: str = "", draft: bool = False) -> list[str]:
        """List the codes of `problems`."""
        return [found.code for found in self.problems(plan, draft)]


def lines(text: Text) -> list[str]:
    """Print the paragraphs of a text."""
    return [block.number + block.heading + block.text for block in text.blocks if isinstance(block, Paragraph)]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


@pytest.fixture
def section() -> Callable[..., str]:
    """Return a function that writes a section file: `section("activities", "（一）甲。乙。", **head)`."""

    def write(key: str, body: str, **head: str) -> str:
        title = {} if "#" in key else {"title": "活动内容"}
        rows = {**title, **{name.rstrip("_"): value for name, value in head.items()}}
        return "---\n" + f"key: {key}\n" + "".join(f"{k}: {v}\n" for k, v in rows.items()) + f"---\n{body}\n"

    return write


@pytest.fixture
def facts(project, section):
    """Return a function: declare facts, print them, and give them values."""

    def compose(declared: str, text: str, given: str, draft: bool = False) -> list[str]:
        head = f"{{{declared}}}"
        project.add("standard", {"sections/activities.md": section("activities", text, facts=head)})
        return project.lines(f"facts: {{{given}}}\n", draft)[1:]

    compose.project = project
    return compose
