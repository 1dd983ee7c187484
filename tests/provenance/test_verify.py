"""A built file can be built again from what it says of itself; whatever differs is told."""

import json
import re
import zipfile
import zlib
from binascii import b2a_base64
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

import fangan
from fangan.app.verifying import VerifyWish, verify_file
from fangan.app.workspace import Workspace
from fangan.assembly.composer import Composer
from fangan.compare import compare_documents
from fangan.formats.docx import write
from fangan.formats.json_document import write as write_json
from fangan.formats.registry import read
from fangan.model.document import Block, Document, Paragraph
from fangan.model.problem import InputRefused
from fangan.provenance.manifest import plan_of
from fangan.provenance.origin import locate
from fangan.provenance.verify import Answer, verify_built
from fangan.sources.plan_file import load_plan

OUTLINE = "id: plan\nname: 方案\ntitle: 丙县活动方案\nfacts: {主题: {ask: 主题}, 名单: {type: list, ask: 名单}}\n"
SECTION = """---
key: activities
title: 活动内容
---
（一）广泛宣传。围绕{{主题}}宣传。 {#publicity}
（二）走访慰问。到{{名单}}走访。 {#visits}
1.细则。照此办理。
"""
PLAN = """outline: plan
agency: 甲省/乙市/丙县/人民政府
year: 2026
facts: {主题: 同心&同行, 名单: [一村, 二村]}
sections: {activities: {order: [visits, publicity]}}
issue: {date: 2026-09-01, signed: 丙县人民政府}
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FANGAN_PLUGINS", "")
    monkeypatch.setenv("FANGAN_CACHE", "off")
    (tmp_path / "sections").mkdir()
    (tmp_path / "outlines").mkdir()
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (tmp_path / "sections" / "activities.md").write_text(SECTION, encoding="utf-8")
    (tmp_path / "outlines" / "plan.yaml").write_text(OUTLINE + "sections: [activities]\n", encoding="utf-8")
    return tmp_path


def compose(project: Path, draft: bool = False) -> Document:
    composer = Composer(Workspace().catalogue(project), load_plan(project / "plan.yaml"))
    return composer.compose(draft=draft).document


@pytest.fixture(params=[("a.docx", write), ("a.json", write_json)])
def built(request: pytest.FixtureRequest, project: Path) -> Path:
    name, writer = request.param
    (project / name).write_bytes(writer(compose(project)))
    return project / name


NOTICE = "issue: {form: notice, number: 丙政〔2026〕1号, to: 各乡镇, date: 2026-09-01%s}\n"
COVER = "---\nkey: notice\ntitle: 通知\n---\n现印发给你们。\n"


@pytest.mark.parametrize("writer", [write, write_json])
def test_a_notice_of_a_time_when_plans_were_annexes_is_built_again_as_it_was(project: Path, writer) -> None:
    plan = PLAN[: PLAN.index("issue:")]
    (project / "sections" / "notice.md").write_text(COVER, encoding="utf-8")
    (project / "plan.yaml").write_text(plan + NOTICE % ", as: annex", encoding="utf-8")
    document = compose(project)
    (project / "plan.yaml").write_text(plan + NOTICE % "", encoding="utf-8")
    unsaid = compose(project).manifest.plan
    old = replace(document, manifest=replace(document.manifest, plan=unsaid))
    file = project / ("a.docx" if writer is write else "a.json")
    file.write_bytes(writer(old))
    verified = verify_built(file, Workspace().catalogue(project))
    assert (verified.answer, verified.now.covers, verified.now.issued) == (Answer.BYTES, True, None)


def test_a_file_that_nobody_touched_is_the_same_to_the_last_byte(built: Path) -> None:
    assert verify_built(built, Workspace().catalogue(built.parent)).answer is Answer.BYTES


def test_the_plan_comes_back_out_of_the_file(built: Path) -> None:
    plan = plan_of(read(built).document.manifest, str(built))
    first = load_plan(built.parent / "plan.yaml")
    assert {name: fact.raw for name, fact in plan.facts.items()} == {n: f.raw for n, f in first.facts.items()}
    assert plan.sections["activities"].order == ("visits", "publicity")
    assert plan.issue.date == first.issue.date


def test_wording_published_anew_is_told(built: Path) -> None:
    section = built.parent / "sections" / "activities.md"
    section.write_text(SECTION.replace("照此办理", "抓好落实"), encoding="utf-8")
    verified = verify_built(built, Workspace().catalogue(built.parent))
    told = [found.code for found in verified.problems]
    assert (verified.answer, verified.edited, told) == (Answer.DIFFERENT, False, ["lock-changed"])


def test_text_edited_since_is_not_the_same(project: Path) -> None:
    path = project / "a.docx"
    path.write_bytes(edited(write(compose(project)), "word/document.xml", "照此办理", "不必办理"))
    verified = verify_built(path, Workspace().catalogue(project))
    assert (verified.edited, verified.parts) == (True, ("word/document.xml",))


def test_facts_edited_in_the_manifest_are_not_the_same(project: Path) -> None:
    path = project / "a.docx"
    path.write_bytes(edited(write(compose(project)), "customXml/item1.xml", "一村", "三村"))
    assert verify_built(path, Workspace().catalogue(project)).answer is Answer.DIFFERENT


def test_the_same_content_packed_otherwise_is_the_same(built: Path) -> None:
    data = built.read_bytes()
    if built.suffix == ".json":
        built.write_text(json.dumps(json.loads(data), ensure_ascii=True), encoding="utf-8")
    else:
        built.write_bytes(edited(data, "docProps/custom.xml", *packed_otherwise(data)))
    verified = verify_built(built, Workspace().catalogue(built.parent))
    assert (verified.answer, verified.parts) == (Answer.CONTENT, ())


def packed_otherwise(data: bytes) -> tuple[str, str]:
    """Return the manifest of the document properties as it is packed there, and as another zlib packs it."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        properties = package.read("docProps/custom.xml").decode()
        manifest = package.read("customXml/item1.xml")
    pieces = re.findall("<property .*?</property>", properties)
    other = b2a_base64(zlib.compress(manifest, 1), newline=False).decode()
    return "".join(pieces), re.sub("<vt:lpwstr>.*?<", f"<vt:lpwstr>{other}<", pieces[0])


