"""The plan's own wording is read as a plugin's is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.app.building import BuildWish, build_plan
from fangan.app.checking import CheckWish, check_plan
from fangan.app.project import open_project
from fangan.app.proofreading import may_be_raw
from fangan.checks.subject import WordingSubject
from fangan.kit.rules import no_raw_formatting

HEAD = "---\nkey: basis\ntitle: 依据{stop}\n---\n{body}\n"


def project_with(office, workspace, body: str, stop: str = ""):
    office.write("plan/sections/basis.md", HEAD.format(body=body, stop=stop))
    return open_project("plan", workspace)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("｜单位｜人数｜", "raw-table"),
        ("为办好**{{活动名称}}**。", "raw-bold"),
        ("为办好{{活动名称}},制定本方案。", "raw-half-width"),
    ],
)
def test_what_was_typed_by_hand_is_a_warning_of_the_build(office, workspace, body: str, code: str) -> None:
    outcome = build_plan(project_with(office, workspace, body), BuildWish(dry_run=True))
    (found,) = [one for one in outcome.problems if one.code == code]
    assert (found.severity, found.place.line) == ("warning", 5)


def test_it_is_a_finding_of_the_check(office, workspace) -> None:
    outcome = check_plan(project_with(office, workspace, "为办好**{{活动名称}}**。"), CheckWish())
    assert [one.problem().code for one in outcome.findings] == ["raw-bold"]


def test_a_title_with_a_stop_is_found(office, workspace) -> None:
    outcome = check_plan(project_with(office, workspace, "为办好{{活动名称}}。", "。"), CheckWish())
    (found,) = [one.problem() for one in outcome.findings]
    assert (found.code, found.place.line) == ("title-with-stop", 3)


def test_clean_wording_is_not_spoken_of(office, workspace) -> None:
    outcome = build_plan(project_with(office, workspace, "为办好{{活动名称}}，制定本方案。"), BuildWish(dry_run=True))
    assert [one.code for one in outcome.problems] == ["fact-default"]


MARKED = ["{{要素}}", "{{甲.乙}}", " {#theme when=主题}", "<b>", "# "]
BITS = st.sampled_from([*"一某｜。，：、＋（）《》“”,.;:!?()'\"*#-+_`<>&;|\\\t 　a1", *MARKED])


@given(st.lists(st.lists(BITS, max_size=12).map("".join), min_size=1, max_size=3))
def test_the_glance_sees_whatever_the_rule_finds(lines: list[str]) -> None:
    text = "\n".join(["---", "key: basis", "---", *lines])
    subject = WordingSubject(file="a.md", lines=tuple(text.split("\n")), wording=None, catalogue=None)
    assert may_be_raw(text) or not list(no_raw_formatting.find(subject))


@pytest.mark.parametrize("stop", "。，、；：！？")
def test_the_glance_sees_a_stop_behind_a_title(stop: str) -> None:
    assert may_be_raw(f"---\nkey: basis\ntitle: 依据{stop}\n---\n文字。\n")
    assert may_be_raw(f'---\nkey: basis\ntitle: "{{{{年度}}}}依据{stop}"\n---\n文字。\n')


def test_an_own_wording_that_says_what_year_it_is_is_told_once_until_it_has_an_end(office, workspace) -> None:
    outcome = build_plan(project_with(office, workspace, "今年是开局之年，也是关键之年。"), BuildWish(dry_run=True))
    (told,) = [one for one in outcome.problems if one.code == "year-without-end"]
    assert (told.severity, told.place.line) == ("warning", 5)
