"""What is made again and how soon: of a hundred descriptions only the one that changed, and a paper that is watched
as soon as it is saved. Each is told as a share of what it takes to make the same from nothing, in the same run.
Usage: changed.py KEHOACH DESCRIPTION"""

import os
import pathlib
import signal
import statistics
import subprocess
import sys
import tempfile
import time

kehoach, description = map(os.path.abspath, sys.argv[1:])
words = pathlib.Path(description).read_text()
# A shell has what it starts in the background ignore Ctrl-C, and what that starts would ignore it too.
signal.signal(signal.SIGINT, signal.default_int_handler)
SENTENCE = "Trên đây là"
assert words.count(SENTENCE) == 1
ROUNDS = 5


def build(folder, *more):
    begin = time.perf_counter()
    made = subprocess.run([kehoach, "build", *more], cwd=folder, capture_output=True, text=True)
    assert made.returncode < 2, made.stderr
    return time.perf_counter() - begin, made.stdout.split()


def changed(count, place):
    return words.replace(SENTENCE, f"Lần {count}, bản {place}, đây là")


def folder_of_a_hundred(folder):
    for place in range(100):
        (folder / f"van-ban-{place}.yaml").write_text(changed(0, place))
    whole, made = build(folder, ".")
    assert len(made) == 200, made
    shares = []
    for count in range(1, ROUNDS + 1):
        (folder / "van-ban-50.yaml").write_text(changed(count, 50))
        one, made = build(folder, ".")
        assert made == ["van-ban-50.pdf", "van-ban-50.docx"], made
        shares.append(one / whole)
    return statistics.median(shares)


def watched(folder):
    path, outputs = folder / "a.yaml", [folder / "a.pdf", folder / "a.docx"]
    path.write_text(changed(0, 0))
    cold = statistics.median(build(folder, "a.yaml")[0] for _ in range(ROUNDS))
    with open(folder / "told.txt~", "w+") as told, subprocess.Popen([kehoach, "watch"], cwd=folder, stdout=subprocess.PIPE, stderr=told, text=True) as watch:
        try:
            time.sleep(4 * cold + 1)
            soon = []
            for count in range(1, 2 * ROUNDS):
                old = [it.read_bytes() for it in outputs]
                # Editors write beside a file and put that in its place.
                new = folder / "a.yaml.new~"
                new.write_text(changed(count, 0))
                begin = time.perf_counter()
                os.replace(new, path)
                # Both files are named when both are written.
                assert [watch.stdout.readline().strip() for _ in outputs] == ["a.pdf", "a.docx"]
                soon.append(time.perf_counter() - begin)
                assert all(it.read_bytes() != was for it, was in zip(outputs, old))
                time.sleep(cold)
            good = [it.read_bytes() for it in outputs]
            path.write_text("office: [\n")
            time.sleep(2 * cold + 1)
            assert [it.read_bytes() for it in outputs] == good
            watch.send_signal(signal.SIGINT)
            watch.wait(timeout=30)
        except Exception:
            watch.kill()
            told.seek(0)
            print(f"watch said: {told.read()}")
            raise
    left = [it.name for it in folder.iterdir() if it.name.startswith(".kehoach-")]
    assert not left, left
    return statistics.median(soon) / cold


with tempfile.TemporaryDirectory() as work:
    hundred, alone = pathlib.Path(work, "tram"), pathlib.Path(work, "mot")
    hundred.mkdir(), alone.mkdir()
    one = folder_of_a_hundred(hundred)
    soon = watched(alone)
print(f"one changed of a hundred: {one:.3f} of making all, wanted at most 0.05")
print(f"from saving to both files: {soon:.2f} of a cold build, wanted at most 0.33")