def test_a_part_that_somebody_added_is_named(project: Path) -> None:
    path = project / "a.docx"
    data = BytesIO(write(compose(project)))
    with zipfile.ZipFile(data, "a") as package:
        package.writestr("word/footnotes.xml", "<footnotes/>")
    path.write_bytes(data.getvalue())
    verified = verify_built(path, Workspace().catalogue(project))
    assert (verified.edited, verified.parts) == (False, ("word/footnotes.xml",))


def told(json_file: Path, old: str, new: str) -> list[str]:
    """Change what a .json says of itself, and return the codes of what `verify` tells."""
    text = json_file.read_text(encoding="utf-8")
    assert old in text
    json_file.write_text(text.replace(old, new), encoding="utf-8")
    try:
        return [found.code for found in verify_built(json_file, Workspace().catalogue(json_file.parent)).problems]
    except InputRefused as refused:
        return [found.code for found in refused.problems]


@pytest.fixture
def json_file(project: Path) -> Path:
    (project / "a.json").write_bytes(write_json(compose(project)))
    return project / "a.json"


def test_another_version_of_the_engine_is_told(json_file: Path) -> None:
    assert told(json_file, f'"{fangan.__version__}"', '"0.0.1"') == ["verify-engine"]


def test_a_file_that_does_not_hold_its_plan_cannot_be_built_again(json_file: Path) -> None:
    assert told(json_file, '"plan": {', '"planned": {') == ["manifest-without-plan"]


