import Foundation

/// A worker that misbehaves on request: the first word of a case's id says how (`crash-1`, `hang-2`).
///
/// It stands for an image library that crashes, hangs or leaks; `docai run` starts it when `DOCAI_WORKER` names it. Each
/// manifest it is given is noted in a file `asked` beside it, so that tests can tell what was read and how often.
package struct FakeWorker: Sendable {
  package let path: String
  private let folder: TemporaryFolder

  package init(in folder: TemporaryFolder) throws {
    self.folder = folder
    path = try folder.write("fake/worker", Self.script, executable: true)
  }

  /// Ids of the cases it was asked about, in order.
  package var asked: [String] { lines(of: "fake/asked") }

  /// Process ids of all that were started, in order.
  package var started: [Int32] { lines(of: "fake/started").compactMap { Int32($0) } }

  private func lines(of name: String) -> [String] {
    let text = (try? String(contentsOfFile: folder.path(name), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  private static let script = #"""
    #!/usr/bin/env python3
    import json, os, signal, subprocess, sys, time

    here = os.path.dirname(os.path.abspath(__file__))

    def note(name, text):
        with open(os.path.join(here, name), "a") as file:
            file.write(text + "\n")

    def say(text):
        sys.stdout.buffer.write(text if isinstance(text, bytes) else text.encode())
        sys.stdout.buffer.flush()

    def progress(index):
        sys.stderr.write("progress %d\n" % index)
        sys.stderr.flush()

    def answer(manifest, **changes):
        pages = [{"file": f["name"], "page": 1, "kind": "other", "isKindCertain": True}
                 for f in manifest["files"] if not f.get("failure")]
        if manifest["fullText"]:
            for page in pages:
                page["text"] = ["text of " + page["file"]]
        failures = [{"file": f["name"], "page": 0, "reason": f["failure"]}
                    for f in manifest["files"] if f.get("failure")]
        reading = {"pages": pages, "documents": [], "identities": [], "parties": [], "failures": failures}
        result = {"v": 1, "key": manifest["key"], "case": manifest["case"], "status": "ok", "reading": reading,
                  "run": {"milliseconds": 1, "reader": "fake"}}
        result.update(changes)
        return json.dumps({k: v for k, v in result.items() if v is not None}) + "\n"

    note("started", str(os.getpid()))
    if os.environ.get("OMP_THREAD_LIMIT") != "1":
        sys.exit("no thread limit")
    for line in sys.stdin.buffer:
        manifest = json.loads(line)
        case = manifest["case"]
        note("asked", case)
        word = case.split("-")[0]
        first = not os.path.exists(os.path.join(here, "seen-" + case))
        note("seen-" + case, "")
        for index, file in enumerate(manifest["files"]):
            progress(index)
            # An image that crashes whoever opens it: the second of a case, or every one.
            if not file.get("failure") and (word == "poison" and index == 1 or word == "poisons"):
                os.kill(os.getpid(), signal.SIGSEGV)
        if word == "crash" or (word == "flaky" and first):
            os.kill(os.getpid(), signal.SIGSEGV)
        elif word == "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        elif word == "abort":
            os.abort()
        elif word == "exit":
            sys.exit(3)
        elif word == "missing":
            print("language data are missing", file=sys.stderr)
            sys.exit(69)
        elif word == "memory":
            import resource
            resource.setrlimit(resource.RLIMIT_DATA, (1 << 28, 1 << 28))
            bytes(1 << 30)
        elif word == "hang":
            subprocess.run(["sleep", "600"])
        elif word == "dribble":
            while True:
                progress(0)
                time.sleep(0.05)
        elif word == "deaf":
            os.close(0)
            time.sleep(600)
        elif word == "mute":
            os.close(1)
            time.sleep(600)
        elif word == "garbage":
            say("no JSON at all\n")
        elif word == "badutf8":
            say(answer(manifest).replace("fake", "\u00e9").encode("latin-1"))
        elif word == "twice":
            say(answer(manifest) + answer(manifest))
        elif word == "half":
            say(answer(manifest)[:40])
            sys.exit(0)
        elif word == "endless":
            while True:
                say(b"x" * (1 << 20))
        elif word == "other":
            say(answer(manifest, case="somebody else"))
        elif word == "stale":
            say(answer(manifest, key="sha256:00"))
        elif word == "hollow":
            say(answer(manifest, reading=None))
        elif word == "future":
            say(answer(manifest, v=2))
        elif word == "unreadable":
            say(answer(manifest, status="error", reading=None, error="unreadable"))
        elif word == "noisy":
            sys.stderr.write("x" * (1 << 20) + "\n")
            sys.stderr.close()
            say(answer(manifest))
            sys.stderr = open(os.devnull, "w")
        else:
            if word == "slow":
                time.sleep(0.3)
            say(answer(manifest))
    """#
}
