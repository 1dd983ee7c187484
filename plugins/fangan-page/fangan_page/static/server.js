"use strict";
// What is asked of the server and told to people: one change after the other, each to the version that is shown.
const meta = name => document.querySelector(`meta[name=${name}]`).content;
export const words = JSON.parse(meta("words"));
export const at = id => document.getElementById(id);
export const shared = { state: null, details: { findings: [], words: [], sections: [], printed: {} } };

export const make = (tag, props = {}, ...inside) => {
  const one = Object.assign(document.createElement(tag), props);
  one.append(...inside);
  return one;
};

export function notice(says, stale = false) {
  at("notice").hidden = !says;
  at("notice").firstElementChild.textContent = says;
  at("reload").hidden = at("differs").hidden = !stale;
}

export async function ask(path, body, type = "application/json") {
  const how = body === undefined ? {} : {
    method: "POST", body, headers: { "Content-Type": type, "X-CSRF": meta("csrf") },
  };
  try {
    return await fetch(path, how);
  } catch {
    notice(words.lost);
    return null;
  }
}

export const said = one => [one.what, one.remedy].filter(Boolean).join("\n");
const pending = new Map();
let running = false, shown = null;

// What shows an answer, and how the marks of the pages are told that are on the screen already.
export function whenAnswered(show, marks) { shown = show; shared.marks = marks; }
const message = fields => JSON.stringify({ ...fields, version: shared.state?.version ?? "", shown: shared.marks() });

// What an answer says; in our words where it only has a number.
const toldBy = answer => answer.json().catch(() => ({ says: words[`status_${answer.status}`] ?? words.status_other }));

async function answered(path, answer) {
  if (!answer) return null;
  const told = await toldBy(answer);
  if (!answer.ok) { notice(told.says, told.stale); return null; }
  notice((told.notes ?? []).filter(one => one.severity !== "note").map(said).join("\n"));
  if (told.version || told.begin) await shown(told, path);
  return told;
}

let chain = Promise.resolve(), waiting = 0;
const busy = more => document.body.setAttribute("aria-busy", String((waiting += more) > 0));
const inTurn = work => {
  busy(1);
  const done = chain.then(work);
  chain = done.catch(wrong => console.error(wrong)).then(() => busy(-1));
  return done;
};

// The last value typed counts; while one is on its way, the next waits for it and for no clock.
export function changed(id, value) {
  pending.set(id, value);
  if (running) return;
  running = true;
  inTurn(async () => {
    try {
      while (pending.size) {
        const [next, read] = pending.entries().next().value;
        pending.delete(next);
        await answered("/answer", await ask("/answer", message({ id: next, value: read() })));
      }
    } finally {
      running = false;
    }
  });
}

export const send = (path, change = {}) => inTurn(async () =>
  answered(path, await ask(path, message(change))));

export const upload = (path, file) => inTurn(async () => {
  const query = new URLSearchParams({ name: file.name, version: shared.state?.version ?? "" });
  return answered(path, await ask(`${path}?${query}`, file, "application/octet-stream"));
});

export async function take(name) {
  await chain;
  const answer = await ask(`/out/${name}`);
  if (!answer) return;
  if (answer.status === 404) { notice(words.no_tasks); return; }
  if (!answer.ok) { notice((await toldBy(answer)).says); return; }
  const kept = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("Content-Disposition"));
  const link = make("a", { href: URL.createObjectURL(await answer.blob()), download: decodeURIComponent(kept[1]) });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

export function box(head, content, act = null) {
  at("box-head").textContent = head;
  at("box").children[1].replaceChildren(...content);
  at("box-do").hidden = !act;
  if (act) {
    at("box-do").textContent = act.says;
    at("box-do").onclick = () => { at("box").close(); act.do(); };
  }
  at("box").showModal();
}
