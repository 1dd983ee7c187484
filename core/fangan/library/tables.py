"""The tables of a library, plain enough to be read with any program for SQLite, and its version."""

APPLICATION = 0x66616E67
"""`fang`: by this SQLite knows a library from another program's file."""
VERSION = 1
"""Of the tables and of how words are cut; a file of a newer one is left alone."""
POSITION_BITS = 24
"""A passage's id is its plan's, shifted by so many bits, and its position: the index alone tells the plan of a hit."""

STATEMENTS = (
    """CREATE TABLE plans (
        id INTEGER PRIMARY KEY,
        title TEXT NOT NULL,
        agency TEXT NOT NULL,
        office TEXT NOT NULL,
        region TEXT NOT NULL,
        year INTEGER NOT NULL,
        date TEXT NOT NULL,
        outline TEXT NOT NULL,
        form TEXT NOT NULL,
        number TEXT NOT NULL,
        digest TEXT NOT NULL,
        path TEXT NOT NULL,
        file TEXT NOT NULL,
        successor INTEGER NOT NULL DEFAULT 0,
        filed TEXT NOT NULL
    )""",
    "CREATE UNIQUE INDEX plans_by_digest ON plans (digest) WHERE successor = 0",
    "CREATE INDEX plans_by_file ON plans (file)",
    "CREATE INDEX plans_by_title ON plans (title)",
    """CREATE TABLE passages (
        id INTEGER PRIMARY KEY,
        plan INTEGER NOT NULL REFERENCES plans (id),
        position INTEGER NOT NULL,
        role TEXT NOT NULL,
        text TEXT NOT NULL,
        section TEXT NOT NULL,
        kind TEXT NOT NULL,
        item TEXT NOT NULL,
        level INTEGER NOT NULL,
        number TEXT NOT NULL,
        heading TEXT NOT NULL,
        words TEXT NOT NULL,
        cells TEXT NOT NULL,
        digest TEXT NOT NULL,
        family INTEGER NOT NULL DEFAULT 0
    )""",
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
