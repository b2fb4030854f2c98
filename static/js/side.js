// A list of pages that scrolls sideways shows the one that is open; without this it shows the first.
for (const here of document.querySelectorAll(".side [aria-current]")) {
  const row = here.closest("ul");
  row.scrollLeft = here.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
}
