"""Messages of `fangan.sources`."""

from collections.abc import Mapping

from fangan.messages import Message

MESSAGES: Mapping[str, Message] = {
    "file-no-file": Message(
        "Something of this name is there, and it is no file: a pipe, a device",
        "Put a file in its place, or take it away",
    ),
    "file-unreadable": Message("The file cannot be read: {reason}", "Check that it exists and that you may read it"),
    "file-too-large": Message(
        "The file is larger than {limit} MB",
        "What fangan reads is a few pages of text; check that this is the right file",
    ),
    "not-utf8": Message(
        "The file is not UTF-8 text", "Save it again as UTF-8: in the editor “Save as”, encoding UTF-8"
    ),
    "not-utf8-gbk": Message(
        "The file is saved in GBK (often called ANSI), not in UTF-8",
        "Save it again as UTF-8: in the editor “Save as”, encoding UTF-8",
    ),
    "not-utf8-utf16": Message(
        "The file is saved in UTF-16 (Notepad calls it Unicode), not in UTF-8",
        "Save it again as UTF-8: in the editor “Save as”, encoding UTF-8",
    ),
    "not-text": Message(
        "This is a finished document, not a text file",
        "Name the plan.yaml it was built from, or its folder; “fangan inspect” tells what a document was built from",
    ),
    "forbidden-character": Message(
        "The character {code} may not stand in an official text",
        "Delete it; it is invisible and usually came along when the text was copied",
    ),
    "plan-not-found": Message(
        "There is no plan file here", "Name a plan.yaml or the folder that holds one, or make one with “fangan new”"
    ),
    "yaml-syntax": Message(
        "This is not valid YAML",
        "Look here and in the line above: indent with spaces, write “: ” after a key, close quotes and brackets",
    ),
    "yaml-backslash": Message(
        "A backslash between double quotes has a meaning of its own, and none before this character",
        "Write it twice, or put the text between single quotes",
    ),
    "yaml-too-large": Message(
        "There is too much in this file, or it is nested too deeply",
        "Split the file, or take out a level of lists and mappings",
    ),
    "yaml-alias-or-tag": Message(
        "Anchors, aliases and tags of YAML (&, *, !) are not accepted",
        "Write the text out; put it in quotation marks when it really begins with one of these signs",
    ),
    "yaml-key-not-text": Message(
        "A key here is a list or a mapping, not a text",
        "Write the key as plain text; put text that begins with { or [ in quotation marks",
    ),
    "yaml-duplicate-key": Message(
        "“{key}” stands here a second time; the first is in line {first}", "Keep one of the two"
    ),
    "yaml-several-documents": Message(
        "A second YAML document begins here", "Delete the line “---” or put the rest in a file of its own"
    ),
    "yaml-not-a-mapping": Message(
        "The file must consist of lines “key: value”", "Check that a half-width colon and a space follow every key"
    ),
    "unknown-key": Message("There is no setting “{key}” here", "Correct it or delete the line; there are: {known}"),
    "facts-beside": Message(
        "“{names}” stands beside “facts:”, not under it", "Begin the line with two blanks, as in “  {first}: …”"
    ),
    "key-missing": Message("“{key}” is missing or empty", "Add a line “{key}: …”"),
    "not-one-text": Message("“{key}” must be a single text", "Write one text instead of a list or a mapping"),
    "not-a-list-of-texts": Message("“{key}” must be a text or a list of texts", "Write it as “{key}: [first, second]”"),
    "exception-of-many": Message(
        "An exception is made from one rule, not from “{rule}”", "Write the id of the rule, as in punctuation/colliding"
    ),
    "exception-without-reason": Message(
        "The exception from {rule} does not say why", "Add “reason: …”; whoever reads the plan later will ask"
    ),
    "not-a-list": Message("“{key}” must be a list", "Write every entry in a line of its own that begins with “- ”"),
    "not-a-mapping": Message(
        "“{key}” must hold settings of the form “name: value”",
        "Write them as “{key}: {{name: value}}” or on indented lines below it",
    ),
    "not-a-flag": Message("“{key}” is yes or no, not “{value}”", "Write “true” or “false”"),
    "not-an-integer": Message(
        "“{key}” must be a whole number, not “{value}”", "Write it in half-width digits, without a unit"
    ),
    "event-rule": Message(
        "“{value}” does not say when an event falls",
        "Write 5月12日, 3月22日—28日, 6月, 6月第二个星期六, 3月最后一个星期一 or 农历九月初九, or days of one year: "
        "2026-04-20/2026-04-26",
    ),
    "not-a-date": Message("“{key}” is not a day of the calendar: “{value}”", "Write it as 2026-10-17"),
    "not-a-validity": Message(
        "“{key}” is not a period of validity: “{value}”",
        "Write start and end with a slash between them, as in 2021-03-01/ or 2021-03-01/2025-12-31",
    ),
    "validity-reversed": Message("The period “{value}” ends before it begins", "Exchange the two days"),
    "parameter-unbounded": Message(
        "“{name}” has neither “least” nor “most”", "Write how long it takes at least or at most: {{least: 5, most: 15}}"
    ),
    "parameter-reversed": Message("“{name}” takes at least {least} and at most {most}", "Exchange the two numbers"),
    "not-allowed": Message("“{value}” is not possible for “{key}”", "Choose one of these: {allowed}"),
    "pattern-placeholder": Message(
        "“{name}” is nothing that a pattern for responsibilities can print", "Use one of these: {known}"
    ),
    "pattern-bracket": Message(
        "The “{sign}” in this pattern has no partner, or stands inside another pair",
        "Put every optional part between a half-width [ and ], one behind the other",
    ),
    "pattern-without-lead": Message(
        "The patterns under “{key}” have no place for the lead office",
        "Write {{{{牵头}}}} where it is to stand, as in （[牵头单位：{{{{牵头}}}}][；责任单位：{{{{责任}}}}]）",
    ),
    "pattern-before-stop": Message(
        "“{key}: true” puts this pattern before a full stop, but it ends in one, or is a paragraph of its own",
        "Take the 。 from the end of the pattern, or delete “own-paragraph:” or “{key}:”",
    ),
    "duty-of-item": Message(
        "“{key}” in the head is for a whole section, and this file words the item “{item}”",
        "Write it at the end of the item's line: {{#{item} {key}=…}}",
    ),
    "bad-year": Message(
        "“{key}” is not a year between 1949 and 2200: {value}", "Write the year in four digits, as in 2026"
    ),
    "bad-key": Message(
        "“{value}” cannot be a key",
        "Use small letters, digits and hyphens, beginning with a letter, as in activities or activities#donation",
    ),
    "bad-insert": Message(
        "“{value}” does not say where the item comes in", "Write “after ID”, “before ID”, “first” or “last”"
    ),
    "run-on-without-paragraph": Message(
        "This line runs on, and there is no paragraph above it to run on from",
        "Put it behind a line of text (a heading alone and a table are none), or take away the ＋ before it",
    ),
    "of-unknown": Message(
        "“of={of}” names nothing that is open here: {known}",
        "Name the item under which the line stands by its id or heading, or write of=section",
    ),
    "of-without-id": Message(
        "“of={of}” names this line, which has no id",
        "Write an id of its own behind it in braces, as in {{#visits}}",
    ),
    "of-on-numbered": Message(
        "“of={of}” stands on a line with a number or a ＋, and only a paragraph or a table closes something",
        "Take away what the line opens with, or the of=",
    ),
    "join-without-run-on": Message(
        "Only a line that opens with ＋ may say join= or end=", "Begin the line with ＋, or delete the attributes"
    ),
    "table-with-task": Message(
        "A table cannot state responsibilities", "Say lead=, with=, by= and at= of the item or of a paragraph"
    ),
    "two-of": Message(
        "Responsibilities of “{of}” are stated a second time; the first are in line {first}",
        "Keep them in one line, or give each a condition of its own with when=",
    ),
    "of-not-last": Message(
        "What “of={of}” closes goes on below it: line {line} has a number",
        "Move the line behind the last one of what it closes, or name another with of=",
    ),
    "insert-without-item": Message(
        "Only the file of a single item may say where it comes in",
        "Delete “insert:”, or name the item in the key, as in activities#donation",
    ),
    "bad-base": Message(
        "“{value}” does not name the wording this one was made from",
        "Write provider/key@digest, as “fangan why” prints it: standard/activities#donation@1f2e3d4c5b6a",
    ),
    "no-head": Message(
        "The file has no head: its first line is not “---”",
        "Begin with a line “---”, then “key: …” and “title: …”, then a line “---”, then the wording",
    ),
    "head-not-closed": Message(
        "The head that begins here is never closed", "Put a line “---” between the head and the wording"
    ),
    "no-wording": Message(
        "There is no wording below the head", "Write the text of the section below the second line “---”"
    ),
    "not-one-item": Message(
        "The file of the item “{item}” must hold this one item and nothing else",
        "Keep one numbered line or one paragraph at the top, named “{item}” or not named, and deeper levels under it",
    ),
    "unknown-choice": Message(
        "“{choice}” is not among the options of “{id}” in the head", "Name it under “choose:” or correct the spelling"
    ),
    "bad-default-choice": Message("The default “{value}” is not one of the options", "Name one of the options"),
    "bad-option": Message(
        "“{option}” cannot stand behind “{id}” in the id of an item, as each answer of a choice of several does",
        "Call the option in small letters a–z, digits and hyphens; its meaning stands behind the colon",
    ),
    "count-without-several": Message(
        "“{key}:” counts answers, and the choice takes one", "Write “several: true” beside it, or delete it"
    ),
    "bad-choice-count": Message(
        "There cannot be from {least} to {most} answers out of {options} options",
        "Correct “count:”, “at-least:” and “at-most:”",
    ),
    "empty-block": Message(
        "There are no words in this line", "Write a heading or a sentence behind the number, or delete the line"
    ),
    "repeated-item-id": Message(
        "The id “{id}” is already used in line {first}",
        "Choose another id; only alternatives, each with its own choice=, may share one",
    ),
    "bad-item-id": Message(
        "“{id}” cannot name an item",
        "Use small letters, digits and hyphens, beginning with a letter, as in {{#book-drive}}",
    ),
    "bad-attributes": Message(
        "What stands in braces here cannot be read, or is not at the end of the line",
        "Write it at the end of the line, as in {{#publicity lead=单位.宣传 by=10-16}}",
    ),
    "bad-attribute": Message(
        "“{text}” is not of the form name=value",
        "Write name=value without spaces around the sign; put a value that holds spaces in half-width quotation marks",
    ),
    "unknown-attribute": Message(
        "An item has no attribute “{key}”", "Use when, each, lead, with, by, at, time, place, choice, join, end or of"
    ),
    "repeated-attribute": Message("“{key}” stands here twice", "Keep one of the two; several units are joined by 、"),
    "stray-brace": Message(
        "“{text}” looks like a placeholder that is not closed, or is written in full-width braces",
        "Write {{{{name}}}} with two half-width braces on each side",
    ),
    "bad-placeholder": Message(
        "“{text}” cannot be the name of a fact",
        "Use hanzi, letters, digits, _ and ·; a dot leads to a role or column (单位.宣传), | to a format",
    ),
    "bad-reference": Message(
        "“{text}” does not name a section, an item or an annex",
        "Write {{{{@activities}}}}, {{{{@activities#donation}}}} or, inside the same section, {{{{@#donation}}}}",
    ),
    "bad-condition": Message(
        "“{text}” is not a condition", "Write name, !name, or name==value; instead of == also !=, >, >=, < and <="
    ),
    "bad-table": Message(
        "This is not a complete table",
        "A table is a header line, a line |---|---| and at least one row, each beginning with |",
    ),
    "table-row-width": Message(
        "This row has {cells} cells, the header has {header}",
        "Add or take out cells; write a | that belongs to the text as a full-width ｜",
    ),
    "fact-name-taken": Message("“{fact}” is always there and cannot be declared", "Choose another name"),
    "bad-fact-name": Message("“{fact}” cannot be the name of a fact", "Use hanzi, letters, digits, _ and ·"),
    "fact-without-question": Message(
        "The fact “{fact}” has no question for the clerk", "Add “ask: …”, what is to be filled in"
    ),
    "derive-and-carry": Message(
        "The fact “{fact}” says “carry: derived” without “derive:”, or the other way round",
        "A derived fact has “derive:” and needs no “carry:”",
    ),
    "columns-and-table": Message(
        "The fact “{fact}” must be a table with columns, or neither", "Write both “type: table” and “columns: …”"
    ),
    "bad-column-type": Message(
        "The column “{column}” cannot be of the type “{type}”",
        "A cell holds no table; a column may be of any other type, a list among them",
    ),
    "bad-derive": Message("“derive:” must name exactly one way of computing", "Use one of these: {allowed}"),
    "bad-agency-path": Message(
        "“{path}” is not the path of an agency",
        "Write regions and organisation with / between them, as in 河南省/南阳市/桐柏县/农业农村局, nothing empty",
    ),
    "required-and-optional": Message(
        "An entry cannot be both required and optional",
        "Keep “required: true”, or “optional: true” where it may be without wording",
    ),
    "outline-changes-nothing": Message(
        "“{key}” says what differs from another outline, but this one extends none",
        "Write “extends:” with the outline it starts from, or list the entries, each in a line that begins with “- ”",
    ),
    "after-and-before": Message(
        "An entry cannot say both “after” and “before”",
        "Keep one of them; what comes next to it decides the other side",
    ),
    "repeated-section": Message("The section or annex “{key}” is listed twice", "Keep one of the two entries"),
    "yaml-line": Message(
        "This line and the one above it do not fit together",
        "Write “key: value” with a half-width colon and a space, indent equal things equally, quote text holding “: ”",
    ),
    "full-width-colon": Message(
        "“{key}” is followed by a full-width colon, so that it is no key",
        "Write a half-width colon with a blank behind it: {line}",
    ),
    "colon-without-blank": Message(
        "There is no blank behind the colon of “{key}”, so that it is no key", "Write: {line}"
    ),
    "line-runs-on": Message(
        "This line has no key; if it goes on with the value above, it must not begin at the margin",
        "Join the two: {line}",
    ),
    "full-width-brackets": Message(
        "“{value}” stands in full-width brackets, so that it is one text", "Write it in half-width ones: {line}"
    ),
    "full-width-comma": Message(
        "“{value}” is one entry: a full-width comma does not part a list",
        "If these are several, write half-width commas: {line}",
    ),
    "comment-in-value": Message(
        "“{rest}” is not read: what stands behind a blank and # is a comment",
        "If it belongs to the value, put the whole in half-width quotation marks: {line}",
    ),
    "yaml-start": Message(
        "A line or a value cannot begin like this",
        "Indent with spaces, not with tabs; put a text that begins with @, %, ` or another sign in quotation marks",
    ),
    "yaml-not-closed": Message(
        "A bracket or a quotation mark is opened and not closed",
        "Close it; entries in brackets are parted by half-width commas, "
        "a text with {{{{ }}}} stands in quotation marks",
    ),
    "choice-without-wording": Message(
        "The head offers a choice “{id}”, but no line of the wording has an alternative of it",
        "Give the lines to choose from {{#{id} choice=…}}, or delete the choice",
    ),
    "file-misnamed": Message("This file is not read: its name does not end right", "Rename it to “{name}”"),
    "file-not-found": Message("There is no such file", "Check the path"),
    "file-is-folder": Message("This is a folder, not a file", "Name the file in it"),
    "file-forbidden": Message(
        "You may not read this file", "Ask its owner for the right to read it, or copy it to a folder of your own"
    ),
    "file-locked": Message(
        "“{name}” cannot be replaced, because another program has it open or it is protected; nothing was written",
        "Close it in WPS or Word and try again, or write to another name",
    ),
    "file-unwritable": Message(
        "The file cannot be written: {reason}; what was there before is unharmed",
        "Check that the folder exists, that you may write to it, and that the disk has room",
    ),
    "name-not-here": Message(
        "File names on this system are in {encoding}, which cannot hold this one",
        "Set PYTHONUTF8=1, or choose a locale with UTF-8; or name a file in letters with -o",
    ),
    "file-not-written": Message(
        "What was written does not stand in the file; another program may be writing it at the same time",
        "Try again; if that does not help, write to another folder",
    ),
    "folder-unwritable": Message(
        "The folder cannot be made: {reason}; nothing was left half-written",
        "Choose another one, or check that you may write here and that the disk has room",
    ),
    "grammar-newer": Message(
        "This text is written in grammar {needed}, and this fangan reads grammars up to {known}",
        "Install a newer fangan, or an older version of the text",
    ),
    "table-suffix": Message(
        "Tables are read from .xlsx, .xls, .ods and .csv, not from “{suffix}”",
        "Save the table in WPS or Excel as .xlsx or .csv",
    ),
    "table-extra": Message(
        "Workbooks are read by python-calamine, which is not installed here",
        "Type: pip install python-calamine (where fangan came by pipx: pipx inject fangan python-calamine);"
        " or save the sheet as .csv, which needs nothing more",
    ),
    "table-locked": Message(
        "This workbook is protected with a password",
        "Save a copy without a password as .xlsx, and name that",
    ),
    "table-too-large": Message(
        "The workbook is too large ({size}, empty cells between others counted): at most {most} cells are held",
        "Save the sheet as .csv, which is read row by row; or clear what stands by mistake far below or to the right",
    ),
    "table-unreadable": Message(
        "The table cannot be read: {reason}", "Open it in WPS or Excel, and save it again as .xlsx or .csv"
    ),
    "target-exists": Message("There is something of this name here already, and it stays", "Choose another name"),
}
