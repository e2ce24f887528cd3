// The pages that the checks and the screenshots visit; a new page gets a line here.
//
// name      of the pictures and of the tests
// path      the address
// persona   the key of the person who looks; none: not signed in
// municipality  where, if not in the usual one
// status    the status of the answer, where it is not 200
// make      what must be done first, once: it gives the address, which is of the kind that `path` shows
// act       what is done on the page each time, where a form answers with what is looked at

import { MUNICIPALITY, press, send, visit } from "./harness.mjs";

const at = (path) => `/${MUNICIPALITY}${path}`;

export const pages = [
  { name: "municipalities", path: "/" },
  { name: "begin", path: "/new" },
  { name: "sign-in", path: at("/sign-in") },
  { name: "not-found", path: at("/no-such-page"), persona: "ansatt", status: 404 },
  { name: "start-leader", path: at(""), persona: "rektor-aurvoll" },
  { name: "start-executive", path: at(""), persona: "radmann" },
  { name: "start-politician", path: at(""), persona: "politiker" },
  { name: "start-employee", path: at(""), persona: "ansatt" },
  { name: "units", path: at("/units"), persona: "radmann" },
  { name: "unit", path: at("/units/aurvoll-skole"), persona: "rektor-aurvoll" },
  { name: "scorecard", path: at("/units/aurvoll-skole/scorecard"), persona: "rektor-aurvoll" },
  { name: "scorecard-filtered", path: at("/units/aurvoll-skole/scorecard?status=missed"), persona: "politiker" },
  { name: "scorecard-beside", path: at("/units/aurvoll-skole/scorecard?compare=solvang-skole"), persona: "radmann" },
  { name: "results", path: at("/units/aurvoll-skole/results"), persona: "rektor-aurvoll" },
  { name: "targets", path: at("/units/aurvoll-skole/targets"), persona: "rektor-aurvoll" },
  { name: "unit-above", path: at("/units/radmannen"), persona: "radmann" },
  { name: "scorecard-none", path: at("/units/kommunestyret/scorecard"), persona: "politiker" },
  { name: "overview", path: at("/overview"), persona: "radmann" },
  { name: "indicators", path: at("/indicators"), persona: "radmann" },
  { name: "indicator", path: at("/indicators/sykefravaer-totalt?unit=aurvoll-skole"), persona: "rektor-aurvoll" },
  { name: "goals", path: at("/goals"), persona: "politiker" },
  { name: "goal", path: at("/goals/arbeidsmiljo"), persona: "politiker" },
  { name: "goals-filtered", path: "/kungalv/goals?origin=sektor", persona: "kf-ledamot", municipality: "kungalv" },
  { name: "goals-tree", path: "/kungalv/goals", persona: "sektorchef-larande", municipality: "kungalv" },
  { name: "goal-acknowledged", path: "/kungalv/goals/behorighet", persona: "ks-ordf", municipality: "kungalv" },
  { name: "goal-received", path: "/kungalv/goals/ringer-samma-dag", persona: "rektor-norr", municipality: "kungalv" },
  { name: "goal-new", path: "/kungalv/goals/new?parent=skolan", persona: "ks-ordf", municipality: "kungalv" },
  { name: "goal-edit", path: "/kungalv/goals/ringer-samma-dag/edit", persona: "sektorchef-larande", municipality: "kungalv" },
  { name: "goal-parent", path: "/kungalv/goals/ringer-samma-dag/parent?to=behorighet", persona: "sektorchef-larande", municipality: "kungalv" },
  { name: "responsibilities", path: "/kungalv/my/responsibilities", persona: "rektor-norr", municipality: "kungalv" },
  { name: "my-goals", path: "/kungalv/my/goals", persona: "larare", municipality: "kungalv" },
  { name: "acknowledgements", path: "/kungalv/acknowledgements", persona: "ks-ordf", municipality: "kungalv" },
  { name: "acknowledgement", path: "/kungalv/acknowledgements/goal/behorighet", persona: "kf-ordf", municipality: "kungalv" },
  { name: "registers", path: "/lerum/registers", persona: "chef-larande", municipality: "lerum" },
  { name: "register", path: "/lerum/registers/uppdrag", persona: "chef-larande", municipality: "lerum" },
  { name: "register-chain", path: "/lerum/registers/uppdrag?view=chain", persona: "kf-ordf", municipality: "lerum" },
  { name: "register-gaps", path: "/lerum/registers/ansvar?coverage=chef-utan-ansvar", persona: "direktor-1", municipality: "lerum" },
  { name: "entry", path: "/lerum/registers/uppdrag/svinn-larande", persona: "chef-larande", municipality: "lerum" },
  { name: "entry-receiver-form", path: "/lerum/registers/uppdrag/svinn-larande/edit", persona: "chef-larande", municipality: "lerum" },
  { name: "entry-new", path: "/lerum/registers/uppdrag/new", persona: "chef-larande", municipality: "lerum" },
  { name: "entry-rows", path: "/lerum/registers/uppdrag/new/rows", persona: "chef-larande", municipality: "lerum" },
  { name: "delegation", path: "/heim/registers/fullmakt", persona: "rektor", municipality: "heim" },
  { name: "delegation-entry", path: "/heim/registers/fullmakt/skoler-utvising", persona: "rektor", municipality: "heim" },
  { name: "plans", path: at("/plans"), persona: "radmann" },
  { name: "plans-map", path: "/heim/plans/map", persona: "radmann", municipality: "heim" },
  { name: "plan", path: "/kungalv/plans/rambudget-2026", persona: "controller", municipality: "kungalv" },
  { name: "plan-expired", path: "/kungalv/plans/styrmodell", persona: "larare", municipality: "kungalv" },
  { name: "plan-new", path: at("/plans/new?kind=temaplan"), persona: "radmann" },
  { name: "plan-draft", path: "/kungalv/plans/arsplan-2027", persona: "ks-ordf", municipality: "kungalv" },
  { name: "plan-head", path: "/kungalv/plans/arsplan-2027/head", persona: "ks-ordf", municipality: "kungalv" },
  { name: "plan-section", path: "/kungalv/plans/arsplan-2027/sections/budget", persona: "ks-ordf", municipality: "kungalv" },
  { name: "plan-fetch", path: "/kungalv/plans/arsplan-2027/fetch", persona: "ks-ordf", municipality: "kungalv" },
  { name: "plan-step", path: "/kungalv/plans/arsplan-2027/steps/till-dialog", persona: "ks-ordf", municipality: "kungalv" },
  { name: "plan-step-reason", path: "/kungalv/plans/rambudget-2026/steps/ersatt", persona: "kommunchef", municipality: "kungalv" },
  { name: "plan-renewal", path: "/kungalv/plans/rambudget-2026/renewal", persona: "controller", municipality: "kungalv" },
  { name: "plan-history", path: "/kungalv/plans/arsplan-2026/history", persona: "controller", municipality: "kungalv" },
  { name: "plan-compare", path: "/kungalv/plans/styrmodell/compare", persona: "controller", municipality: "kungalv" },
  { name: "plan-hearing", path: "/heim/plans/handlingsprogram-2020-2023/hearing", persona: "radmann", municipality: "heim" },
  { name: "thread", path: at("/thread"), persona: "radmann" },
  { name: "thread-rule", path: "/heim/thread?rule=T505", persona: "radmann", municipality: "heim" },
  { name: "thread-of-goal", path: "/kungalv/thread/goal/behorighet", persona: "ks-ordf", municipality: "kungalv" },
  { name: "thread-of-unit", path: at("/thread/unit/aurvoll-skole"), persona: "rektor-aurvoll" },
  { name: "thread-of-plan", path: "/heim/thread/plan/handlingsprogram-2020-2023", persona: "radmann", municipality: "heim" },
  { name: "thread-of-assignment", path: "/lerum/thread/uppdrag/svinn-ks", persona: "ks-ordf", municipality: "lerum" },
  { name: "thread-of-indicator", path: "/bystyret/thread/indicator/horingssvar", persona: "radmann", municipality: "bystyret" },
  { name: "thread-report", path: "/lerum/thread/report", persona: "direktor-1", municipality: "lerum" },
  { name: "steering", path: at("/steering"), persona: "politiker" },
  { name: "glossary", path: at("/glossary"), persona: "ansatt" },
  { name: "search", path: at("/search?q=sykefrav%C3%A6r"), persona: "ansatt" },
  { name: "search-nothing", path: at("/search?q=xyzzy"), persona: "ansatt" },
  { name: "history", path: at("/history"), persona: "revisor" },
  { name: "history-record", path: at("/history/person/rektor-aurvoll"), persona: "revisor" },
  { name: "profile", path: at("/profile"), persona: "styrer-mosjordet" },
  { name: "setup", path: at("/setup"), persona: "administrator" },
  { name: "setup-list", path: at("/setup/of/perspective"), persona: "administrator" },
  { name: "setup-text", path: at("/setup/text"), persona: "administrator" },
  { name: "setup-rows", path: "/lerum/setup/of/register/one?key=uppdrag", persona: "administrator", municipality: "lerum" },
  { name: "setup-form", path: at("/setup/of/perspective/one?key=medarbeidere"), persona: "administrator" },
  { name: "people", path: at("/people"), persona: "administrator" },
  { name: "person", path: at("/people/rektor-aurvoll"), persona: "administrator" },
  { name: "year", path: at("/year"), persona: "administrator" },
  { name: "organisation", path: at("/organisation"), persona: "administrator" },
  { name: "organisation-split", path: at("/organisation?do=split"), persona: "administrator" },
  { name: "organisation-divide", path: at("/organisation?do=split"), persona: "administrator", act: divide },
  { name: "changesets", path: at("/changesets"), persona: "administrator" },
  { name: "changeset", path: at("/changesets/1"), persona: "administrator", make: changeset },
  { name: "goals-as-of", path: at("/goals?as-of=2026-01-01"), persona: "politiker" },
  { name: "tokens", path: at("/tokens"), persona: "administrator" },
  { name: "imports", path: at("/imports"), persona: "administrator" },
  { name: "import-new", path: at("/imports/new"), persona: "administrator" },
  { name: "api", path: at("/api"), persona: "administrator" },
];

