"""Every JSON document has the shape it says it has."""

from types import NoneType, UnionType
from typing import Any, ForwardRef, Union, get_args, get_origin, get_type_hints, is_typeddict

import pytest

from fangan.app import data
from fangan.app.authoring import NewPluginWish, check_plugin, create_plugin, find_drift
from fangan.app.building import BuildWish, build_plans
from fangan.app.checking import CheckWish, check_plan
from fangan.app.comparing import DiffWish, compare
from fangan.app.creating import NewWish, create_plan, list_outlines
from fangan.app.data.build import BuildData, build_data
from fangan.app.data.check import CheckData, check_data
from fangan.app.data.diff import DiffData, diff_data
from fangan.app.data.doctor import DoctorData, doctor_data
from fangan.app.data.facts import FactsData, facts_data
from fangan.app.data.harvest import HarvestData, harvest_data
from fangan.app.data.inspect import InspectData, ParagraphsData, inspect_data, paragraphs_data
from fangan.app.data.lock import LockData, lock_data
from fangan.app.data.merge import MergeData, merge_data
from fangan.app.data.new import NewData, OutlinesData, new_data, outlines_data
from fangan.app.data.page import PageData, page_data
from fangan.app.data.plugins import (
    DriftData,
    NewPluginData,
    PluginCheckData,
    PluginData,
    PluginsData,
    drift_data,
    new_plugin_data,
    plugin_check_data,
    plugin_data,
    plugins_data,
)
from fangan.app.data.problems import RefusalData, refusal_data
from fangan.app.data.roll import RollData, roll_data
from fangan.app.data.rule import RulesData, rules_data
from fangan.app.data.sections import SectionsData, sections_data
from fangan.app.data.under import UnderData, under_data
from fangan.app.data.values import RawData
from fangan.app.data.verify import VerifyData, verify_data
from fangan.app.data.why import WhyData, why_data
from fangan.app.doctor import examine_machine
from fangan.app.explaining import WhyWish, explain_plan
from fangan.app.harvesting import HarvestWish, harvest
from fangan.app.inspecting import find_paragraphs, inspect_file
from fangan.app.installed import list_plugins, show_plugin
from fangan.app.listing import SectionsWish, list_sections
from fangan.app.locking import LockWish, lock_plan
from fangan.app.measuring import measure_page
from fangan.app.merging import MergeWish, merge_files
from fangan.app.project import open_project
from fangan.app.rolling import RollWish, roll_plan
from fangan.app.rules import list_rules
from fangan.app.subordination import hold_under
from fangan.app.surveying import FactsWish, survey_plan
from fangan.app.verifying import VerifyWish, verify_file
from fangan.app.workspace import Workspace
from fangan.messages.translation import english
from fangan.model.problem import InputRefused, Place, problem


def wrong(value: object, shape: Any, at: str = "") -> list[str]:
    """List where a value is not of a shape: its path, and what stands there."""
    if is_typeddict(shape):
        hints = get_type_hints(shape)
        if not isinstance(value, dict) or not shape.__required_keys__ <= value.keys() <= hints.keys():
            return [f"{at}: {value!r}"]
        return [one for key, inner in value.items() for one in wrong(inner, hints[key], f"{at}.{key}")]
    origin, arguments = get_origin(shape), get_args(shape)
    if shape == "RawData" or (isinstance(shape, ForwardRef) and shape.__forward_arg__ == "RawData"):
        return wrong(value, RawData, at)
    if origin in (Union, UnionType):
        return [] if any(not wrong(value, one, at) for one in arguments) else [f"{at}: {value!r}"]
    if origin is list:
        return [f"{at}: {value!r}"] if not isinstance(value, list) else [
            one for inner in value for one in wrong(inner, arguments[0], f"{at}[]")
        ]  # fmt: skip
    if origin is dict:
        return [f"{at}: {value!r}"] if not isinstance(value, dict) else [
            one for inner in value.values() for one in wrong(inner, arguments[1], f"{at}.*")
        ]  # fmt: skip
    kind = NoneType if shape is None else shape
    return [] if type(value) is kind else [f"{at}: {value!r}"]


def built(workspace, name):
    (outcome,) = build_plans(workspace, ["plan"], BuildWish(output=name))
    return str(outcome.files[0].path)


def build(workspace):
    wish = BuildWish(output="out/", several=True)
    return build_data(build_plans(workspace, ["plan", "nowhere"], wish), wish, english)


def diff(workspace):
    return diff_data(compare(workspace, DiffWish(before="plan", after="other")), english)


def inspect(workspace):
    return inspect_data(inspect_file(workspace, built(workspace, "a.docx")), english)


