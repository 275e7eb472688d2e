import GRDB

/// `DocA` in ASCII: how a store is told from any other SQLite file.
let applicationId = 0x446F_6341

/// The schema's history. A migration that has been released is never changed; a new one is added below it.
var migrator: DatabaseMigrator {
  var migrator = DatabaseMigrator()
  migrator.registerMigration("1 cases, readings, decisions, verdicts") { db in
    try db.execute(sql: "PRAGMA application_id = \(applicationId)")
    try db.execute(sql: firstSchema)
  }
  migrator.registerMigration("2 packed cases, rule sets, replays, shadows") { db in
    try db.execute(sql: secondSchema)
    try Store.packAll(db)
  }
  migrator.registerMigration("the key that reviewed cases are drawn by") { db in
    try db.execute(
      sql: """
        CREATE TABLE secrets (name TEXT NOT NULL PRIMARY KEY, value BLOB NOT NULL) STRICT;
        INSERT INTO secrets VALUES ('sampling', randomblob(32));
        """)
  }
  migrator.registerMigration("published weeks") { db in
    try db.execute(
      sql: """
        CREATE TABLE published (
          week   TEXT NOT NULL PRIMARY KEY,
          at     TEXT NOT NULL,
          counts TEXT NOT NULL  -- JSON
        ) STRICT;
        CREATE TABLE published_cases (
          week     TEXT NOT NULL REFERENCES published,
          case_id  TEXT NOT NULL,
          decision TEXT NOT NULL,
          PRIMARY KEY (week, case_id)
        ) STRICT, WITHOUT ROWID;
        """)
  }
  migrator.registerMigration("packed cases hold shares of evidence") { db in try Store.packAll(db) }
  migrator.registerMigration("quality, sole fields, re-opened cases") { db in
    try db.execute(sql: qualitySchema)
    try Store.rate(db)
    try Store.findSoleFields(db)
  }
  return migrator
}

/// STRICT: a column holds its type and nothing else, so that what is fetched can be trusted to decode.
private let firstSchema = """
  -- One row for each submission of a case; the last one counts.
  CREATE TABLE submissions (
    id         INTEGER PRIMARY KEY,
    case_id    TEXT NOT NULL,
    number     INTEGER NOT NULL,
    is_last    INTEGER NOT NULL,
    city       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    received   TEXT,            -- 2026-11-24; NULL when the record holds no day
    first_seen TEXT NOT NULL,   -- 2026-11-24T09:30:00+08:00
    week       TEXT NOT NULL,   -- 2026-W47
    faults     TEXT NOT NULL,   -- words, joined by blanks
    record     TEXT NOT NULL,   -- JSON
    folder     TEXT NOT NULL,
    reading    TEXT NOT NULL,   -- the key of its row in readings, which may not be there yet
    UNIQUE (case_id, number)
  ) STRICT;
  CREATE UNIQUE INDEX last_submissions ON submissions (case_id) WHERE is_last;
  CREATE INDEX submissions_by_week ON submissions (week) WHERE is_last;

  CREATE TABLE scans (
    submission INTEGER NOT NULL REFERENCES submissions ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    name       TEXT NOT NULL,
    bytes      INTEGER NOT NULL,
    sha256     TEXT NOT NULL,
    failure    TEXT,
    PRIMARY KEY (submission, position)
  ) STRICT, WITHOUT ROWID;

  -- What a worker answered. Readings of former readers are kept, those of a forgotten case are not.
  CREATE TABLE readings (
    key          TEXT NOT NULL PRIMARY KEY,
    case_id      TEXT NOT NULL,
    status       TEXT NOT NULL,  -- ok; error: to be tried again
    error        TEXT,
    unreadable   INTEGER NOT NULL,  -- scans and pages that could not be read
    milliseconds INTEGER NOT NULL,
    reader       TEXT NOT NULL,
    result       TEXT NOT NULL   -- JSON
  ) STRICT;
  CREATE INDEX readings_by_case ON readings (case_id);

  CREATE TABLE fields (
    submission INTEGER NOT NULL REFERENCES submissions ON DELETE CASCADE,
    document   INTEGER NOT NULL,  -- from 0
    kind       TEXT NOT NULL,     -- of the document
    field      TEXT NOT NULL,
    value      TEXT,
    state      TEXT NOT NULL,
    confidence REAL NOT NULL,
    file       TEXT NOT NULL,
    page       INTEGER NOT NULL,
    x INTEGER, y INTEGER, width INTEGER, height INTEGER,
    PRIMARY KEY (submission, document, field)
  ) STRICT, WITHOUT ROWID;

  -- Every decision ever made; the current one counts.
  CREATE TABLE decisions (
    id         INTEGER PRIMARY KEY,
    submission INTEGER NOT NULL REFERENCES submissions ON DELETE CASCADE,
    is_current INTEGER NOT NULL,
    decision   TEXT NOT NULL,     -- pass, resubmit, manual
    decided_at TEXT NOT NULL,
    rule_set   TEXT NOT NULL,     -- SHA-256
    reader     TEXT,
    judgement  TEXT NOT NULL      -- JSON
  ) STRICT;
  CREATE INDEX decisions_by_submission ON decisions (submission);
  CREATE UNIQUE INDEX current_decisions ON decisions (submission) WHERE is_current;

  CREATE TABLE findings (
    decision  INTEGER NOT NULL REFERENCES decisions ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    rule      TEXT NOT NULL,
    arm       INTEGER NOT NULL,
    item      TEXT NOT NULL,
    outcome   TEXT NOT NULL,
    is_reason INTEGER NOT NULL,
    text      TEXT NOT NULL,
    PRIMARY KEY (decision, position)
  ) STRICT, WITHOUT ROWID;

  -- Rows are only ever added; the last one of a submission counts.
  CREATE TABLE verdicts (
    id         INTEGER PRIMARY KEY,
    submission INTEGER NOT NULL REFERENCES submissions ON DELETE CASCADE,
    decision   TEXT NOT NULL,
    reviewer   TEXT NOT NULL,
    note       TEXT NOT NULL,
    at         TEXT NOT NULL
  ) STRICT;
  CREATE INDEX verdicts_by_submission ON verdicts (submission);

  CREATE TABLE runs (
    id       INTEGER PRIMARY KEY,
    started  TEXT NOT NULL,
    ended    TEXT,               -- NULL while it runs, and for good when it was killed
    folder   TEXT NOT NULL,
    reader   TEXT NOT NULL,
    rule_set TEXT NOT NULL,
    cases    INTEGER NOT NULL,
    reused   INTEGER NOT NULL,   -- cases whose reading was already there
    failed   INTEGER NOT NULL
  ) STRICT;
  """

