// One cell of a grid: what it says, what can be put into it, what is wrong with it. The server asks everything again.

const NUMBER = /^[-+]?(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const AMOUNT = /^\+?(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.0+)?$/;
const YEAR = /^(?:令和|平成|[RrHh])?(?:\d{1,4}|元)(?:年度|年)?$/;
const DASH = /^[―—–\-－ー‐−]$/;
const plain = (text) => text.normalize("NFKC").trim();
const segmenter = "Segmenter" in Intl ? new Intl.Segmenter("ja", { granularity: "grapheme" }) : null;
const isPoint = (line) => {
  const [year, ...value] = line.replace(/※+$/, "").trim().split(/[ \u3000\t｜：:]+/);
  const said = value.join(" ").trim();

  return YEAR.test(plain(year)) && (said === "測定なし" || NUMBER.test(plain(said)));
};
const lengthOf = (text) => [...(segmenter ? segmenter.segment(text) : text)].length;

export const controlOf = (place) => place?.querySelector(".cell") ?? null;

// What is copied: the words of an answer, and nothing where none was given.
export const wordsOf = (place) => {
  const control = controlOf(place);

  return !control ? place.textContent.trim()
    : control.tagName !== "SELECT" ? control.value
    : control.value === "" ? "" : control.selectedOptions[0].textContent;
};

// A mark (①), its words, or both as they stand in the list.
const answerOf = (select, text) => {
  const wanted = plain(text);

  for (const option of select.options) {
    const words = option.textContent;
    const mark = words.slice(0, Math.max(words.indexOf(" "), 0));
    const said = [option.value, words, mark, words.slice(mark.length)];

    if (wanted === "" ? option.value === "" : option.value !== "" && said.some((it) => it !== "" && (it.trim() === text.trim() || plain(it) === wanted))) {
      return option.value;
    }
  }

  return text.trim();
};

// What is none of the answers stays to be seen until it is mended.
const choose = (select, value) => {
  select.querySelector("[data-odd]")?.remove();

  if (![...select.options].some((option) => option.value === value)) {
    const odd = new Option(value, value);
    odd.dataset.odd = "";
    select.append(odd);
  }

  select.value = value;
};

export const set = (control, value) => {
  if (control.tagName === "SELECT") {
    choose(control, value);
  } else {
    control.value = value;
  }
};

// As the cell would have it: a line has no line ends.
export const fit = (control, text) => control.tagName === "SELECT" ? answerOf(control, text)
  : control.tagName === "TEXTAREA" ? text
  : text.replace(/\s*\n\s*/g, " ").trim();

export const faultOf = (control) => {
  const text = control.value;

  if (control.tagName === "SELECT") {
    return control.selectedOptions[0]?.dataset.odd === undefined ? "" : `「${text}」は、選択肢にありません`;
  }

  if (text.trim() === "") {
    return "";
  }

  if (control.dataset.kind === "Number") {
    return NUMBER.test(plain(text)) ? "" : "数で入力してください（例：1,234.5。単位は書きません）";
  }

  if (control.dataset.kind === "Amount") {
    return DASH.test(text.trim()) || AMOUNT.test(plain(text)) ? "" : "千円の単位で、0以上の整数で入力してください（例：9,339）";
  }

  if (control.dataset.kind === "Year") {
    return YEAR.test(plain(text)) ? "" : "年度で入力してください（例：令和4年度、2022）";
  }

  const odd = control.dataset.kind === "Lines" ? text.split("\n").map((line) => line.trim()).find((line) => line !== "" && !isPoint(line)) : undefined;

  if (odd !== undefined) {
    return `「${odd}」を読めません。年度と値を、1行に一つずつ入力してください（例：2021 80.1）`;
  }

  const most = Number(control.dataset.most ?? 0);
  const length = most > 0 ? lengthOf(text.trim()) : 0;

  return length > most ? `${most.toLocaleString("ja-JP")}文字までで入力してください（いまは${length.toLocaleString("ja-JP")}文字）` : "";
};

// Says at the cell what is wrong with it; what the server asks there stays.
export const mark = (control) => {
  const place = control.closest("td");
  const id = `${control.name}-error`;
  const fault = faultOf(control);

  if (place.querySelector(".grid__theirs")) {
    return fault;
  }

  document.getElementById(id)?.remove();

  if (fault === "") {
    control.removeAttribute("aria-invalid");
    control.removeAttribute("aria-describedby");
  } else {
    const note = document.createElement("p");
    note.className = "grid__fault";
    note.id = id;
    note.textContent = fault;
    control.setAttribute("aria-invalid", "true");
    control.setAttribute("aria-describedby", id);
    control.after(note);
  }

  return fault;
};
