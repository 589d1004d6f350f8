// Makes the dashboard a little nicer; nothing needs it. Keys: j and k go through the list, / goes to the search field.
// A page of today that is left open says, once a minute at most, that something new has happened.
"use strict";
var fresh = document.querySelector("[data-newest]");
if (fresh) setInterval(function () {
  fetch("/api/v1/events?limit=1").then(function (answer) { return answer.json(); }).then(function (page) {
    if (!fresh.hidden || !page.items.length || page.items[0].id <= Number(fresh.dataset.newest)) return;
    fresh.hidden = false;
    document.title = "\u25cf " + document.title;
  }).catch(function () {});
}, 60000);
document.addEventListener("keydown", function (event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, [contenteditable]")) return;
  if (event.key === "/") {
    var field = document.querySelector("input[type=search]");
    if (field) { field.focus(); field.select(); event.preventDefault(); }
    return;
  }
  if (event.key !== "j" && event.key !== "k") return;
  var links = Array.prototype.slice.call(document.querySelectorAll(".card h2 a, .card h3 a"));
  if (!links.length) return;
  var here = links.indexOf(document.activeElement);
  var next = links[Math.max(0, Math.min(links.length - 1, here + (event.key === "j" ? 1 : -1)))];
  next.focus();
  next.scrollIntoView({ block: "center" });
});
