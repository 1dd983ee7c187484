"""An entry that the plan file does not have comes in, as soon as the edited text prints it."""

import pytest

from fangan.app.harvest_trial import Trial
from fangan.app.project import open_project
from fangan.harvest.entries import settle_entries
from fangan.harvest.facts import unsettled
from fangan.harvest.records import Kin

MINUTES = "issue: {form: minutes, mark: 甲县教育局专题会议纪要, date: 2026-03-02}"


@pytest.mark.parametrize(
    ("more", "key"),
    [
        ("copy: [县委办公室]", "copy"),
        ("present: [赵一, 钱二]", "present"),
        ("printed: {by: 甲县教育局, date: 2026-03-03}", "printed"),
        ("number: 〔2026〕3号", "number"),
    ],
)
def test_what_came_in_is_an_entry_from_now_on(office, workspace, more, key):
    plan = office.plan / "plan.yaml"
    without = plan.read_text("utf-8").replace("issue: {date: 2026-03-02}", MINUTES)
    plan.write_text(without, "utf-8")
    project = open_project("plan", workspace)
    compose = Trial(project, office.plan, draft=False).compose
    edited = compose(without.replace("-02}", f"-02, {more}}}"))
    state = settle_entries(unsettled(without, compose(without), edited), project.plan, compose, edited)
    assert [(one.kin, one.target) for one in state.harvested] == [(Kin.ONCE, f"issue.{key}")]
    assert more in state.text
