namespace Chancery.Storage.Sqlite;

/// <summary>The tables. A change is a further step at the end; a step that has shipped is never edited.</summary>
internal static class Schema
{
    /// <summary>"CHAN", so that another program's database is told apart (PRAGMA application_id).</summary>
    public const int ApplicationId = 0x4348414E;

    /// <summary>The schema this program writes (PRAGMA user_version).</summary>
    public static int Version => Steps.Length;

    /// <summary>Step n brings version n to n + 1.</summary>
    public static readonly string[] Steps = [Tables, Positions, Framing, ExpectedEvents, FigureSides];

    /// <summary>Where a figure goes, whether it holds yet, and who says so.</summary>
    private const string FigureSides = """
        ALTER TABLE figure ADD COLUMN from_actors TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE figure ADD COLUMN to_actors TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE figure ADD COLUMN status TEXT NOT NULL DEFAULT 'attained';
        ALTER TABLE figure ADD COLUMN due TEXT;
        ALTER TABLE figure ADD COLUMN change INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE figure ADD COLUMN earlier REAL;
        ALTER TABLE figure ADD COLUMN low REAL;
        ALTER TABLE figure ADD COLUMN high REAL;
        ALTER TABLE figure ADD COLUMN claimant TEXT;
        """;

    private const string Positions = """
        ALTER TABLE quotation ADD COLUMN addressee TEXT;
        ALTER TABLE quotation ADD COLUMN about TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE quotation ADD COLUMN domains TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE quotation ADD COLUMN stances TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE quotation ADD COLUMN source_start INTEGER;
        ALTER TABLE quotation ADD COLUMN source_end INTEGER;

        CREATE TABLE position (
            key          INTEGER PRIMARY KEY,
            id           TEXT NOT NULL UNIQUE,
            report       INTEGER NOT NULL REFERENCES report (key) ON DELETE CASCADE,
            span_start   INTEGER NOT NULL,
            span_end     INTEGER NOT NULL,
            exact        TEXT NOT NULL,
            span_before  TEXT NOT NULL,
            span_after   TEXT NOT NULL,
            paragraph    INTEGER,
            kind         TEXT NOT NULL,
            holder       TEXT NOT NULL,
            holder_id    TEXT,
            cue          TEXT NOT NULL,
            source_start INTEGER NOT NULL,
            source_end   INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX position_by_report ON position (report, span_start);
        CREATE INDEX position_by_holder ON position (holder_id);
        """;
    // Spans are UTF-16 offsets, which SQL's substr does not count in: the text of a span is stored beside it.
    private const string Tables = """
        CREATE TABLE report (
            key          INTEGER PRIMARY KEY,
            id           TEXT NOT NULL UNIQUE,
            revision     INTEGER NOT NULL,
            content_hash TEXT NOT NULL,
            reader       TEXT NOT NULL,
            published    TEXT,
            outlet       TEXT,
            url          TEXT,
            author       TEXT,
            title        TEXT,
            text         TEXT NOT NULL
        ) STRICT;
        CREATE INDEX report_by_day ON report (published, id);

        CREATE TABLE superseded (
            report       INTEGER NOT NULL REFERENCES report (key) ON DELETE CASCADE,
            revision     INTEGER NOT NULL,
            content_hash TEXT NOT NULL,
            published    TEXT,
            outlet       TEXT,
            url          TEXT,
            author       TEXT,
            title        TEXT,
            text         TEXT NOT NULL,
            PRIMARY KEY (report, revision)
        ) STRICT;

        CREATE TABLE sentence (
            report     INTEGER NOT NULL REFERENCES report (key) ON DELETE CASCADE,
            number     INTEGER NOT NULL,
            span_start INTEGER NOT NULL,
            span_end   INTEGER NOT NULL,
            paragraph  INTEGER NOT NULL,
            is_heading INTEGER NOT NULL,
            PRIMARY KEY (report, number)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE mention (
            report     INTEGER NOT NULL REFERENCES report (key) ON DELETE CASCADE,
            number     INTEGER NOT NULL,
            span_start INTEGER NOT NULL,
            span_end   INTEGER NOT NULL,
            exact      TEXT NOT NULL,
            actor      TEXT NOT NULL,
            name       TEXT NOT NULL,
            office     TEXT,
            PRIMARY KEY (report, number)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX mention_by_actor ON mention (actor, report);

        CREATE TABLE event (
            key        INTEGER PRIMARY KEY,
            id         TEXT NOT NULL UNIQUE,
            report     INTEGER NOT NULL REFERENCES report (key) ON DELETE CASCADE,
            span_start INTEGER NOT NULL,
            span_end   INTEGER NOT NULL,
            exact      TEXT NOT NULL,
            span_before TEXT NOT NULL,
            span_after TEXT NOT NULL,
            paragraph  INTEGER,
            day        TEXT,
            trigger    TEXT NOT NULL,
            type       TEXT NOT NULL,
            mode       TEXT,
            actors     TEXT NOT NULL,
            recipients TEXT NOT NULL,
            realis     TEXT NOT NULL,
            domains    TEXT NOT NULL,
            date       TEXT,
            place      TEXT,
            told_by    TEXT,
            grounds    TEXT NOT NULL
        ) STRICT;
        CREATE INDEX event_by_report ON event (report, span_start);
        CREATE INDEX event_by_day ON event (day);

        CREATE TABLE event_actor (
            event INTEGER NOT NULL REFERENCES event (key) ON DELETE CASCADE,
            role  TEXT NOT NULL CHECK (role IN ('actor', 'recipient')),
            actor TEXT NOT NULL,
            PRIMARY KEY (event, role, actor)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX event_actor_by_actor ON event_actor (actor, event);

        CREATE TABLE quotation (
            key        INTEGER PRIMARY KEY,
            id         TEXT NOT NULL UNIQUE,
            report     INTEGER NOT NULL REFERENCES report (key) ON DELETE CASCADE,
            span_start INTEGER NOT NULL,
            span_end   INTEGER NOT NULL,
            exact      TEXT NOT NULL,
            span_before TEXT NOT NULL,
            span_after TEXT NOT NULL,
            paragraph  INTEGER,
            kind       TEXT NOT NULL,
            speaker    TEXT,
            speaker_id TEXT,
            cue        TEXT,
            confidence REAL NOT NULL
        ) STRICT;
        CREATE INDEX quotation_by_report ON quotation (report, span_start);
        CREATE INDEX quotation_by_speaker ON quotation (speaker_id);

        CREATE TABLE figure (
            key        INTEGER PRIMARY KEY,
            id         TEXT NOT NULL UNIQUE,
            report     INTEGER NOT NULL REFERENCES report (key) ON DELETE CASCADE,
            span_start INTEGER NOT NULL,
            span_end   INTEGER NOT NULL,
            exact      TEXT NOT NULL,
            span_before TEXT NOT NULL,
            span_after TEXT NOT NULL,
            paragraph  INTEGER,
            value      REAL NOT NULL,
            unit       TEXT,
            measure    TEXT,
            of         TEXT NOT NULL,
            period     TEXT,
            bound      TEXT NOT NULL
        ) STRICT;
        CREATE INDEX figure_by_report ON figure (report, span_start);

        CREATE TABLE figure_actor (
            figure INTEGER NOT NULL REFERENCES figure (key) ON DELETE CASCADE,
            actor  TEXT NOT NULL,
            PRIMARY KEY (figure, actor)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX figure_actor_by_actor ON figure_actor (actor, figure);

        CREATE TABLE expectation (
            key         INTEGER PRIMARY KEY,
            id          TEXT NOT NULL UNIQUE,
            report      INTEGER NOT NULL REFERENCES report (key) ON DELETE CASCADE,
            span_start  INTEGER NOT NULL,
            span_end    INTEGER NOT NULL,
            exact       TEXT NOT NULL,
            span_before TEXT NOT NULL,
            span_after TEXT NOT NULL,
            paragraph   INTEGER,
            what        TEXT NOT NULL,
            kind        TEXT NOT NULL,
            holder      TEXT NOT NULL,
            due         TEXT,
            outcome     TEXT NOT NULL,
            resolved_by TEXT,
            actors      TEXT NOT NULL
        ) STRICT;
        CREATE INDEX expectation_by_report ON expectation (report, span_start);

        CREATE TABLE expectation_actor (
            expectation INTEGER NOT NULL REFERENCES expectation (key) ON DELETE CASCADE,
            actor       TEXT NOT NULL,
            PRIMARY KEY (expectation, actor)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX expectation_actor_by_actor ON expectation_actor (actor, expectation);

        CREATE VIRTUAL TABLE report_text USING fts5 (
            title, text, content = 'report', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2'
        );
        CREATE TRIGGER report_added AFTER INSERT ON report BEGIN
            INSERT INTO report_text (rowid, title, text) VALUES (new.key, new.title, new.text);
        END;
        CREATE TRIGGER report_removed AFTER DELETE ON report BEGIN
            INSERT INTO report_text (report_text, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
        END;
        CREATE TRIGGER report_changed AFTER UPDATE OF title, text ON report BEGIN
            INSERT INTO report_text (report_text, rowid, title, text) VALUES ('delete', old.key, old.title, old.text);
            INSERT INTO report_text (rowid, title, text) VALUES (new.key, new.title, new.text);
        END;
        """;

