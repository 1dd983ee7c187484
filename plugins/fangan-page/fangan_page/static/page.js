"use strict";
// The questions on the left, the pages on the right; every change is sent as it is typed, one after the other.
const meta = name => document.querySelector(`meta[name=${name}]`).content;
const words = JSON.parse(meta("words")), at = id => document.getElementById(id), paper = at("paper");
let state = null, queue = Promise.resolve(), lines = [], text = "", ends = [], wanted = null;
const later = new Map();

const make = (tag, props = {}, ...inside) => {
  const one = Object.assign(document.createElement(tag), props);
  one.append(...inside);
  return one;
};

async function ask(path, sent) {
  const how = sent === undefined ? {} : {
    method: "POST", body: JSON.stringify(sent),
    headers: { "Content-Type": "application/json", "X-CSRF": meta("csrf") },
  };
  try {
    return await fetch(path, how);
  } catch {
    notice(words.lost);
    return null;
  }
}

function notice(says, stale = false) {
  at("notice").hidden = !says;
  at("notice").firstElementChild.textContent = says;
  at("reload").hidden = !stale;
}

function send(path, change) {
  queue = queue.then(async () => {
    const answer = await ask(path, { ...change, version: state.version });
    if (!answer) return;
    const told = await answer.json().catch(() => ({ says: String(answer.status) }));
    if (answer.ok) { notice(""); show(told, path !== "/answer"); } else notice(told.says, told.stale);
  });
  return queue;
}

function changed(fact, value) {
  clearTimeout(later.get(fact.id));
  later.set(fact.id, setTimeout(() => { later.delete(fact.id); send("/answer", { id: fact.id, value: value() }); }, 120));
}

const shown = raw => raw === null ? "" : Array.isArray(raw) ? raw.join("\n") : typeof raw === "object"
  ? Object.entries(raw).map(([key, value]) => `${key}: ${value}`).join("\n") : raw;

function textField(fact, id) {
  const many = fact.type === "list" || Array.isArray(fact.given);
  const field = make(many ? "textarea" : "input", { id, value: shown(fact.given) });
  if (many) field.rows = Math.max(2, field.value.split("\n").length);
  const value = () => many ? field.value.split("\n").map(one => one.trim()).filter(Boolean) : field.value.trim();
  field.addEventListener("input", () => changed(fact, value));
  if (!["date", "deadline", "period"].includes(fact.type)) return field;
  const ends = fact.type === "period" ? [0, 1] : [0];
  const days = ends.map(end => {
    const day = make("input", { type: "date", className: "day", ariaLabel: `${words.date} ${fact.name} ${end + 1}` });
    day.addEventListener("change", () => {
      const parts = field.value.split("/");
      parts[end] = day.value;
      field.value = Array.from(parts, one => one || day.value).join("/");
      changed(fact, value);
    });
    return day;
  });
  return make("div", { className: "row" }, field, ...days);
}

const inParts = raw => raw && typeof raw === "object" && !Array.isArray(raw);

function parts(fact) {
  const keys = Object.keys({ ...fact.example, ...fact.given });
  const fields = keys.map(key => make("input", { value: fact.given?.[key] ?? "", ariaLabel: `${fact.name} ${key}` }));
  const value = () => Object.fromEntries(keys.map((key, n) => [key, fields[n].value.trim()]).filter(([, one]) => one));
  for (const one of fields) one.addEventListener("input", () => changed(fact, value));
  return make("div", {}, ...keys.map((key, n) => make("div", { className: "row" }, make("span", { textContent: key }), fields[n])));
}

function choice(fact, id) {
  const field = make("select", { id }, make("option", { value: "", textContent: words.choose }));
  for (const one of fact.one_of) field.append(make("option", { value: one, textContent: one }));
  field.value = fact.given ?? "";
  field.addEventListener("change", () => changed(fact, () => field.value));
  return field;
}

