"""Messages of `fangan.app`."""

from collections.abc import Mapping

from fangan.app.import_messages import IMPORT
from fangan.messages import Message

MESSAGES: Mapping[str, Message] = {
    **IMPORT,
    "annotate-nothing": Message(
        "A section file has no document to write comments into", "Check the plan that uses it with --annotate"
    ),
    "annotate-several": Message(
        "--annotate writes the comments of one document", "Check the documents one by one, each with its own file"
    ),
    "rendered-not-word": Message(
        "Only the pages of a Word file are laid out; of this one the words alone were looked at",
        "Build it as .docx and check that file",
    ),
    "check-unknown": Message(
        "Files of the kind {suffix} cannot be checked", "Check a plan, a .docx, a .txt, or section files (.md)"
    ),
    "check-undated": Message(
        "Neither day nor year can be told, so terms, institutions and days without a year were not looked at",
        "Write the year into the title, or the date below the signature",
    ),
    "library-nowhere": Message(
        "You have no home folder where a library could lie", "Name its file with --library or FANGAN_LIBRARY"
    ),
    "library-nothing-named": Message(
        "Nothing that could be filed was named",
        "Name files (.docx, .doc, .txt, .json), folders of plans, or folders of these",
    ),
    "library-passed-over": Message(
        "{count} other files of the folder were passed over ({kinds})",
        "What is a plan among them, save as .docx or .txt and file that",
    ),
    "library-draft": Message(
        "This is a draft; the library keeps finished plans", "Build it without --draft and file that"
    ),
    "library-empty": Message("There are no words in this file", "Nothing is to be done, or file the right one"),
    "library-unknown": Message(
        "Files of the kind {suffix} cannot be filed",
        "File a .docx, a .doc, a .txt, a .json that fangan built, or a plan",
    ),
    "library-rough": Message(
        "Not built by fangan: “{title}” was read line by line, its sections known by their headings",
        "Look it over with “fangan library show”",
    ),
    "library-aside": Message(
        "{count} characters of the file belong to no plan and were not filed",
        "See with “fangan import --dry-run” which they are",
    ),
    "library-no-year": Message(
        "No year was found in the plan; a search by years will not find it", "Give its title or its end a date"
    ),
    "library-fault": Message(
        "The library is not whole ({fault})",
        "Put a backup in its place, or move it away and file the plans again with “fangan library add”",
    ),
    "library-files-gone": Message(
        "{count} of the files that were filed are no longer where they were: {files}",
        "Nothing is to be done; their text is in the library",
    ),
    "library-reuse-passage": Message(
        "“{id}” is no passage of a text that could be taken up",
        "Name a heading, an item or a paragraph, as “fangan library search” prints it",
    ),
    "library-reuse-key": Message(
        "Which section “{key}” is to be is not known",
        "Say so with --key, by its key or its name; “fangan sections” lists them",
    ),
    "library-reuse-taken": Message(
        "The plan's own folder words “{target}” already in this file; nothing was written",
        "Take over by hand what is wanted: without --into the text is printed",
    ),
    "library-reuse-plain": Message(
        "{count} passages are plain text now, with the numbers or marks that were printed: {ids}",
        "Look them over, and give them the markers of a section file",
    ),
    "library-reuse-particulars": Message(
        "The text still names days and names of the past plan: {particulars}", "Change them, or make facts of them"
    ),
    "library-kind-unknown": Message(
        "No section is called “{kind}” among those installed here",
        "Take a key or a name of “fangan sections”, or part of a heading",
    ),
    "library-tracked": Message(
        "The file holds changes that nobody has accepted or rejected: it was read as if all were accepted",
        "Accept or reject them in Word, and file it again; it becomes the new edition",
    ),
    "library-year-of-path": Message(
        "No year was found in the plan; {year} was taken from its path", "Look it over with “fangan library show”"
    ),
    "library-namesake": Message(
        "The library has another plan of this title, agency and year, number {id}, from another file",
        "Both are found; file a new edition under the name of the old file, and it takes its place",
    ),
    "library-no-words": Message("There is no word to look for", "Write one, if only a single character"),
    "library-years": Message("“{text}” is neither a year nor a range of years", "Write 2020, 2015-2020 or 2015-"),
    "library-id": Message(
        "“{text}” is no number of a plan or a passage", "Write 12 or 12.34, as “fangan library search” prints them"
    ),
    "library-no-plan": Message("No plan has the number {id}", "See the numbers with “fangan library search”"),
    "library-no-passage": Message(
        "“{title}” has no passage {id}", "See its passages with “fangan library show” and the number before the dot"
    ),
    "harvest-no-plan": Message(
        "The file does not lie beside the plan it was built from", "Name the plan's folder with --plan"
    ),
    "harvest-plan-changed": Message(
        "The plan gives another text today than when the file was built, so an edit cannot be told from that change",
        "See what changed with “fangan diff”; put the plan back as it was, harvest, then change it again",
    ),
    "harvest-tracked": Message(
        "{count} tracked changes of {author} were read as accepted", "Reject in Word first what is not wanted"
    ),
    "harvest-left": Message(
        "What was changed in “{target}” belongs to no fact and no wording for certain, and was not taken over: "
        "from “{old}” to “{new}”",
        "Change the plan file or a section file by hand",
    ),
    "merge-no-output": Message("Nothing says where the merged document goes", "Name a .docx with -o, or add --dry-run"),
    "merge-output": Message(
        "The merged document is a Word file, not “{suffix}”", "Give -o a name that ends with .docx"
    ),
    "merge-output-is-input": Message(
        "The merged document would stand in place of a file that is merged", "Give -o another name"
    ),
    "merge-no-base": Message(
        "It is not known what this file was before it was edited: the plan gives another text now, and no change in"
        " the file is tracked",
        "Name the file as it was sent round with --base",
    ),
    "merge-lost": Message(
        "These words of a reviewer are neither in the merged document nor in a conflict: “{words}”",
        "Put them in by hand, and report it: this is a fault of fangan",
    ),
    "harvest-left-out": Message(
        "What was deleted from “{target}” was not taken over: “{old}”", "Leave it out by hand, in the plan file"
    ),
    "harvest-kept": Message(
        "“{old}” was deleted, but every file of this form prints its “{key}”: a build prints it again",
        "Delete it in the new file by hand where that is meant",
    ),
    "harvest-outline": Message(
        "The outline says “{old}” of “{target}”, which the edited text does not keep; the plan has an outline of its "
        "own that says “{new}” now",
        "Look whether the plan may depart from it; if not, put back what was deleted, and delete that outline",
    ),
    "harvest-derived": Message(
        "“{fact}” follows from “{source}”: “{new}” for “{old}” in “{target}” is taken over as words of that place only",
        "Change “{source}” in the plan file if it is another; if not, look whether “{new}” is right",
    ),
    "harvest-computed": Message(
        "“{fact}” is computed ({source}): “{new}” for “{old}” in “{target}” is taken over as words of that place only",
        "Look whether “{new}” is right; what is computed follows the plan's year and day",
    ),
    "harvest-literal": Message(
        "What was changed in “{target}” cannot be written into its facts and wordings one by one, so its words were "
        "taken over as they stand: “{old}” is “{new}” now; facts in them are plain text from now on",
        "Look them over; where a fact should stand, write its name in double braces",
    ),
    "harvest-formatting": Message(
        "Only the formatting of “{words}” in “{target}” was changed: {new} for {old}; it is not taken over, for a "
        "build follows the standard",
        "Format the new file by hand where it is meant; formatting that all plans are to have belongs to their format",
    ),
    "harvest-annex-name": Message(
        "The annex called “{new}” is “{old}” in the note of annexes; a build calls it the same in both places, by the "
        "name that was changed",
        "Look whether it is to be called that in both",
    ),
    "harvest-placed": Message(
        "“{words}” ({target}) was put elsewhere; a build puts it where the standard has it",
        "Move it in the new file by hand where it is meant",
    ),
    "under-none": Message(
        "No plan in this folder names a superior plan", "Write under: into the plan files, or name another folder"
    ),
    "under-table": Message(
        "The table of departures is an .xlsx, not “{suffix}”", "Give -o a name that ends with .xlsx"
    ),
    "set-not-an-assignment": Message("“{word}” is no fact with its value", "Write --set NAME=VALUE"),
    "set-twice": Message("--set gives the fact “{fact}” twice", "Give it once"),
    "why-item-undisputed": Message(
        "Nobody but {provider} words “{target}”, so there was nothing to choose",
        "Ask for its section to see why that was chosen",
    ),
    "why-target-unknown": Message(
        "The plan has no section or item “{target}”", "See the names there are with “fangan why” and the plan alone"
    ),
    "key-unknown": Message("Nobody supplies a section “{key}”", "See all of them with “fangan sections”"),
    "output-suffix": Message(
        "No format has the suffix “{suffix}”", "Use one of {known}, or say which format with --format"
    ),
    "annotate-output": Message(
        "The comments are written into a Word document, not into “{suffix}”",
        "Give --annotate a name that ends with .docx",
    ),
    "page-not-docx": Message(
        "Pages are measured in a .docx, and this is none", "Save it as .docx in WPS or Word, and measure that"
    ),
    "page-not-official": Message(
        "This does not look like an official document: it has no title with a number, an addressee, a date or an annex",
        "What there is was measured all the same",
    ),
    "archive-none": Message(
        "This folder holds no set for an archive: none of {names} is in it", "Name the folder “fangan archive” wrote"
    ),
    "archive-same-file": Message(
        "The formats {format} and {other} would have one file in the set: both end with “{suffix}”",
        "Leave {format} out; “fangan build” writes it",
    ),
    "archive-line": Message("This line is no digest with the name of a file", "Write the set again"),
    "archive-file-missing": Message(
        "The set lacks its file “{name}”", "Fetch it from where the set was copied from, or write the set again"
    ),
    "archive-changed": Message(
        "This file is not what its digest says: it was changed, or damaged on its way",
        "Fetch it from where the set was copied from, or write the set again",
    ),
    "archive-unlisted": Message(
        "In the folder of the set lies what no list of digests names: {names}", "Take it out if it is not of the set"
    ),
    "archive-no-sm3": Message(
        "This Python knows no SM3, so there is only SHA-256 to go by", "Use a Python with OpenSSL 1.1.1 or later"
    ),
    "output-not-a-folder": Message("Several plans cannot be written into one file", "Let -o name a folder"),
    "output-taken": Message(
        "{plan} would be written into the file that {other} was just written into",
        "Give one of the two another title, or build them into different folders",
    ),
    "output-is-input": Message(
        "The plan is made from this very file, which the document would replace", "Give another name with -o"
    ),
    "file-kept": Message(
        "This file was edited after it was built, or is no document of this plan; what stood here is kept as {copy}",
        "See with “fangan diff {copy} {path}” what was changed, and carry it into the plan",
    ),
    "file-kept-unread": Message(
        "This file was edited after it was built, or is no document of this plan; what stood here is kept as {copy}",
        "Carry what is still wanted of it into the plan, and delete it",
    ),
    "output-other-format": Message(
        "A document in the format {format} would be written under the suffix of another, “{suffix}”",
        "Let the name end in {right}, or ask for the other format",
    ),
    "agency-not-given": Message(
        "Which agency issues the plan is not said",
        "Give its path or its name: fangan new {outline} --agency 河南省/南阳市/桐柏县; “fangan new” lists those known",
    ),
    "agency-enlisted": Message(
        "Nobody describes “{path}”; what it is called was made of its path and put down here: {name}, in short {short}",
        "Check it line by line: names are printed as they stand here",
    ),
    "agency-completed": Message(
        "Who does what for {name} was not said; the usual offices were put down here",
        "Check them line by line: they are printed as they stand here",
    ),
    "agency-abbreviated": Message(
        "“{name}” looks like the short name of an office", "Write its full name here; documents are signed with it"
    ),
    "agencies-in-braces": Message(
        "“{path}” cannot be put down here: the whole file stands in braces, and nothing fits behind them",
        "Write each agency on a line of its own, without the outer braces, and begin again",
    ),
    "roles-open": Message(
        "The texts name offices by what they do, and nobody says who that is here: {roles}",
        "Write each of them under “roles:”",
    ),
    "number-example": Message(
        "The document number is an example, and {agency} has no code: “{code}” in it is nobody's",
        "Write the code under “code:” in agencies.yaml, and the real number here",
    ),
    "install-unknown": Message(
        "There is no plugin “{plugin}” in this project",
        "There are: {known}; somebody else's is called by its distribution: fangan-…",
    ),
    "install-no-folder": Message("There is no folder “{folder}”", "Name the folder that holds the wheels (.whl)"),
    "install-no-pip": Message(
        "The Python that runs fangan has no pip: {python}", "Type: {python} -m ensurepip; then try again"
    ),
    "install-system": Message(
        "The system looks after this Python itself, and lets pip install nothing into it",
        "Install fangan into an environment of its own: pipx install fangan; or python3 -m venv",
    ),
    "install-failed": Message(
        "The installation failed: {reason}",
        "Look whether the network can be reached; without one, copy the wheels into a folder and add --find-links with"
        " it. What was run: {command}",
    ),
    "table-no-fact": Message(
        "Which fact the table “{sheet}” holds cannot be told",
        "Call the sheet or the file after one of these, and its columns as in brackets: {facts}",
    ),
    "table-twice": Message(
        "A second table holds the fact “{fact}”", "Keep one of the two, or put their rows into one sheet"
    ),
    "table-empty": Message("The table for “{fact}” has headings and no rows", "Fill it in, or leave the table out"),
    "table-heading": Message(
        "“{fact}” has no column “{heading}”", "Call the heading as the column is called; the columns are: {columns}"
    ),
    "table-left": Message(
        "“{fact}” has no such columns, and they were not taken over: {headings}",
        "If one is wanted, call it as one of these: {columns}",
    ),
    "table-column-twice": Message("Two headings are “{column}”", "Delete one of the two columns, or rename it"),
    "table-columns-missing": Message(
        "The headings lack columns that “{fact}” needs: {missing}", "Add them; the columns are: {columns}"
    ),
    "table-total": Message(
        "This row is a total, and was not taken over", "Delete it from the table; the text computes its sums itself"
    ),
    "cell-error": Message("The cell shows an error: {seen}", "Correct its formula, or type the value in"),
    "cell-uncached": Message(
        "The cell holds a formula whose result the file does not: {seen}",
        "Open the table in WPS or Excel and save it, or type the value in",
    ),
    "cell-unusable": Message("The cell holds {seen}, which no fact can be", "Type the words that are to be printed"),
    "cell-merged": Message(
        "The cell is merged with others of its row, and it is not clear for which column it holds",
        "Undo the merging, and fill each cell in",
    ),
    "cell-number": Message(
        "The cell holds the number {seen}, and “{column}” is text: zeros before it may have been lost",
        "Set the cell's format to text, and type it again",
    ),
    "schema-unknown": Message("There is no schema “{name}”", "Ask for one of these: {known}"),
    "schema-stale": Message(
        "The schema beside the plan is not the one of today", "Write it anew with “fangan schema” and the plan"
    ),
    "schema-not-named": Message(
        "The plan file does not lead an editor to its schema", "Put this line first in it: “{line}”"
    ),
    "compare-output": Message(
        "The comparison is written as a Word document, not as “{suffix}”", "Give -o a name that ends with .docx"
    ),
    "compare-unfilled": Message("Facts are missing", "To compare all the same, with what is missing shown: --draft"),
    "compare-output-is-input": Message("The comparison would replace a document it compares", "Give -o another name"),
    "mend-unsafe": Message(
        "“{old}” → “{new}” may change what is meant ({rule})", "Read it, then mend it by hand or with --unsafe-fixes"
    ),
    "mend-not-literal": Message(
        "“{old}” → “{new}” is not mended ({rule}): the words do not stand so in the file, but are made from a fact, a"
        " field or a number",
        "Mend what they are made from",
    ),
    "mend-supplied": Message(
        "“{old}” → “{new}” is not mended ({rule}): the words are a plugin's or a shared folder's",
        "Tell whoever supplies them, or word the section in the plan's own folder",
    ),
    "mend-quoting": Message(
        "“{old}” → “{new}” is not mended ({rule}): in this file the new words would mean something else",
        "Write them by hand, in quotation marks",
    ),
    "mend-signed": Message(
        "“{old}” → “{new}” is not mended ({rule}): the file is digitally signed, and no longer would be",
        "Have it mended and signed anew by whoever signed it",
    ),
    "mend-kept": Message("The file as it was is kept as {copy}", "Delete it when nobody needs it any more"),
}
