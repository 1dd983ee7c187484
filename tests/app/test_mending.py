"""Findings are mended where their words stand letter for letter; what does not stand so is told and left."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from factories.carrier import carrier
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from fangan.app.mending import MendWish, mend
from fangan.app.project import open_project
from fangan.app.workspace import Workspace
from fangan.checks.registry import rules
from fangan.checks.run import look
from fangan.checks.subject import LineSubject, Subject, file_subject, plan_subject
from fangan.checks.told import Told
from fangan.formats.docx.word_file import WordFile
from fangan.formats.plain.rough import read_rough
from fangan.formats.plain.text_file import text_lines
from fangan.model.address import Address
from fangan.model.problem import Place
from fangan.model.reading import stretches
from fangan.model.rule import Edit, Finding, Grade, LooksAt, Rule

WEEKDAY = [one for one in rules("dates") if one.id == "dates/wrong-weekday"]
WRONG, RIGHT = "4月23日（星期五）", "4月23日（星期四）"


@dataclass
class Seen:
    """What a look at a file has found."""

    file: Path
    findings: tuple[Told, ...]
    subject: Subject


def at_plan(office) -> Seen:
    project = open_project(str(office.plan), Workspace([office.root / "office"], environ=office.environ))
    composer, facts = project.composer(), project.facts({})
    subject = plan_subject(composer, composer.compose(facts, draft=True).document, facts)
    return Seen(project.file, tuple(look(WEEKDAY, subject)), subject)


def at_text(path: Path, asked: list[Rule] = WEEKDAY) -> Seen:
    rough = read_rough(text_lines(path.read_text("utf-8-sig")), str(path), numbered=True)

    def place(address: Address) -> Place | None:
        found = next(rough.extents(address), None)
        return Place(str(path), found.key, found.start + 1) if found else None

    subject = LineSubject(
        stretches=tuple(stretches(rough.document)), year=2026, document=rough.document, find_place=place
    )
    return Seen(path, tuple(look(asked, subject)), subject)


def at_word(path: Path) -> Seen:
    subject = file_subject(WordFile(path.read_bytes(), str(path)))
    return Seen(path, tuple(look(WEEKDAY, subject)), subject)


@pytest.fixture
def text(tmp_path) -> Callable[[bytes], Path]:
    def write(data: bytes) -> Path:
        path = tmp_path / "方案.txt"
        path.write_bytes(data)
        return path

    return write


def test_a_text_is_mended_and_all_else_of_it_stays(text):
    data = b"\xef\xbb\xbf" + f"2026年活动方案\r\n\r\n　　{WRONG}启动，4月24日（星期五）总结。\r\n2026年3月2日".encode()
    path = text(data)
    seen, done = mend(partial(at_text, path), MendWish(unsafe=True))
    assert path.read_bytes() == data.replace(WRONG.encode(), RIGHT.encode())
    assert (seen.findings, [(one.old, one.new) for one in done.mended]) == ((), [("星期五", "星期四")])


def test_a_copy_is_kept_of_what_nobody_could_write_again(text):
    data = f"2026年活动方案\n{WRONG}启动。\n".encode()
    path = text(data)
    _, done = mend(partial(at_text, path), MendWish(unsafe=True))
    assert [one.code for one in done.kept] == ["mend-kept"]
    assert path.with_name("方案（替换前）.txt").read_bytes() == data


def test_a_dry_run_tells_and_writes_nothing(text):
    path = text(f"2026年活动方案\n{WRONG}启动。\n".encode())
    _, done = mend(partial(at_text, path), MendWish(unsafe=True, dry_run=True))
    before, after = done.files[path]
    assert (path.read_bytes(), after) == (before, before.replace("五".encode(), "四".encode()))
    assert [one.name for one in path.parent.iterdir()] == ["方案.txt"]


def test_a_section_file_is_mended_where_it_says_so(office):
    office.write("plan/sections/basis.md", f"---\nkey: basis\n---\n于{WRONG}举办{{{{活动名称}}}}。\n")
    seen, _ = mend(partial(at_plan, office), MendWish(unsafe=True))
    assert (office.plan / "sections/basis.md").read_text() == f"---\nkey: basis\n---\n于{RIGHT}举办{{{{活动名称}}}}。\n"
    assert seen.findings == ()


def test_a_value_is_mended_in_the_plan_file(office):
    text = (office.plan / "plan.yaml").read_text().replace("facts:\n", f"facts:\n  主题: {WRONG}开卷 # 局长定的\n")
    office.write("plan/plan.yaml", text)
    mend(partial(at_plan, office), MendWish(unsafe=True))
    assert (office.plan / "plan.yaml").read_text() == text.replace(WRONG, RIGHT)


def test_what_others_supply_is_told_and_left(office):
    text = f"---\nkey: basis\n---\n于{WRONG}举办{{{{活动名称}}}}。\n"
    office.write("office/sections/basis.md", text)
    seen, done = mend(partial(at_plan, office), MendWish(unsafe=True))
    assert [one.code for one in done.left] == ["mend-supplied"]
    assert (office.root / "office/sections/basis.md").read_text() == text
    assert len(seen.findings) == 1


def test_a_word_file_is_mended_over_its_runs(tmp_path):
    runs = "".join(f"<w:r><w:t>{one}</w:t></w:r>" for one in ("4月23日（星", "期五）启动。"))
    path = tmp_path / "方案.docx"
    path.write_bytes(carrier(text="2026年活动方案", body=f"<w:p>{runs}</w:p>"))
    seen, _ = mend(partial(at_word, path), MendWish(unsafe=True))
    written = zipfile.ZipFile(io.BytesIO(path.read_bytes())).read("word/document.xml").decode()
    assert "<w:r><w:t>4月23日（星</w:t></w:r><w:r><w:t>期四）启动。</w:t></w:r>" in written
    assert seen.findings == ()


def every(words: str, new: str, *, safe: bool = True) -> Rule:
    """Return a rule that replaces words wherever they stand."""

    def find(subject):
        for one in subject.stretches:
            if words in one.words:
                at = one.words.index(words)
                yield Finding(
                    address=one.at(at, at + len(words)), fix=Edit(one.at(at, at + len(words)), words, new, safe)
                )

    FOUND[words] = find
    return Rule(
        id=f"wording/{words}", looks_at=LooksAt.TEXT, grade=Grade.PLAIN, demand="", why="", basis="",
        target=f"{__name__}:{words}",
    )  # fmt: skip


FOUND: dict[str, Callable] = {}


def __getattr__(name: str) -> Callable:
    if name in FOUND:
        return FOUND[name]
    raise AttributeError(name)


def test_what_may_change_the_meaning_is_mended_only_on_request(text):
    path = text("活动方案\n其它事项。\n".encode())
    looked = partial(at_text, path, [every("其它", "其他", safe=False)])
    _, done = mend(looked, MendWish())
    assert ([one.code for one in done.left], path.read_text()) == (["mend-unsafe"], "活动方案\n其它事项。\n")
    mend(looked, MendWish(unsafe=True))
    assert path.read_text() == "活动方案\n其他事项。\n"


def test_of_two_that_overlap_the_first_is_made_and_then_looked_again(text):
    path = text("活动方案\n做出贡献。\n".encode())
    mend(
        partial(at_text, path, [every("做出", "作出"), every("做出贡献", "立功"), every("作出贡献", "有功")]),
        MendWish(unsafe=True),
    )
    assert path.read_text() == "活动方案\n有功。\n"


def test_two_rules_that_contradict_each_other_come_to_an_end(text):
    path = text("活动方案\n帐户。\n".encode())
    seen, _ = mend(partial(at_text, path, [every("帐户", "账户"), every("账户", "帐户")]), MendWish(unsafe=True))
    assert len(seen.findings) == 1


DAYS = some.lists(some.sampled_from([WRONG, RIGHT, "4月24日（星期一）", "另行通知", "。"]), max_size=6)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(some.lists(DAYS, max_size=4))
def test_to_mend_twice_is_to_mend_once(text, lines: list[list[str]]):
    path = text("\n".join(["2026年活动方案", *map("，".join, lines), ""]).encode())
    seen, _ = mend(partial(at_text, path), MendWish(unsafe=True))
    once = path.read_bytes()
    again, done = mend(partial(at_text, path), MendWish(unsafe=True))
    assert (path.read_bytes(), done.mended, again.findings) == (once, (), seen.findings)
    assert not any(one.finding.fix for one in seen.findings)
    for copy in path.parent.glob("*替换前*"):
        copy.unlink()
