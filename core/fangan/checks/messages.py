"""Messages of `fangan.checks` itself; what a rule finds is said by the rule, under its id."""

from collections.abc import Mapping

from fangan.messages import Message

MESSAGES: Mapping[str, Message] = {
    "grade-unknown": Message("There is no grade “{grade}”", "Write one of these: {known}"),
    "rule-unknown": Message("There is no rule and no family “{rule}”", "“fangan rule” lists all of them"),
    "checks-counted": Message("The rules found {count} more places", "“fangan check” shows all of them"),
    "raised-unknown": Message(
        "There is no rule “{rule}” whose grade could be raised", "Take its id from docs/rules.md"
    ),
    "raised-lowered": Message(
        "“{rule}” is {own} and cannot be made {grade}", "Delete the line, or raise the grade; none can be lowered"
    ),
    "check-broken": Message(
        "The check “{check}” of the plugin {plugin} ({target}) does not work: {reason}",
        "Tell the plugin's maintainers; without the plugin: FANGAN_PLUGINS set to the others",
    ),
}
