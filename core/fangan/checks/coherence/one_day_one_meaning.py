"""A deadline that is the day on which something begins."""

from collections.abc import Hashable, Iterator

from fangan.checks.subject import PlanSubject
from fangan.late.patterns import regex
from fangan.model.reading import Stretch
from fangan.model.rule import Finding, Grade, LooksAt, Rule

RULE = Rule(
    id="coherence/one-day-one-meaning",
    target=f"{__name__}:find",
    looks_at=LooksAt.PLAN,
    signs=("开工", "启动", "开始", "动工", "开幕", "开班", "开学", "进场"),
    grade=Grade.PLAIN,
    demand="The day by which a task is done is not the day on which it begins",
    what="“{task}” is to be done by {day}, and the text says “{words}”",
    remedy="Give the task a deadline of its own",
    why="Who reads the table of tasks believes that all is done when the work has just begun",
    basis="《党政机关公文处理工作条例》第二十条第四项：时间准确",
    sees=(f"{__name__}:seen",),
)

_BEGINS = regex("前?(?:全部|全面|正式|陆续)?(?:开工|启动|开始|动工|开幕|开班|开学|进场)")

_BEGUN = regex(f"日{_BEGINS.pattern}")


def find(subject: PlanSubject) -> Iterator[Finding]:
    """Yield the deadlines of tasks whose day the item itself calls the beginning of something."""
    for task in subject.document.tasks:
        if task.by_date is None:
            continue
        day = f"{task.by_date.month}月{task.by_date.day}日"
        for stretch in subject.stretches:
            if str(stretch.address.target) != task.id or day not in stretch.words:
                continue
            begins = _BEGINS.match(stretch.words, stretch.words.index(day) + len(day))
            if begins:
                start = stretch.words.index(day)
                words = stretch.words[start : begins.end()]
                values = {"day": day, "task": task.title, "words": words}
                yield Finding(address=stretch.at(start, begins.end()), values=values)
                break


def seen(one: Stretch) -> Hashable:
    """Return words of a day on which something begins."""
    return one.words if _BEGUN.search(one.words) else None
