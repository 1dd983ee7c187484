"use strict";
// The questions on the left, the pages on the right; every change is sent as it is typed, one after the other.
import { again, ask, at, box, changed, make, notice, read, said, send, shared, take, unkept, upload, whenAnswered, words } from "/static/server.js";
import { lead, question, tellWhere } from "/static/fields.js";
import { issue, roles, sections } from "/static/choices.js";
import { marks, marksShown, place, redraw, show as showWords, want } from "/static/paper.js";
import { begin } from "/static/begin.js";

const written = one => unkept.has(one.id) ? { ...one, given: unkept.get(one.id).value } : one;

function build() {
  const state = shared.state, typing = document.activeElement?.id;
  const open = state.facts.filter(one => one.state !== "derived").map(written);
  const asking = one => again(one.id, () => question(one, want));
  const asked = open.filter(one => !one.optional), rest = open.filter(one => one.optional);
  const more = make("details", { open: at("facts").querySelector("details")?.open ?? true },
    make("summary", { textContent: words.more }), ...rest.map(asking));
  at("facts").replaceChildren(...asked.map(asking), ...(rest.length ? [more] : []));
  roles(state.roles.map(written));
  issue(state.issue.map(written));
  if (typing) at(typing)?.focus();
}

function pointer(one) {
  const button = make("button", { type: "button", textContent: said(one) });
  button.addEventListener("click", () => { showWords(one); if (one.id) lead(one.id); });
  return button;
}

function finding(one) {
  const inside = [pointer(one)];
  if (one.fix) {
    const fix = make("button", { type: "button", className: "small" });
    fix.textContent = one.fix[1] ? `${words.fix}${one.fix[0]} → ${one.fix[1]}` : `${words.fix_drop} ${one.fix[0]}`;
    fix.addEventListener("click", () => { at("findings").focus(); send("/mend", { number: one.number }); });
    inside.push(fix);
  }
  return make("li", {}, ...inside);
}

function notKept(id, { value, says }) {
  const again = make("button", { type: "button", className: "small", textContent: words.save });
  again.addEventListener("click", () => changed(id, () => value));
  return make("span", {}, `${words.unkept}\n${says} `, again, "\n");
}

function beside() {
  const { state, details } = shared, all = [...state.problems, ...details.findings];
  for (const place_ of document.querySelectorAll("#form .fact")) {
    const found = all.filter(one => one.id === place_.id), says = place_.querySelector(".says");
    const fact = state.facts.find(one => one.id === place_.id);
    if (fact) place_.className = `fact ${fact.state}`;
    const kept = unkept.get(place_.id);
    says.replaceChildren(...(kept ? [notKept(place_.id, kept)] : []), found.map(said).join("\n"));
    says.classList.toggle("warning", !kept && found.every(one => one.severity !== "error"));
  }
  at("problems").replaceChildren(...state.problems.filter(one => !one.id || !at(one.id))
    .map(one => make("p", { className: `says ${one.severity}` }, pointer(one))));
}

const ids = list => (list ?? []).map(one => one.id).join();

// Characters that an input method is about to make would be lost with their field.
let composed = Promise.resolve();
addEventListener("compositionstart", () => {
  composed = new Promise(done => addEventListener("compositionend", done, { once: true }));
});

async function show(told, path) {
  at("begin").hidden = !told.begin;
  at("desk").hidden = at("doing").hidden = Boolean(told.begin);
  document.querySelector(".skip").hash = told.begin ? "begin" : "form";
  if (told.begin) {
    shared.state = null;
    unkept.clear();
    begin(told.begin);
    if (path) at("begin").focus();
    return;
  }
  const before = shared.state, anew = path !== "/answer" || ids(before?.facts) !== ids(told.facts)
    || ids(before?.roles) !== ids(told.roles);
  shared.state = told;
  if (anew && (told.facts.length || !before)) {
    await composed;
    shared.live = path === "/answer" ? document.activeElement?.closest(".fact") : null;
    build();
    if (!before && path) at("form").focus();
  }
  const open = told.facts.filter(one => one.state === "missing" || one.state === "refused").length
    + told.roles.filter(one => !one.given).length;
  document.title = at("title").textContent = told.title;
  at("left").textContent = open ? `${open} ${words.open}` : told.facts.length ? words.all_given : "";
  at("undo").disabled = !told.undo;
  at("compare").hidden = at("tracked").hidden = !told.last_year;
  if (told.stale) notice(words.stale, true);
  await redraw(told.paper);
  beside();
  detail(told.version);
}

let looking = null;
async function detail(version) {
  looking = version;
  await new Promise(done => setTimeout(done, 30));
  if (looking !== version) return;
  const answer = await ask("/details"), told = answer?.ok ? await answer.json() : null;
  if (!told || looking !== version || shared.state?.version !== told.version) return;
  shared.details = told;
  if (told.sections.length) sections(told.sections);
  at("findings").replaceChildren(...(told.findings.length ? told.findings.map(finding)
    : [make("li", { textContent: told.checked ? words.nothing : words.unchecked })]));
  beside();
  tellWhere();
  place();
  marks();
  document.body.dataset.settled = version;
}

const runs = all => all.map(run => run.op === "equal" ? run.text : make(run.op, { textContent: run.text }));

async function compare() {
  const told = await read("/compare/year");
  if (!told) return;
  const changes = told.changes.map(one => make("p", {}, ...runs(one.runs),
    ...one.rows.flatMap(row => row.cells.flatMap(cell => [...runs(cell), "　"]))));
  const left = told.problems.map(one => make("p", { className: "hint", textContent: said(one) }));
  box(words.compare, [...(changes.length ? changes : [make("p", { textContent: words.same })]), ...left]);
}

async function differs() {
  const told = await read("/compare/disk", undefined, true);
  if (told) box(words.differs, told.lines.map(([mark, line]) => make("p", {}, make(mark === "+" ? "ins" : "del", { textContent: line }))));
}

async function back(file) {
  const told = (await upload("/harvest", file))?.harvest;
  if (!told) return;
  const row = one => make("li", {}, make("span", { className: "hint", textContent: one.name || words.own }), " ",
    make("del", { textContent: one.old }), " ", make("ins", { textContent: one.new }));
  const inside = [make("p", { textContent: told.harvested.length ? told.files.join("、") : words.harvest_none }),
    make("ul", {}, ...told.harvested.map(row))];
  if (told.left.length) inside.push(make("p", { textContent: words.harvest_left }), make("ul", {}, ...told.left.map(row)));
  inside.push(...told.problems.map(one => make("p", { className: "hint", textContent: said(one) })));
  box(words.harvest, inside, told.files.length ? { says: words.harvest_take, do: () => send("/harvest/take") } : null);
}

whenAnswered(show, marksShown, beside);
at("facts").addEventListener("submit", event => event.preventDefault());
at("undo").addEventListener("click", () => send("/undo"));
at("reload").addEventListener("click", () => send("/reload"));
at("leave").addEventListener("click", () => send("/leave"));
at("compare").addEventListener("click", compare);
at("differs").addEventListener("click", differs);
at("box-close").addEventListener("click", () => at("box").close());
at("back").addEventListener("change", async () => { if (at("back").files[0]) await back(at("back").files[0]); at("back").value = ""; });
addEventListener("dragover", event => event.preventDefault());
addEventListener("drop", event => {
  event.preventDefault();
  const file = event.dataTransfer.files[0];
  if (file && shared.state) back(file);
});
for (const button of document.querySelectorAll("[data-out]")) button.addEventListener("click", () => take(button.dataset.out));
ask("/state").then(async answer => { if (answer) await show(await answer.json(), ""); });
