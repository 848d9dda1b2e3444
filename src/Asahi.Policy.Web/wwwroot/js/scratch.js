// Keeps what is typed: on the server while somebody types, in the tab when the line is lost. Every form works without it.

const person = document.body.dataset.person;
const slots = () => Object.keys(sessionStorage).filter((name) => name.startsWith("scratch:"));
const clear = (isLeft) => slots().filter(isLeft).forEach((name) => sessionStorage.removeItem(name));

// What somebody else has left in this tab is nobody's business; who leaves takes everything along.
if (person) {
  clear((name) => !name.startsWith(`scratch:${person}:`));
}

document.addEventListener("submit", (event) => {
  if (event.target.getAttribute("action") === "/staff/sign-out") {
    clear(() => true);
  }
});

const watch = (form) => {
  const status = form.querySelector("[data-status]");
  const slot = `scratch:${person}:${form.dataset.form}`;
  const touched = new Set();
  let waiting = 0;
  let keptAt = 0;
  let changed = false;
  let lost = false; // typed, and neither on the server nor on its way there
  let isSent = false;
  let sending = new AbortController();

  // A box that may be ticked goes with a blank of the same name.
  const boxOf = (name) => form.querySelector(`input[type="checkbox"][name="${CSS.escape(name)}"]`);
  const valueOf = (name) => {
    const box = boxOf(name);

    return box ? (box.checked ? box.value : "") : form.elements[name]?.value ?? "";
  };

  // The fields that were touched, and what the form says of itself.
  const packed = (ticket, number, fields) => {
    const data = new FormData();
    data.set("__RequestVerificationToken", valueOf("__RequestVerificationToken"));
    data.set("ticket", ticket);
    data.set("key", number);
    data.set("touched", Object.keys(fields).join(" "));
    Object.entries(fields).forEach(([name, value]) => data.set(name, value));

    return data;
  };

  const typed = () => Object.fromEntries([...touched].map((name) => [name, valueOf(name)]));
  const now = () => packed(valueOf("ticket"), valueOf("key"), typed());
  const store = () => touched.size > 0 && sessionStorage.setItem(slot, JSON.stringify({ ticket: valueOf("ticket"), number: valueOf("key"), fields: typed() }));
  const send = (body) => fetch(form.dataset.scratch, { method: "POST", body, redirect: "error", signal: sending.signal });

  const fail = (words) => {
    lost = true;
    store();
    status.textContent = words;
  };

  const keep = async () => {
    clearTimeout(waiting);

    if (!changed) {
      return;
    }

    changed = false;
    keptAt = Date.now();

    try {
      const answer = await send(now());

      if (answer.ok) {
        lost = false;
        sessionStorage.removeItem(slot);
        status.textContent = answer.status === 204 ? "" : await answer.text();
      } else {
        fail(answer.status === 401 ? "ログインが切れています。保存のボタンを押すと、入力した内容を持って、ログインし直せます" : "書きかけを残せませんでした。保存してください");
      }
    } catch (failure) {
      if (failure.name !== "AbortError") {
        changed = true;
        fail("通信できないため、書きかけを残せませんでした");
      }
    }
  };

  // Sent, and never arrived: it stands in the tab. The server knows whether it was taken after all.
  const restore = async (isAsLeft) => {
    const stored = JSON.parse(sessionStorage.getItem(slot) ?? "null");

    if (!stored) {
      return;
    }

    const missing = Object.entries(stored.fields).filter(([name, value]) => valueOf(name) !== value);

    if (missing.length === 0) {
      changed = isAsLeft;
      sessionStorage.removeItem(slot);
      keep();

      return;
    }

    try {
      if ((await send(packed(stored.ticket, stored.number, stored.fields))).status === 204) {
        sessionStorage.removeItem(slot);

        return;
      }
    } catch (failure) {
      if (failure.name === "AbortError") {
        return; // the form is being sent as it is shown
      }

      // Still no line: what was typed is shown all the same.
    }

    for (const [name, value] of missing) {
      const field = form.elements[name];

      const box = boxOf(name);

      if (box) {
        box.checked = value === box.value;
        box.dispatchEvent(new Event("input", { bubbles: true }));
      } else if (field) {
        field.value = value;
        (field.length === undefined || field.tagName ? field : field[0]).dispatchEvent(new Event("input", { bubbles: true }));
      }
    }

    const notice = document.createElement("p");
    notice.className = "notice";
    notice.setAttribute("role", "status");
    notice.textContent = "送れなかった内容を、欄に戻しました。まだ保存していません。";
    form.before(notice);
  };

  form.addEventListener("input", (event) => {
    if (event.target.name) {
      touched.add(event.target.name);
      changed = true;
      clearTimeout(waiting);
      waiting = setTimeout(keep, 3000);
    }
  });

  // On the way to a button the form itself is about to be sent.
  form.addEventListener("focusout", (event) => {
    if (event.relatedTarget?.type === "submit") {
      return;
    }

    // From cell to cell of a table somebody goes quickly: now and then is enough.
    if (!event.relatedTarget?.closest("[data-grid]") || Date.now() - keptAt > 5000) {
      keep();
    }
  });

  form.addEventListener("submit", () => {
    form.elements.touched.value = [...touched].join(" ");
    isSent = true;
    changed = false;
    lost = false;
    clearTimeout(waiting);
    sending.abort();
    sending = new AbortController();
    store();
  });

  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && changed) {
      changed = !navigator.sendBeacon(form.dataset.scratch, now());
      lost = changed;
    }
  });

  addEventListener("beforeunload", (event) => {
    if (lost) {
      event.preventDefault();
    }
  });

  // What the way back brings was sent already: its number is spent, and what is typed into it would be kept nowhere.
  addEventListener("pageshow", (event) => (event.persisted && isSent ? location.reload() : restore(event.persisted)));
};

document.querySelectorAll("form[data-scratch]").forEach(watch);
