// Makes the screens of staff more comfortable; every one of them works without it.

import "./scratch.js";
import "./grid.js";

// How much room is left, said when the typing rests. Counted as readers count: a letter with its marks is one, and so is the end of a line.
const segmenter = "Segmenter" in Intl ? new Intl.Segmenter("ja", { granularity: "grapheme" }) : null;

// What is kept of a text: no blanks around it but the 字下げ of its first line.
const keptOf = (text) => {
  const letters = text.trim();
  const before = text.slice(0, text.length - text.trimStart().length);

  return letters === "" ? "" : before.slice(before.lastIndexOf("\n") + 1).replace(/[^\u3000]/g, "") + letters;
};
const lettersOf = (text) => [...(segmenter ? segmenter.segment(text) : text)].length;

for (const count of document.querySelectorAll("[data-limit]")) {
  const area = document.getElementById(count.id.replace(/-count$/, ""));
  const limit = Number(count.dataset.limit);
  const unseen = new RegExp(count.dataset.unseen, "gu");
  let waiting = 0;

  const say = () => {
    const left = limit - lettersOf(keptOf(area.value.replaceAll("\r\n", "\n").replace(unseen, "")));
    const figures = Math.abs(left).toLocaleString("ja-JP");
    count.textContent = left >= 0 ? `残り${figures}文字（${limit.toLocaleString("ja-JP")}文字まで）` : `${figures}文字多すぎます（${limit.toLocaleString("ja-JP")}文字まで）`;
    count.classList.toggle("field__count--over", left < 0);
  };

  count.setAttribute("aria-live", "polite");
  area.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(say, 800); });

  // Somebody may have typed before this was read.
  if (area.value !== area.defaultValue) {
    say();
  }
}

// In an entry Enter in a field of one line goes on to the next field, as in a sheet; the buttons save.
document.addEventListener("keydown", (event) => {
  const field = event.target;

  if (event.key !== "Enter" || event.isComposing || !field.matches?.("input.input") || !field.form?.elements.opened) {
    return;
  }

  const fields = [...field.form.querySelectorAll("input.input, textarea, input[type=radio]:checked, input[type=checkbox]")];
  event.preventDefault();
  fields[fields.indexOf(field) + 1]?.focus();
});

const areas = () => document.querySelectorAll("textarea:is(.textarea, .cell)");

// A box is as high as its text; browsers that cannot do it by themselves are helped.
if (!CSS.supports("field-sizing", "content")) {
  const grow = (area) => {
    area.style.blockSize = "auto";
    area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  };

  for (const area of areas()) {
    grow(area);
    area.addEventListener("input", () => grow(area));
  }
}

// On paper a text goes on over the page, which a box cannot.
addEventListener("beforeprint", () => {
  for (const area of areas()) {
    const printed = document.createElement("div");
    printed.className = "textarea textarea--printed";
    printed.textContent = area.value;
    area.after(printed);
  }
});

addEventListener("afterprint", () => document.querySelectorAll(".textarea--printed").forEach((printed) => printed.remove()));
