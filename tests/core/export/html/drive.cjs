// Drives exported pages in headless Chromium as a person would, and prints what was seen as JSON.
// Arguments: folder of npm's packages, Chromium, the page of the samples, a small one, a hostile one.
"use strict";
const [packages, chromium, samples, small, hostile] = process.argv.slice(2);
const { chromium: engine } = require(`${packages}/playwright-core`);
const axe = require(`${packages}/axe-core`).source;
const url = (path) => `file://${path}`;

// What of a page a test asks for, all at once.
const state = () => {
  const shown = (one) => one.getClientRects().length > 0;
  const paneOf = (one) => one.closest(".pane");
  const current = document.querySelector(".entry.current");
  const lit = [...document.querySelectorAll(".passage.current")].filter((one) => shown(one));
  const first = new Map(lit.reverse().map((one) => [paneOf(one).id, one]));
  return {
    entry: current && current.id,
    entries: [...document.querySelectorAll(".entry")].filter(shown).map((one) => one.className),
    details: [...document.querySelectorAll(".more")].filter(shown).length,
    tops: Object.fromEntries([...first].map(([id, one]) => [id, one.getBoundingClientRect().top - paneOf(one).getBoundingClientRect().top])),
    scrolled: Object.fromEntries([...document.querySelectorAll(".pane")].map((one) => [one.id, one.scrollTop])),
    panes: [...document.querySelectorAll(".pane")].filter(shown).map((one) => one.id),
    focused: document.activeElement.closest(".pane")?.id ?? "",
    told: document.getElementById("told").textContent,
    ground: getComputedStyle(document.body).backgroundColor,
    help: document.getElementById("keys").open,
    wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  };
};

(async () => {
  const browser = await engine.launch({
    executablePath: chromium,
    args: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
  const seen = { harm: [] };

  async function open(path, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(20000);
    page.on("pageerror", (error) => seen.harm.push(`error: ${error.message}`));
    page.on("console", (message) => seen.harm.push(`console: ${message.text()}`));
    page.on("dialog", (dialog) => { seen.harm.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
    page.on("request", (request) => request.url().split("#")[0] === url(path) || seen.harm.push(`request: ${request.url()}`));
    await page.goto(url(path));
    return page;
  }
  const settled = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const violations = async (page) => {
    await page.evaluate(axe);
    const found = await page.evaluate(() => window.axe.run(document));
    return found.violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html).join(" | ")}`);
  };

  const page = await open(samples);
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
    await settled(page);
    return page.evaluate(state);
  };
  seen.opened = await page.evaluate(state);
  seen.next = await press("n");
  seen.nextAgain = await press("n");
  seen.previous = await press("N");
  seen.enter = await press("Enter");
  seen.enterAgain = await press("Enter");
  await page.evaluate(() => document.activeElement.blur());
  seen.conflicts = await press("x");
  seen.everything = await press("x");
  seen.alone = await press("o", "n");
  seen.marked = await press("o", "m", "n");
  await press("m");
  seen.help = await press("?");
  seen.helpLeft = await press("Escape");
  seen.tellers = await press("t", "n");
  await press("t");
  const shared = "#a1 .passage:is(.conflict, .same)";
  await page.locator(shared).nth(3).locator(".sign").click();
  seen.clicked = await page.evaluate(state);
  seen.clickedEntry = await page.locator(shared).nth(3).getAttribute("data-entry");
  seen.back = await press("Backspace");
  await page.locator("#c1 h3 a").click();
  seen.chosen = await page.evaluate(state);
  await page.locator("#a1").hover();
  await page.mouse.wheel(0, 300);
  await page.waitForFunction((before) => document.querySelector("#a1").scrollTop !== before, seen.chosen.scrolled.a1);
  await settled(page);
  await settled(page);
  seen.followed = await page.evaluate(state);
  await press("s");
  const before = seen.followed.scrolled.a1;
  await page.mouse.wheel(0, 400);
  await page.waitForFunction((before) => document.querySelector("#a1").scrollTop !== before, before);
  await settled(page);
  seen.free = await page.evaluate(state);
  seen.light = await press("l");
  seen.dark = await press("l");
  await page.emulateMedia({ media: "print" });
  seen.printed = await page.evaluate(state);
  await page.context().close();

  const few = await open(small);
  await few.keyboard.press("n");
  seen.accessible = {};
  for (const light of ["light", "dark"]) {
    await few.keyboard.press("l");
    seen.accessible[light] = await violations(few);
  }
  await few.keyboard.press("?");
  seen.accessible.help = await violations(few);
  await few.context().close();

  const phone = await open(small, { viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: "dark" });
  await phone.keyboard.press("n");
  await settled(phone);
  seen.phone = await phone.evaluate(state);
  seen.accessible.phone = await violations(phone);
  await phone.context().close();

  const plain = await open(samples, { javaScriptEnabled: false });
  seen.plain = { text: await plain.locator("body").innerText() };
  await plain.locator("#a1 .sign").first().click();
  seen.plain.address = new URL(plain.url()).hash;
  await plain.locator("#show-conflict").check();
  seen.plain.entries = await plain.locator(".entry:visible").count();
  await plain.context().close();

  const harmed = await open(hostile);
  for (const key of ["n", "n", "Enter", "o", "n"]) await harmed.keyboard.press(key);
  for (const address of ["#%", "#%E0%A4%A", '#"><img src=x onerror=alert(1)>']) {
    await harmed.evaluate((hash) => { location.hash = hash; }, address);
    await harmed.waitForTimeout(20);
  }
  seen.hostile = await harmed.evaluate(() => ({
    scripts: document.scripts.length,
    elements: [...new Set([...document.querySelectorAll("*")].map((one) => one.localName))].sort(),
    attributes: [...new Set([...document.querySelectorAll("*")].flatMap((one) => one.getAttributeNames()))].sort(),
    schemes: [...new Set([...document.links].map((one) => one.protocol))],
  }));
  seen.accessible.hostile = await violations(harmed);
  const quiet = seen.harm.length;
  // Should markup get in after all, the policy keeps it from running: told on the console, and no more.
  seen.injected = await harmed.evaluate(async () => {
    document.querySelector("main").insertAdjacentHTML("beforeend", "<img src=x onerror='window.ran = 1'><b style='color:red' onclick='window.ran = 1'>x</b>");
    const script = document.createElement("script");
    script.textContent = "window.ran = 1";
    document.body.append(script);
    document.querySelector("main b[onclick]").click();
    await new Promise((done) => setTimeout(done, 50));
    return { ran: window.ran ?? 0, colour: document.querySelector("main b[onclick]").style.color };
  });
  seen.refused = seen.harm.splice(quiet);
  await browser.close();
  console.log(JSON.stringify(seen));
})().catch((error) => { console.error(error); process.exit(1); });
