"""What stands letter for letter in the superior's text is told, what is the same by design is not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from fangan.app.project import open_project
from fangan.app.subordination import UnderOutcome, hold_under
from fangan.app.workspace import Workspace
from fangan.model.problem import ExitCode, Severity

Held = Callable[[str, str], UnderOutcome]

LONG = "组织机关干部深入联系村户走访慰问困难群众并送去慰问物资。"
OTHER = "请各村把走访中收集到的意见逐条记入台账并在月底之前报回。"


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FANGAN_PLUGINS", "")
    monkeypatch.setenv("FANGAN_CACHE", "off")


@pytest.fixture
def held(plans: Path) -> Held:
    """Return a function that lets the city and the county say something of the visits, and holds the county's plan."""

    def hold(city: str, county: str) -> UnderOutcome:
        for name, words in (("city", city), ("county", county)):
            file = plans / name / "sections" / "activities.md"
            text = file.read_text(encoding="utf-8").replace("开展走访。", words)
            file.write_text(text, encoding="utf-8")
        return hold_under(open_project(str(plans / "county")))

    return hold


def test_a_sentence_of_the_superior_is_told_with_both_places_and_its_line(held: Held) -> None:
    outcome = held(LONG, LONG)
    (passage,) = outcome.taken_over.passages
    assert (passage.words, passage.at, passage.above) == (LONG, "一（二）", "一（二）")
    assert passage.place
    assert passage.place.line == 6
    assert [(one.code, one.severity) for one in outcome.repeated] == [
        ("under-word-for-word", Severity.NOTE),
        ("under-passage", Severity.NOTE),
    ]
    assert outcome.code is ExitCode.OK


def test_words_of_its_own_are_not_told(held: Held) -> None:
    outcome = held(LONG, OTHER)
    assert (outcome.taken_over.taken, outcome.repeated) == (0, ())


def test_the_share_is_of_the_longer_sentences(held: Held) -> None:
    told = held(LONG, f"{LONG}{OTHER}各村照办。").repeated[0]
    assert (told.values["taken"], told.values["sentences"], told.values["share"]) == ("1", "2", "50")


def test_sentences_in_a_row_are_one_passage(held: Held) -> None:
    outcome = held(LONG + OTHER, LONG + OTHER)
    assert [one.sentences for one in outcome.taken_over.passages] == [2]


def test_sentences_in_another_order_are_passages_of_their_own(held: Held) -> None:
    outcome = held(LONG + OTHER, OTHER + LONG)
    assert [one.sentences for one in outcome.taken_over.passages] == [1, 1]


def test_how_a_sentence_ends_makes_it_no_other(held: Held) -> None:
    assert held(LONG, LONG.replace("。", "；") + "各村照办。").taken_over.taken == 1


def test_one_character_makes_it_another(held: Held) -> None:
    assert held(LONG, LONG.replace("村户", "农户")).taken_over.taken == 0


@pytest.mark.parametrize(
    "words",
    [
        "各单位要高度重视精心组织。",
        "学习《关于进一步做好困难群众走访慰问工作的通知》。",
        "喊响“情系困难群众、共建美好家园、同奔小康”。",
    ],
)
def test_short_sentences_titles_and_quotations_do_not_count(held: Held, words: str) -> None:
    assert held(words, words).taken_over.sentences == 0


def test_a_shared_fact_that_came_down_does_not_count(plans: Path, held: Held) -> None:
    city = plans / "city" / "plan.yaml"
    theme = "凝聚社会各方面力量帮助困难群众渡过难关共创美好生活"
    city.write_text(city.read_text(encoding="utf-8").replace("同心同行", theme), encoding="utf-8")
    assert held("突出{{主题}}。", "突出{{主题}}。").taken_over.sentences == 0


def test_an_official_formula_does_not_count(plans: Path, held: Held) -> None:
    formula = "以全面做好各地困难群众走访慰问帮扶工作为指导"
    (plans / "county" / "terms.yaml").write_text(
        f"{formula}: {{kind: formula, valid: 2012-01-01/}}\n", encoding="utf-8"
    )
    assert held(f"{formula}。", f"{formula}。").taken_over.sentences == 0


def test_what_both_print_of_one_provider_is_the_same_by_design(plans: Path, held: Held) -> None:
    shared = plans / "shared" / "sections"
    shared.mkdir(parents=True)
    for name in ("city", "county"):
        file = plans / name / "sections" / "activities.md"
        (shared / file.name).write_text(file.read_text(encoding="utf-8").replace("开展走访。", LONG), encoding="utf-8")
        file.unlink()
    outcome = hold_under(open_project(str(plans / "county"), Workspace([plans / "shared"])))
    assert (outcome.taken_over.sentences, outcome.repeated) == (0, ())


def test_a_copy_of_what_the_superior_has_from_a_provider_is_told(plans: Path) -> None:
    shared = plans / "shared" / "sections"
    shared.mkdir(parents=True)
    (plans / "city" / "sections" / "activities.md").rename(shared / "activities.md")
    for file in (shared / "activities.md", plans / "county" / "sections" / "activities.md"):
        file.write_text(file.read_text(encoding="utf-8").replace("开展走访。", LONG), encoding="utf-8")
    outcome = hold_under(open_project(str(plans / "county"), Workspace([plans / "shared"])))
    assert outcome.taken_over.taken == 1


def test_the_longest_passages_are_told_first_and_three_at_most(held: Held) -> None:
    rows = [
        f"第{number}组负责把走访慰问困难群众中收集到的意见逐条记入台账{'并及时' * number}。" for number in range(1, 6)
    ]
    outcome = held("".join(rows), "".join(f"{row}各村照办。" for row in rows))
    assert len(outcome.taken_over.passages) == 5
    assert [len(one.words) for one in outcome.taken_over.passages] == sorted((len(row) for row in rows), reverse=True)
    assert [one.code for one in outcome.repeated].count("under-passage") == 3
