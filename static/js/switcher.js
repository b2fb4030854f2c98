// The open list of groups closes by Escape, or when the focus goes on from it; without this, by its name alone.
const switcher = document.querySelector(".switcher");

switcher?.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  switcher.open = false;
  switcher.firstElementChild.focus();
});

switcher?.addEventListener("focusout", ({ relatedTarget }) => {
  if (relatedTarget && !switcher.contains(relatedTarget)) switcher.open = false;
});