private let qualitySchema = """
  ALTER TABLE submissions ADD COLUMN quality TEXT;   -- clear, fair, poor; NULL when nothing was found on the scans
  ALTER TABLE decisions ADD COLUMN sole_field TEXT;  -- what alone keeps a case manual; NULL when nothing does

  -- Rows are only ever added: automatic decisions that a reviewer took back.
  CREATE TABLE reopenings (
    id         INTEGER PRIMARY KEY,
    submission INTEGER NOT NULL REFERENCES submissions ON DELETE CASCADE,
    reviewer   TEXT NOT NULL,
    at         TEXT NOT NULL
  ) STRICT;
  CREATE INDEX reopenings_by_submission ON reopenings (submission);
  """

/// Triggers keep the packed cases in step, whoever decides or reviews.
private let secondSchema = """
  -- Nothing ever read it.
  DROP TABLE runs;

  -- Texts that occur in very many packed cases: columns, kinds, fields. No personal data.
  CREATE TABLE words (
    id   INTEGER PRIMARY KEY,
    word TEXT NOT NULL UNIQUE
  ) STRICT;

  -- The last submission of each case that has a decision, as a replay needs it: one scan in the order of the ids.
  CREATE TABLE packed (
    submission INTEGER PRIMARY KEY REFERENCES submissions ON DELETE CASCADE,
    decision   TEXT NOT NULL,  -- the current one
    verdict    TEXT,           -- the last one
    city       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    day        TEXT NOT NULL,  -- 2026-11-24: received, else first seen
    case_id    TEXT NOT NULL,
    facts      BLOB NOT NULL   -- see PackedCase
  ) STRICT;

  CREATE TRIGGER packed_is_last AFTER UPDATE OF is_last ON submissions WHEN NOT NEW.is_last BEGIN
    DELETE FROM packed WHERE submission = NEW.id;
  END;
  CREATE TRIGGER packed_decision AFTER INSERT ON decisions WHEN NEW.is_current BEGIN
    UPDATE packed SET decision = NEW.decision WHERE submission = NEW.submission;
  END;
  CREATE TRIGGER packed_verdict AFTER INSERT ON verdicts BEGIN
    UPDATE packed SET verdict = NEW.decision WHERE submission = NEW.submission;
  END;

  CREATE INDEX decisions_by_rule_set ON decisions (rule_set, is_current);

  -- Rules by the hash of their meaning.
  CREATE TABLE rule_sets (
    hash  TEXT NOT NULL PRIMARY KEY,
    files TEXT NOT NULL  -- JSON: path inside the folder → text
  ) STRICT;

  -- Which rules were live from when on; the last row is live.
  CREATE TABLE promotions (
    id       INTEGER PRIMARY KEY,
    rule_set TEXT NOT NULL REFERENCES rule_sets,
    action   TEXT NOT NULL,  -- adopt, promote, rollback
    at       TEXT NOT NULL,
    who      TEXT NOT NULL,
    replay   INTEGER REFERENCES replays,
    unproven TEXT            -- why gates without enough verdicts were let be
  ) STRICT;

  CREATE TABLE replays (
    id       INTEGER PRIMARY KEY,
    rule_set TEXT NOT NULL,
    live     TEXT NOT NULL,    -- the rules that were live; empty when none were
    at       TEXT NOT NULL,
    who      TEXT NOT NULL,
    is_whole INTEGER NOT NULL, -- all stored cases
    summary  TEXT NOT NULL     -- JSON
  ) STRICT;
  CREATE INDEX replays_by_rule_set ON replays (rule_set);

  -- What candidates would have decided beside the live rules.
  CREATE TABLE shadows (
    submission INTEGER NOT NULL REFERENCES submissions ON DELETE CASCADE,
    rule_set   TEXT NOT NULL,
    live       TEXT NOT NULL,  -- the live decision then
    decision   TEXT NOT NULL,
    at         TEXT NOT NULL,
    PRIMARY KEY (submission, rule_set)
  ) STRICT, WITHOUT ROWID;
  """
