// A form came back with problems: take the reader to the summary.
document.querySelector("[data-problems]")?.focus();
