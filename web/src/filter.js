// Filters the rows of a card or matrix while the reader types: `<form data-filter="#card">` with fields `status` and `q`.
// Without scripts the same form asks the server.

export function startFilters() {
  for (const form of document.querySelectorAll("form[data-filter]")) {
    const place = document.querySelector(form.dataset.filter);
    if (!place) continue;
    const apply = () => filterRows(form, place);
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      apply();
    });
    form.addEventListener("reset", () => queueMicrotask(apply));
    if (form.elements.q?.value || form.elements.status?.value) apply();
  }
}

function filterRows(form, place) {
  const words = fold(form.elements.q?.value ?? "").split(/\s+/).filter(Boolean);
  const status = form.elements.status?.value ?? "";
  let shown = 0;
  let all = 0;
  for (const body of place.querySelectorAll("tbody")) {
    let inBody = 0;
    const rows = [...body.rows].filter((row) => row.hasAttribute("data-status") || row.hasAttribute("data-row"));
    for (const row of rows) {
      const text = fold(row.textContent);
      const fits = (!status || row.dataset.status === status) && words.every((word) => text.includes(word));
      row.hidden = !fits;
      if (fits) inBody += 1;
    }
    all += rows.length;
    shown += inBody;
    if (rows.length > 0) body.hidden = inBody === 0;
  }
  for (const section of place.querySelectorAll("section")) {
    const bodies = [...section.querySelectorAll("tbody")];
    section.hidden = bodies.length === 0 ? Boolean(status) || words.length > 0 : bodies.every((body) => body.hidden);
  }
  const told = form.querySelector("[data-filter-count]");
  if (told) {
    const pattern = told.dataset.filterCount;
    told.textContent = pattern.replace("{shown}", String(shown)).replace("{all}", String(all));
  }
}

function fold(text) {
  return text.toLocaleLowerCase().normalize("NFC");
}
