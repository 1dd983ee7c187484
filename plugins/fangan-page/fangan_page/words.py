"""The few words of the page's own, in both languages; all others are fangan's."""

from collections.abc import Mapping

from fangan.messages.render import LANGUAGE
from fangan.messages.translation import CHINESE, Translate

_WORDS: Mapping[str, tuple[str, str]] = {
    "used": (
        "This address opens once. Run fangan page again.",
        "这个地址只能打开一次。请重新运行 fangan page。",
    ),
    "stale": (
        "The plan was changed elsewhere; nothing was overwritten. What you typed is still here.",
        "方案文件在别处改过了，这里什么也没有覆盖。您刚才写的还留在框里。",
    ),
    "unwritable": (
        "This plan file is laid out so that the answer has to be typed in plan.yaml itself.",
        "这个方案文件的写法比较特别，这一项请直接在 plan.yaml 里改。",
    ),
    "reload": ("Take what is on disk", "读入磁盘上的内容"),
    "undo": ("Undo", "撤销"),
    "form": ("Questions", "要填的内容"),
    "paper": ("The pages", "印出来的样子"),
    "found": ("Findings", "检查发现"),
    "nothing": ("Nothing was found.", "没有发现问题。"),
    "open": ("still open", "项还没有填"),
    "all_given": ("everything is answered", "都填好了"),
    "example": ("for example ", "例："),
    "asked": ("asked by ", "用在："),
    "preset": ("if left empty: ", "不填就用："),
    "add": ("Add a row", "加一行"),
    "drop": ("Delete row", "删去这一行"),
    "paste": ("Rows can be pasted from a spreadsheet.", "可以从 Excel、WPS 表格里复制几行，粘贴到任一格。"),
    "computed": ("computed", "自动算出"),
    "optional": ("may be left out", "可以不填"),
    "saved": ("Saved", "已保存"),
    "lost": (
        "fangan page is no longer running. Start it again; nothing saved is lost.",
        "页面程序已经停了。重新运行 fangan page 即可，保存过的都在。",
    ),
    "word": ("Word", "生成 Word"),
    "pdf": ("PDF", "生成 PDF"),
    "choose": ("— choose —", "— 请选择 —"),
    "date": ("Pick a date", "选日期"),
    "more": ("May be left out", "可以不填的"),
    "whose": ("wording: ", "文本："),
    "skip": ("To the questions", "跳到填写处"),
}


def language(translate: Translate) -> str:
    """Return the language of the page, as HTML names it."""
    return "zh-CN" if translate(LANGUAGE) == CHINESE else "en"


def say(word: str, translate: Translate) -> str:
    """Return a word in the language of `translate`."""
    english, chinese = _WORDS[word]
    return chinese if translate(LANGUAGE) == CHINESE else english


def page_words(translate: Translate) -> dict[str, str]:
    """Return all words, for the page and its script."""
    return {word: say(word, translate) for word in _WORDS}
