// The link works without this. With it the page is covered at once, the session ends, Back finds
// nothing, and Shift three times within two seconds does the same. Never Escape: people press that
// for other reasons.
const link = document.querySelector("[data-leave]");
let presses = [];

function cover() {
  document.documentElement.hidden = true;
}

function leave() {
  cover();
  const { leaveUrl, leaveTo, csrf } = link.dataset;
  if (leaveUrl) {
    const form = new FormData();
    form.append("csrf_token", csrf);
    // should this not arrive, the next request from this browser ends the session
    document.cookie = "left=1; path=/; max-age=86400; samesite=lax";
    navigator.sendBeacon(leaveUrl, form);
  }
  location.replace(leaveTo);
}

link?.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});

link && addEventListener("keydown", (event) => {
  if (event.repeat) return;
  presses = event.key === "Shift" ? [...presses, event.timeStamp].slice(-3) : [];
  if (presses.length === 3 && presses[2] - presses[0] < 2000) leave();
});

// A page that the browser keeps for Back is kept covered, and asked for again when it comes back:
// by then it may be someone else who sees it.
addEventListener("pagehide", (event) => {
  if (event.persisted) cover();
});

addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
