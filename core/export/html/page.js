"use strict";
// Leads from claim to passages and back. Everything stands in the page already: nothing is made here but what is current.
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");
  const byId = (id) => document.getElementById(id);
  const panes = [...document.querySelectorAll(".pane")];
  const entries = [...document.querySelectorAll(".entry")];
  const list = document.querySelector(".list");
  const sync = byId("sync");
  const tellers = byId("tellers");

  // The passages of each entry, in the order of the panes; a passage may stand in several. And those of each pane in text order.
  const members = new Map(entries.map((entry) => [
    entry.id,
    [...entry.querySelectorAll(".source a")].map((link) => byId(link.hash.slice(1))).filter(Boolean),
  ]));
  const within = new Map(panes.map((pane) => [pane, [...pane.querySelectorAll(".passage")]]));
  const entryOf = new Map([...members].reverse().flatMap(([id, found]) => found.map((one) => [one, byId(id)])));
  const paneOf = (one) => one.closest(".pane");
  let current = null;
  let at = null; // the passage that Enter goes on from
  let leader = null; // the pane that a person scrolls

  const readingLine = (pane) => pane.getBoundingClientRect().top + pane.clientHeight * 0.25;
  const shows = (pane) => pane.getBoundingClientRect().width > 0;

  // Makes an entry current. Its passages come to one height, that of `origin` where there is one.
  function show(entry, origin) {
    if (current !== entry) {
      if (current) mark(current, false);
      mark(entry, true);
      current = entry;
    }
    const found = members.get(entry.id);
    at = origin ?? found[0] ?? null;
    const home = at && paneOf(at);
    const moves = [];
    const first = new Map(found.toReversed().map((one) => [paneOf(one), one]));
    if (home) first.set(home, at);
    const height = origin && home ? origin.getBoundingClientRect().top - home.getBoundingClientRect().top : null;
    for (const [pane, one] of first) {
      if (!shows(pane) || (pane === home && origin)) continue;
      const goal = height === null ? readingLine(pane) : pane.getBoundingClientRect().top + height;
      moves.push([pane, one.getBoundingClientRect().top - goal]);
    }
    for (const [pane, by] of moves) pane.scrollTop += by;
    into(list, entry);
  }

  function mark(entry, on) {
    entry.classList.toggle("current", on);
    const link = entry.querySelector("h3 a");
    if (on) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
    for (const one of members.get(entry.id)) one.classList.toggle("current", on);
  }

  // Only where a person asked for an entry: a pane that is scrolled must not change its width under the text.
  function hideSilent(entry) {
    const telling = tellers.checked ? new Set(members.get(entry.id).map(paneOf)) : new Set();
    for (const pane of panes) pane.classList.toggle("silent", telling.size > 1 && !telling.has(pane));
  }

  // Scrolls a box alone, never what is around it.
  function into(box, one) {
    const outer = box.getBoundingClientRect();
    const inner = one.getBoundingClientRect();
    if (inner.top < outer.top || inner.height > outer.height) box.scrollTop += inner.top - outer.top;
    else if (inner.bottom > outer.bottom) box.scrollTop += inner.bottom - outer.bottom;
  }

  function bring(pane) {
    pane.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function turnTo(entry, origin) {
    const before = origin?.getBoundingClientRect().top;
    hideSilent(entry);
    if (origin) paneOf(origin).scrollTop += origin.getBoundingClientRect().top - before;
    show(entry, origin);
    tell();
  }

  function go(entry, origin) {
    leader = null;
    if (location.hash !== `#${entry.id}`) history.pushState(null, "", `#${entry.id}`);
    turnTo(entry, origin);
  }

  function tell() {
    const shown = listed();
    const where = shown.indexOf(current) + 1;
    const told = current.querySelector(".told")?.textContent ?? "only here";
    byId("told").textContent = where ? `${where} of ${shown.length} · ${told}` : told;
  }

  const filter = () => document.querySelector("input[name=filter]:checked").value;

  // What n and N walk: what the list shows; of everything, what more than one article tells.
  function listed() {
    const kind = filter();
    return entries.filter((entry) => (kind === "all" ? !entry.classList.contains("only") : entry.classList.contains(kind)));
  }

  function walk(by) {
    const shown = listed();
    if (!shown.length) return;
    const where = shown.indexOf(current);
    go(shown[where < 0 ? (by > 0 ? 0 : shown.length - 1) : (where + by + shown.length) % shown.length]);
  }

  function whoElse() {
    if (!current) return walk(1);
    const found = members.get(current.id);
    const next = found[(found.indexOf(at) + 1) % found.length];
    if (!next) return undefined;
    at = next;
    bring(paneOf(next));
    next.focus({ preventScroll: true });
    into(paneOf(next), next);
    return undefined;
  }

  function showOnly(kind) {
    const wanted = byId(`show-${kind}`);
    if (wanted) (wanted.checked ? byId("show-all") : wanted).click();
  }

  function nextLight() {
    const lights = [...document.querySelectorAll("input[name=light]")];
    lights[(lights.findIndex((one) => one.checked) + 1) % lights.length].click();
  }

  function toArticle(number) {
    const pane = panes[number - 1];
    if (!pane) return;
    pane.classList.remove("silent");
    bring(pane);
    pane.focus({ preventScroll: true });
  }

  const keys = {
    n: () => walk(1),
    N: () => walk(-1),
    Enter: whoElse,
    x: () => showOnly("conflict"),
    o: () => showOnly("only"),
    m: () => showOnly("marked"),
    s: () => sync.click(),
    t: () => tellers.click(),
    l: nextLight,
    Backspace: () => history.back(),
    "?": () => byId("keys").showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || byId("keys").open) return;
    const control = event.target.closest("a, button, input");
    if (control && (event.key === "Enter" || event.key === " ")) return;
    const deed = /^[1-9]$/.test(event.key) ? () => toArticle(Number(event.key)) : keys[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const passage = event.target.closest(".passage");
    if (passage && (link || getSelection().isCollapsed)) {
      event.preventDefault();
      go(byId(passage.dataset.entry), passage);
    } else if (link) {
      event.preventDefault();
      follow(link.hash, go);
    }
  });

  // Where an address leads: to an entry, a passage, an article.
  function follow(hash, lead) {
    const target = hash.length > 1 && byId(hash.slice(1));
    if (!target) return;
    if (target.classList.contains("entry")) lead(target);
    else if (target.classList.contains("pane")) toArticle(panes.indexOf(target) + 1);
    else {
      const entry = entryOf.get(target);
      if (!entry) return;
      lead(entry);
      at = target;
      const pane = paneOf(target);
      bring(pane);
      pane.scrollTop += target.getBoundingClientRect().top - readingLine(pane);
    }
  }

  // The pane that a person scrolls leads; the others go to the counterpart of its passage, and hold where there is none.
  for (const pane of panes) {
    for (const deed of ["wheel", "touchmove", "pointerdown", "keydown"]) {
      pane.addEventListener(deed, () => { leader = pane; }, { passive: true });
    }
    pane.addEventListener("scroll", () => {
      if (pane !== leader || !sync.checked || pane.dataset.waits) return;
      pane.dataset.waits = "yes";
      requestAnimationFrame(() => {
        delete pane.dataset.waits;
        const passage = passageAt(pane);
        const entry = entryOf.get(passage);
        if (!entry || passage === at || members.get(entry.id).length < 2) return;
        show(entry, passage);
        tell();
      });
    }, { passive: true });
  }

  // The last passage that begins above the reading line.
  function passageAt(pane) {
    const passages = within.get(pane);
    const line = readingLine(pane);
    let [low, high] = [0, passages.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (passages[middle].getBoundingClientRect().top <= line) low = middle + 1;
      else high = middle;
    }
    return passages[low - 1];
  }

  tellers.addEventListener("change", () => current && hideSilent(current));
  byId("ask").addEventListener("click", keys["?"]);
  document.querySelector(".filter").addEventListener("change", () => current && tell());
  const arrive = () => follow(location.hash, (entry) => { leader = null; turnTo(entry); });
  addEventListener("popstate", arrive);
  arrive();
})();
