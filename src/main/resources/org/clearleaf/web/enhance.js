// What makes the pages handier; every one of them works without it.
"use strict";

// A link to the page of a sheet takes along how it is to be printed, as chosen by now.
for (const link of document.querySelectorAll("a[data-chosen]")) {
  link.addEventListener("click", () => {
    const address = new URL(link.href);
    for (const choice of document.querySelectorAll("#edition, #size, #paper")) {
      address.searchParams.set(choice.name, choice.value);
    }
    link.href = address.pathname + address.search;
  });
}

// A form that must not be sent twice by two clicks. The server takes it once only in any case.
for (const form of document.querySelectorAll("form[data-once]")) {
  form.addEventListener("submit", event => {
    if (form.dataset.sent) {
      event.preventDefault();
    } else {
      form.dataset.sent = "yes";
      // A draft comes as a file and leaves the page where it is: then it may be asked for again.
      setTimeout(() => delete form.dataset.sent, 5000);
    }
  });
}

// A draft comes as a file, and a browser does not tell a page whether it came: so the script fetches it, and says so.
const saved = document.querySelector("[data-saved] > [hidden]");
saved?.closest("form").addEventListener("submit", async event => {
  const form = event.target;
  const button = event.submitter;
  if (event.defaultPrevented || button?.value !== "draft" || form.dataset.plain) {
    return;
  }
  event.preventDefault();
  saved.hidden = true;
  const fields = new URLSearchParams(new FormData(form));
  fields.set(button.name, button.value);
  try {
    const answer = await fetch(form.action, { method: "POST", body: fields });
    const name = /^attachment; filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition"))[1];
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await answer.blob());
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    saved.hidden = false;
    delete form.dataset.sent;
  } catch {
    // It is no file, or did not come: then the browser shows what the server says.
    delete form.dataset.sent;
    form.dataset.plain = "yes";
    form.requestSubmit(button);
  }
});

// The list of mistakes is what somebody has to know first, and after a search what was found.
document.querySelector("[data-focus]")?.focus();

// A link to a field puts the focus into it, in every browser.
for (const link of document.querySelectorAll(".mistakes a")) {
  link.addEventListener("click", event => {
    const field = document.getElementById(link.hash.slice(1));
    if (field) {
      event.preventDefault();
      field.scrollIntoView({ block: "center" });
      field.focus();
    }
  });
}

// The finder answers while somebody types.
const finder = document.querySelector("form[data-find]");
if (finder) {
  const field = finder.querySelector("input[type=search]");
  let asked = field.value;
  let timer;
  let running;
  const ask = async () => {
    const query = field.value;
    if (query === asked) {
      return;
    }
    asked = query;
    running?.abort();
    running = new AbortController();
    const address = query.trim() ? "/?q=" + encodeURIComponent(query) : "/";
    try {
      const answer = await fetch(address, { signal: running.signal, headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!answer.ok || !page.getElementById("sheets")) {
        // Such as the page for the password, where a session has ended.
        throw new Error();
      }
      // Whoever is typing keeps the focus.
      page.querySelectorAll("[autofocus]").forEach(found => found.removeAttribute("autofocus"));
      for (const id of ["results", "sheets"]) {
        document.getElementById(id).replaceChildren(...page.getElementById(id).childNodes);
      }
      document.title = page.title;
      history.replaceState(null, "", address);
    } catch (mistake) {
      if (mistake.name !== "AbortError") {
        // What was found before is no answer to what stands in the field now.
        const words = document.getElementById("unanswered").content.cloneNode(true);
        document.getElementById("results").replaceChildren(words);
        document.getElementById("sheets").replaceChildren();
        asked = undefined;
      }
    }
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 250);
  });
}

// A page that waits for a job looks again by itself, and says what has changed.
const watched = document.querySelector("[data-watch]");
if (watched) {
  const look = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const progress = page.querySelector("[data-watch]");
      if (answer.ok && progress) {
        watched.replaceChildren(...progress.childNodes);
        setTimeout(look, 1000);
      } else if (answer.status === 429 || answer.status === 503) {
        setTimeout(look, 5000);
      } else {
        location.reload();
      }
    } catch {
      setTimeout(look, 5000);
    }
  };
  setTimeout(look, 1000);
}
