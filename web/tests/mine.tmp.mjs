import { open, visit, assertAccessible, assertNoSidewaysScroll } from "./harness.mjs";
import { readFileSync } from "node:fs";
const out="/tmp/shots-mine/";
const house = await open();
const shot = async (page,name)=>{ for (const [w,h] of [[1280,900],[390,844]]) { await page.setViewportSize({width:w,height:h}); for (const c of ["light","dark"]) { await page.emulateMedia({colorScheme:c}); await page.screenshot({path:`${out}${name}-${w}-${c}.png`,fullPage:true}); try { await assertAccessible(page, name); } catch(e) { console.log("AXE",name,w,c,String(e).slice(0,900)); } } try { await assertNoSidewaysScroll(page,name);} catch(e){console.log("WIDE",name,w,String(e).slice(0,500));} } await page.setViewportSize({width:1280,height:900}); await page.emulateMedia({colorScheme:"light"}); };
try {
  const which = process.argv[2] ?? "";
  if (!which || which==="r") {
  let p = await house.page({persona:"rektor-aurvoll"});
  await visit(p,"/oyer/units/aurvoll-skole/results?year=2018"); await shot(p,"results");
  await p.locator("[name='cell.overtid.2018-T2']").fill("4;3"); await p.locator("[name='cell.sykefravaer-korttid.2018-T2']").fill(""); await p.locator(".save-bar button").click(); await p.waitForLoadState(); await shot(p,"results-errors");
  await visit(p,"/oyer/units/aurvoll-skole/targets?year=2018"); await shot(p,"targets");
  await p.locator("[name='desired.overtid']").fill("3"); await p.locator("[name='acceptable.overtid']").fill("2"); await p.locator(".save-bar button").click(); await p.waitForLoadState(); await shot(p,"targets-errors");
  await visit(p,"/oyer/indicators/sykefravaer-korttid?unit=aurvoll-skole"); await p.locator("#comment-body").fill("@Anne Lien, se på T2. Influensa i mai."); await p.locator("#comments form button[type=submit]").last().click(); await p.waitForLoadState(); await shot(p,"comments");
  }
  if (!which || which==="i") {
  let p = await house.page({persona:"okonomi"});
  await visit(p,"/oyer/imports/new"); await shot(p,"import-new");
  await p.locator("#file").setInputFiles("/work/shared/data/kostra/ssb-jsonstat2/12362.json"); await p.locator("main button[type=submit]").click(); await p.waitForLoadState(); await shot(p,"import-choose");
  await p.locator("#indicator").selectOption("kostra-grunnskole"); await p.locator("#unit").selectOption("radmannen"); await p.locator("[name='dim.KOKfunksjon0000']").selectOption("FGK8b"); await p.locator("[name='dim.KOKart0000']").selectOption("AGD4"); await p.locator("main button[type=submit]").click(); await p.waitForLoadState(); await shot(p,"import-preview");
  await p.locator("main button[type=submit]").click(); await p.waitForLoadState(); await shot(p,"import");
  await visit(p,"/oyer/imports"); await shot(p,"imports");
  await visit(p,"/oyer/indicators/kostra-grunnskole?unit=radmannen"); await shot(p,"import-indicator");
  }
} finally { await house.close(); }
