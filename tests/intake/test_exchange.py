"""nbgrader's exchange: the owner and the server's time are believed, a student's words are not."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.intake import exchange
from autograder.intake.reading import Unreadable
from tests.grading.submitting import CHAPTER
from tests.intake.class_archives import BOOK, WHOLE, folder, handed_in, lines, taken

FIRST = "2026-03-01 12:00:00.000001 UTC"
SECOND = "2026-03-02 12:00:00.000001 UTC"


@pytest.fixture
def server(tmp_path, monkeypatch):
    """An exchange whose kernel says what the test wants: owner and receipt of each folder."""
    return Server(tmp_path / "exchange", monkeypatch)


class Server:
    def __init__(self, root: Path, monkeypatch):
        self.root = root
        self.inbound = root / "nn" / "inbound"
        self.inbound.mkdir(parents=True)
        (root / "nn" / "outbound").mkdir()
        self.owners: dict[str, str] = {}
        self.times: dict[str, str] = {}
        monkeypatch.setattr(exchange, "owner_of", lambda path: self.owners[path.name])
        monkeypatch.setattr(exchange, "received_at", self.received_at)

    def received_at(self, path: Path) -> datetime.datetime:
        moment = exchange.time_in(self.times[path.name])
        assert moment is not None
        return moment

    def hand_in(self, student, said, *, owner="", received="", data=WHOLE, more="+r4nd0m") -> Path:
        """What a student's process writes, and what the kernel notes of it."""
        name = f"{student}+{CHAPTER}+{said}{more}"
        self.owners[name] = owner or student
        self.times[name] = received or said
        files = {BOOK: data, "timestamp.txt": b"1999-01-01 00:00:00 UTC"}
        return folder(self.inbound / name, files)


def test_the_inbound_folder_is_found_from_the_exchange_the_course_and_itself(server):
    server.hand_in("ada", FIRST)
    for source in (server.root, server.root / "nn", server.inbound):
        with taken(source) as received:
            assert handed_in(received) == {("ada", CHAPTER): WHOLE}


def test_of_several_courses_one_has_to_be_named(server):
    (server.root / "other" / "inbound").mkdir(parents=True)
    (server.root / "other" / "outbound").mkdir()
    with pytest.raises(Unreadable, match=r"holds several courses \(nn, other\)"):
        taken(server.root)


def test_the_attempt_that_the_server_received_last_counts(server):
    server.hand_in("ada", SECOND, received=FIRST, data=b"early")
    server.hand_in("ada", FIRST, received=SECOND, data=b"late", more="")
    with taken(server.root) as received:
        assert handed_in(received) == {("ada", CHAPTER): b"late"}
        (ada,) = received.submissions
    assert ada.received == SECOND
    assert ada.notes[0] == "Handed in 2 times; the last one counts."
    assert "says 2026-03-01 12:00:00" in ada.notes[1]
    assert "the server received it by 2026-03-02 12:00:00" in ada.notes[1]


def test_times_that_agree_need_no_words_and_a_students_timestamp_is_not_read(server):
    server.hand_in("ada", FIRST, received="2026-03-01 12:00:09 UTC")
    with taken(server.root) as received:
        (ada,) = received.submissions
    assert ada.notes == ()
    assert ada.received == "2026-03-01 12:00:09.000000 UTC"


def test_a_folder_in_anothers_name_is_rejected_and_her_own_attempt_counts(server):
    server.hand_in("ada", FIRST, data=b"her own")
    server.hand_in("ada", SECOND, owner="eve", data=b"forged")
    server.hand_in("bob", SECOND, owner="eve", data=b"forged")
    with taken(server.root) as received:
        assert handed_in(received) == {("ada", CHAPTER): b"her own"}
        forged = lines(received)
    assert len(forged) == 2
    assert forged[0].startswith(f"ada: ada+{CHAPTER}+{SECOND}+r4nd0m: is in the name of ada, ")
    assert "but belongs to eve" in forged[0]


def test_names_are_believed_when_the_instructor_says_so(server):
    server.hand_in("ada", FIRST, owner="jovyan", received=SECOND)
    server.hand_in("bob", SECOND, owner="jovyan", received=FIRST)
    with taken(server.root) as received:
        assert not received.submissions
        assert all("--trust-names" in line for line in lines(received))
    with taken(server.root, trust="owner") as received:
        assert [one.received for one in received.submissions] == [SECOND, FIRST]
    with taken(server.root, trust="all") as received:
        assert [one.received for one in received.submissions] == [FIRST, SECOND]


def test_links_and_strange_names_in_inbound_are_one_line_each(server):
    server.hand_in("ada", FIRST)
    server.hand_in("bob", FIRST)
    name = f"eve+{CHAPTER}+{FIRST}"
    server.owners[name] = "eve"
    (server.inbound / name).symlink_to(server.inbound / f"ada+{CHAPTER}+{FIRST}+r4nd0m")
    (server.inbound / "something").mkdir()
    (server.inbound / f"kim+nothing+{FIRST}").mkdir()
    server.owners[f"kim+nothing+{FIRST}"] = "kim"
    with taken(server.root) as received:
        assert {student for student, _ in handed_in(received)} == {"ada", "bob"}
        text = "\n".join(lines(received))
    assert "is a link to another file, not a folder" in text
    assert "is not named <student>+<assignment>+<time>" in text
    assert "the course has no assignment of that name" in text