def paragraphs(workspace):
    return paragraphs_data(find_paragraphs(workspace, built(workspace, "a.json"), "启动仪式"), english)


def lock(workspace):
    return lock_data(lock_plan(open_project("plan", workspace), LockWish()), LockWish(), english)


def new(workspace):
    return new_data(create_plan(workspace, NewWish(outline="day", agency="甲县教育局"), english), english)


def show(workspace):
    pytest.importorskip("fangan_standard", reason="the standard wording is not installed")
    return plugin_data(show_plugin(Workspace(environ={"FANGAN_CACHE": "off"}), "standard"), english)


def check_kit(workspace):
    return plugin_check_data(check_plugin(workspace, "office"), english)


def new_plugin(workspace):
    return new_plugin_data(create_plugin(workspace, NewPluginWish(folder="fangan-mine")))


def refusal(workspace):
    return refusal_data(InputRefused([problem("plan-not-found", Place("x"))]), english)


def roll(workspace):
    wish = RollWish(year=2027, dry_run=True)
    return roll_data(roll_plan(open_project("plan", workspace), wish), wish, english)


def under(workspace):
    return under_data(hold_under(open_project("below", workspace)), english)


def pages(workspace):
    return page_data(measure_page(built(workspace, "a.docx")), english)


def verify(workspace):
    return verify_data(verify_file(workspace, VerifyWish(file=built(workspace, "a.json"))), english)


def harvested(workspace):
    wish = HarvestWish(file=built(workspace, "a.json"), plan="plan", dry_run=True)
    return harvest_data(harvest(workspace, wish), english)


def merged(workspace):
    wish = MergeWish(plan="plan", files=[built(workspace, "a.json")], dry_run=True)
    return merge_data(merge_files(workspace, wish, english), english)


DOCUMENTS = {
    "build": (BuildData, build),
    "check": (CheckData, lambda ws: check_data([check_plan(open_project("aged", ws), CheckWish())], english)),
    "diff": (DiffData, diff),
    "doctor": (DoctorData, lambda ws: doctor_data(examine_machine(ws, "utf-8", english))),
    "facts": (FactsData, lambda ws: facts_data(survey_plan(open_project("plan", ws), FactsWish()), english)),
    "harvest": (HarvestData, harvested),
    "inspect": (InspectData, inspect),
    "merge": (MergeData, merged),
    "inspect --of": (ParagraphsData, paragraphs),
    "inspect --page": (PageData, pages),
    "lock": (LockData, lock),
    "new": (NewData, new),
    "new, without an outline": (OutlinesData, lambda ws: outlines_data(list_outlines(ws), english)),
    "plugins list": (PluginsData, lambda ws: plugins_data(list_plugins(Workspace(environ={})), english)),
    "plugins show": (PluginData, show),
    "plugins check": (PluginCheckData, check_kit),
    "plugins new": (NewPluginData, new_plugin),
    "plugins drift": (DriftData, lambda ws: drift_data(find_drift(ws), english)),
    "refusal": (RefusalData, refusal),
    "roll": (RollData, roll),
    "rule": (RulesData, lambda ws: rules_data(list_rules(ws.catalogue()), english)),
    "sections": (SectionsData, lambda ws: sections_data(list_sections(ws, SectionsWish()), english)),
    "sections KEY": (
        SectionsData,
        lambda ws: sections_data(list_sections(ws, SectionsWish(key="activities")), english),
    ),
    "under": (UnderData, under),
    "verify": (VerifyData, verify),
    "why": (WhyData, lambda ws: why_data(explain_plan(open_project("plan", ws), WhyWish()), english)),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_has_the_shape_it_says(office, workspace, name):
    plan = (office.plan / "plan.yaml").read_text("utf-8")
    office.write("other/plan.yaml", plan.replace("读书节", "阅读周"))
    office.write("below/plan.yaml", plan + "under: ../plan/plan.yaml\n")
    office.write("aged/plan.yaml", plan.replace("读书节", "老说法节"))
    office.write("office/terms.yaml", "老说法: {kind: formula, valid: /2024-12-31, severity: 严重}\n")
    shape, make = DOCUMENTS[name]
    assert wrong(make(workspace), shape) == []


def test_a_document_carries_its_version():
    assert data.envelope({"plan": "x"}) == {"schema": data.SCHEMA, "plan": "x"}


def test_what_is_not_of_a_shape_is_found():
    assert wrong({"exit": "3", "problems": []}, RefusalData) == [".exit: '3'"]
    assert wrong({"exit": 3}, RefusalData) == [": {'exit': 3}"]