/** Who looks at the same five pages of each municipality beside the usual one, which has them above. */
const LOOKERS = { bystyret: "radmann", heim: "radmann", kungalv: "kommunchef", lerum: "direktor-1" };

for (const [municipality, persona] of Object.entries(LOOKERS)) {
  for (const path of ["", "/goals", "/plans", "/thread", "/steering"]) {
    const name = `${municipality}-${path.slice(1) || "start"}`;
    pages.push({ name, path: `/${municipality}${path}`, persona, municipality });
  }
}

// A year is turned here, so this comes last.
pages.push({ name: "amendments", path: "/heim/plans/virksomhetsplan-2020-skoler", persona: "administrator", municipality: "heim", make: closedYear });
for (const sheet of ["results", "targets"]) {
  pages.push({ name: `amended-${sheet}`, path: `/heim/units/skoler/${sheet}?year=2020`, persona: "radmann", municipality: "heim" });
}

const made = new Map();

/** Goes to one of these pages and does what must be done to see it. */
export async function show(page, one) {
  await visit(page, await address(page, one), one.status);
  await one.act?.(page);
}

/** The address of one of these pages; what must be there first is made by whoever looks, once. */
async function address(page, { name, path, make }) {
  if (!make) return path;
  if (!made.has(name)) made.set(name, await make(page));
  return made.get(name);
}

/** Asks what the split of a unit would do: the answer has a table to divide what it has. */
async function divide(page) {
  await send(page.locator('main form:has([name="names"])'), { unit: "aurvoll-skole", names: "Aurvoll øvre\nAurvoll nedre" });
}

/** Turns the year: what ended in a closed one says that it is corrected by amendments alone. */
async function closedYear(page) {
  await visit(page, "/heim/year");
  await send(page.locator('main form:has([name="goals"])'));
  const turn = page.locator('main form[action$="/year"] button[type=submit]');
  if (await turn.count()) await press(turn);
  return "/heim/plans/virksomhetsplan-2020-skoler";
}

/** Changes a word of the model, and gives the address of that change. */
async function changeset(page) {
  await visit(page, at("/setup/of/perspective/one?key=medarbeidere"));
  await send(page.locator('main form:has([name="change_reason"])').first(), {
    "description.nb": "De som gjør arbeidet, og hvordan de har det.",
    change_reason: "Perspektivet manglet en forklaring.",
  });
  await visit(page, at("/changesets"));
  await press(page.locator("main .items a").first());
  return new URL(page.url()).pathname;
}