function table(fact) {
  const names = Object.keys(fact.columns), body = make("tbody");
  const value = () => [...body.rows].map(row => Object.fromEntries(
    [...row.querySelectorAll("input")].map((one, n) => [names[n], one.value.trim()]).filter(([, one]) => one),
  )).filter(row => Object.keys(row).length);
  const add = row => {
    const line = make("tr");
    for (const name of names) {
      const cell = make("input", { value: row[name] ?? "", title: fact.columns[name].ask, ariaLabel: name });
      cell.addEventListener("input", () => changed(fact, value));
      cell.addEventListener("paste", event => pasted(event, line));
      line.append(make("td", {}, cell));
    }
    const drop = make("button", { type: "button", textContent: "×", title: words.drop, ariaLabel: words.drop });
    drop.addEventListener("click", () => { line.remove(); changed(fact, value); });
    line.append(make("td", {}, drop));
    body.append(line);
    return line;
  };
  const pasted = async (event, line) => {
    const cells = event.clipboardData.getData("text/plain");
    if (!/[\t\n]/.test(cells.trim())) return;
    event.preventDefault();
    const answer = await ask("/rows", { columns: names, cells });
    if (!answer || !answer.ok) return;
    if (![...line.querySelectorAll("input")].some(one => one.value)) line.remove();
    for (const row of await answer.json()) add(row);
    changed(fact, value);
  };
  const rows = Array.isArray(fact.given) ? fact.given : [];
  for (const row of rows.length ? rows : [{}]) add(row);
  const more = make("button", { type: "button", textContent: words.add });
  more.addEventListener("click", () => add({}).querySelector("input").focus());
  const head = make("tr", {}, ...names.map(name => make("th", { scope: "col", textContent: name })), make("td"));
  const whole = make("table", { ariaLabel: fact.name }, make("thead", {}, head), body);
  return make("div", {}, make("div", { className: "wide" }, whole), more,
    make("p", { className: "hint", textContent: words.paste }));
}

function question(fact) {
  const id = `in-${fact.id}`, isTable = fact.type === "table";
  const isParts = inParts(fact.given) || (fact.given === null && inParts(fact.example));
  const name = isTable || isParts ? make("span", { className: "name" }) : make("label", { htmlFor: id });
  name.textContent = fact.name;
  const field = isTable ? table(fact) : isParts ? parts(fact) : fact.one_of.length ? choice(fact, id) : textField(fact, id);
  const example = fact.example && !isTable ? words.example + shown(fact.example).replaceAll("\n", "；") : "";
  const hints = [fact.ask, fact.default ? words.preset + shown(fact.default) : example].filter(Boolean).join("　");
  const hint = make("p", { className: "hint", id: `hint-${id}`, textContent: hints });
  const where = make("p", { className: "hint", textContent: words.asked + fact.asked_by.join("、") });
  const says = make("p", { className: "says", id: `says-${id}` });
  const whole = make("div", { id: fact.id, className: "fact" }, name, hint, field, says, where);
  for (const one of field.matches("input,select,textarea") ? [field] : field.querySelectorAll(`#${id}`)) {
    one.setAttribute("aria-describedby", `${hint.id} ${says.id}`);
  }
  whole.addEventListener("focusin", () => { wanted = fact.id; reveal(); });
  return whole;
}

function build() {
  const typing = document.activeElement?.id;
  const open = state.facts.filter(one => one.state !== "derived");
  const asked = open.filter(one => !one.optional), rest = open.filter(one => one.optional);
  const more = make("details", { open: at("facts").querySelector("details")?.open ?? true },
    make("summary", { textContent: words.more }), ...rest.map(question));
  at("facts").replaceChildren(...asked.map(question), ...(rest.length ? [more] : []));
  if (typing) at(typing)?.focus();
}

function pointer(one) {
  const says = `${one.what}${one.remedy ? "\n" + one.remedy : ""}`;
  const button = make("button", { type: "button", textContent: says });
  button.addEventListener("click", () => one.id ? lead(one.id) : mark(lineOf(one.words ?? "")));
  return button;
}

