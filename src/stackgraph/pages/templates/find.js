"use strict";
// Searching and narrowing lists and tables. A search ignores case and accents, and finds Müller by
// "muller" and by "mueller"; every word must be found.
(function () {
  const spelt = { "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae", "œ": "oe" };
  function plain(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss")
      .replace(/ø/g, "o").replace(/æ/g, "ae").replace(/œ/g, "oe").replace(/ł/g, "l").replace(/đ/g, "d");
  }
  function written(text) {
    return plain(text.normalize("NFC").toLowerCase().replace(/[äöüøåæœ]/g, (c) => spelt[c]));
  }
  function itemsOf(selector) {
    const items = [];
    for (const part of document.querySelectorAll(selector)) {
      const rows = part.tBodies ? part.tBodies[0].rows : part.children;
      for (const row of rows) items.push(row);
    }
    return items;
  }
  for (const bar of document.querySelectorAll(".find")) {
    const items = itemsOf(bar.dataset.of);
    const field = bar.querySelector("input");
    const choices = Array.from(bar.querySelectorAll("select"));
    const found = bar.querySelector(".found");
    const folded = bar.nextElementSibling && bar.nextElementSibling.matches("details")
      ? bar.nextElementSibling : null;
    let texts = null;
    function chosen(item) {
      return choices.every(function (choice) {
        const has = item.dataset[choice.dataset.by] || "";
        if (choice.value === "") return true;
        return choice.dataset.by === "is" ? has.split(" ").includes(choice.value) : has === choice.value;
      });
    }
    function textOf(item) {
      const cells = Number(bar.dataset.cells || 0);
      const text = cells ? Array.from(item.cells).slice(0, cells).map((c) => c.textContent).join("\n")
        : item.textContent;
      return plain(text) + "\n" + written(text);
    }
    function narrow() {
      if (texts === null) texts = items.map(textOf);
      const words = field.value.trim().split(/\s+/).filter(Boolean);
      const asked = words.length > 0 || choices.some((choice) => choice.value !== "");
      let count = 0;
      items.forEach(function (item, index) {
        const text = texts[index];
        const shown = chosen(item) &&
          words.every((word) => text.includes(plain(word)) || text.includes(written(word)));
        item.hidden = !shown;
        count += shown;
      });
      if (folded) folded.open = asked;
      found.textContent = asked ? count + " of " + items.length : "";
    }
    field.addEventListener("input", narrow);
    for (const choice of choices) choice.addEventListener("change", narrow);
    bar.hidden = false;
    if (field.value || choices.some((choice) => choice.value !== "")) narrow();
  }
})();
