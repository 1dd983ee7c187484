"""Messages of `fangan import`."""

from collections.abc import Mapping

from fangan.messages import Message

IMPORT: Mapping[str, Message] = {
    "import-unknown": Message("Files of the kind {suffix} cannot be imported", "Import a .docx, a .doc or a .txt"),
    "import-apart": Message(
        "Apart from the text ({where}, in {places} places) {count} characters stand in the file: “{words}”",
        "See whether anything of it belongs to the plan",
    ),
    "import-not-taken": Message(
        "What has no words does not come along: {where}, in {places} places",
        "Put in by hand what the document needs of it, once it is built",
    ),
    "import-nothing": Message("No text was found in this file", "Look whether it holds only pictures, or is empty"),
    "import-several": Message(
        "{count} plans stand in this file, and each got a folder of its own", "See that they were parted where they end"
    ),
    "import-no-title": Message(
        "No title was found, so the plan is called “{title}” after its file", "Write the title in plan.yaml"
    ),
    "import-no-agency": Message(
        "Nobody is named who issues the plan, so “{name}” stands in plan.yaml",
        "Import it again with --agency, or write who issues it, as “agency” and in agencies.yaml",
    ),
    "import-no-year": Message(
        "The text does not say of which year it is, so {year} was written", "See that “year” in plan.yaml is right"
    ),
    "import-year-guessed": Message(
        "The text speaks of {year} most often, so that year was written", "See that “year” in plan.yaml is right"
    ),
    "import-heading-fused": Message(
        "The heading “{title}” stood in one line with its text and was parted from it",
        "See in {file} that it ends where it should",
    ),
    "import-kind-unknown": Message(
        "“{title}” is no heading that is known, so the section is called “{key}”",
        "Call it as you like, in its file and in outlines/imported.yaml",
    ),
    "import-heading-lost": Message(
        "Numbers begin anew at “{words}” and no heading stands above them; it seems lost",
        "Write it as “title: …” in the head of {file}, and take “heading: none” off {key} in outlines/imported.yaml",
    ),
    "import-renumbered": Message(
        "{count} numbers in {file} are counted anew: {old} is {new} now, and the last is {last}",
        "See whether a number was lost or doubled, or a heading above them",
    ),
    "import-number-as-text": Message(
        "{number} skips a level, so it stays as it is written, as text", "Give it the number it should have in {file}"
    ),
    "import-heading-loose": Message(
        "{count} lines (“{words}”) lack the mark behind their number, but numbers count on there: they are headings",
        "See that they are; the mark is printed from now on",
    ),
    "import-headings-styled": Message(
        "{count} headings ({words}) have no number and are known by their style alone: they are numbered from now on",
        "See that they are headings; what is none can stand as text in the section file",
    ),
    "import-headings-other": Message(
        "{count} headings are numbered otherwise ({numbers}); 一、（一）1.（1） are printed from now on",
        "See whether the text still speaks of them by those numbers",
    ),
    "import-number-doubled": Message(
        "{count} numbers stand there twice, counted by a list and typed ({numbers}); each is printed once from now on",
        "See that both meant the same",
    ),
    "import-too-deep": Message(
        "{count} numbered lines ({numbers}) stand deeper than the fourth level, so they stay text",
        "Leave them, or take a level out above them in the section files",
    ),
    "import-signs-left": Message(
        "{count} lines count with signs that are none of the four levels ({signs}), so they stay text",
        "Where they are items, number them （一）, 1. or （1） in the section files",
    ),
    "import-digits-wide": Message(
        "{count} full-width digits stay as they are written, and no fact is made of them: {words}",
        "“fangan check --fix” mends them in the project; then see what of them should be facts",
    ),
    "import-annex-missing": Message(
        "The list of annexes names “{title}”, and no such annex stands in the file, so the line stays text",
        "Add the annex, or take the line out of the section file",
    ),
    "import-day-incomplete": Message(
        "“{words}” seems to be the day of the text, but is no whole day, so it stays text like who signs above it",
        "Write “signed” and “date” under “issue” in plan.yaml, and take these lines out of the section file",
    ),
    "import-day-form": Message(
        "The day of the text is written in another form than GB/T 9704 has it, and is printed as {day} from now on",
        "See that it is the day; what was written stands in 未用的文字.txt",
    ),
    "import-number-form": Message(
        "The number of the document is written in another form than GB/T 9704 has it, and is printed as {number}",
        "See that it is the number",
    ),
    "import-values-left": Message(
        "{count} days, amounts and numbers are written as no fact is printed, so they stay text: {words}",
        "Look them through for another year; what is to change with it can be made a fact by hand",
    ),
    "import-outline-alike": Message(
        "Of {sections} sections of known kinds {shared} stand in the outline “{name}” ({outline}), too",
        "To move to its wording, make a plan with “fangan new {outline}” and take over the values of plan.yaml",
    ),
    "import-left-over": Message(
        "{count} characters belong to no plan and stand in {file}: “{words}”", "See that nothing of the plan is there"
    ),
    "import-miscounted": Message(
        "Of {read} characters {written} were written and {told} are told, and these do not tally: “{words}”",
        "Do not use what was made of this file, and report it: this is a fault of fangan",
    ),
    "import-built-again": Message(
        "fangan built this file, and its plan (outline {outline}) still gives the same text, so it was taken as it was",
        "Change facts in plan.yaml; the wording comes from the plugins as before",
    ),
    "import-normalised": Message(
        "{count} half-width marks between hanzi were made full-width", "See that none of them had to stay as it was"
    ),
    "import-characters": Message(
        "{count} characters that no official text can hold were left out: {codes}",
        "Look at those places in the original; most of them are not seen",
    ),
    "import-own-words": Message(
        "fangan built this file, but what is installed here does not give its text, so its words stand in the project",
        "To have facts and wording back, install what it was built with (fangan inspect names it) and import it anew",
    ),
    "import-not-built": Message(
        "The project does not build yet, for the reasons that are told next",
        "Mend them in the folder, then run “fangan build”",
    ),
}