function show(told, anew) {
  const ids = list => (list ?? []).map(one => one.id).join();
  anew ||= ids(state?.facts) !== ids(told.facts);
  state = told;
  if (anew && state.facts.length) build();
  const open = state.facts.filter(one => one.state === "missing" || one.state === "refused").length;
  document.title = at("title").textContent = state.title;
  at("left").textContent = open ? `${open} ${words.open}` : words.all_given;
  at("undo").disabled = !state.undo;
  if (state.stale) notice(words.stale, true);
  for (const fact of state.facts) {
    const said = [...state.problems, ...state.findings].filter(one => one.id === fact.id);
    if (!at(fact.id)) continue;
    at(fact.id).className = `fact ${fact.state}`;
    const says = at(fact.id).querySelector(".says");
    says.textContent = said.map(one => [one.what, one.remedy].filter(Boolean).join("\n")).join("\n");
    says.classList.toggle("warning", said.every(one => one.severity !== "error"));
  }
  at("problems").replaceChildren(...state.problems.filter(one => !one.id)
    .map(one => make("p", { className: `says ${one.severity}` }, pointer(one))));
  at("findings").replaceChildren(...(state.findings.length
    ? state.findings.map(one => make("li", {}, pointer(one)))
    : [make("li", { textContent: words.nothing })]));
  paper.dataset.top = paper.contentWindow?.scrollY ?? 0;
  paper.contentWindow.location.replace(`/paper?v=${state.version}`);
}

function lead(id) {
  const fact = at(id);
  if (!fact) return;
  fact.closest("details")?.setAttribute("open", "");
  (fact.querySelector("input,select,textarea") ?? fact).focus();
  fact.scrollIntoView({ block: "center" });
}

const bare = one => one.replace(/\s/g, "");

function lineOf(words_) {
  const start = bare(words_) ? text.indexOf(bare(words_)) : -1;
  return start < 0 ? null : lines[ends.findIndex(end => end > start)];
}

function factAt(line) {
  const n = lines.indexOf(line), stop = ends[n], start = n ? ends[n - 1] : 0;
  const found = state.facts.filter(one => {
    const from = bare(one.printed) ? text.indexOf(bare(one.printed)) : -1;
    return from >= 0 && from < stop && from + bare(one.printed).length > start;
  });
  return found.sort((one, other) => other.printed.length - one.printed.length)[0];
}

function mark(line) {
  for (const one of lines) one.style.background = one === line ? "#fff1a8" : "";
  line?.scrollIntoView({ block: "center" });
}

function reveal() {
  const fact = state.facts.find(one => one.id === wanted), line = fact && lineOf(fact.printed);
  if (line) mark(line);
}

paper.addEventListener("load", () => {
  const inside = paper.contentDocument;
  lines = [...inside.querySelectorAll(".line")];
  text = "";
  ends = lines.map(one => (text += bare(one.textContent)).length);
  paper.contentWindow.scrollTo(0, Number(paper.dataset.top));
  inside.addEventListener("mouseover", event => {
    const line = event.target.closest(".line"), item = event.target.closest("[data-item]");
    const fact = line && factAt(line);
    at("about").textContent = [fact && `${fact.name}：${fact.ask}`, item && words.whose + item.dataset.item]
      .filter(Boolean).join("　");
  });
  inside.addEventListener("click", event => {
    const line = event.target.closest(".line"), fact = line && factAt(line);
    if (fact) lead(fact.id);
  });
  reveal();
});

at("facts").addEventListener("submit", event => event.preventDefault());
at("undo").addEventListener("click", () => send("/undo", {}));
at("reload").addEventListener("click", () => send("/reload", {}));
for (const button of document.querySelectorAll("[data-out]")) {
  button.addEventListener("click", () => queue.then(async () => {
    const answer = await ask(`/out/${button.dataset.out}`);
    if (!answer) return;
    if (!answer.ok) { notice((await answer.json()).says); return; }
    const name = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("Content-Disposition"));
    const link = make("a", { href: URL.createObjectURL(await answer.blob()), download: decodeURIComponent(name[1]) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }));
}
ask("/state").then(async answer => { if (answer) show(await answer.json(), true); });
