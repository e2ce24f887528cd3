// Small helps for people with scripts; no page needs them to work.
import { startFilters } from "./filter.js";
import { startForms } from "./forms.js";
import { startGrids } from "./grid.js";
import { startMenus } from "./menu.js";
import { startRelink } from "./relink.js";
import { startSearch } from "./search.js";

document.documentElement.classList.add("scripted");

startMenus();
startForms();
startGrids();
startFilters();
startRelink();
startSearch();

for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}

/** A place that scrolls says on which side there is more. */
const watched = new ResizeObserver((entries) => {
  for (const { target } of entries) markMore(target);
});
for (const place of document.querySelectorAll(".scroll, .matrix-place")) {
  watched.observe(place);
  place.addEventListener("scroll", () => markMore(place), { passive: true });
}

function markMore(place) {
  const rest = place.scrollWidth - place.clientWidth - Math.abs(place.scrollLeft);
  place.toggleAttribute("data-more", rest > 1);
}
