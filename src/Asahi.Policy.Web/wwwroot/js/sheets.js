// What spreadsheets put on the clipboard, and what they take from it.

const LF = "\n";

// Tab-separated, as Calc and Excel write it: a cell that begins with a quote may go over several lines, and a quote in it is doubled.
export const readText = (text) => {
  const all = text.replaceAll("\r\n", LF).replaceAll("\r", LF).replaceAll("\0", "");
  const rows = [[]];
  let at = 0;

  while (at <= all.length) {
    let cell = "";

    if (all[at] === '"') {
      const closing = quoteEnd(all, at);

      if (closing > 0) {
        cell = all.slice(at + 1, closing).replaceAll('""', '"');
        at = closing + 1;
      }
    }

    while (at < all.length && all[at] !== "\t" && all[at] !== LF) {
      cell += all[at++];
    }

    rows.at(-1).push(cell);

    if (all[at] === LF) {
      rows.push([]);
    } else if (at >= all.length) {
      break;
    }

    at++;
  }

  // The end of the last line begins no line.
  const last = rows.at(-1);

  return rows.length > 1 && last.length === 1 && last[0] === "" ? rows.slice(0, -1) : rows;
};

// Where a quoted cell ends: only with a tab, a line end or the end of all behind it; a quote that is part of the text ends nothing.
const quoteEnd = (all, start) => {
  for (let at = start + 1; at < all.length; at++) {
    if (all[at] === '"') {
      if (all[at + 1] === '"') {
        at++;
      } else {
        return at + 1 === all.length || all[at + 1] === "\t" || all[at + 1] === LF ? at : -1;
      }
    }
  }

  return -1;
};

const textOf = (node) => {
  if (node.nodeType === Node.TEXT_NODE) {
    return node.data.replace(/[ \t\r\n\u00a0]+/g, " ");
  }

  const inner = [...node.childNodes].map(textOf).join("");

  return node.nodeName === "BR" ? LF : /^(P|DIV)$/.test(node.nodeName) ? `${inner}${LF}` : inner;
};

// The first table of a page. Null: there is none.
export const readHtml = (html) => {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");

  if (!table) {
    return null;
  }

  const rows = [];

  [...table.rows].forEach((row, at) => {
    rows[at] ??= [];
    let column = 0;

    for (const cell of row.cells) {
      while (rows[at][column] !== undefined) {
        column++;
      }

      for (let down = 0; down < cell.rowSpan; down++) {
        for (let right = 0; right < cell.colSpan; right++) {
          (rows[at + down] ??= [])[column + right] = down + right === 0 ? textOf(cell).split(LF).map((line) => line.trim()).join(LF).trim() : "";
        }
      }
    }
  });

  return rows.map((row) => [...row].map((cell) => cell ?? ""));
};

const shapeOf = (rows) => rows.map((row) => row.length).join(",");

// Calc leaves the line ends of a cell bare in its text: then only the table knows where a cell ends. The text says more truly what stands in
// the cells, where the two agree on how many there are.
export const readClipboard = (data) => {
  const whole = data.getData("text/plain");
  const text = readText(whole);
  const isPage = data.types.includes("text/html");
  const table = isPage ? readHtml(data.getData("text/html")) : null;

  // Of a page without a table, as of a letter, it is one text.
  if (isPage && !table) {
    return [[whole.replaceAll("\r\n", LF)]];
  }

  return table && table.length > 0 && shapeOf(table) !== shapeOf(text) ? table : text;
};

const quoted = (cell) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const writeText = (rows) => rows.map((row) => row.map(quoted).join("\t")).join(LF) + LF;

export const writeHtml = (rows) => {
  const table = document.createElement("table");

  for (const cells of rows) {
    const row = table.insertRow();

    for (const cell of cells) {
      const place = row.insertCell();
      cell.split(LF).forEach((line, at) => place.append(...(at === 0 ? [] : [document.createElement("br")]), line));
    }
  }

  return `<meta charset="utf-8">${table.outerHTML}`;
};
