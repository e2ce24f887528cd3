// The red thread as people make it, walk it and break it: five municipalities, each by its own people and rules.
//
// Days are counted from today, since the demonstration lives today.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  assertAccessible,
  assertNoFaults,
  assertRefused,
  follow,
  open,
  press,
  send,
  visit,
} from "./harness.mjs";

const YEAR = new Date().getFullYear();
const NEXT = { from: `${YEAR + 1}-01-01`, to: `${YEAR + 1}-12-31` };

/** Who answers for whom is asked about the yearly plan of Kungälv. */
const ASKED = [
  ["utskott-omsorg-ordf", "utskottet-omsorg"],
  ["utskott-samhalle-ordf", "utskottet-samhalle"],
  ["namnd-bygg-ordf", "myndighetsnamnden-bygg"],
  ["namnd-omsorg-ordf", "myndighetsnamnden-omsorg"],
  ["kommunchef", "forvaltningen"],
];

let house;
before(async () => {
  house = await open();
});
after(() => house?.close());

test("Kungälv: from a strategic goal through the plans to one employee; a changed word voids the three receipts", async () => {
  const { as, leave } = company("kungalv");
  const council = await as("kf-ordf");
  const board = await as("ks-ordf");
  const manager = await as("kommunchef");
  const sector = await as("sektorchef-larande");
  const school = await as("rektor-norr");

  // The council's chair writes a strategic goal; it is not adopted before the management has read it (F102).
  const strategic = await newGoal(council, "/kungalv/goals/new?level=strategiskt&parent=vision", {
    "statement-sv": "Unga vuxna har något att gå till",
    level: "strategiskt",
    parent: "vision",
    unit: "ks",
    owner: "ks-ordf",
    perspective: "medborgare",
    "valid-from": NEXT.from,
    "valid-to": `${YEAR + 5}-12-31`,
    beneficiary: "Unga vuxna",
    specific: "Fler i arbete eller studier.",
    origin: "kf",
  });
  await step(council, strategic, "foresla");
  await visit(manager, strategic);
  await assertAccessible(manager, "a goal that waits for the management");
  await step(manager, strategic, "stam-av", { reason: "Relevant, och inte i konflikt med lag." });
  await step(council, strategic, "faststall", decision("Kommunfullmäktige", "KS 0500"));
  assert.match(await council.locator("main .facts").first().textContent(), /KS 0500/);

  // The board makes a result goal of it, and three parties confirm its text.
  const wanted = "Fler unga är i arbete eller studier";
  const result = await newGoal(board, below(strategic), {
    "statement-sv": wanted,
    level: "resultatmal",
    unit: "sektor-larande",
    owner: "sektorchef-larande",
    perspective: "medborgare",
    "valid-from": NEXT.from,
    "valid-to": `${YEAR + 2}-12-31`,
    beneficiary: "Unga 16–24",
    specific: "Unga som varken arbetar eller studerar.",
    realistic: "Två tjänster är tillsatta.",
    "feasible-ekonomi": "Ryms i ramen.",
    "feasible-processer": "Ett gemensamt arbetssätt.",
    "feasible-medarbetare": "Två studievägledare.",
    origin: "ks",
  });
  await send(board.locator('form[action$="/measures"]'), { indicator: "bemotande" });
  await step(board, result, "till-dialog");
  for (const party of [board, manager, council]) {
    await visit(party, result);
    await send(party.locator("#acknowledgements form"), { remark: "Förstått och antaget." });
  }
  assert.equal(await council.locator("#acknowledgements [data-status=reached]").count(), 3);
  await assertAccessible(council, "a goal that all three parties have confirmed");

  // The yearly plan takes the result goal in, is answered by all who are asked, and decided.
  const yearly = await newPlan(board, "kungalv", "arsplan", {
    unit: "ks",
    title: "Årsplan för ungas väg",
    owner: "ks-ordf",
    ...NEXT,
    under: ["rambudget-2026"],
  });
  await writeSections(board, yearly, "Detta gör vi, och därför.");
  await visit(board, `${yearly}/fetch`);
  await assertAccessible(board, "the page where a plan fetches elements");
  await send(board.locator('form:has([name="deed"][value="fetch"]):has([name="source"][value="rambudget-2026"])'), {
    things: ["goal:skolan"],
  });
  await visit(board, yearly);
  assert.equal(await element(board, result).count(), 1, "a plan begins with the goals of its level");
  await takeStep(board, yearly, "till-dialog");
  await visit(board, `${yearly}/hearing`);
  await send(board.locator('form[action$="/hearing"]'), { from: day(0), to: day(14) });
  for (const [asked, unit] of ASKED) {
    const answerer = await as(asked);
    await visit(answerer, `${yearly}/hearing`);
    await send(answerer.locator('form[action$="/answers"]'), { unit, text: "Vi ställer oss bakom planen." });
  }
  await takeStep(board, yearly, "besluta", { date: day(0), case: "KS 0502" });

  // The sector's plan fetches the goal with its wording and its origin, and the unit's plan does the same.
  const ofSector = await newGoal(sector, below(result), {
    "statement-sv": "Varje ung som hoppar av möter någon inom en vecka",
    level: "sektorsmal",
    unit: "sektor-larande",
    owner: "sektorchef-larande",
    "valid-from": NEXT.from,
    "valid-to": NEXT.to,
    origin: "sektor",
  });
  const sectorPlan = await newPlan(sector, "kungalv", "verksamhetsplan-sektor", {
    unit: "sektor-larande",
    title: "Verksamhetsplan för ungas väg",
    owner: "sektorchef-larande",
    ...NEXT,
    under: [key(yearly)],
    "fact-ram": "812000000",
    "fact-arsarbetare": "1180",
  });
  await writeSections(sector, sectorPlan, "Så gör sektorn.");
  await fetchFrom(sector, sectorPlan, yearly, [`goal:${key(result)}`]);
  await addOwn(sector, sectorPlan, "aktivitet:stodteam");
  await takeStep(sector, sectorPlan, "foresla");
  await takeStep(board, sectorPlan, "besluta", { date: day(0), case: "KS 0503" });
  await visit(sector, sectorPlan);
  assert.equal(await element(sector, result).locator("a.name").textContent(), wanted, "the same words");
  assert.equal(await element(sector, result).locator(`a[href="${yearly}"]`).count(), 1, "and where they come from");
  await assertAccessible(sector, "a sector's plan");

  const ofUnit = await newGoal(sector, below(ofSector), {
    "statement-sv": "Vi möter varje elev som är på väg bort",
    level: "enhetsmal",
    unit: "skolan-norr",
    owner: "rektor-norr",
    "valid-from": NEXT.from,
    "valid-to": NEXT.to,
    origin: "sektor",
  });
  await visit(school, ofUnit);
  await send(school.locator("#how-section form"), { how: "Mentorn ringer samma dag." });
  const unitPlan = await newPlan(school, "kungalv", "verksamhetsplan-enhet", {
    unit: "skolan-norr",
    title: "Skolans plan för ungas väg",
    owner: "rektor-norr",
    ...NEXT,
    under: [key(sectorPlan)],
    "fact-ram": "64000000",
    "fact-arsarbetare": "92",
  });
  await writeSections(school, unitPlan, "Så gör skolan.");
  await fetchFrom(school, unitPlan, sectorPlan, [`goal:${key(result)}`, `goal:${key(ofSector)}`]);
  await visit(school, unitPlan);
  assert.equal(await element(school, result).locator("a.name").textContent(), wanted, "the same words, two plans down");
  assert.equal(await element(school, ofSector).locator(`a[href="${sectorPlan}"]`).count(), 1);
  assert.equal(await element(school, ofUnit).count(), 1, "and its own");
  await assertAccessible(school, "a unit's plan");

  // The employee has a personal goal under the school's, which others may count and not read.
  const teacher = await as("larare");
  const personal = await newGoal(teacher, `/kungalv/goals/new?level=personligt&parent=${key(ofUnit)}`, {
    "statement-sv": "Jag ringer tre familjer i veckan",
    unit: "skolan-norr",
    person: "larare",
    "valid-from": NEXT.from,
    "valid-to": NEXT.to,
    origin: "medarbetare",
  });
  assert.equal((await sector.request.get(personal)).status(), 404, "a personal goal is private");
  await visit(sector, ofUnit);
  assert.equal(await sector.locator("[data-personal]").count(), 1, "and counted");
  await visit(school, `/kungalv/thread/goal/${key(ofUnit)}`);
  const path = await school.locator("ol.goal-path li").allTextContents();
  assert.equal(path.length, 5, `from the vision to the school: ${path}`);
  await assertAccessible(school, "the thread of a unit's goal");

  // A word is changed: the receipts are void, what changed is shown, and the thread tells of it.
  const confirmedBefore = await confirmed(council);
  await visit(board, `${result}/edit`);
  await send(board.locator("main form[data-guard]"), { "statement-sv": wanted.replace("unga", "vuxna") });
  await visit(council, result);
  assert.equal(await council.locator("#acknowledgements [data-status=missed]").count(), 3, "all three are void");
  assert.deepEqual(await council.locator("#acknowledgements del").allTextContents(), ["unga", "unga", "unga"]);
  await assertAccessible(council, "a goal whose receipts are void");
  await visit(council, `/kungalv/thread/goal/${key(result)}`);
  assert.match(await council.locator("main").textContent(), /T302/);
  assert.equal(await confirmed(council), confirmedBefore - 1, "the report counts one goal less that is confirmed");
  await assertAccessible(council, "the report of the thread");
  await visit(council, "/kungalv/acknowledgements");
  assert.match(await council.locator("main").textContent(), /Fler vuxna är i arbete/);

  // Whoever fetched the goal is offered the new words, and keeps the old ones until they take them.
  await visit(school, unitPlan);
  assert.equal(await element(school, result).locator("a.name").textContent(), wanted, "nothing is forced");
  await press(element(school, result).locator('button[value="take"]'));
  assert.equal(await element(school, result).locator("a.name").textContent(), wanted.replace("unga", "vuxna"));
  await leave();
});

