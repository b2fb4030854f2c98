// Photos are chosen or dropped, each with a line to describe it, and sent one by one, so that one that
// fails is tried again by itself. Without this the browser sends them all in one go.
const well = document.querySelector("[data-well]");
const input = well.querySelector("input[type=file]");
const { most, tooLarge, failed, words, remove } = well.dataset;
const list = document.createElement("ul");
list.className = "stack";
list.setAttribute("role", "list");
well.append(list);

function part(name, values = {}) {
  return Object.assign(document.createElement(name), values);
}

async function preview(file, canvas) {
  const picture = await createImageBitmap(file, { resizeWidth: 288 }).catch(() => null);
  if (!picture) return canvas.remove();
  Object.assign(canvas, { width: picture.width, height: picture.height });
  canvas.getContext("2d").drawImage(picture, 0, 0);
}

function choose(files) {
  for (const file of files) {
    const row = part("li", { className: "row", file });
    const canvas = part("canvas", { width: 0, height: 0 });
    const label = part("label", { className: "field", textContent: words });
    const alt = part("input", { className: "control", maxLength: 300 });
    const said = part("span", { className: "small", role: "status" });
    const gone = part("button", { className: "quiet", type: "button", textContent: remove });
    gone.addEventListener("click", () => row.remove());
    label.append(alt);
    row.append(canvas, label, gone, said);
    if (file.size > most) said.textContent = tooLarge;
    list.append(row);
    preview(file, canvas);
  }
  input.value = "";
}

function send(form, row) {
  const said = row.querySelector("[role=status]");
  const data = new FormData(form);
  data.set("photos", row.file);
  data.set("alt", row.querySelector("input").value);
  data.set("form_key", row.key ??= `${data.get("form_key")}-${Math.random()}`);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => {
      said.textContent = `${10 * Math.round((10 * loaded) / total)} %`;
    };
    request.onloadend = () => {
      const page = new DOMParser().parseFromString(request.responseText, "text/html");
      const sentence = page.querySelector(".problem-line, .lead")?.textContent;
      const arrived = request.status === 200 && request.responseURL === form.action;
      if (arrived) row.remove();
      else said.textContent = (request.status !== 200 && request.status && sentence) || failed;
      resolve(arrived);
    };
    request.open("POST", form.action);
    request.send(data);
  });
}

choose(input.files); // chosen on a slow phone before this came
input.addEventListener("change", () => choose(input.files));
well.addEventListener("dragover", (event) => event.preventDefault());
well.addEventListener("drop", (event) => {
  event.preventDefault();
  choose(event.dataTransfer.files);
});

addEventListener("submit", async (event) => {
  const form = event.target;
  const rows = [...list.children].filter((row) => row.file.size <= most);
  if (!form.contains(well) || !list.children.length) return;
  event.preventDefault();
  const button = form.querySelector("button:not([type])");
  button.disabled = true;
  let all = rows.length === list.children.length;
  for (const row of rows) all = (await send(form, row)) && all;
  button.disabled = false;
  if (all) location.reload();
}, true);
