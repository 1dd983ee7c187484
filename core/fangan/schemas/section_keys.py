"""The schema of a section file's head (docs/design.md §4)."""

from fangan.model.agency import AgencyKind, Level
from fangan.schemas.exception_keys import exceptions
from fangan.schemas.fact_keys import declarations, fact_definitions
from fangan.schemas.pieces import Schema, document, entries, known, one, optional, record, said, some, written
from fangan.schemas.scalars import KEY

_NAMED = r"(?=.*[^\x00-\x7F])[^\s#]+(?:#[^\s#]+)?"
"""In a plan's own files: by what people call it."""
_KEY = written(f"{KEY}(?:#{KEY})?|{_NAMED}", "写部分，或者部分#条目，如activities#donation")
_INSERT = written(
    rf"first|last|(?:after|before) (?:{KEY}|\S*[^\x00-\x7F]\S*)",
    "写after 条目、before 条目、first或者last",
)
_BASE = written("[^/@\\s]+/[a-z][a-z0-9#-]*@[0-9a-f]{12}", "写成：插件/部分@摘要")


def section_head() -> Schema:
    """The schema of any section file's head."""
    properties = {
        "key": said(
            _KEY, "这是哪一部分（activities）或者哪个条目（activities#donation）的文本。", "What this is a wording of."
        ),
        "title": said(one("text"), "标题，不写序号，可以用{{要素}}。", "The heading, without a number."),
        "for": said(_scope(), "给谁用；都不写就是人人可用。", "For whom; nothing at all means everybody."),
        "valid": said(optional(one("validity")), "有效期：起/止，一边可以空着。", "Period of validity: start/end."),
        "valid-on": said(
            one("text"),
            "有效期和提法按哪个日期要素判断，如活动日期；不写就按成文日期。",
            "The date fact by which validity and terms are judged; default the plan's date.",
        ),
        "insert": said(
            optional(_INSERT), "条目插在哪里：after 条目、before 条目、first、last。", "Where an item comes in."
        ),
        "base": said(optional(_BASE), "由哪个文本改来：插件/部分@摘要。", "The wording this one was made from."),
        "guidance": said(one("text"), "写给起草人看的话，不会印出来。", "Advice for the drafter, never printed."),
        **_duties(),
        "choose": said(entries(_alternatives()), "几种写法，起草时选一种。", "Alternatives to choose between."),
        "facts": said(declarations(), "文本里要用的要素。", "What the text needs to know."),
        "exceptions": exceptions(),
    }
    whole = {"properties": {"key": {"pattern": "^[^#]*$"}}}
    body = {
        **record(properties, ["key"]),
        "type": "object",
        "if": whole,
        "then": {"properties": {"insert": one("nothing")}},
        "else": {"properties": {key: one("nothing") for key in _duties()}},
    }
    return document("sections/*.md", ("部分文件开头的说明。", "The head of a section file."), body, fact_definitions())


def _duties() -> dict[str, Schema]:
    return {
        "lead": said(one("texts"), "整个部分的牵头单位。", "Who leads the whole section."),
        "with": said(one("texts"), "整个部分的责任单位。", "Who takes part in the whole section."),
        "by": said(one("text"), "整个部分的完成时限，如10-16。", "By when the whole section is done."),
        "time": said(one("text"), "整个部分的时间。", "When."),
        "place": said(one("text"), "整个部分的地点。", "Where."),
    }


def _scope() -> Schema:
    levels = known([level.value for level in Level])
    kinds = known([kind.value for kind in AgencyKind])
    return record(
        {
            "agency": said(one("texts"), "机关的路径。", "Agencies, by path."),
            "outline": said(one("texts"), "提纲。", "Outlines."),
            "sector": said(one("texts"), "业务系统。", "Sectors."),
            "kind": said(some(kinds), "机关性质，如群团。", "Kinds of agency."),
            "region": said(one("texts"), "地区的路径。", "Regions, by path."),
            "theme": said(
                one("texts"),
                "主题词，如防汛：方案的标题、名称或者theme里有其中一个。",
                "Words of which the theme holds one.",
            ),
            "level": said(some(levels), "级别。", "Levels."),
        }
    )


def _alternatives() -> Schema:
    properties = {
        "ask": said(one("stated"), "向起草人问的话。", "The question for the drafter."),
        "options": said(entries(one("text")), "写法: 说明。", "Option: what it means."),
        "default": said(one("texts"), "不选时用哪一种。", "The option taken when none is chosen."),
        "several": said(one("flag"), "true：可以选几种，每种各成一条。", "true: several may be chosen, each an item."),
        "count": said(one("integer"), "恰好选几种。", "Exactly how many."),
        "at-least": said(one("integer"), "至少选几种；不写是一种。", "How many at least; default one."),
        "at-most": said(one("integer"), "至多选几种；不写就不限。", "How many at most; default all."),
    }
    counted = {key: ["several"] for key in ("count", "at-least", "at-most")}
    return {**record(properties, ["ask"]), "dependencies": counted}
