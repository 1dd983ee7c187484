"""Messages of `fangan.checks`; the code of a finding is the id of its rule."""

from collections.abc import Mapping

from fangan.messages import Message

MESSAGES: Mapping[str, Message] = {
    "check-family-unknown": Message("There are no checks “{family}”", "Choose among these: {known}"),
    "terms/out-of-period": Message(
        "“{term}” was official wording until {limit}; the plan is dated {day}",
        "Write now: {successor}. History may be quoted: inside 《》, with its year, or as 原…",
    ),
    "terms/no-longer-used": Message(
        "“{term}” was official wording until {limit}; the plan is dated {day}",
        "Take it out, or say with its year that it is history",
    ),
    "terms/not-yet-used": Message(
        "“{term}” became official wording on {limit}; the plan is dated {day}",
        "Check the date of the plan, or use the wording of its time",
    ),
    "years/stale-year": Message(
        "{year} is neither the year of this plan nor in any of its facts",
        "Write {now}, or a placeholder ({{{{年度}}}}); history reads “{year}年以来” or stands inside 《》",
    ),
    "years/wrong-ordinal": Message(
        "“{ordinal}” is not right for {year}; the first was on {first}",
        "Write “{right}”, or let the plan count with a derived fact",
    ),
    "dates/deadline-passed": Message(
        "The deadline “{fact}” ({value}) is earlier than the date of the plan, {day}",
        "Set a later day, or correct the date of the plan",
    ),
    "dates/written-deadline-passed": Message(
        "“{words}” is earlier than the date of the plan, {day}", "Set a later day, or correct the date of the plan"
    ),
    "dates/no-such-day": Message("There is no “{words}” in {year}", "Check the month and the day"),
    "dates/wrong-weekday": Message(
        "“{words}” is wrong: in {year} that day is {weekday}",
        "Correct the weekday or the date, or let a derived fact name the weekday",
    ),
    "dates/outside-year": Message(
        "“{fact}” ({value}) is not in {year}, the year of the plan", "Correct the day, or the year of the plan"
    ),
    "consistency/ordinal-form": Message(
        "“{ordinal}” and “{other}” are written in two forms", "Write both in hanzi or both in digits"
    ),
    "plugins/check-broken": Message(
        "The check “{check}” of the plugin {plugin} does not work: {reason}", "Tell the plugin's maintainers"
    ),
    "check-broken": Message(
        "The check “{check}” of a plugin ({target}) does not work: {reason}",
        "Tell the plugin's maintainers; without the plugin: FANGAN_PLUGINS set to the others",
    ),
}