test("Lerum: an uppdrag goes from the council to one employee, and the report climbs the same edges", async () => {
  const { as, leave } = company("lerum");
  const line = ["kf-ordf", "ks-ordf", "direktor-1", "chef-larande", "rektor", "kock"];
  const parties = ["unit:kf", "unit:ks", "unit:kommundirektorerna", "unit:larande", "unit:skolan-ekbacken", "person:kock"];
  const given = [];
  for (const [at, receiver] of line.slice(1).entries()) {
    const giver = await as(line[at]);
    if (given.length === 0) {
      await visit(giver, "/lerum/registers/uppdrag/new");
      await assertAccessible(giver, "the form of an uppdrag");
    } else {
      await visit(giver, given.at(-1));
      await press(giver.locator("main a[href*='?from=']").first());
    }
    await send(giver.locator("main form[data-guard]"), {
      title: `Mindre matsvinn, led ${at}`,
      giver: parties[at],
      receiver: parties[at + 1],
      ...(given.length === 0 ? { parent: "goal:b-matsvinn" } : {}),
      valid_to: day(60),
      "f.vad": "Halvera matsvinnet",
      "f.foljs-upp": "Gram per portion",
    });
    const uppdrag = await made(giver);
    given.push(uppdrag);
    await send(giver.locator("#step-lagg-ut"));

    // The giver has no field for HUR, and one that is put there by force is refused with the reason.
    await visit(giver, `${uppdrag}/edit`);
    const form = giver.locator("main form[data-guard]");
    assert.equal(await form.locator('[name="f.hur"]').count(), 0, `${line[at]} is not asked how`);
    if (at === 0) {
      await form.evaluate((form) => {
        const field = document.createElement("input");
        Object.assign(field, { type: "hidden", name: "f.hur", value: "Så här ska ni göra" });
        form.append(field);
      });
      await send(form);
      assert.match(await assertRefused(giver, "the giver's HUR"), /HUR/);
      assert.match(await giver.locator("#f-hur-error").textContent(), /HUR/);
      await assertAccessible(giver, "an uppdrag whose giver tried to say how");
    }
    const taker = await as(receiver);
    await visit(taker, uppdrag);
    await send(taker.locator("#step-ta-emot"));
  }

  for (const [at, uppdrag] of [...given.entries()].reverse()) {
    const receiver = await as(line[at + 1]);
    await visit(receiver, uppdrag);
    if (at + 1 < given.length) {
      await press(receiver.locator("main a[href*='?lift=']"));
      assert.match(await receiver.locator("#account").inputValue(), /^Köket väger/, "what was told below is at hand");
    }
    await send(receiver.locator('form[action$="/accounts"]'), {
      account: `Köket väger varje dag, led ${at}`,
      progress: "100",
    });
    await press(receiver.locator(".page-header a[href$='/edit']"));
    await send(receiver.locator("main form[data-guard]"), { "f.hur": "Vi väger klockan ett" });
    await send(receiver.locator("#step-aterrapportera"));
    const giver = await as(line[at]);
    await visit(giver, uppdrag);
    assert.match(await giver.locator(".accounts").textContent(), new RegExp(`led ${at}`));
    await send(giver.locator("#step-avsluta"));
  }
  const council = await as("kf-ordf");
  await visit(council, given[0]);
  assert.equal(await council.locator("ul.chain > li").count(), 5, "the chain stands on the page of the first");
  await assertAccessible(council, "an uppdrag that is carried out and reported");
  await visit(council, `/lerum/thread/uppdrag/${key(given[0])}`);
  assert.match(await council.locator("main").textContent(), /led 4/, "the thread leads down to the employee's");
  await leave();
});

