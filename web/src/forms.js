// Forms: the first error gets the focus, a form is sent once, and nobody leaves unsaved work unasked.

export function startForms() {
  document.querySelector("[data-focus]")?.focus();

  for (const form of document.querySelectorAll("form[method=post]")) {
    form.addEventListener("submit", (event) => sendOnce(form, event));
  }
  // A page that comes back from the history of the browser may be sent again; the server counts it once.
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) release(form);
  });
  for (const form of document.querySelectorAll("form[data-guard]")) guard(form);
}

/** How many fields of `form` differ from how the page came. */
export function countChanged(form) {
  return [...form.elements].filter(isChanged).length;
}

/** Whether the reader changed `field`. */
export function isChanged(field) {
  if (!field.name || field.type === "hidden") return false;
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  if (field.tagName === "SELECT") return isOtherChoice(field);
  return "defaultValue" in field && field.value !== field.defaultValue;
}

/** A list of which the page chose nothing starts with its first line chosen. */
function isOtherChoice({ options, multiple }) {
  const all = [...options];
  if (!multiple && !all.some((option) => option.defaultSelected)) return all.findIndex((option) => option.selected) > 0;
  return all.some((option) => option.selected !== option.defaultSelected);
}

function sendOnce(form, event) {
  if (form.hasAttribute("data-sent")) {
    event.preventDefault();
    return;
  }
  form.setAttribute("data-sent", "");
  for (const button of form.querySelectorAll("button")) button.setAttribute("aria-disabled", "true");
}

function release(form) {
  form.removeAttribute("data-sent");
  for (const button of form.querySelectorAll("button")) button.removeAttribute("aria-disabled");
}

/** Warns before the page is left, and says in `[data-unsaved]` how much is unsaved ("{count}" is filled in). */
function guard(form) {
  const told = form.querySelector("[data-unsaved]");
  const tell = () => {
    const count = countChanged(form);
    if (told) told.textContent = count > 0 ? told.dataset.unsaved.replace("{count}", String(count)) : "";
    return count;
  };
  form.addEventListener("input", tell);
  form.addEventListener("reset", () => queueMicrotask(tell));
  window.addEventListener("beforeunload", (event) => {
    if (!form.hasAttribute("data-sent") && countChanged(form) > 0) event.preventDefault();
  });
}
