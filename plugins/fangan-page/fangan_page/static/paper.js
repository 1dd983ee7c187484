"use strict";
// The pages: only those that changed are put in anew; every character knows which words of the plan it is.
import { at, box, make, send, shared, words } from "/static/server.js";
import { lead } from "/static/fields.js";

const frame = at("paper");
let nodes = [], starts = [], text = "", places = [], wanted = null, indexed = false;
const inside = () => frame.contentDocument;
const bare = one => one.replace(/\s/g, "");
const STYLE = "::highlight(finding){background:#ffd9d9;text-decoration:underline wavy #b00020}"
  + "::highlight(fact){background:#fff1a8}::highlight(here){background:#d6e8ff}"
  + "p:focus,h1:focus,h2:focus{outline:3px solid #1a5fb4}"
  + ".sheet{contain:strict;content-visibility:auto}";

export const ready = new Promise(done => {
  const begun = () => { if (inside()?.body) done(); };
  frame.addEventListener("load", begun);
  if (inside()?.readyState === "complete") begun();
});

// The frame's own parser: the paper may have styles of its own, this page none.
const parsed = html => new frame.contentWindow.DOMParser().parseFromString(html, "text/html");
let drawn = { frame: "", pages: [] };
export const marksShown = () => [drawn.frame, ...drawn.pages];

function framed(fresh) {
  const old = inside(), marks_ = Object.assign(old.createElement("style"), { id: "marks", textContent: STYLE });
  const own = [...fresh.head.childNodes].filter(one => one.nodeName === "STYLE" || one.nodeName === "TITLE");
  old.head.replaceChildren(...own.map(one => old.importNode(one, true)), marks_);
  old.documentElement.lang = fresh.documentElement.lang;
  old.body.className = fresh.body.className;
  old.body.style.cssText = fresh.body.style.cssText;
}

export async function redraw(told) {
  await ready;
  const old = inside(), [mark, outer] = told.frame;
  if (outer !== null) framed(parsed(outer));
  const there = new Map(drawn.pages.map((page, n) => [page, old.body.children[n]]));
  const fresh = [...parsed(told.pages.map(page => page[1] ?? "").join("")).body.children];
  const wanted_ = told.pages.map(([page, html]) => html === null ? there.get(page) : old.importNode(fresh.shift(), true));
  const stay = new Set(wanted_);
  for (const gone of [...old.body.children]) if (!stay.has(gone)) gone.remove();
  wanted_.forEach((page, n) => { if (old.body.children[n] !== page) old.body.insertBefore(page, old.body.children[n] ?? null); });
  drawn = { frame: mark, pages: told.pages.map(page => page[0]) };
  indexed = false;
}

function index() {
  if (indexed) return;
  nodes = []; starts = []; text = ""; indexed = true;
  for (const area of inside().querySelectorAll(".area")) {
    const walk = inside().createTreeWalker(area, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) { nodes.push(walk.currentNode); starts.push(text.length); text += bare(walk.currentNode.data); }
  }
  places = [];
}

// Where the words of the plan stand in the text of the pages, in reading order.
export function place() {
  index();
  let from = 0;
  places = shared.details.words.map(one => {
    const said = bare(one.words);
    let start = said ? text.indexOf(said, from) : -1;
    if (start < 0 && said) start = text.indexOf(said);
    if (start >= 0) from = Math.max(from, start + said.length);
    return { ...one, start, stop: start + said.length };
  }).filter(one => one.start >= 0);
  for (const one of inside().querySelectorAll("p,h1,h2,h3,h4,h5")) one.tabIndex = -1;
  (inside().querySelector("p,h1") ?? {}).tabIndex = 0;
  reveal();
}

const bareAt = (one, offset) => one.start + bare(one.words.slice(0, offset)).length;

function range(start, stop) {
  const found = inside().createRange();
  const point = (at_, end) => {
    let n = starts.findLastIndex(one => end ? one < at_ : one <= at_);
    if (n < 0) n = 0;
    let left = at_ - starts[n], offset = 0;
    while (offset < nodes[n].data.length && (left > 0 || (!end && /\s/.test(nodes[n].data[offset])))) {
      if (!/\s/.test(nodes[n].data[offset])) left -= 1;
      offset += 1;
    }
    return [nodes[n], offset];
  };
  found.setStart(...point(start, false));
  found.setEnd(...point(stop, true));
  return found;
}

