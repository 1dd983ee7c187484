"use strict";
// The questions on the left, the pages on the right; every change is sent as it is typed, one after the other.
import { ask, at, box, make, notice, said, send, shared, take, upload, whenAnswered, words } from "/static/server.js";
import { lead, question, tellWhere } from "/static/fields.js";
import { issue, roles, sections } from "/static/choices.js";
import { marks, marksShown, place, redraw, show as showWords, want } from "/static/paper.js";
import { begin } from "/static/begin.js";

function build() {
  const state = shared.state, typing = document.activeElement?.id;
  const open = state.facts.filter(one => one.state !== "derived");
  const asked = open.filter(one => !one.optional), rest = open.filter(one => one.optional);
  const more = make("details", { open: at("facts").querySelector("details")?.open ?? true },
    make("summary", { textContent: words.more }), ...rest.map(one => question(one, want)));
  at("facts").replaceChildren(...asked.map(one => question(one, want)), ...(rest.length ? [more] : []));
  roles(state.roles);
  issue(state.issue);
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
    fix.addEventListener("click", () => send("/mend", { number: one.number }));
    inside.push(fix);
  }
  return make("li", {}, ...inside);
}

function beside() {
  const { state, details } = shared, all = [...state.problems, ...details.findings];
  for (const place_ of document.querySelectorAll("#form .fact")) {
    const found = all.filter(one => one.id === place_.id), says = place_.querySelector(".says");
    const fact = state.facts.find(one => one.id === place_.id);
    if (fact) place_.className = `fact ${fact.state}`;
    says.textContent = found.map(said).join("\n");
    says.classList.toggle("warning", found.every(one => one.severity !== "error"));
  }
  at("problems").replaceChildren(...state.problems.filter(one => !one.id || !at(one.id))
    .map(one => make("p", { className: `says ${one.severity}` }, pointer(one))));
}

const ids = list => (list ?? []).map(one => one.id).join();

async function show(told, path) {
  at("begin").hidden = !told.begin;
  at("desk").hidden = at("doing").hidden = Boolean(told.begin);
  if (told.begin) { shared.state = null; begin(told.begin); return; }
  const before = shared.state, anew = path !== "/answer" || ids(before?.facts) !== ids(told.facts)
    || ids(before?.roles) !== ids(told.roles);
  shared.state = told;
  if (anew && (told.facts.length || !before)) build();
  const open = told.facts.filter(one => one.state === "missing" || one.state === "refused").length
    + told.roles.filter(one => !one.given).length;
  document.title = at("title").textContent = told.title;
  at("left").textContent = open ? `${open} ${words.open}` : words.all_given;
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
    : [make("li", { textContent: words.nothing })]));
  beside();
  tellWhere();
  place();
  marks();
  document.body.dataset.settled = version;
}

const runs = all => all.map(run => run.op === "equal" ? run.text : make(run.op, { textContent: run.text }));

async function compare() {
  const answer = await ask("/compare/year");
  if (!answer?.ok) return;
  const told = await answer.json();
  const changes = told.changes.map(one => make("p", {}, ...runs(one.runs),
    ...one.rows.flatMap(row => row.cells.flatMap(cell => [...runs(cell), "　"]))));
  box(words.compare, changes.length ? changes : [make("p", { textContent: words.same })]);
}

async function differs() {
  const answer = await ask("/compare/disk");
  if (!answer?.ok) return;
  const lines = (await answer.json()).lines;
  box(words.differs, lines.map(([mark, line]) => make("p", {}, make(mark === "+" ? "ins" : "del", { textContent: line }))));
}

async function back(file) {
  const told = (await upload("/harvest", file))?.harvest;
  if (!told) return;
  const row = one => make("li", {}, make("span", { className: "hint", textContent: one.fact || one.target }), " ",
    make("del", { textContent: one.old }), " ", make("ins", { textContent: one.new }));
  const inside = [make("p", { textContent: told.harvested.length ? told.files.join("、") : words.harvest_none }),
    make("ul", {}, ...told.harvested.map(row))];
  if (told.left.length) inside.push(make("p", { textContent: words.harvest_left }), make("ul", {}, ...told.left.map(row)));
  inside.push(...told.problems.map(one => make("p", { className: "hint", textContent: said(one) })));
  box(words.harvest, inside, told.files.length ? { says: words.harvest_take, do: () => send("/harvest/take") } : null);
}

whenAnswered(show, marksShown);
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
