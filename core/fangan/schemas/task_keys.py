"""How responsibilities are printed: `tasks:` of plans and outlines."""

from collections.abc import Mapping

from fangan.schemas.pieces import Schema, known, one, optional, record, said, some
from fangan.sources.outline_file import TASK_STYLES

_LEAD = r"\{\{\s*牵头\s*\}\}"


def tasks() -> Schema:
    """The names of patterns, or patterns written out, by names of their own; between them they print the lead."""
    names = "|".join((*TASK_STYLES.values(), *TASK_STYLES))
    written_out: Schema = {
        "type": "object",
        "patternProperties": {f"^(?:{names})$": optional(one("known-pattern"))},
        "additionalProperties": one("pattern"),
        "not": {"additionalProperties": one("leadless")},
    }
    return said(
        {"anyOf": [*some(one("pattern-name"))["anyOf"], written_out]},
        "责任分工怎样印：写样式的名称，几种都要就写成列表，[]不印；也可以自己写，名称: 句式。"
        "句式里写{{牵头}}{{责任}}{{时限}}{{时间}}{{地点}}{{时间地点}}，可有可无的部分放在[ ]里。",
        "How responsibilities are printed: names of patterns, or patterns written out.",
    )


def task_definitions() -> Mapping[str, Schema]:
    """What `tasks` points to; `leadless` is a pattern that has no place for the lead office."""
    several: Schema = {"type": "array", "minItems": 1, "items": one("text")}
    places = {"own-paragraph": one("flag"), "before-stop": one("flag")}
    printed = {"print": one("pattern-text"), **places}
    silent: Schema = {"type": ["string", "number", "boolean"], "not": {"type": "string", "pattern": _LEAD}}
    under: Schema = {"type": "object", "properties": {"print": one("leadless")}, "required": ["print"]}
    return {
        "pattern-name": {"anyOf": [known(TASK_STYLES.values()), known(TASK_STYLES)]},
        "pattern-text": {"anyOf": [one("stated"), several]},
        "pattern": {"anyOf": [one("pattern-text"), {**record(printed, ["print"]), "type": "object"}]},
        "known-pattern": {"anyOf": [one("pattern"), {**record(places), "type": "object"}]},
        "leadless": {"anyOf": [silent, {"type": "array", "items": one("leadless")}, under]},
    }
