// Suggestions under the search field, as the browser's own list: `<input data-suggest="/…/search">`.
// The address answers `?q=…&format=json` with [{ "label", "href" }]; anything else gives no suggestions.

const WAIT_MS = 150;

export function startSearch() {
  document.querySelectorAll("input[data-suggest]").forEach((field, index) => suggest(field, `suggestions-${index}`));
}

function suggest(field, id) {
  const list = document.createElement("datalist");
  list.id = id;
  field.after(list);
  field.setAttribute("list", id);
  let places = new Map();
  let timer;
  let asked = 0;

  field.addEventListener("input", () => {
    const chosen = places.get(field.value);
    if (chosen) {
      location.assign(chosen);
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const question = ++asked;
      const found = field.value.trim().length < 2 ? [] : await ask(field);
      if (question !== asked) return;
      places = new Map(found.map(({ label, href }) => [label, href]));
      list.replaceChildren(...found.map(({ label }) => new Option(label, label)));
    }, WAIT_MS);
  });
}

async function ask(field) {
  const query = new URLSearchParams({ q: field.value.trim(), format: "json" });
  try {
    const answer = await fetch(`${field.dataset.suggest}?${query}`, { headers: { accept: "application/json" } });
    const isList = answer.ok && answer.headers.get("content-type")?.startsWith("application/json");
    return isList ? await answer.json() : [];
  } catch {
    return [];
  }
}
