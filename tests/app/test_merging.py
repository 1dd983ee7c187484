"""A plan and files that were sent round, edited and came back: one document, with comments that say whose it is."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from fangan.app.building import BuildWish, build_plan
from fangan.app.harvesting import HarvestWish, harvest
from fangan.app.merging import MergeOutcome, MergeWish, merge_files
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.merge.merging import merge_documents
from fangan.merge.records import Merged
from fangan.model.problem import ExitCode, InputRefused, UsageRefused
from fangan.model.reading import all_words

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CORE = "docProps/core.xml"
OPENING = "县教育局承担组织工作。"
TRACKED = (
    '<w:del w:id="900" w:author="王科长" w:date="2026-03-01T00:00:00Z"><w:r><w:delText>组织</w:delText></w:r></w:del>'
    '<w:ins w:id="901" w:author="王科长" w:date="2026-03-01T00:00:00Z"><w:r><w:t>统筹</w:t></w:r></w:ins>'
)


def english(text: str) -> str:
    return text


@pytest.fixture
def sent(office) -> Path:
    """Return the file that was sent round, built from the plan."""
    section = office.root / "office/sections/basis.md"
    section.write_text(section.read_text("utf-8") + f"\n{OPENING}\n", "utf-8")
    return (
        build_plan(open_project("plan", Workspace(environ=office.environ)), BuildWish(output="sent.docx")).files[0].path
    )


@pytest.fixture
def edited(sent: Path) -> Callable[..., str]:
    """Return what writes a copy of the file with other words, saved by somebody."""

    def edit(name: str, old: str, new: str, by: str = "", *, of: Path = sent) -> str:
        target = of.with_name(name)
        with zipfile.ZipFile(of) as before, zipfile.ZipFile(target, "w") as after:
            for part in before.namelist():
                data = before.read(part).decode()
                if part == "word/document.xml":
                    assert old in data
                    data = data.replace(old, new)
                if part == CORE and by:
                    start, end = data.index("<cp:lastModifiedBy>"), data.index("</cp:lastModifiedBy>")
                    data = f"{data[:start]}<cp:lastModifiedBy>{by}{data[end:]}"
                after.writestr(part, data)
        return str(target)

    return edit


def merge(office, *files: str, **others: object) -> MergeOutcome:
    wish = MergeWish(**{"plan": "plan", "files": files, "output": "merged.docx", **others})  # type: ignore[arg-type]
    return merge_files(Workspace(environ=office.environ), wish, english)


def comments(path: str) -> list[tuple[str, str]]:
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/comments.xml"))
    return [(one.get(f"{W}author"), "".join(one.itertext())) for one in root]


def test_changes_of_two_reviewers_stand_in_one_file_under_their_names(office, edited):
    one = edited("教育局.docx", "县教育局承担", "县教育体育局承担", "刘敏")
    other = edited("二.docx", "甲县2026年", "甲县二〇二六年")
    outcome = merge(office, one, other)
    assert (outcome.code, outcome.reviewers) == (ExitCode.OK, ("刘敏", "二"))
    words = all_words(Workspace(environ=office.environ).built("merged.docx").document)
    assert ("县教育体育局承担组织工作" in words, "二〇二六年" in words) == (True, True)
    assert {author for author, _ in comments("merged.docx")} == {"刘敏", "二"}


def test_a_conflict_keeps_both_texts_in_the_file(office, edited):
    files = [edited(f"{name}.docx", "承担组织", f"承担{name}") for name in ("统筹", "协调")]
    outcome = merge(office, *files)
    assert outcome.code is ExitCode.FINDINGS
    (told,) = [text for _, text in comments("merged.docx") if "Conflict" in text]
    assert ("统筹" in told, "协调" in told) == (True, True)


def test_what_is_said_to_stand_in_the_text_stands_there(office, edited):
    files = [edited("删.docx", OPENING, ""), edited("改.docx", "承担组织", "承担统筹")]
    for one in (files, files[::-1]):
        outcome = merge(office, *one)
        (told,) = [text for _, text in comments("merged.docx") if "Conflict" in text]
        assert "改 (stands here): " in told
        assert "统筹" in all_words(outcome.merged.document)


def test_a_file_that_names_nobody_but_us_is_called_by_its_name(office, edited):
    agency = open_project("plan", Workspace(environ=office.environ)).plan.agency
    assert merge(office, edited("财政局.docx", "承担组织", "承担统筹", agency)).reviewers == ("财政局",)


def test_tracked_changes_are_their_authors(office, edited):
    file = edited("a.docx", "组织工作。", f"</w:t></w:r>{TRACKED}<w:r><w:t>工作。")
    (taken,) = merge(office, file).merged.taken
    assert (taken.by, "统筹" in taken.new) == ("王科长", True)


def test_the_plan_may_have_moved_on_where_the_file_still_says_what_it_was_built_from(office, edited):
    file = edited("a.docx", "承担组织", "承担统筹")
    plan = office.plan / "plan.yaml"
    plan.write_text(plan.read_text("utf-8").replace("读书节", "阅读周"), "utf-8")
    merged = all_words(merge(office, file).merged.document)
    assert ("阅读周" in merged, "承担统筹" in merged, "读书节" in merged) == (True, True, False)


def moved_on(office) -> None:
    """Let the wording be published anew, so that the file's manifest does not give its text any more."""
    section = office.root / "office/sections/basis.md"
    section.write_text(section.read_text("utf-8").replace("县教育局", "县教体局"), "utf-8")


