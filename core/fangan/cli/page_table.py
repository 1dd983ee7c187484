"""What was measured of a page as a table for the terminal."""

from fangan.app.measuring import PageOutcome
from fangan.measure.record import Reading

_MET, _NOT_MET = "√", "×"


def page_table(outcome: PageOutcome) -> str:
    """Return a line a rule: met or not, id, clause, strength, what is asked for, required and measured."""
    from fangan.cli.formatter import columns
    from fangan.cli.language import _

    head = ("", _("Rule"), _("Clause"), _("Strength"), _("What"), _("Required"), _("Measured"))
    return columns([head, *(_row(one) for one in outcome.readings)], "")


def page_summary(outcome: PageOutcome) -> str:
    """Say how many rules were measured, and how many of each strength are not met."""
    from fangan.cli.language import _
    from fangan.measure.record import Strength

    counted = [
        f"{strength.value} {number}"
        for strength in Strength
        if (number := sum(one.rule.strength is strength for one in outcome.findings))
    ]
    if not counted:
        return _("{count} rules measured, all met.").format(count=len(outcome.readings))
    said = _("{count} rules measured, {bad} not met: {each}")
    return said.format(count=len(outcome.readings), bad=len(outcome.findings), each="、".join(counted))


def _row(one: Reading) -> tuple[str, ...]:
    from fangan.cli.language import _

    rule, value = one.rule, one.value
    if not one.met:
        value += f"（{one.where}）" if one.where and one.where != one.value else ""
        if one.times > 1:
            value += _(" {departures} of {times}").format(departures=one.departures, times=one.times)
    return (
        _MET if one.met else _NOT_MET,
        rule.id,
        rule.clause,
        rule.strength.value,
        _(rule.demand),
        rule.required,
        value,
    )
