// Makes the screens of staff more comfortable; every one of them works without it.

import "./scratch.js";

// How much room is left, said when the typing rests. Counted as readers count: a letter with its marks is one, and so is the end of a line.
const segmenter = "Segmenter" in Intl ? new Intl.Segmenter("ja", { granularity: "grapheme" }) : null;
const lettersOf = (text) => [...(segmenter ? segmenter.segment(text) : text)].length;

for (const count of document.querySelectorAll("[data-limit]")) {
  const area = document.getElementById(count.id.replace(/-count$/, ""));
  const limit = Number(count.dataset.limit);
  const unseen = new RegExp(count.dataset.unseen, "gu");
  let waiting = 0;

  const say = () => {
    const left = limit - lettersOf(area.value.replaceAll("\r\n", "\n").replace(unseen, "").trim());
    const figures = Math.abs(left).toLocaleString("ja-JP");
    count.textContent = left >= 0 ? `残り${figures}文字（${limit.toLocaleString("ja-JP")}文字まで）` : `${figures}文字多すぎます（${limit.toLocaleString("ja-JP")}文字まで）`;
    count.classList.toggle("field__count--over", left < 0);
  };

  count.setAttribute("aria-live", "polite");
  area.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(say, 800); });
}
