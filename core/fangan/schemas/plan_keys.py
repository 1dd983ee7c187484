"""The plan file's schema (docs/design.md §6)."""

from collections.abc import Mapping

from fangan.model.plan import ACT_NAMES, FORM_NAMES, ISSUED_AS_NAMES, Act, Form, IssuedAs, Margin
from fangan.model.year import FIRST_YEAR, LAST_YEAR
from fangan.schemas.exception_keys import exceptions
from fangan.schemas.pieces import Schema, document, entries, known, one, optional, record, said
from fangan.schemas.scalars import SCALARS
from fangan.schemas.task_keys import task_definitions, tasks

_NOTHING_NARROWER: Mapping[str, Schema] = {}
_YEAR = "^(?:19(?:49|[5-9][0-9])|2[01][0-9]{2}|2200)$"


def plan_file(
    narrower: Mapping[str, Schema] = _NOTHING_NARROWER, definitions: Mapping[str, Schema] = _NOTHING_NARROWER
) -> Schema:
    """The schema of any plan file; `narrower` gives some keys a schema of their own, which may need `definitions`."""
    body = {**record(_narrowed(_keys(), narrower), ["outline", "agency", "year"]), "type": "object"}
    return document(
        "plan.yaml",
        ("一份方案：提纲、机关、年度和要素。", "A plan file."),
        body,
        {
            **SCALARS,
            **task_definitions(),
            "choice": choice(),
            "annex-choice": annex_choice(),
            "item": _item(),
            **definitions,
        },
    )


def _keys() -> dict[str, Schema]:
    """What stands at the top of a plan file."""
    year: Schema = {"type": ["string", "integer"], "pattern": _YEAR, "minimum": FIRST_YEAR, "maximum": LAST_YEAR}
    return {
        "outline": said(one("stated"), "提纲：哪一类方案。fangan new 列出有哪些。", "The kind of plan."),
        "agency": said(
            one("stated"),
            "发文机关：从省到单位的路径，或者没有重名的名称。",
            "Who issues it: a path, or a name only one has.",
        ),
        "year": said(year, "方案的年度，四位数字。", "The plan's year, four digits."),
        "title": said(
            one("text"),
            "方案标题，可以写{{要素}}；不写就用提纲的标题。",
            "Overrides the outline's title; may hold placeholders.",
        ),
        "theme": said(
            one("texts"), "主题词，标题和名称里没有的才写，如防汛。", "What the plan is about, beside its title."
        ),
        "facts": said({"type": ["object", "null"]}, "要素：文本里要填的内容。", "What the texts ask for."),
        "sections": said(entries(one("choice")), "各部分与提纲不同的地方。", "Where sections differ from the outline."),
        "annexes": said(
            entries(one("annex-choice")), "各附件与提纲不同的地方。", "Where annexes differ from the outline."
        ),
        "under": said(
            one("text"),
            "本方案落实的上级方案：方案文件、方案文件夹，或者生成的.docx、.json。",
            "The superior plan this one carries out.",
        ),
        "tasks": tasks(),
        "roles": said(
            entries(one("stated")),
            "本方案里哪个角色由哪个单位担任，如宣传: 县委宣传部；先于机关资料。",
            "Who fills a role in this plan, over what the agency says.",
        ),
        "words": said(
            entries(one("stated")),
            "本方案里的称谓，如下级: 各乡镇（街道）；先于机关资料。",
            "What the agency calls itself and others in this plan, over what the agency says.",
        ),
        "issue": said(issue(), "怎样行文（GB/T 9704—2012第7章）。", "How the document goes out."),
        "exceptions": exceptions(),
        **_paper(),
    }


def _paper() -> dict[str, Schema]:
    """What is nothing that is printed: how pages and paragraphs of a file are set."""
    return {
        "margin": said(
            optional(known([margin.value for margin in Margin])),
            "页边距：gbt33476（默认）按GB/T 33476.2—2016，box为版心框。",
            "The margins of GB/T 33476.2—2016 (default), or a box.",
        ),
        "style-separators": said(
            one("flag"),
            "Word文件里，标题后接排的正文是否用样式分隔符与标题分开：导航窗格只显示标题；默认否，低版本LibreOffice会在此处断行。",
            "Whether a .docx parts run-in headings from their text by style separators: the navigation pane has the "
            "heading alone; not by default, older LibreOffice breaks the line there.",
        ),
    }


def _narrowed(properties: Mapping[str, Schema], narrower: Mapping[str, Schema]) -> Mapping[str, Schema]:
    """Replace the schemas of some keys; what is said of the key stays unless the other says it, too."""
    return {
        key: {"description": value["description"], **narrower[key]} if key in narrower else value
        for key, value in properties.items()
    }


def form() -> Schema:
    """行文形式."""
    words = ["方案本身", "印发通知", "信函格式", "命令", "会议纪要"]
    return known([*(form.value for form in Form), *FORM_NAMES], [*words, *(form.value for form in FORM_NAMES.values())])


def _issued_as() -> Schema:
    """What the plan is to the text that issues it."""
    return known([*map(str, IssuedAs), *ISSUED_AS_NAMES], ["正文", "附件", "text", "annex"])


