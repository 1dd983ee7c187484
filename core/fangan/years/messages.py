"""Messages of `fangan.years`."""

from collections.abc import Mapping

from fangan.messages import Message

MESSAGES: Mapping[str, Message] = {
    "roll-same-year": Message("The plan is of {year} already", "Name another year: fangan roll PLAN --year {next}"),
    "roll-before-event": Message(
        "In {year} there was no {event} yet; the first was on {first}, and the fact “{fact}” counts from it",
        "Name a later year, or take out of the plan what counts this event",
    ),
    "roll-target-inside": Message(
        "The new project would stand inside the old one, which is never touched", "Choose another folder with -o"
    ),
    "roll-not-rewritable": Message(
        "The plan file is written in a way that cannot be changed value by value",
        "Write year, facts and issue as plain lines “key: value”, without “?” before a key",
    ),
}