    private const string Framing = """
        CREATE TABLE framing (
            key        INTEGER PRIMARY KEY,
            id         TEXT NOT NULL UNIQUE,
            report     INTEGER NOT NULL REFERENCES report (key) ON DELETE CASCADE,
            span_start INTEGER NOT NULL,
            span_end   INTEGER NOT NULL,
            exact      TEXT NOT NULL,
            span_before TEXT NOT NULL,
            span_after TEXT NOT NULL,
            paragraph  INTEGER,
            word       TEXT NOT NULL,
            category   TEXT NOT NULL,
            polarity   REAL NOT NULL,
            target     TEXT NOT NULL,
            is_opinion INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX framing_by_report ON framing (report, span_start);

        CREATE TABLE framing_actor (
            framing INTEGER NOT NULL REFERENCES framing (key) ON DELETE CASCADE,
            actor   TEXT NOT NULL,
            PRIMARY KEY (framing, actor)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX framing_actor_by_actor ON framing_actor (actor, framing);
        """;

    // The actors of an expectation were all it is about; they make room for those of its event.
    private const string ExpectedEvents = """
        ALTER TABLE expectation RENAME COLUMN actors TO about;
        ALTER TABLE expectation ADD COLUMN strength TEXT NOT NULL DEFAULT 'certain';
        ALTER TABLE expectation ADD COLUMN type TEXT;
        ALTER TABLE expectation ADD COLUMN actors TEXT NOT NULL DEFAULT '[]';
        ALTER TABLE expectation ADD COLUMN recipients TEXT NOT NULL DEFAULT '[]';
        CREATE INDEX expectation_by_due ON expectation (due);
        ALTER TABLE report ADD COLUMN vague_outlook INTEGER NOT NULL DEFAULT 0;
        """;
}
