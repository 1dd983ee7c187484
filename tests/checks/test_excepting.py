"""What an exception covers, and which exceptions hold for nothing."""

from checks.conftest import Office

from fangan.checks.excepting import exemptions_of, left_over, let_stand
from fangan.checks.registry import rules
from fangan.checks.run import run_checks
from fangan.messages.render import as_data
from fangan.messages.translation import english
from fangan.model.exemption import Exemption

BODY = "推进脱贫攻坚。\n再推进脱贫攻坚。"
KNOWN = {rule.id for rule in rules()}


def counts(office: Office, *given: Exemption, body: str = BODY) -> tuple[int, int, list[str]]:
    """Return how much is told, how much is let stand, and the rules of what is wrong with the exceptions."""
    subject = office.subject(body)
    found = run_checks(subject)
    told, stand = let_stand(found, given, subject)
    return len(told), len(stand), [one.rule.name for one in left_over(given, found, subject, KNOWN, KNOWN)]


def exemption(rule: str = "terms/out-of-period", words: str = "", within: str = "") -> Exemption:
    return Exemption(rule, "确有其事", words, None, within)


def test_a_rule_without_words_is_excepted_wherever_it_finds_something(office: Office) -> None:
    assert counts(office, exemption()) == (0, 2, [])


def test_words_except_what_is_found_in_them_alone(office: Office) -> None:
    assert counts(office, exemption(words="再推进脱贫攻坚")) == (1, 1, [])
    assert counts(office, exemption(words="脱贫")) == (0, 2, [])


def test_an_exception_keeps_its_reason_with_what_it_lets_stand(office: Office) -> None:
    subject = office.subject(BODY)
    (first, _), given = let_stand(run_checks(subject), [exemption()], subject).let_stand, exemption()
    assert first.exemption == given


def test_an_exception_that_covers_nothing_is_unused(office: Office) -> None:
    assert counts(office, exemption(words="没有这句")) == (2, 0, ["unused"])


def test_an_exception_from_a_rule_there_is_not_is_told(office: Office) -> None:
    assert counts(office, exemption("terms/out-of-periods")) == (2, 0, ["unknown-rule"])
    (told,) = left_over([exemption("terms/out-of-periods")], [], office.subject(BODY), KNOWN, KNOWN)
    assert as_data(told.problem(), english)["remedy"].endswith("Did you mean “terms/out-of-period”?")


def test_what_is_laid_down_is_not_waived(office: Office) -> None:
    assert counts(office, exemption(), body="以旧思想为指导。") == (1, 0, ["not-to-be-waived"])


def test_a_rule_that_was_not_asked_leaves_no_exception_unused(office: Office) -> None:
    subject = office.subject("组织开展宣传。")
    assert list(left_over([exemption()], [], subject, set(), KNOWN)) == []


def test_an_exception_in_a_section_s_head_is_for_its_words(office: Office) -> None:
    office.facts = "exceptions: [{rule: terms/out-of-period, reason: 引用}]\n"
    subject = office.subject(BODY)
    (given,) = exemptions_of(subject)
    assert given.within.endswith("sections/activities.md")
    assert [len(some) for some in let_stand(run_checks(subject), [given], subject)] == [0, 2]
    assert [len(some) for some in let_stand(run_checks(subject), [given._replace(within="别处.md")], subject)] == [2, 0]
