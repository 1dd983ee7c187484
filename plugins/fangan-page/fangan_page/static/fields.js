"use strict";
// One question per fact: a line, lines, a choice, dates by picker, a table by rows.
import { at, changed, make, notice, read, shared, struck, typed, upload, words } from "/static/server.js";

export const shown = raw => raw === null || raw === undefined ? "" : Array.isArray(raw)
  ? raw.map(one => typeof one === "object" ? Object.values(one).join(" ") : one).join("\n")
  : typeof raw === "object" ? Object.entries(raw).map(([key, value]) => `${key}: ${value}`).join("\n") : raw;
const inLine = raw => shown(raw).replaceAll("\n", "；");

export function textField(one, id, name) {
  const many = one.type === "list" || Array.isArray(one.given);
  const field = make(many ? "textarea" : "input", { id, value: shown(one.given) });
  if (many) field.rows = Math.max(2, field.value.split("\n").length);
  const value = () => many ? field.value.split("\n").map(line => line.trim()).filter(Boolean) : field.value.trim();
  typed(field, () => changed(one.id, value));
  if (!["date", "deadline", "period"].includes(one.type)) return field;
  const ends = one.type === "period" ? [0, 1] : [0], known = field.value.split("/");
  const days = ends.map(end => {
    const begun = /^\d{4}-\d\d-\d\d$/.test(known[end] ?? "") ? known[end] : "";
    const day = make("input", { type: "date", className: "day", value: begun });
    day.setAttribute("aria-label", `${words.date} ${name}${ends.length > 1 ? ` ${end + 1}` : ""}`);
    day.addEventListener("change", () => {
      const parts = field.value.split("/");
      parts[end] = day.value;
      field.value = Array.from(parts, part => part || day.value).join("/");
      changed(one.id, value);
    });
    return day;
  });
  return make("div", { className: "row" }, field, ...days);
}

export function parts(one, id, name, keys, label = key => key, type = () => "text") {
  const fields = keys.map((key, n) => make("input", { id: `${id}-${n}`, value: one.given?.[key] ?? "", type: type(key) }));
  const value = () => Object.fromEntries(keys.map((key, n) => [key, fields[n].value.trim()]).filter(([, said]) => said));
  for (const field of fields) typed(field, () => changed(one.id, value));
  const rows = keys.map((key, n) => make("div", { className: "row" },
    make("label", { htmlFor: `${id}-${n}`, textContent: label(key) }), fields[n]));
  const group = make("div", {}, ...rows);
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", name);
  return group;
}

export function choice(one, id) {
  const field = make("select", { id }, make("option", { value: "", textContent: words.choose }));
  for (const option of one.one_of) field.append(make("option", { value: option, textContent: option }));
  field.value = one.given ?? "";
  field.addEventListener("change", () => changed(one.id, () => field.value));
  return field;
}