test("Heim: authority goes down the line, stops at the clause and ends on its day", async () => {
  const { as, leave } = company("heim");
  const head = await as("rektor");
  const from = (mandate) => `/heim/registers/fullmakt/new?from=${mandate}`;
  const mandate = {
    title: "Bøker til biblioteket",
    receiver: "person:avdelingsleder",
    "f.omfang": "Innkjøp av bøker",
    "f.slag": "saerskilt",
    valid_from: day(-30),
  };

  // Not across the line (F53): others are not offered, and a name put there by force is refused.
  await visit(head, from("skoler"));
  const receiver = head.locator('select[name="receiver"]');
  if ((await receiver.locator('option[value="unit:barnehager"]').count()) === 0) {
    await receiver.evaluate((list) => list.append(new Option("Barnehager", "unit:barnehager")));
  }
  await send(head.locator("main form[data-guard]"), { ...mandate, receiver: "unit:barnehager", valid_to: day(30) });
  await assertRefused(head, "authority across the line");
  assert.match(await head.locator("#receiver-error").textContent(), /ikke i linjen/);
  assert.equal(await head.locator("#title").inputValue(), mandate.title, "what was typed is kept");
  await assertAccessible(head, "a delegation that is refused");

  // What the leader must do in person is not given on (F52), and what one has not received neither (F51).
  await visit(head, "/heim/registers/fullmakt/skoler-utvising");
  assert.equal(await head.locator("main a[href*='?from=']").count(), 0, "the page offers no way to give it on");
  await visit(head, from("skoler-utvising"));
  await send(head.locator("main form[data-guard]"), { ...mandate, valid_to: day(30) });
  await assertRefused(head, "authority under the clause");
  assert.match(await head.locator("#parent-error").textContent(), /kan ikke gis videre/);
  assert.equal((await head.request.get(from("helse"))).status(), 403);

  // A specific one has its last day (F50).
  await visit(head, from("skoler"));
  await send(head.locator("main form[data-guard]"), mandate);
  await assertRefused(head, "a specific authority without its last day");
  assert.match(await head.locator("#valid_to-error").textContent(), /siste dag/);
  await send(head.locator("main form[data-guard]"), { valid_to: day(-1) });
  const expired = await made(head);
  assert.match(await head.locator("main").textContent(), /utløpt/, "its day has passed");

  // One that holds is used and accounted for (F54), and its giver keeps the responsibility (F49).
  await visit(head, from("skoler"));
  await send(head.locator("main form[data-guard]"), { ...mandate, title: "Bøker, ut året", valid_to: day(30) });
  const holding = await made(head);
  assert.doesNotMatch(await head.locator("main").textContent(), /utløpt/);
  const deputy = await as("avdelingsleder");
  await visit(deputy, holding);
  await send(deputy.locator('form[action$="/accounts"]'), { account: "Kjøpt for 14 000 kroner.", progress: "50" });
  await visit(head, "/heim/registers/fullmakt?time=over");
  assert.equal(await head.locator(`main a[href="${expired}"]`).count(), 1, "what has expired is listed");
  assert.equal(await head.locator(`main a[href="${holding}"]`).count(), 0);
  await visit(head, "/heim/registers/fullmakt?view=follow-up");
  assert.match(await head.locator("main").textContent(), /14 000 kroner/, "the use of each is told");
  await assertAccessible(head, "the follow-up of delegations");
  const executive = await as("radmann");
  await visit(executive, "/heim/registers/fullmakt?view=chain");
  assert.equal(await executive.locator(`main a[href="${holding}"]`).count(), 1, "the line below is seen from the top");
  await assertAccessible(executive, "the chain of delegations");
  await leave();
});

