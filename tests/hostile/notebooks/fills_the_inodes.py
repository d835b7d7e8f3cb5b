"""Makes empty files, folders and links until there are no more; must cost nobody else anything."""

cells = [
    r'''
import itertools, os
for number in itertools.count():
    try:
        os.mkdir(f"/tmp/folder-{number}")
        os.symlink("/", f"/tmp/folder-{number}/root")
        open(f"/tmp/folder-{number}/file", "w").close()
    except OSError:
        break
''',
]
earns = 'everything'
