"""Clicking an edge or a matrix entry picks that weight, in a page without a kernel."""

import pytest

from nnlab import demos


@pytest.mark.parametrize("kind", ["line", "rect"])
def test_a_click_moves_the_sliders_and_lights_name_edge_and_entry(browser, kind):
    page = browser.new_page()
    page.set_content(demos.weight_names().html())
    page.locator(f'{kind}[data-pick="k=1 i=3 j=2"]').dispatch_event("click")
    page.wait_for_function(
        "document.querySelector('.nn-sentence').textContent.includes('params[0][0][2, 1]')"
    )
    sliders = page.locator("input[type=range]")
    assert [sliders.nth(n).input_value() for n in range(3)] == ["1", "3", "2"]
    assert page.locator(".nn-value").all_inner_texts() == ["1", "3", "2"]
    assert page.locator('svg line[stroke-width="20"]').count() == 1
    page.close()