test("Øyer: when a middle goal is taken away, those below it are flagged", async () => {
  const { as, leave } = company("oyer");
  const keeper = await as("administrator");
  const leader = await as("radmann");
  const middle = await newGoal(keeper, "/oyer/goals/new?parent=rod-trad", {
    "statement-nb": "Alle får plass",
    level: "hovedmal",
    unit: "radmannen",
  });
  const orphan = await newGoal(leader, below(middle), {
    "statement-nb": "Ingen venter",
    level: "resultatmal",
    unit: "radmannen",
  });
  const flagged = leader.locator(`section[aria-labelledby="goal-faults"] a[href="${orphan}"]`);
  await visit(leader, "/oyer/goals");
  assert.equal(await flagged.count(), 0);
  await visit(keeper, middle);
  await send(keeper.locator('form[action$="/removal"]'));
  await visit(leader, "/oyer/goals");
  assert.ok((await flagged.count()) > 0, "the list of goals tells of it");
  await assertAccessible(leader, "goals with an orphan");
  await visit(leader, orphan);
  assert.match(await leader.locator("#thread-findings").textContent(), /borte eller avsluttet.*T104/s);
  await assertAccessible(leader, "a goal whose goal above is gone");
  await visit(leader, "/oyer/thread?kind=goal");
  assert.ok((await leader.locator(`main a[href="${orphan}"]`).count()) > 0, "and so does the check of the thread");
  await leave();
});

