"""Every problem that can be reported can be said, and everything that can be said can be reported."""

import importlib.util
import subprocess
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from fangan.messages import Message, render
from fangan.messages.catalogue import FOREIGN, ROOMS, message, room_messages


def _codes() -> ModuleType:
    # the test folders are no packages, and a helper beside a test is found by its path
    spec = importlib.util.spec_from_file_location("codes_of_the_source", Path(__file__).with_name("codes.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


codes = _codes()
USES = list(codes.uses())


def fields(message: Message) -> set[str]:
    return render.fields(message.what) | render.fields(message.remedy)


def test_the_source_is_really_read_for_codes() -> None:
    assert {"unknown-key", "yaml-syntax", "value-not-money", "bad-insert", "variant-tie", "not-utf8-gbk"} <= {
        use.code for use in USES
    }


def test_every_code_has_a_message() -> None:
    missing = sorted({f"{use.code} ({use.where})" for use in USES if message(use.code) is FOREIGN})
    assert not missing


def test_every_field_of_a_message_is_a_value_of_its_problem() -> None:
    wrong = [
        f"{use.code} ({use.where}): {sorted(fields(message(use.code)) - use.values)}"
        for use in USES
        if use.values is not None and message(use.code) is not FOREIGN and not fields(message(use.code)) <= use.values
    ]
    assert not wrong


def test_no_message_is_left_over() -> None:
    known = codes.literals()
    assert not [f"{room}: {code}" for room in ROOMS for code in room_messages(room) if code not in known]


def test_a_code_belongs_to_one_room() -> None:
    counted = Counter(code for room in ROOMS for code in room_messages(room))
    assert not [code for code, count in counted.items() if count > 1]


@pytest.mark.parametrize("room", ROOMS)
def test_every_message_says_what_is_wrong(room: str) -> None:
    assert not [code for code, said in room_messages(room).items() if not said.what]


def test_every_error_and_warning_says_what_to_do() -> None:
    assert not sorted({use.code for use in USES if use.asks and not message(use.code).remedy})


@pytest.mark.parametrize("room", ROOMS)
def test_a_message_leaves_its_last_full_stop_to_the_renderer(room: str) -> None:
    texts = [text for said in room_messages(room).values() for text in (said.what, said.remedy)]
    assert not [text for text in texts if text.endswith((".", "。")) or "\n" in text]


def test_a_plugins_code_has_the_message_it_brings_itself() -> None:
    assert message("my-plugin-said") is FOREIGN


def test_no_message_is_imported_before_one_is_looked_for() -> None:
    script = (
        "import sys, fangan.messages.render, fangan.messages.translation as t; t.translator({}); "
        f"print([m for m in sys.modules if m.rpartition('.')[2] in {ROOMS!r} and 'messages' in m or m == 'gettext'])"
    )
    shown = subprocess.run(
        [sys.executable, "-S", "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env={
            "PYTHONPATH": str(Path(codes.PACKAGE).parent),
        },
    )
    assert shown.stdout == "[]\n"
