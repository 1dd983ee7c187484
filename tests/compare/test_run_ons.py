"""A run-on line is told of by itself: what became of it, and of nothing else in its paragraph."""

from dataclasses import replace

import pytest
from factories import documents as make

from fangan.compare import Kind, compare_documents
from fangan.model.reading import Role
from fangan.model.trace import Span, SpanKind, Trace

WORDS = {"lawful": "依法合规", "voluntary": "自愿量力", "open": "公开透明", "saving": "厉行节约"}


def chain(*keys, join="；", own="活动应遵循以下原则：", numbered=True, named=True, **changed):
    """Return a paragraph with a chain of some items, each with words of its own or others."""
    ends = [join] * (len(keys) - 1) + ["。"]
    numbers = [f"{one}是" * numbered for one in "一二三四"]
    return make.chained(own, *(
        (f"activities#{key}" * named, number, (WORDS | changed)[key] + end)
        for key, number, end in zip(keys, numbers, ends, strict=False)
    ))  # fmt: skip


@pytest.fixture
def told(plan, differences, shown):
    """Return the function that tells the differences of two paragraphs: what became of which item, and its words."""

    def told(before, after):
        found = differences(plan(before), plan(after))
        return [(one.kind, one.element.item.partition("#")[2], shown(one.runs)) for one in found]

    return told


def test_a_line_that_changed_is_told_by_its_item_and_its_own_words(told):
    before, after = chain("lawful", "open"), chain("lawful", "open", lawful="守法")
    assert told(before, after) == [(Kind.CHANGED, "lawful", "[-依法合规；-][+守法；+]")]


def test_a_line_that_went_is_told_alone_whatever_numbers_the_others_have(told):
    found = told(chain("lawful", "voluntary", "open"), chain("lawful", "open"))
    assert found == [(Kind.DELETED, "voluntary", "[-自愿量力；-]")]


def test_the_others_only_carry_a_new_number(plan):
    changes = compare_documents(plan(chain("lawful", "open")), plan(chain("open"))).changes
    assert [(one.before.number, one.after.number) for one in changes if one.renumbered] == [("二是", "一是")]


@pytest.mark.parametrize("keys", [("lawful", "open", "saving"), ("saving",), ("lawful",)])
def test_a_mark_that_changed_with_the_last_line_is_no_difference(told, keys):
    assert {kind for kind, *_ in told(chain("lawful", "open"), chain(*keys))} <= {Kind.INSERTED, Kind.DELETED}


def test_lines_that_are_joined_by_another_mark_have_changed(told):
    found = told(chain("lawful", "open"), chain("lawful", "open", join="，"))
    assert found == [(Kind.CHANGED, "lawful", "依法合规[-；-][+，+]")]


def test_a_line_that_moved_has_moved_and_no_other(told):
    found = told(chain("lawful", "open", "saving"), chain("saving", "lawful", "open"))
    assert [(kind, item) for kind, item, _ in found] == [(Kind.MOVED, "saving")]


def test_a_repeated_line_is_known_by_its_words_whatever_its_id_counts(told):
    def pairs(*villages):
        ends = ["，"] * (len(villages) - 1) + ["。"]
        said = [f"{one}动员{end}" for one, end in zip(villages, ends, strict=True)]
        lines = [(f"activities#pair.{at}", "", words) for at, words in enumerate(said, 1)]
        return make.chained("各村动员：", *lines)

    found = told(pairs("东村", "西村", "南村"), pairs("西村", "南村"))
    assert found == [(Kind.DELETED, "pair.1", "[-东村动员，-]")]
    gone, come = told(pairs("东村", "西村"), pairs("西村", "南村"))
    assert (gone, come) == ((Kind.DELETED, "pair.1", "[-东村动员，-]"), (Kind.INSERTED, "pair.2", "[+南村动员。+]"))


def test_the_paragraphs_own_words_change_for_themselves(told):
    found = told(chain("lawful"), chain("lawful", own="活动坚持以下原则："))
    assert found == [(Kind.CHANGED, "", "[-活动应遵循以下原则：-][+活动坚持以下原则：+]")]


def test_a_line_that_became_a_paragraph_has_moved(plan, differences):
    before, alone = chain("lawful", "open"), make.paragraph("公开透明。", id="activities#open")
    (only,) = differences(plan(before), plan(chain("lawful"), alone))
    assert (only.kind, only.before.role, only.after.role) == (Kind.MOVED, Role.RUN_ON, Role.PARAGRAPH)


def test_a_paragraph_that_went_took_its_lines_along(told):
    assert told(chain("lawful", "open"), "另外的一段话，与此无关。")[0] == (
        Kind.DELETED, "", "[-活动应遵循以下原则：一是依法合规；二是公开透明。-]",
    )  # fmt: skip


def test_the_same_words_without_lines_are_the_same_paragraph(told):
    after = chain("lawful", "open")
    assert told(after.text, after) == told(after, after.text) == []


def test_lines_without_id_are_known_by_their_words_and_numbers(told):
    before, after = (chain(*keys, named=False) for keys in (("lawful", "voluntary", "open"), ("lawful", "open")))
    assert told(before, after) == [(Kind.DELETED, "", "[-自愿量力；-]")]


def test_lines_without_id_and_number_are_words_of_their_paragraph(told):
    before = chain("lawful", "open", named=False, numbered=False)
    assert told(before, replace(before, run_ons=())) == []


def test_an_overridden_line_tells_its_own_supplier(plan, differences):
    other = replace(make.ORIGIN, provider="county")
    after = make.chained("遵循以下原则：", ("activities#lawful", "一是", "守法。"), origin=other)
    (only,) = differences(plan(make.chained("遵循以下原则：", ("activities#lawful", "一是", "依法。"))), plan(after))
    assert (only.before.origin.provider, only.after.origin.provider) == ("standard", "county")


def test_what_was_filled_into_a_line_changes_alone(plan, differences, shown):
    def filled(fact):
        made = plan(make.chained("要求：", ("activities#duty", "一是", f"由{fact}负责。")))
        span = Span(6, 7, SpanKind.FACT, "单位")
        return replace(made, trace=Trace({("", 2): (span,)}))

    (only,) = differences(filled("甲"), filled("乙"))
    assert shown(only.runs) == "由[-甲-][+乙+]负责。"
