// Boxes to write in: counts words as one types, beside how many fit ("172 / 166"), and saves what was written as a CSV
// of ids and texts for `openupr delegation … --back`. Nothing is sent. Without it there are no boxes.
"use strict";
(() => {
  const sheet = document.querySelector(".sheet");
  if (!sheet) return;
  // As domain/speakers/read_out.py counts: what holds a letter or figure, with a dash, stop or apostrophe within
  const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
  const boxes = [...sheet.querySelectorAll(".write")];
  const save = sheet.querySelector(".downloads button");
  let unsaved = false;

  for (const box of boxes) {
    const shown = box.querySelector("output");
    const fit = Number(box.dataset.fit);
    const texts = [...box.querySelectorAll("textarea")];
    const count = () => {
      const words = texts.reduce((sum, one) => sum + (one.value.match(WORD) || []).length, 0);
      shown.textContent = words ? (fit ? `${words} / ${fit}` : `${words}`) : "";
      shown.classList.toggle("over", fit > 0 && words > fit);
      return words;
    };
    for (const one of texts) one.addEventListener("input", () => { unsaved = count() > 0 || unsaved; save.hidden = false; });
    box.hidden = false;
    if (count()) save.hidden = false;
  }

  // As domain/formulas.py holds back what a spreadsheet would take for a formula
  const safe = (cell) => (/^[\s']*[=+\-@]/.test(cell) ? `'${cell}` : cell);
  const cell = (text) => `"${safe(text).replaceAll('"', '""')}"`;

  function* rows() {
    yield ["id", "to read out"];
    for (const box of boxes) {
      const [statement, typed] = [...box.querySelectorAll("textarea")].map((one) => one.value.trim());
      const asked = typed.split("\n").map((one) => one.trim()).filter(Boolean);
      yield [`${box.dataset.own}/statement`, statement];
      const most = Math.max(Number(sheet.dataset.new), asked.length + 1);
      for (let n = 1; n <= most; n++) yield [`${box.dataset.own}/new/${n}`, asked[n - 1] || ""];
      for (const one of box.closest("section").querySelectorAll("[data-id]")) yield [one.dataset.id, ""];
    }
  }

  save.addEventListener("click", () => {
    const lines = [...rows()].map((row) => row.map(cell).join(","));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff", lines.join("\r\n"), "\r\n"], { type: "text/csv" }));
    link.download = sheet.dataset.name;
    link.click();
    unsaved = false;
  });
  addEventListener("beforeunload", (leaving) => { if (unsaved) leaving.preventDefault(); });
})();
