"""Every sample rolls, and what comes out reads again."""

from pathlib import Path

import pytest

from fangan.model.provider import OWN, Provider
from fangan.plugins.catalogue import Catalogue
from fangan.plugins.folder import read_folder
from fangan.sources.plan_file import load_plan, read_plan
from fangan.years.report import Fate
from fangan.years.roll import roll_project

REPOSITORY = Path(__file__).parents[2]
SAMPLES = sorted(path.parent for path in REPOSITORY.glob("samples/*/plan.yaml"))


@pytest.fixture(scope="module")
def supplies():
    folders = sorted(REPOSITORY.glob("plugins/fangan-*/fangan_*"))
    return [read_folder(str(f), Provider(id=f.name.removeprefix("fangan_"))) for f in folders if f.is_dir()]


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda folder: folder.name)
def test_a_rolled_sample_keeps_what_is_not_of_one_year(folder, supplies, tmp_path):
    file = folder / "plan.yaml"
    plan = load_plan(file)
    own = read_folder(str(folder), Provider(id=OWN, own=True))
    rolled = roll_project(Catalogue([*supplies, own]), file, plan.year + 1, tmp_path / "new")
    text = rolled.files["plan.yaml"].decode()
    after = read_plan(text, "plan.yaml")
    kept = {fact.name: fact.old for fact in rolled.report.facts if fact.fate in (Fate.KEPT, Fate.UNUSED)}
    assert (after.year, after.issue.date, after.issue.number) == (plan.year + 1, None, "")
    assert {name: fact.raw for name, fact in after.facts.items()} == kept
    assert (after.outline, after.agency, after.sections.keys()) == (plan.outline, plan.agency, plan.sections.keys())
    old, new = file.read_text(encoding="utf-8").splitlines(), text.splitlines()
    assert len(old) == len(new)
    changed = [(was, now) for was, now in zip(old, new, strict=True) if was != now]
    assert all(now.startswith("year: ") or "# " in now for _, now in changed)
    assert rolled.report.of(Fate.TO_DO)
