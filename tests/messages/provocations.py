"""One thing wrong each in the small office: what no other test provokes."""

from messages.provoking import (
    ACTIVITIES,
    BUILD,
    CHECK,
    CITY,
    CLOSED_DAY,
    CONTACT,
    EXTENDING,
    GREET,
    MINE,
    MONTH,
    NEEDS_THEME,
    OPENING,
    ORDINAL,
    OUTLINE,
    OUTSIDE,
    OWN_DAY,
    PERIOD,
    PLACES,
    PLAN,
    REPEATED,
    REQUIRED,
    VISITS,
    Provocation,
    command,
    contact,
    installed,
    mending,
    mine,
    plan,
    table,
)

PROVOCATIONS = (
    Provocation("parameter-unbounded", files={"office/checks.yaml": "parameters: {公示: {unit: 天}}\n"}),
    Provocation("parameter-reversed", files={"office/checks.yaml": "parameters: {公示: {least: 9, most: 5}}\n"}),
    Provocation(
        "raised-unknown", (("check", "plan"),), files={"office/checks.yaml": "raise: {burden/too-many: 严重}\n"}
    ),
    Provocation(
        "raised-lowered", (("check", "plan"),), files={"office/checks.yaml": "raise: {terms/out-of-period: 一般}\n"}
    ),
    Provocation("rare-hanzi", change={PLAN: [("读书节", "李喆读书节")]}),
    Provocation(
        "table-wide", files=mine("basis", body=f"{'| 各县区情况 ' * 9}|\n{'|---' * 9}|\n{'| 按要求完成工作 ' * 9}|")
    ),
    Provocation("margin-box", change=plan("margin: box")),
    Provocation("column-blank", files=mine("basis", body="| 单位 | 备注 |\n|---|---|\n| 甲校 | — |")),
    Provocation("valid-on-unknown", files=mine("basis", "valid-on: 活动日期\n")),
    Provocation("formula-unknown", change={"office/sections/basis.md": [("为办好", "以{{提法.主题}}为指导，为办好")]}),
    Provocation(
        "formula-not-in-use",
        files={"office/terms.yaml": "旧提法: {name: 主题, valid: /2020-01-01}\n"},
        change={"office/sections/basis.md": [("为办好", "以{{提法.主题}}为指导，为办好")]},
    ),
    Provocation(
        "formula-tie",
        files={"office/terms.yaml": "甲: {name: 主题, valid: 2020-01-01/}\n乙: {name: 主题, valid: 2020-01-01/}\n"},
        change={"office/sections/basis.md": [("为办好", "以{{提法.主题}}为指导，为办好")]},
    ),
    *(
        Provocation(
            code,
            files={"office/sections/order.md": "---\nkey: order\ntitle: 令\n---\n现予公布。\n"},
            change={PLAN: [("issue: {", f"issue: {{form: 令, signatory: 王某, post: 县长, {said}, ")]},
        )
        for code, said in (
            ("bad-order-number", "number: 甲教〔2026〕1号"),
            ("bad-mark", "number: 第1号, mark: 甲县教育局文件"),
        )
    ),
    Provocation(
        "post-each",
        files={"office/sections/order.md": "---\nkey: order\ntitle: 令\n---\n现予公布。\n"},
        change={PLAN: [("issue: {", "issue: {form: 令, number: 第1号, signatory: 王某, post: [县长, 副县长], ")]},
    ),
    Provocation(
        "act-of-ones-own",
        files={"office/sections/forward-notice.md": "---\nkey: forward-notice\ntitle: 通知\n---\n现转发给你们。\n"},
        change={PLAN: [("issue: {", "issue: {form: notice, act: 转发, number: 甲教〔2026〕1号, to: 各校, ")]},
    ),
    Provocation("region-issues-nothing", change={PLAN: [("/甲县/教育局", "/甲县")]}),
    Provocation("own-section-unknown", files=mine("activites#theme")),
    Provocation("own-section-not-added", files=mine("extra")),
    Provocation("own-key-unknown", files=mine("活动内荣")),
    Provocation("after-circle", files=mine("goals"), change=plan("sections: {goals: {after: goals}}")),
    Provocation("named-twice", change=plan("sections: {activities: {drop: [theme]}, 活动内容: {heading: 活动}}")),
    Provocation("own-item-unplaced", files=mine("activities#them")),
    Provocation(
        "own-item-without-section", files=mine("goals#one"), change={OUTLINE: [("may-add", "  - goals\nmay-add")]}
    ),
    Provocation("item-required-missing", files=mine("activities"), change={OUTLINE: [(REQUIRED, NEEDS_THEME)]}),
    Provocation(
        "item-required-elsewhere",
        files=installed("demo = fangan_demo")
        | {"site/fangan_demo/sections/a.md": "---\nkey: activities\nfor: {sector: 教育}\n---\n（一）甲。文。 {#a}\n"},
        change={OUTLINE: [(REQUIRED, NEEDS_THEME)]},
    ),
    Provocation(
        "own-item-covered",
        files=mine("activities#detail"),
        change={ACTIVITIES: [("（二）", "1.细则。文字。 {#detail}\n（二）")]},
    ),
    Provocation(
        "own-wording-dropped", files=mine("activities#theme"), change=plan("sections: {activities: {drop: [theme]}}")
    ),
    Provocation("own-wording-other-form", files=mine("letter")),
    Provocation(
        "own-wording-outdone",
        files={**mine("basis"), "plan/sections/county.md": "---\nkey: basis\nfor: {level: 县}\n---\n制定本方案。\n"},
    ),
    Provocation("own-wording-expired", files=mine("activities#more", "valid: /2020-01-01\ninsert: last\n")),
    Provocation("own-wording-not-used", files=mine("basis"), change=plan("sections: {basis: {use: office}}")),
    Provocation("own-wording-for-others", files=mine("basis", "for: {sector: 教育局}\n")),
    Provocation(
        "own-section-closed",
        files={
            **mine("activities", "title: 活动内容\n"),
            "office/sections/more.md": "---\nkey: activities#more\ninsert: last\n---\n（一）展览。办展览。\n",
        },
    ),
    Provocation("agency-overruled", files={"plan/agencies.yaml": "某省/某市/甲县/教育局: {short: 县教体局}\n"}),
    Provocation(
        "agency-without-name",
        files={"plan/agencies.yaml": "某省/某市/乙县/教育局: {level: 县}\n"},
        change={PLAN: [("甲县/教育局", "乙县/教育局")]},
    ),
    Provocation(
        "sector-without-wording",
        files={"office/sections/goals.md": "---\nkey: goals\ntitle: 目标\nfor: {sector: 教育局}\n---\n达到目标。\n"},
        change={OUTLINE: [("may-add", "  - {key: goals, required: true}\nmay-add")]},
    ),
    Provocation(
        "sector-unasked",
        files={
            "office/sections/goals.md": "---\nkey: activities\ntitle: 活动\nfor: {sector: 教育体育}\n---\n办好。\n",
            "plan/agencies.yaml": "某省/某市/甲县/教育局: {sector: 教育}\n",
        },
    ),
    Provocation(
        "fact-of-further-section",
        files={"office/sections/extra.md": "---\nkey: extra\ntitle: 钱\nfacts: {钱: 多少}\n---\n共{{钱}}。\n"},
        change={PLAN: [("  开始日期:", "  钱: 三万元\n  开始日期:")]},
    ),
    Provocation("fact-unfilled", change=table("[{单位: 【待填：单位】, 册数: 3}]")),
    Provocation("theme-unasked", change=plan("theme: 防汛")),
    Provocation(
        "theme-needless",
        files={"office/sections/goals.md": "---\nkey: activities\ntitle: 活动\nfor: {theme: 活动}\n---\n办好。\n"},
        change=plan("theme: 活动周"),
    ),
    Provocation("file-not-read", files={"plan/sections/notes.txt": ""}),
    Provocation("name-not-read", files={"plan/agency.yaml": ""}),
    Provocation(
        "list-without-entries",
        files=mine("extra", "title: 内容\n", "安排如下："),
        change=plan("sections: {extra: {}}"),
    ),
    Provocation(
        "list-without-items",
        files={
            **mine("activities", "title: 内容\n", "开展以下活动。"),
            "office/sections/more.md": "---\nkey: activities#more\n---\n（一）展览。办展览。\n",
        },
    ),
    Provocation(
        "drop-takes-along",
        change={
            ACTIVITIES: [("#theme when=主题}", "#theme}\n以上各项抓好落实。")],
            **plan("sections: {activities: {drop: [theme]}}"),
        },
    ),
    Provocation(
        "insert-behind-closing",
        files=mine("activities#more", "insert: last\n"),
        change={ACTIVITIES: [("#theme when=主题}", "#theme when=主题}\n以上各项抓好落实。")]},
    ),
    Provocation(
        "fact-behind-condition",
        change={
            ACTIVITIES: [
                ("围绕“{{主题}}”", "围绕“{{主题}}”在{{地点}}"),
                ("  场次:", "  地点: {type: text, ask: 在哪里}\n  场次:"),
            ],
            PLAN: [("  开始日期:", "  地点: 礼堂\n  开始日期:")],
        },
    ),
    Provocation("section-drop-unknown", change=plan("sections: {extra: {drop: true}}")),
    Provocation("section-without-heading", files=mine("extra"), change=plan("sections: {extra: {}}")),
    Provocation("set-twice", [("build", "plan", "--set", "主题=共读", "--set", "主题=同读")]),
    Provocation("output-is-input", [("build", "plan", "--format", "md", "-o", "plan/sections/basis.md")]),
    Provocation("output-other-format", [("build", "plan", "--format", "txt", "-o", "plan.docx")]),
    Provocation(
        "folder-unwritable",
        [("new", "day", "there/plan", "--agency", "甲县教育局", "--year", "2026")],
        {"there": "文件"},
    ),
    Provocation("pattern-placeholder", change=plan("tasks: {自拟: '（{{牵头单位}}）'}")),
    Provocation("pattern-bracket", change=plan("tasks: {自拟: '（[{{牵头}}）'}")),
    Provocation("chain-of-one", change={ACTIVITIES: [("（一）", "一是读好书。\n（一）")]}),
    Provocation("pattern-before-stop", change=plan("tasks: {自拟: {print: '由{{牵头}}负责。', before-stop: true}}")),
    Provocation("pattern-without-lead", change=plan("tasks: {自拟: '（{{时限}}前）'}")),
    Provocation("duty-of-item", change={OPENING: [("for:", "lead: 县教育局\nfor:")]}),
    Provocation(
        "task-not-printed",
        change={ACTIVITIES: [("#theme", "#theme by=月底")], **plan("tasks: {自拟: '（{{牵头}}）'}")},
    ),
    Provocation(
        "content-without-tasks",
        files={"office/sections/form.md": "---\nkey: form\ntitle: 表\n---\n姓名。\n"},
        change={OUTLINE: [("may-add:", "annexes: [{key: form, content: true}]\nmay-add:")]},
    ),
    Provocation("lock-missing", [("build", "plan", "--locked")]),
    Provocation("page-not-docx", [("inspect", "--page", "plan/plan.yaml")]),
    Provocation("paragraph-not-found", [(*BUILD, "-o", "o.docx"), ("inspect", "o.docx", "--of", "没有这句话")]),
    Provocation(
        "verify-own-wording",
        [("build", "plan", "-o", "o.docx"), ("verify", "o.docx")],
        {"plan/sections/basis.md": "---\nkey: basis\n---\n自己的依据。\n"},
    ),
    Provocation(
        "reason-unasked",
        files={"city/plan.yaml": CITY.replace(", 场地: 广场", "")},
        change=plan("under: ../city/plan.yaml\nsections: {activities: {reasons: {theme: 由市里组织}}}"),
    ),
    Provocation(
        "role-misspelt",
        files={"plan/agencies.yaml": "某省/某市/甲县/教育局: {roles: {宣转: 县委宣传部门}}\n"},
        change={
            "office/agencies.yaml": [("{level: 县, name: 甲县}", "{level: 县, name: 甲县, roles: {宣传: 县委宣传部}}")],
            "office/sections/basis.md": [("为办好", "由{{单位.宣传}}牵头，为办好")],
        },
    ),
    Provocation("under-nothing", [("under", "plan")]),
    *(
        Provocation(
            code,
            [("under", "plan")],
            files={"city/plan.yaml": CITY, **{f"{name}/sections/basis.md": REPEATED for name in ("city", "plan")}},
            change=plan("under: ../city/plan.yaml"),
        )
        for code in ("under-word-for-word", "under-passage")
    ),
    Provocation(
        "under-fact-type",
        files={
            "city/plan.yaml": CITY,
            "city/sections/basis.md": PLACES.format("{type: text, ask: 在哪里, share: true}"),
            "plan/sections/basis.md": PLACES.format("{type: integer, ask: 几处}"),
        },
        change=plan("under: ../city/plan.yaml"),
    ),
    Provocation("annex-not-in-outline", change=plan("annexes: {table: {}}")),
    Provocation("annex-drop-unknown", change=plan("annexes: {table: {drop: true}}")),
    Provocation("section-not-in-outline", change=plan("sections: {goals: {}}")),
    Provocation("listed-elsewhere", change=plan("annexes: {activities: {}}")),
    Provocation("section-other-form", change=plan("sections: {notice: {}}")),
    Provocation(
        "outline-closed",
        change={OUTLINE: [("may-add: [extra]", "closed: true")], **plan("sections: {goals: {}}")},
    ),
    Provocation(
        "outline-closed-heading",
        change={OUTLINE: [("may-add", "closed: true\nmay-add")], **plan("sections: {basis: {heading: 依据}}")},
    ),
    Provocation(
        "heading-not-printed",
        files={"office/sections/letter.md": "---\nkey: letter\n---\n现印发给你们。\n"},
        change={
            PLAN: [("issue: {", "sections: {letter: {heading: 函}}\nissue: {form: letter, number: 甲教函〔2026〕1号, ")]
        },
    ),
    Provocation("role-not-named", change=plan("roles: {宣传: 县委宣传部}")),
    Provocation("word-not-named", change=plan("words: {下级: 各乡镇}")),
    Provocation("variant-tie-within", files={"office/sections/basis.again.md": "---\nkey: basis\n---\n另一份依据。\n"}),
    Provocation("items-unknown", change=plan("sections: {activities: {items: {nothing: {use: office}}}}")),
    Provocation(
        "annex-generated",
        change={
            OUTLINE: [("may-add:", "annexes: [{key: task-table, tasks: true}]\nmay-add:")],
            **plan("annexes: {task-table: {use: office}}"),
        },
    ),
    Provocation("after-needless", change=plan("sections: {activities: {after: basis}}")),
    Provocation(
        "section-emptied",
        files={ACTIVITIES: "---\nkey: activities\ntitle: 活动内容\n---\n（一）启动仪式。举行仪式。 {#opening}\n"},
        change=plan("sections: {activities: {drop: [opening]}}"),
    ),
    Provocation("title-missing", change={OUTLINE: [('title: "{{地区}}{{年度}}年“{{活动名称}}”活动方案"\n', "")]}),
    Provocation(
        "annex-without-title",
        files={"office/sections/form.md": "---\nkey: form\n---\n姓名。\n"},
        change={OUTLINE: [("may-add:", "annexes: [form]\nmay-add:")]},
    ),
    Provocation(
        "derive-wrong-type",
        change={ACTIVITIES: [("  场次:", "  星期: {type: integer, derive: {weekday: 开始日期}}\n  场次:")]},
    ),
    Provocation(
        "event-unknown",
        change={ACTIVITIES: [("全年共办{{场次}}场", "办第{{届数}}届")], OUTLINE: [("facts:", ORDINAL)]},
    ),
    *(
        Provocation(code, files={"office/outlines/own.yaml": EXTENDING + lines}, change=change)
        for code, lines, change in (
            ("outline-not-there", "sections: {goals: {after: nowhere}}\n", OWN_DAY),
            ("outline-drops-unknown", "sections: {goals: {drop: true}}\n", OWN_DAY),
            ("outline-has-already", "annexes: [basis]\n", OWN_DAY),
            ("outline-drops-required", "sections: {basis: {drop: true}}\n", OWN_DAY),
            ("outline-order", "sections: [activities, basis]\n", CLOSED_DAY),
            ("outline-adds", "sections: {goals: {after: basis}}\n", CLOSED_DAY),
            ("outline-may-add", "may-add: [goals]\n", CLOSED_DAY),
        )
    ),
    Provocation("outline-changes-nothing", change={OUTLINE: [("may-add:", "annexes: {form: {}}\nmay-add:")]}),
    Provocation(
        "after-and-before",
        files={"office/outlines/own.yaml": f"{EXTENDING}sections: {{goals: {{after: basis, before: activities}}}}\n"},
        change=OWN_DAY,
    ),
    Provocation(
        "outline-choice-unoffered",
        [("plugins", "check", "office")],
        change={OUTLINE: [(REQUIRED, REQUIRED.replace("}", ", choose: {launch: online}}"))]},
    ),
    Provocation("outline-extends-unknown", change={OUTLINE: [("id: day", "id: day\nextends: nothing")]}),
    Provocation("value-blank", [(*BUILD, "--set", "主题=　 ")]),
    Provocation(
        "value-not-deadline",
        [(*BUILD, "--set", "开始日期=四月下旬")],
        change={file: [("type: date", "type: deadline")] for file in (ACTIVITIES, OPENING)},
    ),
    Provocation("value-not-period", [(*BUILD, "--set", "主题=一周")], change={ACTIVITIES: [PERIOD]}),
    Provocation("value-not-month", [(*BUILD, "--set", "主题=夏天")], change={ACTIVITIES: [MONTH]}),
    Provocation("month-impossible", [(*BUILD, "--set", "主题=2026-13")], change={ACTIVITIES: [MONTH]}),
    Provocation("months-reversed", [(*BUILD, "--set", "主题=9月—6月")], change={ACTIVITIES: [MONTH]}),
    Provocation("value-not-contact", [(*BUILD, "--set", "主题=找老张问问")], change={ACTIVITIES: [CONTACT]}),
    Provocation("contact-part-unknown", change=contact("{姓名: 张三, 座机: 12345}")),
    Provocation("contact-nameless", change=contact("{电话: 12345}")),
    Provocation("contact-unreachable", change=contact("{姓名: 张三}")),
    Provocation("bad-phone", change=contact("{姓名: 张三, 电话: 一二三四五}")),
    Provocation("bad-mail", change=contact("{姓名: 张三, 邮箱: 没有}")),
    Provocation("contact-part-missing", change=contact("{姓名: 张三, 电话: 12345}", "{{主题.邮箱}}")),
    Provocation("value-not-table", change=table("一张表")),
    Provocation("row-not-a-mapping", change=table("[一行]")),
    Provocation("row-unknown-column", change=table("[{单位: 甲校, 册: 3}]")),
    Provocation("cell-refused", change=table("[{单位: [甲校], 册数: 3}]")),
    Provocation("cell-not-integer", change=table("[{单位: 甲校, 册数: 几册}]")),
    Provocation("cell-not-decimal", change=table("[{单位: 甲校, 册数: 几册}]", "decimal")),
    Provocation("cell-not-money", change=table("[{单位: 甲校, 册数: 几册}]", "money")),
    Provocation("cell-not-date", change=table("[{单位: 甲校, 册数: 几册}]", "date")),
    Provocation("cell-not-deadline", change=table("[{单位: 甲校, 册数: 几册}]", "deadline")),
    Provocation("cell-not-period", change=table("[{单位: 甲校, 册数: 几册}]", "period")),
    Provocation("cell-not-month", change=table("[{单位: 甲校, 册数: 几册}]", "month")),
    Provocation("cell-not-contact", change=table("[{单位: 甲校, 册数: 找老张问问}]", "contact")),
    Provocation("cell-not-list", change=table("[{单位: 甲校, 册数: [[几册]]}]", "list")),
    Provocation("cell-not-agency", change=table("[{单位: 甲校, 册数: 几册}]", "agency")),
    Provocation("cell-not-event", change=table("[{单位: 甲校, 册数: 几册}]", "event")),
    Provocation("cell-not-allowed", change=table("[{单位: 甲校, 册数: 4}]", "integer, one-of: [3]")),
    Provocation("column-outside-row", change=OUTSIDE),
    Provocation("not-text", [(*BUILD, "-o", "o.docx"), ("build", "o.docx")]),
    Provocation("full-width-colon", change={PLAN: [("  开始日期: ", "  开始日期：")]}),
    Provocation("colon-without-blank", change={PLAN: [("  开始日期: ", "  开始日期:")]}),
    Provocation("line-runs-on", change={PLAN: [("读书节\n", "读书节\n和电影节\n")]}),
    Provocation("full-width-brackets", change=plan("annexes: ［附件］")),
    Provocation("full-width-comma", change={PLAN: [("issue: {", "issue: {copy: [县委，县政府], ")]}),
    Provocation("comment-in-value", change={PLAN: [("读书节", "读书节 #2")]}),
    Provocation(
        "checks-counted",
        [("archive", "plan", "--dry-run")],
        files={"office/terms.yaml": "启动仪式: {kind: term, valid: /2021-02-25, severity: 一般, successor: 开幕式}\n"},
        change={PLAN: [("2026-04-23", "2027-04-23")]},
    ),
    Provocation(
        "choice-unknown",
        change={
            ACTIVITIES: [
                ("facts:", "choose: {theme: {ask: 怎样办, options: {plain: 简办, hall: 在礼堂办}}}\nfacts:"),
                ("#theme when", "#theme choice=plain when"),
            ],
            **plan("sections: {activities: {choose: {theme: 网上办}}}"),
        },
    ),
    *(
        Provocation(
            code,
            change={
                ACTIVITIES: [
                    (
                        "facts:",
                        f"choose: {{theme: {{ask: 怎样办, {head}options: {{plain: 简办, hall: 在礼堂办}}}}}}\nfacts:",
                    ),
                    ("#theme when", "#theme choice=plain when"),
                ],
                **plan(f"sections: {{activities: {{choose: {{theme: {answer}}}}}}}"),
            },
        )
        for code, head, answer in (
            ("choice-single", "", "[plain, hall]"),
            ("choice-twice", "several: true, ", "[plain, plain]"),
            ("choice-count", "several: true, at-most: 1, ", "[plain, hall]"),
            ("bad-choice-count", "several: true, count: 3, ", "plain"),
            ("count-without-several", "count: 1, ", "plain"),
        )
    ),
    Provocation(
        "bad-option",
        change={
            ACTIVITIES: [
                ("facts:", "choose: {theme: {ask: 怎样办, several: true, options: {简办: 简单地办}}}\nfacts:"),
                ("#theme when", "#theme choice=简办 when"),
            ],
        },
    ),
    Provocation(
        "file-kept",
        [("build", "plan", "-o", "a.docx")],
        {"a.docx": "别的文件"},
    ),
    Provocation("file-kept-unread", [("build", "plan", "-o", "a.txt")], {"a.txt": "改过的稿子"}),
    Provocation(
        "title-fact-missing",
        change={PLAN: [("活动名称:", "活动名:")], ACTIVITIES: [("#theme when=主题", "#theme when=@no")]},
    ),
    Provocation(
        "order-unknown",
        change={
            ACTIVITIES: [("（二）主题宣传", "1.分会场。同时举行。 {#deep}\n（二）主题宣传")],
            OPENING: [("for: {region: 某省/某市/甲县}", "for: {region: 某省/某市/甲县, level: 乡}")],
            **plan("sections: {activities: {order: [opening, deep]}}"),
        },
    ),
    Provocation(
        "own-wording-twice",
        files={
            "plan/sections/basis.md": "---\nkey: basis\n---\n为办好读书节，制定本方案。\n",
            "plan/sections/why.md": "---\nkey: basis\n---\n为了读书，制定本方案。\n",
        },
    ),
    Provocation("condition-text-unknown", change={ACTIVITIES: [("#theme when=主题", "#theme when=@nowhere")]}),
    Provocation("required-and-optional", change={OUTLINE: [(REQUIRED, REQUIRED.replace("}", ", optional: true}"))]}),
    Provocation("column-outside-each", change={OPENING: [("县里的启动仪式", "{{活动名称.列}}的启动仪式")]}),
    Provocation("each-not-a-list", change={ACTIVITIES: [("#theme when=主题", "#theme each=主题")]}),
    Provocation("file-misnamed", files={"plan/sections/basis.md.txt": "---\nkey: basis\n---\n自己的依据。\n"}),
    Provocation("folder-without-plugin", [("plugins", "check", "empty")], {"empty/readme.txt": "没有文本"}),
    Provocation(
        "insert-anchor-unknown",
        [("plugins", "check", "mine/fangan_mine")],
        {
            "mine/fangan_mine/__init__.py": "",
            "mine/fangan_mine/sections/activities.md": MINE,
            "mine/fangan_mine/sections/visits.md": VISITS,
        },
    ),
    Provocation("check-unknown", [("check", "意见.pptx")]),
    Provocation(
        "mend-kept", [("check", "a.txt", "--unsafe-fixes")], {"a.txt": "2026年活动方案\n4月23日（星期五）启动。\n"}
    ),
    Provocation(
        "mend-supplied",
        [("check", "plan", "--unsafe-fixes", "--diff")],
        change={"office/sections/basis.md": [("为办好", "于4月23日（星期五）办好")]},
    ),
    Provocation(
        "mend-not-literal",
        [("check", "plan", "--unsafe-fixes", "--diff")],
        files=mine("basis", body="于4月23日（星期{{主题}}）举办。"),
        change={PLAN: [("开始日期:", "主题: 五\n  开始日期:")]},
    ),
    Provocation("mend-unsafe", [("check", "plan", "--fix")], mending("好书节", safe=False)),
    Provocation("mend-quoting", [("check", "plan", "--fix")], mending("# 读书", safe=True)),
    Provocation("check-undated", [("check", "a.txt")], {"a.txt": "读书节活动方案\n做好工作。\n"}),
    Provocation("annotate-several", [("check", "plan", "plan", "--annotate", "a.docx")]),
    Provocation("annotate-nothing", [("check", "office/sections/basis.md", "--annotate", "a.docx")]),
    Provocation("grade-unknown", [("check", "plan", "--severity", "重")]),
    Provocation("rule-unknown", [("rule", "term")]),
    Provocation("exception-of-many", change=plan("exceptions: [{rule: dates, reason: 引用}]")),
    Provocation("exception-without-reason", change=plan("exceptions: [{rule: dates/no-such-day}]")),
    Provocation("plugin-unknown", [("plugins", "check", "nobody")]),
    Provocation("check-broken", files=installed("demo = fangan_demo", CHECK)),
    Provocation("plugin-bad-id", [("plugins", "list")], installed("own = fangan_demo")),
    Provocation("plugin-bad-value", [("plugins", "list")], installed("demo = fangan-demo")),
    Provocation("command-broken", [("greet",)], command("fangan_demo.nowhere:greet")),
    Provocation("command-no-command", [("greet",)], command("fangan_demo:hookimpl")),
    Provocation(
        "command-failed", [("greet",)], {**command("fangan_demo.greet:greet"), "site/fangan_demo/greet.py": GREET}
    ),
    Provocation("folder-empty", [("build", "plan", "--sections", "plan/nothing")], {"plan/nothing/notes.txt": "记事"}),
    Provocation("compare-unfilled", [("diff", "plan", "plan")], change={PLAN: [("  活动名称: 读书节\n", "")]}),
    Provocation("agency-elsewhere", change={PLAN: [("某省/某市/甲县/教育局", "河南省/南阳市/教育局")]}),
    Provocation("outline-elsewhere", change={PLAN: [("outline: day", "outline: student-aid")]}),
    Provocation("section-elsewhere", change={OUTLINE: [(REQUIRED, "{key: organisation, required: true}")]}),
)
