"""The outline file's schema (docs/design.md §5)."""

from collections.abc import Mapping

from fangan.schemas.fact_keys import declarations, fact_definitions
from fangan.schemas.pieces import Schema, document, entries, one, optional, record, said
from fangan.schemas.plan_keys import answers, form
from fangan.schemas.task_keys import task_definitions, tasks

_WHEN = ("条件：要素名（填了才有）、!要素名（没填才有）、要素名==值。", "Kept only if the condition holds.")
_OPTIONAL = ("true：有文本的才有，没有文本的不提示。", "It stands only where somebody words it.")
_REQUIRED = ("true：方案不能去掉。", "A plan cannot drop it.")


def outline_file() -> Schema:
    """The schema of any outline file."""
    properties = {
        "id": said(one("key"), "提纲的代号，方案文件里写它。", "The id, which plan files name."),
        "name": said(one("stated"), "提纲的中文名称。", "The name."),
        "title": said(one("text"), "方案标题，可以用{{要素}}。", "The plan's title; may hold placeholders."),
        "use-when": said(one("text"), "什么时候用它，一句话。", "When to use it, in one sentence."),
        "theme": said(one("texts"), "主题词，标题里没有的才写。", "What plans of it are about, beside the title."),
        "extends": said(one("text"), "从哪个提纲改来。", "The outline that this one starts from."),
        "form": said(optional(form()), "行文形式；不写就是plain。", "The form; default plain."),
        "facts": said(declarations(), "提纲要问的要素。", "The facts it asks for."),
        "examples": said(
            optional({"type": "object"}),
            "互相配套的要素举例；某一级另有的，写在这一级（省、市、县、乡、村、校）下面。",
            "Examples of facts that go together; those of a level under its name.",
        ),
        "sections": said(
            _list(_section()),
            "各部分，按顺序；写了extends的，可以按部分只写不同的地方。",
            "The sections, in order; or, section by section, only what differs from the extended outline.",
        ),
        "annexes": said(_list(_annex()), "各附件，写法同上。", "The annexes, likewise."),
        "tasks": tasks(),
        "may-add": said(one("texts"), "提供给方案另加的部分。", "Section keys it offers a plan to add."),
        "closed": said(
            one("flag"),
            "true：除may-add列的以外，方案不能增加部分、附件，也不能改标题。",
            "true: beyond may-add a plan may add no section or annex, and change no heading.",
        ),
    }
    body = {**record(properties, ["id", "name"]), "type": "object"}
    words = ("一个提纲：一类方案有哪些部分。", "An outline: a kind of plan.")
    return document("outlines/*.yaml", words, body, {**fact_definitions(), **task_definitions()})


_YES = {"enum": [True, "true", "是"]}
_BOTH = {"properties": {"required": _YES, "optional": _YES}, "required": ["required", "optional"]}
_EITHER = {"not": {"type": "object", **_BOTH}}
"""What must be there cannot stand only where somebody words it."""


def _list(properties: Mapping[str, Schema]) -> Schema:
    """A list of entries or of their keys; or, by key, what differs from those of the extended outline."""
    whole = {**record({"key": said(one("key"), "代号。", "Its key."), **properties}, ["key"]), "type": "object"}
    listed = {"type": "array", "items": {"anyOf": [{**whole, **_EITHER}, one("key")]}}
    place = {
        "after": said(one("text"), "放在哪一个后面。", "Behind which one it comes in."),
        "before": said(one("text"), "放在哪一个前面。", "Before which one it comes in."),
        "drop": said(one("flag"), "true：不要。", "true leaves it out."),
    }
    said_both = {
        "properties": {key: {"not": one("nothing")} for key in ("after", "before")},
        "required": ["after", "before"],
    }
    beside = {"not": {"type": "object", "anyOf": [_BOTH, said_both]}}
    differing = entries({**record({**properties, **place}), **beside}, propertyNames=one("key"))
    return {"anyOf": [listed, differing]}


def _section() -> Mapping[str, Schema]:
    count = {"anyOf": [one("integer"), entries(one("integer"))]}
    items = {
        "required": said(one("texts"), "必须有的条目。", "Items a plan cannot drop."),
        "fixed": said(one("flag"), "true：不能另加条目。", "true forbids adding items."),
        "count": said(count, "条目要几个；或者按条目写：条目: 几个。", "How many items, here or under single items."),
    }
    return {
        "required": said(one("flag"), *_REQUIRED),
        "optional": said(one("flag"), *_OPTIONAL),
        "heading": said(one("text"), "标题；none：不印标题。", "Its heading; none: none."),
        "when": said(one("text"), *_WHEN),
        "items": said(record(items), "对条目的要求。", "What is demanded of its items."),
        "choose": _choose(),
    }


def _choose() -> Schema:
    words = ("先替方案选好的写法，方案可以另选。", "What is chosen unless the plan chooses otherwise.")
    return said(entries(answers()), *words)


def _annex() -> Mapping[str, Schema]:
    return {
        "required": said(one("flag"), *_REQUIRED),
        "optional": said(one("flag"), *_OPTIONAL),
        "tasks": said(one("flag"), "true：自动生成的任务分工表。", "true: the table of tasks."),
        "content": said(one("flag"), "true：加一列主要内容。", "true: a column for content."),
        "title": said(one("text"), "附件标题。", "Overrides the wording's title."),
        "when": said(one("text"), *_WHEN),
        "choose": _choose(),
    }
