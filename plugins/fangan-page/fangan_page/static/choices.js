"use strict";
// What is ticked rather than typed: sections, items, alternatives; how the plan is issued; who fills a role.
import { again, at, changed, make, send, shared, typed, words } from "/static/server.js";
import { choice, parts, textField } from "/static/fields.js";

const kept = (panel, content) => {
  const focus = document.activeElement?.id;
  at(panel).lastElementChild.replaceChildren(...content);
  if (focus) at(focus)?.focus();
};

// What could not be written is not ticked.
async function ticked(id, value) {
  if (!await send("/tick", { id, value })) sections(shared.details.sections);
}

function tick(one, lead = "") {
  const id = `tick-${one.target}`;
  const box = make("input", { type: "checkbox", id, checked: one.on, disabled: !one.id });
  box.addEventListener("change", () => ticked(one.id, ""));
  const whose = make("span", { className: "hint", textContent: one.provider ? `　${one.provider}` : "" });
  return make("div", { className: "tick" }, box, make("label", { htmlFor: id }, lead + one.name, whose));
}

function asked(one) {
  const group = make("fieldset", {}, make("legend", { textContent: one.ask + (one.several ? `（${words.several}）` : "") }));
  for (const option of one.options) {
    const id = `pick-${one.id}-${option.id}`;
    const box = make("input", { id, name: one.id, type: one.several ? "checkbox" : "radio", checked: one.chosen.includes(option.id) });
    box.addEventListener("change", () => ticked(one.id, option.id));
    group.append(make("div", { className: "tick" }, box, make("label", { htmlFor: id, textContent: option.words || option.id })));
  }
  return group;
}

export function sections(all) {
  kept("sections", all.map(one => {
    const inside = [...one.items.map(item => tick(item)), ...one.answers.map(asked)];
    const hint = one.guidance ? [make("p", { className: "hint", textContent: one.guidance })] : [];
    return make("div", { className: "section" }, tick(one.whole), make("div", { className: "inside" }, ...hint, ...inside));
  }));
}

function issued(one) {
  const id = `in-${one.id}`, name = words[`issue_${one.key}`];
  const label = key => words[`issue_${one.key}_${key}`];
  const field = one.type === "choice" ? choice(one, id) : one.type === "parts"
    ? parts(one, id, name, one.parts, label, key => key === "date" ? "date" : "text") : textField(one, id, name);
  const head = one.type === "parts" ? make("span", { className: "name", textContent: name })
    : make("label", { htmlFor: id, textContent: name + (one.type === "list" ? `　${words.lines}` : "") });
  return make("div", { id: one.id, className: "fact" }, head, field, make("p", { className: "says" }));
}

function role(one) {
  const id = `in-${one.id}`, field = make("input", { id, value: one.given ?? "" });
  typed(field, () => changed(one.id, () => field.value.trim()));
  const hint = [one.example && words.example + one.example, one.where && words.asked + one.where].filter(Boolean);
  return make("div", { id: one.id, className: `fact ${one.given ? "given" : "missing"}` },
    make("label", { htmlFor: id, textContent: one.name }),
    make("p", { className: "hint", textContent: hint.join("　") }), field, make("p", { className: "says" }));
}

const each = (panel, all, fresh) => kept(panel, all.map(one => again(one.id, () => fresh(one))));

export const issue = all => each("issue", all, issued);

export function roles(all) {
  at("roles").hidden = !all.length;
  each("roles", all, role);
}
