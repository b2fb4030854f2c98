// What was just shared can be taken back for ten seconds. Then the button goes, unless someone is on it.
for (const form of document.querySelectorAll("[data-undo]")) {
  setTimeout(() => form.matches(":hover, :focus-within") || form.remove(), 10_000);
}