function table(fact) {
  const names = Object.keys(fact.columns), body = make("tbody");
  const value = () => [...body.rows].map(row => Object.fromEntries(
    [...row.querySelectorAll("input")].map((cell, n) => [names[n], cell.value.trim()]).filter(([, said]) => said),
  )).filter(row => Object.keys(row).length);
  const add = row => {
    const line = make("tr");
    for (const name of names) {
      const like = fact.example?.[body.rows.length]?.[name] ?? "";
      const cell = make("input", { value: row[name] ?? "", title: fact.columns[name].ask, placeholder: inLine(like) });
      cell.id = `cell-${fact.id}-${body.rows.length}-${line.cells.length}`;
      cell.setAttribute("aria-label", `${fact.name} ${name}`);
      typed(cell, () => changed(fact.id, value));
      cell.addEventListener("paste", event => pasted(event, line, name));
      line.append(make("td", {}, cell));
    }
    const drop = make("button", { type: "button", textContent: "×", title: words.drop });
    drop.setAttribute("aria-label", words.drop);
    drop.addEventListener("click", () => {
      const next = line.nextElementSibling ?? line.previousElementSibling;
      line.remove();
      (next?.querySelector("input") ?? more).focus();
      struck(fact.id, value());
    });
    line.append(make("td", {}, drop));
    body.append(line);
    return line;
  };
  // Rows with a heading are added; without one they are cells that fill the table from this one on.
  const pasted = async (event, line, name) => {
    const cells = event.clipboardData.getData("text/plain");
    if (!/[\t\n]/.test(cells.trim())) return;
    event.preventDefault();
    const told = await read("/rows", JSON.stringify({ columns: names, first: name, cells }));
    if (!told) return;
    const full = [...line.querySelectorAll("input")].some(cell => cell.value);
    for (let [at_, row] of told.rows.entries()) {
      if (told.named && !at_ && !full) line.remove();
      if (told.named || !line) { add(row); continue; }
      line.querySelectorAll("input").forEach((cell, n) => { cell.value = row[names[n]] ?? cell.value; });
      line = line.nextElementSibling;
    }
    if (!body.contains(document.activeElement)) (line?.isConnected ? line : body.lastElementChild).querySelector("input").focus();
    await struck(fact.id, value());
    if (told.left.length) notice(`${words.cells_left}${told.left.join("、")}`);
  };
  const more = make("button", { type: "button", id: `more-${fact.id}`, textContent: words.add });
  const rows = Array.isArray(fact.given) ? fact.given : [];
  for (const row of rows.length ? rows : [{}]) add(row);
  more.addEventListener("click", () => add({}).querySelector("input").focus());
  const file = make("input", { type: "file", accept: ".xlsx,.csv", id: `sheet-${fact.id}` });
  file.addEventListener("change", async () => { if (file.files[0]) await upload("/table", file.files[0]); file.value = ""; });
  const head = make("tr", {}, ...names.map(name => make("th", { scope: "col", textContent: name })), make("td"));
  const whole = make("table", {}, make("thead", {}, head), body);
  whole.setAttribute("aria-label", fact.name);
  return make("div", {}, make("div", { className: "wide" }, whole), make("div", { className: "row" }, more,
    make("label", { className: "button", htmlFor: file.id, textContent: words.sheet }), file),
    make("p", { className: "hint", textContent: words.paste }));
}

function lastYear(fact) {
  if (fact.last === null || fact.last === undefined) return [];
  const same = JSON.stringify(fact.last) === JSON.stringify(fact.given);
  const use = make("button", { type: "button", className: "small", textContent: words.take_last, hidden: same });
  use.setAttribute("aria-label", `${words.take_last} ${fact.name}`);
  use.addEventListener("click", () => { lead(fact.id); struck(fact.id, fact.last); });
  return [make("p", { className: "hint last" }, words.last + inLine(fact.last) + " ", use)];
}

const inParts = raw => raw && typeof raw === "object" && !Array.isArray(raw);

export function question(fact, focused) {
  const id = `in-${fact.id}`, isTable = fact.type === "table";
  const isParts = !isTable && (inParts(fact.given) || (fact.given === null && inParts(fact.example)));
  const name = isTable || isParts ? make("span", { className: "name" }) : make("label", { htmlFor: id });
  name.textContent = fact.name;
  const keys = Object.keys({ ...(inParts(fact.example) ? fact.example : {}), ...(isParts ? fact.given : {}) });
  const field = isTable ? table(fact) : isParts ? parts(fact, id, fact.name, keys)
    : fact.one_of.length ? choice(fact, id) : textField(fact, id, fact.name);
  const example = fact.example && !isTable ? words.example + inLine(fact.example) : "";
  const many = fact.type === "list" ? words.lines : "";
  const hints = [fact.ask, many, fact.default ? words.preset + inLine(fact.default) : example].filter(Boolean).join("　");
  const hint = make("p", { className: "hint", id: `hint-${id}`, textContent: hints });
  const where = make("p", { className: "hint where", textContent: words.asked + fact.asked_by.join("、") });
  const says = make("p", { className: "says", id: `says-${id}` });
  const whole = make("div", { id: fact.id, className: "fact" }, name, hint, field, says, ...lastYear(fact), where);
  for (const one of field.matches("input,select,textarea") ? [field] : field.querySelectorAll(`#${id}`)) {
    one.setAttribute("aria-describedby", `${hint.id} ${says.id}`);
  }
  whole.addEventListener("focusin", () => focused(fact.id));
  return whole;
}

export function lead(id) {
  const one = at(id);
  if (!one) return;
  for (let up = one.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
  (one.querySelector("input,select,textarea") ?? one).focus();
  one.scrollIntoView({ block: "center" });
}

export function tellWhere() {
  for (const fact of shared.state.facts) {
    const where = at(fact.id)?.querySelector(".where"), printed = shared.details.printed?.[fact.id];
    if (where) where.textContent = printed ? words.printed + printed.join("、") : words.asked + fact.asked_by.join("、");
  }
}
