"""A fact that is an event: its name, which one it is in the plan's year, and when it falls."""

from collections.abc import Callable

from fangan.assembly.values import Value, ValueRefused
from fangan.chinese.dates import format_period
from fangan.chinese.numerals import to_hanzi
from fangan.chinese.recurring import days_in
from fangan.late.records import dataclass
from fangan.model.event import Event
from fangan.model.problem import InputRefused, Place, Problem, problem


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event in the year of a plan."""

    event: Event
    year: int

    @property
    def name(self) -> str:
        """The event's full name: 全国防灾减灾日."""
        return self.event.name or self.event.id

    def called(self, name: str) -> str:
        """Return a name if it is one of the event's, else its full name."""
        return name if name in (self.event.id, *self.event.also) else self.name

    @property
    def nth(self) -> str:
        """第十八个, 第三届; '' for an event that nobody counts."""
        number = self.event.nth(self.year)
        return f"第{to_hanzi(number)}{self.event.measure}" if number and number > 0 else ""

    @property
    def days(self) -> str:
        """5月12日, 9月1日—30日; '' where nobody knows it for this year."""
        event = self.event
        if not event.on and event.first:
            return f"{event.first.month}月{event.first.day}日"
        days = days_in(self.year, event.on)
        return format_period(*days, with_year=False) if days else ""


def read_occasion(given: str, event: Callable[[str], Event], year: int | None) -> Occasion:
    """Read an event by its id or a name; raises ValueRefused for an unknown one, or a year before the first."""
    try:
        found = event(given)
    except InputRefused as error:
        near = error.problems[0].values["near"]
        raise ValueRefused("value-not-event", value=given, near=near or "—") from error
    assert year is not None  # every plan has one
    number = found.nth(year)
    if number is not None and number < 1:
        raise ValueRefused("year-before-event", event=found.name or found.id, first=found.first, year=year)
    return Occasion(found, year)


def not_known(value: Value, fact: str, part: str, place: Place | None) -> Problem:
    """Say that a number or a day is printed which an event does not have."""
    assert isinstance(value, Occasion)
    if part == "第几":
        return problem("event-uncounted", place, event=value.name, fact=fact)
    return problem("event-day-unknown", place, event=value.event.id, fact=fact, year=value.year)
