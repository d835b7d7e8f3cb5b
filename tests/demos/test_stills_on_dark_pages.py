"""What is shown before a kernel runs, and what matplotlib draws, suits the dark theme too."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from autograder.authoring import stills
from nnlab import demos, plots
from tests.demos.pages import PAPER

SHOWN = {
    "a demo": lambda: demos.lstm_gates().html(stills.still(demos.lstm_gates()), alive=False),
    "a plot": lambda: plots.brain_and_network()._repr_mimebundle_()["text/html"],
}


def seen(browser, folder, shown: str, light: bool) -> np.ndarray:
    """(H, W, 3) of the picture, from 0 to 1, as the theme shows it."""
    page, path = browser.new_page(), folder / "page.html"
    path.write_text(
        f'<!doctype html><meta charset="utf-8"><body data-jp-theme-light="{str(light).lower()}" '
        f'style="background:{PAPER[light]}">{shown}',
        encoding="utf-8",
    )
    page.goto(path.as_uri())
    picture = page.locator("img").screenshot()
    page.close()
    return np.asarray(Image.open(BytesIO(picture)).convert("RGB")) / 255


@pytest.mark.parametrize("kind", SHOWN)
def test_a_still_is_dark_on_a_dark_page_and_its_hues_stay(browser, tmp_path, kind):
    shown = SHOWN[kind]()
    light, dark = (seen(browser, tmp_path, shown, theme) for theme in (True, False))
    middle = (slice(20, -20), slice(20, -20))
    assert np.median(light[middle]) > 0.9
    assert np.median(dark[middle]) < 0.2
    bluer, dark_bluer = (colors[..., 2] - colors[..., 0] for colors in (light, dark))
    told = np.abs(bluer) > 0.3  # blue, or orange
    assert told.sum() > 100
    assert np.mean(np.sign(dark_bluer[told]) == np.sign(bluer[told])) > 0.9