test("Bystyret: a goal of the year changes nothing in a goal of the term", async () => {
  const { as, leave } = company("bystyret");
  const mayor = await as("ordforer");
  const main = await newGoal(mayor, "/bystyret/goals/new?level=hovedmal", {
    "statement-nb": "Innbyggere som former stedet sitt",
    level: "hovedmal",
    unit: "radmannen",
    owner: "radmann",
    perspective: "medvirkning",
    "valid-from": day(-10),
  });
  await step(mayor, main, "propose");
  await step(mayor, main, "adopt", decision("Bystyret", "demo 77"));
  const versions = () => mayor.locator("#versions .revision").count();
  await visit(mayor, main);
  const before = await versions();
  assert.equal(await mayor.locator(`a[href="${main}/edit"]`).count(), 0, "what is adopted is not rewritten");
  await send(mayor.locator('#steps form:has([value="reopen"])'), { reason: "Vi vil endre det." });
  assert.match(await assertRefused(mayor, "opening a goal of the term"), /Målet står til/);

  const yearly = await newGoal(mayor, below(main), {
    "statement-nb": "Flere stemmer ved valg",
    level: "delmal",
    unit: "radmannen",
    perspective: "medvirkning",
    "valid-from": `${YEAR}-01-01`,
    "valid-to": `${YEAR}-12-31`,
  });
  await visit(mayor, main);
  assert.equal(await versions(), before, "the main goal has no new version");
  await assertAccessible(mayor, "a goal that stands for the term");
  await visit(mayor, `${main}/parent?to=${key(yearly)}`);
  assert.equal(await mayor.locator('main form[method="post"]').count(), 0, "it is never put under a goal of the year");
  assert.ok((await mayor.locator('main .note[data-kind="warning"]').count()) > 0, "and the page says so");
  await assertAccessible(mayor, "a move that is refused");
  await leave();
});

