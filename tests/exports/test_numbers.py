"""What a column is worth on a platform: read in every convention, or rejected, never misread."""

from __future__ import annotations

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from autograder import cli
from autograder.exports import numbers as export_numbers
from autograder.exports.numbers import NotANumber
from tests.class_report.class_records import CHAPTER
from tests.exports.exporting import exported
from tests.exports.test_rosters import CANVAS, MOODLE, canvas_import, written

COLUMN = f"{CHAPTER} (77)"
LOCALES = ("en", "de", "de_CH", "fr", "sv", "en_IN")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12.0), ("12.0", 12.0), ("12,5", 12.5), ("1,000.00", 1000.0), ("1.000,00", 1000.0),
        ("1 000", 1000.0), ("1\u202f000,5", 1000.5), ("1'000.00", 1000.0), ("1,000,000", 1e6),
        ("1.000.000,5", 1e6 + 0.5), ("0,500", 0.5), (" 26 ", 26.0), ("1000.", 1000.0),
    ],
)  # fmt: skip
def test_both_conventions_are_read(text, value):
    assert export_numbers.positive(text) == value


@pytest.mark.parametrize(
    "text",
    ["", " ", "N/A", "-", "-2.00", "0", "0.00", "nan", "inf", "1e3", "1,00,00", "1.2.3", "12 %",
     "Good", "(read only)", "1,000", "1.000", "1,23,456.0", "1.000,000.0", "9" * 400, "١٢x"],
)  # fmt: skip
def test_what_cannot_be_read_in_one_way_is_rejected(text):
    with pytest.raises(NotANumber):
        export_numbers.positive(text)


def test_the_other_numbers_of_the_file_tell_thousands_from_decimals():
    assert export_numbers.decimal_mark(["12.00", "", "x", "7"]) == "."
    assert export_numbers.decimal_mark(["12,00", "1.000"]) == ","
    assert export_numbers.decimal_mark(["12,00", "12.00"]) == ""
    assert export_numbers.positive("1,000", ".") == 1000
    assert export_numbers.positive("1.000", ",") == 1000
    for text, mark in (("1.000", "."), ("1,000", ","), ("12,5", ".")):
        with pytest.raises(NotANumber):
            export_numbers.positive(text, mark)


@given(
    st.decimals(min_value=1, max_value=10**8, places=2),
    st.sampled_from(["#,##0.00", "#,##0.##", "0.00", "#,##0"]),
    st.sampled_from(LOCALES),
    st.booleans(),
)
def test_a_number_written_for_any_country_is_read_as_it_is_or_rejected(
    value, shape, country, message
):
    """Babel, which knows how each country writes numbers, is the reference."""
    text = format_decimal(value, shape, locale=country)
    meant = value if "." in shape else round(value)  # half to even, as Babel rounds
    others = [format_decimal(x, "0.00", locale=country) for x in (12.5, 3)] if message else []
    try:
        number = export_numbers.positive(text, export_numbers.decimal_mark(others))
    except NotANumber:
        return
    assert number == pytest.approx(float(meant))


@pytest.mark.parametrize("text", ["1,000.00", "1.000,00", "1 000", "1000"])
def test_canvas_gets_back_the_worth_that_it_wrote_and_marks_out_of_it(graded, text):
    roster = written(graded.out / "r.csv", CANVAS.replace("12.0", f'"{text}"'))
    possible, grades = canvas_import(exported(graded.out, "canvas", "--roster", roster)[1])
    assert possible[COLUMN] == text
    assert float(grades["11"][COLUMN]) == 1000.0
    assert float(grades["12"][COLUMN]) == 750.0


def test_thousands_without_decimals_are_told_by_the_other_numbers_of_canvas(graded):
    text = CANVAS.replace("12.0", '"1,000"').replace(",5,99", ",5.5,99")
    roster = written(graded.out / "r.csv", text)
    possible, grades = canvas_import(exported(graded.out, "canvas", "--roster", roster)[1])
    assert possible[COLUMN] == "1,000"
    assert float(grades["12"][COLUMN]) == 750.0


@pytest.mark.parametrize("text", ["1.000", "N/A", "", "(read only)", "0", "-5"])
def test_a_worth_that_canvas_does_not_tell_clearly_stops_the_export(graded, capsys, text):
    roster = written(graded.out / "r.csv", CANVAS.replace("12.0", f'"{text}"'))
    assert exported(graded.out, "canvas", "--roster", roster)[0] == 2
    error = capsys.readouterr().err
    assert f"its Points Possible in the roster, {text!r}" in error
    assert error.count("\n") == 1
    assert not (graded.out / "x.csv").exists()


def test_a_file_of_canvas_without_its_row_of_points_is_no_base_for_marks(graded, capsys):
    without = "".join(x for x in CANVAS.splitlines(True) if "Points Possible" not in x)
    roster = written(graded.out / "r.csv", without)
    assert exported(graded.out, "canvas", "--roster", roster)[0] == 2
    assert "has no row Points Possible" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["1,000.00", "1.000,00"])
def test_moodles_maximum_is_read_with_thousands(graded, text):
    roster = written(graded.out / "s.csv", MOODLE.replace("12.00", f'"{text}"'))
    rows = exported(graded.out, "moodle", "--roster", roster)[1]
    assert rows[1][rows[0].index("Grade")] == "1000.0"
    assert rows[1][rows[0].index("Maximum Grade")] == text


@pytest.mark.parametrize("text", ["-2.00", "-", "", "Good", "1.000"])
def test_a_scale_or_an_unclear_maximum_of_moodle_stops_the_export(graded, capsys, text):
    roster = written(graded.out / "s.csv", MOODLE.replace("12.00", f'"{text}"'))
    assert exported(graded.out, "moodle", "--roster", roster)[0] == 2
    error = capsys.readouterr().err
    assert f"its Maximum Grade in the roster, {text!r}" in error
    assert "graded with a scale" in error
    assert not (graded.out / "x.csv").exists()


def test_a_worksheet_without_a_maximum_stops_the_export(graded, capsys):
    roster = written(graded.out / "s.csv", MOODLE.replace("Maximum Grade", "Other"))
    sheet = ["--to", "moodle", "--out", str(graded.out / "x.csv"), "--roster", roster]
    assert cli.main(["export", "--graded", str(graded.out), *sheet]) == 2
    assert "has no column Maximum Grade" in capsys.readouterr().err
