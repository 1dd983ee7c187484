"""What a composer made before changes nothing of what it makes next; and less is done for it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fangan.assembly import expansions
from fangan.assembly.composer import Composer
from fangan.model.plan import Given
from fangan.model.problem import FanganError

FACTS = """{
  名称: {ask: 名称}, 专户: {ask: 专户, optional: true}, 户数: {type: integer, ask: 户数, optional: true},
  金额: {type: decimal, ask: 金额, optional: true}, 村: {type: list, ask: 村, optional: true},
  办法: {type: text, ask: 办法, optional: true},
  结对: {type: table, ask: 结对, optional: true, columns: {校: {ask: 校}, 数: {type: decimal, ask: 数}}}}"""
BODY = """\
（一）宣传。开展“{{名称}}”活动，见{{@#visits}}。
（二）捐助。由{{专户}}接受{{金额}}。 {#donation when=专户}
（三）走访。走访农户。 {#visits when=户数>3}
（四）{{村}}。在{{村}}开展活动。 {#village each=村}
（五）{{结对.校}}。结对{{结对.数}}户。 {#pair each=结对 when=结对.数>2}
（六）其他。照常。 {#other when=!办法}"""
TEXTS = st.sampled_from(["", "甲", "乙丙", "3", "4", "3.0", "&<"])
CELLS = {"校": st.sampled_from(["甲", "乙"]), "数": st.sampled_from(["1", "3", "3.0"])}
ROWS = st.lists(st.fixed_dictionaries(CELLS), max_size=2)
VALUES = {
    "名称": TEXTS, "专户": TEXTS, "办法": TEXTS, "户数": TEXTS, "金额": TEXTS,
    "村": st.lists(st.sampled_from("甲乙丙"), max_size=3).map(tuple), "结对": ROWS.map(tuple),
}  # fmt: skip
CHANGE = st.one_of([values.map(lambda value, name=name: {name: value}) for name, values in VALUES.items()])


def made(composer, facts, draft=False):
    try:
        return composer.compose({name: Given(raw) for name, raw in facts.items()}, draft)
    except FanganError as refused:
        return refused.problems


@pytest.fixture
def composer(project, section):
    project.add("standard", {"sections/activities.md": section("activities", BODY, facts=FACTS.replace("\n", ""))})
    return project.composer()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.fixed_dictionaries(VALUES), st.lists(CHANGE, min_size=2, max_size=8), st.booleans())
def test_a_document_is_the_same_behind_others(composer, facts, changes, draft):
    for change in changes:
        facts = {**facts, **change}
        alone = Composer(composer.catalogue, composer.program.plan, composer.program)
        assert made(composer, facts, draft) == made(alone, facts, draft)


def test_other_words_expand_nothing_anew(composer, monkeypatch):
    settled = {"户数": "5", "金额": "6"}
    made(composer, {"名称": "甲", "专户": "丙", **settled})
    monkeypatch.setattr(expansions, "expand", pytest.fail)
    document = made(composer, {"名称": "乙", "专户": "丁", **settled}).document
    assert [block.text for block in document.text.blocks[1:3]] == ["开展“乙”活动，见第（三）项。", "由丁接受6。"]


ANNEXED = "annexes: [{key: roster, when: 名额}]\nfacts: {名额: {type: integer, ask: 几个, optional: true}}\n"
ROSTER = "---\nkey: roster\ntitle: 人员名单\n---\n名单另发。\n"


@pytest.mark.parametrize("cited", ["", "（二）名单。见{{@roster}}。 {#cited when=@roster}\n"])
def test_an_annex_comes_and_goes_with_the_fact_it_hangs_on(project, section, cited):
    project.outline += ANNEXED
    body = f"（一）宣传。开展宣传。\n{cited}"
    project.add("standard", {"sections/activities.md": section("activities", body), "sections/roster.md": ROSTER})
    composer = project.composer()
    for facts in ({}, {"名额": "3"}, {"名额": "4"}, {}):
        document = made(composer, facts).document
        assert bool(document.annexes) is bool(facts)
        assert len(document.text.blocks) == 2 + bool(facts and cited)


def test_what_hangs_on_an_annex_is_expanded_once_for_the_same_facts(project, section, monkeypatch):
    project.outline += ANNEXED.replace("facts: {", "facts: {名称: {ask: 名称}, ")
    body = "（一）宣传。宣传{{名称}}。\n（二）名单。见{{@roster}}。 {#cited when=@roster}\n"
    project.add("standard", {"sections/activities.md": section("activities", body), "sections/roster.md": ROSTER})
    composer = project.composer()
    made(composer, {"名称": "甲", "名额": "3"})
    monkeypatch.setattr(expansions, "expand", pytest.fail)
    assert made(composer, {"名称": "乙", "名额": "3"}).document.text.blocks[1].text == "宣传乙。"
