"use strict";
// An office that is on no list: what its path tells of it, each with what is to be said of it, to be put right.
import { ask, make, said, words } from "/static/server.js";

const labelled = (key, field, says) => [make("label", { htmlFor: field.id, textContent: words[`office_${key}`] }), field, ...says];

function choices(key, value, all, none) {
  const field = make("select", { id: `office-${key}` });
  if (none) field.append(make("option", { value: "", textContent: none }));
  for (const one of all) field.append(make("option", { value: one, textContent: one }));
  field.value = value;
  return field;
}

export function office(agency) {
  const group = make("fieldset", { hidden: true, id: "office" }), says = make("p", { className: "says", id: "says-agency" });
  let asked = "", looked = Promise.resolve(), fields = {}, roles = [];
  agency.setAttribute("aria-describedby", says.id);

  const about = (told, key) => {
    const found = told.problems.filter(one => one.field === key);
    return found.length ? [make("p", { className: "says warning", textContent: found.map(said).join("\n") })] : [];
  };

  const draw = told => {
    const text = key => make("input", { id: `office-${key}`, value: told.fields[key] });
    fields = Object.fromEntries(["name", "short", "code", "sector"].map(key => [key, text(key)]));
    fields.level = choices("level", told.fields.level, told.levels);
    fields.kind = choices("kind", told.fields.kind, told.kinds, words.office_kind_auto);
    roles = told.roles.map((one, n) => [one.name, make("input", { id: `office-role-${n}`, value: one.given, placeholder: one.example })]);
    group.replaceChildren(make("legend", { textContent: words.office }),
      ...["name", "short", "level", "kind", "code", "sector"].flatMap(key => labelled(key, fields[key], about(told, key))),
      ...(roles.length ? [make("p", { className: "name", textContent: words.office_roles })] : []), ...about(told, "roles"),
      ...roles.map(([name, field]) => make("div", { className: "row" }, make("label", { htmlFor: field.id, textContent: name }), field)));
    says.replaceChildren(...about(told, "agency"));
  };

  const look = (outline, year) => {
    const path = agency.value.trim(), wanted = `${outline} ${path}`;
    if (!outline || !path || wanted === asked) return looked;
    asked = wanted;
    group.hidden = true;
    says.textContent = "";
    looked = (async () => {
      const answer = await ask("/begin/office", JSON.stringify({ outline, agency: path, year }));
      if (!answer || wanted !== asked) return;
      const told = await answer.json().catch(() => ({}));
      if (!answer.ok) { says.textContent = told.says ?? ""; return; }
      group.hidden = told.office.known;
      if (!told.office.known) draw(told.office);
    })();
    return looked;
  };

  const value = () => group.hidden ? {} : {
    ...Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.value.trim()])),
    roles: Object.fromEntries(roles.map(([name, field]) => [name, field.value.trim()])),
  };

  return { group, says, look, value };
}
