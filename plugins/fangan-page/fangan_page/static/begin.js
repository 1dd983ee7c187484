"use strict";
// No plan yet: a new one, one that is there, next year's, an old document, one of the library.
import { at, make, notice, send, upload, words } from "/static/server.js";
import { office } from "/static/office.js";

const card = (head, ...inside) => make("section", { className: "card" }, make("h2", { textContent: head }), ...inside);
const labelled = (text, field) => [make("label", { htmlFor: field.id, textContent: text }), field];

function fresh(begin) {
  const outline = make("select", { id: "begin-outline", required: true }, make("option", { value: "", textContent: words.choose }));
  for (const one of begin.outlines) outline.append(make("option", { value: one.id, textContent: one.name }));
  const about = make("p", { className: "hint" });
  outline.addEventListener("change", () => {
    const one = begin.outlines.find(known => known.id === outline.value);
    about.textContent = one ? [one.use_when, words.begin_headings + one.headings.join("、")].filter(Boolean).join("　") : "";
  });
  const list = make("datalist", { id: "agencies" });
  for (const one of begin.agencies) list.append(make("option", { value: one.path, textContent: one.name }));
  const agency = make("input", { id: "begin-agency", required: true });
  agency.setAttribute("list", "agencies");
  const own = office(agency);
  const year = make("input", { id: "begin-year", type: "number", min: 2000, max: 2100, value: begin.year, required: true });
  const form = make("form", {}, ...labelled(words.begin_outline, outline), about,
    ...labelled(words.begin_agency, agency), make("p", { className: "hint", textContent: words.begin_agency_hint }), list,
    own.says, own.group, ...labelled(words.begin_year, year), make("p", {}, make("button", { className: "out", textContent: words.begin_make })));
  for (const field of [outline, agency]) field.addEventListener("change", () => own.look(outline.value, year.value));
  form.addEventListener("submit", async event => {
    event.preventDefault();
    const seen = !own.group.hidden;
    await own.look(outline.value, year.value);
    if (!seen && !own.group.hidden) {  // nobody begins with an office that was not looked at
      notice(words.office_check);
      own.group.querySelector("input").focus();
      return;
    }
    send("/begin/new", { outline: outline.value, agency: agency.value.trim(), year: year.value, office: own.value() });
  });
  return card(words.begin_new, form);
}

function act(says, name, path, sent) {
  const button = make("button", { type: "button", textContent: says });
  button.setAttribute("aria-label", `${says} ${name}`);
  button.addEventListener("click", () => send(path, sent));
  return button;
}

const listed = rows => rows.length ? make("ul", {}, ...rows) : make("p", { className: "hint", textContent: words.none });

const there = begin => card(words.begin_there, listed(begin.plans.map(one => make("li", {},
  make("bdi", { textContent: [one.folder, one.agency].filter(Boolean).join("　") }), " ",
  act(words.begin_open, one.folder, "/begin/open", { id: one.id }), " ",
  ...(one.year ? [act(`${words.begin_roll} ${one.year + 1}`, one.folder, "/begin/roll", { id: one.id, year: one.year + 1 })] : [])))));

function old() {
  const agency = make("input", { id: "begin-old-agency" });
  agency.setAttribute("list", "agencies");
  const year = make("input", { id: "begin-old-year", type: "number", min: 1949, max: 2200 });
  const file = make("input", { id: "begin-file", type: "file", accept: ".docx,.doc,.wps,.txt,.md,.rtf,.html,.pdf" });
  file.addEventListener("change", async () => {
    const known = { agency: agency.value.trim(), year: year.value };
    if (file.files[0]) await upload("/begin/import", file.files[0], known);
    file.value = "";
  });
  return card(words.begin_import, make("p", { className: "hint", textContent: words.begin_import_hint }),
    ...labelled(words.begin_old_agency, agency), ...labelled(words.begin_old_year, year), ...labelled(words.begin_file, file));
}

const library = begin => card(words.begin_library, listed(begin.library.map(one => make("li", {},
  make("bdi", { textContent: [one.year || "", one.title, one.office].filter(Boolean).join("　") }), " ",
  act(words.begin_use, one.title, "/begin/library", { id: one.id })))));

export function begin(said) {
  at("begin").replaceChildren(fresh(said), there(said), old(), library(said));
  document.title = at("title").textContent = words.begin;
  at("left").textContent = said.folder;
}
