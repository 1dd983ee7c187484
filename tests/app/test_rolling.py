"""Next year's project is written whole into a folder of its own."""

from fangan.app.rolling import REPORT_FILE, RollWish, roll_plan
from fangan.sources.plan_file import load_plan


def test_the_new_folder_stands_beside_the_old_with_the_report_in_it(office, project):
    outcome = roll_plan(project, RollWish(year=2027))
    assert outcome.folder == office.root / "plan-2027"
    assert sorted(path.name for path in outcome.folder.iterdir()) == sorted(outcome.files) == ["plan.yaml", REPORT_FILE]
    assert load_plan(outcome.folder / "plan.yaml").year == 2027


def test_a_dry_run_writes_nothing_and_tells_the_same(office, project):
    dry = roll_plan(project, RollWish(year=2027, dry_run=True))
    assert not dry.folder.exists()
    assert dry == roll_plan(project, RollWish(year=2027))
