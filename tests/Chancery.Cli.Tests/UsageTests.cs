using System.Text.Json;

namespace Chancery.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("read")]
    [InlineData("events")]
    [InlineData("quotes")]
    [InlineData("figures")]
    [InlineData("expectations")]
    [InlineData("framing")]
    [InlineData("reports")]
    [InlineData("search")]
    [InlineData("actors")]
    [InlineData("extract")]
    [InlineData("eval")]
    [InlineData("doctor")]
    public void Every_verbs_help_ends_on_an_example(string verb)
    {
        Ran ran = Ran.With(verb, "--help");

        ran.ExitCode.ShouldBe(0);
        ran.Error.ShouldBeEmpty();
        ran.Out.ShouldContain($"\nExample:\n  chancery {verb}");
    }

    [Fact]
    public void An_unknown_verb_is_a_usage_error_that_names_it()
    {
        Ran ran = Ran.With("sing");

        ran.ExitCode.ShouldBe(2);
        ran.Out.ShouldBeEmpty();
        ran.Error.ShouldContain("'sing'");
    }

    [Fact]
    public void Alone_it_tells_what_it_does() => Ran.With().Out.ShouldContain("chancery [command]");

    [Fact]
    public void The_version_is_one_line() => Ran.With("--version").Out.ShouldBe("chancery 0.1.0\n");

    [Fact]
    public void An_actor_is_found_by_its_seat_and_its_offices_by_the_day()
    {
        Ran ran = Ran.With("actors", "south", "block", "--on", "2025-12-05", "--json");

        JsonElement india = ran.Json.Single(actor => actor.GetProperty("id").GetString() == "IND");
        india.GetProperty("offices").EnumerateArray().Where(o => o.GetProperty("role").GetString() == "head_of_government").Select(o => o.GetProperty("holder").GetString()).ShouldBe(["Narendra Modi"]);
    }

    [Fact]
    public void An_office_holder_is_found_by_the_family_name()
    {
        Ran ran = Ran.With("actors", "jaishankar");

        ran.Out.ShouldContain("external affairs minister");
        ran.Out.ShouldContain("India (IND)");
    }

    [Fact]
    public void A_page_gives_its_article_under_the_files_name()
    {
        using Bench bench = new();
        string body = string.Concat(Enumerable.Repeat("<p>The ministers of the two countries met in Moscow on Friday and spoke of trade at length.</p>", 8));
        string page = bench.Folder.File("page-1.html.gz");
        using (var file = new System.IO.Compression.GZipStream(File.Create(page), System.IO.Compression.CompressionMode.Compress))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes($"<html><head><title>Ministers meet</title></head><body><article><h1>Ministers meet</h1>{body}</article></body></html>"));
        }

        JsonElement line = Ran.With("extract", bench.Folder.Path, "--format", "jsonl").Json.ShouldHaveSingleItem();

        line.EnumerateObject().Select(p => p.Name).ShouldBe(["id", "url", "title", "author", "published", "text"]);
        line.GetProperty("id").GetString().ShouldBe("page-1");
        line.GetProperty("text").GetString()!.ShouldContain("spoke of trade at length");
    }

    [Fact]
    public void The_doctor_finds_the_program_sound_and_a_broken_desk_broken()
    {
        using Bench bench = Bench.OfTwo();

        bench.Run("doctor").ExitCode.ShouldBe(0);
        string broken = bench.Folder.Write("broken.db", new string('x', 5000));
        Ran ran = Ran.With("doctor", "--db", broken);

        ran.ExitCode.ShouldBe(1);
        ran.Out.ShouldContain($"broken  database  {broken}: is not a database");
    }

    [Fact]
    public void A_set_that_is_not_here_is_passed_over_and_one_below_its_floor_fails()
    {
        using Bench bench = new();
        string names = bench.Folder.Write("names/a.txt", string.Concat(Enumerable.Repeat("[PER Sergei Lavrov] flew to [LOC Beijing] .\n", 4)) + "[ORG Gleb] of [PER Blub] .\n");
        string digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(names)));
        string floors = bench.Folder.Write("eval/floors.json", $$$$"""{"sets":[{"name":"gone","path":"nowhere","digest":"0","floors":{}},{"name":"own","path":"names","digest":"{{{{digest}}}}","floors":{"micro f1":{"floor":1.01,"why":"never"}}}]}""");

        Ran ran = Ran.With("eval", "floors", floors);

        ran.ExitCode.ShouldBe(1);
        ran.Out.ShouldContain("gone                   skipped:");
        ran.Error.ShouldContain("own: micro f1 is");
    }
}
