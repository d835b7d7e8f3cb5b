// Keeps one demo alive in a page: reads the controls, draws, says the sentence.
// Needs `draw(state, data)`; no kernel and no network.

const QUIET = matchMedia("(prefers-reduced-motion: reduce)");
let groups = 0;

function bringToLife(root, spec) {
  const find = (selector) => root.querySelector(selector);
  const controls = find(".nn-controls"), image = find(".nn-picture"), sentence = find(".nn-sentence");
  controls.innerHTML = spec.controls;
  keepRadiosApart(controls);
  const inputs = [...controls.querySelectorAll("[data-name]")];
  let waiting = false;

  const paint = () => {
    waiting = false;
    const { svg, sentence: said } = draw({ ...spec.fixed, ...readState(inputs) }, spec.data);
    image.innerHTML = svg;
    sentence.textContent = said;
  };
  const ask = () => {
    for (const input of inputs) showValue(input);
    if (!waiting) requestAnimationFrame(paint);
    waiting = true;
  };
  controls.addEventListener("input", ask);
  const control = (name) => inputs.find((input) => input.dataset.name === name);
  letPointsBeDragged(image, control, ask);
  letPartsBePicked(image, control, ask);
  for (const button of controls.querySelectorAll("[data-plays]")) {
    letTimePass(button, inputs.find((input) => input.dataset.name === button.dataset.plays), ask);
  }
  inputs.forEach(showValue);
  paint();
}

function readState(inputs) {
  const state = {};
  for (const input of inputs) {
    const name = input.dataset.name;
    if (input.type === "checkbox") state[name] = input.checked;
    else if (input.type !== "radio") state[name] = input.type === "range" ? Number(input.value) : input.value;
    else if (input.checked) state[name] = input.value;
  }
  return state;
}

function showValue(input) {
  const shown = input.parentElement.querySelector("output");
  if (!shown) return;
  const unit = input.dataset.unit ?? "";
  shown.textContent = num(Number(input.value), Number(input.dataset.digits)) + unit;
  input.setAttribute("aria-valuetext", shown.textContent);
}

// Two copies of a demo in one page must not share a group of radio buttons.
function keepRadiosApart(controls) {
  groups += 1;
  const mark = `${groups}-${Math.random().toString(36).slice(2)}`;
  for (const radio of controls.querySelectorAll("[type=radio]")) radio.name += mark;
}

// A picture may hold one area with data-drag="x1 x2" data-low data-high: pressing
// and dragging there sets those two controls.
function letPointsBeDragged(image, control, ask) {
  const move = (event) => {
    const area = image.querySelector("[data-drag]"), at = area.getBoundingClientRect();
    const low = Number(area.dataset.low), high = Number(area.dataset.high);
    const shares = [(event.clientX - at.left) / at.width, (at.bottom - event.clientY) / at.height];
    area.dataset.drag.split(" ").forEach((name, i) => {
      control(name).value = low + shares[i] * (high - low); // the browser rounds and clips it
    });
    ask();
  };
  image.addEventListener("pointerdown", (event) => {
    if (!event.target.closest("[data-drag]") || event.button !== 0) return;
    event.preventDefault();
    image.setPointerCapture(event.pointerId);
    move(event);
  });
  image.addEventListener("pointermove", (event) => {
    if (image.hasPointerCapture(event.pointerId)) move(event);
  });
}

// Clicking a part of the picture with data-pick="k=2 i=1" sets those controls.
function letPartsBePicked(image, control, ask) {
  image.addEventListener("click", (event) => {
    const part = event.target.closest("[data-pick]");
    if (!part) return;
    for (const choice of part.dataset.pick.split(" ")) {
      const [name, value] = choice.split("=");
      control(name).value = value;
    }
    ask();
  });
}

// The buttons beside a slider that stands for time. Whoever asks for less motion
// gets the steps alone.
function letTimePass(button, slider, ask) {
  const forward = () => {
    const next = Number(slider.value) + Number(button.dataset.by);
    slider.value = Number(slider.value) >= Number(slider.max) ? slider.min : next;
    ask();
  };
  if (button.dataset.does === "step") {
    button.addEventListener("click", forward);
    return;
  }
  let timer = null;
  const stop = () => {
    clearInterval(timer);
    timer = null;
    button.textContent = "▶ Play";
  };
  button.hidden = QUIET.matches;
  slider.addEventListener("pointerdown", stop);
  button.addEventListener("click", () => {
    if (timer) return stop();
    button.textContent = "❚❚ Pause";
    forward();
    timer = setInterval(() => {
      if (!slider.isConnected || Number(slider.value) >= Number(slider.max)) stop();
      else forward();
    }, 80);
  });
}
