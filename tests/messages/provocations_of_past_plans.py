"""One thing wrong each in what is imported or filed: plans that others wrote, and those of past years."""

from messages.provoking import Provocation

OF_PAST_PLANS = (
    Provocation(
        "library-nothing-named", (("library", "add", "empty", "--library", "l.db"),), files={"empty/.keep": ""}
    ),
    Provocation(
        "library-passed-over",
        (("library", "add", "old", "--library", "l.db"),),
        files={"old/a.xlsx": "", "old/a.txt": "春"},
    ),
    Provocation("library-empty", (("library", "add", "a.txt", "--library", "l.db"),), files={"a.txt": "\u200b\n"}),
    Provocation("library-unknown", (("library", "add", "a.rtf", "--library", "l.db"),), files={"a.rtf": "春"}),
    Provocation("library-no-year", (("library", "add", "a.txt", "--library", "l.db"),), files={"a.txt": "读书节\n春"}),
    Provocation(
        "library-aside",
        (("library", "add", "a.txt", "--library", "l.db"),),
        files={"a.txt": "读书节活动方案\n一、目的\n以书会友。\n相关推荐：更多范文\n"},
    ),
    Provocation("library-unwritable", (("library", "add", "plan", "--library", "plan/plan.yaml/l.db"),)),
    Provocation("import-nothing", [("import", "a.txt")], {"a.txt": "\u200b\n"}),
)