def test_a_draft_is_built_again_as_a_draft(project: Path) -> None:
    plan = project / "plan.yaml"
    plan.write_text(PLAN.replace("主题: 同心&同行, ", ""), encoding="utf-8")
    path = project / "a.docx"
    path.write_bytes(write(compose(project, draft=True)))
    assert verify_built(path, Workspace().catalogue(project)).answer is Answer.BYTES


@pytest.mark.parametrize(
    ("wanted", "target"),
    [
        ("一", "activities"),
        ("第一部分第（二）项", "activities#publicity"),
        ("一（一）1", "activities#visits"),
        ("同心 & 同行宣传", "activities#publicity"),
    ],
)
def test_a_paragraph_is_found_by_number_or_words(project: Path, wanted: str, target: str) -> None:
    path = project / "a.docx"
    path.write_bytes(write(compose(project)))
    (found, *_) = locate(read(path).document, wanted)
    assert (found.target, found.origin.provider) == (target, "own")


def test_no_user_path_or_time_leaks_into_the_file(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USER", "zhangsan")
    with zipfile.ZipFile(BytesIO(write(compose(project)))) as package:
        everything = b"".join(package.read(name) for name in package.namelist())
    assert b"zhangsan" not in everything
    assert str(project).encode() not in everything


def edited(data: bytes, part: str, old: str, new: str) -> bytes:
    """Return the package with a part changed, as a person with a zip tool would leave it."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            after.writestr(name, content.replace(old.encode(), new.encode()) if name == part else content)
    return out.getvalue()


def test_a_file_that_says_nothing_any_longer_is_verified_with_its_plan(project: Path) -> None:
    path = project / "a.docx"
    with zipfile.ZipFile(BytesIO(write(compose(project)))) as before, zipfile.ZipFile(path, "w") as after:
        for name in before.namelist():
            if name not in ("customXml/item1.xml", "docProps/custom.xml"):
                after.writestr(name, before.read(name))
    with pytest.raises(InputRefused, match="manifest-without-plan"):
        verify_built(path, Workspace().catalogue(project))
    verified = verify_built(path, Workspace().catalogue(project), folder=project)
    assert [found.code for found in verified.problems] == ["manifest-lost"]
    assert verified.parts == ("customXml/item1.xml", "docProps/custom.xml")


LINES = """（三）捐赠。坚持自愿。 {#donation}
＋{{主题}}专户接收。 {#account}
＋一是依法 {#lawful join=； end=。}
＋一是节俭 {#thrifty join=； end=。}
"""


def test_a_plan_with_run_on_lines_is_verified_and_read_as_it_was_built(project: Path) -> None:
    (project / "sections" / "activities.md").write_text(SECTION + LINES, encoding="utf-8")
    document, path = compose(project), project / "a.docx"
    path.write_bytes(write(document))
    found = read(path).document
    assert verify_built(path, Workspace().catalogue(project)).answer is Answer.BYTES
    assert [_lines(one) for one in found.text.blocks] == [_lines(one) for one in document.text.blocks]
    assert compare_documents(document, found).differences == ()


def _lines(block: Block) -> list[tuple[object, ...]]:
    lines = block.run_ons if isinstance(block, Paragraph) else ()
    return [(one.start, one.end, one.number, one.id, one.origin.provider) for one in lines]


def test_a_run_on_line_that_changed_is_named_by_its_item(project: Path) -> None:
    (project / "sections" / "activities.md").write_text(SECTION + LINES, encoding="utf-8")
    path = project / "a.docx"
    path.write_bytes(write(compose(project)))
    (project / "sections" / "activities.md").write_text(SECTION + LINES.replace("节俭", "公开"), encoding="utf-8")
    outcome = verify_file(Workspace(), VerifyWish(file=str(path), plan=str(project)))
    assert outcome.changes == ["- 二是节俭。（activities#thrifty）", "+ 二是公开。（activities#thrifty）"]
