"""The page's half of the bridge, with a kernel that speaks when the test wants it to."""

import base64
from dataclasses import replace

from nnlab import demos
from nnlab.demos.scripts import read
from tests.demos.pages import plain_page

# A kernel that agrees to nothing by itself: `hears` is what it was sent, `says` changes its state.
KERNEL = """async ([address, state]) => {
  const calls = [];
  const model = {
    get: (name) => name === "figure" ? "held" : state,
    set: (_, value) => { state = value; calls.forEach((call) => call()); },
    save_changes: () => kernel.hears.push(state),
    on: (_, call) => calls.push(call),
    off: () => {},
  };
  window.kernel = { hears: [], says: (news) => model.set("state", { ...state, ...news }) };
  (await import(address)).default.initialize({ model });
}"""


def test_what_a_hand_has_moved_stands_until_the_kernel_has_heard_of_it(browser, tmp_path):
    demo = demos.neuron_map()
    page = browser.new_page()
    page.goto(plain_page(tmp_path, replace(demo.figure, bridge="held")))
    script = base64.b64encode(read("shared/bridge.js").encode()).decode()
    page.evaluate(KERNEL, [f"data:text/javascript;base64,{script}", demo.values])
    moved = page.evaluate("""() => {
      const control = (name) => document.querySelector(`[data-name=${name}]`);
      control("w1").value = "3";
      control("w1").dispatchEvent(new Event("input", { bubbles: true }));
      kernel.says({ w2: -2 });  // before it has heard of w1
      return [control("w1").value, control("w2").value];
    }""")
    assert moved == ["3", "-2"]
    page.wait_for_function("() => kernel.hears.length === 1")
    assert page.evaluate("() => kernel.hears[0]") == demo.values | {"w1": 3, "w2": -2}
    page.evaluate("() => kernel.says({ w1: 0 })")  # and what it says now is the last word
    assert page.locator("[data-name=w1]").input_value() == "0"
    page.close()
