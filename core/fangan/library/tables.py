"""The tables of a library, plain enough to be read with any program for SQLite, and its version."""

from fangan.library.records import PassageRow, PlanRow

APPLICATION = 0x66616E67
"""`fang`: by this SQLite knows a library from another program's file."""
VERSION = 1
"""Of the tables and of how words are cut; a file of a newer one is left alone."""
POSITION_BITS = 24
"""A passage's id is its plan's, shifted by so many bits, and its position: the index alone tells the plan of a hit."""


def _columns(row: type[PlanRow | PassageRow]) -> str:
    """Return the columns that hold what a row has, each never NULL, but for its own number."""
    kinds = {int: "INTEGER", str: "TEXT"}
    return ", ".join(f"{name} {kinds[kind]} NOT NULL" for name, kind in row.__annotations__.items() if name != "id")


STATEMENTS = (
    f"CREATE TABLE plans (id INTEGER PRIMARY KEY, {_columns(PlanRow)})",
    "CREATE UNIQUE INDEX plans_by_digest ON plans (digest) WHERE successor = 0",
    "CREATE INDEX plans_by_file ON plans (file)",
    "CREATE INDEX plans_by_title ON plans (title)",
    f"CREATE TABLE passages (id INTEGER PRIMARY KEY, {_columns(PassageRow)}, digest TEXT NOT NULL,"
    " family INTEGER NOT NULL, FOREIGN KEY (plan) REFERENCES plans (id))",
    "CREATE UNIQUE INDEX passages_by_place ON passages (plan, position)",
    "CREATE INDEX passages_by_digest ON passages (digest) WHERE digest <> ''",
    "CREATE INDEX passages_by_family ON passages (family) WHERE family <> 0",
    "CREATE TABLE sketches (value INTEGER, family INTEGER, PRIMARY KEY (value, family)) WITHOUT ROWID",
    "CREATE VIRTUAL TABLE search USING fts5 (grams, content='', tokenize='ascii', prefix='1')",
    """CREATE VIEW current_plans AS
        SELECT id, title, agency, office, region, year, date, outline, form, number, path, filed
        FROM plans WHERE successor = 0""",
    """CREATE VIEW current_passages AS
        SELECT plans.title AS plan_title, plans.year, plans.office, passages.plan, passages.position, passages.section,
            passages.kind, passages.item, passages.number, passages.words
        FROM passages JOIN plans ON plans.id = passages.plan WHERE plans.successor = 0""",
    f"PRAGMA application_id = {APPLICATION}",
    f"PRAGMA user_version = {VERSION}",
)
"""What makes an empty file a library, in one transaction."""
