// Sends chosen or dropped files one after another and shows how far each is. Without it the form is sent as it is.
"use strict";
(() => {
  const form = document.getElementById("import");
  const list = document.querySelector("ol.sent");
  const count = document.getElementById("count");
  const meanwhile = document.getElementById("meanwhile");
  const words = form.dataset;
  const waiting = [];
  let sent = 0, done = 0, busy = false, imported = false;
  const later = [];

  function element(name, text, into) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (into) into.append(made);
    return made;
  }

  function row(file) {
    const item = element("li", "", list);
    element("bdi", file.name, element("h3", "", item)).className = "file";
    const line = element("p", words.waits, item);
    return { file, item, line };
  }

  function link(one, address, text) {
    one.line.append(" · ");
    element("a", text, one.line).href = address;
  }

  function ask(address, body, moved) {
    return new Promise((answered) => {
      const request = new XMLHttpRequest();
      request.open("POST", address);
      request.setRequestHeader("Accept", "application/json");
      request.upload.onprogress = moved || null;
      request.onerror = request.ontimeout = () => answered({ error: words.lost });
      request.onload = () => {
        try { answered(JSON.parse(request.responseText)); }
        catch { answered({ error: request.status === 403 ? words.late : words.lost }); }
      };
      request.send(body);
    });
  }

  function token(body) {
    body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    return body;
  }

  function show(one, said) {
    one.line.textContent = "";
    const result = said.error ? null : said.rows[0];
    if (!result) {
      one.item.className = "failed";
      one.line.textContent = said.error.startsWith(one.file.name) ? said.error.slice(one.file.name.length + 2) : said.error;
      return;
    }
    element("b", result.word, one.line);
    if (result.status < 2) {
      imported = true;
      done += 1;
      one.item.className = "done";
      for (const review of result.reviews.slice(0, 3)) {
        link(one, review.address, review.state.name + (review.cycle ? `, ${words.cycle} ${review.cycle}` : ""));
      }
      link(one, `/imports/${result.entry}`, words.look);
    } else {
      one.item.className = result.asks ? "asks" : "failed";
      one.line.append(": " + result.why);
      if (result.asks) link(one, said.address, result.asks === "review" ? words.say : words.symbol);
      if (result.later) later.push({ one, address: said.address });
    }
  }

  async function send(one) {
    if (one.file.size > Number(words.limit)) return show(one, { error: words.tooLarge });
    one.line.textContent = words.sends;
    const bar = element("progress", "", one.item);
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", one.file.name);
    const body = token(new FormData());
    body.append("files", one.file, one.file.name);
    body.append("whole", "yes");
    const said = await ask(form.action, body, (event) => {
      if (event.lengthComputable) bar.value = event.loaded / event.total;
      if (event.loaded >= event.total) { bar.removeAttribute("value"); one.line.textContent = words.reads; }
    });
    bar.remove();
    show(one, said);
  }

  // A document that names no review may be placed by another one that came after it.
  async function again() {
    for (const { one, address } of later.splice(0)) {
      one.line.textContent = words.again;
      show(one, await ask(address, token(new FormData())));
    }
    later.length = 0;
  }

  function tell() {
    const of = (name) => list.querySelectorAll(`li.${name}`).length;
    const said = [words.done.replace("{done}", done).replace("{sent}", sent)];
    if (of("failed")) said.push(`${of("failed")} ${words.failed}`);
    if (of("asks")) said.push(`${of("asks")} ${words.waiting}`);
    count.textContent = said.join(" · ");
  }

  // The table of the last imports as it is now; where it cannot be had, the old one stays.
  async function refresh() {
    try {
      const page = new DOMParser().parseFromString(await (await fetch(form.action)).text(), "text/html");
      const last = page.getElementById("last");
      if (last) document.getElementById("last").replaceWith(document.importNode(last, true));
    } catch { /* the site does not answer: each file's line says so */ }
  }

  async function work() {
    if (busy) return;
    busy = true;
    while (waiting.length) {
      await send(waiting.shift());
      tell();
    }
    if (later.length && imported) await again();
    later.length = 0;
    tell();
    busy = false;
    meanwhile.hidden = true;
    if (imported) await refresh();
  }

  function take(files) {
    document.getElementById("sent").hidden = false;
    meanwhile.hidden = false;
    for (const file of files) {
      sent += 1;
      waiting.push(row(file));
    }
    work();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    take([...form.elements.files.files]);
    form.elements.files.value = "";
  });
  form.addEventListener("dragover", (event) => { event.preventDefault(); form.classList.add("over"); });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("over");
    take([...event.dataTransfer.files]);
  });
  addEventListener("beforeunload", (event) => { if (busy) event.preventDefault(); });
  for (const one of form.querySelectorAll(".scripted")) one.hidden = false;
})();
