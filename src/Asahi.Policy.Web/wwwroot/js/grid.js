// The grid as quick as a spreadsheet: from cell to cell by keys, ranges, copying from and to spreadsheets, one step back. Without it the grid is a
// table of fields that saves.

import { controlOf, fit, mark, set, wordsOf } from "./cells.js";
import { readClipboard, writeHtml, writeText } from "./sheets.js";

const start = (table) => {
  const status = table.closest("form").querySelector("[data-grid-status]");
  const body = table.tBodies[0];
  const done = []; // each a list of cells with what they said before and after
  const undone = [];
  let anchor = null; // where a range begins: the cell that has the focus
  let head = null; // where it ends
  let dragged = null; // where the button of the mouse went down
  let isFirst = false; // and the cell was entered by it
  let entered = ""; // what the cell said when it was entered
  let isEditing = false;
  let isOurs = false;

  const say = (words) => { status.textContent = words; };
  const placeOf = (target) => (body.contains(target) ? target.closest("td, th") : null);
  const rowOf = (place) => place.parentElement.sectionRowIndex;
  const placeAt = (row, column) => body.rows[row]?.cells[column] ?? null;
  const stopOf = (place) => controlOf(place) ?? (place?.tagName === "TH" ? place.querySelector("a") : null);
  const isCell = (target) => target.classList?.contains("cell") && body.contains(target);

  // The corners of what is selected.
  const range = () => {
    const [rows, columns] = [[rowOf(anchor), rowOf(head)].sort((a, b) => a - b), [anchor.cellIndex, head.cellIndex].sort((a, b) => a - b)];

    return { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] };
  };

  const placesOf = ({ top, bottom, left, right }) => {
    const rows = [];

    for (let row = top; row <= bottom; row++) {
      rows.push([...body.rows[row].cells].slice(left, right + 1));
    }

    return rows;
  };

  const isRange = () => anchor !== null && head !== anchor;

  const show = () => {
    body.querySelectorAll(".is-taken").forEach((place) => place.classList.remove("is-taken"));

    if (isRange()) {
      placesOf(range()).flat().forEach((place) => place.classList.add("is-taken"));
    }
  };

  const select = (to) => {
    head = to;
    show();
    const { top, bottom, left, right } = range();
    say(isRange() ? `${bottom - top + 1}行${right - left + 1}列を選びました` : "");
  };

  const take = (control) => {
    if (control.select) {
      control.select(); // what is typed takes the place of what stands there, as in a spreadsheet
    }
  };

  const tell = (control) => {
    isOurs = true;
    control.dispatchEvent(new Event("input", { bubbles: true }));
    isOurs = false;
  };

  const remember = (changes) => {
    done.push(changes);
    undone.length = 0;
  };

  // What was typed into the cell counts from now on.
  const commit = (control) => {
    isEditing = false;

    if (control.value !== entered) {
      remember([{ control, before: entered, after: control.value }]);
      entered = control.value;
      mark(control);
    }
  };

  const write = (control, value) => {
    set(control, value);
    tell(control);

    if (control === document.activeElement) {
      entered = control.value;
      take(control);
    }

    return mark(control);
  };

  // Several cells at once are one change. How many of them are wrong.
  const change = (wanted) => {
    const changes = wanted.map(({ control, text }) => ({ control, before: control.value, after: fit(control, text) }));
    const faults = changes.filter(({ control, after }) => write(control, after) !== "").length;
    const real = changes.filter((it) => it.before !== it.control.value);

    if (real.length > 0) {
      remember(real.map((it) => ({ ...it, after: it.control.value })));
    }

    return faults;
  };

  const again = (from, to, side, words) => {
    const changes = from.pop();

    if (!changes) {
      say(`${words}ものは、もうありません`);

      return;
    }

    to.push(changes);
    changes.forEach((it) => write(it.control, it[side]));
    changes[0].control.focus();
    take(changes[0].control);
    say(`${changes.length}か所を${words}ました`);
  };

  // To the next place that can be entered; a text that may only be read is passed over.
  const move = (from, down, right, isFar = false) => {
    let found = null;

    for (
      let [row, column] = [rowOf(from) + down, from.cellIndex + right];
      placeAt(row, column) && (!found || isFar);
      [row, column] = [row + down, column + right]
    ) {
      const stop = stopOf(placeAt(row, column));
      found = stop && !(isFar && placeAt(row, column).tagName === "TH") ? stop : found;
    }

    (found ?? stopOf(from)).focus();
  };

  const clear = () => {
    const controls = placesOf(range()).flat().map(controlOf).filter(Boolean);
    change(controls.map((control) => ({ control, text: "" })));
    say(controls.length > 1 ? `${controls.length}か所を空にしました` : "空にしました");
  };

  const pasteInto = (rows) => {
    const { top, bottom, left, right } = range();

    // One cell fills whatever is selected.
    const source = rows.length === 1 && rows[0].length === 1 && isRange()
      ? Array.from({ length: bottom - top + 1 }, () => Array(right - left + 1).fill(rows[0][0]))
      : rows;
    const wanted = [];
    let [skipped, outside] = [0, 0];

    source.forEach((cells, down) => cells.forEach((text, across) => {
      const place = placeAt(top + down, left + across);
      const control = controlOf(place);

      if (control) {
        wanted.push({ control, text });
      } else if (place) {
        skipped++;
      } else {
        outside++;
      }
    }));

    const faults = change(wanted);
    const wide = Math.max(...source.map((cells) => cells.length));
    anchor = placeAt(top, left);
    head = placeAt(Math.min(top + source.length, body.rows.length) - 1, Math.min(left + wide, anchor.parentElement.cells.length) - 1);
    show();
    say([
      `${wanted.length}か所に貼り付けました`,
      ...(faults > 0 ? [`${faults}か所は、直してください`] : []),
      ...(skipped > 0 ? [`書けない${skipped}か所は、とばしました`] : []),
      ...(outside > 0 ? [`表からはみ出した${outside}か所は、入れていません`] : []),
    ].join("。"));
  };

  const edit = (control) => {
    isEditing = true;

    if (control.setSelectionRange) {
      control.setSelectionRange(control.value.length, control.value.length);
    } else {
      try {
        control.showPicker();
      } catch {
        // An older browser opens it by its own key.
      }
    }
  };

  const arrows = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

  const arrow = (event, place) => {
    const [down, right] = arrows[event.key];
    const isWide = event.ctrlKey || event.metaKey;

    if (isEditing || event.altKey) {
      return;
    }

    event.preventDefault();

    if (event.shiftKey && place.tagName === "TD") {
      const next = placeAt(rowOf(head) + down, head.cellIndex + right);

      if (next?.tagName === "TD") {
        select(next);
        next.scrollIntoView({ block: "nearest", inline: "nearest" });
      }
    } else {
      move(place, down, right, isWide);
    }
  };

  // Through the cells and what is asked in them; at both ends it leaves the table.
  const tab = (event) => {
    const stops = [...body.querySelectorAll(".cell, .grid__theirs input")];
    const next = stops[stops.indexOf(event.target) + (event.shiftKey ? -1 : 1)];

    if (next && isCell(event.target)) {
      event.preventDefault();
      next.focus();
    }
  };

  const enter = (event, place) => {
    const control = event.target;
    event.preventDefault();

    if (event.altKey && control.tagName === "TEXTAREA") {
      if (!isEditing) {
        edit(control);
      }

      control.setRangeText("\n", control.selectionStart, control.selectionEnd, "end");
      tell(control);

      return;
    }

    commit(control);
    move(place, event.shiftKey ? -1 : 1, 0);
  };

  const escape = (event) => {
    const control = event.target;

    if (isEditing || control.value !== entered) {
      event.preventDefault();
      write(control, entered);
      isEditing = false;
      take(control);
      say("入ったときの内容に戻しました");
    } else if (isRange()) {
      event.preventDefault();
      select(anchor);
    }
  };

  const step = (event) => {
    const isBack = event.key.toLowerCase() === "z" && !event.shiftKey;

    if (!isEditing) {
      event.preventDefault();
      commit(event.target);
      again(...(isBack ? [done, undone, "before", "元に戻し"] : [undone, done, "after", "やり直し"]));
    }
  };

  body.addEventListener("keydown", (event) => {
    const place = placeOf(event.target);

    // What is being put together by an input method is none of our business.
    if (!place || event.isComposing || event.keyCode === 229) {
      return;
    }

    if (arrows[event.key] && (isCell(event.target) || event.target.matches("th a"))) {
      arrow(event, place);
    } else if (!isCell(event.target)) {
      return;
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      enter(event, place);
    } else if (event.key === "Tab") {
      tab(event);
    } else if (event.key === "F2") {
      event.preventDefault();
      edit(event.target);
    } else if (event.key === "Escape") {
      escape(event);
    } else if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)) {
      step(event);
    } else if (!isEditing && (event.key === "Delete" || (event.key === "Backspace" && isRange()))) {
      event.preventDefault();
      clear();
    } else if (!isEditing && (event.key === "Home" || event.key === "End")) {
      event.preventDefault();
      move(place, 0, event.key === "Home" ? -1 : 1, true);
    }
  });

  body.addEventListener("input", (event) => {
    if (event.isTrusted && !isOurs && isCell(event.target)) {
      isEditing = event.target.tagName !== "SELECT";
      select(anchor);
    }
  });

  body.addEventListener("compositionstart", () => { isEditing = true; });

  body.addEventListener("change", (event) => {
    if (event.target.tagName === "SELECT" && isCell(event.target)) {
      commit(event.target);
    }
  });

  body.addEventListener("focusin", (event) => {
    if (isCell(event.target)) {
      anchor = head = placeOf(event.target);
      entered = event.target.value;
      isEditing = false;
      take(event.target);
      show();
    }
  });

  body.addEventListener("focusout", (event) => {
    if (isCell(event.target)) {
      commit(event.target);
    }
  });

  body.addEventListener("mousedown", (event) => {
    const place = placeOf(event.target);
    const control = controlOf(place);

    if (event.button !== 0 || !place || place.tagName === "TH" || event.target.closest(".grid__theirs")) {
      return;
    }

    if (event.shiftKey && anchor) {
      event.preventDefault();
      select(place);
    } else if (control && control === document.activeElement && event.target === control) {
      dragged = place; // the second click is for the text within, if it does not end in another cell
    } else if (control && (control.tagName !== "SELECT" || event.target !== control)) {
      event.preventDefault();
      control.focus();
      dragged = place;
      isFirst = true;
    }
  });

  body.addEventListener("mouseover", (event) => {
    const place = placeOf(event.target);

    if (dragged && event.buttons === 1 && place?.tagName === "TD" && place !== head) {
      table.classList.add("grid-drag");
      isEditing = false;
      take(controlOf(anchor));
      select(place);
    }
  });

  addEventListener("mouseup", (event) => {
    const control = controlOf(dragged);

    if (dragged && !isFirst && event.target === control && control.tagName !== "SELECT") {
      isEditing = true;
      select(anchor);
    }

    dragged = null;
    isFirst = false;
    table.classList.remove("grid-drag");
  });

  // Within one cell the clipboard works as in any text box.
  const isForUs = (event) => isCell(event.target) && !isEditing;

  const copy = (event) => {
    if (!isForUs(event) || (!isRange() && event.target.tagName !== "SELECT")) {
      return false;
    }

    const rows = placesOf(range()).map((places) => places.map(wordsOf));
    event.preventDefault();
    event.clipboardData.setData("text/plain", isRange() ? writeText(rows) : rows[0][0]);
    event.clipboardData.setData("text/html", writeHtml(rows));
    say(`${rows.length}行${rows[0].length}列を写しました`);

    return true;
  };

  body.addEventListener("copy", copy);

  body.addEventListener("cut", (event) => {
    if (copy(event)) {
      clear();
    }
  });

  body.addEventListener("paste", (event) => {
    if (!isForUs(event)) {
      return;
    }

    const rows = readClipboard(event.clipboardData);

    if (rows.length > 0) {
      event.preventDefault();
      pasteInto(rows);
    }
  });
};

document.querySelectorAll("form table[data-grid]").forEach(start);
