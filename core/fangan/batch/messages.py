"""What a batch says of tables, rows, names of files and parts."""

from collections.abc import Mapping

from fangan.messages import Message

MESSAGES: Mapping[str, Message] = {
    "batch-table-kind": Message("No table is read from “{suffix}”", "Save it as .csv or .xlsx, or name an .sqlite"),
    "batch-table-which": Message(
        "There is no table “{table}” in it, or none is named; it has: {known}", "Name one behind the file: FILE#TABLE"
    ),
    "batch-no-headings": Message(
        "None of the first rows names a column the plan asks for",
        "Let one row hold the names of facts, such as: {wanted}",
    ),
    "batch-key-absent": Message(
        "The table has no column “{key}”, by which it is to be joined; it has: {columns}",
        "Name a column that every table has with --key",
    ),
    "batch-column-of-two": Message(
        "Two tables have the column “{column}”", "Take it out of one: nobody knows which of them is right"
    ),
    "batch-key-missing": Message("{file} has no row whose “{key}” is “{value}”", "Add one, or mend the word"),
    "batch-key-twice": Message(
        "{file} has several rows whose “{key}” is “{value}”: {lines}",
        "Leave one of them; where they are meant to be the rows of a table fact, name it: --data FACT=TABLE",
    ),
    "batch-key-unclaimed": Message(
        "{count} rows belong to no row of {file}, for none has such a “{key}”: {words}",
        "Mend the word here or there; these rows are in no document",
    ),
    "batch-rows-nowhere": Message(
        "No table says which documents there are to be: each gives rows to a table fact",
        "Name the table with a row for each document, too: --data TABLE",
    ),
    "batch-no-table-fact": Message(
        "The plan has no table fact “{fact}”", "Name one of its table facts before the sign: {known}"
    ),
    "batch-pattern-broken": Message(
        "The pattern of names has a brace without its other, or leads upwards",
        "Write it like out/{{区县}}/{{标题}}.docx",
    ),
    "batch-pattern-fixed": Message(
        "All rows would go into one file", "Put a column, {{标题}} or {{行号}} into the name, such as out/{{区县}}.docx"
    ),
    "batch-pattern-unknown": Message(
        "The pattern of names has “{name}”, and no column is called so", "Take one of: {known}"
    ),
    "batch-folder-name": Message(
        "Windows cannot hold a folder called “{name}”", "Call it “{better}”, if the files are ever to go there"
    ),
    "batch-format-suffix": Message(
        "The names end in {suffix}, and a file of the format “{format}” ends in {wanted}",
        "Let the names end in {wanted}, or leave --format out",
    ),
    "batch-agency-column": Message("No column is called “{column}”", "Take one of: {known}"),
    "batch-agency-blank": Message("The row does not say which agency is to carry the plan out", "Fill in its path"),
    "batch-shard": Message("“{shard}” is no part of a whole", "Write 1/4, 2/4, 3/4 and 4/4, for instance"),
    "batch-shards": Message(
        "The parts in this folder are not one whole; missing: {missing}",
        "Run the missing ones with --shard, and clear away those of another number of parts",
    ),
    "batch-shard-unfinished": Message("This part is not finished", "Run it again with --resume"),
    "batch-shard-other": Message(
        "This part was made of another plan, table or version than {other}", "Run all parts again"
    ),
    "batch-running": Message("Another run is writing here", "Wait until it is done"),
    "batch-journal": Message("The journal cannot be used: {reason}", "Clear it away, and run without --resume"),
    "batch-other-kind": Message(
        "The run before wrote “{kind}” here, so there is nothing to go on with",
        "Say the same with --as, or run without --resume",
    ),
    "batch-plan-changed": Message(
        "Plan, wording or options are not those of the run before, so every row is made again",
        "Let it be if that was meant; else undo the change, and go on with --resume",
    ),
    "batch-archive-again": Message(
        "A row in archive {number} is another now, or is gone: it is made again from there on", "Let it be"
    ),
    "batch-worker-lost": Message(
        "{count} processes died of the same rows", "See to memory and disk, then go on with --resume"
    ),
    "batch-worker-other": Message(
        "Plan, wording or plugins are not the same where the rows are worked at as where the run began",
        "Run again if somebody edited them; on a cluster, let every machine have the same fangan, plugins and files",
    ),
    "batch-elsewhere": Message(
        "The machine {machine} of the cluster cannot open the plan, and says why below",
        "Every machine has to see the plan, and the folders it needs, under the same path",
    ),
    "batch-on-workers": Message(
        "--workers counts processes of this machine, and --on leaves the work to others", "Leave out one of the two"
    ),
    "batch-plans-option": Message(
        "--as plans makes no documents, and {options} would have no effect",
        "Leave that out; build the plans afterwards",
    ),
    "batch-cluster-absent": Message(
        "Nobody who gives out work answers at this address: {reason}",
        "Start “dask scheduler” and “dask worker” there, and go on with --resume",
    ),
    "batch-cluster-empty": Message(
        "The cluster has no worker", "Start “dask worker” with this address, and go on with --resume"
    ),
    "batch-cluster-failed": Message(
        "The cluster cannot do the work: {reason}",
        "Install the same fangan and plugins on every machine, and go on with --resume",
    ),
    "engine-unknown": Message(
        "No engine works at such an address", "Begin it with one of {known}, or install the plugin that brings another"
    ),
    "engine-extra": Message(
        "Dask is not installed here",
        "Type: pip install 'fangan[{extra}]'; processes of this machine need nothing more",
    ),
    "engine-claimed-twice": Message(
        "Two engines claim the addresses that begin with {scheme}://: {engines}",
        "Uninstall one of the plugins, or leave one out by listing the others in FANGAN_PLUGINS",
    ),
    "engine-broken": Message(
        "The engine “{engine}” of the plugin {plugin} ({target}) does not work: {reason}",
        "Tell the plugin's maintainers; without --on this machine does the work",
    ),
    "batch-row-longer": Message(
        "The row goes on behind the last heading: {seen}",
        "Put quotation marks around a value that has a comma in it; take out what does not belong there",
    ),
    "batch-heading-blank": Message(
        "The column has no heading, and what stands in it is not used", "Write a heading above it, or take it out"
    ),
    "batch-formula": Message(
        "The cell holds a formula, not what it comes to: {seen}", "Put the value into it; nothing is reckoned here"
    ),
    "batch-column-unused": Message(
        "Nothing uses the column “{column}”", "Call it like the fact it is meant for, or let it be"
    ),
    "batch-column-derived": Message(
        "“{column}” is worked out by itself; what the column says is not used", "Let it be"
    ),
    "batch-signed-fixed": Message(
        "Each row names its agency, and all would be signed by {signed}",
        "Take “signed” out of the plan file, so that each agency signs, or add a column 署名",
    ),
    "batch-name-blank": Message(
        "The name of the file takes a word from the column “{column}”, and the cell is empty", "Fill it in"
    ),
    "batch-name-taken": Message(
        "The file would be called “{name}”, and so is that of {other}",
        "Take out the row if it is there twice, or put another column into the name",
    ),
    "batch-cell-empty": Message(
        "The cell of the fact “{fact}” is empty, and the document needs it",
        "Fill it in; what the plan file says does not count here",
    ),
    "batch-same-documents": Message(
        "{count} rows gave the same document as another row", "See whether a column that should differ is no fact"
    ),
    "batch-left-over": Message(
        "{count} files of the run before are of no row now: {names}", "Clear them away if nobody needs them"
    ),
    "batch-row-changed": Message(
        "The row has changed since its document was made, and --only-failed leaves it",
        "Run with --resume, which makes it again",
    ),
}