test("a goal is moved under another by the mouse, by the keyboard and without scripts, each time over its preview", async () => {
  const goal = "/kungalv/goals/ringer-samma-dag";
  const reader = { persona: "sektorchef-larande", municipality: "kungalv" };
  const above = async (page) => {
    await visit(page, goal);
    return page.locator("ol.goal-path a").last().getAttribute("href");
  };
  const page = await house.page({ ...reader, viewport: { width: 1280, height: 2400 } });
  assert.equal(await above(page), "/kungalv/goals/franvaro");

  // By the mouse, held down over the other goal.
  await visit(page, "/kungalv/goals");
  const from = await page.locator('[data-goal="ringer-samma-dag"]').boundingBox();
  const onto = page.locator('[data-goal="behorighet"]');
  const to = await onto.boundingBox();
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2 - 20, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2 + 4, { steps: 4 });
  await page.locator('[data-goal="behorighet"][data-onto]').waitFor();
  await Promise.all([page.waitForEvent("load"), page.mouse.up()]);
  const { pathname, search } = new URL(page.url());
  assert.equal(pathname + search, `${goal}/parent?to=behorighet`, "first comes what it changes");
  assert.ok(await page.locator("#effect").isVisible());
  await assertAccessible(page, "the preview of a move");
  await send(page.locator('main form[method="post"]'));
  assert.equal(await above(page), "/kungalv/goals/behorighet");
  assert.equal(await page.locator("#versions .revision").count() > 1, true, "the former version stays");

  // By the keyboard, from the page of the goal.
  await follow(page, page.locator(`.page-header a[href="${goal}/parent"]`));
  await page.locator("#to").focus();
  await page.locator("#to").selectOption("franvaro");
  await follow(page, page.locator('main form[method="get"] button'));
  assert.ok(await page.locator("#effect").isVisible());
  await follow(page, page.locator('main form[method="post"] button'));
  assert.equal(await above(page), "/kungalv/goals/franvaro");
  assertNoFaults(page, "moving a goal");
  await page.context().close();

  // Without scripts.
  const plain = await house.page({ ...reader, javaScriptEnabled: false });
  await plain.goto(goal);
  await plain.locator(`.page-header a[href="${goal}/parent"]`).click();
  await plain.locator("#to").selectOption("behorighet");
  await plain.locator('main form[method="get"] button').click();
  await plain.locator('main form[method="post"] button').click();
  await plain.goto(goal);
  assert.equal(await plain.locator("ol.goal-path a").last().getAttribute("href"), "/kungalv/goals/behorighet");
  await plain.context().close();
});

