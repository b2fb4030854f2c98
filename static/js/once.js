// A second press on a form already on its way does nothing; coming Back makes it usable again.
let sent = new WeakSet();

addEventListener("submit", (event) => {
  if (event.defaultPrevented || event.target.method !== "post") return;
  if (sent.has(event.target)) event.preventDefault();
  sent.add(event.target);
});

addEventListener("pageshow", () => {
  sent = new WeakSet();
});