def choice(narrower: Mapping[str, Schema] = _NOTHING_NARROWER) -> Schema:
    """What a plan may say of one section; `narrower` gives some keys a schema of their own."""
    heading = said(
        one("text"),
        "标题，印在这一部分上面；none：不印标题。",
        "The heading, instead of the outline's or the wording's; none prints none.",
    )
    return record(_narrowed({**_said_of_either(), "heading": heading}, narrower))


def annex_choice(narrower: Mapping[str, Schema] = _NOTHING_NARROWER) -> Schema:
    """What a plan may say of one annex."""
    title = said(one("text"), "附件标题。", "The annex's title, instead of the outline's or the wording's.")
    return record(_narrowed({**_said_of_either(), "title": title}, narrower))


def answers() -> Schema:
    """What is chosen: one alternative, or a list of them."""
    return {"anyOf": [one("stated"), {"type": "array", "items": one("stated")}]}


def _said_of_either() -> dict[str, Schema]:
    """What may be said of a section as of an annex."""
    return {
        "use": said(one("text"), "用哪家的文本，写插件名。", "Take this provider's wording."),
        "drop": said(
            {"anyOf": [{"type": "boolean"}, one("texts")]},
            "true：这一部分不要；列表：去掉这几个条目。提纲要求必须有的不能去掉。",
            "true leaves the section out; a list leaves these items out.",
        ),
        "add": said(one("texts"), "加进这几个条目。", "Bring in these items."),
        "order": said(one("texts"), "这几个条目按此顺序排列。", "Rearrange these items among the places they hold."),
        "choose": said(
            entries(answers()),
            "有几种写法的，选哪一种；可以选几种的写成列表，按列表的顺序印。",
            "Pick an alternative, by the id of the choice; a list where it takes several, printed in that order.",
        ),
        "items": said(entries(one("item")), "单个条目用哪家的文本。", "Per item, whose wording."),
        "reasons": said(
            entries(one("stated")),
            "上级方案要求而这里不列的，写明理由：条目（或者部分自己的名字）: 理由。",
            "Why something the superior plan requires is left out, per item or for the section's own key.",
        ),
        "after": said(
            one("text"),
            "新增的排在哪一个后面；none 排在最前，不写就排在最后。",
            "Behind which an added one comes; `none` is the head, default the end.",
        ),
    }


def _item() -> Schema:
    """What a plan may say of one item."""
    return record({"use": said(one("text"), "这一条目用哪家的文本，写插件名。", "Whose wording of the item.")})


def issue() -> Schema:
    """How the document goes out."""
    text, texts = one("text"), one("texts")
    printed = {
        "by": said(one("stated"), "印发机关。", "The office that prints it."),
        "date": said(one("day"), "印发日期。", "The day it is printed."),
    }
    return record(
        {
            "form": said(optional(form()), "行文形式；不写就按提纲。", "How it goes out; default the outline's."),
            "as": said(
                optional(_issued_as()),
                "方案怎样印发：text 作正文，另起一页，不标附件；annex 作附件1。通知默认text，函默认annex。",
                "What the plan is to the notice: its text (default), or an annex (default of letters).",
            ),
            "act": said(
                optional(known([*map(str, Act), *ACT_NAMES], ["印发", "转发", "批转", "issue", "forward", "endorse"])),
                "通知怎样处理方案：issue 印发；forward 转发、endorse 批转别的机关（agency）的方案，由signed发出。",
                "What a notice does: issue, forward (转发) or endorse (批转) the plan of another office.",
            ),
            "number": said(text, "发文字号，如桐农〔2026〕12号。", "The document number."),
            "to": said(texts, "主送机关，一个或者几个。", "To whom."),
            "copy": said(texts, "抄送机关。", "Copies to."),
            "signed": said(
                texts, "发文机关署名；联合行文写成列表，主办机关在前。", "Who signs, the lead agency first."
            ),
            "date": said(
                one("date"), "成文日期；各家文本的有效期按它衡量。", "The day it is signed; validity is measured by it."
            ),
            "sealed": said(
                one("flag"), "是否留出盖章位置；通知、函默认是，方案本身默认否。", "Whether room is left for the seal."
            ),
            "signatory": said(texts, "签发人，上行文才写。", "Who approved it, upward documents only."),
            "post": said(texts, "签发人职务，命令才写，如县长。", "What the signatory of an order is."),
            "present": said(texts, "出席人员，会议纪要才写。", "Who was at the meeting; minutes only."),
            "excused": said(texts, "请假人员，会议纪要才写。", "Who asked to be excused; minutes only."),
            "observers": said(texts, "列席人员，会议纪要才写。", "Who sat in; minutes only."),
            "copies": said(text, "份号，六位数字，加引号。", "The copy number, six digits, quoted."),
            "secrecy": said(text, "密级和保密期限，如秘密★1年。", "Secrecy and its period."),
            "urgency": said(text, "紧急程度：特急或者加急。", "Urgency."),
            "note": said(text, "附注；括号会自动加上。", "The note under the signature; the brackets are added."),
            "printed": said(record(printed, ["by", "date"]), "版记：印发机关和印发日期。", "Who prints it, and when."),
            "mark": said(
                text, "发文机关标志；默认为署名机关加“文件”。", "The agency mark; default the signing agency."
            ),
        }
    )