def test_a_file_whose_text_nothing_gives_any_more_needs_what_it_was(office, edited, sent):
    file = edited("a.docx", "工作。", "工作，并及时通报。")
    moved_on(office)
    with pytest.raises(InputRefused) as refused:
        merge(office, file)
    assert [one.code for one in refused.value.problems] == ["merge-no-base"]
    merged = all_words(merge(office, file, base=str(sent)).merged.document)
    assert "县教体局承担组织工作，并及时通报。" in merged


def test_without_its_tracked_changes_a_file_is_what_it_was(office, edited):
    file = edited("a.docx", "组织工作。", f"</w:t></w:r>{TRACKED}<w:r><w:t>工作。")
    moved_on(office)
    assert "县教体局承担统筹工作。" in all_words(merge(office, file).merged.document)


def test_what_was_merged_comes_back_into_the_plan(office, edited):
    merge(office, edited("a.docx", "承担组织", "承担统筹"))
    assert harvest(Workspace(environ=office.environ), HarvestWish(file="merged.docx", plan="plan")).whole
    now = open_project("plan", Workspace(environ=office.environ)).composer().compose().document
    assert "承担统筹工作" in all_words(now)


def test_a_dry_run_writes_nothing(office, edited):
    outcome = merge(office, edited("a.docx", "承担组织", "承担统筹"), dry_run=True)
    assert (outcome.output, (office.root / "merged.docx").exists()) == (None, False)


@pytest.mark.parametrize(
    ("output", "code"),
    [(None, "merge-no-output"), ("merged.pdf", "merge-output"), ("sent.docx", "merge-output-is-input")],
)
def test_an_output_that_cannot_be_is_refused(output: str | None, code: str, office, sent):
    with pytest.raises(UsageRefused) as refused:
        merge(office, str(sent), output=output)
    assert [one.code for one in refused.value.problems] == [code]


def test_the_file_that_was_sent_round_is_not_replaced(office, edited, sent):
    file, before = edited("a.docx", "承担组织", "承担统筹"), sent.read_bytes()
    with pytest.raises(UsageRefused) as refused:
        merge(office, file, base=str(sent), output="sent.docx")
    assert [one.code for one in refused.value.problems] == ["merge-output-is-input"]
    assert sent.read_bytes() == before


def test_a_reviewers_file_is_not_replaced_by_another_spelling_of_its_name(office, edited):
    file = edited("a.docx", "承担组织", "承担统筹")
    with pytest.raises(UsageRefused):
        merge(office, file, output="plan/../a.docx")


def test_a_merged_document_that_somebody_settled_stays_beside_the_new_one(office, edited):
    file = edited("a.docx", "承担组织", "承担统筹")
    assert merge(office, file).problems == merge(office, file).problems == ()
    settled = edited("settled.docx", "承担统筹", "承担协调", of=office.root / "merged.docx")
    content = Path(settled).read_bytes()
    Path(settled).replace(office.root / "merged.docx")
    (told,) = merge(office, file).problems
    assert (told.code, Path(told.values["copy"]).read_bytes()) == ("file-kept", content)


def test_all_files_that_cannot_be_read_are_told_at_once(office, sent):
    (office.root / "torn.docx").write_bytes(b"PK\3\4")
    with pytest.raises(InputRefused) as refused:
        merge(office, "torn.docx", str(sent), "torn.docx")
    assert len(refused.value.problems) == 2


def test_words_that_were_lost_are_told_as_a_fault_of_ours(office, sent, monkeypatch):
    def losing(*given: object) -> Merged:
        return merge_documents(*given)._replace(lost=("及时通报。",))  # type: ignore[arg-type]

    monkeypatch.setattr("fangan.app.merging.merge_documents", losing)
    outcome = merge(office, str(sent))
    assert [(one.code, one.values["words"]) for one in outcome.problems] == [("merge-lost", "及时通报。")]
    assert outcome.code is ExitCode.FINDINGS
