"""A lock remembers whose wording a plan was built with; a departure is never taken in silence."""

from dataclasses import replace

import pytest

from fangan.model.document import Source
from fangan.model.problem import InputRefused, Severity
from fangan.provenance.lock import Lock, lock_departures, lock_text, read_lock

BASIS = Source(target="basis", provider="standard", version="0.1.0", digest="0123456789ab")
ITEM = Source(target="activities#publicity", provider="own", version="", digest="ba9876543210")


def lock_of(*sources: Source) -> Lock:
    return Lock(engine="0.1.0", outline="activity", wordings={source.target: source for source in sources})


def codes(locked: tuple[Source, ...], now: tuple[Source, ...]) -> list[str]:
    lock = read_lock(lock_text(lock_of(*locked)), "plan.lock")
    return [found.code for found in lock_departures(lock, now, "plan.lock", Severity.ERROR)]


def test_what_is_written_is_read_again() -> None:
    lock = read_lock(lock_text(lock_of(BASIS, ITEM)), "plan.lock")
    assert dict(lock.wordings) == {"basis": BASIS, "activities#publicity": ITEM}


def test_the_order_of_use_does_not_change_the_file() -> None:
    assert lock_text(lock_of(BASIS, ITEM)) == lock_text(lock_of(ITEM, BASIS))


def test_what_cleaned_files_stand_for_is_read_again() -> None:
    lock = replace(lock_of(BASIS), built={"0123": {"facts": {"主题": "“一”\n二"}, "plan": {"year": "2026"}}})
    again = read_lock(lock_text(lock), "plan.lock")
    assert (again.built, dict(again.wordings)) == (lock.built, {"basis": BASIS})


def test_the_same_wording_is_no_departure() -> None:
    assert codes((BASIS, ITEM), (ITEM, BASIS)) == []


def test_a_new_version_with_the_same_text_is_no_departure() -> None:
    newer = Source(target="basis", provider="standard", version="0.2.0", digest=BASIS.digest)
    assert codes((BASIS,), (newer,)) == []


@pytest.mark.parametrize(
    "now",
    [
        Source(target="basis", provider="standard", version="0.1.0", digest="ffffffffffff"),
        Source(target="basis", provider="henan", version="0.1.0", digest=BASIS.digest),
    ],
)
def test_another_text_or_provider_is_a_departure(now: Source) -> None:
    assert codes((BASIS,), (now,)) == ["lock-changed"]


def test_wording_that_came_or_went_is_a_departure() -> None:
    assert codes((BASIS,), (ITEM,)) == ["lock-added", "lock-gone"]


def test_a_departure_stands_at_its_line() -> None:
    lock = read_lock(lock_text(lock_of(BASIS)), "plan.lock")
    (found,) = lock_departures(lock, (), "plan.lock", Severity.WARNING)
    assert (found.place and found.place.line, found.severity) == (5, Severity.WARNING)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("<<<<<<< ours\nschema: 1\n=======\nschema: 1\n>>>>>>> theirs\n", "lock-merge-conflict", 1),
        ("schema: 9\n", "lock-schema", 1),
        ("schema: 1\nwordings:\n  basis: {provider: standard}\n", "key-missing", 3),
        (
            "schema: 1\nwordings:\n  basis: {provider: a, digest: b}\n  basis: {provider: c, digest: d}\n",
            "yaml-duplicate-key",
            4,
        ),
        ("schema: 1\nname: 张某某\n", "unknown-key", 2),
    ],
)
def test_a_damaged_lock_is_refused_where_it_is_damaged(text: str, code: str, line: int) -> None:
    with pytest.raises(InputRefused) as refused:
        read_lock(text, "plan.lock")
    found = refused.value.problems[0]
    assert (found.code, found.place and found.place.line) == (code, line)


def test_a_lock_holds_no_path_and_no_time() -> None:
    text = lock_text(lock_of(BASIS, ITEM))
    assert "/" not in text
    assert ":" not in text.replace(": ", "").replace(":\n", "")


def test_a_wording_that_is_chosen_and_not_printed_is_held_to_nothing() -> None:
    newer = Source(target=ITEM.target, provider="own", version="", digest="ffffffffffff")
    lock = read_lock(lock_text(lock_of(BASIS, ITEM)), "plan.lock")
    assert lock_departures(lock, (BASIS,), "plan.lock", Severity.ERROR, (BASIS, newer)) == []
