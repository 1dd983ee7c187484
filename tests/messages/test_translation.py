"""Which language a user gets, and that the Chinese is complete."""

import re
from gettext import GNUTranslations
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from fangan.messages import po
from fangan.messages.translation import CATALOGUE, CHINESE, ENGLISH, language, mark, translator

FIELD = re.compile(r"\{\{|\}\}|\{([a-z_]*)(?:![rs])?\}|%\(([a-z_]+)\)s")


def entries() -> dict[str, str]:
    with Path(CATALOGUE).with_suffix(".po").open("rb") as file:
        return {str(entry.id): str(entry.string) for entry in read_po(file) if entry.id}


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, CHINESE),
        ({"LANG": "C"}, CHINESE),
        ({"LANG": "C.UTF-8"}, CHINESE),
        ({"LC_ALL": "POSIX"}, CHINESE),
        ({"LANG": ""}, CHINESE),
        ({"LANG": "zh_CN.UTF-8"}, CHINESE),
        ({"LANG": "zh-Hans"}, CHINESE),
        ({"LANG": "en_US.UTF-8"}, ENGLISH),
        ({"LANG": "en"}, ENGLISH),
        ({"LANG": "fr_FR.UTF-8"}, ENGLISH),
        ({"LANGUAGE": "fr:zh_CN:en"}, CHINESE),
        ({"LANGUAGE": ":", "LANG": "en_GB"}, ENGLISH),
        ({"FANGAN_LANG": "en", "LANGUAGE": "zh", "LC_ALL": "zh_CN", "LC_MESSAGES": "zh_CN", "LANG": "zh_CN"}, ENGLISH),
        ({"LANGUAGE": "en", "LC_ALL": "zh_CN", "LANG": "zh_CN"}, ENGLISH),
        ({"LC_ALL": "en_US", "LC_MESSAGES": "zh_CN", "LANG": "zh_CN"}, ENGLISH),
        ({"LC_MESSAGES": "en_US", "LANG": "zh_CN"}, ENGLISH),
    ],
)
def test_the_first_variable_that_is_set_chooses_the_language(environ: dict[str, str], expected: str) -> None:
    assert language(environ) == expected


def test_english_is_the_text_itself() -> None:
    assert translator({"LANG": "en_US"})("error") == "error"


def test_chinese_comes_from_the_catalogue() -> None:
    assert translator({})("error") == "错误"


def test_a_text_without_chinese_stays_english() -> None:
    assert translator({})("no such text anywhere") == "no such text anywhere"


def test_nothing_translates_to_nothing() -> None:
    assert translator({})("") == ""


def test_a_lost_catalogue_costs_the_chinese_but_not_the_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fangan.messages.translation.CATALOGUE", "/nowhere/fangan.mo")
    assert translator({})("error") == "error"


def test_marking_a_text_leaves_it_as_it_is() -> None:
    assert mark("error") == "error"


def test_the_catalogue_holds_exactly_the_texts_of_the_source() -> None:
    assert set(entries()) == set(po.msgids())


def test_every_text_has_chinese() -> None:
    assert not [text for text, chinese in entries().items() if not chinese]


def test_the_compiled_catalogue_is_the_written_one() -> None:
    with open(CATALOGUE, "rb") as file:
        compiled = GNUTranslations(file)
    assert {text: compiled.gettext(text) for text in entries()} == {
        text: said or text for text, said in entries().items()
    }


def test_a_translation_keeps_every_field() -> None:
    wrong = [
        text
        for text, chinese in entries().items()
        if chinese and set(FIELD.findall(text)) != set(FIELD.findall(chinese))
    ]
    assert not wrong


def test_chinese_uses_the_words_of_the_design() -> None:
    assert not [
        chinese for chinese in entries().values() if re.search("事实|变体|占位符号|议程|大纲(?!级别)|章节", chinese)
    ]


def test_chinese_punctuation_is_full_width() -> None:
    # lists in brackets and mappings in braces are YAML to be typed
    said = [re.sub(r"\[[^\]]*\]|\{\{[^{}]*\}\}", "", chinese) for chinese in entries().values()]
    assert not [chinese for chinese in said if re.search(r"[一-鿿][,;!?](?!…)|[一-鿿]\.(?:$|\s)", chinese)]


def test_merging_keeps_what_was_translated_and_drops_what_is_gone(tmp_path: Path) -> None:
    given = tmp_path / "zh.txt"
    given.write_text("# a comment\nerror\t出错\nno such text\t没有\n\n", encoding="utf-8")
    catalogue = po.merge_catalogue(po.read_translations(given), po.read_catalogue())
    said = {str(entry.id): entry.string for entry in catalogue if entry.id}
    assert (said["error"], said["warning"]) == ("出错", "警告")
    assert "no such text" not in said


def test_a_line_without_a_translation_is_refused_with_its_number(tmp_path: Path) -> None:
    given = tmp_path / "zh.txt"
    given.write_text("error\t出错\nwarning\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"zh\.txt:2"):
        po.read_translations(given)
