"""Messages of locks, manifests and of plans under other plans."""

from collections.abc import Mapping

from fangan.messages import Message

MESSAGES: Mapping[str, Message] = {
    "lock-merge-conflict": Message(
        "Two versions of the lock stand in one file",
        "Keep one of them; or delete the file and write it anew with `fangan lock`",
    ),
    "lock-schema": Message(
        "The lock was written by another version of fangan", "Delete it and write it anew with `fangan lock`"
    ),
    "lock-missing": Message("There is no lock beside the plan", "Write one with `fangan lock`"),
    "lock-added": Message(
        "“{target}” is not in the lock; now it comes from {new}",
        "If it is wanted, write the lock anew with `fangan lock`",
    ),
    "lock-gone": Message(
        "“{target}” of {old} is in the lock and is no longer used",
        "If that is wanted, write the lock anew with `fangan lock`",
    ),
    "lock-changed": Message(
        "“{target}” was locked as {old} and is now {new}",
        "Read what has changed; if it is wanted, write the lock anew with `fangan lock`",
    ),
    "manifest-without-plan": Message(
        "The file does not say which plan it was built from",
        "Name the folder of its plan with `verify --plan`, or build it again",
    ),
    "manifest-clean": Message(
        "The file holds only digests of the facts and the plan it was built from",
        "Name the folder of its plan with `verify --plan`; under `under:` name the plan itself",
    ),
    "manifest-in-properties": Message(
        "The file was saved in another format in between; what it was built from was found in its document properties",
        "Nothing is to be done",
    ),
    "manifest-lost": Message(
        "The file no longer says what it was built from; its sections and items are known by their bookmarks",
        "Verify it with `verify --plan` and the folder of its plan; facts and wording are in that",
    ),
    "clean-kept": Message(
        "What the cleaned file was built from is kept in {name}",
        "Leave it with the plan; whoever has it can verify the file",
    ),
    "kept-schema": Message(
        "What is kept of cleaned files was written by another version of fangan",
        "Build them again with `fangan build --clean`",
    ),
    "facts-outlive-text": Message(
        "The text was edited, but the file itself still holds values that no longer stand in it: {facts}",
        "Before it is given away change the plan file and build with `fangan build --clean`, or let Word remove "
        "document properties and custom XML data",
    ),
    "verify-own-wording": Message(
        "The document holds wording of the plan's own folder, which is not in the file",
        "Name the folder with --plan to verify that too",
    ),
    "verify-engine": Message("Built by fangan {old}; this is {new}", "Small differences of form may come from that"),
    "paragraph-not-found": Message(
        "No paragraph has the number or the words “{wanted}”",
        "Copy a few words out of the document, or give a number like 三（二）",
    ),
    "under-unusable": Message("The superior plan {path} cannot be used", "See the reasons below, or correct `under:`"),
    "under-circle": Message(
        "By this `under:` the plan becomes its own superior", "Delete the line, or name the plan above"
    ),
    "under-nothing": Message(
        "The plan names no superior plan", "Add a line `under: ../city/plan.yaml` to the plan file"
    ),
    "under-missing": Message(
        "“{target}” is required by “{plan}” and missing here",
        "Put it in, or give the reason in the plan file: {line}",
    ),
    "reason-unasked": Message(
        "The reason for “{name}” accounts for nothing: “{plan}” does not require it, or it is here",
        "Correct the name, or delete the reason",
    ),
    "under-left-out": Message("“{target}” of “{plan}” is left out: {reason}", "Nothing is to be done"),
    "under-unmet": Message(
        "“{plan}” gives this agency the task “{target}”, and no task here is called so",
        "Take it up under the same name, or give the reason in the plan file: {line}",
    ),
    "under-other-year": Message(
        "The plan is of {own}, and “{plan}” of {limit}",
        "Correct the year, or `under:`; let it be where that plan holds on",
    ),
    "under-later": Message(
        "“{target}” is to be done by {own}, later than “{plan}” asks ({limit})", "Set an earlier day"
    ),
    "under-later-fact": Message("{fact} is {own}, later than “{plan}” asks ({limit})", "Set an earlier day"),
    "under-other-fact": Message(
        "{fact} is “{own}”; “{plan}” has “{limit}”", "If that is not wanted, leave it out of the plan file"
    ),
    "under-word-for-word": Message(
        "Of {sentences} longer sentences of this plan's own, {taken} ({share}%) stand word for word in “{plan}”",
        "Write what is done here; where the superior's words hold, cite its part",
    ),
    "under-passage": Message("{at} repeats {above} of “{plan}”: “{words}”", "Say what is done here"),
    "under-fact": Message("“{fact}” came down from “{plan}”", "Give it in the plan file where it is to differ"),
    "under-fact-type": Message(
        "{fact} is shared by “{plan}” as {theirs}, but asked for here as {own}", "Give it in the plan file"
    ),
}
