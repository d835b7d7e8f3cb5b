"""Tests that cannot hold behind the fallback: name and reason.

Each reason is a line of docs/sandbox.md; what stands there instead is tested in
test_fallback.py.
"""

BUBBLEWRAP_ONLY = {
    "test_nothing_of_the_course_is_in_sight_but_the_library": (
        "the root folder is denied, not replaced: there is nothing to walk through"
    ),
    "test_the_repository_is_not_there": (
        "Landlock does not cover stat: that a file is there, its size and times can be seen"
    ),
    "test_only_tmp_can_be_written": "asks access(2), which Landlock does not answer",
    "test_devices_are_the_harmless_ones": "/dev is the machine's own; five devices can be opened",
    "test_the_environment_does_not_say_that_it_is_being_graded": "the machine's name can be read",
    "test_a_disk_of_another_size_is_had_without_a_new_sandbox": "no mount bounds the folder",
    "test_files_are_few_and_small": "the folder is no mount of its own: it is watched instead",
}
