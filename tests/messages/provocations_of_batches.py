"""One thing wrong each in a batch: its tables, the names of its files, its parts."""

from messages.provoking import ACTIVITIES, PLAN, Provocation

TABLE = "学校,活动名称,开始日期\n甲校,读书节,2026-05-01\n"


def batch(*words: str, data: tuple[str, ...] = ("t.csv",), output: str = "out/{学校}.docx") -> tuple[str, ...]:
    return ("batch", "plan", *(word for one in data for word in ("--data", one)), "-o", output, *words)


def of_table(code: str, text: str, *words: str, output: str = "out/{学校}.docx") -> Provocation:
    return Provocation(code, [batch(*words, output=output)], {"t.csv": text})


OF_BATCHES = (
    of_table("batch-agency-blank", "发文机关,校\n,甲\n", "--as", "plans", output="out/{校}"),
    of_table("batch-plans-option", "发文机关,校\n,甲\n", "--as", "plans", "--dry-run", output="out/{校}"),
    Provocation("under-none", [("under", ".", "--all")]),
    Provocation("under-table", [("under", ".", "--all", "-o", "a.docx")]),
    Provocation("batch-table-kind", [batch(data=("t.odd",))], {"t.odd": TABLE}),
    of_table("batch-no-headings", "甲,乙\n丙,丁\n"),
    Provocation("batch-key-absent", [batch("--key", "乡", data=("t.csv", "u.csv"))], {"t.csv": TABLE, "u.csv": TABLE}),
    Provocation(
        "batch-column-of-two", [batch("--key", "学校", data=("t.csv", "u.csv"))], {"t.csv": TABLE, "u.csv": TABLE}
    ),
    Provocation(
        "batch-key-missing",
        [batch("--key", "学校", data=("t.csv", "u.csv"))],
        {"t.csv": "学校,活动名称\n甲校,诗会\n", "u.csv": "学校,开始日期\n乙校,2026-05-01\n"},
    ),
    Provocation(
        "batch-key-twice",
        [batch("--key", "学校", data=("t.csv", "u.csv"))],
        {"t.csv": "学校,活动名称\n甲校,诗会\n", "u.csv": "学校,开始日期\n甲校,2026-05-01\n甲校,2026-05-02\n"},
    ),
    Provocation(
        "batch-key-unclaimed",
        [batch("--key", "学校", data=("t.csv", "u.csv"))],
        {"t.csv": "学校,活动名称\n甲校,诗会\n", "u.csv": "学校,开始日期\n甲校,2026-05-01\n乙校,2026-05-01\n"},
    ),
    Provocation("batch-rows-nowhere", [batch("--key", "学校", data=("任务=t.csv",))], {"t.csv": TABLE}),
    Provocation("batch-no-table-fact", [batch("--key", "学校", data=("t.csv", "任务=t.csv"))], {"t.csv": TABLE}),
    of_table("batch-pattern-broken", TABLE, output="out/{学校.docx"),
    of_table("batch-pattern-fixed", TABLE, output="out/a.docx"),
    of_table("batch-pattern-unknown", TABLE, output="out/{校}.docx"),
    of_table("batch-folder-name", TABLE, output="out/aux/{学校}.docx"),
    of_table("batch-format-suffix", TABLE, "--format", "txt"),
    of_table("batch-agency-column", TABLE, "--agency", "机关"),
    of_table("batch-shard", TABLE, "--shard", "5/4"),
    of_table("batch-on-workers", TABLE, "--on", "tcp://127.0.0.1:1", "--workers", "2"),
    of_table("engine-unknown", TABLE, "--on", "127.0.0.1:8786"),
    Provocation("batch-shards", [("batch", "merge", "out")], {"out/shard-1-of-2/a.txt": ""}),
    Provocation("batch-shard-unfinished", [("batch", "merge", "out")], {"out/shard-1-of-1/a.txt": ""}),
    Provocation(
        "batch-shard-other",
        [batch("--shard", "1/2"), batch("--shard", "2/2", "--draft"), ("batch", "merge", "out")],
        {"t.csv": TABLE},
    ),
    Provocation("batch-journal", [batch()], {"t.csv": TABLE, "out/fangan-batch.sqlite": "no database at all\n" * 60}),
    Provocation("batch-plan-changed", [batch(), batch("--draft", "--resume")], {"t.csv": TABLE}),
    Provocation("batch-other-kind", [batch(), batch("--as", "zip", "--resume")], {"t.csv": TABLE}),
    of_table("batch-formula", TABLE.replace("读书节", "=A1&B1")),
    of_table("batch-row-longer", TABLE.replace("读书节", "读书节,诗会")),
    of_table("batch-heading-blank", TABLE.replace("学校,", "学校,,").replace("甲校,", "甲校,好,")),
    of_table("batch-column-unused", TABLE.replace("学校", "学校,备注", 1).replace("甲校", "甲校,好")),
    Provocation(
        "batch-column-derived",
        [batch()],
        {"t.csv": TABLE.replace("学校", "学校,星期", 1).replace("甲校", "甲校,星期五")},
        {ACTIVITIES: [("  场次:", "  星期: {type: text, derive: {weekday: 开始日期}}\n  场次:")]},
    ),
    Provocation(
        "batch-signed-fixed",
        [batch(output="out/{行号}.docx")],
        {"t.csv": "发文机关,活动名称\n某省/某市/甲县/文化局,诗会\n"},
        {PLAN: [("issue: {", "issue: {signed: 甲县教育局, ")]},
    ),
    of_table("batch-cell-empty", TABLE.replace("读书节", "")),
    of_table("batch-same-documents", TABLE + "乙校,读书节,2026-05-01\n"),
    of_table("batch-name-blank", TABLE.replace("甲校", "")),
    of_table("batch-name-taken", TABLE + "甲校,诗会,2026-05-02\n"),
    Provocation("batch-left-over", [batch(), batch(output="out/{活动名称}.docx")], {"t.csv": TABLE}),
)