function highlight(name, ranges) {
  const view = frame.contentWindow;
  if (view.CSS?.highlights) view.CSS.highlights.set(name, new view.Highlight(...ranges));
}

const factRanges = id => places.flatMap(one => one.facts.filter(fact => fact[2] === id)
  .map(fact => range(bareAt(one, fact[0]), bareAt(one, fact[1]))));

const findingPlace = one => {
  const found = one.at && places.find(place_ => place_.text === one.at[0] && place_.block === one.at[1]);
  if (found) return [bareAt(found, one.at[2]), bareAt(found, one.at[3])];
  const said = bare(one.words ?? ""), start = said ? text.indexOf(said) : -1;
  return start < 0 ? null : [start, start + said.length];
};

function scrollTo(one) {
  const area = one.getBoundingClientRect(), view = frame.contentWindow;
  if (area.top < 0 || area.bottom > view.innerHeight) view.scrollBy(0, area.top - view.innerHeight / 2);
}

export function marks() {
  const found = shared.details.findings.map(findingPlace).filter(one => one && one[1] > one[0]);
  highlight("finding", found.map(one => range(...one)));
}

export function show(finding) {
  index();
  const found = findingPlace(finding);
  if (!found) return;
  const one = range(...found);
  highlight("here", [one]);
  scrollTo(one);
}

export function want(id) { wanted = id; reveal(); }

function reveal() {
  index();
  const found = wanted ? factRanges(wanted) : [];
  highlight("fact", found);
  if (found.length) scrollTo(found[0]);
}

function under(node, offset) {
  index();
  const n = nodes.indexOf(node);
  if (n < 0) return {};
  const point = starts[n] + bare(node.data.slice(0, offset)).length;
  const one = places.find(place_ => place_.start <= point && point < place_.stop);
  const fact = one?.facts.find(said => bareAt(one, said[0]) <= point && point < bareAt(one, said[1]));
  const finding = shared.details.findings.find(told => {
    const span = findingPlace(told);
    return span && span[0] <= point && point < span[1];
  });
  return { one, fact: fact && shared.state.facts.find(known => known.id === fact[2]), finding };
}

function pointed(event) {
  const caret = inside().caretPositionFromPoint?.(event.clientX, event.clientY);
  const old = caret ? null : inside().caretRangeFromPoint?.(event.clientX, event.clientY);
  const node = caret?.offsetNode ?? old?.startContainer;
  return node?.nodeType === 3 ? under(node, caret?.offset ?? old.startOffset) : {};
}

function about({ one, fact, finding }) {
  const whose = one && [one.name, one.provider && words.whose + one.provider].filter(Boolean).join("　");
  at("about").textContent = [finding && finding.what, fact && `${fact.name}：${fact.ask}`, whose]
    .filter(Boolean).join("　") || words.own_key;
}

function open({ one, fact }) {
  if (fact) { lead(fact.id); return; }
  if (!one?.own) return;
  const field = make("textarea", { id: "own", rows: 8, value: one.words });
  const label = make("label", { htmlFor: "own", textContent: `${one.number}${one.name}` });
  box(words.own_words, [label, field, make("p", { className: "hint", textContent: words.own_hint })], {
    says: words.save,
    do: () => send("/word", { text: one.text, block: one.block, words: field.value.replaceAll("\n", "").trim() }),
  });
  field.focus();
}

function keyed(event) {
  const all = [...inside().querySelectorAll("p,h1,h2,h3,h4,h5")], now = all.indexOf(event.target);
  const next = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const first = inside().createTreeWalker(event.target, NodeFilter.SHOW_TEXT).nextNode();
  if (next && all[now + next]) {
    event.preventDefault();
    event.target.tabIndex = -1;
    all[now + next].tabIndex = 0;
    all[now + next].focus();
  } else if (event.key === "Enter" && first) {
    event.preventDefault();
    open({ one: under(first, first.data.search(/\S/)).one });
  }
}

ready.then(() => {
  inside().addEventListener("mousemove", event => about(pointed(event)));
  inside().addEventListener("click", event => open(pointed(event)));
  inside().addEventListener("keydown", keyed);
});
