// A table of fields that works like a sheet: `<table class="entry" data-grid data-number-error="…">`.
//
// Arrow up, arrow down and Enter go to the cell above or below, arrow left and right to the next one when the
// caret stands at that end. Escape brings back what the cell held. A block of cells pasted from a spreadsheet
// fills from the cell where it is pasted. Figures are read as the server reads them; the server decides.

import { isChanged } from "./forms.js";

const SPACE = /[\s\u00a0\u202f]/g;
const SIGN = /^([-–−:x…]|\.\.\.?)$/i;
const FIGURE = /^[+\-−]?\d+([.,]\d+)?%?$/;

export function startGrids() {
  for (const table of document.querySelectorAll("table[data-grid]")) new Grid(table);
}

/** Whether `text` reads as a figure, as no figure yet, or as a sign or one of the `words` for a missing one. */
export function isFigure(text, words = []) {
  const packed = text.replace(SPACE, "");
  return packed === "" || SIGN.test(packed) || FIGURE.test(packed) || words.includes(text.trim().toLowerCase());
}

/** The cells of a block as spreadsheets put it on the clipboard: rows of cells. */
export function cellsOf(text) {
  const rows = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  return rows.map((row) => row.split("\t").map((cell) => cell.trim()));
}

class Grid {
  constructor(table) {
    this.table = table;
    this.words = table.dataset.words?.split("|") ?? [];
    table.addEventListener("keydown", (event) => this.#move(event));
    table.addEventListener("paste", (event) => this.#paste(event));
    table.addEventListener("input", (event) => this.#mark(event.target));
    table.addEventListener("change", (event) => this.#check(event.target));
    table.addEventListener("focusin", (event) => event.target.matches("input.cell-input") && event.target.select());
    for (const field of this.#fields(table)) this.#mark(field);
  }

  #fields(within) {
    return [...within.querySelectorAll(".cell-input")];
  }

  /** Rows that have fields, as rows of fields by column. */
  #rows() {
    const rows = [...this.table.rows].filter((row) => !row.hidden && row.querySelector(".cell-input"));
    return rows.map((row) => {
      const byColumn = [];
      for (const field of this.#fields(row)) byColumn[field.closest("td, th").cellIndex] = field;
      return byColumn;
    });
  }

  #placeOf(field) {
    const rows = this.#rows();
    const row = rows.findIndex((fields) => fields.includes(field));
    return { rows, row, column: row < 0 ? -1 : rows[row].indexOf(field) };
  }

  #move(event) {
    const field = event.target;
    if (!field.matches("input.cell-input") || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") {
      field.value = field.defaultValue;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      this.#check(field);
      return;
    }
    const to = this.#next(field, event);
    if (!to) return;
    event.preventDefault();
    to.focus();
  }

  #next(field, { key, shiftKey }) {
    const { rows, row, column } = this.#placeOf(field);
    const below = key === "ArrowDown" || (key === "Enter" && !shiftKey);
    const above = key === "ArrowUp" || (key === "Enter" && shiftKey);
    if (below || above) {
      const step = below ? 1 : -1;
      for (let at = row + step; at >= 0 && at < rows.length; at += step) {
        if (rows[at][column]) return rows[at][column];
      }
      // Enter at the last cell stays there, so that it does not send the form by accident.
      return key === "Enter" ? field : null;
    }
    const everything = field.selectionStart === 0 && field.selectionEnd === field.value.length;
    const atEnd = everything || field.selectionStart === field.value.length;
    const atStart = everything || field.selectionEnd === 0;
    const inRow = rows[row]?.filter(Boolean) ?? [];
    if (key === "ArrowRight" && atEnd) return inRow[inRow.indexOf(field) + 1];
    if (key === "ArrowLeft" && atStart) return inRow[inRow.indexOf(field) - 1];
    return null;
  }

  #paste(event) {
    const field = event.target;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!field.matches(".cell-input") || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const { rows, row, column } = this.#placeOf(field);
    const width = Math.max(...rows.map((fields) => fields.length));
    cellsOf(text).forEach((cells, down) => {
      let at = column;
      for (const cell of cells) {
        while (at < width && !rows.some((fields) => fields[at])) at += 1;
        const target = rows[row + down]?.[at];
        at += 1;
        if (!target || target.readOnly || target.disabled) continue;
        target.value = cell;
        target.dispatchEvent(new Event("input", { bubbles: true }));
        this.#check(target);
      }
    });
  }

  #mark(field) {
    field.closest("td")?.toggleAttribute("data-changed", isChanged(field));
    if (field.hasAttribute("data-live-error") && isFigure(field.value, this.words)) this.#clear(field);
  }

  /** Says at once that a figure cannot be read. An error of the server's stays until the field is changed. */
  #check(field) {
    if (!field.matches(".cell-input") || field.inputMode !== "decimal") return;
    this.#clear(field);
    if (isFigure(field.value, this.words)) return;
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("data-live-error", "");
    const message = document.createElement("p");
    message.className = "field-error";
    message.id = `live-error-${field.name}`;
    message.textContent = this.table.dataset.numberError ?? "";
    field.setAttribute("aria-describedby", message.id);
    field.after(message);
  }

  #clear(field) {
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
    field.removeAttribute("data-live-error");
    field.parentElement.querySelector(".field-error")?.remove();
  }
}