/** The people of a municipality, each in a window of their own. */
function company(municipality) {
  const windows = new Map();
  async function as(persona) {
    if (!windows.has(persona)) windows.set(persona, await house.page({ persona, municipality }));
    return windows.get(persona);
  }
  async function leave() {
    for (const [persona, page] of windows) {
      assertNoFaults(page, `what ${persona} of ${municipality} did`);
      await page.context().close();
    }
  }
  return { as, leave };
}

/** The day so many days from now. */
function day(offset) {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
}

function decision(body, number) {
  return { "decision-body": body, "decision-date": day(0), "decision-case": number };
}

/** The last part of an address. */
function key(address) {
  return address.split("/").at(-1);
}

/** The form of a new goal under another. */
function below(goal) {
  return `${goal.replace(/[^/]+$/, "new")}?parent=${key(goal)}`;
}

/** Writes a goal in its form, and gives its address. */
async function newGoal(page, form, fields) {
  await visit(page, form);
  await send(page.locator("main form[data-guard]"), fields);
  return made(page);
}

/** The address of what was made, once the page shows it. */
async function made(page) {
  const { pathname } = new URL(page.url());
  assert.deepEqual(await page.locator(".error-summary").allTextContents(), [], `nothing is wrong at ${pathname}`);
  assert.ok(!pathname.endsWith("/new"), `${pathname} is the page of what was made`);
  return pathname;
}

/** Makes a step of a goal's workflow. */
async function step(page, goal, transition, fields) {
  await visit(page, goal);
  await send(page.locator(`#steps form:has([name="transition"][value="${transition}"])`), fields);
  assert.deepEqual(await page.locator(".error-summary").allTextContents(), [], `${transition} of ${goal}`);
}

/** Makes a plan of a type, and gives its address. */
async function newPlan(page, municipality, kind, fields) {
  await visit(page, `/${municipality}/plans/new?kind=${kind}`);
  await send(page.locator("main form[data-guard]"), fields);
  return made(page);
}

/** Writes every section that the plan must have. */
async function writeSections(page, plan, text) {
  await visit(page, plan);
  const links = page.locator("section.plan-section[data-state=missing] a[href*='/sections/']");
  const addresses = await links.evaluateAll((found) => found.map((link) => link.getAttribute("href")));
  for (const address of addresses) {
    await visit(page, address);
    await send(page.locator('form:has([name="base"])'), { text });
  }
  assert.equal(await links.count(), 0, `every section of ${plan} is written`);
}

/** Lets a plan fetch elements from another. */
async function fetchFrom(page, plan, source, things) {
  await visit(page, `${plan}/fetch`);
  await send(page.locator(`#things form:has([name="source"][value="${key(source)}"])`), { things });
  assert.deepEqual(await page.locator(".error-summary").allTextContents(), [], `${plan} fetches from ${source}`);
}

/** Adds an element of its own to a plan. */
async function addOwn(page, plan, thing) {
  await visit(page, `${plan}/fetch`);
  await send(page.locator('form:has([name="deed"][value="add"])'), { thing });
  assert.deepEqual(await page.locator(".error-summary").allTextContents(), [], `${plan} has ${thing}`);
}

/** Takes a step of a plan, over the page that asks what it needs. */
async function takeStep(page, plan, name, fields) {
  await visit(page, `${plan}/steps/${name}`);
  await send(page.locator("main form[data-guard]"), fields);
  assert.deepEqual(await page.locator(".error-summary").allTextContents(), [], `${name} of ${plan}`);
}

/** The element of a plan that is this goal. */
function element(page, goal) {
  return page.locator(`section[aria-labelledby="elements"] li.item:has(a.name[href="${goal}"])`);
}

/** How many goals the report of the thread counts as confirmed. */
async function confirmed(page) {
  await visit(page, "/kungalv/thread/report");
  const told = await page.locator('[data-measure="goals-acknowledged"] p').textContent();
  return Number(told.match(/\((\d+)/)[1]);
}
