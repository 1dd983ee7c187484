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

// A field in which somebody types stays the one it is, when all others are made anew.
export const again = (id, fresh) => shared.live?.id === id ? shared.live : fresh();

export const said = one => [one.what, one.remedy].filter(Boolean).join("\n");
const pending = new Map();
let running = false, shown = null;

// What shows an answer, how the marks of the pages are told that are on the screen already, what tells of a field.
export function whenAnswered(show, marks, tell) { shown = show; Object.assign(shared, { marks, tell }); }
const message = fields => JSON.stringify({ ...fields, version: shared.state?.version ?? "", shown: shared.marks() });

// What an answer says; in our words where it only has a number, which reads as JSON, too.
const toldBy = async answer => {
  const told = await answer.json().catch(() => null);
  return told instanceof Object ? told : { says: words[`status_${answer.status}`] ?? words.status_other };
};

export async function read(path, body, stale = false) {
  const answer = await ask(path, body), told = answer && await toldBy(answer);
  if (answer?.ok) return told;
  if (told) notice(told.says, stale);
  return null;
}

async function answered(path, answer, refused = () => {}) {
  if (!answer) { refused(words.lost); return null; }
  const told = await toldBy(answer);
  if (!answer.ok) { notice(told.says, told.stale); refused(told.says); return null; }
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

// What was typed and could not be kept stands in its field until it can: by the question, the value and why.
export const unkept = new Map();
async function keep(id, value, apart) {
  const answer = await ask("/answer", message({ id, value, apart }));
  if (answer?.ok) unkept.delete(id);
  return answered(apart ? "" : "/answer", answer, says => { unkept.set(id, { value, says }); shared.tell(); });
}
addEventListener("beforeunload", event => { if (unkept.size) event.preventDefault(); });

// What is typed, once the input method has made characters of it.
export function typed(field, act) {
  field.addEventListener("input", event => { if (!event.isComposing) act(); });
  field.addEventListener("compositionend", act);
}

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
        await keep(next, read(), false);
      }
    } finally {
      running = false;
    }
  });
}

// What is done at a stroke, and not letter by letter, is a change of its own: it is taken back alone.
export const struck = (id, value) => inTurn(() => keep(id, value, true));

export const send = (path, change = {}) => inTurn(async () =>
  answered(path, await ask(path, message(change))));

export const upload = (path, file, further = {}) => inTurn(async () => {
  const query = new URLSearchParams({ name: file.name, version: shared.state?.version ?? "", ...further });
  const answer = await ask(`${path}?${query}`, file, "application/octet-stream");
  return answered(path, answer, says => { if (answer) notice(`${words.not_read}\n${says}`); });
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
