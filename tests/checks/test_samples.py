"""Every sample plan, with the wording of the repository's own plugins read as folders."""

from dataclasses import replace
from pathlib import Path

import pytest

from fangan.assembly.composer import Composer
from fangan.checks.run import hold_ours, run_checks
from fangan.checks.subject import plan_subject
from fangan.model.provider import OWN, Provider
from fangan.plugins.catalogue import Catalogue
from fangan.plugins.folder import read_folder
from fangan.sources.plan_file import load_plan

REPOSITORY = Path(__file__).parents[2]
SAMPLES = sorted(path.parent for path in REPOSITORY.glob("samples/*/plan.yaml"))


@pytest.fixture(scope="module")
def supplies():
    folders = sorted(REPOSITORY.glob("plugins/fangan-*/fangan_*"))
    return [read_folder(str(f), Provider(id=f.name.removeprefix("fangan_"))) for f in folders if f.is_dir()]


@pytest.mark.parametrize("folder", SAMPLES, ids=lambda folder: folder.name)
def test_a_sample_has_no_finding_and_may_be_built(folder, supplies):
    own = read_folder(str(folder), Provider(id=OWN, own=True))
    plan = load_plan(folder / "plan.yaml")
    if plan.under:
        plan = replace(plan, theme=("扶贫日",))  # its name comes down from a superior plan
    composer = Composer(Catalogue([*supplies, own]), plan)
    composition = composer.compose(draft=True)  # what comes down from a superior plan is not there
    final = replace(composition.document, draft=False)
    assert hold_ours(plan_subject(composer, final)) == []
    found = run_checks(plan_subject(composer, composition.document))
    assert [(one.rule.id, one.quote, str(one.source)) for one in found] == []