def test_a_folder_that_its_student_takes_away_meanwhile_costs_only_itself(server, monkeypatch):
    server.hand_in("ada", FIRST)
    server.hand_in("eve", FIRST)

    def received_at(path):
        if path.name.startswith("eve"):
            raise FileNotFoundError(2, "No such file or directory")
        return server.received_at(path)

    monkeypatch.setattr(exchange, "received_at", received_at)
    with taken(server.root) as received:
        assert list(handed_in(received)) == [("ada", CHAPTER)]
        (line,) = lines(received)
    assert "cannot be read (No such file or directory)" in line


def test_folders_that_a_student_strews_into_inbound_change_nothing(server):
    server.hand_in("ada", FIRST)
    for number in range(5):
        (server.inbound / f"junk{number}").mkdir()
    for source in (server.root, server.inbound):
        with taken(source) as received:
            assert list(handed_in(received)) == [("ada", CHAPTER)]
            assert len(received.rejections) == 5


def test_only_the_wanted_student_and_assignment_are_taken(server):
    server.hand_in("ada", FIRST)
    server.hand_in("bob", FIRST)
    with taken(server.root, student="bob", assignment=CHAPTER) as received:
        assert list(handed_in(received)) == [("bob", CHAPTER)]


def test_a_user_name_may_hold_a_plus(server):
    server.hand_in("ada+x", FIRST)
    with taken(server.root) as received:
        assert list(handed_in(received)) == [("ada+x", CHAPTER)]


def test_touching_a_folder_moves_its_time_of_receipt_only_on(tmp_path):
    made = folder(tmp_path / "x", {BOOK: WHOLE})
    before = exchange.received_at(made)
    for path in (made, made / BOOK):
        os.utime(path, (0, 0))
    assert made.stat().st_mtime == 0
    assert exchange.received_at(made) >= before
    later = exchange.received_at(made)
    (made / BOOK).rename(made / "away.ipynb")
    made = made.rename(tmp_path / "y")
    assert exchange.received_at(made) >= later


def test_the_owner_of_a_folder_is_the_account_that_made_it(tmp_path):
    import pwd

    assert exchange.owner_of(tmp_path) == pwd.getpwuid(os.getuid()).pw_name


def submitted_by_nbgrader(tmp_path: Path) -> Path:
    """An exchange into which nbgrader's own `submit` has put a notebook of this account's."""
    from nbgrader.auth import Authenticator
    from nbgrader.coursedir import CourseDirectory
    from nbgrader.exchange.default.submit import ExchangeSubmit
    from traitlets.config import Config

    root = tmp_path / "exchange"
    (root / "nn" / "inbound").mkdir(parents=True)
    folder(root / "nn" / "outbound" / CHAPTER, {BOOK: b"{}"})
    folder(tmp_path / "home" / CHAPTER, {BOOK: WHOLE})
    config = Config()
    config.CourseDirectory.course_id = "nn"
    config.CourseDirectory.assignment_id = CHAPTER
    config.CourseDirectory.root = str(tmp_path / "home")
    config.Exchange.root = str(root)
    config.Exchange.cache = str(tmp_path / "cache")
    config.Exchange.assignment_dir = str(tmp_path / "home")
    made = CourseDirectory(config=config)
    ExchangeSubmit(
        coursedir=made, authenticator=Authenticator(config=config), config=config
    ).start()
    return root


def test_what_nbgrader_itself_submits_is_read_with_owner_and_time(tmp_path):
    before = datetime.datetime.now(datetime.UTC)
    root = submitted_by_nbgrader(tmp_path)
    with taken(root) as collected:
        (one,) = collected.submissions
        assert list(handed_in(collected).values()) == [WHOLE]
    assert one.student == exchange.owner_of(tmp_path)
    assert one.notes == ()
    received = exchange.time_in(one.received)
    assert received is not None
    assert abs(received - before) < datetime.timedelta(minutes=5)


@given(st.datetimes(min_value=datetime.datetime(1990, 1, 1)))
def test_a_time_that_is_written_is_read_again(time):
    time = time.replace(tzinfo=datetime.UTC)
    assert exchange.time_in(exchange.text_of(time)) == time


@given(st.text(max_size=30))
def test_an_unknown_time_zone_counts_as_utc_and_an_unknown_day_as_none(text):
    moment = exchange.time_in(f"2026-01-31 12:00:00 {text}")
    assert moment is not None
    assert abs(moment - datetime.datetime(2026, 1, 31, 12, tzinfo=datetime.UTC)).days < 1
    assert exchange.time_in(f"{text} 12:00:00") is None
