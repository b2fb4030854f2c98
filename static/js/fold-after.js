// What was opened to be read folds again when nobody has touched the page for a while, so that it
// doesn't stand there for whoever passes.
const folds = document.querySelectorAll("[data-fold-after]");
let timer;

function foldLater() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    for (const fold of folds) fold.open = false;
  }, folds[0].dataset.foldAfter * 1000);
}

if (folds.length) {
  for (const touch of ["pointerdown", "keydown", "scroll"]) addEventListener(touch, foldLater);
  foldLater();
}
