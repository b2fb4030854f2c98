// Each photo is a link to its own page. With this they open in a viewer above the page: Back, Next,
// Close, the arrow keys, Escape.
for (const list of document.querySelectorAll("[data-photos]")) {
  const photos = [...list.querySelectorAll("a:has(img)")];
  const viewer = document.querySelector("[data-viewer]");
  const picture = viewer?.querySelector("img");
  const caption = viewer?.querySelector("p");
  const nameless = caption?.textContent;
  let at = 0;

  const show = (step) => {
    at = (at + step + photos.length) % photos.length;
    const { srcset, src, alt } = photos[at].querySelector("img");
    Object.assign(picture, { sizes: "100vw", srcset, src, alt });
    caption.textContent = alt || nameless;
    viewer.querySelector("a").href = photos[at].href;
  };

  list.addEventListener("click", (event) => {
    const chosen = photos.indexOf(event.target.closest("a"));
    if (!viewer || chosen < 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    at = chosen;
    show(0);
    viewer.showModal();
  });

  viewer?.addEventListener("click", ({ target }) => {
    const step = target.closest("[data-step]")?.dataset.step;
    if (step) show(Number(step));
    if (target.closest("[data-close]")) viewer.close();
  });

  viewer?.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") show(-1);
    if (key === "ArrowRight") show(1);
  });

  viewer?.addEventListener("close", () => photos[at].focus());
}
