"""Messages of `fangan.assembly`."""

from collections.abc import Mapping

from fangan.assembly.issue_messages import ISSUE
from fangan.assembly.value_messages import VALUES
from fangan.messages import Message

MESSAGES: Mapping[str, Message] = {
    "plan-without-date": Message(
        "The plan names no date of issue; periods of validity are measured at {day}",
        "Give “issue: {{date: …}}” once the day is known",
    ),
    "section-not-in-outline": Message(
        "The outline “{outline}” has no section “{key}”, and nobody words one",
        "Correct the key, or write sections/{key}.md next to the plan file",
    ),
    "section-drop-unknown": Message(
        "The outline “{outline}” has no section “{key}” to drop", "Delete the line; its sections are: {known}"
    ),
    "section-without-heading": Message(
        "The section “{key}” would be printed without a heading",
        "Write “title: …” in the head of the file; where no heading is wanted, the outline says “heading: none”",
    ),
    "own-outline-unused": Message(
        "The plan does not use this outline, but “{used}”",
        "Write “outline: {outline}” into the plan file, or move the file elsewhere",
    ),
    "own-section-unknown": Message(
        "Nothing prints this file: the outline “{outline}” has no section “{section}”",
        "Correct “key:”; its sections are: {known}",
    ),
    "own-key-unknown": Message(
        "No section or item is called “{name}”, or several are",
        "Write it as “fangan sections” has it; for one of your own write an id in its place, in small letters: my-part",
    ),
    "named-twice": Message(
        "“{key}” stands in the plan file twice, by its id and as “{name}”, or by two names",
        "Write both under one of them",
    ),
    "own-section-not-added": Message(
        "Nothing prints this file: the plan has no section “{section}”",
        "Add to the plan file: sections: {{{section}: {{}}}}, or correct “key:”; the outline has: {known}",
    ),
    "own-item-without-section": Message(
        "Nothing prints this file: the plan has no section “{section}” with wording for the item to stand in",
        "Write the section itself, with “key: {section}”, or take the file out of the folder",
    ),
    "own-item-unplaced": Message(
        "Nothing prints this file: “{section}” has no item “{id}”, and the file does not say where a new one comes",
        "Correct “key:” (there are: {items}), or add “insert: last” or “insert: after …” to the head",
    ),
    "own-item-covered": Message(
        "Nothing prints this file: “{key}” stood under an item that has another wording now, which does not have it",
        "Add “insert: last” or “insert: after …” to the head, or take the file out of the folder",
    ),
    "own-wording-dropped": Message(
        "The plan file drops “{key}”, so this file is not printed",
        "Delete it under “drop:”, or take the file out of the folder",
    ),
    "own-wording-other-form": Message(
        "This file words the form “{form}”, and the plan is issued in another one",
        "Give “issue: {{form: {form}}}”, or take the file out of the folder",
    ),
    "own-wording-outdone": Message(
        "This file is not printed: {other} words “{key}”, too, and is written more closely for this plan",
        "Keep one of the two",
    ),
    "own-wording-expired": Message(
        "This file is not printed: it is valid {valid}, and the plan's {date} is {day}",
        "Correct “valid:”, or take the file out of the folder",
    ),
    "own-wording-not-used": Message(
        "This file is not printed: the plan file takes “{key}” from {provider}",
        "Delete “use: {provider}”, or take the file out of the folder",
    ),
    "own-wording-for-others": Message(
        "This file is not printed: its “for:” asks for “{what}: {theirs}”, and this plan has “{ours}”",
        "Correct “for:”; what lies next to a plan needs none",
    ),
    "own-section-waiting": Message(
        "This file is not printed: the outline has “{key}” only where “{condition}” holds",
        "Give “{fact}” as that condition asks, or take the file out of the folder",
    ),
    "own-section-closed": Message(
        "“{key}” is the plan's own; these items of others do not come in: {items}",
        "Take them in with “add: [{ids}]” under “{key}”, or say with “drop:” that they are not wanted",
    ),
    "annex-not-in-outline": Message(
        "The outline “{outline}” has no annex “{key}”, and nobody words one",
        "Correct the key, or write sections/{key}.md next to the plan file",
    ),
    "annex-drop-unknown": Message(
        "The outline “{outline}” has no annex “{key}” to drop", "Delete the line; its annexes are: {known}"
    ),
    "listed-elsewhere": Message("“{key}” belongs under “{right}:”", "Write it there, or delete it here"),
    "section-other-form": Message(
        "“{key}” words a form in which the plan is not issued", "Give “issue: {{form: {key}}}”, or delete it"
    ),
    "outline-closed": Message(
        "The outline “{outline}” is closed: a plan may not add “{key}”",
        "Take it out of the plan file; the outline has: {known}",
    ),
    "outline-closed-heading": Message(
        "The outline “{outline}” is closed: a plan may not change the heading of “{key}”",
        "Take the heading out of the plan file",
    ),
    "heading-not-printed": Message("“{key}” is the issuing text, which prints no heading", "Delete “heading:”"),
    "role-not-named": Message(
        "No chosen text names 单位.{role}, so what the plan says of it is not printed",
        "Correct the name under “roles:”, or delete it",
    ),
    "role-misspelt": Message(
        "No chosen text names 单位.{role}, and the text that is like it names {office}, as others have it",
        "Correct the name under “roles:” in agencies.yaml",
    ),
    "role-as-office": Message(
        "“{role}” is printed as it stands here, and it is a role, which {office} fills",
        "Write 单位.{role} where the office is meant",
    ),
    "word-not-named": Message(
        "No chosen text says “{word}”, so what the plan says for it is not printed",
        "Correct the word under “words:”, or delete it",
    ),
    "after-circle": Message("Each of these is to come behind the next: {path}", "Leave out “after:” of one of them"),
    "after-unknown": Message(
        "“{key}” does not stand in the plan, so nothing can come behind it",
        "Name one that stands there, or leave out “after:” for the end",
    ),
    "list-without-items": Message(
        "“{key}” announces a list (“{text}”), and nothing follows",
        "Say under sections: what is to come in: {key}: {{add: [{id}]}}; “fangan sections {key}” tells of each."
        " There are: {items}",
    ),
    "list-without-entries": Message(
        "“{key}” announces a list (“{text}”, {file}), and nothing follows",
        "Give the facts of what is to follow, or write a text of your own in sections/{key}.md next to the plan file",
    ),
    "section-required": Message("The section “{key}” is required and cannot be dropped", "Delete “drop: true”"),
    "section-without-wording": Message(
        "Nobody supplies a wording of “{key}” for {agency}",
        "Install the plugin that holds it, or write sections/{key}.md next to the plan file",
    ),
    "section-elsewhere": Message(
        "Nobody here words “{key}” for {agency}; a plugin that is not installed does: {plugins}",
        "Type: fangan plugins install {names}; or write sections/{key}.md next to the plan file",
    ),
    "sector-unasked": Message(
        "No text asks for the sector “{sector}” that {agency} is given here",
        "Correct “sector:” if the texts of the other one are meant, or delete it",
    ),
    "sector-without-wording": Message(
        "Nobody words “{key}” for the sector “{sector}” of {agency}; there is wording for: {sectors}",
        "Correct “sector:” of the agency, or write sections/{key}.md next to the plan file",
    ),
    "theme-unasked": Message(
        "No text asks for the theme “{theme}”",
        "Correct the word, or delete it; for this outline there is wording for: {known}",
    ),
    "theme-needless": Message(
        "The title or the outline says already that the plan is about {words}, so the theme “{theme}” changes nothing",
        "Delete it",
    ),
    "variant-tie": Message(
        "“{key}” has several wordings that fit equally well: {providers}", "Say in the plan file whose to use: {line}"
    ),
    "variant-tie-within": Message(
        "One provider has several wordings of “{key}” that fit equally well: {providers}",
        "Make one of them more specific under “for:”, or delete the others",
    ),
    "own-wording-twice": Message(
        "This file words “{key}”, and so does {other} beside it",
        "Keep one of them, or say under “for:” for which plans each is",
    ),
    "variant-expired": Message(
        "The wording of “{key}” that fits best, {provider} ({file}), is not valid on {day}; its period is {valid}",
        "Bring it up to date, or choose another provider in the plan file: sections: {{{key}: {{use: …}}}}",
    ),
    "variant-use-unknown": Message(
        "“{provider}” supplies no wording of “{key}” that fits here",
        "Correct “use:”; these do: {providers}",
    ),
    "choose-unknown": Message(
        "The section “{key}” offers no choice “{id}”", "Correct the name, or delete it under “choose:”"
    ),
    "choice-unknown": Message("“{value}” is no answer to “{ask}” ({id})", "Choose one of these: {options}"),
    "choice-single": Message("“{ask}” ({id}) takes one answer", "Choose one of these, without [ ]: {options}"),
    "choice-twice": Message("“{value}” is chosen twice for “{ask}” ({id})", "Delete one of the two"),
    "choice-count": Message(
        "“{ask}” ({id}) takes from {least} to {most} answers, and the plan gives {found}", "Choose among: {options}"
    ),
    "choice-needed": Message("A choice has to be made for “{id}” ({ask}): {options}", "Add to the plan file: {line}"),
    "item-without-wording": Message(
        "Nobody supplies a wording of the item “{key}”",
        "Correct the name, install the plugin that holds it, or write the item's file next to the plan file",
    ),
    "item-required-missing": Message(
        "The outline requires the item “{item}” under “{key}”, and the text used ({file}) does not have it",
        "Write it there, with {{#{id}}} at the end of its line, or in a file of its own in sections/ next to the plan"
        " file with “key: {key}#{id}” and “insert: first”",
    ),
    "item-required-elsewhere": Message(
        "The outline requires the item “{item}” under “{key}”, and the text used ({file}) does not have it",
        "Take a text that has it: write “sections: {{{key}: {{use: {other}}}}}” into the plan file",
    ),
    "items-fixed": Message(
        "The items of “{key}” are fixed by the outline; “{id}” from {provider} does not come in",
        "Take it out of “add:” if it stands there",
    ),
    "insert-anchor-missing": Message(
        "The item “{id}” is to stand next to “{anchor}”, which is not there",
        "Give another place under “insert:”, or add “{anchor}” as well",
    ),
    "insert-behind-closing": Message(
        "“{id}” comes last in “{key}”, behind “{text}…” ({file})",
        "Where that closes the section, give it “of=section” in its braces, or give another place, “insert: before …”",
    ),
    "insert-tie": Message(
        "{first} and {second} come in at the same place, and neither takes precedence",
        "Say in the plan file which stands first: {line}",
    ),
    "item-required": Message(
        "The outline requires the item “{id}” of “{key}”; it cannot be dropped", "Take it out of “drop:”"
    ),
    "drop-unknown": Message("“{key}” has no item “{id}” to drop", "Its items are: {items}"),
    "drop-choice": Message(
        "“{id}” is what is chosen for “{ask}”, and no item goes by that id",
        "Drop the items that it stands for: “{line}”",
    ),
    "drop-not-chosen": Message(
        "“{option}” is an alternative for “{ask}” that the plan does not choose, so there is nothing to drop",
        "Take it out of “drop:”; what stands instead is said under “choose:”",
    ),
    "item-twice": Message("“{field}: […]” of “{key}” names the item “{id}” twice", "Delete one of them"),
    "item-added-and-dropped": Message(
        "The plan file both adds the item “{id}” to “{key}” and drops it, so it is not printed",
        "Take it out of “add:” or out of “drop:”",
    ),
    "drop-takes-along": Message(
        "With “{id}” of “{key}” goes what stands behind it: “{text}…” ({file})",
        "Where it belongs to all items, give it “of=section” in its braces; where the text is not yours, write it next"
        " to the plan as an item of its own with “insert: last”",
    ),
    "items-unknown": Message("“{key}” has no item “{id}”", "Correct the name, or take it out of “items:”"),
    "annex-generated": Message(
        "“{key}” is made of what the items say of offices and days; nothing can be chosen in it",
        "Keep “drop: true” at most, and change the items",
    ),
    "after-needless": Message(
        "“{key}” stands where the outline puts it; “after:” is for sections the plan adds", "Delete “after:”"
    ),
    "order-unknown": Message(
        "There is no item “{id}” next to the others named under “order:”",
        "Name items that stand side by side in one section",
    ),
    "order-missing": Message("“{key}” has no item “{id}” to put in order", "Its items are: {items}"),
    "order-of-one": Message(
        "“order:” of “{key}” names “{id}” alone, so nothing changes its place",
        "Name all that change places, in their new order",
    ),
    "order-mixed": Message(
        "A line that runs on cannot change places with a block: {ids}",
        "Order lines that open with ＋ by themselves, and blocks by themselves",
    ),
    "run-on-unplaced": Message(
        "The line “{id}” of “{key}” has no paragraph to run on from where it comes in",
        "Say “insert: after ID”: another line that runs on, a paragraph, or a numbered line with text",
    ),
    "run-on-holds-blocks": Message(
        "This item takes the place of a line that runs on, and what stands under it has no place in a paragraph",
        "Keep one line of text, or replace the whole paragraph",
    ),
    "title-missing": Message(
        "Neither the plan nor the outline “{outline}” has a title", "Give “title: …” in the plan file"
    ),
    "annex-without-title": Message(
        "The annex “{key}” has no title", "Give “title: …” in its section file or in the outline"
    ),
    "annex-empty": Message(
        "The annex “{key}” is required, but nothing of it is left",
        "Give the facts its condition asks for; a table of tasks needs items with lead=, with= or by=",
    ),
    "level-one-in-section": Message(
        "A line that opens with 一、 stands inside the section “{key}”, which has a numbered heading itself",
        "Begin with （一）, then 1. and （1）",
    ),
    "level-skipped": Message("This number skips a level", "Follow the order 一、（一） 1. （1）"),
    "bad-deadline": Message(
        "“{text}” is not a day of the calendar", "Write by=10-16 or by=2026-10-16, or in words, as in by=10月中旬"
    ),
    "task-not-printed": Message(
        "No pattern under “tasks:” prints the {name} that “{key}…” gives here, and there is no table of tasks",
        "Add [{{{{{name}}}}}] to a pattern, or take the value away",
    ),
    "content-without-tasks": Message(
        "“content” stands at “{key}”, which is no table of tasks", "Add “tasks: true” there, or delete “content”"
    ),
    "fact-undeclared": Message(
        "Nobody declares a fact “{fact}”", "Correct the name, or declare it under “facts:” in the head"
    ),
    "fact-conflict": Message(
        "The fact “{fact}” is declared twice with a different “{key}”; the other declaration: {other}",
        "Make the two agree, or give one fact another name",
    ),
    "fact-default": Message(
        "The fact “{fact}” is not given; its default is used: {value}", "Give it in the plan file if that is not right"
    ),
    "fact-missing": Message("The fact “{fact}” is missing ({ask})", "Add it under “facts:” in the plan file"),
    "fact-unfilled": Message(
        "“{fact}” is not filled in everywhere: “{text}”; places in all: {count}",
        "Fill them in, or take the entries out",
    ),
    "fact-optional-used": Message(
        "The fact “{fact}” may be absent and is, but this plan prints it ({ask})",
        "Give it in the plan file; in the section file, text that uses it must stand under when={fact}",
    ),
    "fact-not-derived": Message(
        "The fact “{fact}” is computed from “{source}”, which is not given", "Give “{source}” in the plan file"
    ),
    "fact-of-further-section": Message(
        "“{fact}” would stand in the section {title}, which this plan does not have",
        "Add the section: sections: {{{key}: {{}}}}, or delete what is given for it",
    ),
    "fact-unused": Message("Nothing in this plan uses the fact “{fact}”", "Correct the name or delete it"),
    "fact-derived": Message(
        "The fact “{fact}” is computed; it may not be typed in",
        "Delete it from the plan file and give what it is computed from",
    ),
    "forbidden-character-in-fact": Message(
        "The fact “{fact}” holds a character that may not stand in an official text: {code}",
        "Type the value again; such characters are invisible and usually came along when it was copied",
    ),
    "derive-cycle": Message(
        "The fact “{fact}” is computed from itself: {path}", "Break the circle in the declarations"
    ),
    "derive-wrong-type": Message(
        "The fact “{fact}” is computed and cannot be of the type “{type}”", "Declare it as one of these: {allowed}"
    ),
    "derive-wrong-source": Message(
        "The fact “{fact}” cannot be computed from “{source}” by {operation}",
        "weekday and offset need a date, year a date or a month, count a list or a table, sum a column of numbers",
    ),
    "year-before-event": Message(
        "The year {year} lies before the first “{event}” ({first}); “{fact}” cannot count it",
        "Correct the year of the plan or the first day of the event",
    ),
    "contact-part-missing": Message(
        "The contact “{fact}” has no {part}, which this plan prints",
        "Add it in the plan file; in the section file, text that uses it may stand under when={fact}.{part}",
    ),
    "event-uncounted": Message(
        "Nobody counts “{event}”, and “{fact}” prints its number",
        "Print it without a number, or say “first: …” in an events.yaml next to the plan file",
    ),
    "event-day-unknown": Message(
        "When “{event}” falls in {year} is settled year by year and not known here, and “{fact}” prints it",
        "Add its first and last day in an events.yaml next to the plan file: {event}: {{on: 2026-09-14/2026-09-20}}",
    ),
    "row-not-a-mapping": Message(
        "Row {row} of “{fact}” is not a row of this table",
        "Write {{column: value, …}}, or one value for each of these columns in order: {columns}",
    ),
    "row-unknown-column": Message(
        "Row {row} of “{fact}” has a column “{column}” that the table does not know", "The columns are: {columns}"
    ),
    "not-comparable": Message(
        "The fact “{fact}” cannot be compared with “{literal}”",
        "Compare numbers with numbers, dates with dates, months with months; texts only with == and !=",
    ),
    "item-count": Message(
        "“{key}” must have {wanted} items but has {found}", "Add or drop items until the number is right"
    ),
    "column-outside-each": Message(
        "“{fact}” is a table and can only be printed row by row",
        "Put each={fact} on the line or the table row and write {{{{{fact}.column}}}} in it, or print a whole column: "
        "{{{{{fact}.column|列举}}}}, {{{{{fact}.column|合计}}}}",
    ),
    "column-blank": Message(
        "No row of the table “{table}” says anything under: {columns}; it is printed without",
        "Give a row a value there, or take the column out; one that the section file leaves empty is printed",
    ),
    "column-unknown": Message("“{fact}” has no column “{column}”", "The columns are: {columns}"),
    "each-not-a-list": Message(
        "“{fact}” cannot be repeated: it is not a declared list or table",
        "Name a fact of the type list or table, or within a table's row a column of lists: each=table.column",
    ),
    "column-outside-row": Message(
        "“{column}” is a column of “{fact}”, and there is no row of it here",
        "Put it on a line or table row with each={fact}, or below one",
    ),
    "format-unknown": Message("There is no format “{format}” for this", "The formats are: {allowed}"),
    "role-unfilled": Message(
        "Nobody says which office of {agency} is 单位.{role}, which is named in: {where}",
        "Write it into agencies.yaml beside the plan, at {path}, or into the plan file: roles: {{{role}: {example}}}",
    ),
    "reference-repeated": Message(
        "“{target}” stands in the plan several times, so it has no one number", "Refer to the section it stands in"
    ),
    "reference-dropped": Message(
        "“{target}” is referred to here, but this plan leaves it out, or prints it without a number",
        "Put the reference under the same condition, keep the item, or give it a marker such as （一）",
    ),
    "reference-untitled": Message(
        "“{target}” is referred to here by its name, but it has none", "Refer to it by its number, or give it a heading"
    ),
    "chain-of-one": Message(
        "“{first}” counts here, and no “{second}” follows",
        "Begin a line of its own with “{second}”, take “{first}” away, or write \\ before it where it counts nothing",
    ),
    "title-circle": Message(
        "The title of “{target}” is made of itself: {path}", "Write the title out where it is first named"
    ),
    "condition-text-unknown": Message(
        "No section and no annex goes by “{key}”", "Correct the name behind @ in “when=”"
    ),
    "title-fact-missing": Message(
        "The title is made of “{fact}”, which the plan does not give (written: {written}):"
        " what it is about is not known, and other wording may have been taken",
        "Give it first; what is told below may follow from it",
    ),
    "reference-unknown": Message("There is no section, item or annex “{target}”", "Correct the name behind @"),
    "valid-on-unknown": Message(
        "“valid-on: {fact}” names no date of this plan: no fact of that name and of type date is declared",
        "Correct the name, or declare it under “facts:” with “type: date”",
    ),
    "formula-unknown": Message(
        "No formula is called “{name}”",
        "Correct the name behind 提法, or write “name: {name}” beside its wordings in terms.yaml; there are: {known}",
    ),
    "formula-not-in-use": Message(
        "The formula “{name}” has no wording for {day}; nearest: {neighbours}",
        "Check the date of the plan, or put the wording of that time into terms.yaml",
    ),
    "formula-tie": Message(
        "Two wordings of the formula “{name}” came into use on the same day: “{first}” and “{second}” ({at})",
        "Take “name:” from one of them in terms.yaml, or give it another day",
    ),
    "region-issues-nothing": Message(
        "“{name}” is a region, and a region issues nothing: who signs is one of its offices",
        "Write “agency: {path}” for {office}, or the path of the office that issues the plan",
    ),
    "fact-not-printed": Message(
        "The fact “{fact}” is declared, but no text that is printed uses it",
        "Leave it out unless another year needs it",
    ),
    "fact-behind-condition": Message(
        "The fact “{fact}” is given but printed nowhere: the text that names it stands under “when={condition}”",
        "Give “{other}” as that condition asks, or take “{fact}” out",
    ),
    "plugin-needed": Message(
        "“{key}” needs the plugin {plugin} ({who}), which could not be loaded",
        "Repair the plugin, see the lines below; or install it again",
    ),
    "section-emptied": Message(
        "Nothing is left of the section “{key}” after its items are dropped",
        "Keep an item, or drop the whole section with “drop: true”",
    ),
    **ISSUE,
    **VALUES,
}
