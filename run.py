"""Start lesart or its tests from a fresh checkout: `python3 run.py demo`, `python3 run.py test`.

Needs git's checkout, Python 3.11 or newer with venv and pip, and the network once. Everything is installed into `.venv` beside this
file, from the lock files in requirements/, and again only when one of them changes. A `.venv` made by other means is used as it is.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - it is for those who start it with an older one; so nothing here may be newer than 3.6's grammar
    sys.exit(
        "run.py: lesart needs Python 3.11 or newer, and this is {}.{} ({}).\n"
        "Start it with a newer one, for example: python3.13 run.py demo".format(*sys.version_info[:2], sys.executable)
    )

import hashlib
import importlib.util
import os
import shutil
import subprocess
from pathlib import Path

USAGE = """usage: python3 run.py demo             open the reader on the sample articles
       python3 run.py read A B [...]   open the reader on your own (files, folders); any of lesart's arguments may follow
       python3 run.py test [...]       run the tests; pytest's arguments may follow"""

WHOLE_SUITE = ("-n", "auto", "--dist", "loadfile")  # on all cores; the tests of a file share what they are made of
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
STAMP = VENV / "run.py.stamp"
LOCKS = {"run": ROOT / "requirements/run.txt", "dev": ROOT / "requirements/dev.txt"}  # dev holds all of run


def main(arguments: list[str]) -> int:
    """Do what the first argument asks; the rest goes to lesart or to pytest."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if command in ("-h", "--help"):
        print(USAGE)
        return 0
    if command == "demo":
        install("run")
        return start("lesart", "demo", *rest)
    if command == "read":
        install("run")
        return start("lesart", *rest)
    if command == "test":
        install("dev")
        os.chdir(ROOT)
        return start("pytest", *(rest or WHOLE_SUITE))
    print(USAGE, file=sys.stderr)
    return 2


def start(module: str, *arguments: str) -> int:
    """Become `python -m module` where the system can, so that keys and signals reach it directly; elsewhere pass on its status."""
    command = [str(PYTHON), "-P", "-m", module, *arguments]  # -P: what lies in the current folder is never imported
    if sys.platform != "win32":
        os.execv(PYTHON, command)
    return subprocess.call(command)


def install(lock: str) -> None:
    """See to it that `.venv` holds what the lock file names, and lesart itself as an editable install."""
    if VENV.exists() and not STAMP.exists():
        if not PYTHON.exists():
            sys.exit("run.py: .venv is there but has no Python in it. Remove it and start run.py again.")
        say("using .venv as it is: it was not made by run.py")
        return
    if is_current(lock):
        return
    if not PYTHON.exists():
        make_environment()
    say(f"installing requirements/{lock}.txt into .venv (once; some 100 MB to download) ...")
    STAMP.write_text("", encoding="utf-8")
    pip("--require-hashes", "--requirement", str(LOCKS[lock]))
    pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    STAMP.write_text("\n".join({fingerprint("run"), fingerprint(lock)}), encoding="utf-8")


def is_current(lock: str) -> bool:
    """Tell whether `.venv` was installed from this very lock file and project file, and nobody removed the links to the sources."""
    if not (PYTHON.exists() and STAMP.exists() and (ROOT / "src/lesart/core").exists()):
        return False
    return fingerprint(lock) in STAMP.read_text(encoding="utf-8").split()


def fingerprint(lock: str) -> str:
    """Digest of all files that say what `.venv` should hold."""
    digest = hashlib.sha256(lock.encode())
    for path in (LOCKS[lock], ROOT / "pyproject.toml", ROOT / "hatch_build.py"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def make_environment() -> None:
    """Make `.venv`, all of it or nothing."""
    for module in ("venv", "ensurepip"):
        if importlib.util.find_spec(module) is None:
            sys.exit(
                f"run.py: {sys.executable} comes without its {module} module.\n"
                "Install it (Debian, Ubuntu: apt install python3-venv) or start run.py with another Python."
            )
    say(f"making .venv with Python {sys.version_info.major}.{sys.version_info.minor} ...")
    try:
        status = subprocess.call([sys.executable, "-m", "venv", "--clear", str(VENV)])
    except KeyboardInterrupt:
        status = 130
    if status:
        shutil.rmtree(VENV, ignore_errors=True)
        sys.exit(f"run.py: could not make .venv (status {status}); the lines above say why. Debian, Ubuntu: apt install python3-venv")
    STAMP.write_text("", encoding="utf-8")


def pip(*arguments: str) -> None:
    """Install with the environment's own pip, or say what to do."""
    status = subprocess.call([str(PYTHON), "-m", "pip", "--disable-pip-version-check", "-qq", "install", *arguments])
    if status:
        sys.exit(
            f"run.py: pip failed (status {status}); its lines above say why. Mostly this is the network: check it, and where the package\n"
            "index is reached through a proxy or a mirror set HTTPS_PROXY or PIP_INDEX_URL. Then run the same command again."
        )


def say(line: str) -> None:
    """Tell what is being done; on stderr, since stdout belongs to what is started."""
    print(f"run.py: {line}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
