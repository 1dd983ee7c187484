"""Every plan in the documents is built to the end: a reader who copies it gets a document and not a word of warning."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from project.checkout import ROOT
from project.fences import PAGES, Fence, fences
from project.test_docs import fangan

# the story of the plugin authors is told, and tried, as a whole
TOLD = [page for page in PAGES if page not in ("docs/design.md", "docs/plugin-authors.md", "docs/zh/plugin-authors.md")]


def plans() -> Iterator[tuple[str, Fence, list[Fence]]]:
    """Yield the text of every plan, where it stands, and the files of its own that stand behind it."""
    for page in TOLD:
        found: list[tuple[str, Fence, list[Fence]]] = []
        for fence in fences(page):
            if fence.kind == "plan":
                found.append((fence.text, fence, []))
            elif fence.kind == "excerpt":
                found.append((replaced(found[0][0], fence.text), fence, []))
            elif found and fence.options.get("file", "").startswith("sections/"):
                found[-1][2].append(fence)
        yield from found


def replaced(whole: str, lines: str) -> str:
    """Put lines of a plan file in place of those with the same keys."""
    keys = re.findall(r"^(\w+):", lines, re.MULTILINE)
    kept = [part for part in re.split(r"^(?=\w)", whole, flags=re.MULTILINE) if part.partition(":")[0] not in keys]
    return "".join(kept) + lines


PLANS = list(plans())


def written(folder: Path, text: str, own: list[Fence]) -> Path:
    (folder / "plan.yaml").write_text(text, "utf-8")
    for fence in own:
        (folder / fence.options["file"]).parent.mkdir(exist_ok=True)
        (folder / fence.options["file"]).write_text(fence.text, "utf-8")
    return folder


@pytest.mark.parametrize(("text", "fence", "own"), PLANS, ids=[str(fence) for _, fence, _ in PLANS])
def test_a_plan_of_the_documents_builds_without_a_warning(tmp_path: Path, text: str, fence: Fence, own: list[Fence]):
    said = fangan(written(tmp_path, text, own), "build", ".", "-o", "plan.txt", told=True)
    assert "warning" not in said, fence
    printed = (tmp_path / "plan.txt").read_text("utf-8")
    assert all(fence.text.splitlines()[-1].partition("）")[2].partition("。")[0] in printed for fence in own)


def test_every_page_with_a_plan_is_held() -> None:
    assert {"README.md", "README.zh-CN.md", "docs/plan-file.md", "docs/zh/plan-file.md", "docs/zh/quickstart.md"} <= {
        fence.page for _, fence, _ in PLANS
    }


def test_the_quickstart_prints_the_name_of_the_file_that_is_built(tmp_path: Path) -> None:
    page = "docs/zh/quickstart.md"
    text = (ROOT / page).read_text("utf-8")
    (shown,) = re.findall(r"^\$ fangan build 扶贫日\n(扶贫日/.+)$", text, re.MULTILINE)
    (plan, *_) = (one for one, fence, _ in PLANS if fence.page == page)
    (tmp_path / "扶贫日").mkdir()
    (tmp_path / "扶贫日" / "plan.yaml").write_text(plan, "utf-8")
    assert fangan(tmp_path, "build", "扶贫日") == f"{shown}\n"
